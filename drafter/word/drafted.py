"""The text of a letter as it was drafted: each paragraph as the template's own words and the numbers of its values.

It stands in the manifest, so that a copy that comes back can be compared even where Word's marks are lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from drafter.word.read.names import W
from drafter.word.runs import on_paper
from drafter.word.text import PARAGRAPH_END, Story

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


def rows(story: Story) -> list[tuple[int, int]]:
    """Return the rows of a part's tables: the first and the end of their paragraphs, counted from 0."""
    holders = [next(one.element.iterancestors(f"{W}tr"), None) for one in story.paragraphs]
    found: list[tuple[int, int]] = []
    at = 0
    for row, members in groupby(holders):
        end = at + sum(1 for _ in members)
        if row is not None:
            found.append((at, end))
        at = end
    return found


def drafted(manifest: Mapping[str, Any]) -> tuple[Drafted, ...]:
    """Return the parts of a letter as a manifest tells them."""
    texts = {int(fill["id"].removeprefix("f")): on_paper(fill["text"]) for fill in manifest.get("fills", ())}
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
