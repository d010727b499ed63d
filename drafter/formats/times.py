"""Times of day with their zone and UTC, moments, periods and date-time groups.

Most take a `style`, one of those in the language's file, such as "un" for the times of United Nations prose in
English ("11.30 a.m."), and raise NoSuchFormError for another.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from drafter.formats.dates import date, date_range, day_month
from drafter.formats.language import NoSuchFormError, Times, filled, language
from drafter.problems import did_you_mean
from drafter.values import Moment, TimePrecision

_GROUP_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


def time(moment: Moment, lang: str, style: str = "") -> str:
    """Return "11:30 EEST (08:30 UTC)", with "about" where the record says so; "time not known" without a time."""
    times = _times(lang, style)
    return _about(_with_utc(moment, lang, times), moment, times)


def local_time(moment: Moment, lang: str, style: str = "") -> str:
    """Return the local time and its zone alone: "11:30 EEST", "about 11:30 EEST"."""
    times = _times(lang, style)
    return _about(_local(moment, lang, times), moment, times)


def utc_time(moment: Moment, lang: str, style: str = "") -> str:
    """Return the time in UTC alone: "08:30 UTC", with the day where it is another one than the local day."""
    times = _times(lang, style)
    return _about(_utc(moment, lang, times), moment, times)


def date_time(moment: Moment, lang: str, style: str = "") -> str:
    """Return "10 July 2025 at about 11:30 EEST (08:30 UTC)", or the date where only the day is known."""
    if not has_time(moment):
        return date(moment.date, lang)
    times = _times(lang, style)
    pattern = times.date_about if _is_about(moment) else times.date_time
    return filled(pattern, date=date(moment.date, lang), time=_with_utc(moment, lang, times))


def time_range(start: Moment, end: Moment, lang: str, style: str = "") -> str:
    """Return "23:30–06:30 CEST (21:30–04:30 UTC)", in words where an end is approximate."""
    times = _times(lang, style)
    if not (has_time(start) and has_time(end)):
        return times.unknown
    local, utc = _local_range(start, end, lang, times), _utc_range(start, end, lang, times)
    if local == utc:
        return utc
    return filled(times.with_utc, local=local, utc=utc, clock=_clocks(start, end, times))


def local_time_range(start: Moment, end: Moment, lang: str, style: str = "") -> str:
    """Return the local times alone: "23:30–06:30 CEST", "from about 23:30 to 06:30 CEST"."""
    times = _times(lang, style)
    known = has_time(start) and has_time(end)
    return _local_range(start, end, lang, times) if known else times.unknown


def period(start: Moment, end: Moment, lang: str, style: str = "") -> str:
    """Return the whole period with zone and UTC, or the days where a time is not known."""
    if not (has_time(start) and has_time(end)):
        return date_range(start.date, end.date, lang)
    times = _times(lang, style)
    return filled(
        times.same_day if start.date == end.date else times.across_days,
        date=date(start.date, lang),
        first=_in_period(_with_utc(start, lang, times), start, times),
        first_date=date(start.date, lang),
        last=_in_period(_with_utc(end, lang, times), end, times),
        last_date=date(end.date, lang),
    )


def dtg(moment: Moment) -> str:
    """Return the date-time group in UTC, the same in every language: "100830ZJUL25".

    Raises ValueError where only the day is known: a group without a time does not exist.
    """
    utc = moment.utc
    if utc is None or not has_time(moment):
        raise ValueError(f"only the day {moment.date.isoformat()} is known, and a date-time group needs a time")
    return f"{utc:%d%H%M}Z{_GROUP_MONTHS[utc.month - 1]}{utc:%y}"


def has_time(moment: Moment) -> bool:
    """Tell whether a time of day is known, and not only the day."""
    known = moment.time is not None and moment.timezone is not None
    return known and moment.precision is not TimePrecision.DAY


def zone(moment: Moment, lang: str) -> str:
    """Return the name of the moment's zone: the language's own, else the usual abbreviation, else "UTC+3"."""
    own = language(lang).times.zones.get(moment.timezone or "")
    if own:
        return own
    name = (moment.local.tzname() if moment.local else None) or ""
    offset = re.fullmatch(r"([+-])(\d{2})(\d{2})?", name)
    if offset is None:
        return name
    sign = "−" if offset[1] == "-" else "+"
    return f"UTC{sign}{int(offset[2])}{f':{offset[3]}' if offset[3] else ''}"


@functools.cache
def _times(lang: str, style: str) -> Times:
    times = language(lang).times
    if not style:
        return times
    if style not in times.styles:
        hint = did_you_mean(style, times.styles) or f"it has {', '.join(times.styles) or 'one style only'}"
        raise NoSuchFormError(f"times in '{lang}' have no style '{style}'", hint)
    patterns: Mapping[str, Any] = times.styles[style]
    return replace(times, **patterns)


def _about(text: str, moment: Moment, times: Times) -> str:
    return filled(times.about, time=text) if _is_about(moment) else text


def _in_period(text: str, moment: Moment, times: Times) -> str:
    return filled(times.about_in_period or times.about, time=text) if _is_about(moment) else text


def _is_about(moment: Moment) -> bool:
    return has_time(moment) and moment.precision is TimePrecision.ABOUT


def _local(moment: Moment, lang: str, times: Times) -> str:
    local = moment.local
    if local is None or not has_time(moment):
        return times.unknown
    if local.tzname() == "UTC":
        return _utc(moment, lang, times)
    return filled(times.zoned, clock=_clock(local, times, about=_is_about(moment)), zone=zone(moment, lang))


def _utc(moment: Moment, lang: str, times: Times) -> str:
    utc = moment.utc
    if utc is None or not has_time(moment):
        return times.unknown
    pattern = times.utc if utc.date() == moment.date else times.utc_other_day
    return filled(pattern, clock=_clock(utc, times, about=_is_about(moment)), day_month=day_month(utc, lang))


def _with_utc(moment: Moment, lang: str, times: Times) -> str:
    local, utc = _local(moment, lang, times), _utc(moment, lang, times)
    if local == utc or moment.local is None:
        return utc
    clock = _clock(moment.local, times, about=_is_about(moment))
    return filled(times.with_utc, local=local, utc=utc, clock=clock)


def _local_range(start: Moment, end: Moment, lang: str, times: Times) -> str:
    """Return a range as one clock with its zone; where the zones of its ends differ, each has its own."""
    if zone(start, lang) != zone(end, lang):
        return _joined(_local(start, lang, times), _local(end, lang, times), start, end, times)
    if start.local is not None and start.local.tzname() == "UTC":
        return filled(times.utc, clock=_clocks(start, end, times))
    return filled(times.zoned, clock=_clocks(start, end, times), zone=zone(start, lang))


def _utc_range(start: Moment, end: Moment, lang: str, times: Times) -> str:
    first, last = start.utc, end.utc
    assert first is not None
    assert last is not None
    if first.date() != start.date or last.date() != end.date:
        return filled(times.range_in_words, first=_utc(start, lang, times), last=_utc(end, lang, times))
    clocks = filled(times.range, first=_clock(first, times), last=_clock(last, times))
    return filled(times.utc, clock=clocks)


def _clocks(start: Moment, end: Moment, times: Times) -> str:
    assert start.local is not None
    assert end.local is not None
    first = _clock(start.local, times, about=_is_about(start))
    return _joined(first, _clock(end.local, times, about=_is_about(end)), start, end, times)


def _joined(first: str, last: str, start: Moment, end: Moment, times: Times) -> str:
    pattern = times.range_in_words if _is_about(start) or _is_about(end) else times.range
    return filled(pattern, first=_in_period(first, start, times), last=_in_period(last, end, times))


def _clock(moment: dt.datetime, times: Times, *, about: bool = False) -> str:
    if moment.minute == 0:
        short = (about and times.full_hour_about) or times.full_hour
        pattern = {0: times.midnight, 12: times.noon}.get(moment.hour) or short or times.clock
    else:
        pattern = times.clock
    half = times.halves[moment.hour // 12]
    return filled(pattern, hour=moment.hour, minute=moment.minute, twelve=moment.hour % 12 or 12, half=half)
