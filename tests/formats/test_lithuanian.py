"""Lithuanian: every cell of the table of the protocol facts, section 6, and the words beyond it."""

import datetime as dt
from decimal import Decimal

import pytest

from drafter import formats
from drafter.formats import NBSP
from drafter.values import Certainty, Moment, Position, Quantity, TimePrecision

MONTHS = [
    "sausio", "vasario", "kovo", "balandžio", "gegužės", "birželio",
    "liepos", "rugpjūčio", "rugsėjo", "spalio", "lapkričio", "gruodžio",
]  # fmt: skip
WEEKDAYS = [
    "pirmadienį", "antradienį", "trečiadienį", "ketvirtadienį", "penktadienį", "šeštadienį", "sekmadienį",
]  # fmt: skip


def moment(text: str, timezone: str = "Europe/Vilnius", precision: TimePrecision = TimePrecision.MINUTE) -> Moment:
    stamp = dt.datetime.fromisoformat(text)
    return Moment(stamp.date(), stamp.time(), timezone, precision)


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_date() -> None:
    assert formats.date(day("2025-08-05"), "lt") == f"2025{NBSP}m. rugpjūčio 5{NBSP}d."
    assert plain(formats.day_month(day("2025-08-01"), "lt")) == "rugpjūčio 1 d."


@pytest.mark.parametrize(("number", "month"), list(enumerate(MONTHS, start=1)))
def test_months_are_in_the_genitive(number: int, month: str) -> None:
    assert plain(formats.date(dt.date(2025, number, 9), "lt")) == f"2025 m. {month} 9 d."


@pytest.mark.parametrize(("number", "weekday"), list(enumerate(WEEKDAYS)))
def test_weekdays_are_in_the_accusative(number: int, weekday: str) -> None:
    date = day("2025-07-28") + dt.timedelta(days=number)
    assert formats.weekday_date(date, "lt") == f"{formats.date(date, 'lt')}, {weekday}"


def test_weekday() -> None:
    assert plain(formats.weekday_date(day("2025-07-28"), "lt")) == "2025 m. liepos 28 d., pirmadienį"


def test_time() -> None:
    text = formats.time(moment("2025-07-10T11:30"), "lt")
    assert text == f"11.30{NBSP}val. (8.30{NBSP}val. pasaulio suderintuoju laiku, UTC)"


def test_range_of_times() -> None:
    first, last = moment("2025-09-09T23:30", "Europe/Warsaw"), moment("2025-09-10T06:30", "Europe/Warsaw")
    assert plain(formats.local_time_range(first, last, "lt")) == "23.30–6.30 val. Varšuvos laiku"


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2025-09-09", "2025-09-10", "2025 m. rugsėjo 9–10 d."),
        ("2025-07-28", "2025-08-05", "2025 m. liepos 28 d. – rugpjūčio 5 d."),
        ("2025-12-30", "2026-01-02", "2025 m. gruodžio 30 d. – 2026 m. sausio 2 d."),
    ],
)
def test_range_of_days(first: str, last: str, text: str) -> None:
    assert plain(formats.date_range(day(first), day(last), "lt")) == text


def test_approximate_time() -> None:
    about = moment("2025-10-23T18:00", precision=TimePrecision.ABOUT)
    assert plain(formats.local_time(about, "lt")) == "apie 18 val. Vilniaus laiku"
    assert plain(formats.date_time(about, "lt")) == (
        "2025 m. spalio 23 d. apie 18 val. (15 val. pasaulio suderintuoju laiku, UTC)"
    )
    exact = moment("2025-10-23T18:00")
    assert plain(formats.local_time(exact, "lt")) == "18.00 val. Vilniaus laiku"


@pytest.mark.parametrize(
    ("value", "text"), [(Decimal("1234.5"), f"1{NBSP}234,5"), (10000, f"10{NBSP}000"), (-2, "−2"), (999, "999")]
)
def test_number(value: Decimal | int, text: str) -> None:
    assert formats.number(value, "lt") == text


def test_per_cent() -> None:
    assert formats.percent(Decimal("5.38"), "lt") == f"5,38{NBSP}proc."


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("2 kg", "2 kg"),
        ("about 100 km", "apie 100 km"),
        ("50-60 km/h", "50–60 km/h"),
        ("more than 100 km", "daugiau nei 100 km"),
        ("less than 1 km", "mažiau nei 1 km"),
        ("1 min", "1 minutė"),
        ("2 min", "2 minutės"),
        ("10 min", "10 minučių"),
        ("18 s", "18 sekundžių"),
        ("21 min", "21 minutė"),
        ("0.5 h", "0,5 valandos"),
        ("about 1 min", "apie 1 minutę"),
        ("about 5 min", "apie 5 minutes"),
        ("about 10 min", "apie 10 minučių"),
        ("5 NM", "5 jūrmylės"),
        ("about 5 NM", "apie 5 jūrmyles"),
    ],
)
def test_units(written: str, text: str) -> None:
    shown = formats.quantity(Quantity.parse(written), "lt")
    assert plain(shown) == text
    assert NBSP in shown


