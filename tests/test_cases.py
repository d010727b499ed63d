"""One tiny workspace per failure in `tests/cases/`, each with the exact findings that reading it gives.

A case with a `command.txt` needs the whole command and is run elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.catalogue.template import read_template
from drafter.problems import Problem
from drafter.reading.incidents import read_incidents
from drafter.reading.parties import check_directory, read_parties
from drafter.reading.workspace import read_workspace

CASES = Path(__file__).parent / "cases"


def _findings() -> Iterator[Problem]:
    if Path("drafter.yaml").exists():
        yield from read_workspace(Path())[1]
    if Path("incidents").is_dir():
        yield from read_incidents([Path("incidents")])[1]
    if Path("parties").is_dir():
        directory, problems = read_parties([Path("parties")])
        yield from (*problems, *check_directory(directory))
    for template in sorted(Path().glob("letter_templates/*/template.yaml")):
        yield from read_template(template.parent)[1]


def _cases() -> list[Path]:
    return sorted(case for case in CASES.iterdir() if case.is_dir() and not (case / "command.txt").exists())


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.name)
def test_a_case_gives_exactly_its_findings(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case)
    said = "".join(f"{problem}\n" for problem in _findings())
    assert said == (case / "expected.txt").read_text(encoding="utf-8")
