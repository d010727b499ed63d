"""Dates, ranges of days, and the span between two days in words."""

from __future__ import annotations

import calendar
import datetime as dt

from drafter.formats.language import Forms, filled, language, needed
from drafter.formats.numbers import number_words, of_number


def date(day: dt.date, lang: str) -> str:
    """Return "28 July 2025"."""
    dates = language(lang).dates
    return filled(dates.date, day=_day(day, lang), month=dates.months[day.month - 1], year=day.year)


def day_month(day: dt.date, lang: str) -> str:
    """Return "28 July"."""
    dates = language(lang).dates
    return filled(dates.day_month, day=_day(day, lang), month=dates.months[day.month - 1])


def weekday_date(day: dt.date, lang: str) -> str:
    """Return "Monday 28 July 2025"."""
    dates = language(lang).dates
    return filled(dates.weekday_date, weekday=dates.weekdays[day.weekday()], date=date(day, lang))


def on_date(day: dt.date, lang: str) -> str:
    """Return the date as it stands in a sentence: "on 28 July 2025", "le 1ᵉʳ août 2025"."""
    return filled(language(lang).dates.on_date, date=date(day, lang))


def on_weekday_date(day: dt.date, lang: str) -> str:
    """Return the date as it stands in a sentence, with its weekday: "on Monday 28 July 2025"."""
    dates = language(lang).dates
    weekday = (dates.on_weekdays or dates.weekdays)[day.weekday()]
    return filled(dates.on_weekday_date, weekday=weekday, date=date(day, lang))


def weekday(day: dt.date, lang: str) -> str:
    """Return the weekday by itself: "Monday"."""
    dates = language(lang).dates
    return (dates.weekdays_alone or dates.weekdays)[day.weekday()]


def date_range(first: dt.date, last: dt.date, lang: str) -> str:
    """Return "9–10 September 2025", repeating month and year only where they differ."""
    first, last = min(first, last), max(first, last)
    if first == last:
        return date(first, lang)
    dates = language(lang).dates
    pattern = dates.across_years
    if first.year == last.year:
        pattern = dates.within_month if first.month == last.month else dates.within_year
    return filled(
        pattern,
        first=_day(first, lang),
        last=_day(last, lang),
        first_month=dates.months[first.month - 1],
        month=dates.months[last.month - 1],
        year=last.year,
        first_date=date(first, lang),
        last_date=date(last, lang),
    )


def span_words(first: dt.date, last: dt.date, lang: str) -> str:
    """Return how long the span between two days is: "in less than a month", "in two months".

    Months and years are those of the calendar: 28 July to 28 August is a month, and not less than one.
    """
    first, last = min(first, last), max(first, last)
    spans = needed(language(lang).spans, "words for spans of days", lang)
    days = (last - first).days
    if days <= 7:
        return spans.day if days == 0 else spans.week
    months, exact = _months(first, last)
    if months < 12:
        if months + (not exact) == 12:
            return spans.under_year
        if exact:
            return spans.month if months == 1 else _spanned(spans.months, months, lang, spans.months_words)
        return _spanned(spans.under_months, months + 1, lang, spans.months_words) if months else spans.under_month
    if exact and months % 12 == 0:
        return spans.year if months == 12 else _spanned(spans.years, months // 12, lang, spans.years_words)
    return _spanned(spans.under_years, months // 12 + 1, lang, spans.years_words)


def _spanned(pattern: Forms, n: int, lang: str, words: str) -> str:
    return filled(of_number(pattern, n, lang), number=number_words(n, lang, words))


def _months(first: dt.date, last: dt.date) -> tuple[int, bool]:
    months = (last.year - first.year) * 12 + last.month - first.month
    anniversary = min(first.day, calendar.monthrange(last.year, last.month)[1])
    return months - (last.day < anniversary), last.day == anniversary


def _day(day: dt.date, lang: str) -> str:
    return language(lang).dates.first_day if day.day == 1 else str(day.day)
