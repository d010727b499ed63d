"""Series, positions and measures in the text of a letter, worked out again."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

from drafter.checks.paper import Line, Paper
from drafter.checks.rules import Finding
from drafter.checks.sentences import short, written
from drafter.checks.words import Words, anycase, words_of
from drafter.formats import number_words, times_words
from drafter.formats.language import NARROW, NBSP, filled, language
from drafter.formats.numbers import of_number
from drafter.problems import Severity
from drafter.reading.places import APPROACH, boxes
from drafter.values.degrees import read_coordinates
from drafter.values.quantities import UNITS, in_unit

_MOST = 20


@functools.cache
def _times(code: str) -> Mapping[str, int]:
    """Return how a language says "twice" and the like, with the number meant."""
    return {times_words(n, code).replace(NBSP, " ").lower(): n for n in range(1, _MOST + 1)}


@functools.cache
def _spans(code: str) -> Mapping[str, int]:
    """Return how a language says spans of days, with the most days that each can have, longest texts first."""
    spans = language(code).spans
    if spans is None:
        return {}
    found = {
        spans.day: 0, spans.week: 7, spans.under_month: 30, spans.month: 31, spans.under_year: 365, spans.year: 366,
    }  # fmt: skip
    for n in range(2, 12):
        month = number_words(n, code, *spans.months_words.split("-"))
        found[filled(of_number(spans.under_months, n, code), number=month)] = 31 * n
        found[filled(of_number(spans.months, n, code), number=month)] = 31 * n
    known = {text.replace(NBSP, " ").lower(): days for text, days in found.items()}
    return dict(sorted(known.items(), key=lambda item: -len(item[0])))


@functools.cache
def _ordinals(code: str) -> Mapping[str, int]:
    numbers = language(code).numbers
    found: dict[str, int] = {}
    for forms in numbers.ordinals.values():
        found |= {text.lower(): number for number, text in enumerate(forms.split(), 1)}
    return found


def _days(paper: Paper) -> list[dt.date]:
    """Return on which days the incidents of the records began, up to the letter's date."""
    starts = (start for one in paper.incidents or () for start in one.occurred.start.stated[:1])
    days = (start.date() if isinstance(start, dt.datetime) else start for start in starts)
    return sorted(day for day in days if paper.date is None or day <= paper.date)


def series(paper: Paper) -> Iterator[Finding]:
    """Find counts of incidents within a span, ordinals and durations that the records contradict."""
    code, rules, days = paper.language, paper.words, _days(paper)
    assert code is not None
    if not days:
        return
    for line, sentence in written(paper, rules):
        text = _plain(sentence)
        yield from _within_span(text, line, days, paper)
        yield from _this_year(text, line, days, paper, rules)
        yield from _lasting(text, line, paper, rules)


def _found(text: str, known: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    for phrase, value in known.items():
        if phrase in text and re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text):
            yield phrase, value


def _within_span(text: str, line: Line, days: list[dt.date], paper: Paper) -> Iterator[Finding]:
    """Compare "twice in less than a month" with the days of the records, and with what was once drafted from them."""
    assert paper.language is not None
    span = next(_found(text, _spans(paper.language)), None)
    count = next(_found(text, _times(paper.language)), None)
    if span is None or count is None:
        return
    (phrase, most), (times, number) = span, count
    if number > 1 and not any(
        (days[index + number - 1] - days[index]).days <= most for index in range(len(days) - number + 1)
    ):
        hint = "the records have " + ", ".join(day.isoformat() for day in days[-6:])
        yield Finding(f"'{times} {phrase}' is not what the records say", line, hint)
        return
    for sign, said in (("|times", times), ("|span", phrase)):
        drafted = [_plain(fill["text"]) for fill in paper.fills or () if str(fill["expression"]).endswith(sign)]
        if drafted and said not in drafted:
            message = f"the letter says '{said}' where the records gave '{drafted[0]}'"
            yield Finding(message, line, "draft it again, or correct the record")


def _plain(text: object) -> str:
    return str(text).replace(NBSP, " ").lower()


