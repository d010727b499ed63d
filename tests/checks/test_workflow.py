"""Rules of workflow: drafts and final texts, copies, translations, embargo, clearances."""

from __future__ import annotations

import datetime as dt

from tests.checks.small import small
from tests.checks.spoils import reworded
from tests.checks.test_facts import record

DRAFT = [("Draft Mark", "DRAFT of 5 August 2025")]
NUMBER, DATE = ("Reference", "No 42"), ("Place and Date", "Vilnius, 5 August 2025")
TEXT = (("Letter Salutation", "Excellency,"), "Text.")


def test_w47_clearances(found):
    given = {"role": "legal", "by": "A. Adviser", "date": "2025-08-04", "sha256": "1"}
    known = {"final": True, "values": {"clearances": {"legal": given, "press": None}, "content_sha256": "1"}}
    assert found("W47", small("Text."), **known) == ["the clearance 'press' is not recorded"]
    assert found("W47", small("Text."), values=known["values"]) == []
    known["values"]["content_sha256"] = "2"
    assert found("W47", small("Text."), **known) == [
        "the clearance 'legal' by A. Adviser, 2025-08-04, was given for an earlier text",
        "the clearance 'press' is not recorded",
    ]


def test_w48_a_final_letter(found):
    final = {"language": "en", "form": "letter", "final": True}
    assert found("W48", small(NUMBER, DATE, *TEXT), **final) == []
    assert found("W48", small(NUMBER, DATE, *TEXT, header=DRAFT), **final) == ["the final text is marked as a draft"]
    assert found("W48", small(*TEXT), **final) == [
        "the final text has no reference number", "the final text has no date",
    ]  # fmt: skip


def test_w48_a_draft(found, example):
    draft = {"language": "en", "form": "letter"}
    assert found("W48", small(NUMBER, DATE, *TEXT, header=DRAFT), **draft) == ["the draft has a reference number"]
    assert found("W48", small(NUMBER, DATE, *TEXT), **draft) == []
    assert found("W48", example) == []
    assert found("W48", reworded(example, "DRAFT of .*", "", "word/header1.xml")) == [
        "the draft is not marked as a draft"
    ]


def test_w49_a_courtesy_translation_is_not_signed(found):
    mark = ("Courtesy Translation", "Courtesy translation")
    assert found("W49", small(mark, *TEXT, ("Signature Name", "A Name")), language="en") == [
        "a courtesy translation carries a signature"
    ]
    assert found("W49", small(mark, *TEXT), language="en") == []


def test_w50_a_copy_that_the_text_speaks_of(found):
    said = "A copy of this letter is sent to the Chair of the Committee."
    known = {"language": "en", "incidents": (record(),)}
    assert found("W50", small(said, ("Copies", "Chair of the Committee")), **known) == []
    assert found("W50", small(said), **known) == [
        "the text speaks of a copy to the Chair of the Committee, and the list has none"
    ]


def test_w51_a_summons_and_no_embargo(found):
    summons = record(steps={"diplomatic": [{"date": "2025-08-06", "kind": "summons"}]})
    known = {"language": "en", "incidents": (summons,), "date": dt.date(2025, 8, 5)}
    assert found("W51", small("Text."), **known) == [
        "a summons is planned for 2025-08-06, and the letter has no embargo"
    ]
    assert found("W51", small("Embargo until 6 August 2025."), **known) == []
    assert found("W51", small("Text."), **{**known, "date": dt.date(2025, 8, 7)}) == []


def test_w52_a_letter_that_can_be_made_again(found, example):
    assert found("W52", example) == []


def test_w49_a_translation_is_of_the_present_text(found, example):
    from drafter.word.manifest import read_manifest, replace_manifest

    manifest = {**read_manifest(example, "letter.docx"), "translation_of": {"sha256": "1"}}
    translation = replace_manifest(example, "letter.docx", manifest)
    assert found("W49", translation, values={"original_sha256": "1"}) == []
    assert found("W49", translation, values={}) == []
    assert found("W49", translation, values={"original_sha256": "2"}) == [
        "the letter is a translation of an earlier text of the original"
    ]
