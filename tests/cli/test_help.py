from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator
from importlib import import_module

import click
import pytest
from click.testing import Result

from drafter.cli.root import COMMANDS, root


def commands(command: click.Command, name: str = "drafter") -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for child in command.list_commands(context):
            found = command.get_command(context, child)
            assert found is not None
            yield from commands(found, f"{name} {child}")


ALL = dict(commands(root))


@pytest.mark.parametrize("name", ALL)
def test_every_command_and_option_has_help_and_every_command_an_example(name: str) -> None:
    command = ALL[name]
    assert command.help
    assert "Examples:\n" in (command.epilog or "")
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.opts
            assert parameter.help.endswith("."), parameter.opts


@pytest.mark.parametrize(
    "line",
    [line.strip() for command in ALL.values() for line in (command.epilog or "").splitlines() if " drafter " in line],
)
def test_every_example_is_a_command_with_options_that_exist(line: str) -> None:
    words = shlex.split(line.partition("<(")[2].rstrip(")") or line.partition(" > ")[0])
    command: click.Command = root
    while isinstance(command, click.Group):
        words = words[1:]
        found = command.get_command(click.Context(command), words[0])
        assert found is not None, line
        command = found
    command.make_context("drafter", words[1:])


def test_the_overview_says_what_the_commands_say() -> None:
    for name, (where, line) in COMMANDS.items():
        module, _, attribute = where.partition(":")
        assert getattr(import_module(module), attribute).name == name
        assert line.endswith(".")
        assert len(line) < 66


def test_everything_in_the_workspace_file_has_an_option() -> None:
    from drafter.reading.workspace_file import WorkspaceFile

    options = {name for parameter in ALL["drafter draft"].params for name in parameter.opts}
    settings = {field.alias or name for name, field in WorkspaceFile.model_fields.items()} - {"rules", "clearances"}
    assert {f"--{name.replace('_', '-')}" for name in settings} <= options


def test_a_mistyped_command_is_answered_with_the_one_meant(drafter: Callable[..., Result]) -> None:
    result = drafter("drat")
    assert result.exit_code == 2
    assert "there is no command 'drat'; did you mean 'draft'?" in result.stderr


def test_version(drafter: Callable[..., Result]) -> None:
    from drafter import __version__

    assert drafter("--version").stdout == f"drafter {__version__}\n"
