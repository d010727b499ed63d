"""Other words in a letter, typed where the old ones stand: in their run, with its look, within its control."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.word.read.names import Element, W
from drafter.word.runs import on_paper
from drafter.word.text import PARAGRAPH_END, Story, TextParagraph
from drafter.word.write import replace_parts, serialized

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Retyped:
    """A stretch of a part's text, from `start` to `end`, and the words that come in its place.

    The stretch lies in one paragraph and begins in words, not in a tab or a line break.
    """

    story: Story
    start: int
    end: int
    text: str


def retype(
    data: bytes, name: str, stretches: Iterable[Retyped], taken_out: Iterable[tuple[Story, TextParagraph]] = ()
) -> bytes:
    """Return a DOCX file with some stretches typed over, which do not overlap, and some paragraphs taken out.

    The stories are those of this file; their roots are changed.
    """
    changed: dict[str, Story] = {}
    for one in sorted(stretches, key=lambda one: (one.story.part, one.start), reverse=True):
        changed[one.story.part] = one.story
        _retype(one)
    for story, paragraph in taken_out:
        changed[story.part] = story
        _take_out(paragraph.element)
    parts = {part: serialized(story.root) for part, story in changed.items()}
    return replace_parts(data, name, parts)


def _retype(one: Retyped) -> None:
    words = on_paper(one.text)
    for piece in one.story.pieces:
        start, end = max(one.start, piece.start), min(one.end, piece.start + len(piece.text))
        if start < end and piece.text != PARAGRAPH_END:
            words = _typed(piece.node, start - piece.start, end - piece.start, words)


def _typed(node: Element, start: int, end: int, words: str) -> str:
    """Put words in place of a part of one element's text; return what could not be put there."""
    if node.tag != f"{W}t":
        parent = node.getparent()
        if parent is not None:
            parent.remove(node)
        return words
    text = node.text or ""
    node.text = f"{text[:start]}{words}{text[end:]}"
    node.set(_SPACE, "preserve")
    return ""


def _take_out(paragraph: Element) -> None:
    """Remove a paragraph, or what stands in it where a cell or header must keep one."""
    parent = paragraph.getparent()
    assert parent is not None
    if len(parent.findall(f"{W}p")) > 1:
        parent.remove(paragraph)
        return
    for child in list(paragraph):
        if child.tag != f"{W}pPr":
            paragraph.remove(child)
