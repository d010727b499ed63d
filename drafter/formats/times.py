"""Times of day with their zone and UTC, moments, periods and date-time groups."""

from __future__ import annotations

import datetime as dt
import re

from drafter.formats.dates import date, date_range, day_month
from drafter.formats.language import filled, language
from drafter.values import Moment, TimePrecision

_GROUP_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


def time(moment: Moment, lang: str) -> str:
    """Return "11:30 EEST (08:30 UTC)", with "about" where the record says so; "time not known" without a time."""
    return _about(_plain_time(moment, lang), moment, lang)


def local_time(moment: Moment, lang: str) -> str:
    """Return the local time and its zone alone: "11:30 EEST", "about 11:30 EEST"."""
    return _about(_local(moment, lang), moment, lang)


def utc_time(moment: Moment, lang: str) -> str:
    """Return the time in UTC alone: "08:30 UTC", with the day where it is another one than the local day."""
    return _about(_utc(moment, lang), moment, lang)


def _about(text: str, moment: Moment, lang: str) -> str:
    return filled(language(lang).times.about, time=text) if _is_about(moment) else text


def _is_about(moment: Moment) -> bool:
    return has_time(moment) and moment.precision is TimePrecision.ABOUT


def _local(moment: Moment, lang: str) -> str:
    times = language(lang).times
    local = moment.local
    if local is None or not has_time(moment):
        return times.unknown
    if _is_utc(local):
        return _utc(moment, lang)
    return filled(times.zoned, clock=_clock(local, lang, about=_is_about(moment)), zone=zone(moment, lang))


def _utc(moment: Moment, lang: str) -> str:
    times = language(lang).times
    utc = moment.utc
    if utc is None or not has_time(moment):
        return times.unknown
    pattern = times.utc if utc.date() == moment.date else times.utc_other_day
    return filled(pattern, clock=_clock(utc, lang, about=_is_about(moment)), day_month=day_month(utc, lang))


def date_time(moment: Moment, lang: str) -> str:
    """Return "10 July 2025 at about 11:30 EEST (08:30 UTC)", or the date where only the day is known."""
    if not has_time(moment):
        return date(moment.date, lang)
    times = language(lang).times
    pattern = times.date_about if _is_about(moment) else times.date_time
    return filled(pattern, date=date(moment.date, lang), time=_plain_time(moment, lang))


def time_range(start: Moment, end: Moment, lang: str) -> str:
    """Return local times from start to end: "23:30–06:30 CEST"."""
    if not (has_time(start) and has_time(end)):
        return language(lang).times.unknown
    first, last = _local(start, lang), _local(end, lang)
    if zone(start, lang) == zone(end, lang) and start.local is not None:
        first = _clock(start.local, lang, about=_is_about(start))
    return filled(language(lang).times.range, first=first, last=last)


def period(start: Moment, end: Moment, lang: str) -> str:
    """Return the whole period with zone and UTC, or the days where a time is not known."""
    if not (has_time(start) and has_time(end)):
        return date_range(start.date, end.date, lang)
    times = language(lang).times
    return filled(
        times.same_day if start.date == end.date else times.across_days,
        date=date(start.date, lang),
        first=_time_in_period(start, lang),
        first_date=date(start.date, lang),
        last=_time_in_period(end, lang),
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
    return moment.local is not None and moment.precision is not TimePrecision.DAY


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


def _plain_time(moment: Moment, lang: str) -> str:
    local, utc = _local(moment, lang), _utc(moment, lang)
    if local == utc or moment.local is None:
        return utc
    clock = _clock(moment.local, lang, about=_is_about(moment))
    return filled(language(lang).times.with_utc, local=local, utc=utc, clock=clock)


def _time_in_period(moment: Moment, lang: str) -> str:
    times, text = language(lang).times, _plain_time(moment, lang)
    return filled(times.about_in_period or times.about, time=text) if _is_about(moment) else text


def _is_utc(moment: dt.datetime) -> bool:
    return moment.tzname() == "UTC"


def _clock(moment: dt.datetime, lang: str, *, about: bool = False) -> str:
    times = language(lang).times
    short = (about and times.full_hour_about) or times.full_hour
    return filled(short if short and moment.minute == 0 else times.clock, hour=moment.hour, minute=moment.minute)
