"""Zones of time: what their abbreviations say, and whether a time of day, its zone and UTC agree on that date."""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from collections.abc import Mapping

from drafter.problems import did_you_mean

UTC_NAMES = frozenset({"UTC", "GMT", "Z"})
ABBREVIATIONS: Mapping[str, int] = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "WEST": 1, "BST": 1, "IST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3,
    "MSK": 3, "TRT": 3, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
}  # fmt: skip
"""The abbreviations that a time may carry, and the hours by which they are ahead of UTC."""

_ZONED = re.compile(r"(\d{4}-\d\d-\d\d)[Tt ] *(\d\d:\d\d(?::\d\d)?) *([A-Za-z]{1,5})", re.ASCII)
_GROUP = re.compile(r"(\d\d)(\d\d)(\d\d) ?([A-Z]) ?([A-Z]{3}) ?(?:20)?(\d\d)", re.ASCII)
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_HOUR = dt.timedelta(hours=1)


def read_zoned(text: str) -> dt.datetime | None:
    """Read `2025-07-10 11:30 EEST` or the date-time group `100830ZJUL25`, or return None where it is neither.

    The time is aware and remembers the abbreviation as the name of its zone. Raises ValueError with the reason.
    """
    if match := _ZONED.fullmatch(text):
        day, clock, name = match[1], match[2], match[3].upper()
        if name not in ABBREVIATIONS:
            hint = did_you_mean(name, ABBREVIATIONS) or f"known are {', '.join(ABBREVIATIONS)}"
            if name in {"AM", "PM"}:
                hint = "write the time by the clock of 24 hours, such as 18:00"
            raise ValueError(f"'{name}' is not the abbreviation of a time zone; {hint}")
        return _existing(f"{day}T{clock}", text).replace(tzinfo=_fixed(ABBREVIATIONS[name], name))
    if match := _GROUP.fullmatch(text.upper()):
        day, hour, minute, letter, month, year = match.groups()
        if month not in _MONTHS or letter == "J":
            raise ValueError(f"'{text}' is not a date-time group; write it in UTC, such as 100830ZJUL25")
        stamp = f"20{year}-{_MONTHS.index(month) + 1:02}-{day}T{hour}:{minute}"
        return (_existing(stamp, text).replace(tzinfo=_fixed(_hours(letter), letter))).astimezone(_fixed(0, "Z"))
    return None


def _existing(stamp: str, text: str) -> dt.datetime:
    try:
        return dt.datetime.fromisoformat(stamp)
    except ValueError:
        raise ValueError(f"'{text}' is no day and time that exist; correct it") from None


def _fixed(hours: int, name: str) -> dt.timezone:
    return dt.timezone(dt.timedelta(hours=hours), name)


def _hours(letter: str) -> int:
    """Return the hours that a letter of a date-time group stands for: A is UTC+1, N is UTC-1, Z is UTC."""
    east, west = "ABCDEFGHIKLM", "NOPQRSTUVWXY"
    return east.find(letter) + 1 or -(west.find(letter) + 1)


