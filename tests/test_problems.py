from __future__ import annotations

import pytest

from drafter.problems import DrafterError, Place, Problem, Severity, did_you_mean, has_errors


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place("a.yaml", 14, 9), "a.yaml:14:9"),
        (Place("en.md", 12), "en.md:12"),
        (Place("log.xlsx", spot="Sheet1!C7"), "log.xlsx Sheet1!C7"),
        (Place("draft.docx", spot="paragraph 12"), "draft.docx, paragraph 12"),
    ],
)
def test_places_are_printed_so_that_one_can_go_there(place: Place, text: str) -> None:
    assert str(place) == text


def test_a_problem_in_words_and_for_machines() -> None:
    problem = Problem("rule", "one sentence", Place("a", 1), "one hint", Severity.WARNING)
    assert str(problem) == "a:1: warning: one sentence [rule]\n  hint: one hint"
    assert problem.as_dict() == {
        "rule": "rule",
        "severity": "warning",
        "place": {"file": "a", "line": 1},
        "message": "one sentence",
        "hint": "one hint",
    }
    assert str(Problem("rule", "one sentence")) == "error: one sentence [rule]"


def test_only_errors_are_errors() -> None:
    warning = Problem("r", "m", severity=Severity.WARNING)
    assert not has_errors([warning])
    assert has_errors([warning, Problem("r", "m")])
    assert str(DrafterError(warning)) == "warning: m [r]"


def test_did_you_mean() -> None:
    assert did_you_mean("teritory", ["territory", "sources"]) == "did you mean 'territory'?"
    assert did_you_mean("zzz", ["territory"]) is None
