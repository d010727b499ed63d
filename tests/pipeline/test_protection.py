"""Protective markings: what may stand in a letter to whom, what falls away, and what is said about it."""

from __future__ import annotations

import json
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from tests.pipeline.conftest import INPUTS

RECORD = """\
id: {id}
title: Object seen near Testham
kind: airspace-violation
territory: LT
place: {{name: Testham}}
object: {{class: uncrewed-aircraft}}
occurred: {{start: {day}}}
{more}sources: [{{id: a, publisher: Test Authority, official: true}}]
"""
MARKED = "payload: {description: leaflets, mass: {value: 2 kg, marking: RIBOTO NAUDOJIMO}}\n"


@pytest.fixture
def record(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("incidents").mkdir()

    def write(record_id="T-1", day="2025-07-28", more=""):
        file = Path("incidents") / f"{record_id}.yaml"
        file.write_text(RECORD.format(id=record_id, day=day, more=more), encoding="utf-8")

    return write


def manifest(drafted) -> dict:
    with zipfile.ZipFile(BytesIO(drafted.data)) as package:
        part = next(name for name in package.namelist() if re.fullmatch(r"customXml/item\d+\.xml", name))
        return json.loads(re.search(r">(\{.*\})<", package.read(part).decode(), re.DOTALL)[1].replace("&amp;", "&"))


def header_text(drafted) -> str:
    with zipfile.ZipFile(BytesIO(drafted.data)) as package:
        return "".join(package.read(name).decode() for name in package.namelist() if "header" in name)


def test_a_marked_fact_over_the_ceiling_writes_nothing_and_names_the_way_out(draft, record):
    record(more=MARKED)
    drafted = draft(Path("incidents"), settings=INPUTS)
    assert drafted.data is None
    (message,) = [re.sub(r"/\S*/(?=en\.md)", "", str(problem)) for problem in drafted.problems]
    line = re.search(r"en\.md:(\d+)", message)[1]
    assert message == (
        "incidents/T-1.yaml:8:48: error: 'payload.mass' of T-1 is marked RIBOTO NAUDOJIMO, above the ceiling 'none' "
        f"[marking-over-ceiling]\n  hint: --withhold leaves out 'the payload' (en.md:{line}), which says it"
    )


def test_withholding_leaves_the_passage_out_and_says_so(draft, record):
    record(more=MARKED)
    drafted = draft(Path("incidents"), settings=INPUTS, withhold=True)
    assert drafted.data is not None
    (problem,) = drafted.problems
    assert problem.message == (
        "the passage 'the payload' is left out: "
        "'payload.mass' of T-1 is marked RIBOTO NAUDOJIMO, above the ceiling 'none'"
    )
    assert not any("payload" in origin.field for fill in drafted.fills for origin in fill.origins)
    assert b"2 kg" not in drafted.data
    (kept,) = manifest(drafted)["records"]
    assert kept["snapshot"]["payload"] == {"description": "leaflets"}
    assert kept["withheld"] == ["payload.mass"]
    assert header_text(drafted).count("RIBOTO") == 0


def test_what_is_said_outside_of_optional_passages_has_no_way_out(draft, record):
    record(more="")
    file = Path("incidents/T-1.yaml")
    file.write_text(file.read_text().replace("{name: Testham}", "{name: {value: Testham, marking: SLAPTAI}}"))
    drafted = draft(Path("incidents"), settings=INPUTS, max_marking="NATO RESTRICTED")
    assert drafted.data is None
    hints = {problem.hint for problem in drafted.problems if "place.name" in problem.message}
    assert all(hint.startswith(("leave it out, or raise", "--withhold leaves out")) for hint in hints)


def test_a_letter_bears_the_highest_marking_of_what_it_says_on_every_page(draft, record):
    both = MARKED + "depth: {value: 3 km, marking: KONFIDENCIALIAI, releasable_to: [NATO]}\n"
    record(more=both.replace("RIBOTO NAUDOJIMO", "NATO RESTRICTED"))
    drafted = draft(Path("incidents"), settings=INPUTS, max_marking="NATO SECRET")
    assert [problem for problem in drafted.problems if problem.severity == "error"] == []
    assert "KONFIDENCIALIAI" in header_text(drafted)
    assert "NATO RESTRICTED" not in header_text(drafted)


def test_a_national_marking_goes_to_nato_only_when_released(draft, record):
    record(more=MARKED)
    drafted = draft(Path("incidents"), settings=INPUTS, max_marking="SLAPTAI")
    (problem,) = drafted.problems
    assert problem.message == (
        "'payload.mass' of T-1 is marked RIBOTO NAUDOJIMO and not released to 'nato-secretary-general'"
    )
    record(more=MARKED.replace("RIBOTO NAUDOJIMO", "RIBOTO NAUDOJIMO, releasable_to: [NATO]"))
    assert draft(Path("incidents"), settings=INPUTS, max_marking="SLAPTAI").data is not None


def test_a_release_list_holds_for_unmarked_records_too(draft, record):
    record(more="releasable_to: [EU]\n")
    drafted = draft(Path("incidents"), settings=INPUTS)
    assert drafted.data is None
    (problem,) = drafted.problems
    assert problem.message == "T-1 is released to EU only, and 'nato-secretary-general' does not belong to them"


def test_a_marked_record_beside_the_one_in_question_can_be_left_out(draft, record):
    record("T-1", "2025-07-10", "marking: SLAPTAI\n")
    record("T-2", "2025-07-28")
    assert draft(Path("incidents"), settings=INPUTS).data is None
    drafted = draft(Path("incidents"), settings=INPUTS, withhold=True)
    assert drafted.data is not None
    (problem,) = drafted.problems
    assert problem.message == "T-1 is left out: it is marked SLAPTAI, above the ceiling 'none'"
    assert [one["id"] for one in manifest(drafted)["records"]] == ["T-2"]


def test_a_marked_fact_that_the_letter_does_not_say_does_no_harm_and_does_not_travel(draft, record):
    record(more="speed: {value: 77 km/h, marking: SLAPTAI}\n")
    drafted = draft(Path("incidents"), settings=INPUTS)
    assert drafted.problems == ()
    assert "speed" not in manifest(drafted)["records"][0]["snapshot"]


def test_an_unknown_marking_is_a_fault_at_its_place(draft, record):
    record(more="depth: {value: 3 km, marking: NATO SLAPTAI}\n")
    drafted = draft(Path("incidents"), settings=INPUTS)
    assert drafted.data is None
    assert str(drafted.problems[0]) == (
        "incidents/T-1.yaml:8:31: error: 'NATO SLAPTAI' is not a marking on any scale [unknown-marking]\n"
        "  hint: write the marking of one owner: SLAPTAI"
    )


def test_the_strictest_of_several_addressees_decides(draft, record):
    record(more="releasable_to: [eu-high-representative]\n")
    both = ("eu-high-representative", "eu-commissioner-defence")
    alone, together = (
        draft(Path("incidents"), template="eu-letter", settings=("contact=X",), addressees=to)
        for to in (both[:1], both)
    )
    assert alone.data is not None
    assert together.data is None
    (problem,) = together.problems
    assert problem.message == (
        "T-1 is released to eu-high-representative only, and 'eu-commissioner-defence' does not belong to them"
    )
