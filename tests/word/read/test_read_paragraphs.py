from __future__ import annotations

from collections.abc import Callable

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from drafter.problems import Severity
from drafter.word.document import Block, Break, DocumentTree, Field, Link, PageBreak, Paragraph, Run, Tab
from drafter.word.looks import LineSpacing, TabStop

_CHART = (
    "<w:p><w:r><w:drawing><wp:inline><wp:extent cx='12700' cy='12700'/><a:graphic>"
    "<a:graphicData uri='http://schemas.openxmlformats.org/drawingml/2006/chart'/></a:graphic>"
    "</wp:inline></w:drawing></w:r></w:p>"
)
ReadBody = Callable[[str], DocumentTree]
ReadDocument = Callable[[docx.document.Document], DocumentTree]


def first(tree: DocumentTree) -> Paragraph:
    block: Block = tree.sections[0].blocks[0]
    assert isinstance(block, Paragraph)
    return block


def messages(tree: DocumentTree) -> list[str]:
    return [problem.message for problem in tree.problems]


def test_runs_carry_the_whole_cascade(read_document: ReadDocument) -> None:
    document = docx.Document()
    document.styles["Normal"].font.name = "Cambria"
    document.styles["Normal"].font.size = Pt(11)
    based = document.styles.add_style("Based", WD_STYLE_TYPE.PARAGRAPH)
    based.base_style = document.styles["Normal"]
    based.font.bold = True
    paragraph = document.add_paragraph("plain ", style="Based")
    paragraph.add_run("upright").bold = False
    tree = read_document(document)
    runs = [item for item in first(tree).items if isinstance(item, Run)]
    assert [(run.properties.font, run.properties.size, run.properties.bold) for run in runs] == [
        ("Cambria", 11.0, True),
        ("Cambria", 11.0, False),
    ]
    assert first(tree).properties.style == "Based"


def test_a_toggle_of_a_character_style_turns_the_paragraph_around(read_document: ReadDocument) -> None:
    document = docx.Document()
    document.styles["Heading 1"].font.bold = True
    strong = document.styles.add_style("Loud", WD_STYLE_TYPE.CHARACTER)
    strong.font.bold = True
    paragraph = document.add_paragraph(style="Heading 1")
    paragraph.add_run("quiet", style="Loud")
    (run,) = first(read_document(document)).items
    assert isinstance(run, Run)
    assert run.properties.bold is False


def test_theme_fonts_are_named(read_document: ReadDocument) -> None:
    document = docx.Document()
    document.add_paragraph("heading", style="Heading 1")
    (run,) = first(read_document(document)).items
    assert isinstance(run, Run)
    assert run.properties.font == "Calibri"


def test_paragraph_properties(read_body: ReadBody) -> None:
    tree = read_body(
        "<w:p><w:pPr><w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:widowControl w:val='0'/>"
        "<w:tabs><w:tab w:val='right' w:leader='dot' w:pos='9000'/><w:tab w:val='left' w:pos='720'/></w:tabs>"
        "<w:spacing w:before='120' w:after='240' w:line='300' w:lineRule='exact'/>"
        "<w:ind w:start='720' w:hanging='360'/><w:jc w:val='both'/><w:outlineLvl w:val='1'/></w:pPr></w:p>"
    )
    properties = first(tree).properties
    assert properties.tabs == (TabStop(36.0), TabStop(450.0, "right", "."))
    assert (properties.before, properties.after, properties.line) == (6.0, 12.0, LineSpacing("exact", 15.0))
    assert (properties.left, properties.first_line, properties.alignment) == (36.0, -18.0, "justify")
    assert properties.keep_next
    assert properties.keep_lines
    assert properties.page_break_before
    assert not properties.widow_control
    assert properties.heading_level == 2


def test_a_style_s_tab_can_be_cleared(read_document: ReadDocument) -> None:
    document = docx.Document()
    style = document.styles["Normal"].paragraph_format
    style.tab_stops.add_tab_stop(Pt(100))
    style.tab_stops.add_tab_stop(Pt(200))
    paragraph = document.add_paragraph("x")
    stops = paragraph._p.get_or_add_pPr().get_or_add_tabs()
    stop = stops._add_tab()
    stop.set(docx.oxml.ns.qn("w:val"), "clear")
    stop.set(docx.oxml.ns.qn("w:pos"), "2000")
    assert [stop.position for stop in first(read_document(document)).properties.tabs] == [200.0]


def test_alignment_follows_right_to_left(read_body: ReadBody) -> None:
    assert first(read_body("<w:p><w:pPr><w:bidi/></w:pPr></w:p>")).properties.alignment == "right"


