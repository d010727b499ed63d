"""Which value of a letter is which in the same letter composed again: what the check of each value goes by.

Values are paired over the whole letter, wherever its paragraphs went. `merging` pairs paragraphs, and in them the
values, to put the words of both letters together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from drafter.word.matching import Pair, common


def pair_fills(
    before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]], *, lines: bool = True
) -> list[Pair]:
    """Return the fills that stand for each other, as indices of both letters in reading order.

    Fills are as the manifest writes them. Those with the same text are matched first, then what the template asks for
    of the same records, then of some of the same records: a count has others when one was added. Without `lines` the
    lines of the template are not compared: it has changed since. The time taken grows with the number of fills, not
    with its square.
    """
    old, new = [asked(fill, lines=lines) for fill in before], [asked(fill, lines=lines) for fill in after]
    of, of_now = [_records(fill) for fill in before], [_records(fill) for fill in after]
    pairs = common(
        [(key, records, fill["text"]) for key, records, fill in zip(old, of, before, strict=True)],
        [(key, records, fill["text"]) for key, records, fill in zip(new, of_now, after, strict=True)],
    )
    if len(pairs) == len(before) == len(after):
        return pairs
    pairs = _between(pairs, list(zip(old, of, strict=True)), list(zip(new, of_now, strict=True)))
    return [
        (one, other)
        for one, other in _between(pairs, old, new)
        if of[one] == of_now[other] or set(of[one]) & set(of_now[other])
    ]


def asked(fill: Mapping[str, Any], *, lines: bool) -> Hashable:
    """Return the place in a template that asked for a value; without `lines` by its expression alone."""
    return fill["template"], fill["line"] if lines else 0, fill["expression"]


def _records(fill: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(origin["record"] for origin in fill["origins"]))


def _between(pairs: list[Pair], before: Sequence[Hashable], after: Sequence[Hashable]) -> list[Pair]:
    """Return pairs with those that are found between them, of what stands there the same number of times before it."""
    found = list(pairs)
    for (low, new_low), (high, new_high) in pairwise([(-1, -1), *pairs, (len(before), len(after))]):
        gap = common(_counted(before[low + 1 : high]), _counted(after[new_low + 1 : new_high]))
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
