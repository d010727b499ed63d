"""Drafting the shipped templates in the tests: their examples, for another State, and with facts in doubt."""

from __future__ import annotations

import copy
import datetime as dt
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from drafter.composing import context
from drafter.composing.composition import Composition
from drafter.composing.environment import render
from drafter.composing.fills import TOKEN, Fill
from drafter.incident import Incident
from drafter.pipeline import Draft, Order, compose, lay_out
from drafter.pipeline.checking import Known, check_letter
from drafter.pipeline.draft import Desk
from drafter.pipeline.example import with_example
from drafter.pipeline.material import read_material
from drafter.problems import Severity
from drafter.protocol import builtin_directory
from drafter.reading.inputs import Given
from drafter.reading.workspace import Workspace
from tests.opening import open_letter

GOLDENS = Path(__file__).parent / "goldens"
TEMPLATES = Path(__file__).parents[2] / "letter_templates"
POLISH = Path(__file__).parent / "records"
LITHUANIA = r"lithuan|lituan|lietuv|vilni|budrys|seimas|\bLT\b|šumsk|kybart|gerbera"

_DAY = dt.date(2025, 8, 5)
_NO_FACTS = {"id", "sources", "prior", "timezone", "utc", "precision", "title", "position", "reference"}
_DOUBT = {
    "en": r"according to (preliminary information|the present assessment|differing reports)"
    r"|(is|are) (assessed|reported|variously reported) to|what is assessed to be|reportedly|\((assessed|reported|disputed)\)",
    "fr": r"selon (l’évaluation actuelle|des informations (préliminaires|divergentes))"
    r"|\((évaluation|information non confirmée|informations divergentes)\)",
    "lt": r"(dabartiniu vertinimu|(pirminiais|skirtingais) duomenimis)",
}


def example(template: str, language: str, **changes: Any) -> Draft:
    """Draft a template's own example in a language."""
    order, problems = with_example(Order(template, Workspace(Path()), _DAY, date_given=False, language=language))
    assert problems == []
    settings = {key: Given(value, None) for key, value in changes.pop("inputs", {}).items()}
    inputs = {**order.inputs, **settings}
    return compose(lay_out(_changed(order, inputs=inputs, **changes)))


def drafted(
    template: str,
    records: Path,
    state: str,
    date: dt.date,
    inputs: Mapping[str, Any] | None = None,
    **order: Any,
) -> Draft:
    """Draft a letter of any State on records in a folder or file."""
    workspace = Workspace(Path(), state=state, incidents=(records,))
    given = {key: Given(value, None) for key, value in (inputs or {}).items()}
    return compose(lay_out(Order(template, workspace, date, inputs=given, **order)))


def faults(draft: Draft) -> list[str]:
    """Return the errors of drafting, and whatever the rules find in the letter."""
    found = [str(problem) for problem in draft.problems if problem.severity is Severity.ERROR]
    if draft.data is not None:
        checked, problems = check_letter(draft.data, "letter.docx", Known(), Workspace(Path()), builtin_directory())
        # Sources grow old in every example that is drafted for a later day than its own.
        found += [str(problem) for problem in [*problems, *checked.problems] if problem.rule != "C36"]
    return found


def text(draft: Draft) -> str:
    """Return a letter's paragraphs and tables as lines, as they stand on paper."""
    from docx.table import Table

    assert draft.data is not None, [str(problem) for problem in draft.problems]
    lines = []
    for block in open_letter(draft.data).iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                cells = {cell._tc: cell.text.strip().replace("\n", " / ") for cell in row.cells}
                lines.append(" | ".join(cells.values()))
        else:
            lines.append(block.text)
    return "\n".join(lines).replace("\u00a0", " ").replace("\u202f", " ") + "\n"


def smallest(folder: Path, **more: Any) -> Path:
    """Write the smallest record that the templates of an incident take, and return its folder."""
    record = {
        "id": "PL-2025-09-10", "title": "Object", "kind": "airspace-violation", "territory": "PL",
        "occurred": {"start": dt.date(2025, 9, 10)}, "place": {"name": "Testowo"}, "object": {"class": "uncrewed-aircraft"},
        "sources": [{"id": "mod", "publisher": "Ministry", "official": True}], **more,
    }  # fmt: skip
    with (folder / "PL-2025-09-10.yaml").open("w", encoding="utf-8") as file:
        YAML().dump(record, file)
    return folder


def records_of(template: str, language: str) -> list[dict[str, Any]]:
    """Return the records of a template's example as they are written."""
    own = TEMPLATES / template / "example" / language / "incidents"
    folder = own if own.is_dir() else TEMPLATES / template / "example" / "incidents"
    return [YAML(typ="safe", pure=True).load(file) for file in sorted(folder.glob("*.yaml"))]


def facts(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every fact of a record as it is written."""
    if path[-1:] == ("altitude",):
        yield (*path, "value")
    elif isinstance(data, dict) and "value" not in data:
        for key, value in data.items():
            if key not in _NO_FACTS:
                yield from facts(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from facts(value, (*path, index))
    else:
        yield path


def asserted(template: str, language: str, path: tuple[Any, ...]) -> list[str]:
    """Return the sentences of the example that print a fact without a word of doubt though it is only reported."""
    order, _ = with_example(Order(template, Workspace(Path()), _DAY, date_given=False, language=language))
    desk = lay_out(order)
    records = copy.deepcopy(records_of(template, language))
    _doubt(records[-1], path)
    run, wording = _composed(desk, [Incident.model_validate(record) for record in records])
    refused = {(problem.place.line, problem.rule) for problem in run.problems if problem.place}
    doubt = re.compile(_DOUBT[language])
    return [
        run.fills.plain(line)
        for line in wording.split("\n")
        for fill in _fills(run, line)
        if any(origin.certainty != "confirmed" for origin in fill.origins)
        and not doubt.search(run.fills.plain(line).lower())
        and (fill.line, "weak-fact") not in refused
    ]


def _doubt(record: Any, path: tuple[Any, ...]) -> None:
    *way, last = path
    for key in way:
        record = record[key]
    value = record[last]["value"] if isinstance(record[last], dict) and "value" in record[last] else record[last]
    record[last] = {"value": value, "certainty": "reported"}


def _composed(desk: Desk, incidents: list[Incident]) -> tuple[Composition, str]:
    material = read_material(desk.template, desk.letterhead, desk.language)
    run = Composition(desk.language, desk.directory, day=desk.order.date)
    run.context = {
        **context.records_context(run, incidents, incidents[-1]),
        **context.parties_context(run, desk.cast),
        **context.inputs_context(run, tuple(desk.template.inputs) if desk.template else (), desk.inputs),
        **context.words_context(run, lambda _basis, _case: "a basis"),
    }
    assert material.wording is not None
    return run, render(material.wording.wording(), run)


def _fills(run: Composition, line: str) -> list[Fill]:
    return [run.fills.filled[int(match[1])] for match in TOKEN.finditer(line)]


def _changed(order: Order, **changes: Any) -> Order:
    from dataclasses import replace

    return replace(order, **changes)
