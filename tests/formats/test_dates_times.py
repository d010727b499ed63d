"""Dates, spans and times beyond the table."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter import formats
from drafter.formats import NBSP
from drafter.values import Moment, TimePrecision

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


def moment(text: str, timezone: str = "Europe/Vilnius", precision: TimePrecision = TimePrecision.MINUTE) -> Moment:
    stamp = dt.datetime.fromisoformat(text)
    return Moment(stamp.date(), stamp.time(), timezone, precision)


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2025-07-10", "2025-07-10", "in one day"),
        ("2025-07-10", "2025-07-11", "within a week"),
        ("2025-07-10", "2025-07-17", "within a week"),
        ("2025-07-10", "2025-07-18", "in less than a month"),
        ("2025-07-10", "2025-07-28", "in less than a month"),
        ("2025-07-10", "2025-08-05", "in less than a month"),
        ("2025-07-10", "2025-08-09", "in less than a month"),
        ("2025-07-10", "2025-08-10", "in a month"),
        ("2025-07-10", "2025-08-11", "in less than two months"),
        ("2025-02-01", "2025-03-01", "in a month"),
        ("2025-01-31", "2025-02-28", "in a month"),
        ("2024-01-31", "2024-02-28", "in less than a month"),
        ("2025-07-10", "2025-09-10", "in two months"),
        ("2025-01-10", "2025-10-20", "in less than 10 months"),
        ("2024-07-10", "2025-07-09", "in less than a year"),
        ("2024-07-10", "2025-07-10", "in a year"),
        ("2024-07-10", "2025-07-11", "in less than two years"),
        ("2023-07-10", "2025-07-10", "in two years"),
        ("2024-09-07", "2025-08-20", "in less than a year"),
    ],
)
def test_span_is_exact(first: str, last: str, text: str) -> None:
    start, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    assert formats.span_words(start, end, "en") == text
    assert formats.span_words(end, start, "en") == text


@given(DAYS, DAYS)
def test_a_span_always_has_words(first: dt.date, last: dt.date) -> None:
    assert formats.span_words(first, last, "en")


@given(DAYS, DAYS)
def test_a_range_names_its_last_day(first: dt.date, last: dt.date) -> None:
    assert formats.date_range(first, last, "en").endswith(formats.date(max(first, last), "en").split(NBSP)[1])


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2025-09-09", "2025-09-09", "9 September 2025"),
        ("2025-07-28", "2025-08-05", "28 July – 5 August 2025"),
        ("2025-12-30", "2026-01-02", "30 December 2025 – 2 January 2026"),
    ],
)
def test_date_range(first: str, last: str, text: str) -> None:
    shown = formats.date_range(dt.date.fromisoformat(first), dt.date.fromisoformat(last), "en")
    assert plain(shown) == text


def test_a_day_has_no_time() -> None:
    day = Moment(dt.date(2025, 7, 28), None, "Europe/Vilnius")
    assert plain(formats.date_time(day, "en")) == "28 July 2025"
    assert formats.time(day, "en") == formats.local_time(day, "en") == formats.utc_time(day, "en") == "time not known"
    with pytest.raises(ValueError, match="only the day 2025-07-28 is known"):
        formats.dtg(day)


def test_about_stands_once_before_the_time() -> None:
    about = moment("2025-07-10T11:30", precision=TimePrecision.ABOUT)
    assert plain(formats.time(about, "en")) == "about 11:30 EEST (08:30 UTC)"
    assert plain(formats.date_time(about, "en")) == "10 July 2025 at about 11:30 EEST (08:30 UTC)"


def test_another_day_in_utc_is_named() -> None:
    oslo = moment("2025-09-23T00:00", "Europe/Oslo")
    assert plain(formats.date_time(oslo, "en")) == "23 September 2025 at 00:00 CEST (22:00 UTC on 22 September)"


def test_period() -> None:
    first, last = moment("2025-09-09T23:30", "Europe/Warsaw"), moment("2025-09-10T06:30", "Europe/Warsaw")
    assert plain(formats.period(first, last, "en")) == (
        "from 23:30 CEST (21:30 UTC) on 9 September 2025 to 06:30 CEST (04:30 UTC) on 10 September 2025"
    )
    day = Moment(dt.date(2025, 9, 10))
    assert plain(formats.period(first, day, "en")) == "9–10 September 2025"


def test_a_range_over_a_change_of_zone_names_both() -> None:
    first, last = moment("2025-10-26T01:00"), moment("2025-10-26T05:00")
    assert plain(formats.local_time_range(first, last, "en")) == "01:00 EEST–05:00 EET"


@pytest.mark.parametrize(
    ("timezone", "name"),
    [
        ("Europe/Istanbul", "UTC+3"),
        ("Asia/Kathmandu", "UTC+5:45"),
        ("America/Sao_Paulo", "UTC−3"),
        ("UTC", "UTC"),
    ],
)
def test_zones_without_an_abbreviation(timezone: str, name: str) -> None:
    assert formats.zone(moment("2025-07-10T11:30", timezone), "en") == name


def test_utc_is_not_said_twice() -> None:
    assert plain(formats.time(moment("2025-07-10T08:30", "UTC"), "en")) == "08:30 UTC"
