"""Word files that hold one feature each, for measuring it: made in code, with LibreOffice's result stored beside."""

from __future__ import annotations

from collections.abc import Callable

from tests.fidelity.calibration import lists, objects, pages, paragraphs, runs, tables
from tests.fidelity.docx_parts import Letter, section

CASES: dict[str, Callable[[], str | Letter]] = {
    name: make for group in (paragraphs, runs, lists, tables, pages, objects) for name, make in group.CASES.items()
}


def case(name: str) -> bytes:
    """Return the Word file of a case."""
    made = CASES[name]()
    return (Letter(made + section()) if isinstance(made, str) else made).data()
