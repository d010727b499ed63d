"""One part of a returned letter refreshed: its values, wording, paragraphs and rows brought to the letter of today."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from drafter.problems import Place
from drafter.revising.changes import Change, Outcome
from drafter.revising.locating import Located
from drafter.revising.merging import Block, Rewording, State, compared, merged
from drafter.revising.value import plain
from drafter.values import Certainty
from drafter.word.blocks import put_in, take_out
from drafter.word.drafted import Segments
from drafter.word.dressing import Looks, looks_of
from drafter.word.editing import Editor, clipped
from drafter.word.grafting import Grafting, refers_elsewhere
from drafter.word.read.names import Element, W
from drafter.word.resolve import drop_half_bookmarks
from drafter.word.returned import Found, FoundBy
from drafter.word.revision import Revision
from drafter.word.runs import on_paper
from drafter.word.text import PARAGRAPH_END, Story

_BY_HAND = "changed by hand"
_REMOVED = "removed by hand"
_FORMULA = "it stands in a formula"
_WEAKER = "less surely known now, in a paragraph that was changed by hand"
_ELSEWHERE = "it has a picture or a note: draft the letter again and copy it from there"
_BESIDE = (f"{W}p", f"{W}tbl", f"{W}tr")

Edit = tuple[int, int, Callable[[Editor, int, int], None]]
"""A stretch of a part's text, and what an editor does to it."""


@dataclass
class Part:
    """One part of a file in three states: as drafted, composed again, and as it came back, with the letter's values.

    `typed` is what stands in the place of each value, with what was typed to its edges.
    """

    file: str
    located: Located
    old: State
    new: State
    again: Story
    found: Mapping[int, Found]
    typed: Mapping[int, str]
    blocks: list[Block] = field(init=False)
    values: dict[int, int] = field(init=False)

    def __post_init__(self) -> None:
        self.blocks = merged(self.old, self.new)
        pairs = ((one, other) for block in self.blocks for one, other in block.paragraphs)
        self._compared = {
            (one, other): compared(self.old.tokens(one), self.new.tokens(other))
            for one, other in pairs
            if one is not None and other is not None
        }
        self.values = {new: old for values, _ in self._compared.values() for old, new in values}

    def differences(self, one: int, other: int) -> tuple[list[tuple[int, int]], list[Rewording]]:
        """Return which value of a paragraph is which in its counterpart, and the words that differ."""
        return self._compared[one, other]


