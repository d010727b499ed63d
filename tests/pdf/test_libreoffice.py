"""LibreOffice itself: what its profile shuts, what its PDF conforms to, and how it ends."""

from __future__ import annotations

import io
import os
import re
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pikepdf
import pytest

from drafter.pdf import convert, libreoffice
from drafter.pdf.libreoffice import convert_with_libreoffice, find_program
from drafter.pdf.office_profile import of_standard
from drafter.problems import DrafterError
from tests.fidelity.calibration import case
from tests.fidelity.calibration.objects import inline, picture
from tests.fidelity.docx_parts import Letter, p, r, section
from tests.pdf.pdf_letters import page_texts

needs_office = [
    pytest.mark.slow,
    pytest.mark.skipif(find_program() is None, reason="LibreOffice's command 'soffice' is not on the PATH"),
]


def marked(function):  # type: ignore[no-untyped-def]
    for mark in needs_office:
        function = mark(function)
    return function


def test_a_missing_program_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "find_program", lambda: None)
    with pytest.raises(DrafterError) as caught:
        convert_with_libreoffice([(case("alignment"), "letter.docx")], ())
    (problem,) = caught.value.problems
    assert problem.message == "LibreOffice is not installed: its command 'soffice' is not on the PATH"
    assert str(problem.place) == "letter.docx"
    assert "apt install libreoffice-writer" in (problem.hint or "")


@pytest.mark.parametrize("standard", [("a-2a",), ("a-2b", "a-3b"), ("2.0", "ua-1")])
def test_a_standard_that_libreoffice_has_not_is_refused(standard: tuple[str, ...]) -> None:
    with pytest.raises(DrafterError, match="LibreOffice cannot write a PDF of the standard"):
        of_standard(standard, "letter.docx")


def _program(folder: Path, script: str) -> str:
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return str(program)


@pytest.mark.skipif(os.name != "posix", reason="the stand-in for LibreOffice is a shell script")
def test_its_children_are_ended_with_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    note = tmp_path / "child"
    program = _program(tmp_path, f"sleep 60 & echo $! > {note}; sleep 60")
    monkeypatch.setattr(libreoffice, "find_program", lambda: program)
    monkeypatch.setattr(libreoffice, "TIME_LIMIT", 0.5)
    (made,) = convert_with_libreoffice([(b"", "letter.docx")], ())
    assert isinstance(made, DrafterError)
    assert "was stopped after" in str(made)
    child = int(note.read_text())
    for _ in range(50):
        if not _alive(child):
            break
        time.sleep(0.1)
    assert not _alive(child)


def _alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
    return state.rsplit(")", 1)[1].split()[0] != "Z"


@pytest.mark.skipif(os.name != "posix", reason="the stand-in for LibreOffice is a shell script")
def test_a_file_that_ends_the_run_spoils_no_other(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # It crashes on the file that says so, and makes nothing of those after it.
    script = """
for last; do true; done
folder=$(dirname "$last")
for file; do
  case "$file" in *.docx)
    grep -q crash "$file" && { echo "it crashed"; exit 1; }
    cp "$file" "${file%.docx}.pdf";;
  esac
done"""
    program = _program(tmp_path, script)
    monkeypatch.setattr(libreoffice, "find_program", lambda: program)
    one, crashed, other = convert_with_libreoffice([(b"one", "1"), (b"crash", "2"), (b"other", "3")], ())
    assert (one, other) == (b"one", b"other")
    assert isinstance(crashed, DrafterError)
    assert "LibreOffice made no PDF: it crashed" in str(crashed)


@marked
@pytest.mark.parametrize(
    ("standard", "expected", "tagged"),
    [
        (("a-2b", "ua-1"), {"pdfaid:part": "2", "pdfaid:conformance": "B", "pdfuaid:part": "1"}, True),
        (("a-3b",), {"pdfaid:part": "3", "pdfaid:conformance": "B"}, None),
        ((), {}, False),
    ],
)
def test_its_pdf_conforms_to_what_was_asked(
    standard: tuple[str, ...], expected: dict[str, str], tagged: bool | None
) -> None:
    (made,) = convert_with_libreoffice([(case("alignment"), "letter.docx")], standard)
    assert isinstance(made, bytes)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        metadata = pdf.Root["/Metadata"].read_bytes().decode() if "/Metadata" in pdf.Root else ""
        assert tagged is None or ("/StructTreeRoot" in pdf.Root) is tagged
    assert dict(re.findall(r"<(pdf\w+:(?:part|conformance))>(\w+)<", metadata)) == expected


@marked
def test_a_file_that_is_better_drawn_by_libreoffice_is(monkeypatch: pytest.MonkeyPatch) -> None:
    letter = Letter(p("before") + p("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>") + section())
    made = convert(letter.data(), "letter.docx", engine="auto")
    assert made.problems[0].message.startswith("LibreOffice made the PDF")
    assert b"LibreOffice" in made.data
    assert "before" in page_texts(made.data)[0]


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """Listen on this machine; return the address and what was asked for there."""
    met: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            met.append(self.path)
            self.send_error(404)

        def log_message(self, *arguments: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Listener)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", met
    server.shutdown()
    server.server_close()


@marked
@pytest.mark.parametrize("shut", [True, False])
def test_nothing_is_fetched(asked: tuple[str, list[str]], shut: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    from drafter.pdf import office_profile

    if not shut:  # the listener would notice
        monkeypatch.setattr(office_profile, "_CLOSED", ())
    address, met = asked
    graphic = picture(100, 50).replace("r:embed", "r:link")
    letter = Letter(p(r(inline(graphic, 100, 50))) + section(), links={"rIdimage1": f"{address}/logo.png"})
    (made,) = convert_with_libreoffice([(_as_image(letter.data()), "letter.docx")], ())
    assert isinstance(made, bytes)
    assert bool(met) is not shut


def _as_image(data: bytes) -> bytes:
    import zipfile

    archive = zipfile.ZipFile(io.BytesIO(data))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name in archive.namelist():
            made.writestr(name, archive.read(name).replace(b"relationships/hyperlink", b"relationships/image"))
    return stream.getvalue()