def test_inline_items(read_body: ReadBody) -> None:
    tree = read_body(
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t xml:space='preserve'> b </w:t><w:br/><w:noBreakHyphen/>"
        "<w:br w:type='page'/><w:sym w:font='Wingdings' w:char='F0FC'/></w:r></w:p>"
    )
    kinds = [item.text if isinstance(item, Run) else type(item) for item in first(tree).items]
    assert kinds == ["a", Tab, " b ", Break, "\u2011", PageBreak, "✓"]


def test_fields_simple_and_complex(read_body: ReadBody) -> None:
    tree = read_body(
        "<w:p><w:fldSimple w:instr=' PAGE '><w:r><w:t>7</w:t></w:r></w:fldSimple>"
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> NUMPAGES \\* roman </w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>9</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>1 May</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
    )
    page, total, date = first(tree).items
    assert isinstance(page, Field)
    assert page.kind == "PAGE"
    assert isinstance(total, Field)
    assert (total.kind, total.number_format) == ("NUMPAGES", "lowerRoman")
    assert isinstance(date, Run)
    assert date.text == "1 May"


def test_links_out_and_within(read_body: ReadBody) -> None:
    tree = read_body(
        "<w:p><w:hyperlink w:anchor='there'><w:r><w:t>in</w:t></w:r></w:hyperlink>"
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
        '<w:r><w:instrText> HYPERLINK "https://example.org" </w:instrText></w:r>'
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>out</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
    )
    links = [(item.target, item.internal) for item in first(tree).items if isinstance(item, Link)]
    assert links == [("there", True), ("https://example.org", False)]
    assert first(tree).text == "inout"


def test_content_controls_are_transparent(read_body: ReadBody) -> None:
    tree = read_body(
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>block</w:t></w:r>"
        "<w:sdt><w:sdtContent><w:r><w:t xml:space='preserve'> and run</w:t></w:r></w:sdtContent></w:sdt>"
        "</w:p></w:sdtContent></w:sdt>"
    )
    assert first(tree).text == "block and run"


def test_tracked_changes_are_shown_as_accepted(read_body: ReadBody) -> None:
    tree = read_body(
        "<w:p><w:ins w:id='1' w:author='a'><w:r><w:t>new</w:t></w:r></w:ins>"
        "<w:del w:id='2' w:author='a'><w:r><w:delText>old</w:delText></w:r></w:del></w:p>"
        "<w:p><w:pPr><w:rPr><w:del w:id='3' w:author='a'/></w:rPr></w:pPr><w:r><w:t>one</w:t></w:r></w:p>"
        "<w:p><w:r><w:t xml:space='preserve'> line</w:t></w:r></w:p>"
    )
    assert [block.text for block in tree.sections[0].blocks if isinstance(block, Paragraph)] == ["new", "one line"]
    (problem,) = tree.problems
    assert (problem.rule, problem.severity) == ("word.tracked-changes", Severity.INFO)


def test_comments_are_left_out_and_told(read_body: ReadBody) -> None:
    tree = read_body("<w:p><w:r><w:t>x</w:t><w:commentReference w:id='0'/></w:r></w:p>")
    assert messages(tree) == ["the file has 1 comment(s); they are left out"]


def test_the_choice_of_alternate_content_is_read(read_body: ReadBody) -> None:
    tree = read_body(
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:t>new</w:t></mc:Choice>"
        "<mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert first(tree).text == "new"


def test_unknown_elements_are_reported_once(read_body: ReadBody) -> None:
    tree = read_body("<w:p/><w:p><w:pPr><w:sparkle/></w:pPr><w:r><w:sparkle/></w:r></w:p>")
    (problem,) = tree.problems
    assert str(problem.place) == "letter.docx, paragraph 2"
    assert problem.message == "the element 'w:sparkle' is not handled"
    assert "--pdf-engine libreoffice" in (problem.hint or "")


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        ("<w:p><w:pPr><w:framePr w:dropCap='margin'/></w:pPr></w:p>", "initial in the margin"),
        ("<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>", "equation"),
        ("<w:p><w:r><w:object><v:shape/></w:object></w:r></w:p>", "embedded object"),
        (
            _CHART,
            "a chart is not shown",
        ),
    ],
)
def test_what_cannot_be_shown_is_told(read_body: ReadBody, xml: str, words: str) -> None:
    problems = read_body(xml).problems
    assert any(words in problem.message and problem.severity is Severity.WARNING for problem in problems)


def test_paragraph_numbers_count_all_of_a_part(read_document: ReadDocument) -> None:
    document = docx.Document()
    document.add_paragraph("1")
    document.add_table(1, 2)
    document.add_paragraph("4").alignment = WD_ALIGN_PARAGRAPH.CENTER
    numbers = [b.number for b in read_document(document).sections[0].blocks if isinstance(b, Paragraph)]
    assert numbers == [1, 4]


def test_title_falls_back_to_the_first_line(read_document: ReadDocument) -> None:
    document = docx.Document()
    document.core_properties.title = ""
    document.add_paragraph("Note verbale")
    assert read_document(document).title == "Note verbale"
