"""French: every cell of the table of the protocol facts, section 6, and the words beyond it."""

import datetime as dt
from decimal import Decimal

import pytest

from drafter import formats
from drafter.formats import NBSP
from drafter.formats.language import NARROW
from drafter.values import Certainty, Moment, Position, Quantity, TimePrecision


def moment(text: str, timezone: str = "Europe/Vilnius", precision: TimePrecision = TimePrecision.MINUTE) -> Moment:
    stamp = dt.datetime.fromisoformat(text)
    return Moment(stamp.date(), stamp.time(), timezone, precision)


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_date() -> None:
    assert formats.date(day("2025-08-05"), "fr") == f"5{NBSP}août 2025"
    assert formats.date(day("2025-08-01"), "fr") == f"1ᵉʳ{NBSP}août 2025"
    assert plain(formats.day_month(day("2025-08-01"), "fr")) == "1ᵉʳ août"


def test_weekday() -> None:
    assert plain(formats.weekday_date(day("2025-07-28"), "fr")) == "lundi 28 juillet 2025"


def test_time() -> None:
    text = formats.time(moment("2025-07-10T11:30"), "fr")
    assert text == f"11{NBSP}h{NBSP}30 (heure de Vilnius), 8{NBSP}h{NBSP}30{NBSP}UTC"


def test_range_of_times() -> None:
    first, last = moment("2025-09-09T23:30", "Europe/Warsaw"), moment("2025-09-10T06:30", "Europe/Warsaw")
    assert plain(formats.local_time_range(first, last, "fr")) == "de 23 h 30 à 6 h 30 (heure de Varsovie)"


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2025-09-09", "2025-09-10", "9-10 septembre 2025"),
        ("2025-08-01", "2025-08-02", "1ᵉʳ-2 août 2025"),
        ("2025-07-28", "2025-08-05", "28 juillet – 5 août 2025"),
        ("2025-12-30", "2026-01-02", "30 décembre 2025 – 2 janvier 2026"),
    ],
)
def test_range_of_days(first: str, last: str, text: str) -> None:
    assert plain(formats.date_range(day(first), day(last), "fr")) == text


def test_approximate_time() -> None:
    about = moment("2025-10-23T18:00", precision=TimePrecision.ABOUT)
    assert plain(formats.local_time(about, "fr")) == "vers 18 h (heure de Vilnius)"
    assert plain(formats.date_time(about, "fr")) == "23 octobre 2025 vers 18 h (heure de Vilnius), 15 h UTC"


@pytest.mark.parametrize(
    ("value", "text"), [(Decimal("1234.5"), f"1{NBSP}234,5"), (10000, f"10{NBSP}000"), (-2, "−2"), (999, "999")]
)
def test_number(value: Decimal | int, text: str) -> None:
    assert formats.number(value, "fr") == text


def test_per_cent() -> None:
    assert formats.percent(Decimal("5.38"), "fr") == f"5,38{NBSP}%"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("2 kg", "2 kg"),
        ("about 100 km", "environ 100 km"),
        ("more than 100 km", "plus de 100 km"),
        ("less than 1 km", "moins de 1 km"),
        ("50-60 km/h", "50–60 km/h"),
        ("5 NM", "5 milles marins"),
        ("18 s", "18 secondes"),
        ("0.5 h", "0,5 heure"),
        ("1.5 h", "1,5 heure"),
        ("2.5 h", "2,5 heures"),
        ("1-2 d", "1–2 jours"),
        ("about 10 000 m", "environ 10 000 m"),
    ],
)
def test_units(written: str, text: str) -> None:
    shown = formats.quantity(Quantity.parse(written), "fr")
    assert plain(shown) == text
    assert NBSP in shown


def test_converted_units_and_altitudes() -> None:
    assert plain(formats.with_converted(Quantity.parse("200 m"), "ft", "fr")) == "200 m (656 ft)"
    assert plain(formats.with_converted(Quantity.parse("5 NM"), "km", "fr")) == "5 milles marins (9,3 km)"
    assert formats.altitude(Quantity.parse("35000 ft"), "FL", "fr") == f"FL{NBSP}350"
    assert plain(formats.altitude(Quantity.parse("about 100 m"), "AGL", "fr")) == "environ 100 m au-dessus du sol"


