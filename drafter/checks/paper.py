"""What the rules look at: a letter's lines with their parts in it, and all that is known of the letter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from drafter.checks.rules import Need
from drafter.checks.vocabulary import vocabulary
from drafter.incident import Incident
from drafter.party import Directory, Party
from drafter.problems import Place
from drafter.protocol import FormOfCorrespondence
from drafter.word.document import DocumentTree, ListLabel
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


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: its text, the part of the letter it belongs to, and where it stands.

    `annex` counts from 1; 0 is the letter itself. `label` is the number before a list item.
    """

    text: str
    part: Part
    place: Place
    style: str = ""
    annex: int = 0
    label: ListLabel | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Pages:
    """On which pages a letter's lines end up. `lines` has the numbers of the lines on each page, from the first."""

    lines: tuple[tuple[int, ...], ...]

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.lines)


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
    addressee: Party | None = None
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

    def text(self, *parts: Part) -> str:
        """Return the text of some parts of the letter, a line to each paragraph."""
        return "\n".join(line.text for line in self.of(*parts))

    @cached_property
    def prose(self) -> tuple[Line, ...]:
        """The lines that somebody wrote: body, items, headings and tables, of the letter and of its annexes."""
        written = (Part.BODY, Part.REQUEST, Part.HEADING, Part.TABLE, Part.SUBJECT)
        return tuple(self.of(*written, annexes=True))

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
            "words": vocabulary(self.language),
            "date": self.date,
            "sender": self.state,
            "addressee": self.addressee,
            "records": self.incidents is not None or None,
            "fills": self.fills is not None or None,
            "pages": self.page_map,
            "incoming": self.values.get("incoming"),
            "metadata": self.metadata,
            "clearances": self.values.get("clearances") is not None or None,
        }
        return known[need] is not None
