"""What two sequences have in common."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from drafter.word.aligning import Alignment
from drafter.word.matching import common

WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=14)


@given(WORDS, WORDS)
def test_what_is_common_is_the_same_and_in_order(before: list[str], after: list[str]) -> None:
    pairs = common(before, after)
    assert all(before[one] == after[other] for one, other in pairs)
    assert [one for one, _ in pairs] == sorted({one for one, _ in pairs})
    assert [other for _, other in pairs] == sorted({other for _, other in pairs})


def test_the_equal_ends_and_what_is_there_once_are_found() -> None:
    assert common("abcXYZdefQh", "abcZdefh") == [(0, 0), (1, 1), (2, 2), (5, 3), (6, 4), (7, 5), (8, 6), (10, 7)]
    assert common("", "abc") == []
    assert common("xx", "xxx") == [(0, 0), (1, 1)]


def test_a_long_table_with_a_changed_cell_in_each_row_takes_a_time_that_grows_with_its_length() -> None:
    def taken(rows: int) -> float:
        before = [
            cell for row in range(rows) for cell in (f"day {row}", "an aircraft entered", "about 1 km", "the guards")
        ]
        after = [cell if number % 4 != 2 else "about 2 km" for number, cell in enumerate(before)]
        start = time.process_time()
        assert len(Alignment("\u2029".join(before), "\u2029".join(after)).equal) > rows
        return time.process_time() - start

    taken(50)
    assert taken(1600) < 10 * taken(400) + 0.2
