"""Words of doubt: what is not confirmed is never asserted."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.formats.language import Hedges, NoSuchFormError, filled, language, needed
from drafter.formats.numbers import number, number_words
from drafter.formats.quantities import quantity, quantity_after
from drafter.formats.texts import listed
from drafter.values import Certainty, Quantity

Stated = str | int | Quantity


def hedged(text: str, certainty: Certainty, lang: str) -> str:
    """Return a noun phrase as surely as it is known: "reportedly about 2 kg of explosive"."""
    pattern = _hedges(lang).noun.get(certainty)
    return filled(pattern, text=text) if pattern else text


def hedged_verb(verb: str, doubtful: str, certainty: Certainty, lang: str, *, plural: bool = False) -> str:
    """Return a verb as surely as its claim is known: "carried", "is reported to have carried".

    `doubtful` is the form that the language gives a verb in doubt: "have carried" (with or without "to") in
    English, the conditional "aurait transporté" in French. Lithuanian keeps the verb as it is and needs none;
    where it is needed and empty, NoSuchFormError is raised, for what is confirmed too.
    """
    hedges = _hedges(lang)
    patterns = hedges.verb_plural if plural else hedges.verb
    if not doubtful and any("{doubtful}" in pattern for pattern in patterns.values()):
        raise NoSuchFormError(f"a verb in doubt has a form of its own in '{lang}'", f"give it after '{verb}'")
    pattern = patterns.get(certainty)
    if pattern is None:
        return verb
    return filled(pattern, verb=verb, doubtful=doubtful.removeprefix(hedges.infinitive_mark))


def hedged_clause(text: str, certainty: Certainty, lang: str) -> str:
    """Return a whole clause as surely as it is known: "according to preliminary information, it flew on"."""
    pattern = _hedges(lang).clause.get(certainty)
    return filled(pattern, text=text) if pattern else text


def noted(text: str, certainty: Certainty, lang: str) -> str:
    """Return a value of a table with its certainty: "2 kg (reported)"."""
    pattern = _hedges(lang).note.get(certainty)
    return filled(pattern, text=text) if pattern else text


def disputed(claims: Sequence[tuple[Stated, str]], lang: str, *, with_sources: bool = False) -> str:
    """Return all values of a disputed fact: "between 19 and 23" for numbers, "a drone or a missile" for texts.

    Each claim is a value and the name of its source, which `with_sources` adds: "19 (BNS) or 23 (PAP)".
    """
    values = [value for value, _ in claims]
    hedges = _hedges(lang)
    if not with_sources and len(set(values)) > 1:
        ends = _ends(values, lang)
        if ends:
            return filled(hedges.between, low=ends[0], high=ends[1])
    texts = [
        filled(hedges.sourced, text=_text(value, lang), source=source) if with_sources else _text(value, lang)
        for value, source in claims
    ]
    return listed(list(dict.fromkeys(texts)), lang, "or")


def each_source(claims: Sequence[tuple[str, str]], lang: str) -> str:
    """Return every position with who takes it: "19 according to the army and 23 according to the press"."""
    sources: dict[str, list[str]] = {}
    for text, source in claims:
        sources.setdefault(text, []).append(source)
    pattern = _hedges(lang).said_by
    said = [filled(pattern, text=text, source=listed(named, lang)) for text, named in sources.items()]
    return listed(said, lang)


def _ends(values: Sequence[Stated], lang: str) -> tuple[str, str] | None:
    counts = [value for value in values if isinstance(value, int)]
    if len(counts) == len(values):
        if max(counts) >= 10:
            return number(min(counts), lang), number(max(counts), lang)
        case = _hedges(lang).between_words
        return number_words(min(counts), lang, case), number_words(max(counts), lang, case)
    measures = [value for value in values if isinstance(value, Quantity)]
    if len(measures) < len(values) or len({measure.unit for measure in measures}) > 1:
        return None
    if any(measure.upper is not None or measure.bound.value != "exactly" for measure in measures):
        return None
    measures.sort(key=lambda measure: measure.value)
    return quantity_after("between", measures[0], lang), quantity_after("between", measures[-1], lang)


def _hedges(lang: str) -> Hedges:
    return needed(language(lang).hedges, "words of doubt", lang)


def _text(value: Stated, lang: str) -> str:
    if isinstance(value, Quantity):
        return quantity(value, lang)
    return number(value, lang) if isinstance(value, int) else value
