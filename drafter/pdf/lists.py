"""List paragraphs as tagged lists: neighbours of one list and level become the items of one."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.pdf.emit import block, pt
from drafter.pdf.inline import FlowFunction, Piece, inline_code
from drafter.pdf.paragraph import (
    Layout,
    label_shift,
    label_width,
    paragraph_code,
    setting_for,
    split_pages,
    without_trailing_spaces,
)
from drafter.pdf.writer import Area, Writer
from drafter.word.document import Bookmark, Paragraph, ParagraphProperties, Run, Tab


@dataclass(frozen=True, slots=True)
class Item:
    """A list item: the code of its label and body, and what it shares with its neighbours."""

    key: tuple[object, ...]
    label: str
    body: str
    lead: float
    left: float
    hanging: float
    right: float
    sticky: bool
    unbreakable: bool
    loose_lines: bool


def list_item(writer: Writer, area: Area, paragraph: Paragraph, flow: FlowFunction) -> Item | None:
    """Return a list paragraph as an item; None where its label does not fit a hanging indent or its look is special."""
    label, properties = paragraph.label, paragraph.properties
    hanging = -properties.first_line
    if label is None or not label.text or label.suffix != "tab" or hanging <= 0:
        return None
    special = properties.alignment in ("center", "right") or properties.right_to_left or label_shift(writer, label)
    if special or label_width(writer, label) >= _room(properties):
        return None
    parts = split_pages(writer, paragraph)
    pieces = without_trailing_spaces(parts[0][1])
    visible = [piece.item for piece in pieces if not isinstance(piece.item, Bookmark)]
    if len(parts) > 1 or not visible or any(isinstance(i, Tab) or getattr(i, "anchor", None) for i in visible):
        return None
    first_look = getattr(visible[0], "properties", label.properties)
    if writer.edges(label.properties, properties.line) != writer.edges(first_look, properties.line):
        return None
    setting = setting_for(writer, area, paragraph, pieces, flow)
    body = paragraph_code(setting, Layout(tuple(pieces), None, 0.0))
    key = (label.list_id, label.level, label.bullet, properties.left, hanging, properties.right)
    return Item(
        key,
        inline_code(setting, [Piece(Run(label.text, label.properties))]),
        body,
        setting.line.lead,
        properties.left,
        hanging,
        properties.right,
        properties.keep_next,
        properties.keep_lines,
        not properties.widow_control,
    )


def _room(properties: ParagraphProperties) -> float:
    """Return how wide a label may be in points before its tab would jump to another stop than the text's indent."""
    start = properties.left + properties.first_line
    stops = [stop.position for stop in properties.tabs if start < stop.position < properties.left]
    return 0.0 if stops else properties.left - start - 0.05


def list_code(items: list[Item], gap: float) -> str:
    """Return items of one list as one block, a given gap in points between them."""
    first = items[0]
    labels = "".join(f"box(width: {pt(first.hanging)}, {item.label}), " for item in items)
    bodies = ", ".join(f"enum.item({item.body})" for item in items)
    code = f"enum(numbering: n => ({labels}).at(n - 1), spacing: {pt(gap)}, {bodies})"
    if first.loose_lines:
        code = f"{{ set text(costs: (widow: 0%, orphan: 0%)); {code} }}"
    arguments = [f"inset: (left: {pt(first.left - first.hanging)}, right: {pt(first.right)})"]
    if first.sticky:
        arguments.append("sticky: true")
    if first.unbreakable:
        arguments.append("breakable: false")
    return block(code, *arguments)
