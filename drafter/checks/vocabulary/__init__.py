"""What the rules have to know of a language beside what the formats know: words as data, a file to each language."""

from __future__ import annotations

import functools
import importlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

MODULES: Mapping[str, str] = {code: f"drafter.checks.vocabulary.{code}" for code in ("en", "fr", "lt")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The words of one language. All texts are regular expressions, matched without regard to case unless said so.

    Times: `clock` has hour, minute and half of the day as groups, `zone` what may follow it, `between` what stands
    between the two ends of a range, `date` the groups day, month and year by name; {months} are the language's.
    Attribution: `claims` find each claim, {adjective} in one stands for a State's adjective, else the State follows.
    Typography: `faults` are (pattern, what is wrong, what to do); `mixed` are texts of which a letter has only one.
    """

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
    request: str
    enclosures_apart: str
    faults: tuple[tuple[str, str, str], ...]
    british: Mapping[str, str] = field(default_factory=dict)
    mixed: tuple[tuple[str, str, str, str], ...]
    abbreviations: tuple[str, ...]
    terms: Mapping[str, str]
    names: tuple[tuple[str, str, str], ...]
    institutions: tuple[tuple[str, str, str], ...]
    copied: str
    embargo: str
    draft: str
    stops: str


@functools.cache
def vocabulary(code: str | None) -> Vocabulary | None:
    """Return the words of a language by its code, or None where the rules have none."""
    if code is None or code not in MODULES:
        return None
    data: Vocabulary = importlib.import_module(MODULES[code]).WORDS
    return data


@functools.cache
def pattern(text: str, *, case: bool = False) -> re.Pattern[str]:
    """Return a compiled pattern; it disregards case unless told otherwise."""
    return re.compile(text, 0 if case else re.IGNORECASE)
