"""Which paragraph is which in a changed copy."""

from __future__ import annotations

from drafter.word.pairing import Pair, moved, paired, spans, text_units


def pairs(before: list[str], after: list[str]) -> list[Pair]:
    return paired(text_units(before, ()), text_units(after, ()))


def test_what_is_the_same_is_paired_and_the_rest_by_its_words() -> None:
    before = ["We write to you.", "It carried two kilograms of explosive.", "Yours"]
    after = ["We write to you.", "A new paragraph altogether.", "It carried four kilograms of explosive.", "Yours"]
    assert pairs(before, after) == [(0, 0), (None, 1), (1, 2), (2, 3)]


def test_what_has_nothing_in_common_is_no_pair() -> None:
    assert pairs(["alpha beta"], ["gamma delta"]) == [(0, None), (None, 0)]


def test_rows_are_matched_as_a_whole() -> None:
    """The first cells are alike: only as rows can it be told which one came."""
    before = text_units(["1 August", "a note", "1 August", "a call"], [(0, 2), (2, 4)])
    after = text_units(["1 August", "a note", "1 August", "a visit", "1 August", "a call"], [(0, 2), (2, 4), (4, 6)])
    assert paired(before, after) == [(0, 0), (None, 1), (1, 2)]


def test_a_row_is_no_paragraph() -> None:
    assert paired(text_units(["the same"], [(0, 1)]), text_units(["the same"], ())) == [(0, None), (None, 0)]


def test_what_moved_is_told() -> None:
    before, after = text_units(["one", "two", "three", ""], ()), text_units(["three", "one", "two", ""], ())
    found = paired(before, after)
    assert moved(before, after, found) == {2: 0}


def test_what_stands_there_twice_is_not_told_as_moved() -> None:
    before, after = text_units(["one", "x", "x"], ()), text_units(["x", "one"], ())
    assert moved(before, after, [(0, 1), (1, None), (2, None), (None, 0)]) == {}


def test_spans_name_every_paragraph_once() -> None:
    assert list(spans(5, [(1, 3)])) == [(0, 1, False), (1, 3, True), (3, 4, False), (4, 5, False)]
