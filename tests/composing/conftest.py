import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from drafter.composing.composition import Composition
from drafter.composing.context import records_context
from drafter.composing.environment import compile_wording, render
from drafter.incident import Incident
from drafter.protocol import builtin_directory

RECORD: dict[str, Any] = {
    "id": "XX-1",
    "title": "Object near Testham",
    "kind": "airspace-violation",
    "territory": "LT",
    "place": {"name": "Testham"},
    "occurred": {"start": dt.datetime(2025, 7, 10, 11, 30), "timezone": "Europe/Vilnius", "precision": "about"},  # noqa: DTZ001
    "object": {"class": "uncrewed-aircraft", "count": 2, "count_basis": "objects"},
    "attribution": {"entered_from": "BY", "made_in": {"value": "RU", "certainty": "assessed"}},
    "payload": {"mass": {"value": "about 2 kg", "certainty": "reported"}},
    "depth": {
        "certainty": "disputed",
        "values": [{"value": "1 km", "source": "a"}, {"value": "3 km", "source": "b"}],
    },
    "sources": [
        {"id": "a", "publisher": "Test Authority", "official": True},
        {"id": "b", "publisher": "Test Press"},
    ],
}


def incident(**changes: Any) -> Incident:
    return Incident.model_validate({**RECORD, **changes})


@pytest.fixture
def run() -> Composition:
    return Composition("en", builtin_directory())


@pytest.fixture
def write(run: Composition) -> Callable[..., str]:
    """Render a wording over records and return its plain text; problems stay in `run`."""

    def written(source: str, *incidents: Incident) -> str:
        incidents = incidents or (incident(),)
        run.context = records_context(run, incidents, incidents[-1])
        text = render(compile_wording(source, "en.md"), run)
        assert not any(sign in text for sign in ("XX-1", "Testham")), "a value stands in the text before its time"
        return run.fills.plain(text)

    return written
