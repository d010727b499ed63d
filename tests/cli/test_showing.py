from __future__ import annotations

import io
import sys
from collections.abc import Callable

import pytest

from drafter.cli.showing import Report
from drafter.problems import Place, Problem, Severity

ERROR = Problem("bad-value", "the value is bad", Place("b.yaml", 3, 1), "write a good one")
WARNING = Problem("old", "the entry is old", Place("a.yaml", 9), "confirm it", Severity.WARNING)
LATER = Problem("old", "the other entry is old", Place("a.yaml", 12), "confirm it", Severity.WARNING)


class Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[Problem], str]:
    """Show a finding at a terminal of 60 columns and return what stands there."""
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)

    def show(problem: Problem) -> str:
        stream = Terminal()
        with monkeypatch.context() as context:
            context.setattr(sys, "stderr", stream)
            Report([problem]).show()
        return stream.getvalue()

    return show


def test_the_heaviest_stand_last_each_once_and_a_hint_once(capsys: pytest.CaptureFixture[str]) -> None:
    Report([ERROR, LATER, WARNING, ERROR]).show("nothing was written")
    assert capsys.readouterr().err == (
        "a.yaml:9: warning: the entry is old [old]\n"
        "a.yaml:12: warning: the other entry is old [old]\n"
        "    hint: confirm it\n"
        "b.yaml:3:1: error: the value is bad [bad-value]\n"
        "    hint: write a good one\n"
        "1 error, 2 warnings: nothing was written\n"
    )


def test_at_a_terminal_severities_are_coloured_and_lines_wrapped(at_terminal: Callable[[Problem], str]) -> None:
    shown = at_terminal(Problem("r", "a sentence that does not fit into one line of the terminal", Place("f.yaml", 1)))
    lines = shown.splitlines()
    assert lines[0].startswith("f.yaml:1: \x1b[31m\x1b[1merror:\x1b[0m a sentence")
    assert lines[1] == "    of the terminal \x1b[2m[r]\x1b[0m"


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_colour_where_it_is_not_wanted(
    at_terminal: Callable[[Problem], str], monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    shown = at_terminal(ERROR)
    assert "the value is bad" in shown
    assert "\x1b" not in shown


def test_what_a_record_holds_cannot_steer_the_terminal(at_terminal: Callable[[Problem], str]) -> None:
    shown = at_terminal(Problem("r", "'\x1b]0;title\x07\u202e' is not a place"))
    assert "'\ufffd]0;title\ufffd\ufffd' is not a place" in shown
