"""Whether a point can lie in its State: boxes around States, with a margin for the sea and the point's precision."""

from __future__ import annotations

import csv
import functools
from collections.abc import Iterator, Mapping
from decimal import Decimal
from importlib import resources
from math import cos, radians
from typing import NamedTuple

from drafter.incident import Incident
from drafter.values import Fact, Position

TERRITORIAL_SEA = 12 * 1852.0
"""Metres around a State in which a point is not questioned."""

APPROACH = 100_000.0
"""The same for the points of a track, which may begin over a neighbour or over the high seas."""

_METRES_OF_DEGREE = 111_000.0


class Box(NamedTuple):
    """Degrees of latitude and longitude between which a State, or a part of it, lies."""

    south: float
    north: float
    west: float
    east: float

    def __str__(self) -> str:
        south, north = _side(self.south, "NS"), _side(self.north, "NS")
        return f"{south} to {north}, {_side(self.west, 'EW')} to {_side(self.east, 'EW')}"

    def holds(self, latitude: float, longitude: float, margin: float) -> bool:
        """Tell whether a point lies in the box, or within so many metres of it."""
        up = margin / _METRES_OF_DEGREE
        along = up / max(cos(radians(latitude)), 0.05)
        return self.south - up <= latitude <= self.north + up and self.west - along <= longitude <= self.east + along


@functools.cache
def boxes() -> Mapping[str, tuple[Box, ...]]:
    """Return the boxes of the States that have any, by their two letters."""
    text = resources.files(__package__).joinpath("boxes.csv").read_text("utf-8")
    found: dict[str, tuple[Box, ...]] = {}
    for row in csv.DictReader(line for line in text.splitlines() if not line.startswith("#")):
        box = Box(*(float(row[side]) for side in Box._fields))
        found[row["state"]] = (*found.get(row["state"], ()), box)
    return found


def outside(incident: Incident) -> Iterator[tuple[str, str, str]]:
    """Yield field path, message and hint for each point that cannot lie where the record says it happened."""
    state = incident.territory.value
    known = boxes().get(state or "")
    if state is None or known is None:
        return
    for path, fact, margin in _points(incident):
        for point in fact.stated:
            if not _within(known, float(point.latitude), float(point.longitude), margin + float(point.tolerance)):
                message = f"'{path}' is {_shown(point)}, which is not in {state} ({'; or '.join(map(str, known))})"
                yield path, message, _likely(known, point, state)


def _points(incident: Incident) -> Iterator[tuple[str, Fact[Position], float]]:
    for path, holder in (
        ("place", incident.place), ("entry", incident.entry), ("exit", incident.exit), ("found", incident.found),
    ):  # fmt: skip
        if holder is not None and holder.position is not None:
            yield f"{path}.position", holder.position, TERRITORIAL_SEA
    for index, point in enumerate(incident.track):
        yield f"track[{index}]", point, APPROACH


def _within(known: tuple[Box, ...], latitude: float, longitude: float, margin: float) -> bool:
    return any(box.holds(latitude, longitude, margin) for box in known)


def _likely(known: tuple[Box, ...], point: Position, state: str) -> str:
    """Return what was probably meant: the two exchanged, or the other side of the meridian or equator."""
    latitude, longitude = point.latitude, point.longitude
    if abs(longitude) <= 90 and _within(known, float(longitude), float(latitude), 0):
        return f"latitude and longitude seem to be exchanged: {longitude}, {latitude} is in {state}"
    for other in ((latitude, -longitude), (-latitude, longitude), (-latitude, -longitude)):
        if _within(known, float(other[0]), float(other[1]), 0):
            return f"is a sign wrong? {other[0]}, {other[1]} is in {state}"
    return "correct the position, or the 'territory'"


def _shown(point: Position) -> str:
    return f"{_side(point.latitude, 'NS')}, {_side(point.longitude, 'EW')}"


def _side(degrees: float | Decimal, sides: str) -> str:
    return f"{abs(degrees)}° {sides[0] if degrees >= 0 else sides[1]}"
