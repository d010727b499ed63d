"""What a document says of its styles, fonts and lists: read once for all documents that say the same."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import NamedTuple

from drafter.word.package import Package
from drafter.word.read.names import Element
from drafter.word.read.numbering import Numbering
from drafter.word.read.paragraph_looks import ParagraphLooks
from drafter.word.read.styles import Styles

_KINDS = ("styles", "theme", "fontTable", "numbering")
_MOST = 8
_LOCK = threading.Lock()
# By what their parts say, the last used at the end.
_KNOWN: dict[tuple[bytes, ...], Definitions] = {}


class Definitions(NamedTuple):
    """The styles and lists of a document, and the looks that its paragraphs have by them."""

    styles: Styles
    numbering: Numbering
    looks: ParagraphLooks


def definitions(package: Package, parts: Mapping[str, str]) -> Definitions:
    """Return the definitions of a document; `parts` are the names of its parts by their type.

    Those of the last few documents are kept: letters of one letterhead share them. Raises DrafterError where a part
    cannot be read.
    """
    names = [name if (name := parts.get(kind, "")) in package else None for kind in _KINDS]
    key = tuple(package.read(name) if name else b"" for name in names)
    with _LOCK:
        found = _KNOWN.pop(key, None) or _read([package.xml(name) if name else None for name in names])
        _KNOWN[key] = found
        if len(_KNOWN) > _MOST:
            del _KNOWN[next(iter(_KNOWN))]
    return found


def _read(roots: list[Element | None]) -> Definitions:
    styles_root, theme, font_table, numbering_root = roots
    styles, numbering = Styles(styles_root, theme, font_table), Numbering(numbering_root)
    for abstract, style in numbering.style_links.items():
        numbering.redirect(abstract, styles.numbering_id(style) or "")
    return Definitions(styles, numbering, ParagraphLooks(styles, numbering))
