"""Which value of a letter is which in the same letter composed again."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any

Pair = tuple[int, int]


def pair_fills(
    before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]], *, lines: bool = True
) -> list[Pair]:
    """Return the fills that stand for each other, as indices of both letters in reading order.

    Fills are as the manifest writes them. Those with the same text are matched first, then the rest by what the
    template asks for and the records that it comes from. Without `lines` the lines of the template are not compared:
    it has changed since. The time taken grows with the number of fills, not with its square.
    """
    asked, asks = [_asked(fill, lines=lines) for fill in before], [_asked(fill, lines=lines) for fill in after]
    same = _common(
        [(key, fill["text"]) for key, fill in zip(asked, before, strict=True)],
        [(key, fill["text"]) for key, fill in zip(asks, after, strict=True)],
    )
    pairs = list(same)
    for (low, new_low), (high, new_high) in zip([(-1, -1), *same], [*same, (len(before), len(after))], strict=True):
        gap = _common(_counted(asked[low + 1 : high]), _counted(asks[new_low + 1 : new_high]))
        pairs += [(low + 1 + one, new_low + 1 + other) for one, other in gap]
    return sorted(pairs)


def _asked(fill: Mapping[str, Any], *, lines: bool) -> Hashable:
    records = tuple(dict.fromkeys(origin["record"] for origin in fill["origins"]))
    return fill["template"], fill["line"] if lines else 0, fill["expression"], records


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
