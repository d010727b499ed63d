"""Files that cannot be looked through, and marks that are out of order: one located sentence each."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from drafter.problems import DrafterError, Severity
from drafter.reading.workspace import Workspace
from drafter.revising.standing import Status, review
from drafter.word.manifest import write_manifest
from tests.revising.desk import differing, fact, kept, letter, pasted, records, reviewed, rewritten, typed
from tests.revising.test_standing import MASS, MASS_XML

ITEM = "customXml/item1.xml"


def refused(data: bytes, **options: Any) -> str:
    with pytest.raises(DrafterError) as caught:
        review(data, "letter.docx", Workspace(Path()), **options)
    [problem] = caught.value.problems
    assert problem.place is not None
    assert problem.hint
    return f"{problem.place}: {problem.message} [{problem.rule}]"


def test_what_is_no_word_document() -> None:
    assert refused(b"%PDF-1.7 no letter") == (
        "letter.docx: the file is not a Word document: File is not a zip file [word.not-a-zip]"
    )


def test_what_is_under_a_password() -> None:
    assert refused(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)) == (
        "letter.docx: the file is protected with a password, or a .doc of before 2007 [word.encrypted]"
    )


def test_macros_are_told_and_never_run(tmp_path: Path) -> None:
    import io
    import zipfile

    out = io.BytesIO(letter())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"macros")
    found = reviewed(out.getvalue(), records(tmp_path))
    assert differing(found) == []
    assert [(one.rule, one.severity) for one in found.problems] == [("word.macros", Severity.WARNING)]


def test_a_manifest_that_was_changed() -> None:
    data = rewritten(letter(), {ITEM: lambda xml: xml.replace("about 2", "about 9", 1)})
    assert refused(data) == (
        "letter.docx, customXml/item1.xml: the letter's manifest has been changed since it was written [word.manifest]"
    )


def test_a_manifest_that_is_cut_off() -> None:
    assert "customXml/item1.xml: error: the part 'customXml/item1.xml' is not well-formed XML" in refused_without_hint(
        rewritten(letter(), {ITEM: lambda xml: xml[: len(xml) // 2]})
    )


def refused_without_hint(data: bytes) -> str:
    with pytest.raises(DrafterError) as caught:
        review(data, "letter.docx", Workspace(Path()))
    return str(caught.value)


def test_a_manifest_of_another_version() -> None:
    data = rewritten(letter(), {ITEM: lambda xml: xml.replace("urn:drafter:manifest:1", "urn:drafter:manifest:2")})
    assert refused(data) == (
        "letter.docx, customXml/item1.xml: the letter's manifest is of another version of the program: "
        "'urn:drafter:manifest:2' instead of 'urn:drafter:manifest:1' [word.manifest]"
    )


def test_a_manifest_that_is_no_mapping() -> None:
    data = rewritten(letter(), {ITEM: lambda _: write_manifest([1, 2]).decode()})  # type: ignore[arg-type]
    assert "the letter's manifest is not the JSON of a mapping" in refused(data)


def _without(*path: str | int) -> Any:
    def change(manifest: dict[str, Any]) -> None:
        held: Any = manifest
        for step in path[:-1]:
            held = held[step]
        del held[path[-1]]

    return change


@pytest.mark.parametrize(
    ("change", "lack"),
    [
        (_without("text"), "'text'"),
        (_without("fills"), "'fills'"),
        (_without("as_of"), "'as_of'"),
        (_without("fills", 3, "line"), "'fills[3].line'"),
        (_without("fills", 0, "origins", 0, "certainty"), "'fills[0].origins[0].certainty'"),
        (lambda manifest: manifest["fills"][2].update(id="third"), "a number in fills[2].id"),
        (lambda manifest: manifest["fills"][0]["origins"][0].update(certainty="sure"),
         "a certainty in fills[0].origins[0].certainty"),
        (lambda manifest: manifest["fills"].pop(), "the fill f"),
        (lambda manifest: manifest.update(accepted=[{"fact": "f1"}]), "'accepted[0].text'"),
    ],
)  # fmt: skip
def test_a_manifest_that_lacks_something(change: Any, lack: str) -> None:
    said = refused(kept(letter(), change))
    assert said.startswith(f"letter.docx: the letter's manifest does not have {lack}")
    assert said.endswith("so its facts cannot be looked up [word.manifest]")


def test_a_draft_that_has_no_manifest_either() -> None:
    copy = pasted(letter())
    assert (
        refused(copy, drafted=copy) == "--drafted: the file named as the drafted one carries no manifest [no-manifest]"
    )


def test_a_draft_that_is_no_word_document() -> None:
    assert refused(pasted(letter()), drafted=b"no letter").startswith("--drafted: the file is not a Word document")


def test_controls_within_controls_are_told(tmp_path: Path) -> None:
    """Pasting one value into another leaves the control of the one within that of the other."""
    plain = fact(reviewed(letter(), Workspace(Path())), MASS).number
    inner = re.search(rf'<w:sdt><w:sdtPr>(?:(?!<w:sdt>).)*?drafter:f{plain + 1}".*?</w:sdt>', _document(letter()))
    assert inner is not None
    data = typed(letter(), inner[0], "")
    data = typed(data, MASS_XML + "</w:r>", MASS_XML + "</w:r>" + inner[0])
    found = reviewed(data, records(tmp_path))
    [problem] = [one for one in found.problems if one.rule == "nested-controls"]
    assert problem.message == "the control of 'explosive' stands within that of 'about 2\u00a0kg'"
    assert ((problem.place and problem.place.spot) or "").startswith("paragraph ")
    assert ("about 2 kg", Status.CHANGED) in differing(found)


def _document(data: bytes) -> str:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml").decode()


def test_the_drafted_letter_stands_in_for_a_damaged_manifest(tmp_path: Path) -> None:
    damaged = rewritten(letter(), {ITEM: lambda xml: xml[: len(xml) // 2]})
    found = review(damaged, "letter.docx", records(tmp_path), drafted=letter())
    assert found is not None
    assert {one.status for one in found.facts} == {Status.INTACT}
