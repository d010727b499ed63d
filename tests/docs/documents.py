"""What the documentation quotes: files, commands and the output shown below them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
_FENCE = re.compile(r"^```([^\n`]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class QuotedFile:
    """A fenced block whose info string names a file: "yaml incidents/LT-2025-08-21.yaml"."""

    path: str
    text: str
    line: int


@dataclass(frozen=True)
class Command:
    """A line after "$ " in a `console` block, and the output shown below it, if any."""

    text: str
    line: int
    shown: tuple[str, ...] = field(default=())


def documents() -> list[Path]:
    """Return the README and the documents."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def quoted(document: Path) -> Iterator[QuotedFile | Command]:
    """Yield the files and commands of a document in their order."""
    text = document.read_text("utf-8")
    for match in _FENCE.finditer(text):
        line = text.count("\n", 0, match.start(2)) + 1
        language, _, path = match[1].strip().partition(" ")
        if language == "console":
            yield from _commands(match[2], line)
        elif path:
            yield QuotedFile(path, match[2], line)


def yaml_of(document: Path, path: str) -> str:
    """Return the text of a file that a document quotes."""
    return next(item.text for item in quoted(document) if isinstance(item, QuotedFile) and item.path == path)


def one_line(name: str) -> str:
    """Return the README's command that stands below the comment `<!-- one line: name -->`."""
    text = (ROOT / "README.md").read_text("utf-8")
    match = re.search(rf"<!-- one line: {name} -->\n+```sh\n(.*)\n```", text)
    assert match, f"the README has no line for '{name}'"
    return match[1]


def _commands(block: str, first: int) -> Iterator[Command]:
    lines = block.splitlines()
    starts = [number for number, line in enumerate(lines) if line.startswith("$ ")]
    assert not lines or starts[:1] == [0], f"line {first}: a console block begins with a command"
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield Command(lines[start][2:], first + start, tuple(lines[start + 1 : end]))
