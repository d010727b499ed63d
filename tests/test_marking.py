from __future__ import annotations

import pytest

from drafter.marking import level, within


@pytest.mark.parametrize(
    ("marking", "rank"),
    [
        (None, 0),
        ("none", 0),
        ("PUBLIC", 0),
        ("NATO UNCLASSIFIED", 0),
        ("nato  restricted", 1),
        ("RIBOTO NAUDOJIMO", 1),
        ("RESTREINT UE/EU RESTRICTED", 1),
        ("POUFNE", 2),
        ("NATO SECRET – RELEASABLE TO UKRAINE", 3),
        ("COSMIC TOP SECRET", 4),
        ("HUSH", None),
    ],
)
def test_levels(marking: str | None, rank: int | None) -> None:
    assert level(marking) == rank


@pytest.mark.parametrize(
    ("marking", "ceiling", "allowed"),
    [
        (None, None, True),
        (None, "none", True),
        ("NATO UNCLASSIFIED", "none", False),
        ("NATO UNCLASSIFIED", "NATO UNCLASSIFIED", True),
        ("RIBOTO NAUDOJIMO", "NATO RESTRICTED", True),
        ("SLAPTAI", "NATO RESTRICTED", False),
        ("HUSH", "COSMIC TOP SECRET", False),
    ],
)
def test_ceilings(marking: str | None, ceiling: str | None, allowed: bool) -> None:
    assert within(marking, ceiling) is allowed
