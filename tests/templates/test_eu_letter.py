"""The letter to the European Union: its example, its asks by addressee and date, one signatory, another State."""

import datetime as dt
import re

import pytest

from drafter.word.manifest import read_manifest
from tests.templates.writing import (
    GOLDENS,
    LITHUANIA,
    POLISH,
    asserted,
    drafted,
    example,
    facts,
    faults,
    records_of,
    smallest,
    text,
)

NAME = "eu-letter"
LANGUAGES = ("en", "fr", "lt")
OFFICES = (
    "eu-high-representative",
    "eu-commissioner-defence",
    "eu-commissioner-transport",
    "european-council-president",
    "european-commission-president",
    "eu-commissioner-crisis-management",
)
PATHS = list(facts(records_of(NAME, "en")[-1]))
REASONED = r"the case is open \[C36\]|stand for one object \[T45\]"
"""In October the July record is old, as it would be; and the initiative has its name from drones."""
LATER = dt.date(2025, 10, 20)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example(language, snapshot):
    letter = example(NAME, language)
    assert faults(letter) == []
    snapshot(GOLDENS / f"{NAME}.{language}.txt", text(letter))


@pytest.mark.parametrize("office", OFFICES[1:])
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_addressee_is_asked_for_what_is_theirs(language, office, snapshot):
    letter = example(NAME, language, addressees=(office,), inputs={"hybrid_team": True})
    assert faults(letter) == []
    snapshot(GOLDENS / f"{NAME}.{language}.{office}.txt", text(letter))


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_did_not_exist_on_the_day_is_not_cited(language, office):
    names = r"Eastern Flank|flanc oriental|Rytinio flango"
    apt = office not in {"eu-commissioner-transport", "eu-commissioner-crisis-management"}
    inputs = {"hybrid_team": True}
    assert not re.search(names, text(example(NAME, language, addressees=(office,), inputs=inputs)))
    later = example(NAME, language, addressees=(office,), inputs=inputs, date=LATER)
    assert [fault for fault in faults(later) if not re.search(REASONED, fault)] == []
    assert bool(re.search(names, text(later))) is apt
    teams = r"Hybrid Rapid|menaces hybrides|hibridines grėsmes"
    assert bool(re.search(teams, text(later))) is (office == "eu-high-representative")


def test_the_asks_after_the_roadmap(snapshot):
    letters = [text(example(NAME, language, addressees=(OFFICES[1],), date=LATER)) for language in LANGUAGES]
    snapshot(GOLDENS / f"{NAME}.later.txt", "\n".join(letters))


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_minister_writes_in_the_singular(language, snapshot):
    letter = example(NAME, language, signatories=("lt-minister-of-foreign-affairs",))
    assert faults(letter) == []
    assert [problem.rule for problem in letter.problems if problem.rule == "lone-signatory"] == []
    assert read_manifest(letter.data, "letter.docx")["form"] == "letter"
    assert read_manifest(letter.data, "letter.docx")["letterhead"]["name"] == "ministry"
    snapshot(GOLDENS / f"{NAME}.{language}.one.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_for_another_state(language, snapshot):
    inputs = {"contact": "X", "restrictive_measures": True}
    letter = drafted(NAME, POLISH / language, "PL", dt.date(2025, 8, 22), inputs, language=language)
    assert faults(letter) == []
    assert not re.search(LITHUANIA, text(letter), re.IGNORECASE)
    snapshot(GOLDENS / f"{NAME}.{language}.PL.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_smallest_record(language, snapshot, tmp_path):
    letter = drafted(NAME, smallest(tmp_path), "PL", dt.date(2025, 9, 12), {"contact": "X"}, language=language)
    assert faults(letter) == []
    snapshot(GOLDENS / f"{NAME}.{language}.smallest.txt", text(letter))


def test_no_sanctions_where_the_claim_is_only_reported():
    letter = drafted(
        NAME, POLISH / "en", "PL", dt.date(2025, 8, 22), {"contact": "X", "restrictive_measures": True}, language="en"
    )
    assert "restrictive measures" not in text(letter)


def test_gaps():
    letter = drafted(NAME, POLISH / "en", "PL", dt.date(2025, 8, 22), gaps=True, language="en")
    assert "The point of contact is [contact: not known]." in text(letter)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)))
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_weak_is_asserted(language, path):
    assert asserted(NAME, language, path) == []


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        (
            "en",
            ["if you would, as High Representative of the Union", "if you would, as European Commissioner for Defence"],
        ),
        ("fr", ["en votre qualité de Haute représentante", "en votre qualité de Membre de la Commission européenne"]),
        ("lt", ["Prašome Jūsų (Sąjungos vyriausioji įgaliotinė", "Prašome Jūsų (Europos Komisijos nar"]),
    ],
)
def test_each_of_several_is_asked_for_what_is_theirs(language, asked):
    letter = example(NAME, language, addressees=("eu-high-representative", "eu-commissioner-defence"))
    assert faults(letter) == []
    said = text(letter)
    assert [said.count(lead) for lead in asked] == [1, 1]
    assert said.index(asked[0]) < said.index(asked[1])
