"""Compares two PDFs of one document word by word: pages, lines, missing words, distances in points.

    python tests/fidelity/compare.py letter.docx

converts the letter with both engines and prints the figures.
"""

from __future__ import annotations

import ctypes
import statistics
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

_SAME_LINE = 2.0
_WORD_GAP = 12.0
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
_BULLETS = frozenset("\u2212\u2192\u27a2\u25aa\uf0b7\uf0a7")
_INVISIBLE = frozenset("\u200b\u2060\ufeff\u00ad")


@dataclass
class Word:
    """A word with the origin of its first letter and the right edge of its last, from the page's top left."""

    text: str
    x: float
    y: float
    right: float


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

    def __str__(self) -> str:
        return (
            f"pages {self.pages[0]}/{self.pages[1]}, lines {self.line_share:.1%} of {self.lines}, "
            f"missing {len(self.missing)}, added {len(self.added)}, "
            f"median {self.median:.2f} pt, p95 {self.p95:.2f} pt"
        )


def words_of(pdf: bytes) -> list[list[Word]]:
    """Return the words of each page in the order they were written."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_page_words(document[number]) for number in range(len(document))]
    finally:
        document.close()


def _page_words(page: pypdfium2.PdfPage) -> list[Word]:
    height = page.get_height()
    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    found: list[Word] = []
    open_word = False
    for index in range(pdfium.FPDFText_CountChars(text.raw)):
        code = pdfium.FPDFText_GetUnicode(text.raw, index)
        character = "-" if code == 2 else chr(code)
        if pdfium.FPDFText_IsGenerated(text.raw, index) == 1 and character != "-":
            open_word = False
            continue
        if character in _INVISIBLE:
            continue
        if character.isspace():
            open_word = False
            continue
        pdfium.FPDFText_GetCharOrigin(text.raw, index, x, y)
        pdfium.FPDFText_GetCharBox(text.raw, index, left, right, bottom, top)
        at_y = height - y.value
        if open_word and (abs(at_y - found[-1].y) > 1 or not -30 < x.value - found[-1].right < _WORD_GAP):
            open_word = False
        if not open_word:
            found.append(Word("", x.value, at_y, right.value))
            open_word = True
        found[-1].text += "•" if character in _BULLETS else _LIGATURES.get(character, character)
        found[-1].right = right.value
    text.close()
    page.close()
    return found


def lines_of(words: list[Word]) -> list[str]:
    """Return a page's words put together into lines, from the top."""
    lines: list[tuple[float, list[Word]]] = []
    for word in sorted(words, key=lambda word: (word.y, word.x)):
        if lines and abs(lines[-1][0] - word.y) < _SAME_LINE:
            lines[-1][1].append(word)
        else:
            lines.append((word.y, [word]))
    return [" ".join(word.text for word in sorted(line, key=lambda word: word.x)) for _, line in lines]


def compare(ours: bytes, theirs: bytes) -> Comparison:
    """Compare our PDF with another one of the same document."""
    our_pages, their_pages = words_of(ours), words_of(theirs)
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


def main(paths: list[str]) -> None:
    """Print the comparison of each letter's two PDFs."""
    from drafter.pdf import convert

    for path in paths:
        data = Path(path).read_bytes()
        ours = convert(data, path).data
        theirs = convert(data, path, engine="libreoffice").data
        print(f"{path}: {compare(ours, theirs)}")


if __name__ == "__main__":
    main(sys.argv[1:])