def test_converted_units_and_altitudes() -> None:
    assert plain(formats.with_converted(Quantity.parse("200 m"), "ft", "lt")) == "200 m (656 ft)"
    assert plain(formats.with_converted(Quantity.parse("5 NM"), "km", "lt")) == "5 jūrmylės (9,3 km)"
    assert formats.altitude(Quantity.parse("35000 ft"), "FL", "lt") == f"FL{NBSP}350"
    assert plain(formats.altitude(Quantity.parse("about 100 m"), "AGL", "lt")) == "apie 100 m virš žemės paviršiaus"


def test_quotes() -> None:
    assert formats.quoted("kiekvieną „vieną“ colį", "lt") == "„kiekvieną ‚vieną‘ colį“"


def test_punctuation() -> None:
    assert formats.gap_for("kontaktas", "lt") == "[kontaktas: nežinoma]"
    assert formats.listed(["a, b", "c", "d"], "lt") == "a, b; c; ir d"


def test_number_of_a_note() -> None:
    assert formats.numbered("42", "lt") == f"Nr.{NBSP}42"


def test_items_of_a_list() -> None:
    assert formats.items(["tai", "kita;", "visa kita."], "lt") == ("tai;", "kita;", "visa kita.")


def test_titles() -> None:
    assert [plain(formats.word(key, "lt")) for key in ("mr", "ms", "excellency")] == ["p.", "p.", "J. E."]


def test_abbreviation_at_first_use() -> None:
    assert formats.first_use("UAV", "lt") == "bepilotis orlaivis (dronas)"
    assert formats.first_use("OSCE", "lt") == "Europos saugumo ir bendradarbiavimo organizacija (ESBO)"
    assert formats.first_use("NATO", "lt") == "Šiaurės Atlanto sutarties organizacija (NATO)"


@pytest.mark.parametrize(
    ("form", "text"),
    [("dms", "54°36′00″ N, 25°43′01″ E"), ("decimal", "54,600° N, 25,717° E"), ("icao", "543600N 0254301E")],
)
def test_coordinates(form: str, text: str) -> None:
    position = Position.parse({"at": "54.600, 25.717", "precision": "100 m"})
    assert plain(formats.position(position, "lt", form)) == text


def test_utc_is_not_said_twice() -> None:
    utc = moment("2025-07-10T08:30", "UTC")
    text = "8.30 val. pasaulio suderintuoju laiku, UTC"
    assert plain(formats.time(utc, "lt")) == plain(formats.local_time(utc, "lt")) == text


def test_another_day_in_utc_is_named() -> None:
    oslo = moment("2025-09-23T00:00", "Europe/Oslo")
    assert plain(formats.date_time(oslo, "lt")) == (
        "2025 m. rugsėjo 23 d. 0.00 val. (rugsėjo 22 d. 22.00 val. pasaulio suderintuoju laiku, UTC)"
    )


def test_period() -> None:
    first = moment("2025-09-09T23:30", "Europe/Warsaw")
    last = moment("2025-09-10T06:30", "Europe/Warsaw", TimePrecision.ABOUT)
    assert plain(formats.period(first, last, "lt")) == (
        "nuo 2025 m. rugsėjo 9 d. 23.30 val. (21.30 val. pasaulio suderintuoju laiku, UTC) "
        "iki 2025 m. rugsėjo 10 d. maždaug 6.30 val. (4.30 val. pasaulio suderintuoju laiku, UTC)"
    )


@pytest.mark.parametrize(
    ("n", "words", "feminine", "times", "ordinal", "feminine_ordinal"),
    [
        (0, "nulis", "nulis", "nė karto", "0-as", "0-a"),
        (1, "vienas", "viena", "vieną kartą", "pirmas", "pirma"),
        (2, "du", "dvi", "du kartus", "antras", "antra"),
        (3, "trys", "trys", "tris kartus", "trečias", "trečia"),
        (9, "devyni", "devynios", "devynis kartus", "devintas", "devinta"),
        (10, "10", "10", "10 kartų", "10-as", "10-a"),
        (13, "13", "13", "13 kartų", "13-as", "13-a"),
        (21, "21", "21", "21 kartą", "21-as", "21-a"),
        (23, "23", "23", "23 kartus", "23-ias", "23-ia"),
        (111, "111", "111", "111 kartų", "111-as", "111-a"),
    ],
)
def test_number_words(n: int, words: str, feminine: str, times: str, ordinal: str, feminine_ordinal: str) -> None:
    assert formats.number_words(n, "lt") == words
    assert formats.number_words(n, "lt", "f") == feminine
    assert formats.times_words(n, "lt") == times
    assert formats.ordinal_words(n, "lt") == ordinal
    assert formats.ordinal_words(n, "lt", "f") == feminine_ordinal


