"""What recipients take: languages, markings, and complaints about the State that presides."""

import datetime as dt

import pytest

from drafter.party import Party
from drafter.problems import Problem, Severity
from drafter.protocol import accepted_language, builtin_directory, find_party, presides
from drafter.protocol.release import ceiling_of

COUNCIL = "un-security-council-president"


def party(party_id: str, day: str = "2025-08-05") -> Party:
    found = find_party(builtin_directory(), party_id, dt.date.fromisoformat(day), "LT")
    assert isinstance(found, Party), found
    return found


@pytest.mark.parametrize(
    ("office", "language", "hint"),
    [
        ("nato-secretary-general", "lt", "write in en or fr; in 'lt' it can only be a courtesy translation"),
        ("icao-secretary-general", "lt",
         "write in ar, en, es, fr, ru or zh; in 'lt' it can only be a courtesy translation"),
        ("eu-high-representative", "uk",
         "write in one of its 24 languages; in 'uk' it can only be a courtesy translation"),
    ],
)  # fmt: skip
def test_a_language_that_is_not_taken(office: str, language: str, hint: str) -> None:
    problem = accepted_language(builtin_directory(), party(office), language)
    assert problem is not None
    assert problem.message == f"{party(office).office.organisation} does not take letters in '{language}'"
    assert (problem.hint, problem.severity) == (hint, Severity.WARNING)


@pytest.mark.parametrize(
    ("office", "language"),
    [
        ("nato-secretary-general", "fr"),
        ("eu-high-representative", "lt"),
        ("osce-secretary-general", "de"),
        ("embassy:BY", "lt"),
        ("pl-minister-of-foreign-affairs", "lt"),
    ],
)
def test_a_language_that_is_taken(office: str, language: str) -> None:
    assert accepted_language(builtin_directory(), party(office), language) is None


@pytest.mark.parametrize(
    ("day", "state"),
    [("2025-07-31", "PK"), ("2025-08-01", "PA"), ("2025-09-10", "KR"), ("2025-10-22", "RU"), ("2025-12-31", "SI"),
     ("2026-01-01", "SO"), ("2026-02-28", "GB"), ("2026-11-15", "LV")],
)  # fmt: skip
def test_the_president_of_the_month(day: str, state: str) -> None:
    found = party(COUNCIL, day)
    assert (found.state, found.holder) == (state, None)


def test_the_months_follow_one_another_without_a_gap() -> None:
    for office in builtin_directory().offices.values():
        for before, after in zip(office.turns, office.turns[1:], strict=False):
            assert after.from_ == before.until + dt.timedelta(days=1)


def test_a_month_that_is_not_known_is_not_guessed() -> None:
    found = find_party(builtin_directory(), COUNCIL, dt.date(2027, 1, 1), "LT")
    assert isinstance(found, Problem)
    assert found.message == f"it is not known which State holds '{COUNCIL}' on 2027-01-01"


def test_a_complaint_of_the_state_that_presides() -> None:
    problem = presides(party(COUNCIL, "2025-10-23"), "RU")
    assert problem is not None
    assert problem.message == f"the letter is about RU, and RU holds '{COUNCIL}' on its date"
    assert presides(party(COUNCIL, "2025-10-23"), "BY") is None
    assert presides(party(COUNCIL, "2025-10-23"), None) is None
    assert presides(party("embassy:RU"), "RU") is None


@pytest.mark.parametrize(
    ("office", "ceiling"),
    [
        ("nato-secretary-general", "NATO"), ("saceur", "NATO"), ("un-secretary-general", "none"), (COUNCIL, "none"),
        ("icao-council-president", "none"), ("osce-secretary-general", "none"), ("eu-high-representative", "EU"),
        ("embassy:BY", "none"), ("embassy:RU", "none"), ("pl-minister-of-foreign-affairs", None), ("easa-executive-director", "EU"),
    ],
)  # fmt: skip
def test_the_ceiling_of_each_recipient(office: str, ceiling: str | None) -> None:
    assert ceiling_of(party(office), builtin_directory()) == ceiling
