"""Files that are wrong, hostile or merely unusual: a located sentence each, in bounded time and memory."""

from __future__ import annotations

import io
import random
import struct
import time
import zipfile
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.pdf import PdfResult, convert
from drafter.problems import DrafterError, Problem, Severity
from tests.fidelity.calibration import case
from tests.fidelity.calibration.objects import inline, picture
from tests.fidelity.docx_parts import Letter, cell, p, r, row, section, table
from tests.pdf.mutations import mutated
from tests.pdf.pdf_letters import page_texts

_STRICT = (
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/", "http://purl.oclc.org/ooxml/wordprocessingml/"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/"),
    ("http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/"),
)


def with_parts(data: bytes, parts: dict[str, bytes]) -> bytes:
    """Return a file with parts added or replaced."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name, content in ({n: archive.read(n) for n in archive.namelist()} | parts).items():
            made.writestr(name, content)
    return stream.getvalue()


def messages(result: PdfResult) -> list[str]:
    return [f"{problem.place}: {problem.message}" for problem in result.problems]


@pytest.mark.parametrize("name", ["styled_table", "several_levels", "first_page_different", "picture_in_its_line"])
def test_strict_files_give_the_same_pages(name: str) -> None:
    data = case(name)
    archive = zipfile.ZipFile(io.BytesIO(data))
    parts = {}
    for member in archive.namelist():
        text = archive.read(member)
        for transitional, strict in _STRICT:
            text = text.replace(transitional.encode(), strict.encode())
        parts[member] = text
    strict_file = with_parts(data, {name: text for name, text in parts.items() if name.endswith((".xml", ".rels"))})
    assert b"purl.oclc.org" in zipfile.ZipFile(io.BytesIO(strict_file)).read("word/document.xml")
    assert page_texts(convert(strict_file, "x").data) == page_texts(convert(data, "x").data)


def test_macros_are_said_and_never_run() -> None:
    data = with_parts(case("alignment"), {"word/vbaProject.bin": b"x"})
    assert messages(convert(data, "letter.docm")) == [
        "letter.docm: the file carries macros ('word/vbaProject.bin'); they are never run"
    ]


def test_styles_based_on_each_other() -> None:
    style = '<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/><w:basedOn w:val="{}"/><w:rPr><w:b/></w:rPr></w:style>'
    styles = style.format("A", "A", "B") + style.format("B", "B", "A")
    letter = Letter(p("text", '<w:pStyle w:val="A"/>') + section(), styles=styles)
    assert page_texts(convert(letter.data(), "x").data) == ["text"]


def test_numbering_that_refers_to_itself() -> None:
    styles = '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = p("text", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    letter = Letter(listed + section(), styles=styles, numbering=numbering)
    assert page_texts(convert(letter.data(), "x").data) == ["text"]


def test_a_table_of_ten_thousand_columns() -> None:
    start = time.monotonic()
    result = convert(
        Letter(table((100,) * 10_000, row(*(cell("x") for _ in range(10_000)))) + p() + section()).data(), "x"
    )
    assert time.monotonic() - start < 20
    assert "x: a table has 10,000 columns; the first 63 are shown" in messages(result)


def _png_of(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + header + struct.pack(">I", zlib.crc32(b"IHDR" + header))
    return b"\x89PNG\r\n\x1a\n" + chunk


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (_png_of(40_000, 40_000), "a picture of 40,000 x 40,000 pixels is not shown; at most 64,000,000 pixels are"),
        (b"\xff\xd8\xff\xc0\x00\x11\x08\xea\x60\xea\x60\x03", "a picture of 60,000 x 60,000 pixels is not shown; at most 64,000,000 pixels are"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>', "an SVG picture with a document type declaration is not shown"),
        (b"\x01\x00\x00\x00" + b"x" * 40, "a picture in Windows metafile format (EMF, WMF) is not shown"),
        (b"nothing", "a picture in an unknown format is not shown"),
    ],
)  # fmt: skip
def test_pictures_that_are_not_decoded(data: bytes, message: str) -> None:
    letter = Letter(p("a") + p(r(inline(picture(100, 50), 100, 50))) + section(), media={"image1.png": data})
    result = convert(letter.data(), "letter.docx")
    assert messages(result) == [f"letter.docx, paragraph 2: {message}"]


def test_linked_pictures_are_never_fetched() -> None:
    graphic = picture(100, 50).replace("r:embed", "r:link")
    letter = Letter(p(r(inline(graphic, 100, 50))) + section(), links={"rIdimage1": "http://localhost:1/logo.png"})
    assert messages(convert(letter.data(), "x")) == [
        "x, paragraph 1: a picture that is only linked to, and never fetched, is not shown"
    ]


def test_tables_nested_too_deep_become_paragraphs() -> None:
    inner = p("innermost")
    for _ in range(12):
        inner = table((9000,), row(cell(p("level") + inner + p()), properties='<w:trHeight w:val="300"/>'))
    result = convert(Letter(inner + p() + section()).data(), "x")
    assert "innermost" in "".join(page_texts(result.data))
    assert any("lies more than 5 deep in others" in message for message in messages(result))


def test_deep_xml_and_lone_surrogates_are_located() -> None:
    for body in (p("<w:r>" * 400 + "</w:r>" * 400), p("<w:r><w:t>&#xD800;</w:t></w:r>")):
        with pytest.raises(DrafterError) as caught:
            convert(Letter(body + section()).data(), "letter.docx")
        (problem,) = caught.value.problems
        assert problem.rule == "word.xml"
        assert problem.place is not None
        assert str(problem.place).startswith("letter.docx:2, word/document.xml")


def test_private_use_characters_are_spelled_out() -> None:
    result = convert(Letter(p("a \ue123 b") + section()).data(), "x")
    assert "a [U+E123] b" in page_texts(result.data)[0]
    assert [problem.severity for problem in result.problems] == [Severity.ERROR]


def test_control_characters_are_left_out() -> None:
    result = convert(Letter(p("a\x85\x9db") + section()).data(), "x")
    assert page_texts(result.data) == ["ab"]
    assert result.problems == ()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6))
def test_changed_files_give_a_pdf_or_a_finding(seed: int) -> None:
    name, data = mutated(random.Random(seed))
    problems: tuple[Problem, ...] = ()
    try:
        assert convert(data, name).data.startswith(b"%PDF")
    except DrafterError as error:
        problems = error.problems
    assert all(problem.message and problem.place for problem in problems)
    assert [problem for problem in problems if problem.rule == "pdf.compile"] == []


@pytest.mark.parametrize("kind", ["\u202e", "x = panic(); let y"])
def test_a_header_of_an_unknown_kind_is_no_header(kind: str) -> None:
    body = p("text") + section(before=f'<w:headerReference w:type="{kind}" r:id="rIdheader1"/>')
    assert page_texts(convert(Letter(body, headers=(p("head"),)).data(), "x").data) == ["text"]
