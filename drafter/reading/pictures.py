"""Pictures: a PNG or JPEG file that a user names, read within limits and without what a camera noted in it.

Cameras and editors write place, time, device and author into a picture. None of it belongs in a letter.
"""

from __future__ import annotations

import struct
from pathlib import Path

from drafter.problems import DrafterError, Place, Problem
from drafter.reading.files import MIB, no_such, read_bytes

MAX_PICTURE = 10 * MIB
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs"}
)
_SCAN, _COMMENT, _EXIF, _ICC, _ADOBE = 0xDA, 0xFE, 0xE1, 0xE2, 0xEE
_APPLICATION = range(0xE1, 0xF0)
_ORIENTATION = 0x0112


def read_picture(path: Path, asked_at: Place | None = None) -> bytes:
    """Return a picture without its metadata. Raises DrafterError where it cannot be read or would stand askew."""
    place = asked_at or Place(str(path))
    if not path.is_file():
        raise DrafterError(no_such(path, asked_at))
    data = read_bytes(path, MAX_PICTURE)
    try:
        if data.startswith(_PNG):
            return _png(data)
        if data.startswith(b"\xff\xd8\xff"):
            return _jpeg(data)
    except _TurnedError:
        message = f"'{path.name}' is stored turned or mirrored, as cameras do"
        hint = "open it, turn it upright and save it"
        raise DrafterError(Problem("turned-picture", message, place, hint)) from None
    except (struct.error, IndexError, ValueError):
        message = f"'{path.name}' is damaged"
        raise DrafterError(Problem("damaged-picture", message, place, "save the picture again")) from None
    message = f"'{path.name}' is neither a PNG nor a JPEG picture"
    raise DrafterError(Problem("unknown-picture", message, place, "save it as PNG or JPEG"))


class _TurnedError(Exception):
    """The metadata that are left out would have turned the picture."""


def _png(data: bytes) -> bytes:
    out, at = [_PNG], len(_PNG)
    while True:
        length, name = struct.unpack(">I4s", data[at : at + 8])
        end = at + 12 + length
        if end > len(data):
            raise ValueError("cut short")
        if name == b"eXIf" and _turned(data[at + 8 : at + 8 + length]):
            raise _TurnedError
        if name in _PNG_KEPT:
            out.append(data[at:end])
        at = end
        if name == b"IEND":
            return b"".join(out)


def _jpeg(data: bytes) -> bytes:
    """Return a JPEG without comments and application segments, but for colour profiles and Adobe's colours."""
    out, at = [data[:2]], 2
    while True:
        while data[at] == 0xFF and data[at + 1] == 0xFF:
            at += 1
        if data[at] != 0xFF:
            raise ValueError("no marker")
        marker = data[at + 1]
        if marker == _SCAN:
            return b"".join([*out, data[at:]])
        end = at + 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]
        if end > len(data):
            raise ValueError("cut short")
        content = data[at + 4 : end]
        if marker == _EXIF and content.startswith(b"Exif\0\0") and _turned(content[6:]):
            raise _TurnedError
        profile = marker == _ICC and content.startswith(b"ICC_PROFILE\0")
        if (marker not in _APPLICATION and marker != _COMMENT) or profile or marker == _ADOBE:
            out.append(data[at:end])
        at = end


def _turned(exif: bytes) -> bool:
    """Tell whether the EXIF data (a TIFF file) say that the picture has to be turned before it is shown."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None:
        return False
    try:
        first = struct.unpack(f"{order}I", exif[4:8])[0]
        count = struct.unpack(f"{order}H", exif[first : first + 2])[0]
        for number in range(min(count, 200)):
            at = first + 2 + 12 * number
            tag, kind = struct.unpack(f"{order}HH", exif[at : at + 4])
            if (tag, kind) == (_ORIENTATION, 3):
                return bool(struct.unpack(f"{order}H", exif[at + 8 : at + 10])[0] not in (0, 1))
    except struct.error:
        return False
    return False
