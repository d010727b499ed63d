"""The interview: at a terminal, what is missing is asked for, one question after another."""

from __future__ import annotations

import contextlib
import shlex
import shutil
import sys
import textwrap
from collections.abc import Sequence

import click

from drafter.catalogue.inputs import gather
from drafter.catalogue.spec import InputSpec, InputType
from drafter.catalogue.template import LetterTemplate
from drafter.cli.showing import counted, printable
from drafter.reading.inputs import Given, parse_settings

_INDENT = "     "
_HOW = {
    InputType.LIST: "several with ';' between them",
    InputType.DATE: "as 2025-07-28",
    InputType.YES_NO: "yes or no",
    InputType.MARKING: "a marking in full, or none",
    InputType.PICTURES: "file | caption | date | author | source; several with ';' between them",
}


def at_terminal() -> bool:
    """Tell whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask(template: LetterTemplate, missing: Sequence[InputSpec]) -> dict[str, Given]:
    """Ask for each missing input until its answer can be read. Raises click.Abort when the user leaves."""
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 - gives the answers line editing and a history
    say(f"{counted(len(missing), 'answer')} still needed for '{template.id}' (Ctrl-C stops; nothing is written).")
    answers: dict[str, Given] = {}
    for number, spec in enumerate(missing, 1):
        how = f"one of: {', '.join(spec.choices)}" if spec.choices else _HOW.get(spec.type)
        click.echo(err=True)
        say(f"{number}/{len(missing)}  {spec.prompt}{f' ({how})' if how else ''}", _INDENT)
        say(f"{_INDENT}for example: {spec.shown_example}", _INDENT)
        answers[spec.name] = _answer(template, spec)
    click.echo(err=True)
    return answers


def _answer(template: LetterTemplate, spec: InputSpec) -> Given:
    while True:
        text = click.prompt("   ", prompt_suffix="> ", default="", show_default=False, err=True).strip()
        if not text:
            say(f"{_INDENT}an answer is needed here; to leave it open, stop and draft with --gaps", _INDENT)
            continue
        given, problems = parse_settings([f"{spec.name}={text}"])
        _, faults, _ = gather(template, given)
        problems += faults
        for problem in problems:
            say(f"{_INDENT}{problem.message}{f'; {problem.hint}' if problem.hint else ''}", _INDENT)
        if not faults:
            return given[spec.name]


def remind(answers: dict[str, Given]) -> None:
    """Show the answers as flags, so that nobody has to type them again after a fault elsewhere."""
    flags = " ".join(f"--set {shlex.quote(f'{name}={given.value}')}" for name, given in answers.items())
    click.echo(printable(f"Your answers, for the next time: {flags}"), err=True)


def say(text: str, indent: str = "") -> None:
    """Print a paragraph to standard error, its lines one below another."""
    width = shutil.get_terminal_size().columns
    wrapped = textwrap.fill(printable(text), width, subsequent_indent=indent, break_on_hyphens=False)
    click.echo(wrapped, err=True)
