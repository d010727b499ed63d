"""Letters compared with what was drafted, or with each other."""

from __future__ import annotations

import re

import pytest

from drafter.problems import DrafterError
from drafter.revising.comparing import Compared, compare
from drafter.revising.differences import Kind
from tests.revising import edit_scripts
from tests.revising.records import letter, lines, settled
from tests.revising.test_refreshing import edited_without_manifest, part, request, typed_over
from tests.word.test_returned import edited
from tests.word.test_schema import faults


def told(compared: Compared) -> list[tuple[str, str | None, str]]:
    return [(str(one.kind), one.place.spot, one.told()) for one in compared.differences]


@pytest.mark.parametrize("seed", range(1, 36, 2))
def test_accepted_it_is_the_later_rejected_the_earlier(seed: int) -> None:
    script = edit_scripts.run(seed)
    drafted = edit_scripts.drafted(script.template, script.language)
    for compared in (compare(script.data, "edited.docx"), compare(script.data, "edited.docx", drafted, "letter.docx")):
        assert lines(compared.data) == settled(compared.data, accept=True) == settled(script.data, accept=True)
        assert lines(compared.data, accepted=False) == settled(compared.data, accept=False) == lines(drafted)
        assert set(faults(compared.data)) <= set(faults(script.data))


def test_the_same_text_has_no_differences() -> None:
    compared = compare(request(), "letter.docx")
    assert compared.differences == ()
    assert compared.data == compare(compared.data, "letter.docx").data


def test_words_are_told_with_those_around_them() -> None:
    compared = compare(typed_over(request(), "Once found, it was ", "Found at last, it was "), "letter.docx")
    assert told(compared) == [
        ("changed", "paragraph 15", "... about 2\u00a0kg of explosive. [-Once found-]{+Found at last+}, it was neutralised on site.")
    ]  # fmt: skip


def test_a_fact_is_told_with_its_field() -> None:
    changed = compare(typed_over(request(), "about 2\u00a0kg", "two kilograms"), "letter.docx").differences
    (fact,) = [one for one in changed if one.kind is Kind.FACT]
    assert (fact.told(), fact.as_dict()["fact"]) == (
        "about 2\u00a0kg -> two kilograms (payload.mass of LT-2025-07-28)", "f24",
    )  # fmt: skip


def test_a_paragraph_that_was_moved_is_told_as_moved() -> None:
    def move(xml: str) -> str:
        (paragraph,) = re.findall(r"<w:p>(?:(?!<w:p>).)*We therefore request that Allies.*?</w:p>", xml)
        return xml.replace(paragraph, "").replace("<w:body>", f"<w:body>{paragraph}")

    compared = compare(edited(request(), move), "letter.docx")
    assert told(compared) == [("moved", "paragraph 1", "We therefore request that Allies:")]
    assert lines(compared.data, accepted=False) == lines(request())


def test_rows_come_and_go_as_rows() -> None:
    fewer, more = request(), letter("nato-air-defence-request", "en", "a step more")
    added = compare(more, "later.docx", fewer, "earlier.docx")
    gone = compare(fewer, "later.docx", more, "earlier.docx")
    assert "added" in {one.kind for one in added.differences}
    assert "taken out" in {one.kind for one in gone.differences}
    for compared, mark in ((added, "ins"), (gone, "del")):
        assert len(re.findall(rf"<w:trPr>(?:(?!</w:trPr>).)*<w:{mark} ", part(compared.data, "word/document.xml"))) == 1


def test_a_file_without_manifest_needs_another_beside_it() -> None:
    bare = edited_without_manifest(request())
    with pytest.raises(DrafterError, match="no manifest"):
        compare(bare, "letter.docx")
    compared = compare(bare, "letter.docx", request("a mass"), "drafted.docx")
    assert [one.told() for one in compared.differences if one.kind is Kind.FACT] == [
        "about 4\u00a0kg -> about 2\u00a0kg (payload.mass of LT-2025-07-28)"
    ]
    assert "w:date=" not in part(compared.data, "word/document.xml")
