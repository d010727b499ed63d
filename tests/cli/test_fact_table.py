from __future__ import annotations

import io
import re
import sys

import pytest

from drafter.cli.fact_table import show_facts
from drafter.composing.fills import Fill, Origin
from drafter.values import Certainty

FILLS = [
    Fill(0, "/any/where/joint.docx", 6, "x", "Page", (Origin("words", "page", Certainty.CONFIRMED),)),
    Fill(1, "my-letter/en.md", 12, "y", "about [b]2 kg[/b]", (
        Origin("LT-1", "payload.mass", Certainty.REPORTED, ("press",)),
        Origin("LT-1", "payload.state", Certainty.CONFIRMED, ("mod", "mfa")),
    )),
    Fill(2, "annexes/chronology/en.md", 3, "z", "[time: not known]", (Origin("LT-1", "entry.name", Certainty.CONFIRMED),), True),
]  # fmt: skip


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_columns_are_aligned_where_nobody_looks_on(capsys: pytest.CaptureFixture[str]) -> None:
    show_facts(FILLS)
    assert capsys.readouterr().out == (
        "Line                Certainty  Sources   Record and field    On paper\n"
        "en.md:12            reported   press     LT-1 payload.mass   about [b]2 kg[/b]\n"
        "en.md:12            confirmed  mod, mfa  LT-1 payload.state\n"
        "chronology/en.md:3  gap                  LT-1 entry.name     [time: not known]\n"
    )


def test_a_table_of_the_terminals_width(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys, "stdout", terminal)
    show_facts(FILLS)
    shown = terminal.getvalue()
    assert "about [b]2 kg[/b]" in shown
    assert "\x1b[33mreported, confirmed:" in shown
    assert "\x1b[31mgap" in shown
    assert "\x1b[1men.md" in shown
    monkeypatch.setenv("NO_COLOR", "1")
    plain = Terminal()
    monkeypatch.setattr(sys, "stdout", plain)
    show_facts(FILLS)
    assert "\x1b[3" not in plain.getvalue()
    lines = re.sub(r"\x1b\[\d*m", "", plain.getvalue()).splitlines()
    assert max(map(len, lines)) <= 80
