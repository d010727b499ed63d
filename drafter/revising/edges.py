"""What was typed right at the edge of a value: "1" before "2 kg" makes "12 kg", and the value itself is untouched."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from drafter.word.drafted import Drafted
from drafter.word.returned import Found, Returned
from drafter.word.text import PARAGRAPH_END

_BEFORE = re.compile(r"(?:[\d.,:/–-]*\d[.,:/–-]|\w+|[-−+±<>≈~])\Z")
_AFTER = re.compile(r"\w+|[.,:/–-]\d[\w.,:/–-]*|[%‰°′″]")
_REACH = 40

Span = tuple[int, int]


class Neighbours:
    """A text with the values in it, to see what touches them."""

    def __init__(self, text: str, spans: Iterable[Span]) -> None:
        self._text = text
        self._starts = sorted(start for start, _ in spans)
        self._ends = sorted(end for _, end in spans)

    def touching(self, start: int, end: int) -> Span:
        """Return the stretch with what is written to a value's edges without a space, up to the next value."""
        low = self._ends[at - 1] if (at := bisect_right(self._ends, start)) else 0
        high = self._starts[at] if (at := bisect_left(self._starts, end)) < len(self._starts) else len(self._text)
        low, high = max(low, start - _REACH), min(high, end + _REACH)
        before = _BEFORE.search(self._text[low:start].rpartition(PARAGRAPH_END)[2])
        after = _AFTER.match(self._text[end:high])
        return start - len(before[0]) if before else start, end + len(after[0]) if after else end


@dataclass(frozen=True, slots=True)
class Edges:
    """What touches each value, in the text as drafted and in the text as returned."""

    drafted: dict[int, tuple[str, str]]
    spans: dict[int, Span]

    def glued(self, found: Found) -> Span | None:
        """Return the stretch of a value with what was typed to its edges; None where nothing was."""
        start, end = self.spans[found.fill]
        text = found.story.text
        touching = text[start : found.start], text[found.end : end]
        before, after = self.drafted.get(found.fill, ("", ""))
        if touching == (before, after):
            return None
        return found.start if touching[0] == before else start, found.end if touching[1] == after else end

    def text(self, found: Found) -> str:
        """Return what stands in a value's place with what was typed to its edges; empty where nothing is left."""
        glued = self.glued(found) if found.text else None
        return found.story.text[slice(*glued)] if glued else found.text


def edges(returned: Returned) -> Edges:
    """Return what touches the values of a letter, before and now."""
    before: dict[int, tuple[str, str]] = {}
    for one in returned.drafted:
        before.update(_drafted(one))
    spans: dict[int, Span] = {}
    for story in returned.stories:
        values = [found for found in returned.found.values() if found.story is story and found.text]
        beside = Neighbours(story.text, [(found.start, found.end) for found in values])
        spans |= {found.fill: beside.touching(found.start, found.end) for found in values}
    return Edges(before, spans)


def _drafted(one: Drafted) -> dict[int, tuple[str, str]]:
    beside = Neighbours(one.text, one.values.values())
    found = {}
    for number, (start, end) in one.values.items():
        low, high = beside.touching(start, end)
        found[number] = one.text[low:start], one.text[end:high]
    return found
