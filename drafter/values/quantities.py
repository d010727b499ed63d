"""Quantities: a number, its unit, and how it bounds the true one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from drafter.problems import did_you_mean
from drafter.values.shortened import shortened


class Bound(StrEnum):
    """How a quantity's number bounds the true one."""

    EXACTLY = "exactly"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


UNITS = ("kg", "g", "t", "km", "m", "cm", "ft", "NM", "km/h", "m/s", "kn", "s", "min", "h", "d", "%")
_IN_SI: Mapping[str, tuple[str, Decimal]] = MappingProxyType(
    {
        "cm": ("m", Decimal("0.01")),
        "m": ("m", Decimal(1)),
        "km": ("m", Decimal(1000)),
        "ft": ("m", Decimal("0.3048")),
        "NM": ("m", Decimal(1852)),
        "m/s": ("m/s", Decimal(1)),
        "km/h": ("m/s", Decimal(1) / Decimal("3.6")),
        "kn": ("m/s", Decimal(1852) / Decimal(3600)),
        "g": ("g", Decimal(1)),
        "kg": ("g", Decimal(1000)),
        "t": ("g", Decimal(1_000_000)),
        "s": ("s", Decimal(1)),
        "min": ("s", Decimal(60)),
        "h": ("s", Decimal(3600)),
        "d": ("s", Decimal(86400)),
    }
)
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

    def extent(self, unit: str) -> tuple[float, float] | None:
        """Return between which numbers of a unit the true one is stated to lie, or None where units differ in kind.

        A bare number is as exact as its last figure, at least to a twentieth; "about" leaves a quarter on both sides.
        """
        low, high = self.value, self.upper if self.upper is not None else self.value
        if self.bound is Bound.ABOUT:
            low, high = low * 3 / 4, high * 5 / 4
        elif self.bound is Bound.OVER:
            high = Decimal("Infinity")
        elif self.bound is Bound.UNDER:
            low = Decimal(0)
        elif self.upper is None:
            spread = _spread(self.value)
            low, high = low - spread, high + spread
        factor = in_unit(Decimal(1), self.unit, unit)
        return None if factor is None else (float(low * factor), float(high * factor))

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


def _spread(value: Decimal) -> Decimal:
    """Return half the step of a number's last figure; round tens and hundreds count as exact to a twentieth."""
    _, digits, exponent = value.normalize().as_tuple()
    last = Decimal(1).scaleb(exponent) if isinstance(exponent, int) and any(digits) else Decimal(1)
    return last / 2 if last <= 1 else min(last / 2, max(value / 20, Decimal(1) / 2))


def in_unit(value: Decimal, unit: str, other: str) -> Decimal | None:
    """Return a number of one unit in another of the same kind, unrounded, or None where the kinds differ."""
    kind, factor = _IN_SI.get(unit, (None, Decimal(1)))
    other_kind, other_factor = _IN_SI.get(other, ("", Decimal(1)))
    return value * factor / other_factor if kind == other_kind else None
