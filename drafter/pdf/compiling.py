"""Running the Typst compiler in process."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from drafter.pdf.emit import TypstSource
from drafter.pdf.fonts import FontBook
from drafter.problems import DrafterError, Place, Problem, Severity

_STANDARD_HINT = "mend that in Word, or take '--standard a-2b' (no structure for screen readers) or '--standard plain'"
_SOURCE_HINT = "use '--pdf-engine libreoffice' for this document"


class Compiled(NamedTuple):
    """What the compiler made, one PDF or a PNG for each page, and what it warned of."""

    files: tuple[bytes, ...]
    problems: tuple[Problem, ...]


def compile_source(
    source: TypstSource,
    fonts: FontBook,
    name: str,
    *,
    standard: Sequence[str] = (),
    timestamp: dt.datetime | None = None,
    ppi: float | None = None,
    kind: str = "png",
) -> Compiled:
    """Compile to one PDF, or with `ppi` to a picture for each page. Raises DrafterError where the compiler refuses."""
    options: dict[str, Any] = {"format": "pdf" if ppi is None else kind}
    if ppi is None:
        moment = timestamp.replace(microsecond=0) if timestamp else None
        options |= {"pdf_standards": list(standard), "timestamp": moment}
    elif kind == "png":
        options["ppi"] = ppi
    text = source.text.encode("utf-8", "replace")
    if not source.files:
        return _compile(fonts, text, name, options)
    import tempfile

    with tempfile.TemporaryDirectory(prefix="drafter-") as folder:
        for path, data in source.files.items():
            (Path(folder) / path.lstrip("/")).write_bytes(data)
        return _compile(fonts, text, name, {**options, "root": folder})


def compile_document(source: TypstSource, fonts: FontBook, name: str, **options: Any) -> tuple[TypstSource, Compiled]:
    """Compile a document as `compile_source` does; damaged pictures are left out. Returns what was compiled, too."""
    try:
        return source, compile_source(source, fonts, name, **options)
    except DrafterError:
        from drafter.pdf.damage import without_damaged

        sound = without_damaged(source, fonts, name)
        if sound is None:
            raise
        return sound, compile_source(sound, fonts, name, **options)


def _compile(fonts: FontBook, text: bytes, name: str, options: dict[str, Any]) -> Compiled:
    import typst

    try:
        with fonts.lock:
            result, warnings = fonts.compiler.compile_with_warnings(input=text, **options)
    except typst.TypstError as error:
        _refused(error.message, error.hints, name, options)
    except (ValueError, RuntimeError) as error:
        _refused(str(error), [], name, options)
    except BaseException as error:
        # The compiler is Rust: its panics arrive as an exception beside the usual tree.
        if type(error).__name__ != "PanicException":
            raise
        _refused(f"the compiler gave up: {error}", [], name, options)
    files = tuple(result) if isinstance(result, list) else (result or b"",)
    return Compiled(files, tuple(_warning(warning.message, warning.hints, name) for warning in warnings))


def _warning(message: str, hints: Sequence[str], name: str) -> Problem:
    hint = "; ".join(hints) or None
    return Problem("pdf.compiler", f"the PDF compiler warns: {message}", Place(name), hint, Severity.WARNING)


def _refused(message: str, hints: Sequence[str], name: str, options: dict[str, Any]) -> NoReturn:
    of_standard = "PDF/" in message or "standard" in message
    wanted = ", ".join(options.get("pdf_standards", ()))
    text = f"the PDF cannot be made as {wanted}: {message}" if of_standard else f"the PDF cannot be made: {message}"
    hint = "; ".join([*hints, _STANDARD_HINT if of_standard else _SOURCE_HINT])
    raise DrafterError(Problem("pdf.compile", text, Place(name), hint))
