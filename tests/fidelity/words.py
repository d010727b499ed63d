"""The words of a PDF with where they stand."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

_SAME_LINE = 2.0
_WORD_GAP = 12.0
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
_BULLETS = frozenset("\u2212\u2192\u27a2\u25aa\uf0b7\uf0a7")
# Another font may have to give raised letters, and a narrow space may be drawn as a gap: whether an extractor then sees
# a space before them is its own affair, so they belong to the word before.
_CLINGING = re.compile("[ᵉʳˢ;!?][.,]?")
_INVISIBLE = frozenset("\u200b\u2060\ufeff\u00adᵒ")  # LibreOffice writes the raised o of "No" out of its order


@dataclass
class Word:
    """A word with the origin of its first letter and the right edge of its last, from the page's top left."""

    text: str
    x: float
    y: float
    right: float


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
    return _clung(found)


def _clung(words: list[Word]) -> list[Word]:
    found: list[Word] = []
    for word in words:
        if found and _CLINGING.fullmatch(word.text) and abs(found[-1].y - word.y) < 1:
            found[-1].text, found[-1].right = found[-1].text + word.text, word.right
        else:
            found.append(word)
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
