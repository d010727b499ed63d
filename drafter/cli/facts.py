"""`drafter facts`: the fact sheet of a drafted letter, for those who clear it."""

from __future__ import annotations

import itertools
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import CONTEXT, examples, fonts_option, force_option, json_option
from drafter.cli.targets import OutputFile, Target, check_targets, refuse_inputs

if TYPE_CHECKING:
    from drafter.problems import Problem
    from drafter.revising.fact_sheet import Leaf, SheetFact
    from drafter.word.returned import Returned

_WIDTH = 80
_STYLES = {"gap": "red", "disputed": "red", "reported": "yellow", "assessed": "yellow"}


@click.command(
    context_settings=CONTEXT,
    epilog=examples("drafter facts letter.docx", "drafter facts letter.docx -o facts.pdf"),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", metavar="FILE", multiple=True, type=OutputFile(".pdf", ".docx", ".png", ".svg"),
    help="Write the letter with its facts underlined and numbered, and the fact sheet at its end: for reading, not for "
    "sending. Repeatable.",
)  # fmt: skip
@click.option(
    "--drafted", metavar="FILE", type=click.Path(path_type=Path),
    help="The letter as it was drafted, for a copy that has lost its manifest.",
)  # fmt: skip
@click.option("--all", "fixed_words", is_flag=True, help="Show fixed words, such as 'Page', too.")
@fonts_option
@force_option
@json_option
@click.pass_context
def facts(
    ctx: click.Context, file: Path, output: tuple[Target, ...], drafted: Path | None, fixed_words: bool,
    fonts: tuple[str, ...], force: bool, as_json: bool,
) -> None:  # fmt: skip
    """Show every fact of FILE, a letter that was drafted here, in reading order.

    Each stands in its sentence, with the record and field it was made from, how sure that is, and who says so.
    """
    from drafter.cli.showing import Report, counted
    from drafter.reading.files import read_bytes
    from drafter.revising.fact_sheet import fact_sheet
    from drafter.word.package import MAX_INPUT_BYTES

    check_targets(output, force=force)
    refuse_inputs(output, [file, *([drafted] if drafted else [])])
    data = read_bytes(file, MAX_INPUT_BYTES)
    returned = _returned(data, file, drafted)
    found, problems = fact_sheet(returned, fixed_words=fixed_words)
    report = Report([*problems, *_write(data, file, returned, found, output, fonts)], as_json=as_json)
    if as_json:
        report.show(data={"facts": [fact.as_dict() for fact in found]})
    else:
        if not output:
            _print(found)
        report.show_findings()
        for target in output:
            click.echo(f"wrote {target.path}", err=True)
        click.echo(counted(len(found), "fact"), err=True)
    ctx.exit(report.exit_code(strict=False))


def _returned(data: bytes, file: Path, drafted: Path | None) -> Returned:
    from drafter.problems import DrafterError, Place, Problem
    from drafter.reading.files import read_bytes
    from drafter.revising.sound import manifest_of
    from drafter.word.package import MAX_INPUT_BYTES
    from drafter.word.returned import read_returned

    original = read_bytes(drafted, MAX_INPUT_BYTES) if drafted else None
    manifest = manifest_of(data, str(file), original)
    returned = read_returned(data, str(file), manifest) if manifest else None
    if returned is None:
        message = "the file does not say what it was made from: it was not drafted here, or has lost its manifest"
        hint = "name the letter as it was drafted with --drafted, if this is a copy of its text"
        raise DrafterError(Problem("no-manifest", message, Place(str(file)), hint))
    return returned


def _write(
    data: bytes, file: Path, returned: Returned, facts: tuple[SheetFact, ...], targets: tuple[Target, ...],
    fonts: tuple[str, ...],
) -> list[Problem]:  # fmt: skip
    """Write the annotated letter to each target; return what the making of PDF and pictures found."""
    if not targets:
        return []
    from drafter.cli.rendering import Options, render
    from drafter.cli.settings import open_workspace, overlaid
    from drafter.cli.writing import write_all
    from drafter.revising.fact_sheet import annotated_letter

    folders = overlaid(open_workspace(None)[0], fonts=fonts).fonts
    rendered = render(annotated_letter(data, returned, facts), str(file), targets, Options(fonts=folders))
    write_all([(made.path, made.data) for made in rendered.files])
    return rendered.problems


def _print(facts: tuple[SheetFact, ...]) -> None:
    """Print the facts below the sentences that they stand in."""
    place = ""
    for (spot, sentence), group in itertools.groupby(facts, key=lambda fact: (fact.place.spot, fact.sentence)):
        members = list(group)
        if spot != place:
            click.echo(f"{chr(10) if place else ''}{click.style(str(spot), bold=True)}")
            place = str(spot)
        if any(fact.text != sentence for fact in members):
            click.echo("\n".join(_wrapped(_plain(sentence), "  ")))
        for fact in members:
            click.echo("\n".join(_lines(fact)))


def _lines(fact: SheetFact) -> Iterator[str]:
    yield from _wrapped(_plain(fact.text), "       ", f"{fact.number:>5}  ")
    if _plain(fact.text) != _plain(fact.drafted):
        yield from _wrapped(f"drafted as: {_plain(fact.drafted)}", "       ")
    for leaf in fact.origins:
        yield from _standing(fact, leaf)


def _standing(fact: SheetFact, leaf: Leaf) -> Iterator[str]:
    standing = "gap" if fact.gap else leaf.certainty
    sources = "; ".join(str(source) for source in leaf.sources)
    said = f"{leaf.record} {leaf.field}: {standing}{f', {sources}' if sources else ''}"
    style = _STYLES.get(standing)
    for line in _wrapped(_plain(said), "         "):
        yield click.style(line, fg=style) if style else line


def _wrapped(text: str, indent: str, first: str | None = None) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent if first is None else first, subsequent_indent=indent,
                         break_long_words=False, break_on_hyphens=False)  # fmt: skip


def _plain(text: str) -> str:
    from drafter.cli.showing import printable

    return " ".join(printable(text).split())
