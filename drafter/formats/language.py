"""What a language has to say about itself, and how it is found by its code."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar

from drafter.formats.languages import KNOWN
from drafter.problems import DrafterError, Problem, did_you_mean

T = TypeVar("T")

NBSP = "\u00a0"
NARROW = "\u202f"

Forms = str | tuple[str, ...]
"""One text, or its forms by number in the order of the language's plural rule."""


class NoSuchFormError(ValueError):
    """A language has not the gender, case or number of forms asked for. `hint` says what it has."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class PluralRule:
    """How a language chooses a noun's form by number: each function gives the index among the forms it stores.

    `forms` says, for each form, with which whole numbers it goes. Where numbers that are not whole ask for a
    form of their own, it comes after these.
    """

    forms: tuple[str, ...]
    whole: Callable[[int], int]
    fraction: Callable[[Decimal], int]


ONE_OTHER = PluralRule(forms=("1", "more"), whole=lambda n: 0 if n == 1 else 1, fraction=lambda _: 1)
UP_TO_ONE_OTHER = PluralRule(
    forms=("1", "more"), whole=lambda n: 0 if n <= 1 else 1, fraction=lambda value: 0 if abs(value) < 2 else 1
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Dates:
    """Names of months and weekdays, and patterns of dates and ranges.

    `weekdays` stand in a date, `weekdays_alone` by themselves and `on_weekdays` after "on", where these differ.
    `on_date` and `on_weekday_date` say when something happened.
    """

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    weekdays_alone: tuple[str, ...] = ()
    on_weekdays: tuple[str, ...] = ()
    first_day: str = "1"
    date: str
    on_date: str
    day_month: str
    weekday_date: str
    on_weekday_date: str
    within_month: str
    within_year: str
    across_years: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Times:
    """Patterns of times. `zones` words a zone where the language does not use its abbreviation.

    `clock` and what stands for it take {hour} of 24, or {twelve} of 12 with the {half} of the day from `halves`.
    `full_hour` and `full_hour_about` say 18:00 shorter, exactly and about, `midnight` and `noon` in a word, where
    the language does so. A `range` stands where a clock does; `range_in_words` has room for words.
    `about_in_period` stands instead of `about` within a range or period. `styles` are other patterns by name.
    """

    clock: str
    full_hour: str = ""
    full_hour_about: str = ""
    midnight: str = ""
    noon: str = ""
    halves: tuple[str, str] = ("", "")
    zoned: str
    with_utc: str
    utc: str
    utc_other_day: str
    about: str
    about_in_period: str = ""
    date_time: str
    date_about: str
    range: str
    range_in_words: str
    same_day: str
    across_days: str
    unknown: str
    zones: Mapping[str, str]
    styles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Endings:
    """What figures take to become an ordinal: the usual ending, those of last digits, those of single numbers."""

    usual: str
    last_digits: Mapping[int, str] = field(default_factory=dict)
    single: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Numbers:
    """Signs, number words and units. Whole numbers of fewer digits than `group_from` stand without a group sign.

    Number words are apart by spaces, from nought to twenty; ordinals from first to twentieth. They are listed
    per gender, or per gender and case ("m-accusative"); the first listed is the usual gender. `words_up_to` is
    the greatest number that prose spells out. `times_words` names the words that `many_times` takes.
    `units_after` has the forms of units after a word of `bounds`, and after "between", where they differ.
    """

    group: str
    group_from: int = 4
    point: str
    percent: str
    percent_in_table: str = ""
    words: Mapping[str, str]
    words_up_to: int = 9
    ordinals: Mapping[str, str]
    ordinal_endings: Mapping[str, Endings]
    times: Mapping[int, str]
    many_times: Forms
    times_words: str = ""
    plural: PluralRule
    units: Mapping[str, Forms]
    units_after: Mapping[str, Mapping[str, Forms]] = field(default_factory=dict)
    bounds: Mapping[str, str]
    references: Mapping[str, str]
    compass: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Spans:
    """Wording of the span between the first and the last of several days.

    `months_words` and `years_words` name the gender, or case, of the number words.
    """

    day: str
    week: str
    under_month: str
    month: str
    under_months: Forms
    months: Forms
    under_year: str
    year: str
    under_years: Forms
    years: Forms
    months_words: str = ""
    years_words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Hedges:
    """Words of doubt, per certainty; the confirmed needs none. `between_words` is the case of its number words.

    Patterns of verbs take {verb} as it is, or {doubtful}: the form that the language gives a verb in doubt, such as
    the English infinitive or the French conditional. `said_by` names the source of one of several positions.
    """

    noun: Mapping[str, str]
    verb: Mapping[str, str]
    verb_plural: Mapping[str, str]
    infinitive_mark: str
    clause: Mapping[str, str]
    note: Mapping[str, str]
    between: str
    between_words: str = ""
    sourced: str
    said_by: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Claim:
    """How one claim of attribution is worded: a verb, and a complement that names the State in one stored form.

    Verbs are one text, or two by number, or four by number for masculine and then feminine subjects. `attribute`
    is the claim as it stands beside a noun, with the State in `attribute_form`; empty where it would need endings.
    """

    verb: Forms
    doubtful: Forms = ""
    complement: str
    form: str
    attribute: str = ""
    attribute_form: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Claims:
    """The ladder of attribution: a pattern per certainty, none stronger than it, and the words of each claim.

    `subject` is what they are said of where a template names nothing else, in the numbers and genders of verbs.
    `position` is one of the sides of a disputed claim, with who takes it.
    """

    subject: Forms
    ladder: Mapping[str, str]
    ladder_plural: Mapping[str, str]
    position: str
    claims: Mapping[str, Claim]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Noun:
    """A noun that is counted: its forms by number, per case ("" for the usual one), and what none and one of it are.

    `one` is the noun where the number does not matter: "an aircraft".
    """

    gender: str = ""
    forms: Mapping[str, tuple[str, ...]]
    none: str
    one: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Bases:
    """What counts are counts of, by basis, and by class for objects. `between_case` goes with two numbers."""

    nouns: Mapping[str, Noun]
    between_case: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Periods:
    """Words for the stretch of time in which incidents are counted, and for the n-th time in it.

    `words` names gender and case of the number words of days, months and years; `time_form` those of the ordinal.
    """

    time: str
    time_form: tuple[str, str] = ("", "")
    this_year: str
    this_month: str
    year: str
    month: str
    since: str
    last: Mapping[str, str]
    lasts: Mapping[str, Forms]
    words: Mapping[str, tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Language:
    """Everything the formats need to know of one language: data only.

    Dates, times and numbers make a partial language; with all the rest it is complete, and letters can be
    written in it. An abbreviation has its full form, and its own where the language abbreviates otherwise.
    `spaces` has what is written with an ordinary space that the language would not break, and how it should be.
    `starts` are the words, apart by spaces, that begin a sentence in small letters once others stand before them.
    """

    tag: str
    needs_native_review: bool = False
    starts: str = ""
    spaces: Mapping[str, str] = field(default_factory=dict)
    dates: Dates
    times: Times
    numbers: Numbers
    spans: Spans | None = None
    hedges: Hedges | None = None
    claims: Claims | None = None
    bases: Bases | None = None
    periods: Periods | None = None
    lists: Lists | None = None
    words: Mapping[str, str] | None = None
    abbreviations: Mapping[str, str | tuple[str, str]] | None = None
    labels: Mapping[str, str] | None = None

    @property
    def complete(self) -> bool:
        """Tell whether letters can be written in the language."""
        doubt = (self.hedges, self.claims, self.bases, self.periods)
        rest = (*doubt, self.spans, self.lists, self.words, self.abbreviations, self.labels)
        return all(part is not None for part in rest)


@functools.cache
def language(code: str) -> Language:
    """Return a language by its code ("en"). Raises DrafterError for one that the program has not."""
    module = KNOWN.get(code)
    if module is None:
        hint = did_you_mean(code, KNOWN) or f"known are {', '.join(sorted(KNOWN))}"
        raise DrafterError(Problem("unknown-language", f"there is no language '{code}'", hint=hint))
    data: Language = importlib.import_module(module).LANGUAGE
    return data


def needed(part: T | None, what: str, lang: str) -> T:
    """Return a part of a language. Raises DrafterError where the language is partial and has not got it."""
    if part is None:
        hint = f"it has dates, times and numbers; add the rest to the file of '{lang}', or write in {_all_complete()}"
        raise DrafterError(
            Problem("partial-language", f"the language '{lang}' is partial: it has no {what}", hint=hint)
        )
    return part


def filled(pattern: str, **fields: object) -> str:
    """Return a pattern of a language with its fields put in; "~" in the pattern becomes a non-breaking space."""
    return pattern.replace("~", NBSP).format(**fields)


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that letters can be written in."""
    return tuple(code for code in KNOWN if language(code).complete)


def can_be_written(code: str) -> bool:
    """Tell whether letters can be written in a language. Of many, only that one is read."""
    return code in KNOWN and language(code).complete


def partial_languages() -> tuple[str, ...]:
    """Return the codes of the languages that have dates, times and numbers, but not the words of letters."""
    return tuple(code for code in KNOWN if not language(code).complete)


def needs_native_review(lang: str) -> bool:
    """Tell whether a native speaker of the office has still to look through the language's words."""
    return language(lang).needs_native_review


def _all_complete() -> str:
    return " or ".join(languages())


def lang_tag(lang: str) -> str:
    """Return the full tag that documents carry: "en-GB"."""
    return language(lang).tag
