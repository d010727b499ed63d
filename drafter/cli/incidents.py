"""`drafter incidents`: the records themselves."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.options import CONTEXT, examples, json_option, strict_option, workspace_option


@click.group(
    context_settings=CONTEXT, epilog=examples("drafter incidents check", "drafter incidents check record.yaml")
)
def incidents() -> None:
    """Check incident records."""


@incidents.command(
    context_settings=CONTEXT,
    epilog=examples(
        "drafter incidents check",
        "drafter incidents check LT-2025-07-28.yaml more-records/",
        "drafter incidents check --strict --json",
    ),
)
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@strict_option
@json_option
@workspace_option
@click.pass_context
def check(
    ctx: click.Context, paths: tuple[str, ...], strict: bool, as_json: bool, workspace: str | None
) -> None:  # fmt: skip
    """Check incident records: every fault in every file at once, each at its line.

    PATH is a file or a folder of records. Without one, the incidents of the workspace are checked.
    """
    from drafter.cli.settings import open_workspace
    from drafter.cli.showing import Report, counted
    from drafter.problems import DrafterError, Problem, Severity
    from drafter.reading.incidents import read_incidents

    space, problems = open_workspace(workspace)
    folders = tuple(Path(path).expanduser() for path in paths) or space.incidents
    if not folders:
        hint = "name a file or a folder, or work in a folder made by 'drafter init'"
        raise DrafterError(*problems, Problem("no-records", "there are no incident records to check", None, hint))
    records, found = read_incidents(folders)
    report = Report([*([] if paths else problems), *found], as_json=as_json)
    if as_json:
        report.show(data={"records": list(records.ids)})
    else:
        report.show_findings()
        faulty = report.count(Severity.ERROR) > 0
        click.echo(
            f"{counted(len(records), 'sound record' if faulty else 'record')}, "
            f"{counted(report.count(Severity.ERROR), 'error')}, {counted(report.count(Severity.WARNING), 'warning')}",
            err=True,
        )
    ctx.exit(report.exit_code(strict=strict))
