from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from drafter.party import Capacity, Directory, Office, OfficeHolder, Party, Term
from drafter.problems import Place, Problem

OFFICE = Office(state="LT", rank="foreign-minister", title={"en": "Minister of Foreign Affairs"})


def holder(name: str, *terms: dict[str, str]) -> OfficeHolder:
    return OfficeHolder.model_validate({"name": name, "office": "lt-fm", "gender": "m", "terms": list(terms)})


DIRECTORY = Directory(
    offices={"lt-fm": OFFICE},
    holders={
        "budrys": holder(
            "Kęstutis Budrys",
            {"from": "2024-12-12", "until": "2025-08-03"},
            {"from": "2025-08-04", "until": "2025-09-24", "capacity": "acting"},
        )
    },
    places={"offices.lt-fm": Place("lt.yaml", 3, 3), "holders.second": Place("lt.yaml", 9, 3)},
)


@pytest.mark.parametrize(
    ("day", "capacity"),
    [("2024-12-12", Capacity.PERMANENT), ("2025-08-03", Capacity.PERMANENT), ("2025-08-04", Capacity.ACTING)],
)
def test_the_day_chooses_the_term(day: str, capacity: Capacity) -> None:
    party = DIRECTORY.party("lt-fm", dt.date.fromisoformat(day))
    assert isinstance(party, Party)
    assert (party.holder_id, party.capacity) == ("budrys", capacity)


def test_no_holder_on_a_day_is_a_problem_and_no_guess() -> None:
    assert str(DIRECTORY.party("lt-fm", dt.date(2026, 1, 1))) == (
        "lt.yaml:3:3: error: no holder of 'lt-fm' is known for 2026-01-01 [no-holder]\n"
        "  hint: known terms: Kęstutis Budrys 2024-12-12 to 2025-08-03; Kęstutis Budrys 2025-08-04 to 2025-09-24"
    )


def test_two_holders_on_one_day() -> None:
    both = DIRECTORY.overlaid(Directory(holders={"second": holder("Second", {"from": "2025-09-01"})}))
    assert str(both.party("lt-fm", dt.date(2025, 9, 1))) == (
        "lt.yaml:9:3: error: 'budrys' and 'second' both hold 'lt-fm' on 2025-09-01 [two-holders]\n"
        "  hint: end the earlier term with 'until'"
    )


def test_an_unknown_office() -> None:
    problem = DIRECTORY.party("lt-fmm", dt.date(2025, 9, 1), Place("drafter.yaml", 2, 8))
    assert isinstance(problem, Problem)
    assert str(problem) == (
        "drafter.yaml:2:8: error: there is no office 'lt-fmm' among the parties [unknown-office]\n"
        "  hint: did you mean 'lt-fm'?"
    )


def test_an_overlay_replaces_by_id() -> None:
    mine = Directory(holders={"budrys": holder("Somebody Else", {"from": "2025-01-01"})})
    party = DIRECTORY.overlaid(mine).party("lt-fm", dt.date(2026, 1, 1))
    assert isinstance(party, Party)
    assert party.holder.name == "Somebody Else"


def test_an_office_by_its_rank() -> None:
    assert DIRECTORY.office_of_rank("LT", "foreign-minister") == "lt-fm"
    assert DIRECTORY.office_of_rank("LV", "foreign-minister") is None


@pytest.mark.parametrize(
    "term", [{"from": "2025-01-02", "until": "2025-01-01"}, {"from": 20250101}, {"from": "2025-01-01T10:00"}]
)
def test_bad_terms(term: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Term.model_validate(term)


@pytest.mark.parametrize("body", [{}, {"state": "LT", "organisation": "nato"}])
def test_an_office_is_of_one_body(body: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="belongs to a 'state' or to an 'organisation'"):
        Office.model_validate({"rank": "x", "title": {"en": "X"}, **body})
