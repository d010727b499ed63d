"""The other engine: LibreOffice in a process of its own, with a profile of its own and a time limit."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from drafter.pdf import office_profile
from drafter.problems import DrafterError, Place, Problem

TIME_LIMIT = 120.0
"""Seconds after which a run is stopped; each further file adds a quarter of it."""

_PROGRAMS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
_MISSING = "LibreOffice is not installed: its command 'soffice' is not on the PATH"
_INSTALL = "install LibreOffice (Debian: apt install libreoffice-writer), or use '--pdf-engine typst'"


def find_program() -> str | None:
    """Return the path of LibreOffice's command, None where there is none."""
    on_path = (found for program in _PROGRAMS if (found := shutil.which(program)))
    return next(on_path, None) or next((place for place in _USUAL_PLACES if Path(place).is_file()), None)


def needed_program(name: str) -> str:
    """Return the path of LibreOffice's command. Raises DrafterError, placed at a file, where there is none."""
    program = find_program()
    if program is None:
        raise DrafterError(Problem("pdf.libreoffice", _MISSING, Place(name), _INSTALL))
    return program


def convert_with_libreoffice(files: Sequence[tuple[bytes, str]], standard: Sequence[str]) -> list[bytes | DrafterError]:
    """Convert DOCX files, each with the name that findings call it, to PDF in one run.

    Returns a PDF for each, or why there is none. A file that ends the run spoils no other: whatever is left is
    converted by itself. Raises DrafterError where LibreOffice is missing or cannot write the standard.
    """
    program = needed_program(files[0][1])
    settings = office_profile.of_standard(standard, files[0][1])
    made = _run(program, settings, files)
    if len(files) > 1:
        made = [
            one if isinstance(one, bytes) else _run(program, settings, [file])[0]
            for one, file in zip(made, files, strict=True)
        ]
    return made


def _run(program: str, settings: bytes, files: Sequence[tuple[bytes, str]]) -> list[bytes | DrafterError]:
    limit = TIME_LIMIT * (1 + (len(files) - 1) / 4)
    with tempfile.TemporaryDirectory(prefix="drafter-", ignore_cleanup_errors=True) as folder:
        work = Path(folder)
        (work / "profile" / "user").mkdir(parents=True)
        (work / "profile" / "user" / "registrymodifications.xcu").write_bytes(settings)
        letters = [work / f"letter-{number}.docx" for number in range(len(files))]
        for letter, (data, _) in zip(letters, files, strict=True):
            letter.write_bytes(data)
        command = [program, f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless", "--norestore"]
        command += ["--nolockcheck", "--convert-to", "pdf", "--outdir", str(work), *map(str, letters)]
        said = _said(command, work, limit)
        return [
            letter.with_suffix(".pdf").read_bytes()
            if letter.with_suffix(".pdf").exists()
            else DrafterError(_no_pdf(said, limit, name))
            for letter, (_, name) in zip(letters, files, strict=True)
        ]


def _no_pdf(said: str | None, limit: float, name: str) -> Problem:
    if said is None:
        message = f"LibreOffice was stopped after {limit:.0f} seconds"
        return Problem("pdf.libreoffice", message, Place(name), "use '--pdf-engine typst'")
    last = said.strip().splitlines()[-1:] or ["it said nothing"]
    hint = "open the file in LibreOffice itself, or use '--pdf-engine typst'"
    return Problem("pdf.libreoffice", f"LibreOffice made no PDF: {last[0]}", Place(name), hint)


def _said(command: list[str], folder: Path, limit: float) -> str | None:
    """Run to the end and return what was said; None where it was stopped."""
    # Its home is the folder too, so that nothing of the user's is read or written.
    environment = {**os.environ, "HOME": str(folder), "SAL_USE_VCLPLUGIN": "svp"}
    process = subprocess.Popen(  # noqa: S603 - a fixed command; the document is only a file name of ours
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        said, _ = process.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        return None
    finally:
        _kill_family(process)
    return said.decode("utf-8", "replace")


def _kill_family(process: subprocess.Popen[bytes]) -> None:
    """End the process and whatever it started."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        taskkill = shutil.which("taskkill")
        if taskkill:
            subprocess.run([taskkill, "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)  # noqa: S603
        process.kill()
    process.communicate()
