"""Values onto paper: text escaped for XML, each value in a run of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from drafter.composing.fills import TOKEN, Fill, Fills

# Written as what they find: a class of all but that is ten times slower to compile.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_PLAIN = re.compile("[\x00-\x1f&<>\ud800-\ue006\ufffe\uffff]")
_OURS = re.compile("[\ue000-\ue006]")
_AFTER_HIGHLIGHT = re.compile(
    r"<w:(?:u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath)[ />]|</w:rPr>"
)
_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


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
        inner = escape(text.replace("\r\n", "\n").replace("\r", "\n")).replace("\n", _BREAK).replace("\t", _TAB)
    return f'<w:r>{properties}<w:t xml:space="preserve">{inner}</w:t></w:r>'


def highlighted(properties: str) -> str:
    """Return run properties with a yellow highlight, at the place the schema wants it."""
    mark = '<w:highlight w:val="yellow"/>'
    if not properties or properties == "<w:rPr/>":
        return f"<w:rPr>{mark}</w:rPr>"
    plain = re.sub(r"<w:highlight [^>]*/>", "", properties)
    return _AFTER_HIGHLIGHT.sub(lambda match: mark + match[0], plain, count=1)


@dataclass(slots=True)
class Ink:
    """Puts values in for tokens and remembers which fills stand on paper, in reading order."""

    fills: Fills
    seen: dict[int, Fill] = field(default_factory=dict)

    def fill(self, number: str) -> Fill:
        """Return a fill by its token's number, and note that it now stands on paper, if it says anything."""
        fill = self.fills.filled[int(number)]
        if fill.text:
            self.seen.setdefault(fill.number, fill)
        return fill

    def runs(self, text: str, properties: str = "", *, escaped: bool = False) -> str:
        """Return the runs for composed text: the template's own words, and each value in its own run.

        `escaped` says that the words between the tokens are XML character data already.
        """
        if "\ue000" not in text:
            return _words(text, properties, escaped=escaped) if text else ""
        out: list[str] = []
        end = 0
        for match in TOKEN.finditer(text):
            if match.start() > end:
                out.append(_words(text[end : match.start()], properties, escaped=escaped))
            fill = self.fill(match[1])
            if fill.text:
                out.append(run(fill.text, highlighted(properties) if fill.gap else properties))
            end = match.end()
        if end < len(text):
            out.append(_words(text[end:], properties, escaped=escaped))
        return "".join(out)


def _words(text: str, properties: str, *, escaped: bool) -> str:
    if escaped:
        return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'
    return run(text, properties)
