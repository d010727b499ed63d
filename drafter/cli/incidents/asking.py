"""The questions of `drafter incidents new`, one after another."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from drafter.cli.interview import say
from drafter.keeping.answers import REQUIRED, answer, choices, faults_of, suggested_id
from drafter.keeping.ledger import read_ledger
from drafter.keeping.needs import USUAL
from drafter.keeping.standing import look_into
from drafter.problems import DrafterError, Place, Problem
from drafter.reading.node import Node
from drafter.values import day_or_time

_INDENT = "     "
_HOW = {
    "territory": "two letters, such as LT",
    "occurred.start": "local, as 2025-07-28 or 2025-07-28 11:30",
    "occurred.end": "local, as 2025-07-28 or 2025-07-28 11:30",
    "occurred.timezone": "such as Europe/Vilnius",
    "sources[0].publisher": "such as the State Border Guard Service",
    "sources[0].date": "as 2025-07-28",
    "sources[0].official": "yes or no",
    "object.count": "a whole number",
    "attribution.entered_from": "two letters, such as BY",
    "depth": "such as about 1 km",
    "altitude.value": "such as about 200 m",
    "speed": "such as 50-60 km/h",
    "payload.mass": "such as about 2 kg",
    "found.date": "as 2025-07-28",
    "consequences.casualties": "a whole number, or none",
    "consequences.damage": "in words, or none",
    "measures.national": "several with ';' between them",
}
_ASKED = {
    "id": "Id of the record",
    "sources[0].publisher": "Who says so?",
    "sources[0].official": "Is the source a competent authority?",
}
_SOURCE = ("sources[0].official", "sources[0].date", "sources[0].title", "sources[0].url")
_PLAIN = {"status", "occurred.end", "object.count_basis"}
"""Usual fields that are not asked how sure they are."""


def ask_fields(given: dict[str, Node], taken: Sequence[str], folder: Path, state: str | None) -> dict[str, Node]:
    """Ask for what was not given: what a record must hold, then the usual fields. Raises click.Abort at Ctrl-C."""
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 - gives the answers line editing and a history
    say("A new record: first what it must hold, then what is often asked for (Ctrl-C stops; nothing is written).")
    desk = _Desk(dict(given))
    for path in REQUIRED:
        if path == "sources[0].publisher" and "sources" in given:
            continue
        desk.ask(path, default=state if path == "territory" else None, required=True)
        if path == "occurred.start" and _has_time(desk.answers[path]):
            desk.ask("occurred.timezone", default=_zone(desk.text("territory")), required=True)
    for path in _SOURCE:
        desk.ask(path, default="no" if path.endswith("official") else None)
    suggestion = suggested_id(desk.text("territory"), desk.text("occurred.start"), taken)
    desk.ask("id", default=suggestion, required=True, also=lambda text: id_taken(text, taken, folder))
    click.echo(err=True)
    say("Now what is often asked for; Enter leaves a field out, as not known.")
    official = desk.text("sources[0].official").lower() in {"yes", "true", "y"}
    for path in USUAL:
        if path == "object.count_basis" and "object.count" not in desk.answers:
            continue
        asked = desk.ask(path)
        if asked and not official and path not in _PLAIN:
            desk.ask_certainty(path)
    click.echo(err=True)
    return desk.answers


@dataclass(slots=True)
class _Desk:
    """The answers so far."""

    answers: dict[str, Node]

    def text(self, path: str) -> str:
        """Return an answer as it was typed, or nothing."""
        found = self.answers.get(path)
        return str(found.value) if found else ""

    def ask(
        self, path: str, default: str | None = None, *, required: bool = False,
        also: Callable[[str], Problem | None] = lambda _: None,
    ) -> bool:  # fmt: skip
        """Ask for a field until its answer is sound; tell whether there was one. What was given is not asked."""
        if path in self.answers:
            return False
        words = choices(path)
        how = f"one of: {', '.join(words)}" if words else _HOW.get(path, "")
        skip = "" if required or default else "Enter to skip"
        notes = "; ".join(filter(None, (how, f"Enter for {default}" if default else skip)))
        click.echo(err=True)
        say(f"{_label(path)}{f' ({notes})' if notes else ''}", _INDENT)
        while True:
            text = click.prompt("   ", prompt_suffix="> ", default="", show_default=False, err=True).strip() or default
            if not text:
                if not required:
                    return False
                say(f"{_INDENT}every record must hold this", _INDENT)
                continue
            node, found = answer(path, text)
            taken = also(text)
            faults = [*faults_of(path, {**self.answers, path: node}), *([taken] if taken else [])]
            for problem in (*found, *faults):
                say(f"{_INDENT}{problem.message}{f'; {problem.hint}' if problem.hint else ''}", _INDENT)
            if not faults:
                self.answers[path] = node
                return True

    def ask_certainty(self, path: str) -> None:
        """Ask how surely a fact is known that no official source states."""
        known = ("reported", "assessed")
        prompt = f"{_INDENT}how sure is it, one of: {', '.join(known)}; Enter for reported"
        say(prompt, _INDENT)
        while True:
            text = click.prompt("   ", prompt_suffix="> ", default="", show_default=False, err=True).strip()
            if text in {"", *known}:
                break
            say(f"{_INDENT}'{text}' is not one of: {', '.join(known)}", _INDENT)
        if text == "assessed":
            self.answers[path] = _assessed(self.answers[path])


def taken_names(folder: Path) -> list[str]:
    """Return the names of the records that stand in a folder: their ids, and those of their files."""
    standing = look_into(folder, read_ledger(folder))
    return [*standing.records, *(Path(name).stem for name in standing.names.values())]


def id_taken(record_id: str, taken: Sequence[str], folder: Path) -> Problem | None:
    """Return the problem of an id that a record in the folder has already, in whatever capitals, or None."""
    if record_id.casefold() not in {name.casefold() for name in taken}:
        return None
    place = Place("--set id")
    hint = "give this one another id, or edit that record"
    return Problem("record-exists", f"there is a record '{record_id}' in '{folder}' already", place, hint)


def _has_time(node: Node) -> bool:
    return isinstance(day_or_time(str(node.value)), dt.datetime)


def _assessed(node: Node) -> Node:
    if isinstance(node.value, list):
        return Node([_assessed(item) for item in node.value], node.place)
    return Node({"value": node, "certainty": Node("assessed", node.place)}, node.place)


def _label(path: str) -> str:
    from drafter import formats

    if path in _ASKED:
        return _ASKED[path]
    try:
        label = formats.label(path, "en")
    except DrafterError:
        return path
    return f"{label[:1].upper()}{label[1:]}"


def _zone(state: str) -> str | None:
    """Return the time zone of a State that has only one, by the time-zone database."""
    from importlib import resources

    table = resources.files("tzdata").joinpath("zoneinfo", "zone.tab")
    if not table.is_file():
        return None
    rows = [line.split("\t") for line in table.read_text("utf-8").splitlines() if not line.startswith("#")]
    zones = [row[2] for row in rows if row[0] == state]
    return zones[0] if len(zones) == 1 else None
