"""`drafter incidents list`: the records in a table, found by State, kind, time, status and words."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from drafter.cli.incidents.options import map_option, paths_argument
from drafter.cli.options import CONTEXT, IsoDate, examples, json_option, workspace_option

if TYPE_CHECKING:
    from drafter.incident import Incident

KINDS = ("airspace-violation", "object-found", "balloons", "interference", "other")
_SHOWN = 500
"""Rows of a table at a terminal where nobody says how many."""


@click.command(
    "list",
    context_settings=CONTEXT,
    epilog=examples(
        "drafter incidents list",
        "drafter incidents list --state LT --kind balloons --since 2025-07-01",
        "drafter incidents list --text 'gerbera vilnius' --json",
        "drafter incidents list --status open --last 1",
    ),
)
@paths_argument
@click.option("--state", "states", metavar="CODE", multiple=True, help="In this State, such as LT. Repeatable.")
@click.option("--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Of this kind. Repeatable.")
@click.option("--since", metavar="DATE", type=IsoDate(), help="On this day or later.")
@click.option("--until", metavar="DATE", type=IsoDate(), help="On this day or earlier.")
@click.option("--status", "statuses", type=click.Choice(["open", "closed"]), multiple=True, help="With this status.")
@click.option("--text", default="", metavar="WORDS", help="With all these words in its texts; capitals and accents do not count.")  # fmt: skip  # noqa: E501
@click.option("--last", type=click.IntRange(min=1), metavar="N", help="The newest N of those found.")
@map_option
@json_option
@workspace_option
@click.pass_context
def list_command(
    ctx: click.Context, paths: tuple[str, ...], states: tuple[str, ...], kinds: tuple[str, ...], since: dt.date | None,
    until: dt.date | None, statuses: tuple[str, ...], text: str, last: int | None, columns: str | None, as_json: bool,
    workspace: str | None,
) -> None:  # fmt: skip
    """List incident records, the newest last.

    PATH is a file or a folder of records. Without one, the incidents of the workspace are listed. At a terminal it is a
    table, of the newest 500 where --last says no other number; elsewhere each record is a line of id, time, State,
    kind, status, place and title, with tabs between them.
    """
    from drafter.cli.incidents.reading import read_records
    from drafter.cli.showing import Report, counted
    from drafter.keeping.searching import Search

    records, problems = read_records(paths, columns, workspace, "to list")
    search = Search(tuple(map(str.upper, states)), kinds, statuses, since, until, text)
    found = list(search.found_in(records))
    shown = found[-last:] if last else found
    report = Report(problems, as_json=as_json)
    if as_json:
        report.show(data={"incidents": [_row_as_data(incident) for incident in shown]})
    elif sys.stdout.isatty():
        _print_table(shown if last else shown[-_SHOWN:])
        if len(shown) > _SHOWN and not last:
            rest = counted(len(shown) - _SHOWN, "earlier one")
            click.echo(f"{rest} not shown; narrow the search, or name their number with --last", err=True)
    else:
        click.echo("".join("\t".join(_row(incident)) + "\n" for incident in shown), nl=False)
    if report.problems and not as_json:
        report.show()
    ctx.exit(report.exit_code(strict=False))


def _row_as_data(incident: Incident) -> dict[str, object]:
    names = ("id", "occurred", "state", "kind", "status", "place", "title")
    return {name: cell or None for name, cell in zip(names, _row(incident), strict=True)}


def _row(incident: Incident) -> tuple[str, ...]:
    """Return the cells of a record; the values of a disputed fact stand with "/" between them."""
    facts = (
        incident.territory,
        incident.kind,
        incident.status,
        incident.place.name if incident.place else None,
        incident.title,
    )
    cells = [" / ".join(str(value) for value in fact.stated) if fact else "" for fact in facts]
    return incident.id, _time(incident), *(" ".join(cell.split()) for cell in cells)


def _time(incident: Incident) -> str:
    stated = [str(incident.occurred.moment(day)).replace("T", " ") for day in incident.occurred.start.stated]
    return " / ".join(dict.fromkeys(stated))


def _print_table(incidents: Sequence[Incident]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.cells import cell_len
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from drafter.cli.showing import coloured, printable

    rows = [_cells(tuple(map(printable, _row(incident)))) for incident in incidents]
    console = Console(no_color=not coloured(sys.stdout), highlight=False)
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1))
    room = console.width
    for number, (heading, most) in enumerate(_COLUMNS):
        width = min(most, max(len(heading), *(cell_len(row[number]) for row in rows), 0) if rows else len(heading))
        table.add_column(heading, width=width, no_wrap=True, overflow="ellipsis")
        room -= width + 3  # and the gap to the next
    table.add_column("Place: title", width=max(room, 12), no_wrap=True, overflow="ellipsis")
    for row in rows:
        table.add_row(*map(Text, row))
    console.print(table)


_COLUMNS = (("Id", 24), ("Time", 16), ("State", 7), ("Kind, status", 18))


def _cells(row: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a row shows in the room that a terminal has."""
    record_id, time, state, kind, status, place, title = row
    what = f"{kind.removesuffix('-violation')}, {status}" if status else kind
    return record_id, time, state, what, f"{place}: {title}" if place else title
