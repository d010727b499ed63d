"""What the records say now: the letter composed again, and the leaves that its values were made from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

from drafter.incident import Incident
from drafter.pipeline import compose
from drafter.pipeline.again import lay_out_again, order_again
from drafter.pipeline.draft import Desk
from drafter.pipeline.manifest import written_fills
from drafter.problems import DrafterError, Place, Problem, Severity
from drafter.reading.incidents import Records, read_incidents
from drafter.reading.node import value_at
from drafter.reading.workspace import Workspace
from drafter.revising.pairing import pair_fills
from drafter.values import Certainty
from drafter.word.drafted import number_of

_Standings: TypeAlias = Mapping[str, tuple[Certainty, tuple[str, ...]]]
"""How surely each leaf of a record is known, and the sources that say so."""


@dataclass(frozen=True)
class Present:
    """The records as they are now. `again` has the fill of the letter composed again for each value's number.

    `composed` says whether it could be composed; `fills` are all its fills, in reading order. `reworded` says that the
    template or the letterhead has changed since: then a value that is not found again may only stand elsewhere.
    """

    records: Records
    manifest: Mapping[str, Any]
    composed: bool = False
    reworded: bool = False
    fills: Sequence[Mapping[str, Any]] = ()
    again: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def said(self, fill: Mapping[str, Any]) -> str | None:
        """Return what the letter composed again says for a value: None where nothing tells, or the same."""
        if not self.composed:
            return None
        again = self.again.get(number_of(fill))
        if again is None:
            return None if self.reworded and not any(self.reasons(fill)) else ""
        return None if again["text"] == fill["text"] else str(again["text"])

    def reasons(self, fill: Mapping[str, Any]) -> Iterator[str]:
        """Yield what has changed in the records under a value."""
        told = set()
        for origin in fill["origins"]:
            record, path = origin["record"], origin["field"]
            if record not in self._known or record in self._unchanged:
                continue
            if record not in self.records.nodes:
                if record not in told:
                    yield f"{record} is not among the records"
                told.add(record)
                continue
            value, now = origin.get("value"), value_at(self.records.snapshot(record), path)
            if value != now:
                yield f"{path} of {record}: {_shown(value)} -> {_shown(now)}"
            certainty = self.certainty(record, path)
            if certainty is not None and certainty != origin["certainty"]:
                yield f"{path} of {record}: {origin['certainty']} -> {certainty}"
        yield from self._other_records(fill)

    def changed(self, fill: Mapping[str, Any]) -> bool:
        """Tell whether a leaf that a value was made from has another value now."""
        return any(
            origin["record"] in self.records.nodes
            and origin["record"] in self._known
            and origin["record"] not in self._unchanged
            and value_at(self.records.snapshot(origin["record"]), origin["field"]) != origin.get("value")
            for origin in fill["origins"]
        )

    def weaker(self, fill: Mapping[str, Any]) -> bool:
        """Tell whether anything that a value was made from is less surely known than when it was drafted."""
        for origin in fill["origins"]:
            if origin["record"] in self._unchanged:
                continue
            now = self.certainty(origin["record"], origin["field"])
            if now is not None and now.rank > Certainty(origin["certainty"]).rank:
                return True
        return False

    def withdrawn(self, fill: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
        """Yield record, source and field where a source that a value rested on does not stand behind it any more."""
        for origin in fill["origins"]:
            record, path = origin["record"], origin["field"]
            if record in self._unchanged or self.certainty(record, path) is None:
                continue
            now = self._standings(record)[path][1]
            yield from ((record, source, path) for source in origin["sources"] if source not in now)

    def certainty(self, record: str, path: str) -> Certainty | None:
        """Return how surely a leaf of a record is known; None where there is no such leaf."""
        standing = self._standings(record).get(path)
        return standing[0] if standing else None

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(one["id"] for one in self.manifest.get("records", ()))

    @cached_property
    def _unchanged(self) -> frozenset[str]:
        """The records that are, word for word, what they were: nothing needs to be compared in them."""
        return frozenset(
            one["id"]
            for one in self.manifest.get("records", ())
            if one["id"] in self.records.nodes and self.records.sha256(one["id"]) == one.get("sha256")
        )

    @cached_property
    def _by_record(self) -> dict[str, _Standings]:
        return {}

    def _standings(self, record: str) -> _Standings:
        if record not in self._by_record:
            incident = self.records.get(record) if record in self.records.nodes else None
            self._by_record[record] = _standings(incident) if incident else {}
        return self._by_record[record]

    def _other_records(self, fill: Mapping[str, Any]) -> Iterator[str]:
        """Yield the records that came to what a value was counted from, or went."""
        again = self.again.get(number_of(fill))
        if again is None:
            return
        before, after = _records_of(fill), _records_of(again)
        yield from (f"{record} is counted now" for record in after if record not in before)
        yield from (f"{record} is no longer counted" for record in before if record not in after)


def read_present(
    manifest: Mapping[str, Any],
    name: str,
    workspace: Workspace,
    incidents: Sequence[Path],
    template: str | None,
    date: dt.date | None = None,
) -> Present:
    """Read the records and compose the letter again with them, as far as that can be done.

    `incidents` are read beside the workspace's records. `date` is another day than the letter's own.
    """
    space = with_records(workspace, incidents)
    if manifest["records"] and not space.incidents:
        hint = "work in the folder with the records, or name them with --incident"
        told = _told("no-records", "there are no records to compare the letter with", name, hint)
        return Present(Records(), manifest, problems=(told,))
    try:
        desk = lay_out_again(manifest, order_again(manifest, space, template=template, date=date), name)
    except DrafterError as error:
        return _not_composed(Present(read_incidents(space.incidents)[0], manifest), name, error.problems)
    records = desk.selection.records
    if absent := tuple(absent_records(desk, manifest, name)):
        return Present(records, manifest, problems=absent)
    return _composed(Present(records, manifest), name, desk)


def with_records(workspace: Workspace, incidents: Sequence[Path]) -> Workspace:
    """Return a workspace with further files of records; those in its own folders are there already."""
    own = [folder.resolve() for folder in workspace.incidents]
    beside = [path for path in incidents if not any(path.resolve().is_relative_to(one) for one in own)]
    return replace(workspace, incidents=(*workspace.incidents, *beside))


def _composed(present: Present, name: str, desk: Desk) -> Present:
    draft = compose(desk)
    if draft.data is None:
        return _not_composed(present, name, draft.problems)
    manifest, fills = present.manifest, written_fills(desk, draft.fills)
    changed = tuple(problem for problem in desk.problems if problem.rule == "template-changed")
    found = {number_of(manifest["fills"][one]): fills[other]
             for one, other in pair_fills(manifest["fills"], fills, lines=not changed)}  # fmt: skip
    told = (*changed, *_happened_since(desk, manifest, name))
    return replace(present, composed=True, reworded=bool(changed), fills=fills, again=found, problems=told)


def _happened_since(desk: Desk, manifest: Mapping[str, Any], name: str) -> Iterator[Problem]:
    """Yield the incidents of the same State that are later than the one that the letter is about."""
    known, chosen, later = {one["id"] for one in manifest["records"]}, desk.selection.chosen, False
    for incident in desk.selection.register:
        if later and chosen and incident.id not in known and incident.territory.value == chosen.territory.value:
            message = f"{incident.id} has happened since {chosen.id}, the latest incident that the letter speaks of"
            hint = "draft the letter anew where it is to speak of it: what it says of the latest may no longer be true"
            yield _told("later-incident", message, name, hint)
        later = later or incident is chosen


def _not_composed(present: Present, name: str, problems: Sequence[Problem]) -> Present:
    message = "the letter cannot be composed again, so only the values of the records were compared"
    why = next((problem.message for problem in problems if problem.severity is Severity.ERROR), None)
    return replace(present, problems=(_told("not-composed", message, name, why),))


def _told(rule: str, message: str, name: str, hint: str | None) -> Problem:
    return Problem(rule, message, Place(name), hint, Severity.INFO)


def absent_records(desk: Desk, manifest: Mapping[str, Any], name: str) -> Iterator[Problem]:
    """Yield which records of the letter are not there, after the faults for which a record could not be read."""
    absent = [one["id"] for one in manifest["records"] if one["id"] not in desk.selection.records.nodes]
    if not absent:
        return
    for problem in desk.problems:
        if problem.severity is Severity.ERROR and problem.rule != "unknown-incident":
            yield problem
    hint = "name its file with --incident, or work in the folder that the letter was drafted in"
    for record in absent:
        message = f"the letter was drafted from {record}, which is not among the records"
        yield Problem("other-records", message, Place(name), hint)


def _standings(incident: Incident) -> _Standings:
    return {path: incident.standing(fact) for path, fact in incident.facts()}


def _records_of(fill: Mapping[str, Any]) -> Mapping[str, None]:
    return dict.fromkeys(origin["record"] for origin in fill["origins"])


def _shown(value: object) -> str:
    match value:
        case None:
            return "nothing"
        case list():
            return " or ".join(_shown(one.get("value") if isinstance(one, dict) else one) for one in value)
    return str(value)
