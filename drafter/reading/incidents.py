"""Incident records: files and folders of them as one collection, with every fault in every file at once."""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafter.incident import Incident
from drafter.marking import parse_marking
from drafter.problems import Place, Problem, Severity, did_you_mean, has_errors
from drafter.reading.collecting import uncollected
from drafter.reading.documents import (
    FOREIGN_SUFFIXES,
    MAPPING_FILES,
    SUFFIXES,
    TABLE_SUFFIXES,
    Entry,
    read_documents,
)
from drafter.reading.files import gather_files
from drafter.reading.models import in_file_order, validate
from drafter.reading.node import Node, find, jsonable, split_path
from drafter.reading.plausible import implausible
from drafter.values import Certainty

RECORD_SUFFIXES = (*SUFFIXES, *TABLE_SUFFIXES, *FOREIGN_SUFFIXES)
"""The endings of files that are read, or refused with a sentence, as records."""


@dataclass(frozen=True, slots=True)
class Records:
    """The incidents that were read, earliest first, each with the node it was made from."""

    incidents: tuple[Incident, ...] = ()
    nodes: Mapping[str, Node] = field(default_factory=dict)
    _digests: dict[str, tuple[dict[str, Any], str]] = field(default_factory=dict, compare=False, repr=False)

    def __iter__(self) -> Iterator[Incident]:
        return iter(self.incidents)

    def __len__(self) -> int:
        return len(self.incidents)

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of the incidents, earliest first."""
        return tuple(incident.id for incident in self.incidents)

    def get(self, incident_id: str) -> Incident | None:
        """Return the incident with that id, or None."""
        return next((incident for incident in self.incidents if incident.id == incident_id), None)

    def node(self, incident_id: str) -> Node:
        """Return what the file says of the incident. Raises KeyError for an unknown id."""
        return self.nodes[incident_id]

    def place(self, incident_id: str, field_path: str = "") -> Place:
        """Return where the record stands, or the value of one of its fields, or what stands nearest above that."""
        found, _ = find(self.nodes[incident_id], split_path(field_path))
        value = found.child("value")
        return value.place if value is not None and field_path else found.place

    def snapshot(self, incident_id: str) -> dict[str, Any]:
        """Return the record as written, as data that JSON can hold; it validates as an Incident again."""
        return self._digest(incident_id)[0]

    def sha256(self, incident_id: str) -> str:
        """Return the hash of the record's canonical JSON: the same for the same data in any format or layout."""
        return self._digest(incident_id)[1]

    def _digest(self, incident_id: str) -> tuple[dict[str, Any], str]:
        if incident_id not in self._digests:
            written = jsonable(self.nodes[incident_id])
            assert isinstance(written, dict)
            self._digests[incident_id] = written, digest(written)
        return self._digests[incident_id]


def digest(snapshot: Mapping[str, Any]) -> str:
    """Return the SHA-256 of data as canonical JSON: sorted keys, no spaces, UTF-8."""
    text = json.dumps(snapshot, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def read_incidents(paths: Sequence[Path], columns: str | Path | None = None) -> tuple[Records, list[Problem]]:
    """Read files and folders of incident records. A record with a fault is left out; all faults are returned.

    `columns` says what the headings of tables mean: the path of a mapping file, or the name of one that comes with the
    program, such as `acled`. Without it, a `columns.yaml` beside a table is taken.
    """
    with uncollected():
        return _read(paths, columns)


def _read(paths: Sequence[Path], columns: str | Path | None) -> tuple[Records, list[Problem]]:
    files, problems = gather_files(paths, RECORD_SUFFIXES)
    incidents: dict[str, Incident] = {}
    nodes: dict[str, Node] = {}
    for file in files:
        if file.name.lower() in MAPPING_FILES:
            continue
        entries, found = _entries(file, columns)
        for entry in entries:
            incident, faults = _validated(entry)
            found += faults
            found += _same_id(entry.node, nodes)
            record_id = _id(entry.node)
            if record_id and record_id not in nodes:
                nodes[record_id] = entry.node
                if incident is not None:
                    incidents[record_id] = incident
        problems += in_file_order(found)
    records = Records(tuple(sorted(incidents.values(), key=_begin)), {key: nodes[key] for key in incidents})
    for incident in incidents.values():
        doubts = implausible(incident, functools.partial(records.place, incident.id))
        found = [*_prior(records, incident, nodes), *_unofficial(records, incident), *_markings(records, incident)]
        problems += in_file_order([*found, *doubts])
    return records, problems


def _entries(file: Path, columns: str | Path | None) -> tuple[Iterable[Entry], list[Problem]]:
    if file.suffix.lower() in SUFFIXES:
        documents, problems = read_documents(file)
        return [Entry(node) for document in documents for node in _items(document)], problems
    from drafter.reading.tablefiles import read_table_file

    return read_table_file(file, columns)


def _items(document: Node) -> list[Node]:
    return document.value if isinstance(document.value, list) else [document]


def _validated(entry: Entry) -> tuple[Incident | None, list[Problem]]:
    """Return the record as an incident, or None, and its faults; what a faulty cell leaves open is not missed too."""
    incident, faults = validate(Incident, entry.node, entry.noun)
    if not has_errors(entry.faults):
        return incident, [*entry.faults, *faults]
    return None, [*entry.faults, *(fault for fault in faults if fault.rule != "missing-field")]


def _id(node: Node) -> str | None:
    found = node.child("id")
    return found.value if found is not None and isinstance(found.value, str) else None


def _same_id(node: Node, nodes: Mapping[str, Node]) -> Iterator[Problem]:
    record_id = _id(node)
    if record_id is None or record_id not in nodes:
        return
    here, first = node.child("id"), nodes[record_id].child("id")
    assert here is not None
    assert first is not None
    yield Problem(
        "duplicate-id",
        f"a record with the id '{record_id}' is already at {first.place}",
        here.place,
        "give one of the two another id, or remove it",
    )


def _begin(incident: Incident) -> tuple[dt.datetime, str]:
    start = incident.occurred.start.stated[0]
    whole = start if isinstance(start, dt.datetime) else dt.datetime.combine(start, dt.time())
    return whole.replace(tzinfo=None), incident.id


def _prior(records: Records, incident: Incident, known: Mapping[str, Node]) -> Iterator[Problem]:
    for index, prior in enumerate(incident.prior):
        if prior in known:
            continue
        yield Problem(
            "unknown-prior",
            f"the earlier incident '{prior}' is not among the records",
            records.place(incident.id, f"prior[{index}]"),
            did_you_mean(prior, set(known) - {incident.id}) or "add its record, or remove it from 'prior'",
            Severity.WARNING,
        )


def _markings(records: Records, incident: Incident) -> Iterator[Problem]:
    marked = [("marking", incident.marking), *((f"{path}.marking", fact.marking) for path, fact in incident.facts())]
    for path, marking in marked:
        try:
            parse_marking(marking, incident.territory.value)
        except ValueError as error:
            message, _, hint = str(error).partition("; ")
            yield Problem("unknown-marking", message, records.place(incident.id, path), hint)


def _unofficial(records: Records, incident: Incident) -> Iterator[Problem]:
    for path, fact in incident.facts():
        if fact.certainty is not Certainty.CONFIRMED or any(source.official for source in incident.sources_of(fact)):
            continue
        yield Problem(
            "confirmed-without-official-source",
            f"'{path}' is stated as confirmed, but none of its sources is official",
            records.place(incident.id, path),
            "name an official source, or state it as assessed or reported",
            Severity.WARNING,
        )
