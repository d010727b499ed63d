from __future__ import annotations

import copy
import datetime as dt
import io
import os
import subprocess
import sys
from collections.abc import Callable

import pikepdf
import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt

from drafter.pdf import PdfResult, convert, pictures
from drafter.problems import DrafterError, Severity
from tests.pdf.pdf_letters import add_field, new_letter, page_texts, png, save

ToPdf = Callable[[Document], PdfResult]


def structure(pdf: bytes) -> list[str]:
    """Return the tags of a PDF in reading order."""
    found: list[str] = []

    def walk(node: pikepdf.Object) -> None:
        if isinstance(node, pikepdf.Array):
            for child in node:
                walk(child)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                found.append(str(node["/S"]))
            if "/K" in node:
                walk(node["/K"])

    with pikepdf.open(io.BytesIO(pdf)) as document:
        walk(document.Root["/StructTreeRoot"]["/K"])
    return found


def test_importing_the_room_does_not_import_the_compiler() -> None:
    code = "import drafter.pdf, sys; print([m for m in ('typst', 'lxml', 'docx', 'font_caladea') if m in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_same_file_same_bytes(to_pdf: ToPdf) -> None:
    letter = new_letter()
    letter.add_paragraph("The Ministry presents its compliments.")
    assert to_pdf(letter).data == to_pdf(letter).data


@pytest.mark.parametrize(
    ("tag", "region"),
    [
        ("en-GB", "GB"),
        ("lt-lt", "LT"),
        ("zh-Hans-CN", "CN"),
        ("en", None),
        ("sr-Latn", None),
        ("es-419", None),
        (None, None),
    ],
)
def test_the_region_of_a_language(tag: str | None, region: str | None) -> None:
    from drafter.pdf.writer import region_code

    assert region_code(tag) == region


def test_archive_and_accessibility_with_title_and_language(to_pdf: ToPdf) -> None:
    letter = new_letter()
    letter.add_paragraph("Text")
    with pikepdf.open(io.BytesIO(to_pdf(letter).data)) as pdf:
        assert str(pdf.Root["/Lang"]) == "en-US"
        metadata = str(pdf.Root["/Metadata"].read_bytes(), "utf-8")
        assert pdf.open_metadata()["dc:title"] == "Note verbale"
    assert "<pdfaid:part>2</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata


def test_the_timestamp_is_the_document_s_unless_given() -> None:
    letter = new_letter()
    letter.core_properties.created = dt.datetime(2025, 8, 5, 12, 0)  # noqa: DTZ001 - python-docx takes naive times
    with pikepdf.open(io.BytesIO(convert(save(letter), "x").data)) as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20250805120000")
    given = dt.datetime(2024, 1, 2, tzinfo=dt.UTC)
    with pikepdf.open(io.BytesIO(convert(save(letter), "x", timestamp=given).data)) as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20240102")


def test_pages_are_counted(to_pdf: ToPdf) -> None:
    letter = new_letter()
    footer = letter.sections[0].footer.paragraphs[0]
    footer.add_run("Page ")
    add_field(footer, "PAGE")
    footer.add_run(" of ")
    add_field(footer, "NUMPAGES")
    letter.add_paragraph("one").add_run().add_break(WD_BREAK.PAGE)
    letter.add_paragraph("two")
    first, second = page_texts(to_pdf(letter).data)
    assert "Page 1 of 2" in first
    assert "Page 2 of 2" in second


def test_first_page_has_its_own_header(to_pdf: ToPdf) -> None:
    letter = new_letter()
    section = letter.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "LETTERHEAD"
    section.header.paragraphs[0].text = "continued"
    letter.add_page_break()
    first, second = page_texts(to_pdf(letter).data)
    assert "LETTERHEAD" in first
    assert "continued" not in first
    assert "continued" in second


def test_lists_headings_and_tables_are_tagged(to_pdf: ToPdf) -> None:
    letter = new_letter()
    letter.add_heading("Heading", 2)
    letter.add_paragraph("first", style="List Number")
    letter.add_paragraph("second", style="List Number")
    table = letter.add_table(2, 2)
    table.style = "Table Grid"
    table.cell(0, 0).text = "head"
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    tags = structure(to_pdf(letter).data)
    assert "/H1" in tags
    assert [tag for tag in tags if tag in ("/L", "/LI", "/Lbl", "/LBody")] == [
        "/L", "/LI", "/Lbl", "/LBody", "/LI", "/Lbl", "/LBody",
    ]  # fmt: skip
    assert tags.count("/TH") == 2
    assert tags.count("/TD") == 2


def test_a_table_that_only_arranges_is_not_tagged_as_one(to_pdf: ToPdf) -> None:
    letter = new_letter()
    table = letter.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Minister of Foreign Affairs", "Minister of National Defence"
    result = to_pdf(letter).data
    assert "/Table" not in structure(result)
    assert "Minister of National Defence" in page_texts(result)[0]


