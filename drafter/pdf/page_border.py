"""Lines around the pages of a section, drawn behind everything else."""

from __future__ import annotations

from drafter.pdf.emit import LINE_STYLES, pt, stroke
from drafter.pdf.writer import Writer
from drafter.word.document import Section
from drafter.word.looks import Border

_SIDES = ("left", "right", "top", "bottom")


def page_border(writer: Writer, section: Section, number: int, stories: set[str]) -> str | None:
    """Return the page's background argument, None where it has no border.

    `stories` names the headers and footers that the pages show; a border that stands off the text goes around them.
    """
    around = section.page_borders
    edges = {side: edge for side in _SIDES if (edge := getattr(around.borders, side)) is not None}
    if not edges:
        return None
    if any(edge.style not in LINE_STYLES for edge in edges.values()):
        writer.warn("pdf.page-border", "a border of pictures around the page is drawn as a plain line")
    distances = {side: _distance(writer, section, stories, side, edges.get(side)) for side in _SIDES}
    sizes = (
        f"width: {pt(section.width - distances['left'] - distances['right'])}",
        f"height: {pt(section.height - distances['top'] - distances['bottom'])}",
    )
    strokes = ", ".join(f"{side}: {stroke(edge)}" for side, edge in edges.items())
    frame = f"place(top + left, dx: {pt(distances['left'])}, dy: {pt(distances['top'])}, "
    frame += f"block({', '.join(sizes)}, stroke: ({strokes})))"
    if around.pages != "all":
        shown = "==" if around.pages == "first" else "!="
        frame = f"context if here().page() {shown} locate(<section-{number}>).page() {{ {frame} }}"
    return f"background: {frame}"


def _distance(writer: Writer, section: Section, stories: set[str], side: str, edge: Border | None) -> float:
    """Return how far from the paper's edge a line stands, to its middle, in points."""
    if edge is None:
        return getattr(section.margins, side) if section.page_borders.from_text else 0.0
    if not section.page_borders.from_text:
        return edge.space + edge.width / 2
    return max(0.0, _text_edge(writer, section, stories, side) - edge.space - edge.width / 2)


def _text_edge(writer: Writer, section: Section, stories: set[str], side: str) -> float:
    margin: float = abs(getattr(section.margins, side))
    kind = {"top": "header", "bottom": "footer"}.get(side)
    if kind is None or not any(name.startswith(kind) for name in stories):
        return margin
    around = getattr(writer.tree.settings, f"border_around_{kind}")
    return min(margin, getattr(section, f"{kind}_distance")) if around else margin
