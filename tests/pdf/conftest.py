"""Converting little letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from docx.document import Document

from drafter.pdf import PdfResult, convert
from tests.pdf.pdf_letters import save


@pytest.fixture
def to_pdf() -> Callable[[Document], PdfResult]:
    """Convert a python-docx document."""
    return lambda document: convert(save(document), "letter.docx")
