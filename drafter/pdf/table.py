"""Tables: real ones as tagged tables, those that only arrange as grids."""

from __future__ import annotations

from drafter.pdf.emit import block, pt, rgb, stroke, thickness
from drafter.pdf.setting import FlowFunction
from drafter.pdf.writer import Area, Writer
from drafter.word.document import Block, Cell, Paragraph, Row, Table

_A_MARGIN = 60.0
_SHORT_TABLE_ROWS = 8
_TALL = 400.0
_VERTICAL = {"center": "horizon", "bottom": "bottom"}


def table_code(writer: Writer, table: Table, area: Area, flow: FlowFunction) -> str:
    """Return a table as one block."""
    grid = _scaled(table, area.width)
    header = 0
    while header < len(table.rows) - 1 and table.rows[header].header:
        header += 1
    kind = "table" if table.visible or header else "grid"
    covered = _covered_columns(table)
    rows = [
        _row_code(writer, table, index, grid=grid, covered=covered[index], area=area, flow=flow, kind=kind)
        for index in range(len(table.rows))
    ]
    if header:
        repeated = ", ".join(rows[:header])
        rows = [f"{kind}.header(repeat: true, {repeated})", *rows[header:]]
    heights = [_row_height(table, index) for index in range(len(table.rows))]
    columns = ", ".join(pt(width) for width in grid)
    tracks = f"({', '.join(heights)},)" if any(height != "auto" for height in heights) else "auto"
    even = "align: left, inset: 0pt, stroke: none, gutter: 0pt"
    code = f"{kind}(columns: ({columns},), rows: {tracks}, {even}, {', '.join(rows)})"
    return _positioned(writer, table, sum(grid), area, code)


def _scaled(table: Table, width: float) -> list[float]:
    total = sum(table.grid)
    if table.width_share is None or not total:
        return list(table.grid)
    return [column * width * table.width_share / total for column in table.grid]


def _positioned(writer: Writer, table: Table, width: float, area: Area, code: str) -> str:
    keeping = _keeping(writer, table)
    if width > area.width + _A_MARGIN:
        message = f"the table is {width - area.width:.0f} pt wider than the text; what runs off the page is not seen"
        writer.findings.add("pdf.wide-table", message, table.number, table.part)
    if table.alignment == "center":
        excess = max(0.0, (width - area.width) / 2)
        return block(f"align(center, pad(x: {pt(-excess)}, {code}))", *keeping)
    if table.alignment == "right":
        return block(f"align(right, {code})", *keeping)
    # Before Word 2013 a table's text, not its border, stands at the margin.
    shift = table.cell_margins.left if writer.tree.settings.compatibility < 15 else 0.0
    return block(code, f"inset: (left: {pt(table.indent - shift)})", *keeping, full=False)


def _keeping(writer: Writer, table: Table) -> list[str]:
    """Keep a table together where its rows say so, and with what follows where its last row says so too.

    A short table is kept whole even where only some of its rows are to stay together.
    """
    kept = [_keeps_next(row) for row in table.rows if not row.header]
    if not any(kept):
        return []
    if not all(kept[:-1]) and len(kept) > _SHORT_TABLE_ROWS:
        message = "some rows of a long table are to stay with the next one; they may be parted"
        writer.findings.add("pdf.keep-rows", message, table.number, table.part)
        return []
    return ["breakable: false", *(["sticky: true"] if kept[-1] else [])]


def _keeps_next(row: Row) -> bool:
    first = row.cells[0].blocks[0] if row.cells and row.cells[0].blocks else None
    return isinstance(first, Paragraph) and first.properties.keep_next


def _row_height(table: Table, index: int) -> str:
    row = table.rows[index]
    if row.height is None or not row.height_exact:
        return "auto"
    last = index == len(table.rows) - 1
    below = max((thickness(cell.borders.bottom) for cell in row.cells), default=0.0) if last else 0.0
    return pt(row.height + below)


