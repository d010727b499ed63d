"""The built-in directory of States, organisations, offices and office-holders."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from drafter.party import Directory, Overlay, State
from drafter.problems import DrafterError, Place
from drafter.protocol.bodies import is_body, rank_of_state
from drafter.protocol.package_data import FOLDER
from drafter.reading.kept import kept
from drafter.reading.node import jsonable
from drafter.reading.parties import KINDS, read_parties

_FOLDER = FOLDER / "parties"

V = TypeVar("V")


def builtin_directory(offices: Iterable[str] | None = None, state: str | None = None) -> Directory:
    """Return the directory that comes with the program, or what of it concerns some offices and those of a State.

    A letter concerns few of many, so only their files are read; States are read one by one as they are asked for.
    Where one of the offices is not found, the whole is returned. Raises DrafterError where a file is at fault.
    """
    if offices is None:
        return _directory(_files())
    offices = set(offices)
    wanted = {office for office in offices if not is_body(office)}
    ranks = [rank for office in offices - wanted if (rank := rank_of_state(office))]
    states = {code.lower() for _, code in ranks} | ({state.lower()} if state else set())
    found = _directory(frozenset(({_file_of(office) for office in wanted} | states | {"organisations"}) & _files()))
    return found if wanted <= found.offices.keys() else _directory(_files())


@functools.cache
def _directory(files: frozenset[str]) -> Directory:
    parts = [_read(f"{name}.yaml") for name in sorted(files)]
    return Directory(
        _OfStates("", _state),
        {key: entry for part in parts for key, entry in part.organisations.items()},
        {key: entry for part in parts for key, entry in part.offices.items()},
        {key: entry for part in parts for key, entry in part.holders.items()},
        Overlay(
            _OfStates("states.", _state_place), {key: place for part in parts for key, place in part.places.items()}
        ),
    )


_ELSEWHERE = {"saceur": "nato", "european": "eu"}
"""The files of offices whose ids do not begin with the name of their file."""


def _file_of(office: str) -> str:
    word = office.partition("-")[0]
    return _ELSEWHERE.get(word, word)


@functools.cache
def _files() -> frozenset[str]:
    return frozenset(path.stem for path in _FOLDER.glob("*.yaml"))


@dataclass(frozen=True, slots=True)
class _OfStates(Mapping[str, V]):
    """What is kept of each State, in a file of its own. A letter names few of many: it is made when asked for."""

    prefix: str
    made: Callable[[str], V]

    def __getitem__(self, key: str) -> V:
        if key not in self:
            raise KeyError(key)
        return self.made(key.removeprefix(self.prefix))

    def __iter__(self) -> Iterator[str]:
        return (f"{self.prefix}{code}" for code in _codes())

    def __len__(self) -> int:
        return len(_codes())

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key.startswith(self.prefix) and key.removeprefix(self.prefix) in _codes()


@functools.cache
def _codes() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in (_FOLDER / "states").glob("*.yaml")))


@functools.cache
def _state(code: str) -> State:
    return _read(f"states/{code}.yaml").states[code]


def _state_place(code: str) -> Place:
    return Place(f"built-in parties/states/{code}.yaml")


@functools.cache
def _read(name: str) -> Directory:
    file = _FOLDER / name
    held = json.loads(kept("parties", file.read_bytes(), lambda: _as_json(file)))
    entries: dict[str, Any] = {
        kind: {key: model.model_validate(one) for key, one in held["entries"].get(kind, {}).items()}
        for kind, (model, _) in KINDS.items()
    }
    places = {key: Place(f"built-in parties/{name}", *at) for key, at in held["places"].items()}
    return Directory(**entries, places=places)


def _as_json(file: Path) -> bytes:
    """Return a file of parties as JSON with the lines and columns of its entries, once it is found to have no fault."""
    from drafter.reading.documents import read_mapping

    directory, problems = read_parties([file])
    node, _ = read_mapping(file)
    if problems or node is None:
        raise DrafterError(*problems)
    places = {key: (place.line, place.column) for key, place in directory.places.items()}
    return json.dumps({"entries": jsonable(node), "places": places}, ensure_ascii=False).encode()
