"""The style cascade, parsed lazily: document defaults, styles based on each other, theme fonts."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from drafter.word.looks import Borders, LineSpacing, ParagraphProperties, RunProperties, TabStop
from drafter.word.read.names import NAMESPACES, Element, W, child_val, val
from drafter.word.read.properties import (
    EMPTY,
    TOGGLES,
    Values,
    merge_paragraph,
    merge_table,
    paragraph_values,
    run_values,
    table_values,
)

_MOST = 10_000


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What a table style gives to the paragraphs and runs of a cell; two are the same only as one object."""

    paragraph: Values
    run: Values


NO_GROUND = Ground(EMPTY, EMPTY)


@dataclass(slots=True, eq=False)
class TableStyle:
    """A table style with its base styles merged in, and what it says of single regions of a table.

    The `grounds` are what it gives to text, by regions and whether the cell is dark, as far as they were asked for.
    """

    table: dict[str, Any] = field(default_factory=dict)
    cell: dict[str, Any] = field(default_factory=dict)
    paragraph: dict[str, Any] = field(default_factory=dict)
    run: dict[str, Any] = field(default_factory=dict)
    regions: dict[str, TableStyle] = field(default_factory=dict)
    grounds: dict[tuple[tuple[TableStyle, ...], bool], Ground] = field(default_factory=dict)


