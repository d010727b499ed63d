"""What a text states in so many words: dates, times, numbers with units, coordinates, offices, articles of treaties."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from drafter.checks.amounts import coordinates_in, unit_names
from drafter.checks.citations import cited_in
from drafter.checks.dates import LANGUAGES, dates_in, months_of
from drafter.checks.instants import clocks, groups_in, short_dates
from drafter.checks.words import pattern, words_of
from drafter.formats import number_words
from drafter.party import Directory

_MONEY = re.compile(
    r"(?:€|\$|EUR|USD)\s?\d[\d.,\s]*\d|(?:€|\$|EUR|USD)\s?\d|\d[\d.,\u00a0\u202f]*\s?(?:€|\$|EUR\b|USD\b)"
)
_FIGURES = re.compile(r"(?<![\d./])\d{1,2}([./])\d{1,2}\1\d{4}(?![\d./]\d)")
_BETWEEN_WORDS = re.compile(r"\s+")


class Kind(StrEnum):
    """What is stated."""

    DATE = "date"
    TIME = "time"
    COORDINATES = "coordinates"
    MEASURE = "number"
    OFFICE = "office"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Stated:
    """One thing that a text states, from `start` to `end` in it."""

    kind: Kind
    text: str
    start: int
    end: int


def stated(text: str, language: str | None, offices: re.Pattern[str] | None = None) -> tuple[Stated, ...]:
    """Return what a text states in reading order; of what lies within another the longer one.

    `offices` is the pattern of `offices_pattern`. In a language that the rules have no words of, dates in figures or in
    the languages that they know, coordinates and symbols of units are found.
    """
    if not any(sign.isdigit() for sign in text) and (offices is None or not offices.search(text)):
        return tuple(_outermost(_measures(text, language)))
    found = [*_dates(text, language), *_times(text, language), *_coordinates(text), *_measures(text, language)]
    found += [*_articles(text, language), *_offices(text, offices)]
    return tuple(_outermost(found))


def offices_pattern(directory: Directory, language: str) -> re.Pattern[str] | None:
    """Return a pattern of all offices and institutions of a directory, and of those who hold them."""
    names = {holder.name for holder in directory.holders.values()}
    for office in directory.offices.values():
        forms = office.title_forms.get(language, {}).values()
        names |= {held for held in (office.title.get(language), office.institution.get(language)) if held}
        names |= {held for held in (office.short_title.get(language), *forms) if held and len(held.split()) > 1}
    return _any_of(frozenset(names))


@functools.lru_cache(maxsize=8)
def _any_of(names: frozenset[str]) -> re.Pattern[str] | None:
    if not names:
        return None
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_spelt, longest_first))})(?!\w)")


def _spelt(name: str) -> str:
    """Return a name as a pattern: any white space between its words, its first letter small or capital."""
    first, rest = name[0], _BETWEEN_WORDS.sub(" ", name[1:])
    either = f"[{re.escape(first.upper())}{re.escape(first.lower())}]"
    return either + r"\s+".join(re.escape(word) for word in rest.split(" "))


def _outermost(found: Iterator[Stated] | list[Stated]) -> Iterator[Stated]:
    end = -1
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.end > end:
            yield one
            end = one.end


def _dates(text: str, language: str | None) -> Iterator[Stated]:
    for date in dates_in(text, language if language in LANGUAGES else None):
        yield Stated(Kind.DATE, date.text, date.start, date.end)
    matches = [*_FIGURES.finditer(text)]
    if language:
        matches += [*short_dates(text, language), *_of_months(language).finditer(text)]
    yield from (Stated(Kind.DATE, match[0], match.start(), match.end()) for match in matches)


@functools.cache
def _of_months(language: str) -> re.Pattern[str]:
    """Return the pattern of a month with its year: "March 2022"."""
    months = "|".join(map(re.escape, months_of(language)))
    return re.compile(rf"(?<!\w)(?:{months})\s\d{{4}}\b|\b\d{{4}}\sm\.\s(?:{months})(?!\w)", re.IGNORECASE)


def _times(text: str, language: str | None) -> Iterator[Stated]:
    rules = words_of(language or "")
    for match in groups_in(text):
        yield Stated(Kind.TIME, match[0], match.start(), match.end())
    for clock in clocks(text, rules) if rules else ():
        yield Stated(Kind.TIME, text[clock.start : clock.end], clock.start, clock.end)


def _coordinates(text: str) -> Iterator[Stated]:
    for match in coordinates_in(text):
        yield Stated(Kind.COORDINATES, match[0], match.start(), match.end())


def _measures(text: str, language: str | None) -> Iterator[Stated]:
    for match in (*_MONEY.finditer(text), *_measured(language or "en").finditer(text)):
        yield Stated(Kind.MEASURE, match[0], match.start(), match.end())


@functools.cache
def _measured(language: str) -> re.Pattern[str]:
    """Return the pattern of a number, in figures or in a word, with a unit or with what is counted."""
    rules = words_of(language or "")
    words = {number_words(number, language) for number in range(2, 10)} if rules else set()
    number = "|".join([r"\d(?:[\d.,\u00a0\u202f]*\d)?", *map(re.escape, sorted(words, key=len, reverse=True))])
    units = [re.escape(unit) for unit in unit_names(language)]
    symbols = [unit for unit in units if len(unit) == 1]
    longer = "|".join([*(unit for unit in units if len(unit) > 1), *([rules.objects] if rules else [])])
    after = r"[\w.]" if language == "lt" else r"\w"  # "2025 m." is a year there, and "5 d." a day
    return re.compile(
        rf"(?<![\w.,])(?:(?:{number})[\s-]?(?:{longer})(?!\w)|\d[\d.,]*\s?(?:{'|'.join(symbols)})(?!{after})|\d[\d.,]*\s?[%‰])",
        re.IGNORECASE if rules else 0,
    )


def _articles(text: str, language: str | None) -> Iterator[Stated]:
    words = words_of(language or "")
    if words is None:
        return
    cited = (match for _, match in cited_in(text, words))
    for match in (*cited, *pattern(words.article).finditer(text)):
        yield Stated(Kind.ARTICLE, match[0], match.start(), match.end())


def _offices(text: str, offices: re.Pattern[str] | None) -> Iterator[Stated]:
    for match in offices.finditer(text) if offices else ():
        yield Stated(Kind.OFFICE, match[0], match.start(), match.end())
