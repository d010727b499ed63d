"""Protective markings and release lists: what of the records may stand in one letter, and which marking it bears."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.composing.withholding import Key, Optional, Protected, Withholding
from drafter.incident import Incident
from drafter.marking import Marking, highest, parse_marking, within
from drafter.party import Directory, Party
from drafter.pipeline.selection import Selection
from drafter.problems import Place, Problem, Severity
from drafter.protocol import refusal

INPUTS = "inputs"
"""Stands for a record where a fact is an input."""


@dataclass(frozen=True, slots=True)
class Readers:
    """Who may read a letter: this system up to its ceiling, and everybody whom the letter goes to."""

    ceiling: Marking | None
    parties: tuple[Party, ...]
    directory: Directory

    def refuse(self, marking: Marking | None, released: Sequence[str]) -> str | None:
        """Return why something so marked and released may not be in the letter, or None."""
        if not within(marking, self.ceiling):
            return f"is marked {marking}, above the ceiling '{self.ceiling or 'none'}'"
        for party in self.parties:
            reason = refusal(marking, released, party, self.directory)
            if reason is not None:
                return reason
        return None


def protect(
    selection: Selection, readers: Readers, *, withhold: bool
) -> tuple[Selection, dict[Key, Protected], list[Problem]]:
    """Return the incidents that the letter may see, their protected facts, and the problems with whole records.

    With `withhold`, a marked record that the letter is not about is left out with a warning. Of the rest of the
    register only the facts are protected: they are refused where the letter counts with them.
    """
    problems: list[Problem] = []
    kept = []
    protected: dict[Key, Protected] = {}
    seen = {incident.id for incident in selection.incidents}
    for incident in selection.register:
        if incident.id not in seen:
            protected.update(_facts(incident, _parsed(incident.marking, incident), readers))
    for incident in selection.incidents:
        mark = _parsed(incident.marking, incident)
        reason = readers.refuse(mark, _released(incident.releasable_to, mark))
        if reason is None:
            kept.append(incident)
            protected.update(_facts(incident, mark, readers))
            continue
        left_out = withhold and incident is not selection.chosen
        problems.append(_record(selection, incident, reason, left_out=left_out))
        if not left_out:
            kept.append(incident)
    out = seen - {incident.id for incident in kept}
    register = tuple(incident for incident in selection.register if incident.id not in out)
    return replace(selection, incidents=tuple(kept), register=register), protected, problems


def _facts(incident: Incident, whole: Marking | None, readers: Readers) -> Iterator[tuple[Key, Protected]]:
    """Yield every fact that is protected, by itself or with its whole record."""
    for path, fact in incident.facts():
        mark = _parsed(fact.marking, incident) or whole
        released = _released(fact.releasable_to or incident.releasable_to, mark)
        if mark is not None or released:
            yield (incident.id, path), Protected(mark, readers.refuse(mark, released))


def _parsed(text: str | None, incident: Incident) -> Marking | None:
    """Return a marking; one that is on no scale, which the reading has reported, is above every ceiling."""
    try:
        return parse_marking(text, str(incident.territory.stated[0]))
    except ValueError:
        return Marking("", 5, str(text))


def _released(named: Sequence[str], mark: Marking | None) -> tuple[str, ...]:
    return (*named, *(mark.releasable_to if mark else ()))


def _record(selection: Selection, incident: Incident, reason: str, *, left_out: bool) -> Problem:
    place = selection.records.place(incident.id, "marking")
    if left_out:
        message = f"{incident.id} is left out: it {reason}"
        hint = "counts such as 'twice in less than a month' leave it out too: read them"
        return Problem("withheld", message, place, hint, Severity.WARNING)
    return Problem("marking-over-ceiling", f"{incident.id} {reason}", place, _other_way(reason))


def _other_way(reason: str) -> str:
    if "above the ceiling" in reason:
        return "leave it out, or raise max_marking in drafter.yaml where the system is approved for it"
    return "leave it out, or have its owner release it"


def refused_facts(withholding: Withholding, selection: Selection) -> list[Problem]:
    """Return a problem for each fact that the letter says and may not, and a warning for each fallen passage."""
    problems = [
        Problem("withheld", f"the passage '{one.name}' is left out: {_reasons(withholding, one)}", one.place,
                "read what is left: does the letter still say what it has to?", Severity.WARNING)
        for one in withholding.fallen
    ]  # fmt: skip
    for key in withholding.said:
        reason = withholding.protected[key].refused
        if reason is not None:
            record, path = key
            place = None if record == INPUTS else selection.records.place(record, path)
            message = (
                f"what the input '{path}' is the marking of {reason}"
                if place is None
                else f"'{path}' of {record} {reason}"
            )
            hint = _way_out(withholding, key) or _other_way(reason)
            problems.append(Problem("marking-over-ceiling", message, place, hint))
    return problems


def _reasons(withholding: Withholding, one: Optional) -> str:
    protected = withholding.protected
    return "; ".join(f"'{path}' of {record} {protected[record, path].refused}" for record, path in one.facts)


def _way_out(withholding: Withholding, key: Key) -> str | None:
    """Return how to draft without a fact, where it is said in optional passages only."""
    ways = [one for one in withholding.ways_out if key in one.facts]
    if not ways or key in withholding.said_outside:
        return None
    names = " and ".join(f"'{one.name}' ({one.place})" for one in ways)
    return f"--withhold leaves out {names}, which says it"


def letter_marking(withholding: Withholding, state: str | None, *, whole: bool) -> Marking | None:
    """Return the marking of the letter: the highest of the facts it says, or of all it may say where `whole`."""
    allowed = (key for key, fact in withholding.protected.items() if fact.refused is None)
    keys = allowed if whole else withholding.said
    marks = [withholding.protected[key].marking for key in keys]
    return highest((mark for mark in marks if mark is not None), state)


def unmarked_pages(marking: Marking | None, expressions: Iterator[str], letterhead: str) -> list[Problem]:
    """Return a problem where the letter bears a marking and its letterhead has no place for one."""
    if marking is None or any("letter.marking" in expression for expression in expressions):
        return []
    message = f"the letter bears the marking {marking}, and the letterhead has no place for it"
    hint = "write {{ letter.marking }} in its header and footer, where every page shows it"
    return [Problem("marking-not-shown", message, Place(letterhead), hint)]
