"""One record laid open: every fact with how surely it is known, from whom, and how old it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from drafter.incident import Incident
from drafter.keeping.fields import leaves
from drafter.keeping.needs import in_order, lacking
from drafter.reading.node import join_path
from drafter.values import Fact, Position

GROUPS: dict[str, tuple[str, ...]] = {
    "Incident": ("id", "title", "kind", "status", "territory", "place", "occurred", "duration", "detected_by"),
    "Object": ("object", "attribution", "payload"),
    "Flight": ("entry", "exit", "depth", "track", "altitude", "speed", "flight"),
    "Finding and consequences": ("found", "consequences"),
    "Measures and steps": ("measures", "steps", "position_of_other_side", "assessment", "prior"),
    "Handling": ("marking", "releasable_to"),
}
"""The fields of a record as they are shown together. The sources are a list of their own."""


@dataclass(frozen=True, slots=True)
class Line:
    """One leaf: its field, its values (more than one where it is disputed), and its standing.

    `age` counts the days from its date to the day asked for: the day on which it was known to be so, or else that of
    its newest source. A plain field, such as the time zone, has no standing.
    """

    field: str
    group: str
    values: tuple[str, ...]
    certainty: str | None = None
    sources: tuple[str, ...] = ()
    dated: dt.date | None = None
    age: int | None = None
    marking: str | None = None


def lines(incident: Incident, day: dt.date) -> Iterator[Line]:
    """Yield the leaves of a record in the order of its groups, as they stand on a day."""
    groups = {name: group for group, names in GROUPS.items() for name in names}
    order = list(groups)
    found = [(loc, value) for loc, value in leaves(incident) if loc[0] in groups]
    for loc, value in sorted(found, key=lambda each: order.index(str(each[0][0]))):
        path, group = join_path(loc), groups[str(loc[0])]
        if not isinstance(value, Fact):
            yield Line(path, group, (shown(value),))
            continue
        certainty, sources = incident.standing(value)
        dated = _dated(incident, value)
        age = (day - dated).days if dated else None
        yield Line(path, group, _values(value), str(certainty), sources, dated, age, value.marking)


def not_known(incident: Incident, paths: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the fields of which a record holds nothing, by group."""
    absent = lacking(incident, in_order(set(paths)))
    parted = {
        group: tuple(path for path in absent if path.partition(".")[0] in names) for group, names in GROUPS.items()
    }
    return {group: paths for group, paths in parted.items() if paths}


def shown(value: Any) -> str:
    """Return a value in one line, as a person reads it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, Position):
        return f"{value.latitude}, {value.longitude} ({value.precision})"
    return " ".join(str(value).split())


def _values(fact: Fact[Any]) -> tuple[str, ...]:
    if fact.values:
        return tuple(f"{shown(claim.value)} ({claim.source})" for claim in fact.values)
    return (shown(fact.value),)


def _dated(incident: Incident, fact: Fact[Any]) -> dt.date | None:
    dates = [source.date for source in incident.sources_of(fact) if source.date]
    return fact.as_of or max(dates, default=None)
