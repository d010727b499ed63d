"""Paragraphs and table rows of one letter put into another, in the other's own formatting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count

from lxml import etree

from drafter.word.controls import bookmarked, retagged, tagged
from drafter.word.dressing import Looks, dress, dress_row, key_of
from drafter.word.editing import release_control
from drafter.word.elements import remove
from drafter.word.listing import Lists
from drafter.word.package import Package
from drafter.word.read.names import Element, W, qualified, val
from drafter.word.textparts import linked

_STYLES = ("pStyle", "rStyle", "tblStyle")
_IGNORABLE = qualified("mc:Ignorable")
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_LINKS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class Grafting:
    """Brings parts of `source` into `target`: styles by their names, values under new numbers.

    `numbers` gives the number in the target for each value of the source. `roots` are the parts of the target.
    Without `controls` values stand in their bookmarks only: what is inserted as a tracked change can then be rejected
    without leaving an empty control behind.
    """

    def __init__(
        self, source: Package, target: Package, numbers: Mapping[int, int], roots: Sequence[Element], *, controls: bool
    ) -> None:  # fmt: skip
        self._numbers = numbers
        self._controls = controls
        names, known = _style_names(source), _style_names(target)
        ids = {name: identity for identity, name in known.items()}
        self._styles = {identity: ids[name] for identity, name in names.items() if name in ids}
        self.lists = Lists(source, target)
        self._plain = {root for root in roots if "w15" not in root.get(_IGNORABLE, "").split()}
        taken = (val(mark, "id") or "" for root in roots for mark in root.iter(f"{W}bookmarkStart"))
        self._bookmarks = count(max((int(one) for one in taken if one.isdecimal()), default=0) + 1)

    def own(
        self, elements: Sequence[Element], root: Element, looks: Looks | None = None, frame: Element | None = None
    ) -> list[Element]:
        """Make copies of the source's elements fit for a part of the target.

        Their paragraphs get the looks that the target has for such, by `looks_of`. `frame` is a row of the target
        whose cells are as wide as those of a row should be.
        """
        keys = {paragraph: key_of(paragraph) for one in elements for paragraph in one.iter(f"{W}p")}
        bookmarks: dict[str, str] = {}
        holder = etree.Element("holder")
        holder.extend(elements)
        for node in list(holder.iter(f"{W}*")):
            name = node.tag.removeprefix(W)
            if name == "sdt":
                self._control(node, plain=root in self._plain)
            elif name in ("bookmarkStart", "bookmarkEnd"):
                self._bookmark(node, bookmarks)
            elif name in _STYLES:
                self._style(node)
            elif name == "numId":
                self._list(node)
        for paragraph, key in keys.items():
            if looks and key in looks:
                dress(paragraph, looks[key])
        if frame is not None:
            dress_row(holder[0], frame)
        return list(holder)

    def _list(self, node: Element) -> None:
        number = self.lists.own(val(node) or "")
        if number is not None:
            node.set(f"{W}val", number)
            return
        holder = node.getparent()
        if holder is not None:
            remove(holder)

    def _style(self, node: Element) -> None:
        style = self._styles.get(val(node) or "")
        if style is None:
            remove(node)
        else:
            node.set(f"{W}val", style)

    def _bookmark(self, node: Element, ids: dict[str, str]) -> None:
        number, identity = bookmarked(val(node, "name")), val(node, "id") or ""
        if node.tag == f"{W}bookmarkStart":
            ids[identity] = str(next(self._bookmarks))
        node.set(f"{W}id", ids.get(identity, identity))
        if number is not None and number in self._numbers:
            node.set(f"{W}name", f"_f{self._numbers[number]}")

    def _control(self, control: Element, *, plain: bool) -> None:
        number = tagged(val(control.find(f"{W}sdtPr/{W}tag")))
        if number is None or number not in self._numbers or not self._controls:
            release_control(control)
            return
        retagged(control, self._numbers[number])
        for appearance in control.findall(f"{W}sdtPr/{_W15}appearance") if plain else ():
            remove(appearance)


def refers_elsewhere(element: Element) -> bool:
    """Tell whether an element shows what stands in another part of its file, such as a picture, a note or a comment."""
    notes = tuple(f"{W}{name}" for name in ("footnoteReference", "endnoteReference", "commentReference", "object"))
    return any(
        node.tag in notes or any(str(name).startswith(_LINKS) for name in node.attrib)
        for node in element.iter()
        if isinstance(node.tag, str)
    )


def _style_names(package: Package) -> dict[str, str]:
    part = linked(package, "styles")
    if part is None:
        return {}
    return {
        val(style, "styleId") or "": (val(style.find(f"{W}name")) or "").lower()
        for style in package.xml(part).iter(f"{W}style")
    }
