"""What a file says of itself: the core, extended and custom properties, and the settings that lead to its makers."""

from __future__ import annotations

import re

from lxml import etree

from drafter.word.package import Package
from drafter.word.properties import APP_PART, CORE_PART
from drafter.word.read.names import Element, W
from drafter.word.textparts import linked

CUSTOM_PART = "docProps/custom.xml"
_KINDS = {
    CORE_PART: ("core-properties",),
    APP_PART: ("extended-properties", "extendedProperties"),
    CUSTOM_PART: ("custom-properties", "customProperties"),
}
EDITING_STATES = (
    "trackRevisions", "revisionView", "proofState", "activeWritingStyle", "attachedSchema", "schemaLibrary",
    "saveThroughXslt", "useXSLTWhenSaving", "savePreviewPicture",
)  # fmt: skip
"""Settings of whoever edits a file, of which a letter needs none."""
_WORDS_OWN = re.compile(r"normal(\.dot[mx]?)?", re.IGNORECASE)


def properties_part(package: Package, usual: str) -> str | None:
    """Return the part that holds what the part of the usual name does, whatever it is called; None without one."""
    for link in package.relationships("").values():
        if link.type in _KINDS[usual] and link.target in package:
            return link.target
    return usual if usual in package else None


def properties(package: Package, usual: str) -> dict[str, str]:
    """Return the properties in the part of a usual name that say anything, by their names, such as "creator"."""
    part = properties_part(package, usual)
    if part is None:
        return {}
    found = {}
    for element in package.xml(part):
        if isinstance(element.tag, str):
            name = element.get("name") or etree.QName(element).localname
            found[name] = " ".join("".join(str(piece) for piece in element.itertext()).split())
    return {name: text for name, text in found.items() if text}


def settings_of(package: Package) -> Element | None:
    """Return the root of the settings part."""
    part = linked(package, "settings")
    return package.xml(part) if part else None


def template_of(package: Package) -> str:
    """Return the path or address of the template that the file is attached to; empty where there is none."""
    part = linked(package, "settings")
    links = package.relationships(part).values() if part else ()
    return next((link.target for link in links if link.type == "attachedTemplate"), "")


def named_template(package: Package) -> str:
    """Return the name of the template that the file was made from, where it is not Word's own."""
    name = properties(package, APP_PART).get("Template", "")
    return "" if _WORDS_OWN.fullmatch(name) else name


def variables(settings: Element | None) -> dict[str, str]:
    """Return the document variables by name."""
    found = settings.iter(f"{W}docVar") if settings is not None else ()
    return {one.get(f"{W}name", ""): one.get(f"{W}val", "") for one in found}
