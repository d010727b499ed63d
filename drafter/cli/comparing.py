"""`drafter pdf --compare`: whether two files look the same, as `diff` would tell it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.rendering import PPI, File
from drafter.cli.showing import Report, printable
from drafter.cli.targets import PICTURES, Target, check_targets, refuse_inputs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.cli.pdf import Flags
    from drafter.pdf.emit import TypstSource


def compare(first: Path, second: Path, flags: Flags) -> int:
    """Compare two files, write what was asked for, and return the exit code: 0 for the same, 1 for different."""
    from drafter.cli.settings import open_workspace, overlaid
    from drafter.cli.writing import write_all
    from drafter.pdf import comparing
    from drafter.reading.files import read_bytes
    from drafter.word.package import MAX_INPUT_BYTES

    targets = flags["output"]
    check_targets(targets, force=flags["force"])
    refuse_inputs(targets, [first, second])
    folders = overlaid(open_workspace(None)[0], fonts=flags["fonts"]).fonts
    pages, other = (
        comparing.pages_of(read_bytes(path, MAX_INPUT_BYTES), str(path), folders) for path in (first, second)
    )
    pairs = comparing.pairs_of(pages, other)
    names = str(first), str(second)
    source = comparing.overlay(pairs, pages, other, names)
    files = [file for target in targets for file in _files(source, target, flags, folders)]
    write_all([(file.path, file.data) for file in files])
    same = all(pair.same for pair in pairs)
    if flags["as_json"]:
        listed = [{"first": pair.first, "second": pair.second, "same": pair.same} for pair in pairs]
        outputs = [file.as_dict() for file in files]
        Report((), as_json=True).show(data={"same": same, "pages": listed, "outputs": outputs})
    else:
        for line in comparing.summary(pairs, names):
            click.echo(printable(line))
        for file in files:
            click.echo(f"wrote {file}", err=True)
    return int(not same)


def _files(source: TypstSource, target: Target, flags: Flags, folders: Sequence[Path]) -> Iterator[File]:
    from drafter import pdf
    from drafter.pdf.compiling import compile_source
    from drafter.pdf.fonts import load_fonts

    fonts = load_fonts(tuple(folders))
    if target.kind in PICTURES:
        pages = compile_source(source, fonts, str(target.path), ppi=flags["ppi"] or PPI, kind=target.kind).files
        yield from (File(target.page(number), page) for number, page in enumerate(pages, 1))
        return
    wanted = [name for name in flags["standard"] if name != "plain"] if flags["standard"] else pdf.STANDARD
    made = compile_source(source, fonts, str(target.path), standard=wanted, timestamp=pdf.NO_DATE).files[0]
    yield File(target.path, made, len(source.files))
