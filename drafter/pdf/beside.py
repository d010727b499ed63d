"""PDF made in a process of its own, which starts up while the letter is still being composed.

It also bounds what a conversion may cost: it is ended after a time limit, and whatever befalls it, the program goes on.
"""

from __future__ import annotations

import gc
import os
import pickle
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Any, BinaryIO

from drafter.pdf import STANDARD, PdfResult, PictureResult
from drafter.problems import DrafterError, Place, Problem

if TYPE_CHECKING:
    import subprocess

    from drafter.pdf.attaching import Attachment

TIME_LIMIT = 120.0
"""Seconds after which a conversion is given up."""

_START = "import sys; sys.path.append(sys.argv[1]); from drafter.pdf.beside import serve; serve()"


@dataclass(slots=True)
class Beside:
    """A process that is ready to convert, or will be in a moment. One that ended is started anew when it is asked."""

    process: subprocess.Popen[bytes]

    @classmethod
    def start(cls, *, idle: bool = True) -> Beside | None:
        """Start the process, or return None where it would bring nothing: one processor, or no interpreter to start.

        One that will be `idle` at first sets its compiler up meanwhile; one that is asked at once does without.
        """
        if (os.cpu_count() or 1) < 2 or not sys.executable:
            return None
        try:
            return cls(_started(idle=idle))
        except OSError:
            return None

    def convert(
        self,
        data: bytes,
        name: str,
        *,
        font_folders: Sequence[Path] = (),
        standard: Sequence[str] | None = None,
        attachments: Sequence[Attachment] = (),
    ) -> PdfResult:
        """Convert a DOCX file to PDF, as `drafter.pdf.convert` does with Typst."""
        options = {"font_folders": tuple(font_folders), "standard": standard, "attachments": tuple(attachments)}
        result: PdfResult = self._ask("convert", data, name, options)
        return result

    def pictures(
        self, data: bytes, name: str, *, ppi: float, font_folders: Sequence[Path] = (), kind: str = "png"
    ) -> PictureResult:
        """Draw each page of a DOCX file, as `drafter.pdf.pictures` does."""
        options = {"ppi": ppi, "font_folders": tuple(font_folders), "kind": kind}
        result: PictureResult = self._ask("pictures", data, name, options)
        return result

    def close(self) -> None:
        """End the process."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        self.process.wait()

    def _ask(self, what: str, data: bytes, name: str, options: dict[str, Any]) -> Any:
        if self.process.poll() is not None:
            self.close()
            self.process = _started(idle=False)
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        limit = Timer(TIME_LIMIT, self.process.kill)
        limit.start()
        try:
            pickle.dump((what, data, name, options), self.process.stdin)
            self.process.stdin.flush()
            result, problems = pickle.load(self.process.stdout)  # noqa: S301 - what our own process wrote
        except (OSError, EOFError, pickle.UnpicklingError):
            message = f"the PDF engine ended before it was done, or took longer than {TIME_LIMIT:.0f} seconds"
            hint = "open the file in Word and save it again, or use --pdf-engine libreoffice"
            raise DrafterError(Problem("pdf.ended", message, Place(name), hint)) from None
        finally:
            limit.cancel()
        if problems:
            raise DrafterError(*problems)
        return result


def _started(*, idle: bool) -> subprocess.Popen[bytes]:
    import subprocess

    # -P keeps the current folder out of the search for modules.
    command = [sys.executable, "-P", "-c", _START, str(Path(__file__).resolve().parents[2])]
    command += ["idle"] if idle else []
    return subprocess.Popen(  # noqa: S603 - our own interpreter and code
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def serve() -> None:
    """Answer requests on standard input until it ends."""
    # As in the command itself, looking for garbage while modules load costs more than it brings.
    gc.set_threshold(200_000)
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    _load()
    if "idle" in sys.argv[2:]:
        _warm_up()
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            _answer(source, sink)


def _answer(source: BinaryIO, sink: BinaryIO) -> None:
    from drafter import pdf

    what, data, name, options = pickle.load(source)  # noqa: S301 - what our own process wrote
    try:
        made: object = pdf.convert(data, name, **options) if what == "convert" else pdf.pictures(data, name, **options)
        answer: tuple[object, tuple[Problem, ...]] = made, ()
    except DrafterError as error:
        answer = None, error.problems
    pickle.dump(answer, sink)
    sink.flush()


def _load() -> None:
    """Load what every conversion needs, ahead of the request."""
    from drafter.pdf import compiling, page  # noqa: F401
    from drafter.word import read  # noqa: F401


def _warm_up() -> None:
    """Let the compiler read its fonts and set itself up on an empty page."""
    from drafter.pdf.compiling import compile_source
    from drafter.pdf.emit import TypstSource
    from drafter.pdf.fonts import load_fonts

    with suppress(DrafterError):
        compile_source(TypstSource('#set document(title: "-")\n-', {}, ()), load_fonts(()), "-", standard=STANDARD)
