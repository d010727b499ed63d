"""Where a stretch of a text stands in a changed copy of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.word.aligning import Alignment

BEFORE = "On 28 July it carried 2 kg of explosive.\u2029It was found near Vilnius."


def where(after: str, what: str, before: str = BEFORE) -> str | None:
    start = before.index(what)
    span = Alignment(before, after).span(start, start + len(what))
    return None if span is None else after[slice(*span)]


@pytest.mark.parametrize(
    ("after", "what", "found"),
    [
        (BEFORE, "2 kg", "2 kg"),
        (BEFORE.replace("2 kg", "4 kg"), "2 kg", "4 kg"),
        (BEFORE.replace("2 kg", "two kilograms"), "2 kg", "two kilograms"),
        (BEFORE.replace("carried 2 kg of", "bore 3 kg of"), "2 kg", "3 kg"),
        (BEFORE.replace("2 kg ", ""), "2 kg", None),
        ("New.\u2029" + BEFORE, "Vilnius", "Vilnius"),
        (BEFORE.replace("\u2029", " "), "Vilnius", "Vilnius"),
        (BEFORE.replace("carried", "carried,\u2029as found,"), "2 kg", "2 kg"),
        ("Nothing is left.", "Vilnius", None),
        ("", "2 kg", None),
    ],
)
def test_a_stretch_is_found(after: str, what: str, found: str | None) -> None:
    assert where(after, what) == found


def test_what_was_moved_is_found_by_its_text_alone() -> None:
    after = "It was found near Vilnius again.\u2029Nothing else.\u2029On 28 July it carried 2 kg of explosive."
    alignment = Alignment(BEFORE, after)
    start = BEFORE.index("Vilnius")
    assert alignment.span(start, start + 7) is None or after[slice(*alignment.span(start, start + 7))] == "Vilnius"  # type: ignore[misc]
    assert alignment.moved("near", []) == (13, 17)
    assert alignment.moved("near", [(10, 15)]) is None
    assert alignment.moved("It", []) is None


@given(
    st.lists(st.sampled_from(["a b", "c", "", "2 kg of", "near x"]), max_size=6),
    st.lists(st.text("ab \u2029", max_size=5), max_size=6),
)
def test_what_is_equal_is_equal_and_in_order(before: list[str], after: list[str]) -> None:
    old, new = "\u2029".join(before), "\u2029".join(after)
    last = (0, 0)
    for start, place, length in Alignment(old, new).equal:
        assert old[start : start + length] == new[place : place + length]
        assert (start, place) >= last
        last = start + length, place + length
