"""The sentences of a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checks.paper import Line, Paper, Part
from drafter.checks.words import Words, exactly

_END = re.compile(r"[.!?][”»“)]?(?=\s+[«„“(]?[^\W\d_a-z])|\n")
WRITTEN = (Part.BODY, Part.REQUEST, Part.TABLE)
"""The parts that state facts."""


def sentences(text: str, rules: Words | None) -> Iterator[str]:
    """Yield the sentences of a paragraph; a full stop of an abbreviation or an initial ends none."""
    start = 0
    stops = {match.end() for match in exactly(rules.stops).finditer(text)} if rules else set()
    for match in _END.finditer(text):
        end = match.end()
        if end in stops or re.search(r"\b[A-ZÀ-Ž]\.$", text[max(0, end - 3) : end]):
            continue
        yield text[start:end]
        start = end
    if text[start:].strip():
        yield text[start:]


def written(paper: Paper, rules: Words | None) -> Iterator[tuple[Line, str]]:
    """Yield each sentence that states facts, with its line; cells of one row of a table are one sentence."""
    row: list[Line] = []
    for line in paper.of(*WRITTEN, annexes=True):
        if row and (line.part is not Part.TABLE or line.row != row[0].row):
            yield row[0], _together(row)
            row = []
        if line.part is Part.TABLE:
            row.append(line)
        else:
            yield from ((line, sentence) for sentence in sentences(line.text, rules))
    if row:
        yield row[0], _together(row)


def _together(row: list[Line]) -> str:
    return " | ".join(line.text for line in row)


def short(text: str) -> str:
    """Return a text on one line, cut to what a message can hold."""
    whole = " ".join(text.split())
    return whole if len(whole) <= 60 else f"{whole[:59]}…"
