"""Text as XML: escaped, on one line for attributes, or as a run."""

from __future__ import annotations

import re

# Written as what they find: a class of all but that is ten times slower to compile.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_PLAIN = re.compile("[\x00-\x1f&<>\ud800-\ue006\ufffe\uffff]")
_OURS = re.compile("[\ue000-\ue006]")
AFTER_HIGHLIGHT = ("u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout",
                   "specVanish", "oMath")  # fmt: skip
"""What the schema wants behind the highlight among the properties of a run."""

_AFTER_HIGHLIGHT = re.compile(rf"<w:(?:{'|'.join(AFTER_HIGHLIGHT)})[ />]|</w:rPr>")
_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


def on_paper(text: str) -> str:
    """Return text as a Word file holds it: newlines alone, and U+FFFD for what XML 1.0 cannot hold."""
    return _NOT_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def escape(text: str) -> str:
    """Return text as XML character data. What XML 1.0 cannot hold becomes U+FFFD."""
    if not _NOT_PLAIN.search(text):
        return text
    text = _NOT_XML.sub("\ufffd", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _OURS.sub(lambda match: f"&#x{ord(match[0]):X};", text)


def attribute(text: str) -> str:
    """Return text as the value of an XML attribute, on one line."""
    return escape(" ".join(text.split())).replace('"', "&quot;")


def run(text: str, properties: str = "") -> str:
    """Return one run with this text; `properties` is its `w:rPr` element or empty."""
    inner = text
    if _NOT_PLAIN.search(text):
        inner = escape(on_paper(text)).replace("\n", _BREAK).replace("\t", _TAB)
    return f'<w:r>{properties}<w:t xml:space="preserve">{inner}</w:t></w:r>'


def highlighted(properties: str) -> str:
    """Return run properties with a yellow highlight, at the place the schema wants it."""
    mark = '<w:highlight w:val="yellow"/>'
    if not properties or properties == "<w:rPr/>":
        return f"<w:rPr>{mark}</w:rPr>"
    plain = re.sub(r"<w:highlight [^>]*/>", "", properties)
    return _AFTER_HIGHLIGHT.sub(lambda match: mark + match[0], plain, count=1)
