"""Coordinates as people write them: decimal degrees, degrees with minutes and seconds, the ICAO form, MGRS."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from drafter.values.grid import REFERENCE, read_grid
from drafter.values.shortened import shortened

_MARKS = str.maketrans({
    "º": "°", "˚": "°", "'": "′", "’": "′", "‘": "′", "ʹ": "′", "´": "′", '"': "″", "”": "″", "“": "″", "ʺ": "″",
    "−": "-", "–": "-", "\u00a0": " ", "\u202f": " ",
})  # fmt: skip
_USUAL = re.compile(r"(-?\d{1,3}\.\d+), ?(-?\d{1,3}\.\d+)", re.ASCII)
_BEFORE = re.compile(r"([NSEW])([^NSEW]+?)[ ,;/]*([NSEW])([^NSEW]+)")
_AFTER = re.compile(r"([^NSEW]+)([NSEW])[ ,;/]*([^NSEW]+)([NSEW])")
_BETWEEN = re.compile(r"\s*[,;/]\s*|\s+(?=-?\d+(?:\.\d+)?\s*°)")
_WITH_COMMAS = re.compile(r"-?\d{1,3},\d+\s*[,;/ ]\s*-?\d{1,3},\d+")
_ONE = re.compile(
    r"(-?)(\d{1,3}(?:\.\d+)?)\s*(°)?(?:\s*(\d{1,3}(?:\.\d+)?)\s*′?(?:\s*(\d{1,3}(?:\.\d+)?)\s*(?:″|′′)?)?)?", re.ASCII
)
_COMPACT = re.compile(r"(\d{2,3})(\d{2})(\d{2})?(\.\d+)?", re.ASCII)
_METRES_OF_MINUTE = Decimal(1852)


class Reading(NamedTuple):
    """What a text of coordinates says. `step` is the metres of its last digit, None for decimal degrees."""

    latitude: Decimal
    longitude: Decimal
    step: Decimal | None


def read_coordinates(written: str) -> Reading:
    """Read a pair of coordinates in any of the four forms. Raises ValueError with the reason."""
    if match := _USUAL.fullmatch(written):
        return Reading(Decimal(match[1]), Decimal(match[2]), None)
    text = written.translate(_MARKS).upper().strip()
    if REFERENCE.fullmatch(text):
        latitude, longitude, side = read_grid(text)
        return Reading(latitude, longitude, Decimal(side))
    if _WITH_COMMAS.fullmatch(text):
        raise ValueError(_commas(written))
    parts = _parts(text)
    if parts is None:
        raise ValueError(
            f"'{shortened(written)}' is not a position; write it as 54.600, 25.717, as 54°36′00″ N, 25°43′01″ E, "
            "as 543600N 0254301E or as 35U MA 171 510"
        )
    (north, north_step), (east, east_step) = (_one(part, side, written) for part, side in parts)
    return Reading(north, east, max(north_step, east_step) if north_step and east_step else None)


def _parts(text: str) -> list[tuple[str, str]] | None:
    """Return latitude and longitude, each with its side ("" where it is told by sign), or None."""
    if match := _BEFORE.fullmatch(text):
        parts = [(match[2], match[1]), (match[4], match[3])]
    elif match := _AFTER.fullmatch(text):
        parts = [(match[1], match[2]), (match[3], match[4])]
    else:
        halves = _BETWEEN.split(text)
        halves = halves if len(halves) == 2 else text.split()
        return [(half, "") for half in halves] if len(halves) == 2 and not re.search("[A-Z]", text) else None
    parts.sort(key=lambda part: part[1] in "EW")
    return parts if [part[1] in "EW" for part in parts] == [False, True] else None


def _one(part: str, side: str, written: str) -> tuple[Decimal, Decimal | None]:
    """Return the degrees of a coordinate, and the metres of its last digit where it has minutes."""
    part = part.strip(" ,;/")
    if "," in part:
        raise ValueError(_commas(written))
    if side and (match := _COMPACT.fullmatch(part)) and len(part.partition(".")[0]) > 3:
        return _compact(match, side, part)
    match = _ONE.fullmatch(part)
    if match is None or (match[4] and not (match[3] or side)) or (match[1] and side):
        raise ValueError(f"'{shortened(part)}' in '{shortened(written)}' is not a coordinate; {_how(side)}")
    sign, degrees, _, minutes, seconds = match.groups()
    return _sexagesimal(degrees, minutes, seconds, side or ("S" if sign else "N"))


def _compact(match: re.Match[str], side: str, part: str) -> tuple[Decimal, Decimal | None]:
    degrees, minutes, seconds, decimals = match.groups()
    wanted = 2 if side in "NS" else 3
    digits = part.partition(".")[0]
    if len(digits) not in {wanted + 2, wanted + 4}:
        raise ValueError(
            f"'{part}{side}' has {len(digits)} digits; write a latitude with 6 and a longitude with 7, "
            "as in 543600N 0254301E"
        )
    degrees, rest = digits[:wanted], digits[wanted:]
    minutes, seconds = rest[:2], rest[2:] or None
    if seconds:
        seconds += decimals or ""
    else:
        minutes += decimals or ""
    return _sexagesimal(degrees, minutes, seconds, side)


def _sexagesimal(degrees: str, minutes: str | None, seconds: str | None, side: str) -> tuple[Decimal, Decimal | None]:
    shown = f"{degrees}°{minutes or ''}{'′' if minutes else ''}{seconds or ''}{'″' if seconds else ''}"
    if any(Decimal(part) >= 60 for part in (minutes, seconds) if part):
        raise ValueError(f"{shown} has minutes or seconds over 59")
    if any("." in part for part in (degrees if minutes else "", minutes if seconds else "") if part):
        raise ValueError(f"{shown} has decimals before its last part")
    value = Decimal(degrees)
    step = None
    if minutes:
        value += (Decimal(minutes) + Decimal(seconds or 0) / 60) / 60
        last = seconds or minutes
        decimals = len(last.partition(".")[2])
        step = (_METRES_OF_MINUTE / (60 if seconds else 1)).scaleb(-decimals)
        value = round(value, 7 if decimals else 5)
    return (value if side in "NE" else -value), step


def _commas(written: str) -> str:
    return f"'{shortened(written)}' has decimal commas; write points, as in 54.600, 25.717"


def _how(side: str) -> str:
    return f"write it as 54°36′00″ {side}" if side in "NS" and side else "write it as 54.600 or as 25°43′01″ E"
