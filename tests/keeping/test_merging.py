from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from drafter.keeping.merging import differences

Make = Callable[..., Any]


@pytest.mark.parametrize(
    ("base", "here", "sheet", "whose", "with_sheet_wins"),
    [
        ("1 km", "1 km", "1 km", None, None),
        ("1 km", "1 km", "2 km", "sheet", "sheet"),
        ("1 km", "2 km", "1 km", "here", "sheet"),
        ("1 km", "2 km", "2 km", None, None),
        ("1 km", "2 km", "3 km", "disputed", "sheet"),
        ("1 km", None, "1 km", "here", "sheet"),
        ("1 km", "1 km", None, "sheet", "sheet"),
        ("1 km", "2 km", None, "disputed", "sheet"),
        (None, "2 km", None, "here", "here"),
        (None, None, "2 km", "sheet", "sheet"),
        (None, "1 km", "2 km", "disputed", "sheet"),
        ("1 km", "1.0 km", "1 km", None, None),
        ("1 km", {"value": "1 km", "certainty": "assessed"}, "2 km", "disputed", "sheet"),
    ],
)
def test_whose_value_a_field_gets(
    incident: Make, base: Any, here: Any, sheet: Any, whose: str | None, with_sheet_wins: str | None
) -> None:
    three = [incident(**({"depth": value} if value else {})) for value in (base, here, sheet)]
    for wins, wanted in ((False, whose), (True, with_sheet_wins)):
        found = differences(*three, sheet_wins=wins)
        assert [(each.path, each.whose) for each in found] == ([("depth", wanted)] if wanted else [])


def source(**more: Any) -> dict[str, Any]:
    return {"id": "press", "publisher": "press reports", **more}


def test_sources_are_compared_one_by_one(incident: Make) -> None:
    guard = {"id": "guard", "publisher": "Border Guard", "official": True}
    here = incident(sources=[guard, source(url="https://example.org")])
    sheet = incident(sources=[{"id": "army", "publisher": "Army"}, {**guard, "date": "2025-09-01"}, source()])
    found = differences(incident(sources=[guard, source()]), here, sheet, sheet_wins=False)
    assert [(each.path, each.whose) for each in found] == [
        ("sources[army].id", "sheet"), ("sources[army].publisher", "sheet"), ("sources[guard].date", "sheet"),
        ("sources[press].url", "here"),
    ]  # fmt: skip


def test_a_source_that_the_sheet_dropped_stays_where_it_was_edited(incident: Make) -> None:
    guard = {"id": "guard", "publisher": "Border Guard"}
    found = differences(
        incident(sources=[guard, source()]),
        incident(sources=[guard, source(url="https://example.org")]),
        incident(sources=[guard]),
        sheet_wins=False,
    )
    assert {(each.path, str(each.whose)) for each in found} == {
        ("sources[press].id", "disputed"), ("sources[press].publisher", "disputed"), ("sources[press].url", "here"),
    }  # fmt: skip


def test_without_a_base_only_what_is_absent_here_is_taken(incident: Make) -> None:
    found = differences(None, incident(depth="1 km"), incident(depth="2 km", speed="5 km/h"), sheet_wins=False)
    assert [(each.path, each.whose) for each in found] == [("depth", "disputed"), ("speed", "sheet")]
