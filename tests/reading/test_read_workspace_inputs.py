from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from drafter.problems import Place
from drafter.reading.inputs import Given, parse_settings, read_inputs
from drafter.reading.workspace import Workspace, find_workspace, read_workspace

Write = Callable[[str, str | bytes], Path]

FULL = """\
state: LT
from: [lt-fm, lt-mod]
language: en
letterhead: letterheads/joint.docx
emblem: emblem.png
incidents: incidents/
parties: parties/
templates: letter_templates/
fonts: [fonts/]
max_marking: none
rules: {off: {T44: "house style keeps straight quotes"}}
"""


def test_every_setting(write: Write) -> None:
    write("w/drafter.yaml", FULL)
    for name in ("letterheads/joint.docx", "emblem.png", "incidents/x", "parties/x", "letter_templates/x", "fonts/x"):
        write(f"w/{name}", "x")
    workspace, problems = read_workspace(Path("w"))
    assert problems == []
    assert workspace.signatories == ("lt-fm", "lt-mod")
    assert workspace.letterhead == Path("w/letterheads/joint.docx")
    assert workspace.incidents == (Path("w/incidents"),)
    assert workspace.rules_off == {"T44": "house style keeps straight quotes"}
    assert workspace.place("from[1]") == Place("w/drafter.yaml", 2, 15)


def test_without_a_file_the_defaults(write: Write) -> None:
    write("x", "")
    assert read_workspace(Path("w")) == (Workspace(Path("w")), [])


def test_a_letterhead_by_its_name(write: Write) -> None:
    write("drafter.yaml", "letterhead: ministry\nincidents: [a/, b/]\n")
    write("a/x", "")
    write("b/x", "")
    workspace, problems = read_workspace(Path())
    assert problems == []
    assert workspace.letterhead == "ministry"
    assert workspace.incidents == (Path("a"), Path("b"))


def test_the_nearest_workspace_is_found(write: Write, tmp_path: Path) -> None:
    write("w/drafter.yaml", "state: LT\n")
    write("w/deep/down/x", "")
    assert find_workspace(Path("w/deep/down")) == tmp_path / "w"
    assert find_workspace(Path()) is None


def test_inputs_from_a_file(write: Write) -> None:
    given, problems = read_inputs(write("inputs.yaml", "capabilities:\n  - one\n  - two\nreply_by: 2025-08-12\n"))
    assert problems == []
    assert given == {
        "capabilities": Given(["one", "two"], Place("inputs.yaml", 2, 3), folder=Path()),
        "reply_by": Given(dt.date(2025, 8, 12), Place("inputs.yaml", 4, 11), folder=Path()),
    }


def test_settings_of_a_command() -> None:
    given, problems = parse_settings(["contact= Ms A = B\x07 ", "contact2", "a=1", "a=2"])
    assert {key: value.value for key, value in given.items()} == {"contact": "Ms A = B", "a": "2"}
    assert not given["a"].typed
    assert "\n".join(map(str, problems)) == (
        "--set contact: warning: control character U+0007 was left out [control-character]\n"
        "  hint: delete it in the file; letters cannot carry it\n"
        "--set: error: 'contact2' is not of the form key=value [bad-setting]\n"
        "  hint: write it as --set contact='Ms A. Example'"
    )
