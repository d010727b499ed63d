"""Latitude and longitude in each other's place: found where only the swapped point lies in the State concerned."""

from __future__ import annotations

import re

from drafter.problems import Problem
from drafter.reading.node import Node
from drafter.reading.rows import Loc, Piece

# Whole degrees around each State, rounded outwards: south, north, west, east. Coarse on purpose: they tell a swapped
# point from one that is not, and nothing else.
_AROUND = {
    "AT": (46, 50, 9, 18), "BE": (49, 52, 2, 7), "BG": (41, 45, 22, 29), "BY": (51, 57, 23, 33),
    "CZ": (48, 52, 12, 19), "DE": (47, 56, 5, 16), "DK": (54, 58, 8, 16), "EE": (57, 60, 21, 29),
    "ES": (27, 44, -19, 5), "FI": (59, 71, 19, 32), "FR": (41, 52, -6, 10), "GB": (49, 61, -9, 2),
    "GE": (41, 44, 39, 47), "GR": (34, 42, 19, 30), "HR": (42, 47, 13, 20), "HU": (45, 49, 16, 23),
    "IE": (51, 56, -11, -5), "IT": (35, 48, 6, 19), "LT": (53, 57, 20, 27), "LV": (55, 59, 20, 29),
    "MD": (45, 49, 26, 31), "NL": (50, 54, 3, 8), "NO": (57, 72, 4, 32), "PL": (49, 55, 14, 25),
    "PT": (30, 43, -32, -6), "RO": (43, 49, 20, 30), "SE": (55, 70, 10, 25), "SI": (45, 47, 13, 17),
    "SK": (47, 50, 16, 23), "TR": (35, 43, 25, 45), "UA": (44, 53, 22, 41),
}  # fmt: skip
_PAIR = re.compile(r"(-?\d{1,3}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)", re.ASCII)


def swapped(piece: Piece) -> list[Problem]:
    """Return a problem for each position of a record that makes sense only the other way round."""
    territory = piece.facts.get(("territory",))
    box = _AROUND.get(str(territory.value)) if territory is not None else None
    problems = []
    for loc, node in piece.facts.items():
        if loc[-1] in {"at", "latitude"} and len(loc) > 1:
            pair = _pair(piece, loc, node)
            found = _finding(*pair, node, box, str(territory.value) if territory else "") if pair else None
            if found is not None:
                problems.append(found)
    return problems


def _pair(piece: Piece, loc: Loc, node: Node) -> tuple[str, str] | None:
    if loc[-1] == "latitude":
        other = piece.facts.get((*loc[:-1], "longitude"))
        return (str(node.value), str(other.value)) if other is not None else None
    match = _PAIR.fullmatch(str(node.value))
    return (match[1], match[2]) if match else None


def _finding(
    latitude: str, longitude: str, node: Node, box: tuple[int, int, int, int] | None, state: str
) -> Problem | None:
    try:
        north, east = float(latitude), float(longitude)
    except ValueError:
        return None
    beyond = abs(north) > 90 >= abs(east)
    if not beyond and (box is None or _within(north, east, box) or not _within(east, north, box)):
        return None
    why = "no latitude is beyond 90" if beyond else f"only the other way round does the point lie in {state}"
    message = f"latitude {latitude} and longitude {longitude} seem swapped: {why}"
    return Problem("swapped-coordinates", message, node.place, f"write latitude {longitude}, longitude {latitude}")


def _within(north: float, east: float, box: tuple[int, int, int, int]) -> bool:
    return box[0] <= north <= box[1] and box[2] <= east <= box[3]
