from __future__ import annotations

import pytest

from drafter.pdf.emit import pt, string
from drafter.pdf.faces import Metrics
from drafter.pdf.fonts import EMBEDDED_SERIF, FontBook, line_edges, load_fonts


@pytest.fixture(scope="module")
def bare() -> FontBook:
    """What a bare machine has: the bundled Caladea and the compiler's own fonts."""
    return load_fonts((), system=False)


def test_cambria_is_set_in_its_bundled_twin(bare: FontBook) -> None:
    family = bare.resolve("Cambria")
    assert (family.name, family.standing) == ("Caladea", "twin")
    metrics = bare.metrics(family, bold=False, italic=False)
    assert (round(metrics.ascent, 3), round(metrics.descent, 3)) == (0.95, 0.222)


def test_other_fonts_fall_to_the_embedded_serif_with_their_own_metrics(bare: FontBook) -> None:
    family = bare.resolve("Times New Roman")
    assert (family.name, family.standing) == (EMBEDDED_SERIF, "substitute")
    assert bare.metrics(family, bold=False, italic=False) == Metrics(0.891, 0.216, 0.042)


@pytest.mark.parametrize(
    ("word", "family"),
    [("Šiauliai", "Caladea"), ("Țoiu", EMBEDDED_SERIF), ("Ελλάδα", EMBEDDED_SERIF), ("\U00013000", None)],
)
def test_words_go_whole_to_a_font_that_covers_them(bare: FontBook, word: str, family: str | None) -> None:
    assert bare.family_for(word, "Caladea", bold=False, italic=False) == family


def test_widths_are_the_sum_of_advances(bare: FontBook) -> None:
    one = bare.width("Caladea", bold=False, italic=False, text="a")
    assert 0.4 < one < 0.6
    assert bare.width("Caladea", bold=False, italic=False, text="aa") == pytest.approx(2 * one)


def test_line_edges_are_rounded_to_twips() -> None:
    ascent, descent = line_edges(Metrics(0.95, 0.222), 11)
    assert (ascent, descent) == (10.45, 2.45)


def test_strings_are_literals() -> None:
    assert string('a"b\\c\nd\x00\ud800\ufeff') == '"a\\"b\\\\c d\ufffd"'
    assert pt(-0.0001) == "0pt"
    assert pt(12.5) == "12.5pt"
