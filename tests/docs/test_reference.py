"""The reference pages name everything there is, and their examples give what they say."""

from __future__ import annotations

import datetime as dt
import re
import typing
from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import pytest

from drafter.catalogue.spec import InputType
from drafter.catalogue.template import TemplateFile
from drafter.composing import context
from drafter.composing.composition import Composition
from drafter.composing.environment import compile_wording, render
from drafter.composing.filters import FILTERS, TESTS
from drafter.incident import Incident
from drafter.party import Office, OfficeHolder, Organisation, State, Term, Turn
from drafter.pipeline import Order, lay_out
from drafter.pipeline.example import with_example
from drafter.protocol import legal_bases
from drafter.reading.workspace import Workspace
from drafter.reading.workspace_file import WorkspaceFile
from drafter.values import UNITS, Certainty, Fact, Frozen
from tests.docs.documents import ROOT, yaml_of

TEMPLATES = (ROOT / "docs" / "templates.md").read_text("utf-8")
RECORDS = (ROOT / "docs" / "records.md").read_text("utf-8")
PARTIES = (ROOT / "docs" / "parties.md").read_text("utf-8")
_EXAMPLE = re.compile(r"^\| `(\w+)` \| `([^`]+)` \| (.+) \|$", re.MULTILINE)
FILTER_EXAMPLES = [(m[1], m[2].replace(r"\|", "|"), m[3]) for m in _EXAMPLE.finditer(TEMPLATES)]


def names(model: type[Frozen]) -> set[str]:
    return {info.alias or name for name, info in model.model_fields.items()}


def leaves(annotation: Any, path: str = "") -> Iterator[str]:
    """Yield the path of every field that holds a value, without the numbers of lists."""
    origin = get_origin(annotation)
    if origin in {Annotated, Union, UnionType, tuple}:
        inner = [arg for arg in get_args(annotation) if arg not in {type(None), ...}]
        yield from leaves(inner[0], path)
    elif isinstance(annotation, type) and issubclass(annotation, Frozen) and not issubclass(annotation, Fact):
        hints = typing.get_type_hints(annotation, include_extras=True)
        for name, info in annotation.model_fields.items():
            yield from leaves(hints.get(name, info.annotation), f"{path}.{info.alias or name}".strip("."))
    else:
        yield path


def written(data: Any, path: str = "") -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield f"{path}.{key}".strip(".")
            yield from written(value, f"{path}.{key}".strip("."))
    elif isinstance(data, list):
        for item in data:
            yield from written(item, path)


@pytest.fixture(scope="module")
def example() -> Composition:
    order, _ = with_example(Order("nato-air-defence-request", Workspace(ROOT), dt.date(2025, 8, 5), date_given=False))
    desk = lay_out(order)
    run = Composition(desk.language, desk.directory, day=desk.order.date)
    selection = desk.selection
    records = context.records_context(run, selection.incidents, selection.chosen, selection.register)
    run.context = {**records, **context.inputs_context(run, tuple(desk.inputs), desk.inputs)}
    return run


def test_every_filter_and_test_is_explained() -> None:
    assert [name for name in FILTERS if f"`{name}`" not in TEMPLATES] == []
    assert [name for name in TESTS if f"`is {name}`" not in TEMPLATES] == []
    jinja = {"batch", "count", "first", "last", "length", "list", "map", "rejectattr", "reverse", "select",
             "selectattr", "sort", "unique"}  # fmt: skip
    assert {name for name, _, _ in FILTER_EXAMPLES} == set(FILTERS) - jinja - {
        "day", "time_range", "local_time_range", "period",
    }  # fmt: skip


@pytest.mark.parametrize(("name", "expression", "gives"), FILTER_EXAMPLES, ids=[e[1] for e in FILTER_EXAMPLES])
def test_a_filter_gives_what_its_example_says(example: Composition, name: str, expression: str, gives: str) -> None:
    assert name in expression
    text = render(compile_wording(f"{{{{ {expression} }}}}", "templates.md"), example)
    assert example.problems == []
    assert example.fills.plain(text).replace("\u00a0", " ") == gives


def test_every_key_of_a_template_is_explained() -> None:
    assert [name for name in names(TemplateFile) if f"`{name}`" not in TEMPLATES] == []
    assert [kind for kind in InputType if f"`{kind}`" not in TEMPLATES] == []


def test_every_variable_is_explained(example: Composition) -> None:
    known = {*example.context, "sender", "signatories", "addressee", "letter", "label"}
    assert [name for name in known if f"| `{name}` |" not in TEMPLATES] == []


def test_every_field_of_a_record_is_in_the_example() -> None:
    text = yaml_of(ROOT / "docs" / "records.md", "incidents/XX-EVERY-FIELD.yaml")
    record = read_plain(text)
    assert set(leaves(Incident)) - set(written(record)) == set()
    assert [c for c in Certainty if f"`{c}`" not in RECORDS] == []
    assert [key for key in names(Fact) if f"| `{key}` |" not in RECORDS] == []
    assert all(f"{unit}," in RECORDS or f", {unit}" in RECORDS for unit in UNITS)


def test_the_smallest_record_is_small() -> None:
    assert len(yaml_of(ROOT / "docs" / "records.md", "incidents/LT-2025-08-21.yaml").splitlines()) <= 8


def test_every_key_of_parties_is_explained() -> None:
    keys = set().union(*(names(model) for model in (State, Organisation, Office, OfficeHolder, Term, Turn)))
    assert [key for key in keys if f"`{key}`" not in PARTIES] == []


def test_every_key_of_the_workspace_is_explained() -> None:
    text = (ROOT / "docs" / "workspace.md").read_text("utf-8")
    assert [key for key in names(WorkspaceFile) if f"| `{key}` |" not in text] == []


def read_plain(text: str) -> Any:
    from ruamel.yaml import YAML

    return YAML(typ="safe", pure=True).load(text)


def test_the_architecture_page_shows_the_layers_as_they_are() -> None:
    import tomllib

    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    assert "```text\n" + "\n".join(layers) + "\n```" in page
    rooms = {
        path.stem for path in (ROOT / "drafter").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    missing = [room for room in rooms if not room.startswith("_") and f"`{room}`" not in page]
    assert not missing
    assert len(page.splitlines()) < 130, "the page is to stay at two pages of paper"


def test_every_legal_basis_is_listed_with_its_wording() -> None:
    page = (ROOT / "docs" / "legal-bases.md").read_text("utf-8")
    listed = {
        match[1]: match[2] for match in re.finditer(r"^\| `([\w-]+)` \| (.+?) \| .* \| [\d-]* ?\|$", page, re.MULTILINE)
    }
    assert listed == {basis.id: basis.wording["en"] for basis in legal_bases().values()}
