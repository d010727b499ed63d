"""The request under the Vienna Document: its example, both paragraphs, the time of reply, and for another State."""

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

NAME = "osce-vienna-document"
LANGUAGES = ("en", "fr")
INCURSION = Path(__file__).parent / "records" / "incursion"
TO = "delegation:BY:OSCE"
PATHS = list(facts(records_of(NAME, "en")[-1]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example(language, snapshot):
    letter = example(NAME, language)
    assert faults(letter) == []
    assert {problem.rule for problem in letter.problems} <= {"native-review"}
    snapshot(GOLDENS / f"{NAME}.{language}.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_for_another_state(language, snapshot):
    inputs = {"paragraph": "16", "sent": "2025-09-10 18:00 CEST"}
    letter = drafted(NAME, INCURSION, "PL", dt.date(2025, 9, 10), inputs, language=language, addressees=(TO,))
    assert faults(letter) == []
    assert not re.search(LITHUANIA, text(letter), re.IGNORECASE)
    snapshot(GOLDENS / f"{NAME}.{language}.PL.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_smallest_record(language, snapshot, tmp_path):
    letter = drafted(NAME, smallest(tmp_path), "PL", dt.date(2025, 9, 12), language=language, addressees=(TO,))
    assert faults(letter) == []
    snapshot(GOLDENS / f"{NAME}.{language}.smallest.txt", text(letter))


@pytest.mark.parametrize(
    ("sent", "by"),
    [
        ("2025-08-05 14:00 EEST", "7 August 2025 at 11:00 UTC"),
        ("2025-12-31 23:30 UTC", "2 January 2026 at 23:30 UTC"),
        ("2025-10-25 12:00 EEST", "27 October 2025 at 09:00 UTC"),  # clocks go back in between: 48 hours all the same
    ],
)
def test_the_reply_is_due_48_hours_later_in_utc(sent, by):
    assert f"within 48 hours, that is, by {by}" in text(example(NAME, "en", inputs={"sent": sent}))


def test_further_questions_end_the_list():
    letter = text(example(NAME, "en", inputs={"questions": ("Which routes were closed?",)}))
    assert "to prevent a recurrence?\nWhich routes were closed?\n" in letter


def test_a_time_without_its_zone_is_refused():
    letter = example(NAME, "en", inputs={"sent": "2025-08-05 14:00"})
    assert "the input 'sent' is not a time with its zone" in [problem.message for problem in letter.problems]


def test_from_a_ministry_to_a_ministry():
    letter = example(NAME, "en", addressees=("ministry:BY",), signatories=("lt-minister-of-foreign-affairs",))
    assert faults(letter) == []
    assert (
        "The Ministry of Foreign Affairs of the Republic of Lithuania presents its compliments to the Ministry"
        in text(letter)
    )
    assert "Lithuania requests Belarus to reply" in text(letter)


@pytest.mark.parametrize("language", LANGUAGES)
def test_gaps(language, tmp_path):
    letter = drafted(
        NAME, smallest(tmp_path), "PL", dt.date(2025, 9, 12), language=language, addressees=(TO,), gaps=True
    )
    assert letter.data is not None
    assert {problem.rule for problem in letter.problems} <= {"gap", "native-review"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)))
def test_no_weak_fact_is_asserted(language, path):
    assert asserted(NAME, language, path) == []
