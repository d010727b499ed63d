"""`drafter refresh`: a letter that came back, with what the records say now, every hand's edit kept."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from drafter.cli.options import (
    CONTEXT,
    IsoDate,
    examples,
    force_option,
    json_option,
    strict_option,
    templates_option,
    workspace_option,
)
from drafter.cli.targets import OutputFile, Target, check_targets, refuse_inputs

if TYPE_CHECKING:
    from drafter.revising.changes import Change

_KIND = 11


class Flags(TypedDict):
    """The options of the command as click hands them over."""

    output: Target | None
    as_tracked_changes: bool
    dry_run: bool
    date: dt.date | None
    incident: tuple[str, ...]
    template: str | None
    parties: tuple[str, ...]
    templates: tuple[str, ...]
    workspace: str | None
    force: bool
    strict: bool
    as_json: bool


@click.command(
    context_settings=CONTEXT,
    epilog=examples(
        "drafter refresh letter.docx",
        "drafter refresh letter.docx --as-tracked-changes -o for-the-minister.docx",
        "drafter refresh letter.docx --dry-run",
        "drafter refresh letter.docx --date 2025-09-26",
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", metavar="FILE", type=OutputFile(".docx"),
    help="The file to write. Without it: FILE-refreshed.docx in the current folder. FILE itself is never written over.",
)  # fmt: skip
@click.option(
    "--as-tracked-changes", is_flag=True,
    help="Make each change a Word insertion or deletion by 'drafter', to be accepted or rejected.",
)  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Say what would be done, and write nothing.")
@click.option(
    "--date", metavar="DATE", type=IsoDate(),
    help="The date that the letter bears from now on, as 2025-08-06. Without it: its own.",
)  # fmt: skip
@click.option("--incident", metavar="FILE", multiple=True, help="Records beside those of the workspace. Repeatable.")
@click.option("--template", metavar="DIR", help="The template of the letter, where it is in no folder of templates.")
@click.option("--parties", metavar="DIR", multiple=True, help="A folder of offices and their holders. Repeatable.")
@templates_option
@force_option
@strict_option
@json_option
@workspace_option
@click.pass_context
def refresh(ctx: click.Context, file: Path, **flags: Unpack[Flags]) -> None:
    """Bring FILE, a letter drafted here that came back edited, up to date with the records.

    The letter is composed again from what it was drafted from. Facts that the records now give otherwise are written
    anew where they stand, in the formatting that they have there; rows, list items, sentences and paragraphs come and
    go with their records. What a person changed or removed is left as it is and listed.
    """
    from drafter.cli.rendering import File
    from drafter.cli.settings import open_workspace, overlaid
    from drafter.cli.showing import Report
    from drafter.cli.writing import write_all
    from drafter.problems import DrafterError
    from drafter.reading.files import read_bytes
    from drafter.revising.changes import Outcome
    from drafter.revising.refreshing import refresh as bring_up_to_date
    from drafter.word.package import MAX_INPUT_BYTES

    target = flags["output"] or Target(Path(f"{file.stem}-refreshed.docx"))
    if not flags["dry_run"]:
        check_targets([target], force=flags["force"])
        refuse_inputs([target], [file])
    data = read_bytes(file, MAX_INPUT_BYTES)
    space, problems = open_workspace(flags["workspace"])
    space = overlaid(space, parties=flags["parties"], templates=flags["templates"])
    try:
        done = bring_up_to_date(
            data, str(file), space, incidents=[Path(one).expanduser() for one in flags["incident"]],
            template=flags["template"], date=flags["date"], tracked=flags["as_tracked_changes"],
        )  # fmt: skip
    except DrafterError as error:
        raise DrafterError(*problems, *error.problems) from None
    made = [File(target.path, done.data)] if done.data is not None and not flags["dry_run"] else []
    write_all([(one.path, one.data) for one in made])
    left = [change.problem() for change in done.changes if change.outcome is Outcome.LEFT]
    report = Report([*problems, *done.problems, *left], as_json=flags["as_json"])
    if flags["as_json"]:
        changes = [change.as_dict() for change in done.changes]
        report.show(data={"changes": changes, "outputs": [one.as_dict() for one in made]})
    else:
        for line in _table(change for change in done.changes if change.outcome is not Outcome.LEFT):
            click.echo(line)
        report.show_findings()
        for one in made:
            click.echo(f"wrote {one}", err=True)
        click.echo(f"{_counts(done.changes)}{'' if made else ': nothing was written'}", err=True)
    ctx.exit(report.exit_code(strict=flags["strict"]))


def _table(changes: Iterable[Change]) -> Iterator[str]:
    from drafter.cli.tabulating import table_row

    for change in changes:
        said = " ".join(f"{change.before} -> {change.after}".split())
        if not change.before or not change.after:
            said = " ".join((change.before or change.after).split())
        beside = "; ".join(filter(None, (change.field, change.note)))
        yield from table_row(_word(change), change.place, f"{said} ({beside})" if beside else said, _KIND)


def _word(change: Change) -> str:
    """Return what became of a change of words in a word of its own."""
    if change.outcome == "reworded" and not (change.before and change.after):
        return "taken out" if change.before else "added"
    return str(change.outcome)


def _counts(changes: Sequence[Change]) -> str:
    """Return how many changes there are of each kind: "3 refreshed, 1 left"."""
    counts = Counter(_word(change) for change in changes)
    return ", ".join(f"{number} {kind}" for kind, number in counts.items()) or "nothing was out of date"
