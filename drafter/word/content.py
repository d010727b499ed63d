"""What a letter says, as one hash: it changes when a word of the letter does, and not when the file is saved again."""

from __future__ import annotations

import hashlib

from drafter.word.package import open_package
from drafter.word.text import PARAGRAPH_END, stories


def content_sha256(data: bytes, name: str) -> str:
    """Return the SHA-256 of a letter's text: the document, then its headers, footers and notes, each once.

    Tracked changes are read as accepted; empty paragraphs, formatting and everything that is not on paper do not
    count. Raises DrafterError where the file is not safe to read.
    """
    document, *others = (
        tuple(filter(None, map(str.strip, story.lines()))) for story in stories(open_package(data, name))
    )
    texts = (document, *sorted(set(filter(None, others))))
    return hashlib.sha256(f"{PARAGRAPH_END}\f".join(map(PARAGRAPH_END.join, texts)).encode()).hexdigest()
