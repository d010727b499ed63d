"""Which parts of a letterhead go into a letter, what they are, and what leads from one to another."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from drafter.word import manifest, properties
from drafter.word.package import Package
from drafter.word.runs import attribute
from drafter.word.sheet import W
from drafter.word.textparts import TEXT_KINDS
from drafter.word.write import serialized

_OPC = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DOCUMENT_TYPE = f"{_WORD}.document.main+xml"
_DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
}
_LEFT_BEHIND = frozenset({
    "attachedTemplate", "printerSettings", "vbaProject", "keyMapCustomizations", "attachedToolbars", "mailMergeSource",
    "mailMergeHeaderSource", "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people",
})  # fmt: skip
_SETTINGS_LEFT_BEHIND = tuple(f"{W}{name}" for name in ("attachedTemplate", "mailMerge", "rsids"))


class Links(NamedTuple):
    """The relationships of one part: the name of their own part, and their XML without its last tag."""

    name: str
    before: str

    @property
    def empty(self) -> bool:
        """Whether the part leads nowhere."""
        return "<Relationship " not in self.before

    def with_images(self, images: Mapping[str, str]) -> bytes:
        """Return the relationships part with links to pictures added; `images` maps files to ids."""
        folder = posixpath.dirname(posixpath.dirname(self.name))
        added = "".join(
            f'<Relationship Id="{identity}" Type="{_OFFICE}/image" Target="{posixpath.relpath(file, folder)}"/>'
            for file, identity in images.items()
        )
        return f"{self.before}{added}</Relationships>".encode()


@dataclass(slots=True)
class Contents:
    """The parts that go into a letter, in order, with their content types and links; grows while one is prepared."""

    main: str
    data: dict[str, bytes] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    stories: list[str] = field(default_factory=list)
    linked: dict[str, str] = field(default_factory=dict)
    _links: dict[str, list[str]] = field(default_factory=dict)

    def link(self, part: str, identity: str, kind: str, target: str, *, external: bool = False) -> None:
        """Add a relationship from a part; `kind` is the whole type address."""
        mode = ' TargetMode="External"' if external else ""
        self._links.setdefault(part, []).append(
            f'<Relationship Id="{attribute(identity)}" Type="{attribute(kind)}" Target="{attribute(target)}"{mode}/>'
        )

    def links(self, part: str) -> Links:
        """Return a part's relationships, empty where it has none."""
        inner = "".join(self._links.get(part, ()))
        return Links(_links_name(part), f'{properties.HEAD}<Relationships xmlns="{_OPC}/relationships">{inner}')

    def ensure(self, kind: str) -> str:
        """Return the name of the document's styles or numbering part, adding one that is still to be written."""
        if kind not in self.linked:
            folder = posixpath.dirname(self.main)
            part = posixpath.join(folder, f"{kind}.xml")
            self.linked[kind] = part
            self.types[part] = f"{_WORD}.{kind}+xml"
            self.link(self.main, f"rIdDrafter-{kind}", f"{_OFFICE}/{kind}", f"/{part}")
        return self.linked[kind]

    def add_manifest(self, item: str) -> None:
        """Make room for the manifest part and add what stands beside it."""
        beside = item.replace("/item", "/itemProps")
        self.link(self.main, "rIdDrafter-manifest", f"{_OFFICE}/customXml", f"/{item}")
        self.link(item, "rId1", f"{_OFFICE}/customXmlProps", f"/{beside}")
        self.data[beside] = manifest.item_properties()
        self.types[beside] = manifest.PROPERTIES_TYPE
        self.data[properties.APP_PART] = properties.app_part()
        self.types[properties.APP_PART] = properties.APP_TYPE
        self.types[properties.CORE_PART] = properties.CORE_TYPE

    def members(self, rewritten: Collection[str], tagged: Collection[str]) -> Iterator[tuple[str, bytes]]:
        """Yield what no letter changes: all parts but the `rewritten`, the relationships of all but the `tagged`."""
        for part, data in self.data.items():
            if part not in rewritten:
                yield part, data
        for part in self._links:
            if part not in tagged:
                links = self.links(part)
                yield links.name, links.with_images({})

    def content_types(self) -> bytes:
        """Return the part [Content_Types].xml."""
        kinds = dict(_DEFAULTS)
        for part in self.data:
            extension = _extension(part)
            if part not in self.types and extension not in kinds:
                kinds[extension] = "application/octet-stream"
        defaults = "".join(f'<Default Extension="{e}" ContentType="{k}"/>' for e, k in sorted(kinds.items()) if e)
        overrides = "".join(
            f'<Override PartName="/{attribute(part)}" ContentType="{attribute(kind)}"/>'
            for part, kind in sorted(self.types.items())
            if kinds.get(_extension(part)) != kind
        )
        return f'{properties.HEAD}<Types xmlns="{_OPC}/content-types">{defaults}{overrides}</Types>'.encode()


def read_contents(package: Package) -> Contents:
    """Collect what the document part leads to. What a letter must not inherit is left behind."""
    contents = Contents(package.main)
    old_manifest = manifest.manifest_part(package)
    waiting = [package.main]
    while waiting:
        part = waiting.pop(0)
        if part in contents.data:
            continue
        contents.data[part] = _clean(package, part)
        kind = package.content_type(part)
        if kind:
            contents.types[part] = kind
        for link in package.relationships(part).values():
            target, external = link.target, link.external
            if link.type in _LEFT_BEHIND or (not external and target == old_manifest):
                continue
            contents.link(part, link.id, link.address, target if external else f"/{target}", external=external)
            if not external and target in package:
                waiting.append(target)
                if part == package.main:
                    contents.linked.setdefault(link.type, target)
                    if link.type in TEXT_KINDS and target not in contents.stories:
                        contents.stories.append(target)
    contents.types[package.main] = DOCUMENT_TYPE
    return contents


def _clean(package: Package, part: str) -> bytes:
    """Return a part's bytes: in the transitional namespaces, and settings without paths and editing history."""
    data = package.read(part)
    settings = part.endswith("settings.xml")
    if not part.endswith(".xml") or not (settings or b"purl.oclc.org" in data):
        return data
    root = package.xml(part)
    for element in list(root.iter(*_SETTINGS_LEFT_BEHIND)) if settings else ():
        element.getparent().remove(element)  # type: ignore[union-attr]
    return serialized(root)


def _links_name(part: str) -> str:
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _extension(part: str) -> str:
    return posixpath.splitext(part)[1].lstrip(".").lower()
