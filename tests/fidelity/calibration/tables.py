"""Tables: grids, spans, borders, margins, heights, headers, styles."""

from __future__ import annotations

from collections.abc import Callable

from tests.fidelity.calibration.wording import CLOSING, OPENING, REQUEST, SHORT
from tests.fidelity.docx_parts import BORDERS, SMALL, Letter, cell, p, r, row, section, table

_LINES = f"<w:tblBorders>{BORDERS}</w:tblBorders>"
_GRID = (2000, 3500, 3500)


def plain_table() -> str:
    rows = (row(*(cell(text) for text in (f"{number}.", SHORT[number % 3], REQUEST))) for number in range(1, 4))
    return p(OPENING) + table(_GRID, *rows) + p(CLOSING)


def without_borders() -> str:
    names = row(cell("Minister of Foreign Affairs"), cell("Minister of National Defence"))
    return p(OPENING) + table((4500, 4500), names, row(cell(""), cell("")), names, properties="") + p(CLOSING)


def columns_spanned() -> str:
    return table(
        _GRID,
        row(cell("over two", '<w:gridSpan w:val="2"/>'), cell("one")),
        row(cell("one"), cell("over two, with a text that needs more than one line", '<w:gridSpan w:val="2"/>')),
        row(cell("over three: " + REQUEST, '<w:gridSpan w:val="3"/>')),
        row(cell("a"), cell("b"), cell("c")),
    ) + p(CLOSING)


def rows_merged() -> str:
    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    return table(
        _GRID,
        row(cell("three rows", start), cell(REQUEST), cell("x")),
        row(cell("", on), cell("second"), cell("two rows", start)),
        row(cell("", on), cell("third"), cell("", on)),
        row(cell("alone"), cell("fourth"), cell("y")),
    ) + p(CLOSING)


def border_kinds() -> str:
    def edges(style: str, size: int) -> str:
        sides = ("top", "left", "bottom", "right")
        return "<w:tcBorders>" + "".join(
            f'<w:{side} w:val="{style}" w:sz="{size}" w:color="auto"/>' for side in sides
        ) + "</w:tcBorders>"  # fmt: skip

    kinds = (("single", 4), ("double", 4), ("single", 24), ("dotted", 8), ("nil", 0))
    return table(_GRID, *(row(cell("left"), cell(f"{k} {s}", edges(k, s)), cell("right")) for k, s in kinds)) + p(
        CLOSING
    )


def cell_margins() -> str:
    margins = "<w:tblCellMar>" + "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 80), ("left", 200), ("bottom", 120), ("right", 60))
    ) + "</w:tblCellMar>"  # fmt: skip
    own = '<w:tcMar><w:top w:w="300" w:type="dxa"/><w:left w:w="400" w:type="dxa"/></w:tcMar>'
    return (
        table(_GRID, row(*(cell(text) for text in SHORT)), row(cell("own", own), cell(REQUEST), cell("x")),
              properties=_LINES + margins) + p(CLOSING)
    )  # fmt: skip


def row_heights() -> str:
    def height(rule: str, value: int) -> str:
        return f'<w:trHeight w:val="{value}" w:hRule="{rule}"/>'

    return table(
        _GRID,
        row(*(cell(text) for text in SHORT), properties=height("atLeast", 1200)),
        row(*(cell(text) for text in SHORT), properties=height("atLeast", 200)),
        row(*(cell("exact") for _ in SHORT), properties=height("exact", 700)),
    ) + p(CLOSING)


def vertical_alignment() -> str:
    cells = tuple(cell(kind, f'<w:vAlign w:val="{kind}"/>') for kind in ("top", "center", "bottom"))
    return table(
        _GRID, row(*cells, properties='<w:trHeight w:val="1000"/>'), row(cells[1], cells[2], cell(REQUEST))
    ) + p(CLOSING)


def shaded_cells() -> str:
    fill = '<w:shd w:val="clear" w:color="auto" w:fill="{}"/>'
    return table(_GRID, *(row(*(cell(t, fill.format(c)) for t, c in zip(SHORT, ("D9E2F3", "1F3864", "FFFFFF"), strict=True)))
                          for _ in range(2))) + p(CLOSING)  # fmt: skip


def header_rows() -> Letter:
    head = row(cell("No."), cell("What"), cell("Why"), properties="<w:tblHeader/>")
    rows = [row(cell(str(number)), cell(SHORT[number % 3]), cell(REQUEST[:90])) for number in range(1, 22)]
    return Letter(p(OPENING) + table((800, 2600, 2700), head, *rows) + p(CLOSING) + section(SMALL))


