from __future__ import annotations

import pytest

from drafter.pdf import convert
from drafter.pdf.breaking import Column, chunks
from drafter.pdf.fonts import load_fonts
from drafter.pdf.writer import Writer
from drafter.word.document import DocumentTree
from drafter.word.looks import RunProperties
from tests.pdf.pdf_letters import new_letter, page_texts, save

_FONTS = load_fonts((), system=False)
_WIDE = Column(450.0)
_RUN = RunProperties(font="Cambria", size=11.0)


def marked(text: str, column: Column = _WIDE, language: str = "en") -> str:
    """Return a text with '|' where a line may break besides at spaces, and [] around what is kept whole."""
    writer = Writer(DocumentTree("x", "x", "", "", language, ()), _FONTS)
    signs = {"text": "{}", "whole": "[{}]", "opportunity": "|", "seam": "^"}
    return "".join(signs[chunk.kind].format(chunk.text) for chunk in chunks(writer, text, _RUN, column))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("a well-known fact", "en", "a well-known fact"),
        ("see LT-01108 there", "en", "see LT-|01108 there"),
        ("biało-czerwony", "pl", "biało-|czerwony"),
        ("yes and/or no", "en", "yes [and/or] no"),
        ("5/6 of it", "en", "5/6 of it"),
        ("https://x.org/a-b/c", "en", "[https://x.org/a-][b/c]"),
        ("on 28\u00a0July there", "en", "on [28\u00a0July] there"),
        ("dit « ainsi » !", "fr", "dit «^ ainsi ^» ^!"),
        ("F\u20111 in force", "en", "[F-1] in force"),
    ],
)
def test_lines_break_where_word_breaks_them(text: str, language: str, expected: str) -> None:
    assert marked(text, language=language) == expected


def test_a_word_that_is_wider_than_the_column_is_cut() -> None:
    assert marked("a " + "x" * 12 + " b", Column(40.0)) == "a [xxxxxxx][xxxxx] b"


def test_parts_of_a_word_are_held_by_joiners() -> None:
    assert marked("and/or", Column(450.0, joined_before=True)) == "and/\u2060or"


def test_what_is_copied_from_the_page_has_no_invisible_characters() -> None:
    letter = new_letter()
    text = "LT-01108, 2025-08-05, and/or, https://example.org/a-b/c, " + "x" * 200
    letter.add_paragraph(text).add_run().add_break()
    (page,) = page_texts(convert(save(letter), "letter.docx").data)
    assert not set(page) & set("\u200b\u2060\ufeff\u00ad")
    assert "LT-01108, 2025-08-05, and/or, https://example.org/a-b/c," in " ".join(page.split())
