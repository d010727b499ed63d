"""Positions: a point on the earth and how exact it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import Any, Literal

from drafter.values.degrees import Reading, read_coordinates
from drafter.values.quantities import Quantity, in_unit
from drafter.values.shortened import shortened

CoordinateForm = Literal["dms", "decimal", "icao", "mgrs"]
"""How a document writes coordinates."""

METRES_OF_PLACE = Decimal(2000)
_METRES_OF_MINUTE = Decimal(1852)


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

        `at` takes decimal degrees, degrees with minutes and seconds, the ICAO form or MGRS; only the first cannot do
        without `precision`. Raises ValueError with the reason.
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
        latitude, longitude, step = _read(data)
        return cls(latitude, longitude, _precision(data, step))

    @property
    def tolerance(self) -> Decimal:
        """Return within how many metres the position is known; that of a place is taken as 2 km."""
        if self.precision == "place":
            return METRES_OF_PLACE
        limit = self.precision.upper if self.precision.upper is not None else self.precision.value
        metres = in_unit(limit, self.precision.unit, "m")
        assert metres is not None
        return metres


def _read(data: Mapping[str, Any]) -> Reading:
    if "at" in data:
        return read_coordinates(str(data["at"]))
    both = str(data.get("latitude")), str(data.get("longitude"))
    if not all(re.fullmatch(r"-?\d{1,3}(\.\d+)?", part, re.ASCII) for part in both):
        if any(re.fullmatch(r"-?\d{1,3},\d+", part, re.ASCII) for part in both):
            raise ValueError(f"'{shortened(', '.join(both))}' has decimal commas; write points, as in 54.600")
        raise ValueError("a position needs 'at', or both 'latitude' and 'longitude' in decimal degrees")
    return Reading(Decimal(both[0]), Decimal(both[1]), None)


def _precision(data: Mapping[str, Any], step: Decimal | None) -> Quantity | Literal["place"]:
    """Return the precision as stated, or else that of the text; a text cannot be more exact than its last digit."""
    if "precision" not in data:
        if step is None:
            raise ValueError("the position has no precision; write 'precision: place' or a distance such as '100 m'")
        return _of_step(step)
    stated = data["precision"]
    if stated == "place":
        return "place"
    precision = Quantity.parse(str(stated))
    limit = precision.upper if precision.upper is not None else precision.value
    metres = in_unit(limit, precision.unit, "m")
    if metres is None:
        raise ValueError(f"the precision {precision} is no distance; write 'place' or a distance such as '100 m'")
    if step is not None and metres < step / 2:
        raise ValueError(
            f"'{shortened(data['at'])}' is written to {_of_step(step)} and cannot be exact to {precision}; "
            f"write it with more digits, or 'precision: {_of_step(step)}'"
        )
    return precision


def _of_step(step: Decimal) -> Quantity:
    if step == _METRES_OF_MINUTE:
        return Quantity(Decimal(1), "NM")
    metres = step.to_integral_value(ROUND_CEILING)
    return Quantity(metres, "m") if metres < 1000 else Quantity(metres / 1000, "km")
