"""Letters that come back: where their values stand."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest

from drafter.word.manifest import read_manifest
from drafter.word.returned import FoundBy, read_returned
from tests.word.word_sample import LETTERHEADS, fill_body, make, p

BODY = p("On {{ letter.date }} in {{ letter.place }}, and again in {{ letter.place }}.") + p(
    "Signed in {{ letter.place }}."
)


def edited(data: bytes, change: Callable[[str], str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            held = source.read(name)
            target.writestr(name, change(held.decode()).encode() if name == "word/document.xml" else held)
    return out.getvalue()


def bookmarks_only(xml: str) -> str:
    """As LibreOffice leaves it: the control without its tag and title, within the bookmark."""
    return re.sub(r"<w:sdtPr>.*?</w:sdtPr>", "<w:sdtPr/>", xml)


def controls_only(xml: str) -> str:
    """As Word leaves it where every value was typed over."""
    return re.sub(r"<w:bookmark(Start|End)[^>]*/>", "", xml)


def bare(xml: str) -> str:
    """As text that was pasted into a new document."""
    return re.sub(r"</?w:sdt(Content)?>", "", controls_only(bookmarks_only(xml)).replace("<w:sdtPr/>", ""))


WAYS = {"as drafted": (str, FoundBy.CONTROL), "Word": (controls_only, FoundBy.CONTROL),
        "LibreOffice": (bookmarks_only, FoundBy.BOOKMARK), "pasted": (bare, FoundBy.PLACE)}  # fmt: skip


def texts(data: bytes, drafted: bytes | None = None) -> dict[int, str]:
    manifest = read_manifest(drafted, "drafted.docx") if drafted else None
    returned = read_returned(data, "letter.docx", manifest)
    assert returned is not None
    return {number: found.text for number, found in sorted(returned.found.items())}


@pytest.mark.parametrize("way", WAYS)
def test_each_value_is_found(way: str) -> None:
    strip, by = WAYS[way]
    letter = make()
    returned = read_returned(edited(letter.data, strip), "letter.docx")
    assert returned is not None
    assert {number: found.text for number, found in returned.found.items()} == {
        fill.number: fill.text for fill in letter.fills if fill.number in returned.found
    }
    shown = {number for part in returned.drafted for number in part.values}
    assert shown == set(returned.found)
    assert {found.by for found in returned.found.values() if found.story.part == "word/document.xml"} == {by}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("in </w:t>", "at </w:t>"), {}),
        ((">Vilnius<", ">Kaunas<"), {1: "Kaunas"}),
        ((">5 August 2025<", ">the 5th<"), {0: "the 5th"}),
        (("<w:p>", "<w:p><w:r><w:t>Before. </w:t></w:r></w:p><w:p>"), {}),
    ],
    ids=["words", "place", "date", "paragraph"],
)
def test_a_change_is_seen_where_it_was_made(way: str, change: tuple[str, str], expected: dict[int, str]) -> None:
    letter = fill_body(BODY).data
    before = texts(letter)
    after = edited(letter, lambda xml: WAYS[way][0](xml.replace(*change, 1)))
    assert texts(after) == {**before, **expected}


@pytest.mark.parametrize("way", ["as drafted", "LibreOffice"])
def test_an_emptied_value_is_empty(way: str) -> None:
    after = edited(fill_body(BODY).data, lambda xml: WAYS[way][0](xml.replace(">Vilnius<", "><", 1)))
    assert texts(after)[1] == ""


def test_a_placeholder_is_no_text() -> None:
    shown = ("<w15:appearance", "<w:showingPlcHdr/><w15:appearance")
    assert texts(edited(fill_body(BODY).data, lambda xml: xml.replace(*shown, 1)))[0] == ""


def test_a_copied_value_is_told() -> None:
    def doubled(xml: str) -> str:
        return re.sub(r"(<w:p><w:r><w:t[^>]*>Signed.*?</w:p>)", r"\1\1", xml)

    returned = read_returned(edited(fill_body(BODY).data, doubled), "letter.docx")
    assert returned is not None
    assert [
        (found.fill, [copy.text for copy in found.copies]) for found in returned.found.values() if found.copies
    ] == [(3, ["Vilnius"])]


def test_a_value_that_was_cut_out_with_its_paragraph_is_gone() -> None:
    after = edited(fill_body(BODY).data, lambda xml: re.sub(r"<w:p><w:r><w:t[^>]*>Signed.*?</w:p>", "", xml))
    assert 3 not in texts(after)


def test_a_value_that_moved_without_its_marks_is_found_by_its_text() -> None:
    letter = fill_body(
        p("First {{ letter.place }} stays.") + p("Second line.") + p("Third {{ letter.date }} goes.")
    ).data

    def moved(xml: str) -> str:
        first, second, third = re.findall(r"<w:p>.*?</w:p>", bare(xml))
        new = "<w:p><w:r><w:t>All new: 5 August 2025, and more.</w:t></w:r></w:p>"
        return bare(xml).replace(first + second + third, new + first + second)

    returned = read_returned(edited(letter, moved), "letter.docx")
    assert returned is not None
    assert {number: (found.text, str(found.by)) for number, found in returned.found.items()} == {
        0: ("Vilnius", "place"), 1: ("5 August 2025", "text"),
    }  # fmt: skip


def test_a_copy_without_its_manifest_is_read_with_that_of_the_draft() -> None:
    letter = fill_body(BODY).data
    pasted = fill_body(p("On 5 August 2025 in Riga, and again in Vilnius.") + p("Signed in Vilnius.")).data
    assert texts(pasted, letter) == {0: "5 August 2025", 1: "Riga", 2: "Vilnius", 3: "Vilnius"}


def test_a_file_of_somebody_else_tells_nothing() -> None:
    assert read_returned((LETTERHEADS / "plain.docx").read_bytes(), "plain.docx") is None
