"""`drafter pdf`: several files, the source attached, and two files compared."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from click.testing import Result

from drafter.word.manifest import read_manifest
from tests.fidelity.docx_parts import Letter, p, section

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two letters and something that is none, and the current folder."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("one.docx", "text"), ("two.docx", "other text")):
        Path(name).write_bytes(Letter(p(text) + section()).data())
    Path("none.docx").write_bytes(b"nothing")
    return tmp_path


def test_each_of_several_files_gets_its_outputs(drafter: Run) -> None:
    Path("out").mkdir()
    result = drafter("pdf", "one.docx", "two.docx", "-o", "out/{name}.pdf", "-o", "out/{name}-{n}.png")
    assert result.exit_code == 0, result.stderr
    assert sorted(path.name for path in Path("out").iterdir()) == ["one-1.png", "one.pdf", "two-1.png", "two.pdf"]
    assert drafter("pdf", "one.docx", "two.docx").exit_code == 0
    assert Path("one.pdf").read_bytes() == Path("out/one.pdf").read_bytes()


def test_a_file_that_cannot_be_converted_stops_no_other(drafter: Run) -> None:
    result = drafter("pdf", "one.docx", "none.docx", "missing.docx", "two.docx")
    assert result.exit_code == 1
    assert Path("one.pdf").exists()
    assert Path("two.pdf").exists()
    assert not Path("none.pdf").exists()
    assert "none.docx: error: " in result.stderr
    assert "there is no file or folder 'missing.docx'" in result.stderr


def test_several_files_of_one_name_are_refused(drafter: Run) -> None:
    Path("other").mkdir()
    shutil.copy("one.docx", "other/one.docx")
    result = drafter("pdf", "one.docx", "other/one.docx")
    assert result.exit_code == 3
    assert "'one.pdf' is named twice as an output" in result.stderr
    assert not Path("one.pdf").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["one.docx", "two.docx", "-o", "all.pdf"], "several files need {name} in each output"),
        (["one.docx", "--compare"], "--compare takes two files, not 1"),
        (["one.docx", "--compare-engines"], "--compare-engines goes with --pdf-engine auto only"),
        (["one.docx", "--attach-source", "-o", "a.png"], "--attach-source is for a PDF"),
        (["one.docx", "--attach-source", "--pdf-engine", "auto"], "--attach-source goes with --pdf-engine typst only"),
        ([], "Missing argument 'FILE...'"),
    ],
)
def test_wrong_usage(drafter: Run, arguments: list[str], message: str) -> None:
    result = drafter("pdf", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_auto_says_what_it_took(drafter: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    result = drafter("pdf", "one.docx", "--pdf-engine", "auto")
    assert result.exit_code == 0
    assert "one.docx: info: Typst made the PDF: it draws all that is in the file [pdf.engine]" in result.stderr


def attached(file: Path) -> dict[str, tuple[str, bytes]]:
    """Return the associated files of a PDF by name, each with its relationship."""
    with pikepdf.open(file) as pdf:
        assert "<pdfaid:part>3<" in str(pdf.Root["/Metadata"].read_bytes(), "utf-8")
        assert "<pdfaid:conformance>A<" in str(pdf.Root["/Metadata"].read_bytes(), "utf-8")
        assert {spec.objgen for spec in pdf.Root["/AF"]} == {spec.obj.objgen for spec in pdf.attachments.values()}
        return {
            str(spec["/UF"]): (str(spec["/AFRelationship"]), spec["/EF"]["/F"].read_bytes()) for spec in pdf.Root["/AF"]
        }


def test_a_pdf_carries_its_word_file(drafter: Run) -> None:
    result = drafter("pdf", "one.docx", "--attach-source")
    assert result.exit_code == 0, result.stderr
    assert attached(Path("one.pdf")) == {"one.docx": ("/Source", Path("one.docx").read_bytes())}
    first = Path("one.pdf").read_bytes()
    assert drafter("pdf", "one.docx", "--attach-source", "--force").exit_code == 0
    assert Path("one.pdf").read_bytes() == first


def test_a_draft_carries_its_word_file_and_its_trace(draft: Run, desk: Path) -> None:
    result = draft("-o", "letter.docx", "-o", "letter.pdf", "--attach-source")
    assert result.exit_code == 0, result.stderr
    assert "info: the PDF carries the trace of its values" in result.stderr
    word = Path("letter.docx").read_bytes()
    found = attached(Path("letter.pdf"))
    assert found["letter.docx"] == ("/Source", word)
    relationship, trace = found["letter.manifest.json"]
    assert relationship == "/Data"
    assert json.loads(trace) == read_manifest(word, "letter.docx")
    with pikepdf.open("letter.pdf") as pdf:
        kinds = {name: str(spec.get_file().obj["/Subtype"]) for name, spec in pdf.attachments.items()}
    assert kinds["letter.manifest.json"] == "/application/json"


def test_an_archive_standard_without_files_refuses_them(drafter: Run) -> None:
    result = drafter("pdf", "one.docx", "--attach-source", "--standard", "a-2a")
    assert result.exit_code == 3
    assert "the PDF cannot be made as a-2a" in result.stderr
    assert not Path("one.pdf").exists()


def test_comparing_answers_as_diff_does(drafter: Run) -> None:
    same = drafter("pdf", "--compare", "one.docx", "one.docx")
    assert (same.exit_code, same.stdout) == (0, "one.docx and one.docx look the same on 1 page\n")
    other = drafter("pdf", "--compare", "one.docx", "two.docx", "-o", "d.pdf", "-o", "d-{n}.png", "-o", "d.svg")
    assert (other.exit_code, other.stdout) == (1, "page 1 of one.docx and page 1 of two.docx differ\n")
    assert Path("d-1.png").read_bytes().startswith(b"\x89PNG")
    assert Path("d-1.svg").exists()
    with pikepdf.open(io.BytesIO(Path("d.pdf").read_bytes())) as pdf:
        assert len(pdf.pages) == 1
    trouble = drafter("pdf", "--compare", "one.docx", "none.docx", "-o", "e.pdf")
    assert trouble.exit_code == 3
    assert not Path("e.pdf").exists()


def test_comparing_as_json(drafter: Run) -> None:
    result = drafter("pdf", "--compare", "one.docx", "two.docx", "--json")
    assert json.loads(result.stdout) == {
        "problems": [], "same": False, "pages": [{"first": 1, "second": 1, "same": False}], "outputs": [],
    }  # fmt: skip
