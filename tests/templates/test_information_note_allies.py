"""The information note: its example, what is not known yet, to one ministry, and for other States."""

import datetime as dt
import re

import pytest

from tests.templates.writing import (
    GOLDENS,
    LITHUANIA,
    POLISH,
    TEMPLATES,
    asserted,
    drafted,
    example,
    facts,
    faults,
    records_of,
    smallest,
    text,
)

NAME = "information-note-allies"
LANGUAGES = ("en", "fr", "lt")
PATHS = list(facts(records_of(NAME, "en")[-1]))
LATVIA = r"latvi|letton|latvij|gaigalav|rēzekne|rīga|\bLV\b"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example(language, snapshot):
    letter = example(NAME, language)
    assert faults(letter) == []
    snapshot(GOLDENS / f"{NAME}.{language}.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_for_another_state(language, snapshot):
    letter = drafted(
        NAME, POLISH / language, "PL", dt.date(2025, 8, 21), {"next_update": dt.date(2025, 8, 25)}, language=language
    )
    assert faults(letter) == []
    assert not re.search(f"{LATVIA}|{LITHUANIA}", text(letter), re.IGNORECASE)
    snapshot(GOLDENS / f"{NAME}.{language}.PL.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_to_the_ministry_of_an_ally(language, snapshot):
    records = TEMPLATES / "eu-letter" / "example" / "incidents"
    inputs = {"thanks": ["XA", "XB"], "still_unknown": ["XC"], "department": "XD", "request": "XE"}
    letter = drafted(
        NAME, records, "LT", dt.date(2025, 8, 6), inputs, language=language, addressees=("ministry:LV",),
    )  # fmt: skip
    assert faults(letter) == []
    snapshot(GOLDENS / f"{NAME}.{language}.LT.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_smallest_record(language, snapshot, tmp_path):
    letter = drafted(NAME, smallest(tmp_path), "PL", dt.date(2025, 9, 12), language=language)
    assert faults(letter) == []
    snapshot(GOLDENS / f"{NAME}.{language}.smallest.txt", text(letter))


def test_one_thing_that_is_not_known_is_one(tmp_path):
    record = smallest(tmp_path, payload={"description": "none"}, entry={"name": "Testowo"})
    letter = drafted(NAME, record, "PL", dt.date(2025, 9, 12), language="en")
    assert "The following is not known yet: the exact time of entry." in text(letter)
    assert "It carried no payload." in text(letter)


def test_gaps():
    assert faults(example(NAME, "en", gaps=True)) == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)))
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_weak_is_asserted(language, path):
    assert asserted(NAME, language, path) == []
