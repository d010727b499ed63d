from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from drafter.incident import Incident, Kind
from drafter.values import Certainty, FieldError, TimePrecision

SMALLEST: dict[str, Any] = {
    "id": "LT-2025-07-28",
    "title": "Drone found",
    "kind": "airspace-violation",
    "territory": "LT",
    "occurred": {"start": "2025-07-28"},
    "sources": [{"id": "army", "publisher": "Lithuanian Armed Forces", "official": True}],
}


def incident(**fields: Any) -> Incident:
    return Incident.model_validate(SMALLEST | fields)


def faults(**fields: Any) -> list[tuple[str, str]]:
    with pytest.raises(ValidationError) as caught:
        incident(**fields)
    found: list[tuple[str, str]] = []
    for detail in caught.value.errors():
        cause = detail["ctx"]["error"]
        found += cause.faults if isinstance(cause, FieldError) else [("", str(cause))]
    return found


def test_the_smallest_record() -> None:
    small = incident()
    assert small.kind.value is Kind.AIRSPACE_VIOLATION
    assert small.certainty(small.title) is Certainty.CONFIRMED


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        incident().id = "x"


def test_facts_have_their_paths_in_the_order_of_the_fields() -> None:
    full = incident(
        object={"class": "balloon"},
        track=[{"at": "54.6, 25.7", "precision": "place"}],
        measures={"allied": [{"nation": "NL"}], "national": ["a", "b"]},
    )
    assert [path for path, _ in full.facts()] == [
        "title", "kind", "territory", "occurred.start", "object.class", "track[0]",
        "measures.national[0]", "measures.national[1]", "measures.allied[0].nation",
    ]  # fmt: skip


def test_certainty_follows_the_sources() -> None:
    sources = [*SMALLEST["sources"], {"id": "delfi", "publisher": "Delfi"}]
    record = incident(
        sources=sources,
        depth={"value": "100 km", "sources": ["delfi"]},
        duration={"value": "2 h", "sources": ["delfi", "army"]},
        speed={"value": "60 km/h", "certainty": "assessed"},
    )
    assert record.depth
    assert record.duration
    assert record.speed
    assert record.certainty(record.depth) is Certainty.REPORTED
    assert record.certainty(record.duration) is Certainty.CONFIRMED
    assert record.certainty(record.speed) is Certainty.ASSESSED
    assert [source.id for source in record.sources_of(record.depth)] == ["delfi"]


def test_none_is_zero_and_absent_is_not_known() -> None:
    record = incident(consequences={"casualties": "none"})
    assert record.consequences
    assert record.consequences.casualties
    assert record.consequences.casualties.value == 0
    assert record.consequences.injured is None


@pytest.mark.parametrize("count", [True, -1, 1.5, "three", [], "9" * 30])
def test_what_is_no_count(count: object) -> None:
    with pytest.raises(ValidationError, match="is not a count; write a whole number such as 3, or none"):
        incident(object={"count": count})


def test_moments() -> None:
    record = incident(occurred={"start": "2025-07-28 11:30", "timezone": "Europe/Vilnius", "precision": "about"})
    assert record.occurred.start.value
    moment = record.occurred.moment(record.occurred.start.value)
    assert moment.precision is TimePrecision.ABOUT
    assert f"{moment.utc:%H:%M}" == "08:30"


@pytest.mark.parametrize("utc", ["2025-07-28T08:30", "2025-07-28T08:30Z", "2025-07-28T11:30+03:00"])
def test_utc_agrees_however_it_is_written(utc: str) -> None:
    assert incident(occurred={"start": "2025-07-28T11:30", "timezone": "Europe/Vilnius", "utc": utc}).occurred.utc


def test_every_disagreement_of_times_at_once() -> None:
    occurred = {"start": "2025-07-28T11:30", "end": "2025-07-28T11:00", "utc": "2025-07-28T11:30"}
    occurred["timezone"] = "Europe/Vilnius"
    assert faults(occurred=occurred) == [
        (
            "end",
            "'end' is before 'start'; correct one of the two; if it ended after midnight, write 2025-07-29 11:00",
        ),
        (
            "utc",
            "'start' is 2025-07-28 08:30 UTC and not 2025-07-28 11:30; "
            "the same time stands for both: if it is UTC, 'start' is 2025-07-28 14:30 EEST (UTC+3)",
        ),
    ]


def test_an_end_on_the_same_day_as_the_start() -> None:
    assert incident(occurred={"start": "2025-07-28T11:30", "end": "2025-07-28", "timezone": "Europe/Vilnius"})


@pytest.mark.parametrize("zone", ["Europe/Vilnus", "../etc/passwd", "/etc/passwd", "", "EEST", "Europe"])
def test_what_is_no_time_zone(zone: str) -> None:
    with pytest.raises(ValidationError, match="is not a time zone"):
        incident(occurred={"start": "2025-07-28", "timezone": zone})


def test_unknown_and_repeated_sources() -> None:
    assert faults(depth={"value": "1 km", "sources": ["amry"]}, sources=SMALLEST["sources"] * 2) == [
        ("depth", "'depth' names the source 'amry', which is not among the record's sources; did you mean 'army'?"),
        ("sources[1].id", "two of the record's sources are called 'army'; give one of them another id"),
    ]
