"""Tracked changes as they stand in a file: of what kind, by whom, when, and what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.problems import Place
from drafter.word.elements import repeated, text_of
from drafter.word.package import Package
from drafter.word.places import paragraph_place
from drafter.word.read.names import Element, W, val
from drafter.word.textparts import TextPart, linked, text_parts

INSERTED = (f"{W}ins", f"{W}moveTo")
DELETED = (f"{W}del", f"{W}moveFrom")
_NAMES = {"ins": "insertion", "del": "deletion", "moveFrom": "move away", "moveTo": "move here"}
_FORMATS = {
    "rPrChange": "formatting", "pPrChange": "formatting of the paragraph", "sectPrChange": "formatting of the section",
    "tblPrChange": "formatting of the table", "tblPrExChange": "formatting of the row",
    "tblGridChange": "table columns",
    "trPrChange": "formatting of the row", "tcPrChange": "formatting of the cell", "numberingChange": "numbering",
    "cellIns": "insertion of a cell", "cellDel": "deletion of a cell", "cellMerge": "merging of cells",
}  # fmt: skip
CHANGES = tuple(f"{W}{name}" for name in (*_NAMES, *_FORMATS))
RANGES = re.compile(re.escape(W) + r"(move(From|To)|customXml(Ins|Del|MoveFrom|MoveTo))Range(Start|End)")
_WHERE = {"trPr": "of a table row", "numPr": "of numbering", "rPr": "of a paragraph mark"}


class TrackedChange(NamedTuple):
    """A tracked change; author and date are as the file has them, and empty where it does not say."""

    kind: str
    author: str
    date: str
    text: str
    place: Place


def tracked_changes(package: Package) -> list[TrackedChange]:
    """Return the tracked changes of a file: of its text in reading order, then of its styles and lists."""
    return [change for story in (*text_parts(package), *definitions(package)) for change in changes_in(story)]


def definitions(package: Package) -> tuple[TextPart, ...]:
    """Return the styles and lists of a file, whose formatting may be tracked as well."""
    parts = [(kind, linked(package, kind)) for kind in ("styles", "numbering")]
    return tuple(TextPart(package.name, part, kind, package.xml(part)) for kind, part in parts if part)


def changes_in(story: TextPart) -> Iterator[TrackedChange]:
    """Yield the tracked changes of one part; neighbours of one kind, author and time are one change."""
    last: TrackedChange | None = None
    before: Element | None = None
    for element in story.root.iter(*CHANGES):
        if repeated(element) or _inside_another(element):
            continue
        change = _change(story, element)
        if last is not None and element.getprevious() is before and change[:3] == last[:3]:
            last = last._replace(text=f"{last.text}{change.text}")
        else:
            if last is not None:
                yield last._replace(text=" ".join(last.text.split()))
            last = change
        before = element
    if last is not None:
        yield last._replace(text=" ".join(last.text.split()))


def _change(story: TextPart, element: Element) -> TrackedChange:
    name = element.tag.removeprefix(W)
    kind = _FORMATS.get(name) or _NAMES[name]
    parent = element.getparent()
    where = _WHERE.get(parent.tag.removeprefix(W), "") if parent is not None and name in _NAMES else ""
    if where:
        kind = f"{kind} {where}"
    place = story.place(element)
    if story.kind in ("styles", "numbering"):
        place = paragraph_place(story.file, story.part, 0)
    return TrackedChange(kind, val(element, "author") or "", val(element, "date") or "", _said(element, parent), place)


def _said(element: Element, parent: Element | None) -> str:
    """Return the text that a change is about: its own, or that of the run, cell or row it belongs to."""
    if len(element) and element.tag in (*INSERTED, *DELETED):
        return "".join(node.text or "" for node in element.iter(f"{W}t", f"{W}delText"))
    holder = parent.getparent() if parent is not None else None
    if holder is None or holder.tag not in (f"{W}r", f"{W}tr", f"{W}tc"):
        return ""
    return text_of(holder)


def _inside_another(element: Element) -> bool:
    """Tell whether an element belongs to the old state that another change keeps."""
    return any(ancestor.tag.endswith("Change") for ancestor in element.iterancestors())
