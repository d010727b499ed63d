"""JSON as nodes: exactly the language of RFC 8259, with the place of every value."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from dataclasses import dataclass, field

from drafter.problems import DrafterError, Place, Problem
from drafter.reading.files import Budget
from drafter.reading.node import Node
from drafter.reading.text import normalised

_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"')
_LOOSE_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?", re.ASCII)
_WORD = re.compile(r"\w+")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
_MAX_DIGITS = 17


def read_json(text: str, file: str) -> tuple[list[Node], list[Problem]]:
    """Return the one value of a JSON file, in a list, and what is wrong with it."""
    reader = _Reader(text, file)
    try:
        node = reader.value(1)
        reader.skip()
        if reader.at < len(text):
            raise reader.stop("something follows after the end of the JSON value", "remove it, or make the file a list")
    except DrafterError as error:
        return [], [*reader.problems, *error.problems]
    return [node], reader.problems


@dataclass(slots=True)
class _Reader:
    text: str
    file: str
    at: int = 0
    problems: list[Problem] = field(default_factory=list)
    budget: Budget = field(default_factory=Budget)
    lines: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lines = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", self.text))]

    def place(self, at: int) -> Place:
        line = bisect_right(self.lines, at)
        return Place(self.file, line, at - self.lines[line - 1] + 1)

    def stop(self, message: str, hint: str) -> DrafterError:
        return DrafterError(Problem("json-syntax", message, self.place(self.at), hint))

    def skip(self) -> None:
        match = _SPACE.match(self.text, self.at)
        assert match is not None
        self.at = match.end()

    def next_sign(self) -> str:
        self.skip()
        return self.text[self.at : self.at + 1]

    def value(self, depth: int) -> Node:
        sign = self.next_sign()
        place = self.place(self.at)
        self.budget.spend(depth, place)
        if sign == "{":
            return self.mapping(depth, place)
        if sign == "[":
            return self.list(depth, place)
        if sign == '"':
            return Node(self.string(place), place)
        return Node(self.number_or_word(), place)

    def mapping(self, depth: int, place: Place) -> Node:
        values: dict[str, Node] = {}
        places: dict[str, Place] = {}
        self.at += 1
        while self.next_sign() != "}":
            if values:
                self.comma("}")
            if self.next_sign() != '"':
                raise self.stop(
                    "a field's name in double quotes is expected here", 'write "name": value, no comma last'
                )
            key_place = self.place(self.at)
            key = self.string(key_place)
            if self.next_sign() != ":":
                raise self.stop(f"a ':' is expected after \"{key}\"", 'write "name": value')
            self.at += 1
            value = self.value(depth + 1)
            if key in values:
                message = f"'{key}' is given twice; the first is at line {places[key].line}"
                self.problems.append(Problem("duplicate-key", message, key_place, "keep one of the two"))
            else:
                values[key], places[key] = value, key_place
        self.at += 1
        return Node(values, place, places)

    def list(self, depth: int, place: Place) -> Node:
        items: list[Node] = []
        self.at += 1
        while self.next_sign() != "]":
            if items:
                self.comma("]")
            items.append(self.value(depth + 1))
        self.at += 1
        return Node(items, place)

    def comma(self, end: str) -> None:
        if self.next_sign() != ",":
            raise self.stop(f"a ',' or '{end}' is expected here", "look at the end of the value before")
        self.at += 1

    def string(self, place: Place) -> str:
        match = _STRING.match(self.text, self.at) or _LOOSE_STRING.match(self.text, self.at)
        if match is None:
            raise self.stop("the double quotes that open here are never closed", "close them")
        try:
            written = json.loads(match[0], strict=False)
        except ValueError:
            raise self.stop("an escape in this text is not JSON", r"write a backslash as \\") from None
        self.at = match.end()
        text, warnings = normalised(written, place)
        self.problems.extend(warnings)
        return text

    def number_or_word(self) -> str | int | float | bool | None:
        match = _NUMBER.match(self.text, self.at) or _WORD.match(self.text, self.at)
        if match is None:
            raise self.stop(
                "a value is expected here", 'values are "text", numbers, true, false, null, lists and objects'
            )
        if match.re is _WORD and match[0] not in _WORDS:
            raise self.stop(f"'{match[0]}' is not a JSON value", "put text in double quotes")
        self.at = match.end()
        if match.re is _WORD:
            return _WORDS[match[0]]
        if len(match[0]) > _MAX_DIGITS:
            return match[0]
        return float(match[0]) if match[1] or match[2] else int(match[0])
