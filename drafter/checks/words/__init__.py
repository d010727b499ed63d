"""What the rules have to know of a language beside what the formats know: words as data, a file to each language.

All texts are regular expressions, compiled when a rule first asks. A language without a file has no rules that need its
words.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil
import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Words:
    """The words of one language. A group `call`, `noun` or `numbers` says what a text catches.

    Form and people: `singular` and `plural` are writers that speak as one or as several; `persons` any first or second
    person. `request` tells one in an aide-memoire, `function` are the most frequent words of the language.
    References: `dated` is what comes between the name of a document and its date, with {date} where that stands;
    `instruments` are the names that legal instruments are cited by, `article` is one without. These are matched with
    `pattern`.

    From `clock` on, texts are matched with `anycase`, those of signs and names with `exactly`.
    Times: `clock` has hour, minute and half of the day as groups, `zone` what may follow it, `between` what stands
    between the two ends of a range, `date` the groups day, month and year by name; {months} are the language's.
    Attribution: `claims` find each claim, {adjective} in one stands for a State's adjective, else the State follows.
    Typography: `faults` are (text, what is wrong, what to do); `mixed` are texts of which a letter has only one.
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
    clock: str
    clock_alone: str
    zone: str
    between: str
    date: str
    any_zone: str
    this_year: str
    ordinal_object: str
    lasted: str
    airspace: str
    measured: str
    units: Mapping[str, str]
    hedge: str
    negation: str
    objects: str
    other_bases: Mapping[str, str]
    claims: Mapping[str, str]
    recorded_consequences: Mapping[str, tuple[str, str]]
    emotive: str
    emotive_in_notes: str
    contraction: str
    slang: str
    rungs: Mapping[str, str]
    past_step: str
    impersonal_demand: str
    demand: str
    deadline: str
    list_of_requests: str
    enclosures_apart: str
    faults: tuple[tuple[str, str, str], ...]
    mixed: tuple[tuple[str, str, str, str], ...]
    abbreviations: tuple[str, ...]
    terms: Mapping[str, str]
    names: tuple[tuple[str, str, str], ...]
    institutions: tuple[tuple[str, str, str], ...]
    copied: str
    embargo: str
    draft: str
    stops: str
    secretaries: tuple[tuple[str, str], ...] = ()
    misspelt_offices: tuple[tuple[str, str], ...] = ()
    capitals_allowed: bool = False
    british: Mapping[str, str] = field(default_factory=dict)


@functools.cache
def function_words(language: str) -> frozenset[str]:
    """Return the most frequent words of a language."""
    words = words_of(language)
    return frozenset(words.function.split()) if words else frozenset()


@functools.cache
def words_of(language: str | None) -> Words | None:
    """Return the words of a language, or None where the rules have none."""
    if language is None or language not in languages():
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


@functools.cache
def anycase(text: str) -> re.Pattern[str]:
    """Return a pattern, compiled once, that disregards case."""
    return re.compile(text, re.IGNORECASE)


@functools.cache
def exactly(text: str) -> re.Pattern[str]:
    """Return a pattern, compiled once, in which every sign stands for itself, spaces too."""
    return re.compile(text)
