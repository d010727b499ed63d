"""Property elements (w:rPr, w:pPr, w:tblPr, w:tcPr) to sparse values: only what the element says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from drafter.word.looks import Border, LineSpacing, TabKind, TabStop
from drafter.word.read.names import Element, W, attribute_on, colour, is_on, points, twips, val, whole

Values = Mapping[str, Any]

TOGGLES = ("bold", "italic", "caps", "small_caps", "strike", "double_strike", "hidden")
HIGHLIGHTS = {
    "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF", "blue": "0000FF", "red": "FF0000",
    "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
    "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0", "black": "000000", "white": "FFFFFF",
}  # fmt: skip
_TAB_KINDS: dict[str, TabKind] = {
    "left": "left", "start": "left", "num": "left", "center": "center", "right": "right", "end": "right",
    "decimal": "decimal", "bar": "bar",
}  # fmt: skip
_LEADERS = {"dot": ".", "hyphen": "-", "underscore": "_", "heavy": "_", "middleDot": "·"}
_MARGIN_SIDES = ("top", "bottom", "left", "right")
_SIDES = {"start": "left", "end": "right"}
_ALIGNMENTS = {
    "left": "left", "start": "left", "center": "center", "right": "right", "end": "right", "both": "justify",
    "distribute": "justify", "lowKashida": "justify", "mediumKashida": "justify", "highKashida": "justify",
    "thaiDistribute": "justify",
}  # fmt: skip
_TURNS = {"btLr": 270, "lr": 270, "tbRl": 90, "rl": 90, "tbRlV": 90, "rlV": 90, "tbLrV": 90, "lrV": 90}
EMPTY: Values = MappingProxyType({})

_ON_OFF_RUN = {
    "b": "bold", "i": "italic", "caps": "caps", "smallCaps": "small_caps", "strike": "strike",
    "dstrike": "double_strike", "vanish": "hidden", "rtl": "right_to_left", "cs": "complex",
}  # fmt: skip
_ON_OFF_PARAGRAPH = {
    "keepNext": "keep_next", "keepLines": "keep_lines", "pageBreakBefore": "page_break_before",
    "widowControl": "widow_control", "contextualSpacing": "contextual_spacing", "bidi": "right_to_left",
    "suppressAutoHyphens": "unhyphenated",
}  # fmt: skip


def _fonts(element: Element) -> dict[str, Any]:
    found = {}
    for slot, theme in (
        ("ascii", "asciiTheme"), ("hAnsi", "hAnsiTheme"), ("eastAsia", "eastAsiaTheme"), ("cs", "cstheme"),
    ):  # fmt: skip
        name = element.get(W + theme)
        plain = element.get(W + slot)
        if name:
            found[f"font_{slot}"] = "@" + name
        elif plain:
            found[f"font_{slot}"] = plain
    return found


def _shading(element: Element) -> str | None:
    return None if element.get(W + "val") == "nil" else colour(element.get(W + "fill"))


_RUN: dict[str, Callable[[Element], Mapping[str, Any]]] = {
    "rFonts": _fonts,
    "sz": lambda e: {"size": (twips(val(e)) or 20) / 2},
    "u": lambda e: {"underline": None if (val(e) or "single") == "none" else val(e) or "single"},
    "color": lambda e: {"colour": colour(val(e))},
    "highlight": lambda e: {"highlight": HIGHLIGHTS.get(val(e) or "")},
    "shd": lambda e: {"shading": _shading(e)},
    "vertAlign": lambda e: {"vertical": val(e) or "baseline"},
    "position": lambda e: {"position": (twips(val(e)) or 0) / 2},
    "spacing": lambda e: {"spacing": points(val(e))},
    "w": lambda e: {"scale": (twips((val(e) or "100").rstrip("%")) or 100) / 100},
    "kern": lambda e: {"kern_from": (twips(val(e)) or 0) / 2},
    "lang": lambda e: {"language": val(e)} if val(e) else {},
    "rStyle": lambda e: {"style": val(e)},
    "bdr": lambda e: {"border": val(e) not in {"nil", "none", None}},
}


def _values(
    element: Element | None, switches: Mapping[str, str], readers: Mapping[str, Callable[[Element], Values]]
) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for child in () if element is None else element:
        if not isinstance(child.tag, str) or not child.tag.startswith(W):
            continue
        name = child.tag[len(W) :]
        if name in switches:
            values[switches[name]] = is_on(child)
        elif name in readers:
            values.update(readers[name](child))
    return values


def run_values(element: Element | None) -> dict[str, Any]:
    """Read a w:rPr."""
    return _values(element, _ON_OFF_RUN, _RUN)


def border(element: Element) -> Border:
    """Read one edge; a style of "none" says explicitly that there is no line."""
    style = val(element) or "none"
    return Border(
        "none" if style == "nil" else style,
        max((twips(val(element, "sz")) or 4) / 8, 0.25),
        twips(val(element, "space")) or 0.0,
        colour(val(element, "color")),
    )


def border_values(element: Element) -> dict[str, Border]:
    """Read the edges under a borders element by side."""
    found = {}
    for child in element:
        if isinstance(child.tag, str) and child.tag.startswith(W):
            side = child.tag[len(W) :]
            found[_SIDES.get(side, side)] = border(child)
    return found


def _indents(element: Element) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        value = next((element.get(W + name) for name in names if element.get(W + name) is not None), None)
        if value is not None:
            found[key] = points(value)
    if element.get(W + "hanging") is not None:
        found["first_line"] = -points(element.get(W + "hanging"))
    elif element.get(W + "firstLine") is not None:
        found["first_line"] = points(element.get(W + "firstLine"))
    return found


def _spacing(element: Element) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for side in ("before", "after"):
        if element.get(W + side) is not None:
            found[side] = points(element.get(W + side))
        automatic = element.get(W + side + "Autospacing")
        if automatic is not None:
            found[f"{side}_auto"] = attribute_on(automatic)
    line = twips(element.get(W + "line"))
    if line is not None:
        rule = element.get(W + "lineRule", "auto")
        if rule == "auto":
            found["line"] = LineSpacing("auto", line)
        else:
            found["line"] = LineSpacing("exact" if rule == "exact" else "at-least", abs(line) / 20)
    return found


def _tabs(element: Element) -> dict[str, Any]:
    stops = []
    for child in element:
        if isinstance(child.tag, str):
            kind = val(child) or "left"
            stops.append((kind == "clear", TabStop(
                points(val(child, "pos")), _TAB_KINDS.get(kind, "left"), _LEADERS.get(val(child, "leader") or "")
            )))  # fmt: skip
    return {"tabs": tuple(stops)}


def _numbering(element: Element) -> dict[str, Any]:
    found: dict[str, Any] = {}
    identity, level = element.find(W + "numId"), element.find(W + "ilvl")
    if identity is not None:
        found["number_id"] = val(identity) or "0"
    if level is not None:
        found["level"] = whole(val(level))
    return found


_PARAGRAPH: dict[str, Callable[[Element], Mapping[str, Any]]] = {
    "pStyle": lambda e: {"style": val(e)},
    "jc": lambda e: {"alignment": _ALIGNMENTS.get(val(e) or "", "left")},
    "ind": _indents,
    "spacing": _spacing,
    "tabs": _tabs,
    "pBdr": lambda e: {"borders": border_values(e)},
    "shd": lambda e: {"shading": _shading(e)},
    "numPr": _numbering,
    "outlineLvl": lambda e: {"outline": whole(val(e), 9)},
    "rPr": lambda e: {"mark": run_values(e)},
}


def paragraph_values(element: Element | None) -> dict[str, Any]:
    """Read a w:pPr; tabs are pairs (cleared, stop), the look of the paragraph mark is under "mark"."""
    return _values(element, _ON_OFF_PARAGRAPH, _PARAGRAPH)


def merge_paragraph(lower: Values, upper: Values) -> dict[str, Any]:
    """Lay paragraph values over others: tabs are added or cleared one by one, borders side by side."""
    merged = dict(lower)
    for key, value in upper.items():
        if key == "tabs":
            merged[key] = _merge_tabs(lower.get("tabs", ()), value)
        elif key in {"mark", "borders"}:
            merged[key] = {**lower.get(key, {}), **value}
        else:
            merged[key] = value
    return merged


def _merge_tabs(
    lower: tuple[tuple[bool, TabStop], ...], upper: tuple[tuple[bool, TabStop], ...]
) -> tuple[tuple[bool, TabStop], ...]:
    positions = [stop.position for _, stop in upper]
    kept = [pair for pair in lower if not any(abs(pair[1].position - position) < 0.5 for position in positions)]
    return tuple(sorted([*kept, *(pair for pair in upper if not pair[0])], key=lambda pair: pair[1].position))


def _cell_margins(element: Element) -> dict[str, float]:
    found = {}
    for child in element:
        if isinstance(child.tag, str) and val(child, "type") != "nil":
            side = child.tag.removeprefix(W)
            side = _SIDES.get(side, side)
            if side in _MARGIN_SIDES:
                found[side] = points(val(child, "w"))
    return found


def _measure(element: Element) -> tuple[str, float]:
    value = val(element, "w") or "0"
    kind = "pct" if value.endswith("%") else val(element, "type") or "dxa"
    return kind, twips(value) or 0.0


_TABLE: dict[str, Callable[[Element], Mapping[str, Any]]] = {
    "tblBorders": lambda e: {"borders": border_values(e)},
    "tcBorders": lambda e: {"borders": border_values(e)},
    "shd": lambda e: {"shading": _shading(e)},
    "tblCellMar": lambda e: {"margins": _cell_margins(e)},
    "tcMar": lambda e: {"margins": _cell_margins(e)},
    "vAlign": lambda e: {"vertical": {"both": "top"}.get(val(e) or "top", val(e) or "top")},
    "textDirection": lambda e: {"turn": _TURNS.get(val(e) or "", 0)},
    "gridSpan": lambda e: {"span": max(1, whole(val(e), 1))},
    "vMerge": lambda e: {"merge": val(e) or "continue"},
    "tcW": lambda e: {"width": _measure(e)},
    "tblW": lambda e: {"width": _measure(e)},
    "tblInd": lambda e: {"indent": points(val(e, "w"))},
    "jc": lambda e: {"alignment": _ALIGNMENTS.get(val(e) or "", "left")},
    "tblStyle": lambda e: {"style": val(e)},
    "tblLook": lambda e: {"look": _look(e)},
    "tblpPr": lambda _: {"floating": True},
    "tblStyleRowBandSize": lambda e: {"row_band": max(1, whole(val(e), 1))},
    "tblStyleColBandSize": lambda e: {"column_band": max(1, whole(val(e), 1))},
}


def table_values(element: Element | None) -> dict[str, Any]:
    """Read a w:tblPr or w:tcPr."""
    values: dict[str, Any] = {}
    for child in element if element is not None else ():
        if isinstance(child.tag, str) and child.tag.startswith(W) and child.tag[len(W) :] in _TABLE:
            values.update(_TABLE[child.tag[len(W) :]](child))
    return values


def merge_table(lower: Values, upper: Values) -> dict[str, Any]:
    """Lay table or cell values over others; borders and margins side by side."""
    merged = {**lower, **upper}
    for key in ("borders", "margins"):
        if key in lower and key in upper:
            merged[key] = {**lower[key], **upper[key]}
    return merged


def _look(element: Element) -> frozenset[str]:
    try:
        bits = int(val(element) or "0", 16)
    except ValueError:
        bits = 0
    names = {
        "firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200, "noVBand": 0x400
    }  # fmt: skip
    return frozenset(
        name for name, bit in names.items()
        if (attribute_on(element.get(W + name)) if element.get(W + name) is not None else bits & bit)
    )  # fmt: skip
