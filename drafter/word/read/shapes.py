"""What a DrawingML drawing holds: pictures, shapes with text, groups of both."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from drafter.word.document import Group, Picture, PictureKind, ShapeKind, TextBox, VerticalAlignment
from drafter.word.looks import Border, RunProperties
from drafter.word.read.context import Part
from drafter.word.read.images import is_metafile, picture_kind, refusal
from drafter.word.read.names import NAMESPACES, Element, W, attribute_on, colour, emu, qualified, whole

BlockReader = Callable[[Part, Element], tuple[Any, ...]]

_SHAPES: dict[str, ShapeKind] = {
    "rect": "rectangle", "flowChartProcess": "rectangle", "textBox": "rectangle", "roundRect": "rounded",
    "flowChartAlternateProcess": "rounded", "round2SameRect": "rounded", "ellipse": "ellipse", "line": "line",
    "straightConnector1": "line",
}  # fmt: skip
_VERTICAL: dict[str, VerticalAlignment] = {"ctr": "center", "b": "bottom"}
_MAX_MEMBERS = 500
_MAX_NESTING = 8
_ANGLE = 60000


class Canvas(NamedTuple):
    """Where a drawing stands: its part, the look of its run, its alternative text, how its paragraphs are read."""

    part: Part
    properties: RunProperties
    alt: str
    blocks: BlockReader


class _Frame(NamedTuple):
    """A place in the whole: x = left + scale_x * its own x, in points; and how far it is turned."""

    left: float = 0.0
    top: float = 0.0
    scale_x: float = 1.0
    scale_y: float = 1.0
    depth: int = 0

    def place(self, transform: Element | None) -> tuple[float, float, float, float]:
        """Return left, top, width and height of a member."""
        x, y = _pair(transform, "a:off", "x", "y")
        width, height = _pair(transform, "a:ext", "cx", "cy")
        return self.left + self.scale_x * x, self.top + self.scale_y * y, self.scale_x * width, self.scale_y * height

    def within(self, transform: Element | None, size: tuple[float, float] | None = None) -> _Frame:
        """Return the frame of a group's own members; `size` is given for the outermost one."""
        left, top, width, height = self.place(transform) if size is None else (0.0, 0.0, *size)
        child_x, child_y = _pair(transform, "a:chOff", "x", "y")
        child_width, child_height = _pair(transform, "a:chExt", "cx", "cy")
        scale_x = width / child_width if child_width else self.scale_x
        scale_y = height / child_height if child_height else self.scale_y
        return _Frame(left - scale_x * child_x, top - scale_y * child_y, scale_x, scale_y, self.depth + 1)


def _pair(transform: Element | None, name: str, first: str, second: str) -> tuple[float, float]:
    element = transform.find(name, NAMESPACES) if transform is not None else None
    return (emu(element.get(first)), emu(element.get(second))) if element is not None else (0.0, 0.0)


def media(part: Part, identity: str | None) -> bytes:
    """Return the bytes a relationship points to; nothing for what is not in the file, which is never fetched."""
    relationship = part.relationships.get(identity or "")
    if relationship is None or relationship.external or relationship.target not in part.shared.package:
        return b""
    return part.shared.package.read(relationship.target)


def shown(part: Part, *, embedded: str | None, linked: str | None = None) -> tuple[bytes, PictureKind]:
    """Return the bytes of a picture and its kind; no bytes, and a finding, where it cannot be shown."""
    data = media(part, embedded)
    kind = picture_kind(data)
    why = refusal(data)
    if kind is not None and why is None:
        return data, kind
    if why is None:
        if is_metafile(data):
            what = "a picture in Windows metafile format (EMF, WMF)"
        elif not data and _is_external(part, linked or embedded):
            what = "a picture that is only linked to, and never fetched,"
        else:
            what = "a picture in an unknown format" if data else "a picture that is not in the file"
        why = f"{what} is not shown"
    hint = "insert it as PNG, JPEG or SVG of usual size, or use '--pdf-engine libreoffice'"
    part.warn("word.picture", why, hint=hint)
    return b"", "png"


def _is_external(part: Part, identity: str | None) -> bool:
    relationship = part.relationships.get(identity or "")
    return relationship is not None and relationship.external


def read_picture(canvas: Canvas, element: Element, size: tuple[float, float]) -> Picture:
    """Read a pic:pic; one that cannot be shown leaves its room."""
    blip = element.find(".//a:blip", NAMESPACES)
    vector = element.find(".//asvg:svgBlip", NAMESPACES)
    source = vector if vector is not None and picture_kind(media(canvas.part, _embedded(vector))) else blip
    linked = source.get(qualified("r:link")) if source is not None else None
    data, kind = shown(canvas.part, embedded=_embedded(source), linked=linked)
    crop = element.find(".//a:srcRect", NAMESPACES)
    left, top, right, bottom = (_share(crop, side) for side in "ltrb")
    if left + right >= 1 or top + bottom >= 1:
        left = top = right = bottom = 0.0
    turn = _turn(element.find("pic:spPr/a:xfrm", NAMESPACES))
    return Picture(data, kind, *size, canvas.alt, canvas.properties, (left, top, right, bottom), turn=turn)


