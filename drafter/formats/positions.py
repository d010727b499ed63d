"""Positions in degrees, in decimals and as aeronautical publications write them, never finer than they are known."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import get_args

from drafter.formats.language import NBSP, language
from drafter.formats.numbers import number
from drafter.problems import did_you_mean
from drafter.values import CoordinateForm, Position
from drafter.values.grid import grid_reference

FORMS: tuple[str, ...] = get_args(CoordinateForm)
DATUM = f"WGS{NBSP}84"

PRIME, DOUBLE_PRIME = "′", "″"
_METRES_OF_MINUTE = Decimal(1852)
_METRES_OF_DEGREE = _METRES_OF_MINUTE * 60


def position(value: Position, lang: str, form: str = "dms") -> str:
    """Return "54°36′00″ N, 25°43′01″ E", "54.600° N, 25.717° E", "543600N 0254301E" or "35U MA 171 510".

    A place is given to whole minutes of arc, and a measured point to the coarsest step whose rounding
    stays within its precision. Of MGRS it is the square that the precision allows: of 10 km for a place. Raises
    ValueError for a form that is not one of `FORMS`, and for MGRS in polar areas.
    """
    if form not in FORMS:
        raise ValueError(
            f"'{form}' is not a form of positions; {did_you_mean(form, FORMS) or 'use ' + ', '.join(FORMS)}"
        )
    if form == "icao":
        return f"{_icao(value.latitude, 'NS', value)} {_icao(value.longitude, 'EW', value)}"
    if form == "mgrs":
        return _mgrs(value)
    one = _decimal if form == "decimal" else _dms
    return f"{one(value.latitude, 'NS', value, lang)}, {one(value.longitude, 'EW', value, lang)}"


def _mgrs(value: Position) -> str:
    """Return the reference of the smallest square that is not smaller than the precision; at least its zone."""
    digits = next((n for n in range(5, -1, -1) if Decimal(10) ** (5 - n) >= value.tolerance), None)
    zone, *square = grid_reference(value.latitude, value.longitude, digits or 0)
    return zone if digits is None else NBSP.join(part for part in (zone, *square) if part)


def _dms(degrees: Decimal, sides: str, value: Position, lang: str) -> str:
    whole, minutes, seconds = _parts(degrees, value)
    side = language(lang).numbers.compass[_side(degrees, sides)]
    end = "" if seconds is None else f"{_two_digits(seconds, number(seconds, lang))}{DOUBLE_PRIME}"
    return f"{whole}°{minutes:02}{PRIME}{end}{NBSP}{side}"


def _icao(degrees: Decimal, sides: str, value: Position) -> str:
    whole, minutes, seconds = _parts(degrees, value)
    end = "" if seconds is None else _two_digits(seconds, f"{seconds:f}")
    return f"{whole:0{2 if sides == 'NS' else 3}}{minutes:02}{end}{_side(degrees, sides)}"


def _decimal(degrees: Decimal, sides: str, value: Position, lang: str) -> str:
    places = next((n for n in range(2, 5) if _METRES_OF_DEGREE.scaleb(-n) / 2 <= value.tolerance), 5)
    rounded = abs(degrees).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{number(rounded, lang)}°{NBSP}{language(lang).numbers.compass[_side(degrees, sides)]}"


def _parts(degrees: Decimal, value: Position) -> tuple[int, int, Decimal | None]:
    limit = value.tolerance
    second = _METRES_OF_MINUTE / 60
    if limit >= _METRES_OF_MINUTE / 2:
        minutes = int((abs(degrees) * 60).quantize(Decimal(1), ROUND_HALF_UP))
        return minutes // 60, minutes % 60, None
    step = Decimal(1) if limit >= second / 2 else Decimal("0.1")
    seconds = (abs(degrees) * 3600).quantize(step, ROUND_HALF_UP)
    return int(seconds // 3600), int(seconds % 3600 // 60), seconds % 60


def _side(degrees: Decimal, sides: str) -> str:
    return sides[0] if degrees >= 0 else sides[1]


def _two_digits(seconds: Decimal, text: str) -> str:
    return f"0{text}" if seconds < 10 else text
