"""Sections (w:sectPr), document settings and core properties."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal, NamedTuple

from drafter.word.document import Margins, PageBorders, Settings
from drafter.word.looks import Borders
from drafter.word.package import Package
from drafter.word.read.names import Element, W, attribute_on, child_val, is_on, points, qualified, val, whole
from drafter.word.read.properties import border_values

_KINDS = {
    "nextPage": "next-page",
    "continuous": "continuous",
    "oddPage": "odd-page",
    "evenPage": "even-page",
    "nextColumn": "next-column",
}
_SIDES = ("top", "bottom", "left", "right")
_BORDERED: dict[str, Literal["all", "first", "not-first"]] = {"firstPage": "first", "notFirstPage": "not-first"}
_MAX_COLUMNS = 45
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_STORIES = frozenset({"default", "first", "even"})


class CoreProperties(NamedTuple):
    """Title, subject, author, language and dates as the file itself states them."""

    title: str = ""
    subject: str = ""
    author: str = ""
    language: str = ""
    created: dt.datetime | None = None
    modified: dt.datetime | None = None


def core_properties(package: Package) -> CoreProperties:
    """Read the core properties; what is missing stays empty."""
    target = next((r.target for r in package.relationships("").values() if r.type == "core-properties"), None)
    if target is None or target not in package:
        return CoreProperties()
    root = package.xml(target)

    def text(tag: str) -> str:
        return " ".join((root.findtext(tag) or "").split())

    return CoreProperties(
        text(_DC + "title"),
        text(_DC + "subject"),
        text(_DC + "creator"),
        text(_DC + "language"),
        _moment(text(_TERMS + "created")),
        _moment(text(_TERMS + "modified")),
    )


def _moment(text: str) -> dt.datetime | None:
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def settings(root: Element | None) -> Settings:
    """Read what word/settings.xml says of layout."""
    if root is None:
        return Settings()
    compat = root.find(W + "compat")
    mode = 12
    for setting in compat.findall(W + "compatSetting") if compat is not None else ():
        if val(setting, "name") == "compatibilityMode":
            mode = whole(val(setting), 12)

    def compat_on(name: str) -> bool:
        return compat is not None and is_on(compat.find(W + name))

    return Settings(
        default_tab=points(child_val(root, "defaultTabStop"), 36.0) or 36.0,
        even_and_odd=is_on(root.find(W + "evenAndOddHeaders")),
        hyphenate=is_on(root.find(W + "autoHyphenation")),
        border_around_header=not is_on(root.find(W + "bordersDoNotSurroundHeader")),
        border_around_footer=not is_on(root.find(W + "bordersDoNotSurroundFooter")),
        add_spacing=compat_on("doNotUseHTMLParagraphAutoSpacing"),
        justify_broken_lines=not compat_on("doNotExpandShiftReturn"),
        compatibility=mode,
    )


def section_values(element: Element | None) -> dict[str, Any]:
    """Read a w:sectPr as arguments of Section, without its content and its headers and footers."""
    size = element.find(W + "pgSz") if element is not None else None
    margin = element.find(W + "pgMar") if element is not None else None
    number = element.find(W + "pgNumType") if element is not None else None
    columns = element.find(W + "cols") if element is not None else None
    start = val(number, "start")
    widths = _column_widths(columns)
    return {
        "width": points(val(size, "w"), 595.3),
        "height": points(val(size, "h"), 841.9),
        "margins": Margins(
            points(val(margin, "top"), 72.0),
            points(val(margin, "bottom"), 72.0),
            points(val(margin, "left"), 72.0) + points(val(margin, "gutter")),
            points(val(margin, "right"), 72.0),
        ),
        "header_distance": points(val(margin, "header"), 36.0),
        "footer_distance": points(val(margin, "footer"), 36.0),
        "title_page": element is not None and is_on(element.find(W + "titlePg")),
        "kind": _KINDS.get(child_val(element, "type") or "", "next-page"),
        "page_start": whole(start) if start is not None else None,
        "page_format": val(number, "fmt"),
        "columns": (len(widths) + 1) // 2 if widths else min(max(1, whole(val(columns, "num"), 1)), _MAX_COLUMNS),
        "column_gap": max(0.0, points(val(columns, "space"), 36.0)),
        "column_widths": widths,
        "column_line": columns is not None and attribute_on(columns.get(W + "sep")),
        "page_borders": _page_borders(element.find(W + "pgBorders") if element is not None else None),
        "vertical": {"center": "center", "bottom": "bottom"}.get(child_val(element, "vAlign") or "", "top"),
    }


def _page_borders(element: Element | None) -> PageBorders:
    if element is None:
        return PageBorders()
    edges = {side: edge for side, edge in border_values(element).items() if side in _SIDES and edge.style != "none"}
    pages = _BORDERED.get(val(element, "display") or "", "all")
    return PageBorders(Borders(**edges), val(element, "offsetFrom") != "page", pages)


def _column_widths(columns: Element | None) -> tuple[float, ...]:
    """Return widths of columns and gaps by turns, nothing where all columns are alike."""
    if columns is None or columns.get(W + "equalWidth") not in {"0", "false", "off"}:
        return ()
    found: list[float] = []
    for column in columns.findall(W + "col")[:_MAX_COLUMNS]:
        found += [points(val(column, "w")), points(val(column, "space"))]
    return tuple(found[:-1]) if len(found) > 2 and min(found[::2]) > 0 and min(found) >= 0 else ()


def story_references(element: Element | None) -> dict[tuple[str, str], str]:
    """Return the relationship ids of headers and footers by ("header", "first") and the like; no other kind counts."""
    found = {}
    for kind in ("header", "footer"):
        for reference in element.findall(f"{W}{kind}Reference") if element is not None else ():
            which = val(reference, "type") or "default"
            if which in _STORIES:
                found[kind, which] = reference.get(qualified("r:id"), "")
    return found
