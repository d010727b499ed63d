"""Text as records carry it: decoded from UTF-8, in NFC, with newlines only, and without control characters."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from drafter.problems import DrafterError, Place, Problem, Severity

# C0 but newline, DEL and C1, lone surrogates, and the 66 noncharacters of Unicode.
_CONTROLS = (
    "\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
)  # fmt: skip
_CONTROL = re.compile(f"[{_CONTROLS}]")
_ODD = re.compile(f"[{_CONTROLS}\u2028\u2029]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_LINE_END = re.compile("\r\n|[\r\u2028\u2029]")
_SPARE = range(0x10F000, 0x10FFFD)


def normalised(text: str, place: Place | None) -> tuple[str, list[Problem]]:
    """Return the text in NFC with newlines for line ends and spaces for tabs, and a warning for each sign left out.

    Jinja and Markdown signs, right-to-left text and emoji are text like any other and stay.
    """
    if text.isascii() and text.isprintable():
        return text, []
    text = _PAIR.sub(lambda pair: pair[0].encode("utf-16", "surrogatepass").decode("utf-16"), text)
    text = _LINE_END.sub("\n", text).replace("\t", " ")
    problems = [_left_out(sign, place) for sign in dict.fromkeys(_CONTROL.findall(text))]
    return unicodedata.normalize("NFC", _CONTROL.sub("", text)), problems


def _left_out(sign: str, place: Place | None) -> Problem:
    return Problem(
        "control-character",
        f"control character U+{ord(sign):04X} was left out",
        place,
        "delete it in the file; letters cannot carry it",
        Severity.WARNING,
    )


def decoded(data: bytes, file: str) -> str:
    """Return the bytes of a file as text, without a byte order mark. Raises DrafterError if they are not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line_start = before.rfind(b"\n") + 1
        column = len(before[line_start:].decode("utf-8", "replace")) + 1
        raise DrafterError(
            Problem(
                "not-utf-8",
                f"byte {error.start + 1} of the file, 0x{data[error.start]:02X}, is not UTF-8 text",
                Place(file, before.count(b"\n") + 1, column),
                "save the file again with the encoding UTF-8",
            )
        ) from None


class Screened(NamedTuple):
    """Text whose signs that a parser would refuse are screened by spare ones, so that every column stays true."""

    text: str
    back: dict[int, str]

    @classmethod
    def of(cls, text: str) -> Screened:
        """Screen the text. Line ends become newlines first; tabs stay, since layout may rest on them."""
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        odd = set(_ODD.findall(text)) - {"\t"}
        if not odd:
            return cls(text, {})
        spare = (chr(code) for code in _SPARE if chr(code) not in text)
        forth = dict(zip(sorted(odd), spare, strict=False))
        return cls(text.translate({ord(sign): cover for sign, cover in forth.items()}), _reverse(forth))

    def restored(self, text: str) -> str:
        """Return a piece of the text with the screened signs back in it."""
        return text.translate(self.back) if self.back else text


def _reverse(forth: dict[str, str]) -> dict[int, str]:
    return {ord(cover): sign for sign, cover in forth.items()}