class Refresher:
    """Refreshes one part. `fills` are the letter's, by number, and become those of the refreshed letter."""

    def __init__(
        self, part: Part, numbers: Mapping[int, int], fills: dict[int, Mapping[str, Any]],
        grafting: Grafting, revision: Revision | None,
    ) -> None:  # fmt: skip
        self._part = part
        self._numbers = numbers
        self._fills = fills
        self._grafting = grafting
        self._revision = revision
        self._story = part.located.story
        self._counterparts = dict(self._pairs_of_elements())
        paragraphs = [(one, other) for one, other in self._counterparts.items() if one.tag == f"{W}p"]
        self._looks: Looks = looks_of(paragraphs)
        grafting.lists.same(paragraphs)
        self._structural: list[Callable[[], None]] = []
        self.edits: list[tuple[Story, Edit]] = []
        self.changes: list[Change] = []
        self.segments: list[Segments] = []
        self.rows: list[tuple[int, int]] = []

    def plan(self) -> None:
        """Decide on every paragraph and row; the edits of its text are in `edits`, to be made by the letter's last."""
        for block in self._part.blocks:
            at = len(self.segments)
            if block.old is not None and block.new is not None:
                for one, other in block.paragraphs:
                    self._paragraph(one, other)
            elif block.old is not None:
                self._gone(range(block.old.first, block.old.end), row=block.old.row)
            elif block.new is not None:
                self._come(range(block.new.first, block.new.end), row=block.new.row)
            unit = block.new or block.old
            if unit is not None and unit.row and len(self.segments) > at:
                self.rows.append((at, len(self.segments)))

    @property
    def restructures(self) -> bool:
        """Whether any paragraph or row is put in or taken out."""
        return bool(self._structural)

    def restructure(self) -> None:
        """Put in and take out paragraphs and rows, after all edits of the text have been made."""
        for step in self._structural:
            step()
        if self._structural and self._revision is None:
            drop_half_bookmarks(self._story.root)

    def _paragraph(self, one: int | None, other: int | None) -> None:
        if one is None and other is not None:
            self._come(range(other, other + 1))
        elif other is None and one is not None:
            self._gone(range(one, one + 1))
        elif one is not None and other is not None:
            values, rewordings = self._part.differences(one, other)
            done = not rewordings or self._reword(one, other, rewordings)
            free = self._part.located.untouched(one)
            for old, new in values:
                self._value(old, new, free=free)
            self.segments.append(self._new_segments(other) if done else self._part.old.segments[one])

    def _value(self, old: int, new: int, *, free: bool) -> None:
        """Bring a value to what it says now, unless a person changed it; `free` says that its paragraph is so."""
        before, after = self._fills[old], self._part.new.fills[new]
        was, now = on_paper(before["text"]), on_paper(after["text"])
        found, text = self._part.found.get(old), self._part.typed.get(old, "")
        if found is None or not text:
            if was != now:
                self._tell(Outcome.LEFT, None, was, now, old, _REMOVED)
        elif PARAGRAPH_END in text or plain(text) not in (plain(was), plain(now)):
            if was != now:
                self._tell(Outcome.LEFT, found, text, now, old, _BY_HAND)
        elif plain(text) == plain(now):
            if was == now and not free and _doubt(after) > _doubt(before):
                self._tell(Outcome.LEFT, found, text, now, old, _WEAKER)
            else:
                self._fills[old] = {**after, "id": f"f{old}"}
        else:
            self._rewrite(old, found, before, after)

    def _rewrite(self, number: int, found: Found, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        """Write a value anew, wherever it stands."""
        was, now = on_paper(before["text"]), on_paper(after["text"])
        places = [one for one in (found, *found.copies) if plain(one.text) == plain(was)]
        if not all(Editor(one.story).editable(one.start, one.end) for one in places):
            self._tell(Outcome.LEFT, found, found.text, now, number, _FORMULA)
            return
        gap = bool(after["gap"]) if before["gap"] != after["gap"] else None
        for one in places:
            self.edits.append((one.story, (one.start, one.end, partial(Editor.rewrite, text=now, gap=gap))))
        self._fills[number] = {**after, "id": f"f{number}"}
        self._tell(Outcome.REFRESHED, found, was, now, number, _how(found, len(places)))

    def _reword(self, one: int, other: int, rewordings: list[Rewording]) -> bool:
        """Change the words of a paragraph where nobody was in it; tell whether it was done."""
        place = self._part.located.places.get(one)
        old, new = self._part.old.text(one), self._part.new.text(other)
        source = self._part.again.paragraphs[other]
        pieces = [clipped(self._part.again, source.start + stretch.new[0], source.start + stretch.new[1])
                  for stretch in rewordings]  # fmt: skip
        why = ""
        if place is None:
            why = f"the paragraph was {_REMOVED}"
        elif not self._part.located.untouched(one):
            why = f"the paragraph was {_BY_HAND}"
        elif any(refers_elsewhere(element) for piece in pieces for element in piece):
            why = _ELSEWHERE
        for stretch, piece in zip(rewordings, pieces, strict=True):
            said, says = old[slice(*stretch.old)], new[slice(*stretch.new)]
            at = place.start if place else 0
            where = self._story.place(self._part.file, at) if place else Place(self._part.file)
            self.changes.append(Change(Outcome.LEFT if why else Outcome.REWORDED, where, said, says, None, why))
            if not why:
                own = self._grafting.own(piece, self._story.root)
                start, end = at + stretch.old[0], at + stretch.old[1]
                self.edits.append((self._story, (start, end, partial(Editor.replace, elements=own))))
        if not why:
            self._adopt(other)
        return not why

    def _gone(self, numbers: range, *, row: bool = False) -> None:
        """Take out what the letter has no more, where nobody changed it."""
        located = self._part.located
        places = [located.places[number] for number in numbers if number in located.places]
        text = " | ".join(filter(None, (self._part.old.text(number) for number in numbers)))
        if not places:
            return
        alone = places[0].element if located.untouched(numbers[0]) else None
        element = located.row(numbers) if row else alone
        place = self._story.place(self._part.file, places[0].start)
        if element is None:
            self.changes.append(Change(Outcome.LEFT, place, text, "", None, _BY_HAND))
            self.segments += [self._part.old.segments[number] for number in numbers]
            return
        if text:
            self.changes.append(Change(Outcome.TAKEN_OUT, place, text, ""))
        self._structural.append(lambda: take_out(element, self._revision))

    def _come(self, numbers: range, *, row: bool = False) -> None:
        """Put in what the letter has besides now, beside what stands next to it there."""
        source = self._part.again.paragraphs[numbers[0]].element
        element = next(source.iterancestors(f"{W}tr")) if row else source
        text = " | ".join(filter(None, (self._part.new.text(number) for number in numbers)))
        if element not in self._counterparts and not self._put(element, text):
            return
        if text:
            self.changes.append(Change(Outcome.ADDED, self._near(element), "", text))
        for number in numbers:
            self._adopt(number)
            self.segments.append(self._new_segments(number))

    def _put(self, element: Element, text: str) -> bool:
        """Put a paragraph, a row or the whole table of the row in its place; tell whether there was one."""
        table = next(element.iterancestors(f"{W}tbl"), None) if element.tag == f"{W}tr" else None
        if table is not None and table not in self._counterparts:
            element = table
        anchor, before = self._neighbour(element)
        if anchor is None or refers_elsewhere(element):
            why = _ELSEWHERE if anchor is not None else "what it stands beside is gone"
            self.changes.append(Change(Outcome.LEFT, Place(self._part.file), "", text, None, why))
            return False
        copied = deepcopy(element)
        copied.tail = None
        for mine, other in zip(element.iter(*_BESIDE), copied.iter(*_BESIDE), strict=True):
            self._counterparts[mine] = other
        frame = anchor if anchor.tag == element.tag == f"{W}tr" else None
        self._grafting.own([copied], self._story.root, self._looks, frame)
        self._structural.append(lambda: put_in(copied, anchor, self._revision, before=before))
        return True

    def _neighbour(self, element: Element) -> tuple[Element | None, bool]:
        """Return what an element stands behind in the returned copy, or what it stands before (True)."""
        for preceding in (True, False):
            for other in element.itersiblings(preceding=preceding):
                if other in self._counterparts:
                    return self._counterparts[other], not preceding
        return None, False

    def _near(self, element: Element) -> Place:
        """Return the place of the paragraph that something new comes behind."""
        before = [one for one in self._part.again.paragraphs if one.element in self._counterparts]
        places = {one.element: one.start for one in self._story.paragraphs}
        at = 0
        for one in before:
            if one.element is element or element in one.element.iterancestors():
                break
            at = places.get(self._counterparts[one.element], at)
        return self._story.place(self._part.file, at)

    def _pairs_of_elements(self) -> Iterator[tuple[Element, Element]]:
        """Yield what of the letter composed again is what in the returned copy: paragraphs, rows, tables."""
        for block in self._part.blocks:
            for one, other in block.paragraphs:
                place = self._part.located.places.get(one) if one is not None else None
                if place is None or other is None:
                    continue
                mine = self._part.again.paragraphs[other].element
                yield mine, place.element
                if block.new is not None and block.new.row:
                    yield from zip(mine.iterancestors(f"{W}tr", f"{W}tbl"),
                                   place.element.iterancestors(f"{W}tr", f"{W}tbl"), strict=False)  # fmt: skip

    def _new_segments(self, paragraph: int) -> Segments:
        return [one if isinstance(one, str) else self._numbers[one] for one in self._part.new.segments[paragraph]]

    def _adopt(self, paragraph: int) -> None:
        """Take over the values of a paragraph that the letter did not have."""
        for one in self._part.new.segments[paragraph]:
            if isinstance(one, int) and one not in self._part.values:
                number = self._numbers[one]
                self._fills[number] = {**self._part.new.fills[one], "id": f"f{number}"}

    def _tell(self, outcome: Outcome, found: Found | None, before: str, after: str, fact: int, note: str) -> None:
        place = found.story.place(self._part.file, found.start) if found else Place(self._part.file)
        field = ", ".join(dict.fromkeys(f"{origin['field']} of {origin['record']}"
                                        for origin in self._fills[fact]["origins"]))  # fmt: skip
        self.changes.append(Change(outcome, place, before, after, fact, note, field))


def _doubt(fill: Mapping[str, Any]) -> int:
    return max((Certainty(origin["certainty"]).rank for origin in fill["origins"]), default=0)


def _how(found: Found, places: int) -> str:
    """Tell how a value was found where its own mark did not, and in how many places."""
    told = {FoundBy.PLACE: "found by its place in the sentence", FoundBy.TEXT: "found by its text"}.get(found.by, "")
    return ", ".join(filter(None, (told, f"in {places} places" if places > 1 else "")))
