"""Writing Typst source: lengths, strings and nothing that a document could smuggle in as markup."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from drafter.problems import Place, Problem
from drafter.word.looks import Border

_DASHES = {
    "dotted": "dotted",
    "dashed": "dashed",
    "dashSmallGap": "dashed",
    "dotDash": "dash-dotted",
    "dotDotDash": "dash-dotted",
}
LINE_STYLES = frozenset(_DASHES) | {"single", "double", "thick"}
"""The kinds of lines that are drawn as they are; of any other a plain line is left."""

# Invisible, and refused by the archive standards.
_REFUSED = frozenset({0xFEFF, 0xFFFE, 0xFFFF})


@dataclass(frozen=True, slots=True)
class TypstSource:
    """A Typst document and the files it refers to by absolute path within its root.

    `pictures` tells of each file where the document shows it first.
    """

    text: str
    files: dict[str, bytes]
    problems: tuple[Problem, ...] = ()
    pictures: dict[str, Place] = field(default_factory=dict)


@lru_cache(maxsize=4096)
def pt(length: float) -> str:
    """Return a length in points."""
    text = f"{length:.3f}".rstrip("0").rstrip(".")
    return ("0" if text in {"-0", ""} else text) + "pt"


_SPECIAL = re.compile(r'[\x00-\x1f"\\\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060\ud800-\udfff\ufeff\ufffe\uffff]')


def string(text: str) -> str:
    """Return a text as a Typst string literal; characters that cannot stand in a document are replaced."""
    if not _SPECIAL.search(text):
        return f'"{text}"'
    out = ['"']
    for character in text:
        code = ord(character)
        if character in '"\\':
            out.append("\\" + character)
        elif code < 0x20 or 0x7F <= code < 0xA0:
            out.append(" " if character in "\t\n\r" else "")
        elif 0xD800 <= code <= 0xDFFF:
            out.append("\ufffd")
        elif code in _REFUSED:
            continue
        elif 0x200B <= code <= 0x200F or 0x2028 <= code <= 0x202E or code in {0x2060, 0x00AD}:
            out.append(f"\\u{{{code:x}}}")
        else:
            out.append(character)
    out.append('"')
    return "".join(out)


def rgb(colour: str) -> str:
    """Return a colour of six hexadecimal digits."""
    return f'rgb("{colour}")'


def thickness(border: Border | None) -> float:
    """Return how much room an edge takes in points; a double line is two with a gap between them."""
    return border.width * (3 if border.style == "double" else 1) if border else 0.0


@lru_cache(maxsize=256)
def stroke(border: Border) -> str:
    """Return the stroke of an edge; a double line is drawn as one of twice the width."""
    paint = rgb(border.colour) if border.colour else "black"
    dash = f', dash: "{_DASHES[border.style]}"' if border.style in _DASHES else ""
    return f"(paint: {paint}, thickness: {pt(border.width * (2 if border.style == 'double' else 1))}{dash})"


def block(body: str, *arguments: str, full: bool = True) -> str:
    """Return a block without space around it, as wide as its container."""
    parts = ["width: 100%"] if full else []
    return f"block({', '.join([*parts, 'above: 0pt, below: 0pt', *arguments, body])})"
