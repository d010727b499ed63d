"""`drafter pdf`: any DOCX file as PDF or as pictures of its pages."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.options import (
    CONTEXT,
    engine_option,
    examples,
    fonts_option,
    force_option,
    json_option,
    strict_option,
)
from drafter.cli.targets import OutputFile, Target, check_targets, refuse_inputs

STANDARDS = ("1.7", "2.0", "a-1b", "a-1a", "a-2b", "a-2u", "a-2a", "a-3b", "a-3u", "a-3a", "a-4", "ua-1", "plain")


@click.command(
    context_settings=CONTEXT,
    epilog=examples(
        "drafter pdf letter.docx",
        "drafter pdf letter.docx -o signed-copy.pdf -o page.png",
        "drafter pdf letter.docx -o page-{n}.png --ppi 96",
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", metavar="FILE", multiple=True, type=OutputFile(".pdf", ".png", ".svg"),
    help="A file to write: .pdf, or .png or .svg for a picture of each page (page.png gives page-1.png, page-2.png; or "
    "put {n} where the number goes). Repeatable. Without it: FILE.pdf in the current folder.",
)  # fmt: skip
@click.option(
    "--ppi", type=click.FloatRange(10, 600), default=150, show_default=True,
    help="The resolution of .png pictures in pixels per inch.",
)  # fmt: skip
@click.option(
    "--standard", type=click.Choice(STANDARDS), multiple=True,
    help="What the PDF conforms to; 'plain' for no standard. Repeatable. Without it: a-2a and ua-1.",
)  # fmt: skip
@engine_option
@fonts_option
@force_option
@strict_option
@json_option
@click.pass_context
def pdf(
    ctx: click.Context, file: Path, output: tuple[Target, ...], ppi: float, standard: tuple[str, ...], pdf_engine: str,
    fonts: tuple[str, ...], force: bool, strict: bool, as_json: bool,
) -> None:  # fmt: skip
    """Convert FILE, any DOCX, to PDF or to pictures of its pages."""
    from drafter.cli.rendering import Options, engine_beside, render
    from drafter.cli.showing import Report
    from drafter.cli.writing import write_all
    from drafter.reading.files import read_bytes
    from drafter.word.package import MAX_INPUT_BYTES

    targets = output or (Target(Path(f"{file.stem}.pdf")),)
    check_targets(targets, force=force)
    refuse_inputs(targets, [file])
    data = read_bytes(file, MAX_INPUT_BYTES)
    wanted = tuple(name for name in standard if name != "plain") if standard else None
    with engine_beside(targets, pdf_engine, idle=False) as beside:
        # The engine starts up while this process reads its settings.
        from drafter.cli.settings import open_workspace, overlaid

        folders = overlaid(open_workspace(None)[0], fonts=fonts).fonts
        rendered = render(data, str(file), targets, Options(pdf_engine, folders, ppi, wanted, beside))
    write_all([(made.path, made.data) for made in rendered.files])
    report = Report(rendered.problems, as_json=as_json)
    if as_json:
        report.show(data={"outputs": [made.as_dict() for made in rendered.files]})
    else:
        report.show_findings()
        for made in rendered.files:
            click.echo(f"wrote {made}", err=True)
        if report.problems:
            click.echo(report.summary(), err=True)
    ctx.exit(report.exit_code(strict=strict))
