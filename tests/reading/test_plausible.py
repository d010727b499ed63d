"""What a record says that cannot be so: each warning with both numbers, and what must pass without one."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.incident import Incident
from drafter.problems import Place, Severity
from drafter.reading.places import boxes
from drafter.reading.plausible import implausible

SMALLEST: dict[str, Any] = {
    "id": "X",
    "title": "Object seen",
    "kind": "airspace-violation",
    "territory": "LT",
    "occurred": {"start": "2025-07-28"},
    "sources": [{"id": "a", "publisher": "A", "official": True}, {"id": "b", "publisher": "B"}],
}
BORDER = {"position": {"at": "54.600, 25.717", "precision": "1 km"}}


def point(at: str, precision: str = "place") -> dict[str, str]:
    return {"at": at, "precision": precision}


def doubts(**fields: Any) -> list[str]:
    problems = list(implausible(Incident.model_validate(SMALLEST | fields), lambda path: Place("x.yaml", spot=path)))
    assert all(problem.severity is Severity.WARNING for problem in problems)
    return [f"{problem.place.spot}: {problem.message}; {problem.hint}" for problem in problems if problem.place]


BOX = "53.89° N to 56.46° N, 20.9° E to 26.84° E"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            {"place": {"position": point("25.717, 54.600")}},
            f"place.position: 'place.position' is 25.717° N, 54.600° E, which is not in LT ({BOX}); "
            "latitude and longitude seem to be exchanged: 54.600, 25.717 is in LT",
        ),
        (
            {"found": {"position": point("55.030, -24.400")}},
            f"found.position: 'found.position' is 55.030° N, 24.400° W, which is not in LT ({BOX}); "
            "is a sign wrong? 55.030, 24.400 is in LT",
        ),
        (
            {"entry": {"position": point("45.600, 25.717")}},
            f"entry.position: 'entry.position' is 45.600° N, 25.717° E, which is not in LT ({BOX}); "
            "correct the position, or the 'territory'",
        ),
        (
            {"track": [point("54.600, 25.717"), point("44.687, 25.280")]},
            f"track[1]: 'track[1]' is 44.687° N, 25.280° E, which is not in LT ({BOX}); "
            "correct the position, or the 'territory'",
        ),
        (
            {"entry": BORDER, "found": {"position": point("55.030, 24.400"), "distance_from_border": "150 km"}},
            "found.distance_from_border: 'found.distance_from_border' is 150 km, but the find is 97 km from the point of "
            "entry; nothing lies farther from the border than from a point on it; correct the distance or a position",
        ),
        (
            {"depth": "about 1 km", "found": {"distance_from_border": "more than 100 km"}},
            "depth: 'depth' is about 1 km, but 'found.distance_from_border' is more than 100 km; "
            "what is found came as deep as the place of the find; correct one of the two",
        ),
        (
            {"depth": "about 80 km", "entry": BORDER, "track": [BORDER["position"], point("54.687, 25.280")]},
            "depth: 'depth' is about 80 km, but the track comes no farther than 30 km from the point of entry; "
            "correct the depth or a position; leave out a track that ends before the deepest point",
        ),
        (
            {"depth": "700 m", "speed": "50-60 km/h", "duration": "18 s"},
            "depth: 'depth' is 700 m, but 50-60 km/h for 18 s reaches no farther than 308 m; "
            "correct the distance, 'speed' or 'duration'",
        ),
        (
            {"entry": BORDER, "exit": {"position": point("54.9, 25.717", "1 km")}, "speed": "60 km/h", "duration": "10 min"},
            "exit.position: entry and exit are apart by 33 km, but 60 km/h for 10 min reaches no farther than 11 km; "
            "correct the distance, 'speed' or 'duration'",
        ),
        (
            {"occurred": {"start": "2025-07-28 11:30", "end": "2025-07-28 11:52", "timezone": "Europe/Vilnius"}, "duration": "2 h"},
            "duration: 'duration' is 2 h, but from 'start' to 'end' it is 22 min; correct the duration or one of the times",
        ),
        (
            {"occurred": {"start": "2025-10-26 01:30", "end": "2025-10-26 05:30", "timezone": "Europe/Vilnius"}, "duration": "4 h"},
            "duration: 'duration' is 4 h, but from 'start' to 'end' it is 5 h 0 min; correct the duration or one of the times",
        ),
        (
            {"altitude": {"value": "about 200 m", "reference": "FL"}},
            "altitude.reference: an altitude of about 200 m is given as a flight level, and flight levels begin above "
            "3,000 ft (900 m); write AGL for a height above ground, or AMSL for one above mean sea level",
        ),
        (
            {"found": {"date": "2025-07-01"}},
            "found.date: 'found.date' is 2025-07-01, but the incident began on 2025-07-28; correct one of the two dates",
        ),
        (
            {"steps": {"diplomatic": [{"date": "2025-07-29", "kind": "note"}, {"date": "2024-07-29", "kind": "note"}]}},
            "steps.diplomatic[1].date: 'steps.diplomatic[1].date' is 2024-07-29, but the incident began on 2025-07-28; "
            "correct one of the two dates",
        ),
    ],
)  # fmt: skip
def test_each_contradiction_is_said_with_both_numbers(fields: dict[str, Any], said: str) -> None:
    assert doubts(**fields) == [said]


def disputed(*values: Any) -> dict[str, Any]:
    return {"certainty": "disputed", "values": [{"value": v, "source": s} for v, s in zip(values, "ab", strict=True)]}


@pytest.mark.parametrize(
    "fields",
    [
        {"place": {"position": point("55.5, 20.6", "5 km")}},  # at sea, within the territorial sea
        {"entry": {"position": point("53.85, 23.5", "10 km")}},  # on the border, and not known better
        {"track": [point("54.2, 27.9"), point("54.687, 25.280")]},  # begins over the neighbour
        {"territory": "XA", "place": {"position": point("0, 0")}},  # no box, no question
        {"entry": BORDER, "found": {"position": point("55.030, 24.400"), "distance_from_border": "more than 100 km"}},
        {"depth": disputed("1 km", "100 km"), "found": {"distance_from_border": "90 km"}},
        {"depth": "about 12 km", "entry": BORDER, "track": [BORDER["position"]]},
        {"depth": "700 m", "speed": "50-60 km/h", "duration": "18 s", "object": {"count": 3}},
        {"depth": "70 km", "speed": "more than 50 km/h", "duration": "18 s"},
        {"duration": "about 25 min", "occurred": {"start": "2025-07-28 11:30", "end": "2025-07-28 11:52", "timezone": "UTC"}},
        {"duration": "20 min", "object": {"count": 19}, "occurred": {"start": "2025-09-09 23:30", "end": "2025-09-10 06:30", "timezone": "Europe/Warsaw"}},
        {"altitude": {"value": "35000 ft", "reference": "FL"}},
        {"altitude": {"value": "200 m", "reference": "AGL"}},
        {"found": {"date": "2025-07-28"}, "assessment": {"intent": "accidental", "date": "2025-08-05"}},
        {"depth": "3 kg", "speed": "3 km", "duration": "18 s"},
    ],
)  # fmt: skip
def test_what_can_be_so_is_not_questioned(fields: dict[str, Any]) -> None:
    assert doubts(**fields) == []


def test_boxes_are_boxes() -> None:
    assert {"LT", "LV", "EE", "PL", "RO", "FI", "SE", "NO", "DK", "DE", "NL", "BE", "FR", "ES", "PT", "IT", "CZ", "SK", "HU",
            "BG", "GR", "TR", "UA", "MD", "BY", "RU", "GB", "IE"} <= set(boxes())  # fmt: skip
    assert boxes()["LT"] == ((53.89, 56.46, 20.90, 26.84),)
    for parts in boxes().values():
        assert all(-90 < box.south < box.north < 90 and -180 <= box.west < box.east <= 180 for box in parts)


CAPITALS = {
    "AT": (48.2, 16.4), "BE": (50.8, 4.4), "BG": (42.7, 23.3), "BY": (53.9, 27.6), "CH": (46.9, 7.4), "CZ": (50.1, 14.4),
    "DE": (52.5, 13.4), "DK": (55.7, 12.6), "EE": (59.4, 24.8), "ES": (40.4, -3.7), "FI": (60.2, 24.9), "FR": (48.9, 2.4),
    "GB": (51.5, -0.1), "GR": (38.0, 23.7), "HR": (45.8, 16.0), "HU": (47.5, 19.0), "IE": (53.3, -6.3), "IT": (41.9, 12.5),
    "LT": (54.7, 25.3), "LU": (49.6, 6.1), "LV": (56.9, 24.1), "MD": (47.0, 28.9), "NL": (52.4, 4.9), "NO": (59.9, 10.8),
    "PL": (52.2, 21.0), "PT": (38.7, -9.1), "RO": (44.4, 26.1), "RU": (55.8, 37.6), "SE": (59.3, 18.1), "SI": (46.1, 14.5),
    "SK": (48.1, 17.1), "TR": (39.9, 32.9), "UA": (50.5, 30.5),
}  # fmt: skip


def test_every_capital_is_in_its_own_box() -> None:
    assert {state for state in boxes() if any(box.holds(*CAPITALS[state], 0) for box in boxes()[state])} == set(boxes())


@pytest.mark.parametrize(
    ("state", "at"),
    [
        ("LT", "54.600, 25.717"), ("LT", "54.728, 25.660"), ("LT", "55.030, 24.400"), ("LT", "54.652, 22.757"),
        ("LV", "56.735, 27.065"), ("EE", "59.816, 26.361"), ("PL", "51.565, 23.345"), ("PL", "51.83, 22.19"),
        ("RO", "45.422, 29.290"), ("DK", "55.618, 12.656"), ("NO", "60.194, 11.100"), ("DE", "48.354, 11.786"),
        ("BE", "50.902, 4.484"),
    ],
)  # fmt: skip
def test_places_known_to_be_in_a_state(state: str, at: str) -> None:
    assert doubts(territory=state, place={"position": point(at)}) == []
    assert doubts(territory="GR" if state != "GR" else "NO", place={"position": point(at)}) != []
