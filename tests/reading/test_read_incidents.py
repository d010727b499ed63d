from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.incident import Incident
from drafter.problems import Place
from drafter.reading.incidents import digest, read_incidents
from drafter.reading.text import normalised

Write = Callable[[str, str | bytes], Path]

RECORD = """\
id: LT-2025-07-28
title: Drone found
kind: airspace-violation
territory: LT
occurred: {start: 2025-07-28T11:30, timezone: Europe/Vilnius, utc: 2025-07-28T08:30}
measures:
  allied:
    - {nation: {value: NL, sources: [army]}}
depth: {value: about 100 km, certainty: reported}
sources:
  - {id: army, publisher: Lithuanian Armed Forces, official: true}
"""


def test_records_in_order_with_places(write: Write) -> None:
    later = write("records/a.yaml", RECORD)
    earlier = {"id": "LT-2025-07-10", "title": "B", "kind": "object-found", "territory": "LT"}
    earlier |= {"occurred": {"start": "2025-07-10"}, "sources": [{"id": "x", "publisher": "Y"}]}  # type: ignore[dict-item]
    write("records/b.json", json.dumps([earlier]))
    records, problems = read_incidents([Path("records")])
    assert problems == []
    assert records.ids == ("LT-2025-07-10", "LT-2025-07-28")
    assert records.place("LT-2025-07-28") == Place(str(later), 1, 1)
    assert records.place("LT-2025-07-28", "measures.allied[0].nation") == Place(str(later), 8, 24)
    assert records.place("LT-2025-07-28", "depth") == Place(str(later), 9, 16)
    assert records.place("LT-2025-07-28", "payload.mass") == Place(str(later), 1, 1)
    assert records.get("LT-2025-07-28") is records.incidents[1]
    assert records.get("LT-1999-01-01") is None
    first = records.incidents[0].occurred.start.value
    assert first == dt.date(2025, 7, 10)
    assert not isinstance(first, dt.datetime)


def test_a_snapshot_is_json_and_validates_again(write: Write) -> None:
    records, _ = read_incidents([write("a.yaml", RECORD)])
    snapshot = records.snapshot("LT-2025-07-28")
    assert snapshot["occurred"]["start"] == "2025-07-28T11:30:00"
    assert Incident.model_validate(json.loads(json.dumps(snapshot))) == records.incidents[0]


def test_the_hash_is_of_the_data_and_not_of_the_layout(write: Write) -> None:
    yaml, _ = read_incidents([write("a.yaml", RECORD)])
    snapshot = yaml.snapshot("LT-2025-07-28")
    reordered, _ = read_incidents([write("b.json", json.dumps(dict(reversed(snapshot.items())), indent=3))])
    assert yaml.sha256("LT-2025-07-28") == reordered.sha256("LT-2025-07-28") == digest(snapshot)
    changed, _ = read_incidents([write("c.yaml", RECORD.replace("100", "101"))])
    assert changed.sha256("LT-2025-07-28") != yaml.sha256("LT-2025-07-28")


def test_one_file_named_twice_is_read_once(write: Write) -> None:
    path = write("in/a.yaml", RECORD)
    records, problems = read_incidents([path, Path("in")])
    assert (len(records), problems) == (1, [])


def test_a_faulty_record_does_not_hide_the_others(write: Write) -> None:
    path = write("a.yaml", RECORD + "---\nid: broken\n---\n" + RECORD.replace("28\nt", "29\nt"))
    records, problems = read_incidents([path])
    assert records.ids == ("LT-2025-07-28", "LT-2025-07-29")
    assert {problem.rule for problem in problems} == {"missing-field"}
    assert {problem.place for problem in problems} == {Place("a.yaml", 13, 1)}


HOSTILE = [
    "& < > \" '",
    "{{ 7*7 }} {% include '/etc/passwd' %} {# x #}",
    "**bold** _it_ `code` [a](b) # h | t | \\",
    "{_{ \\a \\f",
    "שלום עולם",
    "🛩️ 👨‍👩‍👧",
    "x" * 10_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_text(text: str, write: Write) -> None:
    records, problems = read_incidents([write("a.json", json.dumps([SMALL | {"title": text}]))])
    assert problems == []
    assert records.incidents[0].title.value == text


SMALL = {
    "id": "A",
    "title": "B",
    "kind": "other",
    "territory": "LT",
    "occurred": {"start": "2025-07-28"},
    "sources": [{"id": "a", "publisher": "P"}],
}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1))
def test_any_title_comes_back_normalised(text: str, write: Write) -> None:
    records, problems = read_incidents([write("a.json", json.dumps(SMALL | {"title": text}))])
    expected = normalised(text, None)[0]
    if expected:
        assert records.incidents[0].title.value == expected
        assert {problem.rule for problem in problems} <= {"control-character"}
    else:
        assert [problem.message for problem in problems if problem.rule == "bad-value"] == ["'title' is empty"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(
    data=st.dictionaries(
        st.sampled_from([*Incident.model_fields, "x"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4) | st.just("2025-07-28"),
            lambda inner: (
                st.lists(inner, max_size=2)
                | st.dictionaries(
                    st.sampled_from(["value", "values", "start", "position", "at", "id", "latitude", "longitude"]),
                    inner,
                )
            ),
            max_leaves=5,
        ),
    )
)
def test_whatever_stands_in_a_record_gives_located_problems(data: dict[str, object], write: Write) -> None:
    text = json.dumps(SMALL | data, allow_nan=False, default=str) if _finite(data) else "[]"
    _, problems = read_incidents([write("a.json", text)])
    assert all(problem.place and problem.place.line for problem in problems)


def _finite(data: object) -> bool:
    return "NaN" not in json.dumps(data) and "Infinity" not in json.dumps(data)
