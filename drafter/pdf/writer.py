"""The state of one translation: text looks, files, labels and findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from drafter.pdf.emit import pt, rgb, string
from drafter.pdf.fonts import Family, FontBook, line_edges
from drafter.problems import Place, Severity
from drafter.word.document import Block, Bookmark, DocumentTree, Inline, Link, Paragraph, Section, Table
from drafter.word.looks import LineSpacing, RunProperties
from drafter.word.places import paragraph_place
from drafter.word.read.findings import Findings

Where = Literal["body", "cell", "header", "footer", "note", "box"]

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:-|$)")
_REGION = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?-([A-Za-z]{2})(?:-|$)")
_SCRIPT_SIZE = 0.58
_SUPERSCRIPT_SHIFT = -0.33
_SUBSCRIPT_SHIFT = 0.08
SMALL_CAPS_SIZE = 0.8


class Area(NamedTuple):
    """What holds where blocks are written: the kind of place, its width in points, and its section."""

    where: Where
    width: float
    section: Section
    section_number: int
    number_origin: str
    number_start: int
    in_columns: bool = False


class Line(NamedTuple):
    """What a paragraph says of its lines: spacing, the part of it that is leading, direction."""

    spacing: LineSpacing
    lead: float = 0.0
    right_to_left: bool = False


class Writer:
    """Gives names to looks, files and bookmarks, and gathers findings while a document is translated."""

    def __init__(self, tree: DocumentTree, fonts: FontBook) -> None:
        self.tree = tree
        self.fonts = fonts
        self.findings = Findings(tree.name)
        self.language = language_code(tree.language) or "en"
        self.region = region_code(tree.language)
        self.looks: dict[str, str] = {}
        self.files: dict[str, bytes] = {}
        self.pictures: dict[str, Place] = {}
        self.endnotes: list[str] = []
        self.headings: list[int] = []
        self._file_names: dict[bytes, str] = {}
        self._line_cache: dict[tuple[RunProperties, LineSpacing], tuple[float, float]] = {}
        self._look_cache: dict[tuple[RunProperties, Line, str | None, bool], str] = {}
        self._bookmarks = {name: n for n, name in enumerate(dict.fromkeys(_bookmarks(tree)))}
        self._placed: set[str] = set()

    def warn(
        self,
        rule: str,
        message: str,
        paragraph: Paragraph | None = None,
        *,
        severity: Severity = Severity.WARNING,
        hint: str | None = None,
    ) -> None:
        """Note a finding, at a paragraph where it has one."""
        number, part = (paragraph.number, paragraph.part) if paragraph else (0, "")
        self.findings.add(rule, message, number, part, severity=severity, hint=hint)

    def file(self, data: bytes, suffix: str, paragraph: Paragraph) -> str:
        """Keep a picture's file once and return its path within the root."""
        if data not in self._file_names:
            path = self._file_names[data] = f"/picture{len(self._file_names)}.{suffix}"
            self.files[path] = data
            self.pictures[path] = paragraph_place(self.tree.name, paragraph.part, paragraph.number)
        return self._file_names[data]

    def bookmark(self, name: str) -> str | None:
        """Return the label to set at a bookmark, None where it is set already or never wanted."""
        if name not in self._bookmarks or name in self._placed:
            return None
        self._placed.add(name)
        return f"<mark-{self._bookmarks[name]}>"

    def target(self, name: str) -> str | None:
        """Return the label a link to a bookmark points to, None where the document has no such bookmark."""
        return f"<mark-{self._bookmarks[name]}>" if name in self._bookmarks else None

    def family(self, run: RunProperties, paragraph: Paragraph | None = None) -> Family:
        """Return the family for a run, and tell where it is not the named one or its twin."""
        family = self.fonts.resolve(run.font, run.font_class)
        if family.standing == "substitute":
            message = f"the font '{run.font}' is not installed; '{family.name}' stands in and lines may move"
            hint = "install the font, put it in a folder named by --fonts, or use Cambria, whose twin is bundled"
            self.warn("pdf.font", message, paragraph, hint=hint)
        return family

    def covers(self, run: RunProperties, text: str) -> bool:
        """Tell whether the family for a run has every character of a text."""
        family = self.fonts.resolve(run.font, run.font_class)
        return self.fonts.covers(family.name, run.bold, run.italic, text)

    def width(self, run: RunProperties, text: str) -> float:
        """Return the width in points of a text in a look, without kerning."""
        family = self.fonts.resolve(run.font, run.font_class)
        return self.fonts.width(family.name, run.bold, run.italic, text) * run.size

    def natural_edges(self, run: RunProperties) -> tuple[float, float]:
        """Return ascent and descent in points of a line of this look, single-spaced."""
        return self.edges(run, LineSpacing())

    def edges(self, run: RunProperties, spacing: LineSpacing) -> tuple[float, float]:
        """Return ascent and descent in points under a line spacing."""
        key = (run, spacing)
        if key not in self._line_cache:
            metrics = self.fonts.metrics(self.fonts.resolve(run.font, run.font_class), run.bold, run.italic)
            self._line_cache[key] = _spaced(*line_edges(metrics, run.size), spacing)
        return self._line_cache[key]

    def added_height(self, run: RunProperties, spacing: LineSpacing) -> float:
        """Return how much a multiple of single spacing adds to a line, in points."""
        if spacing.rule != "auto" or spacing.value <= 240:
            return 0.0
        return sum(self.edges(run, spacing)) - sum(self.natural_edges(run))

    def look(self, run: RunProperties, line: Line, family: str | None = None, *, small: bool = False) -> str:
        """Return the name of the function that sets text in this look."""
        key = (run, line, family, small)
        if key not in self._look_cache:
            arguments = self.look_arguments(run, line, family, small=small)
            self._look_cache[key] = self.looks.setdefault(arguments, f"r{len(self.looks)}")
        return self._look_cache[key]

    def look_arguments(self, run: RunProperties, line: Line, family: str | None = None, *, small: bool = False) -> str:
        """Return the arguments of text() for a look."""
        return ", ".join(self._arguments(run, line, family or self.family(run).name, small))

    def _arguments(self, run: RunProperties, line: Line, family: str, small: bool) -> Iterator[str]:
        ascent, descent = self.edges(run, line.spacing)
        descent -= line.lead if line.spacing.rule == "auto" else 0.0
        size, shift = run.size, -run.position
        if run.vertical != "baseline":
            size = run.size * _SCRIPT_SIZE
            shift += run.size * (_SUPERSCRIPT_SHIFT if run.vertical == "superscript" else _SUBSCRIPT_SHIFT)
        if run.position > 0:
            ascent += run.position
        else:
            descent -= run.position
        yield f"font: {string(family)}"
        yield f"size: {pt(size * (SMALL_CAPS_SIZE if small else 1))}"
        if run.bold:
            yield 'weight: "bold"'
        if run.italic:
            yield 'style: "italic"'
        if run.colour:
            yield f"fill: {rgb(run.colour)}"
        if run.spacing:
            yield f"tracking: {pt(run.spacing)}"
        if shift:
            yield f"baseline: {pt(shift)}"
        # Right-to-left text without kerning makes the compiler panic.
        if run.kerning or line.right_to_left or run.right_to_left:
            yield "kerning: true"
        yield f"top-edge: {pt(ascent)}, bottom-edge: {pt(-descent)}"
        language = language_code(run.language)
        if language and language != self.language:
            region = region_code(run.language)
            yield f'lang: "{language}", region: ' + (f'"{region}"' if region else "none")


