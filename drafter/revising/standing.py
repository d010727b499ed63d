"""How each value of a letter that came back stands: in its text, and against the records as they are now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from drafter.problems import Place, Problem
from drafter.reading.workspace import Workspace
from drafter.revising.edges import edges
from drafter.revising.present import Present, number_of, read_present
from drafter.word.manifest import read_manifest
from drafter.word.returned import Found, Returned, read_returned
from drafter.word.runs import on_paper

_FIXED = {"words", "protocol"}
_DATES = {"header_date", "end_date", "date"}


class Status(StrEnum):
    """How a value stands. `changed`, `removed` and `duplicated` are of its text, the others of its records."""

    INTACT = "intact"
    CHANGED = "changed"
    REMOVED = "removed"
    DUPLICATED = "duplicated"
    OUT_OF_DATE = "out of date"
    WEAKER = "weaker than its wording"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class Standing:
    """How one value stands. `fill` is the manifest's, `drafted` its text on paper, `text` what stands there now.

    What was typed to the edge of a value belongs to its `text`, which is empty where nothing is left. `now` is what the
    records give for it now, where the letter could be composed again and it differs; it is empty where the letter
    composed again does not have the value any more. `because` says what has changed in the records.
    """

    number: int
    fill: Mapping[str, Any]
    status: Status
    found: Found | None
    place: Place | None
    drafted: str
    text: str
    now: str | None = None
    because: tuple[str, ...] = ()

    def acceptance(self) -> dict[str, object]:
        """Return what an acceptance of the manifest says of the value: it lapses when any of this has changed."""
        return {"fact": self.fill["id"], "text": self.text, "now": self.now, "because": list(self.because)}


@dataclass(frozen=True, slots=True)
class Review:
    """A letter that came back, looked through: its facts and its fixed words in reading order, and the findings."""

    returned: Returned
    present: Present
    facts: tuple[Standing, ...]
    words: tuple[Standing, ...]
    problems: tuple[Problem, ...]


def review(
    data: bytes,
    name: str,
    workspace: Workspace,
    *,
    drafted: bytes | None = None,
    incidents: Sequence[Path] = (),
    template: str | None = None,
    date: dt.date | None = None,
) -> Review | None:
    """Look a returned letter through; None where it does not say what it was drafted from.

    `drafted` is the file as it was drafted, for a copy that has lost its manifest. `incidents` are files of records
    beside the workspace's. `template` names the template by its path where it is in no folder of templates.
    `date` is the day for which the letter is composed again, where it is not its own.
    Raises DrafterError where the file cannot be read, or its manifest is not as it was written.
    """
    manifest = read_manifest(drafted, name) if drafted is not None else None
    returned = read_returned(data, name, manifest)
    if returned is None:
        return None
    present = read_present(returned.manifest, name, workspace, incidents, template, date)
    found = tuple(_standings(returned, present))
    facts = tuple(one for one in found if is_fact(one.fill))
    words = tuple(one for one in found if not is_fact(one.fill))
    return Review(returned, present, facts, words, present.problems)


def is_fact(fill: Mapping[str, Any]) -> bool:
    """Tell whether a fill states something: it comes from a record, an input, an office, a legal basis or a date.

    Words that the template or the form of correspondence chose state nothing.
    """
    return any(
        origin["record"] not in _FIXED and (origin["record"] != "letter" or origin["field"] in _DATES)
        for origin in fill["origins"]
    )


def _standings(returned: Returned, present: Present) -> Iterator[Standing]:
    beside = edges(returned)
    accepted = {one["fact"]: one for one in returned.manifest.get("accepted", ())}
    for fill in returned.manifest.get("fills", ()):
        number = number_of(fill)
        found = returned.found.get(number)
        glued = beside.glued(found) if found and found.text else None
        text = found.story.text[slice(*glued)] if found and glued else found.text if found else ""
        one = Standing(
            number,
            fill,
            Status.INTACT,
            found,
            returned.place(found) if found else None,
            on_paper(fill["text"]),
            text,
            present.said(fill),
            tuple(present.reasons(fill)),
        )
        status = _status(one, present)
        if status is not Status.INTACT and _holds(accepted.get(fill["id"]), one):
            status = Status.ACCEPTED
        yield replace(one, status=status)


def _status(one: Standing, present: Present) -> Status:
    """Tell how a value stands that nobody has accepted. A hand edit that the records bear out is intact."""
    if not one.text:
        return Status.INTACT if one.now == "" else Status.REMOVED
    if one.now is not None and plain(one.text) == plain(one.now):
        return Status.INTACT
    if plain(one.text) != plain(one.drafted):
        return Status.CHANGED
    if one.found and any(plain(copy.text) != plain(one.drafted) for copy in one.found.copies):
        return Status.CHANGED
    if present.weaker(one.fill) and not present.changed(one.fill):
        return Status.WEAKER
    if one.now is not None or (not present.composed and present.changed(one.fill)):
        return Status.OUT_OF_DATE
    return Status.DUPLICATED if one.found and one.found.copies else Status.INTACT


def _holds(acceptance: Mapping[str, Any] | None, one: Standing) -> bool:
    """Tell whether an acceptance is of this text, and of what the records said of it."""
    if acceptance is None or acceptance["text"] != one.text:
        return False
    return all(acceptance.get(key, value) == value for key, value in one.acceptance().items())


def plain(text: str) -> str:
    """Return a text as it is compared: with single ordinary spaces and ordinary hyphens."""
    return " ".join(text.replace("\u2011", "-").replace("\u00ad", "").split())
