"""Lists, numbered things, quotations and abbreviations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from drafter.formats.language import NARROW, NBSP, Lists, language, needed
from drafter.formats.words import word

Joining = Literal["and", "or"]


def listed(texts: Sequence[str], lang: str, joining: Joining = "and") -> str:
    """Return "a, b and c"; with semicolons where an item has a comma of its own: "a, b; c; and d"."""
    lists = _lists(lang)
    if len(texts) < 2:
        return "".join(texts)
    inner = any(lists.comma in text or lists.semicolon in text for text in texts)
    comma, last = (lists.semicolon, lists.last_after_semicolon) if inner else (lists.comma, lists.last)
    return comma.join(texts[:-1]) + last[joining] + texts[-1]


def items(texts: Sequence[str], lang: str) -> tuple[str, ...]:
    """Return the items of a list with the ends they take: ";", "; and" on the last but one, "." on the last."""
    lists = _lists(lang)
    ends = (
        [lists.item_end] * (len(texts) - 2) + [lists.item_end_last_but_one] * (len(texts) > 1) + [lists.item_end_last]
    )
    return tuple(text.rstrip(f" {NBSP}{NARROW}.;") + end for text, end in zip(texts, ends, strict=False))


def quoted(text: str, lang: str) -> str:
    """Return the text in the quotation marks of the language; marks inside it become the inner ones."""
    lists = _lists(lang)
    for outer, inner in zip(lists.quotes, lists.inner_quotes, strict=True):
        for space in (NBSP, NARROW, " ", ""):
            text = text.replace(outer.replace(NBSP, space), inner)
    return lists.quotes[0] + text + lists.quotes[1]


def spaced(text: str, lang: str) -> str:
    """Return a template's own text with the unbreaking spaces of the language: "objet :" keeps its colon in French.

    Only what is already written with an ordinary space is changed. Not for text of records, which is kept as it is.
    """
    for written, right in language(lang).spaces.items():
        text = text.replace(written, right)
    return text


def numbered(reference: str, lang: str) -> str:
    """Return the number of a note or letter: "No 42/2025"."""
    return word("number", lang, number=reference)


def first_use(abbreviation: str, lang: str) -> str:
    """Return an abbreviation as it stands at its first use: "unmanned aerial vehicle (UAV)"."""
    full = needed(language(lang).abbreviations, "abbreviations", lang).get(abbreviation)
    if full is None:
        return abbreviation
    text, short = (full, abbreviation) if isinstance(full, str) else full
    return f"{text} ({short})"


def _lists(lang: str) -> Lists:
    return needed(language(lang).lists, "rules for lists and quotations", lang)
