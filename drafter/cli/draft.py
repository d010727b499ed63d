"""`drafter draft`: a letter from a template and records."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from drafter.cli import completing
from drafter.cli.making import MakingFlags, making_options
from drafter.cli.options import CONTEXT, attach_option, check_attaching, engine_option, examples
from drafter.cli.targets import OutputFile, Target, check_targets, refuse_inputs

if TYPE_CHECKING:
    from drafter.pdf.beside import Beside
    from drafter.protocol import Courtesy


class Flags(MakingFlags):
    """The options of the command as click hands them over."""

    output: tuple[Target, ...]
    incident: tuple[str, ...]
    example: bool
    to: tuple[str, ...]
    lang: str | None
    letterhead: str | None
    courtesy: Courtesy | None
    courtesy_translation: bool
    original: Path | None
    coordinates: str | None
    facts: bool
    pdf_engine: str
    attach_source: bool


@click.command(
    context_settings=CONTEXT,
    epilog=examples(
        "drafter draft nato-air-defence-request --example -o letter.docx -o letter.pdf",
        "drafter draft my-letter.docx --incident LT-2025-07-28.yaml -o out.pdf",
        "drafter draft nato-air-defence-request --date 2025-08-05 --inputs inputs.yaml",
        "drafter draft nato-air-defence-request --example --facts",
    ),
)
@click.argument("template", shell_complete=completing.templates)
@click.option(
    "-o", "--output", metavar="FILE", multiple=True, type=OutputFile(".docx", ".pdf", ".png"),
    help="A file to write: .docx, .pdf, or .png for a picture of each page (page.png gives page-1.png, page-2.png; "
    "or put {n} where the number goes). Repeatable. Without it: TEMPLATE-DATE.docx in the current folder.",
)  # fmt: skip
@click.option(
    "--incident", metavar="FILE|ID", multiple=True,
    help="The record that the letter is about; several name the whole series. Repeatable. Without it: the newest.",
)  # fmt: skip
@click.option("--example", is_flag=True, help="Draft the template's own example; other options still win over it.")
@click.option(
    "--to", metavar="OFFICE", multiple=True,
    help="The addressee, such as nato-secretary-general; several in order of precedence. Repeatable.",
)  # fmt: skip
@click.option("--lang", "--language", "lang", metavar="CODE", help="The letter's language, such as en.")
@click.option("--letterhead", metavar="NAME|FILE", help="The letterhead: the name of one, or a .docx of your own.")
@click.option(
    "--courtesy", type=click.Choice(["full", "opening_only", "none"]),
    help="Whether a note opens with compliments and closes with a courtesy.",
)  # fmt: skip
@click.option("--courtesy-translation", is_flag=True, help="Mark the letter as a courtesy translation, unsigned.")
@click.option(
    "--original", metavar="FILE", type=click.Path(path_type=Path),
    help="The original that the letter is a translation of; the letter remembers its text.",
)  # fmt: skip
@click.option(
    "--coordinates", type=click.Choice(["dms", "decimal", "icao", "mgrs"]),
    help="How positions are written, the same in the whole letter. Without it: dms, in degrees, minutes and seconds.",
)  # fmt: skip
@click.option(
    "--facts", is_flag=True,
    help="List every value on paper with its record, certainty and sources. Without -o nothing is written.",
)  # fmt: skip
@engine_option
@attach_option
@making_options
@click.pass_context
def draft(ctx: click.Context, template: str, **flags: Unpack[Flags]) -> None:
    """Draft a letter from TEMPLATE and incident records, as DOCX, PDF or pictures.

    TEMPLATE is the id of a template, its folder, or a .docx made in Word with the same variables. What no record
    holds is asked for at the terminal, or given with --set and --inputs. Whatever an option does not say comes from
    drafter.yaml, then from the template.
    """
    from drafter.cli.rendering import engine_beside

    with engine_beside(flags["output"], flags["pdf_engine"]) as beside:
        ctx.exit(_draft(template, flags, beside))


def _draft(template: str, flags: Flags, beside: Beside | None) -> int:
    from drafter.cli.drafting import (
        check_beside,
        default_target,
        docx_name,
        finish,
        place_order,
        sources,
        take_answers,
    )
    from drafter.cli.rendering import Options, render
    from drafter.cli.writing import write_all
    from drafter.pipeline import compose, lay_out

    order, problems = place_order(template, flags)
    targets = flags["output"] or (() if flags["facts"] else (default_target(order),))
    check_targets(targets, force=flags["force"])
    check_attaching(targets, flags["pdf_engine"], attach_source=flags["attach_source"])
    options = Options(flags["pdf_engine"], order.workspace.fonts, beside=beside, attach_source=flags["attach_source"])
    desk = lay_out(order)
    desk.problems += problems
    refuse_inputs(targets, sources(desk, flags))
    answers = take_answers(desk)
    letter = compose(desk)
    name = docx_name(letter, targets)
    rendered, checked = check_beside(desk, letter, name, lambda: render(letter.data or b"", name, targets, options))
    write_all([(file.path, file.data) for file in rendered.files])
    return finish(letter, rendered, checked, answers, flags)
