"""Options and arguments that the commands on records share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])


def paths_argument(command: _Command) -> _Command:
    """Add `[PATH]...`: files and folders of records."""
    return click.argument("paths", metavar="[PATH]...", nargs=-1)(command)


def map_option(command: _Command) -> _Command:
    """Add `--map`."""
    return click.option(
        "--map", "columns", metavar="FILE",
        help="What the columns of a sheet mean: a YAML file, or the name of a mapping that comes with the program.",
    )(command)  # fmt: skip


def to_option(command: _Command) -> _Command:
    """Add `--to`."""
    return click.option(
        "--to", "folder", metavar="DIR",
        help="The folder of the records. Without it: the first of the workspace's folders of incidents.",
    )(command)  # fmt: skip


def for_option(command: _Command) -> _Command:
    """Add `--for`."""
    return click.option(
        "--for", "templates", metavar="TEMPLATE", multiple=True,
        help="Name what this letter will still ask for. Repeatable. Without it: any template there is.",
    )(command)  # fmt: skip
