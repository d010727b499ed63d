"""Which engine makes the PDF, and what is said of it. LibreOffice itself is run in `test_libreoffice.py`."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from drafter.pdf import PdfResult, convert, engines, libreoffice
from drafter.pdf.engines import Source, page_count, reasons, with_libreoffice, with_the_apt_one
from drafter.problems import DrafterError, Place, Problem, has_errors
from tests.fidelity.docx_parts import Letter, p, r, section
from tests.pdf.pdf_letters import new_letter, save

_PLAIN = Letter(p("text") + section()).data()
_EQUATION = Letter(p("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>") + section()).data()
_CHANGED = Letter(
    p("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>") + p(f'<w:ins w:id="1" w:author="a">{r("new")}</w:ins>') + section()
).data()
_OFFICE = b"%PDF-1.6 /Type /Pages /Count 2"


def typst(source: Source) -> PdfResult:
    return convert(source.data, source.name)


def refusing(source: Source) -> PdfResult:
    raise DrafterError(Problem("pdf.compile", "the PDF cannot be made: an accident", Place(source.name)))


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Put a stand-in for LibreOffice in place; it tells the files of each of its runs."""
    met: list[list[str]] = []

    def run(files: Sequence[tuple[bytes, str]], standard: Sequence[str]) -> list[bytes | DrafterError]:
        met.append([name for _, name in files])
        broken = Problem("pdf.libreoffice", "LibreOffice made no PDF", Place("broken.docx"))
        return [DrafterError(broken) if name == "broken.docx" else _OFFICE for _, name in files]

    monkeypatch.setattr(engines, "find_program", lambda: "soffice")
    monkeypatch.setattr(engines, "needed_program", lambda name: "soffice")
    monkeypatch.setattr(engines, "convert_with_libreoffice", run)
    return met


def said(outcome: PdfResult | DrafterError) -> list[str]:
    return [problem.message for problem in outcome.problems if problem.rule.startswith("pdf.")]


def test_typst_is_kept_where_it_draws_all(runs: list[list[str]]) -> None:
    (made,) = with_the_apt_one([Source(_PLAIN, "a.docx")], typst, None)
    assert isinstance(made, PdfResult)
    assert made.data == convert(_PLAIN, "a.docx").data
    assert said(made) == ["Typst made the PDF: it draws all that is in the file"]
    assert runs == []


def test_libreoffice_is_taken_in_one_run_for_what_typst_cannot_draw(runs: list[list[str]]) -> None:
    sources = [Source(_EQUATION, "a.docx"), Source(_PLAIN, "b.docx"), Source(_EQUATION, "c.docx")]
    made = with_the_apt_one(sources, typst, None)
    assert runs == [["a.docx", "c.docx"]]
    assert [isinstance(one, PdfResult) and one.data == _OFFICE for one in made] == [True, False, True]
    (message,) = said(made[0])
    assert message.startswith("LibreOffice made the PDF, as Typst does not draw this as Word does: ")
    assert "equation" in message


def test_libreoffice_is_taken_where_the_compiler_refuses(runs: list[list[str]]) -> None:
    (made,) = with_the_apt_one([Source(_PLAIN, "a.docx")], refusing, None)
    assert isinstance(made, PdfResult)
    assert made.data == _OFFICE
    assert "an accident" in said(made)[0]


def test_tracked_changes_stay_with_typst(runs: list[list[str]]) -> None:
    (made,) = with_the_apt_one([Source(_CHANGED, "a.docx")], typst, None)
    assert isinstance(made, PdfResult)
    assert made.data != _OFFICE
    assert "LibreOffice prints what tracked changes have deleted" in said(made)[-1]


def test_where_libreoffice_fails_typst_is_kept_and_both_are_said(runs: list[list[str]]) -> None:
    (made,) = with_the_apt_one([Source(_EQUATION, "broken.docx")], typst, None)
    assert isinstance(made, PdfResult)
    assert made.data.startswith(b"%PDF-1.7")
    assert said(made) == ["Typst made the PDF, as LibreOffice made no PDF"]
    assert not has_errors(made.problems)


def test_a_standard_that_libreoffice_has_not_keeps_typst(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "find_program", lambda: "soffice")
    monkeypatch.setattr(libreoffice, "find_program", lambda: "soffice")
    (made,) = with_the_apt_one([Source(_EQUATION, "a.docx")], typst, ("a-2a",))
    assert isinstance(made, PdfResult)
    assert said(made) == ["Typst made the PDF, as LibreOffice cannot write a PDF of the standard a-2a"]


def test_where_both_refuse_both_are_said(runs: list[list[str]]) -> None:
    (made,) = with_the_apt_one([Source(_PLAIN, "broken.docx")], refusing, None)
    assert isinstance(made, DrafterError)
    assert said(made) == ["the PDF cannot be made: an accident", "LibreOffice made no PDF"]


def test_where_libreoffice_is_missing_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "find_program", lambda: None)
    (made,) = with_the_apt_one([Source(_EQUATION, "a.docx")], typst, None)
    assert isinstance(made, PdfResult)
    assert said(made)[-1].startswith("LibreOffice, which may draw it better, is not installed: ")
    (refused,) = with_the_apt_one([Source(b"", "a.docx")], typst, None)
    assert isinstance(refused, DrafterError)
    assert reasons(refused) == []


def test_pages_are_compared_only_when_asked(runs: list[list[str]]) -> None:
    (made,) = with_the_apt_one([Source(_PLAIN, "a.docx")], typst, None, compare=True)
    assert runs == [["a.docx"]]
    assert said(made)[-1] == "Typst makes 1 pages of it, LibreOffice 2"


def test_a_file_that_is_no_word_file_is_not_given_to_libreoffice(runs: list[list[str]]) -> None:
    bad, good = with_libreoffice([Source(b"nothing", "a.docx"), Source(_PLAIN, "b.docx")], None)
    assert isinstance(bad, DrafterError)
    assert isinstance(good, PdfResult)
    assert runs == [["b.docx"]]


def test_files_cannot_be_attached_by_another_engine() -> None:
    from drafter.pdf.attaching import source_of

    with pytest.raises(DrafterError, match="made by Typst"):
        convert(_PLAIN, "a.docx", engine="auto", attachments=source_of(_PLAIN, "a.docx"))


def test_pages_are_counted() -> None:
    letter = new_letter()
    letter.add_page_break()
    assert page_count(convert(save(letter), "x").data) == 2
    assert page_count(b"%PDF-1.7") is None
