"""The filters that choose among incidents: by a period, and by a fact. What is chosen knows by what it was."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Self

from jinja2 import pass_context

from drafter import formats
from drafter.composing.composition import WordingError
from drafter.composing.fills import Origin
from drafter.composing.tracing import TracedContext
from drafter.composing.views import Leaf, Missing, View, origins_of
from drafter.incident import Incident, Kind
from drafter.problems import did_you_mean
from drafter.values import Moment, read_day

BASES = ("objects", "violations", "radar-tracks")


class Series(tuple[View, ...]):
    """Incidents chosen by filters: in which period, by which of their facts, and by which that were asked for.

    `deciding` holds the facts of the incidents chosen, and of those left out because their facts are disputed.
    Whoever looks at what was chosen has `told` the run by what.
    """

    period: formats.Period | None
    deciding: tuple[Origin, ...]
    asked: tuple[Origin, ...]
    told: Callable[[Iterable[Origin]], None] | None

    def __new__(
        cls,
        incidents: Iterable[View],
        period: formats.Period | None = None,
        deciding: Iterable[Origin] = (),
        asked: Iterable[Origin] = (),
        told: Callable[[Iterable[Origin]], None] | None = None,
    ) -> Self:
        """Make a series; doubled origins are kept once, in order."""
        series = super().__new__(cls, incidents)
        series.period = period
        series.deciding = tuple(dict.fromkeys(deciding))
        series.asked = tuple(dict.fromkeys(asked))
        series.told = told
        return series

    def __iter__(self) -> Iterator[View]:
        self._tell()
        return super().__iter__()

    def __len__(self) -> int:
        self._tell()
        return super().__len__()

    def _tell(self) -> None:
        if self.told is not None:
            self.told(self.origins)

    @property
    def origins(self) -> tuple[Origin, ...]:
        """What the incidents were chosen by."""
        return (*self.deciding, *self.asked)


def incidents_of(value: Any, name: str) -> Series:
    """Return the incidents that a filter was given. Raises WordingError where it was given something else."""
    if isinstance(value, Series):
        return value
    items = () if isinstance(value, Missing) or not isinstance(value, Sequence) else tuple(value)
    if not isinstance(value, (tuple, list)) or not all(is_incident(item) for item in items):
        raise WordingError(f"'{name}' is for incidents", "give it 'series', 'register' or what another filter chose")
    return Series(items)


def is_incident(value: Any) -> bool:
    """Tell whether a value is the view of an incident."""
    return isinstance(value, View) and value._type is Incident  # noqa: SLF001 - templates cannot see these


def _chosen(
    context: TracedContext,
    incidents: Series,
    fact: Callable[[View], Any],
    holds: Callable[[Any], bool],
    asked: Iterable[Origin] = (),
) -> Series:
    """Keep the incidents of which it holds. Where that is disputed the incident is left out, and its doubt is kept."""
    kept: list[View] = []
    deciding: list[Origin] = []
    out: set[str] = set()
    for incident in tuple.__iter__(incidents):
        leaf = fact(incident)
        verdicts = {holds(value) for value in leaf._stated} if isinstance(leaf, Leaf) else {False}  # noqa: SLF001
        if verdicts == {True}:
            kept.append(incident)
        if True in verdicts:
            deciding += origins_of(leaf)
        else:
            out.add(incident._incident.id)  # noqa: SLF001
    run = context.composition
    before = (origin for origin in incidents.deciding if origin.record not in out)
    return Series(kept, incidents.period, (*before, *deciding), (*incidents.asked, *asked), run.decided)


def day_of(start: dt.date | Moment) -> dt.date:
    """Return the local day of a start."""
    return start.date if isinstance(start, Moment) else start


def _as_of(context: TracedContext, name: str) -> dt.date:
    run = context.composition
    if run.day is None:
        raise WordingError(f"'{name}' counts from the letter's date, and there is none here")
    return run.day


def _in_period(
    context: TracedContext,
    value: Any,
    name: str,
    period: formats.Period,
    last: dt.date | None = None,
    asked: Iterable[Origin] = (),
) -> Series:
    """Keep what began from the period's first day to its last, and never after the letter's date."""
    incidents = incidents_of(value, name)
    if incidents.period is not None:
        raise WordingError(f"'{name}' chooses among incidents already chosen by a period", "one period is enough")
    end = min(last or dt.date.max, _as_of(context, name))

    def holds(start: Any) -> bool:
        return period.first <= day_of(start) <= end

    chosen = _chosen(context, incidents, lambda view: view.occurred.start, holds, asked)
    chosen.period = period
    return chosen


def _back(day: dt.date, months: int) -> dt.date:
    """Return the day some months earlier, or the last of its month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < 1:
        return dt.date.min
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


