"""A letter in the forms that were asked for, all in memory before the first file is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.cli.showing import counted
from drafter.cli.targets import Target
from drafter.problems import Place, Problem, Severity

if TYPE_CHECKING:
    from drafter.pdf.beside import Beside

PPI = 150
_PAGES = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)|/Count\s+(\d+)[^>]*?/Type\s*/Pages\b")


@dataclass(frozen=True, slots=True)
class File:
    """A file ready to be written, with its number of pages where that is known."""

    path: Path
    data: bytes
    pages: int | None = None

    def as_dict(self) -> dict[str, object]:
        """Return the file as `--json` prints it."""
        pages = {} if self.pages is None else {"pages": self.pages}
        return {"path": str(self.path), "bytes": len(self.data), **pages}

    def __str__(self) -> str:
        size = f"{max(1, round(len(self.data) / 1024))} KB"
        return f"{self.path} ({size})" if self.pages is None else f"{self.path} ({counted(self.pages, 'page')}, {size})"


@dataclass(frozen=True, slots=True)
class Options:
    """How PDF and pictures are made; `beside` is a process that has been started for it."""

    engine: str = "typst"
    fonts: tuple[Path, ...] = ()
    ppi: float = PPI
    standard: tuple[str, ...] | None = None
    beside: Beside | None = None


@dataclass(slots=True)
class Rendered:
    """The files of all outputs, and what the engines had to say."""

    files: list[File] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@contextmanager
def engine_beside(targets: Sequence[Target], engine: str, *, idle: bool = True) -> Iterator[Beside | None]:
    """Start the PDF engine in a process of its own where an output will need it; end it in any case.

    `idle` says that other work comes first.
    """
    if engine != "typst" or all(target.kind == "docx" for target in targets):
        yield None
        return
    from drafter.pdf.beside import Beside

    beside = Beside.start(idle=idle)
    try:
        yield beside
    finally:
        if beside is not None:
            beside.close()


def render(data: bytes, name: str, targets: Sequence[Target], options: Options) -> Rendered:
    """Make every output of a DOCX. Raises DrafterError where an engine refuses it."""
    rendered = Rendered()
    for target in targets:
        if target.kind == "docx":
            rendered.files.append(File(target.path, data))
        elif target.kind == "pdf":
            _add_pdf(rendered, data, name, target, options)
        else:
            _add_pictures(rendered, data, name, target, options)
    return rendered


def _add_pdf(rendered: Rendered, data: bytes, name: str, target: Target, options: Options) -> None:
    from drafter import pdf

    standard = pdf.STANDARD if options.standard is None else options.standard
    if options.beside is not None:
        made = options.beside.convert(data, name, font_folders=options.fonts, standard=standard)
    else:
        made = pdf.convert(data, name, font_folders=options.fonts, standard=standard, engine=options.engine)
    found = _PAGES.search(made.data)
    rendered.files.append(File(target.path, made.data, int(found[1] or found[2]) if found else None))
    rendered.problems += made.problems


def _add_pictures(rendered: Rendered, data: bytes, name: str, target: Target, options: Options) -> None:
    from drafter import pdf

    draw = options.beside.pictures if options.beside is not None else pdf.pictures
    made = draw(data, name, ppi=options.ppi, font_folders=options.fonts, kind=target.kind)
    files = [File(target.page(number), page) for number, page in enumerate(made.pages, 1)]
    rendered.files += files
    rendered.problems += made.problems
    for path in target.existing():
        if all(path != file.path for file in files):
            message = f"'{path}' is left from an earlier, longer document"
            hint = "remove it, so that nobody takes it for a page of this one"
            rendered.problems.append(Problem("old-page", message, Place(str(path)), hint, Severity.WARNING))
