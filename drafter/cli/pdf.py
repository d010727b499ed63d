"""`drafter pdf`: any DOCX files as PDF or as pictures of their pages, and two of them compared."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from drafter.cli.options import (
    CONTEXT,
    attach_option,
    check_attaching,
    engine_option,
    examples,
    fonts_option,
    force_option,
    json_option,
    strict_option,
)
from drafter.cli.targets import NAME, OutputFile, Target, check_targets, refuse_inputs

if TYPE_CHECKING:
    from drafter.cli.rendering import Job, Rendered
    from drafter.cli.showing import Report
    from drafter.problems import Problem

STANDARDS = ("1.7", "2.0", "a-1b", "a-1a", "a-2b", "a-2u", "a-2a", "a-3b", "a-3u", "a-3a", "a-4", "ua-1", "plain")


class Flags(TypedDict):
    """The options of the command as click hands them over."""

    output: tuple[Target, ...]
    compare: bool
    ppi: float
    standard: tuple[str, ...]
    attach_source: bool
    pdf_engine: str
    compare_engines: bool
    fonts: tuple[str, ...]
    force: bool
    strict: bool
    as_json: bool


@click.command(
    context_settings=CONTEXT,
    epilog=examples(
        "drafter pdf letter.docx",
        "drafter pdf letter.docx -o signed-copy.pdf -o page.png",
        "drafter pdf letter.docx -o page-{n}.png --ppi 96",
        "drafter pdf letters/*.docx -o out/{name}.pdf --pdf-engine auto",
        "drafter pdf --compare sent.docx edited.docx -o changes.pdf",
    ),
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", metavar="FILE", multiple=True, type=OutputFile(".pdf", ".png", ".svg"),
    help="A file to write: .pdf, or .png or .svg for a picture of each page (page.png gives page-1.png, page-2.png; or "
    "put {n} where the number goes, and {name} for that of the DOCX). Repeatable. Without it: FILE.pdf in the current "
    "folder.",
)  # fmt: skip
@click.option(
    "--compare", is_flag=True,
    help="Compare the pages of two files, DOCX or PDF, as they look: what only the first has is orange, what only the "
    "second has is blue. The exit code is 0 where they look the same and 1 where they differ.",
)  # fmt: skip
@click.option(
    "--ppi", type=click.FloatRange(10, 600), default=150, show_default=True,
    help="The resolution of .png pictures in pixels per inch.",
)  # fmt: skip
@click.option(
    "--standard", type=click.Choice(STANDARDS), multiple=True,
    help="What the PDF conforms to; 'plain' for no standard. Repeatable. Without it: a-2a and ua-1.",
)  # fmt: skip
@attach_option
@engine_option
@click.option(
    "--compare-engines", is_flag=True,
    help="With --pdf-engine auto: let both engines make each PDF, and warn where their numbers of pages differ.",
)  # fmt: skip
@fonts_option
@force_option
@strict_option
@json_option
@click.pass_context
def pdf(ctx: click.Context, files: tuple[Path, ...], **flags: Unpack[Flags]) -> None:
    """Convert each FILE, any DOCX, to PDF or to pictures of its pages, or compare two.

    A file that cannot be converted stops no other.
    """
    _check_flags(files, flags)
    if flags["compare"]:
        from drafter.cli.comparing import compare

        ctx.exit(compare(files[0], files[1], flags))
    ctx.exit(_convert(files, flags))


def _check_flags(files: Sequence[Path], flags: Flags) -> None:
    if flags["compare"] and len(files) != 2:
        raise click.UsageError(f"--compare takes two files, not {len(files)}")
    if flags["compare_engines"] and flags["pdf_engine"] != "auto":
        raise click.UsageError("--compare-engines goes with --pdf-engine auto only")
    if len(files) > 1 and not flags["compare"] and any(NAME not in str(target.path) for target in flags["output"]):
        raise click.UsageError("several files need {name} in each output, such as -o out/{name}.pdf")


def _convert(files: Sequence[Path], flags: Flags) -> int:
    from drafter.cli.rendering import Options, engine_beside, render_all
    from drafter.cli.showing import Report
    from drafter.cli.writing import write_all

    outputs = flags["output"] or (Target(Path(f"{NAME}.pdf")),)
    wanted = [tuple(output.of(file.stem) for output in outputs) for file in files]
    targets = [target for each in wanted for target in each]
    check_targets(targets, force=flags["force"])
    refuse_inputs(targets, files)
    check_attaching(targets, flags["pdf_engine"], attach_source=flags["attach_source"])
    jobs, problems = _read(files, wanted)
    standard = tuple(name for name in flags["standard"] if name != "plain") if flags["standard"] else None
    with engine_beside(targets, flags["pdf_engine"], idle=False) as beside:
        # The engine starts up while this process reads its settings.
        from drafter.cli.settings import open_workspace, overlaid

        folders = overlaid(open_workspace(None)[0], fonts=flags["fonts"]).fonts
        options = Options(
            flags["pdf_engine"], folders, flags["ppi"], standard, beside, flags["attach_source"],
            flags["compare_engines"],
        )  # fmt: skip
        outcomes = render_all(jobs, options)
    from drafter.problems import DrafterError

    made = [outcome for outcome in outcomes if not isinstance(outcome, DrafterError)]
    problems += [problem for outcome in outcomes for problem in outcome.problems]
    if not made:
        raise DrafterError(*problems)
    write_all([(file.path, file.data) for one in made for file in one.files])
    report = Report(problems, as_json=flags["as_json"])
    _show(report, made)
    return report.exit_code(strict=flags["strict"])


def _read(files: Sequence[Path], wanted: Sequence[tuple[Target, ...]]) -> tuple[list[Job], list[Problem]]:
    """Return the files that can be read, and why the others cannot."""
    from drafter.cli.rendering import Job
    from drafter.problems import DrafterError
    from drafter.reading.files import read_bytes
    from drafter.word.package import MAX_INPUT_BYTES

    jobs: list[Job] = []
    problems: list[Problem] = []
    for file, targets in zip(files, wanted, strict=True):
        try:
            jobs.append(Job(read_bytes(file, MAX_INPUT_BYTES), str(file), targets))
        except DrafterError as error:
            problems += error.problems
    return jobs, problems


def _show(report: Report, made: Sequence[Rendered]) -> None:
    files = [file for one in made for file in one.files]
    if report.as_json:
        report.show(data={"outputs": [file.as_dict() for file in files]})
        return
    report.show_findings()
    for file in files:
        click.echo(f"wrote {file}", err=True)
    if report.problems:
        click.echo(report.summary(), err=True)
