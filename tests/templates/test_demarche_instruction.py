"""The instruction for a démarche: what is to be said, to whom and when."""

import datetime as dt
import re

import pytest

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

NAME = "demarche-instruction"
LANGUAGES = ("en", "lt")
PATHS = list(facts(records_of(NAME, "en")[-1]))
INPUTS = {
    "post": "X", "interlocutor": "Y", "level": "Z", "timing": "T", "report_by": dt.date(2025, 9, 12),
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example(language, snapshot):
    letter = example(NAME, language)
    assert faults(letter) == []
    snapshot(GOLDENS / f"{NAME}.{language}.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_for_another_state(language, snapshot):
    letter = drafted(NAME, POLISH / language, "PL", dt.date(2025, 8, 21), INPUTS, language=language)
    assert faults(letter) == []
    assert not re.search(LITHUANIA, text(letter), re.IGNORECASE)
    snapshot(GOLDENS / f"{NAME}.{language}.PL.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_smallest_record(language, snapshot, tmp_path):
    letter = drafted(NAME, smallest(tmp_path), "PL", dt.date(2025, 9, 12), INPUTS, language=language)
    assert faults(letter) == []
    snapshot(GOLDENS / f"{NAME}.{language}.smallest.txt", text(letter))


def test_further_points_and_the_paper_left_behind():
    more = {"points": ("I ask for an answer by tomorrow.",), "leave_behind": "note", "release": "noon"}
    letter = text(example(NAME, "en", inputs=more))
    assert "reserves all its rights under international law.\nI ask for an answer by tomorrow.\n" in letter
    assert "in the note that I am handing to you" in letter
    assert "To be left behind | the note of protest, initialled and sealed; not this instruction\n" in letter
    assert "Release to the public | not before noon\n" in letter


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)))
def test_no_weak_fact_is_asserted(language, path):
    assert asserted(NAME, language, path) == []
