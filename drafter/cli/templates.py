"""`drafter templates`: which letters can be drafted, and what each needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from drafter.cli import completing
from drafter.cli.options import CONTEXT, examples, json_option, templates_option, workspace_option

if TYPE_CHECKING:
    from drafter.catalogue.find import TemplateFolders


@click.group(
    context_settings=CONTEXT,
    epilog=examples("drafter templates list", "drafter templates show nato-air-defence-request"),
)
def templates() -> None:
    """List and explain the letter templates."""


@templates.command(
    "list", context_settings=CONTEXT, epilog=examples("drafter templates list", "drafter templates list --json")
)
@templates_option
@json_option
@workspace_option
@click.pass_context
def list_command(
    ctx: click.Context, templates: tuple[str, ...], as_json: bool, workspace: str | None
) -> None:  # fmt: skip
    """List the templates: the workspace's own, then the built-in ones."""
    from drafter.catalogue.find import list_templates
    from drafter.catalogue.template import read_template
    from drafter.cli.showing import Report

    problems, rows = [], []
    for name, folder in list_templates(_folders(templates, workspace)).items():
        template, found = read_template(folder)
        problems += found
        if template is not None:
            rows.append({"id": name, "title": template.title, "languages": list(template.languages)})
    report = Report(problems, as_json=as_json)
    if as_json:
        report.show(data={"templates": rows})
    else:
        width = max((len(str(row["id"])) for row in rows), default=0)
        for row in rows:
            click.echo(f"{row['id']:<{width}}  {row['title']} ({', '.join(row['languages'])})")
        if report.problems:
            report.show()
    ctx.exit(report.exit_code(strict=False))


@templates.command(
    context_settings=CONTEXT,
    epilog=examples("drafter templates show nato-air-defence-request", "drafter templates show ./my-template"),
)
@click.argument("template", shell_complete=completing.templates)
@templates_option
@json_option
@workspace_option
@click.pass_context
def show(
    ctx: click.Context, template: str, templates: tuple[str, ...], as_json: bool, workspace: str | None
) -> None:  # fmt: skip
    """Explain TEMPLATE, an id or a folder: who writes to whom, what it needs, and a command to try."""
    from drafter.catalogue.find import find_template
    from drafter.catalogue.template import read_template
    from drafter.cli.explaining import as_data, explain
    from drafter.cli.showing import Report
    from drafter.problems import DrafterError, Problem

    folder = find_template(template, _folders(templates, workspace))
    if isinstance(folder, Problem):
        raise DrafterError(folder)
    if folder.is_file():
        message = f"'{folder}' is a letter made in Word: it needs what its own tags name, and nothing more"
        raise DrafterError(Problem("no-template", message, None, f"drafter draft {folder} --incident FILE"))
    found, problems = read_template(folder)
    if found is None:
        raise DrafterError(*problems)
    report = Report(problems, as_json=as_json)
    if as_json:
        report.show(data={"template": as_data(found)})
    else:
        explain(found, template)
        if report.problems:
            report.show()
    ctx.exit(report.exit_code(strict=False))


def _folders(templates: tuple[str, ...], workspace: str | None) -> TemplateFolders:
    from drafter.catalogue.find import TemplateFolders
    from drafter.cli.settings import open_workspace, overlaid

    return TemplateFolders(overlaid(open_workspace(workspace)[0], templates=templates).templates)
