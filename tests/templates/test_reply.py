"""The reply: the note answered by number, date and matter; the position; what is asked for in return."""

import datetime as dt
import re

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

NAME = "reply"
LANGUAGES = ("en", "fr", "lt")
PATHS = list(facts(records_of(NAME, "en")[-1]))
NOTE = {"note_number": "7/2025", "note_date": dt.date(2025, 9, 11), "note_reference": "X"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example(language, snapshot):
    letter = example(NAME, language)
    assert faults(letter) == []
    snapshot(GOLDENS / f"{NAME}.{language}.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("position", ["takes-note", "rejects", "will-examine"])
def test_for_another_state(language, position, snapshot, tmp_path):
    inputs = {**NOTE, "position": position, "grounds": ("G.",), "established": ("E.",), "requests": ("R",),
              "note_passage": "P"}  # fmt: skip
    letter = drafted(
        NAME, smallest(tmp_path), "PL", dt.date(2025, 9, 12), inputs, language=language, addressees=("embassy:BY",)
    )
    assert faults(letter) == []
    assert not re.search(LITHUANIA, text(letter), re.IGNORECASE)
    snapshot(GOLDENS / f"{NAME}.{language}.{position}.PL.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_smallest_record(language, snapshot, tmp_path):
    letter = drafted(
        NAME, smallest(tmp_path), "PL", dt.date(2025, 9, 12), NOTE, language=language, addressees=("ministry:BY",)
    )
    assert faults(letter) == []
    snapshot(GOLDENS / f"{NAME}.{language}.smallest.txt", text(letter))


def test_the_note_answered_has_to_be_named(tmp_path):
    letter = drafted(NAME, smallest(tmp_path), "PL", dt.date(2025, 9, 12), addressees=("embassy:BY",))
    assert letter.data is None
    assert [problem.message.split(":")[0] for problem in letter.problems] == [
        "the input 'note_number' is missing",
        "the input 'note_date' is missing",
        "the input 'note_reference' is missing",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)))
def test_no_weak_fact_is_asserted(language, path):
    assert asserted(NAME, language, path) == []
