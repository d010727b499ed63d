"""Inputs as they are given: from a file named with `--inputs`, or one by one with `--set key=value`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafter.problems import Place, Problem
from drafter.reading.documents import read_mapping
from drafter.reading.node import plain
from drafter.reading.text import normalised

_SETTING = re.compile(r"\s*([A-Za-z][\w-]*)\s*=(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Given:
    """A value that somebody gave for an input. `typed` is False for words of a command, still to be read by type.

    `folder` is where files that it names are looked for: that of the file which names them.
    """

    value: Any
    place: Place | None = None
    typed: bool = True
    folder: Path | None = field(default=None, compare=False)


def read_inputs(path: Path) -> tuple[dict[str, Given], list[Problem]]:
    """Return the inputs that a YAML or JSON file holds, each with its place."""
    node, problems = read_mapping(path)
    if node is None:
        return {}, problems
    assert isinstance(node.value, dict)
    return {key: Given(plain(value), value.place, folder=path.parent) for key, value in node.value.items()}, problems


def parse_settings(settings: Sequence[str]) -> tuple[dict[str, Given], list[Problem]]:
    """Return the inputs given as `key=value`; a later one replaces an earlier one."""
    given: dict[str, Given] = {}
    problems: list[Problem] = []
    for setting in settings:
        match = _SETTING.fullmatch(setting)
        if match is None:
            message = f"'{setting}' is not of the form key=value"
            problems.append(
                Problem("bad-setting", message, Place("--set"), "write it as --set contact='Ms A. Example'")
            )
            continue
        place = Place(f"--set {match[1]}")
        text, warnings = normalised(match[2], place)
        problems += warnings
        given[match[1]] = Given(text.strip(), place, typed=False)
    return given, problems
