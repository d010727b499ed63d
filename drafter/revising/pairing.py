"""Which value of a letter is which in the same letter composed again."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

Pair = tuple[int, int]


def pair_fills(
    before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]], *, lines: bool = True
) -> list[Pair]:
    """Return the fills that stand for each other, as indices of both letters in reading order.

    Fills are as the manifest writes them. Those with the same text are matched first, then what the template asks for
    of the same records, then of some of the same records: a count has others when one was added. Without `lines` the
    lines of the template are not compared: it has changed since. The time taken grows with the number of fills, not
    with its square.
    """
    asked, asks = [_asked(fill, lines=lines) for fill in before], [_asked(fill, lines=lines) for fill in after]
    of, of_now = [_records(fill) for fill in before], [_records(fill) for fill in after]
    pairs = _common(
        [(key, records, fill["text"]) for key, records, fill in zip(asked, of, before, strict=True)],
        [(key, records, fill["text"]) for key, records, fill in zip(asks, of_now, after, strict=True)],
    )
    if len(pairs) == len(before) == len(after):
        return pairs
    pairs = _between(pairs, list(zip(asked, of, strict=True)), list(zip(asks, of_now, strict=True)))
    return [
        (one, other)
        for one, other in _between(pairs, asked, asks)
        if of[one] == of_now[other] or set(of[one]) & set(of_now[other])
    ]


def _asked(fill: Mapping[str, Any], *, lines: bool) -> Hashable:
    return fill["template"], fill["line"] if lines else 0, fill["expression"]


def _records(fill: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(origin["record"] for origin in fill["origins"]))


def _between(pairs: list[Pair], before: Sequence[Hashable], after: Sequence[Hashable]) -> list[Pair]:
    """Return pairs with those that are found between them, of what stands there the same number of times before it."""
    found = list(pairs)
    for (low, new_low), (high, new_high) in pairwise([(-1, -1), *pairs, (len(before), len(after))]):
        gap = _common(_counted(before[low + 1 : high]), _counted(after[new_low + 1 : new_high]))
        found += [(low + 1 + one, new_low + 1 + other) for one, other in gap]
    return sorted(found)


def _counted(keys: Sequence[Hashable]) -> list[Hashable]:
    """Return keys that are each there once: with how often the key has come before."""
    seen: Counter[Hashable] = Counter()
    found: list[Hashable] = []
    for key in keys:
        found.append((key, seen[key]))
        seen[key] += 1
    return found


def _common(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[Pair]:
    """Return what is the same in both, in order: the equal ends, then what is there only once and what it leads to."""
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
