"""The referral to ICAO: its example, evidence and provisions, and for another State."""

import datetime as dt
import re
from pathlib import Path

import pytest

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

NAME = "icao-referral"
LANGUAGES = ("en", "fr")
INCURSION = Path(__file__).parent / "records" / "incursion"
PATHS = list(facts(records_of(NAME, "en")[-1]))
TECHNICAL = {"span": "2.5 m", "engine": "a piston engine", "navigation": "satellite navigation", "markings": "none",
             "serials": ("A1", "B2")}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example(language, snapshot):
    letter = example(NAME, language)
    assert faults(letter) == []
    assert {problem.rule for problem in letter.problems} <= {"native-review"}
    snapshot(GOLDENS / f"{NAME}.{language}.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_for_another_state(language, snapshot):
    inputs = {"evidence": ("one", "two"), "notices": ("three",), "cost": "EUR 1", "state_aircraft": True, **TECHNICAL}
    letter = drafted(NAME, INCURSION, "PL", dt.date(2025, 9, 10), inputs, language=language)
    assert faults(letter) == []
    assert not re.search(LITHUANIA, text(letter), re.IGNORECASE)
    snapshot(GOLDENS / f"{NAME}.{language}.PL.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_smallest_record(language, snapshot, tmp_path):
    letter = drafted(NAME, smallest(tmp_path), "PL", dt.date(2025, 9, 12), language=language)
    assert faults(letter) == []
    snapshot(GOLDENS / f"{NAME}.{language}.smallest.txt", text(letter))


def test_evidence_is_named_and_listed_after_the_annexes():
    letter = text(example(NAME, "en", inputs={"evidence": ("radar data & tracks", "photographs")}))
    assert "The following evidence is enclosed: radar data & tracks and photographs." in letter
    assert (
        "\n1. Table of violations\n2. Technical description of the object\n3. Radar data & tracks\n4. Photographs\n"
        in letter
    )


def test_provisions_follow_the_object(tmp_path):
    record = smallest(tmp_path, object={"class": "balloon"}, kind="balloons")
    letter = text(drafted(NAME, record, "PL", dt.date(2025, 9, 12)))
    assert "as regards unmanned free balloons" in letter
    assert "Article 3" not in letter
    record = smallest(tmp_path, object={"class": "aircraft"})
    letter = text(drafted(NAME, record, "PL", dt.date(2025, 9, 12), {"state_aircraft": True}))
    assert "Article 3 (c) of the Convention" in letter
    assert "Article 8 of" not in letter


@pytest.mark.parametrize("language", LANGUAGES)
def test_gaps(language, tmp_path):
    letter = drafted(NAME, smallest(tmp_path), "PL", dt.date(2025, 9, 12), language=language, gaps=True)
    assert letter.data is not None
    assert {problem.rule for problem in letter.problems} <= {"gap", "native-review"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)))
def test_no_weak_fact_is_asserted(language, path):
    assert asserted(NAME, language, path) == []
