"""Other words in a letter, typed where the old ones stand: in the look of their first run, within its control."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.word.editing import Editor
from drafter.word.read.names import Element, W
from drafter.word.text import Story, TextParagraph
from drafter.word.write import replace_parts, serialized


@dataclass(frozen=True, slots=True)
class Retyped:
    """A stretch of a part's text, within one paragraph, from `start` to `end`, and the words in its place."""

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
        Editor(one.story).rewrite(one.start, one.end, one.text)
    for story, paragraph in taken_out:
        changed[story.part] = story
        _take_out(paragraph.element)
    parts = {part: serialized(story.root) for part, story in changed.items()}
    return replace_parts(data, name, parts)


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
