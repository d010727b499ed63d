from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.fidelity.docx_parts import p, r
from tests.word.inspecting.files import REFUSED, TOLD, deleted, ins, letter

Run = Callable[..., Any]


@pytest.fixture
def file(desk: Path) -> Path:
    Path("note.docx").write_bytes(letter(p(r("We ") + deleted("demand") + ins(r("request")))))
    return Path("note.docx")


def test_a_table_of_80_columns(drafter: Run, file: Path) -> None:
    result = drafter("inspect", "note.docx")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "error   paragraph 1             deletion by A. Person, 2025-08-05: 'demand'",
        "error   paragraph 1             insertion by A. Person, 2025-08-05: 'request'",
        "                                hint: accept or reject it in Word: Review,",
        "                                Changes",
    ]
    assert result.stderr == "2 errors, 0 infos\n"


def test_as_data(drafter: Run, file: Path) -> None:
    first, _ = json.loads(drafter("inspect", "note.docx", "--json").stdout)["problems"]
    assert (first["rule"], first["place"]) == (
        "inspect.tracked-change", {"file": "note.docx", "spot": "paragraph 1"},
    )  # fmt: skip


def test_no_line_is_wider_than_80_columns(drafter: Run, desk: Path) -> None:
    for _, data in (*REFUSED.values(), *TOLD.values()):
        Path("any.docx").write_bytes(data)
        assert max(map(len, drafter("inspect", "any.docx").stdout.splitlines())) <= 80


def test_strict_counts_warnings(drafter: Run, desk: Path) -> None:
    Path("white.docx").write_bytes(TOLD["white text"][1])
    assert drafter("inspect", "white.docx").exit_code == 0
    assert drafter("inspect", "white.docx", "--strict").exit_code == 1


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"Dear Minister", "is not a Word document"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "is protected with a password"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "WordDocument".encode("utf-16-le"), "is a .doc of before 2007"),
        (letter()[:900], "is cut off or damaged"),
        (
            letter(parts={"word/document.xml": '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'}),
            "'word/document.xml' has a document type declaration",
        ),
    ],
    ids=["text", "encrypted", "old", "truncated", "bomb"],
)
def test_what_is_no_letter_is_refused_in_a_sentence(drafter: Run, desk: Path, data: bytes, words: str) -> None:
    Path("bad.docx").write_bytes(data)
    result = drafter("inspect", "bad.docx")
    assert result.exit_code == 3
    assert words in result.stderr
    assert "bad.docx" in result.stderr
