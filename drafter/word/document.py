"""A Word document with everything resolved: what a letter looks like, with no OOXML left in it.

All lengths are points, all colours six hexadecimal digits without a hash, all text is plain Unicode.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias

from drafter.problems import Problem
from drafter.word.looks import (
    NO_BORDERS,
    PLAIN,
    Alignment,
    Border,
    Borders,
    ListLabel,
    ParagraphProperties,
    RunProperties,
)
from drafter.word.places import MAIN_PART

VerticalAlignment = Literal["top", "center", "bottom"]
PictureKind = Literal["png", "jpeg", "gif", "webp", "svg"]
ShapeKind = Literal["rectangle", "rounded", "ellipse", "line", "rising-line"]
FieldKind = Literal["PAGE", "NUMPAGES", "SECTIONPAGES"]


class Run(NamedTuple):
    """Text of one look."""

    text: str
    properties: RunProperties


class Tab(NamedTuple):
    """A tab; `alignment` is set on those that align to the margins whatever the stops."""

    properties: RunProperties
    alignment: Alignment | None = None


class Break(NamedTuple):
    """A new line within a paragraph."""

    properties: RunProperties


class PageBreak(NamedTuple):
    """A new page or column within a paragraph."""

    kind: Literal["page", "column"] = "page"


class Field(NamedTuple):
    """A number known only when pages are made; `number_format` is Word's name of it."""

    kind: FieldKind
    properties: RunProperties
    number_format: str | None = None


class Margins(NamedTuple):
    """Inner distances of a cell, outer ones of an object, or the margins of a page."""

    top: float = 0.0
    bottom: float = 0.0
    left: float = 0.0
    right: float = 0.0


class Anchor(NamedTuple):
    """Where a floating object stands: offsets in points or an alignment, from a named frame of reference.

    `distance` is how far text beside it keeps off.
    """

    horizontal_from: str
    vertical_from: str
    x: float = 0.0
    y: float = 0.0
    horizontal: str | None = None
    vertical: str | None = None
    wrap: Literal["none", "square", "band"] = "none"
    behind_text: bool = False
    distance: Margins = Margins()


class Picture(NamedTuple):
    """A picture at its size on paper; `crop` is cut from left, top, right and bottom as shares of the whole.

    `data` is empty where the picture cannot be shown: only its room is kept.
    """

    data: bytes
    kind: PictureKind
    width: float
    height: float
    alt: str
    properties: RunProperties
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    anchor: Anchor | None = None
    turn: float = 0.0


class TextBox(NamedTuple):
    """A shape with paragraphs of its own; insets are left, top, right, bottom; `turn` is in degrees, clockwise.

    A width of 0 is as wide as the text; a line goes from corner to corner.
    """

    blocks: tuple[Block, ...]
    width: float
    height: float | None
    properties: RunProperties
    insets: tuple[float, float, float, float] = (7.2, 3.6, 7.2, 3.6)
    fill: str | None = None
    border: Border | None = None
    anchor: Anchor | None = None
    shape: ShapeKind = "rectangle"
    vertical: VerticalAlignment = "top"
    turn: float = 0.0


class Group(NamedTuple):
    """Pictures and text boxes that stand together: each with the place of its upper left corner in the group."""

    members: tuple[tuple[float, float, Picture | TextBox], ...]
    width: float
    height: float
    properties: RunProperties
    anchor: Anchor | None = None


class Bookmark(NamedTuple):
    """The target of internal links."""

    name: str


class Link(NamedTuple):
    """Linked content; `internal` says that the target is a bookmark of this document."""

    target: str
    internal: bool
    items: tuple[Inline, ...]


class Footnote(NamedTuple):
    """A note and the mark that refers to it."""

    mark: str
    properties: RunProperties
    blocks: tuple[Block, ...]
    endnote: bool = False


Inline: TypeAlias = Run | Tab | Break | PageBreak | Field | Picture | TextBox | Group | Bookmark | Link | Footnote


class Paragraph(NamedTuple):
    """A paragraph; `number` counts the paragraphs of its part from 1, `mark` is the look of its end mark."""

    properties: ParagraphProperties
    mark: RunProperties
    base: RunProperties
    items: tuple[Inline, ...]
    number: int
    part: str = MAIN_PART
    label: ListLabel | None = None

    @property
    def text(self) -> str:
        """The visible text, tabs and breaks as such, without the list label."""
        return plain_text(self.items)


