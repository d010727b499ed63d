"""Whatever the certainty of each fact of the example, the letter hedges it or is refused: nothing weak is asserted."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from drafter.composing.composition import Composition
from drafter.composing.fills import TOKEN, Fill
from drafter.pipeline.material import read_material
from drafter.reading.inputs import read_inputs
from tests.pipeline.conftest import TEMPLATE

EXAMPLES = [
    YAML(typ="safe", pure=True).load(file) for file in sorted((TEMPLATE / "example" / "incidents").glob("*.yaml"))
]
NO_FACTS = {"id", "sources", "prior", "timezone", "utc", "precision", "title", "position"}
WEAK = ("assessed", "reported", "disputed")


def facts(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every fact of a record as it is written."""
    if path[-1:] == ("altitude",):
        yield (*path, "value")
    elif isinstance(data, dict) and "value" not in data:
        for key, value in data.items():
            if key not in NO_FACTS:
                yield from facts(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from facts(value, (*path, index))
    else:
        yield path


PATHS = [(number, path) for number, record in enumerate(EXAMPLES) for path in facts(record)]


def doubted(record: Any, path: tuple[Any, ...], certainty: str) -> None:
    """Make one fact of a record as weak as said."""
    *way, last = path
    for key in way:
        record = record[key]
    value = record[last]["value"] if isinstance(record[last], dict) and "value" in record[last] else record[last]
    record[last] = {"value": value, "certainty": certainty}
    if certainty == "disputed":
        sides = [{"value": value, "source": "mod"}, {"value": value, "source": "mfa"}]
        record[last] = {"values": sides, "certainty": certainty}


WORDS = re.compile(
    "according to (preliminary information|the present assessment|differing reports)"
    "|(is|are) (assessed|reported|variously reported) to|what is assessed to be|reportedly"
    r"|\((assessed|reported|disputed)\)"
)


def sentences(run: Composition, text: str) -> Iterator[tuple[str, list[Fill]]]:
    """Yield each sentence of the composed wording, which has a line of its own, and each cell, with its fills."""
    for line in re.split(r"\n| \| ", text):
        yield run.fills.plain(line), [run.fills.filled[int(match[1])] for match in TOKEN.finditer(line)]


@pytest.fixture(scope="module")
def compose():
    """Compose wording and chronology of the example as records with the given certainties say it."""
    import copy
    import datetime as dt

    from drafter.composing import context
    from drafter.composing.environment import render
    from drafter.incident import Incident
    from drafter.pipeline import Order, lay_out
    from drafter.reading.workspace import Workspace

    inputs, _ = read_inputs(TEMPLATE / "example" / "inputs.yaml")
    workspace = Workspace(TEMPLATE, state="LT", incidents=(TEMPLATE / "example" / "incidents",))
    desk = lay_out(Order("nato-air-defence-request", workspace, dt.date(2025, 8, 5), inputs=inputs))
    material = read_material(desk.template, desk.letterhead, "en")

    def composed(weak: dict[tuple[int, tuple[Any, ...]], str]) -> tuple[Composition, str]:
        records = copy.deepcopy(EXAMPLES)
        for (number, path), certainty in weak.items():
            doubted(records[number], path, certainty)
        incidents = [Incident.model_validate(record) for record in records]
        run = Composition("en", desk.directory, day=desk.order.date)
        run.context = {
            **context.records_context(run, incidents, incidents[-1]),
            **context.parties_context(run, desk.cast),
            **context.inputs_context(run, tuple(desk.inputs), desk.inputs),
            **context.words_context(run, lambda *_: "a basis"),
        }
        assert material.wording is not None
        wordings = [material.wording, *material.annexes]
        return run, "\n".join(render(text.wording(), run) for text in wordings)

    return composed


def asserted(run: Composition, text: str) -> list[str]:
    """Return the sentences that print a weak fact without a word of doubt, and for which there is no error."""
    refused = {(problem.place.line, problem.rule) for problem in run.problems if problem.place}
    return [
        line
        for line, fills in sentences(run, text)
        for fill in fills
        if any(origin.certainty != "confirmed" for origin in fill.origins)
        and not WORDS.search(line.lower())
        and (fill.line, "weak-fact") not in refused
    ]


def test_the_example_itself_asserts_nothing_weak(compose):
    run, text = compose({})
    assert run.problems == []
    assert asserted(run, text) == []


@pytest.mark.parametrize("fact", PATHS, ids=lambda fact: f"{fact[0]}-{'.'.join(map(str, fact[1]))}")
def test_no_single_weak_fact_is_asserted(compose, fact):
    run, text = compose({fact: "reported"})
    assert asserted(run, text) == []


@settings(deadline=None, max_examples=100)
@given(st.dictionaries(st.sampled_from(PATHS), st.sampled_from(WEAK), min_size=1))
def test_no_weak_facts_are_asserted(compose, weak):
    run, text = compose(weak)
    assert asserted(run, text) == []
