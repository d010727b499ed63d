"""A document of many pages: paragraphs, bold words, a table every now and then."""

from __future__ import annotations

from tests.fidelity.calibration.wording import CLOSING, OPENING, REQUEST, SHORT
from tests.fidelity.docx_parts import Letter, cell, p, r, row, section, table

PAGES = 75
_PARTS = 376


def long_document(factor: int) -> bytes:
    """Return a DOCX of `factor` times PAGES pages."""
    body = []
    for number in range(_PARTS * factor):
        body.append(p(f"{number}. {OPENING}", '<w:spacing w:after="120"/>') + p(REQUEST, '<w:jc w:val="both"/>'))
        body.append(p(r(CLOSING) + r(" In bold.", "<w:b/>")))
        if number % 5 == 0:
            body.append(table((2000, 3500, 3500), *(row(*(cell(text) for text in SHORT)) for _ in range(4))))
    return Letter("".join(body) + section()).data()