def language_code(tag: str | None) -> str | None:
    """Return the language of a tag such as "lt-LT", None where it has none."""
    match = _LANGUAGE.match(tag or "")
    return match[1].lower() if match else None


def region_code(tag: str | None) -> str | None:
    """Return the region of a tag such as "en-GB", None where it has none."""
    match = _REGION.match(tag or "")
    return match[1].upper() if match else None


def _spaced(ascent: float, descent: float, spacing: LineSpacing) -> tuple[float, float]:
    height = round((ascent + descent) * 20)
    if spacing.rule == "auto":
        percent = int(spacing.value * 100 / 240 + 0.5) or 100
        if percent > 100:
            return ascent, descent + height * percent // 100 / 20 - height / 20
        if percent < 100:
            size = height * max(percent, 50) // 100 / 20
            return 0.8 * size, 0.2 * size
        return ascent, descent
    if spacing.rule == "exact":
        return 0.8 * spacing.value, 0.2 * spacing.value
    return max(ascent, spacing.value - descent), descent


def _bookmarks(tree: DocumentTree) -> Iterator[str]:
    for section in tree.sections:
        yield from _in_blocks(section.blocks)


def _in_blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _in_blocks(cell.blocks)
        else:
            yield from _in_items(block.items)


def _in_items(items: Iterable[Inline]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Bookmark):
            yield item.name
        elif isinstance(item, Link):
            yield from _in_items(item.items)
