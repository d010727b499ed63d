"""Text as it goes on paper: words in fonts that have their letters, and where lines may break."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from drafter.pdf.writer import Writer, language_code
from drafter.problems import Severity
from drafter.word.document import Paragraph, RunProperties

# Typst's line breaker would break after these where Word does not, or not break where Word does.
_NO_BREAK_AFTER = re.compile(r"([/}])(?=\w)")
_BREAK_AFTER_HYPHEN = re.compile(r"(?<=\w)-(?=\d)")
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_HYPHEN_REPEATING = frozenset({"cs", "pl", "pt", "es", "hr", "sk"})
_UNBROKEN = re.compile("[^\\s\u200b/-]+/?")
_WORDS = re.compile(r"\S+|\s+")
_WIDEST_LETTER = 1.1
_USUAL_LETTER = 0.5
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
# What these look like only one font knows; the archive standards refuse them.
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_NON_BREAKING_HYPHEN = "\u2011"


def break_classes(text: str, language: str | None, *, glue: bool = True) -> str:
    """Put in the invisible joiners and break opportunities that make lines break as in Word."""
    if glue and ("/" in text or "}" in text):
        text = _NO_BREAK_AFTER.sub("\\1\u2060", text)
    if "-" in text:
        # In these languages the compiler repeats a hyphen at the start of the next line, unless it may break anyway.
        pattern = _HYPHEN if language in _HYPHEN_REPEATING else _BREAK_AFTER_HYPHEN
        text = pattern.sub("-\u200b", text)
    if _NON_BREAKING_HYPHEN in text:
        text = text.replace(_NON_BREAKING_HYPHEN, "-\u2060")
    return text


def break_long_words(writer: Writer, text: str, run: RunProperties, width: float) -> str:
    """Allow a break inside words that are wider than the column."""
    longest = max(map(len, text.split()), default=0)
    if width <= run.size or longest * (run.size * _WIDEST_LETTER + run.spacing) < width:
        return text
    family = writer.fonts.resolve(run.font, run.font_class).name

    def split(match: re.Match[str]) -> str:
        word, used, out = match[0], 0.0, []
        if writer.fonts.width(family, run.bold, run.italic, word) * run.size <= width:
            return word
        for character in word:
            advance = writer.fonts.width(family, run.bold, run.italic, character) * run.size + run.spacing
            if used and used + advance > width:
                out.append("\u200b")
                used = 0.0
            used += advance
            out.append(character)
        return "".join(out)

    return _UNBROKEN.sub(split, text)


def prepared(writer: Writer, text: str, run: RunProperties, width: float) -> str:
    """Return a run's text in its case, with the places where lines may and may not break."""
    if run.caps:
        text = text.upper()
    longest = max(map(len, text.split()), default=0) * run.size * _USUAL_LETTER
    text = break_classes(text, language_code(run.language) or writer.language, glue=longest < width)
    return break_long_words(writer, text, run, width)


def by_font(writer: Writer, text: str, run: RunProperties, paragraph: Paragraph) -> Iterator[tuple[str, str]]:
    """Yield (family, text): a word goes whole to a font that has its letters; what none has is spelled out."""
    family = writer.family(run, paragraph).name
    fonts, bold, italic = writer.fonts, run.bold, run.italic
    if text.isascii() or (fonts.covers(family, bold, italic, text) and not _PRIVATE.search(text)):
        yield family, text
        return
    for word in _WORDS.findall(text):
        chosen = None if _PRIVATE.search(word) else fonts.family_for(word, family, bold, italic)
        if chosen is not None:
            yield chosen, word
            continue
        for character in word:
            single = None if _PRIVATE.match(character) else fonts.family_for(character, family, bold, italic)
            if single is None:
                character = _printed_code(writer, character, paragraph)  # noqa: PLW2901 - the loop's own rewriting
            yield single or family, character


def _printed_code(writer: Writer, character: str, paragraph: Paragraph) -> str:
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "no name")
    message = f"no installed font has the character {code} ({name}); '[{code}]' is printed in its place"
    hint = "install a font that has it, or put one in a folder named by --fonts"
    writer.warn("pdf.glyph", message, paragraph, severity=Severity.ERROR, hint=hint)
    return f"[{code}]"
