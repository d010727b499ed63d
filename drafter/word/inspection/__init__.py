"""Everything in a Word file that should not leave the house, found and located."""

from __future__ import annotations

from drafter.problems import Problem
from drafter.word.inspection import contents, outside, pictures, said, text, traces
from drafter.word.inspection.findings import Look, look_at

__all__ = ["inspect_file", "look_at"]
_FAMILIES = (text.find, contents.find, outside.find, said.find, pictures.find, traces.find)


def inspect_file(data: bytes, name: str) -> list[Problem]:
    """Return what a DOCX file holds beside its text: errors for what must not leave the house, infos for traces.

    `name` is what findings call it. Raises DrafterError where the file is not a DOCX, or not safe to read.
    """
    return inspect_look(look_at(data, name))


def inspect_look(look: Look) -> list[Problem]:
    """Return the findings about a file that is open already."""
    return [problem for family in _FAMILIES for problem in family(look)]
