"""Tables across the full width of the text: the header row repeats, rows stay whole, columns fit their content."""

from __future__ import annotations

from collections.abc import Callable

from drafter.composing.letter import Spans, Table
from drafter.word.sheet import Sheet

STYLE, HEAD, TEXT = "Letter Table", "Table Head", "Table Text"
_TWIPS_PER_CHARACTER = 95
_CELL_MARGINS = 190
_WIDEST = 100
_UNBROKEN = 18
_EDGES = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="808080"/>' for edge in ("top", "bottom", "insideH")
)
_LOOK = (
    '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
    'w:noHBand="1" w:noVBand="1"/>'
)


def table_xml(
    sheet: Sheet, table: Table, runs: Callable[[Spans], str], plain: Callable[[str], str], missing: dict[str, None],
    *, keep_last: bool,
) -> str:  # fmt: skip
    """Return the XML of a table. `runs` writes a cell's text, `plain` tells it with its values put in.

    Styles that the sheet lacks are named in `missing` and done without.
    """
    for name, known in ((STYLE, sheet.table_styles), (HEAD, sheet.paragraph_styles), (TEXT, sheet.paragraph_styles)):
        if name.lower() not in known:
            missing[name] = None
    widths = column_widths(table, sheet.text_width, plain)
    style = sheet.table_styles.get(STYLE.lower())
    look = f'<w:tblStyle w:val="{style}"/>' if style else ""
    borders = "" if style else f"<w:tblBorders>{_EDGES}</w:tblBorders>"
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = [_row(_cells(sheet, HEAD, table.header, table, widths, runs, keep=True), "<w:tblHeader/>")]
    for number, cells in enumerate(table.rows, 1):
        rows.append(_row(_cells(sheet, TEXT, cells, table, widths, runs, keep=keep_last and number == len(table.rows))))
    return (
        f'<w:tbl><w:tblPr>{look}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/>'
        f"{_LOOK}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _row(cells: str, repeated: str = "") -> str:
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"


def _cells(
    sheet: Sheet, name: str, cells: tuple[Spans, ...], table: Table, widths: list[int],
    runs: Callable[[Spans], str], *, keep: bool,
) -> str:  # fmt: skip
    style = sheet.paragraph_styles.get(name.lower())
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    kept = "<w:keepNext/>" if keep else ""
    out = []
    for spans, width, alignment in zip(cells, widths, table.alignments, strict=True):
        aligned = "" if alignment == "left" else f'<w:jc w:val="{alignment}"/>'
        paragraph = f"<w:p><w:pPr>{named}{kept}{aligned}</w:pPr>{runs(spans)}</w:p>"
        out.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph}</w:tc>')
    return "".join(out)


def column_widths(table: Table, total: int, plain: Callable[[str], str]) -> list[int]:
    """Return column widths in twips that add up to `total`.

    Each column gets room for its longest word; what is left goes to the columns that would need it most.
    """
    least, wanted = [], []
    for column in zip(table.header, *table.rows, strict=True):
        texts = [plain("".join(span.text for span in cell)) for cell in column]
        words = max((len(word) for text in texts for word in _words(text)), default=1)
        lines = max((len(line) for text in texts for line in text.split("\n")), default=1)
        words = max(words, *(len(word) + 1 for word in texts[0].split()), 1)  # a head is bold, and so wider
        least.append(min(words, _WIDEST) * _TWIPS_PER_CHARACTER + _CELL_MARGINS)
        wanted.append(max(min(lines, _WIDEST) * _TWIPS_PER_CHARACTER + _CELL_MARGINS, least[-1]))
    spare = total - sum(least)
    if spare < 0 or sum(wanted) <= total:
        share = wanted if spare >= 0 else least
        widths = [total * width // sum(share) for width in share]
    else:
        growth = [want - base for want, base in zip(wanted, least, strict=True)]
        widths = [base + spare * grow // sum(growth) for base, grow in zip(least, growth, strict=True)]
    widths[-1] += total - sum(widths)
    return widths


def _words(text: str) -> list[str]:
    """Return what should not be broken: a date or a time as a whole, of other text each word."""
    return [text] if len(text) <= _UNBROKEN and any(sign.isdigit() for sign in text) else text.split()
