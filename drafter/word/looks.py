"""How text and paragraphs look once the whole style cascade has spoken.

All lengths are points, all colours six hexadecimal digits without a hash.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Alignment = Literal["left", "center", "right", "justify"]
LineRule = Literal["auto", "exact", "at-least"]
TabKind = Literal["left", "center", "right", "decimal", "bar"]


class Border(NamedTuple):
    """One edge: the kind of line, its width and its distance from the text in points."""

    style: str
    width: float
    space: float = 0.0
    colour: str | None = None


class Borders(NamedTuple):
    """The four edges of a paragraph or a cell, and the line between alike paragraphs."""

    top: Border | None = None
    bottom: Border | None = None
    left: Border | None = None
    right: Border | None = None
    between: Border | None = None

    def __bool__(self) -> bool:
        return any((self.top, self.bottom, self.left, self.right, self.between))


class RunProperties(NamedTuple):
    """How a stretch of text is set, after the whole style cascade."""

    font: str = "Times New Roman"
    east_asian_font: str | None = None
    complex_font: str | None = None
    font_class: str | None = None
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    caps: bool = False
    small_caps: bool = False
    underline: str | None = None
    strike: bool = False
    colour: str | None = None
    highlight: str | None = None
    border: bool = False
    vertical: Literal["baseline", "superscript", "subscript"] = "baseline"
    position: float = 0.0
    spacing: float = 0.0
    scale: float = 1.0
    kerning: bool = False
    hidden: bool = False
    right_to_left: bool = False
    language: str | None = None


class TabStop(NamedTuple):
    """A tab stop: its position from the text margin, its kind and its leader character."""

    position: float
    kind: TabKind = "left"
    leader: str | None = None


class LineSpacing(NamedTuple):
    """The distance of lines: a multiple of 240ths for "auto", points for the other rules."""

    rule: LineRule = "auto"
    value: float = 240.0


class ParagraphProperties(NamedTuple):
    """How a paragraph is set, after the whole style cascade; a negative first_line hangs."""

    style: str = ""
    alignment: Alignment = "left"
    left: float = 0.0
    right: float = 0.0
    first_line: float = 0.0
    before: float = 0.0
    after: float = 0.0
    before_auto: bool = False
    after_auto: bool = False
    line: LineSpacing = LineSpacing()
    contextual_spacing: bool = False
    keep_next: bool = False
    keep_lines: bool = False
    widow_control: bool = True
    hyphenate: bool = True
    page_break_before: bool = False
    right_to_left: bool = False
    heading_level: int | None = None
    tabs: tuple[TabStop, ...] = ()
    borders: Borders = Borders()
    shading: str | None = None


class ListLabel(NamedTuple):
    """The label Word draws before a list paragraph; `level` counts from 0."""

    text: str
    properties: RunProperties
    level: int
    list_id: str
    bullet: bool
    suffix: Literal["tab", "space", "nothing"] = "tab"
    alignment: Alignment = "left"


NO_BORDERS = Borders()
PLAIN = RunProperties()
