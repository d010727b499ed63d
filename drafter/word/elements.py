"""Small things done to the elements of a part, whatever they are."""

from __future__ import annotations

from drafter.word.read.names import Element, W, qualified

_FALLBACK = qualified("mc:Fallback")
_TEXT = {f"{W}t": None, f"{W}delText": None, f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", qualified("m:t"): None}


def paragraph_of(element: Element) -> Element | None:
    """Return the paragraph that an element is or stands in."""
    return element if element.tag == f"{W}p" else next(element.iterancestors(f"{W}p"), None)


def repeated(element: Element) -> bool:
    """Tell whether an element only says again, for old programs, what stands beside it."""
    return next(element.iterancestors(_FALLBACK), None) is not None


def text_of(element: Element) -> str:
    """Return all text in an element, deleted text too, on one line."""
    pieces = (_TEXT[node.tag] or node.text or "" for node in element.iter(*_TEXT))
    return " ".join("".join(pieces).split())


def remove(element: Element) -> None:
    """Take an element out of its parent; the text behind it stays, which only damaged files have."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap(element: Element) -> None:
    """Put the children of an element in its place."""
    parent = element.getparent()
    assert parent is not None
    at = parent.index(element)
    parent[at : at + 1] = list(element)
