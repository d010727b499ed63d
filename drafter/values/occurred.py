"""When it happened: local times in their zone, checked against UTC and the change of clocks."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from drafter.problems import did_you_mean
from drafter.values.facts import Fact, FieldError, Frozen
from drafter.values.moments import DayOrTime, Moment, TimePrecision, day_or_time
from drafter.values.zones import ABBREVIATIONS, local_in, slip


def _utc(value: Any) -> dt.datetime:
    time = day_or_time(value)
    if not isinstance(time, dt.datetime):
        raise ValueError("'utc' has no time of day; write it as 2025-07-28T08:30")  # noqa: TRY004
    return time.astimezone(dt.UTC).replace(tzinfo=None) if time.tzinfo else time


def _zone(value: str) -> str:
    try:
        zoneinfo.ZoneInfo(value)
    except (ValueError, OSError, KeyError):
        known = () if value in ABBREVIATIONS else zoneinfo.available_timezones()
        hint = did_you_mean(value, known) or "write its IANA name, such as Europe/Vilnius"
        raise ValueError(f"'{value}' is not a time zone; {hint}") from None
    return value


class Occurred(Frozen):
    """When it happened: local date or date-time, its zone, and how exact. `utc` only cross-checks `start`."""

    start: Annotated[Fact[DayOrTime], Field(examples=["2025-07-28"])]
    end: Fact[DayOrTime] | None = None
    timezone: Annotated[str, AfterValidator(_zone)] | None = None
    utc: Annotated[dt.datetime, BeforeValidator(_utc)] | None = None
    precision: TimePrecision | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Occurred:
        faults = (*self._settle("start"), *self._settle("end"))
        if faults := faults or tuple(self._disagreements()):
            raise FieldError(*faults)
        return self

    def _settle(self, name: str) -> Iterator[tuple[str, str]]:
        """Put the times of a field on the clocks of the record's zone, whatever zone they name themselves."""
        fact: Fact[dt.date | dt.datetime] | None = getattr(self, name)
        if fact is None or not any(isinstance(day, dt.datetime) for day in fact.stated):
            return
        if self.timezone is None:
            yield name, "a time of day needs its 'timezone'; add it, such as timezone: Europe/Vilnius"
            return
        utc = self.utc if name == "start" else None
        try:
            local = [local_in(day, self.timezone, utc) if isinstance(day, dt.datetime) else day for day in fact.stated]
        except ValueError as error:
            yield name, str(error)
            return
        if all(one is other for one, other in zip(local, fact.stated, strict=True)):
            return
        values = tuple(claim.model_copy(update={"value": day}) for claim, day in zip(fact.values, local, strict=False))
        settled = fact.model_copy(update={"values": values} if values else {"value": local[0]})
        object.__setattr__(self, name, settled)  # before anybody has seen the frozen model

    def _disagreements(self) -> Iterator[tuple[str, str]]:
        if self.end and all(self._before(end, start) for end in self.end.stated for start in self.start.stated):
            yield "end", f"'end' is before 'start'; {self._after_midnight()}"
        starts = [time for day in self.start.stated if (time := self.moment(day).utc) is not None]
        if self.utc is not None and starts and self.utc.replace(tzinfo=dt.UTC) not in starts:
            start = next(day for day in self.start.stated if isinstance(day, dt.datetime))
            hint = slip(start, self.utc, self.timezone or "UTC")
            yield "utc", f"'start' is {starts[0]:%Y-%m-%d %H:%M} UTC and not {self.utc:%Y-%m-%d %H:%M}; {hint}"

    def _before(self, one: dt.date | dt.datetime, other: dt.date | dt.datetime) -> bool:
        first, second = self.moment(one), self.moment(other)
        if first.utc is not None and second.utc is not None:
            return first.utc < second.utc
        return first.date < second.date

    def _after_midnight(self) -> str:
        start, end = self.start.stated[0], self.end.stated[0] if self.end else None
        if isinstance(start, dt.datetime) and isinstance(end, dt.datetime) and start.date() == end.date():
            return (
                f"correct one of the two; if it ended after midnight, write {end.date() + dt.timedelta(1)} {end:%H:%M}"
            )
        return "correct one of the two"

    def moment(self, day: dt.date | dt.datetime) -> Moment:
        """Return a stated start or end as a moment in the record's zone and precision."""
        if isinstance(day, dt.datetime):
            return Moment(day.date(), day.time(), self.timezone, self.precision or TimePrecision.MINUTE)
        return Moment(day, None, self.timezone, TimePrecision.DAY)
