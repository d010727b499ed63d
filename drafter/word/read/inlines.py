"""The content of a paragraph: runs, fields, links, notes and pictures as inline items."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, get_args

from drafter.word.document import Bookmark, Break, Field, FieldKind, Footnote, Inline, Link, PageBreak, Run, Tab
from drafter.word.looks import Alignment, RunProperties
from drafter.word.read import drawing
from drafter.word.read.context import OpenField, Part
from drafter.word.read.names import Element, W, chosen, first, qualified, val
from drafter.word.read.notes import read_note
from drafter.word.read.paragraph_looks import Look
from drafter.word.read.properties import run_values
from drafter.word.read.symbols import is_symbol_font, symbol

BlockReader = Callable[[Part, Element], tuple[Any, ...]]

_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_COMPUTED: tuple[str, ...] = get_args(FieldKind)
_FORMAT_SWITCH = re.compile(r"\\\*\s*([A-Za-z]+)")
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]\S*))?')
_HYPERLINK_PLACE = re.compile(r'\\l\s+"?([^"\s]+)"?')
_FORMATS = {"roman": "lowerRoman", "ROMAN": "upperRoman", "Roman": "upperRoman", "alphabetic": "lowerLetter",
            "ALPHABETIC": "upperLetter", "Arabic": "decimal"}  # fmt: skip
_RUN, _LOOK, _CONTROL, _CONTROL_CONTENT = W + "r", W + "rPr", W + "sdt", W + "sdtContent"
_HYPERLINK_TAG, _FIELD, _BOOKMARK = W + "hyperlink", W + "fldSimple", W + "bookmarkStart"
_TRANSPARENT = {W + name for name in ("ins", "moveTo", "smartTag", "customXml", "bdo", "dir")}
_TAB_ALIGNMENTS: dict[str, Alignment] = {"center": "center", "right": "right"}
_MATH = {qualified("m:oMath"), qualified("m:oMathPara")}
_ALTERNATE = qualified("mc:AlternateContent")
# Control characters of the second kind draw nothing; they come from texts that were read in a wrong encoding.
_LINE_CHARACTERS = str.maketrans({"\n": " ", "\r": None, **dict.fromkeys(map(chr, range(0x7F, 0xA0)))})


class InlineReader:
    """Reads one paragraph's inline items; open fields live in the part, as they may span paragraphs."""

    def __init__(self, part: Part, look: Look, blocks: BlockReader) -> None:
        self._part = part
        self._look = look
        self._blocks = blocks
        self._items: list[Inline] = []

    def read(self, paragraph: Element) -> tuple[Inline, ...]:
        """Return the items of a paragraph."""
        self._walk(paragraph)
        return tuple(self._items)

    def _emit(self, item: Inline) -> None:
        stack = self._part.field_stack
        if stack:
            if any(not field.in_result or field.computed for field in stack):
                return
            link = next((field.link for field in reversed(stack) if field.link), None)
            if link and not isinstance(item, Bookmark):
                item = Link(link[0], link[1], (item,))
        last = self._items[-1] if self._items else None
        if isinstance(item, Run) and isinstance(last, Run) and last.properties == item.properties:
            # A value stands in a run of its own, and a line is set the same without the seam.
            self._items[-1] = Run(last.text + item.text, last.properties)
        else:
            self._items.append(item)

    def _walk(self, parent: Element) -> None:  # noqa: C901 - one case per element name
        for child in parent:
            tag = child.tag
            if tag == _RUN:
                self._run(child)
            elif tag in _TRANSPARENT:
                self._walk(child)
            elif tag == _CONTROL:
                content = first(child, _CONTROL_CONTENT)
                if content is not None:
                    self._walk(content)
            elif tag == _HYPERLINK_TAG:
                self._hyperlink(child)
            elif tag == _FIELD:
                self._simple_field(child)
            elif tag == _BOOKMARK:
                name = val(child, "name") or ""
                if name in self._part.shared.linked_bookmarks:
                    self._items.append(Bookmark(name))
            elif tag in _MATH:
                self._equation(child)
            elif tag == _ALTERNATE:
                branch = chosen(child)
                if branch is not None:
                    self._walk(branch)

    def _collect(self, action: Callable[[], None]) -> tuple[Inline, ...]:
        outer, self._items = self._items, []
        action()
        inner, self._items = self._items, outer
        return tuple(inner)

    def _hyperlink(self, element: Element) -> None:
        inner = self._collect(lambda: self._walk(element))
        relationship = self._part.relationships.get(element.get(qualified("r:id"), ""))
        anchor = val(element, "anchor")
        if relationship is not None and relationship.external and relationship.target:
            self._items.append(Link(relationship.target, False, inner))
        elif anchor:
            self._items.append(Link(anchor, True, inner))
        else:
            self._items.extend(inner)

    def _simple_field(self, element: Element) -> None:
        inner = self._collect(lambda: self._walk(element))
        first = next((item for item in inner if isinstance(item, Run)), None)
        properties = first.properties if first else self._look.base
        field = _computed_field(val(element, "instr") or "", properties)
        link = _field_link(val(element, "instr") or "")
        if field is not None:
            self._emit(field)
        elif link is not None:
            self._items.append(Link(link[0], link[1], inner))
        else:
            self._items.extend(inner)

    def _run(self, run: Element) -> None:
        children = list(run)
        properties = self._look.plain
        own = next((child for child in children if child.tag == _LOOK), None)
        if own is not None:
            styles = self._part.shared.styles
            properties = styles.resolve_run(styles.character(self._look.base_values, run_values(own)))
        for child in children:
            self._run_child(child, properties)

    def _run_child(self, child: Element, properties: RunProperties) -> None:  # noqa: C901, PLR0912 - one case per element name
        tag = child.tag
        if not isinstance(tag, str):
            return
        match tag.removeprefix(W):
            case "t":
                self._text(child, properties)
            case "tab":
                self._emit(Tab(properties))
            case "ptab":
                alignment = val(child, "alignment")
                self._emit(Tab(properties, _TAB_ALIGNMENTS.get(alignment or "", "left")))
            case "br" | "cr":
                kind = val(child, "type")
                self._emit(PageBreak("page" if kind == "page" else "column") if kind in ("page", "column")
                           else Break(properties))  # fmt: skip
            case "noBreakHyphen":
                self._emit(Run("\u2011", properties))
            case "softHyphen":
                self._emit(Run("\u00ad", properties))
            case "sym":
                self._symbol(child, properties)
            case "fldChar":
                self._field_mark(child, properties)
            case "instrText":
                if self._part.field_stack:
                    self._part.field_stack[-1].instruction += child.text or ""
            case "footnoteReference" | "endnoteReference":
                self._note(child, properties)
            case "footnoteRef" | "endnoteRef":
                self._emit(Run(child.get("mark", ""), properties))
            case "drawing":
                self._graphics(drawing.read_drawing(self._part, child, properties, self._blocks))
            case "pict" | "object":
                self._graphics(drawing.read_vml(self._part, child, properties, self._blocks))
            case "ruby":
                self._part.warn("word.not-shown", "the small text above ruby characters is not shown")
                for base in child.iter(W + "rubyBase"):
                    self._walk(base)
            case tag if tag == _ALTERNATE:
                branch = chosen(child)
                for inner in branch if branch is not None else ():
                    self._run_child(inner, properties)
            case _:
                pass

    def _graphics(self, items: Iterable[Inline]) -> None:
        for item in items:
            self._emit(item)

    def _text(self, element: Element, properties: RunProperties) -> None:
        text = element.text or ""
        if element.get(_XML_SPACE) != "preserve":
            text = text.strip(" \n\t\r")
        if not text.isprintable():
            text = text.translate(_LINE_CHARACTERS)
        for position, piece in enumerate(text.split("\t")):
            if position:
                self._emit(Tab(properties))
            if piece:
                self._emit(
                    self._pictures(piece, properties) if is_symbol_font(properties.font) else Run(piece, properties)
                )

    def _symbol(self, element: Element, properties: RunProperties) -> None:
        try:
            code = int(val(element, "char") or "F0B7", 16)
        except ValueError:
            code = 0xF0B7
        self._emit(Run(self._picture(code, val(element, "font")), properties))

    def _pictures(self, text: str, look: RunProperties) -> Run:
        """Return what a symbol font draws for a text, in the font of the paragraph."""
        drawn = "".join(c if c.isspace() else self._picture(ord(c), look.font) for c in text)
        return Run(drawn, look._replace(font=self._look.plain.font))

    def _picture(self, code: int, font: str | None) -> str:
        character = symbol(code, font)
        if character is None:
            self._part.warn("word.symbol", f"the symbol {code:04X} of the font '{font}' has no Unicode character")
            character = f"[{font} {code:04X}]"
        return character

    def _field_mark(self, element: Element, properties: RunProperties) -> None:
        stack = self._part.field_stack
        kind = val(element, "fldCharType")
        if kind == "begin":
            stack.append(OpenField())
        elif kind == "separate" and stack:
            field = _computed_field(stack[-1].instruction, properties)
            stack[-1].in_result = True
            if field is not None:
                self._emit(field)
                stack[-1].computed = True
            stack[-1].link = _field_link(stack[-1].instruction)
        elif kind == "end" and stack:
            closed = stack.pop()
            field = None if closed.in_result else _computed_field(closed.instruction, properties)
            if field is not None:
                self._emit(field)

    def _note(self, element: Element, properties: RunProperties) -> None:
        note = read_note(self._part, element, self._blocks)
        if note is not None:
            mark, inner = note
            self._emit(Footnote(mark, properties, inner, element.tag == W + "endnoteReference"))

    def _equation(self, element: Element) -> None:
        text = "".join(node.text or "" for node in element.iter(qualified("m:t")))
        self._part.warn("word.equation", "an equation is shown as a line of plain characters")
        if text:
            self._emit(Run(text, self._look.base))


def _computed_field(instruction: str, properties: Any) -> Field | None:
    words = instruction.split()
    name = words[0].upper() if words else ""
    if name not in _COMPUTED:
        return None
    switch = _FORMAT_SWITCH.search(instruction)
    kind: Any = name
    return Field(kind, properties, _FORMATS.get(switch[1]) if switch else None)


def _field_link(instruction: str) -> tuple[str, bool] | None:
    match = _HYPERLINK.match(instruction)
    if match is None:
        return None
    place = _HYPERLINK_PLACE.search(instruction)
    target = match[1] or match[2]
    if target and not target.startswith("\\"):
        return target, False
    return (place[1], True) if place else None