def test_quotes() -> None:
    assert formats.quoted("chaque pouce", "fr") == f"«{NBSP}chaque pouce{NBSP}»"
    for space in (NBSP, NARROW, " ", ""):
        assert formats.quoted(f"tout «{space}seul{space}» pouce", "fr") == f"«{NBSP}tout “seul” pouce{NBSP}»"


def test_punctuation() -> None:
    assert formats.gap_for("contact", "fr") == f"[contact{NBSP}: information manquante]"
    assert formats.listed(["a, b", "c", "d"], "fr") == f"a, b{NARROW}; c{NARROW}; et d"


def test_number_of_a_note() -> None:
    assert formats.numbered("42/2025", "fr") == f"nᵒ{NBSP}42/2025"


def test_items_of_a_list() -> None:
    assert formats.items(["ceci", f"cela{NARROW};", "le reste."], "fr") == (
        f"ceci{NARROW};",
        f"cela{NARROW};",
        "le reste.",
    )


def test_titles() -> None:
    assert [formats.word(key, "fr") for key in ("mr", "ms", "excellency")] == ["M.", "Mme", "S.E.M."]


def test_abbreviation_at_first_use() -> None:
    assert formats.first_use("UAV", "fr") == "aéronef sans équipage à bord (drone)"
    assert formats.first_use("NATO", "fr") == "Organisation du Traité de l’Atlantique Nord (OTAN)"
    assert formats.first_use("OSCE", "fr").endswith("(OSCE)")
    assert formats.first_use("ABC", "fr") == "ABC"


@pytest.mark.parametrize(
    ("form", "text"),
    [("dms", "54°36′00″ N, 25°43′01″ E"), ("decimal", "54,600° N, 25,717° E"), ("icao", "543600N 0254301E")],
)
def test_coordinates(form: str, text: str) -> None:
    position = Position.parse({"at": "54.600, 25.717", "precision": "100 m"})
    assert plain(formats.position(position, "fr", form)) == text


def test_west_is_ouest() -> None:
    position = Position.parse({"at": "48.5, -4.5", "precision": "place"})
    assert plain(formats.position(position, "fr")) == "48°30′ N, 4°30′ O"


@pytest.mark.parametrize(
    ("timezone", "name"),
    [
        ("Europe/Oslo", "heure d’Oslo"),
        ("Europe/Bucharest", "heure de Bucarest"),
        ("America/New_York", "heure de New York"),
        ("Asia/Kathmandu", "UTC+5:45"),
    ],
)
def test_zones(timezone: str, name: str) -> None:
    assert formats.zone(moment("2025-07-10T11:30", timezone), "fr") == name


def test_utc_is_not_said_twice() -> None:
    utc = moment("2025-07-10T08:30", "UTC")
    assert plain(formats.time(utc, "fr")) == plain(formats.local_time(utc, "fr")) == "8 h 30 UTC"


def test_another_day_in_utc_is_named() -> None:
    oslo = moment("2025-09-23T00:00", "Europe/Oslo")
    assert plain(formats.date_time(oslo, "fr")) == ("23 septembre 2025 à 0 h (heure d’Oslo), 22 h UTC le 22 septembre")


def test_period() -> None:
    first = moment("2025-09-09T23:30", "Europe/Warsaw")
    last = moment("2025-09-10T06:30", "Europe/Warsaw", TimePrecision.ABOUT)
    assert plain(formats.period(first, last, "fr")) == (
        "entre le 9 septembre 2025 à 23 h 30 (heure de Varsovie), 21 h 30 UTC, "
        "et le 10 septembre 2025 à environ 6 h 30 (heure de Varsovie), 4 h 30 UTC"
    )
    assert plain(formats.period(moment("2025-07-10T11:30"), moment("2025-07-10T12:00"), "fr")) == (
        "10 juillet 2025 entre 11 h 30 (heure de Vilnius), 8 h 30 UTC, et 12 h (heure de Vilnius), 9 h UTC"
    )


