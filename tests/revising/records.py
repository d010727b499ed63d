"""The example letters of the library drafted from records that have been changed."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from drafter.pipeline import Order, compose, lay_out
from drafter.pipeline.example import with_example
from drafter.reading.workspace import Workspace
from drafter.revising.changes import Change
from drafter.revising.refreshing import refreshed
from drafter.word.package import open_package
from drafter.word.resolve import resolve_changes
from drafter.word.returned import read_returned
from drafter.word.text import stories, story
from tests.templates.writing import _DAY

_STEP = """    - date: {value: 2025-08-02, sources: [mfa]}
      kind: {value: note verbale, texts: {fr: note verbale, lt: verbalinė nota}}
      addressee:
        value: the Embassy of the Republic of Belarus
        texts: {fr: l’Ambassade du Bélarus, lt: Baltarusijos ambasada}
  legal:
"""
_LATER = "id: LT-2025-07-28"

CHANGES: dict[str, Callable[[str], str]] = {
    "a mass": lambda text: text.replace("about 2 kg", "about 4 kg"),
    "a place": lambda text: text.replace("the Gaižiūnai training area", "the forest of <Rūdninkai> & beyond"),
    "a step more": lambda text: text.replace("  legal:\n", _STEP) if _LATER in text else text,
    "a doubt": lambda text: text.replace("{value: about 2 kg,", "{value: about 2 kg, certainty: reported,"),
    "an altitude less": lambda text: text.replace("altitude:\n  value: about 200 m\n", ""),
    "no protest": lambda text: re.sub(r"  diplomatic:\n(?:    .*\n)+", "", text) if _LATER in text else text,
}
"""Changes of the example records, each of another kind: values, rows and sentences more and less, a certainty."""


@cache
def letter(template: str, language: str, change: str = "") -> bytes:
    """The example letter of a template, from the example records or from changed ones."""
    order, _ = with_example(Order(template, Workspace(Path()), _DAY, date_given=False, language=language))
    return from_records(order, CHANGES[change]) if change else _composed(order)


def from_records(order: Order, change: Callable[[str], str]) -> bytes:
    """A letter from the records of an order, each changed as text."""
    folder = Path(mkdtemp(prefix="drafter-records-"))
    try:
        for path in order.workspace.incidents:
            for file in path.rglob("*.yaml") if path.is_dir() else [path]:
                (folder / file.name).write_text(change(file.read_text("utf-8")), "utf-8")
        return _composed(replace(order, workspace=replace(order.workspace, incidents=(folder,))))
    finally:
        shutil.rmtree(folder)


def _composed(order: Order) -> bytes:
    draft = compose(lay_out(order))
    assert draft.data is not None, draft.problems
    return draft.data


def brought(returned: bytes, again: bytes, *, tracked: bool = False) -> tuple[bytes, list[Change]]:
    """Refresh a letter from the same letter composed again."""
    read = read_returned(returned, "letter.docx")
    assert read is not None
    return refreshed(returned, read, again, tracked=tracked)


def lines(data: bytes, *, accepted: bool = True) -> list[tuple[str, list[str]]]:
    """The paragraphs of each part, tracked changes read as accepted or as rejected."""
    return [(one.part, one.lines()) for one in stories(open_package(data, "letter.docx"), accepted=accepted)]


def settled(data: bytes, *, accept: bool) -> list[tuple[str, list[str]]]:
    """The paragraphs of each part after its tracked changes have been accepted or rejected for good."""
    found = []
    for one in stories(open_package(data, "letter.docx")):
        resolve_changes(one.root, accept)
        found.append((one.part, story(one.root, one.part).lines()))
    return found


def standing(data: bytes) -> dict[int, tuple[str, str]]:
    """What the manifest says of each value of a letter, and what stands in its place."""
    read = read_returned(data, "letter.docx")
    assert read is not None
    return {
        int(fill["id"][1:]): (fill["text"], found.text if (found := read.found.get(int(fill["id"][1:]))) else "")
        for fill in read.manifest["fills"]
        if any(int(fill["id"][1:]) in part.values for part in read.drafted)
    }
