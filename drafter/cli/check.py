"""`drafter check`: the rules of protocol over a DOCX letter, and its facts against the records that it came from."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from drafter.cli.options import (
    CONTEXT,
    IsoDate,
    examples,
    json_option,
    strict_option,
    templates_option,
    workspace_option,
)

if TYPE_CHECKING:
    from drafter.pipeline.checking import Known
    from drafter.problems import Problem
    from drafter.revising.standing import Review


class Flags(TypedDict):
    """The options of the command as click hands them over."""

    form: str | None
    lang: str | None
    date: dt.date | None
    state: str | None
    from_: tuple[str, ...]
    to: tuple[str, ...]
    incident: tuple[str, ...]
    answers_note: str | None
    enclosed: tuple[str, ...]
    drafted: Path | None
    original: Path | None
    template: str | None
    final: bool
    parties: tuple[str, ...]
    templates: tuple[str, ...]
    workspace: str | None
    strict: bool
    as_json: bool


@click.command(
    context_settings=CONTEXT,
    epilog=examples("drafter check letter.docx", "drafter check note.docx --form note_verbale --lang en --state LT"),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--form", metavar="FORM", help="The form of correspondence, such as note_verbale.")
@click.option("--lang", "--language", "lang", metavar="CODE", help="The letter's language, such as en.")
@click.option("--date", metavar="DATE", type=IsoDate(), help="The letter's date, as 2025-08-05.")
@click.option("--state", metavar="CODE", help="The State whose letter it is, such as LT.")
@click.option("--from", "from_", metavar="OFFICE", multiple=True, help="Who signs. Repeatable.")
@click.option("--to", metavar="OFFICE", multiple=True, help="The addressee, such as saceur. Repeatable.")
@click.option("--incident", metavar="FILE", multiple=True, help="The records that the letter is made from. Repeatable.")
@click.option(
    "--answers-note", metavar="'NUMBER, DATE'",
    help="The note that a reply answers, such as '12-345, 2025-08-01'.",
)  # fmt: skip
@click.option("--enclosed", metavar="FILE", multiple=True, help="A file that is enclosed with the letter. Repeatable.")
@click.option(
    "--drafted", metavar="FILE", type=click.Path(path_type=Path),
    help="The letter as it was drafted, for a copy that has lost its manifest.",
)  # fmt: skip
@click.option(
    "--original", metavar="FILE", type=click.Path(path_type=Path), help="The original that the letter translates."
)
@click.option("--template", metavar="DIR", help="The template of the letter, where it is in no folder of templates.")
@click.option("--final", is_flag=True, help="Check it as the final text, not as a draft.")
@click.option("--parties", metavar="DIR", multiple=True, help="A folder of offices and their holders. Repeatable.")
@templates_option
@strict_option
@json_option
@workspace_option
@click.pass_context
def check(ctx: click.Context, file: Path, **flags: Unpack[Flags]) -> None:
    """Check FILE, a DOCX letter, against its records and the rules of form, people, references, facts and style.

    Each fact of a letter that was drafted here is looked up: in the text as it came back, and in the records as they
    are now. Facts that do not stand are listed, and what was written in by hand that no fact gives.

    What the rules need to know of the letter is taken from the options, then from the manifest that our own drafts
    carry. Rules that cannot be run for want of it are listed. 'drafter rules' explains them all.
    """
    from drafter.cli.checking import show_checked
    from drafter.cli.settings import open_workspace, overlaid
    from drafter.cli.showing import Report
    from drafter.pipeline.casting import whole_directory
    from drafter.pipeline.checking import check_letter
    from drafter.problems import DrafterError
    from drafter.reading.files import read_bytes
    from drafter.revising.standing import review
    from drafter.word.package import MAX_INPUT_BYTES

    data = read_bytes(file, MAX_INPUT_BYTES)
    drafted = read_bytes(flags["drafted"], MAX_INPUT_BYTES) if flags["drafted"] else None
    space, problems = open_workspace(flags["workspace"])
    space = overlaid(space, parties=flags["parties"], templates=flags["templates"])
    directory, found = whole_directory(space.parties)
    problems += found
    files = [Path(one).expanduser() for one in flags["incident"]]
    try:
        reviewed = review(data, str(file), space, drafted=drafted, incidents=files, template=flags["template"],
                          directory=directory)  # fmt: skip
        known, found = _known(flags, files, reviewed)
        problems += found
        checked, found = check_letter(data, str(file), known, space, directory)
    except DrafterError as error:
        raise DrafterError(*problems, *error.problems) from None
    looked_up = reviewed.problems if reviewed else ()
    report = Report([*problems, *found, *checked.problems, *looked_up], as_json=flags["as_json"])
    show_checked(report, checked, reviewed)
    ctx.exit(report.exit_code(strict=flags["strict"]))


def _known(flags: Flags, files: list[Path], reviewed: Review | None) -> tuple[Known, list[Problem]]:
    """Return what the options say of the letter, and what is wrong with the records that they name."""
    from drafter.cli.settings import content_hash
    from drafter.pipeline.checking import Known
    from drafter.reading.incidents import read_incidents

    records, problems = read_incidents(files) if files else (None, [])
    values: dict[str, object] = {"today": dt.datetime.now().astimezone().date()}
    if flags["answers_note"]:
        values["incoming"] = flags["answers_note"]
    if flags["original"]:
        values["original_sha256"] = content_hash(flags["original"])
    known = Known(
        flags["form"], flags["lang"], flags["date"], flags["state"], flags["from_"], flags["to"],
        records.incidents if records is not None else None, flags["final"], values, flags["enclosed"],
        manifest=reviewed.returned.manifest if reviewed else None,
    )  # fmt: skip
    return known, problems
