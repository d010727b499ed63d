"""LibreOffice on many files in one run."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from drafter.pdf.libreoffice import find_program

SECONDS_PER_FILE = 20


def convert_all(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Convert DOCX files by name to PDF in one process; a file it cannot convert is missing from the result."""
    return _converted(files, "pdf")


def saved_by_office(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Open DOCX files by name and save them as DOCX; nothing where LibreOffice is not installed."""
    return _converted(files, "docx") if find_program() else {}


def _converted(files: Mapping[str, bytes], kind: str) -> dict[str, bytes]:
    program = find_program()
    assert program is not None
    with tempfile.TemporaryDirectory(prefix="drafter-office-") as folder:
        work = Path(folder)
        for name, data in files.items():
            (work / f"{name}.docx").write_bytes(data)
        command = [program, f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless", "--norestore"]
        out = work / "out"
        command += ["--convert-to", kind, "--outdir", str(out), *(str(work / f"{name}.docx") for name in files)]
        _run(command, 30 + SECONDS_PER_FILE * len(files))
        return {name: made.read_bytes() for name in files if (made := out / f"{name}.{kind}").exists()}


def _run(command: list[str], seconds: float) -> None:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
