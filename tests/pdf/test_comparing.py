"""Two files compared as they look."""

from __future__ import annotations

import io

import pikepdf
import pytest

from drafter.pdf import comparing, convert
from drafter.pdf.comparing import FIRST_COLOUR, SECOND_COLOUR, Page, Pair, overlay, pages_of, pairs_of, summary
from drafter.pdf.compiling import compile_source
from drafter.pdf.fonts import load_fonts
from drafter.problems import DrafterError
from tests.fidelity.docx_parts import Letter, p, r, section
from tests.pdf.pdf_letters import page_texts

_BREAK = p(r('<w:br w:type="page"/>'))
_NAMES = ("sent.docx", "edited.docx")


def letter(*pages: str) -> bytes:
    return Letter(_BREAK.join(p(text) for text in pages) + section()).data()


def pairs(first: bytes, second: bytes) -> list[Pair]:
    return pairs_of(pages_of(first, "first"), pages_of(second, "second"))


def test_a_file_is_the_same_as_itself_and_as_its_pdf() -> None:
    data = letter("one", "two")
    assert pairs(data, data) == pairs(data, convert(data, "x").data) == [Pair(1, 1, True), Pair(2, 2, True)]
    assert list(summary(pairs(data, data), _NAMES)) == ["sent.docx and edited.docx look the same on 2 pages"]


def test_one_letter_makes_a_page_differ() -> None:
    found = pairs(letter("one", "the Ally", "three"), letter("one", "the ally", "three"))
    assert [pair.same for pair in found] == [True, False, True]
    assert list(summary(found, _NAMES)) == ["page 2 of sent.docx and page 2 of edited.docx differ"]


def test_a_page_put_in_moves_the_others_without_making_them_differ() -> None:
    before, after = letter("one", "two"), letter("one", "between", "two")
    assert pairs(before, after) == [Pair(1, 1, True), Pair(None, 2, False), Pair(2, 3, True)]
    assert list(summary(pairs(before, after), _NAMES)) == ["page 2 of edited.docx is added"]
    assert list(summary(pairs(after, before), _NAMES)) == ["page 2 of sent.docx is removed"]


def test_what_only_one_file_has_is_in_its_colour() -> None:
    first, second = pages_of(letter("alone"), "a"), pages_of(letter("another"), "b")
    source = overlay(pairs_of(first, second), first, second, _NAMES)
    drawing = source.files["/pair0.svg"].decode()
    before, after = drawing.split("</g><g style", 1)
    assert FIRST_COLOUR in before
    assert SECOND_COLOUR not in before
    assert SECOND_COLOUR in after
    assert 'id="g0"' not in drawing  # the letters of the two files do not take each other's names
    made = compile_source(source, load_fonts(()), "x", standard=("a-2a", "ua-1"))
    (text,) = page_texts(made.files[0])
    assert "Page 1: different" in text
    assert "only in sent.docx" in text


def test_a_name_is_never_markup() -> None:
    pages = [Page(b"", "", 100.0, 100.0)]
    source = overlay([Pair(1, 1, True)], pages, pages, ('#panic("a")', '"; panic()'))
    (text,) = page_texts(compile_source(source, load_fonts(()), "x").files[0])
    assert 'only in #panic("a")' in text


@pytest.mark.parametrize("data", [b"nothing", b"%PDF-1.7 nothing", b"%PDF-1.7 /Type /Pages /Count 3"])
def test_what_cannot_be_read_is_said(data: bytes) -> None:
    with pytest.raises(DrafterError) as caught:
        pages_of(data, "letter")
    assert all(problem.place for problem in caught.value.problems)


def test_the_pages_of_any_pdf_are_counted() -> None:
    """Word and others keep the page tree in compressed objects."""
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(convert(letter("one", "two"), "x").data)) as pdf:
        pdf.save(stream, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert b"/Count" not in stream.getvalue()
    assert [pair.same for pair in pairs(letter("one", "two"), stream.getvalue())] == [True, True]


def test_a_pdf_of_very_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "MAX_PAGES", 1)
    with pytest.raises(DrafterError, match="the file has 2 pages; at most 1 are compared"):
        pages_of(letter("one", "two"), "x")


def test_a_pdf_with_a_password_is_refused() -> None:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(convert(letter("one"), "x").data)) as pdf:
        pdf.save(stream, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(DrafterError, match="protected with a password"):
        pages_of(stream.getvalue(), "x")
