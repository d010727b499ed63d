"""The parts of a Word file that hold text, each with the places of its paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from drafter.problems import Place
from drafter.word.elements import paragraph_of
from drafter.word.package import Package
from drafter.word.places import paragraph_place
from drafter.word.read.names import Element, W

NOTE_KINDS = ("footnotes", "endnotes")
TEXT_KINDS = ("header", "footer", *NOTE_KINDS)


@dataclass(frozen=True)
class TextPart:
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


def text_parts(package: Package) -> tuple[TextPart, ...]:
    """Return the parts of a file that hold text, the document first. Each root is the caller's own."""
    found = {package.main: "document"}
    for link in package.relationships(package.main).values():
        if link.type in TEXT_KINDS and not link.external and link.target in package:
            found.setdefault(link.target, link.type)
    return tuple(TextPart(package.name, part, kind, package.xml(part)) for part, kind in found.items())


def linked(package: Package, kind: str) -> str | None:
    """Return the part that the document is linked to in this way, such as "styles"; None where there is none."""
    links = package.relationships(package.main).values()
    return next((link.target for link in links if link.type == kind and link.target in package), None)
