"""Cutting runs, so that a stretch of text stands in runs of its own."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from copy import deepcopy

from drafter.word.read.names import Element, W
from drafter.word.text import PARAGRAPH_END, Piece, Story

_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


def pieces_of(story: Story, start: int, end: int) -> list[Piece]:
    """Return the pieces that hold any of the text from `start` to `end`."""
    if start < 0 or start >= end:
        return []
    pieces = story.pieces
    low = max(bisect_right(pieces, start, key=lambda one: one.start) - 1, 0)
    high = bisect_left(pieces, end, key=lambda one: one.start)
    return [one for one in pieces[low:high] if one.start + len(one.text) > start]


def run_of(piece: Piece) -> Element | None:
    """Return the run that a piece stands in; None for a paragraph's end and for formulas."""
    if piece.text == PARAGRAPH_END:
        return None
    parent = piece.node.getparent()
    return parent if parent is not None and parent.tag == f"{W}r" else None


def runs_of(story: Story, start: int, end: int) -> list[Element]:
    """Return the runs that hold just the text from `start` to `end`, cutting those that hold more."""
    cut(story, end)
    cut(story, start)
    found = (run_of(piece) for piece in pieces_of(story, start, end))
    return list(dict.fromkeys(one for one in found if one is not None))


def cut(story: Story, offset: int) -> None:
    """Let a run end at a place in the text."""
    pieces = story.pieces
    at = bisect_right(pieces, offset, key=lambda one: one.start) - 1
    if at < 0:
        return
    piece = pieces[at]
    within = offset - piece.start
    if run_of(piece) is None or within >= len(piece.text):
        return
    first = piece.node
    if within:
        left, right = piece.text[:within], piece.text[within:]
        first = deepcopy(piece.node)
        piece.node.text, first.text, first.tail = left, right, None
        for node in (piece.node, first):
            node.set(_PRESERVE, "preserve")
        piece.node.addnext(first)
        pieces[at : at + 1] = [Piece(piece.start, left, piece.node), Piece(offset, right, first)]
    if any(child.tag != f"{W}rPr" for child in first.itersiblings(preceding=True)):
        split_before(first)


def split_after(node: Element) -> None:
    """Split the element that a node stands in, so that the node is the last in it."""
    following = node.getnext()
    if following is not None:
        split_before(following)


def split_before(node: Element) -> None:
    """Split the element that a node stands in, so that the node begins a second one; a run keeps its look in both."""
    parent = node.getparent()
    assert parent is not None
    second = parent.makeelement(parent.tag)
    second.attrib.update(parent.attrib)
    look = parent.find(f"{W}rPr")
    if look is not None:
        second.append(deepcopy(look))
    second.extend([node, *node.itersiblings()])
    parent.addnext(second)
