"""Dates as letters write them, found in text: which day, of which weekday, in which language."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.formats.language import language

_ORDERS = {
    "en": (
        r"(?:\b(?P<weekday>{weekdays}),?\s+)?\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{months}),?\s+(?P<year>\d{{4}})\b",
        r"(?:\b(?P<weekday>{weekdays}),?\s+)?\b(?P<month>{months})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,\s+(?P<year>\d{{4}})\b",
    ),
    "fr": (
        r"(?:\b(?P<weekday>{weekdays})\s+)?\b(?P<day>\d{{1,2}})(?:er|ᵉʳ)?\s+(?P<month>{months})\s+(?P<year>\d{{4}})\b",
    ),
    "lt": (
        r"\b(?P<year>\d{{4}})\s*m\.\s*(?P<month>{months})\s*(?P<day>\d{{1,2}})\s*d\.(?:,\s*(?P<weekday>{weekdays})\b)?",
    ),
}
_ISO = re.compile(r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])")
LANGUAGES = tuple(_ORDERS)
"""The languages in which dates are found."""


class Dated(NamedTuple):
    """A date in a text. `day` is None where there is no such day; `language` is empty for 2025-08-05."""

    text: str
    start: int
    end: int
    day: dt.date | None
    weekday: int | None
    language: str


def dates_in(text: str, lang: str | None = None) -> tuple[Dated, ...]:
    """Return the dates in a text in reading order, of one language or of all; those in figures always."""
    found = list(_figures(text))
    for one in (lang,) if lang else LANGUAGES:
        found += _written(text, one)
    return tuple(sorted(found, key=lambda date: date.start))


@functools.cache
def date_pattern(lang: str) -> str:
    """Return a pattern of any date in a language, without named groups."""
    names = {"months": _any(_months(lang)), "weekdays": _any(_weekdays(lang))}
    orders = [order.format(**names) for order in _ORDERS.get(lang, ())]
    either = "|".join([*orders, _ISO.pattern])
    return "(?i:" + re.sub(r"\(\?P<\w+>", "(?:", either) + ")"


def months_of(lang: str) -> tuple[str, ...]:
    """Return the months of a language as dates name them."""
    return _months(lang)


def _figures(text: str) -> Iterator[Dated]:
    for match in _ISO.finditer(text):
        day = _day(int(match["year"]), int(match["month"]), int(match["day"]))
        yield Dated(match[0], match.start(), match.end(), day, None, "")


def _written(text: str, lang: str) -> Iterator[Dated]:
    for pattern in _patterns(lang):
        for match in pattern.finditer(text):
            month = _months(lang).index(match["month"].lower()) + 1
            day = _day(int(match["year"]), month, int(match["day"]))
            named = match["weekday"]
            weekday = _weekdays(lang).index(named.lower()) % 7 if named else None
            yield Dated(match[0], match.start(), match.end(), day, weekday, lang)


@functools.cache
def _patterns(lang: str) -> tuple[re.Pattern[str], ...]:
    names = {"months": _any(_months(lang)), "weekdays": _any(_weekdays(lang))}
    return tuple(re.compile(order.format(**names), re.IGNORECASE) for order in _ORDERS.get(lang, ()))


def _months(lang: str) -> tuple[str, ...]:
    return tuple(month.lower() for month in language(lang).dates.months)


def _weekdays(lang: str) -> tuple[str, ...]:
    """Return the weekdays in both forms, seven and seven."""
    dates = language(lang).dates
    return tuple(day.lower() for day in (*dates.weekdays, *(dates.weekdays_alone or dates.weekdays)))


def _any(names: tuple[str, ...]) -> str:
    return "|".join(re.escape(name) for name in dict.fromkeys(names))


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
