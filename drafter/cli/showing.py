"""Findings as a person reads them, or as JSON."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import textwrap
from collections.abc import Mapping, Sequence
from itertools import zip_longest

import click

from drafter.problems import Problem, Severity

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_RANKS = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_INDENT = "    "
_WIDEST = 120


class Report:
    """The findings of one command, each once: by weight, the heaviest last, next to the count; then by file."""

    def __init__(self, problems: Sequence[Problem], *, as_json: bool = False) -> None:
        files = {problem.place.file: None for problem in problems if problem.place}
        order = {file: number for number, file in enumerate(files, 1)}
        self.as_json = as_json
        self.problems = sorted(dict.fromkeys(problems), key=lambda problem: _sorting_key(problem, order))

    def count(self, severity: Severity) -> int:
        """Return how many findings have that severity."""
        return sum(problem.severity is severity for problem in self.problems)

    def exit_code(self, *, strict: bool) -> int:
        """Return 1 where there is an error, or a warning that counts as one; else 0."""
        return int(bool(self.count(Severity.ERROR) or (strict and self.count(Severity.WARNING))))

    def summary(self) -> str:
        """Return the count in words: "2 errors, 1 warning"."""
        counts = [counted(self.count(severity), severity) for severity in (Severity.ERROR, Severity.WARNING)]
        return ", ".join(count for count in counts if not count.startswith("0 ")) or "no errors or warnings"

    def show(self, outcome: str = "", data: Mapping[str, object] | None = None) -> None:
        """Print the findings and their count to standard error, or everything as JSON to standard output."""
        if self.as_json:
            print_json({"problems": [problem.as_dict() for problem in self.problems], **(data or {})})
            return
        self.show_findings()
        click.echo(f"{self.summary()}{f': {outcome}' if outcome else ''}", err=True)

    def show_findings(self) -> None:
        """Print the findings to standard error."""
        colour, width = coloured(sys.stderr), _width(sys.stderr)
        for problem, after in zip_longest(self.problems, self.problems[1:]):
            click.echo(_as_text(problem, width, colour=colour), err=True, color=colour)
            # Several findings of one kind in a row share one hint, below the last of them.
            if problem.hint and (after is None or (after.rule, after.hint) != (problem.rule, problem.hint)):
                click.echo(_wrapped(printable(f"hint: {problem.hint}"), width, _INDENT), err=True)


def wants_json(ctx: click.Context) -> bool:
    """Tell whether the command was asked for JSON."""
    return bool(ctx.meta.get("drafter.json"))


def print_json(data: Mapping[str, object]) -> None:
    """Print data as JSON to standard output, in plain ASCII, so that no encoding between programs can spoil it."""
    click.echo(json.dumps(data, indent=2))


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 warning", "2 warnings"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def coloured(stream: object) -> bool:
    """Tell whether to print in colour: at a terminal, unless NO_COLOR or a dumb terminal says otherwise."""
    isatty = getattr(stream, "isatty", None)
    return bool(isatty and isatty()) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def printable(text: str) -> str:
    """Return text without signs that would steer the terminal."""
    return _CONTROL.sub("\ufffd", text)


def _sorting_key(problem: Problem, order: Mapping[str, int]) -> tuple[int, int, int, int]:
    place = problem.place
    where = (order[place.file], place.line or 0, place.column or 0) if place else (0, 0, 0)
    return _RANKS[problem.severity], *where


def _width(stream: object) -> int | None:
    """Return the width to wrap at; None where nobody's terminal is there and a line is better left whole."""
    isatty = getattr(stream, "isatty", None)
    return min(shutil.get_terminal_size().columns, _WIDEST) if isatty and isatty() else None


def _as_text(problem: Problem, width: int | None, *, colour: bool) -> str:
    where = f"{problem.place}: " if problem.place else ""
    lines = _wrapped(printable(f"{where}{problem.severity}: {problem.message} [{problem.rule}]"), width, "")
    if colour:
        severity = click.style(f"{problem.severity}:", fg=_COLOURS[problem.severity], bold=True)
        lines = lines.replace(f"{problem.severity}:", severity, 1).replace(
            f"[{problem.rule}]", click.style(f"[{problem.rule}]", dim=True)
        )
    return lines


def _wrapped(text: str, width: int | None, indent: str) -> str:
    if width is None:
        return indent + text
    return textwrap.fill(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=_INDENT,
        break_long_words=False,
        break_on_hyphens=False,
        replace_whitespace=False,
    )
