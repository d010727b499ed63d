"""Numbers, quantities and positions beyond the table."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter import formats
from drafter.formats import NBSP
from drafter.formats.language import language
from drafter.values import Position, Quantity


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


@given(st.integers())
def test_a_whole_number_keeps_its_digits(n: int) -> None:
    assert int(formats.number(n, "en").replace(",", "").replace("−", "-")) == n


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=4))
def test_a_number_keeps_its_value(value: Decimal) -> None:
    assert Decimal(formats.number(value, "en").replace(",", "").replace("−", "-")) == value


@given(st.integers())
def test_every_number_has_words(n: int) -> None:
    assert formats.number_words(n, "en")
    assert formats.times_words(n, "en")
    assert formats.ordinal_words(n, "en")


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="not a number"):
        formats.number(float("nan"), "en")


@pytest.mark.parametrize(
    ("n", "times", "ordinal"),
    [
        (1, "once", "first"),
        (2, "twice", "second"),
        (3, "three times", "third"),
        (9, "nine times", "ninth"),
        (11, "11 times", "11th"),
        (21, "21 times", "21st"),
        (112, "112 times", "112th"),
    ],
)
def test_times_and_ordinals(n: int, times: str, ordinal: str) -> None:
    assert formats.times_words(n, "en") == times
    assert formats.ordinal_words(n, "en") == ordinal


def test_counted() -> None:
    assert formats.counted(1, "violation", "violations", lang="en") == "one violation"
    assert formats.counted(19, "violation", "violations", lang="en") == "19 violations"


@pytest.mark.parametrize(
    ("lang", "indexes"),
    [
        ("en", {0: 1, 1: 0, 2: 1, 21: 1}),
        ("fr", {0: 0, 1: 0, 2: 1}),
        ("lt", {1: 0, 2: 1, 9: 1, 10: 2, 11: 2, 19: 2, 20: 2, 21: 0, 22: 1, 111: 2}),
        ("pl", {1: 0, 2: 1, 4: 1, 5: 2, 12: 2, 21: 2, 22: 1, 112: 2}),
    ],
)
def test_plural_rules(lang: str, indexes: dict[int, int]) -> None:
    assert {n: language(lang).numbers.plural.whole(n) for n in indexes} == indexes


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("2 kg", "2 kg"),
        ("about 100 km", "about 100 km"),
        ("more than 100 km", "more than 100 km"),
        ("less than 1 km", "less than 1 km"),
        ("50-60 km/h", "50–60 km/h"),
        ("18 s", "18 seconds"),
        ("1 min", "1 minute"),
        ("0.5 h", "0.5 hours"),
        ("1-2 d", "1–2 days"),
        ("5.38 %", "5.38 per cent"),
        ("5-6 %", "5–6 per cent"),
        ("about 10 000 m", "about 10,000 m"),
    ],
)
def test_quantity(written: str, text: str) -> None:
    assert plain(formats.quantity(Quantity.parse(written), "en")) == text


@pytest.mark.parametrize(
    ("written", "reference", "text"),
    [
        ("about 100 m", "AGL", "about 100 m above ground level"),
        ("200 m", "AMSL", "200 m above mean sea level"),
        ("200 m", None, "200 m"),
        ("8500 ft", "FL", "FL 085"),
        ("2 kg", "FL", "2 kg"),
    ],
)
def test_altitude(written: str, reference: str | None, text: str) -> None:
    assert plain(formats.altitude(Quantity.parse(written), reference, "en")) == text


@pytest.mark.parametrize(
    ("precision", "dms", "decimal", "icao"),
    [
        ("place", "54°36′ N, 25°43′ E", "54.60° N, 25.72° E", "5436N 02543E"),
        ("1 km", "54°36′ N, 25°43′ E", "54.60° N, 25.72° E", "5436N 02543E"),
        ("500 m", "54°36′00″ N, 25°43′01″ E", "54.600° N, 25.717° E", "543600N 0254301E"),
        ("10 m", "54°36′00.0″ N, 25°43′01.2″ E", "54.6000° N, 25.7170° E", "543600.0N 0254301.2E"),
        ("1 m", "54°36′00.0″ N, 25°43′01.2″ E", "54.60000° N, 25.71700° E", "543600.0N 0254301.2E"),
    ],
)
def test_a_position_is_never_finer_than_known(precision: str, dms: str, decimal: str, icao: str) -> None:
    position = Position.parse({"at": "54.600, 25.717", "precision": precision})
    assert plain(formats.position(position, "en")) == dms
    assert plain(formats.position(position, "en", "decimal")) == decimal
    assert formats.position(position, "en", "icao") == icao


def test_minutes_and_seconds_carry_over() -> None:
    position = Position(Decimal("-9.99999"), Decimal("-179.99999"), "place")
    assert plain(formats.position(position, "en")) == "10°00′ S, 180°00′ W"
    assert formats.position(position, "en", "icao") == "1000S 18000W"


@given(
    st.decimals(-90, 90, places=6),
    st.decimals(-180, 180, places=6),
    st.sampled_from(["place", "1 m", "10 m", "100 m", "5 km", "5 NM"]),
)
def test_every_position_can_be_written(latitude: Decimal, longitude: Decimal, precision: str) -> None:
    position = Position.parse({"latitude": latitude, "longitude": longitude, "precision": precision})
    for form in ("dms", "decimal", "icao"):
        text = formats.position(position, "en", form)
        assert "60′" not in text
        assert "60″" not in text


def test_an_unknown_form_of_positions_is_refused() -> None:
    position = Position.parse({"at": "54.600, 25.717", "precision": "place"})
    with pytest.raises(ValueError, match="did you mean 'decimal'"):
        formats.position(position, "en", "decimals")
