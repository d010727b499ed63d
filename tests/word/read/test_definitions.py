"""What one reading may leave for the next: looks, and nothing of how far a document's lists have counted."""

from __future__ import annotations

from collections.abc import Callable

import docx
from docx.shared import Pt

from drafter.word.document import DocumentTree, Paragraph
from drafter.word.read.definitions import _KNOWN, _MOST

ReadDocument = Callable[[docx.document.Document], DocumentTree]


def _letter(size: int, styles: tuple[str, ...] = ("List Number",)) -> docx.document.Document:
    document = docx.Document()
    document.styles["Normal"].font.size = Pt(size)
    for style in styles:
        document.add_paragraph("x", style=style)
    return document


def _paragraphs(tree: DocumentTree) -> list[Paragraph]:
    return [block for block in tree.sections[0].blocks if isinstance(block, Paragraph)]


def test_a_second_reading_counts_its_lists_from_the_start(read_document: ReadDocument) -> None:
    letters = [_letter(11, ("List Number", "List Number")) for _ in range(2)]
    for letter in letters:
        assert [p.label.text for p in _paragraphs(read_document(letter)) if p.label] == ["1.", "2."]


def test_letters_of_the_same_styles_share_the_look_and_of_others_do_not(read_document: ReadDocument) -> None:
    (one,), (same,), (other,) = (_paragraphs(read_document(_letter(size))) for size in (11, 11, 12))
    assert one.base is same.base
    assert (one.base.size, other.base.size) == (11.0, 12.0)


def test_many_kinds_of_styles_do_not_pile_up(read_document: ReadDocument) -> None:
    sizes = [_paragraphs(read_document(_letter(size)))[0].base.size for size in range(20, 40)]
    assert sizes == list(range(20, 40))
    assert len(_KNOWN) <= _MOST
