"""`drafter incidents show`: everything that one record holds, and what it does not."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from drafter.cli.incidents.options import map_option, paths_argument
from drafter.cli.options import CONTEXT, IsoDate, examples, json_option, workspace_option

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from drafter.incident import Incident, Source
    from drafter.keeping.showing import Line

_STYLES = {"disputed": "red", "reported": "yellow", "assessed": "yellow"}


@click.command(
    context_settings=CONTEXT,
    epilog=examples(
        "drafter incidents show LT-2025-07-28",
        "drafter incidents show LT-2025-07-28 --date 2025-08-05",
        "drafter incidents show LT-2025-07-28 incidents/ --json",
    ),
)
@click.argument("record_id", metavar="ID")
@paths_argument
@click.option("--date", metavar="DATE", type=IsoDate(), help="Count ages of facts to this day. Without it: today.")
@map_option
@json_option
@workspace_option
@click.pass_context
def show(
    ctx: click.Context, record_id: str, paths: tuple[str, ...], date: dt.date | None, columns: str | None,
    as_json: bool, workspace: str | None,
) -> None:  # fmt: skip
    """Show every fact of a record: certainty, sources and age.

    What is not known is named as well.

    PATH is a file or a folder of records. Without one, the record is looked for in the workspace.
    """
    from drafter.cli.incidents.reading import asked_fields, read_records
    from drafter.cli.settings import open_workspace
    from drafter.cli.showing import Report
    from drafter.keeping.needs import USUAL
    from drafter.keeping.showing import lines, not_known

    records, problems = read_records(paths, columns, workspace, "to show")
    incident = records.get(record_id)
    if incident is None:
        raise _unknown(record_id, records.ids, problems)
    day = date or dt.datetime.now().astimezone().date()
    asked = asked_fields((), open_workspace(workspace)[0])
    rows, absent = list(lines(incident, day)), not_known(incident, (*asked, *USUAL))
    file = records.place(record_id).file
    report = Report([problem for problem in problems if problem.place and problem.place.file == file], as_json=as_json)
    if as_json:
        data = {"file": file, "date": day.isoformat(), "facts": [_as_data(row, incident) for row in rows]}
        data["not_known"] = [path for paths in absent.values() for path in paths]
        report.show(data={"id": incident.id, **data, "sources": [_source(each, day) for each in incident.sources]})
    else:
        _print(incident, day, rows, absent)
        if report.problems:
            report.show()
    ctx.exit(report.exit_code(strict=False))


def _unknown(record_id: str, known: tuple[str, ...], problems: list[Any]) -> Exception:
    from drafter.problems import DrafterError, Place, Problem, did_you_mean, has_errors

    hint = did_you_mean(record_id, known) or "'drafter incidents list' shows those there are"
    if has_errors(problems):
        hint += "; records with faults are left out, and 'drafter incidents check' names them"
    return DrafterError(Problem("unknown-incident", f"there is no incident '{record_id}'", Place("ID"), hint))


def _as_data(row: Line, incident: Incident) -> dict[str, object]:
    return {
        "field": row.field,
        "values": list(row.values),
        "certainty": row.certainty,
        "sources": list(row.sources),
        "date": row.dated.isoformat() if row.dated else None,
        "age_in_days": row.age,
        "marking": row.marking or incident.marking,
    }


def _source(source: Source, day: dt.date) -> dict[str, object]:
    age = (day - source.date).days if source.date else None
    return {**source.model_dump(mode="json"), "age_in_days": age}


def _print(incident: Incident, day: dt.date, rows: Iterable[Line], absent: dict[str, tuple[str, ...]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from drafter.cli.showing import coloured, printable
    from drafter.keeping.showing import GROUPS

    at_terminal = sys.stdout.isatty()
    colour = coloured(sys.stdout)
    console = Console(no_color=not colour, highlight=False, width=None if at_terminal else 120)
    grouped = {group: [row for row in rows if row.group == group] for group in GROUPS}
    facts = Table(box=None, pad_edge=False, padding=(0, 1), header_style="dim")
    facts.add_column("Field", width=28, overflow="fold")
    facts.add_column("Value", ratio=5, overflow="fold")
    facts.add_column("Certainty, age: sources", ratio=4, overflow="fold")
    for group, members in grouped.items():
        if not members and group not in absent:
            continue
        facts.add_row(Text(group, style="bold"), "", "")
        for row in members:
            marked = f" [{row.marking}]" if row.marking else ""
            value = Text(printable(" / ".join(row.values) + marked))
            standing = Text(_standing(row, len(incident.sources)), style=_STYLES.get(row.certainty or "", ""))
            facts.add_row(Text(f"  {row.field}"), value, standing)
        for path in absent.get(group, ()):
            facts.add_row(Text(f"  {path}", style="dim"), Text("not known", style="dim"), "")
    _print_lines(console, facts, colour=colour)
    sources = Table(box=None, pad_edge=False, padding=(0, 1), show_header=False)
    sources.add_row(Text(f"Sources, on {day.isoformat()}", style="bold"), "", "")
    for source in incident.sources:
        said = ", ".join(filter(None, (source.publisher, source.title, source.url)))
        official = ", official" if source.official else ""
        sources.add_row(Text(f"  {source.id}"), Text(printable(f"{said}{official}")), Text(_dated(source, day)))
    _print_lines(console, sources, colour=colour)


def _print_lines(console: Console, table: Table, *, colour: bool) -> None:
    """Print a table without the blanks that fill its lines."""
    with console.capture() as captured:
        console.print(table)
    lines = captured.get().splitlines()
    click.echo("\n".join(line.rstrip() for line in lines), color=colour)


def _standing(row: Line, sources: int) -> str:
    if row.certainty is None:
        return ""
    age = "no date" if row.age is None else _days(row.age)
    whose = "all" if len(row.sources) == sources > 1 else ", ".join(row.sources)
    return f"{row.certainty}, {age}: {whose}"


def _dated(source: Source, day: dt.date) -> str:
    return f"{source.date.isoformat()}, {_days((day - source.date).days)}" if source.date else "no date"


def _days(age: int) -> str:
    return f"{age} d" if age >= 0 else f"{-age} d later"
