"""PDF and pictures of a DOCX file, by Typst in process or by LibreOffice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.problems import DrafterError, Place, Problem, did_you_mean

if TYPE_CHECKING:
    from drafter.pdf.attaching import Attachment
    from drafter.pdf.emit import TypstSource
    from drafter.pdf.fonts import FontBook
    from drafter.pdf.usage import FontUse
    from drafter.word.document import DocumentTree

__all__ = [
    "ENGINES",
    "STANDARD",
    "STANDARD_WITH_FILES",
    "PdfResult",
    "PictureResult",
    "convert",
    "engine_version",
    "fonts_of",
    "pictures",
    "translate",
]

ENGINES = ("typst", "libreoffice", "auto")
STANDARD = ("a-2a", "ua-1")
STANDARD_WITH_FILES = ("a-3a", "ua-1")
NO_DATE = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class PdfResult:
    """A PDF, and what in it may differ from the document."""

    data: bytes
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class PictureResult:
    """A PNG or SVG for each page, and what in them may differ from the document."""

    pages: tuple[bytes, ...]
    problems: tuple[Problem, ...]


def convert(
    data: bytes,
    name: str,
    *,
    font_folders: Sequence[Path] = (),
    timestamp: dt.datetime | None = None,
    standard: Sequence[str] | None = None,
    engine: str = "typst",
    attachments: Sequence[Attachment] = (),
) -> PdfResult:
    """Convert a DOCX file to PDF; `name` is what findings call it.

    Without a standard the PDF is archival and accessible: `STANDARD`, or `STANDARD_WITH_FILES` where it carries
    attachments; LibreOffice has its own nearest to that. Without a timestamp the PDF carries the document's own date,
    so that the same file gives the same bytes. Raises DrafterError where the file cannot be read or the engine refuses.
    """
    if engine != "typst":
        return _with_engine(engine, data, name, font_folders, timestamp, standard, attachments)
    from drafter.pdf.attaching import with_attachments
    from drafter.pdf.compiling import compile_document
    from drafter.pdf.fonts import load_fonts
    from drafter.word.read import read

    tree = read(data, name)
    fonts = load_fonts(tuple(font_folders))
    source = translate(tree, fonts)
    if attachments:
        source = with_attachments(source, attachments, name)
    if standard is None:
        standard = STANDARD_WITH_FILES if attachments else STANDARD
    moment = timestamp or tree.created or tree.modified or NO_DATE
    source, made = compile_document(source, fonts, name, standard=standard, timestamp=moment)
    return PdfResult(made.files[0], tree.problems + source.problems + made.problems)


def _with_engine(
    engine: str,
    data: bytes,
    name: str,
    font_folders: Sequence[Path],
    timestamp: dt.datetime | None,
    standard: Sequence[str] | None,
    attachments: Sequence[Attachment],
) -> PdfResult:
    if engine not in ENGINES:
        hint = did_you_mean(engine, ENGINES) or f"the engines are {', '.join(ENGINES)}"
        raise DrafterError(Problem("pdf.engine", f"there is no PDF engine '{engine}'", Place(name), hint))
    if attachments:
        message = f"a PDF that carries files is made by Typst, not by the engine '{engine}'"
        raise DrafterError(Problem("pdf.engine", message, Place(name), "use '--pdf-engine typst'"))
    from drafter.pdf.engines import Source, with_libreoffice, with_the_apt_one

    def typst(source: Source) -> PdfResult:
        return convert(source.data, source.name, font_folders=font_folders, timestamp=timestamp, standard=standard)

    sources = [Source(data, name)]
    if engine == "libreoffice":
        (outcome,) = with_libreoffice(sources, standard)
    else:
        (outcome,) = with_the_apt_one(sources, typst, standard)
    if isinstance(outcome, DrafterError):
        raise outcome
    return outcome


def pictures(
    data: bytes, name: str, *, ppi: float = 150, font_folders: Sequence[Path] = (), kind: str = "png"
) -> PictureResult:
    """Draw each page of a DOCX file as PNG at a resolution in pixels per inch, or as SVG."""
    from drafter.pdf.compiling import compile_document
    from drafter.pdf.fonts import load_fonts
    from drafter.word.read import read

    tree = read(data, name)
    fonts = load_fonts(tuple(font_folders))
    source = translate(tree, fonts)
    source, made = compile_document(source, fonts, name, ppi=ppi, kind=kind)
    return PictureResult(made.files, tree.problems + source.problems + made.problems)


def fonts_of(data: bytes, name: str, *, font_folders: Sequence[Path] = ()) -> tuple[FontUse, ...]:
    """Tell which font each font that a DOCX file names is set in, and why; the most used first."""
    from drafter.pdf.fonts import load_fonts
    from drafter.pdf.usage import font_uses
    from drafter.word.read import read

    return font_uses(read(data, name), load_fonts(tuple(font_folders)))


def engine_version() -> str:
    """Return the version of Typst, which has a say in the bytes of a PDF."""
    from importlib.metadata import version

    return version("typst")


def translate(tree: DocumentTree, fonts: FontBook) -> TypstSource:
    """Translate a resolved document into Typst source and the files it refers to."""
    from drafter.pdf.page import translate_tree

    return translate_tree(tree, fonts, _prelude())


@lru_cache(maxsize=1)
def _prelude() -> str:
    from importlib import resources

    return resources.files(__name__).joinpath("prelude.typ").read_text(encoding="utf-8")
