"""Converting little letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from docx.document import Document
from pdf_letters import save

from drafter.pdf import PdfResult, convert


@pytest.fixture
def to_pdf() -> Callable[[Document], PdfResult]:
    """Convert a python-docx document."""
    return lambda document: convert(save(document), "letter.docx")
