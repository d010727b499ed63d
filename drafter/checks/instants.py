"""Dates and times of day in the text of a letter: local with their zone, in UTC, and whether the two agree."""

from __future__ import annotations

import datetime as dt
import functools
import itertools
import re
import zoneinfo
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from drafter.checks.paper import Paper
from drafter.checks.rules import Finding
from drafter.checks.sentences import written
from drafter.checks.words import Words, anycase, words_of
from drafter.formats.language import language
from drafter.values.zones import ABBREVIATIONS, UTC_NAMES

_TWINS: Mapping[str, str] = {
    "EET": "Europe/Vilnius", "EEST": "Europe/Vilnius", "CET": "Europe/Warsaw", "CEST": "Europe/Warsaw",
    "WET": "Europe/Lisbon", "WEST": "Europe/Lisbon",
}  # fmt: skip
_GROUP = re.compile(
    r"\b\d{6}\s?[A-Z]?\s?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\s?\d{2,4}\b", re.IGNORECASE
)
_EXACT_GROUP = re.compile(r"(\d\d)(\d\d)(\d\d)[A-IK-Z](JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\d\d")
_MINUTES_OF_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in a text: where it stands, its minutes from midnight, its zone, and the UTC beside it."""

    start: int
    end: int
    text: str
    minutes: int
    zone: str = ""
    utc: Clock | None = None

    @property
    def is_utc(self) -> bool:
        """Tell whether it is itself in UTC."""
        return self.zone.upper() in UTC_NAMES


@functools.cache
def _months(code: str) -> Mapping[str, int]:
    return {name.lower(): number for number, name in enumerate(language(code).dates.months, 1)}


def dates(text: str, code: str, year: int | None = None) -> Iterator[tuple[int, dt.date]]:
    """Yield the dates in a text and where each begins; one without a year gets the year given, or is left out."""
    months = _months(code)
    for match in short_dates(text, code):
        in_year = int(match["year"]) if match["year"] else year
        day = int(re.sub(r"\D.*", "", match["day"]))
        try:
            yield match.start(), dt.date(in_year or 0, months[match["month"].lower()], day)
        except ValueError:
            continue


def short_dates(text: str, code: str) -> Iterator[re.Match[str]]:
    """Yield the dates in a text, those without a year too; the groups are day, month and year."""
    rules = words_of(code)
    if rules is not None:
        yield from anycase(rules.date.replace("{months}", "|".join(_months(code)))).finditer(text)


def groups_in(text: str) -> Iterator[re.Match[str]]:
    """Yield the date-time groups in a text, be they right or not."""
    yield from _GROUP.finditer(text)


@functools.cache
def _zone_names(code: str) -> Mapping[str, str]:
    return {name.lower(): key for key, name in language(code).times.zones.items()}


def clocks(text: str, rules: Words) -> list[Clock]:
    """Return the times of day in a text with their zones; a range shares the zone of its end, and its UTC in turn."""
    found = []
    for match in anycase(rules.clock).finditer(text):
        if not anycase(rules.clock_alone).search(match[0]):
            continue
        hour, minute = int(match[1]), next((int(part) for part in match.groups()[1:] if part and part.isdigit()), 0)
        half = next((part for part in match.groups()[1:] if part and part.isalpha()), None)
        if hour <= 24 and minute <= 59:
            hour = hour % 12 + (12 if half.lower() == "p" else 0) if half else hour
            found.append(Clock(match.start(), match.end(), match[0].strip(), hour * 60 + minute))
    zone = re.compile(rf"[\s,(|]*\(?({'|'.join(ABBREVIATIONS)}|{rules.zone})(?!\w)")
    for index in range(len(found) - 1, -1, -1):
        one = found[index]
        if after := zone.match(text, one.end):
            named = "UTC" if after[1].endswith(("UTC", "suderintuoju laiku")) else after[1]
            found[index] = replace(one, zone=named, end=after.end())
        elif index + 1 < len(found) and _joined(text, one, found[index + 1], rules):
            found[index] = replace(one, zone=found[index + 1].zone)
    return _paired(text, found, rules)


def _joined(text: str, one: Clock, other: Clock, rules: Words) -> bool:
    return anycase(rules.between).fullmatch(text, one.end, other.start) is not None


def _paired(text: str, found: list[Clock], rules: Words) -> list[Clock]:
    """Give each local time the time in UTC that stands right after it, or after the range that it belongs to."""
    runs: list[list[int]] = []
    for index, one in enumerate(found):
        if runs and _joined(text, found[index - 1], one, rules) and found[index - 1].is_utc == one.is_utc:
            runs[-1].append(index)
        else:
            runs.append([index])
    for local, utc in itertools.pairwise(runs):
        gap = text[found[local[-1]].end : found[utc[0]].start]
        if found[local[0]].is_utc or not found[utc[0]].is_utc or len(local) != len(utc) or len(gap) > 20:
            continue
        if re.search(r"[.;]\s|\d", gap):
            continue
        for here, there in zip(local, utc, strict=True):
            found[here] = replace(found[here], utc=found[there])
    return found


def times(paper: Paper) -> Iterator[Finding]:
    """Find times without zone or UTC, pairs that do not agree, and zones that are not kept on the date."""
    rules = paper.words
    assert paper.language is not None
    told_once = anycase(rules.any_zone).search("\n".join(line.text for line in paper.prose)) is not None
    for line, sentence in written(paper, rules):
        for match in groups_in(sentence):
            if not _is_group(match[0]):
                hint = "write it in UTC as 100830ZJUL25"
                yield Finding(f"'{match[0]}' is not a date-time group", line, hint)
        if not any(sign.isdigit() for sign in sentence):
            continue
        days = list(dates(sentence, paper.language, paper.date.year if paper.date else None))
        for one in clocks(sentence, rules):
            day = next((day for start, day in reversed(days) if start < one.start), days[0][1] if days else None)
            fault = _disagreement(one, day, paper.language)
            if fault:
                yield Finding(fault[0], line, fault[1])
            elif paper.incidents and not one.is_utc and one.utc is None and not told_once:
                lack = "UTC" if one.zone else "its zone and UTC"
                hint = "write it as 11:30 EEST (08:30 UTC)"
                yield Finding(f"the time '{one.text}' stands without {lack}", line, hint)


def _is_group(text: str) -> bool:
    match = _EXACT_GROUP.fullmatch(text)
    return match is not None and 1 <= int(match[1]) <= 31 and int(match[2]) < 24 and int(match[3]) < 60


def _disagreement(one: Clock, day: dt.date | None, code: str) -> tuple[str, str] | None:
    """Return what is wrong with a time's zone or with its UTC, and what would be right."""
    if one.is_utc or not one.zone:
        return None
    zone = one.zone
    abbreviated = zone.upper() in ABBREVIATIONS
    key = _TWINS.get(zone.upper()) if abbreviated else _zone_names(code).get(zone.lower())
    if key is not None and day is not None:
        hour, minute = divmod(one.minutes % _MINUTES_OF_DAY, 60)
        kept = dt.datetime(day.year, day.month, day.day, hour, minute, tzinfo=zoneinfo.ZoneInfo(key))
        if abbreviated and kept.tzname() != zone.upper():
            return f"on {day.isoformat()} the zone is {kept.tzname()}, not {zone}", f"write {kept.tzname()}"
        offsets = [int((kept.utcoffset() or dt.timedelta()).total_seconds()) // 60]
    elif abbreviated:
        offsets = [ABBREVIATIONS[zone.upper()] * 60]
    elif key is not None:
        offsets = _both_offsets(key)
    else:
        return None
    if one.utc is None:
        return None
    right = [(one.minutes - offset) % _MINUTES_OF_DAY for offset in offsets]
    if one.utc.minutes % _MINUTES_OF_DAY in right:
        return None
    hour, minute = divmod(right[0], 60)
    message = f"the time '{one.text} {zone}' and '{one.utc.text} UTC' do not agree"
    return message, f"{hour:02}:{minute:02} UTC would agree"


def _both_offsets(key: str) -> list[int]:
    zone = zoneinfo.ZoneInfo(key)
    days = (dt.datetime(2025, month, 1, tzinfo=zone) for month in (1, 7))
    return [int((day.utcoffset() or dt.timedelta()).total_seconds()) // 60 for day in days]
