"""Bodies as parties: embassies, foreign ministries, delegations and who heads them, all missions in a capital.

Their ids say what they are: `embassy:BY`, `ministry:BY`, `delegation:PL:NATO`, `missions`. Nobody types their names:
they are written from the stored names of the States, in every language that stores what the name needs. Persons hold
`representative:PL:UN` and `charge:PL:UN`; where none is known, the office itself is the party. `foreign-minister:LV` is
the office of that rank.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Mapping
from dataclasses import replace
from types import SimpleNamespace
from typing import Literal

from drafter.party import Directory, Forms, Office, Party
from drafter.problems import Place, Problem, did_you_mean
from drafter.protocol.package_data import read_model
from drafter.values import Frozen

_AT_ORGANISATIONS = ("delegation", "representative", "charge")
_TITLES = ("title", "short_title", "institution")


class _Body(Frozen):
    rank: str
    holder: Literal["none", "optional"] = "none"
    en: Forms
    fr: Forms
    lt: Forms
    source: str


class _File(Frozen):
    bodies: Mapping[str, _Body]


@functools.cache
def _bodies() -> Mapping[str, _Body]:
    return read_model("bodies.yaml", _File).bodies


def is_body(party_id: str) -> bool:
    """Tell whether an id names a body that is written from the names of States."""
    return ":" in party_id or party_id == "missions"


def find_party(
    directory: Directory, party_id: str, day: dt.date, host: str | None = None, asked_at: Place | None = None
) -> Party | Problem:
    """Return who an office or a body is on that day, or the problem with asking.

    `host` is the State whose letter it is: an embassy is the one in that State. An office of the directory with the
    id of a body takes its place, so that your own parties can give an embassy its address.
    """
    if not is_body(party_id) or party_id in directory.offices:
        return directory.party(party_id, day, asked_at)
    kind, *named = party_id.split(":")
    if rank_of_state(party_id):
        office = directory.office_of_rank(named[0], kind)
        if office is not None:
            return directory.party(office, day, asked_at)
        if any(one.rank == kind for one in directory.offices.values()):
            hint = "add the office to a file in your parties folder"
            return Problem("unknown-office", f"the parties have no '{kind}' of {named[0]}", asked_at, hint)
    if kind not in _bodies():
        hint = did_you_mean(kind, _bodies()) or f"known are {', '.join(_bodies())}"
        return Problem("unknown-body", f"there is no kind of body '{kind}'", asked_at, hint)
    wanted = {"missions": 0}.get(kind, 2 if kind in _AT_ORGANISATIONS else 1)
    if len(named) != wanted:
        how = {0: "missions", 1: f"{kind}:BY", 2: f"{kind}:PL:NATO"}[wanted]
        return Problem("unknown-body", f"'{party_id}' does not name a body", asked_at, f"write it as {how}")
    missing = _missing(directory, kind, named, host, asked_at)
    if missing:
        return missing
    offices = {party_id: _office(directory, kind, named, host)}
    return replace(directory, offices=offices).party(party_id, day, asked_at)


def rank_of_state(party_id: str) -> tuple[str, str] | None:
    """Return the rank and the State that an id such as `foreign-minister:LV` asks an office of."""
    kind, *named = party_id.split(":")
    return (kind, named[0]) if len(named) == 1 and kind not in _bodies() else None


def of_state(kind: str, state: str) -> str:
    """Return the id of a State's own body from that of a kind: `representative:UN` is `representative:PL:UN`."""
    name, _, organisation = kind.partition(":")
    return ":".join(part for part in (name, state, organisation) if part)


def _missing(
    directory: Directory, kind: str, named: list[str], host: str | None, asked_at: Place | None
) -> Problem | None:
    """Return what the body's name cannot be written for."""
    for code in [*named[:1], *([host] if host else [])]:
        if code not in directory.states:
            hint = did_you_mean(code.upper(), directory.states) or "add it to a file in your parties folder"
            return Problem("unknown-state", f"the parties have no State '{code}'", asked_at, hint)
    if kind in {"embassy", "missions"} and host is None:
        hint = "give the State with --state LT, or as 'state' in drafter.yaml"
        return Problem("no-sender", "nobody said whose letter this is", asked_at, hint)
    if kind == "embassy" and named[0] == host:
        hint = "name the embassy of another State"
        return Problem("own-embassy", f"{host} has no embassy in itself", asked_at, hint)
    if kind == "ministry" and not directory.states[named[0]].plain_ministry:
        message = f"what the foreign ministry of {named[0]} is called is not stored"
        hint = f"add it as the office 'ministry:{named[0]}' to a file in your parties folder"
        return Problem("no-ministry", message, asked_at, hint)
    if kind in _AT_ORGANISATIONS:
        organisation = directory.organisations.get(named[1])
        if organisation is None:
            hint = did_you_mean(named[1], directory.organisations) or "add it to a file in your parties folder"
            return Problem("unknown-organisation", f"there is no organisation '{named[1]}'", asked_at, hint)
        if not organisation.delegation:
            message = f"what a delegation to '{named[1]}' is called is not stored"
            hint = "add 'delegation' to the organisation in a file in your parties folder"
            return Problem("no-delegation", message, asked_at, hint)
    return None


def _office(directory: Directory, kind: str, named: list[str], host: str | None) -> Office:
    state = named[0] if named else host
    assert state is not None
    body = _bodies()[kind]
    organisation = directory.organisations[named[1]] if kind in _AT_ORGANISATIONS else None
    titles: dict[str, dict[str, str]] = {}
    for language, patterns in (("en", body.en), ("fr", body.fr), ("lt", body.lt)):
        fields = {
            "state": SimpleNamespace(**directory.states[state].name.get(language, {})),
            "host": SimpleNamespace(**directory.states[host].name.get(language, {}) if host else {}),
            **(organisation.delegation.get(language, {}) if organisation else {}),
        }
        try:
            titles[language] = {form: pattern.format(**fields) for form, pattern in patterns.items()}
        except (AttributeError, KeyError):
            continue
    entries = [directory.states[state], *([directory.states[host]] if host else [])]
    dates = [entry.as_of for entry in entries]
    return Office(
        state=state,
        rank=body.rank,
        holder=body.holder,
        title={language: forms["title"] for language, forms in titles.items()},
        short_title={language: forms["short_title"] for language, forms in titles.items()},
        title_forms={
            language: {form: text for form, text in forms.items() if form not in _TITLES}
            for language, forms in titles.items()
        },
        institution={language: forms["institution"] for language, forms in titles.items() if "institution" in forms},
        place=organisation.seat if organisation else {},
        source=body.source,
        as_of=min((day for day in dates if day), default=None) if all(dates) else None,
        unreviewed=tuple(dict.fromkeys(language for entry in entries for language in entry.unreviewed)),
    )
