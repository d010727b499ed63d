"""Number and date go into the places that every letterhead has for them, and nothing else changes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import pytest

from drafter.catalogue.find import TemplateFolders, list_templates
from drafter.problems import has_errors
from drafter.revising.finishing import finish
from drafter.revising.releasing import outgoing
from drafter.word.inspection import inspect_file
from drafter.word.manifest import read_manifest
from drafter.word.package import open_package
from drafter.word.text import PARAGRAPH_END, stories
from tests.revising.outgoing import NEXT_DAY, NUMBERS, drafted, edited
from tests.word.test_schema import faults

LATER = dt.date(2025, 11, 23)
BLANK = "____________"


def text(data: bytes) -> str:
    return PARAGRAPH_END.join(story.text for story in stories(open_package(data, "letter.docx")))


def finished(data: bytes, references: tuple[str, ...] = NUMBERS, date: dt.date = NEXT_DAY) -> tuple[str, list[str]]:
    out, problems = finish(data, "letter.docx", references, date)
    return text(out), [f"{problem.place}: {problem.message}" for problem in problems]


def letters() -> Iterator[tuple[str, str]]:
    yield from ((name, "en") for name in list_templates(TemplateFolders()))
    yield from (("nato-air-defence-request", language) for language in ("fr", "lt"))
    yield from (("protest-note", "lt"), ("un-security-council-letter", "fr"))


@pytest.mark.parametrize(("template", "language"), list(letters()))
def test_every_letter_of_the_library_is_finished_and_clean(template: str, language: str) -> None:
    data, _ = drafted(template, language)
    blanks = text(data).count(BLANK)
    numbers = tuple(f"2025/{number}" for number in range(blanks))
    out, problems = finish(data, "letter.docx", numbers, LATER)
    assert problems == []
    said = text(out)
    assert BLANK not in said
    assert all(number in said for number in numbers)
    as_of = dt.date.fromisoformat(read_manifest(data, "letter.docx")["as_of"])
    marks = re.findall(r"DRAFT of|PROJET du|PROJEKTAS", text(data))
    assert marks
    assert not re.search(r"DRAFT of|PROJET du|PROJEKTAS|\[(Initials|Paraphe|Parafas)\]", said)
    assert as_of.isoformat() not in said
    made, left = outgoing(out, "letter.docx", LATER)
    assert not has_errors(left)
    assert [problem for problem in inspect_file(made, "letter.docx") if problem.severity != "info"] == []
    assert list(faults(made)) == []
    assert b"drafter" not in b"".join(open_package(made, "x").read(part) for part in open_package(made, "x").names)
    assert text(made) == said


def test_an_annex_is_dated_as_its_letter_is() -> None:
    data, _ = drafted("un-security-council-letter")
    said, problems = finished(data, ("7",) * text(data).count(BLANK))
    assert problems == []
    assert "Annex to the letter dated 6\u00a0August 2025" in said


def test_a_lithuanian_number_has_the_date_in_front() -> None:
    data, _ = drafted("nato-air-defence-request", "lt")
    assert "2025-08-06 Nr. 12-345 / 5K-67" in finished(data)[0]


@pytest.mark.parametrize(
    ("old", "new", "numbers", "message"),
    [
        (f"{BLANK} / {BLANK}", "12-345 / 5K-67", NUMBERS, None),
        (f"{BLANK} / {BLANK}", f"12-345 / {BLANK}", ("5K-67",), None),
        (f"{BLANK} / {BLANK}", "99", NUMBERS,
         "letter.docx, paragraph 3: the place of the reference number is filled in already: '99'"),
        (f"{BLANK} / {BLANK}", f"{BLANK} / {BLANK}", (),
         "letter.docx, paragraph 3: the reference number is missing"),
        ("Vilnius, 5\u00a0August 2025", "Vilnius, 6\u00a0August 2025", NUMBERS, None),
        ("Vilnius, 5\u00a0August 2025", "Kaunas, 5 August 2025", NUMBERS, None),
        ("Vilnius, 5\u00a0August 2025", "Vilnius, today", NUMBERS,
         "letter.docx, paragraph 4: the letter's date reads 'Vilnius, today'"),
        ("Vilnius, 5\u00a0August 2025", "", NUMBERS,
         "letter.docx: the letter's date has been taken out"),
        ("DRAFT of 5\u00a0August 2025", "", NUMBERS, None),
        ("DRAFT of 5\u00a0August 2025", "FINAL", NUMBERS, None),
    ],
)  # fmt: skip
def test_places_that_were_edited_by_hand(old: str, new: str, numbers: tuple[str, ...], message: str | None) -> None:
    part = "word/header1.xml" if "DRAFT" in old else "word/document.xml"
    said, problems = finished(edited(drafted()[0], old, new, part), numbers)
    assert problems == ([message] if message else [])
    if message is None:
        assert re.search(r"No (12-345 / )?(12-345 / )?5K-67\u2029(Vilnius|Kaunas), 6\s?August 2025", said)
        assert "DRAFT" not in said
        assert "FINAL" not in said


def test_a_letter_that_bears_no_number_takes_none() -> None:
    data, _ = drafted("collective-letter")
    assert finished(data, ("7",))[1] == ["letter.docx: the letter has no place for a reference number"]
    assert finished(data, ())[1] == []


def test_a_number_is_text_and_no_markup() -> None:
    said, problems = finished(drafted()[0], ("<b>&1", "2\x00"))
    assert problems == []
    assert "No <b>&1 / 2\ufffd" in said