def test_words_have_cases() -> None:
    genders = ("m-genitive", "m-accusative", "f-accusative", "plural-accusative")
    assert [formats.number_words(3, "lt", gender) for gender in genders] == ["trijų", "tris", "tris", "trejus"]


def test_counted() -> None:
    forms = ("pažeidimas", "pažeidimai", "pažeidimų")
    assert [formats.counted(n, *forms, lang="lt") for n in (1, 2, 10, 21, 22)] == [
        "vienas pažeidimas", "du pažeidimai", "10 pažeidimų", "21 pažeidimas", "22 pažeidimai",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2025-07-10", "2025-07-10", "per vieną dieną"),
        ("2025-07-10", "2025-07-17", "per savaitę"),
        ("2025-07-10", "2025-07-28", "per mažiau nei mėnesį"),
        ("2025-07-10", "2025-08-10", "per mėnesį"),
        ("2025-07-10", "2025-08-11", "per mažiau nei du mėnesius"),
        ("2025-07-10", "2025-12-10", "per penkis mėnesius"),
        ("2025-01-10", "2025-10-20", "per mažiau nei 10 mėnesių"),
        ("2024-07-10", "2025-07-09", "per mažiau nei metus"),
        ("2024-07-10", "2025-07-10", "per metus"),
        ("2024-07-10", "2025-07-11", "per mažiau nei dvejus metus"),
        ("2022-07-10", "2025-07-10", "per trejus metus"),
        ("2010-07-10", "2025-07-10", "per 15 metų"),
        ("2004-07-10", "2025-07-10", "per 21 metus"),
    ],
)
def test_span(first: str, last: str, text: str) -> None:
    assert formats.span_words(day(first), day(last), "lt") == text


@pytest.mark.parametrize(
    ("certainty", "words", "note"),
    [
        (Certainty.ASSESSED, "dabartiniu vertinimu", "2 kg (vertinimas)"),
        (Certainty.REPORTED, "pirminiais duomenimis", "2 kg (nepatvirtinta)"),
        (Certainty.DISPUTED, "skirtingais duomenimis", "2 kg (duomenys skiriasi)"),
    ],
)
def test_doubt_is_worded(certainty: Certainty, words: str, note: str) -> None:
    assert formats.hedged("2 kg", certainty, "lt") == f"2 kg ({words})"
    assert formats.hedged_verb("gabeno", "gabeno", certainty, "lt") == f"gabeno, {words},"
    assert formats.hedged_verb("gabeno", "gabeno", certainty, "lt", plural=True) == f"gabeno, {words},"
    assert formats.hedged_clause("objektas skrido toliau", certainty, "lt") == f"{words}, objektas skrido toliau"
    assert formats.noted("2 kg", certainty, "lt") == note


def test_what_is_confirmed_is_not_doubted() -> None:
    assert formats.hedged("2 kg", Certainty.CONFIRMED, "lt") == "2 kg"
    assert formats.hedged_verb("gabeno", "gabeno", Certainty.CONFIRMED, "lt") == "gabeno"


def test_disputed_values() -> None:
    assert formats.disputed([(19, "a"), (23, "b")], "lt") == "nuo 19 iki 23"
    assert formats.disputed([(4, "a"), (3, "b")], "lt") == "nuo trijų iki keturių"
    assert formats.disputed([("dronas", "a"), ("raketa", "b")], "lt") == "dronas arba raketa"
    minutes = [(Quantity.parse("1 min"), "a"), (Quantity.parse("5 min"), "b")]
    assert plain(formats.disputed(minutes, "lt")) == "nuo 1 minutės iki 5 minučių"


def test_lists_and_labels() -> None:
    assert formats.listed(["a", "b", "c"], "lt") == "a, b ir c"
    assert formats.gap("entry.position", "lt") == "[įskridimo vietos koordinatės: nežinoma]"
    draft = formats.word("draft_of", "lt", date=formats.date(day("2025-08-05"), "lt"))
    assert plain(draft) == "2025 m. rugpjūčio 5 d. PROJEKTAS"
    assert plain(formats.word("annex", "lt", number=1)) == "1 priedas"
    assert formats.word("courtesy_translation", "lt") == "Neoficialus vertimas"
    assert formats.lang_tag("lt") == "lt-LT"
