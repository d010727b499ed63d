"""The aide-memoire: impersonal, with facts, law and position, and without a request."""

import datetime as dt
import re

import pytest

from tests.templates.writing import (
    GOLDENS,
    LITHUANIA,
    POLISH,
    asserted,
    drafted,
    example,
    facts,
    faults,
    records_of,
    smallest,
    text,
)

NAME = "aide-memoire"
LANGUAGES = ("en", "fr", "lt")
PATHS = list(facts(records_of(NAME, "en")[-1]))
PERSONS = {
    "en": r"\b(I|we|our|my|you|your|requests?|demands?|calls? on)\b",
    "fr": r"\b(je|nous|notre|nos|vous|votre|demande|exige|prie)\b",
    "lt": r"\b(aš|mes|mūsų|Jūs|Jūsų|prašo|reikalauja|ragina)\b",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example(language, snapshot):
    letter = example(NAME, language)
    assert faults(letter) == []
    snapshot(GOLDENS / f"{NAME}.{language}.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_of_nobody_and_asks_for_nothing(language):
    assert re.findall(PERSONS[language], text(example(NAME, language)), re.IGNORECASE) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_for_another_state(language, snapshot):
    letter = drafted(NAME, POLISH / language, "PL", dt.date(2025, 8, 21), language=language)
    assert faults(letter) == []
    assert not re.search(LITHUANIA, text(letter), re.IGNORECASE)
    snapshot(GOLDENS / f"{NAME}.{language}.PL.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_smallest_record(language, snapshot, tmp_path):
    letter = drafted(NAME, smallest(tmp_path), "PL", dt.date(2025, 9, 12), language=language)
    assert faults(letter) == []
    snapshot(GOLDENS / f"{NAME}.{language}.smallest.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)))
def test_no_weak_fact_is_asserted(language, path):
    assert asserted(NAME, language, path) == []
