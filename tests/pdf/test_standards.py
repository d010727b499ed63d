"""What the archive and accessibility standards demand, looked up in the PDF itself."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pikepdf
import pytest

from drafter.pdf import convert, pictures
from drafter.problems import DrafterError
from tests.fidelity.calibration import case
from tests.fidelity.calibration.objects import inline, picture
from tests.fidelity.docx_parts import BORDERS, Letter, cell, p, r, row, section, table
from tests.pdf.pdf_letters import png

_HEAD = row(cell("No."), cell("What"), properties="<w:tblHeader/>")
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/><w:pPr><w:ind w:left="714" w:hanging="357"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
_ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
_BODY = (
    p("Facts", '<w:outlineLvl w:val="0"/>')
    + p(r("In English and ") + r("lietuviškai", '<w:lang w:val="lt-LT"/>'))
    + p("first", _ITEM)
    + p("second", _ITEM)
    + table((1000, 4000), _HEAD, row(cell("1"), cell("one")), properties=f"<w:tblBorders>{BORDERS}</w:tblBorders>")
    + p(r("dotted") + r("<w:tab/>") + r("end"), '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>')
    + p(r(inline(picture(60, 30), 60, 30)))
)


@cache
def letter() -> bytes:
    made = Letter(_BODY + section(), numbering=_NUMBERING, media={"image1.png": png()})
    return convert(made.data(), "letter.docx").data


@pytest.fixture
def pdf() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(letter())) as opened:
        yield opened


def elements(node: Any) -> Iterator[pikepdf.Dictionary]:
    """Yield structure elements in reading order."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from elements(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from elements(node["/K"])


def tagged(pdf: pikepdf.Pdf, tag: str) -> list[pikepdf.Dictionary]:
    return [each for each in elements(pdf.Root["/StructTreeRoot"]["/K"]) if str(each["/S"]) == tag]


def test_the_document_says_what_it_is(pdf: pikepdf.Pdf) -> None:
    assert pdf.Root["/MarkInfo"]["/Marked"]
    assert pdf.Root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert str(pdf.Root["/Lang"]) == "en-GB"
    assert "/Outlines" in pdf.Root
    metadata = str(pdf.Root["/Metadata"].read_bytes(), "utf-8")
    for mark in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"):
        assert mark in metadata
    with pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == "Facts"


def test_colours_have_a_profile(pdf: pikepdf.Pdf) -> None:
    (intent,) = pdf.Root["/OutputIntents"]
    assert str(intent["/S"]) == "/GTS_PDFA1"
    assert len(intent["/DestOutputProfile"].read_bytes()) > 100


def test_fonts_are_embedded_and_say_their_characters(pdf: pikepdf.Pdf) -> None:
    fonts = [font for page in pdf.pages for font in page["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        assert "/ToUnicode" in font
        descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
        assert any(key in descriptor for key in ("/FontFile2", "/FontFile3"))


def test_everything_drawn_is_marked(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        depth = 0
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in ("BDC", "BMC"):
                depth += 1
            elif name == "EMC":
                depth -= 1
            elif name in ("Tj", "TJ", "Do", "S", "f"):
                assert depth > 0, (operands, name)
        assert "/StructParents" in page


def test_structure_of_headings_lists_and_tables(pdf: pikepdf.Pdf) -> None:
    assert len(tagged(pdf, "/H1")) == 1
    assert len(tagged(pdf, "/L")) == 1
    assert len(tagged(pdf, "/LI")) == len(tagged(pdf, "/Lbl")) == len(tagged(pdf, "/LBody")) == 2
    heads = tagged(pdf, "/TH")
    assert len(heads) == 2
    assert len(tagged(pdf, "/TD")) == 2
    assert all("/Column" in str(head.get("/A")) for head in heads)


def test_pictures_have_their_text_and_words_their_language(pdf: pikepdf.Pdf) -> None:
    (figure,) = tagged(pdf, "/Figure")
    assert str(figure["/Alt"]) == "a coat of arms"
    languages = {str(each["/Lang"]) for each in elements(pdf.Root["/StructTreeRoot"]["/K"]) if "/Lang" in each}
    spans = b"".join(page.Contents.read_bytes() for page in pdf.pages if not isinstance(page.Contents, pikepdf.Array))
    assert "lt-LT" in languages or b"(lt-LT)" in spans


def test_leaders_are_not_read_aloud(pdf: pikepdf.Pdf) -> None:
    content = pdf.pages[0].Contents.read_bytes()
    assert content.count(b"/Artifact") >= 1


def test_nothing_runs_and_nothing_is_fetched(pdf: pikepdf.Pdf) -> None:
    text = b"".join(
        str(thing).encode("utf-8", "replace") for thing in pdf.objects if not isinstance(thing, pikepdf.Stream)
    )
    assert not re.search(rb"/(JavaScript|JS|Launch|EmbeddedFiles|OpenAction|AA|SubmitForm)\b", text)
    assert "/AcroForm" not in pdf.Root
    assert not pdf.is_encrypted


@pytest.mark.parametrize(
    ("standard", "part", "conformance", "accessible"),
    [
        (("a-2b",), "2", "B", False),
        (("a-3a",), "3", "A", False),
        (("ua-1",), None, None, True),
        ((), None, None, False),
    ],
)
def test_other_standards(
    standard: tuple[str, ...], part: str | None, conformance: str | None, accessible: bool
) -> None:
    data = convert(case("header_rows"), "letter.docx", standard=standard).data
    with pikepdf.open(io.BytesIO(data)) as opened:
        metadata = str(opened.Root["/Metadata"].read_bytes(), "utf-8")
    found = re.search(r"<pdfaid:part>(.)<", metadata), re.search(r"<pdfaid:conformance>(.)<", metadata)
    assert tuple(match and match[1] for match in found) == (part, conformance)
    assert ("<pdfuaid:part>1<" in metadata) is accessible


def test_a_standard_that_cannot_be_met_is_refused_with_its_reason() -> None:
    with pytest.raises(DrafterError) as caught:
        convert(case("alignment"), "letter.docx", standard=("a-2a", "a-3a"))
    (problem,) = caught.value.problems
    assert problem.message.startswith("the PDF cannot be made as a-2a, a-3a: ")


def test_pages_as_svg() -> None:
    pages = pictures(case("two_columns"), "letter.docx", kind="svg").pages
    assert pages
    assert all(page.startswith(b"<svg") for page in pages)
