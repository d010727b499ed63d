"""Records as YAML: our layout, and that every text reads back as itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.catalogue.find import built_in_folder
from drafter.keeping.edits import edited
from drafter.keeping.fields import tidied, units
from drafter.keeping.layout import record_text
from drafter.reading.incidents import read_incidents
from drafter.reading.node import plain
from drafter.reading.text import normalised
from drafter.reading.yaml import read_yaml
from tests.docs.documents import ROOT, yaml_of
from tests.keeping.conftest import BASE, read_one

EXAMPLES, _ = read_incidents(sorted(built_in_folder().glob("*/example/incidents")))


def test_a_record_from_a_sheet_is_written_as_a_person_would(incident: Callable[..., Any]) -> None:
    written = {
        **BASE,
        "payload": {"mass": {"value": "about 2 kg", "certainty": "assessed"}, "description": "none"},
        "prior": ["LT-1", "LT-2"],
        "object": {"count": "3", "class": "balloon"},
        "flight": {"plan": "no"},
        "place": {"name": "Testham", "position": {"latitude": "54.600", "longitude": "25.717", "precision": "place"}},
        "measures": {"national": ["flights: diverted", "airport closed"]},
        "depth": {"value": "about 1 km"},
    }
    assert record_text(tidied(written, incident(**written)), ["imported from log.xlsx, Sheet1 row 7"]) == (
        "# imported from log.xlsx, Sheet1 row 7\n"
        "id: LT-2025-09-01\n"
        "title: Balloons over Testham\n"
        "kind: balloons\n"
        "territory: LT\n"
        "place:\n"
        "  name: Testham\n"
        "  position: {latitude: 54.600, longitude: 25.717, precision: place}\n"
        "occurred:\n"
        "  start: 2025-09-01\n"
        "object:\n"
        "  class: balloon\n"
        "  count: 3\n"
        "depth: about 1 km\n"
        "flight:\n"
        "  plan: false\n"
        "payload:\n"
        "  description: none\n"
        "  mass: {value: about 2 kg, certainty: assessed}\n"
        "measures:\n"
        "  national:\n"
        '    - "flights: diverted"\n'
        "    - airport closed\n"
        "prior: [LT-1, LT-2]\n"
        "sources:\n"
        "  - {id: guard, publisher: Border Guard, official: true}\n"
    )


@pytest.mark.parametrize("record_id", EXAMPLES.ids)
def test_the_examples_come_back_as_they_are(record_id: str) -> None:
    incident, node = EXAMPLES.get(record_id), EXAMPLES.node(record_id)
    assert incident is not None
    text = record_text(tidied(plain(node), incident))
    again, _ = read_one(text)
    assert again == incident
    assert edited(text, {}) == text


def test_every_field_comes_back() -> None:
    incident, node = read_one(yaml_of(ROOT / "docs" / "records.md", "incidents/XX-EVERY-FIELD.yaml"))
    again, _ = read_one(record_text(tidied(plain(node), incident)))
    assert units(again) == units(incident)


@given(st.text(min_size=1, max_size=60))
def test_every_text_reads_back_as_itself(text: str) -> None:
    text, _ = normalised(text, None)
    data = {
        **BASE,
        "occurred": {"start": dt.date(2025, 9, 1)},
        "title": text,
        "detected_by": {"value": text, "certainty": "assessed"},
        "measures": {"national": [text, text]},
        "releasable_to": [text],
    }
    (node,), problems = read_yaml(record_text(data), "x")
    assert problems == []
    assert plain(node) == data


@given(
    st.sampled_from(["no", "NO", "null", "~", "2025-07-28", "1e5", "0042", "#1", "- a", "a: b", "a #b", "...", "---"])
)
def test_words_that_yaml_takes_for_something_else_stay_words(text: str) -> None:
    _, node = read_one(record_text({**BASE, "occurred": {"start": dt.date(2025, 9, 1)}, "title": text}))
    assert plain(node)["title"] == text


def test_a_time_is_written_to_the_minute() -> None:
    start = dt.datetime.fromisoformat("2025-09-01T22:10")
    text = record_text({"occurred": {"start": start, "end": start.replace(second=5)}})
    assert text == "occurred:\n  start: 2025-09-01 22:10\n  end: 2025-09-01 22:10:05\n"


def test_a_time_in_other_words_stays_in_them() -> None:
    meant = dt.datetime.fromisoformat("2025-09-01T22:10")
    assert tidied("2025-09-01 22:10", meant) == meant
    assert tidied("011910ZSEP25", meant) == "011910ZSEP25"


def test_what_does_not_fit_one_line_is_parted() -> None:
    long = "a note " * 20
    text = record_text({"payload": {"state": {"value": long.strip(), "sources": ["guard"]}}})
    assert text == f"payload:\n  state:\n    value: {long.strip()}\n    sources: [guard]\n"
