"""Text beside a floating object: as far as the object reaches, lines leave its room free."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from drafter.pdf.emit import block, pt
from drafter.pdf.inline import Piece, flatten, inline_code
from drafter.pdf.paragraph import (
    A_HAIR,
    floating_code,
    paragraph_arguments,
    setting_for,
    without_trailing_spaces,
    write_paragraph,
)
from drafter.pdf.picture import extent_across, extent_down
from drafter.pdf.setting import FlowFunction, Setting
from drafter.pdf.writer import Area, Writer
from drafter.word.document import Bookmark, Field, Footnote, Group, PageBreak, Paragraph, Picture, Run, TextBox
from drafter.word.looks import RunProperties

_LEAST_LINE = 72.0
"""Beside an object there is no text where less room than this is left, in points."""
_ROUNDED_UP = 1.0
"""By how much the exact line of a dropped initial may exceed the lines beside it, in points."""
_SPLITTABLE = (Run, Field, Bookmark, Footnote)
_WORD = re.compile(r"\S*\s+|\S+")

Floating = Picture | TextBox | Group


class Obstacle(NamedTuple):
    """An object that text flows around, with the room it takes at the left or the right of the column.

    It reaches from `top` to `bottom` below the start of its paragraph or, `on_page`, below the paper's upper edge; all
    in points.
    """

    item: Floating
    left: float
    right: float
    top: float
    bottom: float
    on_page: bool


def obstacle(writer: Writer, area: Area, paragraph: Paragraph) -> Obstacle | None:
    """Return the one object at the side of the column that a paragraph's text has to flow around, if there is one."""
    floating = [item for item in paragraph.items if isinstance(item, Floating) and item.anchor is not None]
    square = [item for item in floating if item.anchor and item.anchor.wrap == "square" and not item.anchor.behind_text]
    if len(square) != 1 or area.where != "body" or area.in_columns:
        return None
    item = square[0]
    assert item.anchor is not None
    width, height = _size(writer, item)
    start, end = extent_across(area, item.anchor, width)
    left, right = max(0.0, start), max(0.0, area.width - end)
    if max(left, right) < _LEAST_LINE or min(left, right) >= _LEAST_LINE or start >= area.width or end <= 0:
        return None
    top, bottom, on_page = extent_down(area, item.anchor, height)
    sides = (area.width - right, 0.0) if right > left else (0.0, area.width - left)
    return Obstacle(item, *sides, top, bottom, on_page)


