"""Where two states of a letter differ, and how that is told in a few words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from drafter.problems import Place
from drafter.word.matching import WORDS
from drafter.word.pairing import MANY_WORDS

_SHORTEST_KEPT = 4
_AROUND = 30
_FIRST = re.compile(rf"\A.{{,{_AROUND}}}(?=\s)", re.DOTALL)
_LAST = re.compile(rf"(?<=\s)\S.{{,{_AROUND}}}\Z", re.DOTALL)


class Kind(StrEnum):
    """What happened to a paragraph, to a table row, or to a fact."""

    CHANGED = "changed"
    ADDED = "added"
    TAKEN_OUT = "taken out"
    MOVED = "moved"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the later text (start, end), and what stood there before; either may be empty."""

    start: int
    end: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference, at its place in the later text, or behind that place where something was taken out.

    `before` and `after` are the whole paragraph or row, or a fact's text, of which `field` says where it comes from.
    """

    kind: Kind
    place: Place
    before: str
    after: str
    field: str = ""
    fact: int | None = None

    def as_dict(self) -> dict[str, object]:
        """Return the difference as the `--json` output prints it."""
        said: dict[str, object] = {"kind": str(self.kind), "place": self.place.as_dict(),
                                   "before": self.before, "after": self.after}  # fmt: skip
        if self.fact is not None:
            return {**said, "fact": f"f{self.fact}", "field": self.field}
        return said

    def told(self) -> str:
        """Return what is different: of a changed paragraph [-what went-] and {+what came+} with the words around."""
        if self.kind is Kind.FACT:
            return f"{self.before} -> {self.after or 'nothing'} ({self.field})"
        if self.kind is not Kind.CHANGED:
            return self.after or self.before
        return "".join(_told(self.before, self.after)).strip()


def pieces(before: str, after: str) -> list[Piece]:
    """Return where the words of two paragraphs differ; differences with next to nothing between them are one."""
    old, new = ([match.span() for match in WORDS.finditer(text)] for text in (before, after))
    words = [before[slice(*span)] for span in old], [after[slice(*span)] for span in new]
    found: list[tuple[int, int, int, int]] = []
    for kind, low, high, new_low, new_high in SequenceMatcher(
        None, *words, autojunk=len(old) > MANY_WORDS
    ).get_opcodes():
        if kind == "equal":
            continue
        last = found[-1] if found else None
        if last and sum(map(len, words[0][last[1] : low])) < _SHORTEST_KEPT:
            found[-1] = last[0], high, last[2], new_high
        else:
            found.append((low, high, new_low, new_high))
    return [
        Piece(*_stretch(new, new_low, new_high), _text(before, old, low, high), _text(after, new, new_low, new_high))
        for low, high, new_low, new_high in found
    ]


def _told(before: str, after: str) -> Iterator[str]:
    at = 0
    differing = pieces(before, after)
    for number, piece in enumerate(differing):
        yield _shortened(after[at : piece.start], first=number == 0)
        yield f"[-{piece.before}-]" if piece.before else ""
        yield f"{{+{piece.after}+}}" if piece.after else ""
        at = piece.end
    yield _shortened(after[at:], last=True)


def _shortened(text: str, *, first: bool = False, last: bool = False) -> str:
    """Return what stands between two differences with its middle left out."""
    head, tail = _FIRST.search(text), _LAST.search(text)
    if len(text) < 2 * _AROUND + 10 or head is None or tail is None:
        return text
    return f"{'' if first else head[0]} ... {'' if last else tail[0]}"


def _stretch(spans: Sequence[tuple[int, int]], low: int, high: int) -> tuple[int, int]:
    start = spans[low][0] if low < len(spans) else (spans[-1][1] if spans else 0)
    return start, spans[high - 1][1] if high > low else start


def _text(text: str, spans: Sequence[tuple[int, int]], low: int, high: int) -> str:
    return text[slice(*_stretch(spans, low, high))]