def local_in(time: dt.datetime, timezone: str, utc: dt.datetime | None = None) -> dt.datetime:
    """Return a stated time as the clocks of a zone showed it: without a zone, and with `fold` in a doubled hour.

    A time without a zone of its own is local already. `utc`, without a zone, tells which of two it was when clocks
    were put back. Raises ValueError where there was no such time, two of it, or another zone than the one named.
    """
    zone = zoneinfo.ZoneInfo(timezone)
    name = time.tzname()
    if name is not None and re.match("UTC[+-]", name):
        raise ValueError("times are local, without an offset; name the zone in 'timezone' and UTC in 'utc'")
    if name in UTC_NAMES:
        return time.astimezone(zone).replace(tzinfo=None)
    wall = time if name is None else time.replace(tzinfo=None)
    first, second = (wall.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    steady = first.utcoffset() == second.utcoffset()
    if not steady and first.astimezone(dt.UTC).astimezone(zone).replace(tzinfo=None) != wall:
        raise ValueError(
            f"{wall:%H:%M} on {wall:%Y-%m-%d} never was in {timezone}, where clocks were put forward over it; "
            "correct the time"
        )
    if name is not None:
        meant = next((one for one in (first, second) if _is_called(one, time)), None)
        if meant is None:
            right, own = called(first), first.tzname() or ""
            raise ValueError(
                f"at {wall:%H:%M} on {wall:%Y-%m-%d} {timezone} keeps {right} and not {name}; "
                f"write {wall:%H:%M}{f' {own}' if own.isalpha() else ''}, or correct the time or its 'timezone'"
            )
        return meant.replace(tzinfo=None)
    if steady:
        return wall
    if utc is not None:
        return wall.replace(fold=int(_in_utc(second) == utc))
    raise ValueError(
        f"{wall:%H:%M} on {wall:%Y-%m-%d} came twice in {timezone}, "
        f"as {_and_utc(first)} and as {_and_utc(second)}; write which, or give 'utc'"
    )


def _is_called(one: dt.datetime, stated: dt.datetime) -> bool:
    """Tell whether a time in its zone goes by the abbreviation stated; a zone without one goes by its offset."""
    name = one.tzname() or ""
    return name == stated.tzname() if name.isalpha() else one.utcoffset() == stated.utcoffset()


def called(time: dt.datetime) -> str:
    """Return what an aware time's zone is called on its date: "EEST (UTC+3)", or "UTC+3" where it has no name."""
    ahead = int((time.utcoffset() or dt.timedelta()).total_seconds()) // 60
    hours, minutes = divmod(abs(ahead), 60)
    offset = f"UTC{'-' if ahead < 0 else '+'}{hours}{f':{minutes:02}' if minutes else ''}"
    name = time.tzname() or ""
    return f"{name} ({offset})" if name.isalpha() else offset


def _and_utc(time: dt.datetime) -> str:
    return f"{time:%H:%M} {called(time).split()[0]} ({time.astimezone(dt.UTC):%H:%M} UTC)"


def _in_utc(time: dt.datetime) -> dt.datetime:
    return time.astimezone(dt.UTC).replace(tzinfo=None)


def slip(start: dt.datetime, utc: dt.datetime, timezone: str) -> str:
    """Return what is likely to have gone wrong where a local time and UTC disagree, and what would agree.

    Both are given without a zone, as a record states them.
    """
    local = start.replace(tzinfo=zoneinfo.ZoneInfo(timezone))
    right = _in_utc(local)
    agrees = f"{right:%H:%M} UTC would agree"
    if abs(right - utc) == 12 * _HOUR:
        return _half_a_day(start, utc, agrees)
    there = utc.replace(tzinfo=dt.UTC).astimezone(local.tzinfo)
    if utc == start:
        return f"the same time stands for both: if it is UTC, 'start' is {there:%Y-%m-%d %H:%M} {called(there)}"
    if utc.time() == right.time():
        return f"{right:%Y-%m-%d %H:%M} UTC would agree; is one of the two dates wrong?"
    if utc - start == start - right:
        return f"{agrees}; was the zone's offset added instead of taken off?"
    if abs(right - utc) == _HOUR:
        return f"{agrees}; on that day {timezone} keeps {called(local)}"
    ahead = start - utc
    if -12 * _HOUR <= ahead <= 14 * _HOUR and ahead % dt.timedelta(minutes=15) == dt.timedelta():
        other = called(start.replace(tzinfo=dt.timezone(ahead)))
        return (
            f"{utc:%H:%M} UTC is {there:%H:%M} {called(there)} there; was the time of another zone, at {other}, taken?"
        )
    return "correct one of the two"


def _half_a_day(start: dt.datetime, utc: dt.datetime, agrees: str) -> str:
    if utc.hour <= 12:
        return f"{agrees}; was {_plain_clock(utc)} meant as {_half_clock(utc + 12 * _HOUR)}?"
    other = start + 12 * _HOUR
    return f"{other:%H:%M} local would agree; was {_plain_clock(start)} meant as {_half_clock(other)}?"


def _plain_clock(time: dt.datetime) -> str:
    return f"{time.hour}:{time:%M}"


def _half_clock(time: dt.datetime) -> str:
    minutes = f":{time:%M}" if time.minute else ""
    return f"{time.hour % 12 or 12}{minutes} {'a.m.' if time.hour < 12 else 'p.m.'}"
