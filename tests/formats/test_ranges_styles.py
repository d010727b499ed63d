"""Ranges of times in every language, dates as they stand in a sentence, and the times of United Nations prose."""

import datetime as dt

import pytest

from drafter import formats
from drafter.formats.language import NARROW, NBSP
from drafter.values import Moment, Quantity, TimePrecision

ABOUT = TimePrecision.ABOUT


def moment(text: str, timezone: str = "Europe/Warsaw", precision: TimePrecision = TimePrecision.MINUTE) -> Moment:
    stamp = dt.datetime.fromisoformat(text)
    return Moment(stamp.date(), stamp.time(), timezone, precision)


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


@pytest.mark.parametrize(
    ("lang", "exact", "about", "oslo"),
    [
        (
            "en",
            "23:30–06:30 CEST (21:30–04:30 UTC)",
            "from about 23:00 to 06:30 CEST (21:00–04:30 UTC)",
            "00:00–03:22 CEST (from 22:00 UTC on 22 September to 01:22 UTC)",
        ),
        (
            "fr",
            "de 23 h 30 à 6 h 30 (heure de Varsovie), de 21 h 30 à 4 h 30 UTC",
            "entre environ 23 h et 6 h 30 (heure de Varsovie), de 21 h à 4 h 30 UTC",
            "de 0 h à 3 h 22 (heure d’Oslo), entre 22 h UTC le 22 septembre et 1 h 22 UTC",
        ),
        (
            "lt",
            "23.30–6.30 val. (21.30–4.30 val. pasaulio suderintuoju laiku, UTC)",
            "nuo maždaug 23 iki 6.30 val. (21.00–4.30 val. pasaulio suderintuoju laiku, UTC)",
            "0.00–3.22 val. (nuo rugsėjo 22 d. 22.00 val. pasaulio suderintuoju laiku, UTC iki 1.22 val. pasaulio "
            "suderintuoju laiku, UTC)",
        ),
        (
            "pl",
            "godz. 23.30–6.30 CEST (21.30–4.30 UTC)",
            "godz. od około 23.00 do 6.30 CEST (21.00–4.30 UTC)",
            "godz. 0.00–3.22 CEST (od 22.00 UTC 22 września do 1.22 UTC)",
        ),
    ],
)
def test_ranges_of_times(lang: str, exact: str, about: str, oslo: str) -> None:
    end = moment("2025-09-10T06:30")
    assert plain(formats.time_range(moment("2025-09-09T23:30"), end, lang)) == exact
    assert plain(formats.time_range(moment("2025-09-09T23:00", precision=ABOUT), end, lang)) == about
    first, last = moment("2025-09-23T00:00", "Europe/Oslo"), moment("2025-09-23T03:22", "Europe/Oslo")
    assert plain(formats.time_range(first, last, lang)) == oslo


@pytest.mark.parametrize("lang", ["en", "fr", "lt", "pl"])
def test_about_is_not_lost_in_a_range(lang: str) -> None:
    exact, about = moment("2025-09-09T21:30"), moment("2025-09-09T23:30", precision=ABOUT)
    word = (
        formats.local_time(about, "pl").split()[0]
        if lang == "pl"
        else {"en": "about", "fr": "environ", "lt": "maždaug"}[lang]
    )
    assert formats.local_time_range(exact, about, lang).count(word) == 1
    assert formats.local_time_range(about, about, lang).count(word) == 2
    assert word not in formats.local_time_range(exact, exact, lang)


def test_utc_is_not_said_twice() -> None:
    first, last = moment("2025-09-09T21:30", "UTC"), moment("2025-09-10T04:30", "UTC")
    assert [plain(formats.time_range(first, last, lang)) for lang in ("en", "fr", "lt")] == [
        "21:30–04:30 UTC", "de 21 h 30 à 4 h 30 UTC", "21.30–4.30 val. pasaulio suderintuoju laiku, UTC",
    ]  # fmt: skip


