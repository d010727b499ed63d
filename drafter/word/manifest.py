"""The manifest part: a letter says itself what it is, from which records and template, and what was filled in."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

from drafter.problems import DrafterError, Place, Problem
from drafter.word.package import Package, open_package
from drafter.word.properties import HEAD
from drafter.word.write import replace_parts

_NAMESPACES = "urn:drafter:manifest:"
NAMESPACE = f"{_NAMESPACES}1"
PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_ITEM = re.compile(r"customXml/item([0-9]+)\.xml", re.IGNORECASE)
_CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_IDENTITY = "{6C1E3A52-9D4B-5F07-8A21-3B0D5E7C9F14}"


def write_manifest(manifest: Mapping[str, object]) -> bytes:
    """Return the manifest part: canonical JSON (sorted keys, plain ASCII) with its SHA-256."""
    text = json.dumps(manifest, sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(text.encode()).hexdigest()
    inner = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'{HEAD}<manifest xmlns="{NAMESPACE}" sha256="{digest}">{inner}</manifest>'.encode()


def item_properties() -> bytes:
    """Return the properties part that Word wants beside a custom XML part."""
    return (
        f'{HEAD}<ds:datastoreItem ds:itemID="{_IDENTITY}" xmlns:ds="{_CUSTOM_XML}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()


def read_manifest(data: bytes, name: str) -> Mapping[str, Any] | None:
    """Return the manifest of a DOCX file, or None where it carries none.

    Raises DrafterError where the file is not safe to read, or its manifest is not as it was written.
    """
    package = open_package(data, name)
    part = manifest_part(package)
    if part is None:
        return None
    root = package.xml(part)
    place = Place(name, spot=part)
    namespace = etree.QName(root).namespace
    if namespace != NAMESPACE:
        message = f"the letter's manifest is of another version of the program: '{namespace}' instead of '{NAMESPACE}'"
        raise DrafterError(Problem("word.manifest", message, place, "go on with the version that drafted the letter"))
    text = "".join(str(piece) for piece in root.itertext())
    if hashlib.sha256(text.encode()).hexdigest() != root.get("sha256"):
        hint = "draft the letter again, or go on with the file as a plain Word document"
        message = "the letter's manifest has been changed since it was written"
        raise DrafterError(Problem("word.manifest", message, place, hint))
    try:
        manifest = json.loads(text)
    except ValueError:
        manifest = None
    if not isinstance(manifest, dict):
        message = "the letter's manifest is not the JSON of a mapping"
        raise DrafterError(Problem("word.manifest", message, place, "draft the letter again"))
    return manifest


def replace_manifest(data: bytes, name: str, manifest: Mapping[str, object]) -> bytes:
    """Return a DOCX file with another manifest in place of its own; every other part stays as it is.

    Raises DrafterError where the file carries none, or is not safe to read.
    """
    part = manifest_part(open_package(data, name))
    if part is None:
        raise DrafterError(no_manifest(name))
    return replace_parts(data, name, {part: write_manifest(manifest)})


def no_manifest(name: str) -> Problem:
    """Return the problem that a file does not say what it was made from."""
    message = "the file carries no manifest: it was not drafted here, or the manifest was taken out or lost in copying"
    return Problem("word.no-manifest", message, Place(name), "go on in the file that was drafted, or in a copy of it")


def manifest_part(package: Package) -> str | None:
    """Return the name of the part that holds a manifest, of this version or another, or None."""
    for part in package.names:
        if _ITEM.fullmatch(part) and _NAMESPACES.encode() in package.read(part)[:400]:
            return part
    return None


def free_item(package: Package) -> int:
    """Return the lowest number that no custom XML part of the package has."""
    taken = {int(match[1]) for part in package.names if (match := _ITEM.fullmatch(part))}
    return next(number for number in range(1, len(taken) + 2) if number not in taken)
