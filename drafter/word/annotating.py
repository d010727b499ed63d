"""A copy of a letter for reading: its facts underlined and numbered, and a sheet of them at its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from drafter.composing.letter import Spans, Table
from drafter.word.body import ANNEX_TITLE
from drafter.word.cutting import runs_of
from drafter.word.package import Package, open_package
from drafter.word.read.names import Element, W
from drafter.word.returned import Found, Returned
from drafter.word.runs import run
from drafter.word.sheet import read_sheet, text_width_of
from drafter.word.tables import table_xml
from drafter.word.textparts import linked
from drafter.word.write import replace_parts, serialized

_COLOUR = "1F4E79"
_NUMBER = f'<w:rPr><w:color w:val="{_COLOUR}"/><w:vertAlign w:val="superscript"/></w:rPr>'
_BOLD = "<w:rPr><w:b/></w:rPr>"
_AFTER_UNDERLINE = {W + name for name in ("effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang",
                                          "eastAsianLayout", "specVanish", "oMath")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Underlined:
    """One value to mark: where it stands, its number, and the kind of line under it, as Word names it."""

    found: Found
    number: int
    line: str


def annotated(data: bytes, returned: Returned, values: Sequence[Underlined], sheets: Mapping[str, Table]) -> bytes:
    """Return the letter with each value underlined and numbered, and on pages after its end the sheets by title.

    Raises DrafterError where the file is not safe to read.
    """
    package = open_package(data, returned.name)
    for value in sorted(values, key=lambda one: one.found.start, reverse=True):
        _mark(value)
    main = returned.stories[0].root
    _append(main, sheets, _styles(package))
    parts = {story.part: serialized(story.root) for story in returned.stories}
    return replace_parts(data, returned.name, parts)


def _mark(value: Underlined) -> None:
    runs = runs_of(value.found.story, value.found.start, value.found.end)
    for one in runs:
        _underline(one, value.line)
    if runs:
        runs[-1].addnext(_element(run(str(value.number), _NUMBER)))


def _underline(one: Element, line: str) -> None:
    look = one.find(W + "rPr")
    if look is None:
        look = etree.Element(W + "rPr")
        one.insert(0, look)
    for old in look.findall(W + "u"):
        look.remove(old)
    mark = etree.Element(W + "u", {W + "val": line, W + "color": _COLOUR})
    after = next((child for child in look if child.tag in _AFTER_UNDERLINE), None)
    if after is None:
        look.append(mark)
    else:
        after.addprevious(mark)


def _append(root: Element, sheets: Mapping[str, Table], styles: Element) -> None:
    body = root.find(W + "body")
    assert body is not None
    known = read_sheet(styles, None, text_width_of(root))
    style = known.paragraph_styles.get(ANNEX_TITLE.lower())
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    end = body[-1] if len(body) and body[-1].tag == W + "sectPr" else None
    layout = "<w:pageBreakBefore/>"
    for title, sheet in sheets.items():
        face = "" if style else _BOLD
        heading = f"<w:p><w:pPr>{named}<w:keepNext/>{layout}</w:pPr>{run(title, face)}</w:p>"
        layout = '<w:spacing w:before="240"/>'
        for xml in (heading, table_xml(known, sheet, _runs, str, {}, keep_last=False), "<w:p/>"):
            if end is None:
                body.append(_element(xml))
            else:
                end.addprevious(_element(xml))


def _styles(package: Package) -> Element:
    part = linked(package, "styles")
    return package.xml(part) if part else etree.Element(W + "styles")


def _runs(spans: Spans) -> str:
    return "".join(run(span.text, _BOLD if span.bold else "") for span in spans)


def _element(xml: str) -> Element:
    return etree.fromstring(f'<w:x xmlns:w="{W.strip("{}")}">{xml}</w:x>'.encode())[0]
