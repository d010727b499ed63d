"""Each standard that can be asked for: what it demands, looked up in the objects of the PDF itself."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pikepdf
import pytest

from drafter.cli.pdf import STANDARDS
from drafter.pdf import STANDARD, convert
from tests.fidelity.calibration.objects import inline, picture
from tests.fidelity.docx_parts import Letter, cell, p, r, row, section, table
from tests.pdf.pdf_letters import png

# Version of PDF, then what the metadata say: part and conformance of PDF/A, part of PDF/UA.
EXPECTED: dict[str, tuple[str, str | None, str | None, str | None]] = {
    "plain": ("1.7", None, None, None),
    "1.7": ("1.7", None, None, None),
    "2.0": ("2.0", None, None, None),
    "a-1b": ("1.4", "1", "B", None),
    "a-1a": ("1.4", "1", "A", None),
    "a-2b": ("1.7", "2", "B", None),
    "a-2u": ("1.7", "2", "U", None),
    "a-2a": ("1.7", "2", "A", None),
    "a-3b": ("1.7", "3", "B", None),
    "a-3u": ("1.7", "3", "U", None),
    "a-3a": ("1.7", "3", "A", None),
    "a-4": ("2.0", "4", None, None),
    "ua-1": ("1.7", None, None, "1"),
    "default": ("1.7", "2", "A", "1"),
}
_ARCHIVAL = sorted(name for name, (_, part, _, _) in EXPECTED.items() if part)
_FORBIDDEN_ACTIONS = {
    "/JavaScript", "/Launch", "/GoToR", "/GoToE", "/ImportData", "/SubmitForm", "/ResetForm", "/Movie", "/Sound",
    "/Rendition", "/Hide", "/SetOCGState", "/Trans",
}  # fmt: skip
_FORBIDDEN_KEYS = {"/JavaScript", "/JS", "/OpenAction", "/AA", "/AcroForm", "/XFA", "/EmbeddedFiles", "/OPI", "/Ref"}
_SHOWS = {"Tj", "TJ", "'", '"', "Do", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh"}


@cache
def converted(name: str) -> bytes:
    head = row(cell("No."), cell("What"), properties="<w:tblHeader/>")
    link = '<w:hyperlink r:id="rIdsite"><w:r><w:t>the site</w:t></w:r></w:hyperlink>'
    body = (
        p("Facts", '<w:outlineLvl w:val="0"/>')
        + p(r("In English, ") + r("lietuviškai", '<w:lang w:val="lt-LT"/>') + link)
        + table((1000, 4000), head, row(cell("1"), cell("one")))
        + p(r(inline(picture(60, 30), 60, 30)))
    )
    header = p("Ministry")
    whole = Letter(
        body + section(before='<w:headerReference w:type="default" r:id="rIdheader1"/>'),
        headers=(header,),
        media={"image1.png": png()},
        links={"rIdsite": "https://www.example.org/"},
    )
    standard = STANDARD if name == "default" else () if name == "plain" else (name,)
    return convert(whole.data(), "letter.docx", standard=standard).data


@pytest.fixture(params=sorted(EXPECTED))
def pdf(request: pytest.FixtureRequest) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(converted(request.param))) as opened:
        yield opened


@pytest.fixture(params=_ARCHIVAL)
def archival(request: pytest.FixtureRequest) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(converted(request.param))) as opened:
        yield opened


def dictionaries(thing: Any) -> Iterator[Any]:
    """Yield each dictionary and stream that stands in an object, not those that it refers to."""
    if isinstance(thing, pikepdf.Array):
        children = list(thing)
    elif isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        yield thing
        children = list(thing.values())
    else:
        return
    for child in children:
        if isinstance(child, pikepdf.Object) and not child.is_indirect:
            yield from dictionaries(child)


def all_of(pdf: pikepdf.Pdf) -> list[Any]:
    return [each for thing in pdf.objects for each in dictionaries(thing)]


def test_every_standard_of_the_command_is_looked_at() -> None:
    assert set(STANDARDS) == EXPECTED.keys() - {"default"}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_version_and_identifiers(name: str) -> None:
    version, part, conformance, accessible = EXPECTED[name]
    with pikepdf.open(io.BytesIO(converted(name))) as pdf:
        assert pdf.pdf_version == version
        stream = pdf.Root["/Metadata"]
        metadata = str(stream.read_bytes(), "utf-8")
        if part:
            assert "/Filter" not in stream  # to be found by programs that know no PDF
            assert pdf.trailer["/ID"]
    for tag, wanted in (("pdfaid:part", part), ("pdfaid:conformance", conformance), ("pdfuaid:part", accessible)):
        found = re.search(f"<{tag}>(.)<", metadata)
        assert (found[1] if found else None) == wanted, tag


def test_metadata_and_document_information_agree(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == "Facts"
        if "/Title" in pdf.docinfo:
            assert str(pdf.docinfo["/Title"]) == "Facts"
    assert str(pdf.Root["/Lang"]) == "en-GB"


def test_nothing_is_encrypted_runs_or_is_fetched(pdf: pikepdf.Pdf) -> None:
    assert not pdf.is_encrypted
    met = all_of(pdf)
    for thing in met:
        assert not _FORBIDDEN_KEYS & set(thing.keys())
        assert str(thing.get("/S")) not in _FORBIDDEN_ACTIONS
        if isinstance(thing, pikepdf.Stream):
            assert "/F" not in thing  # content in another file
    targets = {str(thing["/URI"]) for thing in met if str(thing.get("/S")) == "/URI"}
    assert targets == {"https://www.example.org/"}
    assert not [thing for thing in met if str(thing.get("/Type")) == "/Filespec"]


def test_fonts_are_embedded_with_their_characters(pdf: pikepdf.Pdf) -> None:
    met = all_of(pdf)
    descriptors = [thing for thing in met if str(thing.get("/Type")) == "/FontDescriptor"]
    assert descriptors
    for descriptor in descriptors:
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys())
        assert re.match(r"/[A-Z]{6}\+", str(descriptor["/FontName"]))
    composite = [thing for thing in met if str(thing.get("/Subtype")) == "/Type0"]
    assert composite
    assert all("/ToUnicode" in font for font in composite)
    assert not [thing for thing in met if str(thing.get("/Subtype")) in ("/Type1", "/TrueType", "/Type3")]


def marks(page: pikepdf.Page) -> tuple[set[int], int]:
    """Return the numbers of the marked content of a page, and how much is drawn outside of any mark."""
    numbers: set[int] = set()
    stack: list[bool] = []
    unmarked = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            stack.append(True)
            if name == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]:
                numbers.add(int(operands[1]["/MCID"]))
        elif name == "EMC":
            stack.pop()
        elif name in _SHOWS and not stack:
            unmarked += 1
    assert stack == []
    return numbers, unmarked


def test_every_mark_is_in_the_structure_tree(pdf: pikepdf.Pdf) -> None:
    assert pdf.Root["/MarkInfo"]["/Marked"]
    tree = pdf.Root["/StructTreeRoot"]
    pairs = list(tree["/ParentTree"]["/Nums"])
    parents = dict(zip(map(int, pairs[::2]), pairs[1::2], strict=True))
    for page in pdf.pages:
        numbers, unmarked = marks(page)
        assert numbers
        assert unmarked == 0
        owners = parents[int(page["/StructParents"])]
        assert max(numbers) < len(owners)
        for number in numbers:
            assert "/S" in owners[number]
            _assert_reaches(owners[number], tree)


def _assert_reaches(element: Any, root: Any) -> None:
    for _ in range(50):
        if element.objgen == root.objgen:
            return
        element = element["/P"]
    raise AssertionError("an element of the structure tree does not lead up to its root")


def test_links_and_pictures_say_what_they_are(pdf: pikepdf.Pdf) -> None:
    kinds = [
        str(thing["/S"])
        for thing in all_of(pdf)
        if str(thing.get("/Type")) == "/StructElem" or "/Pg" in thing
        if "/S" in thing
    ]
    assert {"/H1", "/P", "/Table", "/TH", "/TD", "/Figure", "/Link"} <= set(kinds)
    (annotation,) = [thing for thing in all_of(pdf) if str(thing.get("/Subtype")) == "/Link"]
    assert "/StructParent" in annotation


def test_colours_of_an_archive_have_a_profile(archival: pikepdf.Pdf) -> None:
    (intent,) = archival.Root["/OutputIntents"]
    assert str(intent["/S"]) == "/GTS_PDFA1"
    profile = intent["/DestOutputProfile"]
    assert int(profile["/N"]) == 3
    assert profile.read_bytes()[36:40] == b"acsp"


def test_annotations_of_an_archive_are_printed(archival: pikepdf.Pdf) -> None:
    (annotation,) = [thing for thing in all_of(archival) if str(thing.get("/Subtype")) == "/Link"]
    hidden, printed = 0b10, 0b100
    assert int(annotation.get("/F", 0)) & printed
    assert not int(annotation["/F"]) & hidden


@pytest.mark.parametrize("name", ["a-1a", "a-1b"])
def test_the_first_archive_standard_has_no_transparency(name: str) -> None:
    with pikepdf.open(io.BytesIO(converted(name))) as pdf:
        for thing in all_of(pdf):
            assert str(thing.get("/S")) != "/Transparency"
            assert "/SMask" not in thing or str(thing["/SMask"]) == "/None"
            assert all(float(thing.get(key, 1)) == 1 for key in ("/ca", "/CA"))
        assert not [thing for thing in pdf.objects if str(getattr(thing, "get", lambda _: "")("/Type")) == "/ObjStm"]
