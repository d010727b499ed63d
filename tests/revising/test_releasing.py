"""What leaves the house holds the letter and nothing else; what stands against it keeps it in, each thing told."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.problems import DrafterError
from drafter.revising.clearing import clear
from drafter.word.inspection import inspect_file
from drafter.word.package import open_package
from drafter.word.text import stories
from drafter.word.write import replace_parts
from tests.revising.outgoing import (
    ADVISER,
    DOCUMENT,
    MASS,
    accepted,
    drafted,
    edited,
    in_records,
    refusals,
    released,
    with_part,
)
from tests.word.test_schema import faults

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LINE = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
WE_WRITE = "We write to ask"


def lines(data: bytes) -> list[str]:
    return [line for story in stories(open_package(data, "letter.docx")) for line in story.lines()]


def test_the_letter_goes_out_with_number_and_date_and_without_a_draft_mark() -> None:
    before, after = lines(drafted()[0]), lines(released().docx)
    assert [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]] == [
        ("No ____________ / ____________", "No 12-345 / 5K-67"),
        ("Vilnius, 5\u00a0August 2025", "Vilnius, 6\u00a0August 2025"),
        ("\t\tDRAFT of 5\u00a0August 2025", "\t\t"),
    ]


def test_nothing_but_the_letter_goes_out() -> None:
    marked = edited(drafted()[0], WE_WRITE, "</w:t></w:r><w:bookmarkStart w:id='900' w:name='_Minister'/>"
                    "<w:bookmarkEnd w:id='900'/><w:r w:rsidR='00AB12CD'><w:t>We write to ask")  # fmt: skip
    core = "<dc:creator>A. Author</dc:creator><cp:lastModifiedBy>B. Editor</cp:lastModifiedBy></cp:coreProperties>"
    marked = edited(marked, "</cp:coreProperties>", core, "docProps/core.xml")
    made = released(marked)
    assert refusals(made) == []
    assert inspect_file(made.docx, "letter.docx") == []
    assert list(faults(made.docx)) == []
    with zipfile.ZipFile(io.BytesIO(made.docx)) as archive:
        assert not any("customXml" in name for name in archive.namelist())
        everything = b"".join(archive.read(name) for name in archive.namelist())
    for trace in (b"drafter", b"DRAFT", b"A. Author", b"B. Editor", b"00AB12CD", b"_Minister", b"joint.docx",
                  b"LT-2025-07-28", b"payload"):  # fmt: skip
        assert trace not in everything
        assert trace not in made.pdf
    assert b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A" in made.pdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made.pdf


def test_the_title_of_the_file_is_the_subject_as_it_reads_now() -> None:
    other = edited(drafted()[0], "Strengthening of the air defence", "The air defence")
    assert b"<dc:title>The air defence of Lithuania</dc:title>" in open_package(
        released(other).docx, "letter.docx"
    ).read("docProps/core.xml")


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert released() == released()


def test_a_note_leaves_without_the_words_for_initials_and_seal() -> None:
    data, workspace = drafted("protest-note")
    made = released(data, workspace, ("7",), dt.date(2025, 7, 17))
    assert refusals(made) == []
    assert "No 7" in lines(made.docx)
    assert not {"[Initials]", "[Seal]"} & set(lines(made.docx))
    assert lines(data).count("") + 2 >= lines(made.docx).count("")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param(
            MASS, "about 3\u00a0kg",
            "paragraph 15: 'about 2 kg' (payload.mass of LT-2025-07-28) has become 'about 3 kg'", id="changed",
        ),
        pytest.param(
            MASS, "",
            "paragraph 15: 'about 2 kg' (payload.mass of LT-2025-07-28) is gone from "
            "'border with Belarus. It carried … of explosive. Once found, it'", id="removed",
        ),
        pytest.param(
            WE_WRITE, "We met on 3 May 2025. We write to ask",
            "paragraph 13: the date '3 May 2025' stands in the text, and no fact of the letter gives it",
            id="unsupported",
        ),
        pytest.param(
            WE_WRITE, "</w:t></w:r><w:ins w:id='900' w:author='B. Editor'><w:r><w:t>Today </w:t></w:r></w:ins>"
            "<w:r><w:t>we write to ask",
            "paragraph 13: insertion by B. Editor: 'Today'", id="tracked",
        ),
        pytest.param(
            WE_WRITE, "</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>not for them</w:t></w:r><w:r><w:t>We write",
            "paragraph 13: hidden text: 'not for them'", id="hidden",
        ),
        pytest.param(
            WE_WRITE, "[the place: not known] We write to ask",
            "paragraph 13: the gap '[the place: not known]' is still open", id="gap",
        ),
        pytest.param(
            WE_WRITE, "TBC: We write to ask", "paragraph 13: 'TBC' is still to be replaced", id="placeholder",
        ),
        pytest.param(
            "Excellency,", "Dear Sir,", "paragraph 28: the salutation says 'Sir', and the close 'Excellency'", id="rule",
        ),
        pytest.param(
            "____________ / ____________", "99 / ____________",
            "paragraph 3: the letter has 1 place for a reference number, and 2 are given", id="number",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_text_keeps_it_in(old: str, new: str, message: str) -> None:
    found = refusals(released(edited(drafted()[0], old, new)))
    assert message in found, found


def test_a_comment_keeps_it_in() -> None:
    comment = (
        f'<w:comments {W}><w:comment w:id="0" w:author="B. Editor">{LINE.format("Really?")}</w:comment></w:comments>'
    )
    assert refusals(released(with_part(drafted()[0], "comments.xml", comment, "comments"))) == [
        "word/comments.xml: comment by B. Editor: 'Really?'"
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("about 2 kg", "about 4 kg",
         "paragraph 15: 'about 2 kg' is out of date, the records give 'about 4 kg': "
         "payload.mass of LT-2025-07-28: about 2 kg -> about 4 kg"),
        ("{value: about 2 kg, sources", "{value: about 2 kg, certainty: reported, sources",
         "paragraph 15: 'about 2 kg' is said more surely than it is known now: "
         "payload.mass of LT-2025-07-28: confirmed -> reported"),
    ],
    ids=["out of date", "weaker"],
)  # fmt: skip
def test_what_the_records_say_now_keeps_it_in(old: str, new: str, message: str, tmp_path: Path) -> None:
    data, workspace = drafted()
    assert refusals(released(data, in_records(workspace, tmp_path, old, new))) == [message]


def test_what_is_another_on_the_day_of_release_keeps_it_in() -> None:
    """Ministers that act until a new Government is sworn in are ministers again after that."""
    assert refusals(released(date=dt.date(2025, 9, 26)))[:2] == [
        f"paragraph {paragraph}: 'Acting Minister of {short}…' is out of date, the records give "
        f"'Minister of {whole} of the Republic of Lithuania': what it was made from has changed"
        for paragraph, short, whole in (
            (30, "Foreign Affairs of the Republic of Lithu", "Foreign Affairs"),
            (32, "National Defence of the Republic of Lith", "National Defence"),
        )
    ]


def test_a_letter_whose_records_are_not_there_stays() -> None:
    assert refusals(released(workspace=replace(drafted()[1], incidents=()))) == [
        "letter.docx: there are no records to compare the letter with"
    ]


def test_a_marking_above_the_ceiling_keeps_it_in() -> None:
    marked = edited(drafted()[0], "<w:p>", LINE.format("NATO SECRET") + "<w:p>", "word/header1.xml")
    assert "letter.docx: the letter is marked NATO SECRET, above the ceiling 'none'" in refusals(released(marked))


def test_clearances_that_are_asked_for_keep_it_in_and_lapse_with_the_text() -> None:
    data, workspace = drafted()[0], replace(drafted()[1], clearances=("legal", "protocol"))
    assert refusals(released(data, workspace)) == [
        "letter.docx: the clearance 'legal' is not recorded",
        "letter.docx: the clearance 'protocol' is not recorded",
    ]
    by_legal = clear(data, "letter.docx", {"legal": ADVISER})
    assert refusals(released(by_legal, workspace)) == ["letter.docx: the clearance 'protocol' is not recorded"]
    made = released(by_legal, workspace, cleared={"protocol": ADVISER})
    assert refusals(made) == []
    assert [(one["role"], one["by"]) for one in made.proof["clearances"]] == [
        ("legal", "A. Adviser"), ("protocol", "A. Adviser"),
    ]  # fmt: skip
    changed = edited(by_legal, WE_WRITE, "We are writing to ask")
    assert refusals(released(changed, workspace, cleared={"protocol": ADVISER})) == [
        "letter.docx: the clearance 'legal' by A. Adviser, 2025-08-06, was given for an earlier text"
    ]


def test_numbers_have_to_be_given_and_to_fit() -> None:
    assert "paragraph 3: the reference number is missing" in refusals(released(references=()))
    assert "paragraph 3: the letter has 2 places for a reference number, and 1 is given" in refusals(
        released(references=("1",))
    )


def test_what_is_accepted_passes_until_it_changes_again(tmp_path: Path) -> None:
    workspace = drafted()[1]
    data = accepted(edited(drafted()[0], MASS, "about two kilograms"), workspace, "two kilo")
    made = released(data)
    assert refusals(made) == []
    assert made.proof["accepted"] == [
        {"fact": "f24", "text": "about two kilograms", "now": None, "because": [], "by": "A. Adviser",
         "reason": "the style of the house", "date": "2025-08-06"},
    ]  # fmt: skip
    assert {"id": "f24", "status": "accepted", "drafted": MASS}.items() <= next(
        one for one in made.proof["facts"] if one["id"] == "f24"
    ).items()
    assert refusals(released(edited(data, "two kilograms", "three kilograms"))) == [
        "paragraph 15: 'about 2 kg' (payload.mass of LT-2025-07-28) has become 'about three kilograms'"
    ]
    corrected = in_records(workspace, tmp_path, "about 2 kg", "about 4 kg")
    assert len(refusals(released(data, corrected))) == 1


def test_what_was_written_in_is_accepted_by_its_words() -> None:
    data = edited(drafted()[0], WE_WRITE, "We met on 3 May 2025. We write to ask")
    assert refusals(released(accepted(data, drafted()[1], "3 May 2025"))) == []


def test_a_file_that_was_not_drafted_here_cannot_be_released() -> None:
    made = released()
    with pytest.raises(DrafterError, match="the file carries no manifest"):
        released(made.docx)


def test_parts_beside_the_text_stay_as_they_are() -> None:
    data = drafted()[0]
    again = replace_parts(data, "letter.docx", {DOCUMENT: b"<x/>"})
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(io.BytesIO(again)) as after:
        assert before.namelist() == after.namelist()
        assert [name for name in before.namelist() if before.read(name) != after.read(name)] == [DOCUMENT]
