"""What refreshing a letter did, one thing at a time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafter.problems import Place


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

    `fact` is the value's number where it is about one; `note` says why it was left, or how the value was found.
    """

    outcome: Outcome
    place: Place
    before: str
    after: str
    fact: int | None = None
    note: str = ""

    def as_dict(self) -> dict[str, object]:
        """Return the change as the `--json` output prints it."""
        return {
            "outcome": str(self.outcome),
            "fact": None if self.fact is None else f"f{self.fact}",
            "place": self.place.as_dict(),
            "before": self.before,
            "after": self.after,
            "note": self.note or None,
        }
