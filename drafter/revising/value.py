"""One value of a letter that came back: how it stands in the text, and against the records as they are now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from drafter.problems import Place
from drafter.revising.edges import edges
from drafter.revising.present import Present
from drafter.word.drafted import number_of
from drafter.word.returned import Found, Returned
from drafter.word.runs import on_paper

FIXED = {"words", "protocol"}
"""Records whose values are words of the form of correspondence, and state nothing."""

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
    """How one value stands. `fill` is the manifest's, `drafted` its text on paper, `found` where it stands now.

    What was typed to the edge of a value belongs to what is found. `now` is what the records give for it now, where the
    letter could be composed again and it differs; it is empty where the letter composed again does not have the value
    any more. `because` says what has changed in the records.
    """

    number: int
    fill: Mapping[str, Any]
    status: Status
    found: Found | None
    place: Place | None
    drafted: str
    now: str | None = None
    because: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """What stands on paper in its place; empty where nothing is left."""
        return self.found.text if self.found else ""

    @property
    def source(self) -> str:
        """What the value comes from, for a person: `payload.mass of LT-2025-07-28`, of several the first."""
        return _source(self.fill)

    def acceptance(self) -> dict[str, object]:
        """Return what an acceptance of the manifest says of the value: it lapses when any of this has changed."""
        return {"fact": self.fill["id"], "text": self.text, "now": self.now, "because": list(self.because)}


def is_fact(fill: Mapping[str, Any]) -> bool:
    """Tell whether a fill states something: it comes from a record, an input, an office, a legal basis or a date.

    Words that the template or the form of correspondence chose state nothing.
    """
    return any(
        origin["record"] not in FIXED and (origin["record"] != "letter" or origin["field"] in _DATES)
        for origin in fill["origins"]
    )


def standings(returned: Returned, present: Present) -> Iterator[Standing]:
    """Yield how each value of a letter stands, in reading order."""
    beside = edges(returned)
    accepted = {one["fact"]: one for one in returned.manifest.get("accepted", ())}
    for fill in returned.manifest.get("fills", ()):
        number = number_of(fill)
        found = returned.found.get(number)
        glued = beside.glued(found) if found and found.text else None
        if found and glued:
            found = replace(found, start=glued[0], end=glued[1])
        one = Standing(
            number,
            fill,
            Status.INTACT,
            found,
            returned.place(found) if found else None,
            on_paper(fill["text"]),
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


def _source(fill: Mapping[str, Any]) -> str:
    for origin in fill["origins"]:
        record, path = origin["record"], origin["field"]
        kind, _, name = record.partition(".")
        if record == "inputs":
            return f"the input '{path.partition('[')[0]}'"
        if record == "letter":
            return "the letter's date"
        if kind == "legal_bases":
            return f"the legal basis {name}"
        if kind in {"offices", "holders", "states", "organisations"} and name:
            return f"{path} of {name}"
        if record not in FIXED:
            return f"{path} of {record}"
    return "the words of the template"
