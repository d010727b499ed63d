"""What keeps a letter in the house: facts that do not hold, errors of the rules, and what no file may carry outside."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from drafter.checks import check
from drafter.pipeline.casting import whole_directory
from drafter.pipeline.checking import Known, lay_paper
from drafter.problems import Problem, Severity
from drafter.reading.workspace import Workspace
from drafter.revising.findings import findings
from drafter.revising.finishing import place_of_letter
from drafter.revising.standing import Review
from drafter.word.inspection import inspect_file
from drafter.word.metadata import read_metadata

_RAISED = frozenset({"no-records", "not-composed", "unsupported", "fact-undecided"})
"""What checking a letter only tells or warns of, and releasing it cannot go on with."""


def facts_refused(review: Review, date: dt.date) -> Iterator[Problem]:
    """Yield what is wrong with the facts of a letter, composed again for `date`, the day of its release.

    Number, date and draft mark are no matter of these: their places are filled now. Nor are comments, which the file
    itself is refused for.
    """
    settled = [one for one in (*review.facts, *review.words) if place_of_letter(one.fill)]
    own = dt.date.fromisoformat(review.returned.manifest["as_of"])
    known = set(findings(review.returned, settled, settled, (), review.comments))
    for problem in review.problems:
        if problem not in known:
            severity = Severity.ERROR if problem.rule in _RAISED else problem.severity
            yield replace(problem, severity=severity, hint=_for_the_day(problem.hint, date, own))


def file_refused(data: bytes, name: str) -> list[Problem]:
    """Return the comments, tracked changes, hidden texts and other things that somebody has to decide about."""
    return [problem for problem in inspect_file(data, name) if problem.severity is Severity.ERROR]


def rules_refused(finished: bytes, name: str, outgoing: bytes, known: Known, workspace: Workspace) -> list[Problem]:
    """Return what the rules find in a finished letter; `outgoing` is the file that would go out, or empty."""
    directory, problems = whole_directory(workspace.parties)
    paper, found = lay_paper(finished, name, known, workspace, directory)
    paper = replace(paper, metadata=read_metadata(outgoing, name) if outgoing else None)
    return [*problems, *found, *check(paper, workspace.rules_off).problems]


def _for_the_day(hint: str | None, date: dt.date, own: dt.date) -> str | None:
    """Return a hint to refresh a letter as one for the day of its release, where its own is another."""
    if hint is None or date == own or "'drafter refresh'" not in hint:
        return hint
    hint = hint.replace("'drafter refresh'", f"'drafter refresh --date {date}'")
    return hint.replace("'drafter accept'", f"'drafter accept --released-on {date}'")
