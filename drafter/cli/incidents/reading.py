"""What the commands on records read: the records, the folder they are written to, and what letters ask of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from drafter.cli.settings import open_workspace
from drafter.problems import DrafterError, Place, Problem
from drafter.reading.files import no_such
from drafter.reading.incidents import Records, read_incidents
from drafter.reading.workspace import Workspace

SCHEMA = "incident.schema.json"
"""The name of the schema's file, beside or above the records."""


def read_records(
    paths: Sequence[str], columns: str | None, workspace: str | None, purpose: str
) -> tuple[Records, list[Problem]]:
    """Return the records of the named files and folders, or the workspace's. Raises DrafterError without any."""
    space, problems = open_workspace(workspace)
    folders = tuple(Path(path).expanduser() for path in paths) or space.incidents
    if not folders:
        hint = "name a file or a folder, or work in a folder made by 'drafter init'"
        raise DrafterError(*problems, Problem("no-records", f"there are no incident records {purpose}", None, hint))
    records, found = read_incidents(folders, columns)
    return records, [*([] if paths else problems), *found]


def folder_for(named: str | None, space: Workspace) -> Path:
    """Return the folder that records are written to. Raises DrafterError where none is named, or it is a file."""
    folder = Path(named).expanduser() if named else next((path for path in space.incidents if not path.is_file()), None)
    if folder is None:
        hint = "name it with --to, or work in a folder made by 'drafter init'"
        raise DrafterError(Problem("no-folder", "there is no folder to write the records to", None, hint))
    if folder.exists() and not folder.is_dir():
        raise DrafterError(Problem("no-folder", f"'{folder}' is not a folder", Place("--to"), "name a folder"))
    if not folder.parent.is_dir():
        raise DrafterError(no_such(folder.parent, Place("--to")))
    return folder


def asked_fields(templates: Sequence[str], space: Workspace) -> dict[str, tuple[str, ...]]:
    """Return the fields that letters ask for: of the named templates, or of every template there is."""
    from drafter.catalogue.find import TemplateFolders, find_template, list_templates
    from drafter.catalogue.template import read_template
    from drafter.keeping.needs import asked_for

    folders = TemplateFolders(space.templates)
    found = [find_template(name, folders, Place("--for")) for name in templates]
    if faults := [each for each in found if isinstance(each, Problem)]:
        raise DrafterError(*faults)
    wanted = [each for each in found if isinstance(each, Path)] or list(list_templates(folders).values())
    read = [read_template(path)[0] for path in wanted if path.is_dir()]
    return asked_for(template for template in read if template is not None)


def modeline(folder: Path) -> tuple[str, ...]:
    """Return the comment that tells editors where the schema is, if its file lies beside or above the records."""
    for above in (folder, folder.absolute().parent):
        if (above / SCHEMA).is_file():
            path = Path(os.path.relpath(above / SCHEMA, folder)).as_posix()
            return (f"yaml-language-server: $schema={path}",)
    return ()
