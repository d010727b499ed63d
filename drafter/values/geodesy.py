"""Distances over the earth, to within half a per cent: enough to tell whether a record contradicts itself."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from drafter.values.positions import Position

SPHERE = 6_371_008.8
"""The mean radius of the earth in metres."""

ERROR = 0.006
"""By how much of itself a distance on the sphere may differ from one on the ellipsoid of WGS 84."""


def distance(one: Position, other: Position) -> float:
    """Return the metres along the great circle between two positions."""
    south, north = radians(one.latitude), radians(other.latitude)
    half_up = sin((north - south) / 2)
    half_along = sin(radians(other.longitude - one.longitude) / 2)
    return 2 * SPHERE * asin(min(1.0, sqrt(half_up**2 + cos(south) * cos(north) * half_along**2)))
