"""The example with one thing spoiled: that is found, and nothing else that was not there before."""

from __future__ import annotations

import pytest

from tests.checks.spoils import SPOILED, reworded

FAMILIES = ("C", "M", "T", "W")


@pytest.fixture(scope="session")
def sound(example, checked):
    return {(one.rule, one.message) for one in checked(example).problems}


def test_the_example_itself_is_found_without_fault_in_facts_markings_style_and_workflow(sound):
    assert {rule for rule, _ in sound if rule.startswith(FAMILIES)} == set()


@pytest.mark.parametrize(("rule", "old", "new", "message"), SPOILED)
def test_spoiled(example, checked, sound, rule, old, new, message):
    found = {(one.rule, one.message) for one in checked(reworded(example, old, new)).problems}
    assert {one for one in found - sound if one[0].startswith(FAMILIES)} == {(rule, message)}
