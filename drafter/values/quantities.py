"""Quantities: a number, its unit, and how it bounds the true one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from drafter.problems import did_you_mean
from drafter.values.shortened import shortened


class Bound(StrEnum):
    """How a quantity's number bounds the true one."""

    EXACTLY = "exactly"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


UNITS = ("kg", "g", "t", "km", "m", "cm", "ft", "NM", "km/h", "m/s", "kn", "s", "min", "h", "d", "%")
_UNIT_NAMES = {"second": "s", "minute": "min", "hour": "h", "day": "d", "metre": "m", "kilometre": "km"}
_BOUNDS = {
    "about": Bound.ABOUT, "approximately": Bound.ABOUT, "circa": Bound.ABOUT, "some": Bound.ABOUT,
    "~": Bound.ABOUT, "≈": Bound.ABOUT,
    "more than": Bound.OVER, "over": Bound.OVER, ">": Bound.OVER,
    "less than": Bound.UNDER, "under": Bound.UNDER, "<": Bound.UNDER,
}  # fmt: skip
_QUANTITY = re.compile(
    r"(?:(?P<bound>about|approximately|circa|some|~|≈|more than|over|>|less than|under|<)\s*)?"
    r"(?P<low>\d+(?:[ \u00a0]\d{3})*(?:\.\d+)?)"
    r"(?:\s*(?:-|–|to)\s*(?P<high>\d+(?:\.\d+)?))?"
    r"\s*(?P<unit>[^\W\d]\S*|%)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: `2 kg`, `about 100 km`, `more than 100 km`, `50-60 km/h`."""

    value: Decimal
    unit: str
    upper: Decimal | None = None
    bound: Bound = Bound.EXACTLY

    @classmethod
    def parse(cls, text: str) -> Quantity:
        """Read a quantity as records write it. Raises ValueError with the reason."""
        match = _QUANTITY.fullmatch(text.strip())
        if match is None:
            raise ValueError(
                f"'{shortened(text)}' is not a quantity; write a number and its unit, such as '2 kg' or 'about 100 km'"
            )
        unit = _unit(match["unit"])
        low = Decimal(re.sub(r"\s", "", match["low"]))
        high = Decimal(match["high"]) if match["high"] else None
        if high is not None and high <= low:
            raise ValueError(f"'{text}' runs backwards; write the smaller number first")
        return cls(low, unit, high, _BOUNDS.get((match["bound"] or "").lower(), Bound.EXACTLY))

    def __str__(self) -> str:
        sign = {Bound.ABOUT: "about ", Bound.OVER: "more than ", Bound.UNDER: "less than "}.get(self.bound, "")
        return f"{sign}{self.value}{f'-{self.upper}' if self.upper is not None else ''} {self.unit}"


def _unit(written: str) -> str:
    if written in UNITS:
        return written
    plain = _UNIT_NAMES.get(written.lower().rstrip("s")) or next((u for u in UNITS if u == written.lower()), None)
    if plain:
        return plain
    raise ValueError(
        f"'{shortened(written)}' is not a unit; {did_you_mean(written, UNITS) or 'known are ' + ', '.join(UNITS)}"
    )
