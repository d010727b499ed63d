"""Comments in the margin: who wrote them, what they say, and where they are anchored."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.problems import Place
from drafter.word.elements import text_of
from drafter.word.package import Package
from drafter.word.read.names import W, val
from drafter.word.textparts import TextPart, linked, text_parts

_USUAL = "word/comments.xml"
ANCHORS = tuple(f"{W}{name}" for name in ("commentRangeStart", "commentRangeEnd", "commentReference"))


class Comment(NamedTuple):
    """A comment; `date` is as the file has it, and empty where it does not say."""

    author: str
    date: str
    text: str
    place: Place


def comments(package: Package) -> list[Comment]:
    """Return the comments of a file in the order of their anchors, then those that are anchored nowhere."""
    return list(comments_at(package, text_parts(package)))


def comments_at(package: Package, texts: tuple[TextPart, ...]) -> Iterator[Comment]:
    """Yield the comments of a file whose stories are read already."""
    part = linked(package, "comments") or _USUAL
    if part not in package:
        return
    anchors: dict[str, Place] = {}
    for story in texts:
        for anchor in story.root.iter(*ANCHORS):
            anchors.setdefault(val(anchor, "id") or "", story.place(anchor))
    written = {val(one, "id") or "": one for one in package.xml(part).iter(f"{W}comment")}
    for identity in sorted(written, key=list(anchors | written).index):
        one = written[identity]
        place = anchors.get(identity, Place(package.name, spot=part))
        yield Comment(val(one, "author") or "", val(one, "date") or "", text_of(one), place)
