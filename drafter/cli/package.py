"""`drafter package`: the whole set of letters that one incident calls for."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from drafter.cli.making import MakingFlags, making_options
from drafter.cli.options import CONTEXT, examples


class Flags(MakingFlags):
    """The options of the command as click hands them over."""

    to_folder: Path | None
    dry_run: bool
    lang: tuple[str, ...]
    only: tuple[str, ...]


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
@click.option(
    "--lang", "--language", "lang", metavar="CODE", multiple=True,
    help="The languages to write in, where a letter has them. Repeatable. Without it: what its addressee takes.",
)  # fmt: skip
@click.option("--only", metavar="TEMPLATE", multiple=True, help="Only this letter of the set. Repeatable.")
@making_options
@click.pass_context
def package(ctx: click.Context, incident: str, **flags: Unpack[Flags]) -> None:
    """Draft every letter that the record of INCIDENT, an id or a file, calls for, as DOCX and PDF, with an index page.

    Which letters these are, to whom, in which language, by when and why, --dry-run shows without writing. A letter
    that cannot be made stops no other: it is listed with what it needs. The options hold for all letters; in a file of
    inputs those of one letter stand under the id of its template. Without --state the letters are those of the State
    where it happened.
    """
    from drafter.cli.packaging import run_package

    ctx.exit(run_package(incident, flags))
