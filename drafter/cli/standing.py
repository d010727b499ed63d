"""How the facts of a letter stand, as a table of those that do not, a line for all, and data."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import click

from drafter.cli.showing import coloured, counted, printable
from drafter.revising.standing import Review, Standing, Status

_HEADINGS = ("Fact", "Where", "Old text", "New text", "Why")
_STYLES = {Status.ACCEPTED: "dim", Status.DUPLICATED: "yellow"}
_QUIET = {Status.INTACT}


def summary(facts: Iterable[Standing]) -> str:
    """Return the facts by how they stand: "61 facts: 58 intact, 1 changed, 2 out of date"."""
    counts = Counter(one.status for one in facts)
    said = ", ".join(f"{counts[status]} {status}" for status in Status if counts[status])
    return counted(counts.total(), "fact") + (f": {said}" if said else "")


def show_standing(facts: Sequence[Standing]) -> None:
    """Print the facts that are not intact to standard output: as a table at a terminal, else in columns."""
    shown = [one for one in facts if one.status not in _QUIET]
    if not shown:
        return
    if sys.stdout.isatty():
        _print_table(shown)
        return
    rows = [_HEADINGS, *map(_row, shown)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS) - 1)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        click.echo("  ".join([*cells, row[-1]]).rstrip())


def as_data(reviewed: Review | None) -> Mapping[str, object]:
    """Return every fact, tracked change and comment as `--json` prints them; null where nothing could be looked up."""
    if reviewed is None:
        return {"facts": None}
    return {
        "facts": [_fact(one, reviewed) for one in reviewed.facts],
        "summary": summary(reviewed.facts),
        "composed_again": reviewed.present.composed,
        "tracked": [
            {"fact": one.fact.fill["id"], "accepted": one.accepted, "rejected": one.rejected}
            for one in reviewed.undecided
        ],
        "comments": [
            {"author": one.author, "text": one.text, "place": one.place.as_dict()} for one in reviewed.comments
        ],
    }


def _fact(one: Standing, reviewed: Review) -> dict[str, object]:
    return {
        "id": one.fill["id"],
        "status": str(one.status),
        "source": one.source,
        "drafted": one.drafted,
        "text": one.text,
        "now": one.now,
        "because": list(one.because),
        "found_by": str(one.found.by) if one.found else None,
        "place": one.place.as_dict() if one.place else None,
        "copies": [reviewed.returned.place(copy).as_dict() for copy in one.found.copies] if one.found else [],
    }


def _row(one: Standing) -> tuple[str, ...]:
    spot = (one.place.spot or "") if one.place else ""
    is_record = one.status in {Status.OUT_OF_DATE, Status.WEAKER}
    new = (one.now if one.now is not None else "") if is_record else one.text
    why = "; ".join([str(one.status), *one.because])
    return str(one.fill["id"]), spot, _one_line(one.drafted), _one_line(new), _one_line(why)


def _print_table(shown: Sequence[Standing]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1))
    for heading in _HEADINGS:
        table.add_column(heading, overflow="fold")
    for one in shown:
        *cells, why = map(Text, _row(one))
        why.stylize(_STYLES.get(one.status, "red"), 0, len(one.status))
        table.add_row(*cells, why)
    Console(no_color=not coloured(sys.stdout), highlight=False).print(table)


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())
