"""What the commands that make letters have in common: their options, and the workspace and inputs these ask for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar

import click

from drafter.cli.options import (
    IsoDate,
    fonts_option,
    force_option,
    json_option,
    strict_option,
    templates_option,
    workspace_option,
)

if TYPE_CHECKING:
    from drafter.problems import Problem
    from drafter.reading.inputs import Given
    from drafter.reading.workspace import Workspace

_Command = TypeVar("_Command", bound=Callable[..., Any])


class MakingFlags(TypedDict):
    """The options in common, as click hands them over."""

    date: dt.date | None
    state: str | None
    from_: tuple[str, ...]
    set_: tuple[str, ...]
    inputs: str | None
    gaps: bool
    withhold: bool
    force: bool
    strict: bool
    as_json: bool
    emblem: str | None
    incidents: tuple[str, ...]
    parties: tuple[str, ...]
    templates: tuple[str, ...]
    fonts: tuple[str, ...]
    max_marking: str | None
    workspace: str | None


_OPTIONS = (
    click.option("--date", metavar="DATE", type=IsoDate(), help="The letter's date, as 2025-08-05. Without it: today."),
    click.option("--state", metavar="CODE", help="The State whose letter it is, such as LT."),
    click.option(
        "--from", "from_", metavar="OFFICE", multiple=True, help="Who signs, in order of precedence. Repeatable."
    ),
    click.option("--set", "set_", metavar="KEY=VALUE", multiple=True, help="An input of the template. Repeatable."),
    click.option("--inputs", metavar="FILE", help="A YAML or JSON file of inputs; --set wins over it."),
    click.option("--gaps", is_flag=True, help="Leave a marked gap for each missing value, and ask no questions."),
    click.option(
        "--withhold", is_flag=True,
        help="Leave out the optional passages that say what may not be said here or to this addressee; each is named.",
    ),
    force_option,
    strict_option,
    json_option,
    click.option("--emblem", metavar="FILE", help="The emblem on the letterhead: a PNG or JPEG picture."),
    click.option("--incidents", metavar="DIR", multiple=True, help="A folder of incident records. Repeatable."),
    click.option("--parties", metavar="DIR", multiple=True, help="A folder of offices and their holders. Repeatable."),
    templates_option,
    fonts_option,
    click.option("--max-marking", metavar="MARKING", help="The highest protective marking that may be handled here."),
    workspace_option,
)  # fmt: skip


def making_options(command: _Command) -> _Command:
    """Add the options in common, in the order in which the help shows them."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def asked_for(flags: MakingFlags) -> tuple[Workspace, dict[str, Given], list[Problem]]:
    """Return the workspace overlaid with the options, the inputs, and the faults of both. Raises DrafterError."""
    from drafter.cli.settings import open_workspace, overlaid
    from drafter.reading.inputs import parse_settings, read_inputs

    workspace, problems = open_workspace(flags["workspace"])
    workspace = overlaid(
        workspace, incidents=flags["incidents"], parties=flags["parties"], templates=flags["templates"],
        fonts=flags["fonts"], emblem=flags["emblem"], max_marking=flags["max_marking"],
    )  # fmt: skip
    given, found = read_inputs(Path(flags["inputs"]).expanduser()) if flags["inputs"] else ({}, [])
    set_here, wrong = parse_settings(flags["set_"])
    return workspace, {**given, **set_here}, [*problems, *found, *wrong]


def day_of(flags: MakingFlags) -> dt.date:
    """Return the day that the letters bear: the one asked for, or today."""
    return flags["date"] or dt.datetime.now().astimezone().date()
