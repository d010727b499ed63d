"""A letter that came back, looked through: how each of its facts stands, and what somebody wrote beside them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.party import Directory
from drafter.pipeline.casting import whole_directory
from drafter.problems import Problem
from drafter.reading.workspace import Workspace
from drafter.revising.findings import findings, found_how, sources_withdrawn
from drafter.revising.present import Present, read_present
from drafter.revising.sound import manifest_of, nested
from drafter.revising.tracked import Undecided, undecided
from drafter.revising.unsupported import Statement, find_statements, unsupported
from drafter.revising.value import Standing, Status, is_fact, standings
from drafter.word.comments import Comment, comments
from drafter.word.package import open_package
from drafter.word.returned import Returned, read_returned

__all__ = ["Review", "Standing", "Status", "review"]


@dataclass(frozen=True, slots=True)
class Review:
    """A letter that came back: its facts and its fixed words in reading order, and all findings.

    `undecided` are the values that read differently with tracked changes accepted and rejected. `statements` are what
    was written in by hand and no fact gives.
    """

    returned: Returned
    present: Present
    facts: tuple[Standing, ...]
    words: tuple[Standing, ...]
    undecided: tuple[Undecided, ...]
    comments: tuple[Comment, ...]
    statements: tuple[Statement, ...]
    problems: tuple[Problem, ...]


def review(
    data: bytes,
    name: str,
    workspace: Workspace,
    *,
    drafted: bytes | None = None,
    incidents: Sequence[Path] = (),
    template: str | None = None,
    directory: Directory | None = None,
    date: dt.date | None = None,
) -> Review | None:
    """Look a returned letter through; None where it does not say what it was drafted from.

    `drafted` is the file as it was drafted, for a copy that has lost its manifest. `incidents` are files of records
    beside the workspace's. `template` names the template by its path where it is in no folder of templates.
    `directory` is the workspace's, where it has been read already. `date` is the day for which the letter is
    composed again, where it is not its own.
    Raises DrafterError where the file cannot be read, or its manifest is not as it was written.
    """
    manifest = manifest_of(data, name, drafted)
    if manifest is None:
        return None
    returned = read_returned(data, name, manifest)
    assert returned is not None
    present = read_present(manifest, name, workspace, incidents, template, date)
    values = tuple(standings(returned, present))
    facts = tuple(one for one in values if is_fact(one.fill))
    words = tuple(one for one in values if not is_fact(one.fill))
    open_changes = undecided(data, returned, facts)
    package = open_package(data, name)
    remarks = tuple(comments(package))
    statements = tuple(find_statements(returned, values, directory or whole_directory(workspace.parties)[0]))
    problems = (
        *package.problems,
        *present.problems,
        *found_how(returned, facts),
        *nested(returned),
        *findings(returned, facts, words, open_changes, remarks),
        *sources_withdrawn(facts, present, name),
        *unsupported(statements),
    )
    return Review(returned, present, facts, words, open_changes, remarks, statements, problems)
