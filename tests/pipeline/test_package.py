"""The set of letters that an incident calls for: which, to whom, why, and what becomes of each."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.pipeline.order import Order
from drafter.pipeline.package import facts, make, needs, propose, unused
from drafter.reading.inputs import Given
from drafter.reading.workspace import Workspace
from tests.pipeline.conftest import TEMPLATE

RECORDS = TEMPLATE / "example" / "incidents"
LETTER = """\
title: {title}
form: {form}
addressee: nato-secretary-general
signatories: [foreign-minister]
languages: [en, fr]
inputs:
  contact: {{type: text, prompt: Who?, example: the desk, required: true}}
package:
{package}
"""


@pytest.fixture
def letters(tmp_path):
    """Write templates to a folder and return what orders them for the incident of 28 July."""

    def write(**templates: str) -> Order:
        for name, package in templates.items():
            folder = tmp_path / name
            folder.mkdir()
            form = "note_verbale" if name.startswith("note") else "letter"
            (folder / "template.yaml").write_text(LETTER.format(title=f"About {name}", form=form, package=package))
            for language in ("en", "fr"):
                (folder / f"{language}.md").write_text(
                    "# About\n\nIt was near {{ incident.place.name }}; contact {{ inputs.contact }}.\n"
                )
        workspace = Workspace(Path(), incidents=(RECORDS,), templates=(tmp_path,))
        return Order("", workspace, dt.date(2025, 8, 5), incidents=("LT-2025-07-28",))

    return write


def test_a_letter_is_proposed_where_its_condition_holds(letters):
    order = letters(
        one="  - {when: incident.kind == 'airspace-violation', because: it is so, within: 48 h, rank: 2}",
        two="  - {when: incident.kind == 'balloons', because: never}",
        six="  - {because: 'it came from {{ incident.attribution.entered_from }}', within: 1 d, rank: 1}",
    )
    found, problems = propose(order, only=("one", "two", "six"))
    assert [str(problem) for problem in problems] == []
    assert [(one.template.id, one.because, one.due, one.within) for one in found] == [
        ("six", "it came from Belarus", dt.date(2025, 8, 6), "1 d"),
        ("one", "it is so", dt.date(2025, 8, 7), "48 h"),
    ]


def test_an_embassy_is_named_from_a_confirmed_claim_only(letters):
    order = letters(
        note1="  - {because: a, to: 'embassy:{attribution.entered_from}'}",
        note2="  - {because: a, to: 'embassy:{attribution.launched_from}'}",
    )
    found, _ = propose(order, only=("note1", "note2"))
    assert [(one.template.id, one.order.addressees) for one in found] == [("note1", ("embassy:BY",))]


def test_each_ally_that_took_part_has_a_letter_of_its_own(letters, tmp_path):
    record = (RECORDS / "LT-2025-07-28.yaml").read_text()
    allies = [{"nation": "PL"}, {"nation": "ES"}, {"nation": {"value": "LV", "certainty": "reported"}}]
    measures = "measures: {national: [searches], allied: " + json.dumps(allies) + "}\n"
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / "one.yaml").write_text(re.sub(r"(?ms)^measures:.*?(?=^\w)", measures, record))
    order = letters(
        one="  - {because: a, to: 'foreign-minister:{measures.allied.nation}'}",
        two="  - {because: a, to: [eu-high-representative, 'foreign-minister:{measures.allied.nation}']}",
    )
    order = replace(order, workspace=replace(order.workspace, incidents=(tmp_path / "records",)))
    found, _ = propose(order, only=("one", "two"))
    assert [one.order.addressees for one in found] == [
        ("foreign-minister:PL",),
        ("foreign-minister:ES",),
        ("eu-high-representative", "foreign-minister:PL"),
        ("eu-high-representative", "foreign-minister:ES"),
    ]
    assert found[3].name == "two-eu-high-representative-foreign-minister-ES-en"


def test_languages_are_those_wanted_or_the_first_that_the_addressee_takes(letters):
    order = letters(one="  - {because: a}")
    assert [one.order.language for one in propose(order, only=("one",))[0]] == ["en"]
    assert [one.order.language for one in propose(order, ("fr", "lt"), ("one",))[0]] == ["fr"]
    assert [one.order.language for one in propose(order, ("fr", "en"), ("one",))[0]] == ["fr", "en"]


def test_a_fault_in_a_condition_stands_at_its_line(letters):
    order = letters(one="  - {when: incident.knid == 'other', because: a}")
    found, problems = propose(order, only=("one",))
    assert found == []
    assert [problem.message for problem in problems] == ["'incident' has no 'knid'"]
    assert problems[0].place is not None
    assert problems[0].place.line == 9


def test_one_letter_that_cannot_be_made_stops_no_other(letters):
    order = letters(one="  - {because: a, inputs: {contact: the desk}}", two="  - {because: a}")
    made = [make(one) for one in propose(order, only=("one", "two"))[0]]
    assert [letter.draft is not None for letter in made] == [True, False]
    assert needs(made[0]) == []
    assert needs(made[1]) == ["the input 'contact' is missing: Who?"]
    (fact,) = [fact for fact in facts(made) if fact.path == "place.name"]
    assert (fact.record, fact.stated, fact.said) == ("LT-2025-07-28", ("Vilnius",), {1: ("Vilnius",)})


def test_inputs_are_for_all_letters_or_for_one(letters):
    from dataclasses import replace

    order = letters(one="  - {because: a}", two="  - {because: a}")
    given = {"contact": Given("the desk"), "two": Given({"contact": "the mission"}), "contcat": Given("x")}
    found, _ = propose(replace(order, inputs=given), only=("one", "two"))
    assert [one.order.inputs["contact"].value for one in found] == ["the desk", "the mission"]
    assert [problem.message for problem in unused(given, found)] == ["no letter of the set has an input 'contcat'"]
