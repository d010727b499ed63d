"""Blocks become Word paragraphs, lists and tables in the letterhead's named styles."""

from __future__ import annotations

import io
import re
import zipfile

import docx
from lxml import etree

from drafter.composing.letter import Annex, Block, Blocks, Heading, ListBlock, Paragraph, Span, Table
from drafter.word.fill import Filled
from drafter.word.tables import column_widths
from tests.opening import open_letter
from tests.word.word_sample import chronology, fill_body, make, p, part, spans

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def item(text: str, *more: Block) -> tuple[Block, ...]:
    return (Paragraph(spans(text)), *more)


def pour(*blocks: Block, annexes: tuple[Annex, ...] = ()) -> Filled:
    return fill_body(p("{{p blocks }}"), blocks=Blocks(blocks, annexes))


def described(filled: Filled) -> list[tuple[str, str, str]]:
    """Return style, list reference (list.level) and text of each paragraph."""
    out = []
    for paragraph in etree.fromstring(part(filled).encode()).iter(f"{W}p"):
        style, number, level = (paragraph.find(f"{W}pPr/{path}") for path in (f"{W}pStyle", f"{W}numPr/{W}numId",
                                                                              f"{W}numPr/{W}ilvl"))  # fmt: skip
        reference = "" if number is None else f"{number.get(f'{W}val')}.{level.get(f'{W}val')}"
        text = "".join(paragraph.itertext(f"{W}t"))
        out.append(("" if style is None else style.get(f"{W}val"), reference, text))
    return out


def test_each_ordered_list_counts_for_itself() -> None:
    inner = ListBlock(True, (item("a"), item("b")))
    filled = pour(
        ListBlock(True, (item("one", inner, Paragraph(spans("more"))), item("two"))),
        Paragraph(spans("between")),
        ListBlock(True, (item("three"),), start=3),
        ListBlock(False, (item("dash"),)),
    )
    assert described(filled) == [
        ("LetterNumbered", "3.0", "one"), ("LetterNumbered", "4.1", "a"), ("LetterNumbered", "4.1", "b"),
        ("LetterNumbered", "0.0", "more"), ("LetterNumbered", "3.0", "two"), ("LetterBody", "", "between"),
        ("LetterNumbered", "5.0", "three"), ("LetterBullet", "6.0", "dash"),
    ]  # fmt: skip
    numbering = part(filled, "word/numbering.xml")
    starts = re.findall(
        r'<w:num w:numId="(\d)"><w:abstractNumId w:val="0"/>'
        r'<w:lvlOverride w:ilvl="(\d)"><w:startOverride w:val="(\d)"/></w:lvlOverride></w:num>',
        numbering,
    )
    assert starts == [("3", "0", "1"), ("4", "1", "1"), ("5", "0", "3")]


def test_a_lettered_list_stands_where_a_numbered_one_would() -> None:
    inner = ListBlock(True, (item("deep"),), lettered=True)
    filled = pour(ListBlock(True, (item("one"), item("two", inner)), lettered=True))
    assert described(filled) == [
        ("LetterNumbered", "3.1", "one"), ("LetterNumbered", "3.1", "two"), ("LetterNumbered", "4.1", "deep"),
    ]  # fmt: skip
    indents = re.findall(r'<w:ind w:left="(\d+)" w:hanging="(\d+)"/>', part(filled))
    assert indents == [("425", "425"), ("425", "425")]
    assert '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/>' in part(filled, "word/numbering.xml")


def test_numbering_is_made_where_the_file_has_none() -> None:
    document = docx.Document()
    document.part.drop_rel(next(i for i, rel in document.part.rels.items() if rel.reltype.endswith("/numbering")))
    document.add_paragraph("{{p blocks }}")
    stream = io.BytesIO()
    document.save(stream)
    from drafter.word.fill import make_letter
    from tests.word.word_sample import PROPERTIES, composition, no_manifest

    run = composition()
    run.context = {**run.context, "blocks": Blocks((ListBlock(True, (item("one"),)),))}
    filled = make_letter(stream.getvalue(), "mine.docx", run, PROPERTIES, no_manifest)
    with zipfile.ZipFile(io.BytesIO(filled.data)) as archive:
        assert b'PartName="/word/numbering.xml"' in archive.read("[Content_Types].xml")
    assert '<w:numFmt w:val="decimal"/>' in part(filled, "word/numbering.xml")
    assert open_letter(filled.data).part.numbering_part is not None


