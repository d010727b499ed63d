"""Draws the first pages of three examples for the README: `python docs/make_picture.py`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

PAGES = {
    "letter.png": ("nato-air-defence-request", "en"),
    "note.png": ("protest-note", "fr"),
    "lithuanian.png": ("eu-letter", "lt"),
}
PICTURE = ("pdf", "letter.docx", "-o", "page.png", "--ppi", "96")


def main() -> None:
    """Write the pictures into docs/."""
    docs = Path(__file__).resolve().parent
    code = "import sys; sys.path.insert(0, sys.argv.pop(1)); from drafter.cli import main; main()"
    for picture, (template, language) in PAGES.items():
        draft = ("draft", template, "--example", "--lang", language, "-o", "letter.docx")
        with tempfile.TemporaryDirectory() as folder:
            for arguments in (draft, PICTURE):
                subprocess.run([sys.executable, "-c", code, str(docs.parent), *arguments], cwd=folder, check=True)  # noqa: S603 - our own command
            (docs / picture).write_bytes((Path(folder) / "page-1.png").read_bytes())


if __name__ == "__main__":
    main()
