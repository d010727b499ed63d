"""What else is in the package: macros, embedded objects, controls, thumbnails, signatures, parts that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.problems import Problem
from drafter.word.inspection.findings import Look, finding
from drafter.word.package import Package, Relationship

_BY_LINK = {
    "oleObject": ("embedded", "an embedded object"), "package": ("embedded", "an embedded document"),
    "aFChunk": ("embedded", "an embedded document"), "subDocument": ("embedded", "a subdocument"),
    "control": ("activex", "an ActiveX control"), "activeXControlBinary": ("activex", "the data of an ActiveX control"),
    "vbaProject": ("macros", "macros"), "wordVbaData": ("macros", "the data of macros"),
    "keyMapCustomizations": ("add-in", "keys and commands of its own"),
    "attachedToolbars": ("add-in", "toolbars of its own"), "extensibility": ("add-in", "a ribbon of its own"),
    "ui": ("add-in", "a ribbon of its own"), "webextension": ("add-in", "an add-in"),
    "webextensiontaskpanes": ("add-in", "an add-in"), "userCustomization": ("add-in", "a ribbon of its own"),
    "thumbnail": ("thumbnail", "a preview picture"), "printerSettings": ("printer", "the settings of a printer"),
    "transform": ("linked-file", "a transformation of its data"), "recipientData": ("mail-merge", "chosen recipients"),
    "glossaryDocument": ("glossary", "building blocks, a document within the document"),
    "people": ("people", "who wrote changes and comments"), "commentsExtended": ("people", "threads of comments"),
    "commentsIds": ("people", "ids of comments"), "commentsExtensible": ("people", "times of comments"),
    "documenttasks": ("people", "tasks given to people"),
    "origin": ("signature", "a digital signature"), "webSettings": ("settings", "settings for web pages"),
}  # fmt: skip
_MACROS = ("macroenabled", "vbaproject")
_PACKING = ("[content_types].xml", "_rels/.rels")


def find(look: Look) -> Iterator[Problem]:
    """Find the parts of a file that are no part of a letter."""
    package = look.package
    told = set()
    for part, link in all_links(package):
        if link.type in _BY_LINK and not link.external and link.target not in told:
            told.add(link.target)
            kind, what = _BY_LINK[link.type]
            yield finding(kind, what, look.place(link.target or part))
    macros = next((part for part in package.names if part not in told and _has_macros(package, part)), None)
    if macros is not None:
        yield finding("macros", "the file carries macros, or is declared to", look.place(macros))
    for part in stray_parts(package):
        yield finding("stray-part", "a part that nothing leads to", look.place(part))


def _has_macros(package: Package, part: str) -> bool:
    kind = package.content_type(part).lower()
    return part.lower().endswith("vbaproject.bin") or any(word in kind for word in _MACROS)


def all_links(package: Package) -> Iterator[tuple[str, Relationship]]:
    """Yield every relationship of every part, and of the package as a whole, with the part it starts from."""
    for part in ("", *package.names):
        if not part.endswith((".rels", "/")):
            for link in package.relationships(part).values():
                yield part, link


def stray_parts(package: Package) -> list[str]:
    """Return the members of the ZIP that no relationship leads to."""
    reached = {package.main.lower()}
    waiting = ["", package.main]
    while waiting:
        for link in package.relationships(waiting.pop()).values():
            target = link.target.lower()
            if not link.external and target not in reached:
                reached.add(target)
                waiting.append(link.target)
    return [
        part for part in package.names
        if part.lower() not in reached and not part.endswith(("/", ".rels")) and part.lower() not in _PACKING
    ]  # fmt: skip
