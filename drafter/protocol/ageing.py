"""The age of directory entries: who held an office half a year ago may not hold it now."""

from __future__ import annotations

import datetime as dt

from drafter.party import Directory, Party, Stated
from drafter.problems import Place, Problem, Severity

MAX_AGE = dt.timedelta(days=180)


def age_problems(party: Party, directory: Directory, day: dt.date) -> list[Problem]:
    """Return a warning for each entry that the party is made of and that was last confirmed too long before the day.

    These are the office, its holder, and the State or the organisation. A body has no entry but that of its State.
    """
    office, entries = party.office, list[tuple[str, str, Stated]]()
    if party.office_id in directory.offices:
        entries.append((f"offices.{party.office_id}", f"the office '{party.office_id}'", office))
    if party.holder is not None:
        entries.append((f"holders.{party.holder_id}", f"the office-holder {party.holder.name}", party.holder))
    body, state = office.organisation or "", party.state or ""
    if body in directory.organisations:
        entries.append((f"organisations.{body}", f"the organisation {body}", directory.organisations[body]))
    if state in directory.states:
        entries.append((f"states.{state}", f"the State {state}", directory.states[state]))
    found = [_aged(what, entry, day, directory.places.get(key)) for key, what, entry in entries]
    return [problem for problem in found if problem is not None]


def _aged(what: str, entry: Stated, day: dt.date, place: Place | None) -> Problem | None:
    if entry.as_of is None:
        message = f"{what} does not say when it was last confirmed"
        hint = "confirm it, and put it with that day as 'as_of' into your parties folder"
    elif day - entry.as_of > MAX_AGE:
        message = f"{what} was last confirmed on {entry.as_of}, {(day - entry.as_of).days} days before the letter"
        hint = "confirm it, and put it with a new 'as_of' into your parties folder"
    else:
        return None
    return Problem("aged-entry", message, place, hint, Severity.WARNING)
