"""A returned letter brought up to date: what the records say now, where it stands, and every hand's edit kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from drafter.pipeline import compose
from drafter.pipeline.again import lay_out_again, order_again
from drafter.problems import DrafterError, Place, Problem
from drafter.reading.workspace import Workspace
from drafter.revising.changes import Change
from drafter.revising.edges import edges
from drafter.revising.locating import Located
from drafter.revising.merging import State
from drafter.revising.part import Part, Refresher
from drafter.revising.present import absent_records, with_records
from drafter.revising.sound import require
from drafter.word.drafted import Drafted, number_of, rows, segments
from drafter.word.editing import Editor
from drafter.word.grafting import Grafting
from drafter.word.manifest import manifest_part, no_manifest, read_manifest, write_manifest
from drafter.word.package import open_package
from drafter.word.returned import Returned, read_returned, same_story
from drafter.word.revision import Revision
from drafter.word.text import Story, stories
from drafter.word.write import replace_parts, serialized

AUTHOR = "drafter"
"""Whose tracked changes they are."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """A refreshed letter: the bytes of the DOCX, what was done and what was left, and what was found on the way.

    `data` is None where the letter could not be composed again; the problems say why.
    """

    data: bytes | None
    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()


def refresh(
    data: bytes,
    name: str,
    workspace: Workspace,
    *,
    incidents: Sequence[Path] = (),
    template: str | None = None,
    date: dt.date | None = None,
    tracked: bool = False,
) -> Refreshed:
    """Bring a returned letter up to date.

    `incidents` are files of records beside the workspace's. `template` names the template by its path where it is in no
    folder of templates. `date` is the day that the letter bears from now on, where it is another. `tracked` makes each
    change a Word insertion or deletion, of the letter's date.
    Raises DrafterError where the file cannot be read, carries no manifest, or one that is not as it was written.
    """
    manifest = read_manifest(data, name)
    if manifest is None:
        raise DrafterError(no_manifest(name))
    require(manifest, name)
    returned = read_returned(data, name, manifest)
    assert returned is not None
    again, problems = _composed_again(returned.manifest, name, with_records(workspace, incidents), template, date)
    if again is None:
        return Refreshed(None, problems=tuple(problems))
    made, changes = refreshed(data, returned, again, tracked=tracked)
    return Refreshed(made, tuple(changes), tuple(problems))


def refreshed(data: bytes, returned: Returned, again: bytes, *, tracked: bool = False) -> tuple[bytes, list[Change]]:
    """Return a returned letter with what the same letter says that was composed `again`, and what was done."""
    package, source = open_package(data, returned.name), open_package(again, returned.name)
    manifest = read_manifest(again, returned.name)
    part = manifest_part(package)
    assert manifest is not None
    assert part is not None
    letter = _Letter(returned, manifest, stories(source))
    roots = [one.root for one in returned.stories]
    day = dt.date.fromisoformat(manifest["as_of"])
    revision = Revision(AUTHOR, day, roots) if tracked else None
    grafting = Grafting(source, package, letter.numbers, roots, controls=not tracked)
    changes = letter.refresh(grafting, revision)
    parts = {one.part: one.root for one in returned.stories}
    written = {name: serialized(parts[name]) for name in letter.changed}
    if grafting.lists.changed is not None:
        written[grafting.lists.part] = serialized(grafting.lists.changed)
    written[part] = write_manifest(letter.manifest())
    return replace_parts(data, returned.name, written), changes


class _Letter:
    """All parts of one letter, refreshed together: values may have been moved from one to another."""

    def __init__(self, returned: Returned, again: Mapping[str, Any], sources: Sequence[Story]) -> None:
        self._returned = returned
        self._again = again
        self._fills = _by_number(returned.manifest)
        self._new = _by_number(again)
        same = (returned.manifest.get("template") or {}).get("sha256") == (again.get("template") or {}).get("sha256")
        beside = edges(returned)
        self._typed = {number: beside.text(found) for number, found in returned.found.items()}
        self._parts = list(self._paired(sources, lines=same))
        free = count(max(self._fills, default=-1) + 1)
        paired = {new: old for part in self._parts for new, old in part.values.items()}
        self.numbers = {number: paired[number] if number in paired else next(free) for number in self._new}
        self.changed: set[str] = set()
        self._text: dict[str, dict[str, Any]] = {one["part"]: one for one in returned.manifest["text"]}

    def refresh(self, grafting: Grafting, revision: Revision | None) -> list[Change]:
        """Change the parts in place; return what was done and what was left, in reading order."""
        steps = [Refresher(part, self.numbers, self._fills, grafting, revision) for part in self._parts]
        for step in steps:
            step.plan()
        edits = [edit for step in steps for edit in step.edits]
        for story in self._returned.stories:
            editor = Editor(story, revision)
            own = [edit for place, edit in edits if place is story]
            for start, end, change in sorted(own, key=lambda one: one[:2], reverse=True):
                change(editor, start, end)
        for part, step in zip(self._parts, steps, strict=True):
            step.restructure()
            said = {"part": part.located.before.part, "paragraphs": step.segments}
            self._text[part.located.before.part] = {**said, **({"rows": step.rows} if step.rows else {})}
            if step.restructures:
                self.changed.add(part.located.story.part)
        self.changed.update(story.part for story, _ in edits)
        return [change for step in steps for change in step.changes]

    def manifest(self) -> dict[str, Any]:
        """Return what the refreshed letter says of itself: its values keep their numbers."""
        standing = [piece for part in self._text.values() for pieces in part["paragraphs"]
                    for piece in pieces if isinstance(piece, int)]  # fmt: skip
        drafted = {number for one in self._returned.drafted for number in one.values}
        unseen = [number for number in _by_number(self._returned.manifest) if number not in drafted]
        fills = [self._fills[number] for number in dict.fromkeys([*standing, *unseen])]
        text = [one for one in self._text.values() if any(one["paragraphs"])]
        return {**self._returned.manifest, **self._again, "fills": fills, "text": text}

    def _paired(self, sources: Sequence[Story], *, lines: bool) -> Iterator[Part]:
        """Yield the parts that are there in all three states."""
        before = {one.part: one for one in self._returned.drafted}
        found = self._returned.found
        for again in sources:
            old = before.get(again.part)
            story = same_story(old, self._returned.stories) if old else self._silent(again.part)
            if story is None:
                continue
            old = old or Drafted(again.part, story.text, tuple(story.lines()), {}, tuple([] for _ in story.lines()))
            state = State(old.segments, old.rows, dict(self._fills), lines)
            now = State(segments(again), rows(again), self._new, lines)
            located = Located.find(old, story, found.values())
            yield Part(self._returned.name, located, state, now, again, found, self._typed)

    def _silent(self, part: str) -> Story | None:
        """Return a part that had no text when it was drafted, and has none now."""
        found = (one for one in self._returned.stories if one.part == part and not any(one.lines()))
        return next(found, None)


def _by_number(manifest: Mapping[str, Any]) -> dict[int, Mapping[str, Any]]:
    return {number_of(fill): fill for fill in manifest["fills"]}


def _composed_again(
    manifest: Mapping[str, Any], name: str, workspace: Workspace, template: str | None, date: dt.date | None
) -> tuple[bytes | None, list[Problem]]:
    """Return the letter composed again with the records as they are, and what was found on the way."""
    if manifest["records"] and not workspace.incidents:
        hint = "work in the folder with the records, or name them with --incident"
        return None, [Problem("no-records", "there are no records to refresh the letter from", Place(name), hint)]
    desk = lay_out_again(manifest, order_again(manifest, workspace, template=template, date=date), name)
    if absent := list(absent_records(desk, manifest, name)):
        return None, absent
    draft = compose(desk)
    return draft.data, list(draft.problems)
