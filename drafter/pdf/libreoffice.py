"""The other engine: LibreOffice in a process of its own, with a profile of its own and a time limit."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from drafter.problems import DrafterError, Place, Problem

TIME_LIMIT_SECONDS = 120
_PROGRAMS = ("soffice", "libreoffice")
_HINT = "install LibreOffice (Debian: apt install libreoffice-writer), or use '--pdf-engine typst'"


def find_program() -> str | None:
    """Return the path of LibreOffice's command, None where there is none."""
    return next((path for program in _PROGRAMS if (path := shutil.which(program))), None)


def convert_with_libreoffice(data: bytes, name: str) -> bytes:
    """Convert a DOCX file to PDF. Raises DrafterError where LibreOffice is missing, fails or takes too long."""
    program = find_program()
    if program is None:
        message = "LibreOffice is not installed: its command 'soffice' is not on the PATH"
        raise DrafterError(Problem("pdf.libreoffice", message, Place(name), _HINT))
    with tempfile.TemporaryDirectory(prefix="drafter-") as folder:
        work = Path(folder)
        (work / "letter.docx").write_bytes(data)
        command = [
            program,
            f"-env:UserInstallation={(work / 'profile').as_uri()}",
            "--headless",
            "--norestore",
            "--convert-to",
            "pdf",
            "--outdir",
            str(work),
            str(work / "letter.docx"),
        ]
        said = _run(command, work, name)
        made = work / "letter.pdf"
        if not made.exists():
            message = f"LibreOffice made no PDF: {said.strip() or 'it said nothing'}"
            raise DrafterError(Problem("pdf.libreoffice", message, Place(name), "open the file in LibreOffice itself"))
        return made.read_bytes()


def _run(command: list[str], folder: Path, name: str) -> str:
    process = subprocess.Popen(  # noqa: S603 - a fixed command; the document is only a file name of ours
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        said, _ = process.communicate(timeout=TIME_LIMIT_SECONDS)
    except subprocess.TimeoutExpired as error:
        _kill_group(process)
        message = f"LibreOffice was stopped after {TIME_LIMIT_SECONDS} seconds"
        raise DrafterError(Problem("pdf.libreoffice", message, Place(name), "use '--pdf-engine typst'")) from error
    except BaseException:
        _kill_group(process)
        raise
    return said.decode("utf-8", "replace")


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.communicate()
