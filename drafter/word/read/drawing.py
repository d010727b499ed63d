"""Pictures and text boxes, from DrawingML and from the older VML."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Literal

from drafter.word.document import Anchor, Border, Inline, Picture, PictureKind, RunProperties, TextBox
from drafter.word.read.context import Part
from drafter.word.read.names import NAMESPACES, Element, W, attribute_on, colour, emu, qualified, twips

BlockReader = Callable[[Part, Element], tuple[Any, ...]]

_SVG_SEARCH_BYTES = 2000
_GRAPHIC_NAMES = {"chart": "a chart", "diagram": "a SmartArt diagram", "wordprocessingGroup": "a group of shapes",
                  "wordprocessingCanvas": "a drawing canvas", "lockedCanvas": "a drawing canvas"}  # fmt: skip
_CSS_LENGTH = re.compile(r"-?[\d.]+")


def picture_kind(data: bytes) -> PictureKind | None:
    """Tell the kind of picture from its first bytes; None for one that cannot be shown."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    return "svg" if b"<svg" in data[:_SVG_SEARCH_BYTES] else None


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
        anchor = _anchor(part, frame) if frame.tag == qualified("wp:anchor") else None
        alt = (about.get("descr") or about.get("title") or "") if about is not None else ""
        content = frame.find("a:graphic/a:graphicData", NAMESPACES)
        shape = content.find("wps:wsp", NAMESPACES) if content is not None else None
        if content is not None and content.find("pic:pic", NAMESPACES) is not None:
            found.append(_picture(part, content, (width, height), properties, alt=alt, anchor=anchor))
        elif shape is not None:
            found.append(_shape(part, shape, (width, height), properties, anchor=anchor, blocks=blocks))
        elif content is not None:
            kind = content.get("uri", "").rsplit("/", 1)[-1]
            part.warn("word.not-shown", f"{_GRAPHIC_NAMES.get(kind, f'a drawing of the kind {kind!r}')} is not shown")
            found.append(Picture(b"", "png", width, height, alt, properties, anchor=anchor))
    return found


def _picture(
    part: Part,
    content: Element,
    size: tuple[float, float],
    properties: RunProperties,
    *,
    alt: str,
    anchor: Anchor | None,
) -> Picture:
    blip = content.find(".//a:blip", NAMESPACES)
    vector = content.find(".//asvg:svgBlip", NAMESPACES)
    data, kind = b"", None
    for source in (vector, blip):
        if source is not None and kind is None:
            data = _media(part, source.get(qualified("r:embed")))
            kind = picture_kind(data)
    if kind is None:
        _warn_unreadable(part, data)
        data, kind = b"", "png"
    crop = content.find(".//a:srcRect", NAMESPACES)
    left, top, right, bottom = (
        (float(crop.get(side, "0").rstrip("%")) / 100000 for side in "ltrb") if crop is not None else (0.0,) * 4
    )
    if left + right >= 1 or top + bottom >= 1:
        left = top = right = bottom = 0.0
    return Picture(data, kind, *size, alt, properties, (left, top, right, bottom), anchor)


def _warn_unreadable(part: Part, data: bytes) -> None:
    if data[:4] == b"\x01\x00\x00\x00" or data[:4] == b"\xd7\xcd\xc6\x9a":
        what = "a picture in Windows metafile format (EMF, WMF)"
    else:
        what = "a picture in an unknown format" if data else "a picture that is not in the file"
    hint = "insert it as PNG, JPEG or SVG, or use '--pdf-engine libreoffice'"
    part.warn("word.picture", f"{what} is not shown", hint=hint)


def _media(part: Part, identity: str | None) -> bytes:
    relationship = part.relationships.get(identity or "")
    if relationship is None or relationship.external or relationship.target not in part.shared.package:
        return b""
    return part.shared.package.read(relationship.target)


def _anchor(part: Part, frame: Element) -> Anchor:
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
        part.warn("word.text-wrap", "text does not flow around a floating object, it may run under it")
    (horizontal_from, x, horizontal), (vertical_from, y, vertical) = position("H"), position("V")
    return Anchor(
        horizontal_from, vertical_from, x, y, horizontal, vertical, wrap, attribute_on(frame.get("behindDoc"))
    )


def _shape(
    part: Part,
    shape: Element,
    size: tuple[float, float],
    properties: RunProperties,
    *,
    anchor: Anchor | None,
    blocks: BlockReader,
) -> TextBox:
    fill = shape.find("wps:spPr/a:solidFill/a:srgbClr", NAMESPACES)
    line = shape.find("wps:spPr/a:ln", NAMESPACES)
    border = None
    if line is not None and line.find("a:solidFill", NAMESPACES) is not None:
        paint = line.find("a:solidFill/a:srgbClr", NAMESPACES)
        width = emu(line.get("w", "9525"))
        border = Border("single", width, colour=colour(paint.get("val")) if paint is not None else None)
    geometry = shape.find("wps:spPr/a:prstGeom", NAMESPACES)
    preset = geometry.get("prst", "rect") if geometry is not None else "rect"
    if preset not in ("rect", "line", "straightConnector1"):
        part.warn("word.shape", f"a shape of the kind '{preset}' is shown as a rectangle")
    body = shape.find(qualified("wps:bodyPr"))
    sides = (("lIns", 91440), ("tIns", 45720), ("rIns", 91440), ("bIns", 45720))
    left, top, right, bottom = (emu((body.get(k) if body is not None else None) or str(d)) for k, d in sides)
    content = shape.find(f"{qualified('wps:txbx')}/{W}txbxContent")
    inner = blocks(part, content) if content is not None else ()
    return TextBox(
        inner,
        size[0],
        size[1],
        properties,
        (left, top, right, bottom),
        colour(fill.get("val")) if fill is not None else None,
        border,
        anchor,
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
            data = _media(part, image.get(qualified("r:id")))
            kind = picture_kind(data)
            if kind is None:
                _warn_unreadable(part, data)
                data, kind = b"", "png"
            return [Picture(data, kind, width, height, image.get(qualified("o:title"), ""), properties, anchor=anchor)]
        content = box.find(W + "txbxContent") if box is not None else None
        if content is not None:
            plain = shape.get("stroked") in ("f", "false")
            border = None if plain else Border("single", 0.75)
            return [TextBox(blocks(part, content), width, height or None, properties, border=border, anchor=anchor)]
    watermark = element.find(".//v:textpath", NAMESPACES)
    what = "a drawing in the old VML format" if watermark is None else f"the watermark '{watermark.get('string', '')}'"
    part.warn("word.not-shown", f"{what} is not shown")
    return []


def _css(style: str) -> dict[str, str]:
    return {key.strip(): value.strip() for key, _, value in (pair.partition(":") for pair in style.split(";"))}


def _css_points(value: str | None) -> float:
    if value and _CSS_LENGTH.fullmatch(value):
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
