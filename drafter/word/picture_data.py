"""What picture files carry beside the picture: camera, place, program, remarks. Nothing is decoded."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator

from drafter.word.read.images import picture_kind

_SHOWN_CHUNKS = frozenset({
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"bKGD", b"pHYs",
    b"hIST", b"sPLT", b"cICP", b"mDCV", b"cLLI", b"acTL", b"fcTL", b"fdAT",
})  # fmt: skip
_CHUNK_NAMES = {b"eXIf": "EXIF data", b"tIME": "a time", b"tEXt": "text", b"zTXt": "text", b"iTXt": "text"}
_EXIF, _XMP, _ICC, _JFIF, _ADOBE = b"Exif\0\0", b"http://ns.adobe.com/", b"ICC_PROFILE\0", b"JFIF\0", b"Adobe"
_ORIENTATION, _GPS = 0x0112, 0x8825
_ENTROPY = frozenset({0x00, *range(0xD0, 0xD8)})
_WEBP_FLAGS = 0b1100
_SVG_TRACES = ("http://www.inkscape.org/namespaces/inkscape", "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd")
_SVG = "{http://www.w3.org/2000/svg}"

_Kept = tuple[bytes, list[str]]


def picture_data(data: bytes) -> tuple[str, ...]:
    """Return what a picture file carries beside the picture, in words: "EXIF data", "the place it was taken (GPS)"."""
    return tuple(dict.fromkeys(_cleaned(data)[1]))


def bare_picture(data: bytes) -> bytes:
    """Return a picture file with nothing in it but the picture, its colours and which way up it stands.

    A damaged file, and one of a kind that is not known here, is returned as it is.
    """
    return _cleaned(data)[0]


def _cleaned(data: bytes) -> _Kept:
    kind = picture_kind(data)
    cleaner = _CLEANERS.get(kind or "")
    if cleaner is None:
        return data, []
    try:
        kept, found = cleaner(data)
    except (struct.error, IndexError, ValueError):
        return data, []
    return (kept, found) if found else (data, [])


def _png(data: bytes) -> _Kept:
    out, found, at, ended = [data[:8]], [], 8, False
    while not ended:
        (length,) = struct.unpack_from(">I", data, at)
        kind, end = data[at + 4 : at + 8], at + 12 + length
        if end > len(data):
            raise ValueError
        if kind in _SHOWN_CHUNKS:
            out.append(data[at:end])
        else:
            what = _CHUNK_NAMES.get(kind, "data of a program")
            found.append(f"{what} ({_short(data[at + 8 : end - 4])})" if what == "text" else what)
            found += _gps(data[at + 8 : end - 4]) if kind == b"eXIf" else ()
        ended, at = kind == b"IEND", end
    return b"".join(out), found + _trailing(data, at)


def _short(data: bytes) -> str:
    """Return the keyword of a text chunk, such as "Author"."""
    return data.partition(b"\0")[0].decode("latin-1")[:30]


def _trailing(data: bytes, end: int) -> list[str]:
    return ["data after its end"] if data[end:].strip(b"\0") else []


def _jpeg(data: bytes) -> _Kept:
    out, found, at = [data[:2]], [], 2
    while data[at + 1] != 0xD9:
        marker = data[at + 1]
        if data[at] != 0xFF:
            raise ValueError
        if marker == 0xFF:
            at += 1
            continue
        end = at + 2 + struct.unpack_from(">H", data, at + 2)[0]
        kept, what = _segment(marker, data[at:end])
        if marker == 0xDA:
            end = _scan_end(data, end)
            kept = data[at:end]
        out.append(kept)
        found += what
        at = end
    out.append(b"\xff\xd9")
    return b"".join(out), found + _trailing(data, at + 2)


def _segment(marker: int, segment: bytes) -> _Kept:
    """Return what stays of a segment of a JPEG file, and what it told."""
    inner = segment[4:]
    if marker == 0xE0 and inner.startswith(_JFIF):
        small = len(inner) > 14
        return (segment[:2] + b"\x00\x10" + inner[:12] + b"\0\0" if small else segment), ["a thumbnail"] * small
    if (marker == 0xE2 and inner.startswith(_ICC)) or (marker == 0xEE and inner.startswith(_ADOBE)):
        return segment, []
    if marker == 0xE1 and inner.startswith(_EXIF):
        turned = _orientation(inner[6:])
        bare = _bare_exif(turned) if turned > 1 else b""
        return bare, [] if bare == segment else ["EXIF data", *_gps(inner[6:])]
    if marker == 0xE1:
        return b"", ["XMP data" if inner.startswith(_XMP) else "data of a program"]
    if marker == 0xFE:
        return b"", ["a comment"]
    if 0xE0 <= marker <= 0xEF:
        return b"", ["captions (IPTC)" if marker == 0xED else "data of a program"]
    return segment, []


def _scan_end(data: bytes, at: int) -> int:
    """Return where the next marker after a scan stands."""
    while True:
        at = data.index(b"\xff", at)
        if data[at + 1] not in _ENTROPY and data[at + 1] != 0xFF:
            return at
        at += 1 if data[at + 1] == 0xFF else 2


def _tags(tiff: bytes) -> Iterator[tuple[int, int]]:
    """Yield the tags of the first directory of EXIF data with the first 16 bits of their values."""
    order = "<" if tiff.startswith(b"II") else ">"
    (start,) = struct.unpack_from(f"{order}I", tiff, 4)
    (count,) = struct.unpack_from(f"{order}H", tiff, start)
    for number in range(count):
        tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, start + 2 + 12 * number)
        yield tag, value


def _orientation(tiff: bytes) -> int:
    try:
        return next((value for tag, value in _tags(tiff) if tag == _ORIENTATION), 1)
    except struct.error:
        return 1


def _gps(tiff: bytes) -> list[str]:
    try:
        return ["the place it was taken (GPS)"] if any(tag == _GPS for tag, _ in _tags(tiff)) else []
    except struct.error:
        return []


def _bare_exif(orientation: int) -> bytes:
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, orientation, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", 2 + len(_EXIF) + len(tiff)) + _EXIF + tiff


def _gif(data: bytes) -> _Kept:
    at = 13 + (3 << ((data[10] & 7) + 1) if data[10] & 0x80 else 0)
    out, found = [data[:at]], []
    while data[at] != 0x3B:
        begin, label = at, data[at + 1]
        if data[at] == 0x21:
            end = _blocks_end(data, at + 2)
            application = data[at + 3 : at + 14]
            keeps = label not in (0xFE, 0xFF) or application.startswith((b"NETSCAPE", b"ANIMEXTS"))
            found += [] if keeps else ["a comment" if label == 0xFE else "data of a program"]
        elif data[at] == 0x2C:
            flags = data[at + 9]
            end, keeps = _blocks_end(data, at + 11 + (3 << ((flags & 7) + 1) if flags & 0x80 else 0)), True
        else:
            raise ValueError
        out += [data[begin:end]] if keeps else []
        at = end
    return b"".join((*out, b";")), found + _trailing(data, at + 1)


def _blocks_end(data: bytes, at: int) -> int:
    while data[at]:
        at += 1 + data[at]
    return at + 1


def _webp(data: bytes) -> _Kept:
    out, found, at = [], [], 12
    end = min(8 + struct.unpack_from("<I", data, 4)[0], len(data))
    while at + 8 <= end:
        (length,) = struct.unpack_from("<I", data, at + 4)
        kind, chunk = data[at : at + 4], data[at : at + 8 + length + length % 2]
        if kind == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~_WEBP_FLAGS]) + chunk[9:]
        if kind in (b"EXIF", b"XMP "):
            found += ["EXIF data", *_gps(chunk[8:].removeprefix(_EXIF))] if kind == b"EXIF" else ["XMP data"]
        else:
            out.append(chunk)
        at += len(chunk)
    inner = b"WEBP" + b"".join(out)
    return b"RIFF" + struct.pack("<I", len(inner)) + inner, found + _trailing(data, end)


def _svg(data: bytes) -> _Kept:
    """Take out of a drawing its remarks, its metadata and what drawing programs note for themselves."""
    from lxml import etree

    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        return data, []
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError:
        return data, []
    found = ["a comment" for _ in root.iter(etree.Comment)]
    etree.strip_tags(root, etree.Comment)
    traces = [f"{_SVG}metadata", *(f"{{{namespace}}}*" for namespace in _SVG_TRACES)]
    found += ["metadata" for _ in root.iter(*traces)]
    etree.strip_elements(root, *traces, with_tail=False)
    for element in root.iter():
        for name in [name for name in element.attrib if str(name)[1:].startswith(_SVG_TRACES)]:
            found.append("notes of the drawing program")
            del element.attrib[name]
    return etree.tostring(root), found


_CLEANERS: dict[str, Callable[[bytes], _Kept]] = {
    "png": _png, "jpeg": _jpeg, "gif": _gif, "webp": _webp, "svg": _svg
}  # fmt: skip
