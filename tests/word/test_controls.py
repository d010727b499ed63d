"""Each value stands in a content control and a bookmark; old ones are forgotten."""

from __future__ import annotations

import pytest
from lxml import etree

from drafter.composing.fills import Fill, Origin
from drafter.values import Certainty
from drafter.word.controls import bookmarked, controlled, declared, forget, tagged, title
from drafter.word.sheet import W
from tests.word.word_sample import fill_body, make, p, part

ROOT = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'


def fill(*origins: Origin, **changes: object) -> Fill:
    return Fill(
        **{"number": 7, "template": "en.md", "line": 3, "expression": "a.b", "text": "x", "origins": origins, **changes}
    )  # type: ignore[arg-type]


def test_a_value_stands_in_a_control_and_a_bookmark() -> None:
    text = part(fill_body(p("in {{ letter.place }}.")))
    assert (
        '<w:bookmarkStart w:id="1" w:name="_f0"/><w:sdt><w:sdtPr><w:alias w:val="letter.place"/>'
        '<w:tag w:val="drafter:f0"/><w:id w:val="1000000"/><w15:appearance w15:val="hidden"/></w:sdtPr>'
        '<w:sdtContent><w:r><w:t xml:space="preserve">Vilnius</w:t></w:r></w:sdtContent></w:sdt><w:bookmarkEnd w:id="1"/>'
    ) in text
    assert 'mc:Ignorable="w15"' in text


def test_a_value_printed_twice_is_two_fills() -> None:
    filled = fill_body(p("{% set a %}{{ letter.place }}{% endset %}{{ a }} and {{ a }}"))
    assert [(one.number, one.text) for one in filled.fills] == [(0, "Vilnius"), (1, "Vilnius")]
    assert {'w:val="drafter:f0"', 'w:val="drafter:f1"'} <= set(part(filled).replace("/>", " ").split())


def test_the_controls_of_a_letter_have_numbers_of_their_own() -> None:
    filled = make()
    root = etree.fromstring(part(filled).encode())
    for name, attribute in (("bookmarkStart", "id"), ("bookmarkStart", "name"), ("tag", "val")):
        found = [one.get(W + attribute) for one in root.iter(W + name)]
        assert found
        assert len(found) == len(set(found))


def test_bookmarks_of_the_letterhead_keep_their_numbers() -> None:
    text = part(
        fill_body(
            '<w:p><w:bookmarkStart w:id="40" w:name="mine"/><w:bookmarkEnd w:id="40"/></w:p>' + p("{{ letter.place }}")
        )
    )
    assert '<w:bookmarkStart w:id="41" w:name="_f0"/>' in text


def test_a_letter_used_as_a_letterhead_has_no_controls_of_its_old_values() -> None:
    old = (
        part(fill_body(p("{{ letter.place }}")))
        .partition("<w:body>")[2]
        .partition("<w:sectPr")[0]
        .partition("</w:body>")[0]
    )
    text = part(
        fill_body(old.replace("w15:appearance", "w:appearance").replace("w15:val", "w:val") + p("{{ letter.date }}"))
    )
    assert text.count("<w:sdt>") == 1
    assert ">Vilnius<" in text
    assert "_f0" in text
    assert text.count("bookmarkStart") == 1


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (fill(Origin("LT-1", "payload.mass", Certainty.REPORTED)), "payload.mass (reported)"),
        (fill(Origin("LT-1", "a", Certainty.CONFIRMED), Origin("LT-1", "b", Certainty.ASSESSED)), "a, b (confirmed, assessed)"),
        (fill(Origin("LT-1", "a", Certainty.CONFIRMED), Origin("LT-2", "a", Certainty.CONFIRMED)), "a (confirmed)"),
        (fill(Origin("LT-1", "a", Certainty.CONFIRMED), gap=True), "a (gap)"),
        (fill(), "a.b"),
        (fill(Origin("LT-1", "steps.diplomatic[0].addressee." + "x" * 60, Certainty.CONFIRMED)),
         "steps.diplomatic[0].addressee.xxxxxxxxxxxxxxxxxxxxx… (confirmed)"),
    ],
)  # fmt: skip
def test_the_title_names_field_and_certainty(made: Fill, expected: str) -> None:
    assert (title(made.origins, gap=made.gap) or made.expression) == expected
    assert len(expected) <= 64


def test_a_title_is_escaped() -> None:
    assert '<w:alias w:val="a&lt;&quot;&amp;b (confirmed)"/>' in controlled(
        fill(Origin("r", 'a<"&b', Certainty.CONFIRMED)), "", 1
    )


@pytest.mark.parametrize(
    ("tag", "number"), [("drafter:f12", 12), ("drafter:f", None), ("mine", None), (None, None), ("drafter:f1x", None)]
)
def test_a_tag_is_read_back(tag: str | None, number: int | None) -> None:
    assert tagged(tag) == number
    assert bookmarked(tag.replace("drafter:", "_") if tag else None) == number


@pytest.mark.parametrize(
    ("root", "expected"),
    [
        ("<w:hdr>", 'mc:Ignorable="w15"'),
        ('<w:hdr xmlns:mc="m" mc:Ignorable="w14">', 'mc:Ignorable="w14 w15"'),
        ('<w:hdr xmlns:w15="x" xmlns:mc="m" mc:Ignorable="w14 w15">', 'mc:Ignorable="w14 w15"'),
    ],
)
def test_programs_before_word_2013_may_pass_over_what_we_add(root: str, expected: str) -> None:
    made = declared(root + "text</w:hdr>")
    assert expected in made
    assert made.count("xmlns:w15") == 1
    assert declared(made) == made


def test_only_what_is_ours_is_forgotten() -> None:
    xml = ROOT + (
        '<w:p><w:bookmarkStart w:id="1" w:name="_f1"/><w:sdt><w:sdtPr><w:tag w:val="drafter:f1"/></w:sdtPr><w:sdtContent><w:r/>'
        '</w:sdtContent></w:sdt><w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="2" w:name="kept"/><w:bookmarkEnd w:id="2"/>'
        '<w:sdt><w:sdtPr><w:tag w:val="other"/></w:sdtPr><w:sdtContent><w:r/></w:sdtContent></w:sdt></w:p></w:document>'
    )
    root = etree.fromstring(xml)
    forget(root)
    assert [etree.QName(one).localname for one in root[0]] == ["r", "bookmarkStart", "bookmarkEnd", "sdt"]
