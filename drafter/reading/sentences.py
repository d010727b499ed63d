"""Sentences for wrong values: what a validator says, put in words for the person who wrote the file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from drafter.problems import did_you_mean


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault as the validator found it: the path to it, the validator's name for it, and the value."""

    loc: tuple[str | int, ...]
    kind: str
    message: str
    value: Any = None
    context: Mapping[str, Any] = field(default_factory=dict)


_EXPECTED = {
    "string_type": "text",
    "tuple_type": "a list",
    "list_type": "a list",
    "bool_type": "yes or no",
    "bool_parsing": "yes or no",
    "model_type": "a mapping of fields",
    "model_attributes_type": "a mapping of fields",
    "dict_type": "a mapping",
    "mapping_type": "a mapping",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
}


def sentence(fault: Fault, label: str, fields: Sequence[str]) -> tuple[str, str | None]:
    """Return the message and the hint for a fault of a value. `fields` are those a mapping there would have."""
    named = label if label.startswith("the ") else f"'{label}'"
    if fault.kind == "value_error":
        message, _, hint = fault.message.partition("; ")
        return message, hint or None
    if fault.kind in {"enum", "literal_error"}:
        return _choice(fault, named)
    if fault.kind == "string_too_short":
        return f"{named} is empty", "leave it out if it is not known"
    if fault.kind == "greater_than_equal":
        return f"{named} is {fault.value}", f"it is at least {fault.context['ge']}"
    if fault.kind == "string_pattern_mismatch":
        return (
            f"'{fault.value}' cannot be {_article(label)}",
            "use letters, digits, '.', '_' and '-', at most 64 of them",
        )
    expected = _EXPECTED.get(fault.kind)
    if expected is None:
        return f"{named}: {fault.message[:1].lower()}{fault.message[1:]}", None
    return f"{named} is {_described(fault.value)} where {expected} is expected", _how(expected, fault.value, fields)


def _choice(fault: Fault, named: str) -> tuple[str, str]:
    if isinstance(fault.value, (list, dict)):
        return (
            f"{named} is {_described(fault.value)} where one word is expected",
            f"known are {fault.context['expected']}",
        )
    known = [word.strip("' ") for word in fault.context["expected"].replace(" or ", ", ").split(", ")]
    hint = did_you_mean(str(fault.value), known) or f"known are {', '.join(known)}"
    return f"'{fault.value}' is not a known {named}", hint


def _how(expected: str, value: Any, fields: Sequence[str]) -> str | None:
    if expected == "text":
        return "write one text here" if isinstance(value, (list, dict)) else f"put it in quotes: '{_as_written(value)}'"
    if expected == "a list":
        return "write each item on a line of its own after '- ', or all of them within [ ]"
    if expected.startswith("a mapping"):
        return f"its fields are {', '.join(fields)}" if fields else "write lines of the form 'name: value' below it"
    return "write yes or no" if expected == "yes or no" else "write a number such as 3"


def _as_written(value: Any) -> str:
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _article(label: str) -> str:
    name = label.rsplit(".", 1)[-1]
    return f"an '{name}'" if name[0] in "aeiou" else f"a '{name}'"


def _described(value: Any) -> str:
    kinds: tuple[tuple[Any, str], ...] = (
        (bool, "yes or no"),
        ((int, float), "a number"),
        (str, "text"),
        (dt.datetime, "a date and time"),
        (dt.date, "a date"),
        ((list, tuple), "a list"),
        (dict, "a mapping"),
    )
    return next((words for kind, words in kinds if isinstance(value, kind)), "something else")
