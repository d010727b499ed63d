"""Which value is which in the letter composed again."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from drafter.revising.pairing import pair_fills


def fill(text: str, *records: str, line: int = 1, asked: str = "x") -> dict[str, Any]:
    origins = [{"record": record, "field": "f", "certainty": "confirmed"} for record in records]
    return {"template": "t", "line": line, "expression": asked, "text": text, "origins": origins}


def test_a_row_that_came_or_went_leaves_the_others_with_their_own() -> None:
    rows = [fill(f"day {n}", f"R{n}") for n in range(5)]
    assert pair_fills(rows, [*rows[:2], *rows[3:]]) == [(0, 0), (1, 1), (3, 2), (4, 3)]
    assert pair_fills(rows, [fill("new", "N"), *rows]) == [(n, n + 1) for n in range(5)]


def test_values_of_one_record_keep_their_order_when_their_texts_change() -> None:
    before = [fill("a", "R"), fill("b", "R"), fill("same", "R"), fill("c", "R")]
    after = [fill("A", "R"), fill("B", "R"), fill("same", "R"), fill("C", "R")]
    assert pair_fills(before, after) == [(0, 0), (1, 1), (2, 2), (3, 3)]


def test_a_count_is_the_same_value_when_it_counts_one_record_more() -> None:
    assert pair_fills([fill("twice", "A", "B")], [fill("three times", "A", "B", "C")]) == [(0, 0)]
    assert pair_fills([fill("A's day", "A")], [fill("B's day", "B")]) == []


def test_lines_of_a_template_that_has_changed_are_not_compared() -> None:
    before, after = [fill("a", "R", line=4)], [fill("b", "R", line=5)]
    assert pair_fills(before, after) == []
    assert pair_fills(before, after, lines=False) == [(0, 0)]


FILLS = st.lists(
    st.builds(fill, st.sampled_from("abc"), st.sampled_from("RST"), asked=st.sampled_from("xy")), max_size=12
)


@given(FILLS, FILLS)
def test_pairs_are_in_order_and_of_what_asks_for_the_same(
    before: list[dict[str, Any]], after: list[dict[str, Any]]
) -> None:
    pairs = pair_fills(before, after)
    assert pairs == sorted(pairs)
    assert len({one for one, _ in pairs}) == len({other for _, other in pairs}) == len(pairs)
    assert [other for _, other in pairs] == sorted(other for _, other in pairs)
    assert all(before[one]["expression"] == after[other]["expression"] for one, other in pairs)


@given(FILLS)
def test_a_letter_is_its_own_pair(fills: list[dict[str, Any]]) -> None:
    assert pair_fills(fills, fills) == [(n, n) for n in range(len(fills))]
