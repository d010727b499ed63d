"""`drafter incidents check`: every fault of the records at once."""

from __future__ import annotations

import click

from drafter.cli.incidents.options import map_option, paths_argument
from drafter.cli.options import CONTEXT, examples, json_option, strict_option, workspace_option


@click.command(
    context_settings=CONTEXT,
    epilog=examples(
        "drafter incidents check",
        "drafter incidents check LT-2025-07-28.yaml more-records/",
        "drafter incidents check --strict --json",
    ),
)
@paths_argument
@map_option
@strict_option
@json_option
@workspace_option
@click.pass_context
def check(
    ctx: click.Context, paths: tuple[str, ...], columns: str | None, strict: bool, as_json: bool, workspace: str | None
) -> None:
    """Check records: every fault in every file, each at its line.

    PATH is a file or a folder of records. Without one, the incidents of the workspace are checked.
    """
    from drafter.cli.incidents.reading import read_records
    from drafter.cli.showing import Report, counted
    from drafter.problems import Severity

    records, problems = read_records(paths, columns, workspace, "to check")
    report = Report(problems, as_json=as_json)
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
