"""LibreOffice saves drafts and opens what was released."""

from __future__ import annotations

import pytest

from drafter.pdf.libreoffice import find_program
from drafter.word.content import content_sha256
from drafter.word.inspection import inspect_file
from tests.fidelity.office import convert_all, saved_by_office
from tests.revising.outgoing import DAY, drafted, refusals, released

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(find_program() is None, reason="LibreOffice is not installed"),
]


def test_a_saved_draft_keeps_its_clearances_and_is_released() -> None:
    letters = {name: drafted(name)[0] for name in ("nato-air-defence-request", "protest-note", "eu-letter")}
    saved = saved_by_office(letters)
    assert set(saved) == set(letters)
    for name, data in letters.items():
        assert content_sha256(saved[name], name) == content_sha256(data, name)
    made = released(saved["nato-air-defence-request"])
    assert refusals(made) == []
    assert inspect_file(made.docx, "letter.docx") == []


def test_a_released_letter_opens_without_a_trace_of_the_draft() -> None:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(convert_all({"letter": released(date=DAY).docx})["letter"])
    text = pdf[0].get_textpage().get_text_range()
    assert "No 12-345 / 5K-67" in text
    assert "DRAFT" not in text
