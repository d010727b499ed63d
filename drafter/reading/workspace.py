"""The workspace: `drafter.yaml` and the folders it names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from drafter.problems import Place, Problem
from drafter.reading.files import no_such
from drafter.reading.node import Node, find, locate, split_path

if TYPE_CHECKING:
    from drafter.reading.workspace_file import WorkspaceFile

FILE_NAME = "drafter.yaml"


@dataclass(frozen=True, slots=True)
class Workspace:
    """The settings of a workspace, with its paths made whole. `signatories` are office ids, in order of precedence.

    `letterhead` is a path where the file names a `.docx`, and otherwise the name of a letterhead. `clearances` are the
    roles that have to clear a letter before it leaves.
    """

    folder: Path
    state: str | None = None
    signatories: tuple[str, ...] = ()
    language: str | None = None
    letterhead: str | Path | None = None
    emblem: Path | None = None
    incidents: tuple[Path, ...] = ()
    parties: tuple[Path, ...] = ()
    templates: tuple[Path, ...] = ()
    fonts: tuple[Path, ...] = ()
    max_marking: str = "none"
    courtesy: Literal["full", "opening_only", "none"] | None = None
    rules_off: Mapping[str, str] = field(default_factory=dict)
    node: Node | None = None
    coordinates: str | None = None
    clearances: tuple[str, ...] = ()

    def place(self, key: str) -> Place:
        """Return where a setting stands in the file, such as `letterhead` or `from[1]`."""
        return locate(self.node, split_path(key)) if self.node else Place(str(self.folder / FILE_NAME))


def find_workspace(start: Path) -> Path | None:
    """Return the nearest folder with a `drafter.yaml`, from here upwards, or None."""
    whole = start.absolute()
    return next((folder for folder in (whole, *whole.parents) if (folder / FILE_NAME).is_file()), None)


def read_workspace(folder: Path) -> tuple[Workspace, list[Problem]]:
    """Return the settings of a workspace folder; without a `drafter.yaml` in it, the defaults."""
    file = folder / FILE_NAME
    if not file.exists():
        return Workspace(folder), []
    from drafter.reading.documents import read_mapping
    from drafter.reading.models import in_file_order, validate
    from drafter.reading.workspace_file import WorkspaceFile

    node, problems = read_mapping(file)
    if node is None:
        return Workspace(folder), problems
    settings, faults = validate(WorkspaceFile, node, "workspace")
    if settings is None:
        return Workspace(folder, node=node), in_file_order([*problems, *faults])
    workspace = _whole(folder, settings, node)
    return workspace, in_file_order([*problems, *_absent(workspace, node)])


def _whole(folder: Path, settings: WorkspaceFile, node: Node) -> Workspace:
    def under(names: tuple[str, ...]) -> tuple[Path, ...]:
        return tuple(folder / Path(name).expanduser() for name in names)

    letterhead = settings.letterhead
    is_path = letterhead is not None and letterhead.lower().endswith(".docx")
    return Workspace(
        folder,
        settings.state,
        settings.from_,
        settings.language,
        folder / Path(letterhead).expanduser() if letterhead and is_path else letterhead,
        folder / Path(settings.emblem).expanduser() if settings.emblem else None,
        under(settings.incidents),
        under(settings.parties),
        under(settings.templates),
        under(settings.fonts),
        settings.max_marking,
        settings.courtesy,
        settings.rules.off,
        node,
        settings.coordinates,
        settings.clearances,
    )


def _absent(workspace: Workspace, node: Node) -> list[Problem]:
    problems: list[Problem] = []
    for key in ("letterhead", "emblem", "incidents", "parties", "templates", "fonts"):
        named = getattr(workspace, key)
        for index, path in enumerate(named if isinstance(named, tuple) else (named,)):
            if isinstance(path, Path) and not path.exists():
                problems.append(no_such(path, find(node, (key, index))[0].place))
    return problems
