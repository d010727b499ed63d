"""Which incidents a letter is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from drafter.incident import Incident
from drafter.problems import Place, Problem, did_you_mean
from drafter.reading.incidents import RECORD_SUFFIXES, Records, read_incidents

DEFAULT_WINDOW = 90
"""Days before the letter's date within which earlier incidents are cited, where a template does not say."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The incidents a letter sees, earliest first, and the one it is about: the latest, or the one named.

    `register` holds every incident that began up to the letter's date: letters may count in it beyond those they cite.
    `series` has the ids of the incidents where several were named.
    """

    records: Records = field(default_factory=Records)
    incidents: tuple[Incident, ...] = ()
    chosen: Incident | None = None
    register: tuple[Incident, ...] = ()
    series: tuple[str, ...] = ()

    def named(self, ids: Collection[str]) -> tuple[Incident, ...]:
        """Return the incidents that a letter sees, and after them those of the register with the given ids."""
        seen = {incident.id for incident in self.incidents}
        return (*self.incidents, *(one for one in self.register if one.id in ids and one.id not in seen))


def select(
    named: tuple[str, ...], folders: tuple[Path, ...], state: str | None, date: dt.date, window: int | None
) -> tuple[Selection, list[Problem]]:
    """Read the records and choose among them. `named` are files or ids; `window` counts days back from the date."""
    files = tuple(Path(name) for name in named if _is_path(name))
    records, problems = read_incidents((*folders, *(file for file in files if not _within(file, folders))))
    chosen_ids, found = _named_ids(named, records)
    problems += found
    about = [incident for incident in records if incident.id in chosen_ids] if named else _of(records, state)
    chosen = about[-1] if about else None
    if chosen is None:
        if not problems:
            problems.append(_no_incident(state, folders))
        return Selection(records), problems
    if _day(chosen) > date:
        problems.append(
            Problem(
                "date-before-incident",
                f"the letter is dated {date.isoformat()}, but {chosen.id} happened on {_day(chosen).isoformat()}",
                records.place(chosen.id, "occurred.start"),
                "give the letter's date with --date, or name an earlier incident with --incident",
            )
        )
    since = date - dt.timedelta(days=min(window or DEFAULT_WINDOW, date.toordinal() - 1))
    series = tuple(incident.id for incident in about) if len(about) > 1 and named else ()
    pool = about if series else list(records)
    seen = [incident for incident in pool if incident is chosen or _cited(incident, chosen, since, date)]
    register = tuple(incident for incident in records if _day(incident) <= date)
    return Selection(records, tuple(seen), chosen, register, series), problems


def _of(records: Records, state: str | None) -> list[Incident]:
    return [incident for incident in records if state is None or incident.territory.value == state]


def _cited(incident: Incident, chosen: Incident, since: dt.date, date: dt.date) -> bool:
    """Tell whether an incident is cited beside the chosen one: in the window, and at home not after it."""
    last = _day(chosen) if incident.territory.value == chosen.territory.value else date
    return since <= _day(incident) <= min(last, date)


def _is_path(name: str) -> bool:
    return name.lower().endswith(RECORD_SUFFIXES) or "/" in name or Path(name).is_dir()


def _within(file: Path, folders: tuple[Path, ...]) -> bool:
    return any(file.resolve().is_relative_to(folder.resolve()) for folder in folders)


def _named_ids(named: tuple[str, ...], records: Records) -> tuple[set[str], list[Problem]]:
    ids: set[str] = set()
    problems = []
    for name in named:
        if _is_path(name):
            inside = Path(name).resolve()
            ids |= {key for key in records.ids if Path(records.place(key).file).resolve().is_relative_to(inside)}
        elif records.get(name):
            ids.add(name)
        elif not any(name == known for known in records.nodes):
            hint = did_you_mean(name, records.ids) or f"known are {', '.join(records.ids) or 'none'}"
            problems.append(Problem("unknown-incident", f"there is no incident '{name}'", Place("--incident"), hint))
    return ids, problems


def _day(incident: Incident) -> dt.date:
    start = incident.occurred.start.stated[0]
    return start.date() if isinstance(start, dt.datetime) else start


def _no_incident(state: str | None, folders: tuple[Path, ...]) -> Problem:
    if not folders:
        hint = "name a record with --incident FILE, or work in a folder made by 'drafter init'"
        return Problem("no-incident", "no incident record was given", None, hint)
    where = Place(str(folders[0]))
    message = f"there is no incident record{f' for {state}' if state else ''}"
    return Problem("no-incident", message, where, "add a record to the folder, or name one with --incident FILE")
