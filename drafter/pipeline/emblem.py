"""The emblem that a workspace puts on its letterheads."""

from __future__ import annotations

from drafter import formats
from drafter.composing.letter import Picture
from drafter.party import Directory
from drafter.pipeline.places import shown
from drafter.problems import DrafterError, Place, Problem
from drafter.reading.workspace import Workspace

MAX_BYTES = 4 * 1024 * 1024


def read_emblem(workspace: Workspace, language: str, state: str | None, directory: Directory) -> Picture | None:
    """Return the emblem with its alternative text, or None where the workspace has none.

    Raises DrafterError where the file is not a PNG or JPEG picture of at most 4 MiB.
    """
    if workspace.emblem is None or not workspace.emblem.is_file():
        return None
    place = Place(shown(workspace.emblem))
    if workspace.emblem.stat().st_size > MAX_BYTES:
        raise DrafterError(Problem("emblem", "the emblem is larger than 4 MiB", place, "save it at a smaller size"))
    data = workspace.emblem.read_bytes()
    if not data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        raise DrafterError(Problem("emblem", "the emblem is neither PNG nor JPEG", place, "save it as PNG"))
    names = directory.states[state].name.get(language, {}) if state else {}
    return Picture(data, formats.word("emblem", language, state=names.get("with_article", "")).strip())
