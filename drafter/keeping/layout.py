"""Records as text: the YAML in which a careful person writes them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from drafter.incident import Incident
from drafter.keeping.fields import storable
from drafter.reading.models import field_type, fields_at
from drafter.reading.scalars import resolved
from drafter.values import Fact, Frozen

WIDTH = 120
"""Columns that a mapping or list on one line may take."""

_STEP = "  "
# Words that older YAML takes for yes and no.
_SWITCHES = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}


def record_text(data: Mapping[str, Any], head: Sequence[str] = ()) -> str:
    """Return a record as a YAML file, its fields in the order of the record, below comment lines."""
    lines = [f"# {' '.join(line.split())}" for line in head]
    for key, value in ordered(data).items():
        lines += entry(key, value)
    return "".join(f"{line}\n" for line in lines)


def ordered(data: Any, loc: tuple[str | int, ...] = ()) -> Any:
    """Return data of a record with the fields of every mapping in the order of the record."""
    if isinstance(data, list):
        return [ordered(item, (*loc, 0)) for item in data]
    if not isinstance(data, Mapping):
        return data
    names = _order(loc)
    keys = sorted(data, key=lambda key: names.index(key) if key in names else len(names))
    return {key: ordered(data[key], (*loc, key)) for key in keys}


def entry(key: str, value: Any, indent: str = "", loc: tuple[str | int, ...] = ()) -> list[str]:
    """Return the lines of one field."""
    here = (*loc, key)
    if isinstance(value, (Mapping, list)) and value and not (len(here) == 1 and _is_group(here)):
        flow = _flow(value)
        line = f"{indent}{key}: {flow}"
        if len(line) <= WIDTH and (isinstance(value, Mapping) or _is_short(value)):
            return [line]
    if isinstance(value, Mapping) and value:
        return [f"{indent}{key}:", *_mapping(value, indent + _STEP, here)]
    if isinstance(value, list) and value:
        lines = [f"{indent}{key}:"]
        for item in value:
            lines += _item(item, indent + _STEP, (*here, 0))
        return lines
    return [f"{indent}{key}: {_flow(value, within=False)}"]


def _mapping(value: Mapping[str, Any], indent: str, loc: tuple[str | int, ...]) -> Iterator[str]:
    for key, below in value.items():
        yield from entry(key, below, indent, loc)


def _item(item: Any, indent: str, loc: tuple[str | int, ...]) -> list[str]:
    if isinstance(item, Mapping) and item:
        line = f"{indent}- {_flow(item)}"
        if len(line) <= WIDTH:
            return [line]
        lines = list(_mapping(item, indent + _STEP, loc))
        return [f"{indent}- {lines[0].lstrip()}", *lines[1:]]
    return [f"{indent}- {_flow(item, within=False)}"]


def _is_short(items: list[Any]) -> bool:
    """Tell whether a list holds single words only."""
    return all(not isinstance(item, (Mapping, list)) and " " not in str(item) for item in items)


@cache
def _is_group(loc: tuple[str | int, ...]) -> bool:
    """Tell whether a field has fields of its own, each a fact; such a field at the top is written in lines."""
    found = field_type(Incident, loc)
    return isinstance(found, type) and issubclass(found, Frozen) and not issubclass(found, Fact)


@cache
def _order(loc: tuple[str | int, ...]) -> list[str]:
    return fields_at(Incident, loc) or []


def _flow(value: Any, *, within: bool = True) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_flow(below)}" for key, below in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(item) for item in value) + "]"
    if isinstance(value, str):
        return _text(value, within=within)
    if isinstance(value, dt.date):
        return str(storable(value))
    return str(value) if isinstance(value, Decimal) else json.dumps(value)


def _text(text: str, *, within: bool) -> str:
    """Return text without quotes where it reads back as the same text, and in double quotes otherwise."""
    stays = (
        text[:1].isalnum()
        and text.isprintable()
        and text == text.strip()
        and resolved(text) is text
        and text.lower() not in _SWITCHES
        and not text.endswith(":")
        and ": " not in text
        and " #" not in text
        and not (within and any(sign in ",[]{}:" for sign in text))
    )
    return text if stays else quoted(text)


def quoted(text: str) -> str:
    """Return text in double quotes, its signs that cannot be seen as their numbers."""
    signs = (sign if sign.isprintable() else _escape(sign) for sign in json.dumps(text, ensure_ascii=False))
    return "".join(signs)


def _escape(sign: str) -> str:
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"
