from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from drafter.incident import Incident
from drafter.keeping.needs import USUAL, asked_for, in_order, lacking
from drafter.keeping.showing import GROUPS, Line, lines, not_known
from drafter.reading.models import unknown_step

DAY = dt.date(2025, 9, 10)


def test_every_field_is_in_one_group() -> None:
    names = [name for group in GROUPS.values() for name in group]
    assert sorted(names) == sorted({info.alias or name for name, info in Incident.model_fields.items()} - {"sources"})


def test_a_fact_is_shown_with_its_standing_and_age(incident: Callable[..., Any]) -> None:
    record = incident(
        depth={"value": "1 km", "sources": ["press"]},
        speed={"value": "5 km/h", "as_of": "2025-09-12"},
        object={"count": {"certainty": "disputed", "values": [{"value": 19, "source": "guard"}, {"value": 23, "source": "press"}]}},
        flight={"plan": False},
        sources=[
            {"id": "guard", "publisher": "Border Guard", "official": True},
            {"id": "press", "publisher": "press reports", "date": "2025-09-05"},
        ],
    )  # fmt: skip
    shown = {line.field: line for line in lines(record, DAY)}
    assert shown["depth"] == Line("depth", "Flight", ("1 km",), "reported", ("press",), dt.date(2025, 9, 5), 5)
    assert (shown["speed"].age, shown["speed"].certainty) == (-2, "confirmed")
    assert shown["object.count"].values == ("19 (guard)", "23 (press)")
    assert shown["object.count"].certainty == "disputed"
    assert shown["flight.plan"].values == ("no",)
    assert shown["id"] == Line("id", "Incident", ("LT-2025-09-01",))


def test_an_undated_source_gives_no_age(incident: Callable[..., Any]) -> None:
    assert {line.age for line in lines(incident(), DAY)} == {None}


def test_what_is_not_known_is_named_by_group_in_the_order_of_the_record(incident: Callable[..., Any]) -> None:
    record = incident(place={"name": "Testham"}, consequences={"casualties": "none"})
    absent = not_known(record, ("found.place", "consequences.casualties", "place.name", "status", "measures"))
    assert absent == {
        "Incident": ("status",),
        "Finding and consequences": ("found.place",),
        "Measures and steps": ("measures",),
    }


def test_the_usual_fields_are_fields_of_a_record() -> None:
    assert [path for path in USUAL if unknown_step(Incident, path)] == []
    assert in_order(["sources", "place.name", "id", "place"]) == ["id", "place.name", "place", "sources"]


def test_what_letters_ask_for(incident: Callable[..., Any]) -> None:
    from drafter.catalogue.find import built_in_folder
    from drafter.catalogue.template import read_template

    template, _ = read_template(built_in_folder() / "nato-air-defence-request")
    assert template is not None
    asked = asked_for([template])
    assert list(asked) == ["title", "place.name", "occurred.start", "object.class"]
    assert asked["place.name"] == ("nato-air-defence-request",)
    assert lacking(incident(place={"name": "Testham"}), asked) == ("object.class",)
