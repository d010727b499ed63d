from __future__ import annotations

from collections.abc import Callable

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm

from drafter.word.document import DocumentTree, Footnote, Paragraph, Picture, Table, TextBox
from drafter.word.read.numbering import format_number

ReadBody = Callable[[str], DocumentTree]
ReadDocument = Callable[[docx.document.Document], DocumentTree]

_LEVELS = """
<w:abstractNum {ns} w:abstractNumId="90">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>
    <w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
</w:abstractNum>"""


def with_numbering(levels: list[tuple[int, int]]) -> docx.document.Document:
    """Return a document of list paragraphs given as (number id, level); list 92 starts again at 5."""
    document = docx.Document()
    root = document.part.numbering_part.element
    root.insert(0, parse_xml(_LEVELS.format(ns=nsdecls("w"))))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/></w:num>'))
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="92"><w:abstractNumId w:val="90"/>{override}</w:num>'))
    for identity, level in levels:
        properties = document.add_paragraph("x")._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_numId().val = identity
        properties.get_or_add_ilvl().val = level
    return document


def labels(tree: DocumentTree) -> list[str]:
    return [b.label.text for b in tree.sections[0].blocks if isinstance(b, Paragraph) and b.label]


def test_numbering_counts_nests_and_restarts(read_document: ReadDocument) -> None:
    tree = read_document(with_numbering([(91, 0), (91, 1), (91, 1), (91, 0), (91, 1), (92, 0), (92, 0)]))
    assert labels(tree) == ["1.", "1.a)", "1.b)", "2.", "2.a)", "5.", "6."]
    first = tree.sections[0].blocks[0]
    assert isinstance(first, Paragraph)
    assert (first.properties.left, first.properties.first_line) == (36.0, -18.0)


def test_bullets_of_symbol_fonts_become_unicode(read_document: ReadDocument) -> None:
    document = docx.Document()
    document.add_paragraph("x", style="List Bullet")
    assert labels(read_document(document)) == ["•"]


@pytest.mark.parametrize(
    ("number", "name", "text"),
    [
        (4, "lowerRoman", "iv"),
        (1999, "upperRoman", "MCMXCIX"),
        (28, "lowerLetter", "bb"),
        (7, "decimalZero", "07"),
        (12, "ordinal", "12th"),
        (3, "unheard-of", "3"),
        (10**9, "upperRoman", "1000000000"),
    ],
)
def test_number_formats(number: int, name: str, text: str) -> None:
    assert format_number(number, name) == text


def test_tables_resolve_spans_borders_and_rows(read_document: ReadDocument) -> None:
    document = docx.Document()
    table = document.add_table(3, 3)
    table.style = "Table Grid"
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(1, 0).merge(table.cell(2, 0))
    table.rows[1].height = Cm(1)
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    (read,) = read_document(document).sections[0].blocks
    assert isinstance(read, Table)
    spans = [[(c.column, c.column_span, c.row_span) for c in row.cells] for row in read.rows]
    assert spans == [[(0, 2, 1), (2, 1, 1)], [(0, 1, 2), (1, 1, 1), (2, 1, 1)], [(1, 1, 1), (2, 1, 1)]]
    assert read.rows[0].header
    assert read.rows[1].height == pytest.approx(28.35, abs=0.01)
    assert all(c.borders.top and c.borders.left for row in read.rows for c in row.cells)
    assert read.visible


def test_a_plain_table_is_not_visible(read_document: ReadDocument) -> None:
    document = docx.Document()
    document.add_table(1, 2)
    (read,) = read_document(document).sections[0].blocks
    assert isinstance(read, Table)
    assert not read.visible


def test_sections_headers_and_page_numbers(read_document: ReadDocument) -> None:
    document = docx.Document()
    first = document.sections[0]
    first.different_first_page_header_footer = True
    first.first_page_header.paragraphs[0].text = "letterhead"
    first.header.paragraphs[0].text = "running"
    document.add_paragraph("one")
    second = document.add_section()
    second._sectPr.append(parse_xml(f"<w:pgNumType {nsdecls('w')} w:start='5' w:fmt='lowerRoman'/>"))
    one, two = read_document(document).sections
    assert one.title_page
    assert one.headers["first"].blocks[0].text == "letterhead"  # type: ignore[union-attr]
    assert two.headers["default"].blocks[0].text == "running"  # type: ignore[union-attr]
    assert (two.page_start, two.page_format) == (5, "lowerRoman")
    assert len(one.blocks) == 1


def test_pictures_that_cannot_be_shown_keep_their_room(read_body: ReadBody) -> None:
    tree = read_body(
        "<w:p><w:r><w:drawing><wp:inline><wp:extent cx='1270000' cy='635000'/>"
        "<wp:docPr id='1' name='p' descr='emblem'/>"
        "<a:graphic><a:graphicData uri='p'><pic:pic><pic:blipFill><a:blip r:embed='none'/></pic:blipFill></pic:pic>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    (picture,) = tree.sections[0].blocks[0].items  # type: ignore[union-attr]
    assert isinstance(picture, Picture)
    assert (picture.data, picture.width, picture.height, picture.alt) == (b"", 100.0, 50.0, "emblem")
    assert "not in the file" in tree.problems[0].message


def test_text_boxes_keep_their_text(read_body: ReadBody) -> None:
    tree = read_body(
        "<w:p><w:r><w:pict><v:shape style='width:100pt;height:50pt'><v:textbox><w:txbxContent>"
        "<w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    (box,) = tree.sections[0].blocks[0].items  # type: ignore[union-attr]
    assert isinstance(box, TextBox)
    assert box.width == 100.0
    assert [block.text for block in box.blocks if isinstance(block, Paragraph)] == ["boxed"]


def test_footnotes_are_numbered_and_read(read_document: ReadDocument) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document = docx.Document()
    xml = (
        f"<w:footnotes {nsdecls('w')}><w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r>"
        "<w:r><w:t xml:space='preserve'> the note</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), content_type, xml.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    document.add_paragraph("x").add_run()._r.append(parse_xml(f"<w:footnoteReference {nsdecls('w')} w:id='2'/>"))
    note = read_document(document).sections[0].blocks[0].items[-1]  # type: ignore[union-attr]
    assert isinstance(note, Footnote)
    assert note.mark == "1"
    assert note.blocks[0].text == "1 the note"  # type: ignore[union-attr]
