"""What the readers of one document share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from drafter.problems import Severity
from drafter.word.document import Settings
from drafter.word.package import Package, Relationship
from drafter.word.read.findings import OTHER_ENGINE, Findings
from drafter.word.read.names import Element, W
from drafter.word.read.notes import NoteCount, NoteKind
from drafter.word.read.numbering import ListCounts
from drafter.word.read.paragraph_looks import ParagraphLooks
from drafter.word.read.styles import Styles


@dataclass(slots=True)
class Shared:
    """The package and the document-wide definitions, with the counters of notes."""

    package: Package
    styles: Styles
    lists: ListCounts
    looks: ParagraphLooks
    settings: Settings
    findings: Findings
    notes: dict[str, Part] = field(default_factory=dict)
    counts: dict[NoteKind, NoteCount] = field(
        default_factory=lambda: {"footnote": NoteCount(), "endnote": NoteCount("lowerRoman")}
    )
    linked_bookmarks: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Part:
    """One part with its root, relationships and the ordinal numbers of its paragraphs."""

    name: str
    root: Element
    relationships: Mapping[str, Relationship]
    numbers: dict[Element, int]
    shared: Shared
    field_stack: list[OpenField] = field(default_factory=list)
    number: int = 0
    depth: int = 0

    def warn(
        self, rule: str, message: str, *, severity: Severity = Severity.WARNING, hint: str | None = OTHER_ENGINE
    ) -> None:
        """Note a finding at the paragraph that is being read."""
        self.shared.findings.add(rule, message, self.number, self.name, severity=severity, hint=hint)


@dataclass(slots=True)
class OpenField:
    """A complex field between its begin and end marks; it may span paragraphs."""

    instruction: str = ""
    in_result: bool = False
    computed: bool = False
    link: tuple[str, bool] | None = None


def open_part(shared: Shared, name: str) -> Part:
    """Parse a part and number its paragraphs in document order."""
    root = shared.package.xml(name)
    numbers = {paragraph: number for number, paragraph in enumerate(root.iter(W + "p"), 1)}
    return Part(name, root, shared.package.relationships(name), numbers, shared)
