"""Looking at text as the rules do: without quotations, without accents, letter by letter."""

from __future__ import annotations

import functools
import re
import unicodedata

_QUOTES = re.compile(r"„[^“”\n]*[“”]|“[^”\n]*”|«[^»\n]*»|\"[^\"\n]*\"")


def unquoted(text: str) -> str:
    """Return a text with blanks in place of what stands in quotation marks: those are somebody else's words."""
    return _QUOTES.sub(lambda match: " " * len(match[0]), text)


def plain(text: str) -> str:
    """Return a text with single ordinary spaces and straight apostrophes, for comparing."""
    return " ".join(text.replace("’", "'").split())


@functools.lru_cache(maxsize=16_384)
def bare(text: str) -> str:
    """Return a text without accents: "Sakaliene" for "Šakalienė"."""
    text = text.translate(str.maketrans("łŁđĐøØıß", "lLdDoOis"))
    return "".join(one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one))


def distance(one: str, other: str, limit: int = 3) -> int:
    """Return how many letters differ between two words: changed, left out, added, or two changed places."""
    if abs(len(one) - len(other)) >= limit:
        return limit
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, match in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != match))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == match:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
