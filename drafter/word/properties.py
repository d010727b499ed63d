"""The properties of the file itself: title, subject, language and date are ours; nothing of the template's author."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from drafter.word.runs import escape

CORE_PART = "docProps/core.xml"
APP_PART = "docProps/app.xml"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
APP_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_OPC = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Properties(NamedTuple):
    """What the file says about itself. `language` is a BCP 47 tag such as `en-GB`; `date` is the letter's."""

    title: str
    subject: str
    language: str
    date: dt.date


def core_part(properties: Properties) -> bytes:
    """Return docProps/core.xml. It names no author, and both its dates are the letter's."""
    day = f"{properties.date.isoformat()}T00:00:00Z"
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_OPC}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(_line(properties.title))}</dc:title>"
        f"<dc:subject>{escape(_line(properties.subject))}</dc:subject>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified>'
        f"<dc:language>{escape(_line(properties.language))}</dc:language>"
        "<cp:revision>1</cp:revision></cp:coreProperties>"
    ).encode()


def app_part(program: str = "drafter") -> bytes:
    """Return docProps/app.xml with nothing in it but the name of a program, if that."""
    inner = f"<Application>{program}</Application>" if program else ""
    return f'{HEAD}<Properties xmlns="{_OFFICE}/extended-properties">{inner}</Properties>'.encode()


def package_relationships(main: str) -> bytes:
    """Return _rels/.rels: the document and its properties, no thumbnail, no custom properties."""
    targets = (
        (f"{_OFFICE}/relationships/officeDocument", main),
        (f"{_OPC}/relationships/metadata/core-properties", CORE_PART),
        (f"{_OFFICE}/relationships/extended-properties", APP_PART),
    )
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="{_OPC}/relationships">{links}</Relationships>'.encode()


def _line(text: str) -> str:
    return " ".join(text.split())
