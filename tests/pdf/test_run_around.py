"""Text beside floating objects."""

from __future__ import annotations

import pytest

from drafter.pdf import convert
from tests.fidelity.calibration.objects import anchored, box
from tests.fidelity.docx_parts import Letter, cell, p, r, row, section, table
from tests.fidelity.words import Word, words_of

_SQUARE = '<wp:wrapSquare wrapText="bothSides"/>'
_RIGHT_OF_A_BOX = 85.0 + 200 + 5
_WORDS = " ".join(f"word{number}" for number in range(60))


def floating(across: str = "0", width: int = 200, height: int = 60, wrap: str = _SQUARE) -> str:
    """Return a run with a text box that stands in the column, some points from its left edge."""
    return r(anchored(box(p("boxed"), width, height), (width, height), ("column", across), ("paragraph", "0"), wrap))


def lay_out(body: str, **parts: str) -> tuple[list[list[Word]], list[str]]:
    """Return the words of each page and the rules of the findings."""
    result = convert(Letter(body + section(), **parts).data(), "letter.docx")  # type: ignore[arg-type]
    return words_of(result.data), [problem.rule for problem in result.problems]


def lines(words: list[Word]) -> list[tuple[float, float]]:
    """Return the left edge and the height of each line, the box's own left out."""
    starts: dict[float, float] = {}
    for word in words:
        if word.text != "boxed":
            starts[round(word.y, 1)] = min(word.x, starts.get(round(word.y, 1), 999.0))
    return [(x, y) for y, x in sorted(starts.items())]


def test_lines_are_short_as_far_as_the_object_reaches() -> None:
    (words,), rules = lay_out(p(floating() + r(_WORDS)))
    beside = [x > _RIGHT_OF_A_BOX for x, _ in lines(words)]
    assert beside[:5] == [True] * 5
    assert beside[5:] == [False] * len(beside[5:])
    assert len(beside) > 5
    assert rules == []


@pytest.mark.parametrize(
    "body",
    [
        p(floating() + r("short")) + p(_WORDS),
        p(floating()) + p(_WORDS),
        p(floating() + r("a") + r("<w:tab/>") + r("b")) + p(_WORDS),
    ],
)
def test_the_next_paragraphs_stand_beside_it_too(body: str) -> None:
    (words,), rules = lay_out(body)
    assert next(word for word in words if word.text == "word0").x > _RIGHT_OF_A_BOX
    assert next(word for word in words if word.text == "word59").x < words[-1].right
    assert min(word.x for word in words if word.text.startswith("word")) < 90
    assert rules == []


def test_a_heading_and_a_table_stand_below_it() -> None:
    heading = p("Heading", '<w:outlineLvl w:val="0"/>')
    for what in (heading, table((2000,), row(cell("Heading")))):
        (words,), _ = lay_out(p(floating() + r("short")) + what + p("end"))
        top = next(word.y for word in words if word.text == "short")
        assert next(word.y for word in words if word.text == "Heading") > top + 45


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (p(floating("120", 120) + r(_WORDS)), True),
        (p(floating() + floating("220", 100) + r(_WORDS)), True),
        (table((9000,), row(cell(p(floating() + r(_WORDS))))) + p(), True),
        (p(floating(wrap="<wp:wrapNone/>") + r(_WORDS)), False),
        (p(floating("600") + r(_WORDS)), False),
        (p(floating("0", 440) + r(_WORDS)), False),
        (p(floating("0", 200, 5000) + r(_WORDS)), False),
        (p(floating("-150") + r(_WORDS)), False),
    ],
)
def test_where_text_does_not_flow_it_is_said(body: str, told: bool) -> None:
    pages, rules = lay_out(body)
    assert ("pdf.text-wrap" in rules) is told
    assert {word.text for words in pages for word in words} >= {f"word{number}" for number in range(60)}


def test_links_to_a_list_beside_an_object_are_kept() -> None:
    bookmark = '<w:bookmarkStart w:id="1" w:name="here"/><w:bookmarkEnd w:id="1"/>'
    link = '<w:hyperlink w:anchor="here"><w:r><w:t>there</w:t></w:r></w:hyperlink>'
    for height in (60, 1):
        body = p(floating(height=height) + r("short")) + p(bookmark + r("a") + r("<w:tab/>") + r("b")) + p(link)
        (words,), rules = lay_out(body)
        assert [word.text for word in words].count("there") == 1
        assert rules == []


def test_a_page_break_beside_an_object_still_breaks() -> None:
    pages, _ = lay_out(p(floating() + r("short")) + p(r("before") + r('<w:br w:type="page"/>') + r("after")))
    assert [word.text for word in pages[-1]] == ["after"]