def rows_not_split() -> Letter:
    rows = [row(cell(OPENING), cell(REQUEST), properties="<w:cantSplit/>") for _ in range(6)]
    return Letter(table((3000, 3100), *rows) + p(CLOSING) + section(SMALL))


def rows_split() -> Letter:
    rows = [row(cell(OPENING + " " + CLOSING), cell(REQUEST)) for _ in range(6)]
    return Letter(table((3000, 3100), *rows) + p(CLOSING) + section(SMALL))


def placed_in_the_middle() -> str:
    rows = (row(cell("a"), cell(SHORT[0])), row(cell("b"), cell(SHORT[1])))
    return (
        table((1500, 4000), *rows, properties='<w:jc w:val="center"/>' + _LINES) + p(REQUEST)
        + table((1500, 4000), *rows, properties='<w:jc w:val="right"/>' + _LINES) + p(REQUEST)
        + table((1500, 4000), *rows, properties='<w:tblInd w:w="600" w:type="dxa"/>' + _LINES)
    )  # fmt: skip


def in_percent() -> str:
    one = table(_GRID, row(*(cell(text) for text in SHORT)))
    return one.replace('<w:tblW w:w="9000" w:type="dxa"/>', '<w:tblW w:w="4000" w:type="pct"/>') + p(CLOSING)


def nested() -> str:
    inner = table((1500, 1500), row(cell("in"), cell("side")), row(cell("below"), cell(SHORT[0])))
    return table(_GRID, row(cell("out"), cell(p("before") + inner + p()), cell("side"))) + p(CLOSING)


def paragraphs_in_cells() -> str:
    spaced = '<w:spacing w:before="120" w:after="160" w:line="276" w:lineRule="auto"/>'
    inner = p(SHORT[0], spaced) + p(REQUEST, '<w:jc w:val="both"/>') + p(SHORT[1], spaced + '<w:jc w:val="right"/>')
    return table(_GRID, row(cell("left"), cell(inner), cell(p("x", spaced)))) + p(CLOSING)


def turned_text() -> str:
    up, down = '<w:textDirection w:val="btLr"/>', '<w:textDirection w:val="tbRl"/>'
    height = '<w:trHeight w:val="1600" w:hRule="exact"/>'
    return table(_GRID, row(cell("upwards", up), cell("downwards", down), cell(REQUEST), properties=height)) + p(
        CLOSING
    )


def styled_table() -> Letter:
    style = f"""
<w:style w:type="table" w:styleId="Striped"><w:name w:val="Striped"/><w:basedOn w:val="TableNormal"/>
<w:pPr><w:spacing w:after="0"/></w:pPr><w:tblPr><w:tblStyleRowBandSize w:val="1"/>{_LINES}</w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="BFBFBF"/></w:tcPr></w:tblStylePr>
<w:tblStylePr w:type="firstCol"><w:rPr><w:i/></w:rPr></w:tblStylePr>
<w:tblStylePr w:type="band2Horz"><w:tcPr><w:shd w:val="clear" w:fill="F2F2F2"/></w:tcPr></w:tblStylePr></w:style>"""
    look = '<w:tblStyle w:val="Striped"/>'
    rows = [row(*(cell(f"{text} {number}") for text in SHORT)) for number in range(4)]
    made = table(_GRID, *rows, properties='<w:tblLook w:val="04A0" w:firstRow="1" w:firstColumn="1" w:noVBand="1"/>')
    return Letter(made.replace("<w:tblPr>", f"<w:tblPr>{look}", 1) + p(CLOSING) + section(), styles=style)


def before_and_after_the_grid() -> str:
    return table(
        (1000, 3000, 3000, 1000),
        row(cell("a"), cell("b"), cell("c"), cell("d")),
        row(cell("inset"), cell("two"), properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
    ) + p(CLOSING)


def older_word() -> Letter:
    old = '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="14"/></w:compat>'
    return Letter(
        p(OPENING) + table(_GRID, row(*(cell(text) for text in SHORT))) + p(CLOSING) + section(), settings=old
    )


def tables_in_sequence() -> str:
    one = table(_GRID, row(*(cell(text) for text in SHORT)))
    return one + p() + one + p(r("between", "<w:b/>")) + one + p(CLOSING)


CASES: dict[str, Callable[[], str | Letter]] = {
    function.__name__: function
    for function in (
        plain_table, without_borders, columns_spanned, rows_merged, border_kinds, cell_margins, row_heights,
        vertical_alignment, shaded_cells, header_rows, rows_not_split, rows_split, placed_in_the_middle, in_percent,
        nested, paragraphs_in_cells, turned_text, styled_table, before_and_after_the_grid, older_word, tables_in_sequence,
    )
}  # fmt: skip
