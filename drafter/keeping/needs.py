"""What a record lacks: the fields that letters ask for, and those that every desk asks for sooner or later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from drafter.catalogue.template import LetterTemplate
from drafter.incident import Incident
from drafter.keeping.fields import held
from drafter.keeping.layout import ordered

USUAL = (
    "status", "place.name", "place.district", "occurred.end", "detected_by",
    "object.class", "object.designation", "object.count", "object.count_basis",
    "attribution.entered_from", "depth", "altitude.value", "speed",
    "payload.description", "payload.mass", "found.date", "found.place", "found.disposal",
    "consequences.casualties", "consequences.damage", "measures.national",
)  # fmt: skip
"""The fields that are asked for when a record is written, and named where a record lacks them."""


def asked_for(templates: Iterable[LetterTemplate]) -> dict[str, tuple[str, ...]]:
    """Return the fields that templates require, each with the ids of the templates, in the order of the record."""
    asked: dict[str, tuple[str, ...]] = {}
    for template in templates:
        for path in dict.fromkeys((*template.requires.latest, *template.requires.each)):
            asked[path] = (*asked.get(path, ()), template.id)
    return {path: asked[path] for path in in_order(asked)}


def lacking(incident: Incident, paths: Iterable[str]) -> tuple[str, ...]:
    """Return the fields of which a record holds nothing."""
    return tuple(path for path in paths if not held(incident, path))


def in_order(paths: Iterable[str]) -> list[str]:
    """Return field paths in the order of the record."""
    tree: dict[str, object] = {}
    for path in paths:
        here = tree
        for step in path.split("."):
            below = here.setdefault(step, {})
            assert isinstance(below, dict)
            here = below
        here[""] = path
    return list(_paths(ordered(tree)))


def _paths(tree: Mapping[str, object]) -> Iterable[str]:
    for below in tree.values():
        if isinstance(below, Mapping):
            yield from _paths(below)
        else:
            yield str(below)
