from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from drafter.incident import Incident
from drafter.reading.incidents import Records, read_incidents
from drafter.reading.models import validate
from drafter.reading.node import Node
from drafter.reading.yaml import read_yaml

BASE: dict[str, Any] = {
    "id": "LT-2025-09-01",
    "title": "Balloons over Testham",
    "kind": "balloons",
    "territory": "LT",
    "occurred": {"start": "2025-09-01"},
    "sources": [{"id": "guard", "publisher": "Border Guard", "official": True}],
}


@pytest.fixture
def record() -> Callable[..., dict[str, Any]]:
    """Make the data of a sound record, with whatever else is given."""
    return lambda **more: json.loads(json.dumps({**BASE, **more}))


@pytest.fixture
def incident() -> Callable[..., Incident]:
    return lambda **more: Incident.model_validate({**BASE, **more})


@pytest.fixture
def sheet(tmp_path: Path) -> Callable[..., tuple[Records, list[Any], Path]]:
    """Write records into a file that stands for a sheet, and read it."""

    def make(*records: dict[str, Any]) -> tuple[Records, list[Any], Path]:
        file = tmp_path / "log.json"
        file.write_text("[" + ",\n".join(map(json.dumps, records)) + "]", "utf-8")
        return *read_incidents([file]), file

    return make


def read_one(text: str) -> tuple[Incident, Node]:
    """Read YAML that holds one sound record."""
    (node,), problems = read_yaml(text, "record.yaml")
    assert problems == []
    found, faults = validate(Incident, node)
    assert faults == []
    assert found is not None
    return found, node
