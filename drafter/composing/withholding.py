"""Facts that may not be said: who found them on paper, and passages that fall away because of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from drafter.composing.fills import Origin
from drafter.marking import Marking
from drafter.problems import Place

Key = tuple[str, str]
"""A fact: the id of its record and its field path."""


class Optional(NamedTuple):
    """A passage that a template says may fall away: its name, its place, and the refused facts it says."""

    name: str
    place: Place
    facts: tuple[Key, ...]


class Protected(NamedTuple):
    """How a fact is protected: its marking, if it has one, and why it may not be said in this letter, or None."""

    marking: Marking | None
    refused: str | None


@dataclass(slots=True)
class Withholding:
    """The protected facts of one letter's records, and what became of them.

    `said` are those that the letter says. With `withhold`, optional passages that say a refused one have `fallen`;
    without it they are `ways_out`, and `said_outside` are those that no optional passage holds.
    """

    protected: Mapping[Key, Protected] = field(default_factory=dict)
    withhold: bool = False
    said: dict[Key, None] = field(default_factory=dict)
    said_outside: set[Key] = field(default_factory=set)
    fallen: list[Optional] = field(default_factory=list)
    ways_out: list[Optional] = field(default_factory=list)
    _within: list[dict[Key, None]] = field(default_factory=list)

    def note(self, origin: Origin) -> None:
        """Take notice of a fact that is read for the paper, or for a choice of words."""
        key = origin.record, origin.field
        if key not in self.protected:
            return
        if self._within:
            self._within[-1][key] = None
        else:
            self.said[key] = None
            self.said_outside.add(key)

    def begin(self) -> None:
        """Begin a passage that may fall away."""
        self._within.append({})

    def end(self, name: str, place: Place) -> bool:
        """End it, and tell whether it falls away."""
        facts = self._within.pop()
        refused = tuple(key for key in facts if self.protected[key].refused is not None)
        if refused:
            (self.fallen if self.withhold else self.ways_out).append(Optional(name, place, refused))
            if self.withhold:
                return True
        (self._within[-1] if self._within else self.said).update(facts)
        return False
