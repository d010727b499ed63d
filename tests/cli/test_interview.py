"""The interview, with somebody at a terminal."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.opening import open_letter

pty = pytest.importorskip("pty", reason="pseudo-terminals are there on POSIX systems only")

TEMPLATE = "nato-air-defence-request"
DRAFT = ["-m", "drafter", "draft", TEMPLATE, "--date", "2025-08-05", "-o", "letter.docx"]
# A terminal sends Ctrl-C only to a session that it controls.
CONTROLLED = (
    "import fcntl, os, sys, termios\n"
    "fcntl.ioctl(0, termios.TIOCSCTTY, 0)\n"
    "os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
)


def talk(answers: list[str], command: list[str] = DRAFT) -> tuple[int, str]:
    """Run the command at a terminal, answer each prompt in turn, and return its exit code and all that was shown."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "TERM": "xterm", "COLUMNS": "80"}
    process = subprocess.Popen(
        [sys.executable, "-c", CONTROLLED, *command],
        stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    shown, waiting, end = "", list(answers), time.monotonic() + 30
    while time.monotonic() < end:
        if not select.select([ours], [], [], 0.2)[0]:
            continue
        try:
            data = os.read(ours, 4096)
        except OSError:
            break
        if not data:
            break
        shown += data.decode()
        if waiting and shown.endswith("> "):
            answer = waiting.pop(0)
            shown += "\n"
            time.sleep(0.3)  # as a person does: a Ctrl-C before input() waits would only be seen at the next key
            os.write(ours, answer.encode())
    os.close(ours)
    code = process.wait(timeout=10)
    return code, re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07]*\x07", "", shown.replace("\r\n", "\n"))


def test_only_what_is_missing_is_asked_and_an_empty_answer_again(desk: Path) -> None:
    code, shown = talk(["\n", "sensors; air defence units\n", "our Delegation to NATO\n"])
    assert code == 0, shown
    assert "1/2  Which capabilities do you ask Allies for? (several with ';' between them)" in shown
    assert "\n     for example: ground-based air defence units; sensors for " in shown
    assert shown.count("an answer is needed here") == 1
    assert "2/2  Who is the point of contact?" in shown
    assert "host" not in shown.partition("1/2")[2].partition("wrote")[0]
    assert "DRAFT: no errors or warnings" in shown
    text = "\n".join(paragraph.text for paragraph in open_letter("letter.docx").paragraphs)
    assert "sensors and air defence units" in text
    assert "our Delegation to NATO" in text


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_leaving_writes_nothing(desk: Path, key: str) -> None:
    before = sorted(desk.iterdir())
    code, shown = talk([key])
    assert code == 3, shown
    assert "Stopped: nothing was written." in shown
    assert "Traceback" not in shown
    assert sorted(desk.iterdir()) == before
