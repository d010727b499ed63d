"""Frames, groups, columns and pictures, as the reader hands them on."""

from __future__ import annotations

from drafter.word.document import Group, Paragraph, Table, TextBox
from drafter.word.read import read
from drafter.word.read.images import picture_kind, pixels, refusal
from tests.fidelity.calibration import case
from tests.pdf.pdf_letters import png


def test_neighbours_in_one_frame_are_one_text_box() -> None:
    first = read(case("frame_for_the_address"), "x").sections[0].blocks[0]
    assert isinstance(first, Paragraph)
    box = first.items[0]
    assert isinstance(box, TextBox)
    assert [getattr(block, "text", None) for block in box.blocks] == ["To the Embassy", "Street 2", "City"]
    assert (box.width, box.height) == (170.0, 70.0)
    assert box.anchor is not None
    assert (box.anchor.horizontal_from, box.anchor.x, box.anchor.y, box.anchor.wrap) == ("page", 350.0, 30.0, "square")


def test_members_of_a_group_have_their_places() -> None:
    paragraph = read(case("group_of_shapes"), "x").sections[0].blocks[1]
    assert isinstance(paragraph, Paragraph)
    (group,) = paragraph.items
    assert isinstance(group, Group)
    assert [(x, y, member.width) for x, y, member in group.members] == [(0.0, 0.0, 100.0), (120.0, 60.0, 100.0)]


def test_columns_of_different_widths() -> None:
    section = read(case("columns_uneven"), "x").sections[0]
    assert (section.columns, section.column_widths) == (2, (150.0, 20.0, 283.55))


def test_the_heavier_line_stands_where_cells_meet() -> None:
    table = next(b for b in read(case("border_kinds"), "x").sections[0].blocks if isinstance(b, Table))
    assert [row.cells[1].borders.top.width for row in table.rows if row.cells[1].borders.top] == [
        0.5,
        0.5,
        3.0,
        3.0,
        1.0,
    ]


def test_sizes_of_pictures_are_read_from_their_first_bytes() -> None:
    assert pixels(png(40, 20)) == (40, 20)
    assert pixels(b"GIF89a\x05\x00\x07\x00") == (5, 7)
    assert pixels(b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x20\x00\x10\x03") == (16, 32)
    assert pixels(b"RIFF\0\0\0\0WEBPVP8X" + b"\0" * 8 + b"\x0f\0\0\x1f\0\0") == (16, 32)
    assert pixels(b"<svg/>") is None
    assert pixels(png()[:18]) is None
    assert picture_kind(b"BM") is None
    assert refusal(png()) is None
