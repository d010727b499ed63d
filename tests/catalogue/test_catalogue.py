from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from drafter.catalogue.find import (
    TemplateFolders,
    built_in_folder,
    find_letterhead,
    find_template,
    list_templates,
)
from drafter.catalogue.inputs import gather, missing_problem
from drafter.catalogue.template import LetterTemplate, read_template
from drafter.problems import Place, Problem
from drafter.reading.inputs import Given
from drafter.values import Moment, Quantity, TimePrecision

TEMPLATE = """\
title: A request
form: letter
languages: [en]
letterhead: joint
requires: {latest: [place.name, altitude.value, measures.allied, object.class]}
inputs:
  units: {type: list, prompt: Which units?, example: [air defence, sensors], required: true}
  contact: {type: text, prompt: Who?, example: our Delegation, default: our Embassy}
  number: {type: number, prompt: How many?, example: 3}
  range: {type: quantity, prompt: How far?, example: 100 km}
  reply_by: {type: date, prompt: By when?, example: 2025-08-12, required: true}
  tone: {type: choice, prompt: Which tone?, example: plain, choices: [plain, warm]}
  copied: {type: yes-no, prompt: Copied?, example: yes}
  sent: {type: time, prompt: When?, example: 2025-08-05 14:00 EEST}
example: {date: 2025-08-05, state: LT, from: [lt-fm, lt-mod]}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "mine" / "request"
    folder.mkdir(parents=True)
    (folder / "template.yaml").write_text(TEMPLATE, encoding="utf-8")
    (folder / "en.md").write_text("Text.", encoding="utf-8")
    return folder


@pytest.fixture
def template(folder: Path) -> LetterTemplate:
    template, problems = read_template(folder)
    assert problems == []
    assert template is not None
    return template


def given(**values: object) -> dict[str, Given]:
    return {name: Given(value, Place(f"--set {name}"), typed=False) for name, value in values.items()}


def test_a_template(template: LetterTemplate, folder: Path) -> None:
    assert (template.id, template.form, template.letterhead) == ("request", "letter", "joint")
    assert template.wording("en") == folder / "en.md"
    assert template.inputs["units"].name == "units"
    assert template.example is not None
    assert template.example.from_ == ("lt-fm", "lt-mod")
    assert template.place("inputs.contact") == Place(str(folder / "template.yaml"), 8, 3)
    assert template.place("requires.latest[1]") == Place(str(folder / "template.yaml"), 5, 33)


def test_every_type_from_the_command_line(template: LetterTemplate) -> None:
    words = given(
        units="air defence; sensors;",
        number="2.5",
        range="about 100 km",
        reply_by="2025-08-12",
        tone="warm",
        copied="No",
        sent="2025-08-05 14:00 EEST",
    )
    values, problems, missing = gather(template, words)
    assert (problems, missing) == ([], [])
    assert values == {
        "units": ("air defence", "sensors"),
        "contact": "our Embassy",
        "number": Decimal("2.5"),
        "range": Quantity.parse("about 100 km"),
        "reply_by": dt.date(2025, 8, 12),
        "tone": "warm",
        "copied": False,
        "sent": Moment(dt.date(2025, 8, 5), dt.time(11), "UTC", TimePrecision.MINUTE),
    }


def test_every_type_from_a_file(template: LetterTemplate) -> None:
    typed = {"units": ["one; with a semicolon"], "number": 3, "reply_by": dt.date(2025, 8, 12), "copied": True}
    values, problems, _ = gather(template, {name: Given(value) for name, value in typed.items()})
    assert problems == []
    assert values == {**typed, "units": ("one; with a semicolon",), "contact": "our Embassy"}


def test_wrong_inputs_all_at_once(template: LetterTemplate) -> None:
    wrong = given(
        unit="x",
        units=";",
        contact=" ",
        number="many",
        range="3",
        reply_by="soon",
        tone="worm",
        copied="perhaps",
        sent="2025-08-05 14:00",
        zzz="1",
    )
    _, problems, missing = gather(template, wrong)
    assert missing == []
    assert [(str(problem.place), problem.rule, problem.message, problem.hint) for problem in problems] == [
        ("--set unit", "unknown-input", "the template 'request' has no input 'unit'", "did you mean 'units'?"),
        (
            "--set zzz",
            "unknown-input",
            "the template 'request' has no input 'zzz'",
            "its inputs are units, contact, number, range, reply_by, tone, copied, sent",
        ),
        ("--set units", "bad-input", "the input 'units' is not a list of texts", "for example: air defence; sensors"),
        ("--set contact", "bad-input", "the input 'contact' is empty", "for example: our Delegation"),
        ("--set number", "bad-input", "the input 'number' is not a number", "for example: 3"),
        ("--set range", "bad-input", "the input 'range' is not a quantity", "for example: 100 km"),
        ("--set reply_by", "bad-input", "the input 'reply_by' is not a date", "for example: 2025-08-12"),
        ("--set tone", "bad-input", "the input 'tone' cannot be 'worm'", "did you mean 'warm'?"),
        ("--set copied", "bad-input", "the input 'copied' is neither yes nor no", "for example: yes"),
        (
            "--set sent",
            "bad-input",
            "the input 'sent' is not a time with its zone",
            "for example: 2025-08-05 14:00 EEST",
        ),
    ]


def test_the_list_of_enclosures_is_an_input_of_texts(folder: Path) -> None:
    file = folder / "template.yaml"
    file.write_text(TEMPLATE.replace("languages:", "enclosures: contact\nlanguages:"), encoding="utf-8")
    _, problems = read_template(folder)
    assert [(problem.rule, problem.message) for problem in problems] == [
        ("unknown-input", "'enclosures' names 'contact', which is no input of the type 'list'")
    ]


def test_missing_inputs(template: LetterTemplate) -> None:
    _, _, missing = gather(template, {})
    assert [spec.name for spec in missing] == ["units", "reply_by"]
    assert str(missing_problem(missing[0], Place("template.yaml", 7, 3))) == (
        "template.yaml:7:3: error: the input 'units' is missing: Which units? [missing-input]\n"
        "  hint: give it with --set units='air defence; sensors', or in a file named with --inputs"
    )


def test_a_users_template_stands_before_the_built_in_one(folder: Path) -> None:
    folders = TemplateFolders((folder.parent,))
    assert find_template("request", folders) == folder
    assert find_template(str(folder), TemplateFolders()) == folder
    built_in = next(iter(list_templates(TemplateFolders())))
    (folder.parent / built_in).mkdir()
    (folder.parent / built_in / "template.yaml").write_text(TEMPLATE, encoding="utf-8")
    assert list_templates(folders)[built_in] == folder.parent / built_in
    assert list_templates(TemplateFolders())[built_in] == built_in_folder() / built_in


def test_an_unknown_template() -> None:
    problem = find_template("nato-air-defense-request", TemplateFolders())
    assert str(problem) == (
        "error: there is no template 'nato-air-defense-request' [unknown-template]\n"
        "  hint: did you mean 'nato-air-defence-request'?"
    )


@pytest.mark.parametrize("name", ["../secret", "", ".", "a/b", "x.docx", "letterheads"])
def test_no_template_by_a_strange_name(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert isinstance(find_template(name, TemplateFolders()), Problem)


def test_letterheads(folder: Path) -> None:
    mine = folder.parent / "letterheads" / "embassy.docx"
    mine.parent.mkdir()
    mine.write_bytes(b"PK")
    folders = TemplateFolders((folder.parent,))
    assert find_letterhead("embassy", folders) == mine
    assert find_letterhead(mine, TemplateFolders()) == mine
    problem = find_letterhead("embasy", folders, folder, Place("template.yaml", 4, 13))
    assert str(problem) == (
        "template.yaml:4:13: error: there is no letterhead 'embasy' [unknown-letterhead]\n"
        "  hint: did you mean 'embassy'?"
    )
    own = folder / "embassy.docx"
    own.write_bytes(b"PK")
    assert find_letterhead("embassy", folders, folder) == own
    assert isinstance(find_letterhead("../letterheads/embassy", folders, folder), Problem)


def test_every_built_in_template_is_sound() -> None:
    for name, folder in list_templates(TemplateFolders()).items():
        template, problems = read_template(folder)
        assert problems == [], name
        assert template is not None
