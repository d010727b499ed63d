"""Numbering: kinds, levels, restarts, overrides, styles that number."""

from __future__ import annotations

from collections.abc import Callable

from tests.fidelity.calibration.wording import OPENING, REQUEST, SHORT
from tests.fidelity.docx_parts import Letter, p, section


def _level(number: int, kind: str, text: str, left: int, *, hanging: int = 357, more: str = "", look: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>'
        f"<w:rPr>{look}</w:rPr></w:lvl>"
    )


def _definition(*levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{"".join(levels)}</w:abstractNum>'


_NUM = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'


def _item(text: str, level: int = 0, number: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def _plain(kind: str, text: str = "%1.") -> Callable[[], Letter]:
    def make() -> Letter:
        items = "".join(_item(each) for each in (*SHORT, OPENING, *SHORT))
        return Letter(
            p(REQUEST) + items + p(REQUEST) + section(), numbering=_definition(_level(0, kind, text, 714)) + _NUM
        )

    return make


def bullets() -> Letter:
    look = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/>'
    levels = (_level(0, "bullet", "\uf0b7", 714, look=look), _level(1, "bullet", "–", 1428))
    body = "".join(_item(text, number % 2) for number, text in enumerate((*SHORT, OPENING)))
    return Letter(body + section(), numbering=_definition(*levels) + _NUM)


def several_levels() -> Letter:
    levels = (
        _level(0, "decimal", "%1.", 454, hanging=454),
        _level(1, "decimal", "%1.%2.", 1021, hanging=567),
        _level(2, "lowerLetter", "%3)", 1474, hanging=453),
    )
    order = (0, 1, 1, 2, 2, 0, 1, 2, 1, 0)
    body = "".join(_item(SHORT[number % 3], level) for number, level in enumerate(order))
    return Letter(body + section(), numbering=_definition(*levels) + _NUM)


def restarted() -> Letter:
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        '</w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        + _level(0, "upperRoman", "%1)", 900) + "</w:lvlOverride></w:num>"
    )  # fmt: skip
    body = "".join(_item(text, 0, number) for number in (1, 2, 3) for text in SHORT)
    return Letter(body + section(), numbering=_definition(_level(0, "decimal", "%1.", 714)) + _NUM + again)


def numbered_by_style() -> Letter:
    style = (
        '<w:style w:type="paragraph" w:styleId="Point"><w:name w:val="Point"/><w:basedOn w:val="Normal"/><w:pPr>'
        '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="120"/></w:pPr></w:style>'
    )
    body = "".join(p(text, '<w:pStyle w:val="Point"/>') for text in (*SHORT, OPENING))
    return Letter(body + section(), styles=style, numbering=_definition(_level(0, "decimal", "(%1)", 600)) + _NUM)


def suffixes() -> Letter:
    levels = (
        _level(0, "decimal", "%1.", 714, more='<w:suff w:val="space"/>'),
        _level(1, "decimal", "%2)", 1428, more='<w:suff w:val="nothing"/>'),
    )
    body = "".join(_item(text, number % 2) for number, text in enumerate((*SHORT, OPENING)))
    return Letter(body + section(), numbering=_definition(*levels) + _NUM)


def wide_labels() -> Letter:
    body = "".join(_item(text) for text in (*SHORT, OPENING))
    return Letter(body + section(), numbering=_definition(_level(0, "decimal", "Article %1.", 714)) + _NUM)


def bold_labels() -> Letter:
    level = _level(0, "upperLetter", "%1.", 714, look="<w:b/>")
    return Letter("".join(_item(text) for text in (*SHORT, OPENING)) + section(), numbering=_definition(level) + _NUM)


def own_indents() -> Letter:
    properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="1134" w:hanging="567"/>'
    body = "".join(p(text, properties) for text in (*SHORT, OPENING))
    return Letter(body + section(), numbering=_definition(_level(0, "decimal", "%1.", 714)) + _NUM)


CASES: dict[str, Callable[[], str | Letter]] = {
    "numbers_decimal": _plain("decimal"),
    "numbers_letters": _plain("lowerLetter", "%1)"),
    "numbers_roman": _plain("lowerRoman", "(%1)"),
    "numbers_ordinal": _plain("ordinal", "%1"),
    **{
        function.__name__: function
        for function in (
            bullets, several_levels, restarted, numbered_by_style, suffixes, wide_labels, bold_labels, own_indents,
        )
    },
}  # fmt: skip
