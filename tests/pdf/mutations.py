"""Word files that are wrong in one or several places, made from sound ones."""

from __future__ import annotations

import io
import random
import zipfile

from lxml import etree

from tests.fidelity.calibration import CASES, case

VALUES = (
    "", "0", "-1", "1", "63", "99999999999999999999", "-99999999", "2147483647", "1.5", "NaN", "inf", "1e400", "%", "100%",
    "true", "auto", "none", "nil", "x", "\u202e", "\ue000", "\U0001f600", "\ufffe"[:0], "#zz", "FFFFFF", "rId1", "Normal",
    "both", "exact", "restart", "continue", "../../etc/passwd", "'\"<&>", "#panic()", "12pt", "-3cm", "1" * 400,
)  # fmt: skip
_SEEDS = tuple(CASES)


def mutated(chance: random.Random) -> tuple[str, bytes]:
    """Return the name of a calibration file and that file with some XML changed, as chance decides."""
    name = chance.choice(_SEEDS)
    archive = zipfile.ZipFile(io.BytesIO(case(name)))
    parts = {member: archive.read(member) for member in archive.namelist()}
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        part = chance.choice([member for member in parts if member.endswith((".xml", ".rels"))])
        parts[part] = _changed(parts[part], chance)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for member, data in parts.items():
            made.writestr(member, data)
    return name, stream.getvalue()


def _changed(data: bytes, chance: random.Random) -> bytes:
    if chance.random() < 0.03:
        at = chance.randrange(len(data) + 1)
        return data[:at] + bytes(chance.randrange(256) for _ in range(3)) + data[at + chance.randrange(20) :]
    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError:
        return data
    elements = [element for element in root.iter() if isinstance(element.tag, str) and element is not root]
    if not elements:
        return data
    element = chance.choice(elements)
    parent = element.getparent()
    match chance.randrange(9):
        case 0:
            parent.remove(element)
        case 1:
            parent.insert(chance.randrange(len(parent) + 1), _copy(element))
        case 2:
            chance.choice(elements).append(_copy(element))
        case 3 | 4 | 5 if element.attrib:
            element.set(chance.choice(list(element.attrib)), chance.choice(VALUES))
        case 6:
            element.attrib.clear()
        case 7:
            element.tag = chance.choice(elements).tag
        case 8:
            for _ in range(chance.choice((3, 30))):
                element.append(_copy(element)) if len(root.xpath("//*")) < 3000 else None
        case _:
            element.text = chance.choice(VALUES)
    return etree.tostring(root)


def _copy(element: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(element, with_tail=False))
