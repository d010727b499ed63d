"""How a spoiled letter is compared with the sound one: what is found in it, and nothing else."""

from __future__ import annotations

from pathlib import Path

from drafter.checks import check
from drafter.pipeline.checking import lay_paper
from drafter.protocol import builtin_directory
from drafter.reading.workspace import Workspace
from tests.checks.papers import Letter

WORKSPACE = Workspace(Path())
AGED = "aged-entry"


def findings(letter: Letter, families: str = "FPRCMTW") -> list[tuple[str, str]]:
    """Return the rule and the message of what the families of rules find in a letter."""
    paper, problems = lay_paper(letter.data, "letter.docx", letter.known, WORKSPACE, builtin_directory())
    assert [problem for problem in problems if problem.rule != AGED] == []
    return [(one.rule, one.message) for one in check(paper).problems if one.rule[0] in families]
