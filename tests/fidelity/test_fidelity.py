"""Our PDF against LibreOffice's of the same file, on the same fonts."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from drafter.pdf.libreoffice import find_program
from tests.fidelity import measure
from tests.fidelity.baselines import baselines
from tests.fidelity.calibration import CASES
from tests.fidelity.compare import summary
from tests.fidelity.random_letters import random_letter

SAMPLE = tuple(CASES)[::7]
SLOW = (
    pytest.mark.slow,
    pytest.mark.skipif(find_program() is None, reason="LibreOffice's command 'soffice' is not on the PATH"),
)


def _check(name: str) -> None:
    found = measure.calibrated([name])[name]
    assert found.same_pages, found
    if name in measure.APPROXIMATE:
        assert not found.missing
    elif name not in measure.FOLLOWS_WORD:
        assert measure.meets(found, measure.TARGETS["calibration"]), found


@pytest.mark.parametrize("name", SAMPLE)
def test_calibration_sample(name: str) -> None:
    _check(name)


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in CASES if name not in SAMPLE])
def test_calibration(name: str) -> None:
    _check(name)


def test_every_calibration_file_has_its_baseline() -> None:
    assert set(baselines()) == set(CASES)
    assert (measure.FOLLOWS_WORD.keys() | measure.APPROXIMATE.keys()) <= CASES.keys()
    assert len(CASES) >= 60


def test_a_random_letter_is_the_same_again() -> None:
    assert random_letter(7) == random_letter(7)
    assert random_letter(7) != random_letter(8)


@pytest.mark.parametrize("corpus", [pytest.param("letters", marks=SLOW), pytest.param("random letters", marks=SLOW)])
def test_corpora_reach_their_targets(corpus: str) -> None:
    files = measure.our_letters() if corpus == "letters" else {f"letter {n}": random_letter(n) for n in range(60)}
    if corpus != "letters" and not _has_usual_fonts():
        pytest.skip("the metric twins of Times New Roman, Arial and Calibri are not installed")
    target = measure.TARGETS[corpus]
    pages, lines, missing, p95 = summary(measure.against_office(files))
    assert pages >= target.pages
    assert lines >= target.lines
    assert missing == 0
    assert p95 <= target.p95


def _has_usual_fonts() -> bool:
    program = shutil.which("fc-list")
    if program is None:
        return False
    families = subprocess.run([program, ":", "family"], capture_output=True, text=True, check=True).stdout
    return all(family in families for family in ("Liberation Serif", "Liberation Sans", "Carlito"))
