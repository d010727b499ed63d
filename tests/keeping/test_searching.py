from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from typing import Any

import pytest

from drafter.keeping.searching import Search


def day(number: int) -> dt.date:
    return dt.date(2025, 9, number)


@pytest.fixture
def three(incident: Callable[..., Any]) -> list[Any]:
    return [
        incident(id="a", status="open", place={"name": "Šumskas"}),
        incident(id="b", territory="PL", kind="airspace-violation", occurred={"start": "2025-09-02", "end": "2025-09-04"}),
        incident(
            id="c", status="closed", payload={"description": "Explosive charge"}, occurred={"start": "2025-09-05"},
            territory={"certainty": "disputed", "values": [{"value": "LT", "source": "guard"}, {"value": "LV", "source": "guard"}]},
        ),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("search", "found"),
    [
        (Search(), "abc"),
        (Search(states=("LT",)), "ac"),
        (Search(states=("LV", "PL")), "bc"),
        (Search(kinds=("balloons",)), "ac"),
        (Search(statuses=("open", "closed")), "ac"),
        (Search(since=day(3)), "bc"),
        (Search(until=day(3)), "ab"),
        (Search(since=day(3), until=day(3)), "b"),
        (Search(text="sumskas"), "a"),
        (Search(text="CHARGE explosive"), "c"),
        (Search(text="border guard"), "abc"),
        (Search(text="charge sumskas"), ""),
    ],
    ids=str,
)
def test_what_is_found(three: list[Any], search: Search, found: str) -> None:
    assert "".join(each.id for each in search.found_in(three)) == found


def test_ten_thousand_are_searched_at_once(three: list[Any]) -> None:
    begin = time.perf_counter()
    assert not list(Search(text="nothing has this").found_in(three * 3333))
    assert time.perf_counter() - begin < 3  # a third of it on a machine that does nothing else
