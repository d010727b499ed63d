"""Days and moments: how records write them, and what they are."""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from drafter.values.shortened import shortened
from drafter.values.zones import read_zoned

_DAY = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:(?:[Tt]|\ +)(\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)\ ?(Z|z|[+-]\d\d:\d\d)?)?",
    re.ASCII,
)


def read_day(text: str) -> dt.date | dt.datetime | None:
    """Read `2025-07-28`, `2025-07-28 11:30` or `2025-07-28T11:30`, or return None where the text is no such day."""
    match = _DAY.fullmatch(text.strip())
    if match is None:
        return None
    try:
        day = dt.date.fromisoformat(match[1])
        if match[2] is None:
            return day
        return dt.datetime.fromisoformat(f"{match[1]}T{match[2]}{(match[3] or '').upper()}")
    except ValueError:
        return None


def day_or_time(value: object) -> dt.date | dt.datetime:
    """Return the date, or the date and time, that a record gives. Raises ValueError with the reason.

    A time that names its zone, as in `2025-07-10 11:30 EEST` or `100830ZJUL25`, is aware; others are not.
    """
    day = value if isinstance(value, dt.date) else None
    if isinstance(value, str):
        day = read_day(value) or read_zoned(value.strip())
    if day is None:
        raise ValueError(
            f"'{shortened(value)}' is not a date; write it as 2025-07-28, or 2025-07-28T11:30 with the time"
        )
    if not dt.MINYEAR < day.year < dt.MAXYEAR:  # else there may be no such day in another zone
        raise ValueError(f"the year {day.year} cannot be meant; correct it")
    return day


def day_only(value: object) -> dt.date:
    """Return the date that a record gives where no time belongs. Raises ValueError with the reason."""
    day = read_day(value) if isinstance(value, str) else value
    if isinstance(day, dt.datetime):
        raise ValueError(f"'{shortened(value)}' has a time of day; only the date belongs here, such as 2025-07-28")  # noqa: TRY004
    if not isinstance(day, dt.date):
        raise ValueError(f"'{shortened(value)}' is not a date; write it as 2025-07-28")  # noqa: TRY004
    return day


Day = Annotated[dt.date, BeforeValidator(day_only)]
DayOrTime = Annotated[dt.date | dt.datetime, BeforeValidator(day_or_time)]


class TimePrecision(StrEnum):
    """How exact a stated time is."""

    MINUTE = "minute"
    ABOUT = "about"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Moment:
    """A local date, or a local date and time in a named zone (IANA), with its precision."""

    date: dt.date
    time: dt.time | None = None
    timezone: str | None = None
    precision: TimePrecision = TimePrecision.DAY

    @property
    def local(self) -> dt.datetime | None:
        """Return the aware local time, or None where only the day is known."""
        if self.time is None or self.timezone is None:
            return None
        return dt.datetime.combine(self.date, self.time, zoneinfo.ZoneInfo(self.timezone))

    @property
    def utc(self) -> dt.datetime | None:
        """Return the same instant in UTC, or None where only the day is known."""
        local = self.local
        return local.astimezone(dt.UTC) if local else None

    def __str__(self) -> str:
        return f"{self.date.isoformat()}{f'T{self.time:%H:%M}' if self.time else ''}"
