"""`drafter fonts`: which font each font that a Word file names is set in, and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import CONTEXT, examples, fonts_option, json_option

if TYPE_CHECKING:
    from drafter.pdf.usage import FontUse


@click.command(
    context_settings=CONTEXT,
    epilog=examples("drafter fonts letter.docx", "drafter fonts letter.docx --fonts our-fonts/ --json"),
)
@click.argument("file", type=click.Path(path_type=Path))
@fonts_option
@json_option
def fonts(file: Path, fonts: tuple[str, ...], as_json: bool) -> None:
    """Show which font the PDF of FILE, any DOCX, uses for each font the file names, and why.

    A font is looked for under its own name, then under that of a font with the same widths (Carlito for Calibri,
    Liberation Serif for Times New Roman, the bundled Caladea for Cambria); else another stands in and lines may move.
    """
    from drafter import pdf
    from drafter.cli.settings import open_workspace, overlaid
    from drafter.cli.showing import print_json
    from drafter.reading.files import read_bytes
    from drafter.word.package import MAX_INPUT_BYTES

    folders = overlaid(open_workspace(None)[0], fonts=fonts).fonts
    uses = pdf.fonts_of(read_bytes(file, MAX_INPUT_BYTES), str(file), font_folders=folders)
    if as_json:
        print_json({"fonts": [_as_dict(use) for use in uses]})
        return
    if not uses:
        click.echo("the file has no text", err=True)
    for use in uses:
        click.echo("\n".join(_lines(use)))


def _lines(use: FontUse) -> list[str]:
    from drafter.cli.showing import counted, printable

    lines = [
        f"{printable(use.name)} -> {use.used}: {use.why}",
        f"    {counted(use.characters, 'character')}, first in {use.place}",
    ]
    if use.others:
        lines.append(f"    words with letters it has not: {', '.join(use.others)}")
    if use.missing:
        codes = ", ".join(f"U+{ord(character):04X}" for character in use.missing)
        lines.append(f"    characters that no installed font has: {codes}")
    return lines


def _as_dict(use: FontUse) -> dict[str, object]:
    return {
        "name": use.name,
        "used": use.used,
        "standing": use.standing,
        "why": use.why,
        "characters": use.characters,
        "place": str(use.place),
        "others": list(use.others),
        "missing": [f"U+{ord(character):04X}" for character in use.missing],
    }
