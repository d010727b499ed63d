"""Finding records: by State, kind, time, status and words."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from drafter.incident import Incident
from drafter.values import Frozen


@dataclass(frozen=True, slots=True)
class Search:
    """What a record must be to be found; nothing named is nothing asked. Days are those of the incident, both included.

    An incident over several days is found where any of them lies between `since` and `until`.
    """

    states: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    text: str = ""

    def found_in(self, incidents: Iterable[Incident]) -> Iterator[Incident]:
        """Yield the incidents that are what was asked for, in their order."""
        words = folded(self.text).split()
        for incident in incidents:
            if self._matches(incident) and (not words or _holds(incident, words)):
                yield incident

    def _matches(self, incident: Incident) -> bool:
        if self.states and not set(self.states).intersection(incident.territory.stated):
            return False
        if self.kinds and not set(self.kinds).intersection(incident.kind.stated):
            return False
        if self.statuses and not (incident.status and set(self.statuses).intersection(incident.status.stated)):
            return False
        first, last = days(incident)
        return (self.since is None or self.since <= last) and (self.until is None or first <= self.until)


def days(incident: Incident) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of an incident, by all that is stated of them."""
    stated = [*incident.occurred.start.stated, *(incident.occurred.end.stated if incident.occurred.end else ())]
    whole = [day.date() if isinstance(day, dt.datetime) else day for day in stated]
    return min(whole), max(whole)


def folded(text: str) -> str:
    """Return text without capitals and accents, so that "sumskas" finds "Šumskas"."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _holds(incident: Incident, words: list[str]) -> bool:
    """Tell whether a record's texts hold every word: its id, title, places, descriptions, measures, sources."""
    whole = folded("\n".join(_texts(incident)))
    return all(word in whole for word in words)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, Frozen):
        for below in vars(value).values():
            if below is not None:
                yield from _texts(below)
