"""Field paths as headings: where in a record a column's value goes, and what kind of value belongs there."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from drafter import incident as record
from drafter.problems import did_you_mean
from drafter.reading.models import bare, below
from drafter.reading.node import join_path, split_path
from drafter.values import Day, DayOrTime, Fact


class Kind(Enum):
    """What kind of value a field holds, as far as a cell must be read differently for it."""

    TEXT = auto()
    WORD = auto()
    STATE = auto()
    DAY = auto()
    TIME = auto()
    COUNT = auto()
    QUANTITY = auto()
    DEGREES = auto()
    POSITION = auto()
    YES_NO = auto()
    LIST = auto()


@dataclass(frozen=True, slots=True)
class Target:
    """Where a value goes. `attribute` is what it says of the fact at `loc`, such as its certainty.

    An item of a list of mappings has the list's own path in `list` and its number, or None for a further item of each
    row; `loc` is then the path within the item.
    """

    path: str
    loc: tuple[str | int, ...]
    kind: Kind
    attribute: str | None = None
    list: tuple[str | int, ...] | None = None
    item: int | None = None


@dataclass(frozen=True, slots=True)
class NoField:
    """A path that leads to no field: why, and what was probably meant."""

    reason: str
    hint: str | None


ATTRIBUTES = {"value": Kind.WORD, "certainty": Kind.WORD, "sources": Kind.LIST, "as_of": Kind.DAY, "marking": Kind.TEXT}
POSITION_PARTS = {
    "at": Kind.POSITION,
    "latitude": Kind.DEGREES,
    "longitude": Kind.DEGREES,
    "precision": Kind.QUANTITY,
}
_FACT_KINDS: dict[Any, Kind] = {
    record.Text: Kind.TEXT,
    record.Measured: Kind.QUANTITY,
    record.Point: Kind.POSITION,
    record.State: Kind.STATE,
    record.Number: Kind.COUNT,
    record.Date: Kind.DAY,
    Fact[Day]: Kind.DAY,
    Fact[DayOrTime]: Kind.TIME,
    Fact[bool]: Kind.YES_NO,
}
_PATH = re.compile(r"[A-Za-z_]+(\[\d{1,2}\])?(\.[A-Za-z_]+(\[\d{1,2}\])?)*", re.ASCII)


@cache
def target(path: str) -> Target | NoField:
    """Return where a field path of the incident record leads, or why it leads nowhere."""
    if not _PATH.fullmatch(path):
        return NoField("it is not the path of a field", None)
    steps = split_path(path)
    annotation: Any = record.Incident
    loc: tuple[str | int, ...] = ()
    inside: tuple[tuple[str | int, ...] | None, int | None] = (None, None)
    for taken, step in enumerate(steps):
        if isinstance(step, int):
            continue  # taken together with the list before it
        names = _names(annotation)
        if step not in names:
            return _unknown(path, steps[:taken], step, names)
        annotation, loc = bare(below(annotation, step)), (*loc, step)
        index = steps[taken + 1] if taken + 1 < len(steps) and isinstance(steps[taken + 1], int) else None
        if get_origin(annotation) is tuple:
            items = bare(get_args(annotation)[0])
            if _is_group(items):
                inside, annotation, loc = (loc, _whole(index)), items, ()
            elif index is not None:
                annotation, loc = items, (*loc, index)
            elif step == "track" or taken + 1 < len(steps):
                return NoField(f"'{step}' is a list", f"number its items, such as '{step}[0]'")
        elif index is not None:
            return NoField(f"'{join_path(steps[: taken + 1])}' is not a list", None)
        if _is_fact(annotation):
            rest = steps[taken + 1 + (index is not None) :]
            return _in_fact(path, loc, annotation, rest, inside)
    if _is_group(annotation):
        hint = f"its fields are {', '.join(_names(annotation))}"
        return NoField(f"'{path}' is not one field but several", hint)
    kind = Kind.LIST if get_origin(annotation) is tuple else _plain_kind(annotation)
    return Target(path, loc, kind, None, *inside)


@cache
def all_paths() -> tuple[str, ...]:
    """Return the path of every field of the record, lists without a number, for hints."""
    return tuple(_paths(record.Incident, ""))


def _paths(annotation: Any, before: str) -> Iterator[str]:
    for name in _names(annotation):
        here = f"{before}{name}"
        field = bare(below(annotation, name))
        if get_origin(field) is tuple:
            field = bare(get_args(field)[0])
        if _is_group(field):
            yield from _paths(field, f"{here}.")
        else:
            yield here
            if _FACT_KINDS.get(field) is Kind.POSITION:
                yield from (f"{here}.{part}" for part in POSITION_PARTS)


def required_within(loc: tuple[str | int, ...]) -> tuple[str | int, ...] | None:
    """Return the path of the nearest group around a field that cannot stand without one of its other fields, or None.

    `altitude.reference` says nothing without `altitude.value`.
    """
    annotation: Any = record.Incident
    found = None
    for taken, step in enumerate(loc[:-1], 1):
        annotation = bare(below(annotation, step))
        if _is_fact(annotation) or (
            _is_group(annotation)
            and any(info.is_required() and name != loc[taken] for name, info in annotation.model_fields.items())
        ):
            found = loc[:taken]
    return found


def _in_fact(path: str, loc: Any, fact: Any, rest: Any, inside: Any) -> Target | NoField:
    kind = _FACT_KINDS.get(fact, Kind.WORD)
    if rest[:1] == ("value",):
        rest = rest[1:]
    if not rest:
        return Target(path, (*loc, "at") if kind is Kind.POSITION else loc, kind, None, *inside)
    name = str(rest[0])
    if kind is Kind.POSITION and name in POSITION_PARTS and len(rest) == 1:
        return Target(path, (*loc, name), POSITION_PARTS[name], None, *inside)
    if name in ATTRIBUTES and len(rest) == 1:
        return Target(path, loc, ATTRIBUTES[name], name, *inside)
    known = [*ATTRIBUTES, *(POSITION_PARTS if kind is Kind.POSITION else ())]
    return _unknown(path, split_path(path)[: -len(rest)], name, known)


def _unknown(path: str, before: Any, step: str, names: list[str]) -> NoField:
    hint = did_you_mean(step, names)
    if hint is None and before:
        hint = f"known in '{join_path(before)}' are {', '.join(names)}"
    where = f"'{join_path(before)}' has no '{step}'" if before else f"the record has no field '{path}'"
    return NoField(where, hint)


def _names(annotation: Any) -> list[str]:
    return [info.alias or name for name, info in annotation.model_fields.items()] if _is_group(annotation) else []


def _is_fact(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Fact)


def _is_group(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel) and not _is_fact(annotation)


def _whole(step: Any) -> int | None:
    return step if isinstance(step, int) else None


def _plain_kind(annotation: Any) -> Kind:
    kinds = {str: Kind.TEXT, bool: Kind.YES_NO, dt.date: Kind.DAY, dt.datetime: Kind.TIME}
    return kinds.get(annotation, Kind.WORD)
