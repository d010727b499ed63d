"""The letter that the documentation calls my-letter.docx: a few paragraphs with tags, as somebody makes it in Word."""

from __future__ import annotations

import io

PARAGRAPHS = (
    "Vilnius, {{ letter.date }}",
    "Dear colleague,",
    "On {{ incident.occurred.start|date }} we recorded the following: {{ incident.title }}.",
    "{% if incident.payload.mass is known %}It carried {{ incident.payload.mass|hedged }} of explosive. "
    "{% endif %}It was seen near {{ incident.place.name }}.",
    "{%p for source in incident.sources %}",
    "Source: {{ source.publisher }}",
    "{%p endfor %}",
    "Yours sincerely,",
)


def my_letter(paragraphs: tuple[str, ...] = PARAGRAPHS) -> bytes:
    """Return the letter as python-docx saves it."""
    from docx import Document

    letter = Document()
    for paragraph in paragraphs:
        letter.add_paragraph(paragraph)
    out = io.BytesIO()
    letter.save(out)
    return out.getvalue()
