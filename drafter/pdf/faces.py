"""What a font file says of itself: vertical metrics, the characters it covers, advance widths. Units are em."""

from __future__ import annotations

import struct
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_USE_TYPO_METRICS = 128


class Metrics(NamedTuple):
    """Ascent, descent (positive) and line gap."""

    ascent: float
    descent: float
    gap: float = 0.0


class Face(NamedTuple):
    """Metrics, and glyph advances by character."""

    metrics: Metrics
    advances: dict[str, float]


def _unpack(layout: str, data: bytes, offset: int) -> tuple[int, ...]:
    return struct.unpack_from(">" + layout, data, offset)


def _tables(data: bytes, index: int) -> dict[bytes, int]:
    start = _unpack("I", data, 12 + 4 * index)[0] if data[:4] == b"ttcf" else 0
    (count,) = _unpack("H", data, start + 4)
    return {data[at : at + 4]: _unpack("I", data, at + 8)[0] for at in range(start + 12, start + 12 + 16 * count, 16)}


def _metrics(data: bytes, tables: dict[bytes, int], units: int) -> Metrics:
    ascent, descent, gap = _unpack("hhh", data, tables[b"hhea"] + 4)
    descent = -descent
    if b"OS/2" in tables:
        at = tables[b"OS/2"]
        (selection,) = _unpack("H", data, at + 62)
        typo_ascent, typo_descent, typo_gap = _unpack("hhh", data, at + 68)
        if ascent + descent == 0:
            ascent, descent = _unpack("HH", data, at + 74)
            gap = 0
        if selection & _USE_TYPO_METRICS and typo_ascent >= 0 >= typo_descent:
            ascent, descent, gap = typo_ascent, -typo_descent, typo_gap
    return Metrics(ascent / units, descent / units, max(gap, 0) / units)


def _segments(data: bytes, at: int) -> dict[int, int]:
    """Read a cmap of format 4: code point to glyph, for the basic plane."""
    count = _unpack("H", data, at + 6)[0] // 2
    ends = _unpack(f"{count}H", data, at + 14)
    starts = _unpack(f"{count}H", data, at + 16 + 2 * count)
    deltas = _unpack(f"{count}h", data, at + 16 + 4 * count)
    ranges_at = at + 16 + 6 * count
    ranges = _unpack(f"{count}H", data, ranges_at)
    found = {}
    for i in range(count):
        for code in range(starts[i], min(ends[i], 0xFFFE) + 1):
            if ranges[i] == 0:
                glyph = (code + deltas[i]) & 0xFFFF
            else:
                (glyph,) = _unpack("H", data, ranges_at + 2 * i + ranges[i] + 2 * (code - starts[i]))
                glyph = (glyph + deltas[i]) & 0xFFFF if glyph else 0
            if glyph:
                found[code] = glyph
    return found


def _groups(data: bytes, at: int) -> dict[int, int]:
    """Read a cmap of format 12: code point to glyph, for all planes."""
    found = {}
    for group in range(_unpack("I", data, at + 12)[0]):
        start, end, glyph = _unpack("III", data, at + 16 + 12 * group)
        for code in range(start, min(end, 0x10FFFF) + 1):
            found[code] = glyph + code - start
    return found


def _cmap(data: bytes, tables: dict[bytes, int]) -> dict[int, int]:
    base = tables[b"cmap"]
    by_format: dict[int, int] = {}
    for record in range(_unpack("H", data, base + 2)[0]):
        platform, encoding, offset = _unpack("HHI", data, base + 4 + 8 * record)
        if platform == 0 or (platform == 3 and encoding in {0, 1, 10}):
            by_format[_unpack("H", data, base + offset)[0]] = base + offset
    if 12 in by_format:
        return _groups(data, by_format[12])
    return _segments(data, by_format[4]) if 4 in by_format else {}


@lru_cache(maxsize=64)
def read_face(path: str, index: int) -> Face | None:
    """Read a font file; None where it is not a font with the usual tables."""
    data = Path(path).read_bytes()
    try:
        tables = _tables(data, index)
        (units,) = _unpack("H", data, tables[b"head"] + 18)
        (count,) = _unpack("H", data, tables[b"hhea"] + 34)
        advances = _unpack("Hh" * count, data, tables[b"hmtx"])[::2]
        glyphs = _cmap(data, tables)
        widths = {chr(code): advances[min(glyph, count - 1)] / units for code, glyph in glyphs.items()}
        return Face(_metrics(data, tables, units), widths)
    except (struct.error, KeyError, ZeroDivisionError, IndexError):
        return None
