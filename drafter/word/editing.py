"""Changing the text of a part where it stands: a value typed anew, words put in or taken out, all else untouched.

Changes of one part are made from its end to its beginning, so that the places of those to come stay true.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from drafter.word.controls import is_of_value
from drafter.word.cutting import cut, pieces_of, run_of, runs_of, split_after, split_before
from drafter.word.elements import remove, unwrap
from drafter.word.read.names import NAMESPACES, Element, W, val
from drafter.word.revision import Revision
from drafter.word.runs import AFTER_HIGHLIGHT, run
from drafter.word.text import Story

_TEXT = tuple(f"{W}{name}" for name in ("t", "tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "sym",
                                        "lastRenderedPageBreak"))  # fmt: skip
_INSERTIONS = (f"{W}ins", f"{W}moveTo")
_WRAPPERS = (f"{W}sdt", f"{W}sdtContent", *_INSERTIONS)


class Editor:
    """Changes one part; with a `revision` as tracked changes, otherwise as if it had been written so."""

    def __init__(self, story: Story, revision: Revision | None = None) -> None:
        self._story = story
        self._revision = revision

    def editable(self, start: int, end: int) -> bool:
        """Tell whether a stretch is ordinary text of one paragraph: no formula, no paragraph's end."""
        return all(run_of(piece) is not None for piece in pieces_of(self._story, start, end))

    def rewrite(self, start: int, end: int, text: str, *, gap: bool | None = None) -> None:
        """Give a stretch another text, in the formatting of its first run; `gap` marks it as one, or as one no more.

        A stretch in which no run stands, such as a formula, stays as it is.
        """
        runs = runs_of(self._story, start, end)
        if not runs:
            return
        new = typed(text, runs[0].find(f"{W}rPr"))
        if gap is not None:
            _highlight(new, on=gap)
        place = runs[-1] if self._revision else runs[0]
        place.addnext(new)
        if self._revision:
            self._revision.insert(new)
            _leave_insertion(new)
        self._take_out(runs)

    def replace(self, start: int, end: int, elements: Sequence[Element]) -> None:
        """Put runs, and controls with runs, in the place of a stretch; an empty one is a place between two signs."""
        cut(self._story, end)
        parent, at = self._gap(end)
        for element in reversed(elements):
            parent.insert(at, element)
        if start < end:
            self.delete(start, end)
        if self._revision:
            for element in [one for one in elements if one.tag in (*_WRAPPERS, f"{W}r")]:
                self._revision.insert(element)

    def delete(self, start: int, end: int) -> None:
        """Take a stretch out, and the content controls that hold nothing else."""
        runs = runs_of(self._story, start, end)
        inside = [one for one in self._story.marks if start <= one.start < one.end <= end]
        for mark in inside:
            if mark.element.getparent() is None:
                continue
            if mark.control and is_of_value(mark.element):
                release_control(mark.element)
            elif not mark.control and self._revision is None:
                drop_bookmark(mark.element)
        self._take_out(runs)

    def was(self, start: int, end: int, text: str) -> None:
        """Mark a stretch as inserted, in the place of a text that was deleted; either may be empty."""
        assert self._revision is not None
        runs = runs_of(self._story, start, end)
        cut(self._story, start)
        near = runs[:1] or [one for one in map(run_of, pieces_of(self._story, start - 1, start)) if one is not None]
        if text:
            parent, at = self._gap(start)
            old = typed(text, near[0].find(f"{W}rPr") if near else None)
            parent.insert(at, old)
            self._revision.delete(old)
        for one in runs:
            self._revision.insert(one)

    def _take_out(self, runs: Sequence[Element]) -> None:
        for one in runs:
            if self._revision:
                _set_aside(one)
                self._revision.delete(one)
                continue
            for child in [child for child in one if child.tag in _TEXT]:
                one.remove(child)
            if all(child.tag == f"{W}rPr" for child in one):
                remove(one)

    def _gap(self, offset: int) -> tuple[Element, int]:
        """Return where something new stands at a place in the text: the parent and the index, outside of controls."""
        before = pieces_of(self._story, offset - 1, offset)
        node = run_of(before[0]) if before else None
        if node is None:
            paragraph = self._story.at(offset).element
            return paragraph, int(len(paragraph) > 0 and paragraph[0].tag == f"{W}pPr")
        while True:
            parent, following = node.getparent(), node.getnext()
            assert parent is not None
            if following is not None and following.tag == f"{W}bookmarkEnd":
                node = following
            elif parent.tag == f"{W}sdt" or (parent.tag in _WRAPPERS and following is None):
                node = parent
            elif parent.tag in _INSERTIONS and self._revision:
                split_after(node)
                node = parent
            else:
                return parent, parent.index(node) + 1


def typed(text: str, look: Element | None) -> Element:
    """Return a run with a text, in a look."""
    from lxml import etree

    made: Element = etree.fromstring(run(text).replace("<w:r>", f'<w:r xmlns:w="{NAMESPACES["w"]}">', 1))
    for empty in [node for node in made.iter(f"{W}t") if not node.text]:
        made.remove(empty)
    if look is not None:
        made.insert(0, deepcopy(look))
        for change in made[0].findall(f"{W}rPrChange"):
            made[0].remove(change)
    return made


def release_control(control: Element) -> None:
    """Take a content control away from round its content."""
    content = control.find(f"{W}sdtContent")
    for child in list(control):
        if child is not content:
            control.remove(child)
    if content is not None:
        unwrap(content)
    unwrap(control)


def drop_bookmark(start: Element) -> None:
    """Take a bookmark out by its beginning."""
    identity = val(start, "id")
    end = next((one for one in start.getroottree().iter(f"{W}bookmarkEnd") if val(one, "id") == identity), None)
    remove(start)
    if end is not None:
        remove(end)


def clipped(story: Story, start: int, end: int) -> list[Element]:
    """Return a copy of what stands at a stretch of one paragraph, with its controls and bookmarks."""
    from drafter.word.text import story as read

    if start == end:
        return []
    paragraph = story.at(start)
    own = read(deepcopy(paragraph.element), story.part)
    editor = Editor(own)
    editor.delete(end - paragraph.start, len(own.text))
    editor.delete(0, start - paragraph.start)
    return [child for child in own.root if child.tag != f"{W}pPr"]


def _set_aside(run: Element) -> None:
    """Give what is no text in a run, such as a footnote's number, a run of its own behind it."""
    others = [child for child in run if child.tag not in _TEXT and child.tag != f"{W}rPr"]
    if others:
        run.extend(others)
        split_before(others[0])


def _highlight(holder: Element, *, on: bool) -> None:
    look = holder.find(f"{W}rPr")
    if look is None:
        look = holder.makeelement(f"{W}rPr")
        holder.insert(0, look)
    for mark in look.findall(f"{W}highlight"):
        look.remove(mark)
    if on:
        after = {W + name for name in AFTER_HIGHLIGHT}
        at = next((number for number, child in enumerate(look) if child.tag in after), len(look))
        look.insert(at, look.makeelement(f"{W}highlight", {f"{W}val": "yellow"}))


def _leave_insertion(new: Element) -> None:
    """Let an insertion stand beside that of another person that it was put in, not inside it."""
    change = new.getparent()
    assert change is not None
    outer = change.getparent()
    if outer is not None and outer.tag in _INSERTIONS:
        split_after(change)
        outer.addnext(change)
