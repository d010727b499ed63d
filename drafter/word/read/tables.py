"""Tables: grid, spans, and the borders, margins and shades that styles, rows and cells give to each cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from drafter.word.document import Cell, Margins, Row, Table
from drafter.word.looks import Border, Borders
from drafter.word.read.context import Part
from drafter.word.read.names import Element, W, child_val, is_on, points, val, whole
from drafter.word.read.properties import EMPTY, Values, merge_paragraph, merge_table, table_values
from drafter.word.read.styles import NO_GROUND, Ground, TableStyle

CellReader = Callable[[Part, Element, Ground], tuple[Any, ...]]

_DEFAULT_MARGINS = {"left": 5.4, "right": 5.4, "top": 0.0, "bottom": 0.0}
MAX_COLUMNS = 63
"""As many columns as Word allows."""
_DARK = 60


@dataclass(slots=True)
class _Cell:
    element: Element
    values: dict[str, Any]
    column: int
    span: int
    row_span: int = 1


@dataclass(slots=True)
class _Row:
    cells: list[_Cell] = field(default_factory=list)
    columns: int = 0
    height: float | None = None
    exact: bool = False
    header: bool = False
    cannot_split: bool = False


@dataclass(slots=True)
class _Frame:
    style: TableStyle
    borders: dict[str, Border]
    margins: dict[str, float]
    look: frozenset[str]
    columns: int
    rows: int


def read_table(part: Part, element: Element, read_cell: CellReader) -> Table | None:
    """Read a w:tbl; None for one without rows."""
    styles = part.shared.styles
    own = table_values(element.find(W + "tblPr"))
    identity = own.get("style") if own.get("style") in styles else styles.defaults.get("table")
    style = styles.table_style(identity)
    whole_table = style.regions.get("wholeTable", TableStyle())
    values = merge_table(merge_table(style.table, whole_table.table), own)
    if values.get("floating"):
        part.warn("word.floating-table", "a floating table stands in the text; nothing flows around it")
    rows = [_read_row(row) for row in _children(element, "tr") if not _deleted(row)]
    rows = [row for row in rows if row.cells]
    if not rows:
        return None
    _merge_down(rows)
    widest = max(sum(1 for _ in _children(row, "tc")) for row in _children(element, "tr"))
    if widest > MAX_COLUMNS:
        part.warn("word.wide-table", f"a table has {widest:,} columns; the first {MAX_COLUMNS} are shown")
    grid, width_share = _grid(element, rows, values)
    margins = {**_DEFAULT_MARGINS, **values.get("margins", {})}
    frame = _Frame(style, values.get("borders", {}), margins, values.get("look", frozenset()), len(grid), len(rows))
    built = _settled([_build_row(part, row, index, frame, read_cell) for index, row in enumerate(rows)])
    return Table(
        grid=grid,
        rows=built,
        alignment=values.get("alignment", "left"),
        indent=values.get("indent", 0.0),
        width_share=width_share,
        cell_margins=Margins(**margins),
        number=part.number,
        part=part.name,
    )


def _children(parent: Element, name: str) -> Iterator[Element]:
    for child in parent:
        if child.tag == W + name:
            yield child
        elif child.tag == W + "sdt":
            content = child.find(W + "sdtContent")
            if content is not None:
                yield from _children(content, name)
        elif child.tag in (W + "customXml", W + "ins"):
            yield from _children(child, name)


def _deleted(row: Element) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None


def _read_row(element: Element) -> _Row:
    row = _Row()
    properties = element.find(W + "trPr")
    column = min(max(0, whole(child_val(properties, "gridBefore"))), MAX_COLUMNS - 1)
    if properties is not None:
        height = properties.find(W + "trHeight")
        if height is not None and val(height, "hRule") != "auto":
            row.height = points(val(height)) or None
            row.exact = val(height, "hRule") == "exact"
        row.header = is_on(properties.find(W + "tblHeader"))
        row.cannot_split = is_on(properties.find(W + "cantSplit"))
    for cell in _children(element, "tc"):
        if column >= MAX_COLUMNS:
            break
        values = table_values(cell.find(W + "tcPr"))
        span = min(values.get("span", 1), max(1, MAX_COLUMNS - column))
        row.cells.append(_Cell(cell, values, column, span))
        column += span
    row.columns = min(column + max(0, whole(child_val(properties, "gridAfter"))), MAX_COLUMNS)
    return row


def _merge_down(rows: list[_Row]) -> None:
    """Give the first cell of each vertical merge its row span and remove the continued cells."""
    open_cells: dict[int, _Cell] = {}
    for row in rows:
        kept = []
        still_open: dict[int, _Cell] = {}
        for cell in row.cells:
            merge = cell.values.get("merge")
            above = open_cells.get(cell.column)
            if merge == "continue" and above is not None:
                above.row_span += 1
                still_open[cell.column] = above
            else:
                kept.append(cell)
                if merge is not None:
                    still_open[cell.column] = cell
        row.cells, open_cells = kept, still_open


def _grid(element: Element, rows: list[_Row], values: Values) -> tuple[tuple[float, ...], float | None]:
    grid = [points(val(column, "w")) for column in element.findall(f"{W}tblGrid/{W}gridCol")][:MAX_COLUMNS]
    columns = max(*(row.columns for row in rows), len(grid), 1)
    if len(grid) < columns or not sum(grid):
        grid = [0.0] * columns
        for cell in (cell for row in rows for cell in row.cells if cell.span == 1):
            kind, width = cell.values.get("width", ("auto", 0.0))
            if kind == "dxa":
                grid[cell.column] = max(grid[cell.column], width / 20)
    kind, width = values.get("width", ("auto", 0.0))
    share = width / 5000 if kind == "pct" and width else None
    if not all(grid):
        known = [size for size in grid if size]
        filler = sum(known) / len(known) if known else 1.0
        share = share if known or share else 1.0
        grid = [size or filler for size in grid]
    if kind == "dxa" and width and abs(width / 20 - sum(grid)) > 1:
        factor = width / 20 / sum(grid)
        grid = [size * factor for size in grid]
    return tuple(grid), share


def _regions(frame: _Frame, row: int, cell: _Cell) -> tuple[TableStyle, ...]:
    """Return what a table style says of the regions a cell lies in, the weakest first."""
    look, found = frame.look, frame.style.regions
    if not found:
        return ()
    first_row, last_row = "firstRow" in look and row == 0, "lastRow" in look and row == frame.rows - 1
    first_column = "firstColumn" in look and cell.column == 0
    last_column = "lastColumn" in look and cell.column + cell.span >= frame.columns
    band_row = (row - ("firstRow" in look)) // frame.style.table.get("row_band", 1)
    band_column = (cell.column - ("firstColumn" in look)) // frame.style.table.get("column_band", 1)
    names = [
        (True, "wholeTable"),
        ("noVBand" not in look and not first_column, "band2Vert" if band_column % 2 else "band1Vert"),
        ("noHBand" not in look and not first_row, "band2Horz" if band_row % 2 else "band1Horz"),
        (first_column, "firstCol"),
        (last_column, "lastCol"),
        (first_row, "firstRow"),
        (last_row, "lastRow"),
        (first_row and first_column, "nwCell"),
        (first_row and last_column, "neCell"),
        (last_row and first_column, "swCell"),
        (last_row and last_column, "seCell"),
    ]
    return tuple(found[name] for applies, name in names if applies and name in found)


def _cell_borders(frame: _Frame, row: int, cell: _Cell, regions: tuple[TableStyle, ...]) -> Borders:
    at_edge = {
        "left": cell.column == 0,
        "right": cell.column + cell.span >= frame.columns,
        "top": row == 0,
        "bottom": row + cell.row_span >= frame.rows,
    }
    chosen: dict[str, Border | None] = {}
    for side, edge in at_edge.items():
        inside = "insideV" if side in ("left", "right") else "insideH"
        line = frame.borders.get(side if edge else inside)
        for region in regions:
            borders = region.cell.get("borders", EMPTY)
            line = borders.get(side) or (None if edge else borders.get(inside)) or line
        line = cell.values.get("borders", EMPTY).get(side) or line
        chosen[side] = line if line is not None and line.style != "none" else None
    return Borders(**chosen)


def _build_row(part: Part, row: _Row, index: int, frame: _Frame, read_cell: CellReader) -> Row:
    cells = tuple(_build_cell(part, cell, index, frame, read_cell) for cell in row.cells)
    return Row(cells, row.height, row.exact, row.header, row.cannot_split)


def _build_cell(part: Part, cell: _Cell, row: int, frame: _Frame, read_cell: CellReader) -> Cell:
    regions = _regions(frame, row, cell)
    values: Values = frame.style.cell
    for region in regions:
        values = merge_table(values, region.cell)
    values = {**values, **cell.values}
    shading = values.get("shading")
    dark = bool(shading and _brightness(shading) < _DARK)
    margins = {**frame.margins, **cell.values.get("margins", {})}
    return Cell(
        column=cell.column,
        blocks=read_cell(part, cell.element, _ground(frame, regions, dark=dark)),
        column_span=cell.span,
        row_span=cell.row_span,
        borders=_cell_borders(frame, row, cell, regions),
        margins=Margins(**{side: max(0.0, margins[side]) for side in _DEFAULT_MARGINS}),
        shading=shading,
        vertical=values.get("vertical", "top"),
        turn=values.get("turn", 0),
    )


def _ground(frame: _Frame, regions: tuple[TableStyle, ...], *, dark: bool) -> Ground:
    """Return what a table style gives to the text of its cells in some regions; on a dark shade that is white."""
    style, key = frame.style, (regions, dark)
    if key not in style.grounds:
        paragraph, run = dict(style.paragraph), dict(style.run)
        for region in regions:
            paragraph = merge_paragraph(paragraph, region.paragraph)
            run.update(region.run)
        if dark:
            run.setdefault("colour", "FFFFFF")
        style.grounds[key] = Ground(paragraph, run) if paragraph or run else NO_GROUND
    return style.grounds[key]


def _settled(rows: list[Row]) -> tuple[Row, ...]:
    """Let the heavier of two lines stand where cells meet: each cell's upper and left line are the ones to draw."""
    above: dict[int, Cell] = {}
    done = []
    for row in rows:
        cells: list[Cell] = []
        left: Cell | None = None
        for cell in row.cells:
            columns = range(cell.column, cell.column + cell.column_span)
            uppers = {above[column].borders.bottom for column in columns if column in above}
            beside = left.borders.right if left and left.column + left.column_span == cell.column else None
            top = max((cell.borders.top, *uppers), key=_weight) if len(uppers) == 1 else cell.borders.top
            borders = cell.borders._replace(top=top, left=max(cell.borders.left, beside, key=_weight))
            left = cell._replace(borders=borders)
            cells.append(left)
        for cell in cells:
            above.update(dict.fromkeys(range(cell.column, cell.column + cell.column_span), cell))
        done.append(row._replace(cells=tuple(cells)))
    return tuple(done)


def _weight(border: Border | None) -> float:
    return border.width * (3 if border.style == "double" else 1) if border else 0.0


def _brightness(shade: str) -> float:
    red, green, blue = (int(shade[start : start + 2], 16) for start in (0, 2, 4))
    return 0.3 * red + 0.59 * green + 0.11 * blue
