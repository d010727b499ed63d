"""A sentence that words of doubt are put in front of: which first words lose their capital, and which keep it."""

from __future__ import annotations

import re

from drafter.formats.language import language


def uncapitalised(text: str, lang: str) -> str:
    """Return a sentence as it goes on after other words: "It flew" becomes "it flew", "NATO saw" stays."""
    first = re.match(r"\w+", text)
    if first is None or first[0] not in language(lang).starts.split():
        return text
    return text[:1].lower() + text[1:]
