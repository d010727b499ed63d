"""Rule 26: no date, time, number or place on paper that is not a fill or the template's own fixed text."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from pathlib import Path

import pytest

from drafter.catalogue.find import TemplateFolders, list_templates
from drafter.catalogue.template import read_template
from drafter.checks.stated import offices_pattern, stated
from drafter.protocol import builtin_directory
from drafter.word.package import open_package
from drafter.word.text import Story, stories
from tests.templates.writing import TEMPLATES, example

LETTERS = [
    (name, language)
    for name, folder in list_templates(TemplateFolders()).items()
    if (template := read_template(folder)[0])
    for language in template.languages
]


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_what_a_letter_states_is_a_fill_or_the_wording_of_its_template(name: str, language: str) -> None:
    data = example(name, language).data
    assert data is not None
    texts, loose = own_words(name, language), []
    offices = offices_pattern(builtin_directory(), language)
    for story in stories(open_package(data, "letter.docx")):
        fills = [(mark.start, mark.end) for mark in story.marks if mark.control and mark.fill is not None]
        for start, line in lines(story):
            for one in stated(line, language, offices):
                outside = without_fills(story.text, start + one.start, start + one.end, fills)
                loose += [piece for piece in outside if plain(piece) not in texts]
    assert loose == []


def lines(story: Story) -> list[tuple[int, str]]:
    return [(one.start, story.text[one.start : one.end]) for one in story.paragraphs]


def without_fills(text: str, start: int, end: int, fills: list[tuple[int, int]]) -> list[str]:
    """Return what of a stretch is in no fill, where it holds a letter or a figure."""
    pieces, at = [], start
    for low, high in [*(span for span in fills if span[0] < end and span[1] > start), (end, end)]:
        pieces.append(text[at : max(low, at)])
        at = max(at, high)
    return [piece for piece in pieces if re.search(r"\w", piece)]


def plain(text: str) -> str:
    return " ".join(text.split())


@cache
def own_words(name: str, language: str) -> str:
    """Return the wording of a template with all passages and annexes of its language, and of the letterheads."""
    folders = [TEMPLATES / name, TEMPLATES / "passages", TEMPLATES / "annexes"]
    files = [file for folder in folders for file in sorted(folder.rglob(f"{language}.md"))]
    return plain("\n".join([*(file.read_text("utf-8") for file in files), letterheads()]))


@cache
def letterheads() -> str:
    return "\n".join(_words(file) for file in sorted((TEMPLATES / "letterheads").glob("*.docx")))


def _words(file: Path) -> str:
    with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as archive:
        parts = [archive.read(name).decode() for name in archive.namelist() if name.startswith("word/")
                 and name.endswith(".xml")]  # fmt: skip
    return "\n".join(" ".join(re.findall(r"<w:t[^>]*>([^<]*)", part)) for part in parts)


def test_the_rule_sees_what_is_loose() -> None:
    """Were a date on paper neither a fill nor the template's own, it would be found."""
    assert without_fills("on 3 August 2025", 3, 16, []) == ["3 August 2025"]
    assert without_fills("on 3 August 2025", 3, 16, [(3, 11)]) == [" 2025"]
    assert without_fills("on 3 August 2025", 3, 16, [(3, 16)]) == []
    assert plain("3 August 2025") not in own_words("protest-note", "en")
