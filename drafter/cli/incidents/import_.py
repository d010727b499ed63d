"""`drafter incidents import`: the rows of a sheet become records, and what was edited in them stays."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.incidents.options import for_option, map_option, to_option
from drafter.cli.options import CONTEXT, examples, json_option, strict_option, workspace_option

if TYPE_CHECKING:
    from drafter.cli.showing import Report
    from drafter.keeping.importing import Outcome, Plan


@click.command(
    "import",
    context_settings=CONTEXT,
    epilog=examples(
        "drafter incidents import log.xlsx --to incidents",
        "drafter incidents import log.csv --map columns.yaml --dry-run",
        "drafter incidents import events.json --for nato-air-defence-request",
    ),
)
@click.argument("file")
@map_option
@to_option
@for_option
@click.option("--dry-run", is_flag=True, help="Show what would be written and changed, and write nothing.")
@click.option("--sound-only", is_flag=True, help="Write the sound records although others have faults.")
@click.option("--sheet-wins", is_flag=True, help="Take the sheet's values also where a record was edited by hand.")
@click.option("--restore", is_flag=True, help="Write records again that were deleted here since they were imported.")
@strict_option
@json_option
@workspace_option
@click.pass_context
def import_command(
    ctx: click.Context, file: str, columns: str | None, folder: str | None, templates: tuple[str, ...], dry_run: bool,
    sound_only: bool, sheet_wins: bool, restore: bool, strict: bool, as_json: bool, workspace: str | None,
) -> None:  # fmt: skip
    """Write a record for each incident of a sheet.

    FILE is a sheet or another file of records; each record names its row in a comment. Importing a file again changes
    nothing; importing it changed shows what changed, field by field, and keeps what was edited in the records by hand.
    Where there is a fault, nothing is written. No record is ever deleted.
    """
    from drafter.cli.incidents.reading import asked_fields, folder_for, modeline
    from drafter.cli.settings import open_workspace
    from drafter.cli.showing import Report
    from drafter.keeping.importing import Terms, plan_import
    from drafter.keeping.needs import lacking
    from drafter.problems import has_errors
    from drafter.reading.incidents import read_incidents

    space, _ = open_workspace(workspace)
    sheet, to = Path(file).expanduser(), folder_for(folder, space)
    _keep_apart(sheet, to)
    asked = asked_fields(templates, space)
    records, found = read_incidents([sheet], columns)
    terms = Terms(lambda incident: lacking(incident, asked), sheet_wins, restore, modeline(to))
    plan = plan_import(records, found, sheet, to, terms)
    faulty = has_errors(plan.problems)
    writes = bool(plan.files) and not dry_run and (sound_only or not faulty)
    if writes:
        _write(to, plan)
    report = Report(plan.problems, as_json=as_json)
    if as_json:
        report.show(data={"written": [str(path) for path in plan.written] if writes else [], **_as_data(plan, asked)})
    else:
        _show(plan, report, _outcome(plan, writes=writes, dry_run=dry_run, to=to))
    ctx.exit(report.exit_code(strict=strict))


def _keep_apart(sheet: Path, folder: Path) -> None:
    from drafter.problems import DrafterError, Place, Problem

    if sheet.absolute().parent.resolve() == folder.resolve():
        message = f"'{sheet}' lies among the records, where it would be read as records itself"
        raise DrafterError(Problem("sheet-among-records", message, Place(str(sheet)), "move it to another folder"))


def _write(folder: Path, plan: Plan) -> None:
    from drafter.cli.writing import write_all

    is_new = not folder.exists()
    folder.mkdir(exist_ok=True)
    try:
        write_all(plan.files)
    except BaseException:
        if is_new:
            folder.rmdir()
        raise


def _show(plan: Plan, report: Report, outcome: str) -> None:
    for each in plan.outcomes:
        for line in _lines(each):
            click.echo(line)
    report.show(outcome)


def _lines(outcome: Outcome) -> list[str]:
    from drafter.cli.showing import printable
    from drafter.keeping.importing import Became
    from drafter.keeping.merging import Whose
    from drafter.keeping.telling import said

    if outcome.became is Became.UNCHANGED:
        return []
    lines = [f"{outcome.became:<9}  {outcome.id}  ({outcome.origin})"]
    if outcome.became is Became.DELETED:
        lines.append("deleted here since it was imported; --restore writes it again")
    lines += [
        f"{change.field}: {said(change.here)} -> {said(change.sheet)}"
        for change in outcome.changes
        if change.whose is Whose.SHEET
    ]
    if outcome.lacking:
        lines.append(f"a letter will still ask for {', '.join(outcome.lacking)}")
    return [printable(lines[0]), *(f"{'':<11}{printable(line)}" for line in lines[1:])]


def _outcome(plan: Plan, *, writes: bool, dry_run: bool, to: Path) -> str:
    from collections import Counter

    counts = Counter(str(each.became) for each in plan.outcomes)
    records = ", ".join(f"{number} {what}" for what, number in counts.items()) or "no records"
    if writes:
        return f"{records}; wrote {len(plan.written)} of them to {to}"
    return f"{records}; nothing was written{' (--dry-run)' if dry_run else ''}"


def _as_data(plan: Plan, asked: dict[str, tuple[str, ...]]) -> dict[str, object]:
    from drafter.keeping.fields import storable

    records = [
        {
            "id": each.id,
            "became": each.became,
            "file": str(each.file),
            "origin": each.origin,
            "changes": [
                {"field": change.field, "here": storable(change.here), "sheet": storable(change.sheet),
                 "taken": change.whose}
                for change in each.changes
            ],
            "lacking": {path: list(asked[path]) for path in each.lacking},
        }
        for each in plan.outcomes
    ]  # fmt: skip
    return {"records": records}
