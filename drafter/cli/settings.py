"""The workspace that a command works in: `drafter.yaml`, with the flags laid over it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from drafter.problems import DrafterError, Place, Problem
from drafter.reading.files import no_such
from drafter.reading.workspace import FILE_NAME, Workspace, find_workspace, read_workspace


def open_workspace(folder: str | None) -> tuple[Workspace, list[Problem]]:
    """Return the workspace of a folder, or the nearest one from here upwards, named from where the user stands."""
    if folder is None:
        found = find_workspace(Path.cwd())
        return read_workspace(_from_here(found)) if found else (Workspace(Path()), [])
    if not (Path(folder) / FILE_NAME).is_file():
        message = f"there is no {FILE_NAME} in '{folder}'"
        raise DrafterError(Problem("no-workspace", message, Place("--workspace"), "make one with 'drafter init'"))
    return read_workspace(Path(folder))


def overlaid(
    workspace: Workspace,
    *,
    incidents: Sequence[str] = (),
    parties: Sequence[str] = (),
    templates: Sequence[str] = (),
    fonts: Sequence[str] = (),
    emblem: str | None = None,
    max_marking: str | None = None,
) -> Workspace:
    """Return the workspace with what the flags name in place of its own. Raises DrafterError for what is not there."""
    if max_marking is not None:
        _check_ceiling(max_marking)
    return replace(
        workspace,
        incidents=_paths(incidents, "--incidents") or workspace.incidents,
        parties=_paths(parties, "--parties") or workspace.parties,
        templates=_paths(templates, "--templates") or workspace.templates,
        fonts=_paths(fonts, "--fonts") or workspace.fonts,
        emblem=_paths([emblem], "--emblem")[0] if emblem else workspace.emblem,
        max_marking=max_marking or workspace.max_marking,
    )


def content_hash(original: Path | None) -> str | None:
    """Return the hash of the text of an original, of which a letter is a translation."""
    if original is None:
        return None
    from drafter.reading.files import read_bytes
    from drafter.word.content import content_sha256
    from drafter.word.package import MAX_INPUT_BYTES

    return content_sha256(read_bytes(original, MAX_INPUT_BYTES), str(original))


def _paths(names: Sequence[str], flag: str) -> tuple[Path, ...]:
    paths = tuple(Path(name).expanduser() for name in names)
    absent = [no_such(path, Place(flag)) for path in paths if not path.exists()]
    if absent:
        raise DrafterError(*absent)
    return paths


def _check_ceiling(marking: str) -> None:
    from drafter.marking import parse_marking

    try:
        parse_marking(marking)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="'--max-marking'") from None


def _from_here(folder: Path) -> Path:
    """Return a folder as seen from the current one, where that is shorter to read."""
    try:
        seen = Path(os.path.relpath(folder))
    except ValueError:  # on another drive
        return folder
    return seen if len(str(seen)) < len(str(folder)) else folder
