"""Every command that the documentation quotes runs, in the order of the document, and prints what is shown."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs import documents
from tests.docs.word_letter import my_letter

DOCUMENTS = [file for file in documents.documents() if any(True for _ in documents.quoted(file))]


@pytest.fixture
def bin_folder(tmp_path: Path) -> Path:
    """Return a folder with the command `drafter` of this checkout."""
    folder = tmp_path / "bin"
    folder.mkdir()
    script = folder / "drafter"
    script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m drafter "$@"\n', "utf-8")
    script.chmod(0o755)
    return folder


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.stem)
def test_what_is_quoted_works(document: Path, bin_folder: Path, tmp_path: Path) -> None:
    here = tmp_path / "desk"
    here.mkdir()
    (here / "my-letter.docx").write_bytes(my_letter())
    for item in documents.quoted(document):
        where = f"{document.name}:{item.line}"
        if isinstance(item, documents.QuotedFile):
            file = here / item.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(item.text, "utf-8")
        elif item.text.startswith("cd "):
            here = (here / item.text[3:]).resolve()
            assert here.is_dir(), f"{where}: there is no folder {item.text[3:]}"
            (here / "my-letter.docx").write_bytes(my_letter())
        else:
            code, said = run(item.text, here, bin_folder)
            failing = any(re.search(r"error: |\b[1-9]\d* errors?\b", line) for line in item.shown)
            assert (code != 0) == failing, f"{where}: `{item.text}` ended with {code}:\n{said}"
            if item.shown:
                assert matches(said.splitlines(), item.shown), f"{where}: `{item.text}` printed:\n{said}"


def run(command: str, folder: Path, bin_folder: Path) -> tuple[int, str]:
    environment = {
        **os.environ,
        "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(documents.ROOT),
        "HOME": str(bin_folder),
        "COLUMNS": "100",
    }
    done = subprocess.run(
        command, shell=True, cwd=folder, env=environment, text=True, encoding="utf-8", check=False,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    return done.returncode, done.stdout


def matches(said: list[str], shown: tuple[str, ...]) -> bool:
    """Compare lines; one that is "..." stands for any number of lines, and " ..." at the end of one for its rest."""
    pattern = ""
    for line in shown:
        if line.strip() == "...":
            pattern += "(?:.*\n)*"
        else:
            rest = " .*" if line.endswith(" ...") else ""
            pattern += re.escape(line.removesuffix(" ...").rstrip()) + rest + "\n"
    return re.fullmatch(pattern, "".join(f"{line.rstrip()}\n" for line in said)) is not None


def test_shown_output_is_compared() -> None:
    assert matches(["a", "b", "c"], ("a", "..."))
    assert matches(["a", "b", "c"], ("...", "c"))
    assert matches(["wrote a (1 KB)", "b"], ("wrote a ...", "b"))
    assert not matches(["a", "b"], ("a",))