def test_text_is_never_markup(to_pdf: ToPdf) -> None:
    hostile = '"); #panic() \\ " #let x = 1 $y$ <z> [q] */ // _it_ *b* @ref `raw` = - + \\u{41} {{ x }}'
    letter = new_letter()
    letter.core_properties.title = hostile
    letter.add_heading(hostile, 1)
    letter.add_paragraph(hostile)
    text = " ".join(page_texts(to_pdf(letter).data)[0].split())
    assert text.count(hostile) == 2


@pytest.mark.parametrize("word", ["Iohannis Țoiu", "10\u202f000\u00a0km", "Ελλάδα", "Київ", "שלום", "ẞ ŵ ů ł ő ė"])
def test_letters_of_all_scripts_survive(to_pdf: ToPdf, word: str) -> None:
    letter = new_letter()
    letter.add_paragraph(word)
    result = to_pdf(letter)
    assert not [problem for problem in result.problems if problem.severity is Severity.ERROR]
    found, wanted = ("".join(text.split()) for text in (page_texts(result.data)[0], word))
    assert found in (wanted, wanted[::-1])


def test_a_character_without_a_glyph_is_spelled_out_and_told(to_pdf: ToPdf) -> None:
    letter = new_letter()
    letter.add_paragraph("a \U00013000 b \ue123")
    result = to_pdf(letter)
    assert "a [U+13000] b [U+E123]" in page_texts(result.data)[0]
    glyphs = [problem for problem in result.problems if problem.rule == "pdf.glyph"]
    assert [problem.severity for problem in glyphs] == [Severity.ERROR] * 2
    assert "EGYPTIAN HIEROGLYPH A001" in glyphs[0].message
    assert str(glyphs[0].place) == "letter.docx, paragraph 1"


def test_right_to_left_paragraphs_do_not_panic(to_pdf: ToPdf) -> None:
    letter = new_letter()
    letter.add_paragraph("שלום עולם 123 مرحبا")._p.get_or_add_pPr().append(parse_xml(f"<w:bidi {nsdecls('w')}/>"))
    assert to_pdf(letter).data.startswith(b"%PDF")


def test_a_replaced_font_is_told(to_pdf: ToPdf) -> None:
    letter = new_letter()
    letter.add_paragraph().add_run("x").font.name = "No Such Font"
    (problem,) = [problem for problem in to_pdf(letter).problems if problem.rule == "pdf.font"]
    assert problem.severity is Severity.WARNING
    assert "'No Such Font' is not installed" in problem.message


def test_pictures_need_a_description(to_pdf: ToPdf) -> None:
    letter = new_letter()
    letter.add_picture(io.BytesIO(png()), width=Cm(3))
    assert [problem.rule for problem in to_pdf(letter).problems] == ["pdf.alt-text"]


def test_a_damaged_picture_leaves_its_room_and_is_an_error(to_pdf: ToPdf) -> None:
    letter = new_letter()
    broken = bytearray(png())
    broken[41:46] = b"\xff" * 5
    letter.add_paragraph("before")
    letter.add_picture(io.BytesIO(bytes(broken)), width=Cm(3))
    letter.add_paragraph("after").add_run().add_picture(io.BytesIO(png()), width=Cm(3))
    result = to_pdf(letter)
    assert "after" in page_texts(result.data)[0]
    (problem,) = [problem for problem in result.problems if problem.severity is Severity.ERROR]
    assert problem.message == "a picture is damaged; its room is left empty"
    assert str(problem.place) == "letter.docx, paragraph 2"


def test_links_and_bookmarks(to_pdf: ToPdf) -> None:
    letter = new_letter()
    paragraph = letter.add_paragraph("see ")
    for xml in (
        f'<w:hyperlink {nsdecls("w")} w:anchor="annex"><w:r><w:t>the annex</w:t></w:r></w:hyperlink>',
        f'<w:bookmarkStart {nsdecls("w")} w:id="1" w:name="annex"/>',
        f'<w:hyperlink {nsdecls("w")} w:anchor="gone"><w:r><w:t>gone</w:t></w:r></w:hyperlink>',
    ):
        paragraph._p.append(parse_xml(xml))
    with pikepdf.open(io.BytesIO(to_pdf(letter).data)) as pdf:
        assert len(pdf.pages[0]["/Annots"]) == 1


def test_pictures_of_pages() -> None:
    letter = new_letter()
    letter.add_page_break()
    pages = pictures(save(letter), "letter.docx", ppi=30).pages
    assert len(pages) == 2
    assert all(page.startswith(b"\x89PNG") for page in pages)


def test_unknown_engine_and_standard_are_told() -> None:
    data = save(new_letter())
    with pytest.raises(DrafterError, match="did you mean 'typst'"):
        convert(data, "letter.docx", engine="tpyst")
    with pytest.raises(DrafterError, match="cannot be made as a-9z"):
        convert(data, "letter.docx", standard=("a-9z",))


