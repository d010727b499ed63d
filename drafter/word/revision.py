"""Changes made to a part so that Word shows them as insertions and deletions, which a person accepts or rejects."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import count

from drafter.word.read.names import Element, W, val

_NUMBERED = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo", "bookmarkStart", "bookmarkEnd"))
_CONTENT = tuple(f"{W}{name}" for name in ("p", "tbl", "tr", "tc", "sdt", "sdtContent", "hyperlink", "smartTag",
                                           "bdo", "dir", "ins", "moveTo"))  # fmt: skip
_ORIGINAL = {f"{W}t": f"{W}delText", f"{W}instrText": f"{W}delInstrText"}
_BLOCKS = (f"{W}p", f"{W}tbl", f"{W}sdt")
_BEFORE_MARK = ("sectPr", "pPrChange")


class Revision:
    """One author's tracked changes of one letter, all of one day where it is known.

    `roots` are the parts that they are made in.
    """

    def __init__(self, author: str, day: dt.date | None, roots: Iterable[Element]) -> None:
        self._values = {"author": author, **({"date": f"{day.isoformat()}T00:00:00Z"} if day else {})}
        taken = (val(one, "id") or "" for root in roots for one in root.iter(*_NUMBERED))
        self._ids = count(max((int(one) for one in taken if one.isdecimal()), default=0) + 1)

    def insert(self, element: Element) -> None:
        """Mark a run, a paragraph, a row or a table as inserted, with all that it holds."""
        self._mark(element, "ins")

    def delete(self, element: Element) -> None:
        """Mark a run, a paragraph, a row or a table as deleted, with all that it holds."""
        self._mark(element, "del")

    def _mark(self, element: Element, kind: str) -> None:
        if element.tag == f"{W}r":
            self._run(element, kind)
            return
        if element.tag == f"{W}p":
            self._paragraph_mark(element, kind)
        elif element.tag == f"{W}tr":
            _row_properties(element).append(self._change(kind))
        elif element.tag not in _CONTENT:
            return
        for child in list(element):
            if child.tag == f"{W}r" or child.tag in _CONTENT:
                self._mark(child, kind)

    def _run(self, run: Element, kind: str) -> None:
        parent = run.getparent()
        assert parent is not None
        if kind == "del":
            for node in run.iter(*_ORIGINAL):
                node.tag = _ORIGINAL[node.tag]
        change = self._change(kind)
        parent.replace(run, change)
        change.append(run)

    def _paragraph_mark(self, paragraph: Element, kind: str) -> None:
        mark = _mark_of(_bearer(paragraph, kind))
        done = mark.find(f"{W}ins") is not None and kind == "del"
        mark.insert(1 if done else 0, self._change(kind))

    def _change(self, name: str) -> Element:
        from lxml import etree

        values = {"id": str(next(self._ids)), **self._values}
        return etree.Element(W + name, {W + key: value for key, value in values.items()}, nsmap={"w": W[1:-1]})


def _bearer(paragraph: Element, kind: str) -> Element:
    """Return the paragraph whose end mark comes or goes with a paragraph.

    The last one of a cell or page part cannot be joined to a next: that of the one before it stands for its own.
    """
    following = next((one for one in paragraph.itersiblings() if one.tag in _BLOCKS), None)
    if following is not None and following.tag != f"{W}tbl":
        return paragraph
    before = next((one for one in paragraph.itersiblings(preceding=True) if one.tag in _BLOCKS), None)
    while before is not None and before.find(f"{W}pPr/{W}rPr/{W}{kind}") is not None:
        before = next((one for one in before.itersiblings(preceding=True) if one.tag in _BLOCKS), None)
    return paragraph if before is None or before.tag != f"{W}p" else before


def _mark_of(paragraph: Element) -> Element:
    """Return the properties of a paragraph's end mark, made where it has none."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        properties = paragraph.makeelement(f"{W}pPr")
        paragraph.insert(0, properties)
    mark = properties.find(f"{W}rPr")
    if mark is None:
        mark = properties.makeelement(f"{W}rPr")
        following = [child for child in properties if child.tag.removeprefix(W) in _BEFORE_MARK]
        properties.insert(properties.index(following[0]) if following else len(properties), mark)
    return mark


def _row_properties(row: Element) -> Element:
    """Return the properties of a row, made where it has none."""
    properties = row.find(f"{W}trPr")
    if properties is None:
        properties = row.makeelement(f"{W}trPr")
        row.insert(sum(child.tag == f"{W}tblPrEx" for child in row), properties)
    return properties
