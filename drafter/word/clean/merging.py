"""Neighbouring runs of one look become one run: nothing shows where a value, a change or a mark stood."""

from __future__ import annotations

from typing import Any

from drafter.word.elements import remove
from drafter.word.read.names import Element, W

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BLANKS = " \t\r\n"
_TEXT = f"{W}t"
_LOOK = f"{W}rPr"
_PLAIN = {_LOOK, *(f"{W}{name}" for name in ("t", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym"))}


def settle_texts(root: Element) -> None:
    """Write the text of each run in one piece where it can be, its blanks as they count; empty pieces go."""
    for run in root.iter(f"{W}r"):
        _merge_texts(run)


def merge_runs(root: Element) -> None:
    """Join neighbouring runs of text whose properties are the same. The texts are settled before."""
    for run in list(root.iter(f"{W}r")):
        if run.getparent() is None or not _plain(run):
            continue
        look = _look(run)
        following = run.getnext()
        while following is not None and _plain(following) and _look(following) == look:
            run.extend([child for child in following if child.tag != _LOOK])
            remove(following)
            following = run.getnext()
        _merge_texts(run)


def _plain(element: Element) -> bool:
    return element.tag == f"{W}r" and not element.attrib and all(child.tag in _PLAIN for child in element)


def _look(run: Element) -> tuple[Any, ...]:
    """Return a run's properties as something to compare; none are the same as empty ones."""
    properties = run.find(_LOOK)
    return _as_tuple(properties)[2] if properties is not None else ()


def _as_tuple(element: Element) -> tuple[Any, ...]:
    return element.tag, tuple(sorted(element.attrib.items())), tuple(_as_tuple(child) for child in element)


def _merge_texts(run: Element) -> None:
    last: Element | None = None
    for child in list(run):
        if child.tag != _TEXT:
            last = child
            continue
        text = child.text or ""
        text = text if child.get(_SPACE) == "preserve" else text.strip(_BLANKS)
        if last is not None and last.tag == _TEXT:
            last.text = (last.text or "") + text
            remove(child)
        else:
            child.text, last = text, child
    for child in run.findall(_TEXT):
        child.attrib.pop(_SPACE, "")
        if child.text != (child.text or "").strip(_BLANKS):
            child.set(_SPACE, "preserve")
        if not child.text:
            remove(child)
