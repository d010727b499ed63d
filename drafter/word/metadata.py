"""What a DOCX file tells of its making beside its text: people, comments, tracked changes, hidden text, templates."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.word.manifest import NAMESPACE
from drafter.word.package import Package, open_package

_CORE = ("title", "subject", "creator", "lastModifiedBy", "keywords", "description", "category")
_APP = ("Company", "Manager", "Template")
_TEXT = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_TRACKED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo) [^>]*w:author=")
_HIDDEN = re.compile(rb"<w:vanish(?:\s*/>|\s+w:val=\"(?:1|true|on)\")")
_MARKS = re.compile(rb"<w:pPr>(?:(?!</w:pPr>).)*</w:pPr>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Metadata:
    """The properties of a file by name, and what it holds beside its text. `custom_xml` has the names of parts."""

    properties: dict[str, str]
    comments: bool
    tracked: bool
    hidden: bool
    template: str
    custom_xml: tuple[str, ...]
    manifest: bool


def read_metadata(data: bytes, name: str) -> Metadata:
    """Return what a DOCX file tells of its making. Raises DrafterError where the file is not safe to read."""
    package = open_package(data, name)
    core, app = _text(package, "docProps/core.xml"), _text(package, "docProps/app.xml")
    properties = {key: value for key in _CORE if (value := _element(core, key))}
    properties |= {key: value for key in _APP if (value := _element(app, key))}
    texts = [package.read(part) for part in package.names if _TEXT.fullmatch(part)]
    items = [part for part in package.names if re.fullmatch(r"customXml/item\d+\.xml", part)]
    manifest = next((part for part in items if NAMESPACE.encode() in package.read(part)[:400]), None)
    return Metadata(
        properties=properties,
        comments=any("<w:comment " in _text(package, part) for part in package.names if part.endswith("/comments.xml")),
        tracked=any(_TRACKED.search(text) for text in texts),
        hidden=any(_HIDDEN.search(_MARKS.sub(b"", text)) for text in texts),
        template=_template(package, properties.get("Template", "")),
        custom_xml=tuple(part for part in (*items, "docProps/custom.xml") if part in package and part != manifest),
        manifest=manifest is not None,
    )


def _text(package: Package, part: str) -> str:
    return package.read(part).decode("utf-8", "replace") if part in package else ""


def _element(xml: str, name: str) -> str:
    match = re.search(rf"<(?:\w+:)?{name}(?:\s[^>]*)?>([^<]+)<", xml)
    return match[1].strip() if match else ""


def _template(package: Package, named: str) -> str:
    """Return the path of the template that the file is attached to, or its name where it is not Word's own."""
    found = re.search(r'attachedTemplate"[^>]*Target="([^"]+)"', _text(package, "word/_rels/settings.xml.rels"))
    path = found[1] if found else ""
    return path or ("" if named in {"", "Normal", "Normal.dotm", "Normal.dot"} else named)
