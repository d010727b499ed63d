"""Rules of markings: what the pages bear, who may have it, how it is spelt, and what the file gives away."""

from __future__ import annotations

import pytest

from tests.checks.small import W, small

RESTRICTED = [("Marking", "NATO RESTRICTED")]


def test_m38_a_letter_marked_as_it_should_be(found):
    assert found("M38", small("(NR) Text.", header=RESTRICTED, footer=RESTRICTED, pages=True)) == []
    assert found("M38", small("Text without a marking (NS1).", header=[("Header", "MINISTRY OF DEFENCE")])) == []


def test_m38_a_part_above_the_whole(found):
    secret = small("(NS) Text.", header=RESTRICTED, footer=RESTRICTED, pages=True)
    assert found("M38", secret) == ["the letter is marked NATO RESTRICTED, and a part of it is marked NATO SECRET"]
    enclosed = small("Text.", ("Enclosures", "Report (NATO SECRET)"))
    assert found("M38", enclosed) == ["the letter bears no marking, and a part of it is marked NATO SECRET"]


def test_m38_every_page_at_both_ends_and_numbered(found):
    assert found("M38", small("Text.", header=RESTRICTED, pages=True)) == [
        "the marking NATO RESTRICTED is not at the bottom of the pages"
    ]
    assert found("M38", small("Text.", header=RESTRICTED, footer=RESTRICTED)) == [
        "the pages of a marked letter are not numbered 'n of N'"
    ]


def test_m39_above_the_ceiling_and_not_for_the_recipient(found, example):
    assert found("M39", small("Text.", header=RESTRICTED)) == [
        "the letter is marked NATO RESTRICTED, above the ceiling 'none'"
    ]
    assert found("M39", example) == []


@pytest.mark.parametrize(("header", "message"), [
    ("NATO SLAPTAI", "'NATO SLAPTAI' is not a marking on any scale"),
    ("OTAN SECRET", "'OTAN SECRET' is not a marking on any scale"),
    ("NATO RESTRICTD", "'NATO RESTRICTD' is not a marking on any scale"),
    ("NATO RESTRICTED – RELEASABLE TO UKRAINE", "NATO RESTRICTED is released to UKRAINE, which only NATO may do"),
    ("NATO RESTRICTED", None),
    ("RIBOTO NAUDOJIMO", None),
    ("REPUBLIC OF LITHUANIA", None),
    ("UNITED NATIONS", None),
])  # fmt: skip
def test_m40_spelling(found, header, message):
    data = small("Text.", header=[("Header", header)])
    assert found("M40", data, language="en", state="LT") == ([message] if message else [])


def test_m41_a_final_file_tells_nothing_of_its_making(found):
    data = small(
        "Text.",
        core={"dc:creator": "A. Person", "cp:lastModifiedBy": "B. Person"},
        parts={"word/comments.xml": f'<w:comments {W}><w:comment w:id="1"/></w:comments>',
               "customXml/item1.xml": "<a/>"},
        body='<w:p><w:ins w:id="1" w:author="A"><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:ins></w:p>',
    )  # fmt: skip
    assert found("M41", data) == []
    assert found("M41", data, final=True) == [
        "the final file names its author: A. Person",
        "the final file names who saved it last: B. Person",
        "the final file holds comments",
        "the final file holds tracked changes",
        "the final file holds hidden text",
        "the final file holds data of its own in customXml/item1.xml",
    ]
    assert found("M41", small("Text."), final=True) == []


def test_m41_a_draft_carries_its_manifest_and_a_final_file_does_not(found, example):
    assert found("M41", example) == []
    assert found("M41", example, final=True) == [
        "the final file carries its manifest, with the records that it was made from"
    ]


def test_m41_the_properties_name_no_marking(found):
    assert found("M41", small("Text.", core={"dc:title": "NATO SECRET letter"})) == [
        "the property 'title' names the marking NATO SECRET"
    ]


def test_m42_a_covering_letter(found):
    parts = ("Enclosures", "Report, NATO RESTRICTED")
    marks = {"header": RESTRICTED, "footer": RESTRICTED, "pages": True}
    assert found("M42", small("Text.", parts, **marks), language="en") == [
        "the letter does not say how it is marked without its enclosures"
    ]
    said = small("Text.", parts, "Unclassified when separated from enclosure.", **marks)
    assert found("M42", said, language="en") == []
    assert found("M42", small("Text.", ("Enclosures", "Report")), language="en") == []
