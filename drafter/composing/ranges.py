"""The filters that take two values: from a first day or time to a last."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import pass_context

from drafter import formats
from drafter.composing.composition import Composition
from drafter.composing.shaping import shaping_two, untimed
from drafter.composing.tracing import TracedContext
from drafter.values import Moment


@shaping_two(dt.date, Moment)
def _date_range(first: dt.date | Moment, last: dt.date | Moment, run: Composition) -> str:
    return formats.date_range(_day(first), _day(last), run.language)


def _day(value: dt.date | Moment) -> dt.date:
    return value.date if isinstance(value, Moment) else value


def _times_filter(name: str) -> Callable[..., Any]:
    """Make a filter of one of the ranges of times. Where only the day is known, the time is missing."""

    def shape(first: Moment, last: Moment, run: Composition, style: str = "") -> str:
        return str(getattr(formats, name)(first, last, run.language, style))

    shape.__name__ = name
    shaped = shaping_two(Moment)(shape)

    @pass_context
    def filtered(context: TracedContext, first: Any, last: Any, style: str = "") -> Any:
        for value in (first, last):
            missing = untimed(value)
            if missing is not None:
                return missing
        return shaped(context, first, last, style)

    return filtered


@shaping_two(Moment)
def _period(first: Moment, last: Moment, run: Composition, style: str = "") -> str:
    return formats.period(first, last, run.language, style)


RANGES: Mapping[str, Callable[..., Any]] = {
    "date_range": _date_range,
    "time_range": _times_filter("time_range"),
    "local_time_range": _times_filter("local_time_range"),
    "period": _period,
}
