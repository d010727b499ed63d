"""The facts of a letter for those who clear it: each where it stands, with its record, certainty and sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, TypeAlias

from drafter.checks.sentences import sentences
from drafter.checks.words import words_of
from drafter.composing.letter import Alignment, Span, Table
from drafter.problems import Place, Problem, Severity
from drafter.revising.value import is_fact
from drafter.word.drafted import number_of
from drafter.word.returned import Found, FoundBy, Returned
from drafter.word.text import PARAGRAPH_END

_LEFT: tuple[Alignment, ...] = ("left",) * 5
_LINES = {"confirmed": "single", "assessed": "dash", "reported": "dotted", "disputed": "wave"}


@dataclass(frozen=True, slots=True)
class FactSource:
    """Who says so: the source's id, and publisher, title, date and address as far as the record gives them."""

    id: str
    publisher: str = ""
    title: str = ""
    date: str = ""
    url: str = ""

    def __str__(self) -> str:
        return ", ".join(part for part in (self.publisher or self.id, self.date) if part)


_Sources: TypeAlias = Mapping[tuple[str, str], FactSource]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One field of a record that a fact was made from, as it was when the letter was drafted."""

    record: str
    field: str
    certainty: str
    value: Any
    sources: tuple[FactSource, ...]


@dataclass(frozen=True, slots=True)
class SheetFact:
    """One fact in reading order: `number` counts from 1, `start` and `end` are its place in `sentence`."""

    number: int
    id: str
    text: str
    drafted: str
    gap: bool
    sentence: str
    start: int
    end: int
    found_by: FoundBy
    place: Place
    asked: str
    expression: str
    origins: tuple[Leaf, ...]
    found: Found

    def as_dict(self) -> dict[str, Any]:
        """Return the fact as `--json` prints it."""
        return {
            "number": self.number,
            "id": self.id,
            "text": self.text,
            "drafted": self.drafted,
            "gap": self.gap,
            "sentence": self.sentence,
            "found_by": str(self.found_by),
            "place": str(self.place),
            "asked": self.asked,
            "expression": self.expression,
            "origins": [
                {"record": one.record, "field": one.field, "certainty": one.certainty, "value": one.value,
                 "sources": [{name: said for name in FactSource.__slots__ if (said := getattr(source, name))}
                             for source in one.sources]}
                for one in self.origins
            ],
        }  # fmt: skip


def fact_sheet(returned: Returned, *, fixed_words: bool = False) -> tuple[tuple[SheetFact, ...], list[Problem]]:
    """Return the facts that stand in a letter in reading order, and a warning for each that is not there any more.

    `fixed_words` takes in the words that the template or the form of correspondence chose, such as "Page".
    """
    fills = {number_of(fill): fill for fill in returned.manifest["fills"]}
    told = {number: fill for number, fill in fills.items() if fixed_words or is_fact(fill)}
    sources = _sources(returned.manifest)
    order = {id(story): position for position, story in enumerate(returned.stories)}
    here = sorted(
        (found for number, found in returned.found.items() if number in told and found.text),
        key=lambda found: (order[id(found.story)], found.start),
    )
    facts = tuple(_fact(position, told[found.fill], found, returned, sources) for position, found in enumerate(here, 1))
    return facts, [_gone(told[number], returned) for number in _missing(told, returned)]


def _missing(told: Mapping[int, Any], returned: Returned) -> Iterator[int]:
    """Yield the values that were drafted into the text and are not there now."""
    drafted = {number for part in returned.drafted for number in part.values}
    for number in told:
        if number in drafted and not (number in returned.found and returned.found[number].text):
            yield number


def _fact(number: int, fill: Mapping[str, Any], found: Found, returned: Returned, sources: _Sources) -> SheetFact:
    sentence, start = _sentence(found, returned.manifest.get("language"))
    return SheetFact(
        number=number,
        id=fill["id"],
        text=found.text,
        drafted=fill["text"],
        gap=bool(fill.get("gap")),
        sentence=sentence,
        start=start,
        end=start + len(found.text),
        found_by=found.by,
        place=returned.place(found),
        asked=f"{fill['template']}:{fill['line']}",
        expression=fill["expression"],
        origins=tuple(_leaf(origin, sources) for origin in fill["origins"]),
        found=found,
    )


def _leaf(origin: Mapping[str, Any], sources: _Sources) -> Leaf:
    record = origin["record"]
    named = tuple(sources.get((record, source), FactSource(source)) for source in origin["sources"])
    return Leaf(record, origin["field"], origin["certainty"], origin.get("value"), named)


def _sources(manifest: Mapping[str, Any]) -> _Sources:
    """Return the sources of all records by record and id."""
    return {
        (record["id"], str(source["id"])): FactSource(
            str(source["id"]), *(str(source.get(name) or "") for name in ("publisher", "title", "date", "url"))
        )
        for record in manifest.get("records", ())
        for source in record["snapshot"].get("sources") or ()
        if isinstance(source, Mapping) and "id" in source
    }


def _sentence(found: Found, language: str | None) -> tuple[str, int]:
    """Return the sentence that a value stands in, and where it begins there."""
    story = found.story
    paragraph = story.at(found.start)
    end = max(paragraph.end, found.end)
    text = story.text[paragraph.start : end]
    at = found.start - paragraph.start
    begun = 0
    for sentence in sentences(text, words_of(language) if language else None):
        if begun <= at < begun + len(sentence):
            lead = len(sentence) - len(sentence.lstrip())
            whole = sentence.strip() if at + len(found.text) <= begun + len(sentence) else text[begun + lead :]
            return whole, max(at - begun - lead, 0)
        begun += len(sentence)
    return text, at


def _gone(fill: Mapping[str, Any], returned: Returned) -> Problem:
    message = f"the fact {fill['id']} ('{' '.join(fill['text'].split())}') does not stand in the letter any more"
    hint = "'drafter check' tells what has become of each fact"
    return Problem("fact-removed", message, Place(returned.name), hint, Severity.WARNING)


def annotated_letter(data: bytes, returned: Returned, facts: tuple[SheetFact, ...]) -> bytes:
    """Return a DOCX for reading: the letter with its facts underlined and numbered, and the fact sheet at its end.

    The line under a fact tells how sure it is: whole for confirmed, dashed for assessed, dotted for reported, a wave
    for disputed. Raises DrafterError where the file is not safe to read.
    """
    from drafter.word.annotating import Underlined, annotated

    marks = [Underlined(fact.found, fact.number, _LINES[_weakest(fact)]) for fact in facts]
    cited = dict.fromkeys((one.record, source) for fact in facts for one in fact.origins for source in one.sources)
    sources = {one: f"S{number}" for number, one in enumerate(cited, 1)}
    sheets = {f"Facts of {PurePath(returned.name).name}": _facts_table(facts, sources)}
    if sources:
        sheets["Sources"] = _sources_table(sources)
    return annotated(data, returned, marks, sheets)


def _weakest(fact: SheetFact) -> str:
    order = list(_LINES)
    return max((one.certainty for one in fact.origins), key=order.index, default="confirmed")


def _facts_table(facts: tuple[SheetFact, ...], sources: Mapping[tuple[str, FactSource], str]) -> Table:
    rows = []
    for fact in facts:
        named = dict.fromkeys(sources[one.record, source] for one in fact.origins for source in one.sources)
        rows.append((
            str(fact.number),
            fact.text.replace(PARAGRAPH_END, "\n"),
            "\n".join(dict.fromkeys(f"{one.record} {one.field}" for one in fact.origins)),
            "gap" if fact.gap else ", ".join(dict.fromkeys(one.certainty for one in fact.origins)),
            ", ".join(named),
        ))  # fmt: skip
    return _table(("No", "On paper", "Record and field", "Certainty", "Sources"), rows)


def _sources_table(sources: Mapping[tuple[str, FactSource], str]) -> Table:
    rows = [
        (name, record, source.publisher or source.id, source.title, source.date)
        for (record, source), name in sources.items()
    ]
    return _table(("No", "Record", "Publisher", "Title", "Date"), rows)


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    cells = tuple(tuple((Span(text),) for text in row) for row in rows)
    return Table(tuple((Span(text, bold=True),) for text in header), cells, _LEFT[: len(header)])
