"""A release is proved by making it again; whatever was changed since is told."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from drafter.problems import DrafterError
from drafter.revising import verifying
from drafter.revising.proof import read_proof, written
from drafter.revising.verifying import find_edited, verify
from tests.revising.outgoing import drafted, edited, released

NAME = "12-345.manifest.json"


@pytest.fixture(scope="module")
def made():
    return released()


def verified(proof: Mapping[str, Any], draft: bytes | None = None, **sent: bytes) -> list[str]:
    files = {kind: (f"12-345.{kind}", data) for kind, data in sent.items()}
    problems = verify(proof, NAME, ("letter.docx", draft or drafted()[0]), files, ())
    return [f"{problem.place}: {problem.severity}: {problem.message}" for problem in problems]


def forged(proof: Mapping[str, Any], **changes: Any) -> Mapping[str, Any]:
    """Return a proof that somebody has changed, with a hash that fits again."""
    rest = {key: value for key, value in {**proof, **changes}.items() if key != "sha256"}
    from drafter.revising.proof import _own

    return read_proof(written({**rest, "sha256": _own(rest)}), NAME)


def test_what_comes_out_is_what_was_released(made) -> None:
    proof = read_proof(written(made.proof), NAME)
    assert verified(proof, docx=made.docx, pdf=made.pdf) == []


def test_the_edited_draft_is_found_by_its_hash(made) -> None:
    files = [("other.docx", made.docx), ("renamed.docx", drafted()[0])]
    assert find_edited(made.proof, files, NAME) == files[1]
    with pytest.raises(DrafterError, match="the edited draft is not there: no DOCX file has the SHA-256"):
        find_edited(made.proof, files[:1], NAME)


def test_another_draft_gives_other_bytes(made) -> None:
    other = edited(drafted()[0], "We write to ask", "We are writing to ask")
    found = verified(made.proof, other)
    assert [line.partition(", not")[0].partition(" is ")[0] for line in found] == [
        f"{NAME}: error: the DOCX that comes out", f"{NAME}: error: the PDF that comes out",
    ]  # fmt: skip


def test_files_that_were_changed_since_are_told(made) -> None:
    other = edited(made.docx, "We write to ask", "We refuse to ask")
    assert verified(made.proof, docx=other, pdf=made.pdf + b"%")[:3] == [
        "12-345.docx: error: the DOCX is not the one that was released",
        "12-345.docx: error: the part 'word/document.xml' differs",
        "12-345.docx, paragraph 13: error: it says 'We refuse to' where 'We write to' went out",
    ]


def test_a_changed_manifest_is_refused(made) -> None:
    changed = written(made.proof).replace(b'"date": "2025-08-06"', b'"date": "2025-08-07"')
    with pytest.raises(DrafterError, match="the manifest has been changed since it was written"):
        read_proof(changed, NAME)


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b'{"release": 2}', b"\xff"])
def test_what_is_no_manifest_is_refused(data: bytes) -> None:
    with pytest.raises(DrafterError, match="the file is not the manifest of a release"):
        read_proof(data, NAME)


def test_a_manifest_that_says_something_else_than_the_draft_is_told(made) -> None:
    facts = json.loads(json.dumps(made.proof["facts"]))
    facts[0]["text"] = "Ministry of Truth"
    clearance = {"role": "legal", "by": "A. Adviser", "date": "2025-08-06", "sha256": "0"}
    found = verified(forged(made.proof, facts=facts, accepted=[{"fact": "f1"}], clearances=[clearance]))
    assert found == [
        f"{NAME}: error: f85 reads 'Ministry of Foreign Affairs of the Republic of Lithuania' in the edited draft, "
        "and 'Ministry of Truth' in the manifest",
        f"{NAME}: error: the acceptances are not those of the edited draft",
        f"{NAME}: error: the clearance 'legal' is not of the text of the edited draft",
    ]


def test_a_manifest_that_lacks_something_is_refused(made) -> None:
    with pytest.raises(DrafterError, match=r"the manifest does not have 'outputs\.pdf' as it was written"):
        forged(made.proof, outputs={"docx": made.proof["outputs"]["docx"]})
    with pytest.raises(DrafterError, match="the manifest does not have 'references' as it was written"):
        forged(made.proof, references="12-345")


def test_another_program_is_told_and_compares_all_the_same(made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verifying, "__version__", "9.9")
    assert verified(made.proof, docx=made.docx) == [
        f"{NAME}: warning: the letter was released with drafter {made.proof['program']['drafter']}, and this is 9.9"
    ]


def test_the_manifest_names_no_path(made, tmp_path: Path) -> None:
    assert str(Path.cwd()) not in written(made.proof).decode()
    assert made.proof["inputs"]["template"]["id"] == "nato-air-defence-request"
    assert [one["id"] for one in made.proof["inputs"]["records"]] == ["LT-2025-07-10", "LT-2025-07-28"]
