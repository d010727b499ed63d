"""What an import says of itself: rows, changes, and what was edited on both sides."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.keeping.fields import storable
from drafter.keeping.merging import Whose
from drafter.problems import Place, Problem, Severity
from drafter.reading.node import Node, split_path

IMPORTED = "imported from "
"""How the comment begins that names a record's row."""


@dataclass(frozen=True, slots=True)
class Change:
    """A field in which the sheet differs from the record here. `here` or `sheet` is None where it is absent."""

    field: str
    whose: Whose
    here: Any
    sheet: Any


def origin(place: Place) -> str:
    """Return where a record stands in its sheet: "log.xlsx, Sheet1 row 7", "log.csv, line 12"."""
    name = Path(place.file).name
    cell = re.fullmatch(r"(.+)!\$?[A-Z]{1,3}\$?(\d+)", place.spot or "")
    if cell:
        return f"{name}, {cell[1]} row {cell[2]}"
    where = place.spot or (f"line {place.line}" if place.line else "")
    return f"{name}, {where}" if where else name


def said(value: Any) -> str:
    """Return what is written of a field on one line, as messages show it."""
    if value is None:
        return "(nothing)"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {said(below)}" for key, below in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(said, value)) + "]"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " ".join(str(storable(value) if isinstance(value, dt.date) else value).split())


def dispute(record_id: str, change: Change, place: Place, sheet: str) -> Problem:
    """Return the warning of a field that was edited here and changed in the sheet."""
    message = (
        f"'{change.field}' of {record_id} was edited here and changed in {sheet}: "
        f"here {said(change.here)}, there {said(change.sheet)}; what stands here is kept"
    )
    hint = "correct the record, or take the sheet's values with --sheet-wins"
    return Problem("edited-here", message, place, hint, Severity.WARNING)


def place_in(node: Node | None, path: str) -> Place | None:
    """Return where a field stands in a record's file, or None where it does not."""
    steps = split_path(path)
    for taken in range(len(steps), 0, -1):
        found = node
        for step in steps[:taken]:
            found = found.child(step) if found is not None else None
        if found is not None:
            return found.place
    return None
