"""Cutting runs, so that a stretch of text stands in runs of its own."""

from __future__ import annotations

import copy

from lxml import etree

from drafter.word.read.names import Element, W
from drafter.word.text import Story

_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


def runs_of(story: Story, start: int, end: int) -> list[Element]:
    """Return the runs that hold just the text from `start` to `end`, cutting those that hold more.

    Several stretches of one story are cut from the last to the first: what comes before a cut keeps its elements.
    """
    found: list[Element] = []
    for piece in story.pieces:
        low, high = max(start - piece.start, 0), min(end - piece.start, len(piece.text))
        run = piece.node.getparent()
        if low >= high or run is None or run.tag != W + "r":
            continue
        node = piece.node
        if node.tag == W + "t":
            if high < len(node.text or ""):
                _cut_text(node, high)
            if low:
                node = _cut_text(node, low)
        _cut_run_after(node)
        own = _cut_run_before(node)
        if not found or found[-1] is not own:
            found.append(own)
    return found


def _cut_text(node: Element, at: int) -> Element:
    """Cut a text element in two and return the second."""
    text = node.text or ""
    rest = copy.copy(node)
    node.text, rest.text = text[:at], text[at:]
    for one in (node, rest):
        one.set(_PRESERVE, "preserve")
    node.addnext(rest)
    return rest


def _cut_run_after(node: Element) -> None:
    """Move what follows an element in its run into a run after it."""
    _split(node, list(node.itersiblings()))


def _cut_run_before(node: Element) -> Element:
    """Return a run that begins with an element, cutting off what stands before it."""
    run = node.getparent()
    assert run is not None
    if all(one.tag == W + "rPr" for one in node.itersiblings(preceding=True)):
        return run
    return _split(node, [node, *node.itersiblings()])


def _split(node: Element, moving: list[Element]) -> Element:
    run = node.getparent()
    assert run is not None
    if not moving:
        return run
    other = etree.Element(run.tag, {str(name): str(value) for name, value in run.attrib.items()})
    look = run.find(W + "rPr")
    if look is not None:
        other.append(copy.deepcopy(look))
    other.extend(moving)
    run.addnext(other)
    return other
