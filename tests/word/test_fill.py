"""Values on paper: whatever they hold they are text, each in its own run; the file is ours and always the same."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.composing.letter import Blocks, Paragraph, Span
from drafter.composing.views import Missing
from drafter.problems import DrafterError
from drafter.word.fill import make_letter
from tests.opening import open_letter
from tests.word.word_sample import (
    LETTERHEADS,
    PROPERTIES,
    composition,
    emblem,
    fill_body,
    lines,
    make,
    no_manifest,
    p,
    part,
)

HOSTILE = (
    "& < > \" '", "Smith & Sons", "R&D <select> tail", "{{ 7*7 }} {% if %} {# #}", "{_{ }_}", "**bold** _x_ # 1. | `c`",
    "שלום عليكم", "🛩️ 𝕏", "\ue0000\ue001 \ue0040\ue005x\ue006", "]]> &amp; &#65; <!-- -->", "a\tb\nc", "x" * 10_000,
)  # fmt: skip


@pytest.mark.parametrize("value", HOSTILE)
def test_a_value_is_text_whatever_it_holds(value: str) -> None:
    filled = fill_body(p("before {{ value }} after") + p("{{ value }}", properties="<w:keepNext/>"), value=value)
    assert lines(filled) == [f"before {value} after", value]
    assert [fill.text for fill in filled.fills] == [value, value]


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_any_text_is_read_back_as_it_was(value: str) -> None:
    written = re.sub("\r\n?", "\n", re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", value))
    blocks = Blocks((Paragraph((Span(value.translate(dict.fromkeys(range(0xE000, 0xE007)))),)),))
    filled = fill_body(p("[{{ value }}]") + p("{{p blocks }}"), value=value, blocks=blocks)
    assert lines(filled) == [f"[{written}]", written.translate(dict.fromkeys(range(0xE000, 0xE007)))]


def test_each_value_stands_alone_in_a_run_with_the_look_of_its_tag() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>In {{ letter.place }} on {{ letter.date }}.</w:t></w:r>"
    runs = open_letter(fill_body(f"<w:p>{bold}</w:p>").data).paragraphs[0].runs
    assert [(run.text, run.bold) for run in runs] == [
        ("In ", True), ("Vilnius", True), (" on ", True), ("5 August 2025", True), (".", True),
    ]  # fmt: skip


def test_a_gap_is_highlighted() -> None:
    body = "<w:p><w:r><w:rPr><w:b/><w:lang w:val='en-GB'/></w:rPr><w:t>at {{ gone }}.</w:t></w:r></w:p>"
    filled = fill_body(body, gaps=True, gone=Missing("LT-1", "entry.position"))
    runs = open_letter(filled.data).paragraphs[0].runs
    assert [run.font.highlight_color for run in runs] == [None, WD_COLOR_INDEX.YELLOW, None]
    assert runs[1].text == filled.fills[0].text
    assert filled.fills[0].gap
    assert '<w:b/><w:highlight w:val="yellow"/><w:lang' in part(filled)


def test_a_paragraph_tag_with_a_text_keeps_its_paragraph_and_vanishes_when_empty() -> None:
    filled = fill_body(p("{{p value }}", properties='<w:pStyle w:val="Subject"/>') + p("{{p nothing }}") + p("end"),
                       value="text", nothing=Blocks())  # fmt: skip
    paragraphs = open_letter(filled.data).paragraphs
    assert [(one.text, one.style.name) for one in paragraphs] == [("text", "Subject"), ("end", "Normal")]


def test_a_run_tag_prints_text_too() -> None:
    assert lines(fill_body(p("a {{r letter.place }} b"))) == ["a Vilnius b"]


def test_a_value_in_an_attribute_is_escaped_for_it() -> None:
    drawing = '<w:r><w:drawing><wp:inline><wp:docPr id="7" name="x" descr="{{ value }}"/></wp:inline></w:drawing></w:r>'
    xml = part(fill_body(f"<w:p>{drawing}</w:p>", value='a "b"\n<c> & d'))
    assert 'descr="a &quot;b&quot; &lt;c&gt; &amp; d"' in xml


def test_text_kept_in_a_variable_keeps_its_values() -> None:
    body = p("{% set line %}in {{ letter.place }}, R&amp;D{% endset %}[{{ line }}]")
    assert lines(fill_body(body)) == ["[in Vilnius, R&D]"]


def test_tables_loop_by_rows_and_emptied_cells_keep_a_paragraph() -> None:
    def cell(*content: str) -> str:
        return f'<w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/></w:tcPr>{"".join(content)}</w:tc>'

    hidden = cell(p("{%p if not letter.place %}"), p("x"), p("{%p endif %}"))
    rows = "".join(
        f"<w:tr>{inner}</w:tr>"
        for inner in (cell(p("{%tr for line in addressee.lines %}")), cell(p("{{ line }}")) + hidden,
                      cell(p("{%tr endfor %}")))
    )  # fmt: skip
    filled = fill_body(f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid>{rows}</w:tbl>')
    table = open_letter(filled.data).tables[0]
    assert [row.cells[0].text for row in table.rows][:2] == ["H.E. Mr Mark Rutte", "Secretary General"]
    assert table.rows[0].cells[1].text == ""


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (p("x") + p("see {{ letter.body }}"), "mine.docx, paragraph 2: error: paragraphs cannot be poured into a line"),
        (p("a {% if nothing %}") + p("{%p endif %}"), "mine.docx: error: its tags take the Word text apart"),
    ],
)
def test_what_cannot_be_filled_is_refused(body: str, message: str) -> None:
    with pytest.raises(DrafterError) as caught:
        fill_body(body, nothing="")
    assert str(caught.value).startswith(message)


def test_fills_come_in_reading_order_body_first() -> None:
    expressions = [fill.expression for fill in make().fills]
    assert expressions[:3] == ["row[0].lines", "row[1].lines", "letter.number_line"]
    assert expressions[-3:] == ["letter.draft_mark", "label.before_page", "label.before_pages"]


def test_the_letter_is_the_same_bytes_every_time_and_says_nothing_of_its_author() -> None:
    filled = make(emblem=emblem())
    assert filled.data == make(emblem=emblem()).data
    assert filled.problems == ()
    with zipfile.ZipFile(io.BytesIO(filled.data)) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = open_letter(filled.data).core_properties
    assert (core.title, core.subject, core.language) == (PROPERTIES.title, PROPERTIES.subject, "en-GB")
    assert (core.author, core.last_modified_by, core.revision) == ("", "", 1)
    assert core.created.isoformat() == core.modified.isoformat() == "2025-08-05T00:00:00+00:00"
    assert sorted(set(re.findall(r'<w:lang w:val="([^"]*)"', part(filled, "word/styles.xml")))) == ["en-GB"]


def test_an_emblem_is_a_picture_with_alternative_text_and_without_one_there_is_no_gap() -> None:
    with_emblem, without = make(emblem=emblem()), make()
    shape = open_letter(with_emblem.data).inline_shapes[0]
    assert (round(shape.height.mm), round(shape.width.mm)) == (18, 15)
    assert 'descr="Coat of arms of the Republic of Lithuania"' in part(with_emblem)
    assert 'w:val="Emblem"' not in part(without)
    assert "<w:drawing>" not in part(without)


def test_an_unknown_variable_leaves_no_letter_behind() -> None:
    run = composition()
    run.context = {key: value for key, value in run.context.items() if key != "addressee"}
    filled = make_letter((LETTERHEADS / "joint.docx").read_bytes(), "joint.docx", run, PROPERTIES, no_manifest)
    assert filled.data == b""
    assert run.problems[0].message == "there is no variable 'addressee'"


@pytest.mark.parametrize("name", ["joint.docx", "ministry.docx"])
def test_empty_lists_and_marks_leave_nothing_behind(name: str) -> None:
    filled = make(name, enclosures=(), copies=(), marking="", draft_mark="", annexes=Blocks())
    text = "\n".join(lines(filled))
    assert "Enclosures:" not in text
    assert "Copies:" not in text
    assert "Annex 1" not in text
    assert part(filled, "word/header1.xml").count("<w:p>") == 1


def test_a_file_from_word_without_our_styles_is_filled_with_warnings() -> None:
    document = docx.Document()
    document.add_paragraph("{{ letter.salutation }}")
    document.add_paragraph("{{p letter.body }}")
    document.add_paragraph("{{p letter.annexes }}")
    stream = io.BytesIO()
    document.save(stream)
    filled = make_letter(stream.getvalue(), "my-letter.docx", composition(), PROPERTIES, no_manifest)
    assert "place the matter on the agenda" in "\n".join(lines(filled))
    assert [problem.message.split("'")[1] for problem in filled.problems] == [
        "Letter Body", "Letter Numbered", "Annex Label", "Annex Title", "Letter Table", "Table Head", "Table Text",
    ]  # fmt: skip
    assert all(problem.severity == "warning" for problem in filled.problems)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["joint.docx", "ministry.docx"])
def test_libreoffice_opens_it(name: str, tmp_path: Path) -> None:
    import shutil
    import subprocess

    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not installed")
    (tmp_path / name).write_bytes(make(name, emblem=emblem()).data)
    command = [soffice, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", tmp_path, tmp_path / name], check=True, capture_output=True, timeout=120)
    assert (tmp_path / name).with_suffix(".pdf").stat().st_size > 5000


def test_a_gap_in_a_run_without_properties_is_highlighted_too() -> None:
    filled = fill_body(p("{{ gone }}"), gaps=True, gone=Missing("LT-1", "entry.position"))
    assert '<w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t' in part(filled)


def test_a_picture_may_stand_in_a_header_or_in_place_of_a_paragraph() -> None:
    header = (
        f'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{p("{{ shield }}")}</w:hdr>'
    )
    filled = fill_body(p("{{p shield }}"), parts={"word/header1.xml": header}, shield=emblem())
    assert len(open_letter(filled.data).inline_shapes) == 1
    assert 'Target="media/drafter1.png"' in part(filled, "word/_rels/header1.xml.rels")
    assert '<wp:docPr id="2"' in part(filled, "word/header1.xml")
