"""The letter of thanks: in the first person singular, for what this Ally contributed and no other."""

import datetime as dt
import re

import pytest

from tests.templates.writing import (
    GOLDENS,
    LITHUANIA,
    asserted,
    drafted,
    example,
    facts,
    faults,
    records_of,
    smallest,
    text,
)

NAME = "thanks-to-ally"
LANGUAGES = ("en", "fr")
PATHS = list(facts(records_of(NAME, "en")[-1]))
TO = "ro-minister-of-foreign-affairs"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example(language, snapshot):
    letter = example(NAME, language)
    assert faults(letter) == []
    snapshot(GOLDENS / f"{NAME}.{language}.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_for_another_state_and_another_ally(language, snapshot, tmp_path):
    allied = [{"nation": "RO", "asset": "AA", "base": "B"}, {"nation": "NL", "asset": "NN"}]
    smallest(tmp_path, measures={"allied": allied}, consequences={"casualties": "none"})
    inputs = {"contribution": "CC", "base": "B", "since": dt.date(2025, 9, 1), "until": dt.date(2025, 9, 30)}
    letter = drafted(NAME, tmp_path, "PL", dt.date(2025, 9, 12), inputs, language=language, addressees=(TO,))
    assert faults(letter) == []
    assert not re.search(LITHUANIA, text(letter), re.IGNORECASE)
    assert "NN" not in text(letter)
    snapshot(GOLDENS / f"{NAME}.{language}.PL.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_smallest_record(language, snapshot, tmp_path):
    letter = drafted(
        NAME,
        smallest(tmp_path),
        "PL",
        dt.date(2025, 9, 12),
        {"contribution": "CC"},
        language=language,
        addressees=(TO,),
    )
    assert faults(letter) == []
    snapshot(GOLDENS / f"{NAME}.{language}.smallest.txt", text(letter))


def test_one_minister_writes_for_himself():
    assert not re.search(r"\b(we|our|us)\b", text(example(NAME, "en")), re.IGNORECASE)
    assert not re.search(r"\b(nous|notre|nos)\b", text(example(NAME, "fr")), re.IGNORECASE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)))
def test_no_weak_fact_is_asserted(language, path):
    assert asserted(NAME, language, path) == []
