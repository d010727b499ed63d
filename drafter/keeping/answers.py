"""A record from single answers: each under its field path, checked as the reader checks a file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from drafter.incident import Incident
from drafter.problems import Place, Problem, did_you_mean
from drafter.reading.models import field_type, fields_at, validate
from drafter.reading.node import Node, join_path, split_path
from drafter.reading.text import normalised
from drafter.reading.yaml import read_yaml
from drafter.values import Fact, day_or_time

REQUIRED = ("title", "kind", "territory", "occurred.start", "sources[0].publisher")
"""What no record is without; its id, and that of the source, follow from these."""

_SETTING = re.compile(r"\s*([A-Za-z_]+(?:\[\d\d?\])?(?:\.[A-Za-z_]+(?:\[\d\d?\])?)*)\s*=(.*)", re.DOTALL)

_SOUND = {
    "id": "x", "title": "x", "kind": "other", "territory": "XX", "occurred.start": "1970-01-01",
    "occurred.timezone": "UTC", "sources[0].id": "x", "sources[0].publisher": "x",
}  # fmt: skip

Answers = Mapping[str, Node]


def parse_answers(settings: Sequence[str]) -> tuple[dict[str, Node], list[Problem]]:
    """Return the answers given as `path=value`, a later one in place of an earlier one."""
    answers: dict[str, Node] = {}
    problems: list[Problem] = []
    for setting in settings:
        match = _SETTING.fullmatch(setting)
        if match is None:
            message = f"'{setting}' is not of the form path=value"
            hint = "write it as --set place.name=Vilnius"
            problems.append(Problem("bad-setting", message, Place("--set"), hint))
            continue
        path = _numbered(match[1])
        node, found = answer(path, match[2])
        problems += found
        answers[path] = node
    return answers, problems


def answer(path: str, text: str) -> tuple[Node, list[Problem]]:
    """Return an answer as a node: words as they are, `{...}` and `[...]` as YAML, a list with ";" between its items."""
    place = Place(f"--set {path}")
    text, problems = normalised(text.strip(), place)
    if text[:1] + text[-1:] in {"{}", "[]"}:
        nodes, faults = read_yaml(text, place.file)
        if nodes:
            return _at(nodes[0], place), [*problems, *faults]
        return Node(text, place), [*problems, *(Problem(each.rule, each.message, place, each.hint) for each in faults)]
    if _is_list(path):
        items = [item.strip() for item in text.split(";")]
        return Node([Node(item, place) for item in items if item], place), problems
    return Node(text, place), problems


def record_node(answers: Answers) -> tuple[Node, list[Problem]]:
    """Return the answers as one record, and a problem for each that does not fit with another."""
    root: dict[str | int, Any] = {}
    problems = []
    for path, node in answers.items():
        steps = split_path(path)
        parts = (join_path(steps[:taken]) for taken in range(1, len(steps)))
        whole = next((part for part in parts if part in answers), None)
        if whole is not None:
            message = f"'{path}' is given, and so is '{whole}', of which it is a part"
            problems.append(Problem("bad-setting", message, node.place, "give one of the two"))
            continue
        here = root
        for step in steps[:-1]:
            here = here.setdefault(step, {})
        here[steps[-1]] = node
    return _as_node(root), problems


def check(answers: Answers) -> tuple[Incident | None, Node, list[Problem]]:
    """Return the record that answers make, or None, its node, and everything that is wrong or missing."""
    absent = [path for path in REQUIRED if not _given(path, answers)]
    node, problems = record_node(answers)
    problems += [_missing(path) for path in absent]
    if not absent and not problems:
        incident, faults = validate(Incident, node)
        return incident, node, faults
    filled, _ = record_node(_filled(answers))
    return None, node, [*problems, *validate(Incident, filled)[1]]


def faults_of(path: str, answers: Answers) -> list[Problem]:
    """Return what is wrong with one answer, given those before it."""
    if unknown := unknown_path(path):
        return [unknown]
    node, problems = record_node(_filled(answers))
    place = answers[path].place
    return [fault for fault in (*problems, *validate(Incident, node)[1]) if fault.place == place]


def _given(path: str, answers: Answers) -> bool:
    """Tell whether a path was answered, or the whole of which it is a part."""
    steps = split_path(path)
    return any(join_path(steps[:taken]) in answers for taken in range(1, len(steps) + 1))


def _filled(answers: Answers) -> dict[str, Node]:
    """Return the answers, and something sound wherever a record must hold something: so the rest can be checked."""
    whole = dict(answers)
    for path, sound in _SOUND.items():
        if not _given(path, answers) and (path != "occurred.timezone" or _given("occurred.start", answers)):
            whole[path] = Node(sound, Place("--set"))
    return whole


def choices(path: str) -> tuple[str, ...]:
    """Return the words among which a field's value is chosen, or none."""
    found = field_type(Incident, split_path(path))
    if isinstance(found, type) and issubclass(found, Fact):
        found = field_type(found, ("value",))
    if isinstance(found, type) and issubclass(found, Enum):
        return tuple(str(member.value) for member in found)
    return tuple(map(str, get_args(found))) if get_origin(found) is Literal else ()


