"""`drafter release`: what leaves the house, with the proof of its making; and the proof tried."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TypedDict, Unpack

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


class Flags(TypedDict):
    """The options of the command as click hands them over."""

    ref: tuple[str, ...]
    date: dt.date | None
    cleared_by: tuple[tuple[str, str], ...]
    output: Path | None
    to_folder: Path | None
    verify: Path | None
    edited: Path | None
    folder: Path | None
    incident: tuple[str, ...]
    template: str | None
    original: Path | None
    parties: tuple[str, ...]
    templates: tuple[str, ...]
    fonts: tuple[str, ...]
    max_marking: str | None
    force: bool
    strict: bool
    as_json: bool
    workspace: str | None


class Cleared(click.ParamType[tuple[str, str]]):
    """A clearance: ROLE=NAME."""

    name = "clearance"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        """Read role and name. Fails where one is missing."""
        role, _, by = (" ".join(part.split()) for part in value.partition("="))
        if not role or not by:
            self.fail(f"'{value}' is not ROLE=NAME, such as legal='A. Adviser'", param, ctx)
        return role, by


@click.command(
    context_settings=CONTEXT,
    epilog=examples(
        "drafter release letter.docx --ref 12-345 --date 2025-08-06 -o outgoing/12-345",
        "drafter release joint.docx --ref 12-345 --ref 5K-67 --date 2025-08-06 --cleared-by legal='A. Adviser'",
        "drafter release --verify outgoing/12-345.manifest.json --edited letter.docx",
    ),
)
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option(
    "--ref", metavar="NUMBER", multiple=True,
    help="The reference number; one for each signatory of a joint letter, in their order. Repeatable.",
)  # fmt: skip
@click.option("--date", metavar="DATE", type=IsoDate(), help="The date that the letter bears, as 2025-08-06.")
@click.option(
    "--cleared-by", metavar="ROLE=NAME", multiple=True, type=Cleared(),
    help="A clearance of the present text, such as legal='A. Adviser'. Repeatable.",
)  # fmt: skip
@click.option(
    "-o", "--output", metavar="NAME", type=click.Path(path_type=Path),
    help="What to write: NAME.docx, NAME.pdf and NAME.manifest.json. Without it: FILE-released in the current folder.",
)  # fmt: skip
@click.option(
    "--to-folder", metavar="DIR", type=click.Path(path_type=Path),
    help="The folder to write to, under the name of FILE; it is made if need be.",
)  # fmt: skip
@click.option(
    "--verify", metavar="MANIFEST", type=click.Path(path_type=Path),
    help="Make a release again from its manifest, and compare the bytes.",
)  # fmt: skip
@click.option(
    "--edited", metavar="FILE", type=click.Path(path_type=Path),
    help="With --verify: the edited draft. Without it: the file beside the manifest that has the right hash.",
)  # fmt: skip
@click.option(
    "--folder", metavar="DIR", type=click.Path(path_type=Path),
    help="With --verify: the folder to look for the edited draft in.",
)  # fmt: skip
@click.option("--incident", metavar="FILE", multiple=True, help="A file of records beside the workspace's. Repeatable.")
@click.option("--template", metavar="DIR|FILE", help="The template, where it is in no folder of templates.")
@click.option(
    "--original", metavar="FILE", type=click.Path(path_type=Path), help="The original that the letter translates."
)
@click.option("--parties", metavar="DIR", multiple=True, help="A folder of offices and their holders. Repeatable.")
@templates_option
@fonts_option
@click.option("--max-marking", metavar="MARKING", help="The highest protective marking that may be handled here.")
@force_option
@strict_option
@json_option
@workspace_option
@click.pass_context
def release(ctx: click.Context, file: Path | None, **flags: Unpack[Flags]) -> None:
    """Make what leaves the house of FILE, an edited draft: DOCX, PDF, and a manifest to be kept on file.

    Nothing is written while any error stands: facts that do not hold on the day of release, rules, markings, gaps,
    comments, tracked changes, hidden text, missing clearances. Each is listed with what to do. The files hold nothing
    but the letter; the manifest, which stays in the house, says what they were made from and who answers for it.
    """
    from drafter.cli.releasing import run_release, run_verify

    if flags["verify"] is not None:
        if file is not None or flags["ref"] or flags["date"] or flags["output"] or flags["to_folder"]:
            raise click.UsageError("--verify takes everything from the manifest: give only --edited or --folder")
        ctx.exit(run_verify(flags["verify"], flags))
    if file is None or flags["date"] is None:
        raise click.UsageError("name the edited draft, and the date of the letter with --date")
    if flags["edited"] or flags["folder"]:
        raise click.UsageError("--edited and --folder go with --verify")
    if flags["output"] and flags["to_folder"]:
        raise click.UsageError("give -o or --to-folder, not both")
    ctx.exit(run_release(file, flags["date"], flags))
