"""The fixed words of a letter, the names of a record's fields, and gaps."""

from __future__ import annotations

import re

from drafter.formats.language import filled, language, needed
from drafter.problems import DrafterError, Problem, did_you_mean


def word(key: str, lang: str, **fields: object) -> str:
    """Return one of the fixed words of letters: "Subject", "Copies", "Annex 1" (with `number=1`).

    Raises DrafterError for a word that the language does not have, or a language that is partial.
    """
    words = needed(language(lang).words, f"fixed word '{key}'", lang)
    if key not in words:
        raise DrafterError(Problem("unknown-word", f"there is no fixed word '{key}'", hint=did_you_mean(key, words)))
    return filled(words[key], **fields)


def label(field_path: str, lang: str) -> str:
    """Return what a field of a record is called: "position of entry" for "entry.position", "track" for "track[2]".

    Raises DrafterError for a path that no record has.
    """
    labels = needed(language(lang).labels, f"name for the field '{field_path}'", lang)
    path = re.sub(r"\[\d+\]", "", field_path)
    if path not in labels:
        hint = did_you_mean(path, labels)
        raise DrafterError(Problem("unknown-field", f"a record has no field '{field_path}'", hint=hint))
    return labels[path]


def gap(field_path: str, lang: str) -> str:
    """Return what stands in a draft for a value not yet known: "[position of entry: not known]"."""
    return gap_for(label(field_path, lang), lang)


def gap_for(name: str, lang: str) -> str:
    """Return the gap for something that is not a field of a record, by its name in the letter's language."""
    return word("gap", lang, label=name)
