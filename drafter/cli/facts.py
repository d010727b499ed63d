"""The values on paper, in reading order, each with where it came from."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from drafter.cli.showing import coloured, printable

if TYPE_CHECKING:
    from drafter.composing.fills import Fill

_HEADINGS = ("Line", "On paper", "From", "Certainty", "Sources")


def show_facts(fills: Sequence[Fill]) -> None:
    """Print the fills to standard output: as a table at a terminal, as aligned columns elsewhere."""
    rows = [_row(fill) for fill in fills]
    if sys.stdout.isatty():
        _table(rows)
        return
    for line in _aligned([_HEADINGS, *rows]):
        click.echo(line)


def _row(fill: Fill) -> tuple[str, str, str, str, str]:
    """Return where the template asks for a value, the value, its fields, certainties and sources."""
    asked = f"{fill.template}:{fill.line}"
    origins = list(dict.fromkeys(f"{origin.record} {origin.field}".strip() for origin in fill.origins))
    certainties = [] if fill.gap else list(dict.fromkeys(str(origin.certainty) for origin in fill.origins))
    sources = list(dict.fromkeys(source for origin in fill.origins for source in origin.sources))
    text = " ".join(printable(fill.text).split())
    return asked, text, ", ".join(origins), "gap" if fill.gap else ", ".join(certainties), ", ".join(sources)


def _table(rows: Sequence[tuple[str, ...]]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for heading, ratio in zip(_HEADINGS, (2, 4, 4, 2, 2), strict=True):
        table.add_column(heading, overflow="fold", ratio=ratio)
    styles = {"gap": "red", "reported": "yellow", "assessed": "yellow", "disputed": "red"}
    for row in rows:
        style = next((styles[word] for word in row[3].split(", ") if word in styles), "")
        table.add_row(*(Text(cell, style=style if number == 3 else "") for number, cell in enumerate(row)))
    Console(no_color=not coloured(sys.stdout), highlight=False).print(table)


def _aligned(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Return the rows with their columns one below another; the value on paper stands last, as long as it is."""
    ordered = [(row[0], row[3], row[4], row[2], row[1]) for row in rows]
    widths = [max(len(row[column]) for row in ordered) for column in range(len(_HEADINGS) - 1)]
    return [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]]).rstrip()
        for row in ordered
    ]
