"""Where the paragraphs of a drafted letter stand in the copy that came back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from drafter.word.drafted import Drafted, rows
from drafter.word.grafting import refers_elsewhere
from drafter.word.pairing import Unit, moved, paired, text_units
from drafter.word.read.names import Element, W
from drafter.word.returned import Found
from drafter.word.text import Story, TextParagraph

_SURE = 3
"""How many words a value counts for when paragraphs are compared: its mark tells more than any word."""


@dataclass(frozen=True, slots=True)
class Located:
    """The paragraphs of a drafted part, by their number from 0, as they stand in the returned copy."""

    before: Drafted
    story: Story
    places: dict[int, TextParagraph]

    @classmethod
    def find(cls, before: Drafted, story: Story, found: Iterable[Found]) -> Self:
        """Find each paragraph, moved or changed as it may be; those that are gone are left out."""
        drafted_marks: Counter[tuple[int, int]] = Counter()
        for number, pieces in enumerate(before.segments):
            drafted_marks.update({(number, piece): _SURE for piece in pieces if isinstance(piece, int)})
        starts = {one.start: number for number, one in enumerate(story.paragraphs)}
        marks: Counter[tuple[int, int]] = Counter()
        for one in found:
            if one.story is story:
                marks[starts[story.at(one.start).start], one.fill] = _SURE
        old = _told(text_units(before.paragraphs, before.rows), drafted_marks)
        new = _told(text_units(story.lines(), rows(story)), marks)
        pairs = paired(old, new)
        places: dict[int, TextParagraph] = {}
        for left, right in [*pairs, *moved(old, new, pairs).items()]:
            if left is None or right is None:
                continue
            places.update(_inside(old[left], new[right], before, story))
        return cls(before, story, places)

    def untouched(self, paragraph: int) -> bool:
        """Tell whether a paragraph says word for word what was drafted, and nobody hung a note or picture on it."""
        place = self.places.get(paragraph)
        return (
            place is not None
            and self.story.text[place.start : place.end] == self.before.paragraphs[paragraph]
            and not refers_elsewhere(place.element)
        )

    def row(self, numbers: range) -> Element | None:
        """Return the table row that the paragraphs of a drafted one are now, where nobody has changed it."""
        if not all(self.untouched(number) for number in numbers):
            return None
        places = [self.places[number].element for number in numbers]
        holders = {next(place.iterancestors(f"{W}tr"), None) for place in places}
        row = holders.pop()
        return row if not holders and row is not None and set(row.iter(f"{W}p")) == set(places) else None


def _told(units: list[Unit], marks: Counter[tuple[int, int]]) -> list[Unit]:
    """Add to units what values stand in them, by paragraph and number."""
    inside: dict[int, Counter[int]] = {}
    for (paragraph, fill), weight in marks.items():
        inside.setdefault(paragraph, Counter())[fill] = weight
    for unit in units:
        for paragraph in range(unit.first, unit.end):
            for fill, weight in inside.get(paragraph, Counter()).items():
                unit.holds["value", fill] = weight
    return units


def _inside(old: Unit, new: Unit, before: Drafted, story: Story) -> dict[int, TextParagraph]:
    """Return the paragraphs of a row, or the one paragraph, of both."""
    if old.end - old.first == new.end - new.first:
        return {old.first + step: story.paragraphs[new.first + step] for step in range(old.end - old.first)}
    inner = paired(text_units(before.paragraphs[old.first : old.end], ()),
                   text_units(story.lines()[new.first : new.end], ()))  # fmt: skip
    return {
        old.first + one: story.paragraphs[new.first + other]
        for one, other in inner
        if one is not None and other is not None
    }
