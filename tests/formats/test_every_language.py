"""Whatever the value, in whatever language: nothing unfilled, no double space, numbers kept with their units."""

import datetime as dt
import re
import zoneinfo
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter import formats
from drafter.formats.language import NARROW, NBSP, filled, language
from drafter.values import UNITS, Bound, Moment, Position, Quantity, TimePrecision

ALL = (*formats.languages(), *formats.partial_languages())
COMPLETE = formats.languages()
ZONES = (
    "Europe/Vilnius",
    "Europe/Warsaw",
    "Europe/Oslo",
    "America/New_York",
    "Asia/Kathmandu",
    "Europe/Istanbul",
    "UTC",
)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))
MOMENTS = st.builds(
    Moment,
    DAYS,
    st.times().map(lambda time: time.replace(second=0, microsecond=0, tzinfo=None)),
    st.sampled_from(ZONES),
    st.sampled_from(TimePrecision),
)
NUMBERS = st.decimals(0, 10**7, places=2).map(lambda value: value.normalize() + 0)
QUANTITIES = st.one_of(
    st.builds(Quantity, NUMBERS, st.sampled_from(UNITS), st.none(), st.sampled_from(Bound)),
    st.builds(lambda low, more, unit: Quantity(low, unit, low + more + 1), NUMBERS, NUMBERS, st.sampled_from(UNITS)),
)
LANGUAGES = pytest.mark.parametrize("lang", ALL)


def sound(text: str) -> str:
    """Check what holds for every text, and return it with ordinary spaces."""
    assert text
    assert text == text.strip()
    assert not set("{}~") & set(text), text
    assert not re.search(rf"[ {NBSP}{NARROW}]{{2}}", text), text
    assert not re.search(r"\.\.|[,;:]{2}", text), text
    assert text.count("(") == text.count(")")
    return text.replace(NBSP, " ")


@LANGUAGES
@given(DAYS)
def test_a_date_can_be_read_back(lang: str, day: dt.date) -> None:
    dates = language(lang).dates
    pattern = re.escape(filled(dates.date, day="DAY", month="MONTH", year="YEAR"))
    pattern = (
        pattern.replace("DAY", r"(?P<day>\S+)").replace("MONTH", r"(?P<month>\S+)").replace("YEAR", r"(?P<year>\d+)")
    )
    said = formats.date(day, lang)
    sound(said)
    read = re.fullmatch(pattern, said)
    assert read is not None
    number = 1 if read["day"] == dates.first_day else int(read["day"])
    assert dt.date(int(read["year"]), dates.months.index(read["month"]) + 1, number) == day
    for other in (formats.on_date, formats.weekday_date, formats.on_weekday_date):
        assert said in sound_as_is(other(day, lang))
    assert dates.weekdays[day.weekday()] in formats.weekday_date(day, lang)
    sound(formats.day_month(day, lang))
    sound(formats.weekday(day, lang))


def sound_as_is(text: str) -> str:
    sound(text)
    return text


@LANGUAGES
@given(DAYS, DAYS)
def test_ranges_of_days(lang: str, first: dt.date, last: dt.date) -> None:
    said = sound(formats.date_range(first, last, lang))
    assert said == sound(formats.date_range(last, first, lang))
    assert said.count(str(max(first, last).year)) >= 1
    if lang in COMPLETE:
        sound(formats.span_words(first, last, lang))


@LANGUAGES
@given(MOMENTS)
def test_times(lang: str, moment: Moment) -> None:
    for said in (formats.time, formats.local_time, formats.utc_time, formats.date_time):
        for style in ("", *language(lang).times.styles):
            text = sound(said(moment, lang, style))
            if not style and said is not formats.date_time and formats.has_time(moment):
                assert moment.utc is not None
                minutes = moment.local.minute, moment.utc.minute
                assert any(f"{minute:02}" in text for minute in minutes) or 0 in minutes
    sound(formats.zone(moment, lang))
    if formats.has_time(moment):
        assert moment.local is not None
        clock = re.findall(r"\d+", formats.local_time(moment, lang))
        expected = moment.local if moment.timezone != "UTC" else moment.utc
        assert expected is not None
        assert int(clock[0]) == expected.hour
        assert len(clock) == 1 or expected.minute == int(clock[1]) or (moment.timezone or "").startswith("Asia")


@LANGUAGES
@given(MOMENTS, MOMENTS)
def test_ranges_of_times(lang: str, first: Moment, last: Moment) -> None:
    for said in (formats.time_range, formats.local_time_range, formats.period):
        for style in ("", *language(lang).times.styles):
            sound(said(first, last, lang, style))


@LANGUAGES
@given(QUANTITIES, st.booleans())
def test_a_number_and_its_unit_stay_together(lang: str, value: Quantity, table: bool) -> None:
    said = formats.quantity(value, lang, table=table)
    sound(said)
    assert not re.search(r"\d ", said.replace("–", "")), said
    assert formats.number(value.value, lang) in said
    for unit in ("ft", "km", "kn"):
        both = formats.with_converted(value, unit, lang)
        sound(both)
        assert not re.search(r"\d [^(]", both), both
        assert both.startswith(said if not table else formats.quantity(value, lang))
    for reference in (None, "AGL", "AMSL", "FL"):
        sound(formats.altitude(value, reference, lang))


@LANGUAGES
@given(st.decimals(-(10**9), 10**9, places=3))
def test_numbers_and_percentages(lang: str, value: Decimal) -> None:
    for table in (False, True):
        said = formats.percent(value, lang, table=table)
        sound(said)
        assert not re.search(r"\d ", said)


@LANGUAGES
@given(st.integers(0, 10**6), st.data())
def test_counting(lang: str, n: int, data: st.DataObject) -> None:
    numbers = language(lang).numbers
    gender = data.draw(st.sampled_from(sorted(numbers.words)))
    forms = numbers.plural.forms
    said = sound(formats.counted(n, *(f"form{index}" for index in range(len(forms))), lang=lang, gender=gender))
    assert said.endswith(f"form{numbers.plural.whole(n)}")
    sound(formats.times_words(n, lang))


@LANGUAGES
@given(
    st.decimals(-90, 90, places=5),
    st.decimals(-180, 180, places=5),
    st.sampled_from(["place", "10 m", "100 m", "5 km"]),
)
def test_positions(lang: str, latitude: Decimal, longitude: Decimal, precision: str) -> None:
    position = Position.parse({"latitude": latitude, "longitude": longitude, "precision": precision})
    for form in ("dms", "decimal", "icao"):
        sound(formats.position(position, lang, form))


@pytest.mark.parametrize("lang", COMPLETE)
def test_fixed_words_and_gaps(lang: str) -> None:
    words = language(lang).words
    assert words is not None
    fields = dict.fromkeys(
        ("number", "page", "pages", "place", "date", "numeric_date", "label", "state", "language"), "X"
    )
    for key in words:
        if words[key]:  # what is empty is not written in this language
            sound(formats.word(key, lang, **fields))
    for name in language(lang).abbreviations or {}:
        sound(formats.first_use(name, lang))


def test_every_zone_of_the_languages_exists() -> None:
    for lang in ALL:
        assert set(language(lang).times.zones) <= zoneinfo.available_timezones()
