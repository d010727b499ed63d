"""List paragraphs as tagged lists: neighbours of one list and level become the items of one."""

from __future__ import annotations

from typing import NamedTuple

from drafter.pdf.emit import block, pt
from drafter.pdf.inline import Piece, inline_code
from drafter.pdf.paragraph import (
    A_HAIR,
    Layout,
    label_shift,
    label_width,
    paragraph_code,
    setting_for,
    split_pages,
    without_trailing_spaces,
)
from drafter.pdf.setting import FlowFunction
from drafter.pdf.writer import Area, Writer
from drafter.word.document import Bookmark, Paragraph, Run, Tab
from drafter.word.looks import ParagraphProperties


class Frame(NamedTuple):
    """What the items of one list share; lengths in points."""

    list_id: str
    level: int
    left: float
    hanging: float
    right: float
    sticky: bool
    unbreakable: bool
    loose_lines: bool


class Item(NamedTuple):
    """The code of a list item's label and body, and what its last line adds below."""

    label: str
    body: str
    lead: float


def list_frame(writer: Writer, paragraph: Paragraph) -> Frame | None:
    """Return a list paragraph's frame; None where its label does not fit a hanging indent or its look is special."""
    label, properties = paragraph.label, paragraph.properties
    hanging = -properties.first_line
    if label is None or not label.text or label.suffix != "tab" or hanging <= 0 or properties.heading_level:
        return None
    special = properties.alignment in ("center", "right") or properties.right_to_left or label_shift(writer, label)
    if special or label_width(writer, label) >= _room(properties):
        return None
    parts = split_pages(writer, paragraph)
    visible = [piece.item for piece in parts[0][1] if not isinstance(piece.item, Bookmark)]
    if len(parts) > 1 or not visible or any(isinstance(i, Tab) or getattr(i, "anchor", None) for i in visible):
        return None
    first_look = getattr(visible[0], "properties", label.properties)
    if writer.edges(label.properties, properties.line) != writer.edges(first_look, properties.line):
        return None
    return Frame(
        label.list_id,
        label.level,
        properties.left,
        hanging,
        properties.right,
        properties.keep_next,
        properties.keep_lines,
        not properties.widow_control,
    )


def list_item(writer: Writer, area: Area, paragraph: Paragraph, flow: FlowFunction) -> Item:
    """Return a paragraph that has a list frame as an item."""
    label = paragraph.label
    assert label is not None
    pieces = without_trailing_spaces(split_pages(writer, paragraph)[0][1])
    setting = setting_for(writer, area, paragraph, pieces, flow)
    return Item(
        inline_code(setting, [Piece(Run(label.text, label.properties))]),
        paragraph_code(setting, Layout(tuple(pieces), None, 0.0)),
        setting.line.lead,
    )


def _room(properties: ParagraphProperties) -> float:
    """Return how wide a label may be in points before its tab would jump to another stop than the text's indent."""
    start = properties.left + properties.first_line
    stops = [stop.position for stop in properties.tabs if start < stop.position < properties.left]
    return 0.0 if stops else properties.left - start - 0.05


def list_code(frame: Frame, items: list[Item], gap: float) -> str:
    """Return items of one list as one block, a given gap in points between them."""
    labels = "".join(f"box(width: {pt(frame.hanging)}, {item.label}), " for item in items)
    bodies = ", ".join(f"enum.item({item.body})" for item in items)
    code = f"enum(numbering: n => ({labels}).at(n - 1), spacing: {pt(gap)}, {bodies})"
    if frame.loose_lines:
        code = f"{{ set text(costs: (widow: 0%, orphan: 0%)); {code} }}"
    arguments = [f"inset: (left: {pt(frame.left - frame.hanging)}, right: {pt(frame.right - A_HAIR)})"]
    if frame.sticky:
        arguments.append("sticky: true")
    if frame.unbreakable:
        arguments.append("breakable: false")
    return block(code, *arguments)
