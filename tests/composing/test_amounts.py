"""Counts with what was counted, and counts of several incidents."""

import pytest

from drafter.problems import DrafterError
from tests.composing.conftest import incident


def counted(name="XX-1", count=3, basis="objects", **more):
    return incident(id=name, object={"class": "uncrewed-aircraft", "count": count, "count_basis": basis, **more})


RANGE = {"certainty": "disputed", "values": [{"value": 19, "source": "a"}, {"value": 23, "source": "b"}]}


@pytest.mark.parametrize(
    ("source", "one", "text"),
    [
        ("{{ incident|how_many }}", counted(), "three uncrewed aircraft"),
        ("{{ incident.object|how_many }}", counted(), "three uncrewed aircraft"),
        ("{{ incident|how_many }}", counted(count=19, basis="violations"), "19 violations"),
        ("{{ incident|how_many }}", counted(count=21, basis="radar-tracks"), "21 radar tracks"),
        ("{{ incident|how_many }}", counted(count=0, basis="violations"), "no violation"),
        ("{{ incident|how_many(one=true) }}", counted(count=1), "an uncrewed aircraft"),
        ("{{ incident|how_many(one=true) }}", counted(count=1, basis="violations"), "one violation"),
        ("{{ incident|how_many(one=true) }}", incident(object={"class": "balloon"}), "a balloon"),
        ("{{ incident|how_many }}", incident(object={"count": 2, "count_basis": "objects"}), "two objects"),
        ("{{ incident|how_many|hedged }}", counted(count=RANGE, basis="violations"),
         "reportedly between 19 and 23 violations"),
        ("{{ incident|how_many|hedged }}",
         incident(object={"class": {"certainty": "disputed", "values": [{"value": "missile", "source": "a"},
                          {"value": "uncrewed-aircraft", "source": "b"}]}, "count": 4, "count_basis": "objects"}),
         "four objects"),
    ],
)  # fmt: skip
def test_a_count_says_of_what(write, run, source, one, text):
    assert write(source, one) == text
    assert run.problems == []


def test_a_count_keeps_what_it_was_made_from(write, run):
    write("{{ incident|how_many }}", counted())
    assert [o.field for o in run.fills.filled[0].origins] == ["object.count", "object.count_basis", "object.class"]


def test_counts_of_one_basis_are_added_up(write, run):
    two, four, missile = counted("A", 2), counted("B", 4), counted("C", 1, **{"class": "missile"})
    assert write("{{ series|how_many }}", two, four) == "six uncrewed aircraft"
    assert {origin.record for origin in run.fills.filled[0].origins} == {"A", "B"}
    assert write("{{ series|how_many }}", two, missile) == "three objects"
    assert write("{{ series|how_many|hedged }}", two, counted("D", RANGE)) == (
        "reportedly between 21 and 25 uncrewed aircraft"
    )


def test_counts_of_different_things_are_never_added_up(write, run):
    records = counted("A", 2), counted("B", 19, "violations")
    with pytest.raises(DrafterError) as caught:
        write("\n{{ series|how_many }}", *records)
    assert str(caught.value) == (
        "en.md:2: error: counts of objects and violations cannot be added up [template-value]\n"
        "  hint: count one basis: '|of_basis(...)|how_many'"
    )
    said = "{{ series|of_basis('objects')|how_many }} and {{ series|of_basis('violations')|how_many }}"
    assert write(said, *records) == "two uncrewed aircraft and 19 violations"


def test_a_count_without_its_basis_is_not_known(write, run):
    write("{{ incident|how_many }}", incident(object={"count": 2}))
    assert [problem.message for problem in run.problems] == [
        "the record XX-1 has no 'object.count_basis', which en.md:1 needs"
    ]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{{ incident.place|how_many }}", "'how_many' is for an incident, its object, or a series"),
        ("{{ 'x'|how_many }}", "'how_many' is for incidents"),
        ("{{ series|of_kind('balloons')|how_many }}", "'how_many' needs an incident, and there is none"),
        ("{{ incident|how_many('accusative') }}", "counted nouns in 'en' have no case 'accusative'"),
        ("{{ series|of_basis('object') }}", "'of_basis' does not know 'object'"),
    ],
)
def test_what_cannot_be_counted(write, run, source, message):
    with pytest.raises(DrafterError) as caught:
        write(source)
    assert caught.value.problems[0].message == message


def test_a_basis_in_dispute_is_not_worded(write, run):
    values = [{"value": "objects", "source": "a"}, {"value": "violations", "source": "b"}]
    with pytest.raises(DrafterError, match="what was counted in XX-1 is disputed"):
        write("{{ incident|how_many }}", counted(basis={"certainty": "disputed", "values": values}))
