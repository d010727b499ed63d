"""Typed values of a record: facts with certainty, quantities with units, positions, moments. Nothing here formats."""

from drafter.values.facts import Certainty, Claim, Fact, FieldError, Frozen, StateCode, Texts, weakest
from drafter.values.moments import Day, DayOrTime, Moment, TimePrecision, day_only, day_or_time, read_day
from drafter.values.occurred import Occurred
from drafter.values.positions import CoordinateForm, Position
from drafter.values.quantities import UNITS, Bound, Quantity, in_unit

__all__ = [
    "UNITS", "Bound", "Certainty", "Claim", "CoordinateForm", "Day", "DayOrTime", "Fact", "FieldError", "Frozen",
    "Moment", "Occurred", "Position", "Quantity", "StateCode", "Texts", "TimePrecision", "day_only", "day_or_time",
    "in_unit", "read_day", "weakest",
]  # fmt: skip
