"""Every part of the letterheads and of what is filled from them is valid OOXML (ECMA-376, transitional)."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from tests.word.word_sample import INSTITUTIONS, LETTERHEADS, SIGNATORIES, emblem, make

SCHEMAS = Path(__file__).parents[3] / "shared" / "ooxml-schema"
WORD_PARTS = re.compile(r"word/(document|styles|numbering|settings|header\d*|footer\d*|footnotes|endnotes)\.xml")
OTHER_PARTS = {
    "[Content_Types].xml": "opc-contentTypes.xsd",
    "docProps/app.xml": "shared-documentPropertiesExtended.xsd",
    "customXml/itemProps1.xml": "shared-customXmlDataProperties.xsd",
}
CASES = {
    "joint": ("joint.docx", {}),
    "everything": ("joint.docx", {"emblem": emblem(), "marking": "RESTRICTED"}),
    "three": ("joint.docx", {"signatories": (*SIGNATORIES, ("Third", "Minister")), "institutions": INSTITUTIONS * 2}),
    "ministry": ("ministry.docx", {"signatories": SIGNATORIES[:1], "institutions": INSTITUTIONS[:1]}),
    "collective": ("collective.docx", {"signatories": SIGNATORIES * 2}),
    "translation": ("collective.docx", {"courtesy_translation": "Courtesy translation", "signed": False}),
    "note": ("note-verbale.docx", {"emblem": emblem(), "marking": "RESTRICTED"}),
    "mission": ("un-mission.docx", {}),
    "plain": ("plain.docx", {"number_line": "", "header_date": ""}),
    "bare": ("ministry.docx", {"draft_mark": "", "copies": (), "enclosures": (), "emblem": emblem(1000, 10)}),
}


@cache
def schema(name: str) -> etree.XMLSchema:
    if not SCHEMAS.is_dir():
        pytest.skip(f"the ECMA-376 schemas are not beside the checkout (looked for {SCHEMAS})")
    return etree.XMLSchema(etree.parse(SCHEMAS / name))


def forget_ignorable(root: etree._Element) -> None:
    """Take out what the part itself says may be passed over by a program that does not know it."""
    name = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
    ignored = {root.nsmap[prefix] for prefix in root.attrib.pop(name, "").split()}
    for element in [one for one in root.iter("{*}*") if etree.QName(one).namespace in ignored]:
        element.getparent().remove(element)


def faults(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in archive.namelist():
            kind = "wml.xsd" if WORD_PARTS.fullmatch(part) else OTHER_PARTS.get(part)
            if part.endswith(".rels"):
                kind = "opc-relationships.xsd"
            root = etree.fromstring(archive.read(part)) if part.endswith((".xml", ".rels")) else None
            if root is not None:
                forget_ignorable(root)
            if kind and root is not None and not schema(kind).validate(root):
                yield from (f"{part}: {error.message}" for error in schema(kind).error_log)


@pytest.mark.parametrize("name", [file.name for file in LETTERHEADS.iterdir()])
def test_a_letterhead_is_valid(name: str) -> None:
    assert list(faults((LETTERHEADS / name).read_bytes())) == []


@pytest.mark.parametrize("case", CASES)
def test_a_filled_letter_is_valid(case: str) -> None:
    letterhead, changes = CASES[case]
    assert list(faults(make(letterhead, **changes).data)) == []


def test_the_letterheads_are_what_their_script_writes() -> None:
    from tests.letterheads.make_letterheads import letterheads

    made = letterheads()
    assert set(made) == {file.name for file in LETTERHEADS.iterdir()}
    for name, data in made.items():
        assert data == (LETTERHEADS / name).read_bytes(), f"{name} and make_letterheads.py say different things"
