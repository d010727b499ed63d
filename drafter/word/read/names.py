"""XML names of WordprocessingML, and the reading of single attribute values."""

from __future__ import annotations

import re

from lxml import etree

Element = etree._Element  # noqa: SLF001 - lxml has no public name for it

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wpc": "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}
W = "{" + NAMESPACES["w"] + "}"
EMU_PER_POINT = 12700

_MEASURE = re.compile(r"(-?\d*\.?\d+)(pt|in|cm|mm|px|pc|pi|%)?")
_TWIPS_PER = {"pt": 20, "in": 1440, "cm": 1440 / 2.54, "mm": 144 / 2.54, "px": 15, "pc": 240, "pi": 240, "%": 50}
_LONGEST_MEASURE = 32
_LARGEST_NUMBER = 2**31
_LARGEST_MEASURE = 200_000.0
_HEX_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")


def qualified(name: str) -> str:
    """Return the lxml name of a prefixed one: "a:blip" -> "{...main}blip"."""
    prefix, local = name.split(":")
    return "{" + NAMESPACES[prefix] + "}" + local


def first(parent: Element, tag: str) -> Element | None:
    """Return the first child of a given name: what `find` does of a whole path, in less time."""
    return next(parent.iterchildren(tag), None)


def val(element: Element | None, name: str = "val") -> str | None:
    """Return a w: attribute, None where the element or the attribute is missing."""
    return None if element is None else element.get(W + name)


def child_val(element: Element | None, child: str, name: str = "val") -> str | None:
    """Return a w: attribute of a w: child."""
    return None if element is None else val(element.find(W + child), name)


def is_on(element: Element | None) -> bool:
    """Tell whether an on/off element is present and not switched off."""
    return element is not None and element.get(W + "val", "1") not in {"0", "false", "off", "none"}


def attribute_on(value: str | None) -> bool:
    """Tell whether an on/off attribute is set."""
    return value in {"1", "true", "on"}


def twips(value: str | None) -> float | None:
    """Return a measure in twentieths of a point, None where it is missing, not a measure or beyond any page."""
    match = _MEASURE.fullmatch(value.strip()) if value and len(value) < _LONGEST_MEASURE else None
    if match is None:
        return None
    measured = float(match[1]) * _TWIPS_PER.get(match[2] or "", 1)
    return measured if abs(measured) <= _LARGEST_MEASURE else None


def points(value: str | None, default: float = 0.0) -> float:
    """Return a measure given in twips (or with its unit) as points."""
    measured = twips(value)
    return default if measured is None else measured / 20


def whole(value: str | None, default: int = 0) -> int:
    """Return a whole number, the default where it is missing or not one."""
    try:
        number = int(value) if value is not None and len(value) < _LONGEST_MEASURE else default
        return number if abs(number) < _LARGEST_NUMBER else default
    except ValueError:
        return default


def emu(value: str | None) -> float:
    """Return English Metric Units as points; 0 for what is beyond any page."""
    measured = whole(value) / EMU_PER_POINT
    return measured if abs(measured) <= _LARGEST_MEASURE / 20 else 0.0


def colour(value: str | None) -> str | None:
    """Return six hexadecimal digits, None for "auto" and what is no colour."""
    return value.upper() if value and _HEX_COLOUR.fullmatch(value) else None


def chosen(alternate: Element) -> Element | None:
    """Return the branch of an mc:AlternateContent that is read: the choice, else the fallback."""
    choice = alternate.find(qualified("mc:Choice"))
    return choice if choice is not None else alternate.find(qualified("mc:Fallback"))
