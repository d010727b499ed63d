"""The values on paper, in reading order, each with where it came from."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from drafter.cli.showing import coloured, printable

if TYPE_CHECKING:
    from drafter.composing.fills import Fill, Origin

_HEADINGS = ("Line", "Certainty", "Sources", "Record and field", "On paper")
_STYLES = {"gap": "red", "disputed": "red", "reported": "yellow", "assessed": "yellow"}
_LABELS = "words"
_FIELD = len("steps.diplomatic[0].addressee")


def show_facts(fills: Sequence[Fill]) -> None:
    """Print the fills to standard output: as a table at a terminal, as aligned columns elsewhere.

    Fixed words of the letterhead, such as "Page", and words that the template chose are left to `--json`.
    """
    facts = [fill for fill in fills if {origin.record for origin in fill.origins} - {_LABELS}]
    if sys.stdout.isatty():
        _print_table(facts)
        return
    rows = [_HEADINGS, *(row for fill in facts for row in _rows(fill))]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS) - 1)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        click.echo("  ".join([*cells, row[-1]]).rstrip())


def _rows(fill: Fill) -> Iterator[tuple[str, ...]]:
    """Yield a row for each leaf that a value was made from; what is said once stands in the first only."""
    asked, text = f"{_file(fill)}:{fill.line}", _one_line(fill.text)
    for origin in fill.origins:
        yield asked, _certainty(fill, origin), ", ".join(origin.sources), f"{origin.record} {origin.field}", text
        text = ""


def _print_table(fills: Sequence[Fill]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1))
    table.add_column("Line", justify="right")
    table.add_column("On paper", overflow="fold", ratio=5)
    table.add_column("Record and field", overflow="fold", width=_FIELD)
    table.add_column("Certainty, sources", overflow="fold", ratio=4)
    file = ""
    for fill in fills:
        if _file(fill) != file:
            file = _file(fill)
            table.add_row("", Text(file, style="bold"), "", "")
        standing = list(dict.fromkeys(_certainty(fill, origin) for origin in fill.origins))
        sources = dict.fromkeys(source for origin in fill.origins for source in origin.sources)
        style = next((_STYLES[word] for word in standing if word in _STYLES), "")
        said = ", ".join(standing) + (f": {', '.join(sources)}" if sources else "")
        fields = "\n".join(dict.fromkeys(f"{origin.record} {origin.field}" for origin in fill.origins))
        table.add_row(str(fill.line), Text(_one_line(fill.text)), Text(fields), Text(said, style=style))
    Console(no_color=not coloured(sys.stdout), highlight=False).print(table)


def _file(fill: Fill) -> str:
    """Return the short name of a template: en.md, chronology/en.md, joint.docx."""
    path = fill.template.replace("\\", "/")
    folder, _, name = path.rpartition("/")
    return f"{folder.rpartition('/')[2]}/{name}" if path.startswith("annexes/") else name


def _certainty(fill: Fill, origin: Origin) -> str:
    return "gap" if fill.gap else str(origin.certainty)


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())
