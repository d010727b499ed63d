"""Every row of docs/doubt.md is what the program says."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import pytest

from drafter import formats
from drafter.protocol import builtin_directory
from drafter.values import Certainty
from tests.docs.documents import ROOT

PAGE = (ROOT / "docs" / "doubt.md").read_text("utf-8")
LANGUAGES = {"English": "en", "French": "fr", "Lithuanian": "lt"}
STATES = builtin_directory().states
BELARUS, UKRAINE = STATES["BY"].name, STATES["UA"].name
VERBS = {"en": ("carried", "have carried"), "fr": ("a transporté", "aurait transporté"), "lt": ("gabeno", "")}
CLAUSES = {"en": "it flew on", "fr": "il a poursuivi son vol", "lt": "jis skrido toliau"}
PERIODS = {
    "this_year": formats.Period("this_year", dt.date(2025, 1, 1)),
    "this_month": formats.Period("this_month", dt.date(2025, 8, 1)),
    "in_year(2025)": formats.Period("year", dt.date(2025, 1, 1)),
    "in_month(2025, 7)": formats.Period("month", dt.date(2025, 7, 1)),
    'since("2025-07-01")': formats.Period("since", dt.date(2025, 7, 1)),
    **{
        f"within({unit}={n})": formats.Period(unit, dt.date(2025, 1, 1), n)
        for unit, n in (
            ("days", 1),
            ("days", 2),
            ("days", 30),
            ("months", 1),
            ("months", 2),
            ("years", 1),
            ("years", 2),
        )
    },
}
BASES = ("uncrewed-aircraft", "aircraft", "balloon", "missile", "unknown", "objects", "violations", "radar-tracks")
COUNTS = {"0": (0, 0), "1": (1, 1), "3": (3, 3), "21": (21, 21), "19 or 23": (19, 23)}


def rows(heading: str) -> list[tuple[str, ...]]:
    """Return the rows of the table below a heading, without its head."""
    section = re.split(r"^#+ ", PAGE.split(f"# {heading}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]
    lines = [line for line in section.splitlines() if line.startswith("| ")]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines[1:]]


def spaced(text: str) -> str:
    return text.replace(formats.NBSP, " ")


def claims(lang: str) -> Iterator[tuple[str, ...]]:
    for name in formats.CLAIMS:
        for certainty in Certainty:
            sides = [(BELARUS[lang].__getitem__, "BNS"), (UKRAINE[lang].__getitem__, "PAP")]
            text = formats.claim(name, sides, certainty, lang)
            yield f"`{name}`", str(certainty), spaced(text)
        attribute = formats.claim_attribute(name, BELARUS[lang].__getitem__, lang)
        yield f"`{name}`", "beside a noun", attribute or "–"


def counts(lang: str) -> Iterator[tuple[str, ...]]:
    for what in BASES:
        yield f"`{what}`", *(spaced(formats.how_many(*ends, what, lang)) for ends in COUNTS.values())


def doubts(lang: str) -> Iterator[tuple[str, ...]]:
    for certainty in Certainty:
        said = (
            formats.hedged("2 kg", certainty, lang),
            formats.hedged_verb(*VERBS[lang], certainty, lang) + " 2 kg",
            formats.hedged_clause(CLAUSES[lang], certainty, lang),
            formats.noted("2 kg", certainty, lang),
        )
        yield str(certainty), *said
    yield "not known", "–", "–", "–", formats.word("not_known", lang)


def periods() -> Iterator[tuple[str, ...]]:
    for name, period in PERIODS.items():
        yield f"`{name}`", *(spaced(formats.period_words(period, lang)) for lang in LANGUAGES.values())
    for n in (1, 2, 4):
        yield f"`nth_time` of {n}", *(formats.nth_time(n, lang) for lang in LANGUAGES.values())


@pytest.mark.parametrize(("name", "lang"), LANGUAGES.items())
def test_the_words_of_doubt(name: str, lang: str) -> None:
    assert rows(f"Words of doubt in {name}") == list(doubts(lang))


@pytest.mark.parametrize(("name", "lang"), LANGUAGES.items())
def test_the_ladder_of_claims(name: str, lang: str) -> None:
    assert rows(f"The ladder in {name}") == list(claims(lang))


@pytest.mark.parametrize(("name", "lang"), LANGUAGES.items())
def test_the_counts(name: str, lang: str) -> None:
    assert rows(f"Counts in {name}") == list(counts(lang))


def test_the_periods() -> None:
    assert rows("Periods") == list(periods())
