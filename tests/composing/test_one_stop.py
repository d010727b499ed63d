"""A sentence that ends with a value ending in a full stop has one, not two; the value itself is kept."""

import pytest

from drafter.composing.fills import Fills


@pytest.mark.parametrize(
    ("value", "after", "text"),
    [
        ("2025 m. rugpjūčio 5 d.", ".", "2025 m. rugpjūčio 5 d."),
        ("2025 m. rugpjūčio 5 d.", ". Po to", "2025 m. rugpjūčio 5 d. Po to"),
        ("2025 m. rugpjūčio 5 d.", ".)", "2025 m. rugpjūčio 5 d.)"),
        ("5 August 2025", ".", "5 August 2025."),
        ("5 d.", ", po to", "5 d., po to"),
        ("5 d.", "...", "5 d...."),
        ("file.", ".txt", "file..txt"),
    ],
)
def test_one_stop(value: str, after: str, text: str) -> None:
    fills = Fills()
    token = fills.add("lt.md", 1, "x", value, ())
    assert fills.plain(fills.one_stop(token + after)) == text
    assert fills.filled[0].text == value
