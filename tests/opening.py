"""Letters opened with python-docx, which does not see the text in content controls."""

from __future__ import annotations

import io
from pathlib import Path

import docx
from docx.document import Document

from drafter.word.controls import forget


def open_letter(letter: bytes | str | Path) -> Document:
    """Return a drafted letter with its values out of their content controls."""
    document = docx.Document(io.BytesIO(letter) if isinstance(letter, bytes) else str(letter))
    forget(document.element)
    for relationship in document.part.rels.values():
        if relationship.reltype.endswith(("/header", "/footer", "/footnotes", "/endnotes")):
            part = relationship.target_part
            element = getattr(part, "element", None)
            if element is not None:
                forget(element)
    return document
