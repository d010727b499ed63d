"""Places in a Word file: a paragraph by its number, since a Word file has no lines."""

from __future__ import annotations

from drafter.problems import Place

MAIN_PART = "word/document.xml"


def paragraph_place(file: str, part: str, number: int) -> Place:
    """Return the place of a paragraph; its part is named only where it is not the main one."""
    where = "" if part == MAIN_PART or not part else f"{part.rsplit('/', 1)[-1]} "
    return Place(file, spot=f"{where}paragraph {number}" if number else where.strip() or None)
