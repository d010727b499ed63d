"""Framed paragraphs (w:framePr): neighbours in one frame become a text box that stands where the frame says."""

from __future__ import annotations

from typing import Literal

from drafter.word.document import Anchor, Margins, Paragraph, TextBox
from drafter.word.read.names import Element, W, points, val

Wrap = Literal["none", "square", "band"]

_WRAPS: dict[str, Wrap] = {"none": "none", "notBeside": "band"}
_ORIGINS_ACROSS = {"page": "page", "margin": "margin", "text": "column"}
_ORIGINS_DOWN = {"page": "page", "margin": "margin", "text": "paragraph"}
_NO_INSETS = (0.0, 0.0, 0.0, 0.0)


def frame_of(properties: Element) -> Element | None:
    """Return the frame that a w:pPr gives; none for an initial in the margin and for one that only anchors."""
    frame = properties.find(W + "framePr")
    if frame is None or val(frame, "dropCap") == "margin":
        return None
    return (
        frame if any(val(frame, name) for name in ("w", "x", "y", "xAlign", "yAlign", "hAnchor", "vAnchor")) else None
    )


def same_frame(one: Element | None, other: Element | None) -> bool:
    """Tell whether two frames are one, as all they say is the same."""
    return one is not None and other is not None and sorted(one.items()) == sorted(other.items())


def framed(frame: Element, paragraphs: tuple[Paragraph, ...]) -> TextBox:
    """Return the text box that a frame around paragraphs makes."""
    width, height = points(val(frame, "w")), points(val(frame, "h"))
    exact = val(frame, "hRule") == "exact"
    first = paragraphs[0]
    across, down = points(val(frame, "hSpace")), points(val(frame, "vSpace"))
    return TextBox(
        paragraphs,
        width,
        height if exact and height else None,
        first.mark,
        _NO_INSETS,
        anchor=Anchor(
            _ORIGINS_ACROSS.get(val(frame, "hAnchor") or "page", "page"),
            _ORIGINS_DOWN.get(val(frame, "vAnchor") or "page", "page"),
            points(val(frame, "x")),
            points(val(frame, "y")),
            val(frame, "xAlign"),
            val(frame, "yAlign"),
            _WRAPS.get(val(frame, "wrap") or "around", "square"),
            distance=Margins(down, down, across, across),
        ),
    )
