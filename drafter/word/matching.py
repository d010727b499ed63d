"""What two sequences have in common, told by what is in each only once: the ground of pairing values and paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

Pair = tuple[int, int]

WORDS = re.compile(r"\w+|\s|[^\w\s]")
"""Matches the words, spaces and signs of a text, one at a time."""


def common(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[Pair]:
    """Return what is the same in both, as places in both and in order, in a time that grows with their length alone.

    These are the equal ends, then what is there only once, and what stands equal beside it. What is the same between
    them and is there more than once is left to the caller.
    """
    start, most = 0, min(len(before), len(after))
    while start < most and before[start] == after[start]:
        start += 1
    end = 0
    while end < most - start and before[-1 - end] == after[-1 - end]:
        end += 1
    pairs = [(one, one) for one in range(start)]
    inner = range(start, len(before) - end), range(start, len(after) - end)
    low, new_low = start, start
    for one, other in _anchors(before, after, *inner):
        if one < low or other < new_low:
            continue
        back = 0
        while one - back > low and other - back > new_low and before[one - back - 1] == after[other - back - 1]:
            back += 1
        ahead = 1
        while one + ahead < inner[0].stop and other + ahead < inner[1].stop:
            if before[one + ahead] != after[other + ahead]:
                break
            ahead += 1
        pairs += [(one + step, other + step) for step in range(-back, ahead)]
        low, new_low = one + ahead, other + ahead
    return [*pairs, *((len(before) - step, len(after) - step) for step in range(end, 0, -1))]


def _anchors(before: Sequence[Hashable], after: Sequence[Hashable], old: range, new: range) -> Iterator[Pair]:
    """Yield what is there once in both, as many as stand in the same order."""
    once, once_again = _unique(before, old), _unique(after, new)
    places = [(at, once_again[key]) for key, at in once.items() if key in once_again]
    ends: list[int] = []
    last: list[int] = []
    came_from: list[int] = []
    for number, (_, other) in enumerate(places):
        at = bisect_left(ends, other)
        came_from.append(last[at - 1] if at else -1)
        ends[at : at + 1], last[at : at + 1] = [other], [number]
    chain: list[Pair] = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(places[number])
        number = came_from[number]
    yield from reversed(chain)


def _unique(keys: Sequence[Hashable], within: range) -> dict[Hashable, int]:
    counts = Counter(keys[at] for at in within)
    return {keys[at]: at for at in within if counts[keys[at]] == 1}
