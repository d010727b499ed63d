"""Three versions of a record: as it was imported last, as it stands here, and as the sheet has it now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from drafter.incident import Incident
from drafter.keeping.fields import units

Loc = tuple[str | int, ...]


class Whose(StrEnum):
    """Whose value a field has after a merge."""

    SHEET = "sheet"
    """The sheet changed it, or it was told to win."""
    HERE = "here"
    """It was edited here alone."""
    DISPUTED = "disputed"
    """Both changed it: what stands here is kept, and reported."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which the record here and the sheet differ, and whose value it gets."""

    loc: Loc
    whose: Whose

    @property
    def path(self) -> str:
        """Return the field as messages name it: `payload.mass`, `sources[mod].date`."""
        if self.loc[0] == "sources":
            return f"sources[{self.loc[1]}].{self.loc[2]}"
        return ".".join(map(str, self.loc))


def differences(base: Incident | None, here: Incident, sheet: Incident, *, sheet_wins: bool) -> list[Difference]:
    """Return where the record here differs from the sheet, in the order of the fields.

    Without a base, what only the sheet holds is new there, and what only the record holds was written here. With
    `sheet_wins`, the sheet's value is taken wherever the sheet holds the field, or held it when it was last imported.
    """
    before: dict[Loc, Any] = units(base) if base else {}
    mine, theirs = units(here), units(sheet)
    found = [
        Difference(loc, _whose(before.get(loc), mine.get(loc), theirs.get(loc), sheet_wins=sheet_wins))
        for loc in _in_order(theirs, mine)
        if mine.get(loc) != theirs.get(loc)
    ]
    return _whole_sources(found, theirs)


def _whose(base: Any, mine: Any, theirs: Any, *, sheet_wins: bool) -> Whose:
    if mine == base:
        return Whose.SHEET
    if sheet_wins and (theirs is not None or base is not None):
        return Whose.SHEET
    return Whose.HERE if theirs == base else Whose.DISPUTED


def _in_order(theirs: dict[Loc, Any], mine: dict[Loc, Any]) -> list[Loc]:
    """Return the fields of both, those that only the record here has at its end."""
    return list(dict.fromkeys((*theirs, *mine)))


def _whole_sources(found: list[Difference], theirs: dict[Loc, Any]) -> list[Difference]:
    """Keep a source that the sheet dropped where somebody has written into it here."""
    edited = {
        each.loc[1]
        for each in found
        if each.loc[0] == "sources" and each.whose is not Whose.SHEET and ("sources", each.loc[1], "id") not in theirs
    }
    return [
        Difference(each.loc, Whose.DISPUTED)
        if each.loc[0] == "sources" and each.loc[1] in edited and each.whose is Whose.SHEET
        else each
        for each in found
    ]
