"""The list of rules itself, and what is run and what not."""

from __future__ import annotations

import re

from drafter.checks import RULES
from drafter.problems import Severity
from drafter.reading.workspace import Workspace
from tests.checks.conftest import spoiled


def test_every_rule_says_what_why_and_whence():
    for rule in RULES.values():
        assert re.fullmatch(r"[A-Z]\d\d", rule.id)
        assert rule.what
        assert not rule.what.endswith(".")
        assert rule.why.endswith(".")
        assert rule.source


def test_the_shipped_example_has_no_errors(example, checked):
    assert [str(problem) for problem in checked(example).problems if problem.severity is Severity.ERROR] == []


def test_what_is_not_known_is_not_run_and_said(checked, example):
    plain = spoiled(example, "urn:drafter:manifest:1", "urn:somebody:else", "customXml/item1.xml")
    assert checked(plain).not_run["F01"] == "form"
    assert "F01" not in checked(plain, form="joint_letter").not_run


def test_a_rule_that_is_off_says_why(example):
    from pathlib import Path

    from drafter.pipeline.checking import Known, check_letter
    from drafter.protocol import builtin_directory

    space = Workspace(Path(), rules_off={"F01": "our house has its own form"})
    without = spoiled(example, "Excellency,", "")
    found, _ = check_letter(without, "letter.docx", Known(), space, builtin_directory())
    assert found.off == {"F01": "our house has its own form"}
    assert not any(problem.rule == "F01" for problem in found.problems)


def test_f01_no_salutation(example, checked):
    (problem,) = [one for one in checked(spoiled(example, "Excellency,", "")).problems if one.rule == "F01"]
    assert problem.message == "the letter has no salutation"
