"""The looks of paragraphs and table rows: taken from one, given to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import TypeAlias

from drafter.word.elements import remove
from drafter.word.read.names import Element, W

_OWN = tuple(f"{W}{name}" for name in ("sectPr", "pPrChange"))
_MARKS = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "trPrChange", "tcPrChange"))
_FRAME = tuple(f"{W}{name}" for name in ("tblPrEx", "trPr", "tcPr"))

Looks: TypeAlias = dict[bytes, Element]
"""A paragraph for each look, by what `key_of` says of it."""


def looks_of(pairs: Iterable[tuple[Element, Element]]) -> Looks:
    """Return the second's paragraph for each look that the first's paragraphs have, by pairs of both."""
    looks: Looks = {}
    for one, other in pairs:
        looks.setdefault(key_of(one), other)
    return looks


def key_of(paragraph: Element) -> bytes:
    """Return what is the same for paragraphs of the same look in one part."""
    from lxml import etree

    look = bare_look(paragraph)
    return b"" if look is None else etree.tostring(look, method="c14n")


def bare_look(paragraph: Element) -> Element | None:
    """Return a copy of a paragraph's properties without what belongs to that one paragraph alone."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        return None
    made = deepcopy(properties)
    made.tail = None
    for one in [*made.iterchildren(*_OWN), *made.iterfind(f"{W}rPr/*")]:
        if one.tag in _OWN or one.tag in _MARKS:
            remove(one)
    return made


def dress(paragraph: Element, other: Element) -> None:
    """Give a paragraph the look of another."""
    own, look = paragraph.find(f"{W}pPr"), bare_look(other)
    if own is not None:
        paragraph.remove(own)
    if look is not None:
        paragraph.insert(0, look)


def dress_row(row: Element, other: Element) -> None:
    """Give a row and its cells the properties of another, where it has as many cells."""
    mine, others = list(_framed(row)), list(_framed(other))
    if len(mine) != len(others):
        return
    for one, like in zip(mine, others, strict=True):
        for old in list(one.iterchildren(*_FRAME)):
            one.remove(old)
        for number, frame in enumerate(like.iterchildren(*_FRAME)):
            copied = deepcopy(frame)
            for mark in list(copied.iterchildren(*_MARKS)):
                copied.remove(mark)
            one.insert(number, copied)


def _framed(row: Element) -> Iterator[Element]:
    yield row
    yield from row.iterchildren(f"{W}tc")
