"""Paragraphs that are to stay with the next one: where so many do that no page holds them, none is kept."""

from __future__ import annotations

import math

from drafter.pdf.writer import Area, Writer
from drafter.word.document import Block, Paragraph, Run


def overlong_chains(writer: Writer, area: Area, blocks: tuple[Block, ...]) -> frozenset[int]:
    """Return the numbers of paragraphs in chains that are taller than a page."""
    section = area.section
    room = section.height - abs(section.margins.top) - abs(section.margins.bottom)
    found: set[int] = set()
    chain: list[int] = []
    height = 0.0
    for block in blocks:
        if not isinstance(block, Paragraph) or not block.properties.keep_next:
            chain, height = [], 0.0
            continue
        chain.append(block.number)
        height += _height(writer, block, area.width)
        if height > room:
            found.update(chain)
    return frozenset(found)


def _height(writer: Writer, paragraph: Paragraph, width: float) -> float:
    """Return about how tall a paragraph is at least, in points."""
    properties = paragraph.properties
    room = max(1.0, width - properties.left - properties.right)
    wide = 0.0
    for item in paragraph.items:
        if isinstance(item, Run):
            wide += writer.width(item.properties, item.text)
    line = sum(writer.edges(paragraph.mark, properties.line))
    return line * max(1, math.ceil(wide / room)) + max(properties.before, properties.after)
