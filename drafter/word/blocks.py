"""Paragraphs, table rows and tables taken out of a part or put into it, as tracked changes or not."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from drafter.word.controls import is_of_value
from drafter.word.dressing import bare_look, dress_row
from drafter.word.editing import release_control, typed
from drafter.word.elements import remove
from drafter.word.read.names import Element, W
from drafter.word.revision import Revision

_BLOCKS = (f"{W}p", f"{W}tbl")


def put_in(element: Element, anchor: Element, revision: Revision | None, *, before: bool = False) -> None:
    """Put a paragraph, row or table beside another, behind it or `before` it."""
    if before:
        anchor.addprevious(element)
    else:
        anchor.addnext(element)
    if revision is not None:
        revision.insert(element)


def take_out(element: Element, revision: Revision | None) -> None:
    """Take a paragraph or row out. A paragraph that its place cannot do without is emptied.

    The other half of a bookmark that ended in it is left to `drop_half_bookmarks`. Values lose their content controls
    first: LibreOffice keeps a deleted row for the sake of a control in it.
    """
    parent = element.getparent()
    assert parent is not None
    needed = element.tag == f"{W}p" and not _spare(element)
    for control in list(element.iter(f"{W}sdt")):
        if is_of_value(control):
            release_control(control)
    if revision is not None:
        for one in [child for child in element if child.tag != f"{W}pPr"] if needed else [element]:
            revision.delete(one)
        return
    if needed:
        element[:] = [child for child in element if child.tag == f"{W}pPr"]
    else:
        remove(element)
    if parent.tag == f"{W}tbl" and next(parent.iter(f"{W}tr"), None) is None:
        remove(parent)


def paragraph_like(other: Element, text: str) -> Element:
    """Return a paragraph with a text, in the look of another."""
    made = other.makeelement(f"{W}p")
    look = bare_look(other)
    if look is not None:
        made.append(look)
    if text:
        made.append(typed(text, None))
    return made


def row_like(other: Element, texts: Sequence[str]) -> Element:
    """Return a row with a text in each cell, in the look of another; what is too much for it stands in the last."""
    made = deepcopy(other)
    made.tail = None
    dress_row(made, other)
    cells = list(made.iterchildren(f"{W}tc"))
    rest = list(texts)
    for number, cell in enumerate(cells, 1):
        like = next(cell.iter(f"{W}p"))
        own, rest = (rest[:1], rest[1:]) if number < len(cells) else (rest, [])
        cell[:] = [child for child in cell if child.tag == f"{W}tcPr"]
        cell.extend(paragraph_like(like, text) for text in own or [""])
    return made


def _spare(paragraph: Element) -> bool:
    """Tell whether the place of a paragraph can do without it: no section, cell or header ends with it alone."""
    if paragraph.find(f"{W}pPr/{W}sectPr") is not None:
        return False
    following = next((one for one in paragraph.itersiblings() if one.tag in _BLOCKS), None)
    above = next((one for one in paragraph.itersiblings(preceding=True) if one.tag in _BLOCKS), None)
    if following is None:
        return above is not None and above.tag == f"{W}p"
    return above is None or above.tag == f"{W}p" or following.tag == f"{W}p"
