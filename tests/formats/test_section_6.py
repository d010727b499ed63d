"""The table of formats of the protocol facts, section 6: every cell of its English column."""

import datetime as dt
from decimal import Decimal

import pytest

from drafter import formats
from drafter.formats import NBSP
from drafter.values import Moment, Position, Quantity, TimePrecision


def moment(text: str, timezone: str = "Europe/Vilnius", precision: TimePrecision = TimePrecision.MINUTE) -> Moment:
    stamp = dt.datetime.fromisoformat(text)
    return Moment(stamp.date(), stamp.time(), timezone, precision)


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


def test_date() -> None:
    assert formats.date(dt.date(2025, 8, 5), "en") == f"5{NBSP}August 2025"


def test_weekday() -> None:
    assert plain(formats.weekday_date(dt.date(2025, 7, 28), "en")) == "Monday 28 July 2025"


def test_time() -> None:
    assert plain(formats.time(moment("2025-07-10T11:30"), "en")) == "11:30 EEST (08:30 UTC)"


def test_range_of_times() -> None:
    first, last = moment("2025-09-09T23:30", "Europe/Warsaw"), moment("2025-09-10T06:30", "Europe/Warsaw")
    assert plain(formats.local_time_range(first, last, "en")) == "23:30–06:30 CEST"


def test_range_of_days() -> None:
    assert plain(formats.date_range(dt.date(2025, 9, 9), dt.date(2025, 9, 10), "en")) == "9–10 September 2025"


def test_approximate_time() -> None:
    about = moment("2025-10-23T18:00", precision=TimePrecision.ABOUT)
    assert plain(formats.date_time(about, "en")) == "23 October 2025 at about 18:00 EEST (15:00 UTC)"


@pytest.mark.parametrize(("value", "text"), [(Decimal("1234.5"), "1,234.5"), (10000, "10,000"), (999, "999")])
def test_number(value: Decimal | int, text: str) -> None:
    assert formats.number(value, "en") == text


def test_words_from_one_to_nine() -> None:
    assert [formats.number_words(n, "en") for n in (1, 2, 9, 10)] == ["one", "two", "nine", "10"]


def test_per_cent() -> None:
    assert formats.percent(Decimal("5.38"), "en") == f"5.38{NBSP}per cent"


@pytest.mark.parametrize(
    ("written", "text"),
    [("2 kg", "2 kg"), ("100 km", "100 km"), ("5 NM", "5 nautical miles"), ("1 NM", "1 nautical mile")],
)
def test_units(written: str, text: str) -> None:
    shown = formats.quantity(Quantity.parse(written), "en")
    assert plain(shown) == text
    assert NBSP in shown


@pytest.mark.parametrize(
    ("written", "unit", "text"),
    [
        ("200 m", "ft", "200 m (656 ft)"),
        ("5 NM", "km", "5 nautical miles (9.3 km)"),
        ("about 100 m", "ft", "about 100 m (330 ft)"),
        ("about 200 m", "ft", "about 200 m (660 ft)"),
        ("2 kg", "ft", "2 kg"),
        ("50-60 km/h", "kn", "50–60 km/h (27–32 knots)"),
        ("0 m", "ft", "0 m (0 ft)"),
    ],
)
def test_converted_units(written: str, unit: str, text: str) -> None:
    assert plain(formats.with_converted(Quantity.parse(written), unit, "en")) == text


def test_flight_level() -> None:
    assert formats.altitude(Quantity.parse("35000 ft"), "FL", "en") == f"FL{NBSP}350"


def test_quotes() -> None:
    assert formats.quoted("every “single” inch", "en") == "“every ‘single’ inch”"


def test_number_of_a_note() -> None:
    assert formats.numbered("42/2025", "en") == f"No{NBSP}42/2025"


def test_items_of_a_list() -> None:
    assert formats.items(["this", "that;", "the other."], "en") == ("this;", "that; and", "the other.")


def test_titles() -> None:
    assert [formats.word(key, "en") for key in ("mr", "ms", "excellency")] == ["Mr", "Ms", "H.E."]


def test_abbreviation_at_first_use() -> None:
    assert formats.first_use("UAV", "en") == "unmanned aerial vehicle (UAV)"
    assert formats.first_use("ABC", "en") == "ABC"


@pytest.mark.parametrize(
    ("local", "timezone", "abbreviation", "group"),
    [
        ("2025-07-10T11:30", "Europe/Vilnius", "EEST", "100830ZJUL25"),
        ("2025-10-23T18:00", "Europe/Vilnius", "EEST", "231500ZOCT25"),
        ("2025-09-09T23:30", "Europe/Warsaw", "CEST", "092130ZSEP25"),
        ("2025-09-10T06:30", "Europe/Warsaw", "CEST", "100430ZSEP25"),
        ("2025-09-22T20:26", "Europe/Copenhagen", "CEST", "221826ZSEP25"),
        ("2025-09-23T00:00", "Europe/Oslo", "CEST", "222200ZSEP25"),
        ("2025-09-23T03:22", "Europe/Oslo", "CEST", "230122ZSEP25"),
        ("2025-10-02T22:18", "Europe/Berlin", "CEST", "022018ZOCT25"),
        ("2025-11-04T20:00", "Europe/Brussels", "CET", "041900ZNOV25"),
        ("2025-10-21T23:00", "Europe/Vilnius", "EEST", "212000ZOCT25"),
        ("2025-10-27T01:40", "Europe/Vilnius", "EET", "262340ZOCT25"),
    ],
)
def test_computed_pairs(local: str, timezone: str, abbreviation: str, group: str) -> None:
    when = moment(local, timezone)
    assert formats.dtg(when) == group
    assert formats.zone(when, "en") == abbreviation
    assert plain(formats.local_time(when, "en")) == f"{local[-5:]} {abbreviation}"
    assert plain(formats.utc_time(when, "en")).startswith(f"{group[2:4]}:{group[4:6]} UTC")


SUMSKAS = {"at": "54.600, 25.717", "precision": "100 m"}


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("dms", "54°36′00″ N, 25°43′01″ E"),
        ("decimal", "54.600° N, 25.717° E"),
        ("icao", "543600N 0254301E"),
    ],
)
def test_coordinates(form: str, text: str) -> None:
    assert plain(formats.position(Position.parse(SUMSKAS), "en", form)) == text
