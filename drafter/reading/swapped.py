"""Latitude and longitude in each other's place: found where only the swapped point lies in the State concerned."""

from __future__ import annotations

import re

from drafter.problems import Problem
from drafter.reading.node import Node
from drafter.reading.places import Box, boxes
from drafter.reading.rows import Loc, Piece

_MARGIN = 100_000.0  # metres: a box is to tell a swapped point from one that is not, and nothing else
_PAIR = re.compile(r"(-?\d{1,3}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)", re.ASCII)


def swapped(piece: Piece) -> list[Problem]:
    """Return a problem for each position of a record that makes sense only the other way round."""
    territory = piece.facts.get(("territory",))
    around = boxes().get(str(territory.value), ()) if territory is not None else ()
    problems = []
    for loc, node in piece.facts.items():
        if loc[-1] in {"at", "latitude"} and len(loc) > 1:
            pair = _pair(piece, loc, node)
            found = _finding(*pair, node, around, str(territory.value) if territory else "") if pair else None
            if found is not None:
                problems.append(found)
    return problems


def _pair(piece: Piece, loc: Loc, node: Node) -> tuple[str, str] | None:
    if loc[-1] == "latitude":
        other = piece.facts.get((*loc[:-1], "longitude"))
        return (str(node.value), str(other.value)) if other is not None else None
    match = _PAIR.fullmatch(str(node.value))
    return (match[1], match[2]) if match else None


def _finding(latitude: str, longitude: str, node: Node, around: tuple[Box, ...], state: str) -> Problem | None:
    try:
        north, east = float(latitude), float(longitude)
    except ValueError:
        return None
    beyond = abs(north) > 90 >= abs(east)
    if not beyond and (not around or _within(north, east, around) or not _within(east, north, around)):
        return None
    why = "no latitude is beyond 90" if beyond else f"only the other way round does the point lie in {state}"
    message = f"latitude {latitude} and longitude {longitude} seem swapped: {why}"
    return Problem("swapped-coordinates", message, node.place, f"write latitude {longitude}, longitude {latitude}")


def _within(north: float, east: float, around: tuple[Box, ...]) -> bool:
    return any(box.holds(north, east, _MARGIN) for box in around)
