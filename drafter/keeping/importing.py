"""Importing: what a sheet holds becomes records in a folder, and what was edited there by hand stays."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from ruamel.yaml.error import YAMLError

from drafter.incident import Incident
from drafter.keeping.edits import edited
from drafter.keeping.fields import storable, tidied, units, written_at
from drafter.keeping.layout import record_text
from drafter.keeping.ledger import FILE_NAME, Entry, ledger_bytes, read_ledger
from drafter.keeping.merging import Difference, Whose, differences
from drafter.keeping.names import leads_out, record_file
from drafter.keeping.standing import Folder, Standing, last_import, look_into
from drafter.keeping.telling import IMPORTED, Change, dispute, origin, place_in
from drafter.problems import Place, Problem, Severity, has_errors
from drafter.reading.incidents import Records
from drafter.reading.models import validate
from drafter.reading.node import plain
from drafter.reading.text import decoded
from drafter.reading.yaml import read_yaml

_ASKED = "a letter will still ask for "


class Became(StrEnum):
    """What becomes of one record of the sheet."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    DELETED = "deleted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of one record: its file, where it stands in the sheet, and every field that differs."""

    id: str
    became: Became
    file: Path
    origin: str
    changes: tuple[Change, ...] = ()
    lacking: tuple[str, ...] = ()


@dataclass(slots=True)
class Plan:
    """Everything that an import would do. `files` are complete: the records that change, and the ledger."""

    outcomes: list[Outcome] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    files: list[tuple[Path, bytes]] = field(default_factory=list)

    @property
    def written(self) -> list[Path]:
        """Return the files of records among those to be written."""
        return [path for path, _ in self.files if path.name != FILE_NAME]


@dataclass(frozen=True, slots=True)
class Terms:
    """On which terms records are imported: `lacking` says what a letter will still ask for."""

    lacking: Callable[[Incident], tuple[str, ...]] = lambda _: ()
    sheet_wins: bool = False
    restore: bool = False
    head: tuple[str, ...] = ()


def plan_import(
    records: Records, found: Sequence[Problem], sheet: Path, folder: Path, terms: Terms | None = None
) -> Plan:
    """Return what importing the records of a sheet into a folder would do; nothing is written here.

    `found` is what reading the sheet found wrong; it comes back among the plan's problems, except what the folder's
    own records answer. Raises DrafterError where the folder or its ledger cannot be read.
    """
    ledger = read_ledger(folder)
    desk = _Desk(records, sheet, folder, terms or Terms(), ledger, look_into(folder, ledger))
    answered = {
        records.place(incident.id, f"prior[{index}]")
        for incident in records
        for index, prior in enumerate(incident.prior)
        if prior in desk.standing.records
    }
    sound = [problem for problem in found if problem.rule != "unknown-prior" or problem.place not in answered]
    desk.plan.problems = [*sound, *desk.standing.problems]
    for incident in records:
        desk.take(incident)
    if not has_errors(found):
        desk.report_gone()
    if desk.after != ledger:
        desk.plan.files.append((folder / FILE_NAME, ledger_bytes(desk.after)))
    return desk.plan


@dataclass(slots=True)
class _Desk:
    """One import under way."""

    records: Records
    sheet: Path
    folder: Path
    terms: Terms
    ledger: Mapping[str, Entry]
    standing: Folder
    plan: Plan = field(default_factory=Plan)
    after: dict[str, Entry] = field(init=False)
    taken: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.after = dict(self.ledger)

    def take(self, incident: Incident) -> None:
        """Decide what becomes of one record."""
        node = self.records.node(incident.id)
        written = tidied(plain(node), incident)
        base = storable(written)
        there = self.standing.records.get(incident.id)
        file = (leads_out(there.file, self.folder) or there.file) if there else self._new_file(incident.id)
        if isinstance(file, Problem):
            self._refuse(incident.id, self.folder, file)
        elif there is not None:
            self._compare(incident, written, base, there)
        elif incident.id in self.ledger and not self.terms.restore:
            self._say(incident, Became.DELETED, file)
        else:
            text = record_text(written, self._head(incident))
            self._keep(incident.id, file, text.encode(), base)
            self._say(incident, Became.NEW, file)

    def _new_file(self, record_id: str) -> Path | Problem:
        place = self.records.place(record_id, "id")
        file = record_file(self.folder, record_id, place)
        if isinstance(file, Problem):
            return file
        other = self.taken.setdefault(file.name.casefold(), file.name)
        if other == file.name:
            other = self.standing.names.get(file.name.casefold(), file.name)
        if other != file.name or file.exists():
            message = f"'{file.name}' and '{other}' would be one file on many systems"
            if other == file.name:
                message = f"'{file}' is there already, and holds no record with the id '{record_id}'"
            return Problem("name-collision", message, place, "give one of the records another id")
        return file

    def _compare(self, sheet: Incident, written: Any, base: Any, there: Standing) -> None:
        entry = self.ledger.get(sheet.id)
        here, written_here, problems = there.read(entry)
        if here is None:
            message = f"{sheet.id} has faults where it stands, so the sheet cannot be compared with it"
            fault = Problem("faulty-record", message, Place(str(there.file)), "correct them, and import again")
            self._refuse(sheet.id, there.file, *problems, fault)
            return
        found = differences(last_import(entry), here, sheet, sheet_wins=self.terms.sheet_wins)
        changes = tuple(
            Change(each.path, each.whose, written_at(written_here, each.loc), written_at(written, each.loc))
            for each in found
        )
        if not any(each.whose is Whose.SHEET for each in found):
            # The hash belongs to what was imported then: with another base it would vouch for the wrong text.
            sha256 = entry.sha256 if entry and entry.base == base else ""
            self.after[sheet.id] = Entry(self.sheet.name, sha256, base)
            self._disputes(sheet.id, changes, there)
            self._say(sheet, Became.UNCHANGED, there.file, changes)
            return
        data, merged = self._merged(sheet, there, written, found)
        if isinstance(data, Problem):
            self._refuse(sheet.id, there.file, data, changes=changes)
            return
        assert merged is not None
        self._keep(sheet.id, there.file, data, base, ours=_is_ours(there, found))
        self._disputes(sheet.id, changes, there)
        self._say(merged, Became.CHANGED, there.file, changes)

    def _merged(
        self, sheet: Incident, there: Standing, written: Any, found: Sequence[Difference]
    ) -> tuple[bytes | Problem, Incident | None]:
        """Return the file with the sheet's values put in, read again to make sure of it, or why it cannot be so."""
        place = Place(str(there.file))
        if _is_ours(there, found):
            return record_text(written, self._head(sheet)).encode(), sheet
        taken = [each for each in found if each.whose is Whose.SHEET]
        if not there.alone or there.file.suffix.lower() == ".json":
            message = f"{sheet.id} has changed in the sheet, but it stands in a file with others, or in JSON"
            return Problem("not-one-record", message, place, "give it a YAML file of its own, and import again"), None
        text = decoded(there.file.read_bytes(), str(there.file))
        try:
            text = edited(text, {each.loc: written_at(written, each.loc) for each in taken})
        except (YAMLError, ValueError):
            message = f"'{there.file}' cannot be changed field by field, as {sheet.id} would have to be"
            return Problem("unmergeable", message, place, "make the change by hand, and import again"), None
        nodes, problems = read_yaml(text, str(there.file))
        merged, faults = validate(Incident, nodes[0]) if len(nodes) == 1 else (None, problems)
        wanted = units(sheet)
        if merged is not None and all(units(merged).get(each.loc) == wanted.get(each.loc) for each in taken):
            return _with_head(text, self._head(merged)).encode(), merged
        why = faults[0].message if faults else "the two do not go together"
        message = f"what the sheet says of {sheet.id} does not fit what was written here: {why}"
        return Problem("unmergeable", message, place, "correct the record or the sheet, and import again"), None

    def _head(self, incident: Incident) -> tuple[str, ...]:
        lacking = self.terms.lacking(incident)
        asked = (f"{_ASKED}{', '.join(lacking)}",) if lacking else ()
        where = origin(self.records.place(incident.id))
        return *self.terms.head, f"{IMPORTED}{where}", *asked

    def _keep(self, record_id: str, file: Path, data: bytes, base: Any, *, ours: bool = True) -> None:
        self.plan.files.append((file, data))
        sha256 = hashlib.sha256(data).hexdigest() if ours else ""
        self.after[record_id] = Entry(self.sheet.name, sha256, base)

    def _say(self, incident: Incident, became: Became, file: Path, changes: tuple[Change, ...] = ()) -> None:
        where = origin(self.records.place(incident.id))
        lacking = self.terms.lacking(incident) if became in {Became.NEW, Became.CHANGED} else ()
        self.plan.outcomes.append(Outcome(incident.id, became, file, where, changes, lacking))

    def _refuse(self, record_id: str, file: Path, *problems: Problem, changes: tuple[Change, ...] = ()) -> None:
        where = origin(self.records.place(record_id))
        self.plan.outcomes.append(Outcome(record_id, Became.REFUSED, file, where, changes))
        self.plan.problems += problems

    def _disputes(self, record_id: str, changes: Sequence[Change], there: Standing) -> None:
        place = Place(str(there.file))
        for change in changes:
            if change.whose is Whose.DISPUTED:
                where = place_in(there.node, change.field) or place
                self.plan.problems.append(dispute(record_id, change, where, self.sheet.name))

    def report_gone(self) -> None:
        """Report records of this sheet that it holds no longer; they are never deleted."""
        read = {incident.id for incident in self.records}
        for record_id, entry in self.ledger.items():
            if entry.sheet != self.sheet.name or record_id in read or record_id not in self.standing.records:
                continue
            file = self.standing.records[record_id].file
            message = f"{record_id} was imported from {entry.sheet}, which holds it no longer"
            hint = "the record is kept; delete its file if it is to go"
            self.plan.problems.append(Problem("row-gone", message, Place(str(file)), hint, Severity.WARNING))


def _is_ours(there: Standing, found: Sequence[Difference]) -> bool:
    """Tell whether nobody has written into a file since it was imported, so that it can simply be written anew."""
    return there.node is None and all(each.whose is Whose.SHEET for each in found)


def _with_head(text: str, head: Sequence[str]) -> str:
    """Return the file with the import's own comment lines as they are now; other comments stay."""
    ours = (f"# {IMPORTED}", f"# {_ASKED}")
    lines = text.splitlines(keepends=True)
    body = [line for number, line in enumerate(lines) if not (line.startswith(ours) and _above(lines[:number]))]
    fresh = [f"# {line}\n" for line in head if line.startswith((IMPORTED, _ASKED))]
    modelines = 1 if body and body[0].startswith("# yaml-language-server:") else 0
    return "".join((*body[:modelines], *fresh, *body[modelines:]))


def _above(lines: Sequence[str]) -> bool:
    return all(line.lstrip().startswith("#") or not line.strip() for line in lines)
