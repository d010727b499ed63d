"""Protective markings: the scales of NATO, the EU, the UN and States, their equivalence, ceilings and release.

Levels: 0 for official use only or unclassified, 1 restricted, 2 confidential, 3 secret, 4 top secret. Text without a
marking, or marked public, has no level. Source of the equivalences: the security rules of NATO (C-M(2002)49), the table
of Member States' markings in Council Decision 2013/488/EU, and the law of the States named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from drafter.problems import did_you_mean

SCALES: Mapping[str, Mapping[int, str]] = {
    "NATO": {0: "NATO UNCLASSIFIED", 1: "NATO RESTRICTED", 2: "NATO CONFIDENTIAL", 3: "NATO SECRET",
             4: "COSMIC TOP SECRET"},
    "EU": {0: "LIMITE", 1: "RESTREINT UE/EU RESTRICTED", 2: "CONFIDENTIEL UE/EU CONFIDENTIAL", 3: "SECRET UE/EU SECRET",
           4: "TRÈS SECRET UE/EU TOP SECRET"},
    "UN": {2: "CONFIDENTIAL", 4: "STRICTLY CONFIDENTIAL"},
    "LT": {0: "TARNYBINIAM NAUDOJIMUI", 1: "RIBOTO NAUDOJIMO", 2: "KONFIDENCIALIAI", 3: "SLAPTAI",
           4: "VISIŠKAI SLAPTAI"},
    "LV": {1: "DIENESTA VAJADZĪBĀM", 2: "KONFIDENCIĀLI", 3: "SLEPENI", 4: "SEVIŠĶI SLEPENI"},
    "EE": {0: "ASUTUSESISESEKS KASUTAMISEKS", 1: "PIIRATUD", 2: "KONFIDENTSIAALNE", 3: "SALAJANE",
           4: "TÄIESTI SALAJANE"},
    "PL": {1: "ZASTRZEŻONE", 2: "POUFNE", 3: "TAJNE", 4: "ŚCIŚLE TAJNE"},
    "RO": {1: "SECRET DE SERVICIU", 2: "SECRET", 3: "STRICT SECRET", 4: "STRICT SECRET DE IMPORTANȚĂ DEOSEBITĂ"},
    "DE": {1: "VS-NUR FÜR DEN DIENSTGEBRAUCH", 2: "VS-VERTRAULICH", 3: "GEHEIM", 4: "STRENG GEHEIM"},
    "FR": {1: "DIFFUSION RESTREINTE", 3: "SECRET", 4: "TRÈS SECRET"},
    "GB": {0: "OFFICIAL", 1: "OFFICIAL-SENSITIVE", 3: "SECRET", 4: "TOP SECRET"},
    "US": {2: "CONFIDENTIAL", 3: "SECRET", 4: "TOP SECRET"},
    "FI": {1: "KÄYTTÖ RAJOITETTU", 2: "LUOTTAMUKSELLINEN", 3: "SALAINEN", 4: "ERITTÄIN SALAINEN"},
    "SE": {1: "BEGRÄNSAT HEMLIG", 2: "KONFIDENTIELL", 3: "HEMLIG", 4: "KVALIFICERAT HEMLIG"},
    "DK": {1: "TIL TJENESTEBRUG", 2: "FORTROLIGT", 3: "HEMMELIGT", 4: "YDERST HEMMELIGT"},
    "CZ": {1: "VYHRAZENÉ", 2: "DŮVĚRNÉ", 3: "TAJNÉ", 4: "PŘÍSNĚ TAJNÉ"},
    "SK": {1: "VYHRADENÉ", 2: "DÔVERNÉ", 3: "TAJNÉ", 4: "PRÍSNE TAJNÉ"},
    "IT": {1: "RISERVATO", 2: "RISERVATISSIMO", 3: "SEGRETO", 4: "SEGRETISSIMO"},
    "ES": {1: "DIFUSIÓN LIMITADA", 2: "CONFIDENCIAL", 3: "RESERVADO", 4: "SECRETO"},
    "PT": {1: "RESERVADO", 2: "CONFIDENCIAL", 3: "SECRETO", 4: "MUITO SECRETO"},
    "NL": {1: "DEP. VERTROUWELIJK", 2: "STG. CONFIDENTIEEL", 3: "STG. GEHEIM", 4: "STG. ZEER GEHEIM"},
}  # fmt: skip
"""Each scale's markings by level, in the spelling of its owner: an organisation, or a State by its ISO code.

