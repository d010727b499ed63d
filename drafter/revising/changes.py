"""What refreshing a letter did, one thing at a time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafter.problems import Place, Problem, Severity


class Outcome(StrEnum):
    """What became of a fact, of a paragraph or row, or of some words of the template."""

    REFRESHED = "refreshed"
    REWORDED = "reworded"
    ADDED = "added"
    TAKEN_OUT = "taken out"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Change:
    """One change, made or left to a person, at its place in the letter as it came back.

    `fact` is the value's number where it is about one, and `field` what it comes from; `note` says why it was left, or
    how the value was found.
    """

    outcome: Outcome
    place: Place
    before: str
    after: str
    fact: int | None = None
    note: str = ""
    field: str = ""

    def as_dict(self) -> dict[str, object]:
        """Return the change as the `--json` output prints it."""
        return {
            "outcome": str(self.outcome),
            "fact": None if self.fact is None else f"f{self.fact}",
            "field": self.field or None,
            "place": self.place.as_dict(),
            "before": self.before,
            "after": self.after,
            "note": self.note or None,
        }

    def problem(self) -> Problem:
        """Return the finding that this was left to a person."""
        hint = "change it by hand, or leave it as it is: 'drafter check' goes on telling of it"
        said = f" ({self.field})" if self.field else ""
        if self.fact is not None:
            message = f"'{self.before}'{said} was left: {self.note}; the records now give '{self.after}'"
            if not self.after:
                message = f"'{self.before}'{said} was left: {self.note}; the records do not give it any more"
        elif not self.after:
            message = f"'{self.before}' was left: {self.note}; a new draft does not say it any more"
        elif not self.before:
            message = f"'{self.after}' was not put in: {self.note}; a new draft says it here"
        else:
            message = f"'{self.before}' was left: {self.note}; a new draft says '{self.after}' here"
        return Problem("not-refreshed", message, self.place, hint, Severity.WARNING)
