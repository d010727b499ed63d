"""Picture files: their kind and their size, looked up in their first bytes, before anything decodes them."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from drafter.word.document import PictureKind

MAX_PIXELS = 64_000_000
"""The most pixels of a picture that is shown; a scan of a page at 600 dots per inch has 35 million."""
_MAX_SVG_BYTES = 8 * 1024 * 1024
_SVG_SEARCH_BYTES = 2000
_PNG = b"\x89PNG\r\n\x1a\n"
_METAFILES = (b"\x01\x00\x00\x00", b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00")
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def picture_kind(data: bytes) -> PictureKind | None:
    """Tell the kind of picture from its first bytes; None for one that cannot be shown."""
    if data.startswith(_PNG):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    return "svg" if b"<svg" in data[:_SVG_SEARCH_BYTES] else None


def is_metafile(data: bytes) -> bool:
    """Tell whether a picture is in Windows metafile format."""
    return data.startswith(_METAFILES)


def pixels(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG, JPEG, GIF or WebP; None where the file does not say."""
    try:
        match picture_kind(data):
            case "png":
                width, height = struct.unpack_from(">II", data, 16)
            case "gif":
                width, height = struct.unpack_from("<HH", data, 6)
            case "jpeg":
                return next(_jpeg_sizes(data), None)
            case "webp":
                return _webp_size(data)
            case _:
                return None
    except struct.error:
        return None
    return width, height


def refusal(data: bytes) -> str | None:
    """Return why a picture is not to be decoded, None where nothing speaks against it."""
    size = pixels(data)
    if size is not None and size[0] * size[1] > MAX_PIXELS:
        return f"a picture of {size[0]:,} x {size[1]:,} pixels is not shown; at most {MAX_PIXELS:,} pixels are"
    if picture_kind(data) == "svg":
        if len(data) > _MAX_SVG_BYTES:
            return f"an SVG picture of {len(data):,} bytes is not shown; at most {_MAX_SVG_BYTES:,} are read"
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            return "an SVG picture with a document type declaration is not shown"
    return None


def _jpeg_sizes(data: bytes) -> Iterator[tuple[int, int]]:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            yield width, height
            return
        (length,) = struct.unpack_from(">H", data, at + 2)
        at += 2 + max(length, 2)


def _webp_size(data: bytes) -> tuple[int, int] | None:
    kind = data[12:16]
    if kind == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", data, 21)
        return (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    return None
