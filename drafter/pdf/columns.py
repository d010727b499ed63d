"""Columns: filled one after the other, parted where the text says so, or filled evenly above what follows."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.pdf.emit import pt
from drafter.pdf.writer import Writer
from drafter.word.document import Section
from drafter.word.looks import LineSpacing
from drafter.word.read.findings import OTHER_ENGINE

_BREAK = "colbreak("


def column_width(section: Section) -> float:
    """Return the width of a column in points, of the widest where they differ."""
    if section.column_widths:
        return max(section.column_widths[::2])
    return max(1.0, (section.text_width - section.column_gap * (section.columns - 1)) / section.columns)


def columns_code(writer: Writer, section: Section, statements: Sequence[str], *, alone: bool, followed: bool) -> str:
    """Return the code of a section in columns.

    `alone` says that no other section shares its pages, `followed` that one comes below it.
    """
    parts: list[list[str]] = [[]]
    for statement in statements:
        if statement.startswith(_BREAK):
            parts.append([])
        else:
            parts[-1].append(statement)
    if 1 < len(parts) <= section.columns or (section.column_widths and len(parts) <= section.columns):
        return _side_by_side(writer, section, parts)
    body = "; ".join(statements)
    gutter = pt(section.column_gap)
    if section.column_widths:
        message = "columns of different widths are set as even ones, as their text runs on from one to the next"
        writer.warn("pdf.columns", message, hint=OTHER_ENGINE)
    if followed and len(parts) == 1:
        line = sum(writer.edges(writer.tree.default, LineSpacing()))
        return f"even-columns({section.columns}, {gutter}, {pt(column_width(section))}, {pt(line)}, {{{body}}})"
    code = f"columns({section.columns}, gutter: {gutter}, {{{body}}})"
    return code if alone else f"block(above: 0pt, below: 0pt, {code})"


def _side_by_side(writer: Writer, section: Section, parts: list[list[str]]) -> str:
    widths = section.column_widths or (column_width(section), section.column_gap) * section.columns
    if section.column_widths and len(parts) == 1:
        message = "the text stands in the first of several columns of different widths; it is not parted among them"
        writer.warn("pdf.columns", message, hint=OTHER_ENGINE)
    columns = ", ".join(pt(width) for width in widths[: 2 * len(parts) - 1])
    cells = ", [], ".join(f"{{{'; '.join(part)}}}" for part in parts)
    return f"grid(columns: ({columns},), gutter: 0pt, inset: 0pt, {cells})"
