"""What was written into a letter by hand, and no fact gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.problems import Severity
from drafter.reading.workspace import Workspace
from tests.revising.desk import JULY_28, corrected, letter, records, reviewed, typed

FREE = {"en": "Once found, it was ", "fr": "du territoire ", "lt": "teritorijos "}


def written(text: str, space: Workspace | None = None, language: str = "en") -> list[str]:
    """Return what is found of a sentence that somebody adds at the end of the letter."""
    paragraph = f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p><w:sectPr'
    found = reviewed(typed(letter(language), "<w:sectPr", paragraph), space or Workspace(Path()))
    problems = [problem for problem in found.problems if problem.rule == "unsupported"]
    assert {problem.severity for problem in problems} <= {Severity.WARNING}
    assert all(problem.place and problem.place.spot for problem in problems)
    return [problem.message.partition(" stands in the text")[0] for problem in problems]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was seen again on 3 September 2025.", ["the date '3 September 2025'"]),
        ("It was seen on 3 September at 14:00 UTC.", ["the date '3 September'", "the time '14:00 UTC'"]),
        ("It lay at 54°36′00″ N, 25°43′01″ E.", ["the coordinates '54°36′00″ N, 25°43′01″ E'"]),
        ("It weighed 7 kg and cost EUR 5 000.", ["the number '7 kg'", "the number 'EUR 5 000'"]),
        ("There were three drones.", ["the number 'three drones'"]),
        ("We act under Article 5.", ["the article 'Article 5'"]),
        ("Article 51 of the Charter of the United Nations", ["the article 'Article 51 of the Charter of the United Nations'"]),
        ("The Minister of National Defence of Romania agrees.", ["the office 'Minister of National Defence of Romania'"]),
        ("Nothing is stated here that anybody could refute.", []),
    ],
)  # fmt: skip
def test_what_is_stated_by_hand_is_found(text: str, found: list[str]) -> None:
    assert written(text) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "Le 3 septembre 2025 à 14 h 30, trois aéronefs.",
         ["the date '3 septembre 2025'", "the time '14 h 30'", "the number 'trois aéronefs'"]),
        ("fr", "En vertu de l’article 5 du Traité de l’Atlantique Nord.",
         ["the article 'l’article 5 du Traité de l’Atlantique Nord'"]),
        ("lt", "2025 m. rugsėjo 3 d. 7 kg.", ["the date '2025 m. rugsėjo 3 d.'", "the number '7 kg'"]),
        ("lt", "Pagal Šiaurės Atlanto sutarties 5 straipsnį.", ["the article 'Šiaurės Atlanto sutarties 5 straipsnį'"]),
    ],
)  # fmt: skip
def test_in_every_language_of_the_rules(language: str, text: str, found: list[str]) -> None:
    assert written(text, language=language) == found


def test_what_the_letter_says_of_a_fact_may_be_said_again() -> None:
    assert written("As said, it carried about 2 kg on Monday 28 July 2025, under Article 3.") == []


def test_what_repeats_a_fact_that_is_out_of_date_is_found(tmp_path: Path) -> None:
    space = corrected(records(tmp_path), JULY_28, "about 2 kg", "about 4 kg")
    assert written("As said, it carried about 2 kg.", space) == ["the number '2 kg'"]


def test_what_is_typed_into_a_fact_is_a_change_of_the_fact(tmp_path: Path) -> None:
    found = reviewed(typed(letter(), "about 2\u00a0kg", "about 2 kg on 3 September 2025"), records(tmp_path))
    assert [problem.rule for problem in found.problems] == ["fact-changed"]
