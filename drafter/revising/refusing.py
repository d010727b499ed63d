"""What keeps a letter in the house: facts that do not hold, errors of the rules, and what no file may carry outside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePath

from drafter.checks import check
from drafter.pipeline.casting import whole_directory
from drafter.pipeline.checking import Known, lay_paper
from drafter.problems import Place, Problem, Severity
from drafter.reading.workspace import Workspace
from drafter.revising.accepting import described, quoted
from drafter.revising.finishing import DATES, DRAFT_MARK, place_of_letter
from drafter.revising.standing import Review, Standing, Status
from drafter.word.inspection import inspect_file
from drafter.word.metadata import read_metadata

_UNKNOWN = frozenset({"no-records", "other-records", "not-composed"})
"""What checking a letter only tells, and releasing it cannot go on with: nobody knows whether its facts hold."""


def facts_refused(review: Review) -> Iterator[Problem]:
    """Yield what is wrong with the facts of a letter, composed again for the day of its release.

    Number, date and draft mark are no matter of these: their places are filled now.
    """
    for problem in review.problems:
        yield replace(problem, severity=Severity.ERROR) if problem.rule in _UNKNOWN else problem
    for fact in review.facts:
        if place_of_letter(fact.fill) not in {*DATES, DRAFT_MARK}:
            yield from _refused(fact, review.returned.name)


def file_refused(data: bytes, name: str) -> list[Problem]:
    """Return the comments, tracked changes, hidden texts and other things that somebody has to decide about."""
    return [problem for problem in inspect_file(data, name) if problem.severity is Severity.ERROR]


def rules_refused(finished: bytes, name: str, outgoing: bytes, known: Known, workspace: Workspace) -> list[Problem]:
    """Return what the rules find in a finished letter; `outgoing` is the file that would go out, or empty."""
    directory, problems = whole_directory(workspace.parties)
    paper, found = lay_paper(finished, name, known, workspace, directory)
    paper = replace(paper, metadata=read_metadata(outgoing, name) if outgoing else None)
    return [*problems, *found, *check(paper, workspace.rules_off).problems]


_SAID: Mapping[Status, tuple[str, str]] = {
    Status.CHANGED: ("fact-changed", "was drafted as {drafted}"),
    Status.REMOVED: ("fact-removed", "is gone; it was drafted as {drafted}"),
    Status.OUT_OF_DATE: ("fact-out-of-date", "is out of date"),
    Status.WEAKER: ("fact-weaker", "is less sure than when it was drafted"),
}
"""The rule and the words for each way in which a fact does not hold."""


def _refused(fact: Standing, name: str) -> Iterator[Problem]:
    if fact.status not in _SAID:
        return
    rule, words = _SAID[fact.status]
    now = f"; it would read {quoted(fact.now)} now" if fact.now is not None else ""
    because = f" ({'; '.join(fact.because)})" if fact.because else ""
    message = f"{described(fact)} {words.format(drafted=quoted(fact.drafted))}{now}{because}"
    identity = fact.fill["id"]
    hint = f"put it right, or say that it is: drafter accept {PurePath(name).name} {identity} --by NAME --reason TEXT"
    yield Problem(rule, message, fact.place or Place(name), hint)
