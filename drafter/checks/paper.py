"""What the rules look at: a letter's lines with their parts in it, and all that is known of the letter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any, NamedTuple

from drafter.checks.rules import Need
from drafter.checks.words import Words, words_of
from drafter.incident import Incident
from drafter.party import Directory, Party
from drafter.problems import Place
from drafter.protocol import FormOfCorrespondence
from drafter.word.document import Block, DocumentTree, Paragraph, Table
from drafter.word.looks import ListLabel
from drafter.word.metadata import Metadata


class Part(StrEnum):
    """The parts of a letter."""

    HEADER = "header"
    FOOTER = "footer"
    LETTERHEAD = "letterhead"
    EMBLEM = "emblem"
    REFERENCE = "reference"
    DATE = "place and date"
    MARKING = "marking"
    DRAFT = "draft mark"
    TRANSLATION = "courtesy translation"
    ADDRESS = "inside address"
    SUBJECT = "subject"
    SALUTATION = "salutation"
    BODY = "body"
    DOCUMENT = "heading of the document"
    HEADING = "heading"
    REQUEST = "numbered item"
    TABLE = "table"
    CLOSE = "complimentary close"
    SIGNATURE = "signature"
    TITLE = "title under the signature"
    INITIALS = "place for initials and seal"
    ENCLOSURES = "enclosures"
    COPIES = "copies"
    LABEL = "label"
    ANNEX = "annex"
    OTHER = "other"


class Line(NamedTuple):
    """One paragraph: its text, the part of the letter it belongs to, and where it stands.

    `annex` counts from 1; 0 is the letter itself. `label` is the number before a list item. `number` is that of the
    paragraph in the document itself, and 0 in headers and footers.
    """

    text: str
    part: Part
    place: Place
    style: str = ""
    annex: int = 0
    label: ListLabel | None = None
    row: int | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Pages:
    """On which page, from 1, each paragraph of the document begins, and how far down it, from 0 to 1."""

    starts: Mapping[int, tuple[int, float]]

    @property
    def count(self) -> int:
        """How many pages have a paragraph."""
        return max((page for page, _ in self.starts.values()), default=0)

    def page(self, line: Line) -> int | None:
        """Return the page that a line begins on; None for lines of headers and footers."""
        start = self.starts.get(line.number)
        return start[0] if start else None

    def depth(self, line: Line) -> float:
        """Return how far down its page a line begins."""
        return self.starts[line.number][1]


@dataclass(frozen=True)
class Paper:
    """A letter as the rules see it. What is not known is None or empty, and rules that need it are not run.

    `fills` are the manifest's; `values` are what was asked on the command line, such as an incoming note.
    """

    name: str
    tree: DocumentTree
    lines: tuple[Line, ...]
    form: FormOfCorrespondence | None = None
    language: str | None = None
    date: dt.date | None = None
    state: str | None = None
    signatories: tuple[Party, ...] = ()
    addressees: tuple[Party, ...] = ()
    copies: tuple[Party, ...] = ()
    directory: Directory = field(default_factory=Directory)
    incidents: tuple[Incident, ...] | None = None
    incident: Incident | None = None
    fills: tuple[Mapping[str, Any], ...] | None = None
    manifest: Mapping[str, Any] | None = None
    final: bool = False
    max_marking: str = "none"
    values: Mapping[str, Any] = field(default_factory=dict)
    page_map: Callable[[], Pages] | None = None
    enclosed: tuple[str, ...] = ()
    metadata: Metadata | None = None

    def of(self, *parts: Part, annexes: bool = False) -> Iterator[Line]:
        """Yield the lines of some parts in reading order, of the letter alone or with its annexes."""
        return (line for line in self.lines if line.part in parts and (annexes or not line.annex))

    @property
    def internal(self) -> bool:
        """Tell whether it is a paper of the house, which nobody outside receives."""
        return self.form is not None and self.form.id in {"memorandum", "demarche"}

    def text(self, *parts: Part) -> str:
        """Return the text of some parts of the letter, a line to each paragraph."""
        return "\n".join(line.text for line in self.of(*parts))

    @cached_property
    def prose(self) -> tuple[Line, ...]:
        """The lines that somebody wrote: body, items, headings and tables, of the letter and of its annexes."""
        written = (Part.BODY, Part.REQUEST, Part.HEADING, Part.TABLE, Part.SUBJECT)
        return tuple(self.of(*written, annexes=True))

    @cached_property
    def words(self) -> Words:
        """The words of the letter's language, for rules that need them."""
        found = words_of(self.language)
        assert found is not None
        return found

    @cached_property
    def drafted(self) -> bool:
        """Whether it is our own draft, edited or not: then what has no line is not there."""
        return self.manifest is not None

    @cached_property
    def written(self) -> tuple[Line, ...]:
        """The lines of the letter's own text: body and items, without headings, tables and annexes."""
        return tuple(self.of(Part.BODY, Part.REQUEST))

    @cached_property
    def pages(self) -> Pages:
        """The pages, laid out when a rule first asks."""
        assert self.page_map is not None
        return self.page_map()

    def knows(self, need: Need) -> bool:
        """Tell whether what a rule needs is known."""
        known: Mapping[Need, object] = {
            "form": self.form,
            "language": self.language,
            "words": words_of(self.language),
            "date": self.date,
            "sender": self.state,
            "addressee": self.addressees or None,
            "records": self.incidents is not None or None,
            "fills": self.fills is not None or None,
            "pages": self.page_map,
            "incoming": self.values.get("incoming"),
            "metadata": self.metadata,
            "clearances": self.values.get("clearances") is not None or None,
        }
        return known[need] is not None


def paragraphs_in(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Yield the paragraphs of some blocks, those in tables included."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs_in(cell.blocks)
        else:
            yield block
