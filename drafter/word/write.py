"""Writing the ZIP: members packed once and reused, in a fixed order, with a fixed date."""

from __future__ import annotations

import functools
import struct
import zlib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from drafter.word.package import open_package
from drafter.word.properties import HEAD

if TYPE_CHECKING:
    from lxml import etree

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION = 20
_DATE = 0x0021  # 1 January 1980, the first day a ZIP can name
_UTF8_NAME = 0x0800
_STORED, _DEFLATED = 0, 8


class Member(NamedTuple):
    """One file of the ZIP, packed and ready to be copied."""

    name: bytes
    flags: int
    method: int
    crc: int
    size: int
    packed: bytes


def pack(name: str, data: bytes, level: int = 6) -> Member:
    """Return a member with its data deflated, or stored where deflating gains nothing."""
    deflate = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = deflate.compress(data) + deflate.flush()
    method = _DEFLATED
    if len(packed) >= len(data):
        packed, method = data, _STORED
    return Member(name.encode(), 0 if name.isascii() else _UTF8_NAME, method, zlib.crc32(data), len(data), packed)


def serialized(root: etree._Element) -> bytes:
    """Return a part from its root element."""
    from lxml import etree

    return HEAD.encode() + etree.tostring(root, encoding="UTF-8")


packed_once = functools.lru_cache(maxsize=64)(pack)
"""`pack` for parts that come again: the styles in one language, the parts that never change."""


def assemble(members: Iterable[Member]) -> bytes:
    """Return the bytes of a ZIP with these members in this order."""
    body: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for member in members:
        sizes = (member.crc, len(member.packed), member.size)
        head = _LOCAL.pack(
            b"PK\x03\x04", _VERSION, member.flags, member.method, 0, _DATE, *sizes, len(member.name), 0
        )  # fmt: skip
        directory += _CENTRAL.pack(
            b"PK\x01\x02", _VERSION, _VERSION, member.flags, member.method, 0, _DATE, *sizes,
            len(member.name), 0, 0, 0, 0, 0, offset,
        ), member.name  # fmt: skip
        body += head, member.name, member.packed
        offset += len(head) + len(member.name) + len(member.packed)
    central = b"".join(directory)
    count = len(directory) // 2
    return b"".join((*body, central, _END.pack(b"PK\x05\x06", 0, 0, count, count, len(central), offset, 0)))


def replace_parts(data: bytes, name: str, parts: Mapping[str, bytes]) -> bytes:
    """Return a DOCX file with other bytes in some of its parts; `name` is what findings call it.

    Parts stay in their order, and the same input gives the same bytes. Raises DrafterError where the file is not safe
    to read.
    """
    package = open_package(data, name)
    files = [part for part in dict.fromkeys(package.names) if not part.endswith("/")]
    return assemble(pack(part, parts[part] if part in parts else package.read(part)) for part in files)
