"""Tracked changes made or taken back, as Word does it: what is left shows neither that they were nor who made them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from drafter.word.elements import remove, unwrap
from drafter.word.read.names import Element, W, qualified, val
from drafter.word.tracked import DELETED, INSERTED, RANGES

_RANGE_ENDS = tuple(
    f"{W}{name}"
    for name in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd")
)
_ORIGINAL = {f"{W}delText": f"{W}t", f"{W}delInstrText": f"{W}instrText"}
_KEPT = {
    "rPrChange": ("ins", "del", "moveFrom", "moveTo"), "pPrChange": ("rPr", "sectPr"),
    "sectPrChange": ("headerReference", "footerReference"), "tblPrChange": (), "tblPrExChange": (),
    "tblGridChange": (), "trPrChange": ("ins", "del"), "tcPrChange": ("cellIns", "cellDel", "cellMerge"),
}  # fmt: skip
"""What a tracked change of properties does not speak of, which therefore stays when it is taken back."""
_KEPT_FIRST = ("rPrChange", "sectPrChange")
_BEFORE_MERGE = tuple(f"{W}{name}" for name in ("cnfStyle", "tcW", "gridSpan", "hMerge"))
_HOLDERS = tuple(f"{W}{name}" for name in ("tc", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent"))
_EMPTIED = ("r", "hyperlink", "smartTag", "customXml", "bdo", "dir", "sdt", "r")
_CONTROL_PROPERTIES = tuple(f"{W}{name}" for name in ("sdtPr", "sdtEndPr", "customXmlPr"))
_MERGED = {"rest": "restart", "cont": "continue"}
_CONTROL = qualified("m:ctrlPr")


def resolve_changes(root: Element, accept: bool) -> None:
    """Accept or reject every tracked change of a part, in place."""
    gone = DELETED if accept else INSERTED
    _properties(root, accept)
    marks = [_settle(element, gone) for element in list(root.iter(*INSERTED, *DELETED))]
    if gone is INSERTED:
        _undelete(root)
    _cells(root, accept)
    for element in [one for one in root.iter() if isinstance(one.tag, str) and RANGES.fullmatch(one.tag)]:
        remove(element)
    for paragraph in marks:
        if paragraph is not None:
            _join(paragraph)
    tidy(root)


def _settle(element: Element, gone: tuple[str, ...]) -> Element | None:
    """Settle an insertion, deletion or move; `gone` are those whose content goes. Returns the paragraph to join."""
    parent = element.getparent()
    goes = element.tag in gone
    if parent is None:
        return None
    if parent.tag == f"{W}rPr" and not len(element):
        remove(element)
        return next(parent.iterancestors(f"{W}p"), None) if goes else None
    if parent.tag == f"{W}trPr":
        row = parent.getparent()
        remove(row if goes and row is not None else element)
    elif parent.tag == f"{W}numPr":
        remove(parent if goes else element)
    elif parent.tag == _CONTROL and goes:
        remove(_object_of(parent))
    elif goes:
        _drop(element)
    else:
        unwrap(element)
    return None


def _object_of(control: Element) -> Element:
    """Return the mathematical object that a control mark belongs to: m:f of m:f/m:fPr/m:ctrlPr."""
    properties = control.getparent()
    assert properties is not None
    holder = properties.getparent()
    return properties if holder is None else holder


def _drop(element: Element) -> None:
    """Take an element out but leave the ends of bookmarks and comments in its place: the others may be outside."""
    parent = element.getparent()
    assert parent is not None
    at = parent.index(element)
    parent[at : at + 1] = list(element.iter(*_RANGE_ENDS))


def _undelete(root: Element) -> None:
    for element in root.iter(*_ORIGINAL):
        element.tag = _ORIGINAL[element.tag]


def _properties(root: Element, accept: bool) -> None:
    """Settle the tracked changes of formatting: the old state is forgotten, or comes back."""
    for change in list(root.iter(*(W + name for name in _KEPT))):
        parent = change.getparent()
        if parent is None:
            continue
        name = change.tag.removeprefix(W)
        old = next(iter(change), None)
        remove(change)
        if accept:
            continue
        after = {W + one for one in _KEPT[name]}
        kept = [child for child in parent if child.tag in after]
        restored = [child for child in old if child.tag not in after] if old is not None else []
        parent[:] = [*kept, *restored] if name in _KEPT_FIRST else [*restored, *kept]
        if name == "sectPrChange" and old is not None:
            parent.attrib.clear()
            parent.attrib.update(old.attrib)
    for change in list(root.iter(f"{W}numberingChange")):
        remove(change)


def _cells(root: Element, accept: bool) -> None:
    """Settle the tracked insertion, deletion and merging of cells."""
    going = f"{W}cellDel" if accept else f"{W}cellIns"
    for mark in list(root.iter(f"{W}cellIns", f"{W}cellDel")):
        properties = mark.getparent()
        cell = properties.getparent() if properties is not None else None
        remove(mark)
        if mark.tag == going and cell is not None:
            remove(cell)
    for mark in list(root.iter(f"{W}cellMerge")):
        properties = mark.getparent()
        assert properties is not None
        state = val(mark, "vMerge" if accept else "vMergeOrig")
        remove(mark)
        for old in properties.findall(f"{W}vMerge"):
            remove(old)
        if state in _MERGED:
            merged = properties.makeelement(f"{W}vMerge", {f"{W}val": _MERGED[state]})
            properties.insert(sum(child.tag in _BEFORE_MERGE for child in properties), merged)


def _join(paragraph: Element) -> None:
    """Take away the mark at the end of a paragraph: what it holds becomes the beginning of the next, in its look."""
    if paragraph.getparent() is None:
        return
    following = _following(paragraph)
    content = [child for child in paragraph if child.tag != f"{W}pPr"]
    if following is None:
        if not any(_shows(child) for child in content) and _spare(paragraph):
            _replace(paragraph, [end for child in content for end in child.iter(*_RANGE_ENDS)])
        return
    at = 1 if len(following) and following[0].tag == f"{W}pPr" else 0
    following[at:at] = content
    remove(paragraph)


def _following(paragraph: Element) -> Element | None:
    """Return the paragraph that comes directly after one, also in a content control; None before a table or an end."""
    sibling = paragraph.getnext()
    while sibling is not None:
        if sibling.tag == f"{W}p":
            return sibling
        if sibling.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            content = [one for one in sibling if one.tag not in _CONTROL_PROPERTIES]
            sibling = content[0] if content else None
        elif sibling.tag in _RANGE_ENDS or not isinstance(sibling.tag, str):
            sibling = sibling.getnext()
        else:
            return None
    return None


def _shows(element: Element) -> bool:
    """Tell whether an element of a paragraph is something to see."""
    return any(isinstance(one.tag, str) and one.tag == f"{W}r" and len(one) > 0 for one in element.iter())


def _spare(paragraph: Element) -> bool:
    """Tell whether the place of a paragraph can do without it: no cell, and no table before its end, needs it."""
    if paragraph.find(f"{W}pPr/{W}sectPr") is not None:
        return False
    before, after = paragraph.getprevious(), paragraph.getnext()
    if after is None or after.tag == f"{W}sectPr":
        return before is not None and before.tag == f"{W}p"
    return before is None or before.tag != f"{W}tbl" or after.tag != f"{W}tbl"


def _replace(element: Element, others: Iterable[Element]) -> None:
    parent = element.getparent()
    assert parent is not None
    at = parent.index(element)
    parent[at : at + 1] = list(others)


def tidy(root: Element) -> None:
    """Take out what has become empty, and give a paragraph to what must have one."""
    for name in ("rPr", "pPr", "trPr", "tcPr"):
        _remove_where(root, name, lambda element: not len(element))
    for name in _EMPTIED:
        _remove_where(root, name, _hollow)
    _remove_where(root, "tr", lambda row: next(row.iter(f"{W}tc"), None) is None)
    _remove_where(root, "tbl", lambda table: next(table.iter(f"{W}tr"), None) is None)
    for holder in root.iter(*_HOLDERS):
        last = next((child for child in reversed(holder) if child.tag not in _RANGE_ENDS), None)
        if last is None or last.tag in (f"{W}tbl", f"{W}tcPr"):
            holder.append(holder.makeelement(f"{W}p"))
    drop_half_bookmarks(root)


def _hollow(element: Element) -> bool:
    """Tell whether a run, link or control holds nothing but its own properties."""
    if element.tag == f"{W}sdt":
        content = element.find(f"{W}sdtContent")
        return content is None or not len(content)
    return not any(isinstance(child.tag, str) and not child.tag.endswith("Pr") for child in element)


def _remove_where(root: Element, name: str, condition: Callable[[Element], bool]) -> None:
    # From the inside out: what held only empty things is empty then too.
    for element in reversed(list(root.iter(W + name))):
        if element is not root and condition(element):
            remove(element)


def drop_half_bookmarks(root: Element) -> None:
    """Take out beginnings of bookmarks without an end, and ends without a beginning; ids may come more than once."""
    halves = [list(root.iter(f"{W}{name}")) for name in ("bookmarkStart", "bookmarkEnd")]
    starts, ends = (Counter(val(one, "id") for one in marks) for marks in halves)
    for marks in halves:
        whole = starts & ends
        for mark in marks:
            if whole[val(mark, "id")]:
                whole[val(mark, "id")] -= 1
            else:
                remove(mark)
