"""Where a stretch of a text stands in a changed copy of it: paragraphs are matched first, then words.

So values are found whose marks are lost. Which paragraph stands for which, whatever it says now, is told in `pairing`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cached_property

from drafter.word.matching import WORDS, common
from drafter.word.text import PARAGRAPH_END

_SHORTEST_MOVED = 4
_MOST_WORDS = 20_000
_LONGER, _SOME_WORDS = 2, 30

Span = tuple[int, int]


class Alignment:
    """Two states of one text."""

    def __init__(self, before: str, after: str) -> None:
        self._before = before
        self._after = after

    @cached_property
    def equal(self) -> tuple[tuple[int, int, int], ...]:
        """What is the same in both, in order: its start before, its start after, its length."""
        if self._before == self._after:
            return ((0, 0, len(self._before)),)
        return tuple(_joined(self._matches()))

    def span(self, start: int, end: int) -> Span | None:
        """Return where the stretch from `start` to `end` stands now, changed or not; None where nothing tells."""
        left, right = self._left(start), self._right(end)
        if left is None or right is None:
            return None
        return (left, right) if left < right and self._likely(start, end, left, right) else None

    def moved(self, text: str, taken: Iterable[Span]) -> Span | None:
        """Return where a text stands in what is new, outside what is taken; None for one too short to be told."""
        if len(text) < _SHORTEST_MOVED:
            return None
        for match in re.finditer(re.escape(text), self._after):
            span = match.span()
            if not any(start < span[1] and span[0] < end for start, end in taken) and self._is_new(*span):
                return span
        return None

    def _likely(self, start: int, end: int, left: int, right: int) -> bool:
        """Tell whether a text can be what became of another: not a passage many times as long that shares no word."""
        if right - left <= _LONGER * (end - start) + _SOME_WORDS:
            return True
        return any(self._known(offset) for offset in range(start, end))

    def _matches(self) -> Iterator[tuple[int, int, int]]:
        before, after = _paragraphs(self._before), _paragraphs(self._after)
        texts = [text for _, text in before], [text for _, text in after]
        between = -1, -1
        for kind, low, high, new_low, new_high in _steps(*texts):
            if kind == "equal":
                length = before[high - 1][0] + len(before[high - 1][1]) - before[low][0]
                yield before[low][0], after[new_low][0], length
            elif kind == "replace":
                first, last = before[low][0] - 1, before[high - 1][0] + len(before[high - 1][1])
                new_first, new_last = after[new_low][0] - 1, after[new_high - 1][0] + len(after[new_high - 1][1])
                if first >= 0 and new_first >= 0 and (first, new_first) != between:
                    yield first, new_first, 1
                yield from _word_matches(before[low:high], after[new_low:new_high])
                if last < len(self._before) and new_last < len(self._after):
                    between = last, new_last
                    yield last, new_last, 1

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _, _ in self.equal]

    def _at(self, offset: int) -> int | None:
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return None
        start, new, length = self.equal[index]
        return new + offset - start if offset < start + length else None

    def _known(self, offset: int) -> bool:
        return self._at(offset) is not None

    def _left(self, start: int) -> int | None:
        """Return where a stretch begins now: after the sign before it, else at its own first sign."""
        before = self._at(start - 1)
        return before + 1 if before is not None else self._at(start) if start else 0

    def _right(self, end: int) -> int | None:
        """Return where a stretch ends now: at the sign after it, else after its own last sign."""
        last = self._at(end - 1)
        if end == len(self._before):
            return len(self._after)
        after = self._at(end)
        return after if after is not None else None if last is None else last + 1

    def _is_new(self, start: int, end: int) -> bool:
        return not any(new < end and start < new + length for _, new, length in self.equal)


def _paragraphs(text: str) -> list[tuple[int, str]]:
    found, at = [], 0
    for paragraph in text.split(PARAGRAPH_END):
        found.append((at, paragraph))
        at += len(paragraph) + len(PARAGRAPH_END)
    return found


Step = tuple[str, int, int, int, int]


def _steps(before: Sequence[str], after: Sequence[str]) -> Iterator[Step]:
    """Yield the steps from some paragraphs to others as SequenceMatcher has them, equal neighbours as one.

    Paragraphs that are there only once are matched first, so that the time grows with the length of the text alone.
    """
    last: Step | None = None
    for step in _pieces(before, after):
        if last and last[0] == step[0] == "equal" and (last[2], last[4]) == (step[1], step[3]):
            last = ("equal", last[1], step[2], last[3], step[4])
            continue
        if last:
            yield last
        last = step
    if last:
        yield last


def _pieces(before: Sequence[str], after: Sequence[str]) -> Iterator[Step]:
    low = new_low = 0
    for start, new_start in [*common(before, after), (len(before), len(after))]:
        old, new = before[low:start], after[new_low:new_start]
        if old or new:
            for kind, first, end, new_first, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
                places = range(low + first, low + end), range(new_low + new_first, new_low + new_end)
                one_by_one = kind == "replace" and len(places[0]) == len(places[1])
                if one_by_one and all(_alike(before[at], after[new_at]) for at, new_at in zip(*places, strict=True)):
                    yield from (("replace", at, at + 1, new_at, new_at + 1) for at, new_at in zip(*places, strict=True))
                else:
                    yield kind, places[0].start, places[0].stop, places[1].start, places[1].stop
        if start < len(before) and new_start < len(after):
            yield "equal", start, start + 1, new_start, new_start + 1
        low, new_low = start + 1, new_start + 1


def _alike(before: str, after: str) -> bool:
    """Tell whether a paragraph has at least half of the words of another."""
    words, others = set(WORDS.findall(before)), set(WORDS.findall(after))
    return 2 * len(words & others) >= min(len(words), len(others))


def _word_matches(before: list[tuple[int, str]], after: list[tuple[int, str]]) -> Iterator[tuple[int, int, int]]:
    """Yield what is the same in some paragraphs that stand in each other's place, word by word."""
    old, new = list(_words(before)), list(_words(after))
    if len(old) > _MOST_WORDS or len(new) > _MOST_WORDS:
        return
    matcher = SequenceMatcher(None, [word for _, word in old], [word for _, word in new], autojunk=False)
    for low, new_low, length in matcher.get_matching_blocks():
        for step in range(length):
            at, word = old[low + step]
            yield at, new[new_low + step][0], len(word)


def _words(paragraphs: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    for number, (at, text) in enumerate(paragraphs):
        if number:
            yield at - len(PARAGRAPH_END), PARAGRAPH_END
        yield from ((at + match.start(), match[0]) for match in WORDS.finditer(text))


def _joined(matches: Iterable[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """Join matches that follow each other on both sides."""
    last: tuple[int, int, int] | None = None
    for start, new, length in matches:
        if last and last[0] + last[2] == start and last[1] + last[2] == new:
            last = last[0], last[1], last[2] + length
            continue
        if last:
            yield last
        last = start, new, length
    if last:
        yield last
