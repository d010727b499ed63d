"""A Word file with nothing in it but the letter: what leaves the house."""

from __future__ import annotations

from typing import Literal, TypeAlias

from drafter.problems import Problem, has_errors
from drafter.word.clean.parts import cleaned_members
from drafter.word.inspection import inspect_file, inspect_look, look_at
from drafter.word.properties import Properties
from drafter.word.write import assemble

Changes: TypeAlias = Literal["accept", "reject"]
_REFUSED = frozenset(f"inspect.{kind}" for kind in ("macros", "embedded", "activex", "remote-template"))
_TRACKED = "inspect.tracked-change"


def clean(
    data: bytes, name: str, properties: Properties, *, changes: Changes | None = None
) -> tuple[bytes, list[Problem]]:
    """Return a DOCX file without all that `inspect_file` finds, and what is still to be found in it.

    Its properties are the given ones. Tracked changes are errors unless `changes` says how they are settled. Macros,
    embedded objects, ActiveX controls and remote templates are errors always; with any error the bytes are empty.
    The same input gives the same bytes. Raises DrafterError where the file is not a DOCX, or not safe to read.
    """
    look = look_at(data, name)
    refused = _REFUSED if changes else _REFUSED | {_TRACKED}
    if errors := [problem for problem in inspect_look(look) if problem.rule in refused]:
        return b"", errors
    made = assemble(cleaned_members(look_at(data, name), properties, changes))
    left = inspect_file(made, name)
    return (b"" if has_errors(left) else made), left
