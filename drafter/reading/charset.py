"""Encodings: which one a text file was saved with, by what can be decoded and by its letters."""

from __future__ import annotations

import codecs
import re

from drafter.problems import Place, Problem, Severity
from drafter.reading.text import decoded

_MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_NAMES = {"cp1257": "Windows-1257 (Baltic)", "cp1252": "Windows-1252 (Western)", "utf-16": "UTF-16"}
# Letters of Lithuanian and Latvian, and of languages of western and northern Europe; those that stand at the same byte
# in both encodings and that no Baltic language uses speak for the western one.
_BALTIC = frozenset("ąčęėįšųūžāēģīķļņĄČĘĖĮŠŲŪŽĀĒĢĪĶĻŅ„“”–")
_WESTERN = frozenset("àâæçèéêëîïñôøùûåÀÂÇÈÉÊËÎÏÑÔØÙÛÅœŒáíóúÁÍÓÚ„“”–’«»")
_SURELY_WESTERN = frozenset("éÉåÅ")
_SELDOM = frozenset("ðþÐÞýÝãÃ¹³º¥¤†‡ˆ˜¦¬¿¡")
_SELDOM_BALTIC = frozenset("łśźżńćōŗŁŚŹŻŃĆŌŖ¹³¤†‡ˇ˛¦¬")
_ODD_CEDILLA = re.compile("[çÇ](?![aouAOU])")  # the languages that have it write it before these vowels


def decoded_table(data: bytes, file: str, forced: str | None) -> tuple[str, list[Problem]]:
    """Return the text of a table and what was found out about its encoding. Raises DrafterError if it has none."""
    place = Place(file)
    if forced is not None:
        return _forced(data, file, forced)
    wide = next((name for mark, name in _MARKS if data.startswith(mark)), None) or _without_mark(data)
    if wide is not None:
        return data.decode(wide, "replace").removeprefix("\ufeff"), [_taken("utf-16", place)]
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        pass
    scores = {name: _score(data, name) for name in ("cp1257", "cp1252")}
    fitting = {name: score for name, score in scores.items() if score is not None}
    if not fitting:
        return decoded(data, file), []
    best = max(fitting, key=lambda name: fitting[name])
    text = data.decode(best)
    other = next((name for name in fitting if name != best and fitting[name] == fitting[best]), None)
    if other is not None and data.decode(other) != text:
        return text, [_unsure(data, best, other, place)]
    return text, [_taken(best, place)]


def _forced(data: bytes, file: str, name: str) -> tuple[str, list[Problem]]:
    if name == "utf-8":
        return decoded(data, file), []
    text = data.decode(name, "replace").removeprefix("\ufeff")
    if "\ufffd" not in text:
        return text, []
    line = text[: text.index("\ufffd")].count("\n") + 1
    message = f"the file is not {_NAMES[name]}, as columns.yaml says"
    return text, [Problem("wrong-encoding", message, Place(file, line), "correct or remove 'encoding' in columns.yaml")]


def _without_mark(data: bytes) -> str | None:
    """Return which UTF-16 it is where every other byte of the beginning is zero."""
    start = data[:400]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if len(start) < 20 or max(even, odd) < len(start) * 0.4 or min(even, odd) > len(start) * 0.05:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _score(data: bytes, name: str) -> int | None:
    """Return how well the letters of an encoding fit, or None where the bytes are not all letters of it."""
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        return None
    letters = [letter for letter in text if letter > "\x7f"]
    if name == "cp1257":
        return sum(
            (letter in _BALTIC) - 2 * (letter in _SELDOM_BALTIC) - (letter in _SURELY_WESTERN) for letter in letters
        )
    odd = len(_ODD_CEDILLA.findall(text))
    return sum((letter in _WESTERN) - 2 * (letter in _SELDOM) for letter in letters) - odd


def _taken(name: str, place: Place) -> Problem:
    hint = "if letters are wrong, save the file as UTF-8 or write 'encoding' in columns.yaml"
    return Problem("encoding", f"the file was read as {_NAMES[name]}", place, hint, Severity.INFO)


def _unsure(data: bytes, best: str, other: str, place: Place) -> Problem:
    words = zip(data.decode(best).split(), data.decode(other).split(), strict=False)
    one, two = next(((one[:40], two[:40]) for one, two in words if one != two), ("", ""))
    message = f"the file may be {_NAMES[best]}, with '{one}', or {_NAMES[other]}, with '{two}'; the first was taken"
    hint = f"save the file as UTF-8, or write 'encoding: {best}' or 'encoding: {other}' in columns.yaml"
    return Problem("encoding", message, place, hint, Severity.WARNING)
