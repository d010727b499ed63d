"""Two states of a letter compared: the later one with tracked changes, and the differences in a few words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from drafter.problems import DrafterError, Place
from drafter.revising.differences import Difference, Kind
from drafter.revising.edges import edges
from drafter.revising.markup import MarkUp
from drafter.revising.sound import require
from drafter.revising.value import is_fact, plain
from drafter.word.drafted import Drafted, drafted, number_of, rows
from drafter.word.manifest import no_manifest, read_manifest
from drafter.word.package import open_package
from drafter.word.resolve import resolve_changes
from drafter.word.returned import Returned, read_returned, same_story
from drafter.word.revision import Revision
from drafter.word.runs import on_paper
from drafter.word.text import Story, stories, story
from drafter.word.tracked import CHANGES
from drafter.word.write import replace_parts, serialized

AUTHOR = "drafter compare"
"""Whose tracked changes they are."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The later state as DOCX, in its own formatting: accepted it is as it was, rejected it says what the earlier says.

    `differences` are those of the wording in reading order, then those of facts.
    """

    data: bytes
    differences: tuple[Difference, ...]


def compare(data: bytes, name: str, earlier: bytes | None = None, earlier_name: str = "") -> Compared:
    """Compare a letter with an earlier state of it; without one, with its text as it was drafted.

    Tracked changes that are in either are taken as accepted. Raises DrafterError where a file cannot be read, or where
    the one file does not say what was drafted.
    """
    manifest = read_manifest(data, name)
    if earlier is None:
        if manifest is None:
            raise DrafterError(no_manifest(name))
        require(manifest, name)
        before = drafted(manifest)
    else:
        before = tuple(_as_drafted(one) for one in stories(open_package(earlier, earlier_name)))
    facts = list(_facts(data, name, earlier, earlier_name))
    settled, written = _settled(data, name)
    day = dt.date.fromisoformat(manifest["as_of"]) if manifest else None
    revision = Revision(AUTHOR, day, [one.root for one in settled])
    differences: list[Difference] = []
    for one in before:
        later = same_story(one, settled)
        if later is None or not later.paragraphs:
            continue
        markup = MarkUp(one, later, revision, name)
        if markup.mark():
            written[later.part] = serialized(later.root)
        differences += markup.differences
    return Compared(replace_parts(data, name, written), (*differences, *facts))


def _as_drafted(one: Story) -> Drafted:
    return Drafted(one.part, one.text, tuple(one.lines()), {}, (), tuple(rows(one)))


def _settled(data: bytes, name: str) -> tuple[tuple[Story, ...], dict[str, bytes]]:
    """Return the parts of a letter with its tracked changes accepted, and those of them that had any, written."""
    found, written = [], {}
    for one in stories(open_package(data, name)):
        if next(one.root.iter(*CHANGES), None) is None:
            found.append(one)
            continue
        resolve_changes(one.root, accept=True)
        found.append(story(one.root, one.part))
        written[one.part] = serialized(one.root)
    return tuple(found), written


def _facts(data: bytes, name: str, earlier: bytes | None, earlier_name: str) -> Iterator[Difference]:
    """Yield the facts that stand otherwise than in the earlier state, or are gone."""
    first = read_returned(earlier, earlier_name) if earlier is not None else None
    last = read_returned(data, name, first.manifest if first else None)
    if last is None or (earlier is not None and first is None):
        return
    other = read_manifest(data, name)
    own = {fill["id"]: fill["expression"] for fill in other["fills"]} if other else {}
    was, now = _texts(first) if first else None, _texts(last)
    for fill in last.manifest["fills"]:
        number = number_of(fill)
        if not is_fact(fill) or own.get(fill["id"], fill["expression"]) != fill["expression"]:
            continue
        before = on_paper(fill["text"]) if was is None else was.get(number, "")
        after = now.get(number, "")
        if before and plain(before) != plain(after):
            found = last.found.get(number)
            place = last.place(found) if found else Place(name)
            yield Difference(Kind.FACT, place, before, after, _field(fill), number)


def _texts(letter: Returned) -> dict[int, str]:
    """Return what stands in each value's place, with what was typed to its edges."""
    beside = edges(letter)
    return {number: beside.text(found) for number, found in letter.found.items()}


def _field(fill: Mapping[str, Any]) -> str:
    return ", ".join(dict.fromkeys(f"{origin['field']} of {origin['record']}" for origin in fill["origins"]))
