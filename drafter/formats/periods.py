"""Words for the stretch of time in which incidents are counted: "this year", "in the last 30 days"."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from drafter.formats.dates import date
from drafter.formats.language import Periods, filled, language, needed
from drafter.formats.numbers import number_words, of_number, ordinal_words

Unit = Literal["days", "months", "years"]


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time as it is worded: by its first day, or by how many units it goes back from the letter's date."""

    kind: Literal["this_year", "this_month", "year", "month", "since", "days", "months", "years"]
    first: dt.date
    number: int = 0


def period_words(period: Period, lang: str) -> str:
    """Return "this year", "in July 2025", "since 1 July 2025", "in the last two months"."""
    periods = _periods(lang)
    match period.kind:
        case "this_year":
            return filled(periods.this_year)
        case "this_month":
            return filled(periods.this_month)
        case "year":
            return filled(periods.year, year=period.first.year)
        case "month":
            month = language(lang).dates.months[period.first.month - 1]
            return filled(periods.month, month=month, year=period.first.year)
        case "since":
            return filled(periods.since, date=date(period.first, lang))
        case unit:
            if period.number == 1:
                return filled(periods.last[unit])
            words = number_words(period.number, lang, *periods.words.get(unit, ("", "")))
            return filled(of_number(periods.lasts[unit], period.number, lang), number=words)


def nth_time(n: int, lang: str) -> str:
    """Return "for the second time"."""
    periods = _periods(lang)
    return filled(periods.time, ordinal=ordinal_words(n, lang, *periods.time_form))


def _periods(lang: str) -> Periods:
    return needed(language(lang).periods, "words for periods", lang)
