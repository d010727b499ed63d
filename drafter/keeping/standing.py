"""The records that already stand in a folder, as an import finds them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from drafter.incident import Incident
from drafter.keeping.ledger import Entry
from drafter.problems import DrafterError, Place, Problem, Severity
from drafter.reading.documents import read_documents
from drafter.reading.files import list_files, read_bytes
from drafter.reading.models import validate
from drafter.reading.node import Node, plain

SUFFIXES = (".yaml", ".yml", ".json")


@dataclass(frozen=True, slots=True)
class Standing:
    """One record of the folder: its file, and what it says; without a node it is as it was imported last."""

    file: Path
    node: Node | None = None
    alone: bool = True

    def read(self, entry: Entry | None) -> tuple[Incident | None, dict[str, Any], list[Problem]]:
        """Return the record, what is written of it, and what is wrong with it."""
        if self.node is None:
            base = last_import(entry)
            if base is not None and entry is not None:
                return base, dict(entry.base), []
        node = self.node or read_documents(self.file)[0][0]
        incident, problems = validate(Incident, node)
        written = plain(node)
        return incident, written if isinstance(written, dict) else {}, problems


def last_import(entry: Entry | None) -> Incident | None:
    """Return the record as it was imported last; None where it never was, or is no record by today's rules."""
    if entry is None:
        return None
    try:
        return Incident.model_validate(entry.base)
    except ValidationError:
        return None


@dataclass(slots=True)
class Folder:
    """The records of a folder by their ids, and the names of its files in small letters."""

    records: dict[str, Standing] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def look_into(folder: Path, ledger: Mapping[str, Entry]) -> Folder:
    """Return what stands in a folder. A file that is byte for byte as it was imported is not parsed again."""
    found = Folder()
    if not folder.exists():
        return found
    for file in list_files(folder, SUFFIXES):
        found.names[file.name.casefold()] = file.name
        entry = ledger.get(file.stem)
        if entry is not None and file.suffix == ".yaml" and _sha256(file) == entry.sha256:
            found.records[file.stem] = Standing(file)
            continue
        documents, problems = read_documents(file)
        if not documents and problems:
            found.problems.append(_unread(file))
        nodes = [node for document in documents for node in _each(document)]
        for node in nodes:
            record_id = node.child("id")
            if record_id is not None and isinstance(record_id.value, str):
                found.records.setdefault(record_id.value, Standing(file, node, len(nodes) == 1))
    return found


def _each(document: Node) -> Sequence[Node]:
    return document.value if isinstance(document.value, list) else [document]


def _sha256(file: Path) -> str:
    try:
        return hashlib.sha256(read_bytes(file)).hexdigest()
    except DrafterError:
        return ""


def _unread(file: Path) -> Problem:
    message = f"'{file}' cannot be read, so the records in it were not compared"
    hint = f"'drafter incidents check {file}' says what is wrong"
    return Problem("unread-record", message, Place(str(file)), hint, Severity.WARNING)