class Cell(NamedTuple):
    """A table cell at its first grid column, with its spans; merged cells appear once.

    `turn` is how far its text is turned clockwise, in degrees.
    """

    column: int
    blocks: tuple[Block, ...]
    column_span: int = 1
    row_span: int = 1
    borders: Borders = NO_BORDERS
    margins: Margins = Margins(left=5.4, right=5.4)
    shading: str | None = None
    vertical: VerticalAlignment = "top"
    turn: Literal[0, 90, 270] = 0


class Row(NamedTuple):
    """A table row; `height` is None where the content decides."""

    cells: tuple[Cell, ...]
    height: float | None = None
    height_exact: bool = False
    header: bool = False
    cannot_split: bool = False


class Table(NamedTuple):
    """A table; `width_share` is its width as a share of the text width where it is given so."""

    grid: tuple[float, ...]
    rows: tuple[Row, ...]
    alignment: Alignment = "left"
    indent: float = 0.0
    width_share: float | None = None
    cell_margins: Margins = Margins(left=5.4, right=5.4)
    number: int = 0
    part: str = MAIN_PART

    @property
    def visible(self) -> bool:
        """Whether any cell shows a border or a shade: if not, the table only arranges."""
        return any(cell.borders or cell.shading for row in self.rows for cell in row.cells)


Block: TypeAlias = Paragraph | Table


class Story(NamedTuple):
    """The content of one header or footer."""

    blocks: tuple[Block, ...]
    part: str


class PageBorders(NamedTuple):
    """Lines around the pages of a section: as far from the paper's edges as each says, or from the text."""

    borders: Borders = NO_BORDERS
    from_text: bool = False
    pages: Literal["all", "first", "not-first"] = "all"


_NO_STORIES: Mapping[str, Story] = MappingProxyType({})


class Section(NamedTuple):
    """Pages of one layout. A negative top or bottom margin never yields to a tall header or footer.

    `column_widths` holds the widths of columns and gaps by turns where they are not all alike.
    """

    blocks: tuple[Block, ...]
    width: float = 595.3
    height: float = 841.9
    margins: Margins = Margins(72.0, 72.0, 72.0, 72.0)
    header_distance: float = 36.0
    footer_distance: float = 36.0
    headers: Mapping[str, Story] = _NO_STORIES
    footers: Mapping[str, Story] = _NO_STORIES
    title_page: bool = False
    kind: Literal["next-page", "continuous", "odd-page", "even-page", "next-column"] = "next-page"
    page_start: int | None = None
    page_format: str | None = None
    columns: int = 1
    column_gap: float = 36.0
    column_widths: tuple[float, ...] = ()
    column_line: bool = False
    vertical: VerticalAlignment = "top"
    page_borders: PageBorders = PageBorders()

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - self.margins.left - self.margins.right


class Settings(NamedTuple):
    """What holds for the whole document; borders that stand off the text go around headers and footers or not."""

    default_tab: float = 36.0
    even_and_odd: bool = False
    add_spacing: bool = False
    hyphenate: bool = False
    border_around_header: bool = True
    border_around_footer: bool = True
    justify_broken_lines: bool = True
    compatibility: int = 12


class DocumentTree(NamedTuple):
    """A whole document, and what of it could not be represented."""

    name: str
    title: str
    subject: str
    author: str
    language: str
    sections: tuple[Section, ...]
    default: RunProperties = PLAIN
    settings: Settings = Settings()
    styles: tuple[str, ...] = ()
    created: dt.datetime | None = None
    modified: dt.datetime | None = None
    problems: tuple[Problem, ...] = ()


def plain_text(items: tuple[Inline, ...]) -> str:
    """Return the visible text of inline items; fields, pictures and notes give none."""
    parts: list[str] = []
    for item in items:
        match item:
            case Run(text, properties) if not properties.hidden:
                parts.append(text)
            case Tab():
                parts.append("\t")
            case Break():
                parts.append("\n")
            case Link():
                parts.append(plain_text(item.items))
            case _:
                pass
    return "".join(parts)
