"""`drafter package` as a desk uses it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.pipeline.conftest import TEMPLATE

ARGUMENTS = [
    "package", "LT-2025-07-28", "--date", "2025-08-05", "--incidents", str(TEMPLATE / "example" / "incidents"),
    "--inputs", str(TEMPLATE / "example" / "inputs.yaml"), "--only", "nato-air-defence-request",
]  # fmt: skip


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_dry_run_shows_and_writes_nothing(drafter, here):
    result = drafter(*ARGUMENTS, "--dry-run")
    assert result.stdout == (
        " 1. Joint request to NATO for the reinforcement of air defence (joint letter, en), by 2025-08-08\n"
        "    to Secretary General of the North Atlantic Treaty Organization\n"
        "    because the airspace of an Ally was violated, and Allies are asked to strengthen its defence\n"
        "    on nat-3, natinamds, rotational-air-defence-model\n"
    )
    assert "1 of 1 letter would be written" in result.stderr
    assert list(here.iterdir()) == []


def test_the_set_is_written_with_an_index(drafter, here):
    result = drafter(*ARGUMENTS, "--to-folder", "out", "--json")
    assert result.exit_code == 0, result.stderr
    names = [path.name for path in sorted(Path("out").iterdir())]
    assert names == [
        "00-index.docx", "00-index.pdf",
        "01-nato-air-defence-request-nato-secretary-general-en.docx",
        "01-nato-air-defence-request-nato-secretary-general-en.pdf",
    ]  # fmt: skip
    data = json.loads(result.stdout)
    assert data["letters"][0]["made"] is True
    (mass,) = [fact for fact in data["facts"] if (fact["record"], fact["field"]) == ("LT-2025-07-28", "payload.mass")]
    assert mass["certainty"] == "confirmed"
    assert "2\u00a0kg" in mass["said"]["1"][0]


def test_nothing_is_written_over(drafter, here):
    drafter(*ARGUMENTS, "--to-folder", "out")
    before = {path: path.stat().st_mtime_ns for path in Path("out").iterdir()}
    result = drafter(*ARGUMENTS, "--to-folder", "out")
    assert result.exit_code == 3
    assert {path: path.stat().st_mtime_ns for path in Path("out").iterdir()} == before
