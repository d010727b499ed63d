"""The text of a Word part as a person reads it, with the elements that hold it and the marks of the values in it.

Tracked changes are read as accepted or as rejected; hidden text, deleted text and field codes are no text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from drafter.problems import Place
from drafter.word.controls import bookmarked, tagged
from drafter.word.package import Package
from drafter.word.places import paragraph_place
from drafter.word.read.names import Element, W, chosen, is_on, qualified, val
from drafter.word.textparts import text_parts

PARAGRAPH_END = "\u2029"
"""Stands between paragraphs; a line break within one is a newline."""

_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
    "sym": "\ufffc",
}
_COMPUTED = ("PAGE", "NUMPAGES", "SECTIONPAGES")


class Piece(NamedTuple):
    """One element of a run and the text it gives, which begins at `start` in the story."""

    start: int
    text: str
    node: Element


class Mark(NamedTuple):
    """A content control or bookmark round the text from `start` to `end`.

    `fill` is the number of the value it names: None for a control whose tag is lost, or which was never ours.
    `emptied` says that a control shows its placeholder instead of a text.
    """

    control: bool
    fill: int | None
    start: int
    end: int
    element: Element
    emptied: bool = False


class TextParagraph(NamedTuple):
    """A paragraph from `start` to `end` in the story; `number` counts those of its part from 1."""

    number: int
    start: int
    end: int
    element: Element


@dataclass(slots=True)
class Story:
    """The text of one part: its paragraphs in reading order, with a `PARAGRAPH_END` between them."""

    part: str
    root: Element
    text: str = ""
    paragraphs: list[TextParagraph] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def lines(self) -> list[str]:
        """Return the text of each paragraph."""
        return [self.text[one.start : one.end] for one in self.paragraphs]

    def at(self, offset: int) -> TextParagraph:
        """Return the paragraph that a place in the text lies in."""
        return self.paragraphs[max(bisect_right(self.paragraphs, offset, key=lambda one: one.start) - 1, 0)]

    def place(self, file: str, offset: int) -> Place:
        """Return a place in the text as one in the file."""
        return paragraph_place(file, self.part, self.at(offset).number)


def stories(package: Package, *, accepted: bool = True) -> list[Story]:
    """Return the text of a letter: its document first, then headers, footers and notes that it refers to, by name.

    `accepted` reads tracked changes as accepted, otherwise as rejected.
    """
    main, *others = text_parts(package)
    parts = main, *sorted(others, key=lambda one: one.part)
    return [story(one.root, one.part, accepted=accepted) for one in parts]


def story(root: Element, part: str, *, accepted: bool = True) -> Story:
    """Return the text of one part by its root."""
    reader = _Reader(Story(part, root), accepted=accepted)
    return reader.read()


class _Reader:
    """Walks over a part once."""

    def __init__(self, story: Story, *, accepted: bool) -> None:
        self._story = story
        self._out: list[str] = []
        self._length = 0
        self._numbers = {element: number for number, element in enumerate(story.root.iter(W + "p"), 1)}
        self._joined = False
        self._boxes: list[Element] = []
        self._open: dict[str, tuple[int, int, Element]] = {}
        self._fields: list[list[str | bool]] = []
        here, gone = (("ins", "moveTo"), ("del", "moveFrom")) if accepted else (("del", "moveFrom"), ("ins", "moveTo"))
        self._gone = {W + name for name in gone}
        self._mark_gone = f"{W}pPr/{W}rPr/{W}{gone[0]}"
        self._row_gone = f"{W}trPr/{W}{gone[0]}"
        self._text_tags = {W + "t", qualified("m:t")} | (set() if accepted else {W + "delText"})
        through = ("body", "hdr", "ftr", "tbl", "tc", "sdtContent", "smartTag", "customXml", "hyperlink", "bdo", "dir",
                   "footnotes", "endnotes", "footnote", "endnote", *here)  # fmt: skip
        self._steps: dict[str, Callable[[Element], None]] = {
            **{W + name: self._walk for name in through},
            qualified("m:oMath"): self._walk,
            qualified("m:oMathPara"): self._walk,
            qualified("m:r"): self._run_content,
            qualified("mc:AlternateContent"): self._alternate,
            W + "p": self._paragraph,
            W + "tr": self._row,
            W + "r": self._run,
            W + "sdt": self._control,
            W + "fldSimple": self._simple_field,
            W + "bookmarkStart": self._open_bookmark,
            W + "bookmarkEnd": self._close_bookmark,
        }

    def read(self) -> Story:
        """Return the story, read."""
        self._walk(self._story.root)
        self._story.text = "".join(self._out)
        self._story.marks.sort(key=lambda mark: (mark.start, mark.end))
        return self._story

    def _walk(self, parent: Element) -> None:
        for child in parent:
            step = self._steps.get(child.tag)
            if step is not None:
                step(child)

    def _alternate(self, element: Element) -> None:
        branch = chosen(element)
        if branch is not None:
            self._walk(branch)

    def _paragraph(self, element: Element) -> None:
        found = self._story.paragraphs
        if found and not self._joined:
            self._put(PARAGRAPH_END, element)
        start = self._length
        boxes, self._boxes = self._boxes, []
        self._walk(element)
        inside, self._boxes = self._boxes, boxes
        if self._joined:
            found[-1] = TextParagraph(found[-1].number, found[-1].start, self._length, found[-1].element)
        else:
            found.append(TextParagraph(self._numbers[element], start, self._length, element))
        self._joined = element.find(self._mark_gone) is not None
        for box in inside:
            self._joined = False
            self._walk(box)

    def _row(self, element: Element) -> None:
        if element.find(self._row_gone) is None:
            self._walk(element)

    def _control(self, element: Element) -> None:
        properties, content = element.find(W + "sdtPr"), element.find(W + "sdtContent")
        start = self._length
        if content is not None:
            self._walk(content)
        tag = properties.find(W + "tag") if properties is not None else None
        emptied = properties is not None and is_on(properties.find(W + "showingPlcHdr"))
        start += self._out_of_paragraph(start)
        self._story.marks.append(Mark(True, tagged(val(tag)), min(start, self._length), self._length, element, emptied))

    def _out_of_paragraph(self, start: int) -> int:
        """Return 1 where a control of whole paragraphs begins before the end of the paragraph above."""
        return 1 if start < self._length and self._pieces_at(start) == PARAGRAPH_END else 0

    def _pieces_at(self, start: int) -> str:
        pieces = self._story.pieces
        index = bisect_right(pieces, start, key=lambda one: one.start) - 1
        return pieces[index].text if index >= 0 and pieces[index].start == start else ""

    def _open_bookmark(self, element: Element) -> None:
        number = bookmarked(val(element, "name"))
        if number is not None:
            self._open[val(element, "id") or ""] = number, self._length, element

    def _close_bookmark(self, element: Element) -> None:
        opened = self._open.pop(val(element, "id") or "", None)
        if opened is not None:
            number, start, begun = opened
            start += self._out_of_paragraph(start)
            self._story.marks.append(Mark(False, number, min(start, self._length), self._length, begun))

    def _simple_field(self, element: Element) -> None:
        if not _computed(val(element, "instr") or ""):
            self._walk(element)

    def _run(self, element: Element) -> None:
        look = element.find(W + "rPr")
        if look is None or not is_on(look.find(W + "vanish")):
            self._run_content(element)

    def _run_content(self, element: Element) -> None:
        for child in element:
            tag = child.tag
            if tag in self._text_tags:
                if child.text and not self._silent():
                    self._put(child.text, child)
            elif not isinstance(tag, str) or not tag.startswith(W):
                self._boxes_in(child) if tag == qualified("mc:AlternateContent") else None
            else:
                self._sign(child, tag[len(W) :])

    def _sign(self, child: Element, name: str) -> None:
        if name in _SIGNS:
            if not self._silent() and not (name == "br" and val(child, "type") in {"page", "column"}):
                self._put(_SIGNS[name], child)
        elif name == "fldChar":
            self._field(val(child, "fldCharType") or "")
        elif name == "instrText":
            if self._fields:
                self._fields[-1][0] = f"{self._fields[-1][0]}{child.text or ''}"
        elif name in {"drawing", "pict", "object"}:
            self._boxes_in(child)

    def _boxes_in(self, element: Element) -> None:
        branch = chosen(element) if element.tag == qualified("mc:AlternateContent") else element
        if branch is not None:
            self._boxes += branch.iter(W + "txbxContent")

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(["", False])
        elif kind == "separate" and self._fields:
            self._fields[-1][1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _silent(self) -> bool:
        """Tell whether what is read is a field's code, or a number that only the printed page knows."""
        return any(not result or _computed(str(instruction)) for instruction, result in self._fields)

    def _put(self, text: str, node: Element) -> None:
        self._story.pieces.append(Piece(self._length, text, node))
        self._out.append(text)
        self._length += len(text)


def _computed(instruction: str) -> bool:
    return instruction.split()[:1] != [] and instruction.split(maxsplit=1)[0].upper() in _COMPUTED
