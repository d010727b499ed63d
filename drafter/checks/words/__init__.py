"""What the rules have to know of a language: its persons, courtesies, requests and citations, a file to each language.

All patterns are regular expressions. A language without a file has no rules that need its words.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil
import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language. A pattern with a group `call`, `noun` or `numbers` says what it catches.

    `singular` and `plural` are writers that speak as one or as several; `persons` any first or second person.
    `verbs` tells a request in an aide-memoire. `function` are the most frequent words of the language.
    `dated` is what comes between the name of a document and its date, with {date} where that stands.
    `instruments` are the names that legal instruments are cited by, `article` an article without one.
    """

    salutation: str
    call: str
    call_prefix: str
    signs_off: str
    formula: str
    singular: str
    plural: str
    persons: str
    close_singular: str
    close_plural: str
    compliments: str
    note_closing: str
    renewed: str
    request: str
    function: str
    dated: tuple[str, ...]
    masculine: tuple[str, ...]
    feminine: tuple[str, ...]
    excellency: str
    abbreviated_excellency: str
    officer: str
    charge: str
    enclosed: str
    enclosed_here: str
    all_enclosed: str
    un_annex: str | None
    circulation: str
    assembly: str
    agenda_item: str
    month_of_presidency: str | None
    council_president: str
    above: tuple[str, ...]
    citation: tuple[str, ...]
    article: str
    number: str
    instruments: Mapping[str, str]
    decision: str
    reaffirmed: str
    consultations: str
    of_date: str
    secretaries: tuple[tuple[str, str], ...] = ()
    misspelt_offices: tuple[tuple[str, str], ...] = ()
    capitals_allowed: bool = False


@functools.cache
def function_words(language: str) -> frozenset[str]:
    """Return the most frequent words of a language."""
    words = words_of(language)
    return frozenset(words.function.split()) if words else frozenset()


@functools.cache
def words_of(language: str) -> Words | None:
    """Return the words of a language, or None where the rules have none."""
    if language not in languages():
        return None
    found: Words = importlib.import_module(f"{__name__}.{language}").WORDS
    return found


@functools.cache
def languages() -> tuple[str, ...]:
    """Return the languages that the rules have words of."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


_BEHIND = re.compile(r"\(\?<[!=][^)]*\)")


@functools.cache
def pattern(text: str, **names: str) -> re.Pattern[str]:
    """Return a pattern, compiled once; an ordinary space stands for any white space, {names} for what is given."""
    for name, value in names.items():
        text = text.replace(f"{{{name}}}", value)
    text = _BEHIND.sub(lambda match: match[0].replace(" ", r"\s"), text)
    return re.compile(text.replace(" ", r"\s+"))
