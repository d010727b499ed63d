"""YAML 1.2 as nodes: one pass over the parser's events, with no tags, no anchors and no code."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from drafter.problems import DrafterError, Place, Problem
from drafter.reading.files import Budget
from drafter.reading.node import Node
from drafter.reading.scalars import resolved
from drafter.reading.text import Screened, normalised
from drafter.reading.yaml_faults import fault

_STANDARD = "tag:yaml.org,2002:"
_RESOLVED = {_STANDARD + name for name in ("null", "bool", "int", "float", "timestamp")}
_ALLOWED = {None, "!", *_RESOLVED, *(_STANDARD + name for name in ("str", "map", "seq"))}


_KEPT_FILES, _KEPT_CHARACTERS = 256, 50_000
"""How many files are kept as they were read, and how long they may be: a letter is checked with the records it was made
from, again and again."""


def read_yaml(text: str, file: str) -> tuple[list[Node], list[Problem]]:
    """Return the documents of a YAML file that are not empty. After a fault of syntax the rest cannot be read."""
    documents, problems = (_read_once if len(text) <= _KEPT_CHARACTERS else _read)(text, file)
    return list(documents), list(problems)


def _read(text: str, file: str) -> tuple[Sequence[Node], Sequence[Problem]]:
    screened = Screened.of(text)
    composer = _Composer(file, screened)
    try:
        composer.run(pure=False)
    except DrafterError as error:
        return [], [*composer.problems, *error.problems]
    except YAMLError:
        # The fast parser says less of a fault than the pure one, which also takes a little more of YAML 1.2.
        composer = _Composer(file, screened)
        found = _slowly(composer, file)
        if found is not None:
            return [], [*composer.problems, *found]
    return [document for document in composer.documents if document.value is not None], composer.problems


_read_once = functools.lru_cache(maxsize=_KEPT_FILES)(_read)


def _slowly(composer: _Composer, file: str) -> Sequence[Problem] | None:
    """Run the pure parser; return what stops it, or None."""
    try:
        composer.run(pure=True)
    except DrafterError as error:
        return error.problems
    except MarkedYAMLError as error:
        return [fault(error, file)]
    except YAMLError as error:
        return [Problem("yaml-syntax", f"the YAML cannot be read: {error}", Place(file))]
    return None


@dataclass(slots=True)
class _Open:
    """A list or mapping that has begun and not ended."""

    value: list[Node] | dict[str, Node]
    place: Place
    key_places: dict[str, Place] = field(default_factory=dict)
    key: str | None = None
    twice: bool = False


@dataclass(slots=True)
class _Composer:
    """Builds nodes from events, with its own stack, so that nesting costs no recursion."""

    file: str
    screened: Screened
    problems: list[Problem] = field(default_factory=list)
    documents: list[Node] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    budget: Budget = field(default_factory=Budget)

    def run(self, *, pure: bool) -> None:
        for event in _events(self.screened.text, pure=pure):
            kind = type(event)
            if kind is ScalarEvent:
                self._scalar(event)
            elif kind in {MappingStartEvent, SequenceStartEvent}:
                self._begin(event, {} if kind is MappingStartEvent else [])
            elif kind in {MappingEndEvent, SequenceEndEvent}:
                done = self.stack.pop()
                self._add(Node(done.value, done.place, done.key_places or None))
            elif kind is AliasEvent:
                self._alias(event)

    def _place(self, event: Any) -> Place:
        return Place(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _begin(self, event: Any, value: list[Node] | dict[str, Node]) -> None:
        place = self._place(event)
        self._check(event)
        if self.stack and isinstance(self.stack[-1].value, dict) and self.stack[-1].key is None:
            what = "mapping" if isinstance(value, dict) else "list"
            raise DrafterError(
                Problem("key-not-text", f"a {what} stands here where a field's name is expected", place, _BRACES)
            )
        self.budget.spend(len(self.stack) + 1, place)
        self.stack.append(_Open(value, place))

    def _scalar(self, event: Any) -> None:
        place = self._place(event)
        if event.anchor is not None or event.ctag is not None:
            self._check(event)
        self.budget.spend(len(self.stack), place)
        text, warnings = normalised(self.screened.restored(event.value), place)
        self.problems.extend(warnings)
        top = self.stack[-1] if self.stack else None
        if top is not None and isinstance(top.value, dict) and top.key is None:
            self._key(top, text, place)
            return
        if not event.value and event.implicit[0] and top is not None and top.key is not None:
            place = top.key_places[top.key]  # nothing is written: the key is where to go
        tag = None if event.ctag is None else str(event.ctag)
        meant = tag in _RESOLVED or (tag is None and event.implicit[0])
        self._add(Node(resolved(text) if meant else text, place))

    def _alias(self, event: Any) -> None:
        self._refuse_anchor("alias '*", event)
        top = self.stack[-1] if self.stack else None
        if top is not None and isinstance(top.value, dict) and top.key is None:
            self._key(top, f"*{event.anchor}", self._place(event))
        else:
            self._add(Node(None, self._place(event)))

    def _key(self, top: _Open, key: str, place: Place) -> None:
        top.key, top.twice = key, key in top.key_places
        if top.twice:
            first = top.key_places[key]
            message = f"'{key}' is given twice; the first is at line {first.line}"
            self.problems.append(Problem("duplicate-key", message, place, "keep one of the two"))
        else:
            top.key_places[key] = place

    def _add(self, node: Node) -> None:
        if not self.stack:
            self.documents.append(node)
            return
        top = self.stack[-1]
        if isinstance(top.value, list):
            top.value.append(node)
            return
        assert top.key is not None
        if not top.twice:
            top.value[top.key] = node
        top.key = None

    def _check(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse_anchor("anchor '&", event)
        tag = None if event.ctag is None else str(event.ctag)
        if tag not in _ALLOWED:
            message = f"the tag '{str(tag).replace(_STANDARD, '!!')}' is not allowed; a record is plain data"
            self.problems.append(Problem("yaml-tag", message, self._place(event), "remove the tag"))

    def _refuse_anchor(self, what: str, event: Any) -> None:
        message = f"the {what}{event.anchor}' is not allowed; every value is written where it belongs"
        hint = "write the value itself; if it is text that begins so, put it in quotes"
        self.problems.append(Problem("yaml-anchor", message, self._place(event), hint))


_BRACES = "if it is text that begins with a bracket or brace, put the whole value in quotes"


def _events(text: str, *, pure: bool) -> Iterator[Any]:
    yield from _Parser(typ="safe", pure=pure).parse(text)


class _Parser(YAML):
    """Parses without looking through the disk for plug-ins, once a file."""

    def official_plug_ins(self) -> list[str]:
        """Return none of them."""
        return []