def _row_code(
    writer: Writer,
    table: Table,
    index: int,
    *,
    grid: list[float],
    covered: set[int],
    area: Area,
    flow: FlowFunction,
    kind: str,
) -> str:
    row = table.rows[index]
    codes = []
    column = 0
    top = _top(row)
    minimum_set = False
    for cell in row.cells:
        codes += _filler(kind, column, cell.column, covered)
        width = sum(grid[cell.column : cell.column + cell.column_span])
        body = _cell_body(writer, cell, _line_width(row, cell, width, top), area, flow)
        if row.height is not None and row.height_exact:
            body = f"block(height: 100%, clip: true, {body})" if cell.vertical == "top" else body
        elif row.height is not None and not minimum_set and cell.row_span == 1:
            inner = row.height - top - cell.margins.bottom
            body = f"at-least({pt(inner)}, {_VERTICAL.get(cell.vertical, 'top')}, {body})"
            minimum_set = True
        arguments = ", ".join(_cell_arguments(table, index, cell, top))
        codes.append(f"{kind}.cell({arguments}, {body})")
        column = cell.column + cell.column_span
    codes += _filler(kind, column, len(grid), covered)
    return ", ".join(codes)


def _top(row: Row) -> float:
    """Return how far below its upper edge a row's text begins: the widest margin and line of its cells."""
    margin = max((cell.margins.top for cell in row.cells), default=0.0)
    return margin + max((thickness(cell.borders.top) for cell in row.cells), default=0.0)


def _covered_columns(table: Table) -> list[set[int]]:
    """Return for each row the columns that cells of rows above reach into."""
    covered: list[set[int]] = [set() for _ in table.rows]
    for index, row in enumerate(table.rows):
        for cell in row.cells:
            for below in covered[index + 1 : index + cell.row_span]:
                below.update(range(cell.column, cell.column + cell.column_span))
    return covered


def _filler(kind: str, start: int, end: int, covered: set[int]) -> list[str]:
    return [f"{kind}.cell([])" for column in range(start, end) if column not in covered]


def _cell_body(writer: Writer, cell: Cell, width: float, area: Area, flow: FlowFunction) -> str:
    inner = Area(
        "cell",
        max(1.0, width - cell.margins.left - cell.margins.right) if not cell.turn else width or _TALL,
        area.section,
        area.section_number,
        area.number_origin,
        area.number_start,
    )
    blocks = cell.blocks
    if len(blocks) > 1 and isinstance(blocks[-2], Table) and _is_empty(blocks[-1]):
        # The paragraph that must end a cell takes no room after a nested table.
        blocks = blocks[:-1]
    # Word does not control widows inside cells.
    body = f"{{ set text(costs: (widow: 0%, orphan: 0%)); {flow(writer, blocks, inner)} }}"
    if not cell.turn:
        return body
    # Turned clockwise, the first line stands at the right.
    side = "right" if cell.turn == 90 else "left"
    return f"align({side}, turned({cell.turn}deg, {pt(width) if width else 'auto'}, {body}))"


def _line_width(row: Row, cell: Cell, width: float, top: float) -> float:
    """Return the width of a cell's lines with its margins; of turned ones that is the row's height, 0 if not given."""
    if not cell.turn:
        return width
    height = (row.height or 0.0) - top - cell.margins.bottom
    return max(0.0, height)


def _is_empty(last: Block) -> bool:
    return isinstance(last, Paragraph) and not last.items and last.label is None


def _cell_arguments(table: Table, index: int, cell: Cell, top: float) -> list[str]:
    margins, borders = cell.margins, cell.borders
    last = index + cell.row_span >= len(table.rows)
    bottom = margins.bottom + (thickness(borders.bottom) if last else 0.0)
    arguments = [f"inset: (left: {pt(margins.left)}, right: {pt(margins.right)}, top: {pt(top)}, bottom: {pt(bottom)})"]
    if cell.column_span > 1:
        arguments.append(f"colspan: {cell.column_span}")
    row_span = min(cell.row_span, len(table.rows) - index)
    if row_span > 1:
        arguments.append(f"rowspan: {row_span}")
    edges = {"top": borders.top, "bottom": borders.bottom, "left": borders.left, "right": borders.right}
    strokes = ", ".join(f"{side}: {stroke(edge)}" for side, edge in edges.items() if edge)
    if strokes:
        arguments.append(f"stroke: ({strokes})")
    if cell.shading:
        arguments.append(f"fill: {rgb(cell.shading)}")
    if cell.vertical in _VERTICAL:
        arguments.append(f"align: {_VERTICAL[cell.vertical]}")
    if table.rows[index].cannot_split:
        arguments.append("breakable: false")
    return arguments