def test_the_other_engine_is_never_chosen_silently(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(DrafterError, match="LibreOffice is not installed"):
        convert(save(new_letter()), "letter.docx", engine="libreoffice")


def test_a_program_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:  # type: ignore[no-untyped-def]
    from drafter.pdf import libreoffice

    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nsleep 60\n")
    program.chmod(0o755)
    monkeypatch.setattr(libreoffice, "find_program", lambda: str(program))
    monkeypatch.setattr(libreoffice, "TIME_LIMIT", 0.2)
    with pytest.raises(DrafterError, match="was stopped after"):
        convert(save(new_letter()), "letter.docx", engine="libreoffice")


def test_the_bytes_do_not_depend_on_the_process() -> None:
    letter = new_letter()
    letter.add_paragraph("Note Țoiu Київ 中文").add_run().add_picture(io.BytesIO(png()), width=Cm(2))
    code = (
        "import sys, hashlib, drafter.pdf; data = sys.stdin.buffer.read(); "
        "print(hashlib.sha256(drafter.pdf.convert(data, 'letter.docx').data).hexdigest())"
    )
    hashes = {
        subprocess.run(
            [sys.executable, "-c", code],
            input=save(letter),
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(hashes) == 1


def test_a_panic_of_the_compiler_is_an_error() -> None:
    from drafter.pdf.compiling import compile_source
    from drafter.pdf.emit import TypstSource
    from drafter.pdf.fonts import load_fonts

    class PanicException(BaseException):
        pass

    class Panicking:
        def compile_with_warnings(self, **_: object) -> None:
            raise PanicException("index out of bounds")

    fonts = copy.copy(load_fonts((), system=False))
    fonts.compiler = Panicking()  # type: ignore[assignment]
    with pytest.raises(DrafterError, match="the compiler gave up: index out of bounds"):
        compile_source(TypstSource("x", {}), fonts, "letter.docx")


def test_warnings_of_the_compiler_are_findings() -> None:
    from drafter.pdf.compiling import compile_source
    from drafter.pdf.emit import TypstSource
    from drafter.pdf.fonts import load_fonts

    made = compile_source(
        TypstSource('#text(font: "No Such Font")[x]', {}), load_fonts((), system=False), "letter.docx"
    )
    (problem,) = made.problems
    assert problem.severity is Severity.WARNING
    assert "unknown font family" in problem.message


def test_a_short_table_whose_rows_stay_together_is_not_parted(to_pdf: ToPdf) -> None:
    letter = new_letter()
    for number in range(33):
        letter.add_paragraph(f"line {number}").paragraph_format.space_after = Pt(6)
    table = letter.add_table(3, 1)
    for row, text in zip(table.rows, ("first", "second", "third"), strict=True):
        row.cells[0].text = text
        row.cells[0].paragraphs[0].paragraph_format.keep_with_next = text != "third"
        row.height = Cm(1.2)
    with_table = [text for text in page_texts(to_pdf(letter).data) if "first" in text or "third" in text]
    assert len(with_table) == 1
    assert "second" in with_table[0]


def test_many_runs_and_nested_tables(to_pdf: ToPdf) -> None:
    letter = new_letter()
    paragraph = letter.add_paragraph()
    for number in range(600):
        paragraph.add_run(f"w{number} ").bold = bool(number % 2)
    table = letter.add_table(1, 1)
    for _ in range(5):
        table = table.cell(0, 0).add_table(1, 1)
    table.cell(0, 0).text = "deep"
    text = " ".join(page_texts(to_pdf(letter).data))
    assert "w599" in text
    assert "deep" in text


def test_a_bookmark_in_a_list_is_found(to_pdf: ToPdf) -> None:
    letter = new_letter()
    for style in ("List Number", "List Bullet", "List Number 2"):
        letter.add_paragraph("item", style=style)
    mark = f'<w:bookmarkStart {nsdecls("w")} w:id="1" w:name="item"/>'
    letter.paragraphs[1]._p.append(parse_xml(mark))
    link = f'<w:hyperlink {nsdecls("w")} w:anchor="item"><w:r><w:t>to the item</w:t></w:r></w:hyperlink>'
    letter.add_paragraph()._p.append(parse_xml(link))
    assert "to the item" in page_texts(to_pdf(letter).data)[0]


def test_numbered_headings_stay_headings(to_pdf: ToPdf) -> None:
    letter = new_letter()
    properties = letter.add_heading("Facts", 1)._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))
    assert "/H1" in structure(to_pdf(letter).data)


def test_a_table_wider_than_the_page_is_said():
    import io

    import docx
    from docx.oxml.ns import qn

    from drafter import pdf

    document = docx.Document()
    table = document.add_table(1, 6)
    for column in table._tbl.tblGrid:
        column.set(qn("w:w"), "3000")
    buffer = io.BytesIO()
    document.save(buffer)
    assert "pdf.wide-table" in [problem.rule for problem in pdf.convert(buffer.getvalue(), "wide.docx").problems]
