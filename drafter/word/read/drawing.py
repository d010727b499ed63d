"""Drawings in a line or anchored, from DrawingML and from the older VML."""

from __future__ import annotations

import re
from typing import Literal

from drafter.word.document import Anchor, Group, Inline, Margins, Picture, TextBox
from drafter.word.looks import Border, RunProperties
from drafter.word.read.context import Part
from drafter.word.read.names import NAMESPACES, Element, W, attribute_on, colour, emu, qualified, twips
from drafter.word.read.shapes import (
    BlockReader,
    Canvas,
    read_group,
    read_picture,
    read_shape,
    shown,
)

_GRAPHIC_NAMES = {"chart": "a chart", "diagram": "a SmartArt diagram", "lockedCanvas": "a drawing canvas"}
_CSS_LENGTH = re.compile(r"-?\d{0,6}(?:\.\d{1,6})?")


def read_drawing(part: Part, element: Element, properties: RunProperties, blocks: BlockReader) -> list[Inline]:
    """Read a w:drawing; what cannot be shown is reported and, for a picture, leaves its room."""
    found: list[Inline] = []
    for frame in element:
        if frame.tag not in (qualified("wp:inline"), qualified("wp:anchor")):
            continue
        extent = frame.find(qualified("wp:extent"))
        about = frame.find(qualified("wp:docPr"))
        if extent is None or (about is not None and attribute_on(about.get("hidden"))):
            continue
        width, height = emu(extent.get("cx")), emu(extent.get("cy"))
        anchor = _anchor(frame) if frame.tag == qualified("wp:anchor") else None
        alt = (about.get("descr") or about.get("title") or "") if about is not None else ""
        content = frame.find("a:graphic/a:graphicData", NAMESPACES)
        if content is None:
            continue
        item = _graphic(Canvas(part, properties, alt, blocks), content, (width, height))
        if item is None:
            kind = content.get("uri", "").rsplit("/", 1)[-1]
            part.warn("word.not-shown", f"{_GRAPHIC_NAMES.get(kind, f'a drawing of the kind {kind!r}')} is not shown")
            item = Picture(b"", "png", width, height, alt, properties)
        found.append(item._replace(anchor=anchor))
    return found


def _graphic(canvas: Canvas, content: Element, size: tuple[float, float]) -> Picture | TextBox | Group | None:
    picture = content.find("pic:pic", NAMESPACES)
    if picture is not None:
        return read_picture(canvas, picture, size)
    shape = content.find("wps:wsp", NAMESPACES)
    if shape is not None:
        return read_shape(canvas, shape, size)
    for kind in ("wpg:wgp", "wpc:wpc"):
        group = content.find(kind, NAMESPACES)
        if group is not None:
            return read_group(canvas, group, size)
    return None


def _anchor(frame: Element) -> Anchor:
    def position(axis: str) -> tuple[str, float, str | None]:
        element = frame.find(qualified(f"wp:position{axis}"))
        if element is None:
            return "column", 0.0, None
        offset, align = element.find(qualified("wp:posOffset")), element.find(qualified("wp:align"))
        distance = emu(offset.text) if offset is not None else 0.0
        return element.get("relativeFrom", "column"), distance, align.text if align is not None else None

    names = [child.tag.rsplit("}", 1)[-1] for child in frame if isinstance(child.tag, str)]
    kind = next((name for name in names if name.startswith("wrap")), "wrapNone")
    wrap: Literal["none", "square", "band"] = "none"
    if kind == "wrapTopAndBottom":
        wrap = "band"
    elif kind != "wrapNone":
        wrap = "square"
    (horizontal_from, x, horizontal), (vertical_from, y, vertical) = position("H"), position("V")
    return Anchor(
        horizontal_from,
        vertical_from,
        x,
        y,
        horizontal,
        vertical,
        wrap,
        attribute_on(frame.get("behindDoc")),
        Margins(*(emu(frame.get(f"dist{side}")) for side in "TBLR")),
    )


def read_vml(part: Part, element: Element, properties: RunProperties, blocks: BlockReader) -> list[Inline]:
    """Read a w:pict or w:object: the picture or text box of its first shape."""
    if element.tag == W + "object":
        part.warn("word.embedded-object", "an embedded object is shown only as its picture, if at all")
    names = [qualified(name) for name in ("v:shape", "v:rect", "v:roundrect", "v:line")]
    for shape in element.iter(*names):
        style = _css(shape.get("style", ""))
        width, height = _css_points(style.get("width")), _css_points(style.get("height"))
        image, box = shape.find(qualified("v:imagedata")), shape.find(qualified("v:textbox"))
        anchor = _vml_anchor(style) if style.get("position") == "absolute" else None
        if image is not None:
            data, kind = shown(part, embedded=image.get(qualified("r:id")), linked=image.get(qualified("r:href")))
            return [Picture(data, kind, width, height, image.get(qualified("o:title"), ""), properties, anchor=anchor)]
        content = box.find(W + "txbxContent") if box is not None else None
        if content is not None:
            plain = shape.get("stroked") in ("f", "false")
            border = None if plain else Border("single", 0.75)
            fitted = "mso-fit-shape-to-text:t" in box.get("style", "")  # type: ignore[union-attr]
            made = TextBox(blocks(part, content), width, None if fitted else height or None, properties, anchor=anchor)
            return [made._replace(border=border, insets=_vml_insets(box), fill=_vml_colour(shape.get("fillcolor")))]
    watermark = element.find(".//v:textpath", NAMESPACES)
    what = "a drawing in the old VML format" if watermark is None else f"the watermark '{watermark.get('string', '')}'"
    part.warn("word.not-shown", f"{what} is not shown")
    return []


def _vml_insets(box: Element | None) -> tuple[float, float, float, float]:
    given = (box.get("inset", "") if box is not None else "").split(",")
    defaults = (7.2, 3.6, 7.2, 3.6)
    left, top, right, bottom = (
        _css_points(given[n].strip()) if n < len(given) and given[n].strip() else defaults[n] for n in range(4)
    )
    return left, top, right, bottom


def _vml_colour(value: str | None) -> str | None:
    return colour((value or "").split(" ")[0].lstrip("#"))


def _css(style: str) -> dict[str, str]:
    return {key.strip(): value.strip() for key, _, value in (pair.partition(":") for pair in style.split(";"))}


def _css_points(value: str | None) -> float:
    if value and any(map(str.isdigit, value)) and _CSS_LENGTH.fullmatch(value):
        return float(value) * 0.75
    return (twips(value) or 0.0) / 20


def _vml_anchor(style: dict[str, str]) -> Anchor:
    across = style.get("mso-position-horizontal-relative", "text")
    down = style.get("mso-position-vertical-relative", "text")

    def aligned(key: str) -> str | None:
        return None if style.get(key, "absolute") == "absolute" else style[key]

    return Anchor(
        across if across in ("page", "margin") else "column",
        down if down in ("page", "margin") else "paragraph",
        _css_points(style.get("margin-left")),
        _css_points(style.get("margin-top")),
        aligned("mso-position-horizontal"),
        aligned("mso-position-vertical"),
    )