def _embedded(source: Element | None) -> str | None:
    return source.get(qualified("r:embed")) if source is not None else None


def _share(crop: Element | None, side: str) -> float:
    value = crop.get(side, "0") if crop is not None else "0"
    try:
        share = float(value[:-1]) / 100 if value.endswith("%") else float(value) / 100000
    except ValueError:
        return 0.0
    return share if -10 < share < 10 else 0.0


def _turn(transform: Element | None) -> float:
    return whole(transform.get("rot"), 0) % (360 * _ANGLE) / _ANGLE if transform is not None else 0.0


def read_shape(canvas: Canvas, shape: Element, size: tuple[float, float]) -> TextBox:
    """Read a wps:wsp; a form that is not known is shown as a rectangle."""
    transform = shape.find("wps:spPr/a:xfrm", NAMESPACES)
    geometry = shape.find("wps:spPr/a:prstGeom", NAMESPACES)
    preset = geometry.get("prst", "rect") if geometry is not None else "rect"
    kind = _SHAPES.get(preset, "rectangle")
    if preset not in _SHAPES:
        canvas.part.warn("word.shape", f"a shape of the kind '{preset}' is shown as a rectangle")
    if kind == "line" and transform is not None:
        flips = (attribute_on(transform.get("flipH")), attribute_on(transform.get("flipV")))
        kind = "rising-line" if flips[0] != flips[1] else "line"
    body = shape.find(qualified("wps:bodyPr"))
    sides = (("lIns", 91440), ("tIns", 45720), ("rIns", 91440), ("bIns", 45720))
    left, top, right, bottom = (emu((body.get(k) if body is not None else None) or str(d)) for k, d in sides)
    content = shape.find(f"{qualified('wps:txbx')}/{W}txbxContent")
    return TextBox(
        canvas.blocks(canvas.part, content) if content is not None else (),
        *size,
        canvas.properties,
        (left, top, right, bottom),
        _paint(shape.find("wps:spPr", NAMESPACES)),
        _outline(shape),
        shape=kind,
        vertical=_VERTICAL.get(body.get("anchor", "t") if body is not None else "t", "top"),
        turn=_turn(transform),
    )


def _paint(owner: Element | None) -> str | None:
    paint = owner.find("a:solidFill/a:srgbClr", NAMESPACES) if owner is not None else None
    return colour(paint.get("val")) if paint is not None else None


def _outline(shape: Element) -> Border | None:
    line = shape.find("wps:spPr/a:ln", NAMESPACES)
    if line is None:
        # A shape without a line of its own has the one of its style.
        reference = shape.find("wps:style/a:lnRef", NAMESPACES)
        drawn = reference is not None and whole(reference.get("idx"), 0) > 0
        return Border("single", 0.75, colour=_reference_colour(reference)) if drawn else None
    if line.find("a:solidFill", NAMESPACES) is None:
        return None
    return Border("single", emu(line.get("w", "9525")), colour=_paint(line))


def _reference_colour(reference: Element | None) -> str | None:
    paint = reference.find("a:srgbClr", NAMESPACES) if reference is not None else None
    return colour(paint.get("val")) if paint is not None else None


def read_group(canvas: Canvas, group: Element, size: tuple[float, float]) -> Group:
    """Read a group of shapes or a drawing canvas."""
    transform = group.find("wpg:grpSpPr/a:xfrm", NAMESPACES)
    members = []
    for member in _members(canvas, group, _Frame().within(transform, size)):
        members.append(member)
        if len(members) >= _MAX_MEMBERS:
            canvas.part.warn("word.not-shown", f"more than {_MAX_MEMBERS} shapes of one group are not shown")
            break
    return Group(tuple(members), *size, canvas.properties)


def _members(canvas: Canvas, group: Element, frame: _Frame) -> Iterator[tuple[float, float, Picture | TextBox]]:
    for child in group:
        if child.tag in (qualified("wpg:grpSp"), qualified("wpg:wgp")):
            if frame.depth < _MAX_NESTING:
                yield from _members(canvas, child, frame.within(child.find("wpg:grpSpPr/a:xfrm", NAMESPACES)))
        elif child.tag == qualified("wps:wsp"):
            x, y, *size = frame.place(child.find("wps:spPr/a:xfrm", NAMESPACES))
            yield x, y, read_shape(canvas, child, (size[0], size[1]))
        elif child.tag == qualified("pic:pic"):
            x, y, *size = frame.place(child.find("pic:spPr/a:xfrm", NAMESPACES))
            yield x, y, read_picture(canvas, child, (size[0], size[1]))
        elif child.tag == qualified("wpg:graphicFrame"):
            canvas.part.warn("word.not-shown", "a drawing within a group is not shown")