def _this_year(text: str, line: Line, days: list[dt.date], paper: Paper, rules: Words) -> Iterator[Finding]:
    if paper.date is None or paper.language is None or not anycase(rules.this_year).search(text):
        return
    ordinals = _ordinals(paper.language)
    match = re.search(rf"(?<!\w)({'|'.join(ordinals)})\s(?:{rules.ordinal_object})", text)
    have = sum(day.year == paper.date.year for day in days)
    if match and ordinals[match[1]] > have:
        message = f"'{match[0]}' this year, and the records that the letter was made from have {have}"
        yield Finding(message, line, "give 'drafter check' all records of the year", Severity.WARNING)


_SECONDS = (("s", 1), ("h", 3600), ("v", 3600), ("m", 60))


def _lasting(text: str, line: Line, paper: Paper, rules: Words) -> Iterator[Finding]:
    """Compare "for 18 seconds" with the durations of the records, in a sentence on airspace."""
    assert paper.language is not None
    if not anycase(rules.airspace).search(text):
        return
    small = [number_words(n, paper.language) for n in range(1, 10)]
    lasting = [fact.value for one in paper.incidents or () if (fact := one.duration) and fact.value is not None]
    for match in anycase(rules.lasted.replace("{numbers}", "|".join(small))).finditer(text):
        unit = next(seconds for initial, seconds in _SECONDS if match[2].startswith(initial))
        stated = (int(match[1]) if match[1].isdigit() else small.index(match[1]) + 1) * unit
        known = [
            (in_unit(value.value, value.unit, "s"), in_unit(value.upper or value.value, value.unit, "s"))
            for value in lasting
        ]
        if known and not any(low is not None and high is not None and low <= stated <= high for low, high in known):
            hint = "the records have " + ", ".join(str(value) for value in lasting)
            yield Finding(f"'{match[0].strip()}' is not what the records say", line, hint)


_DEGREES = r"\d{1,3}°\s?\d{1,3}[′'’](?:\s?\d{1,3}(?:[.,]\d+)?(?:[″\"”]|′′))?\s?"
_FORMS: Mapping[str, re.Pattern[str]] = {
    "degrees, minutes and seconds": re.compile(rf"{_DEGREES}[NS][,;/\s]+(?:and\s|et\s|ir\s)?{_DEGREES}[EW]"),
    "decimal degrees": re.compile(r"\d{1,3}[.,]\d+\s?°\s?[NS][,;/\s]+(?:and\s|et\s|ir\s)?\d{1,3}[.,]\d+\s?°\s?[EW]"),
    "the ICAO form": re.compile(r"\b\d{4,6}[NS]\s?\d{5,7}[EW]\b"),
    "MGRS": re.compile(r"\b\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s\d{2,5}\s\d{2,5}\b"),
}
_DATUM = re.compile(r"WGS[\s-]?84")


def coordinates_in(text: str) -> Iterator[re.Match[str]]:
    """Yield the coordinates in a text, form by form."""
    for shape in _FORMS.values():
        yield from shape.finditer(text)


def positions(paper: Paper) -> Iterator[Finding]:
    """Find coordinates that cannot be, that lie far from where the records say, in two forms, or without datum."""
    used: dict[str, Line] = {}
    for line in paper.prose:
        for form, shape in _FORMS.items():
            for match in shape.finditer(line.text):
                used.setdefault(form, line)
                yield from _position(match[0], line, paper)
    if len(used) > 1:
        message = f"positions stand in two forms: {' and in '.join(used)}"
        yield Finding(message, list(used.values())[1], "write all of them in one form")
    if used and not any(_DATUM.search(line.text) for line in paper.lines):
        yield Finding("positions stand without their datum", next(iter(used.values())), "name it once: WGS 84")


