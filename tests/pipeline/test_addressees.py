"""One letter to several addressees, from the order to the checks of what came out."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.pipeline import Draft, Order, compose, lay_out
from drafter.pipeline.checking import Known, check_letter
from drafter.pipeline.example import with_example
from drafter.protocol import builtin_directory
from drafter.reading.inputs import Given
from drafter.reading.workspace import Workspace
from drafter.word.manifest import read_manifest
from tests.templates.writing import text

EU = ("eu-high-representative", "eu-commissioner-defence")


def collective(*to: str, language: str = "en", forum: str = "EU") -> Draft:
    wanted = Order("collective-letter", Workspace(Path()), dt.date(2025, 8, 5), date_given=False, language=language)
    order, _ = with_example(replace(wanted, addressees=to))
    return compose(lay_out(replace(order, inputs={**order.inputs, "forum": Given(forum, None)})))


def found_in(data: bytes, **known: tuple[str, ...]) -> list[str]:
    checked, problems = check_letter(data, "letter.docx", Known(**known), Workspace(Path()), builtin_directory())
    return [f"{problem.rule} {problem.message}" for problem in [*problems, *checked.problems]]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_both_stand_in_the_letter_and_in_its_manifest(language: str) -> None:
    letter = collective(*EU, language=language)
    assert letter.data is not None
    said = text(letter)
    assert said.index("Kaja Kallas") < said.index("Andrius Kubilius") < said.index("Commiss", said.index("1049"))
    manifest = read_manifest(letter.data, "letter.docx")
    assert manifest is not None
    assert [one["office"] for one in manifest["parties"]["addressees"]] == list(EU)
    assert found_in(letter.data) == []


def test_one_who_is_not_in_the_address_is_missed() -> None:
    letter = collective(*EU)
    assert letter.data is not None
    found = found_in(letter.data, addressees=(EU[0], "eu-commissioner-transport"))
    assert any(one.startswith("P13 the inside address does not name Apostolos Tzitzikostas") for one in found)
    assert found_in(letter.data, addressees=EU[:1]) == [
        "F04 'Dear High Representative, Dear Commissioner' is not a form of address of 'eu-high-representative'"
    ]


def test_a_basis_has_to_be_apt_for_all() -> None:
    messages = [problem.message for problem in collective("nato-secretary-general", EU[0], forum="NATO").problems]
    assert "'nat-3' is not apt for 'eu-high-representative'" in messages


def test_nobody_is_addressed_twice() -> None:
    messages = [problem.message for problem in collective(EU[0], EU[1], EU[0]).problems]
    assert "'eu-high-representative' is named as addressee more than once" in messages
