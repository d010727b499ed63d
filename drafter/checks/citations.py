"""References: legal bases that the text cites: that they exist, may be cited to the addressee, and were decided on."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from drafter.checks.dates import date_pattern, dates_in
from drafter.checks.paper import Line, Paper
from drafter.checks.rules import Finding, Rule
from drafter.checks.sentences import sentences
from drafter.checks.text import plain, unquoted
from drafter.checks.words import Words, pattern
from drafter.problems import Problem, Severity
from drafter.protocol import LegalBasis, cite, legal_bases

_ARTICLES = {"nat": 14, "charter": 111, "chicago": 96, "teu": 55, "tfeu": 358}
"""How many articles an instrument has."""
_SIGNED = {
    "nat": dt.date(1949, 4, 4), "charter": dt.date(1945, 6, 26), "chicago": dt.date(1944, 12, 7),
    "teu": dt.date(1992, 2, 7), "tfeu": dt.date(1957, 3, 25),
}  # fmt: skip
"""When an instrument was signed."""
_TITLES = {
    "nat": "North Atlantic Treaty", "charter": "Charter of the United Nations", "chicago": "Chicago Convention",
    "teu": "Treaty on European Union", "tfeu": "Treaty on the Functioning of the European Union",
}  # fmt: skip


class Citation(NamedTuple):
    """One article that a line cites: its instrument, its number, what of it, and the bases that it may be."""

    line: Line
    text: str
    sentence: str
    instrument: str
    article: int
    part: str
    bases: tuple[LegalBasis, ...]


def citations(paper: Paper) -> Iterator[Citation]:
    """Yield the articles that the letter cites, quotations left out."""
    instruments = _named(paper)
    for line in paper.prose if instruments else ():
        for sentence in sentences(unquoted(line.text), paper.words):
            for instrument, found in cited_in(sentence, paper.words, instruments):
                yield from _articles(paper, line, sentence, instrument, found)


def cited_in(text: str, words: Words, instruments: Mapping[str, str]) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield each citation of articles in a text with the instrument that it cites, of those with the given names."""
    for instrument, names in instruments.items():
        for one in words.citation:
            for found in pattern(one, names=f"(?:{names})").finditer(text):
                yield instrument, found


def _named(paper: Paper) -> dict[str, str]:
    """Return the instruments that the letter names, each with its names: for others no citation is looked for."""
    return {
        instrument: names
        for instrument, names in paper.words.instruments.items()
        if any(pattern(f"(?:{names})").search(line.text) for line in paper.prose)
    }


def _articles(paper: Paper, line: Line, sentence: str, instrument: str, found: re.Match[str]) -> Iterator[Citation]:
    groups = found.groupdict()
    for number in pattern(paper.words.number).finditer(found["numbers"]):
        said = number.groupdict()
        article = 1 if said.get("first") else int(said["article"])
        part = (
            ("bis" if said.get("bis") else "")
            or said.get("paragraph") or said.get("letter") or said.get("sub")
            or groups.get("paragraph_before") or groups.get("letter_before") or ""
        )  # fmt: skip
        yield Citation(line, plain(found[0]), sentence, instrument, article, part, _bases(instrument, article, part))


def _bases(instrument: str, article: int, part: str) -> tuple[LegalBasis, ...]:
    """Return the known bases of an article: of the cited part of it, or all of them where no part is cited."""
    wanted = f"{article} bis" if part == "bis" else f"{article}({part})" if part else str(article)
    of_article = [basis for basis in legal_bases().values() if basis.instrument == instrument and basis.article]
    exact = tuple(basis for basis in of_article if basis.article == wanted)
    if exact:
        return exact
    within = tuple(basis for basis in of_article if re.match(rf"{article}\(", basis.article or ""))
    whole = tuple(basis for basis in of_article if basis.article == str(article))
    return within if not part else whole


def _valid(paper: Paper) -> Iterator[Finding]:
    for one in citations(paper):
        title, last = _TITLES[one.instrument], _ARTICLES[one.instrument]
        if not 1 <= one.article <= last:
            yield Finding(f"there is no Article {one.article}: the {title} has {last}", one.line, "correct the number")
        elif not one.bases:
            of = f" ({one.part})" if one.part else ""
            message = f"Article {one.article}{of} of the {title} is not among the known legal bases"
            yield Finding(message, one.line, "look whether it is the right one", Severity.WARNING)
        else:
            yield from _apt(paper, one)
    yield from _signed(paper)
    yield from _too_early(paper)


