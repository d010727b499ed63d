"""What somebody wrote into a letter that no fact stands for: dates, times, numbers, positions, offices, articles."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from drafter.checks.stated import Stated, offices_pattern, stated
from drafter.party import Directory
from drafter.problems import Place, Problem, Severity
from drafter.revising.value import Standing, Status, plain
from drafter.word.returned import Returned

_STALE = {Status.OUT_OF_DATE, Status.WEAKER}
_HINT = "let a record or an input say it and draft or refresh the letter, or keep it with 'drafter accept'"


@dataclass(frozen=True, slots=True)
class Statement:
    """Something of a kind that the text of a letter states, and no fact gives."""

    kind: str
    text: str
    place: Place

    def acceptance(self) -> dict[str, object]:
        """Return what an acceptance of the manifest says of it: it lapses when it is worded otherwise."""
        return {"fact": "", "text": self.text}


def unsupported(statements: Iterable[Statement]) -> Iterator[Problem]:
    """Yield what is to be said of statements that no fact gives."""
    for one in statements:
        message = f"the {one.kind} '{one.text}' stands in the text, and no fact of the letter gives it"
        yield Problem("unsupported", message, one.place, _HINT, Severity.WARNING)


def find_statements(returned: Returned, values: Sequence[Standing], directory: Directory) -> Iterator[Statement]:
    """Yield what stands in the free text of a letter and not in its text as drafted, and nobody has accepted.

    What stands in a value, or was typed to its edge, is none of it: that is a change of the value. What the letter says
    of a fact elsewhere is supported as long as that fact is right.
    """
    language = returned.manifest.get("language")
    accepted = {one["text"] for one in returned.manifest.get("accepted", ()) if not one["fact"]}
    stale = {one.number for one in values if one.status in _STALE}
    known = _known(returned, stale)
    lines = {plain(line) for one in returned.drafted for line in one.paragraphs}
    offices = offices_pattern(directory, language) if language else None
    for story in returned.stories:
        spans = sorted((one.found.start, one.found.end) for one in values if one.found and one.found.story is story)
        for paragraph in story.paragraphs:
            text = story.text[paragraph.start : paragraph.end]
            if not text.strip() or plain(text) in lines:
                continue
            for one in stated(text, language, offices):
                at = paragraph.start + one.start
                said = _within(at, paragraph.start + one.end, spans) or _said(one, known)
                if not said and plain(one.text) not in accepted:
                    yield Statement(one.kind, plain(one.text), story.place(returned.name, at))


def _known(returned: Returned, stale: set[int]) -> str:
    """Return the text as drafted, without the values that are no longer right."""
    parts = []
    for one in returned.drafted:
        text, end = "", 0
        for start, stop in sorted(span for number, span in one.values.items() if number in stale):
            text, end = text + one.text[end:start] + " | ", stop
        parts.append(text + one.text[end:])
    return plain("\n".join(parts)).casefold()


def _within(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    at = bisect_right(spans, start, key=lambda span: span[0]) - 1
    return at >= 0 and end <= spans[at][1]


def _said(one: Stated, known: str) -> bool:
    text = plain(one.text).casefold()
    return text in known and re.search(rf"(?<!\w){re.escape(text)}(?!\w)", known) is not None
