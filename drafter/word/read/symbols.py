"""Characters of the Symbol and Wingdings fonts as Unicode, so that no letter depends on those fonts."""

from __future__ import annotations

from functools import lru_cache

_WINGDINGS = {
    0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x9F: "•",
    0xA3: "☐", 0xA7: "▪", 0xA8: "☐", 0xAE: "→", 0xD8: "➢", 0xE0: "→", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFE: "☑",
}  # fmt: skip
_SYMBOL = {
    0x2D: "−", 0xA3: "≤", 0xA8: "♦", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB7: "•", 0xD2: "®", 0xD3: "©",
    0xD4: "™", 0xE0: "◊",
}  # fmt: skip
SYMBOL_FONTS = ("symbol", "wingdings", "webdings")


@lru_cache(maxsize=256)
def is_symbol_font(font: str | None) -> bool:
    """Tell whether a font draws pictures instead of letters."""
    return (font or "").lower().startswith(SYMBOL_FONTS)


def symbol(code: int, font: str | None) -> str | None:
    """Return the Unicode character that a symbol font draws for a code, None where it is not known."""
    name = (font or "").lower()
    low = code & 0xFF if code >= 0xF000 else code
    if not is_symbol_font(font) and code < 0xF000:
        return chr(code)
    if name == "symbol":
        return _SYMBOL.get(low) or (chr(low) if 0x20 <= low < 0x7F else None)
    return _WINGDINGS.get(low) or ("•" if low == 0xB7 else None)
