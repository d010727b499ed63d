"""What is found of the facts of a returned letter, as problems: where, what it was and is, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from drafter.checks.sentences import short
from drafter.problems import Place, Problem, Severity
from drafter.revising.present import Present
from drafter.revising.tracked import Undecided
from drafter.revising.value import Standing, Status
from drafter.word.comments import Comment
from drafter.word.drafted import Drafted
from drafter.word.returned import FoundBy, Returned

_ACCEPT = "or keep it as it is with 'drafter accept'"
_LINE_END = "[\n\u2029]"
_WORDS = 5
_FIELDS = 3
_REACH = 100


def findings(
    returned: Returned,
    facts: Sequence[Standing],
    words: Iterable[Standing],
    undecided: Iterable[Undecided],
    comments: Iterable[Comment],
) -> Iterator[Problem]:
    """Yield the findings: errors for facts that do not stand, warnings for what somebody has yet to decide."""
    where = {number: one for one in returned.drafted for number in one.values}
    for one in facts:
        place = one.place or Place(returned.name)
        match one.status:
            case Status.CHANGED:
                yield _changed(one, place, returned)
            case Status.REMOVED:
                yield _removed(one, place, where.get(one.number), returned)
            case Status.OUT_OF_DATE:
                yield _out_of_date(one, place)
            case Status.WEAKER:
                yield _weaker(one, place)
            case Status.DUPLICATED:
                yield _duplicated(one, place, returned)
    for one in words:
        if one.status is Status.OUT_OF_DATE and one.now:
            message = f"the letter composed again says '{short(one.now)}' where this one says '{short(one.text)}'"
            place = one.place or Place(returned.name)
            yield Problem("words-out-of-date", message, place, _refresh(), Severity.WARNING)
    for change in undecided:
        yield _undecided(change, returned)
    for comment in comments:
        said = f"{comment.author or 'somebody'} comments: {short(comment.text)}"
        yield Problem("comment", said, comment.place, None, Severity.INFO)


def found_how(returned: Returned, facts: Sequence[Standing]) -> Iterator[Problem]:
    """Yield how the facts were found where Word's marks are lost."""
    ways = [one.found.by for one in facts if one.found]
    by_place, by_text = ways.count(FoundBy.PLACE), ways.count(FoundBy.TEXT)
    if not by_place and not by_text and (returned.marked or not facts):
        return
    lost = sum(1 for one in facts if one.found is None)
    whose = "some of" if returned.marked else "all of"
    message = (
        f"the copy has lost {whose} Word's marks: of {len(facts)} facts, {by_place} were found by their place in the "
        f"text, {by_text} by their text alone, {lost} not at all"
    )
    hint = "edit the file that was drafted, not a copy of its text: its facts are found for sure"
    yield Problem("marks-lost", message, Place(returned.name), hint, Severity.INFO)


def sources_withdrawn(facts: Sequence[Standing], present: Present, name: str) -> Iterator[Problem]:
    """Yield the sources that no longer stand behind facts of the letter, each with the fields that rested on it."""
    fields: dict[tuple[str, str], dict[str, Place | None]] = {}
    for one in facts:
        for record, source, path in present.withdrawn(one.fill):
            fields.setdefault((record, source), {}).setdefault(path, one.place)
    hint = "see that somebody still stands behind them; 'drafter refresh' brings the trace up to date"
    for (record, source), places in fields.items():
        message = f"{record} does not give '{source}' any more as the source of {_listed(list(places))}"
        place = next(iter(places.values())) or Place(name)
        yield Problem("source-withdrawn", message, place, hint, Severity.WARNING)


def _listed(fields: Sequence[str]) -> str:
    """Return the first of the fields, and how many more there are."""
    more = len(fields) - _FIELDS
    return ", ".join(fields[:_FIELDS]) + (f" and {more} more" if more > 0 else "")


def _refresh() -> str:
    return "bring it up to date with 'drafter refresh', " + _ACCEPT


def _changed(one: Standing, place: Place, returned: Returned) -> Problem:
    message = f"'{short(one.drafted)}' ({one.source}) has become '{short(one.text)}'"
    differing = next((copy for copy in one.found.copies if copy.text != one.drafted), None) if one.found else None
    if one.text == one.drafted and differing is not None:
        message = f"a copy of '{short(one.drafted)}' ({one.source}) has become '{short(differing.text)}'"
        place = returned.place(differing)
    if one.because:
        message += f"; the records have changed too: {_because(one)}"
    return Problem("fact-changed", message, place, f"put it back, or correct the record and refresh, {_ACCEPT}")


def _removed(one: Standing, place: Place, part: Drafted | None, returned: Returned) -> Problem:
    gone = "is gone" if returned.marked else "cannot be found"
    context = _around(part.text, *part.values[one.number]) if part is not None and returned.marked else ""
    message = f"'{short(one.drafted)}' ({one.source}) {gone}" + (f" from '{context}'" if context else "")
    return Problem("fact-removed", message, place, f"put it back, {_ACCEPT}")


def _around(text: str, start: int, end: int) -> str:
    """Return the words of the line that a value stood in, some to each side."""
    before = re.split(_LINE_END, text[max(0, start - _REACH) : start])[-1].split()[-_WORDS:]
    after = re.split(_LINE_END, text[end : end + _REACH])[0].split()[:_WORDS]
    return " ".join([*before, "…", *after]) if before or after else ""


def _out_of_date(one: Standing, place: Place) -> Problem:
    message = f"'{short(one.text)}' is out of date: {_because(one)}"
    if one.now:
        message = f"'{short(one.text)}' is out of date, the records give '{short(one.now)}': {_because(one)}"
    elif one.now == "":
        message = f"'{short(one.text)}' has no place in the letter any more: {_because(one)}"
    return Problem("fact-out-of-date", message, place, _refresh())


def _weaker(one: Standing, place: Place) -> Problem:
    message = f"'{short(one.text)}' is said more surely than it is known now: {_because(one)}"
    if one.now:
        message += f"; it would read '{short(one.now)}'"
    return Problem("fact-weaker", message, place, _refresh())


def _duplicated(one: Standing, place: Place, returned: Returned) -> Problem:
    assert one.found is not None
    spots = ", ".join(str(returned.place(copy).spot) for copy in one.found.copies)
    message = f"'{short(one.text)}' ({one.source}) stands {len(one.found.copies) + 1} times: again in {spots}"
    return Problem("fact-duplicated", message, place, "a fact copied is meant twice, or one is too many",
                   Severity.WARNING)  # fmt: skip


def _undecided(change: Undecided, returned: Returned) -> Problem:
    accepted, rejected = (f"'{short(text)}'" if text else "nothing" for text in (change.accepted, change.rejected))
    message = f"a tracked change touches {change.fact.source}: accepted it reads {accepted}, rejected {rejected}"
    place = change.fact.place or Place(returned.name)
    return Problem("fact-undecided", message, place, "accept or reject the change in Word", Severity.WARNING)


def _because(one: Standing) -> str:
    return "; ".join(one.because) or "what it was made from has changed"
