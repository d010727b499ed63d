from __future__ import annotations

import pytest

from drafter.keeping.answers import check, choices, faults_of, parse_answers, source_id, suggested_id
from drafter.reading.node import plain

SOUND = [
    "id=LT-1", "title=Balloons", "kind=balloons", "territory=LT", "occurred.start=2025-09-01 10:00",
    "occurred.timezone=Europe/Vilnius", "sources.id=guard", "sources.publisher=Border Guard",
]  # fmt: skip


def found(*settings: str) -> list[str]:
    answers, problems = parse_answers(settings)
    return [f"{each.place}: {each.message}" for each in (*problems, *check(answers)[2])]


def test_answers_make_a_record() -> None:
    answers, problems = parse_answers(
        [*SOUND, "measures.national=one; two", "depth={value: 1 km, certainty: assessed}"]
    )
    incident, node, faults = check(answers)
    assert (problems, faults) == ([], [])
    assert incident is not None
    data = plain(node)
    assert data["measures"] == {"national": ["one", "two"]}
    assert data["depth"] == {"value": "1 km", "certainty": "assessed"}
    assert data["sources"] == [{"id": "guard", "publisher": "Border Guard"}]


def test_everything_missing_and_wrong_is_found_at_once() -> None:
    assert found("kind=baloons", "payload.mass=2", "altitude.reference=AGL", "nonsense") == [
        "--set: 'nonsense' is not of the form path=value",
        "--set: the record has no 'title'",
        "--set: the record has no 'territory'",
        "--set: the record has no 'occurred.start'",
        "--set: the record has no 'sources.publisher'",
        "--set kind: 'baloons' is not a known 'kind'",
        "--set: 'altitude' has no 'value'",
        "--set payload.mass: '2' is not a quantity",
    ]


def test_answers_that_do_not_fit_together() -> None:
    assert found(*SOUND, "place=Testham", "place.name=Testham") == [
        "--set place.name: 'place.name' is given, and so is 'place', of which it is a part",
        "--set place: 'place' is text where a mapping of fields is expected",
    ]
    assert found(*SOUND, "occurred.end=2025-08-01")[0].startswith("--set occurred.end: 'end' is before 'start'")
    assert found(*SOUND, "depth={value: 1 km") == ["--set depth: '{value: 1 km' is not a quantity"]
    assert "'[' is not closed" in found(*SOUND, "prior=[a, [b]")[0]


@pytest.mark.parametrize(
    ("path", "text", "message"),
    [
        ("territory", "Lithuania", "'Lithuania' is not a State code"),
        ("occurred.start", "2025-09-01 10:00", None),
        ("occurred.start", "yesterday", "'yesterday' is not a date"),
        ("id", "a b", "'a b' cannot be an 'id'"),
        ("sources[0].official", "perhaps", "'sources[0].official' is text where yes or no is expected"),
        ("plaze.name", "x", "a record has no field 'plaze.name'"),
    ],
)
def test_one_answer_is_checked_before_the_others_are_there(path: str, text: str, message: str | None) -> None:
    answers, _ = parse_answers([f"{path}={text}"])
    assert [fault.message for fault in faults_of(path, answers)] == ([message] if message else [])


def test_choices_and_suggestions() -> None:
    assert choices("status") == ("open", "closed")
    assert choices("kind")[0] == "airspace-violation"
    assert choices("title") == choices("depth") == ()
    assert suggested_id("LT", "2025-09-01 10:00", []) == "LT-2025-09-01"
    assert suggested_id("LT", "2025-09-01", ["lt-2025-09-01", "LT-2025-09-01-2"]) == "LT-2025-09-01-3"
    assert source_id("Ministère des Affaires étrangères") == "ministere-des-affaires-etrangeres"
    assert source_id("防衛省") == "source"


def test_a_start_that_is_no_date_gives_no_id_but_its_own_fault() -> None:
    assert suggested_id("LT", "yesterday", []) == "LT"
