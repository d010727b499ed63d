"""A record's texts in the language of the letter, where the record has them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TypeVar

from drafter.composing.fills import Fill
from drafter.incident import Incident, Source, Text
from drafter.values import Claim, Fact, Frozen

Part = TypeVar("Part", bound=Frozen)
_NAMES = ("name", "district", "designation", "airports", "base", "reference")


def in_language(incident: Incident, language: str) -> Incident:
    """Return the record with its texts, and the names of its publishers, in a language; the others stay as they are."""
    if language not in incident.languages:
        return incident
    told = _told(incident, language)
    told.__dict__.pop("_standings", None)  # kept by the identity of facts, of which the copy has others
    return told


def untold(incidents: Iterable[Incident], fills: Iterable[Fill], language: str) -> list[tuple[str, str]]:
    """Return the texts on paper that have no words in the language, though others of their record do: (record, path).

    Names of places, types and bases are the same in every language unless the record says otherwise.
    """
    found = []
    printed = {(origin.record, origin.field) for fill in fills for origin in fill.origins}
    for incident in incidents:
        if language not in incident.languages:
            continue
        texts = [(path, fact) for path, fact in incident.facts() if type(fact) is Text]
        if any(language in fact.texts for _, fact in texts):
            found += [
                (incident.id, path)
                for path, fact in texts
                if (incident.id, path) in printed and language not in fact.texts
                and fact.value not in (None, "none") and not re.sub(r"\[\d+\]$", "", path).endswith(_NAMES)
            ]  # fmt: skip
    return found


def _told(part: Part, language: str) -> Part:
    changed: dict[str, Any] = {}
    for name, value in part.__dict__.items():
        told: Any = value
        if isinstance(value, Frozen):
            told = _told(value, language)
        elif isinstance(value, tuple) and any(isinstance(item, Frozen) for item in value):
            told = tuple(_told(item, language) for item in value)
            told = value if all(old is new for old, new in zip(value, told, strict=True)) else told
        if told is not value:
            changed[name] = told
    if isinstance(part, (Fact, Claim, Source)) and language in part.texts:
        changed["publisher" if isinstance(part, Source) else "value"] = part.texts[language]
    return part.model_copy(update=changed) if changed else part
