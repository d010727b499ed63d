"""A letter that came back: its text, and where each value of its manifest stands in it now.

A value is found by its content control, else by its bookmark, else by its place in the sentence, else by its text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from drafter.problems import Place
from drafter.word.aligning import Alignment
from drafter.word.drafted import Drafted, drafted
from drafter.word.manifest import read_manifest
from drafter.word.package import open_package
from drafter.word.text import Story, stories


class FoundBy(StrEnum):
    """What told where a value stands, the surest first."""

    CONTROL = "control"
    BOOKMARK = "bookmark"
    PLACE = "place"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Found:
    """A value's present text, from `start` to `end` in a part's text. `copies` are the further places it stands in."""

    fill: int
    story: Story
    start: int
    end: int
    by: FoundBy
    copies: tuple[Found, ...] = ()

    @property
    def text(self) -> str:
        """What stands there now; empty where nothing is left."""
        return self.story.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Returned:
    """A letter as it came back. `found` has the values that are still there in any way, by number.

    `marked` says whether any value still stands in a control or bookmark of ours.
    """

    name: str
    manifest: Mapping[str, Any]
    stories: tuple[Story, ...]
    drafted: tuple[Drafted, ...]
    found: Mapping[int, Found]

    @property
    def marked(self) -> bool:
        """Whether any value is found by its control or bookmark."""
        return any(one.by in {FoundBy.CONTROL, FoundBy.BOOKMARK} for one in self.found.values())

    def place(self, found: Found) -> Place:
        """Return the place of a value in the file."""
        return found.story.place(self.name, found.start)


def read_returned(
    data: bytes, name: str, manifest: Mapping[str, Any] | None = None, *, accepted: bool = True
) -> Returned | None:
    """Read a letter back, its tracked changes as accepted or as rejected.

    `manifest` is that of the drafted file, for a copy that has lost its own. None is returned where there is none.
    Raises DrafterError where the file is not safe to read, or its manifest is not as it was written.
    """
    manifest = manifest or read_manifest(data, name)
    if manifest is None:
        return None
    texts = tuple(stories(open_package(data, name), accepted=accepted))
    before = drafted(manifest)
    found = _marked(texts, {number for one in before for number in one.values})
    for one in before:
        missing = {number: span for number, span in one.values.items() if number not in found}
        if missing:
            found.update(_unmarked(one, missing, texts, found))
    return Returned(name, manifest, texts, before, found)


def _marked(texts: Iterable[Story], known: set[int]) -> dict[int, Found]:
    """Return the values that a control or bookmark tells of, the one that came first with its copies."""
    places: dict[int, dict[bool, list[Found]]] = {}
    for story in texts:
        for mark in story.marks:
            if mark.fill in known:
                by = FoundBy.CONTROL if mark.control else FoundBy.BOOKMARK
                end = mark.start if mark.emptied else mark.end
                one = Found(mark.fill, story, mark.start, end, by)
                places.setdefault(mark.fill, {}).setdefault(mark.control, []).append(one)
    return {number: _first(found.get(True) or found[False]) for number, found in places.items()}


def _first(found: list[Found]) -> Found:
    first, *others = sorted(found, key=lambda one: not one.text)
    return Found(first.fill, first.story, first.start, first.end, first.by, tuple(one for one in others if one.text))


def _unmarked(
    before: Drafted, missing: Mapping[int, tuple[int, int]], texts: tuple[Story, ...], marked: Mapping[int, Found]
) -> Iterator[tuple[int, Found]]:
    """Yield the values that have lost their marks, by their place in the text, else by their text alone."""
    story = same_story(before, texts)
    if story is None:
        return
    alignment = Alignment(before.text, story.text)
    taken = [(one.start, one.end) for found in marked.values() for one in (found, *found.copies) if one.story is story]
    for number, (start, end) in missing.items():
        span = alignment.span(start, end)
        by = FoundBy.PLACE
        if span is None or any(low < span[1] and span[0] < high for low, high in taken):
            span, by = alignment.moved(before.text[start:end], taken), FoundBy.TEXT
        if span is not None:
            taken.append(span)
            yield number, Found(number, story, *span, by)


def same_story(before: Drafted, texts: tuple[Story, ...]) -> Story | None:
    """Return the part that has most of a drafted part's paragraphs; the document itself always is the document."""
    if before.part == texts[0].part or before.part.endswith("document.xml"):
        return texts[0]
    drafted_lines = set(filter(None, before.paragraphs))
    best = max(texts[1:], key=lambda one: len(drafted_lines & set(one.lines())), default=None)
    return best if best is not None and drafted_lines & set(best.lines()) else None
