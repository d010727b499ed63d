"""Lists, numbered things, quotations and abbreviations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from drafter.formats.language import filled, language

Joining = Literal["and", "or"]


def listed(texts: Sequence[str], lang: str, joining: Joining = "and") -> str:
    """Return "a, b and c"; with semicolons where an item has a comma of its own: "a, b; c; and d"."""
    lists = language(lang).lists
    if len(texts) < 2:
        return "".join(texts)
    inner = any(lists.comma in text or lists.semicolon in text for text in texts)
    comma, last = (lists.semicolon, lists.last_after_semicolon) if inner else (lists.comma, lists.last)
    return comma.join(texts[:-1]) + last[joining] + texts[-1]


def items(texts: Sequence[str], lang: str) -> tuple[str, ...]:
    """Return the items of a list with the ends they take: ";", "; and" on the last but one, "." on the last."""
    lists = language(lang).lists
    ends = (
        [lists.item_end] * (len(texts) - 2) + [lists.item_end_last_but_one] * (len(texts) > 1) + [lists.item_end_last]
    )
    return tuple(text.rstrip(" .;") + end for text, end in zip(texts, ends, strict=False))


def quoted(text: str, lang: str) -> str:
    """Return the text in the quotation marks of the language; marks inside it become the inner ones."""
    lists = language(lang).lists
    for outer, inner in zip(lists.quotes, lists.inner_quotes, strict=True):
        text = text.replace(outer, inner)
    return lists.quotes[0] + text + lists.quotes[1]


def numbered(reference: str, lang: str) -> str:
    """Return the number of a note or letter: "No 42/2025"."""
    return filled(language(lang).words["number"], number=reference)


def first_use(abbreviation: str, lang: str) -> str:
    """Return an abbreviation as it stands at its first use: "unmanned aerial vehicle (UAV)"."""
    full = language(lang).abbreviations.get(abbreviation)
    return f"{full} ({abbreviation})" if full else abbreviation
