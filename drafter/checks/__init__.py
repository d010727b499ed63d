"""The checks: a list of rules, a file to each family, and what they find in one letter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from drafter.checks import facts, form, markings, people, references, typography, workflow
from drafter.checks.paper import Line, Paper
from drafter.checks.rules import Finding, Rule
from drafter.problems import Place, Problem

RULES: Mapping[str, Rule] = {
    rule.id: rule
    for family in (
        form.RULES,
        people.RULES,
        references.RULES,
        facts.RULES,
        markings.RULES,
        typography.RULES,
        workflow.RULES,
    )
    for rule in family
}
"""All rules by id, in order."""


class Checked(NamedTuple):
    """What came of checking one letter: findings, rules that could not be run and why, rules that are off and why."""

    problems: tuple[Problem, ...]
    not_run: Mapping[str, str]
    off: Mapping[str, str]


def check(paper: Paper, off: Mapping[str, str] | None = None) -> Checked:
    """Run every rule that is for the letter's form, is not off, and knows what it needs."""
    problems: list[Problem] = []
    not_run: dict[str, str] = {}
    silent = {rule: reason for rule, reason in (off or {}).items() if rule in RULES}
    for rule in RULES.values():
        if rule.id in silent or (rule.forms and paper.form is not None and paper.form.id not in rule.forms):
            continue
        lacking = [need for need in (*(("form",) if rule.forms else ()), *rule.needs) if not paper.knows(need)]
        if lacking:
            not_run[rule.id] = ", ".join(dict.fromkeys(lacking))
            continue
        problems += [_problem(paper, rule, finding) for finding in rule.check(paper)]
    return Checked(tuple(dict.fromkeys(problems)), not_run, silent)


def _problem(paper: Paper, rule: Rule, finding: Finding) -> Problem:
    at = finding.at.place if isinstance(finding.at, Line) else finding.at
    return Problem(rule.id, finding.message, at or Place(paper.name), finding.hint, finding.severity or rule.severity)
