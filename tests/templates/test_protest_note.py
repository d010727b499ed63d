"""The note of protest: its example, the tone, the demands, and for another State."""

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

NAME = "protest-note"
LANGUAGES = ("en", "fr", "lt")
PATHS = list(facts(records_of(NAME, "en")[-1]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example(language, snapshot):
    letter = example(NAME, language)
    assert faults(letter) == []
    snapshot(GOLDENS / f"{NAME}.{language}.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_for_another_state(language, snapshot):
    inputs = {"tone": "strong-protest", "bilateral_treaty": "bilateral-pl-ru-1992", "answer_by": dt.date(2025, 9, 1)}
    letter = drafted(
        NAME, POLISH / language, "PL", dt.date(2025, 8, 21), inputs, language=language, addressees=("embassy:RU",)
    )
    assert faults(letter) == []
    assert not re.search(LITHUANIA, text(letter), re.IGNORECASE)
    snapshot(GOLDENS / f"{NAME}.{language}.PL.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_smallest_record(language, snapshot, tmp_path):
    letter = drafted(
        NAME,
        smallest(tmp_path),
        "PL",
        dt.date(2025, 9, 12),
        language=language,
        addressees=("embassy:BY",),
        courtesy="none",
    )
    assert faults(letter) == []
    snapshot(GOLDENS / f"{NAME}.{language}.smallest.txt", text(letter))


@pytest.mark.parametrize(
    ("tone", "words"),
    [
        ("concern", "The Ministry expresses its serious concern at the violation"),
        ("regret", "The Ministry regrets the violation"),
        ("deplore", "The Ministry deplores the violation"),
        ("protest", "The Ministry protests against the violation"),
        ("strong-protest", "The Ministry strongly protests against the violation"),
        ("categorical-protest", "The Ministry categorically protests against the violation"),
        ("condemn", "The Ministry condemns the violation"),
    ],
)
def test_one_rung_of_the_ladder(tone, words):
    letter = text(example(NAME, "en", inputs={"tone": tone}))
    assert words in letter
    asks = "requests" if tone in {"concern", "regret"} else "demands"
    assert f"The Ministry {asks} that the Republic of Belarus:" in letter
    strong = tone in {"strong-protest", "categorical-protest", "condemn"}
    assert ("responsibility for the violation" in letter) is strong


def test_compensation_is_demanded_for_damage_only():
    polish = text(drafted(NAME, POLISH / "en", "PL", dt.date(2025, 8, 21), addressees=("embassy:RU",)))
    assert "does not happen again; and\ncompensate for the damage caused." in polish
    assert "compensate" not in text(example(NAME, "en"))


def test_previous_notes_on_the_same_territory_are_recalled(tmp_path):
    steps = {"diplomatic": [{"date": dt.date(2025, 9, 10), "kind": "protest note", "addressee": "the Embassy",
                             "reference": "7/2025"}]}  # fmt: skip
    smallest(tmp_path, attribution={"entered_from": "BY"}, steps=steps)
    later = (tmp_path / "PL-2025-09-10.yaml").read_text("utf-8").replace("2025-09-10", "2025-09-20")
    (tmp_path / "PL-2025-09-20.yaml").write_text(later, "utf-8")
    letter = text(drafted(NAME, tmp_path, "PL", dt.date(2025, 9, 22), addressees=("embassy:BY",)))
    assert (
        "The Ministry recalls that on 10 September 2025 a protest note was delivered to the Embassy (No 7/2025) "
        "in connection with the violation of 10 September 2025.\n"
    ) in letter
    assert letter.count("recalls that") == 1


def test_several_violations_are_counted_as_what_they_are(tmp_path):
    count = {"class": "uncrewed-aircraft", "count": 19, "count_basis": "violations"}
    smallest(tmp_path, object=count, attribution={"entered_from": "BY"})
    order = (NAME, tmp_path, "PL", dt.date(2025, 9, 12))
    said = {language: text(drafted(*order, language=language, addressees=("embassy:BY",))) for language in LANGUAGES}
    assert "19 violations were recorded in the airspace of the Republic of Poland, the objects coming" in said["en"]
    assert "19 violations ont été enregistrées dans l’espace aérien de la République de Pologne" in said["fr"]
    assert "Lenkijos Respublikos oro erdvėje užfiksuota: 19 pažeidimų; objektai atskrido iš" in said["lt"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_gaps(language, tmp_path):
    letter = drafted(
        NAME, smallest(tmp_path), "PL", dt.date(2025, 9, 12), language=language, addressees=("embassy:BY",), gaps=True
    )
    assert letter.data is not None
    assert {problem.rule for problem in letter.problems} <= {"gap", "native-review"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)))
def test_no_weak_fact_is_asserted(language, path):
    assert asserted(NAME, language, path) == []
