"""One run of composing: what has been filled so far, what is wrong, and how a value becomes a fill."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup

from drafter import formats
from drafter.composing.fills import Fills, Origin
from drafter.composing.letter import Blocks, Picture
from drafter.composing.views import Leaf, Missing, Phrase, View, is_hedged, origins_of
from drafter.composing.withholding import Withholding
from drafter.formats.starts import uncapitalised
from drafter.party import Directory
from drafter.problems import Place, Problem, Severity
from drafter.values import Certainty, Moment, Position, Quantity, StateCode, weakest

if TYPE_CHECKING:
    from drafter.composing.environment import Wording

Locate = Callable[[int], Place]
"""Turns a line of a template's source into a place a person can go to."""


DATUM_MARK = "\ue007\x00"
"""Follows every position in a text; printed, the document's first becomes its datum, and others nothing.

No text from a record has a NUL: the reading takes it out.
"""

MAX_FILLS = 500_000

_SURE = {Certainty.CONFIRMED}


class WordingError(Exception):
    """A template asks a filter for something it cannot do. Becomes a located Problem."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Output(NamedTuple):
    """An output of a template: the wording and the line that it stands in, and how its expression is written."""

    wording: Wording
    line: int
    expression: str

    @property
    def place(self) -> Place:
        """Where a person finds it."""
        return self.wording.locate(self.line)


@dataclass(slots=True)
class Composition:
    """The state of one run: in which language, as of which day.

    `gaps` writes a marked gap for each missing value instead of an error.
    `coordinates` is the form in which the whole document writes positions; None leaves it to the first one asked for.
    """

    language: str
    directory: Directory
    place_of: Callable[[str, str], Place | None] = lambda record, field: None  # noqa: ARG005
    gaps: bool = False
    day: dt.date | None = None
    coordinates: str | None = None
    datum_said: bool = False
    context: Mapping[str, Any] = field(default_factory=dict)
    fills: Fills = field(default_factory=Fills)
    problems: list[Problem] = field(default_factory=list)
    read: list[Origin] = field(default_factory=list)
    hedging: list[Origin] | None = None
    missing: set[tuple[str, str]] = field(default_factory=set)
    refused: set[Origin] = field(default_factory=set)
    withholding: Withholding = field(default_factory=Withholding)
    _optional: list[tuple[int, int]] = field(default_factory=list)
    _sentences: list[list[Origin] | None] = field(default_factory=list)

    def leaf(self, origin: Origin, stated: tuple[Any, ...], said_by: tuple[str, ...] = ()) -> Leaf:
        """Return a leaf that reports its reading to this run and prints in its language."""
        note = self._note if self.withholding.protected else self.read.append
        return Leaf(origin, stated, note, self.text, said_by)

    def _note(self, origin: Origin) -> None:
        self.read.append(origin)
        self.withholding.note(origin)

    def decided(self, origins: Iterable[Origin]) -> None:
        """Take notice of facts that a choice was made by, though none of them is printed."""
        if self.withholding.protected:
            for origin in origins:
                self.withholding.note(origin)

    def given(self, record: str, field_path: str, value: Any) -> Leaf:
        """Return a leaf for what is not in an incident record: an input, or a party's own data."""
        return self.leaf(Origin(record, field_path, Certainty.CONFIRMED), (value,))

    def text(self, leaf: Leaf) -> str:
        """Return the words for a leaf's value as no filter has shaped it."""
        stated = [self.words(value) for value in leaf._stated]  # noqa: SLF001
        return stated[0] if len(stated) == 1 else self.disputed(leaf._stated, stated)  # noqa: SLF001

    def disputed(self, stated: Sequence[Any], texts: Sequence[str]) -> str:
        """Return all values of a disputed fact in one phrase: "between 19 and 23"."""
        claims = [
            (value if isinstance(value, (int, Quantity)) else text, "")
            for value, text in zip(stated, texts, strict=True)
        ]
        return formats.disputed(claims, self.language)

    def words(self, value: Any) -> str:
        """Return the words for a plain value. Raises WordingError for what has none."""
        match value:
            case StateCode():
                return self.state_name(value, "short")
            case StrEnum():
                return value.replace("-", " ")
            case str():
                return value
            case Moment():
                return formats.date_time(value, self.language)
            case dt.date():
                return formats.date(value, self.language)
            case Quantity():
                return formats.quantity(value, self.language)
            case Position():
                return self.position(value)
            case int() | Decimal() if not isinstance(value, bool):
                return formats.number(value, self.language)
        raise WordingError(f"{value!r} has no words of its own", "ask for it in an {% if %}, or shape it with a filter")

    def position(self, value: Position, form: str | None = None) -> str:
        """Return a position in the document's one form. Raises WordingError for another, or where the form has none."""
        form = form or self.coordinates or "dms"
        try:
            text = formats.position(value, self.language, form)
        except ValueError as error:
            message, _, hint = str(error).partition("; ")
            raise WordingError(message, hint or None) from None
        self.coordinates = self.coordinates or form
        if form != self.coordinates:
            raise WordingError(
                f"a position is asked for as '{form}', and this document writes positions as '{self.coordinates}'",
                "leave the form out here, and choose it for the document with 'coordinates' in template.yaml",
            )
        return text + DATUM_MARK

    def state_forms(self, code: str) -> Mapping[str, str]:
        """Return the stored forms of a State's name. A short name stands without an article where none is stored."""
        forms = self.directory.states[code].name[self.language]
        return {"short_with_article": forms["short"], **forms} if "short" in forms else forms

    def state_name(self, code: str, form: str) -> str:
        """Return a State's stored name. Raises WordingError where the parties do not have it."""
        state = self.directory.states.get(code)
        if state is None:
            raise WordingError(f"the parties have no State '{code}'", "add it to a file in your parties folder")
        try:
            return self.state_forms(code)[form]
        except KeyError:
            hint = f"add name.{self.language}.{form} to the State in your parties folder"
            raise WordingError(f"'{code}' has no stored form '{form}' in '{self.language}'", hint) from None

    def fill(self, value: Any, output: Output, mark: int) -> str:
        """Return what stands on paper for the value of an output: a token, or composed text.

        What was read after `mark` was read for this value.
        """
        if len(self.fills.filled) >= MAX_FILLS:
            raise WordingError(f"the letter prints more than {MAX_FILLS:,} values", "does a loop run within a loop?")
        read, self.read[mark:] = self.read[mark:], []
        if not isinstance(value, (Leaf, Phrase)):  # which most are
            if isinstance(value, Markup):
                return value
            if isinstance(value, (Blocks, Picture)):
                return Markup(self.fills.pour(value))
            if isinstance(value, Missing):
                return self._missing(value, output)
        text, said = self._as_text(value, output), origins_of(value)
        origins = tuple(dict.fromkeys((*said, *read))) if read else said
        if self.withholding.protected:
            self.decided(origins)
        self._refuse_weak([origin for origin in read if origin not in said] if is_hedged(value) else origins, output)
        return Markup(self._add(output, text, origins))

    def _add(self, output: Output, text: str, origins: tuple[Origin, ...], *, gap: bool = False) -> str:
        return self.fills.add(*output.wording.written(output.line), output.expression, text, origins, gap=gap)

    def begin_sentence(self) -> Markup:
        """Begin a sentence whose weakest fact will hedge it."""
        self._sentences.append(self.hedging)
        self.hedging = []
        return Markup("")

    def end_sentence(self, text: str, template: str, line: int) -> Markup:
        """Hedge a whole sentence as its weakest fact demands: "According to preliminary information, it ..."."""
        weak, self.hedging = self.hedging or [], self._sentences.pop()
        text = text.strip()
        certainty = weakest([origin.certainty for origin in weak])
        if certainty is not Certainty.CONFIRMED:
            hedge = formats.hedged_clause("", certainty, self.language)
            origins = tuple(dict.fromkeys(origin for origin in weak if origin.certainty is certainty))
            token = self.fills.add(template, line, "sentence()", hedge[:1].upper() + hedge[1:], origins)
            text = token + uncapitalised(text, self.language)
        return Markup(text + "\n")

    def begin_optional(self) -> Markup:
        """Begin a passage that falls away where it says what may not be said."""
        self.withholding.begin()
        self._optional.append((len(self.problems), len(self.hedging or ())))
        return Markup("")

    def end_optional(self, text: str, name: str, place: Place) -> Markup:
        """Return the passage, or nothing where it falls away: then it leaves no finding and no doubt behind."""
        problems, hedging = self._optional.pop()
        if not self.withholding.end(name, place):
            return Markup(text)
        del self.problems[problems:]
        if self.hedging is not None:
            del self.hedging[hedging:]
        return Markup("")

    def _as_text(self, value: Any, output: Output) -> str:
        if isinstance(value, Leaf):
            return self._with_datum(str(value))
        if isinstance(value, str):
            return self._with_datum(str.__str__(value))
        if isinstance(value, int) and not isinstance(value, bool):
            return formats.number(value, self.language)
        kind = "a part of a record" if isinstance(value, View) else f"a {type(value).__name__}, which is not text"
        message = f"'{output.expression}' prints {kind}"
        self.problems.append(Problem("not-text", message, output.place, "name the field, or shape it with a filter"))
        return ""

    def _with_datum(self, text: str) -> str:
        if DATUM_MARK not in text:
            return text
        if not self.datum_said:
            text = text.replace(DATUM_MARK, f" ({formats.DATUM})", 1)
            self.datum_said = True
        return text.replace(DATUM_MARK, "")

    def _missing(self, value: Missing, output: Output) -> str:
        record, path = value._record, value._field  # noqa: SLF001
        if (record, path) not in self.missing:
            finding = self.missing_field(record, path, output.place, untimed=value._untimed)  # noqa: SLF001
            as_gap = replace(finding, rule="gap", severity=Severity.WARNING, hint=None)
            self.problems.append(as_gap if self.gaps else finding)
        if not self.gaps:
            return ""
        name = path.replace("_", " ") if record == "inputs" else formats.label(path, self.language)
        origin = Origin(record, path, Certainty.CONFIRMED)
        return Markup(self._add(output, formats.gap_for(name, self.language), (origin,), gap=True))

    def missing_field(self, record: str, path: str, place: Place, *, untimed: bool = False) -> Problem:
        """Return the problem that a template needs at that place what a record, or the inputs, do not hold."""
        self.missing.add((record, path))
        lacks = f"gives no time of day in '{path}'" if untimed else f"has no '{path}'"
        what = f"the input '{path}' is missing" if record == "inputs" else f"the record {record} {lacks}"
        hint = "add it to the record, or draft with --gaps to leave a marked gap"
        if record == "inputs":
            hint = f"give it with --set {path}='...', or draft with --gaps to leave a marked gap"
        rule = "missing-input" if record == "inputs" else "missing-field"
        return Problem(rule, f"{what}, which {place} needs", self.place_of(record, path) or place, hint)

    def _refuse_weak(self, origins: Sequence[Origin], output: Output) -> None:
        if {origin.certainty for origin in origins} <= _SURE or self.refused.issuperset(origins):
            return
        weak = weakest([origin.certainty for origin in origins])
        if self.hedging is not None:
            self.hedging += origins
            return
        origin = next(origin for origin in origins if origin.certainty is weak)
        self.problems.append(
            Problem(
                "weak-fact",
                f"'{output.expression}' asserts '{origin.field}' of {origin.record}, which is only {weak}",
                output.place,
                f"write {{{{ {output.expression}|hedged }}}}, or raise the fact's certainty in the record",
            )
        )