def may_stand_beside(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph may be set beside an object: not a frame, a heading or one that a page break parts."""
    properties = paragraph.properties
    breaks = properties.page_break_before or any(isinstance(item, PageBreak) for item in paragraph.items)
    return not (breaks or properties.heading_level or properties.borders or properties.shading)


def _size(writer: Writer, item: Floating) -> tuple[float, float]:
    """Return width and height in points; of a frame that is as large as its text, those of lines that do not break."""
    width, height = item.width, item.height
    if not isinstance(item, TextBox) or (width and height):
        return width, height or 0.0
    paragraphs = [block for block in item.blocks if isinstance(block, Paragraph)]
    widths = [
        sum(writer.width(one.properties, one.text) for one in p.items if isinstance(one, Run)) for p in paragraphs
    ]
    heights = [sum(writer.edges(_first_look(p), p.properties.line)) for p in paragraphs]
    return width or max(widths, default=0.0), height or max(0.0, sum(heights) - _ROUNDED_UP)


def _first_look(paragraph: Paragraph) -> RunProperties:
    return next((item.properties for item in paragraph.items if isinstance(item, Run)), paragraph.mark)


@dataclass(slots=True)
class RunAround:
    """Gathers the paragraphs that may stand beside an object and returns their code."""

    writer: Writer
    area: Area
    found: Obstacle
    flow: FlowFunction

    def without(self, paragraph: Paragraph) -> Paragraph:
        """Return the object's paragraph without the object."""
        return paragraph._replace(items=tuple(item for item in paragraph.items if item is not self.found.item))

    def part(self, paragraph: Paragraph, gap: float) -> tuple[str, float]:
        """Return a paragraph as an argument of run-around(), and what its last line adds below, in points."""
        pieces = without_trailing_spaces(list(flatten(self.writer, paragraph.items)))
        setting = setting_for(self.writer, self.area, paragraph, pieces, self.flow)
        properties = paragraph.properties
        splits = bool(pieces) and all(isinstance(piece.item, _SPLITTABLE) for piece in pieces)
        if paragraph.label is not None or properties.first_line < 0 or properties.right_to_left or not splits:
            return self._whole(setting, pieces, gap), setting.line.lead
        words = "".join(inline_code(setting, word) + ", " for word in _words(pieces))
        justify = "true" if properties.alignment == "justify" else "false"
        code = f"(gap: {pt(gap)}, lead: {pt(setting.line.lead)}, justify: {justify}, words: ({words}), "
        return code + f"lines: {_lines(setting)})", setting.line.lead

    def code(self, paragraph: Paragraph, parts: Sequence[str], *, clear: bool) -> str:
        """Return the statements that set the object and the paragraphs beside and below it.

        `clear` says that what follows has to stand below the object.
        """
        setting = setting_for(self.writer, self.area, paragraph, [], self.flow)
        found = self.found
        numbers = ", ".join(pt(n) for n in (self.area.width, found.top, found.bottom, found.left, found.right))
        flags = ", ".join(str(flag).lower() for flag in (found.on_page, clear))
        call = f"run-around({flags}, {numbers}, ({', '.join(parts)},))"
        return f"{floating_code(setting, Piece(found.item))}; {call}"

    def _whole(self, setting: Setting, pieces: Sequence[Piece], gap: float) -> str:
        """Return a paragraph that is not parted: it is narrow as a whole or not at all."""
        paragraph, found = setting.paragraph, self.found
        # It is written twice and set once, so its bookmarks stand before it, and its endnotes are taken once.
        marks = inline_code(setting, [piece for piece in pieces if isinstance(piece.item, Bookmark)])
        narrow = self._bodies(paragraph, self.area._replace(width=self.area.width - found.left - found.right))
        narrow = f"pad(left: {pt(found.left)}, right: {pt(found.right)}, {{{narrow}}})"
        endnotes = len(self.writer.endnotes)
        wide = self._bodies(paragraph, self.area)
        del self.writer.endnotes[endnotes:]
        return f"(gap: {pt(gap)}, words: none, marks: {marks}, narrow: {narrow}, wide: {{{wide}}})"

    def _bodies(self, paragraph: Paragraph, area: Area) -> str:
        return "; ".join(body.code for body in write_paragraph(self.writer, area, paragraph, self.flow) if body.code)


def _words(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return pieces in groups between which a line may end: after spaces."""
    words: list[list[Piece]] = [[]]
    for piece in pieces:
        if not isinstance(piece.item, Run):
            words[-1].append(piece)
            continue
        for text in _WORD.findall(piece.item.text):
            words[-1].append(piece._replace(item=Run(text, piece.item.properties)))
            if text[-1].isspace() and text[-1] not in "\u00a0\u202f":
                words.append([])
    return [word for word in words if word]


def _lines(setting: Setting) -> str:
    """Return a function that sets some lines of a paragraph, given the room left free at both sides."""
    properties = setting.paragraph.properties
    hair = A_HAIR if properties.alignment in ("left", "justify") else 0.0
    inset = f"inset: (left: {pt(properties.left)} + l, right: {pt(properties.right - hair)} + r)"
    indent = f"if opens {{ h({pt(properties.first_line)}) }}; " if properties.first_line else ""
    body = f"par({', '.join([*paragraph_arguments(setting), f'{{ {indent}body }}'])})"
    if properties.alignment in ("center", "right"):
        body = f"{{ set align({properties.alignment}); {body} }}"
    return f"(l, r, opens, body) => {block(body, inset)}"
