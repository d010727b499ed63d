"""The letterhead's styles and lists, as far as pouring text into it needs to know them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from drafter.word.properties import HEAD

if TYPE_CHECKING:
    from lxml import etree

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{_NAMESPACE}}}"
DEPTH = 3
_ORDERED = (("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)"))
LETTERS = 1
"""The level of a list that counts (a), (b), (c)."""
_BULLETS = (("bullet", "–"),) * DEPTH
_INDENT = 425
_DEFAULT_TEXT_WIDTH = 9026


class Lists(NamedTuple):
    """The list definitions: numbering.xml up to where new lists go and from there on, and what a list refers to.

    `ordered` and `bullet` are the numbers of abstract definitions; the indents are twips for each level.
    """

    before: str
    after: str
    next_list: int
    ordered: int
    bullet: int
    ordered_indents: tuple[int, ...]
    bullet_indents: tuple[int, ...]


class Sheet(NamedTuple):
    """Style ids by lower-case style name, the lists, and the width of the text in twips."""

    paragraph_styles: Mapping[str, str]
    table_styles: Mapping[str, str]
    lists: Lists
    text_width: int


def text_width_of(document: etree._Element) -> int:
    """Return the width between the margins of the last section, in twips."""
    section = next(iter(document.iterfind(f"{W}body/{W}sectPr")), None)
    size, margins = (section.find(W + name) if section is not None else None for name in ("pgSz", "pgMar"))
    if size is None or margins is None:
        return _DEFAULT_TEXT_WIDTH
    found = [one.get(W + name, "0") for one, name in ((size, "w"), (margins, "left"), (margins, "right"))]
    whole, left, right = (int(value) if value.isdecimal() else 0 for value in found)
    return whole - left - right if whole > left + right else _DEFAULT_TEXT_WIDTH


def read_sheet(styles: etree._Element, numbering: etree._Element | None, text_width: int) -> Sheet:
    """Read the styles and lists of a letterhead, adding the list definitions that it lacks."""
    named: dict[str, dict[str, str]] = {"paragraph": {}, "table": {}}
    for style in styles.iter(f"{W}style"):
        name = style.find(f"{W}name")
        kind = named.get(style.get(f"{W}type", "paragraph"))
        if name is not None and kind is not None:
            kind.setdefault(name.get(f"{W}val", "").lower(), style.get(f"{W}styleId", ""))
    return Sheet(named["paragraph"], named["table"], _lists(styles, numbering, named["paragraph"]), text_width)


def _lists(styles: etree._Element, numbering: etree._Element | None, names: Mapping[str, str]) -> Lists:
    from lxml import etree

    if numbering is None:
        numbering = etree.fromstring(f'<w:numbering xmlns:w="{_NAMESPACE}"/>'.encode())
    ordered = _definition(styles, numbering, names.get("letter numbered"))
    if ordered is None:
        ordered = _add_definition(numbering, _ORDERED)
    bullet = _definition(styles, numbering, names.get("letter bullet"))
    if bullet is None:
        bullet = _add_definition(numbering, _BULLETS)
    numbers = [int(number.get(f"{W}numId", "0")) for number in numbering.findall(f"{W}num")]
    marker = etree.Comment("lists")
    cleanup = numbering.find(f"{W}numIdMacAtCleanup")
    if cleanup is None:
        numbering.append(marker)
    else:
        cleanup.addprevious(marker)
    before, after = etree.tostring(numbering, encoding="unicode").split("<!--lists-->")
    return Lists(
        HEAD + before, after, max(numbers, default=0) + 1, int(ordered.get(f"{W}abstractNumId", "0")),
        int(bullet.get(f"{W}abstractNumId", "0")), _indents(ordered), _indents(bullet),
    )  # fmt: skip


def _definition(styles: etree._Element, numbering: etree._Element, style_id: str | None) -> etree._Element | None:
    """Return the abstract definition that a style's own numbering leads to."""
    for style in styles.iter(f"{W}style") if style_id else ():
        if style.get(f"{W}styleId") != style_id:
            continue
        number = style.find(f"{W}pPr/{W}numPr/{W}numId")
        wanted = number.get(f"{W}val") if number is not None else None
        for num in numbering.findall(f"{W}num"):
            link = num.find(f"{W}abstractNumId")
            if num.get(f"{W}numId") == wanted and link is not None:
                return next(
                    (one for one in numbering.findall(f"{W}abstractNum")
                     if one.get(f"{W}abstractNumId") == link.get(f"{W}val")), None,
                )  # fmt: skip
    return None


def _add_definition(numbering: etree._Element, levels: tuple[tuple[str, str], ...]) -> etree._Element:
    from lxml import etree

    known = numbering.findall(f"{W}abstractNum")
    number = max((int(one.get(f"{W}abstractNumId", "0")) for one in known), default=-1) + 1
    inner = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{_INDENT * (level + 1)}" w:hanging="{_INDENT}"/></w:pPr></w:lvl>'
        for level, (kind, text) in enumerate(levels)
    )
    definition = etree.fromstring(
        f'<w:abstractNum xmlns:w="{_NAMESPACE}" w:abstractNumId="{number}">'
        f'<w:multiLevelType w:val="multilevel"/>{inner}</w:abstractNum>'.encode()
    )
    if known:
        known[-1].addnext(definition)
    else:
        numbering.insert(0, definition)
    return definition


def _indents(definition: etree._Element) -> tuple[int, ...]:
    found = []
    for number, level in enumerate(definition.findall(f"{W}lvl")):
        indent = level.find(f"{W}pPr/{W}ind")
        value = (indent.get(f"{W}left") or indent.get(f"{W}start")) if indent is not None else None
        found.append(int(value) if value else _INDENT * (number + 1))
    return tuple(found) or (_INDENT,)