@pass_context
def _within(context: TracedContext, value: Any, *, days: int = 0, months: int = 0, years: int = 0) -> Series:
    """Choose what began at most so long before the letter's date; both days are included."""
    given = {unit: n for unit, n in (("days", days), ("months", months), ("years", years)) if n}
    unit, number = next(iter(given.items()), ("days", 0))
    if len(given) != 1 or not isinstance(number, int) or number < 1:
        raise WordingError("'within' needs one length of time", "write within(days=30), or months=..., or years=...")
    day = _as_of(context, "within")
    back = min(number, day.toordinal() - 1)
    first = day - dt.timedelta(days=back) if unit == "days" else _back(day, number * (12 if unit == "years" else 1))
    return _in_period(context, value, "within", formats.Period(unit, first, number))  # type: ignore[arg-type]


@pass_context
def _since(context: TracedContext, value: Any, day: Any) -> Series:
    """Choose what began on a day or later, written as "2025-07-01" or taken from a record."""
    stated = day._stated if isinstance(day, Leaf) else (day,)  # noqa: SLF001
    first = read_day(stated[0]) if isinstance(stated[0], str) else stated[0]
    if len(stated) > 1 or not isinstance(first, (dt.date, Moment)):
        raise WordingError("'since' needs one day", "write it as since('2025-07-01'), or name a date of a record")
    first = first.date() if isinstance(first, dt.datetime) else day_of(first)
    return _in_period(context, value, "since", formats.Period("since", first), asked=origins_of(day))


@pass_context
def _this_year(context: TracedContext, value: Any) -> Series:
    """Choose what began in the calendar year of the letter's date."""
    day = _as_of(context, "this_year")
    return _in_period(context, value, "this_year", formats.Period("this_year", day.replace(month=1, day=1)))


@pass_context
def _this_month(context: TracedContext, value: Any) -> Series:
    """Choose what began in the calendar month of the letter's date."""
    day = _as_of(context, "this_month")
    return _in_period(context, value, "this_month", formats.Period("this_month", day.replace(day=1)))


@pass_context
def _in_year(context: TracedContext, value: Any, year: int) -> Series:
    """Choose what began in a calendar year."""
    first = _first_day("in_year", year, 1)
    return _in_period(context, value, "in_year", formats.Period("year", first), first.replace(month=12, day=31))


@pass_context
def _in_month(context: TracedContext, value: Any, year: int, month: int) -> Series:
    """Choose what began in a month of a calendar year."""
    first = _first_day("in_month", year, month)
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return _in_period(context, value, "in_month", formats.Period("month", first), last)


def _first_day(name: str, year: Any, month: Any) -> dt.date:
    try:
        return dt.date(year, month, 1)
    except (TypeError, ValueError):
        raise WordingError(f"'{name}' needs a year, and a month from 1 to 12", "write in_month(2025, 7)") from None


@pass_context
def _of_kind(context: TracedContext, value: Any, *kinds: str) -> Series:
    """Choose what is of one of the kinds."""
    _known("of_kind", kinds, list(Kind))
    incidents = incidents_of(value, "of_kind")
    return _chosen(context, incidents, lambda view: view.kind, lambda kind: kind in kinds)


@pass_context
def _of_basis(context: TracedContext, value: Any, basis: str) -> Series:
    """Choose those whose count is one of objects, of violations or of radar tracks."""
    _known("of_basis", (basis,), BASES)
    incidents = incidents_of(value, "of_basis")
    return _chosen(context, incidents, lambda view: view.object.count_basis, lambda stated: stated == basis)


@pass_context
def _in_state(context: TracedContext, value: Any, state: Any) -> Series:
    """Choose what happened in a State, named by its code or by a field of a record."""
    code = _code(context, "in_state", state)
    incidents = incidents_of(value, "in_state")
    return _chosen(context, incidents, lambda view: view.territory, lambda stated: stated == code, origins_of(state))


@pass_context
def _of_claim(context: TracedContext, value: Any, claim: str, state: Any) -> Series:
    """Choose those of which a claim of attribution names a State: of_claim("entered_from", "BY")."""
    _known("of_claim", (claim,), formats.CLAIMS)
    code = _code(context, "of_claim", state)
    incidents = incidents_of(value, "of_claim")

    def fact(view: View) -> Any:
        return getattr(view.attribution, claim)

    return _chosen(context, incidents, fact, lambda stated: stated == code, origins_of(state))


def _code(context: TracedContext, name: str, state: Any) -> str:
    run = context.composition
    stated = state._stated if isinstance(state, Leaf) else (state,)  # noqa: SLF001
    if len(stated) > 1:
        raise WordingError(f"'{name}' needs one State, and here it is disputed")
    _known(name, stated, list(run.directory.states))
    return str(stated[0])


def _known(name: str, words: Sequence[Any], known: Sequence[str]) -> None:
    for word in words or ("",):
        if word not in known:
            hint = did_you_mean(str(word), known) or "known are " + ", ".join(known)
            raise WordingError(f"'{name}' does not know '{word}'", hint)


FILTERS: Mapping[str, Callable[..., Any]] = {
    "within": _within,
    "since": _since,
    "this_year": _this_year,
    "this_month": _this_month,
    "in_year": _in_year,
    "in_month": _in_month,
    "in_state": _in_state,
    "of_kind": _of_kind,
    "of_claim": _of_claim,
    "of_basis": _of_basis,
}
