"""The values that tracked changes touch: what each reads when they are accepted, and when they are rejected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from drafter.revising.edges import edges
from drafter.revising.value import Standing, plain
from drafter.word.read.names import W
from drafter.word.returned import Returned, read_returned

_TRACKED = tuple(W + name for name in ("ins", "del", "moveFrom", "moveTo"))


@dataclass(frozen=True, slots=True)
class Undecided:
    """A value that tracked changes touch: its text with them accepted and with them rejected, empty for none."""

    fact: Standing
    accepted: str
    rejected: str


def undecided(data: bytes, returned: Returned, facts: Iterable[Standing]) -> tuple[Undecided, ...]:
    """Return the facts that read differently with the tracked changes rejected; `returned` has them accepted."""
    if not any(next(story.root.iter(*_TRACKED), None) is not None for story in returned.stories):
        return ()
    rejected = read_returned(data, returned.name, returned.manifest, accepted=False)
    assert rejected is not None
    beside, found = edges(rejected), []
    for one in facts:
        before = rejected.found.get(one.number)
        if before is not None and before.text and (glued := beside.glued(before)):
            before = replace(before, start=glued[0], end=glued[1])
        text = before.text if before else ""
        if plain(text) != plain(one.text):
            found.append(Undecided(one, one.text, text))
    return tuple(found)
