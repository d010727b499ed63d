"""Documents: a file of any known format as nodes."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from drafter.problems import DrafterError, Place, Problem
from drafter.reading.files import read_bytes
from drafter.reading.node import Node
from drafter.reading.text import decoded

SUFFIXES = (".yaml", ".yml", ".json")
"""The endings of files that hold data."""
TABLE_SUFFIXES = (".csv", ".tsv", ".xlsx", ".xlsm", ".geojson")
"""The endings of files that hold a record in each row or feature."""
FOREIGN_SUFFIXES = (".xls", ".xlsb", ".ods")
"""The endings of files that hold tables in a form that is refused with a sentence."""
MAPPING_FILES = ("columns.yaml", "columns.yml")
"""The names of files that hold no data: they say what the headings of tables beside them mean."""


@dataclass(slots=True)
class Entry:
    """One record as it was read, and the faults of its cells: with an error among them it cannot become an incident."""

    node: Node
    faults: list[Problem] = field(default_factory=list)
    noun: str = "record"


def read_documents(path: Path) -> tuple[list[Node], list[Problem]]:
    """Return every document of a YAML or JSON file with what is wrong with it; an unreadable file has none."""
    try:
        text = decoded(read_bytes(path), str(path))
    except DrafterError as error:
        return [], list(error.problems)
    if path.suffix.lower() == ".json":
        from drafter.reading.jsontext import read_json

        nodes, problems = read_json(text, str(path))
    else:
        from drafter.reading.yaml import read_yaml

        nodes, problems = read_yaml(text, str(path))
    if not nodes and not problems:
        problems = [Problem("empty-file", "the file holds no data", Place(str(path)), "write into it or remove it")]
    return nodes, problems


def read_mapping(path: Path) -> tuple[Node | None, list[Problem]]:
    """Return the one mapping that a file holds, or None, and what is wrong with it."""
    nodes, problems = read_documents(path)
    if len(nodes) > 1:
        hint = "remove the line '---' before it"
        return None, [*problems, Problem("two-documents", "the file holds a second document", nodes[1].place, hint)]
    if nodes and not isinstance(nodes[0].value, dict):
        message = "the file does not hold a mapping"
        return None, [
            *problems,
            Problem("not-a-mapping", message, nodes[0].place, "write lines of the form 'name: value'"),
        ]
    return (nodes[0] if nodes else None), problems
