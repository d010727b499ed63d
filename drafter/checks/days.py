"""Form: the dates of a letter, of what it cites and of what it is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from drafter import formats
from drafter.checks.dates import LANGUAGES, Dated, date_pattern, dates_in
from drafter.checks.paper import Paper, Part
from drafter.checks.rules import Finding, Rule
from drafter.checks.text import unquoted
from drafter.checks.words import pattern, words_of
from drafter.incident import Incident
from drafter.problems import Severity

_NAMES = {"en": "English", "fr": "French", "lt": "Lithuanian"}


def _possible(paper: Paper) -> Iterator[Finding]:
    """Yield dates that no calendar has, with a wrong weekday, or in another language than the letter's."""
    for line in paper.lines:
        for date in dates_in(line.text):
            text = " ".join(date.text.split())
            if date.day is None:
                yield Finding(f"there is no {text}", line, "correct the date")
            elif date.weekday is not None and date.weekday != date.day.weekday():
                is_day = formats.weekday(date.day, date.language)
                yield Finding(f"{text} is not right: the day is a {is_day}", line, "correct the weekday or the date")
    if paper.language not in LANGUAGES:
        return
    for line in paper.of(Part.DATE, Part.BODY, Part.REQUEST, Part.SUBJECT, Part.TABLE, annexes=True):
        for date in dates_in(unquoted(line.text)):
            if date.language not in ("", paper.language) and not _own(date, line.text, paper.language):
                text = " ".join(date.text.split())
                message = f"the date '{text}' is in {_NAMES[date.language]}, and the letter in {_NAMES[paper.language]}"
                yield Finding(message, line, _written(date, paper.language))


def _own(date: Dated, text: str, language: str) -> bool:
    return any(one.start == date.start for one in dates_in(text, language) if one.language == language)


def _written(date: Dated, language: str) -> str | None:
    return f"write '{formats.date(date.day, language)}'" if date.day else None


def _order(paper: Paper) -> Iterator[Finding]:
    """Yield a letter's own date that is not the one it was drafted for, or before what it speaks of."""
    borne = next(
        ((date.day, line) for line in paper.of(Part.DATE) for date in dates_in(line.text) if date.day is not None), None
    )
    day = paper.date
    if borne is not None:
        if paper.drafted and day is not None and borne[0] != day:
            message = f"the letter bears the date {borne[0]}, and was drafted for {day}"
            yield Finding(message, borne[1], "draft it again with that date: offices, spans and bases depend on it")
        day = borne[0]
    if day is None:
        return
    today = paper.values.get("today")
    if paper.final and isinstance(today, dt.date) and day > today:
        yield Finding(f"the letter is dated {day}, which is still to come", None, "date it with the day it is signed")
    newest = max(paper.incidents or (), key=_happened, default=None)
    if newest is not None and _happened(newest) > day:
        happened = _happened(newest)
        message = f"the letter is of {day}, and {newest.id} happened on {happened}, after it"
        yield Finding(message, borne[1] if borne else None, "correct the letter's date or the record's")
    yield from _cited(paper, day)


def _happened(incident: Incident) -> dt.date:
    """Return the first day that the record gives for an incident."""
    days = [one.date() if isinstance(one, dt.datetime) else one for one in incident.occurred.start.stated]
    return min(days)


def _cited(paper: Paper, day: dt.date) -> Iterator[Finding]:
    words, language = words_of(paper.language or ""), paper.language
    if words is None or language not in LANGUAGES:
        return
    for line in paper.written:
        text = unquoted(line.text)
        for one in words.dated:
            for match in pattern(one, date=date_pattern(language)).finditer(text):
                dates = [date.day for date in dates_in(match[0], language) if date.day is not None]
                if dates and max(dates) > day:
                    message = f"the letter is of {day}, and cites a document of {max(dates)}"
                    yield Finding(message, line, "correct one of the two dates")


def _dates(paper: Paper) -> Iterator[Finding]:
    yield from _possible(paper)
    yield from _order(paper)


DATES = (
    Rule(
        "F08", Severity.ERROR,
        "Dates exist, have their weekday and the letter's language, and the letter is not older than what it speaks of",
        "A wrong date makes every other fact of a letter doubtful.", "practice of ministries", _dates,
    ),
)  # fmt: skip
