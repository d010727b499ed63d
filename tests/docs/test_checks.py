"""docs/checks.md has every rule; DRAFTER_UPDATE_SNAPSHOTS=1 writes its table anew."""

from __future__ import annotations

import os

from drafter.checks import RULES
from tests.docs.documents import ROOT

PAGE = ROOT / "docs" / "checks.md"
BEGIN, END = "<!-- rules -->\n", "<!-- /rules -->\n"


def test_the_table_has_every_rule() -> None:
    rows = ["| | | Rule | Why | Source | Needs |", "|---|---|---|---|---|---|"]
    for rule in RULES.values():
        needs = ", ".join(rule.needs)
        rows.append(f"| {rule.id} | {rule.severity} | {rule.what} | {rule.why} | {rule.source} | {needs} |")
    table = "\n".join(["", *rows, "", ""])
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    written, _, after = rest.partition(END)
    if os.environ.get("DRAFTER_UPDATE_SNAPSHOTS"):
        PAGE.write_text(before + BEGIN + table + END + after, "utf-8")
        return
    assert written == table
