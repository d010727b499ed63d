"""The files that a command is asked to write: their names checked before any work is done."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from drafter.problems import DrafterError, Place, Problem

NUMBER = "{n}"
NAME = "{name}"
PICTURES = ("png", "svg")


@dataclass(frozen=True, slots=True)
class Target:
    """One output: a path, and by its ending what is written there. Pictures are one file for each page."""

    path: Path

    @property
    def kind(self) -> str:
        """Return the ending in lower case, without its point."""
        return self.path.suffix.lower().removeprefix(".")

    def of(self, name: str) -> Target:
        """Return the output of one input file: its name stands for {name}."""
        return Target(Path(str(self.path).replace(NAME, name)))

    def page(self, number: int) -> Path:
        """Return the file of one page: page.png gives page-1.png, and page_{n}.png gives page_1.png."""
        before, after = self._around_number()
        return self.path.with_name(f"{before}{number}{after}")

    def existing(self) -> list[Path]:
        """Return what is already there under the names that this output takes."""
        if self.kind not in PICTURES:
            return [self.path] if os.path.lexists(self.path) else []
        before, after = self._around_number()
        shape = re.compile(re.escape(before) + r"[1-9]\d*" + re.escape(after), re.ASCII)
        try:
            return sorted(path for path in self.path.parent.iterdir() if shape.fullmatch(path.name))
        except OSError:
            return []

    def _around_number(self) -> tuple[str, str]:
        if NUMBER not in self.path.name:
            return f"{self.path.stem}-", self.path.suffix
        before, _, after = self.path.name.partition(NUMBER)
        return before, after


class OutputFile(click.ParamType[Target]):
    """A file to write; its ending says what kind."""

    name = "file"

    def __init__(self, *endings: str) -> None:
        self.endings = endings

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Target:
        """Read the name. Fails for an ending that cannot be written."""
        if isinstance(value, Target):
            return value
        path = Path(value).expanduser()
        if path.suffix.lower() not in self.endings:
            known = f"{', '.join(self.endings[:-1])} or {self.endings[-1]}"
            self.fail(f"'{value}' does not end in {known}", param, ctx)
        return Target(path)


def check_targets(targets: Sequence[Target], *, force: bool) -> None:
    """Refuse outputs that cannot be written, or that would write over something. Raises DrafterError with all."""
    problems: list[Problem] = []
    seen: set[Path] = set()
    for target in targets:
        whole = target.path.resolve()
        if whole in seen:
            problems.append(_problem("output-twice", f"'{target.path}' is named twice as an output", target.path))
            continue
        seen.add(whole)
        problems += _faults(target, force=force)
    if problems:
        raise DrafterError(*problems)


def _faults(target: Target, *, force: bool) -> Iterable[Problem]:
    folder = target.path.parent
    if target.path.is_dir():
        hint = "add the file's name to it"
        yield _problem("output-is-folder", f"'{target.path}' is a folder", target.path, hint)
    elif not folder.is_dir():
        message = f"'{target.path}' cannot be written: there is no folder '{folder}'"
        yield _problem("unwritable-output", message, target.path, "make the folder first, or name another with -o")
    elif not os.access(folder, os.W_OK):
        message = f"'{target.path}' cannot be written: the folder '{folder}' takes no new files"
        yield _problem("unwritable-output", message, target.path, "name a file in another folder with -o")
    else:
        for path in target.existing():
            if path.exists() and not path.is_file():
                yield _problem("output-is-no-file", f"'{path}' is not an ordinary file", path)
            elif not force:
                hint = "write over it with --force, or give another name with -o"
                yield _problem("output-exists", f"'{path}' is already there", path, hint)


def refuse_inputs(targets: Sequence[Target], inputs: Iterable[Path]) -> None:
    """Refuse to write over a file that the letter is made from, even with --force. Raises DrafterError."""
    sources = [path for path in inputs if path.is_file()]
    problems = []
    for target in targets:
        for path in target.existing():
            if path.exists() and any(path.samefile(source) for source in sources):
                message = f"'{path}' is one of the files that the output is made from; it is never written over"
                problems.append(_problem("output-is-input", message, path))
    if problems:
        raise DrafterError(*problems)


def _problem(rule: str, message: str, path: Path, hint: str = "give another name with -o") -> Problem:
    return Problem(rule, message, Place(str(path)), hint)
