"""Positions: a point on the earth and how exact it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from drafter.values.quantities import Quantity
from drafter.values.shortened import shortened

_ICAO = re.compile(r"(\d{2})(\d{2})(\d{2})([NS])\s*(\d{3})(\d{2})(\d{2})([EW])")
_DECIMAL = re.compile(r"(-?\d{1,2}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class Position:
    """A point in WGS 84, decimal degrees, north and east positive, and how exact it is.

    `precision` is "place" (the place is meant, not the event's own point) or a distance.
    """

    latitude: Decimal
    longitude: Decimal
    precision: Quantity | Literal["place"]

    def __post_init__(self) -> None:
        if abs(self.latitude) > 90:
            raise ValueError(
                f"latitude {self.latitude} is not between -90 and 90; write the latitude first, then the longitude"
            )
        if abs(self.longitude) > 180:
            raise ValueError(
                f"longitude {self.longitude} is not between -180 and 180; write the latitude first, then the longitude"
            )

    @classmethod
    def parse(cls, data: object) -> Position:
        """Read `{at: "54.600, 25.717", precision: place}` or `{latitude, longitude, precision}`.

        `at` takes decimal degrees or the ICAO form `543600N 0254301E`. Raises ValueError with the reason.
        """
        if isinstance(data, Position):
            return data
        if not isinstance(data, Mapping):
            raise ValueError(  # noqa: TRY004
                f"'{shortened(data)}' is not a position; write it as {{at: '54.600, 25.717', precision: place}}"
            )
        if isinstance(data.get("at"), (int, float)):
            raise ValueError("the two numbers of 'at' belong in quotes; write at: '54.600, 25.717'")  # noqa: TRY004
        unknown = set(data) - {"at", "latitude", "longitude", "precision"}
        if unknown:
            raise ValueError(f"a position has no '{min(unknown)}'; it has at (or latitude, longitude) and precision")
        if "precision" not in data:
            raise ValueError("the position has no precision; write 'precision: place' or a distance such as '100 m'")
        latitude, longitude = _degrees(data)
        precision = data["precision"]
        return cls(latitude, longitude, "place" if precision == "place" else Quantity.parse(str(precision)))


def _degrees(data: Mapping[str, Any]) -> tuple[Decimal, Decimal]:
    if "at" not in data:
        both = str(data.get("latitude")), str(data.get("longitude"))
        if not all(re.fullmatch(r"-?\d{1,3}(\.\d+)?", part, re.ASCII) for part in both):
            raise ValueError("a position needs 'at', or both 'latitude' and 'longitude' in decimal degrees")
        return Decimal(both[0]), Decimal(both[1])
    text = str(data["at"]).strip()
    if match := _DECIMAL.fullmatch(text):
        return Decimal(match[1]), Decimal(match[2])
    if match := _ICAO.fullmatch(text):
        return _sexagesimal(*match.group(1, 2, 3, 4)), _sexagesimal(*match.group(5, 6, 7, 8))
    raise ValueError(f"'{shortened(text)}' is not a position; write '54.600, 25.717' or '543600N 0254301E'")


def _sexagesimal(degrees: str, minutes: str, seconds: str, side: str) -> Decimal:
    if int(minutes) > 59 or int(seconds) > 59:
        raise ValueError(f"{degrees}°{minutes}′{seconds}″ has minutes or seconds over 59")
    value = Decimal(degrees) + (Decimal(minutes) + Decimal(seconds) / 60) / 60
    return round(value if side in "NE" else -value, 5)
