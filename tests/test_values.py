from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from drafter.values import (
    UNITS,
    Bound,
    Certainty,
    Fact,
    Moment,
    Position,
    Quantity,
    day_only,
    day_or_time,
    read_day,
    weakest,
)


@pytest.mark.parametrize(
    ("text", "value", "upper", "unit", "bound"),
    [
        ("2 kg", "2", None, "kg", Bound.EXACTLY),
        ("about 100 km", "100", None, "km", Bound.ABOUT),
        ("≈ 100 km", "100", None, "km", Bound.ABOUT),
        ("more than 100km", "100", None, "km", Bound.OVER),
        ("< 200 m", "200", None, "m", Bound.UNDER),
        ("50-60 km/h", "50", "60", "km/h", Bound.EXACTLY),
        ("50 to 60 KM/H", "50", "60", "km/h", Bound.EXACTLY),
        ("1 500.5 m", "1500.5", None, "m", Bound.EXACTLY),
        ("3 hours", "3", None, "h", Bound.EXACTLY),
        ("5 NM", "5", None, "NM", Bound.EXACTLY),
        ("12 %", "12", None, "%", Bound.EXACTLY),
    ],
)
def test_quantities(text: str, value: str, upper: str | None, unit: str, bound: Bound) -> None:
    assert Quantity.parse(text) == Quantity(Decimal(value), unit, Decimal(upper) if upper else None, bound)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("heavy", "'heavy' is not a quantity; write a number and its unit, such as '2 kg' or 'about 100 km'"),
        ("2", "'2' is not a quantity; write a number and its unit, such as '2 kg' or 'about 100 km'"),
        ("-2 kg", "'-2 kg' is not a quantity; write a number and its unit, such as '2 kg' or 'about 100 km'"),
        ("60-50 km", "'60-50 km' runs backwards; write the smaller number first"),
        ("2 kgs/h", "'kgs/h' is not a unit; did you mean 'km/h'?"),
    ],
)
def test_no_quantities(text: str, message: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        Quantity.parse(text)
    assert str(caught.value) == message


amounts = st.decimals(0, 10**6, places=2).map(abs)


@given(amounts, st.none() | amounts.map(lambda more: more + 1), st.sampled_from(UNITS), st.sampled_from(Bound))
def test_a_quantity_reads_what_it_prints(value: Decimal, more: Decimal | None, unit: str, bound: Bound) -> None:
    quantity = Quantity(value, unit, None if more is None else value + more, bound)
    assert Quantity.parse(str(quantity)) == quantity


@given(st.text())
def test_any_text_is_a_quantity_or_a_value_error(text: str) -> None:
    try:
        Quantity.parse(text)
    except ValueError as error:
        said = str(error)
    else:
        said = ""
    assert len(said) < 250


@pytest.mark.parametrize(
    ("data", "latitude", "longitude"),
    [
        ({"at": "54.600, 25.717", "precision": "place"}, "54.600", "25.717"),
        ({"at": "543600N 0254300E", "precision": "place"}, "54.60000", "25.71667"),
        ({"at": "543600S 0254300W", "precision": "place"}, "-54.60000", "-25.71667"),
        ({"latitude": 54.6, "longitude": "25.717", "precision": "place"}, "54.6", "25.717"),
    ],
)
def test_positions(data: dict[str, object], latitude: str, longitude: str) -> None:
    assert Position.parse(data) == Position(Decimal(latitude), Decimal(longitude), "place")


NO_DEGREES = "a position needs 'at', or both 'latitude' and 'longitude' in decimal degrees"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("Vilnius", "'Vilnius' is not a position; write it as {at: '54.600, 25.717', precision: place}"),
        ({"at": 54.6, "25.7": None}, "the two numbers of 'at' belong in quotes; write at: '54.600, 25.717'"),
        (
            {"at": "54.6, 25.7", "precison": "place"},
            "a position has no 'precison'; it has at (or latitude, longitude) and precision",
        ),
        (
            {"at": "54.6, 25.7"},
            "the position has no precision; write 'precision: place' or a distance such as '100 m'",
        ),
        (
            {"at": "somewhere", "precision": "place"},
            "'somewhere' is not a position; write it as 54.600, 25.717, as 54°36′00″ N, 25°43′01″ E, "
            "as 543600N 0254301E or as 35U MA 171 510",
        ),
        ({"at": "546000N 0254300E", "precision": "place"}, "54°60′00″ has minutes or seconds over 59"),
        ({"latitude": "NaN", "longitude": 25, "precision": "place"}, NO_DEGREES),
        ({"latitude": 5, "precision": "place"}, NO_DEGREES),
        (
            {"at": "95.0, 25.7", "precision": "place"},
            "latitude 95.0 is not between -90 and 90; write the latitude first, then the longitude",
        ),
        (
            {"at": "5, 181", "precision": "place"},
            "longitude 181 is not between -180 and 180; write the latitude first, then the longitude",
        ),
    ],
)
def test_no_positions(data: object, message: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        Position.parse(data)
    assert str(caught.value) == message


@given(
    st.dictionaries(st.sampled_from(["at", "latitude", "longitude", "precision"]), st.text() | st.floats() | st.none())
)
def test_any_mapping_is_a_position_or_a_value_error(data: dict[str, object]) -> None:
    try:
        position = Position.parse(data)
    except ValueError:
        return
    assert abs(position.latitude) <= 90


def test_days() -> None:
    assert read_day("2025-07-28") == dt.date(2025, 7, 28)
    assert read_day("2025-07-28 11:30") == read_day("2025-07-28T11:30") == dt.datetime.fromisoformat("2025-07-28T11:30")
    assert read_day("2025-07-28T08:30Z") == dt.datetime(2025, 7, 28, 8, 30, tzinfo=dt.UTC)
    for text in ("2025-7-28", "2025-02-30", "28.07.2025", "2025-07-28T24:30", "2025-07-28T11", "", "٢٠٢٥-٠٧-٢٨"):
        assert read_day(text) is None


@pytest.mark.parametrize("value", [20250728, 1.5, True, "soon", None])
def test_a_number_is_never_a_date(value: object) -> None:
    for read in (day_only, day_or_time):
        with pytest.raises(ValueError, match=r"is not a date; write it as 2025-07-28"):
            read(value)


def test_a_fact_from_a_bare_value_and_from_a_mapping() -> None:
    assert Fact[str].model_validate("x") == Fact[str](value="x")
    fact = Fact[int].model_validate({"value": 3, "certainty": "assessed", "sources": ["a"]})
    assert (fact.value, fact.certainty, fact.sources, fact.stated) == (3, Certainty.ASSESSED, ("a",), (3,))


def test_a_disputed_fact_states_all_its_values() -> None:
    fact = Fact[int].model_validate(
        {"certainty": "disputed", "values": [{"value": 3, "source": "a"}, {"value": 5, "source": "b"}]}
    )
    assert fact.stated == (3, 5)


@pytest.mark.parametrize(
    "data",
    [
        None,
        {"certainty": "reported"},
        {"value": 1, "certainty": "disputed"},
        {"certainty": "disputed", "values": [{"value": 1, "source": "a"}]},
        {"vale": 1, "sources": ["a"]},
        {"value": 1, "source": "a"},
    ],
)
def test_facts_badly_stated(data: object) -> None:
    with pytest.raises(ValidationError):
        Fact[int].model_validate(data)


def test_certainties() -> None:
    assert weakest([Certainty.CONFIRMED, Certainty.REPORTED, Certainty.ASSESSED]) is Certainty.REPORTED
    assert weakest([]) is Certainty.CONFIRMED


def test_a_moment_in_its_zone() -> None:
    summer = Moment(dt.date(2025, 7, 28), dt.time(11, 30), "Europe/Vilnius")
    winter = Moment(dt.date(2025, 12, 28), dt.time(11, 30), "Europe/Vilnius")
    assert summer.utc == dt.datetime(2025, 7, 28, 8, 30, tzinfo=dt.UTC)
    assert winter.utc == dt.datetime(2025, 12, 28, 9, 30, tzinfo=dt.UTC)
    assert Moment(dt.date(2025, 7, 28)).utc is None
    assert str(summer) == "2025-07-28T11:30"
