"""Dates written as text in a sheet: read where they can mean one thing only, and otherwise both meanings are named."""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal

from drafter.values import read_day

DateStyle = Literal["day-first", "month-first"]

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_TIME = r"(?:(?:,\s*|\s+|[Tt])(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?\s*(?P<half>[ap]\.?m\.?)?)?"
_NUMERIC = re.compile(r"(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\.?" + _TIME, re.ASCII | re.IGNORECASE)
_DAY_MONTH = re.compile(r"(\d{1,2})\.?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})" + _TIME, re.ASCII | re.IGNORECASE)
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})" + _TIME, re.ASCII | re.IGNORECASE)


class CellError(ValueError):
    """A cell that cannot be read as what its field needs: one sentence and one hint."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def read_when(text: str, style: DateStyle | None) -> dt.date | dt.datetime | None:
    """Read a date, with or without a time of day, or return None where the text is none. Raises CellError."""
    iso = read_day(text)
    if iso is not None:
        return iso
    if match := _NUMERIC.fullmatch(text):
        day = _numeric(match[1], match[3], match[4], text, style)
    elif match := _DAY_MONTH.fullmatch(text):
        day = _named(match[3], match[2], match[1])
    elif match := _MONTH_DAY.fullmatch(text):
        day = _named(match[3], match[1], match[2])
    if match is None or day is None:
        return None
    return _with_time(day, match)


def _numeric(first: str, second: str, third: str, text: str, style: DateStyle | None) -> dt.date | None:
    if len(first) == 4:
        return _day(int(first), int(second), int(third))
    if len(third) != 4:
        if len(first) <= 2 and len(third) <= 2:
            raise CellError(f"the year in '{text}' has two digits", "write the year in full, such as 2025-07-28")
        return None
    year, day_first, month_first = int(third), (int(second), int(first)), (int(first), int(second))
    if style is not None:
        day = _day(year, *(day_first if style == "day-first" else month_first))
        if day is None:
            hint = "correct the cell, or 'dates' in columns.yaml"
            raise CellError(f"'{text}' is no date, read {style} as columns.yaml says", hint)
        return day
    readings = [day for day in (_day(year, *day_first), _day(year, *month_first)) if day is not None]
    if len(set(readings)) == 2:
        one, other = (f"{day.day} {_MONTHS[day.month - 1].capitalize()} {day.year}" for day in readings)
        raise CellError(
            f"'{text}' may be {one} or {other}",
            "write 'dates: day-first' or 'dates: month-first' in columns.yaml, or the cell as "
            f"{readings[0].isoformat()}",
        )
    return readings[0] if readings else None


def _named(year: str, month: str, day: str) -> dt.date | None:
    word = month.lower()
    found = [number for number, name in enumerate(_MONTHS, 1) if name == word or (len(word) == 3 and name[:3] == word)]
    if word == "sept":
        found = [9]
    return _day(int(year), found[0], int(day)) if found else None


def _with_time(day: dt.date, match: re.Match[str]) -> dt.date | dt.datetime | None:
    if match["hour"] is None:
        return day
    hour, minute, second = int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"].lower().startswith("p") else 0)
    try:
        return dt.datetime.combine(day, dt.time(hour, minute, second))
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
