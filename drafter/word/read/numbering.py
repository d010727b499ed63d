"""Word's own numbering: definitions, overrides, and the counting of list labels."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from drafter.word.read.names import Element, W, child_val, is_on, val, whole
from drafter.word.read.properties import paragraph_values, run_values

_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


class Level(NamedTuple):
    """One level of a list definition."""

    start: int
    number_format: str
    text: str
    suffix: str
    alignment: str
    paragraph: dict[str, Any]
    run: dict[str, Any]
    style: str | None
    legal: bool
    restarts: bool


@dataclass(slots=True)
class Instance:
    """A list: the definition it follows, and where it starts or looks otherwise, by level."""

    abstract: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)


class Numbering:
    """The list definitions of a document."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, Element] = {}
        self._levels: dict[tuple[str, int], Level | None] = {}
        self._instances: dict[str, Instance] = {}
        self.style_links: dict[str, str] = {}
        if root is None:
            return
        for element in root.findall(W + "abstractNum"):
            identity = val(element, "abstractNumId") or ""
            self._abstract[identity] = element
            link = child_val(element, "numStyleLink")
            if link:
                self.style_links[identity] = link
        for element in root.findall(W + "num"):
            self._instances[val(element, "numId") or ""] = _instance(element)

    def redirect(self, abstract: str, number_id: str) -> None:
        """Let a definition that only names a numbering style use the one behind that style."""
        target = self._instances.get(number_id)
        for instance in self._instances.values():
            if target is not None and instance.abstract == abstract:
                instance.abstract = target.abstract

    def __getitem__(self, number_id: str) -> Instance:
        return self._instances[number_id]

    def level(self, number_id: str | None, level: int) -> Level | None:
        """Return a list level, overrides included; None where the list or the level is not defined."""
        instance = self._instances.get(number_id or "")
        if instance is None:
            return None
        if level in instance.levels:
            return instance.levels[level]
        key = (instance.abstract, level)
        if key not in self._levels:
            definition = self._abstract.get(instance.abstract)
            elements = definition.findall(W + "lvl") if definition is not None else []
            found = next((element for element in elements if whole(val(element, "ilvl"), -1) == level), None)
            self._levels[key] = _level(found) if found is not None else None
        return self._levels[key]

    def level_of_style(self, number_id: str, style: str) -> int:
        """Return the level that a definition ties to a paragraph style, 0 where it ties none."""
        for level in range(9):
            found = self.level(number_id, level)
            if found is not None and found.style == style:
                return level
        return 0


class ListCounts:
    """How far each list of one document has counted."""

    def __init__(self, numbering: Numbering) -> None:
        self.numbering = numbering
        self._counters: dict[str, dict[int, int]] = {}
        self._started: set[str] = set()

    def next_label(self, number_id: str, level: int) -> str:
        """Count one further in a list and return the label's text."""
        instance, definition = self.numbering[number_id], self.numbering.level(number_id, level)
        assert definition is not None
        counter = self._counters.setdefault(instance.abstract, {})
        if number_id not in self._started:
            self._started.add(number_id)
            for overridden, start in instance.starts.items():
                counter[overridden] = start - 1
        counter[level] = counter.get(level, definition.start - 1) + 1
        for deeper in [key for key in counter if key > level]:
            below = self.numbering.level(number_id, deeper)
            if below is None or below.restarts:
                del counter[deeper]
        if definition.number_format == "bullet":
            return definition.text

        def number(match: re.Match[str]) -> str:
            which = int(match[1]) - 1
            above = self.numbering.level(number_id, which)
            if above is None:
                return ""
            return format_number(
                counter.get(which, above.start), "decimal" if definition.legal else above.number_format
            )

        return _PLACEHOLDER.sub(number, definition.text)


def _instance(element: Element) -> Instance:
    instance = Instance(child_val(element, "abstractNumId") or "")
    for override in element.findall(W + "lvlOverride"):
        level = whole(val(override, "ilvl"))
        start = child_val(override, "startOverride")
        if start is not None:
            instance.starts[level] = whole(start, 1)
        replaced = override.find(W + "lvl")
        if replaced is not None:
            instance.levels[level] = _level(replaced)
    return instance


def _level(element: Element) -> Level:
    return Level(
        start=whole(child_val(element, "start"), 1),
        number_format=child_val(element, "numFmt") or "decimal",
        text=child_val(element, "lvlText") or "",
        suffix=child_val(element, "suff") or "tab",
        alignment={"start": "left", "end": "right"}.get(jc := child_val(element, "lvlJc") or "left", jc),
        paragraph=paragraph_values(element.find(W + "pPr")),
        run=run_values(element.find(W + "rPr")),
        style=child_val(element, "pStyle"),
        legal=is_on(element.find(W + "isLgl")),
        restarts=child_val(element, "lvlRestart") != "0",
    )


def roman(number: int) -> str:
    """Return a positive number in capital Roman numerals, nothing below it, plain figures above 9999."""
    if number > 9999:
        return str(number)
    text = ""
    for value, sign in _ROMAN:
        count, number = divmod(max(number, 0), value)
        text += sign * count
    return text


def format_number(number: int, number_format: str) -> str:
    """Return a number in one of Word's formats; an unknown one counts in plain figures."""
    return _FORMATS.get(number_format, str)(number)


def _letters(number: int) -> str:
    return chr(97 + (number - 1) % 26) * min((number - 1) // 26 + 1, 30) if number > 0 else ""


def _ordinal(number: int) -> str:
    teen = number % 100 in {11, 12, 13}
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "ordinal": _ordinal,
    "chicago": lambda number: "*†‡§"[(number - 1) % 4] * min((number - 1) // 4 + 1, 30) if number > 0 else "",
    "none": lambda _: "",
}
KNOWN_FORMATS = frozenset(_FORMATS) | {"bullet"}
