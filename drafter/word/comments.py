"""The comments of a letter: who wrote what, and beside which text."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.problems import Place
from drafter.word.package import Package
from drafter.word.places import paragraph_place
from drafter.word.read.names import Element, W, val
from drafter.word.text import Story


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment: its author, its text on one line, and the paragraph that it is put to."""

    author: str
    text: str
    place: Place


def comments(package: Package, stories: tuple[Story, ...]) -> list[Comment]:
    """Return the comments of a letter in the order of their numbers in the file; `stories` are its parts."""
    parts = [one.target for one in package.relationships(package.main).values()
             if one.type == "comments" and not one.external and one.target in package]  # fmt: skip
    places = _places(package.name, stories) if parts else {}
    return [
        Comment(val(element, "author") or "", _text(element), places.get(val(element, "id") or "", Place(package.name)))
        for part in parts
        for element in package.xml(part).iter(W + "comment")
    ]


def _text(element: Element) -> str:
    lines = ("".join(text.text or "" for text in line.iter(W + "t")) for line in element.iter(W + "p"))
    return " ".join(" ".join(lines).split())


def _places(name: str, stories: tuple[Story, ...]) -> dict[str, Place]:
    """Return where each comment begins, by its number: where its range starts, else where Word shows its mark."""
    found: dict[str, Place] = {}
    for story in stories:
        for number, paragraph in enumerate(story.root.iter(W + "p"), 1):
            for mark in paragraph.iter(W + "commentRangeStart", W + "commentReference"):
                found.setdefault(val(mark, "id") or "", paragraph_place(name, story.part, number))
    return found
