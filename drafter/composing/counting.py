"""The filters that count chosen incidents, and put them in order. Every count keeps the records it was made from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from jinja2 import pass_context

from drafter import formats
from drafter.composing.composition import WordingError
from drafter.composing.fills import Origin
from drafter.composing.series import Series, day_of, incidents_of, is_incident
from drafter.composing.tracing import TracedContext
from drafter.composing.views import Phrase, Tally, View, origins_of
from drafter.values import Moment


def _order(start: dt.date | Moment) -> dt.datetime:
    utc = start.utc if isinstance(start, Moment) else None
    return utc or dt.datetime.combine(day_of(start), dt.time(), dt.UTC)


def _start_of(incident: View) -> Any:
    """Return when an incident began; of a disputed start, the first that the record gives. The reading is not noted."""
    return incident.occurred.start._stated[0]  # noqa: SLF001


def _starts(incidents: Sequence[View]) -> list[Origin]:
    """Return what incidents were counted from: when each began, and the facts that chose it."""
    origins = [origin for incident in incidents for origin in origins_of(incident.occurred.start)]
    return [*origins, *(incidents.origins if isinstance(incidents, Series) else ())]


@pass_context
def _latest(context: TracedContext, value: Any) -> View:
    """Give the incident that began last; of several that began together, the last in the records' order."""
    run = context.composition
    incidents = _some(value, "latest")
    run.decided(_starts(incidents))
    return max(enumerate(incidents), key=lambda item: (_order(_start_of(item[1])), item[0]))[1]


def _some(value: Any, name: str) -> Series:
    incidents = incidents_of(value, name)
    if not incidents:
        raise WordingError(f"'{name}' needs an incident, and there is none", "ask '|length > 0' first")
    return incidents


@pass_context
def _times(context: TracedContext, value: Any) -> Phrase:
    """Say how many times: once, twice, three times. Every incident counted is an origin."""
    run = context.composition
    incidents = incidents_of(value, "times")
    return Phrase(formats.times_words(len(incidents), run.language), _starts(incidents))


@pass_context
def _span(context: TracedContext, value: Any) -> Phrase:
    """Say within which time the incidents fell, such as "less than a month"."""
    run = context.composition
    incidents = incidents_of(value, "span")
    if len(incidents) < 2:
        raise WordingError("'span' needs two incidents or more", "ask 'incidents|length > 1' first")
    days = sorted(day_of(stated) for incident in incidents for stated in incident.occurred.start._stated)  # noqa: SLF001
    return Phrase(formats.span_words(days[0], days[-1], run.language), _starts(incidents))


@pass_context
def _window(context: TracedContext, value: Any) -> Phrase:
    """Say the period that the incidents were chosen by: "this year", "in the last 30 days"."""
    run = context.composition
    incidents = incidents_of(value, "window")
    if incidents.period is None:
        raise WordingError("no period was chosen", "choose one first, such as 'register|this_year|window'")
    return Phrase(formats.period_words(incidents.period, run.language), _starts(incidents))


@pass_context
def _nth(context: TracedContext, value: Any, gender: str = "", case: str = "", *, of: Any = None) -> Phrase:
    """Say which in number the last of the incidents is, or the one named with `of`: "second"."""
    run = context.composition
    number, origins = _number_of(_some(value, "nth"), of)
    try:
        return Phrase(formats.ordinal_words(number, run.language, gender, case), origins)
    except formats.NoSuchFormError as error:
        raise WordingError(str(error), error.hint) from None


@pass_context
def _nth_time(context: TracedContext, value: Any, *, of: Any = None) -> Phrase:
    """Say for which time it happened: "for the second time"."""
    run = context.composition
    number, origins = _number_of(_some(value, "nth_time"), of)
    return Phrase(formats.nth_time(number, run.language), origins)


def _number_of(incidents: Series, of: Any) -> tuple[int, list[Origin]]:
    """Return which in order of time an incident is; without one, the last. Raises WordingError where none can say."""
    if of is None:
        return len(incidents), _starts(incidents)
    if not is_incident(of):
        raise WordingError("'of' names an incident", "write nth(of=incident)")
    if of not in incidents:
        raise WordingError(f"{of._incident.id} is not among the incidents counted")  # noqa: SLF001
    when = _start_of(of)
    for other in incidents:
        if other is not of and _together(_start_of(other), when):
            ids = " and ".join(sorted((other._incident.id, of._incident.id)))  # noqa: SLF001
            raise WordingError(f"which of {ids} was first is not known", "give both the time of day in their records")
    before = [incident for incident in incidents if _order(_start_of(incident)) <= _order(when)]
    return len(before), [*_starts(before), *incidents.origins]


def _together(one: Any, other: Any) -> bool:
    times = [start.utc if isinstance(start, Moment) else None for start in (one, other)]
    if None in times:
        return day_of(one) == day_of(other)
    return times[0] == times[1]


@pass_context
def _length(context: TracedContext, value: Any) -> int:
    """Count; incidents are counted with their origins."""
    if isinstance(value, Series) or (isinstance(value, (tuple, list)) and value and is_incident(value[0])):
        run = context.composition
        tally = Tally(len(value), _starts(value))
        run.decided(tally.origins)
        return tally
    return len(value)


FILTERS: Mapping[str, Callable[..., Any]] = {
    "latest": _latest,
    "times": _times,
    "span": _span,
    "window": _window,
    "nth": _nth,
    "nth_time": _nth_time,
    "count": _length,
    "length": _length,
}
