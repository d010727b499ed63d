"""A letter composed again from its manifest."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.catalogue.template import read_template
from drafter.pipeline import compose
from drafter.pipeline.again import lay_out_again, order_again
from drafter.pipeline.example import with_example
from drafter.pipeline.order import Order
from drafter.problems import DrafterError
from drafter.reading.workspace import Workspace
from drafter.word.manifest import read_manifest
from tests.templates.writing import TEMPLATES, example

LETTERS = [
    (folder.name, language)
    for folder in sorted(TEMPLATES.iterdir())
    if (folder / "template.yaml").is_file()
    for language in read_template(folder)[0].languages  # type: ignore[union-attr]
]


def again(template: str, language: str, data: bytes) -> Order:
    manifest = read_manifest(data, "letter.docx")
    assert manifest is not None
    workspace = with_example(
        Order(template, Workspace(Path()), dt.date(2025, 8, 5), date_given=False, language=language)
    )[0].workspace
    return order_again(manifest, workspace)


@pytest.mark.parametrize(("template", "language"), LETTERS)
def test_the_same_records_give_the_same_bytes(template: str, language: str) -> None:
    letter = example(template, language)
    assert letter.data is not None
    manifest = read_manifest(letter.data, "letter.docx")
    assert manifest is not None
    desk = lay_out_again(manifest, again(template, language, letter.data), "letter.docx")
    assert compose(desk).data == letter.data


def test_a_changed_template_is_told(tmp_path: Path) -> None:
    letter = example("nato-air-defence-request", "en")
    assert letter.data is not None
    manifest = read_manifest(letter.data, "letter.docx")
    assert manifest is not None
    shutil.copytree(TEMPLATES / "nato-air-defence-request", tmp_path / "nato-air-defence-request")
    wording = tmp_path / "nato-air-defence-request" / "en.md"
    wording.write_text(wording.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
    order = again("nato-air-defence-request", "en", letter.data)
    order = replace(order, workspace=replace(order.workspace, templates=(tmp_path,)))
    desk = lay_out_again(manifest, order, "letter.docx")
    assert [problem.message for problem in desk.problems if problem.rule == "template-changed"] == [
        "the template 'nato-air-defence-request' has changed since the letter was drafted",
    ]


def test_a_letter_that_names_no_template_cannot_be_composed_again() -> None:
    with pytest.raises(DrafterError, match="does not say which template"):
        order_again({"as_of": "2025-08-05"}, Workspace(Path()))
