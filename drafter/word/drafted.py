"""The text of a letter as it was drafted: each paragraph as the template's own words and the numbers of its values.

It stands in the manifest, so that a copy that comes back can be compared even where Word's marks are lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import unescape
from itertools import groupby
from typing import TYPE_CHECKING, Any

from drafter.word.read.names import W
from drafter.word.runs import on_paper
from drafter.word.text import PARAGRAPH_END, Story, story

if TYPE_CHECKING:
    from lxml import etree

Segments = list[str | int]
"""One paragraph: words of the template, and numbers of values."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """One part as it was drafted: its text, and where each value stands in it (start, end), by the value's number.

    `rows` are those of its tables: the first and the end of their paragraphs, counted from 0.
    """

    part: str
    text: str
    paragraphs: tuple[str, ...]
    values: Mapping[int, tuple[int, int]]
    segments: tuple[Segments, ...] = ()
    rows: tuple[tuple[int, int], ...] = ()


_SIGNS = {"tab": "\t", "br": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_PLAIN = re.compile(
    r"(?P<paragraph><w:p(?:>|/>| [^>]*>))"
    r'|<w:sdt><w:sdtPr><w:alias w:val="[^"]*"/><w:tag w:val="drafter:f(?P<value>\d+)"/>.*?</w:sdtContent></w:sdt>'
    rf"|<w:t(?: [^>]*)?>(?P<words>[^<]*)</w:t>|<w:(?P<sign>{'|'.join(_SIGNS)})/>"
    r"|(?P<row><w:tr(?:>| [^>]*>))|(?P<end></w:tr>)",
    re.DOTALL,
)
_NOT_PLAIN = re.compile(
    r"<w:(?:fld|ins[ >]|del[ >]|move|vanish|sym[ >]|ptab|cr/|br |txbxContent|footnote[ >]|endnote[ >])|<m:|<mc:|<!"
)

Rows = list[tuple[int, int]]
"""The rows of a part's tables: the first and the end of their paragraphs, counted from 0."""


def told(xml: str, root: etree._Element, part: str) -> tuple[list[Segments], Rows]:
    """Return the paragraphs and rows of a part that has just been filled; `root` is the same part, parsed.

    Where there are only paragraphs and runs, looking through the source takes a tenth of the time.
    """
    if not _NOT_PLAIN.search(xml):
        return _plainly_told(xml)
    said = story(root, part)
    return segments(said), rows(said)


def _plainly_told(xml: str) -> tuple[list[Segments], Rows]:
    found: list[Segments] = []
    holders: list[int | None] = []
    open_rows: list[int] = []
    for match in _PLAIN.finditer(xml):
        kind = match.lastgroup
        if kind == "paragraph":
            found.append([])
            holders.append(open_rows[-1] if open_rows else None)
        elif kind == "value":
            found[-1].append(int(match["value"]))
        elif kind == "row":
            open_rows.append(match.start())
        elif kind == "end":
            open_rows.pop()
        else:
            words = _SIGNS[match["sign"]] if kind == "sign" else match["words"]
            words = unescape(words) if "&" in words else words
            last = found[-1][-1] if found[-1] else 0
            if isinstance(last, str):
                found[-1][-1] = last + words
            elif words:
                found[-1].append(words)
    return found, _rows(holders)


def segments(story: Story) -> list[Segments]:
    """Return a part's paragraphs as the manifest keeps them."""
    values = [mark for mark in story.marks if mark.control and mark.fill is not None]
    position = 0
    found: list[Segments] = []
    for paragraph in story.paragraphs:
        pieces: Segments = []
        at = paragraph.start
        while position < len(values) and values[position].start < paragraph.end:
            mark = values[position]
            if at < mark.start:
                pieces.append(story.text[at : mark.start])
            assert mark.fill is not None
            pieces.append(mark.fill)
            at = mark.end
            position += 1
        if at < paragraph.end:
            pieces.append(story.text[at : paragraph.end])
        found.append(pieces)
    return found


def rows(story: Story) -> Rows:
    """Return the rows of the tables of a part."""
    return _rows(next(one.element.iterancestors(f"{W}tr"), None) for one in story.paragraphs)


def _rows(holders: Iterable[object]) -> Rows:
    """Return the rows by what each paragraph stands in: a row, or None."""
    found: Rows = []
    at = 0
    for row, members in groupby(holders):
        end = at + sum(1 for _ in members)
        if row is not None:
            found.append((at, end))
        at = end
    return found


def number_of(fill: Mapping[str, Any]) -> int:
    """Return the number of a fill of the manifest: 12 of `f12`."""
    return int(fill["id"].removeprefix("f"))


def drafted(manifest: Mapping[str, Any]) -> tuple[Drafted, ...]:
    """Return the parts of a letter as a manifest tells them."""
    texts = {number_of(fill): on_paper(fill["text"]) for fill in manifest.get("fills", ())}
    return tuple(_part(one, texts) for one in manifest.get("text", ()))


def _part(said: Mapping[str, Any], texts: Mapping[int, str]) -> Drafted:
    values: dict[int, tuple[int, int]] = {}
    whole: list[str] = []
    at = 0
    for pieces in said["paragraphs"]:
        words: list[str] = []
        for piece in pieces:
            text = piece if isinstance(piece, str) else texts[piece]
            if not isinstance(piece, str):
                values[piece] = at, at + len(text)
            words.append(text)
            at += len(text)
        whole.append("".join(words))
        at += len(PARAGRAPH_END)
    tables = tuple((first, end) for first, end in said.get("rows", ()))
    return Drafted(said["part"], PARAGRAPH_END.join(whole), tuple(whole), values, tuple(said["paragraphs"]), tables)