def suggested_id(territory: str, start: str, taken: Sequence[str]) -> str:
    """Return an id from the State and the day: LT-2025-07-28, or LT-2025-07-28-2 where that is taken."""
    try:
        plain = f"{territory}-{day_or_time(start):%Y-%m-%d}"
    except ValueError:
        plain = territory  # the answer's own fault is reported
    names = {name.casefold() for name in taken}
    return next(
        name for name in (plain, *(f"{plain}-{n}" for n in range(2, len(taken) + 3))) if name.casefold() not in names
    )


def source_id(publisher: str) -> str:
    """Return an id for a source from its publisher's name: state-border-guard-service."""
    plain = unicodedata.normalize("NFKD", publisher.lower()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain)) or "source"


def _missing(path: str) -> Problem:
    examples = {
        "title": "'Drone found in a training area'", "kind": "airspace-violation", "territory": "LT",
        "occurred.start": "2025-07-28", "sources[0].publisher": "'Ministry of Foreign Affairs'",
    }  # fmt: skip
    plain = path.replace("[0]", "")
    hint = f"give it as --set {plain}={examples[path]}"
    return Problem("missing-field", f"the record has no '{plain}'", Place("--set"), hint)


def unknown_path(path: str) -> Problem | None:
    """Return the problem of a path that no record has, or None."""
    steps = split_path(path)
    for taken, step in enumerate(steps):
        known = fields_at(Incident, steps[:taken]) or []
        if isinstance(step, str) and step not in known:
            hint = did_you_mean(step, known) or (f"known here are {', '.join(known)}" if known else "leave it out")
            return Problem("unknown-field", f"a record has no field '{path}'", Place(f"--set {path}"), hint)
    return None


def _numbered(path: str) -> str:
    """Return a path with the first item where a list's item is meant and none named: sources[0].id for sources.id."""
    steps: list[str | int] = []
    for step in split_path(path):
        if isinstance(step, str) and get_origin(field_type(Incident, steps)) is tuple:
            steps.append(0)
        steps.append(step)
    return join_path(steps)


def _is_list(path: str) -> bool:
    steps = split_path(path)
    found = field_type(Incident, steps)
    return get_origin(found) is tuple and isinstance(steps[-1], str)


def _at(node: Node, place: Place) -> Node:
    if isinstance(node.value, dict):
        return Node({key: _at(below, place) for key, below in node.value.items()}, place)
    if isinstance(node.value, list):
        return Node([_at(below, place) for below in node.value], place)
    return Node(node.value, place)


def _as_node(data: Any) -> Node:
    if isinstance(data, Node):
        return data
    place = Place("--set")
    if data and all(isinstance(key, int) for key in data):
        return Node([_as_node(data[key]) for key in sorted(data)], place)
    return Node({str(key): _as_node(below) for key, below in data.items()}, place)
