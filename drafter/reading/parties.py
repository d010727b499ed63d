"""Parties: States, organisations, offices and office-holders from files into a Directory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from drafter.party import Directory, Office, OfficeHolder, Organisation, State
from drafter.problems import Place, Problem, did_you_mean
from drafter.reading.documents import SUFFIXES, read_mapping
from drafter.reading.files import gather_files
from drafter.reading.models import in_file_order, unknown_field, validate
from drafter.reading.node import Node, locate
from drafter.values import Frozen

KINDS: Mapping[str, tuple[type[Frozen], str]] = {
    "states": (State, "State"),
    "organisations": (Organisation, "organisation"),
    "offices": (Office, "office"),
    "holders": (OfficeHolder, "office-holder"),
}
"""What a file of parties holds: the model of each kind of entry, and what it is called."""


def read_parties(paths: Sequence[Path]) -> tuple[Directory, list[Problem]]:
    """Read files and folders of parties into one directory. An entry with a fault is left out.

    Whether offices and holders name bodies that exist is asked of the whole directory: `check_directory`.
    """
    files, problems = gather_files(paths, SUFFIXES)
    entries: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
    places: dict[str, Place] = {}
    for file in files:
        node, found = read_mapping(file)
        if node is not None:
            found += _read_file(node, entries, places)
        problems += in_file_order(found)
    return Directory(**entries, places=places), problems


def _read_file(node: Node, entries: Mapping[str, dict[str, Any]], places: dict[str, Place]) -> Iterator[Problem]:
    assert isinstance(node.value, dict)
    for kind, group in node.value.items():
        if kind not in KINDS:
            yield unknown_field([kind], list(KINDS), node)
        elif isinstance(group.value, dict):
            yield from _read_group(kind, group, entries[kind], places)
        elif group.value is not None:
            message = f"'{kind}' is not a mapping of ids to entries"
            yield Problem("bad-value", message, group.place, "write each entry below its id")


def _read_group(kind: str, group: Node, entries: dict[str, Any], places: dict[str, Place]) -> Iterator[Problem]:
    assert isinstance(group.value, dict)
    model, noun = KINDS[kind]
    for key, node in group.value.items():
        place = locate(group, [key], key=True)
        first = places.get(f"{kind}.{key}")
        if first is not None:
            message = f"the {noun} '{key}' is already at {first}"
            yield Problem("duplicate-id", message, place, "give one of the two another id, or remove it")
            continue
        places[f"{kind}.{key}"] = place
        entry, faults = validate(model, node, f"{noun} '{key}'")
        yield from faults
        if entry is not None:
            entries[key] = entry


def check_directory(directory: Directory, known: Directory | None = None) -> list[Problem]:
    """Return a problem for every office of an unknown body and every holder of an unknown office.

    `known` holds the bodies and offices that there are, where they are more than the directory's own. An office such as
    `representative:PL:UN` is written from the names of its State: of it nothing is asked here.
    """
    known = known or directory
    problems: list[Problem] = []
    for key, office in directory.offices.items():
        owner = f"the office '{key}' belongs to"
        place = directory.places.get(f"offices.{key}")
        problems += _named(f"{owner} the State", office.state, known.states, "state", place)
        for turn in office.turns:
            problems += _named(f"'{key}' is held in turn by the State", turn.state, known.states, "state", place)
        problems += _named(f"{owner} the organisation", office.organisation, known.organisations, "organisation", place)
    for key, holder in directory.holders.items():
        place = directory.places.get(f"holders.{key}")
        if ":" in holder.office:
            continue
        problems += _named(f"'{key}' holds the office", holder.office, known.offices, "office", place)
    return problems


def _named(said: str, name: str | None, known: Mapping[str, object], what: str, place: Place | None) -> list[Problem]:
    if name is None or name in known:
        return []
    hint = did_you_mean(name, known) or f"add the {what} to a file in your parties folder"
    return [Problem(f"unknown-{what}", f"{said} '{name}', which is not among the parties", place, hint)]
