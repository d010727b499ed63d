"""Compares the words of two PDFs of one document: pages, lines, missing words, distances in points."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tests.fidelity.words import Word, lines_of, words_of


@dataclass(frozen=True)
class Comparison:
    """How far one PDF follows another."""

    pages: tuple[int, int]
    lines: int
    same_lines: int
    missing: tuple[str, ...]
    added: tuple[str, ...]
    median: float
    p95: float

    @property
    def line_share(self) -> float:
        """The share of lines with the same text on the same page."""
        return self.same_lines / self.lines if self.lines else 1.0

    @property
    def same_pages(self) -> bool:
        """Whether both have as many pages."""
        return self.pages[0] == self.pages[1]

    def __str__(self) -> str:
        return (
            f"pages {self.pages[0]}/{self.pages[1]}, lines {self.line_share:.1%} of {self.lines}, "
            f"missing {len(self.missing)}, added {len(self.added)}, "
            f"median {self.median:.2f} pt, p95 {self.p95:.2f} pt"
        )


def compare(ours: bytes, theirs: bytes) -> Comparison:
    """Compare our PDF with another one of the same document."""
    return compare_words(words_of(ours), words_of(theirs))


def compare_words(our_pages: list[list[Word]], their_pages: list[list[Word]]) -> Comparison:
    """Compare the words of our PDF with those of another one, page by page."""
    lines = same = 0
    distances: list[float] = []
    for number, their_words in enumerate(their_pages):
        our_words = our_pages[number] if number < len(our_pages) else []
        their_lines, our_lines = lines_of(their_words), Counter(lines_of(our_words))
        lines += len(their_lines)
        same += sum((Counter(their_lines) & our_lines).values())
        distances += _distances(our_words, their_words)
    our_text = Counter(word.text for words in our_pages for word in words)
    their_text = Counter(word.text for words in their_pages for word in words)
    return Comparison(
        (len(our_pages), len(their_pages)),
        lines,
        same,
        tuple((their_text - our_text).elements()),
        tuple((our_text - their_text).elements()),
        statistics.median(distances) if distances else 0.0,
        sorted(distances)[int(len(distances) * 0.95)] if distances else 0.0,
    )


def _distances(our_words: list[Word], their_words: list[Word]) -> list[float]:
    by_text: dict[str, list[Word]] = {}
    for word in our_words:
        by_text.setdefault(word.text, []).append(word)
    found = []
    for word in their_words:
        candidates = by_text.get(word.text)
        if candidates:
            nearest = min(candidates, key=lambda other: (other.x - word.x) ** 2 + (other.y - word.y) ** 2)
            candidates.remove(nearest)
            found.append(((nearest.x - word.x) ** 2 + (nearest.y - word.y) ** 2) ** 0.5)
    return found


def summary(found: Iterable[Comparison]) -> tuple[float, float, int, float]:
    """Return of many comparisons: the share of equal pages and lines, words missing, the median of the p95s."""
    several = list(found)
    lines = sum(each.lines for each in several)
    return (
        sum(each.same_pages for each in several) / len(several),
        sum(each.same_lines for each in several) / lines if lines else 1.0,
        sum(len(each.missing) for each in several),
        statistics.median(each.p95 for each in several),
    )
