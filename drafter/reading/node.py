"""Nodes: what a file says, each value with the place it stands at."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from drafter.problems import Place

Scalar = str | int | float | bool | dt.date | dt.datetime | None
Loc = Sequence[str | int]


@dataclass(frozen=True, slots=True)
class Node:
    """One value of a file and where it stands. A mapping has `key_places`: where each key stands."""

    value: Scalar | list[Node] | dict[str, Node]
    place: Place
    key_places: Mapping[str, Place] | None = None

    def child(self, step: str | int) -> Node | None:
        """Return the value under a key or at an index, or None."""
        if isinstance(self.value, dict):
            return self.value.get(str(step))
        if isinstance(self.value, list) and isinstance(step, int) and 0 <= step < len(self.value):
            return self.value[step]
        return None


def plain(node: Node) -> Any:
    """Return the node as plain Python data, without places."""
    if isinstance(node.value, dict):
        return {key: plain(child) for key, child in node.value.items()}
    if isinstance(node.value, list):
        return [plain(child) for child in node.value]
    return node.value


def jsonable(node: Node) -> Any:
    """Return the node as data that JSON can hold: as `plain`, with dates and times in their ISO form."""
    if isinstance(node.value, dict):
        return {key: jsonable(child) for key, child in node.value.items()}
    if isinstance(node.value, list):
        return [jsonable(child) for child in node.value]
    return node.value.isoformat() if isinstance(node.value, dt.date) else node.value


def find(node: Node, loc: Loc) -> tuple[Node, int]:
    """Return the deepest node that exists along a path, and how many of its steps led there."""
    for taken, step in enumerate(loc):
        child = node.child(step)
        if child is None:
            return node, taken
        node = child
    return node, len(loc)


def locate(node: Node, loc: Loc, *, key: bool = False) -> Place:
    """Return the place of the deepest node along a path; with `key`, the place of its last key instead."""
    if key and loc:
        parent, taken = find(node, loc[:-1])
        if taken == len(loc) - 1 and parent.key_places and str(loc[-1]) in parent.key_places:
            return parent.key_places[str(loc[-1])]
    return find(node, loc)[0].place


@functools.lru_cache(maxsize=4096)
def split_path(path: str) -> tuple[str | int, ...]:
    """Return the steps of a field path: `measures.allied[0].nation` is measures, allied, 0, nation."""
    return tuple(int(index) if index else name for name, index in re.findall(r"([^.\[\]]+)|\[(\d+)\]", path))


def join_path(loc: Loc) -> str:
    """Return a path as it is written in messages: the opposite of `split_path`."""
    text = ""
    for step in loc:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def without(data: Any, paths: Sequence[str]) -> Any:
    """Return plain data without the values at some field paths. An item of a list leaves None in its place."""
    copy = _copied(data)
    for path in paths:
        *steps, last = split_path(path)
        held = copy
        for step in steps:
            held = held[step]
        if isinstance(last, int):
            held[last] = None
        else:
            held.pop(last, None)
    return copy


def value_at(data: Any, path: str) -> Any:
    """Return what plain data hold at a field path: for a fact with its certainty the value alone; None for nothing."""
    held = data
    for step in split_path(path):
        held = held.get("value", held) if isinstance(held, dict) and isinstance(step, int) else held
        try:
            held = held[step]
        except (KeyError, IndexError, TypeError):
            return None
    return held.get("value", held.get("values", held)) if isinstance(held, dict) else held


def _copied(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _copied(value) for key, value in data.items()}
    return [_copied(item) for item in data] if isinstance(data, list) else data
