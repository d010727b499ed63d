"""Pictures: in a line, or placed where their anchor says."""

from __future__ import annotations

from drafter.pdf.emit import pt, string
from drafter.pdf.writer import Area, Writer
from drafter.problems import Severity
from drafter.word.document import Anchor, Paragraph, Picture

_SUFFIXES = {"jpeg": "jpg"}
_BAND_REMAINDER = 60.0
_ON_PAGE = ("page", "margin", "topMargin", "bottomMargin")


def picture_code(writer: Writer, picture: Picture, paragraph: Paragraph) -> str:
    """Return a picture at its size; one that cannot be shown leaves its room."""
    size = f"width: {pt(picture.width)}, height: {pt(picture.height)}"
    if not picture.data:
        return f"rect({size}, stroke: none)"
    if not picture.alt:
        hint = "in Word: right-click the picture, 'View Alt Text'"
        message = "a picture has no alternative text; people who cannot see it are told nothing"
        writer.warn("pdf.alt-text", message, paragraph, severity=Severity.WARNING, hint=hint)
    path = writer.file(picture.data, _SUFFIXES.get(picture.kind, picture.kind), paragraph)
    alt = string(picture.alt or "picture")
    left, top, right, bottom = picture.crop
    if not any(picture.crop):
        return f'image({string(path)}, {size}, fit: "stretch", alt: {alt})'
    width, height = picture.width / (1 - left - right), picture.height / (1 - top - bottom)
    whole = f'image({string(path)}, width: {pt(width)}, height: {pt(height)}, fit: "stretch", alt: {alt})'
    return f"box({size}, clip: true, place(dx: {pt(-left * width)}, dy: {pt(-top * height)}, {whole}))"


def placed(area: Area, anchor: Anchor, width: float, height: float, body: str) -> str:
    """Return statements that place a floating object and, where it stands across the column, make room for it."""
    if not width:
        fitted = f"let body = {body}; body = block(width: measure(body).width, body)"
        return f"context {{ {fitted}; {_placed(area, anchor, 0.0, height, 'body', ' - measure(body).width')} }}"
    return _placed(area, anchor, width, height, body, "")


def _placed(area: Area, anchor: Anchor, width: float, height: float, body: str, less: str) -> str:
    x = _horizontal(area, anchor, width)
    across = pt(x) + (f"{less} / 2" if less and anchor.horizontal == "center" else "")
    across += less if anchor.horizontal in ("right", "outside") else ""
    crosses = anchor.wrap == "band" or (
        anchor.wrap == "square" and not anchor.behind_text and max(x, area.width - x - width) < _BAND_REMAINDER
    )
    if anchor.vertical_from in _ON_PAGE and area.where in ("body", "header", "footer"):
        y = _vertical(area, anchor, height)
        if area.where != "body":
            return f"context place(left, dx: {across}, dy: {pt(y)} - here().position().y, {body})"
        # The text may begin lower than its margin says, under a tall header.
        code = f"place(top + left, dx: {across}, dy: {pt(y)} - top-margin, {body})"
        if crosses:
            room = f"let room = {pt(y + height)} - here().position().y"
            code += f"; context {{ {room}; if room > 0pt and room < {pt(height + 1)} {{ v(room) }} }}"
        return code
    code = f"place(left, dx: {across}, dy: {pt(anchor.y)}, {body})"
    return code + (f"; v({pt(max(0.0, height + max(anchor.y, 0.0)))})" if crosses else "")


def flows_beside(area: Area, item: object) -> bool:
    """Tell whether an object would have text beside it: it stands in the column and leaves room there."""
    anchor: Anchor | None = getattr(item, "anchor", None)
    if anchor is None or anchor.wrap != "square" or anchor.behind_text:
        return False
    start, end = extent_across(area, anchor, getattr(item, "width", 0.0))
    return max(start, area.width - end) >= _BAND_REMAINDER and start < area.width and end > 0


def extent_across(area: Area, anchor: Anchor, width: float) -> tuple[float, float]:
    """Return from where to where text keeps off an object, in points from the left edge of the column."""
    x = _horizontal(area, anchor, width)
    return x - anchor.distance.left, x + width + anchor.distance.right


def extent_down(area: Area, anchor: Anchor, height: float) -> tuple[float, float, bool]:
    """Return from where to where text keeps off an object in points, and whether from the paper's upper edge."""
    on_page = anchor.vertical_from in _ON_PAGE
    y = _vertical(area, anchor, height) if on_page else anchor.y
    return y - anchor.distance.top, y + height + anchor.distance.bottom, on_page


def _horizontal(area: Area, anchor: Anchor, width: float) -> float:
    section = area.section
    left, right = section.margins.left, section.margins.right
    if area.where == "cell" and anchor.horizontal_from != "page":
        origin, span = 0.0, area.width
    else:
        origin, span = {
            "page": (-left, section.width),
            "leftMargin": (-left, left),
            "insideMargin": (-left, left),
            "rightMargin": (section.text_width, right),
            "outsideMargin": (section.text_width, right),
        }.get(anchor.horizontal_from, (0.0, section.text_width))
    if anchor.horizontal is None:
        return origin + anchor.x
    return origin + _aligned(anchor.horizontal, span, width)


def _vertical(area: Area, anchor: Anchor, height: float) -> float:
    section = area.section
    top, bottom = abs(section.margins.top), abs(section.margins.bottom)
    origin, span = {
        "page": (0.0, section.height),
        "topMargin": (0.0, top),
        "margin": (top, section.height - top - bottom),
        "bottomMargin": (section.height - bottom, bottom),
    }[anchor.vertical_from]
    return origin + (anchor.y if anchor.vertical is None else _aligned(anchor.vertical, span, height))


def _aligned(how: str, span: float, size: float) -> float:
    return {"center": (span - size) / 2, "right": span - size, "outside": span - size, "bottom": span - size}.get(
        how, 0
    )
