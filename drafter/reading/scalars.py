"""Plain scalars: which unquoted words of YAML are numbers, dates, yes or no, and which are just text."""

from __future__ import annotations

import re

from drafter.reading.node import Scalar
from drafter.values import read_day

# The core schema of YAML 1.2, less what would spoil a record: 0042 and 0x1F stay text, as do numbers of over 15 digits,
# .inf and .nan. Dates are added.
_INTEGER = re.compile(r"[-+]?(?:0|[1-9]\d{0,14})", re.ASCII)
_FLOAT = re.compile(r"[-+]?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?(?:[eE][-+]?\d{1,2})?", re.ASCII)
_WORDS: dict[str, Scalar] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip


def resolved(text: str) -> Scalar:
    """Return what an unquoted word means."""
    if text in _WORDS:
        return _WORDS[text]
    if not (text[0].isdigit() or text[0] in "+-"):
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    day = read_day(text)
    return text if day is None else day
