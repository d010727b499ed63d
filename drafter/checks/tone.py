"""The tone of a letter: restrained words, one rung of protest, and demands that say who does what by when."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from drafter.checks.paper import Line, Paper, Part
from drafter.checks.rules import Finding
from drafter.checks.sentences import sentences
from drafter.checks.text import unquoted
from drafter.checks.words import Words, anycase

_WRITTEN = (Part.BODY, Part.REQUEST, Part.SUBJECT, Part.HEADING)
NOTES = frozenset({"note_verbale", "protest_note", "circular_note"})
_MOST_REQUESTS = 5
_CAPITALS = re.compile(r"(?<![\w/-])(?:[^\W\d_a-zà-öø-ÿ]{4,}\s+){2,}[^\W\d_]*")


def tone(paper: Paper) -> Iterator[Finding]:
    """Find words that a letter of a State does not use, and more than one rung of protest."""
    rules = paper.words
    note = paper.form is not None and paper.form.id in NOTES
    shapes = [
        (rules.emotive, "is a word of emotion", "state the fact and the rule it breaks"),
        *([(rules.emotive_in_notes, "is a word of emotion", "state the fact and the rule it breaks")] if note else []),
        (rules.contraction, "is a contraction", "write it in full"),
        (rules.slang, "is not a word for a letter", "write it formally"),
    ]
    lines = [(line, unquoted(line.text)) for line in paper.of(*_WRITTEN, annexes=True)]
    whole = "\n".join(text for _, text in lines)
    for shape, what, hint in shapes:
        if anycase(shape).search(whole):
            for line, text in lines:
                if match := anycase(shape).search(text):
                    yield Finding(f"'{match[0]}' {what}", line, hint)
    for line, text in lines:
        if line.part in {Part.BODY, Part.REQUEST}:
            if re.search(r"[^\W\d_]\s?!(?=\s|$)", text):
                yield Finding("an exclamation mark stands in the letter", line, "end the sentence with a full stop")
            if (match := _CAPITALS.search(text)) and len(match[0]) * 3 < len(text):
                yield Finding(f"'{match[0].strip()}' stands in capitals", line, "write it small")
    yield from _rungs(paper, rules)


def _rungs(paper: Paper, rules: Words) -> Iterator[Finding]:
    """Find a second rung of protest among what the letter itself does; what was done earlier has a date."""
    found: dict[str, Line] = {}
    whole = paper.text(Part.BODY, Part.REQUEST)
    known = {rung: shape for rung, shape in rules.rungs.items() if anycase(shape).search(whole)}
    if len(known) < 2:
        return
    for line in paper.of(Part.BODY, Part.REQUEST):
        for sentence in sentences(unquoted(line.text), rules):
            for rung, shape in known.items():
                match = anycase(shape).search(sentence)
                if match and not anycase(rules.past_step).search(sentence[max(0, match.start() - 40) : match.start()]):
                    found.setdefault(rung, line)
    if len(found) > 1:
        last = list(found.values())[-1]
        message = f"the letter has more than one rung of protest: {', '.join(found)}"
        yield Finding(message, last, "choose one, and keep to it")


def demands(paper: Paper) -> Iterator[Finding]:
    """Find demands of nobody, demands without a time, and requests that are too many or not numbered."""
    rules = paper.words
    body = list(paper.of(Part.BODY, Part.REQUEST))
    for line in body:
        if match := anycase(rules.impersonal_demand).search(unquoted(line.text)):
            yield Finding(f"'{match[0]}' does not say who is to act", line, "name who is to do what")
    if paper.form is not None and paper.form.id in NOTES:
        demand = next((line for line in body if anycase(rules.demand).search(unquoted(line.text))), None)
        if demand and not any(anycase(rules.deadline).search(line.text) for line in body):
            yield Finding("the demand has no time by which it is to be met", demand, "say by when, even if at once")
    yield from _lists(body, rules)


def _lists(body: list[Line], rules: Words) -> Iterator[Finding]:
    before: Line | None = None
    for part, group in itertools.groupby(body, key=lambda line: line.part):
        items = list(group)
        if part is Part.REQUEST and before is not None and anycase(rules.list_of_requests).search(before.text):
            if len(items) > _MOST_REQUESTS:
                message = f"{len(items)} requests stand in one list"
                yield Finding(message, items[0], f"ask for at most {_MOST_REQUESTS} things")
            if len(items) > 1 and not any(_numbered(line) for line in items):
                yield Finding(
                    "the requests are not numbered", items[0], "number them, so that the answer can name them"
                )
        before = items[-1]


def _numbered(line: Line) -> bool:
    if line.label is not None:
        return not line.label.bullet
    return line.style == "Letter Numbered" or re.match(r"\(?\w{1,3}[.)]", line.text) is not None
