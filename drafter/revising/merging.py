"""A letter as it was drafted and the same letter composed again: which paragraph, row and value is which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from drafter.revising.pairing import asked
from drafter.word.drafted import Segments
from drafter.word.matching import WORDS
from drafter.word.pairing import MANY_WORDS, Pair, Unit, paired, spans, words_of
from drafter.word.runs import on_paper

_SHORTEST_KEPT = 4
_FIXED_RECORDS = ("inputs", "words", "protocol", "letter")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the template, or a whole value by its number; it stands at `start` in its paragraph."""

    start: int
    text: str
    key: Hashable
    fill: int | None = None

    @property
    def end(self) -> int:
        """Where it ends in its paragraph."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Rewording:
    """A stretch of a paragraph (start, end) and what stands in its place in the other paragraph."""

    old: tuple[int, int]
    new: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or table row of either letter or of both, with the paragraphs of both that stand for each other."""

    old: Unit | None
    new: Unit | None
    paragraphs: tuple[Pair, ...]


@dataclass(frozen=True)
class State:
    """One part of a letter: its paragraphs, its table rows, and the fills of the whole letter by number.

    Without `lines` the lines of the template are not compared: it has changed since.
    """

    segments: Sequence[Segments]
    rows: Sequence[tuple[int, int]]
    fills: Mapping[int, Mapping[str, Any]]
    lines: bool = True

    def text(self, paragraph: int) -> str:
        """Return what a paragraph says."""
        return "".join(one if isinstance(one, str) else self._text(one) for one in self.segments[paragraph])

    def tokens(self, paragraph: int) -> list[Token]:
        """Return a paragraph as words and values."""
        found: list[Token] = []
        at = 0
        for piece in self.segments[paragraph]:
            if isinstance(piece, str):
                found += (Token(at + match.start(), match[0], match[0]) for match in WORDS.finditer(piece))
                at += len(piece)
            else:
                text = self._text(piece)
                found.append(Token(at, text, self._key(piece), piece))
                at += len(text)
        return found

    def units(self) -> list[Unit]:
        """Return the part as paragraphs and rows."""
        return [self._unit(*one) for one in spans(len(self.segments), self.rows)]

    def paragraphs(self, unit: Unit) -> list[Unit]:
        """Return the paragraphs of a row."""
        return [self._unit(number, number + 1, False) for number in range(unit.first, unit.end)]

    def _unit(self, first: int, end: int, row: bool) -> Unit:
        held: Counter[Hashable] = Counter()
        about: set[str] = set()
        same: list[Hashable] = [row]
        for paragraph in range(first, end):
            for piece in self.segments[paragraph]:
                if isinstance(piece, str):
                    held += words_of(piece)
                    same.append(piece)
                else:
                    held += words_of(self._text(piece))
                    held[self._key(piece)] += 1
                    same += (self._key(piece), self._text(piece))
                    about.update(self._incidents(piece))
            same.append(None)
        return Unit(first, end, tuple(same), held, row, frozenset(about))

    def _key(self, number: int) -> Hashable:
        return asked(self.fills[number], lines=self.lines)

    def _text(self, number: int) -> str:
        return on_paper(self.fills[number]["text"])

    def _incidents(self, number: int) -> Iterator[str]:
        for origin in self.fills[number]["origins"]:
            if origin["record"] not in _FIXED_RECORDS and "." not in origin["record"]:
                yield origin["record"]


def merged(old: State, new: State) -> list[Block]:
    """Return the paragraphs and rows of both in one order."""
    before, after = old.units(), new.units()
    return [
        Block(
            before[one] if one is not None else None,
            after[other] if other is not None else None,
            tuple(_paragraphs(old, before, one, new, after, other)),
        )
        for one, other in paired(before, after)
    ]


def _paragraphs(
    old: State, before: Sequence[Unit], one: int | None, new: State, after: Sequence[Unit], other: int | None
) -> Iterator[Pair]:
    if one is None or other is None:
        yield from ((number, None) for number in _numbers(before, one))
        yield from ((None, number) for number in _numbers(after, other))
        return
    left, right = before[one], after[other]
    if left.end - left.first == right.end - right.first:
        yield from zip(_numbers(before, one), _numbers(after, other), strict=True)
        return
    for low, high in paired(old.paragraphs(left), new.paragraphs(right)):
        yield (None if low is None else left.first + low), (None if high is None else right.first + high)


def _numbers(units: Sequence[Unit], index: int | None) -> range:
    return range(0) if index is None else range(units[index].first, units[index].end)


def compared(old: Sequence[Token], new: Sequence[Token]) -> tuple[list[tuple[int, int]], list[Rewording]]:
    """Return which value of a paragraph is which in the other, and where the words of both differ.

    A value that stands for another is no difference of words, whatever it says.
    """
    values: list[tuple[int, int]] = []
    differing: list[tuple[int, int, int, int]] = []
    for equal, low, high, new_low, new_high in _opcodes(old, new):
        if not equal:
            differing.append((low, high, new_low, new_high))
            continue
        for one, other in zip(old[low:high], new[new_low:new_high], strict=True):
            if one.fill is not None and other.fill is not None:
                values.append((one.fill, other.fill))
    return values, [
        Rewording(_stretch(old, low, high), _stretch(new, new_low, new_high))
        for low, high, new_low, new_high in _joined(differing, old)
    ]


def _opcodes(old: Sequence[Token], new: Sequence[Token]) -> Iterator[tuple[bool, int, int, int, int]]:
    """Yield what is equal and what is not: by the texts of the values first, then by what they stand for."""
    texts = [(one.key, one.text) for one in old], [(one.key, one.text) for one in new]
    for kind, low, high, new_low, new_high in SequenceMatcher(
        None, *texts, autojunk=len(old) > MANY_WORDS
    ).get_opcodes():
        if kind != "replace":
            yield kind == "equal", low, high, new_low, new_high
            continue
        keys = [one.key for one in old[low:high]], [one.key for one in new[new_low:new_high]]
        for inner, start, end, new_start, new_end in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
            yield inner == "equal", low + start, low + end, new_low + new_start, new_low + new_end


def _joined(
    differing: Sequence[tuple[int, int, int, int]], old: Sequence[Token]
) -> Iterator[tuple[int, int, int, int]]:  # fmt: skip
    """Join differences with so little between them that they are read as one."""
    last: tuple[int, int, int, int] | None = None
    for one in differing:
        between = old[last[1] : one[0]] if last else ()
        if (
            last
            and sum(len(token.text) for token in between) < _SHORTEST_KEPT
            and all(token.fill is None for token in between)
        ):
            last = last[0], one[1], last[2], one[3]
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _stretch(tokens: Sequence[Token], low: int, high: int) -> tuple[int, int]:
    start = tokens[low].start if low < len(tokens) else (tokens[-1].end if tokens else 0)
    return start, tokens[high - 1].end if high > low else start
