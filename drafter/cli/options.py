"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

if TYPE_CHECKING:
    from drafter.cli.targets import Target

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

_Command = TypeVar("_Command", bound=Callable[..., Any])


def examples(*lines: str) -> str:
    """Return the end of a help text: command lines that work as they stand."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


class IsoDate(click.ParamType[dt.date]):
    """A day, written as 2025-08-05 and in no other way."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """Read the day."""
        if isinstance(value, dt.date):
            return value
        written = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", str(value), re.ASCII)
        try:
            return dt.date(*map(int, written.groups())) if written else self._refuse(value, param, ctx)
        except ValueError:
            self._refuse(value, param, ctx)

    def _refuse(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> NoReturn:
        self.fail(f"'{value}' is not a date; write it as 2025-08-05", param, ctx)


def json_option(command: _Command) -> _Command:
    """Add `--json`."""

    def remember(ctx: click.Context, _param: click.Parameter, value: bool) -> bool:
        ctx.meta["drafter.json"] = value
        return value

    return click.option(
        "--json", "as_json", is_flag=True, is_eager=True, callback=remember,
        help="Print the findings as one JSON object on standard output.",
    )(command)  # fmt: skip


def strict_option(command: _Command) -> _Command:
    """Add `--strict`."""
    return click.option("--strict", is_flag=True, help="Count warnings as errors in the exit code.")(command)


def force_option(command: _Command) -> _Command:
    """Add `--force`."""
    return click.option("--force", is_flag=True, help="Write over files that are already there.")(command)


def engine_option(command: _Command) -> _Command:
    """Add `--pdf-engine`."""
    return click.option(
        "--pdf-engine", type=click.Choice(["typst", "libreoffice", "auto"]), default="typst", show_default=True,
        help="What makes the PDF; 'auto' takes LibreOffice, where installed, for files that typst cannot draw, and "
        "says so. Pictures are always drawn by typst.",
    )(command)  # fmt: skip


def attach_option(command: _Command) -> _Command:
    """Add `--attach-source`."""
    return click.option(
        "--attach-source", is_flag=True,
        help="Write PDF/A-3a that carries the DOCX, and the trace of its values where it has one.",
    )(command)  # fmt: skip


def check_attaching(targets: Sequence[Target], engine: str, *, attach_source: bool) -> None:
    """Refuse to attach the source to nothing, or with an engine that cannot."""
    if attach_source and all(target.kind != "pdf" for target in targets):
        raise click.UsageError("--attach-source is for a PDF: name one with -o")
    if attach_source and engine != "typst":
        raise click.UsageError("--attach-source goes with --pdf-engine typst only")


def fonts_option(command: _Command) -> _Command:
    """Add `--fonts`."""
    return click.option(
        "--fonts", metavar="DIR", multiple=True, help="A folder of fonts for PDF and pictures. Repeatable."
    )(command)


def workspace_option(command: _Command) -> _Command:
    """Add `--workspace`."""
    return click.option(
        "--workspace", metavar="DIR",
        help="The folder with drafter.yaml. Without it: the nearest one from here upwards.",
    )(command)  # fmt: skip


def templates_option(command: _Command) -> _Command:
    """Add `--templates`."""
    return click.option(
        "--templates", metavar="DIR", multiple=True,
        help="A folder of templates, searched before the built-in ones. Repeatable.",
    )(command)  # fmt: skip
