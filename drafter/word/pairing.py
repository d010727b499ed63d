"""Which paragraphs and table rows of a text are which in a changed copy: the same ones first, then the most alike.

So texts are merged and compared; where a single value went is told in `aligning`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from drafter.word.matching import WORDS

MANY_WORDS = 1500
"""From how many words on a paragraph is compared by its rarer words first, since the time grows with the square."""

_LEAST_ALIKE = 0.35
_MOST_COMPARED = 60_000

Pair = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, or the paragraphs of a table row: those from `first` up to `end`, counted from 0.

    `same` is equal for units that are the same, `holds` says what makes them alike. Units about different things, each
    of which `about` names, are never alike.
    """

    first: int
    end: int
    same: Hashable
    holds: Counter[Hashable]
    row: bool = False
    about: frozenset[str] = frozenset()


def words_of(text: str) -> Counter[Hashable]:
    """Return the words of a text as what makes it alike to another; spaces make nothing alike."""
    return Counter(word for word in WORDS.findall(text) if not word.isspace())


def text_units(lines: Sequence[str], rows: Sequence[tuple[int, int]]) -> list[Unit]:
    """Return the units of a text by its paragraphs alone; `rows` are those of its tables, first and end."""
    return [
        Unit(first, end, (row, *lines[first:end]), words_of("\n".join(lines[first:end])), row)
        for first, end, row in spans(len(lines), rows)
    ]


def spans(count: int, rows: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """Yield the first and end of each unit of `count` paragraphs, and whether it is a table row."""
    at = 0
    for first, end in (*rows, (count, count)):
        yield from ((number, number + 1, False) for number in range(at, first))
        if end > first:
            yield first, end, True
        at = max(at, end)


def paired(before: Sequence[Unit], after: Sequence[Unit]) -> list[Pair]:
    """Return the units of both in one order, as indices: pairs, and what only one of them has (None for the other)."""
    found: list[Pair] = []
    keys = [one.same for one in before], [one.same for one in after]
    for kind, low, high, new_low, new_high in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if kind == "equal":
            found += zip(range(low, high), range(new_low, new_high), strict=True)
        else:
            alike = _alike(before[low:high], after[new_low:new_high])
            found += _in_order([(low + one, new_low + other) for one, other in alike], (low, high), (new_low, new_high))
    return found


def moved(before: Sequence[Unit], after: Sequence[Unit], pairs: Sequence[Pair]) -> dict[int, int]:
    """Return what stands in another place, by its index before: the same in both, there once, paired with nothing."""
    gone = [one for one, other in pairs if one is not None and other is None and before[one].holds]
    come = [other for one, other in pairs if other is not None and one is None]
    counts = Counter(before[one].same for one in gone), Counter(after[one].same for one in come)
    places = {after[one].same: one for one in come}
    return {
        one: places[before[one].same] for one in gone if counts[0][before[one].same] == counts[1][before[one].same] == 1
    }


def _in_order(pairs: Sequence[tuple[int, int]], old: tuple[int, int], new: tuple[int, int]) -> Iterator[Pair]:
    """Yield pairs with what stands between them: of the text before first, then of the text after."""
    at, new_at = old[0], new[0]
    for one, other in (*pairs, (old[1], new[1])):
        yield from ((number, None) for number in range(at, one))
        yield from ((None, number) for number in range(new_at, other))
        if one < old[1] and other < new[1]:
            yield one, other
        at, new_at = one + 1, other + 1


def _alike(before: Sequence[Unit], after: Sequence[Unit]) -> list[tuple[int, int]]:
    """Return the pairs, in order, whose likeness adds up to the most."""
    if not before or not after:
        return []
    if len(before) * len(after) > _MOST_COMPARED:
        return [(at, at) for at in range(min(len(before), len(after))) if likeness(before[at], after[at])]
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    alike = [[likeness(one, other) for other in after] for one in before]
    for one in range(len(before) - 1, -1, -1):
        for other in range(len(after) - 1, -1, -1):
            both = alike[one][other] and alike[one][other] + best[one + 1][other + 1]
            best[one][other] = max(both, best[one + 1][other], best[one][other + 1])
    found, one, other = [], 0, 0
    while one < len(before) and other < len(after):
        if alike[one][other] and best[one][other] == alike[one][other] + best[one + 1][other + 1]:
            found.append((one, other))
            one, other = one + 1, other + 1
        elif best[one][other] == best[one + 1][other]:
            one += 1
        else:
            other += 1
    return found


def likeness(one: Unit, other: Unit) -> float:
    """Return how alike two units are, up to 1; 0 for what is too little to be the same thing."""
    if one.row != other.row or (one.about and other.about and not one.about & other.about):
        return 0.0
    whole = one.holds.total() + other.holds.total()
    share = 2 * (one.holds & other.holds).total() / whole if whole else 1.0
    return share if share >= _LEAST_ALIKE else 0.0
