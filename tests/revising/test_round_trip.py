"""Whatever a record says: each fact is found in the letter with exactly its text, before and after edits around it."""

from __future__ import annotations

import copy
import datetime as dt
import json
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from drafter.pipeline import Order, compose, lay_out
from drafter.pipeline.example import with_example
from drafter.reading.workspace import Workspace
from drafter.revising.standing import review
from drafter.word.returned import FoundBy, read_returned
from drafter.word.runs import on_paper
from tests.revising.edit_scripts import OUTSIDE, edit, letters
from tests.templates.writing import facts, records_of

_TEXTS = st.text(min_size=1, max_size=60).filter(lambda text: bool(text.strip()))


def _leaves(record: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    """The paths of the facts that are free text: those written as several words."""
    for path in facts(record):
        value = _at(record, path)
        said = value.get("value") if isinstance(value, dict) else value
        if isinstance(said, str) and " " in said and not said[:1].isdigit():
            yield path


def _at(record: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        record = record[step]
    return record


def _put(record: Any, path: tuple[Any, ...], text: str) -> None:
    holder = _at(record, path[:-1])
    if isinstance(holder[path[-1]], dict):
        holder[path[-1]] = {**holder[path[-1]], "value": text}
        holder[path[-1]].pop("texts", None)
    else:
        holder[path[-1]] = text


def _letter(template: str, language: str, texts: list[tuple[int, str]]) -> bytes | None:
    """Draft the example of a template with other texts in its records; None where a text cannot stand there."""
    records = copy.deepcopy(records_of(template, language))
    paths = [(record, path) for record in records for path in _leaves(record)]
    for index, text in texts if paths else ():
        _put(*paths[index % len(paths)], text)
    with tempfile.TemporaryDirectory() as folder:
        for record in records:
            Path(folder, f"{record['id']}.json").write_text(json.dumps(record, default=str), encoding="utf-8")
        order = Order(template, Workspace(Path()), dt.date(2025, 8, 5), date_given=False, language=language)
        order = with_example(order)[0]
        order = replace(order, workspace=replace(order.workspace, incidents=(Path(folder),)))
        return compose(lay_out(order)).data


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(letters()),
    st.lists(st.tuples(st.integers(0, 1000), _TEXTS), min_size=1, max_size=4),
    st.integers(0, 10**6),
)
def test_every_fact_is_found_and_edits_are_told_apart(
    letter: tuple[str, str], texts: list[tuple[int, str]], seed: int
) -> None:
    data = _letter(*letter, texts)
    assume(data is not None)
    assert data is not None
    returned = read_returned(data, "letter.docx")
    assert returned is not None
    drafted = {int(fill["id"][1:]): on_paper(fill["text"]) for fill in returned.manifest["fills"]}
    shown = {number for part in returned.drafted for number in part.values}
    assert {number: one.text for number, one in returned.found.items()} == {number: drafted[number] for number in shown}
    assert {one.by for one in returned.found.values()} <= {FoundBy.CONTROL}

    around, edited = edit(data, seed, OUTSIDE, 6)
    assert edited.changed == {}
    assert _not_intact(around) == {}
    inside, edited = edit(around, seed, ("type_into_fact",), 1)
    assert _not_intact(inside) == edited.changed


def _not_intact(data: bytes) -> dict[int, str]:
    found = review(data, "letter.docx", Workspace(Path()))
    assert found is not None
    standings = (*found.facts, *found.words)
    return {one.number: str(one.status) for one in standings if str(one.status) != "intact"}
