from __future__ import annotations

from drafter.marking import SCALES
from tests.docs.documents import ROOT

MARKINGS = (ROOT / "docs" / "markings.md").read_text("utf-8")


def test_every_marking_stands_at_its_level() -> None:
    rows = [
        f"| {scale} | " + " | ".join(levels.get(level, "") for level in (4, 3, 2, 1, 0)) + " |"
        for scale, levels in SCALES.items()
    ]
    assert [row for row in rows if row not in MARKINGS.splitlines()] == []
