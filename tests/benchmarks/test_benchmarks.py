"""The benchmarks measure what they say: the peer's letter is our letter. Nothing here is timed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from drafter import pipeline
from tests.benchmarks import peer_template, run, warm_office


@pytest.fixture(scope="module")
def draft() -> pipeline.Draft:
    return pipeline.compose(pipeline.lay_out(run.example_order()))


@pytest.mark.parametrize("choices", [0, 30])
def test_the_peer_makes_the_same_letter(draft: pipeline.Draft, tmp_path: Path, choices: int) -> None:
    assert draft.data
    fills = [(fill.number, fill.text) for fill in draft.fills]
    template, context = peer_template.peer_template(draft.data, fills, choices)
    file = tmp_path / "peer.docx"
    file.write_bytes(template)
    made = peer_template.documented_loop(str(file), context)
    assert peer_template.paper_text(made) == peer_template.paper_text(draft.data)
    source = peer_template.paper_text(template)
    assert source.count("{{ value_") > 30
    assert source.count("{% if") == choices
    assert "{%p for" in source
    assert "{%tr for" in source


def test_choices_are_counted() -> None:
    assert peer_template.choices_in("{% if a %}x{% elif b %}y{% endif %} {{ 'p' if c else 'q' }} {{ d }}") == 3


def test_a_row_knows_whether_its_target_is_met() -> None:
    assert run.Row("a", "1", "2", 0.5, "x", 0.55).met
    assert not run.Row("a", "1", "2", 3.9, "x", 4, at_most=False).met


def test_a_row_may_have_no_target() -> None:
    assert run.Row("a", "1", "2", 3.9, "x", None).cells()[-2:] == ("", "")


def test_a_peer_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", "")
    with warm_office.warm_office(tmp_path) as peer:
        assert peer is None
    row = run.Row("a", "1", "unoserver is not installed", None, "x", 6, at_most=False)
    assert row.met
    assert row.cells()[-1] == "not measured"


def test_a_process_reports_its_memory() -> None:
    assert run.run_process([sys.executable, "-c", "pass"]) > 1000
    with pytest.raises(RuntimeError, match="ended with 3"):
        run.run_process([sys.executable, "-c", "raise SystemExit(3)"])


def test_the_table_is_even() -> None:
    cells = run.Row("start", "90 (80-99)", "20", 70, " ms", 80).cells()
    lines = run.as_table([run.HEADINGS, cells]).split("\n")
    assert len({len(line) for line in lines}) == 1
    assert lines[-1].endswith("| yes |")
