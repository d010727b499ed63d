"""Opening a DOCX file: a ZIP of XML parts, checked before anything in it is believed."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from drafter.problems import DrafterError, Place, Problem, Severity

MAX_INPUT_BYTES = 64 * 1024 * 1024
MAX_UNCOMPRESSED_BYTES = 200 * 1024 * 1024
MAX_MEMBERS = 5000
MAX_RATIO = 200
RATIO_COUNTS_FROM_BYTES = 16 * 1024 * 1024

RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FIXED = (1981, 1, 1, 0, 0, 0)
"""Word, and whoever wants the same bytes again, writes the first day that a ZIP can name."""
_OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
_ZIP_MAGIC = b"PK\x03\x04"
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_STRICT = (
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/", b"http://schemas.openxmlformats.org/wordprocessingml/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)


class Relationship(NamedTuple):
    """A link from one part to another, or to the outside; `type` is the last word of its type, the `address`."""

    id: str
    type: str
    target: str
    external: bool
    address: str


class Package:
    """The parts of one DOCX file, read on demand. `problems` holds what a reader should know about it."""

    __slots__ = ("_content_types", "_folded", "_relationships", "_zip", "main", "name", "names", "problems")

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._zip = archive
        self.name = name
        self.names: tuple[str, ...] = tuple(archive.namelist())
        self._folded = {member.lower(): member for member in self.names}
        self._relationships: dict[str, Mapping[str, Relationship]] = {}
        self._content_types: Mapping[str, str] | None = None
        self.main = self._main_part()
        self.problems: tuple[Problem, ...] = tuple(self._macro_warning())

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._folded

    def read(self, part: str) -> bytes:
        """Return the bytes of a part; part names are compared without regard to case."""
        member = self._folded.get(part.lower())
        if member is None:
            raise _refusal("word.package", f"the part '{part}' is missing", self.name)
        try:
            return self._zip.read(member)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            raise _refusal("word.package", f"the part '{part}' cannot be unpacked: {error}", self.name) from error

    def xml(self, part: str) -> etree._Element:
        """Return the root element of an XML part, in the transitional namespaces."""
        data = self.read(part)
        if any(doctype in data for doctype in _DOCTYPES):
            raise _refusal(
                "word.xml", f"the part '{part}' has a document type declaration, which no Word file has", self.name
            )
        if b"purl.oclc.org" in data:
            for strict, transitional in _STRICT:
                data = data.replace(strict, transitional)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            line = getattr(error, "lineno", None)
            place = Place(self.name, line=line, spot=part)
            message = f"the part '{part}' is not well-formed XML: {getattr(error, 'msg', None) or error}"
            raise DrafterError(Problem("word.xml", message, place, "save the file again in Word")) from error

    def relationships(self, part: str) -> Mapping[str, Relationship]:
        """Return the relationships of a part by id; those of the whole package for ''."""
        if part not in self._relationships:
            self._relationships[part] = self._read_relationships(part)
        return self._relationships[part]

    def _read_relationships(self, part: str) -> dict[str, Relationship]:
        folder, file = posixpath.split(part)
        source = posixpath.join(folder, "_rels", file + ".rels")
        if source not in self:
            return {}
        found = {}
        for element in self.xml(source):
            target = element.get("Target")
            if not isinstance(element.tag, str) or target is None:
                continue
            external = element.get("TargetMode") == "External"
            if not external:
                target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
                target = target.lstrip("/")
            identity, kind = element.get("Id", ""), element.get("Type", "").rsplit("/", 1)[-1]
            found[identity] = Relationship(identity, kind, target, external, element.get("Type", ""))
        return found

    def content_types(self) -> Mapping[str, str]:
        """Return the declared content types by part name and by extension, both in lower case."""
        if self._content_types is None:
            self._content_types = {
                (element.get("PartName") or element.get("Extension") or "").lstrip("/").lower(): element.get(
                    "ContentType", ""
                )
                for element in self.xml("[Content_Types].xml")
                if isinstance(element.tag, str)
            }
        return self._content_types

    def content_type(self, part: str) -> str:
        """Return the declared content type of a part; empty where there is none."""
        types = self.content_types()
        return types.get(part.lower()) or types.get(posixpath.splitext(part)[1].lstrip(".").lower(), "")

    def stamps(self) -> tuple[bytes, tuple[int, ...] | None]:
        """Return what the ZIP itself says: its comment, and the latest time of a member, unless it is a fixed one."""
        latest = max(member.date_time for member in self._zip.infolist())
        return self._zip.comment, latest if latest > _FIXED else None

    def _main_part(self) -> str:
        for relationship in self.relationships("").values():
            if relationship.type == "officeDocument" and relationship.target in self:
                if not relationship.target.endswith(".xml") or relationship.target.split("/")[0] in ("xl", "ppt"):
                    break
                return relationship.target
        if "word/document.xml" in self:
            return "word/document.xml"
        raise _refusal("word.package", "the file has no document part: it is not a Word document", self.name)

    def _macro_warning(self) -> list[Problem]:
        macros = next((member for member in self.names if member.lower().endswith("vbaproject.bin")), None)
        if macros is None:
            return []
        message = f"the file carries macros ('{macros}'); they are never run"
        hint = "save it as .docx to remove them"
        return [Problem("word.macros", message, Place(self.name), hint, Severity.WARNING)]


def open_package(data: bytes, name: str) -> Package:
    """Open a DOCX file; `name` is what findings call it. Raises DrafterError where it is not one, or not safe."""
    if len(data) > MAX_INPUT_BYTES:
        raise _refusal(
            "word.too-large", f"the file has {len(data):,} bytes; at most {MAX_INPUT_BYTES:,} are read", name
        )
    if data.startswith(_OLE_MAGIC):
        raise _ole_refusal(data, name)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
        if data.startswith(_ZIP_MAGIC):
            message = "the file is cut off or damaged: it begins as a Word document and has no directory at its end"
            raise _refusal("word.truncated", message, name, "copy it again from where it came") from error
        raise _refusal(
            "word.not-a-zip", f"the file is not a Word document: {error}", name, "a .docx file is a ZIP of XML"
        ) from error
    _check_members(members, name)
    return Package(archive, name)


def _ole_refusal(data: bytes, name: str) -> DrafterError:
    """Tell an encrypted DOCX from a .doc of before 2007, by the names of the streams in the OLE container."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        hint = "open it in Word, remove the password (File > Info > Protect), and save it as .docx"
        return _refusal("word.encrypted", "the file is protected with a password", name, hint)
    if "WordDocument".encode("utf-16-le") in data:
        return _refusal("word.encrypted", "the file is a .doc of before 2007", name, "save it as .docx in Word")
    hint = "open it in Word, remove the password if it has one, and save it as .docx"
    return _refusal("word.encrypted", "the file is protected with a password, or a .doc of before 2007", name, hint)


def _check_members(members: list[zipfile.ZipInfo], name: str) -> None:
    if len(members) > MAX_MEMBERS:
        raise _refusal(
            "word.zip-bomb", f"the file has {len(members):,} members; at most {MAX_MEMBERS:,} are read", name
        )
    total = sum(member.file_size for member in members)
    if total > MAX_UNCOMPRESSED_BYTES:
        message = f"the file unpacks to {total:,} bytes; at most {MAX_UNCOMPRESSED_BYTES:,} are read"
        raise _refusal("word.zip-bomb", message, name)
    for member in members:
        if member.flag_bits & 1:
            raise _refusal("word.encrypted", f"the member '{member.filename}' is encrypted", name)
        if member.file_size > RATIO_COUNTS_FROM_BYTES and member.file_size > MAX_RATIO * max(member.compress_size, 1):
            message = f"the member '{member.filename}' unpacks to more than {MAX_RATIO} times its size"
            raise _refusal("word.zip-bomb", message, name)


def _refusal(rule: str, message: str, name: str, hint: str | None = None) -> DrafterError:
    return DrafterError(Problem(rule, message, Place(name), hint))
