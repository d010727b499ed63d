"""The JSON Schema: what is sound passes, typical slips do not, and an editor finds a word of help at every field."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.catalogue.find import built_in_folder
from drafter.cli.incidents.schema import schema_text
from drafter.keeping.fields import storable
from drafter.keeping.schema import record_schema
from drafter.reading.documents import read_documents
from drafter.reading.node import plain
from drafter.reading.yaml import read_yaml
from drafter.values import Quantity
from tests.docs.documents import ROOT, yaml_of
from tests.keeping.conftest import BASE

QUANTITIES = sys.modules[Quantity.__module__]
SCHEMA = json.loads(schema_text())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
EXAMPLES = sorted(built_in_folder().glob("*/example/incidents/*.yaml"))


def paths(record: Any) -> list[str]:
    """Return where the schema finds something wrong."""
    return [error.json_path for error in VALIDATOR.iter_errors(storable(record))]


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert re.findall(r'"\$ref": "#/\$defs/([^"]+)"', json.dumps(SCHEMA))
    names = set(re.findall(r'"\$ref": "#/\$defs/([^"]+)"', json.dumps(SCHEMA)))
    assert names == set(SCHEMA["$defs"])
    assert all(re.fullmatch(r"[A-Za-z-]+", name) for name in names)


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_example_record_passes(file: Path) -> None:
    documents, problems = read_documents(file)
    assert problems == []
    assert [paths(plain(node)) for node in documents] == [[]]


def test_the_records_of_the_documentation_pass() -> None:
    for name in ("XX-EVERY-FIELD", "LT-2025-08-21"):
        (node,), _ = read_yaml(yaml_of(ROOT / "docs" / "records.md", f"incidents/{name}.yaml"), name)
        assert paths(plain(node)) == []
        assert paths([plain(node), plain(node)]) == []


@pytest.mark.parametrize(
    ("more", "where"),
    [
        ({"ocurred": {"start": "2025-09-01"}}, "$"),
        ({"kind": "baloons"}, "$.kind"),
        ({"territory": "Lithuania"}, "$.territory"),
        ({"occurred": {"start": "1 September 2025"}}, "$.occurred.start"),
        ({"occurred": {"start": "2025-13-01"}}, "$.occurred.start"),
        ({"occurred": {"start": "2025-09-01 25:00"}}, "$.occurred.start"),
        ({"occurred": {"start": "2025-09-01", "zone": "UTC"}}, "$.occurred"),
        ({"depth": 12}, "$.depth"),
        ({"depth": "12 leagues"}, "$.depth"),
        ({"depth": {"value": "12 km", "certainty": "sure"}}, "$.depth"),
        ({"depth": {"value": "12 km", "certainty": "disputed"}}, "$.depth"),
        ({"depth": {"certainty": "disputed", "values": [{"value": "12 km", "source": "guard"}]}}, "$.depth"),
        ({"object": {"count": "three"}}, "$.object.count"),
        ({"object": {"class": "drone"}}, "$.object.class"),
        ({"flight": {"plan": "perhaps"}}, "$.flight.plan"),
        ({"place": {"position": {"at": "54.6, 25.7"}}}, "$.place.position"),
        ({"place": "Testham"}, "$.place"),
        ({"measures": {"national": "airport closed"}}, "$.measures.national"),
        ({"status": None}, "$.status"),
        ({"sources": []}, "$.sources"),
        ({"sources": [{"id": "guard"}]}, "$.sources[0]"),
        ({"id": "a/b"}, "$.id"),
    ],
    ids=str,
)
def test_typical_slips_do_not_pass(more: dict[str, Any], where: str) -> None:
    assert paths(BASE) == []
    assert paths({**BASE, **more}) == [where]


@pytest.mark.parametrize(
    "more",
    [
        {"depth": {"certainty": "disputed", "values": [{"value": "1 km", "source": "a"}, {"value": "2 km", "source": "b"}]}},
        {"depth": {"value": "~ 10 000 m", "as_of": "2025-09-02", "sources": ["guard"], "marking": "none"}},
        {"consequences": {"casualties": "none", "injured": 0}},
        {"occurred": {"start": "2025-09-01T10:00:05", "timezone": "UTC", "utc": "2025-09-01T10:00:05Z"}},
        {"flight": {"plan": True, "radio": "no"}},
    ],
    ids=str,
)  # fmt: skip
def test_what_is_sound_passes(more: dict[str, Any]) -> None:
    assert paths({**BASE, **more}) == []


@given(
    st.sampled_from(["", "about ", "~", "more than "]),
    st.decimals(0, 9999, places=1),
    st.sampled_from(["kg", "km/h", "%", "minutes"]),
)
def test_a_quantity_that_is_read_passes(bound: str, number: Any, unit: str) -> None:
    text = f"{bound}{number} {unit}"
    Quantity.parse(text)
    assert paths({**BASE, "depth": text}) == []


@pytest.mark.parametrize("word", [*QUANTITIES._BOUNDS, *QUANTITIES._UNIT_NAMES])
def test_every_word_of_a_quantity_passes(word: str) -> None:
    text = f"{word} 5 km" if word in QUANTITIES._BOUNDS else f"5 {word}s"
    assert Quantity.parse(text)
    assert paths({**BASE, "depth": text}) == []


def undescribed(schema: dict[str, Any], path: str = "") -> Iterator[str]:
    for name, part in schema.get("properties", {}).items():
        here = f"{path}.{name}"
        if not part.get("description") and "properties" not in part.get("items", {}):
            yield here
        yield from undescribed(part, here)
        yield from undescribed(part.get("items", {}), here)


def test_every_field_is_described() -> None:
    assert list(undescribed(SCHEMA["$defs"]["Incident"])) == []
    assert "description" not in record_schema()["$defs"]["Incident"]["properties"]["title"]
