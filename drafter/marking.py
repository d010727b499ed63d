"""Protective markings: the national, NATO and EU scales, their levels, and ceilings."""

from __future__ import annotations

import re

# Levels: 0 unmarked or unclassified, 1 restricted, 2 confidential, 3 secret, 4 top secret.
# Source of the equivalences: the security rules of NATO, of the EU (Decision 2015/444) and of the States named.
SCALES: dict[str, tuple[str, ...]] = {
    "NATO": ("NATO UNCLASSIFIED", "NATO RESTRICTED", "NATO CONFIDENTIAL", "NATO SECRET", "COSMIC TOP SECRET"),
    "EU": (
        "",
        "RESTREINT UE/EU RESTRICTED",
        "CONFIDENTIEL UE/EU CONFIDENTIAL",
        "SECRET UE/EU SECRET",
        "TRÈS SECRET UE/EU TOP SECRET",
    ),
    "LT": ("", "RIBOTO NAUDOJIMO", "KONFIDENCIALIAI", "SLAPTAI", "VISIŠKAI SLAPTAI"),
    "LV": ("", "DIENESTA VAJADZĪBĀM", "KONFIDENCIĀLI", "SLEPENI", "SEVIŠĶI SLEPENI"),
    "EE": ("", "PIIRATUD", "KONFIDENTSIAALNE", "SALAJANE", "TÄIESTI SALAJANE"),
    "PL": ("", "ZASTRZEŻONE", "POUFNE", "TAJNE", "ŚCIŚLE TAJNE"),
}


def level(marking: str | None) -> int | None:
    """Return the level of a marking, 0 where there is none, or None where no scale has it."""
    if marking is None or marking.strip().lower() in {"", "none", "public", "unclassified"}:
        return 0
    plain = " ".join(marking.upper().split())
    for scale in SCALES.values():
        for rank, name in enumerate(scale):
            if name and re.match(rf"{re.escape(name)}(?!\w)", plain):
                return rank
    return None


def within(marking: str | None, ceiling: str | None) -> bool:
    """Tell whether text so marked may be handled under the ceiling. An unknown marking is above every ceiling."""
    allowed = level(ceiling) or 0
    rank = level(marking)
    if rank == 0 and marking and marking.strip().lower() not in {"none", "public", "unclassified"}:
        return bool(ceiling) and ceiling != "none"
    return rank is not None and rank <= allowed
