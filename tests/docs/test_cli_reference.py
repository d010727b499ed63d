"""docs/cli.md is what the commands say of themselves. DRAFTER_UPDATE_SNAPSHOTS=1 writes it anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import click
from click.testing import CliRunner

from drafter.cli.root import root
from tests.docs.documents import ROOT

HEAD = """# Commands

Every command explains itself with `--help`; this page is those texts. It is written by
`DRAFTER_UPDATE_SNAPSHOTS=1 pytest tests/docs/test_cli_reference.py` and compared in the tests.

What a command finds goes to standard error, what it is asked for to standard output. With `--json`, findings are printed
as data. Exit codes: 0 no error (there may be warnings), 1 errors, 2 wrong usage, 3 the operation cannot go on.
"""


def commands(command: click.Command, name: str) -> Iterator[str]:
    """Yield the names of a command and of everything below it."""
    yield name
    if isinstance(command, click.Group):
        context = click.Context(command)
        for sub in command.list_commands(context):
            below = command.get_command(context, sub)
            assert below is not None
            yield from commands(below, f"{name} {sub}")


def help_text(name: str) -> str:
    arguments = [*name.split()[1:], "--help"]
    result = CliRunner(env={"COLUMNS": "100"}).invoke(root, arguments, prog_name="drafter", terminal_width=100)
    assert result.exit_code == 0, result.output
    return result.output.rstrip()


def test_the_reference_is_what_the_commands_say(snapshot: Callable[[Path, str], None]) -> None:
    sections = [f"## {name}\n\n```text\n{help_text(name)}\n```\n" for name in commands(root, "drafter")]
    snapshot(ROOT / "docs" / "cli.md", "\n".join([HEAD, *sections]))


def test_every_command_and_option_has_help() -> None:
    silent = []
    for name in commands(root, "drafter"):
        command: click.Command = root
        for part in name.split()[1:]:
            assert isinstance(command, click.Group)
            found = command.get_command(click.Context(command), part)
            assert found is not None
            command = found
        silent += [name] if not command.help else []
        options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
        silent += [f"{name} {option.opts[0]}" for option in options if not option.help]
        if not isinstance(command, click.Group) or name == "drafter":
            assert command.epilog, f"'{name}' shows no example"
    assert not silent
