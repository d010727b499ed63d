"""A letter that was drafted, the records it was drafted from, and what somebody does to either."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from drafter.reading.workspace import Workspace
from drafter.revising.standing import Review, Standing, Status, review
from drafter.word.manifest import read_manifest, write_manifest
from tests.templates.writing import TEMPLATES, example

TEMPLATE = "nato-air-defence-request"
JULY_10, JULY_28 = "LT-2025-07-10", "LT-2025-07-28"


@cache
def letter(language: str = "en") -> bytes:
    data = example(TEMPLATE, language).data
    assert data is not None
    return data


def records(folder: Path) -> Workspace:
    """Return a workspace with the records of the example."""
    target = folder / "incidents"
    shutil.copytree(TEMPLATES / TEMPLATE / "example" / "incidents", target)
    return Workspace(folder, incidents=(target,))


def corrected(space: Workspace, record: str, old: str, new: str) -> Workspace:
    """Correct one record of a workspace."""
    file = space.incidents[0] / f"{record}.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return space


def rewritten(data: bytes, changes: Mapping[str, Callable[[str], str]]) -> bytes:
    """Return a DOCX with some of its parts changed as text."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            held = source.read(name)
            target.writestr(name, changes[name](held.decode()).encode() if name in changes else held)
    return out.getvalue()


def typed(data: bytes, old: str, new: str) -> bytes:
    """Return a letter in which some of the document's XML is replaced once."""

    def change(xml: str) -> str:
        assert old in xml
        return xml.replace(old, new, 1)

    return rewritten(data, {"word/document.xml": change})


def kept(data: bytes, change: Callable[[dict], None]) -> bytes:
    """Return a letter whose manifest has been written anew, with a change."""
    manifest = dict(read_manifest(data, "letter.docx") or {})
    change(manifest)
    return rewritten(data, {"customXml/item1.xml": lambda _: write_manifest(manifest).decode()})


def pasted(data: bytes) -> bytes:
    """Return the letter as its text comes out when it is pasted into a new document: no marks, no manifest."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            held = source.read(name)
            if name.startswith("customXml/"):
                continue
            if name.endswith(".rels"):
                held = re.sub(rb"<Relationship [^>]*customXml[^>]*/>", b"", held)
            elif name.startswith("word/") and name.endswith(".xml"):
                xml = re.sub(
                    r"<w:sdtPr>.*?</w:sdtPr>|</?w:sdt(?:Content)?>|<w:bookmark(?:Start|End)[^>]*/>", "", held.decode()
                )
                held = xml.encode()
            target.writestr(name, held)
    return out.getvalue()


def reviewed(data: bytes, space: Workspace, **options: object) -> Review:
    found = review(data, "letter.docx", space, **options)  # type: ignore[arg-type]
    assert found is not None
    return found


def differing(found: Review) -> list[tuple[str, Status]]:
    """Return the facts that are not intact: their text as drafted, and how they stand."""
    return [(" ".join(one.drafted.split()), one.status) for one in found.facts if one.status is not Status.INTACT]


def fact(found: Review, expression: str) -> Standing:
    return next(one for one in found.facts if one.fill["expression"] == expression)


def rules(found: Review) -> list[str]:
    return [problem.rule for problem in found.problems]
