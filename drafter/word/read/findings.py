"""Collecting what could not be represented: each kind once, at its first place."""

from __future__ import annotations

from drafter.problems import Problem, Severity
from drafter.word.places import MAIN_PART, paragraph_place

_OPTION = "--pdf-engine libreoffice"
OTHER_ENGINE = f"look at the page, or use '{_OPTION}'"


def is_of_this_engine(problem: Problem) -> bool:
    """Tell whether a finding is of something that the other engine may draw: its hint says so."""
    return _OPTION in (problem.hint or "")


class Findings:
    """The findings of one reading; a finding that repeats is told once, with how often it was met."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._first: dict[tuple[str, str], Problem] = {}
        self._counts: dict[tuple[str, str], int] = {}

    def add(
        self,
        rule: str,
        message: str,
        number: int = 0,
        part: str = MAIN_PART,
        *,
        severity: Severity = Severity.WARNING,
        hint: str | None = OTHER_ENGINE,
    ) -> None:
        """Note a finding at a paragraph of a part."""
        key = (rule, message)
        self._counts[key] = self._counts.get(key, 0) + 1
        if key not in self._first:
            self._first[key] = Problem(rule, message, paragraph_place(self._file, part, number), hint, severity)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All findings in the order they were met."""
        found = []
        for key, problem in self._first.items():
            more = self._counts[key] - 1
            message = f"{problem.message} (and {more} more like it)" if more else problem.message
            found.append(Problem(problem.rule, message, problem.place, problem.hint, problem.severity))
        return tuple(found)
