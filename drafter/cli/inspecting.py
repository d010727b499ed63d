"""`drafter inspect`: what a DOCX file holds beside its text."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.options import CONTEXT, examples, json_option, strict_option


@click.command(
    name="inspect",
    context_settings=CONTEXT,
    epilog=examples("drafter inspect letter.docx", "drafter inspect letter.docx --json"),
)
@click.argument("file", type=click.Path(path_type=Path))
@strict_option
@json_option
@click.pass_context
def inspect(ctx: click.Context, file: Path, strict: bool, as_json: bool) -> None:
    """List what FILE, any DOCX, holds beside its text and should not leave the house with it.

    Errors are what must not leave: tracked changes, comments, hidden text, macros, links into the house. Warnings name
    people, offices and machines; infos are traces that say little by themselves.
    """
    from drafter.cli.showing import Report, counted
    from drafter.problems import Severity
    from drafter.reading.files import read_bytes
    from drafter.word.inspection import inspect_file
    from drafter.word.package import MAX_INPUT_BYTES

    report = Report(inspect_file(read_bytes(file, MAX_INPUT_BYTES), str(file)), as_json=as_json)
    if as_json:
        report.show()
    else:
        from drafter.cli.tabulating import findings_table

        for line in findings_table(report.problems):
            click.echo(line)
        click.echo(f"{report.summary()}, {counted(report.count(Severity.INFO), 'info')}", err=True)
    ctx.exit(report.exit_code(strict=strict))
