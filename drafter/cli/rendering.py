"""A letter in the forms that were asked for, all in memory before the first file is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.cli.showing import counted
from drafter.cli.targets import Target
from drafter.problems import DrafterError, Place, Problem, Severity

if TYPE_CHECKING:
    from drafter.pdf import PdfResult
    from drafter.pdf.beside import Beside
    from drafter.pdf.engines import Outcome, Source

PPI = 150


class File(NamedTuple):
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


class Job(NamedTuple):
    """A DOCX, what findings call it, and the outputs that are wanted of it."""

    data: bytes
    name: str
    targets: Sequence[Target]


class Options(NamedTuple):
    """How PDF and pictures are made; `beside` is a process that has been started for it."""

    engine: str = "typst"
    fonts: tuple[Path, ...] = ()
    ppi: float = PPI
    standard: tuple[str, ...] | None = None
    beside: Beside | None = None
    attach_source: bool = False
    compare_engines: bool = False


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
    if engine == "libreoffice" or all(target.kind == "docx" for target in targets):
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
    (made,) = render_all([Job(data, name, targets)], options)
    if isinstance(made, DrafterError):
        raise made
    return made


def render_all(jobs: Sequence[Job], options: Options) -> list[Rendered | DrafterError]:
    """Make the outputs of several files, each by itself: what came out, or why nothing did.

    Raises DrafterError where no file can be made, as an engine is missing.
    """
    with_pdf = [number for number, job in enumerate(jobs) if any(t.kind == "pdf" for t in job.targets)]
    made = dict(zip(with_pdf, _pdfs([jobs[number] for number in with_pdf], options), strict=True))
    found: list[Rendered | DrafterError] = []
    for number, job in enumerate(jobs):
        pdf = made.get(number)
        try:
            found.append(pdf if isinstance(pdf, DrafterError) else _rendered(job, pdf, options))
        except DrafterError as error:
            found.append(error)
    return found


def _rendered(job: Job, pdf: PdfResult | None, options: Options) -> Rendered:
    rendered = Rendered(problems=list(pdf.problems) if pdf else [])
    for target in job.targets:
        if target.kind == "docx":
            rendered.files.append(File(target.path, job.data))
        elif target.kind == "pdf" and pdf is not None:
            from drafter.pdf.engines import page_count

            rendered.files.append(File(target.path, pdf.data, page_count(pdf.data)))
        else:
            _add_pictures(rendered, job.data, job.name, target, options)
    return rendered


def _pdfs(jobs: Sequence[Job], options: Options) -> list[Outcome]:
    if not jobs:
        return []
    from drafter.pdf import engines

    sources = [engines.Source(job.data, job.name) for job in jobs]

    def typst(source: Source) -> PdfResult:
        return _by_typst(source, options)

    match options.engine:
        case "libreoffice":
            return engines.with_libreoffice(sources, options.standard)
        case "auto":
            return engines.with_the_apt_one(sources, typst, options.standard, compare=options.compare_engines)
        case _:
            return engines.with_typst(sources, typst)


def _by_typst(source: Source, options: Options) -> PdfResult:
    from drafter import pdf
    from drafter.pdf.attaching import source_of

    attachments = source_of(source.data, source.name) if options.attach_source else ()
    convert = options.beside.convert if options.beside is not None else pdf.convert
    return convert(
        source.data, source.name, font_folders=options.fonts, standard=options.standard, attachments=attachments
    )


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
