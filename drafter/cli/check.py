"""`drafter check`: the rules of protocol over a DOCX letter, our own draft or one that came back edited."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TypedDict, Unpack

import click

from drafter.cli.options import CONTEXT, IsoDate, examples, json_option, strict_option, workspace_option


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
    final: bool
    parties: tuple[str, ...]
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
@click.option("--final", is_flag=True, help="Check it as the final text, not as a draft.")
@click.option("--parties", metavar="DIR", multiple=True, help="A folder of offices and their holders. Repeatable.")
@strict_option
@json_option
@workspace_option
@click.pass_context
def check(ctx: click.Context, file: Path, **flags: Unpack[Flags]) -> None:
    """Check FILE, a DOCX letter, against the rules of form, people, references, facts, markings, style and workflow.

    What the rules need to know of the letter is taken from the options, then from the manifest that our own drafts
    carry. Rules that cannot be run for want of it are listed. 'drafter rules' explains them all.
    """
    from drafter.cli.checking import show_checked
    from drafter.cli.settings import open_workspace, overlaid
    from drafter.cli.showing import Report
    from drafter.pipeline.casting import whole_directory
    from drafter.pipeline.checking import Known, check_letter
    from drafter.problems import DrafterError
    from drafter.reading.files import read_bytes
    from drafter.reading.incidents import read_incidents
    from drafter.word.package import MAX_INPUT_BYTES

    data = read_bytes(file, MAX_INPUT_BYTES)
    space, problems = open_workspace(flags["workspace"])
    space = overlaid(space, parties=flags["parties"])
    directory, found = whole_directory(space.parties)
    problems += found
    incidents = None
    if flags["incident"]:
        records, found = read_incidents([Path(one).expanduser() for one in flags["incident"]])
        incidents, problems = records.incidents, [*problems, *found]
    values: dict[str, object] = {"today": dt.datetime.now().astimezone().date()}
    if flags["answers_note"]:
        values["incoming"] = flags["answers_note"]
    known = Known(
        flags["form"], flags["lang"], flags["date"], flags["state"], flags["from_"], flags["to"], incidents,
        flags["final"], values, flags["enclosed"],
    )  # fmt: skip
    try:
        checked, found = check_letter(data, str(file), known, space, directory)
    except DrafterError as error:
        raise DrafterError(*problems, *error.problems) from None
    report = Report([*problems, *found, *checked.problems], as_json=flags["as_json"])
    show_checked(report, checked)
    ctx.exit(report.exit_code(strict=flags["strict"]))
