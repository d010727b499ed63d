"""`drafter facts`: the fact sheet of a letter."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli.root import root
from drafter.word.manifest import read_manifest, replace_manifest
from tests.opening import open_letter
from tests.templates.writing import example
from tests.word.test_returned import bare, edited
from tests.word.test_schema import faults
from tests.word.word_sample import LETTERHEADS


@pytest.fixture(scope="module")
def letter() -> bytes:
    data = example("nato-air-defence-request", "en").data
    assert data is not None
    return data


def run(*arguments: str) -> Result:
    return CliRunner().invoke(root, ["facts", *arguments])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, letter: bytes) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "letter.docx").write_bytes(letter)
    return tmp_path


def test_each_fact_stands_in_its_sentence(folder: Path) -> None:
    result = run("letter.docx")
    assert result.exit_code == 0
    assert "\n  It carried about 2 kg of explosive." in result.stdout.replace("\u00a0", " ")
    assert "LT-2025-07-28 payload.mass: confirmed, Prosecutor General’s Office,\n" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert "Subject:" not in [line.strip() for line in result.stdout.splitlines()]
    assert result.stderr == "94 facts\n"


def test_the_facts_as_data(folder: Path) -> None:
    facts = json.loads(run("letter.docx", "--json").stdout)["facts"]
    mass = next(fact for fact in facts if any(one["field"] == "payload.mass" for one in fact["origins"]))
    assert mass["origins"][0]["value"] == "about 2 kg"
    assert mass["origins"][0]["sources"][0]["date"] == "2025-08-05"
    assert mass["found_by"] == "control"
    assert mass["text"] in mass["sentence"]
    assert [fact["number"] for fact in facts] == list(range(1, len(facts) + 1))


def test_the_annotated_letter(folder: Path) -> None:
    assert run("letter.docx", "-o", "facts.docx", "-o", "facts.pdf").exit_code == 0
    data = (folder / "facts.docx").read_bytes()
    assert list(faults(data)) == []
    table = open_letter(data).tables[-2]
    assert [cell.text for cell in table.rows[0].cells] == ["No", "On paper", "Record and field", "Certainty", "Sources"]
    assert len(table.rows) == 95
    with zipfile.ZipFile("facts.docx") as archive:
        text = archive.read("word/document.xml").decode()
    assert text.count('<w:u w:val="dotted"') >= 1
    assert (folder / "facts.pdf").read_bytes().startswith(b"%PDF")


def test_a_fact_that_is_gone_and_one_that_was_changed(folder: Path, letter: bytes) -> None:
    def change(xml: str) -> str:
        return xml.replace(">Gerbera<", "><", 1).replace(">about 2\u00a0kg<", ">two kilograms<", 1)

    (folder / "letter.docx").write_bytes(edited(letter, change))
    result = run("letter.docx")
    assert "drafted as: about 2 kg" in result.stdout
    assert "('Gerbera') does not stand in the letter any more [fact-removed]" in result.stderr
    assert result.stderr.endswith("93 facts\n")


def test_a_copy_that_lost_its_trace_is_read_with_the_draft(folder: Path, letter: bytes) -> None:
    with zipfile.ZipFile("copy.docx", "w") as copy, zipfile.ZipFile("letter.docx") as source:
        for name in source.namelist():
            if name.startswith("customXml/item"):
                continue
            held = source.read(name)
            copy.writestr(name, bare(held.decode()).encode() if name.endswith(("document.xml", ".rels")) else held)
    assert "it was not drafted here, or has lost its manifest" in str(
        run("copy.docx").stderr or run("copy.docx").exception
    )
    result = run("copy.docx", "--drafted", "letter.docx", "--json")
    assert result.exit_code == 0
    by = {fact["found_by"] for fact in json.loads(result.stdout)["facts"]}
    assert by == {"place"}


def test_a_drafted_file_without_a_manifest_is_told(folder: Path) -> None:
    (folder / "plain.docx").write_bytes((LETTERHEADS / "plain.docx").read_bytes())
    result = run("plain.docx", "--drafted", "plain.docx")
    assert "the file named as the drafted one carries no manifest" in str(result.stderr or result.exception)


def test_a_manifest_of_another_version_is_refused(folder: Path, letter: bytes) -> None:
    manifest = read_manifest(letter, "letter.docx")
    assert manifest is not None
    lacking = {key: value for key, value in manifest.items() if key != "fills"}
    (folder / "letter.docx").write_bytes(replace_manifest(letter, "letter.docx", lacking))
    result = run("letter.docx")
    assert result.exit_code != 0
    assert "the letter's manifest does not have" in str(result.stderr or result.exception)


def test_a_file_of_somebody_else_has_no_facts(folder: Path) -> None:
    (folder / "plain.docx").write_bytes((LETTERHEADS / "plain.docx").read_bytes())
    result = run("plain.docx")
    assert result.exit_code != 0


def test_the_letter_itself_is_never_written_over(folder: Path, letter: bytes) -> None:
    assert run("letter.docx", "-o", "letter.docx", "--force").exit_code != 0
    assert (folder / "letter.docx").read_bytes() == letter
