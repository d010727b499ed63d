"""The built-in directory: who held which office on a day, and how old the entries are."""

import datetime as dt

import pytest

from drafter.party import Capacity, Party
from drafter.problems import Problem, Severity
from drafter.protocol import age_problems, builtin_directory, signature_title
from drafter.reading.parties import check_directory

FOREIGN, DEFENCE = "lt-minister-of-foreign-affairs", "lt-minister-of-national-defence"


def party(office: str, day: str) -> Party:
    found = builtin_directory().party(office, dt.date.fromisoformat(day))
    assert isinstance(found, Party), found
    return found


def test_every_entry_names_bodies_that_exist_and_its_source() -> None:
    directory = builtin_directory()
    assert check_directory(directory) == []
    entries = [*directory.states.values(), *directory.organisations.values()]
    entries += [*directory.offices.values(), *directory.holders.values()]
    assert all(entry.source and entry.as_of for entry in entries)


def test_every_state_has_its_names() -> None:
    for code, state in builtin_directory().states.items():
        assert len(code) == 2
        for names in state.name.values():
            assert names["with_article"] in {names["full"], f"the {names['full']}"}
            assert names["short"]
            assert names["adjective"]


@pytest.mark.parametrize(
    ("office", "day", "name", "capacity"),
    [
        (FOREIGN, "2025-07-31", "Kęstutis Budrys", Capacity.PERMANENT),
        (FOREIGN, "2025-08-05", "Kęstutis Budrys", Capacity.ACTING),
        (FOREIGN, "2025-09-24", "Kęstutis Budrys", Capacity.ACTING),
        (FOREIGN, "2025-09-25", "Kęstutis Budrys", Capacity.PERMANENT),
        (DEFENCE, "2024-12-12", "Dovilė Šakalienė", Capacity.PERMANENT),
        (DEFENCE, "2025-08-05", "Dovilė Šakalienė", Capacity.ACTING),
        (DEFENCE, "2025-10-22", "Dovilė Šakalienė", Capacity.PERMANENT),
        ("nato-secretary-general", "2024-10-01", "Mark Rutte", Capacity.PERMANENT),
        ("saceur", "2025-08-05", "Alexus G. Grynkewich", Capacity.PERMANENT),
        ("nato-military-committee-chair", "2025-08-05", "Giuseppe Cavo Dragone", Capacity.PERMANENT),
        ("pl-minister-of-foreign-affairs", "2025-08-21", "Radosław Sikorski", Capacity.PERMANENT),
        ("pl-minister-of-national-defence", "2025-08-21", "Władysław Kosiniak-Kamysz", Capacity.PERMANENT),
    ],
)
def test_holder_of_the_day(office: str, day: str, name: str, capacity: Capacity) -> None:
    found = party(office, day)
    assert (found.holder.name, found.capacity) == (name, capacity)


@pytest.mark.parametrize(
    ("office", "day"),
    [
        (FOREIGN, "2025-08-02"),
        (DEFENCE, "2025-08-02"),
        (DEFENCE, "2025-10-23"),
        ("nato-secretary-general", "2024-09-30"),
    ],
)
def test_no_holder_is_guessed(office: str, day: str) -> None:
    found = builtin_directory().party(office, dt.date.fromisoformat(day))
    assert isinstance(found, Problem)
    assert found.rule == "no-holder"
    assert found.place is not None
    assert found.place.line is not None
    assert "known terms" in (found.hint or "")


def test_a_mistyped_office_is_told() -> None:
    found = builtin_directory().party("nato-secretary-generl", dt.date(2025, 8, 5))
    assert isinstance(found, Problem)
    assert found.hint == "did you mean 'nato-secretary-general'?"


@pytest.mark.parametrize(
    ("office", "day", "title"),
    [
        (FOREIGN, "2025-08-05", "Acting Minister of Foreign Affairs of the Republic of Lithuania"),
        (DEFENCE, "2025-08-05", "Acting Minister of National Defence of the Republic of Lithuania"),
        (FOREIGN, "2025-10-23", "Minister of Foreign Affairs of the Republic of Lithuania"),
        ("pl-minister-of-national-defence", "2025-08-21", "Minister of National Defence of the Republic of Poland"),
    ],
)
def test_title_under_a_signature(office: str, day: str, title: str) -> None:
    assert signature_title(party(office, day), "en") == title


def test_a_title_that_is_not_stored_is_a_problem() -> None:
    found = signature_title(party(FOREIGN, "2025-08-05"), "xx")
    assert isinstance(found, Problem)
    assert found.rule == "no-forms-of-address"


def test_entries_age() -> None:
    directory = builtin_directory()
    rutte = party("nato-secretary-general", "2025-08-05")
    as_of = rutte.holder.as_of
    assert as_of is not None
    assert age_problems(rutte, directory, dt.date(2025, 8, 5)) == []
    assert age_problems(rutte, directory, as_of + dt.timedelta(days=180)) == []
    problems = age_problems(rutte, directory, as_of + dt.timedelta(days=181))
    assert [problem.severity for problem in problems] == [Severity.WARNING, Severity.WARNING]
    assert problems[1].message == (
        "the office-holder Mark Rutte was last confirmed on 2025-09-12, 181 days before the letter"
    )
    assert problems[1].place == directory.places["holders.mark-rutte"]


def test_an_entry_without_a_date_is_told() -> None:
    import dataclasses

    rutte = party("nato-secretary-general", "2025-08-05")
    undated = dataclasses.replace(rutte, holder=rutte.holder.model_copy(update={"as_of": None}))
    (problem,) = age_problems(undated, builtin_directory(), dt.date(2025, 8, 5))
    assert problem.message == "the office-holder Mark Rutte does not say when it was last confirmed"
