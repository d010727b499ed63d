"""The letter carries its manifest and gives it back; a changed one is noticed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

import pytest

from drafter.problems import DrafterError
from drafter.word.fill import make_letter
from drafter.word.manifest import read_manifest
from tests.word.word_sample import LETTERHEADS, PROPERTIES, composition, fill_body, make, no_manifest, p, part

HOSTILE = {"words": "]]> <&> \ud800 \u0000 \ufffe \ue000 ąžuolas 🛩️\n\r"}


def without_text(manifest: Mapping[str, Any] | None) -> dict[str, Any]:
    """What was given to be kept, without the text of the letter that stands beside it."""
    assert manifest is not None
    return {key: value for key, value in manifest.items() if key != "text"}


def test_a_manifest_is_read_back() -> None:
    filled = make()
    manifest = read_manifest(filled.data, "letter.docx")
    assert without_text(manifest) == no_manifest(filled.fills)
    assert manifest["fills"][0]["id"].startswith("f")


def test_a_manifest_may_hold_any_text() -> None:
    data = (LETTERHEADS / "joint.docx").read_bytes()
    filled = make_letter(data, "joint.docx", composition(), PROPERTIES, lambda fills: HOSTILE)
    assert without_text(read_manifest(filled.data, "letter.docx")) == HOSTILE


def test_a_file_of_somebody_else_has_none() -> None:
    assert read_manifest((LETTERHEADS / "joint.docx").read_bytes(), "joint.docx") is None


def test_a_changed_manifest_is_noticed() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(make().data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"Vilnius", b"Kaunas!"))
    with pytest.raises(DrafterError, match="the letter's manifest has been changed since it was written"):
        read_manifest(out.getvalue(), "letter.docx")


def test_a_letter_used_as_a_template_does_not_keep_its_old_manifest() -> None:
    first = fill_body(p("{{ letter.place }}"))
    again = make_letter(first.data, "first.docx", composition(), PROPERTIES, lambda fills: {"again": True})
    assert without_text(read_manifest(again.data, "again.docx")) == {"again": True}
    with zipfile.ZipFile(io.BytesIO(again.data)) as archive:
        assert sum(name.startswith("customXml/item") for name in archive.namelist()) == 2
    assert part(again, "word/_rels/document.xml.rels").count("/relationships/customXml") == 1
