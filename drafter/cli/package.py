"""`drafter package`: the whole set of letters that one incident calls for."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from drafter.cli.options import (
    CONTEXT,
    IsoDate,
    examples,
    fonts_option,
    force_option,
    json_option,
    strict_option,
    templates_option,
    workspace_option,
)

if TYPE_CHECKING:
    pass


class Flags(TypedDict):
    """The options of the command as click hands them over."""

    to_folder: Path | None
    dry_run: bool
    from_: tuple[str, ...]
    lang: tuple[str, ...]
    date: dt.date | None
    state: str | None
    only: tuple[str, ...]
    set_: tuple[str, ...]
    inputs: str | None
    gaps: bool
    withhold: bool
    force: bool
    strict: bool
    as_json: bool
    emblem: str | None
    incidents: tuple[str, ...]
    parties: tuple[str, ...]
    templates: tuple[str, ...]
    fonts: tuple[str, ...]
    max_marking: str | None
    workspace: str | None


@click.command(
    context_settings=CONTEXT,
    epilog=examples(
        "drafter package LT-2025-07-28 --date 2025-08-05 --dry-run",
        "drafter package LT-2025-07-28 --date 2025-08-05 --inputs inputs.yaml --to-folder out/",
    ),
)
@click.argument("incident", metavar="INCIDENT")
@click.option(
    "--to-folder", metavar="DIR", type=click.Path(path_type=Path),
    help="The folder to write to; it is made if need be. Without it: INCIDENT-letters in the current folder.",
)  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Show what would be written, why, and what is missing; write nothing.")
@click.option("--from", "from_", metavar="OFFICE", multiple=True, help="Who signs, in every letter. Repeatable.")
@click.option(
    "--lang", "--language", "lang", metavar="CODE", multiple=True,
    help="The languages to write in, where a letter has them. Repeatable. Without it: what its addressee takes.",
)  # fmt: skip
@click.option("--date", metavar="DATE", type=IsoDate(), help="The letters' date, as 2025-08-05. Without it: today.")
@click.option("--state", metavar="CODE", help="The State whose letters these are. Without it: where it happened.")
@click.option("--only", metavar="TEMPLATE", multiple=True, help="Only this letter of the set. Repeatable.")
@click.option("--set", "set_", metavar="KEY=VALUE", multiple=True, help="An input of the letters. Repeatable.")
@click.option(
    "--inputs", metavar="FILE",
    help="A YAML or JSON file of inputs for all letters; those of one letter stand under the id of its template.",
)  # fmt: skip
@click.option("--gaps", is_flag=True, help="Leave a marked gap for each missing value.")
@click.option("--withhold", is_flag=True, help="Leave out the optional passages that say what may not be said.")
@force_option
@strict_option
@json_option
@click.option("--emblem", metavar="FILE", help="The emblem on the letterheads: a PNG or JPEG picture.")
@click.option("--incidents", metavar="DIR", multiple=True, help="A folder of incident records. Repeatable.")
@click.option("--parties", metavar="DIR", multiple=True, help="A folder of offices and their holders. Repeatable.")
@templates_option
@fonts_option
@click.option("--max-marking", metavar="MARKING", help="The highest protective marking that may be handled here.")
@workspace_option
@click.pass_context
def package(ctx: click.Context, incident: str, **flags: Unpack[Flags]) -> None:
    """Draft every letter that the record of INCIDENT, an id or a file, calls for, as DOCX and PDF, with an index page.

    Which letters these are, to whom, in which language, by when and why, --dry-run shows without writing. A letter
    that cannot be made stops no other: it is listed with what it needs.
    """
    from drafter.cli.packaging import run_package

    ctx.exit(run_package(incident, flags))
