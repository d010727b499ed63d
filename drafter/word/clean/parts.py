"""Which parts go into the cleaned file: each is cleaned before its links are followed, and unused ones stay behind."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.word.clean.markup import Cleaner
from drafter.word.inspection.findings import Look
from drafter.word.package import Package, Relationship
from drafter.word.parts import DOCUMENT_TYPE, Contents
from drafter.word.picture_data import bare_picture
from drafter.word.properties import (
    APP_PART,
    APP_TYPE,
    CORE_PART,
    CORE_TYPE,
    Properties,
    app_part,
    core_part,
    package_relationships,
)
from drafter.word.read.names import Element
from drafter.word.write import Member, pack, serialized

_IMPLICIT = frozenset({"styles", "numbering", "settings", "fontTable", "theme", "footnotes", "endnotes"})
"""Links that a part needs no id for; any other is kept only where its id is still used."""


def cleaned_members(look: Look, properties: Properties, changes: str | None) -> Iterator[Member]:
    """Yield the members of the cleaned file in a fixed order; the roots of `look` are changed."""
    package = look.package
    contents = Contents(package.main)
    cleaner = Cleaner(look, changes)
    waiting = [(package.main, "document")]
    while waiting:
        part, kind = waiting.pop(0)
        if part in contents.data:
            continue
        root = cleaner.root(part, kind) if _is_xml(package, part) else None
        contents.data[part] = bare_picture(package.read(part)) if root is None else serialized(root)
        if declared := package.content_type(part):
            contents.types[part] = declared
        for link in package.relationships(part).values():
            if not _kept(link, root):
                continue
            contents.link(
                part, link.id, link.address, link.target if link.external else f"/{link.target}", external=link.external
            )
            if not link.external and link.target in package:
                waiting.append((link.target, link.type))
    contents.types[package.main] = DOCUMENT_TYPE
    contents.data |= {CORE_PART: core_part(properties), APP_PART: app_part("")}
    contents.types |= {CORE_PART: CORE_TYPE, APP_PART: APP_TYPE}
    yield pack("[Content_Types].xml", contents.content_types())
    yield pack("_rels/.rels", package_relationships(package.main))
    for name, data in contents.members((), ()):
        yield pack(name, data)


def _is_xml(package: Package, part: str) -> bool:
    return part.lower().endswith(".xml") or (package.content_type(part).endswith("+xml") and not part.endswith(".svg"))


def _kept(link: Relationship, root: Element | None) -> bool:
    if root is None:
        return False
    if link.type in _IMPLICIT:
        return not link.external
    return any(link.id in element.attrib.values() for element in root.iter())
