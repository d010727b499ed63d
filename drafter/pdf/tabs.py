"""Lines with tabs: what stands between them, the stops, and where a stop takes a line beyond the margin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.pdf.emit import string
from drafter.pdf.inline import Piece, inline_code
from drafter.pdf.setting import Setting
from drafter.pdf.writer import language_code
from drafter.word.document import Break, Field, Run, Tab
from drafter.word.looks import TabStop
from drafter.word.read.findings import OTHER_ENGINE

# Elsewhere a comma parts whole numbers from fractions.
_WITH_POINT = frozenset({"en", "ga", "mt", "cy", "he", "ja", "ko", "zh", "th"})
_POINT, _COMMA = re.compile(r"(?<=\d)\.(?=\d)|\.(?=\d)"), re.compile(r"(?<=\d),(?=[\d\u2013-])|,(?=\d)")


def tabbed_code(setting: Setting, line: Sequence[Piece], first_line: float, *, first: bool) -> str:
    """Return the call that sets one line with tabs; `first_line` is its indent, `first` that it opens the paragraph."""
    properties, area = setting.paragraph.properties, setting.area
    limit = area.width - properties.right
    stops = [stop for stop in properties.tabs if stop.kind != "bar"]
    if first and first_line < 0 and not any(abs(stop.position - properties.left) < 0.1 for stop in stops):
        stops.append(TabStop(properties.left))
    parts: list[list[Piece]] = [[]]
    tabs: list[Tab] = []
    for piece in line:
        if isinstance(piece.item, Tab):
            tabs.append(piece.item)
            parts.append([])
        else:
            parts[-1].append(piece)
    while len(tabs) > 1 and not parts[-1] and not tabs[-1].properties.underline and not any(s.leader for s in stops):
        tabs.pop()
        parts.pop()
    if any(tab.alignment is None for tab in tabs) and properties.alignment in ("right", "center"):
        message = "tabs in a centred or right-aligned paragraph are set as if it were left-aligned"
        setting.writer.warn("pdf.tab", message, setting.paragraph, hint=OTHER_ENGINE)
    triples = "".join(_stop_code(stop) for stop in sorted(stops, key=lambda stop: stop.position))
    contents = "".join(inline_code(setting, part) + ", " for part in parts)
    decimal = any(stop.kind == "decimal" for stop in stops)
    marks = "".join(
        _tab_code(setting, tab, whole_number(setting, part) if decimal else None)
        for tab, part in zip(tabs, parts[1:], strict=True)
    )
    numbers = ", ".join(f"{number:.2f}" for number in (properties.left + first_line, properties.left, limit))
    return f"tabbed({numbers}, ({triples}), {setting.writer.tree.settings.default_tab:.2f}, ({contents}), ({marks}))"


def _stop_code(stop: TabStop) -> str:
    return f'({stop.position:.2f}, "{stop.kind}", {string(stop.leader) if stop.leader else "none"}), '


def _tab_code(setting: Setting, tab: Tab, whole: Sequence[Piece] | None) -> str:
    underline = '"line"' if tab.properties.underline else "none"
    margin = f'"{tab.alignment}"' if tab.alignment else "none"
    look = setting.writer.look(tab.properties._replace(spacing=0.0), setting.line)
    return f"({underline}, {margin}, {look}, {'none' if whole is None else inline_code(setting, whole)}), "


def whole_number(setting: Setting, part: Sequence[Piece]) -> list[Piece]:
    """Return what of a text stands before its decimal sign: all of it where it has none."""
    found: list[Piece] = []
    for piece in part:
        if not isinstance(piece.item, Run):
            found += [piece] if isinstance(piece.item, Field) else []
            continue
        run = piece.item
        language = language_code(run.properties.language) or setting.writer.language
        sign = (_POINT if language in _WITH_POINT else _COMMA).search(run.text)
        if sign is not None:
            return [*found, Piece(Run(run.text[: sign.start()], run.properties), piece.link)]
        found.append(piece)
    return found


def overhang(setting: Setting, pieces: Sequence[Piece], first_line: float) -> float:
    """Return how far in points a tab takes a line beyond the right margin, to a stop that stands there."""
    properties, writer = setting.paragraph.properties, setting.writer
    limit, grid = setting.area.width - properties.right, writer.tree.settings.default_tab
    if not any(stop.position > limit for stop in properties.tabs):
        return 0.0
    x, furthest = properties.left + first_line, 0.0
    for piece in pieces:
        if isinstance(piece.item, Break):
            x = properties.left
        elif isinstance(piece.item, Tab):
            own = next((stop.position for stop in properties.tabs if stop.position > x), None)
            furthest = max(furthest, own or 0.0)
            x = own if own is not None else (x // grid + 1) * grid
        elif isinstance(piece.item, Run):
            x += writer.width(piece.item.properties, piece.item.text)
    return max(0.0, furthest - limit)
