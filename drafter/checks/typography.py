"""Typography and style: signs, dates, abbreviations, terms and names as the letter's language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checks.paper import Line, Paper, Part
from drafter.checks.rules import Finding, Need, Rule
from drafter.checks.sentences import short
from drafter.checks.text import unquoted
from drafter.checks.words import anycase, exactly
from drafter.formats.language import language
from drafter.problems import Severity

_WRITTEN = (Part.SUBJECT, Part.BODY, Part.REQUEST, Part.HEADING, Part.TABLE, Part.CLOSE, Part.ENCLOSURES, Part.ANNEX)
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|\d\d?:\d\d")
_STRAIGHT = re.compile(r"(?<![\d°′])\"|(?<=[^\W\d_])'(?=[^\W\d_])|(?<=\s)'(?=\w)")
_DOUBLE = re.compile(r"(?<=[\w,;:)”»“]) {2}(?=\S)")
"""Two spaces; those after a full stop are an old custom of typists, and left alone."""
_SPACED_HYPHEN = re.compile(r"(?<=[^\W\d_]) - (?=[^\W\d_])")
_BRITISH_BODIES = frozenset({"NATO", "UN", "UNSC", "UNGA"})


def _lines(paper: Paper) -> Iterator[tuple[Line, str]]:
    """Yield the written lines of letter and annexes, with addresses and times of day blanked out."""
    for line in paper.of(*_WRITTEN, annexes=True):
        yield line, _ADDRESS.sub(lambda match: "x" * len(match[0]), line.text)


def of_the_language(paper: Paper) -> Iterator[Finding]:
    """Find signs, dates and spelling that the language writes otherwise; each fault is told once."""
    rules = paper.words
    lines = list(_lines(paper))
    for shape, what, hint in rules.faults:
        if what.startswith(("an ordinal", "a hyphen")):
            continue
        found = next(((line, match) for line, text in lines if (match := exactly(shape).search(text))), None)
        if found is not None:
            line, match = found
            severity = Severity.WARNING if "ordinary space" in what else None
            sign = match[0].strip()
            yield Finding(what.format(found=sign, sign=sign), line, hint, severity)
    if rules.british and _to_british_readers(paper):
        known = "|".join(rules.british)
        for line, text in lines:
            for match in exactly(rf"(?<![\w-])(?:{known})(?![\w-])").finditer(unquoted(text)):
                message = f"'{match[0]}' is American spelling"
                yield Finding(message, line, f"write {rules.british[match[0]]}: NATO and the UN write British English")


def _to_british_readers(paper: Paper) -> bool:
    return any(party.office.organisation in _BRITISH_BODIES for party in paper.addressees)


def signs(paper: Paper) -> Iterator[Finding]:
    """Find straight quotation marks, double spaces, hyphens for dashes, ordinal dates and mixed abbreviations."""
    rules = paper.words
    lines = list(_lines(paper))
    quotes = language(paper.language or "en").lists
    marks = f"{quotes.quotes[0]} and {quotes.quotes[1]}, and ’" if quotes else "the language's own"
    plain = (
        (_STRAIGHT, "a straight quotation mark or apostrophe", f"write {marks}"),
        (_DOUBLE, "two spaces between words", "leave one"),
        (_SPACED_HYPHEN, "a hyphen in place of a dash", "write –"),
        *((exactly(shape), what, hint) for shape, what, hint in rules.faults
          if what.startswith(("an ordinal", "a hyphen"))),
    )  # fmt: skip
    for shape, what, hint in plain:
        found = next(((line, match) for line, text in lines if (match := shape.search(text))), None)
        if found is not None:
            line, match = found
            around = line.text[max(0, match.start() - 12) : match.end() + 12]
            yield Finding(f"{what} in '{short(around)}'", line, hint)
    everything = list(paper.of(*_WRITTEN, Part.ADDRESS, Part.SIGNATURE, Part.TITLE, Part.COPIES, annexes=True))
    for one, other, what, hint in rules.mixed:
        where = next((line for line in everything if exactly(one).search(line.text)), None)
        if where is not None and any(exactly(other).search(line.text) for line in everything):
            yield Finding(what, where, hint)


def abbreviations(paper: Paper) -> Iterator[Finding]:
    """Find abbreviations used before they are explained, two terms for one object, and names in old spelling."""
    rules = paper.words
    lines = [(line, unquoted(text)) for line, text in _lines(paper)]
    whole = "\n".join(text for _, text in lines)
    full = language(paper.language or "en").abbreviations or {}
    for short_form in rules.abbreviations:
        shape = exactly(rf"(?<![\w/-]){re.escape(short_form)}(?![\w/-])")
        match = shape.search(whole) if short_form in whole else None
        if match is None:
            continue
        explained = full.get(short_form.removesuffix("s"), "")
        known = explained if isinstance(explained, str) else explained[0]
        before, after = whole[: match.start()], whole[match.end() :]
        if before.endswith("(") or after.lstrip().startswith("(") or (known and known.lower() in before.lower()):
            continue
        where = next(line for line, text in lines if shape.search(text))
        yield Finding(f"'{short_form}' is not explained where it first stands", where, "write it in full, then (UAV)")
    yield from _terms(lines, rules.terms)
    for old, what, hint in rules.names:
        for line, text in lines if exactly(old).search(whole) else ():
            if match := exactly(old).search(text):
                yield Finding(what.replace("{found}", match[0]), line, hint)


def _terms(lines: list[tuple[Line, str]], terms: object) -> Iterator[Finding]:
    assert isinstance(terms, dict)
    found: dict[str, Line] = {}
    whole = "\n".join(text for _, text in lines)
    for term, shape in terms.items():
        if not anycase(shape).search(whole) or re.search(rf"\([^()]*(?:{shape})[^()]*\)", whole, re.IGNORECASE):
            continue
        found[term] = next(line for line, text in lines if anycase(shape).search(text))
    if len(found) > 1:
        names = " and ".join(f"'{term}'" for term in found)
        yield Finding(f"{names} stand for one object", list(found.values())[1], "keep to one term in one letter")


def names(paper: Paper) -> Iterator[Finding]:
    """Find wrong names of States and institutions."""
    rules = paper.words
    every = (*_WRITTEN, Part.ADDRESS, Part.COPIES, Part.LETTERHEAD)
    whole = "\n".join(line.text for line in paper.lines)
    found = [entry for entry in rules.institutions if exactly(entry[0]).search(whole)]
    for line in paper.of(*every, annexes=True) if found else ():
        for shape, what, hint in found:
            if match := exactly(shape).search(unquoted(line.text)):
                yield Finding(what.replace("{found}", match[0]), line, hint)


_LANGUAGE: tuple[Need, ...] = ("language", "words")

RULES = (
    Rule(
        "T43", Severity.ERROR, "Signs, dates and spelling are those of the letter's language",
        "A letter in the addressee's language is a courtesy only if it is written as that language.",
        "Lexique des règles typographiques (Imprimerie nationale); rules of Lithuanian documents (VE-41); "
        "NATO and UN editorial practice", of_the_language, needs=_LANGUAGE,
    ),
    Rule(
        "T44", Severity.WARNING, "Quotation marks, dashes, spaces and dates are set as in print, the same throughout",
        "Small slips make the reader doubt the large matters.", "UN Editorial Manual", signs, needs=_LANGUAGE,
    ),
    Rule(
        "T45", Severity.WARNING, "Abbreviations are explained, one object has one term, places their own names",
        "Two words for one thing are read as two things.", "UN Editorial Manual", abbreviations, needs=_LANGUAGE,
    ),
    Rule(
        "T46", Severity.WARNING, "States and institutions have their own names",
        "Three bodies are called nearly alike, and a State's name is its own.",
        "Interinstitutional Style Guide of the EU; UN Terminology", names, needs=_LANGUAGE,
    ),
)  # fmt: skip
