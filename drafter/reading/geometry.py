"""Geometry: the point or line of a GeoJSON feature as position, track, entry, exit and depth of a record."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from drafter.problems import Place, Problem, Severity
from drafter.reading.cells import as_text
from drafter.reading.columns import Geometry
from drafter.reading.fieldpaths import Target, target
from drafter.reading.node import Node, Scalar
from drafter.reading.rows import Piece

EARTH_RADIUS_KM = 6371.0088
"""The mean radius of the Earth (IUGG)."""
_DISTANCE = re.compile(r"(\d+(?:\.\d+)?)\s*(m|km|NM)", re.ASCII)
_IN_KM = {"m": 0.001, "km": 1.0, "NM": 1.852}
_DEGREES = re.compile(r"-?\d{1,3}(\.\d+)?", re.ASCII)
_PRECISION_HINT = (
    "give the feature a 'precision', such as 500 m, or write 'geometry: {precision: 500 m}' in columns.yaml"
)

Point = tuple[Node, Node]
"""A latitude and a longitude."""


def add_geometry(feature: Node, meant: Geometry, ours: Mapping[str, Node], piece: Piece, faults: list[Problem]) -> None:
    """Add what the geometry of a feature says to its record. `ours` are its properties `precision` and `exit`."""
    geometry = feature.child("geometry")
    if geometry is None or geometry.value is None:
        return
    kind, coordinates = geometry.child("type"), geometry.child("coordinates")
    name = kind.value if kind is not None else None
    if name not in {"Point", "LineString"} or coordinates is None or not isinstance(coordinates.value, list):
        hint = "only a Point or a LineString is read; split other shapes into them"
        message = f"a geometry of the type '{name}' is not read"
        faults.append(Problem("other-geometry", message, geometry.place, hint))
        return
    written = [coordinates] if name == "Point" else coordinates.value
    points = [point for point in (_point(node, faults) for node in written) if point is not None]
    if len(points) < len(written):
        return
    said = ours.get("precision") or (Node(meant.precision, geometry.place) if meant.precision else None)
    if name == "Point":
        _add_point(meant.point, points[0], said, piece, faults)
    elif len(points) < 2:
        faults.append(Problem("bad-line", "the line has fewer than two points", coordinates.place, "write them all"))
    elif said is None:
        faults.append(Problem("no-precision", "the line has no precision", coordinates.place, _PRECISION_HINT))
    else:
        _add_line(points, said, meant, ours.get("exit"), piece)


def _point(node: Node, faults: list[Problem]) -> Point | None:
    numbers = node.value if isinstance(node.value, list) else []
    texts = [_written(number) for number in numbers[:2]]
    if len(texts) < 2 or not all(_DEGREES.fullmatch(text) for text in texts):
        hint = "write [longitude, latitude] in decimal degrees"
        faults.append(Problem("bad-point", "this is not a point", node.place, hint))
        return None
    longitude, latitude = (Node(text, number.place) for text, number in zip(texts, numbers, strict=False))
    if abs(float(texts[1])) > 90:
        hint = "GeoJSON writes the longitude first, then the latitude"
        message = f"longitude {texts[0]} and latitude {texts[1]} seem swapped: no latitude is beyond 90"
        faults.append(Problem("swapped-coordinates", message, node.place, hint))
        return None
    return latitude, longitude


def _written(node: Node) -> str:
    """Return a number, or a number that is written as text, in digits."""
    return as_text(node.value) if isinstance(node.value, (int, float, str)) else ""


def _add_point(path: str, point: Point, precision: Node | None, piece: Piece, faults: list[Problem]) -> None:
    to = target(path)
    assert isinstance(to, Target)
    loc = to.loc[:-1] if to.loc[-1] == "at" else to.loc
    given = next((piece.facts[(*loc, part)] for part in ("at", "latitude") if (*loc, part) in piece.facts), None)
    if given is not None:
        message = f"the properties give '{path}' too; the feature's own point was not taken"
        hint = "remove it from the properties, or name another field under 'geometry' in columns.yaml"
        faults.append(Problem("two-positions", message, given.place, hint, Severity.WARNING))
        return
    if precision is None and (*loc, "precision") not in piece.facts:
        faults.append(Problem("no-precision", "the point has no precision", point[1].place, _PRECISION_HINT))
        return
    _put(piece, loc, point)
    if precision is not None:
        piece.facts.setdefault((*loc, "precision"), precision)


def _put(piece: Piece, loc: tuple[str | int, ...], point: Point) -> None:
    piece.facts[(*loc, "latitude")], piece.facts[(*loc, "longitude")] = point


def _add_line(points: Sequence[Point], precision: Node, meant: Geometry, left: Node | None, piece: Piece) -> None:
    place = points[0][1].place
    track = [
        Node({"latitude": latitude, "longitude": longitude, "precision": precision}, longitude.place)
        for latitude, longitude in points
    ]
    piece.facts.setdefault(("track",), Node(track, place))
    whole = {loc[:2] for loc in piece.facts}
    if meant.entry and ("entry", "position") not in whole:
        _assessed(piece, ("entry", "position"), points[0], precision)
        if meant.depth and ("depth",) not in piece.facts:
            _add_depth(points, precision, piece, place)
    says_left = meant.exit or (left is not None and left.value is True) or any(loc[0] == "exit" for loc in whole)
    if says_left and ("exit", "position") not in whole:
        _assessed(piece, ("exit", "position"), points[-1], precision)


def _assessed(piece: Piece, loc: tuple[str | int, ...], point: Point, precision: Node) -> None:
    """Set a position that is derived and not stated: it is never more than assessed."""
    _put(piece, loc, point)
    piece.facts[(*loc, "precision")] = precision
    piece.attributes.setdefault(loc, {})["certainty"] = Node("assessed", point[1].place)


def _add_depth(points: Sequence[Point], precision: Node, piece: Piece, place: Place) -> None:
    """Set the depth to an upper bound: no point is deeper inside than it is far from where the border was crossed."""
    match = _DISTANCE.fullmatch(_written(precision).strip())
    if match is None:
        return
    spread = 2 * float(match[1]) * _IN_KM[match[2]]
    farthest = max(distance_km(points[0], point) for point in points)
    bound: Scalar = f"less than {math.floor(farthest + spread) + 1} km"
    piece.facts["depth",] = Node(bound, place)
    piece.attributes.setdefault(("depth",), {})["certainty"] = Node("assessed", place)


def distance_km(one: Point, other: Point) -> float:
    """Return the great-circle distance of two points on a sphere; good to half a per cent."""
    (north, east), (north2, east2) = (
        [math.radians(float(str(node.value))) for node in point] for point in (one, other)
    )
    across = (
        math.sin((north2 - north) / 2) ** 2 + math.cos(north) * math.cos(north2) * math.sin((east2 - east) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, across)))