def test_a_range_over_a_change_of_zone() -> None:
    first, last = moment("2025-10-26T01:00", "Europe/Vilnius"), moment("2025-10-26T05:00", "Europe/Vilnius")
    assert plain(formats.time_range(first, last, "en")) == (
        "01:00 EEST–05:00 EET (from 22:00 UTC on 25 October to 03:00 UTC)"
    )


def test_a_range_without_times() -> None:
    day = Moment(dt.date(2025, 9, 9))
    for said in (formats.time_range, formats.local_time_range):
        assert said(day, moment("2025-09-09T21:30"), "en") == "time not known"


@pytest.mark.parametrize(
    ("local", "text"),
    [
        ("2025-07-10T11:30", "11.30 a.m. CEST (9.30 a.m. UTC)"),
        ("2025-07-10T18:00", "6 p.m. CEST (4 p.m. UTC)"),
        ("2025-07-10T12:00", "noon CEST (10 a.m. UTC)"),
        ("2025-07-10T12:30", "12.30 p.m. CEST (10.30 a.m. UTC)"),
        ("2025-07-10T02:00", "2 a.m. CEST (midnight UTC)"),
        ("2025-07-10T02:05", "2.05 a.m. CEST (12.05 a.m. UTC)"),
    ],
)
def test_united_nations_prose(local: str, text: str) -> None:
    assert plain(formats.time(moment(local), "en", "un")) == text


def test_a_style_that_is_not_there_is_told() -> None:
    with pytest.raises(formats.NoSuchFormError, match="times in 'fr' have no style 'un'") as raised:
        formats.time(moment("2025-07-10T11:30"), "fr", "un")
    assert raised.value.hint == "it has one style only"


@pytest.mark.parametrize(
    ("lang", "day", "on_date", "on_weekday_date", "weekday"),
    [
        ("en", "2025-08-01", "on 1 August 2025", "on Friday 1 August 2025", "Friday"),
        ("fr", "2025-08-01", "le 1ᵉʳ août 2025", "le vendredi 1ᵉʳ août 2025", "vendredi"),
        ("lt", "2025-08-01", "2025 m. rugpjūčio 1 d.", "2025 m. rugpjūčio 1 d., penktadienį", "penktadienis"),
        ("pl", "2025-08-04", "4 sierpnia 2025 r.", "w poniedziałek, 4 sierpnia 2025 r.", "poniedziałek"),
        ("pl", "2025-08-05", "5 sierpnia 2025 r.", "we wtorek, 5 sierpnia 2025 r.", "wtorek"),
        ("pl", "2025-08-06", "6 sierpnia 2025 r.", "w środę, 6 sierpnia 2025 r.", "środa"),
    ],
)  # fmt: skip
def test_dates_in_a_sentence(lang: str, day: str, on_date: str, on_weekday_date: str, weekday: str) -> None:
    when = dt.date.fromisoformat(day)
    said = (formats.on_date, formats.on_weekday_date, formats.weekday)
    assert [plain(one(when, lang)) for one in said] == [on_date, on_weekday_date, weekday]


@pytest.mark.parametrize(
    ("lang", "prose", "table"),
    [
        ("en", f"5.38{NBSP}per cent", "5.38%"),
        ("fr", f"5,38{NBSP}%", f"5,38{NBSP}%"),
        ("lt", f"5,38{NBSP}proc.", f"5,38{NBSP}%"),
        ("pl", "5,38%", "5,38%"),
    ],
)
def test_percentages(lang: str, prose: str, table: str) -> None:
    value = Quantity.parse("5.38 %")
    assert formats.quantity(value, lang) == formats.percent(value.value, lang) == prose
    assert formats.quantity(value, lang, table=True) == formats.percent(value.value, lang, table=True) == table


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "about 200 m (660 ft) above ground level"),
        ("fr", "environ 200 m (660 ft) au-dessus du sol"),
        ("lt", "apie 200 m (660 ft) virš žemės paviršiaus"),
        ("pl", "około 200 m (660 ft) nad poziomem terenu"),
    ],
)
def test_altitudes_in_two_units(lang: str, text: str) -> None:
    assert plain(formats.altitude(Quantity.parse("about 200 m"), "AGL", lang, "ft")) == text
