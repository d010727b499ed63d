"""Counts with what was counted, never one for another: objects, violations, radar tracks."""

from __future__ import annotations

from drafter.formats.language import NoSuchFormError, Noun, filled, language, needed
from drafter.formats.numbers import counted, number, number_words, plural
from drafter.problems import did_you_mean


def how_many(low: int, high: int, what: str, lang: str, case: str = "") -> str:
    """Return "three uncrewed aircraft", "19 violations", "between 19 and 23 radar tracks", "no missile".

    `what` is a basis, or for objects their class. Raises NoSuchFormError for a case that the language has not.
    """
    noun = _noun(what, lang)
    if high == 0:
        return noun.none
    if low < high:
        return _between(low, high, noun, lang)
    if case not in noun.forms:
        known = ", ".join(form for form in noun.forms if form)
        hint = did_you_mean(case, noun.forms) or (f"it has {known}" if known else "it has none")
        raise NoSuchFormError(f"counted nouns in '{lang}' have no case '{case}'", hint)
    return counted(high, *noun.forms[case], lang=lang, gender=noun.gender, case=case)


def one_of(what: str, lang: str) -> str:
    """Return the noun where its number does not matter: "an uncrewed aircraft"."""
    return _noun(what, lang).one


def _between(low: int, high: int, noun: Noun, lang: str) -> str:
    bases, hedges = language(lang).bases, language(lang).hedges
    assert bases is not None
    case = bases.between_case
    ends = [number(n, lang) if high >= 10 else number_words(n, lang, noun.gender, case) for n in (low, high)]
    between = filled(needed(hedges, "words of doubt", lang).between, low=ends[0], high=ends[1])
    return f"{between} {plural(high, noun.forms[case], lang)}"


def _noun(what: str, lang: str) -> Noun:
    return needed(language(lang).bases, "counted nouns", lang).nouns[what]
