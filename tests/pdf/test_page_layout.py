"""What stands around and between the lines: borders around pages, tab stops, notes, hyphens."""

from __future__ import annotations

import pytest

from drafter.pdf import convert
from drafter.word.document import Footnote, Inline, Run
from drafter.word.read import read
from tests.fidelity.docx_parts import A4, SMALL, Letter, p, r, section
from tests.fidelity.words import words_of
from tests.pdf.pdf_letters import page_texts

_LONG_WORDS = "internationally responsible administrations communicate extraordinarily comprehensive documentation " * 3


def positions(letter: Letter) -> dict[str, float]:
    """Return the left edge of each word of the first page."""
    return {word.text: word.x for word in words_of(convert(letter.data(), "letter.docx").data)[0]}


def notes(letter: Letter) -> list[Footnote]:
    items: list[Inline] = []
    for part in read(letter.data(), "letter.docx").sections:
        for block in part.blocks:
            items += getattr(block, "items", ())
    return [item for item in items if isinstance(item, Footnote)]


def noted(number: int, attributes: str = "") -> str:
    return r(f'<w:footnoteReference {attributes} w:id="{number}"/>')


_NOTES = "".join(f'<w:footnote w:id="{n}">{p(r("<w:footnoteRef/>"))}</w:footnote>' for n in (2, 3, 4))


@pytest.mark.parametrize(
    ("properties", "marks"),
    [
        ('<w:numFmt w:val="lowerRoman"/>', ["i", "ii", "iii"]),
        ('<w:numFmt w:val="upperLetter"/><w:numStart w:val="26"/>', ["Z", "AA", "BB"]),
        ('<w:numFmt w:val="chicago"/>', ["*", "†", "‡"]),
        ('<w:numFmt w:val="ideographDigital"/>', ["1", "2", "3"]),
        ('<w:numStart w:val="x"/>', ["1", "2", "3"]),
    ],
)
def test_notes_are_numbered_as_their_section_says(properties: str, marks: list[str]) -> None:
    body = p("".join(noted(number) for number in (2, 3, 4)))
    letter = Letter(body + section(A4, f"<w:footnotePr>{properties}</w:footnotePr>"), footnotes=_NOTES)
    assert [note.mark for note in notes(letter)] == marks


def test_notes_start_again_in_a_section_that_says_so() -> None:
    again = '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'
    body = p(noted(2), section()) + p(noted(3), section(A4, again)) + p(noted(4)) + section()
    assert [note.mark for note in notes(Letter(body, footnotes=_NOTES))] == ["1", "1", "2"]


def test_a_mark_of_the_writer_s_own_is_not_counted() -> None:
    body = p(noted(2, 'w:customMarkFollows="1"') + r("§") + noted(3))
    assert [note.mark for note in notes(Letter(body + section(), footnotes=_NOTES))] == ["", "1"]


def test_text_in_a_symbol_font_is_what_the_font_draws() -> None:
    look = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
    tree = read(Letter(p(r("\uf0fc", look) + r(" done")) + section()).data(), "letter.docx")
    (run,) = tree.sections[0].blocks[0].items  # type: ignore[union-attr]
    assert isinstance(run, Run)
    assert (run.text, run.properties.font) == ("✓ done", "Cambria")


def test_figures_align_at_the_decimal_sign_of_their_language() -> None:
    stop = '<w:tabs><w:tab w:val="decimal" w:pos="4000"/></w:tabs>'

    def line(figures: str, language: str) -> str:
        return p(r("<w:tab/>") + r(figures, f'<w:lang w:val="{language}"/>'), stop)

    body = line("5.25", "en-GB") + line("7.125", "en-IE") + line("8,5", "lt-LT") + line("9.500", "lt-LT")
    at = positions(Letter(body + section()))
    assert at["5.25"] == pytest.approx(at["7.125"], abs=0.5) == pytest.approx(at["8,5"], abs=0.5)
    assert at["9.500"] < at["5.25"] - 10


def test_far_tab_stops_do_not_widen_a_paragraph_that_does_not_reach_them() -> None:
    stops = "".join(f'<w:tab w:val="left" w:pos="{n}"/>' for n in (1000, 12000, 13000))
    words = words_of(convert(Letter(p(r("<w:tab/>") + r("word " * 60), f"<w:tabs>{stops}</w:tabs>") + section()).data(),
                             "letter.docx").data)[0]  # fmt: skip
    assert max(word.right for word in words) < 595.3 - 56


@pytest.mark.parametrize(("off", "hyphens"), [("", True), ("<w:suppressAutoHyphens/>", False)])
def test_hyphenation_follows_the_document_and_the_paragraph(off: str, hyphens: bool) -> None:
    letter = Letter(p(_LONG_WORDS, off) + section(SMALL), settings="<w:autoHyphenation/>")
    result = convert(letter.data(), "letter.docx")
    (text,) = page_texts(result.data)
    assert ("-\n" in text or "\ufffe" in text or "\u00ad" in text or "\x02" in text) is hyphens
    assert [problem.rule for problem in result.problems] == ["word.hyphenation"]


def _bordered(style: str, attributes: str = "") -> Letter:
    edge = f'<w:top w:val="{style}" w:sz="8" w:space="20"/>'
    border = f"<w:pgBorders {attributes}>{edge}</w:pgBorders>"
    return Letter(p("first", "") + p("second", "<w:pageBreakBefore/>") + section(A4 + border))


@pytest.mark.parametrize(
    ("attributes", "bordered"),
    [("", [1, 2]), ('w:display="firstPage"', [1]), ('w:display="notFirstPage"', [2]), ('w:offsetFrom="page"', [1, 2])],
)
def test_pages_have_their_borders(attributes: str, bordered: list[int]) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(convert(_bordered("single", attributes).data(), "letter.docx").data)
    try:
        found = [n + 1 for n in range(len(document)) if any(o.type == 2 for o in document[n].get_objects())]
    finally:
        document.close()
    assert found == bordered


def test_a_border_of_pictures_is_drawn_plain_and_said() -> None:
    problems = convert(_bordered("apples").data(), "letter.docx").problems
    assert [problem.rule for problem in problems] == ["pdf.page-border"]
