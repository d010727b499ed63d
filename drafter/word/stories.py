"""The parts of a Word file that hold text, each with the places of its paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from drafter.problems import Place
from drafter.word.package import Package
from drafter.word.places import paragraph_place
from drafter.word.read.names import Element, W, qualified

NOTE_KINDS = ("footnotes", "endnotes")
_STORIES = ("header", "footer", *NOTE_KINDS)
_FALLBACK = qualified("mc:Fallback")
_TEXT = {f"{W}t": None, f"{W}delText": None, f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", qualified("m:t"): None}


@dataclass(frozen=True)
class Story:
    """A part that holds text: its `kind` is "document", "header", "footer", "footnotes" or "endnotes"."""

    file: str
    part: str
    kind: str
    root: Element

    @cached_property
    def _numbers(self) -> dict[Element, int]:
        return {paragraph: number for number, paragraph in enumerate(self.root.iter(f"{W}p"), 1)}

    def place(self, element: Element) -> Place:
        """Return the place of the paragraph that an element stands in, is, or comes before the end of."""
        holder = paragraph_of(element)
        if holder is None:
            holder = next(element.iter(f"{W}p"), None)
        return paragraph_place(self.file, self.part, self._numbers.get(holder, 0) if holder is not None else 0)


def stories(package: Package) -> tuple[Story, ...]:
    """Return the parts of a file that hold text, the document first. Each root is the caller's own."""
    found = {package.main: "document"}
    for link in package.relationships(package.main).values():
        if link.type in _STORIES and not link.external and link.target in package:
            found.setdefault(link.target, link.type)
    return tuple(Story(package.name, part, kind, package.xml(part)) for part, kind in found.items())


def linked(package: Package, kind: str) -> str | None:
    """Return the part that the document is linked to in this way, such as "styles"; None where there is none."""
    links = package.relationships(package.main).values()
    return next((link.target for link in links if link.type == kind and link.target in package), None)


def paragraph_of(element: Element) -> Element | None:
    """Return the paragraph that an element is or stands in."""
    return element if element.tag == f"{W}p" else next(element.iterancestors(f"{W}p"), None)


def repeated(element: Element) -> bool:
    """Tell whether an element only says again, for old programs, what stands beside it."""
    return next(element.iterancestors(_FALLBACK), None) is not None


def text_of(element: Element) -> str:
    """Return all text in an element, deleted text too, on one line."""
    pieces = (_TEXT[node.tag] or node.text or "" for node in element.iter(*_TEXT))
    return " ".join("".join(pieces).split())


def remove(element: Element) -> None:
    """Take an element out of its parent; the text behind it stays, which only damaged files have."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap(element: Element) -> None:
    """Put the children of an element in its place."""
    parent = element.getparent()
    assert parent is not None
    at = parent.index(element)
    parent[at : at + 1] = list(element)
