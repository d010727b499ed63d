"""Findings: where something is wrong, how badly, and what to do about it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: an error stops, a warning asks for a look, an info only tells."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person can go and look: a file and, where known, the line and column or a named spot in it.

    Lines and columns count from 1. `spot` names what has no line: "Sheet1!C7", "paragraph 12".
    """

    file: str
    line: int | None = None
    column: int | None = None
    spot: str | None = None

    def __str__(self) -> str:
        text = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        if self.spot is None:
            return text
        return f"{text} {self.spot}" if "!" in self.spot else f"{text}, {self.spot}"

    def as_dict(self) -> dict[str, str | int]:
        """Return the known parts only, as the `--json` output prints them."""
        parts = {"file": self.file, "line": self.line, "column": self.column, "spot": self.spot}
        return {key: value for key, value in parts.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: a rule's name, its weight, its place, one sentence and one hint."""

    rule: str
    message: str
    place: Place | None = None
    hint: str | None = None
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        hint = f"\n  hint: {self.hint}" if self.hint else ""
        return f"{where}{self.severity}: {self.message} [{self.rule}]{hint}"

    def as_dict(self) -> dict[str, object]:
        """Return the finding as the `--json` output prints it."""
        return {
            "rule": self.rule,
            "severity": str(self.severity),
            "place": self.place.as_dict() if self.place else None,
            "message": self.message,
            "hint": self.hint,
        }


class DrafterError(Exception):
    """An operation cannot go on. `problems` says why, each with its place."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems: tuple[Problem, ...] = problems


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether any of the findings is an error."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """Return a hint that names the closest known word, and a second one that is as close; None where nothing is."""
    names = sorted(known)
    close = difflib.get_close_matches(word, names, n=2, cutoff=0.6)
    likeness = [difflib.SequenceMatcher(a=match, b=word).ratio() for match in close]
    near = [match for match, ratio in zip(close, likeness, strict=True) if ratio > likeness[0] - 0.1]
    if not near:
        return None
    return "did you mean " + " or ".join(f"'{match}'" for match in near) + "?"