def _apt(paper: Paper, one: Citation) -> Iterator[Finding]:
    """Yield why none of the bases that a citation may be can be cited to an addressee on this day."""
    if paper.date is None or paper.language is None:
        return
    if pattern(paper.words.consultations).search(one.sentence):
        return  # that consultations were held is a fact, which anybody may be told
    for addressee in paper.addressees or (None,):
        results = [
            cite(
                basis.id, language=next(iter(basis.wording)), day=paper.date, addressee=addressee, sender=paper.state,
                decision="given",
            )
            for basis in one.bases
        ]  # fmt: skip
        problems = [result for result in results if isinstance(result, Problem)]
        if problems and len(problems) == len(results):
            what = f"Article {one.article} of the {_TITLES[one.instrument]}"
            message = problems[0].message
            if problems[0].rule == "basis-inapt" and addressee is not None:
                message = f"{what} is not apt for '{addressee.office_id}'"
            yield Finding(message, one.line, problems[0].hint)


def _signed(paper: Paper) -> Iterator[Finding]:
    """Yield a treaty that is cited with another day than that of its signature."""
    assert paper.language is not None
    instruments = _named(paper)
    for line in paper.prose:
        for instrument, names in instruments.items():
            after = pattern(f"(?:{names}){paper.words.of_date}", date=date_pattern(paper.language))
            for found in after.finditer(line.text):
                days = [date.day for date in dates_in(found[0], paper.language) if date.day]
                if days and days[-1] != _SIGNED[instrument]:
                    message = f"the {_TITLES[instrument]} is of {_SIGNED[instrument]}, not of {days[-1]}"
                    yield Finding(message, line, "correct the date")


def _too_early(paper: Paper) -> Iterator[Finding]:
    """Yield what the letter cites before it existed: an activity, a statement, a regulation."""
    if paper.date is None or paper.language is None:
        return
    for basis in legal_bases().values():
        if basis.valid_from is None or paper.date >= basis.valid_from or basis.instrument in _ARTICLES:
            continue
        words = {plain(one) for one in (basis.wording.get(paper.language), basis.short.get(paper.language)) if one}
        for line in paper.prose:
            said = next((one for one in words if one.casefold() in plain(line.text).casefold()), None)
            if said is not None:
                message = f"'{said}' is cited on {paper.date}, and exists since {basis.valid_from}"
                yield Finding(message, line, "leave it out, or look at the letter's date")


def _decided(paper: Paper) -> Iterator[Finding]:
    inputs = (paper.manifest or {}).get("inputs", {})
    known = any(key.startswith("decision") and value for key, value in inputs.items()) or paper.values.get("decision")
    if known or any(pattern(paper.words.decision).search(line.text) for line in paper.written):
        return
    for one in citations(paper):
        need = next((basis.authorisation for basis in one.bases if basis.authorisation), None)
        if need is None or pattern(paper.words.reaffirmed).search(one.sentence):
            continue
        severity = Severity.WARNING if (one.instrument, one.article) == ("charter", 51) else None
        message = f"Article {one.article} of the {_TITLES[one.instrument]} is cited without {need}"
        yield Finding(message, one.line, "give the reference of the decision in the text, or leave it out", severity)


CITATIONS = (
    Rule(
        "R23", Severity.ERROR,
        "Articles that are cited exist, are in force on the letter's date, and are apt for the addressee",
        "A wrong article is the first thing that the other side's lawyers answer to.",
        "the texts of the treaties; the table of legal bases", _valid, needs=("words",),
    ),
    Rule(
        "R24", Severity.ERROR,
        "Article 5 of the North Atlantic Treaty, 42(7) TEU, 222 TFEU and 51 of the Charter stand on a decision",
        "To invoke them is for the Government. That a commitment to them remains may be said without.",
        "the table of legal bases", _decided, needs=("words",),
    ),
)  # fmt: skip