def test_faces_line_breaks_and_headings() -> None:
    filled = pour(
        Heading(1, spans("First")),
        Heading(2, spans("Second")),
        Paragraph((Span("plain "), Span("bold", bold=True), Span(" both\nlines", bold=True, italic=True))),
    )
    first, second, text = open_letter(filled.data).paragraphs
    assert (first.style.name, second.style.name) == ("Letter Heading", "Letter Subheading")
    assert [(run.text, run.bold, run.italic) for run in text.runs] == [
        ("plain ", None, None), ("bold", True, None), (" both\nlines", True, True),
    ]  # fmt: skip


def test_the_end_of_the_body_keeps_with_the_close() -> None:
    long = "word " * 100
    filled = pour(Paragraph(spans(long)), Paragraph(spans(long)), Paragraph(spans("short")))
    kept = [one.paragraph_format for one in open_letter(filled.data).paragraphs]
    assert [bool(one.keep_with_next) for one in kept] == [False, True, True]
    assert [bool(one.keep_together) for one in kept] == [False, False, True]


def test_a_lead_in_keeps_with_its_list() -> None:
    filled = pour(Paragraph(spans("We ask that:")), ListBlock(True, (item("x" * 200), item("y" * 300))))
    kept = [one.paragraph_format.keep_with_next for one in open_letter(filled.data).paragraphs]
    assert kept == [True, None, True]


def test_each_annex_starts_on_a_new_page() -> None:
    annexes = (Annex("Annex 1", spans("Chronology"), (chronology(),)), Annex("", spans("Map"), item("text")))
    paragraphs = open_letter(pour(annexes=annexes).data).paragraphs
    assert [(one.text, one.style.name, one.paragraph_format.page_break_before) for one in paragraphs] == [
        ("Annex 1", "Annex Label", True), ("Chronology", "Annex Title", None), ("Map", "Annex Title", True),
        ("text", "Letter Body", None),
    ]  # fmt: skip


def test_a_table_is_as_wide_as_the_text_and_repeats_its_header() -> None:
    filled = make()
    table = open_letter(filled.data).tables[-1]
    assert table.style.name == "Letter Table"
    assert sum(column.width.twips for column in table.columns) == 9355
    xml = part(filled)
    assert xml.count("<w:tblHeader/>") == 1
    assert table._tbl.xml.count("<w:cantSplit/>") == len(table.rows) == 7
    assert {one.style.name for one in table.rows[0].cells[0].paragraphs} == {"Table Head"}
    assert {one.style.name for one in table.rows[1].cells[0].paragraphs} == {"Table Text"}
    assert "</w:tbl><w:sectPr" not in xml


def test_tables_that_follow_each_other_stay_apart() -> None:
    filled = pour(chronology(), chronology(), Paragraph(spans("after")))
    assert "</w:tbl><w:tbl>" not in part(filled)
    assert open_letter(filled.data).paragraphs[-1].paragraph_format.space_before.twips == 160


def test_columns_fit_their_content() -> None:
    def widths(*columns: str, total: int = 9000) -> list[int]:
        row = tuple(spans(text) for text in columns)
        return column_widths(Table(row, (row,), ("left",) * len(row)), total, str)

    assert sum(widths("a", "b" * 500, "c d e " * 40)) == 9000
    dates, words = widths("10 July 2025", "what happened on that day, in a whole sentence " * 3)
    assert 1200 < dates < 1600
    assert dates + words == 9000
    assert widths("a", "a", total=1001) == [500, 501]
