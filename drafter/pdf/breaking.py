"""Where lines may break: as in Word, without invisible characters that somebody would copy along with the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from drafter.pdf.writer import Writer, language_code
from drafter.word.looks import RunProperties

Kind = Literal["text", "whole", "opportunity", "seam"]

# The compiler's line breaker would break after these where Word does not; it takes addresses apart at any sign, and
# widens spaces that do not break.
_HELD = re.compile("[/}](?=[^\\W\\d])|://|www\\.|\u2011|[\u00a0\u202f](?<=\\S.)(?=\\S)")
# A plain space lets a line break in Word, whatever stands beside it; the compiler bars these.
_BARRED = re.compile(" (?:(?<=[(\\[{«„“‘‹] )|(?<=\\S )(?=[)\\]}»”’›!?:;,./]))")
_TOKEN = re.compile(r"[^\S\u00a0\u202f]+|[\S\u00a0\u202f]+")
_AFTER_HYPHEN = re.compile(r"(?<=[\w-]-)(?=\w)")
_BEFORE_FIGURE = re.compile(r"(?<=\w-)(?=\d)")
# In these languages the compiler repeats a hyphen at the start of the next line, unless it may break anyway.
_HYPHEN_REPEATING = frozenset({"cs", "pl", "pt", "es", "hr", "sk"})
_NON_BREAKING_HYPHEN = "\u2011"
_OPENING = "([{«„“‘‹"
_JOINER = "\u2060"
_WIDEST_LETTER = 1.1


class Chunk(NamedTuple):
    """A stretch of text: with the usual breaks within, kept whole, or a mere opportunity for a break.

    A seam parts a space from what bars a break at it.
    """

    text: str
    kind: Kind = "text"


_OPPORTUNITY = Chunk("", "opportunity")
_SEAM = Chunk("", "seam")


class Column(NamedTuple):
    """Where a text stands: the width of the lines, and whether text touches it before and behind without a space."""

    width: float
    joined_before: bool = False
    joined_after: bool = False


def chunks(writer: Writer, text: str, run: RunProperties, column: Column) -> Iterator[Chunk]:
    """Yield a run's text in chunks, so that lines break in it where they do in Word."""
    for chunk in _by_tokens(writer, text, run, column):
        if chunk.kind != "text" or not _BARRED.search(chunk.text):
            yield chunk
            continue
        start = 0
        for match in _BARRED.finditer(chunk.text):
            opening = match.start() > 0 and chunk.text[match.start() - 1] in _OPENING
            at = match.start() if opening else match.end()
            yield Chunk(chunk.text[start:at])
            yield _SEAM
            start = at
        if start < len(chunk.text):
            yield Chunk(chunk.text[start:])


def _by_tokens(writer: Writer, text: str, run: RunProperties, column: Column) -> Iterator[Chunk]:
    narrow = _narrow(text, run, column.width)
    held = _HELD.search(text) is not None
    if "-" not in text and not narrow and not held:
        yield Chunk(text)
        return
    hyphens = _hyphens(writer, run)
    tokens = _TOKEN.findall(text)
    plain = ""
    for number, token in enumerate(tokens):
        keeps = held and _HELD.search(token) is not None
        too_wide = narrow and not token.isspace() and _too_wide(writer, token, run, column.width)
        if not keeps and not too_wide and "-" not in token:
            plain += token
            continue
        joined = (column.joined_before and number == 0) or (column.joined_after and number == len(tokens) - 1)
        if too_wide or (keeps and not joined):
            if plain:
                yield Chunk(plain)
                plain = ""
            for piece in _AFTER_HYPHEN.split(token):
                yield from _fitting(writer, piece, run, column.width)
            continue
        pieces = hyphens.split(_joined(token) if joined else token)
        plain += pieces[0]
        for piece in pieces[1:]:
            yield Chunk(plain)
            yield _OPPORTUNITY
            plain = piece
    if plain:
        yield Chunk(plain)


def _hyphens(writer: Writer, run: RunProperties) -> re.Pattern[str]:
    language = language_code(run.language) or writer.language
    return _AFTER_HYPHEN if language in _HYPHEN_REPEATING else _BEFORE_FIGURE


def _joined(token: str) -> str:
    """Hold a token together by joiners: it is a part of a word, and a whole would let the word break beside it."""
    return re.sub(r"([/}])(?=[^\W\d])", "\\1" + _JOINER, token).replace(_NON_BREAKING_HYPHEN, "-" + _JOINER)


def _fitting(writer: Writer, piece: str, run: RunProperties, width: float) -> Iterator[Chunk]:
    """Yield a piece that does not break, cut where a line would be full."""
    if _NON_BREAKING_HYPHEN in piece and not writer.covers(run, _NON_BREAKING_HYPHEN):
        piece = piece.replace(_NON_BREAKING_HYPHEN, "-")
    start, used = 0, 0.0
    for position, character in enumerate(piece):
        advance = _width(writer, character, run)
        if used and used + advance > width > run.size:
            yield Chunk(piece[start:position], "whole")
            start, used = position, 0.0
        used += advance
    yield Chunk(piece[start:], "whole")


def _narrow(text: str, run: RunProperties, width: float) -> bool:
    if not _may_exceed(len(text), run, width):
        return False
    return _may_exceed(max(map(len, text.split()), default=0), run, width)


def _too_wide(writer: Writer, token: str, run: RunProperties, width: float) -> bool:
    return _may_exceed(len(token), run, width) and _width(writer, token, run) > width > run.size


def _may_exceed(letters: int, run: RunProperties, width: float) -> bool:
    """Tell whether a word of so many letters may be wider than a column, without measuring it."""
    return letters * (run.size * _WIDEST_LETTER + max(run.spacing, 0.0)) > width


def _width(writer: Writer, text: str, run: RunProperties) -> float:
    family = writer.fonts.resolve(run.font, run.font_class).name
    size = run.size * (0.58 if run.vertical != "baseline" else 1.0)
    return writer.fonts.width(family, run.bold, run.italic, text) * size + run.spacing * len(text)