class Styles:
    """The styles of a document; each is parsed when it is first asked for."""

    def __init__(self, styles: Element | None, theme: Element | None, font_table: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._paragraph: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {}
        self._run: dict[str, dict[str, Any]] = {}
        self._table: dict[str, TableStyle] = {}
        self._resolved: dict[tuple[Any, ...], RunProperties] = {}
        self.defaults: dict[str, str] = {}
        for element in styles.findall(W + "style") if styles is not None else ():
            identity, kind = val(element, "styleId"), val(element, "type") or "paragraph"
            if identity is None:
                continue
            self._elements[identity] = element
            if val(element, "default") in {"1", "true", "on"}:
                self.defaults[kind] = identity
        prefix = f"{W}docDefaults/{W}"
        found = styles.find if styles is not None else (lambda _: None)
        self.default_paragraph = paragraph_values(found(f"{prefix}pPrDefault/{W}pPr"))
        self.default_run = run_values(found(f"{prefix}rPrDefault/{W}rPr"))
        self._theme = _theme_fonts(theme)
        self._classes = {
            val(font, "name"): child_val(font, "family")
            for font in (font_table.findall(W + "font") if font_table is not None else ())
        }

    def __contains__(self, identity: str | None) -> bool:
        return identity in self._elements

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all styles, as Word shows them."""
        return tuple(filter(None, (child_val(element, "name") for element in self._elements.values())))

    def kind(self, identity: str) -> str:
        """Return "paragraph", "character", "table" or "numbering"."""
        return val(self._elements[identity], "type") or "paragraph"

    def name(self, identity: str | None) -> str:
        """Return a style's name, its identity where it has none."""
        return child_val(self._elements.get(identity or ""), "name") or identity or ""

    def numbering_id(self, identity: str) -> str | None:
        """Return the number a numbering style points to."""
        return child_val(self._elements[identity].find(f"{W}pPr/{W}numPr"), "numId") if identity in self else None

    def chain(self, identity: str | None) -> list[str]:
        """Return a style and those it is based on, the lowest first; a cycle ends the chain."""
        found: list[str] = []
        while identity and identity in self._elements and identity not in found:
            found.append(identity)
            identity = child_val(self._elements[identity], "basedOn")
        return found[::-1]

    def own_paragraph(self, identity: str) -> dict[str, Any]:
        """Return what one style itself says of paragraphs."""
        return paragraph_values(self._elements[identity].find(W + "pPr"))

    def run_style(self, identity: str | None) -> dict[str, Any]:
        """Return the run values of a style with its base styles; a paragraph style gives its linked one's."""
        if identity is None or identity not in self._elements:
            return {}
        if self.kind(identity) == "paragraph":
            identity = child_val(self._elements[identity], "link") or identity
        if identity not in self._run:
            values: dict[str, Any] = {}
            for link in self.chain(identity):
                values.update(run_values(self._elements[link].find(W + "rPr")))
            self._run[identity] = values
        return self._run[identity]

    def paragraph_run(self, identity: str | None) -> dict[str, Any]:
        """Return the run values that a paragraph style with its base styles gives to its text."""
        key = "¶" + (identity or "")
        if key not in self._run:
            values: dict[str, Any] = {}
            for link in self.chain(identity):
                values.update(run_values(self._elements[link].find(W + "rPr")))
            self._run[key] = values
        return self._run[key]

    def table_style(self, identity: str | None) -> TableStyle:
        """Return a table style with its base styles merged in."""
        key = identity or ""
        if key not in self._table:
            merged = TableStyle()
            for link in self.chain(identity):
                element = self._elements[link]
                if self.kind(link) == "table":
                    _lay_over(merged, element)
                    for region in element.findall(W + "tblStylePr"):
                        _lay_over(merged.regions.setdefault(val(region, "type") or "", TableStyle()), region)
            self._table[key] = merged
        return self._table[key]

    def character(self, base: Values, direct: Values) -> dict[str, Any]:
        """Lay a character style and direct values over a paragraph's; a style's toggles turn the base around."""
        values = dict(base)
        for key, value in self.run_style(direct.get("style")).items():
            values[key] = bool(base.get(key)) != bool(value) if key in TOGGLES else value
        values.update(direct)
        values.pop("style", None)
        return values

    def resolve_run(self, values: Values) -> RunProperties:
        """Turn the values of the whole cascade into properties."""
        key = tuple(sorted(values.items(), key=lambda pair: pair[0]))
        found = self._resolved.get(key)
        if found is None:
            if len(self._resolved) >= _MOST:
                self._resolved.clear()
            found = self._resolved[key] = self._resolve_run(values)
        return found

    def _resolve_run(self, values: Values) -> RunProperties:
        get = values.get
        ascii_font = self._font(get("font_ascii") or get("font_hAnsi")) or "Times New Roman"
        size = float(get("size", 10.0))
        kern_from = float(get("kern_from") or 0)
        return RunProperties(
            font=ascii_font,
            east_asian_font=self._font(get("font_eastAsia")),
            complex_font=self._font(get("font_cs")),
            font_class=self._classes.get(ascii_font),
            size=size,
            bold=bool(get("bold")),
            italic=bool(get("italic")),
            caps=bool(get("caps")),
            small_caps=bool(get("small_caps")),
            underline=get("underline"),
            strike=bool(get("strike") or get("double_strike")),
            colour=get("colour"),
            highlight=get("highlight") or get("shading"),
            border=bool(get("border")),
            vertical=get("vertical", "baseline"),
            position=float(get("position", 0.0)),
            spacing=float(get("spacing", 0.0)),
            scale=float(get("scale", 1.0)),
            kerning=bool(kern_from and kern_from <= size),
            hidden=bool(get("hidden")),
            right_to_left=bool(get("right_to_left")),
            language=get("language"),
        )

    def _font(self, name: str | None) -> str | None:
        if name is None or not name.startswith("@"):
            return name
        which = "major" if name[1:].startswith("major") else "minor"
        script = "ea" if name.endswith("EastAsia") else "cs" if name.endswith("Bidi") else "latin"
        return self._theme.get((which, script)) or (self._theme.get((which, "latin")) if script == "latin" else None)


def resolve_paragraph(values: Values, style: str) -> ParagraphProperties:
    """Turn the values of the whole cascade into properties; `style` is the style's name."""
    get = values.get
    outline = get("outline", 9)
    edges = {side: edge for side, edge in get("borders", {}).items() if edge.style != "none"}
    alignment = get("alignment", "left")
    if get("right_to_left"):
        alignment = {"left": "right", "right": "left"}.get(alignment, alignment)
    stops: tuple[TabStop, ...] = tuple(stop for cleared, stop in get("tabs", ()) if not cleared)
    return ParagraphProperties(
        style=style,
        alignment=alignment,
        left=get("left", 0.0),
        right=get("right", 0.0),
        first_line=get("first_line", 0.0),
        before=get("before", 0.0),
        after=get("after", 0.0),
        before_auto=get("before_auto", False),
        after_auto=get("after_auto", False),
        line=get("line", LineSpacing()),
        contextual_spacing=get("contextual_spacing", False),
        keep_next=get("keep_next", False),
        keep_lines=get("keep_lines", False),
        widow_control=get("widow_control", True),
        hyphenate=not get("unhyphenated"),
        page_break_before=get("page_break_before", False),
        right_to_left=get("right_to_left", False),
        heading_level=outline + 1 if 0 <= outline < 9 else None,
        tabs=stops,
        borders=Borders(**{side: edges.get(side) for side in ("top", "bottom", "left", "right", "between")}),
        shading=get("shading"),
    )


def _lay_over(style: TableStyle, element: Element) -> None:
    style.table = merge_table(style.table, table_values(element.find(W + "tblPr")))
    style.cell = merge_table(style.cell, table_values(element.find(W + "tcPr")))
    style.paragraph = merge_paragraph(style.paragraph, paragraph_values(element.find(W + "pPr")))
    style.run = {**style.run, **run_values(element.find(W + "rPr"))}


def _theme_fonts(theme: Element | None) -> dict[tuple[str, str], str]:
    found = {}
    for which in ("major", "minor") if theme is not None else ():
        for script in ("latin", "ea", "cs"):
            element = theme.find(f".//a:{which}Font/a:{script}", NAMESPACES) if theme is not None else None
            typeface = element.get("typeface") if element is not None else None
            if typeface:
                found[which, script] = typeface
    return found