France counts DIFFUSION RESTREINTE among markings, not classifications; the UN's two are equivalents only roughly.
"""

UNMARKED = frozenset({"", "none", "public", "publicly disclosed"})
"""What says that a text has no protective marking; compared in small letters."""

_ABBREVIATIONS = {
    "NU": "NATO UNCLASSIFIED", "NR": "NATO RESTRICTED", "NC": "NATO CONFIDENTIAL", "NS": "NATO SECRET",
    "CTS": "COSMIC TOP SECRET", "R-UE/EU-R": "RESTREINT UE/EU RESTRICTED",
    "C-UE/EU-C": "CONFIDENTIEL UE/EU CONFIDENTIAL", "S-UE/EU-S": "SECRET UE/EU SECRET",
    "TS-UE/EU-TS": "TRÈS SECRET UE/EU TOP SECRET", "RN": "RIBOTO NAUDOJIMO", "K": "KONFIDENCIALIAI",
    "VS": "VISIŠKAI SLAPTAI", "AK": "ASUTUSESISESEKS KASUTAMISEKS", "UNCLASSIFIED": "NATO UNCLASSIFIED",
}  # fmt: skip

_RELEASE = re.compile(r"\s*[-–—,]?\s*\b(?:RELEASABLE TO|REL TO)\b\s*(.+)$")


@dataclass(frozen=True, slots=True)
class Marking:
    """A protective marking: its scale (an organisation or a State's code), its level, its wording, and its release."""

    scale: str
    level: int
    name: str
    releasable_to: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.name} – RELEASABLE TO {', '.join(self.releasable_to)}" if self.releasable_to else self.name


def parse_marking(text: str | None, owner: str | None = None) -> Marking | None:
    """Return the marking that a text writes, or None where it says that there is none.

    Where two scales write a marking alike (SECRET), the owner's own counts, and else the one of the highest level.
    Raises ValueError with a sentence for what is on no scale.
    """
    whole = " ".join((text or "").upper().split())
    if whole.lower() in UNMARKED:
        return None
    released = _RELEASE.search(whole)
    name = whole[: released.start()] if released else whole
    found = [
        Marking(scale, level, name, _names(released[1]) if released else ())
        for scale, levels in SCALES.items()
        for level, known in levels.items()
        if known == name
    ]
    if not found:
        raise ValueError(f"'{text}' is not a marking on any scale; {_hint(name)}")
    return next((marking for marking in found if marking.scale == owner), max(found, key=lambda one: one.level))


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in re.split(r",|\bAND\b", text) if name.strip())


def _hint(name: str) -> str:
    whole = _ABBREVIATIONS.get(name.strip("()"))
    if whole:
        return f"write it in full: {whole}"
    known = {marking for levels in SCALES.values() for marking in levels.values()}
    mixed = max((marking for marking in known if name.endswith(f" {marking}")), key=len, default=None)
    if mixed:
        return f"write the marking of one owner: {mixed}"
    return did_you_mean(name, known) or "write it in full, such as NATO RESTRICTED, or none"


def equivalents(marking: Marking) -> dict[str, str]:
    """Return what the other scales call the level, by scale; one that has no such level has its next higher one."""
    found = {
        scale: next((levels[level] for level in range(marking.level, 5) if level in levels), None)
        for scale, levels in SCALES.items()
        if scale != marking.scale
    }
    return {scale: name for scale, name in found.items() if name is not None}


def highest(markings: Iterable[Marking], owner: str | None = None) -> Marking | None:
    """Return the marking that a whole bears whose parts bear these: the highest, the owner's own among equals.

    The release list is what all the parts of that level and below allow together.
    """
    marked = list(dict.fromkeys(markings))
    if not marked:
        return None
    top = max(marked, key=lambda one: (one.level, one.scale == owner))
    lists = [one.releasable_to for one in marked]
    common = tuple(name for name in top.releasable_to if all(name in names for names in lists))
    return Marking(top.scale, top.level, top.name, common)


def within(marking: Marking | None, ceiling: Marking | None) -> bool:
    """Tell whether text so marked may be handled under a ceiling; None is no marking, or unmarked text only."""
    return marking is None or (ceiling is not None and marking.level <= ceiling.level)
