"""How files are named to a person: from where they stand, where that is shorter."""

from __future__ import annotations

from pathlib import Path


def shown(file: Path) -> str:
    """Return a file's path as messages name it: relative to the current folder where it lies below it."""
    whole = file.absolute()
    here = Path.cwd()
    return str(whole.relative_to(here)) if whole.is_relative_to(here) else str(file)
