"""`drafter accept` and `drafter clear`: what somebody answers for, written into the letter's own manifest."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from drafter.cli.options import CONTEXT, IsoDate, examples, force_option, json_option, workspace_option
from drafter.cli.targets import OutputFile, Target, check_targets


class Words(click.ParamType[str]):
    """Text on one line, which is not empty."""

    name = "text"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read the text. Fails where nothing is said."""
        return " ".join(value.split()) or self.fail("nothing is said there", param, ctx)


_HERE = "A copy to write, ending in .docx. Without it: FILE itself, with --force."
_BY = "Who answers for it."
_TODAY = "The day of it, as 2025-08-05. Without it: today."


@click.command(
    context_settings=CONTEXT,
    epilog=examples(
        "drafter accept letter.docx f12 --by 'A. Adviser' --reason 'the style of the house' --force",
        "drafter accept letter.docx payload.mass --by 'A. Adviser' --reason 'in words' -o accepted.docx",
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("fact")
@click.option("--by", metavar="NAME", required=True, type=Words(), help=_BY)
@click.option("--reason", metavar="TEXT", required=True, type=Words(), help="Why it is right as it is.")
@click.option("--date", metavar="DATE", type=IsoDate(), help=_TODAY)
@click.option(
    "--released-on", metavar="DATE", type=IsoDate(),
    help="The day the letter is to leave: what it would say on that day is what the fact is accepted instead of.",
)  # fmt: skip
@click.option("-o", "--output", metavar="FILE", type=OutputFile(".docx"), help=_HERE)
@click.option("--incident", metavar="FILE", multiple=True, help="A file of records beside the workspace's. Repeatable.")
@click.option("--template", metavar="DIR|FILE", help="The template, where it is in no folder of templates.")
@force_option
@json_option
@workspace_option
def accept(
    file: Path, fact: str, by: str, reason: str, date: dt.date | None, released_on: dt.date | None,
    output: Target | None, incident: tuple[str, ...], template: str | None, force: bool, as_json: bool,
    workspace: str | None,
) -> None:  # fmt: skip
    """Record that a fact of FILE is right as it stands there, though it is not as it was drafted.

    FACT is the fact's number in 'drafter facts', its id (f12), its field, or a part of its present text. The acceptance
    lapses when the text changes again, or the records say something else than they do now. A date, number or name that
    was written in by hand, and no fact gives, is accepted by its words.
    """
    from drafter.cli.settings import open_workspace
    from drafter.problems import DrafterError
    from drafter.revising.accepting import Signed, accepted_for, described, find_accepted
    from drafter.revising.accepting import accept as record
    from drafter.revising.standing import review
    from drafter.word.manifest import no_manifest

    data = _read(file, output, force=force)
    space, _ = open_workspace(workspace)
    records = [Path(one).expanduser() for one in incident]
    seen = review(data, str(file), space, incidents=records, template=template, date=released_on)
    if seen is None:
        raise DrafterError(no_manifest(str(file)))
    found = find_accepted(seen, fact)
    written = record(data, seen, found, Signed(by, date or _today()), reason)
    _write(file, output, written, f"accepted {described(found)}{accepted_for(found)}", as_json=as_json)


@click.command(
    context_settings=CONTEXT,
    epilog=examples("drafter clear letter.docx --role legal --by 'A. Adviser' --force"),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--role", metavar="ROLE", required=True, type=Words(), help="In which role it is cleared, such as legal.")
@click.option("--by", metavar="NAME", required=True, type=Words(), help=_BY)
@click.option("--date", metavar="DATE", type=IsoDate(), help=_TODAY)
@click.option("-o", "--output", metavar="FILE", type=OutputFile(".docx"), help=_HERE)
@force_option
@json_option
@workspace_option
def clear(
    file: Path, role: str, by: str, date: dt.date | None, output: Target | None, force: bool, as_json: bool,
    workspace: str | None,
) -> None:  # fmt: skip
    """Record that somebody clears the present text of FILE.

    Which clearances a letter needs before it leaves is said in drafter.yaml: clearances: [legal, protocol]. A clearance
    is of the text as it is now, and lapses when a word of it changes.
    """
    from drafter.cli.settings import open_workspace
    from drafter.revising.accepting import Signed
    from drafter.revising.clearing import check_roles
    from drafter.revising.clearing import clear as record

    data = _read(file, output, force=force)
    check_roles([role], open_workspace(workspace)[0])
    signed = Signed(by, date or _today())
    _write(file, output, record(data, str(file), {role: signed}), f"cleared by {role}: {signed.by}", as_json=as_json)


def _read(file: Path, output: Target | None, *, force: bool) -> bytes:
    from drafter.reading.files import read_bytes
    from drafter.word.package import MAX_INPUT_BYTES

    data = read_bytes(file, MAX_INPUT_BYTES)
    check_targets([output or Target(file)], force=force)
    return data


def _write(file: Path, output: Target | None, data: bytes, outcome: str, *, as_json: bool) -> None:
    from drafter.cli.rendering import File
    from drafter.cli.showing import print_json
    from drafter.cli.writing import write_all

    made = File(output.path if output else file, data)
    write_all([(made.path, made.data)])
    if as_json:
        print_json({"problems": [], "outputs": [made.as_dict()], "recorded": outcome})
    else:
        click.echo(f"wrote {made}", err=True)
        click.echo(outcome, err=True)


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
