"""Numbered lists of one letter brought into another."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy

from drafter.word.elements import remove
from drafter.word.package import Package
from drafter.word.read.names import Element, W, val
from drafter.word.textparts import linked

_NUMBER = f"{W}pPr/{W}numPr/{W}numId"


class Lists:
    """The lists of a target, and those that come into it from a source, each copied once.

    `changed` is the target's numbering as its root where a list has come, and `part` the name of it.
    """

    def __init__(self, source: Package, target: Package) -> None:
        self._roots = [package.xml(part) if (part := linked(package, "numbering")) else None
                       for package in (source, target)]  # fmt: skip
        self.part = linked(target, "numbering") or ""
        self.changed: Element | None = None
        self._known: dict[str, str] = {}

    def same(self, pairs: Iterable[tuple[Element, Element]]) -> None:
        """Learn which list is which from paragraphs of both that stand for each other."""
        for one, other in pairs:
            mine, theirs = val(one.find(_NUMBER)), val(other.find(_NUMBER))
            if mine and theirs:
                self._known.setdefault(mine, theirs)

    def own(self, number: str) -> str | None:
        """Return the target's number for a list of the source; None where the target numbers nothing."""
        source, target = self._roots
        if number in self._known or number == "0":
            return self._known.get(number, number)
        held = None if source is None else _one(source, "num", "numId", number)
        if source is None or target is None or held is None:
            return None
        kept = _one(source, "abstractNum", "abstractNumId", val(held.find(f"{W}abstractNumId")) or "")
        if kept is None:
            return None
        made = deepcopy(held)
        made.set(f"{W}numId", _free(target, "num", "numId"))
        made[0].set(f"{W}val", self._abstract(target, kept))
        last = target.findall(f"{W}num")
        last[-1].addnext(made) if last else target.append(made)
        self.changed = target
        self._known[number] = val(made, "numId") or ""
        return self._known[number]

    @staticmethod
    def _abstract(target: Element, kept: Element) -> str:
        """Return the number of a list's form in the target, copied where it is not there."""
        from lxml import etree

        said = etree.tostring(kept, method="c14n")
        for one in target.iterchildren(f"{W}abstractNum"):
            if etree.tostring(one, method="c14n") == said:
                return val(one, "abstractNumId") or ""
        made = deepcopy(kept)
        made.set(f"{W}abstractNumId", _free(target, "abstractNum", "abstractNumId"))
        for link in [*made.iterchildren(f"{W}nsid", f"{W}styleLink", f"{W}numStyleLink"), *made.iter(f"{W}pStyle")]:
            remove(link)
        first = target.find(f"{W}num")
        target.append(made) if first is None else first.addprevious(made)
        return val(made, "abstractNumId") or ""


def _one(root: Element, name: str, key: str, value: str) -> Element | None:
    return next((one for one in root.iterchildren(W + name) if val(one, key) == value), None)


def _free(root: Element, name: str, key: str) -> str:
    taken = [int(value) for one in root.iterchildren(W + name) if (value := val(one, key) or "").isdecimal()]
    return str(max(taken, default=0) + 1)
