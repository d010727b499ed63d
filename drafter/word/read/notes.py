"""Footnotes and endnotes: how they are counted, and what they say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from drafter.word.read.names import Element, W, attribute_on, child_val, val, whole
from drafter.word.read.numbering import KNOWN_FORMATS, format_number

if TYPE_CHECKING:
    from drafter.word.read.context import Part

NoteKind = Literal["footnote", "endnote"]


@dataclass(slots=True)
class NoteCount:
    """How far the notes of one kind have been counted, in which number format, from which number."""

    number_format: str = "decimal"
    start: int = 1
    counted: int = 0

    def configure(self, properties: Element | None, *, section: bool = False) -> None:
        """Take over what a w:footnotePr or w:endnotePr says, of the document or at the start of a section."""
        if properties is None:
            return
        chosen = child_val(properties, "numFmt") or self.number_format
        self.number_format = chosen if chosen in KNOWN_FORMATS else "decimal"
        self.start = whole(child_val(properties, "numStart"), self.start)
        if section and child_val(properties, "numRestart") == "eachSect":
            self.counted = 0

    def next_mark(self) -> str:
        """Count one note further and return its mark."""
        self.counted += 1
        return format_number(self.start + self.counted - 1, self.number_format)


def read_note(part: Part, reference: Element, blocks: Callable[[Part, Element], Any]) -> tuple[str, Any] | None:
    """Return the mark and the blocks of the note that a reference in the text names, None where there is none."""
    shared = part.shared
    kind: NoteKind = "endnote" if reference.tag == W + "endnoteReference" else "footnote"
    notes = shared.notes.get(kind)
    identity = val(reference, "id")
    found = (note for note in notes.root if isinstance(note.tag, str) and val(note, "id") == identity) if notes else ()
    note = next(iter(found), None)
    if notes is None or note is None:
        return None
    if kind == "endnote":
        part.warn("word.endnotes", "endnotes are set on the last page, where Word may set them elsewhere")
    # A mark of the writer's own stands in the text behind the reference and is not counted.
    mark = "" if attribute_on(val(reference, "customMarkFollows")) else shared.counts[kind].next_mark()
    for own in note.iter(W + "footnoteRef", W + "endnoteRef"):
        own.set("mark", mark)
    return mark, blocks(notes, note)
