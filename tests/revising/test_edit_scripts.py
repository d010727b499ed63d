"""Letters that were edited by seeded scripts: no change is missed, and none is made up."""

from __future__ import annotations

import pytest

from drafter.pdf.libreoffice import find_program
from tests.fidelity.office import saved_by_office
from tests.revising.edit_scripts import OUTSIDE, STEPS, Script, compared, letters, run


@pytest.mark.parametrize("seed", range(0, 2 * len(letters()), 2))
def test_what_was_edited_is_what_is_reported(seed: int) -> None:
    script = run(seed)
    assert list(compared(script)) == [], script.done


@pytest.mark.parametrize("step", OUTSIDE)
def test_edits_outside_facts_leave_them_intact(step: str) -> None:
    for seed in range(3):
        script = run(seed, (step,), length=12)
        assert script.changed == {}
        assert list(compared(script)) == []


@pytest.mark.parametrize("step", ["type_into_fact", "type_over_fact", "delete_fact", "copy_paragraph", "track_fact"])
def test_an_edit_of_one_fact_is_reported_of_that_fact_alone(step: str) -> None:
    for seed in range(5):
        script = run(seed, (step,), length=1)
        assert list(compared(script)) == []
        assert script.changed or not script.done


def test_every_kind_of_edit_is_made() -> None:
    assert {step for seed in range(60) for step in run(seed).done} == set(STEPS)


@pytest.mark.slow
@pytest.mark.skipif(find_program() is None, reason="LibreOffice is not installed")
def test_what_libreoffice_saved_tells_the_same() -> None:
    scripts = [script for seed in range(1, 200, 2) if "duplicated" not in (script := run(seed)).changed.values()]
    saved = saved_by_office({str(script.seed): script.data for script in scripts})
    assert len(saved) == len(scripts)
    reports = {
        script.seed: [_kind(script, one) for one in compared(script, saved[str(script.seed)])] for script in scripts
    }
    assert not [seed for seed, kinds in reports.items() if "missed" in kinds or "made up" in kinds]
    assert sum(map(len, reports.values())) <= len(scripts) // 20  # typed over in Word, its marks lost in LibreOffice


def _kind(script: Script, report: str) -> str:
    return "missed" if "reported as intact" in report else "made up" if " is intact," in report else "another kind"