@pytest.mark.parametrize(
    ("n", "words", "feminine", "times", "ordinal", "feminine_ordinal"),
    [
        (1, "un", "une", "une fois", "premier", "première"),
        (2, "deux", "deux", "deux fois", "deuxième", "deuxième"),
        (9, "neuf", "neuf", "neuf fois", "neuvième", "neuvième"),
        (10, "10", "10", "10 fois", "10ᵉ", "10ᵉ"),
        (21, "21", "21", "21 fois", "21ᵉ", "21ᵉ"),
    ],
)
def test_number_words(n: int, words: str, feminine: str, times: str, ordinal: str, feminine_ordinal: str) -> None:
    assert formats.number_words(n, "fr") == words
    assert formats.number_words(n, "fr", "f") == feminine
    assert formats.times_words(n, "fr") == times
    assert formats.ordinal_words(n, "fr") == ordinal
    assert formats.ordinal_words(n, "fr", "f") == feminine_ordinal


def test_counted() -> None:
    counted = [formats.counted(n, "violation", "violations", lang="fr", gender="f") for n in (0, 1, 2, 19)]
    assert counted == ["zéro violation", "une violation", "deux violations", "19 violations"]


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2025-07-10", "2025-07-10", "en un jour"),
        ("2025-07-10", "2025-07-17", "en l’espace d’une semaine"),
        ("2025-07-10", "2025-07-28", "en moins d’un mois"),
        ("2025-07-10", "2025-08-10", "en un mois"),
        ("2025-07-10", "2025-08-11", "en moins de deux mois"),
        ("2025-07-10", "2025-09-10", "en deux mois"),
        ("2025-01-10", "2025-10-20", "en moins de 10 mois"),
        ("2024-07-10", "2025-07-09", "en moins d’un an"),
        ("2024-07-10", "2025-07-10", "en un an"),
        ("2024-07-10", "2025-07-11", "en moins de deux ans"),
        ("2023-07-10", "2025-07-10", "en deux ans"),
    ],
)
def test_span(first: str, last: str, text: str) -> None:
    assert formats.span_words(day(first), day(last), "fr") == text


@pytest.mark.parametrize(
    ("certainty", "noun", "verb", "clause", "note"),
    [
        (Certainty.CONFIRMED, "2 kg", "a transporté", "il a poursuivi son vol", "2 kg"),
        (
            Certainty.ASSESSED,
            "2 kg (selon l’évaluation actuelle)",
            "aurait transporté, selon l’évaluation actuelle,",
            "selon l’évaluation actuelle, il a poursuivi son vol",
            "2 kg (évaluation)",
        ),
        (
            Certainty.REPORTED,
            "2 kg (selon des informations préliminaires)",
            "aurait transporté, selon des informations préliminaires,",
            "selon des informations préliminaires, il a poursuivi son vol",
            "2 kg (information non confirmée)",
        ),
        (
            Certainty.DISPUTED,
            "2 kg (selon des informations divergentes)",
            "aurait transporté, selon des informations divergentes,",
            "selon des informations divergentes, il a poursuivi son vol",
            "2 kg (informations divergentes)",
        ),
    ],
)
def test_doubt_is_worded(certainty: Certainty, noun: str, verb: str, clause: str, note: str) -> None:
    assert formats.hedged("2 kg", certainty, "fr") == noun
    assert formats.hedged_verb("a transporté", "aurait transporté", certainty, "fr") == verb
    assert formats.hedged_clause("il a poursuivi son vol", certainty, "fr") == clause
    assert formats.noted("2 kg", certainty, "fr") == note


def test_disputed_values() -> None:
    assert formats.disputed([(19, "a"), (23, "b")], "fr") == "entre 19 et 23"
    assert formats.disputed([(4, "a"), (3, "b")], "fr") == "entre trois et quatre"
    assert formats.disputed([("un drone", "a"), ("un missile", "b")], "fr") == "un drone ou un missile"


def test_lists_and_labels() -> None:
    assert formats.listed(["a", "b", "c"], "fr") == "a, b et c"
    assert formats.gap("occurred.start", "fr") == f"[heure{NBSP}: information manquante]"
    assert (
        plain(formats.word("draft_of", "fr", date=formats.date(day("2025-08-01"), "fr"))) == "PROJET du 1ᵉʳ août 2025"
    )
    assert plain(formats.word("page_of", "fr", page=1, pages=2)) == "Page 1 sur 2"
    assert formats.lang_tag("fr") == "fr-FR"
