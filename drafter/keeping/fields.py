"""The fields of a record, one by one: as the model holds them and as they are written."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from drafter.incident import Incident
from drafter.reading.node import Loc
from drafter.values import Fact, Frozen, Position, read_day

_NUMBER = re.compile(r"-?\d{1,3}(\.\d+)?", re.ASCII)
_WHOLE = re.compile(r"\d{1,9}", re.ASCII)


def leaves(incident: Incident) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Yield every leaf of a record that holds something, in the order of the fields: facts, and plain values.

    Each item of a list is a leaf of its own, under its number.
    """
    yield from _walk(incident, (), whole=False)


def units(incident: Incident) -> dict[tuple[str | int, ...], Any]:
    """Return what changes as one: each fact with all that is said of it, each list, each field of a source by its id.

    The certainty of a value that somebody stated is never joined to another value.
    """
    found: dict[tuple[str | int, ...], Any] = {}
    for loc, value in _walk(incident, (), whole=True):
        if loc == ("sources",):
            for source in value:
                found.update(_walk(source, ("sources", source.id), whole=True))
        else:
            found[loc] = value
    return found


def _walk(model: Frozen, loc: tuple[str | int, ...], *, whole: bool) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    for name, info in type(model).model_fields.items():
        value = getattr(model, name)
        here = (*loc, info.alias or name)
        if not info.is_required() and value == info.default:
            continue
        if isinstance(value, tuple) and not whole:
            for index, item in enumerate(value):
                if isinstance(item, Frozen) and not isinstance(item, Fact):
                    yield from _walk(item, (*here, index), whole=whole)
                else:
                    yield (*here, index), item
        elif isinstance(value, Frozen) and not isinstance(value, Fact):
            yield from _walk(value, here, whole=whole)
        else:
            yield here, value


def held(incident: Incident, path: str) -> bool:
    """Tell whether a record holds anything under a field path without numbers, such as `place.name` or `measures`."""
    value: Any = incident
    for step in path.split("."):
        if not isinstance(value, Frozen) or isinstance(value, Fact):
            return value is not None
        name = next((name for name, info in type(value).model_fields.items() if step in {name, info.alias}), step)
        value = getattr(value, name, None)
    return value not in (None, ())


def written_at(data: Any, loc: Loc) -> Any:
    """Return what is written of a record under a path of `units`, or None."""
    for step in loc:
        if isinstance(data, Mapping):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, str):
            data = next((item for item in data if isinstance(item, Mapping) and item.get("id") == step), None)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def tidied(written: Any, meant: Any) -> Any:
    """Return what is written as a careful person would write it in YAML: dates as dates, numbers as numbers.

    `meant` is the model's value for it. Words stay as they are; what a sheet holds as text, such as "3" or
    "2025-07-28", is unquoted, and `{value: x}` that says no more becomes `x`.
    """
    if isinstance(meant, Fact):
        if isinstance(written, Mapping) and not Fact.model_fields.keys().isdisjoint(written):
            whole = {key: tidied(value, getattr(meant, key, None)) for key, value in written.items()}
            return whole["value"] if whole.keys() == {"value"} else whole
        return tidied(written, meant.value)
    if isinstance(meant, Frozen) and isinstance(written, Mapping):
        names = {info.alias or name: name for name, info in type(meant).model_fields.items()}
        return {
            key: tidied(value, getattr(meant, names.get(str(key), str(key)), None)) for key, value in written.items()
        }
    if isinstance(meant, tuple) and isinstance(written, list):
        return [tidied(item, each) for item, each in zip(written, meant, strict=True)]
    if isinstance(meant, Position) and isinstance(written, Mapping):
        return {key: _number(value) if key != "at" else value for key, value in written.items()}
    return _plain(written, meant)


def _plain(written: Any, meant: Any) -> Any:
    if isinstance(meant, bool):
        return meant
    if isinstance(meant, dt.date) and isinstance(written, str) and read_day(written) == meant:
        return meant
    if isinstance(meant, int) and _WHOLE.fullmatch(str(written).strip()):
        return meant
    return written.strip() if isinstance(written, str) else written


def _number(written: Any) -> Any:
    return Decimal(written) if isinstance(written, str) and _NUMBER.fullmatch(written) else written


def storable(data: Any) -> Any:
    """Return data as JSON can hold it, dates and times as records write them."""
    if isinstance(data, Mapping):
        return {key: storable(value) for key, value in data.items()}
    if isinstance(data, list):
        return [storable(item) for item in data]
    if isinstance(data, dt.datetime):
        return data.isoformat(" ", "auto" if data.second or data.microsecond else "minutes")
    if isinstance(data, dt.date):
        return data.isoformat()
    return str(data) if isinstance(data, Decimal) else data