def _position(text: str, line: Line, paper: Paper) -> Iterator[Finding]:
    plain = re.sub(r"(\d),(\d)", r"\1.\2", re.sub(r"\s(?:and|et|ir)\s", ", ", text))
    try:
        latitude, longitude, _ = read_coordinates(plain)
    except ValueError as error:
        message, _, hint = str(error).partition("; ")
        yield Finding(message, line, hint or "correct it")
        return
    if abs(latitude) > 90 or abs(longitude) > 180:
        yield Finding(f"'{text}' is no point on the earth", line, "write the latitude first, then the longitude")
        return
    states = {code for one in paper.incidents or () for code in one.territory.stated}
    known = [box for state in states for box in boxes().get(state, ())]
    if known and not any(box.holds(float(latitude), float(longitude), APPROACH) for box in known):
        yield Finding(
            f"'{text}' does not lie in or near {' or '.join(sorted(states))}", line, "compare it with the record"
        )


@functools.cache
def unit_names(code: str) -> Mapping[str, str]:
    """Return the names of units in a language, with the unit meant."""
    rules = words_of(code)
    found = dict(rules.units) if rules else {}
    for unit, forms in language(code).numbers.units.items():
        found |= dict.fromkeys((forms,) if isinstance(forms, str) else forms, unit)
    found |= {unit: unit for unit in UNITS if unit != "%"}
    return {name: found[name] for name in sorted(found, key=len, reverse=True)}


@functools.cache
def _converted(code: str) -> re.Pattern[str]:
    unit = "|".join(re.escape(name) for name in unit_names(code))
    number = r"(\d[\d.,\u00a0\u202f]*?)"
    rounded = r"(?:about |some |environ |apie |approximately )?"
    return re.compile(rf"{number}\s?({unit})\s\({rounded}{number}\s?({unit})\)")


@functools.cache
def _parted() -> re.Pattern[str]:
    units = (unit for unit in sorted(UNITS, key=len, reverse=True) if unit not in {"%", "s", "d", "h"})
    short_units = "|".join(map(re.escape, units))
    return re.compile(rf"(?<![\d.,/])\d[\d.,]* ({short_units})(?![\w/²³])")


_YEAR = re.compile(r"\b\d{4}[ \u00a0]m\.")  # "2025 m." is a year in Lithuanian, not a length


def measures(paper: Paper) -> Iterator[Finding]:
    """Find conversions that are off by more than 2 %, numbers that can part from their unit, and have none."""
    code, rules = paper.language, paper.words
    assert code is not None
    parted: Line | None = None
    for line in paper.prose:
        if not any(sign.isdigit() for sign in line.text):
            continue
        for match in _converted(code).finditer(line.text):
            yield from _conversion(match, line, code)
        for match in anycase(rules.measured).finditer(line.text):
            if not line.text[match.end() :].lstrip().startswith(tuple(unit_names(code))) and _bare(
                line.text, match.end()
            ):
                yield Finding(f"'{short(match[0])}' has no unit", line, "write the unit after the figure")
        if parted is None and paper.fills is not None and (apart := _parted().search(_YEAR.sub("", line.text))):
            parted = line
            message = f"an ordinary space stands between number and unit in '{apart[0]}'"
            yield Finding(message, line, "make it a non-breaking space", Severity.WARNING)


def _bare(text: str, end: int) -> bool:
    """Tell whether a figure stands alone: at the end of its clause, not before a range or a word of number."""
    return re.match(r"\s*(?:[.,;)](?!\d)|$)", text[end:]) is not None


def _conversion(match: re.Match[str], line: Line, code: str) -> Iterator[Finding]:
    units = unit_names(code)
    value, other = _number(match[1], code), _number(match[3], code)
    if value is None or other is None or not value:
        return
    right = in_unit(value, units[match[2]], units[match[4]])
    if right is None:
        return
    last = Decimal(1).scaleb(int(other.as_tuple().exponent)) / 2
    if abs(right - other) > max(right * Decimal("0.02"), last):
        yield Finding(f"'{match[0]}' is converted wrongly", line, f"{match[1]} {match[2]} are {right:.1f} {match[4]}")


def _number(text: str, code: str) -> Decimal | None:
    numbers = language(code).numbers
    plain = re.sub(rf"[ {NBSP}{NARROW}]", "", text)
    plain = plain.replace(numbers.group.replace("~", NBSP), "").replace(numbers.point, ".")
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None
