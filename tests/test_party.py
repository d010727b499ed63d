"""Parties on a day: persons, bodies without a holder, offices that rotate, and titles in their stored forms."""

import datetime as dt

from drafter.party import Directory, Office, OfficeHolder, Party
from drafter.problems import Problem

DAY = dt.date(2025, 10, 15)

BODY = Office.model_validate(
    {"state": "BY", "rank": "embassy", "holder": "none", "title": {"en": "Embassy of Belarus"}}
)
CHAIR = Office.model_validate(
    {
        "organisation": "UN",
        "rank": "president",
        "holder": "optional",
        "title": {"en": "President of the Security Council", "lt": "Saugumo Tarybos pirmininkas"},
        "title_forms": {
            "lt": {"feminine": "Saugumo Tarybos pirmininkė", "dative": "Saugumo Tarybos pirmininkui",
                   "feminine_dative": "Saugumo Tarybos pirmininkei"},
        },
        "turns": [{"state": "RU", "from": "2025-10-01", "until": "2025-10-31"}],
    }
)  # fmt: skip
HOLDER = OfficeHolder.model_validate(
    {"name": "Mari Näidis", "office": "chair", "gender": "f", "terms": [{"from": "2025-10-10"}]}
)


def test_a_body_is_a_party_without_a_holder() -> None:
    found = Directory(offices={"by-embassy": BODY}).party("by-embassy", DAY)
    assert found == Party("by-embassy", BODY, None, None, state="BY")


def test_an_office_that_rotates_is_of_the_state_whose_turn_it_is() -> None:
    found = Directory(offices={"chair": CHAIR}).party("chair", DAY)
    assert isinstance(found, Party)
    assert (found.state, found.holder) == ("RU", None)


def test_a_known_holder_is_named_where_none_is_required() -> None:
    found = Directory(offices={"chair": CHAIR}, holders={"mari": HOLDER}).party("chair", DAY)
    assert isinstance(found, Party)
    assert (found.state, found.holder) == ("RU", HOLDER)


def test_a_day_without_a_turn_is_not_guessed() -> None:
    found = Directory(offices={"chair": CHAIR}).party("chair", dt.date(2025, 11, 1))
    assert isinstance(found, Problem)
    assert found.message == "it is not known which State holds 'chair' on 2025-11-01"


def test_titles_come_in_stored_forms_only() -> None:
    assert CHAIR.titled("lt") == "Saugumo Tarybos pirmininkas"
    assert CHAIR.titled("lt", "f") == "Saugumo Tarybos pirmininkė"
    assert CHAIR.titled("lt", "f", "dative") == "Saugumo Tarybos pirmininkei"
    assert CHAIR.titled("lt", "x", "dative") == "Saugumo Tarybos pirmininkui"
    assert CHAIR.titled("lt", "m", "genitive") is None
    assert CHAIR.titled("en", "f") == "President of the Security Council"
    assert CHAIR.titled("en", short=True) is None
