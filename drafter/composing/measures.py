"""The filters of measures in two units and with their reference, of percentages, quotations and abbreviations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from drafter import formats
from drafter.composing.composition import Composition, WordingError
from drafter.composing.shaping import shaping
from drafter.composing.views import Missing, plain
from drafter.problems import did_you_mean
from drafter.values import UNITS, Quantity


@shaping(Quantity)
def _with_converted(value: Quantity, run: Composition, unit: str) -> str:
    """Say a quantity in its own unit and another: "200 m (656 ft)"."""
    return formats.with_converted(value, _convertible(value, unit), run.language)


@shaping(Quantity)
def _altitude(value: Quantity, run: Composition, reference: Any = None, unit: str = "") -> str:
    """Say an altitude with what it is measured from: "about 100 m above ground level", "FL 350"."""
    measured_from = None if isinstance(reference, Missing) else plain(reference)
    return formats.altitude(value, measured_from, run.language, unit and _convertible(value, unit))


def _convertible(value: Quantity, unit: str) -> str:
    if formats.converted(value, unit) is None:
        hint = "name a unit of the same kind" if unit in UNITS else did_you_mean(unit, UNITS)
        raise WordingError(f"what is given in '{value.unit}' cannot be given in '{unit}'", hint)
    return unit


@shaping(int, float, Decimal)
def _percent(value: float | Decimal, run: Composition, *, table: bool = False) -> str:
    return formats.percent(value, run.language, table=table)


@shaping(str)
def _quoted(value: str, run: Composition) -> str:
    return formats.quoted(value, run.language)


@shaping(str)
def _first_use(value: str, run: Composition) -> str:
    return formats.first_use(value, run.language)


MEASURES: Mapping[str, Callable[..., Any]] = {
    "with_converted": _with_converted,
    "altitude": _altitude,
    "percent": _percent,
    "quoted": _quoted,
    "first_use": _first_use,
}
