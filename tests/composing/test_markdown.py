"""Markdown as far as a letter has forms for it; the rest is said, never dropped."""

import pytest

from drafter.composing.letter import Heading, ListBlock, Paragraph, Span, Table
from drafter.composing.markdown import letter, read_wording


def blocks(text):
    titled, problems = read_wording("# T\n\n" + text, "en.md")
    assert problems == []
    assert titled is not None
    return titled[1]


def test_title_and_paragraphs_with_faces():
    titled, problems = read_wording("# A **b**\n\none\ntwo *three*\\\nfour", "en.md")
    assert problems == []
    assert titled == (
        (Span("A "), Span("b", bold=True)),
        (
            Paragraph(
                (Span("one"), Span(" "), Span("two "), Span("three", italic=True), Span("\n"), Span("four")),
            ),
        ),
    )


def test_lists_nest_and_keep_their_start():
    (outer,) = blocks("3. a\n4. b\n   - c\n")
    assert isinstance(outer, ListBlock)
    assert (outer.ordered, outer.start, len(outer.items)) == (True, 3, 2)
    inner = outer.items[1][1]
    assert isinstance(inner, ListBlock)
    assert not inner.ordered


def test_a_closing_bracket_after_the_number_makes_letters():
    body = read_wording("# T\n\n1) one\n2) two\n\n1. three\n", "en.md")[0][1]
    assert [(block.lettered, len(block.items)) for block in body] == [(True, 2), (False, 1)]


def test_tables_and_headings():
    heading, table = blocks("## H\n\n| a | b |\n|:--|--:|\n| 1 | 2 |\n")
    assert heading == Heading(2, (Span("H"),))
    assert table == Table(((Span("a"),), (Span("b"),)), (((Span("1"),), (Span("2"),)),), ("left", "right"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("```\nx\n```", "fence"), ("> x", "blockquote"), ("---\n\nx", "hr"), ("![a](b)", "image"), ("[a](b)", "link"),
        ("`x`", "code inline"), ("    x", "code block"),
    ],
)  # fmt: skip
def test_what_a_letter_has_no_form_for_is_said(text, name):
    _, (problem,) = read_wording("# T\n\n" + text, "en.md")
    assert problem.rule == "wording-form"
    assert problem.message == f"a letter has no form for Markdown's '{name}'"
    assert problem.hint == "use paragraphs, headings, lists, tables, **bold** and *italic*"


@pytest.mark.parametrize("text", ["", "No title", "## Too low\n\nx", "text\n\n# Late"])
def test_the_title_comes_first(text):
    titled, problems = read_wording(text, "en.md")
    assert titled is None
    assert [str(p) for p in problems] == [
        "en.md:1: error: the wording does not begin with its title [wording-title]\n"
        "  hint: begin the file with '# ' and the subject"
    ]


def test_a_letter_is_put_together():
    titled, _ = read_wording("# T\n\nx", "en.md")
    annex, _ = read_wording("# A\n\ny", "a.md")
    whole = letter(titled, [("Annex 1", annex)])
    assert (whole.subject, whole.annexes[0].label, whole.annexes[0].title) == ((Span("T"),), "Annex 1", (Span("A"),))
