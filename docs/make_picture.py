"""Draws the first page of the example letter for the README: `python docs/make_picture.py`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

DRAFT = ("draft", "nato-air-defence-request", "--example", "-o", "letter.docx")
PICTURE = ("pdf", "letter.docx", "-o", "page.png", "--ppi", "96")


def main() -> None:
    """Write docs/letter.png."""
    docs = Path(__file__).resolve().parent
    with tempfile.TemporaryDirectory() as folder:
        for arguments in (DRAFT, PICTURE):
            code = "import sys; sys.path.insert(0, sys.argv.pop(1)); from drafter.cli import main; main()"
            subprocess.run([sys.executable, "-c", code, str(docs.parent), *arguments], cwd=folder, check=True)  # noqa: S603 - our own command
        (docs / "letter.png").write_bytes((Path(folder) / "page-1.png").read_bytes())


if __name__ == "__main__":
    main()
