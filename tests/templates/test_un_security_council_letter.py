"""The letter to the Security Council: its example, the Secretary-General's copy, meetings, and for another State."""

import datetime as dt
import re
from pathlib import Path

import pytest

from drafter.word.manifest import read_manifest
from tests.templates.writing import (
    GOLDENS,
    LITHUANIA,
    asserted,
    drafted,
    example,
    facts,
    faults,
    records_of,
    smallest,
    text,
)

NAME = "un-security-council-letter"
LANGUAGES = ("en", "fr")
INCURSION = Path(__file__).parent / "records" / "incursion"
PATHS = list(facts(records_of(NAME, "en")[-1]))


def nameless(found):
    """Return what is found beside the open place for the name of a representative whom nobody has named."""
    return [fault for fault in found if not re.search(r"'\[(name|nom)\]' is still to be replaced \[F07\]", fault)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example(language, snapshot):
    letter = example(NAME, language)
    assert nameless(faults(letter)) == []
    assert {problem.rule for problem in letter.problems} <= {"no-signatory-name", "native-review"}
    snapshot(GOLDENS / f"{NAME}.{language}.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_for_another_state(language, snapshot):
    inputs = {"meeting": "urgent", "council_item": "Threats to international peace and security", "participation": True}
    letter = drafted(NAME, INCURSION, "PL", dt.date(2025, 9, 10), inputs, language=language)
    assert nameless(faults(letter)) == []
    assert not re.search(LITHUANIA, text(letter), re.IGNORECASE)
    snapshot(GOLDENS / f"{NAME}.{language}.PL.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_smallest_record(language, snapshot, tmp_path):
    letter = drafted(NAME, smallest(tmp_path), "PL", dt.date(2025, 9, 12), language=language)
    assert nameless(faults(letter)) == []
    snapshot(GOLDENS / f"{NAME}.{language}.smallest.txt", text(letter))


def test_the_secretary_general_gets_the_identical_letter():
    council, secretary = (text(example(NAME, "en", addressees=to)) for to in ((), ("un-secretary-general",)))
    assert "addressed to the Secretary-General\n" in secretary
    assert council.replace("the President of the Security Council\n", "the Secretary-General\n") == secretary


def test_a_meeting_is_asked_of_the_president_only():
    letter = example(NAME, "en", addressees=("un-secretary-general",), inputs={"meeting": "meeting"})
    faulty = [problem.message for problem in letter.problems if problem.severity == "error"]
    assert faulty == ["'un-rule-3' is not apt for 'un-secretary-general'"]


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ({}, "circulated as a document of the Security Council."),
        ({"agenda_item": "35"}, "circulated as a document of the General Assembly, under agenda item 35, and of the "
                                "Security Council."),
    ],
)  # fmt: skip
def test_the_general_assembly_needs_an_agenda_item(inputs, words):
    assert words in text(example(NAME, "en", inputs=inputs))


def test_whoever_is_known_signs_for_the_mission(tmp_path):
    (tmp_path / "mission.yaml").write_text(
        "holders:\n  jonas-pavyzdys:\n    name: Jonas Pavyzdys\n    office: representative:LT:UN\n    gender: m\n"
        "    terms: [{from: 2025-01-01}]\n    source: an invented person\n    as_of: 2025-08-01\n",
        "utf-8",
    )
    from dataclasses import replace

    from drafter.pipeline import Order, compose, lay_out
    from drafter.pipeline.example import with_example
    from drafter.reading.workspace import Workspace

    order, _ = with_example(Order(NAME, Workspace(Path(), parties=(tmp_path,)), dt.date(2025, 8, 5), date_given=False))
    letter = compose(lay_out(order))
    assert letter.problems == ()
    assert "Jonas Pavyzdys\nPermanent Representative\nof the Republic of Lithuania to the United Nations" in text(
        letter
    )
    signed = read_manifest(letter.data or b"", "letter.docx")["parties"]["signatories"]
    assert [(one["office"], one["holder"]) for one in signed] == [("representative:LT:UN", "jonas-pavyzdys")]
    charge = compose(lay_out(replace(order, signatories=("charge:LT:UN",))))
    title = "Chargé d’affaires ad interim of the Permanent Mission\nof the Republic of Lithuania to the United Nations"
    assert f"[name]\n{title}" in text(charge)
    assert "from the Chargé d’affaires a.i. of the Permanent Mission of Lithuania to the United Nations" in text(charge)


@pytest.mark.parametrize("language", LANGUAGES)
def test_gaps(language, tmp_path):
    letter = drafted(NAME, smallest(tmp_path), "PL", dt.date(2025, 9, 12), language=language, gaps=True)
    assert letter.data is not None
    assert {problem.rule for problem in letter.problems} <= {"gap", "native-review", "no-signatory-name"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)))
def test_no_weak_fact_is_asserted(language, path):
    assert asserted(NAME, language, path) == []
