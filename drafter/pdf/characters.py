"""Text as it goes on paper: words in fonts that have their letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from drafter.pdf.writer import Writer
from drafter.problems import Severity
from drafter.word.document import Paragraph
from drafter.word.looks import RunProperties

_WORDS = re.compile(r"\S+|\s+")
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
# What these look like only one font knows; the archive standards refuse them.
PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")


def by_font(writer: Writer, text: str, run: RunProperties, paragraph: Paragraph) -> Iterator[tuple[str, str]]:
    """Yield (family, text): a word goes whole to a font that has its letters; what none has is spelled out."""
    family = writer.family(run, paragraph).name
    fonts, bold, italic = writer.fonts, run.bold, run.italic
    if text.isascii() or (fonts.covers(family, bold, italic, text) and not PRIVATE.search(text)):
        yield family, text
        return
    for word in _WORDS.findall(text):
        chosen = None if PRIVATE.search(word) else fonts.family_for(word, family, bold, italic)
        if chosen is not None:
            yield chosen, word
            continue
        for character in word:
            single = None if PRIVATE.match(character) else fonts.family_for(character, family, bold, italic)
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
