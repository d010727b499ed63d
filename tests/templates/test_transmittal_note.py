"""The note of transmittal: its list, the markings of what it encloses, its photographs."""

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.pipeline import Order, compose, lay_out
from drafter.pipeline.checking import Known, check_letter
from drafter.pipeline.example import with_example
from drafter.protocol import builtin_directory
from drafter.reading.inputs import Given, read_inputs
from drafter.reading.workspace import Workspace
from tests.opening import open_letter
from tests.reading.test_pictures import chunk, png
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

NAME = "transmittal-note"
LANGUAGES = ("en", "fr", "lt")
PATHS = list(facts(records_of(NAME, "en")[-1]))
ONE = {"en": "One document", "fr": "Un document", "lt": "Dokumentas"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example(language, snapshot):
    letter = example(NAME, language)
    assert faults(letter) == []
    snapshot(GOLDENS / f"{NAME}.{language}.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_for_another_state_and_one_document(language, snapshot):
    inputs = {"enclosures": [ONE[language]], "purpose": "X"}
    letter = drafted(
        NAME, POLISH / language, "PL", dt.date(2025, 8, 22), inputs, language=language, addressees=("ministry:LV",)
    )
    # The note carries documents and tells nothing itself: what became of people stands in them.
    assert [fault for fault in faults(letter) if "[C33]" not in fault] == []
    assert not re.search(LITHUANIA, text(letter), re.IGNORECASE)
    snapshot(GOLDENS / f"{NAME}.{language}.PL.txt", text(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_smallest_record(language, tmp_path):
    inputs = {"enclosures": [ONE[language]], "receipt": False}
    letter = drafted(
        NAME, smallest(tmp_path), "PL", dt.date(2025, 9, 12), inputs, language=language, addressees=("ministry:LV",)
    )
    assert faults(letter) == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)))
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_weak_is_asserted(language, path):
    assert asserted(NAME, language, path) == []


def marked(marking, ceiling, language="en"):
    workspace = Workspace(Path(), max_marking=ceiling)
    order, _ = with_example(
        Order(NAME, workspace, dt.date(2025, 8, 6), language=language, inputs={"enclosures_marking": Given(marking)})
    )
    return compose(lay_out(order))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_note_bears_the_marking_of_its_enclosures(language, snapshot):
    letter = marked("NATO RESTRICTED", "NATO RESTRICTED", language)
    snapshot(GOLDENS / f"{NAME}.{language}.marked.txt", text(letter))
    header = open_letter(letter.data).sections[0].first_page_header
    assert "NATO RESTRICTED" in [paragraph.text for paragraph in header.paragraphs]


def test_a_marked_note_numbers_all_its_pages_of_how_many():
    letter = marked("NATO RESTRICTED", "NATO RESTRICTED")
    workspace = Workspace(Path(), max_marking="NATO RESTRICTED")
    checked, problems = check_letter(letter.data, "note.docx", Known(), workspace, builtin_directory())
    assert [problem.rule for problem in [*problems, *checked.problems] if problem.rule in ("M38", "F10")] == []
    section = open_letter(letter.data).sections[0]
    for header in (section.first_page_header, section.header):
        fields = re.findall(r'w:instr="\s*(\w+)', header._element.xml)
        assert fields == ["PAGE", "NUMPAGES"]
    unmarked = open_letter(example(NAME, "en").data or b"").sections[0]
    assert "NUMPAGES" not in unmarked.first_page_header._element.xml + unmarked.header._element.xml


def test_a_marking_over_the_ceiling_is_not_written():
    letter = marked("NATO SECRET", "none")
    assert letter.data is None
    assert [problem.message for problem in letter.problems if problem.rule == "marking-over-ceiling"] == [
        "what the input 'enclosures_marking' is the marking of is marked NATO SECRET, above the ceiling 'none'"
    ]


def test_a_mistyped_marking():
    assert [(p.rule, p.message, p.hint) for p in marked("NATO SECRETT", "none").problems] == [
        (
            "bad-input",
            "the input 'enclosures_marking' is no marking on any scale: 'NATO SECRETT'",
            "did you mean 'NATO SECRET'?",
        )
    ]


def with_photographs(folder, language, *pictures):
    (folder / "one.png").write_bytes(png(chunk(b"tEXt", b"Author\0Somebody")))
    lines = "\n".join(f"  - {{{picture}}}" for picture in pictures)
    (folder / "inputs.yaml").write_text(f"enclosures: [X]\nphotographs:\n{lines}\n", encoding="utf-8")
    order, _ = with_example(Order(NAME, Workspace(Path()), dt.date(2025, 8, 6), language=language))
    given, problems = read_inputs(folder / "inputs.yaml")
    assert problems == []
    return compose(lay_out(replace(order, inputs=given)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_photographs_with_their_captions(tmp_path, language, snapshot):
    whole = "file: one.png, caption: Y, date: 2025-08-01, author: A, source: S, released_by: R"
    letter = with_photographs(tmp_path, language, whole, "file: one.png, caption: Z")
    snapshot(GOLDENS / f"{NAME}.{language}.photographs.txt", text(letter))
    document = open_letter(letter.data)
    assert re.findall('descr="(.)"', document.element.xml) == ["Y", "Y", "Z", "Z"]
    pictures = [paragraph for paragraph in document.paragraphs if "pic:pic" in paragraph._p.xml]
    assert [paragraph.paragraph_format.keep_with_next for paragraph in pictures] == [True, True]
    assert b"Somebody" not in letter.data


def test_without_photographs_there_is_no_annex():
    letter = text(example(NAME, "en"))
    assert "Annex" not in letter
    assert "Photographs" not in letter


@pytest.mark.parametrize(
    ("picture", "message"),
    [
        ("file: two.png, caption: Y", "there is no file or folder '{folder}/two.png'"),
        ("file: one.png", "the input 'photographs' has a picture without 'caption'"),
        ("file: one.png, captoin: Y", "the input 'photographs' has a picture with the unknown field 'captoin'"),
        ("file: one.png, caption: Y, date: May", "the input 'photographs' has a picture with a 'date' that is none"),
    ],
)
def test_pictures_that_cannot_be_shown(tmp_path, picture, message):
    letter = with_photographs(tmp_path, "en", picture)
    assert letter.data is None
    assert [problem.message for problem in letter.problems] == [message.format(folder=tmp_path)]
