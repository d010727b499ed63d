"""What a language has to say about itself, and how it is found by its code."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from drafter.formats.languages import KNOWN
from drafter.problems import DrafterError, Problem, did_you_mean

NBSP = "\u00a0"

PLURALS: Mapping[str, Callable[[int], int]] = {
    "one-other": lambda n: 0 if n == 1 else 1,
    "up-to-one-other": lambda n: 0 if n <= 1 else 1,
    "lithuanian": lambda n: 0 if n % 10 == 1 and n % 100 != 11 else 1 if n % 10 > 1 and not 11 <= n % 100 <= 19 else 2,
    "polish": lambda n: 0 if n == 1 else 1 if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else 2,
}
"""How languages choose a noun's form by number: each rule gives the index among the forms a language stores."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """Names of months and weekdays, and patterns of dates and ranges."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    first_day: str = "1"
    date: str
    day_month: str
    weekday_date: str
    within_month: str
    within_year: str
    across_years: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Patterns of times. `zones` words a zone where the language does not use its abbreviation."""

    clock: str
    zoned: str
    with_utc: str
    utc: str
    utc_other_day: str
    about: str
    date_time: str
    date_about: str
    range: str
    same_day: str
    across_days: str
    unknown: str
    zones: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Signs, number words and units. Words are listed per gender; the first listed is the usual one."""

    group: str
    point: str
    percent: str
    words: Mapping[str, tuple[str, ...]]
    ordinals: Mapping[str, tuple[str, ...]]
    ordinal_endings: Mapping[int, str]
    ordinal_ending: str
    times: Mapping[int, str]
    many_times: str
    plural: str
    units: Mapping[str, str | tuple[str, ...]]
    bounds: Mapping[str, str]
    references: Mapping[str, str]
    compass: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spans:
    """Wording of the span between the first and the last of several days."""

    day: str
    week: str
    under_month: str
    month: str
    under_months: str
    months: str
    under_year: str
    year: str
    under_years: str
    years: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedges:
    """Words of doubt, per certainty; the confirmed needs none."""

    noun: Mapping[str, str]
    verb: Mapping[str, str]
    verb_plural: Mapping[str, str]
    infinitive_mark: str
    clause: Mapping[str, str]
    note: Mapping[str, str]
    between: str
    sourced: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """How texts are strung together and quoted."""

    comma: str
    semicolon: str
    last: Mapping[str, str]
    last_after_semicolon: Mapping[str, str]
    item_end: str
    item_end_last_but_one: str
    item_end_last: str
    quotes: tuple[str, str]
    inner_quotes: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Everything the formats need to know of one language: data only."""

    tag: str
    dates: Dates
    times: Times
    numbers: Numbers
    spans: Spans
    hedges: Hedges
    lists: Lists
    words: Mapping[str, str]
    abbreviations: Mapping[str, str]
    labels: Mapping[str, str]


@functools.cache
def language(code: str) -> Language:
    """Return a language by its code ("en"). Raises DrafterError for one that the program has not."""
    module = KNOWN.get(code)
    if module is None:
        hint = did_you_mean(code, KNOWN) or f"known are {', '.join(sorted(KNOWN))}"
        raise DrafterError(Problem("unknown-language", f"there is no language '{code}'", hint=hint))
    data: Language = importlib.import_module(module).LANGUAGE
    return data


def filled(pattern: str, **fields: object) -> str:
    """Return a pattern of a language with its fields put in; "~" in the pattern becomes a non-breaking space."""
    return pattern.replace("~", NBSP).format(**fields)


def languages() -> tuple[str, ...]:
    """Return the codes of all languages the program writes."""
    return tuple(KNOWN)


def lang_tag(lang: str) -> str:
    """Return the full tag that documents carry: "en-GB"."""
    return language(lang).tag
