"""`drafter compare`: what was changed in a letter, as tracked changes and in a few words."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import CONTEXT, examples, force_option, json_option
from drafter.cli.targets import OutputFile, Target, check_targets, refuse_inputs

if TYPE_CHECKING:
    from drafter.revising.comparing import Compared

_KIND = 11


@click.command(
    context_settings=CONTEXT,
    epilog=examples("drafter compare letter.docx", "drafter compare letter.docx from-legal.docx -o legal-changes.docx"),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("later", type=click.Path(path_type=Path), required=False)
@click.option(
    "-o", "--output", metavar="FILE", type=OutputFile(".docx"),
    help="The file to write. Without it: the later letter's name with -compared in the current folder.",
)  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Tell the differences, and write nothing.")
@force_option
@json_option
def compare(
    file: Path, later: Path | None, output: Target | None, dry_run: bool, force: bool, as_json: bool
) -> None:  # fmt: skip
    """Show what was changed in FILE since it was drafted; with LATER, what was changed from FILE to LATER.

    A DOCX is written in which the differences are tracked changes by 'drafter compare', in the formatting of the
    later letter: with all of them accepted it is the later letter, with all rejected it says what the earlier said.
    Tracked changes that are in the letters already are taken as accepted. The differences are listed, and which facts
    they concern; moved paragraphs are told as moved.
    """
    from drafter.cli.rendering import File
    from drafter.cli.showing import counted, print_json
    from drafter.cli.writing import write_all
    from drafter.reading.files import read_bytes
    from drafter.revising.comparing import compare as compared
    from drafter.word.package import MAX_INPUT_BYTES

    last = later or file
    target = output or Target(Path(f"{last.stem}-compared.docx"))
    if not dry_run:
        check_targets([target], force=force)
        refuse_inputs([target], [file, last])
    data = read_bytes(last, MAX_INPUT_BYTES)
    if later is None:
        found = compared(data, str(file))
    else:
        found = compared(data, str(later), read_bytes(file, MAX_INPUT_BYTES), str(file))
    made = [] if dry_run else [File(target.path, found.data)]
    write_all([(one.path, one.data) for one in made])
    if as_json:
        differences = [one.as_dict() for one in found.differences]
        print_json({"problems": [], "differences": differences, "outputs": [one.as_dict() for one in made]})
        return
    _show(found)
    for one in made:
        click.echo(f"wrote {one}", err=True)
    counts = Counter(str(one.kind) for one in found.differences)
    facts = counts.pop("fact", 0)
    told = [f"{number} {kind}" for kind, number in counts.items()]
    told += [f"{counted(facts, 'fact')} changed"] if facts else []
    click.echo(", ".join(told) or "the text is the same", err=True)


def _show(found: Compared) -> None:
    from drafter.cli.tabulating import table_row

    for one in found.differences:
        for line in table_row(str(one.kind), one.place, " ".join(one.told().split()), _KIND):
            click.echo(line)
