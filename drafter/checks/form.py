"""Form: what each form of correspondence has, and what it does not have."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checks.paper import Paper, Part
from drafter.checks.rules import Finding, Rule
from drafter.problems import Severity


def _salutation(paper: Paper) -> Iterator[Finding]:
    assert paper.form is not None
    there = next(paper.of(Part.SALUTATION), None)
    if paper.form.salutation and there is None:
        yield Finding("the letter has no salutation", None, "begin it with the addressee's form of address")
    elif not paper.form.salutation and there is not None:
        yield Finding(f"a {paper.form.title['en'].lower()} has no salutation", there, "take it out")


RULES = (
    Rule(
        "F01", Severity.ERROR, "A letter has a salutation; a note verbale, an aide-memoire and a non-paper have none",
        "A note speaks of its addressee in the third person.", "UN Correspondence Manual (2000), 105; 5 FAH-1 H-600",
        _salutation, needs=("form",),
    ),
)  # fmt: skip
