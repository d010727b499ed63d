"""The file of a record: named by the record's id and by nothing else."""

from __future__ import annotations

import re
from pathlib import Path

from drafter.problems import Place, Problem

ENDING = ".yaml"
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", re.ASCII)
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE | re.ASCII)


def record_file(folder: Path, record_id: str, place: Place | None) -> Path | Problem:
    """Return the path of a record's file in a folder, or why its id gives none."""
    if not _SAFE.fullmatch(record_id) or _DEVICES.match(record_id):
        message = f"the id '{record_id}' cannot be the name of a file"
        return Problem("unsafe-name", message, place, "give the record another id, such as LT-2025-07-28")
    path = folder / f"{record_id}{ENDING}"
    return leads_out(path, folder) or path


def leads_out(path: Path, folder: Path) -> Problem | None:
    """Return the problem of a file that is a link out of its folder, or None."""
    if not path.is_symlink() or path.resolve().parent == folder.resolve():
        return None
    message = f"'{path}' is a link that leads out of the folder"
    return Problem("unsafe-name", message, Place(str(path)), "put the file itself in its place")
