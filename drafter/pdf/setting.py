"""Where inline items are set, and the function that writes blocks within them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from drafter.pdf.writer import Area, Line, Writer
from drafter.word.document import Block, Paragraph

FlowFunction = Callable[[Writer, "tuple[Block, ...]", Area], str]


class Setting(NamedTuple):
    """Where inline items are set: their paragraph, its lines, the width of a line, and how notes are written."""

    writer: Writer
    area: Area
    paragraph: Paragraph
    line: Line
    width: float
    flow: FlowFunction
