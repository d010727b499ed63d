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
    from drafter.pdf.emit import TypstSource
    from drafter.pdf.fonts import FontBook
    from drafter.pdf.usage import FontUse
    from drafter.word.document import DocumentTree

__all__ = ["ENGINES", "STANDARD", "PdfResult", "PictureResult", "convert", "engine_version", "fonts_of", "pictures",
           "translate"]  # fmt: skip

ENGINES = ("typst", "libreoffice")
STANDARD = ("a-2a", "ua-1")
_NO_DATE = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


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
    standard: Sequence[str] = STANDARD,
    engine: str = "typst",
) -> PdfResult:
    """Convert a DOCX file to PDF; `name` is what findings call it.

    Without a timestamp the PDF carries the document's own date, so that the same file gives the same bytes.
    Raises DrafterError where the file cannot be read or the engine refuses it.
    """
    if engine == "libreoffice":
        from drafter.pdf.libreoffice import convert_with_libreoffice

        return PdfResult(convert_with_libreoffice(data, name), ())
    if engine not in ENGINES:
        hint = did_you_mean(engine, ENGINES) or f"the engines are {' and '.join(ENGINES)}"
        raise DrafterError(Problem("pdf.engine", f"there is no PDF engine '{engine}'", Place(name), hint))
    from drafter.pdf.compiling import compile_document
    from drafter.pdf.fonts import load_fonts
    from drafter.word.read import read

    tree = read(data, name)
    fonts = load_fonts(tuple(font_folders))
    source = translate(tree, fonts)
    moment = timestamp or tree.created or tree.modified or _NO_DATE
    source, made = compile_document(source, fonts, name, standard=standard, timestamp=moment)
    return PdfResult(made.files[0], tree.problems + source.problems + made.problems)


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
