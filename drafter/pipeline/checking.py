"""Checking a letter: what its manifest, the flags and the workspace say of it, and what the rules find."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from drafter.checks import Checked, check
from drafter.checks.dates import dates_in
from drafter.checks.paper import Line, Pages, Paper, Part
from drafter.checks.reading_lines import read_lines
from drafter.incident import Incident
from drafter.party import Directory, Party
from drafter.problems import Place, Problem
from drafter.protocol import FormOfCorrespondence, age_problems, find_party, form_of_correspondence
from drafter.reading.workspace import Workspace
from drafter.word.content import content_sha256
from drafter.word.document import DocumentTree
from drafter.word.manifest import read_manifest
from drafter.word.metadata import read_metadata
from drafter.word.read import read


@dataclass(frozen=True, slots=True)
class Known:
    """What somebody says of a letter; what is None is taken from its manifest, then from the workspace.

    `drafting` leaves out what drafting has told already, and rules about pages, which cost time. `manifest` is that of
    the drafted file, for a copy that has lost its own.
    """

    form: str | None = None
    language: str | None = None
    date: dt.date | None = None
    state: str | None = None
    signatories: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    incidents: tuple[Incident, ...] | None = None
    final: bool = False
    values: Mapping[str, Any] = field(default_factory=dict)
    enclosed: tuple[str, ...] = ()
    drafting: bool = False
    manifest: Mapping[str, Any] | None = None


def check_letter(
    data: bytes, name: str, known: Known, workspace: Workspace, directory: Directory
) -> tuple[Checked, list[Problem]]:
    """Check a DOCX letter. Returns what the rules found, and the problems with what was said of the letter.

    Raises DrafterError where the file cannot be read or its manifest is damaged.
    """
    paper, problems = lay_paper(data, name, known, workspace, directory)
    return check(paper, workspace.rules_off), problems


def lay_paper(
    data: bytes, name: str, known: Known, workspace: Workspace, directory: Directory
) -> tuple[Paper, list[Problem]]:
    """Return a letter as the rules see it, and the problems with what was said of it."""
    manifest = known.manifest or read_manifest(data, name) or {}
    tree = read(data, name)
    lines = read_lines(tree)
    problems: list[Problem] = []
    parties = manifest.get("parties", {})
    date = known.date or (dt.date.fromisoformat(manifest["as_of"]) if "as_of" in manifest else _dated(lines))
    form = _form(known.form or manifest.get("form"), name, problems)
    state = known.state or parties.get("state") or workspace.state

    def people(offices: tuple[str, ...], place: str) -> Iterator[Party]:
        for office in offices:
            if date is None:
                return
            found = find_party(directory, office, date, state, Place(place))
            if isinstance(found, Problem):
                problems.append(found)
                continue
            if not known.drafting:
                problems.extend(age_problems(found, directory, date))
            yield found

    signing = known.signatories or tuple(one["office"] for one in parties.get("signatories", ()))
    to = known.addressees or tuple(one["office"] for one in parties.get("addressees", ()))
    copied = tuple(one["office"] for one in parties.get("copies", ()))
    incidents = known.incidents if known.incidents is not None else _recorded(manifest)
    return Paper(
        name=name,
        tree=tree,
        lines=lines,
        form=form,
        language=known.language or manifest.get("language") or workspace.language,
        date=date,
        state=state,
        signatories=tuple(people(signing, "--from")),
        addressees=tuple(people(to, "--to")),
        copies=tuple(people(copied, name)),
        directory=directory,
        incidents=incidents,
        incident=next((one for one in incidents or () if one.id == manifest.get("incident")), None),
        fills=tuple(manifest["fills"]) if "fills" in manifest else None,
        manifest=manifest or None,
        final=known.final,
        max_marking=workspace.max_marking,
        values={**_clearances(data, name, workspace, manifest), **known.values},
        page_map=None if known.drafting else lambda: _pages(tree, workspace),
        enclosed=known.enclosed,
        metadata=read_metadata(data, name),
    ), problems


def _clearances(data: bytes, name: str, workspace: Workspace, manifest: Mapping[str, Any]) -> dict[str, object]:
    """Return what the manifest has of each clearance that the workspace asks for, and the hash of the present text."""
    if not workspace.clearances:
        return {}
    given = {one["role"]: one for one in manifest.get("clearances", ())}
    required = {role: given.get(role) for role in workspace.clearances}
    return {"clearances": required, "content_sha256": content_sha256(data, name)}


def _pages(tree: DocumentTree, workspace: Workspace) -> Pages:
    """Lay the letter out and return where its paragraphs begin."""
    from drafter.pdf.pages import page_starts

    return Pages({start.number: (start.page, start.depth) for start in page_starts(tree, workspace.fonts)})


def _dated(lines: tuple[Line, ...]) -> dt.date | None:
    """Return the date that the letter bears, where it bears one."""
    dates = (date.day for line in lines if line.part is Part.DATE for date in dates_in(line.text))
    return next((day for day in dates if day), None)


def _form(form_id: str | None, name: str, problems: list[Problem]) -> FormOfCorrespondence | None:
    if form_id is None:
        return None
    form = form_of_correspondence(form_id, Place(name))
    if isinstance(form, Problem):
        problems.append(form)
        return None
    return form


def _recorded(manifest: Mapping[str, Any]) -> tuple[Incident, ...] | None:
    """Return the records as they were when the letter was drafted, or None for a file without a manifest."""
    if "records" not in manifest:
        return None
    return tuple(Incident.model_validate(record["snapshot"]) for record in manifest["records"])
