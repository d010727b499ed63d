"""Little letters made in code, and what their PDFs say."""

from __future__ import annotations

import io
import struct
import zlib

import docx
import pypdfium2
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def save(document: Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def png(width: int = 4, height: int = 2) -> bytes:
    """Return a plain blue picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x10\x40\xa0" * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def new_letter() -> Document:
    """Return an empty document in Cambria, with a title."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Cambria"
    document.core_properties.title = "Note verbale"
    return document


def add_field(paragraph: docx.text.paragraph.Paragraph, instruction: str) -> None:
    """Append a simple field to a paragraph."""
    result = "<w:r><w:t>0</w:t></w:r>"
    paragraph._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{instruction}">{result}</w:fldSimple>'))


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        texts = []
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            texts.append(text.get_text_range().replace("\r\n", "\n"))
            text.close()
            page.close()
        return texts
    finally:
        document.close()
