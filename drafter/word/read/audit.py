"""A look over a whole part for what the reader does not handle: elements, tracked changes, comments."""

from __future__ import annotations

from drafter.problems import Severity
from drafter.word.read.context import Part
from drafter.word.read.known import APPROXIMATE, HANDLED, HARMLESS, TRACKED
from drafter.word.read.names import W

_KNOWN = HANDLED | HARMLESS
_SILENT = _KNOWN - TRACKED - {W + "commentReference"}
_DISTINCT_LIMIT = 40


def audit(part: Part) -> None:
    """Report once each: unknown w: elements, approximated features, tracked changes and comments."""
    first: dict[str, int] = {}
    counts: dict[str, int] = {}
    number = 0
    paragraph = W + "p"
    for element in part.root.iter():
        tag = element.tag
        if tag == paragraph:
            number += 1
        elif isinstance(tag, str) and tag not in _SILENT and tag.startswith(W):
            first.setdefault(tag, number)
            counts[tag] = counts.get(tag, 0) + 1
    tracked = [tag for tag in first if tag in TRACKED]
    add = part.shared.findings.add
    if tracked:
        message = "the file has tracked changes; they are shown as accepted"
        at = min(first[tag] for tag in tracked)
        hint = "accept or reject the changes in Word before sending"
        add("word.tracked-changes", message, at, part.name, severity=Severity.INFO, hint=hint)
    comments = W + "commentReference"
    if comments in first:
        message = f"the file has {counts[comments]} comment(s); they are left out"
        add("word.comments", message, first[comments], part.name, severity=Severity.INFO, hint=None)
    unknown = [tag for tag in first if tag not in _KNOWN and tag not in TRACKED]
    for tag in unknown[:_DISTINCT_LIMIT]:
        what = APPROXIMATE.get(tag)
        message = f"{what} is not shown" if what else f"the element '{tag.replace(W, 'w:')}' is not handled"
        add("word.not-shown", message, first[tag], part.name)
