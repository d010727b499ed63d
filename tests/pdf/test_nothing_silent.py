"""Nothing of a Word file is dropped in silence: every kind of element is handled or reported."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from drafter.pdf import convert
from drafter.word.read.known import APPROXIMATE, HANDLED, HARMLESS, TRACKED
from drafter.word.read.names import W
from tests.fidelity.calibration import CASES, case
from tests.fidelity.docx_parts import A4, Letter, cell, p, r, row, section, table
from tests.fidelity.random_letters import random_letter

_TAG = re.compile(rb"<(w:\w+)[ />]")


def kinds(data: bytes) -> set[str]:
    """Return the names of all w: elements of the parts that hold content."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    parts = [
        name for name in archive.namelist() if re.search(r"word/(document|header|footer|footnotes|endnotes)", name)
    ]
    return {match.decode() for name in parts for match in _TAG.findall(archive.read(name))}


def test_every_element_of_the_corpus_is_handled_or_reported() -> None:
    met = {kind for name in CASES for kind in kinds(case(name))} | {
        k for n in range(20) for k in kinds(random_letter(n))
    }
    known = {tag.replace(W, "w:") for tag in HANDLED | HARMLESS | APPROXIMATE.keys() | TRACKED}
    assert len(met) > 100
    assert met - known == set()


_RUN = {"effect", "emboss", "imprint", "outline", "shadow", "em"}
_SECTION = {"lnNumType"}
_TABLE = {"bidiVisual", "tblCellSpacing"}


@pytest.mark.parametrize("tag", sorted(APPROXIMATE))
def test_what_is_left_out_is_said_with_its_place(tag: str) -> None:
    name = tag.replace(W, "")
    element = f"<w:{name}/>"
    body = p("before") + p(r(element, element if name in _RUN else ""))
    layout = section(A4, "", element) if name in _SECTION else section()
    if name in _TABLE:
        body += table((2000,), row(cell("x")), properties=element) + p()
    result = convert(Letter(body + layout).data(), "letter.docx")
    assert any(APPROXIMATE[tag] in problem.message and problem.place for problem in result.problems)


def test_an_element_that_nobody_knows_is_said() -> None:
    (problem,) = convert(Letter(p("a") + p("<w:hologram/>") + section()).data(), "letter.docx").problems
    assert str(problem.place) == "letter.docx, paragraph 2"
    assert problem.message == "the element 'w:hologram' is not handled"
    assert "--pdf-engine libreoffice" in (problem.hint or "")
