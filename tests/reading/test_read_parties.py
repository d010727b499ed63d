from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from drafter.party import Directory, Party
from drafter.problems import Place
from drafter.reading.parties import check_directory, read_parties

Write = Callable[[str, str | bytes], Path]

BUILT_IN = """\
states:
  LT: {name: {en: {short: Lithuania}}, timezone: Europe/Vilnius, capital: {en: Vilnius}}
offices:
  lt-fm: {state: LT, rank: foreign-minister, title: {en: Minister of Foreign Affairs}}
holders:
  budrys:
    name: Kęstutis Budrys
    office: lt-fm
    gender: m
    terms:
      - {from: 2024-12-12, until: 2025-08-04}
      - {from: 2025-08-05, capacity: acting}
"""


def test_a_directory_with_places(write: Write) -> None:
    directory, problems = read_parties([write("parties/lt.yaml", BUILT_IN)])
    assert problems == []
    assert check_directory(directory) == []
    assert directory.places["holders.budrys"] == Place("parties/lt.yaml", 6, 3)
    party = directory.party("lt-fm", dt.date(2025, 8, 5))
    assert isinstance(party, Party)
    assert (party.holder.name, party.capacity) == ("Kęstutis Budrys", "acting")


def test_what_a_user_adds_may_rest_on_what_is_built_in(write: Write) -> None:
    built_in, _ = read_parties([write("built-in/lt.yaml", BUILT_IN)])
    user, problems = read_parties(
        [write("mine/a.yaml", "holders:\n  x: {name: X, office: lt-fm, gender: f, terms: [{from: 2026-01-01}]}\n")]
    )
    assert problems == []
    assert [problem.rule for problem in check_directory(user)] == ["unknown-office"]
    assert check_directory(built_in.overlaid(user)) == []


def test_no_folder_gives_no_parties() -> None:
    assert read_parties([]) == (Directory(), [])


def test_a_folder_that_is_not_there(write: Write) -> None:
    write("x", "")
    _, problems = read_parties([Path("parties")])
    assert [problem.message for problem in problems] == ["there is no file or folder 'parties'"]
