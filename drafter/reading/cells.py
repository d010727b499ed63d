"""Cells: what stands in one, read as the kind of value that its field needs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

from drafter.reading.celldates import CellError, DateStyle, read_when
from drafter.reading.fieldpaths import Kind
from drafter.reading.node import Scalar

Raw = Scalar | dt.time | dt.timedelta | CellError
"""What a reader of a format finds in a cell: a CellError where the cell itself is faulty."""

_DEGREES = re.compile(r"([-+]?)(\d{1,3})(?:[.,](\d+))?\s*°?", re.ASCII)
_PAIR = re.compile(r"([-+]?\d{1,2}),(\d+)\s*[,;\s]\s*([-+]?\d{1,3}),(\d+)", re.ASCII)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)+", re.ASCII)
_PLAIN_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?", re.ASCII)
_WITHOUT_UNIT = re.compile(r"[^%]*\d", re.ASCII)
_YES_NO = {"yes": True, "true": True, "y": True, "no": False, "false": False, "n": False}
_ALIASES = {"russian federation": "RU", "czech republic": "CZ", "turkey": "TR", "republic of moldova": "MD"}


@dataclass(frozen=True, slots=True)
class Style:
    """How a sheet writes what can be written in more than one way. `unit` is that of bare numbers."""

    dates: DateStyle | None = None
    decimal: str | None = None
    unit: str | None = None


Converter = Callable[[Raw], Scalar]


def converter(kind: Kind, style: Style) -> Converter | None:
    """Return what reads a cell's value for a field, or None where text is taken as it is. It raises CellError."""
    match kind:
        case Kind.DAY | Kind.TIME:
            return partial(_when, kind is Kind.DAY, style.dates)
        case Kind.QUANTITY:
            return partial(_quantity, style)
        case Kind.COUNT:
            return _count
        case Kind.DEGREES:
            return _degrees
        case Kind.POSITION:
            return _position
        case Kind.STATE:
            return _state
        case Kind.YES_NO:
            return _yes_no
        case _:
            return None


def as_text(raw: Raw) -> str:
    """Return a cell's value as somebody would type it."""
    if isinstance(raw, bool):
        return "yes" if raw else "no"
    if isinstance(raw, float) and raw.is_integer() and abs(raw) < 1e15:
        return str(int(raw))
    if isinstance(raw, dt.datetime):
        return f"{raw:%Y-%m-%d %H:%M:%S}".removesuffix(":00")
    if isinstance(raw, dt.time):
        return f"{raw:%H:%M:%S}".removesuffix(":00")
    return str(raw)


def _when(only_day: bool, dates: DateStyle | None, raw: Raw) -> Scalar:
    if isinstance(raw, str):
        found = read_when(raw, dates)
        return raw if found is None else _day_of(found, only_day)
    if isinstance(raw, dt.datetime):
        return _day_of(raw, only_day)
    if isinstance(raw, dt.date):
        return raw
    if isinstance(raw, (dt.time, dt.timedelta)):
        hint = "join it with the column of the date under 'made' in columns.yaml"
        raise CellError(f"{as_text(raw)} is a time of day without a date", hint)
    raise CellError(f"{as_text(raw)} is a number where a date is expected", "give the cell the format of a date")


def _day_of(found: dt.date, only_day: bool) -> dt.date:
    midnight = isinstance(found, dt.datetime) and not (found.hour or found.minute or found.second) and not found.tzinfo
    return found.date() if only_day and midnight and isinstance(found, dt.datetime) else found


def _quantity(style: Style, raw: Raw) -> Scalar:
    if isinstance(raw, bool) or raw is None:
        return raw
    if isinstance(raw, (int, float)):
        return f"{_decimal(raw)} {style.unit}" if style.unit else raw
    if isinstance(raw, dt.time):
        raw = dt.timedelta(hours=raw.hour, minutes=raw.minute, seconds=raw.second)
    if isinstance(raw, dt.timedelta):
        seconds = round(raw.total_seconds())
        return f"{seconds // 60} min" if seconds % 60 == 0 else f"{seconds} s"
    if not isinstance(raw, str):
        return as_text(raw)
    text = _NUMBER.sub(lambda found: _point(found[0], style.decimal, raw), raw)
    return f"{text} {style.unit}" if style.unit and _WITHOUT_UNIT.fullmatch(text) else text


def _point(number: str, decimal: str | None, text: str) -> str:
    """Return a number with a decimal point and no signs between thousands."""
    if "," not in number and decimal != "comma":
        return number
    parts = re.split("[.,]", number)
    thousands = 0 < len(parts[0]) <= 3 and parts[0][0] != "0" and all(len(part) == 3 for part in parts[1:])
    if "," in number and "." in number:
        last = max(number.rfind(","), number.rfind("."))
        whole, fraction = re.sub("[.,]", "", number[:last]), number[last + 1 :]
        return f"{whole}.{fraction}"
    sign = "," if "," in number else "."
    if len(parts) > 2:
        return "".join(parts) if thousands else number
    if not thousands or decimal == {",": "comma", ".": "point"}[sign]:
        return ".".join(parts)
    if decimal is not None:
        return "".join(parts)
    hint = "write 'decimal: comma' or 'decimal: point' in columns.yaml, or the number without the comma"
    raise CellError(f"'{text}' may mean {''.join(parts)} or {'.'.join(parts)}", hint)


def _count(raw: Raw) -> Scalar:
    if isinstance(raw, float) and raw.is_integer():
        return int(raw)
    if isinstance(raw, str) and re.fullmatch(r"[1-9]\d{0,2}([, \u00a0\u202f]\d{3})+", raw):
        return re.sub(r"\D", "", raw)
    return raw if isinstance(raw, (int, str, float)) else as_text(raw)


def _degrees(raw: Raw) -> Scalar:
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return _decimal(raw)
    match = _DEGREES.fullmatch(as_text(raw))
    if match is None:
        hint = "write decimal degrees, such as 54.687; south and west are negative"
        raise CellError(f"'{as_text(raw)[:60]}' is not a latitude or longitude", hint)
    sign = "-" if match[1] == "-" else ""
    return f"{sign}{match[2]}.{match[3]}" if match[3] else f"{sign}{match[2]}"


def _position(raw: Raw) -> Scalar:
    text = as_text(raw)
    match = _PAIR.fullmatch(text)
    return f"{match[1]}.{match[2]}, {match[3]}.{match[4]}" if match else text


def _decimal(number: float) -> str:
    """Return a number in digits; a float's own shortest form, never with an exponent."""
    if isinstance(number, float) and not number.is_integer():
        text = repr(number)
        return text if "e" not in text else f"{number:.12f}".rstrip("0").rstrip(".")
    return str(int(number))


def _state(raw: Raw) -> Scalar:
    text = as_text(raw)
    if len(text) == 2 and text.isascii() and text.isupper():
        return text
    return _state_names().get(_plain_name(text), text)


def _plain_name(name: str) -> str:
    return name.casefold().replace("&", "and").replace("’", "'").strip()


@cache
def _state_names() -> dict[str, str]:
    from babel import Locale

    names = Locale("en").territories
    return {_plain_name(name): code for code, name in names.items() if len(code) == 2 and code.isalpha()} | _ALIASES


def _yes_no(raw: Raw) -> Scalar:
    if isinstance(raw, bool):
        return raw
    text = as_text(raw)
    return _YES_NO.get(text.casefold(), text)
