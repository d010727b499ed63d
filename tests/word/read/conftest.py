"""Little Word files for the reader's tests."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from drafter.word.document import DocumentTree
from drafter.word.read import read

_EXTRA = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def save(document: Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.fixture
def read_document() -> Callable[[Document], DocumentTree]:
    """Save a python-docx document and read it."""
    return lambda document: read(save(document), "letter.docx")


@pytest.fixture
def read_body() -> Callable[[str], DocumentTree]:
    """Read a document whose body is given as XML."""

    def reader(xml: str) -> DocumentTree:
        document = docx.Document()
        body = document.element.body
        for element in parse_xml(f"<w:x {nsdecls('w', 'r', 'wp', 'a', 'pic')} {_EXTRA}>{xml}</w:x>"):
            body.insert(len(body) - 1, element)
        return read(save(document), "letter.docx")

    return reader
