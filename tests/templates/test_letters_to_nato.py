"""The letters to NATO: the request for air defence, consultations, the letter to SACEUR, and the collective letter."""

import datetime as dt
import re
from pathlib import Path

import pytest

from drafter.problems import Severity
from tests.templates.writing import (
    GOLDENS,
    LITHUANIA,
    TEMPLATES,
    asserted,
    drafted,
    example,
    facts,
    faults,
    records_of,
    smallest,
    text,
)

DECISION = {"decision_body": "the Government", "decision_date": dt.date(2025, 9, 10), "decision_number": "1"}
INPUTS = {
    "nato-air-defence-request": {"capabilities": ("CC",), "contact": "PP"},
    "article-4-request": {**DECISION, "expected": ("EE",), "contact": "PP"},
    "saceur-letter": {
        "letter_date": dt.date(2025, 8, 21), "surveillance_gap": "SS", "counter_uas": ("UU",),
        "ground_based_air_defence": "GG", "contact": "PP",
    },
    "collective-letter": {"requests": ("RR",)},
}  # fmt: skip
LANGUAGES = {
    "nato-air-defence-request": ("en", "fr", "lt"),
    "article-4-request": ("en", "fr"),
    "saceur-letter": ("en", "fr"),
    "collective-letter": ("en", "fr"),
    "consensus-log": ("en", "fr"),
}
EVERY = [(name, language) for name, languages in LANGUAGES.items() for language in languages]
OF_AN_INCIDENT = [(name, language) for name, language in EVERY if name in INPUTS]
POLAND = (Path(__file__).parents[1] / "pipeline" / "records", "PL", dt.date(2025, 8, 22))
PATHS = [(name, path) for name in INPUTS for path in facts(records_of(name, "en")[-1])]


def order(name: str, language: str) -> dict:
    """Return what else a letter is drafted with: a collective letter has two who sign, and Lithuanian is a courtesy."""
    signs = {"signatories": ("ee-minister-of-foreign-affairs", "pl-minister-of-foreign-affairs")}
    return {
        "language": language,
        "courtesy_translation": language == "lt",
        **(signs if name == "collective-letter" else {}),
    }


def found(letter, language: str) -> list[str]:
    """Return what is wrong with a letter. A courtesy translation is unsigned, and its number line has the date in it."""
    return [
        fault for fault in faults(letter) if language != "lt" or not fault.split("\n")[0].endswith(("[P19]", "[W48]"))
    ]


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_the_example(name, language, snapshot):
    letter = example(name, language, courtesy_translation=language == "lt")
    assert found(letter, language) == []
    assert [p.rule for p in letter.problems if p.rule != "native-review" and p.severity is not Severity.INFO] == []
    snapshot(GOLDENS / f"{name}.{language}.txt", text(letter))


@pytest.mark.parametrize(("name", "language"), OF_AN_INCIDENT)
def test_for_another_state(name, language, snapshot):
    letter = drafted(name, *POLAND, INPUTS[name], **order(name, language))
    assert found(letter, language) == []
    assert not re.search(LITHUANIA, text(letter).replace("Lietuvoje", ""), re.IGNORECASE)
    snapshot(GOLDENS / f"{name}.{language}.PL.txt", text(letter))


@pytest.mark.parametrize(("name", "language"), OF_AN_INCIDENT)
def test_the_smallest_record(name, language, snapshot, tmp_path):
    letter = drafted(name, smallest(tmp_path), "PL", dt.date(2025, 9, 12), INPUTS[name], **order(name, language))
    assert found(letter, language) == []
    snapshot(GOLDENS / f"{name}.{language}.smallest.txt", text(letter))


@pytest.mark.parametrize(("name", "language"), OF_AN_INCIDENT)
def test_gaps(name, language, tmp_path):
    letter = drafted(name, smallest(tmp_path), "PL", dt.date(2025, 9, 12), gaps=True, **order(name, language))
    assert [str(problem) for problem in letter.problems if problem.severity is Severity.ERROR] == []


@pytest.mark.parametrize(("name", "path"), PATHS, ids=lambda value: ".".join(map(str, value)) if value else "")
def test_no_weak_fact_is_asserted(name, path):
    for language in LANGUAGES[name]:
        assert asserted(name, language, path) == []


def test_consultations_need_a_decision():
    letter = drafted("article-4-request", *POLAND, {"expected": ("EE",), "contact": "PP"})
    missing = [problem.message.partition(":")[0] for problem in letter.problems if problem.rule == "missing-input"]
    assert missing == [f"the input 'decision_{part}' is missing" for part in ("body", "date", "number")]


def test_a_letter_to_the_union_cites_nothing_of_nato():
    inputs = {**INPUTS["collective-letter"], "forum": "EU"}
    signs = ("lt-prime-minister", "pl-prime-minister")
    letter = example(
        "collective-letter", "en", inputs={**inputs, "rank": "heads-of-government"}, signatories=signs,
        addressees=("european-council-president",),
    )  # fmt: skip
    assert faults(letter) == []
    assert not re.search("NATO|North Atlantic|Alliance|Allies", text(letter))


def test_one_person_writes_for_himself_and_several_for_all():
    singular = {"en": r"\b(we|our|us)\b", "fr": r"\b(nous|notre|nos)\b"}
    plural = {"en": r"\b(I|my)\b", "fr": r"\b(je|mon|ma|mes)\b"}
    for language, words in singular.items():
        for name in ("article-4-request", "saceur-letter"):
            assert not re.search(words, text(example(name, language)), re.IGNORECASE)
    for language, words in plural.items():
        for name in ("nato-air-defence-request", "collective-letter"):
            assert not re.search(words, text(example(name, language)))


def test_nobody_is_named_in_a_passage():
    from drafter.protocol import builtin_directory

    directory = builtin_directory()
    names = {form for state in directory.states.values() for forms in state.name.values() for form in forms.values()}
    names |= {holder.name for holder in directory.holders.values()}
    names |= {title for office in directory.offices.values() for title in office.title.values()}
    files = [file for folder in (*INPUTS, "consensus-log", "passages/*") for file in TEMPLATES.glob(f"{folder}/*.md")]
    for file in files:
        wording = re.sub(r"\{#.*?#\}|\{%.*?%\}", "", file.read_text("utf-8"), flags=re.DOTALL)
        assert [name for name in names if len(name) > 3 and re.search(rf"\b{re.escape(name)}\b", wording)] == []
