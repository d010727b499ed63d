"""Positions in the four forms, read and written, against the table of places that records are made from."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter import formats
from drafter.formats import NBSP
from drafter.values import Position
from drafter.values.degrees import read_coordinates
from drafter.values.geodesy import ERROR, distance
from drafter.values.grid import grid_reference, read_grid

TABLE = [
    ("54.600, 25.717", "543600N 0254301E", "35UMA171510"),
    ("54.728, 25.660", "544341N 0253936E", "35UMA137653"),
    ("55.030, 24.400", "550148N 0242400E", "35ULB338012"),
    ("54.652, 22.757", "543907N 0224525E", "34UFF133574"),
    ("54.634, 25.286", "543802N 0251710E", "35ULA893554"),
    ("54.964, 24.085", "545750N 0240506E", "35ULA133946"),
    ("56.735, 27.065", "564406N 0270354E", "35VNC039878"),
    ("59.816, 26.361", "594858N 0262140E", "35VMG641310"),
    ("51.565, 23.345", "513354N 0232042E", "34UFC625152"),
    ("51.83, 22.19", "514948N 0221124E", "34UEC820428"),
    ("45.422, 29.290", "452519N 0291724E", "35TPL791323"),
    ("55.618, 12.656", None, "33UUB523660"),
    ("60.194, 11.100", None, "32VPM164748"),
    ("48.354, 11.786", None, "32UQU063593"),
    ("50.902, 4.484", None, "31UFS043399"),
]


def at(text: str, precision: str | None = "place") -> Position:
    return Position.parse({"at": text} | ({"precision": precision} if precision else {}))


def written(position: Position, form: str) -> str:
    return formats.position(position, "en", form).replace(NBSP, " ")


@pytest.mark.parametrize(("decimal", "icao", "grid"), TABLE)
def test_every_cell_of_the_table_both_ways(decimal: str, icao: str | None, grid: str) -> None:
    assert written(at(decimal, "100 m"), "mgrs").replace(" ", "") == grid
    assert written(at(grid, None), "mgrs").replace(" ", "") == grid
    assert distance(at(grid), at(decimal)) < 50 * 2**0.5 + 1
    if icao:
        assert written(at(decimal, "20 m"), "icao") == icao
        assert written(at(icao, None), "icao") == icao
        assert distance(at(icao), at(decimal)) < 0.5 / 3600 * 111_200 * 2**0.5


@pytest.mark.parametrize(
    "text",
    [
        "54°36′00″ N, 25°43′01″ E", "54°36'00\" N, 25°43'01\" E", "54°36’00” N 25°43’01” E", "N54°36′00″ E25°43′01″",
        "N 54 36 00, E 25 43 01", "54º36'00''N 25º43'01''E", "25°43′01″ E, 54°36′00″ N", "543600N 0254301E",
        "543600N0254301E", "N543600 E0254301", "54°36′00″, 25°43′01″", "54°36′00″ 25°43′01″", "543600.0N 0254301.0E",
        f"54°36′00″{NBSP}N, 25°43′01″{NBSP}E",
    ],
)  # fmt: skip
def test_degrees_minutes_and_seconds(text: str) -> None:
    assert (at(text).latitude, at(text).longitude) == (
        Decimal("54.6"),
        pytest.approx(Decimal("25.71694"), abs=Decimal("1e-5")),
    )


@pytest.mark.parametrize(
    "text",
    ["54.600, 25.717", "54.600 25.717", "54.600; 25.717", "54.600° N, 25.717° E", "N54.600 E25.717", "25.717E 54.600N"],
)
def test_decimal_degrees(text: str) -> None:
    assert (at(text).latitude, at(text).longitude) == (Decimal("54.600"), Decimal("25.717"))


def test_south_and_west() -> None:
    for text in ("−33.5, -70.25", "33.5 S, 70.25 W", "33°30′ S 70°15′ W", "3330S 07015W", "-33°30′, -70°15′"):
        assert (at(text).latitude, at(text).longitude) == (Decimal("-33.5"), Decimal("-70.25"))


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("543600N 0254301E", "31 m"),
        ("543600.5N 0254301.5E", "4 m"),
        ("5436N 02543E", "1 NM"),
        ("54°36′ N, 25°43′ E", "1 NM"),
        ("54°36.5′ N, 25°43.5′ E", "186 m"),
        ("54°36′00″ N, 25°43′ E", "1 NM"),
        ("35U MA", "100 km"),
        ("35U MA 1 5", "10 km"),
        ("35U MA 17 51", "1 km"),
        ("35UMA171510", "100 m"),
        ("35U MA 17165 51037", "1 m"),
    ],
)
def test_a_text_without_precision_is_as_exact_as_its_last_digit(text: str, precision: str) -> None:
    assert str(at(text, None).precision) == precision


SOUTH_WEST = "write it as 54.600, 25.717, as 54°36′00″ N, 25°43′01″ E, as 543600N 0254301E or as 35U MA 171 510"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("54,600 25,717", "'54,600 25,717' has decimal commas; write points, as in 54.600, 25.717"),
        ("54,600, 25,717", "'54,600, 25,717' has decimal commas; write points, as in 54.600, 25.717"),
        ("54,600° N, 25,717° E", "'54,600° N, 25,717° E' has decimal commas; write points, as in 54.600, 25.717"),
        ("546000N 0254301E", "54°60′00″ has minutes or seconds over 59"),
        ("54°36′61″ N, 25°43′01″ E", "54°36′61″ has minutes or seconds over 59"),
        ("54.5°36′ N, 25°43′ E", "54.5°36′ has decimals before its last part"),
        ("0254301N 543600E", "'0254301N' has 7 digits; write a latitude with 6 and a longitude with 7, as in 543600N 0254301E"),
        ("95 N, 25 E", "latitude 95 is not between -90 and 90; write the latitude first, then the longitude"),
        ("125.5, 54.6", "latitude 125.5 is not between -90 and 90; write the latitude first, then the longitude"),
        ("54 N, 25 N", f"'54 N, 25 N' is not a position; {SOUTH_WEST}"),
        ("54 N", f"'54 N' is not a position; {SOUTH_WEST}"),
        ("", f"'' is not a position; {SOUTH_WEST}"),
        ("-54.6 N, 25.7 E", "'-54.6' in '-54.6 N, 25.7 E' is not a coordinate; write it as 54°36′00″ N"),
        ("54.6x, 25.7", f"'54.6x, 25.7' is not a position; {SOUTH_WEST}"),
        ("54..6, 25.7", "'54..6' in '54..6, 25.7' is not a coordinate; write it as 54.600 or as 25°43′01″ E"),
        (
            "35U MA 171 51",
            "'35U MA 171 51' has 3 digits to the east and 2 to the north; "
            "write as many for both, at most five, such as 35U MA 171 510",
        ),
        (
            "35UMA17151",
            "'35UMA17151' has 2 digits to the east and 3 to the north; "
            "write as many for both, at most five, such as 35U MA 171 510",
        ),
        ("35TMA171510", "there is no MGRS square '35TMA171510'; check its zone, its band and its two letters"),
        ("61UMA171510", "there is no MGRS square '61UMA171510'; check its zone, its band and its two letters"),
        ("35IMA171510", "there is no MGRS square '35IMA171510'; check its zone, its band and its two letters"),
        ("ZAB 123 456", "'ZAB 123 456' lies in a polar area, where MGRS is not read; write it in degrees"),
    ],
)  # fmt: skip
def test_what_is_no_position(text: str, message: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        at(text)
    assert str(caught.value) == message


def test_a_text_is_never_more_exact_than_its_last_digit() -> None:
    with pytest.raises(ValueError, match="'35U MA 17 51' is written to 1 km and cannot be exact to 100 m; "):
        at("35U MA 17 51", "100 m")
    assert str(at("543600N 0254301E", "20 m").precision) == "20 m"
    with pytest.raises(ValueError, match="the precision 2 kg is no distance"):
        at("54.6, 25.7", "2 kg")


@pytest.mark.parametrize(
    ("precision", "text"),
    [
        ("1 m", "35U MA 17116 51037"),
        ("2 m", "35U MA 1711 5103"),
        ("30 m", "35U MA 171 510"),
        ("100 m", "35U MA 171 510"),
        ("500 m", "35U MA 17 51"),
        ("1-2 km", "35U MA 1 5"),
        ("place", "35U MA 1 5"),
        ("10 km", "35U MA 1 5"),
        ("20 km", "35U MA"),
        ("300 km", "35U"),
    ],
)
def test_a_square_is_never_smaller_than_the_precision(precision: str, text: str) -> None:
    assert written(at("54.600, 25.717", precision), "mgrs") == text


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("60.0, 5.0", "32V"), ("60.0, 2.9", "31V"), ("78.0, 8.9", "31X"), ("78.0, 9.1", "33X"), ("78.0, 22.0", "35X"),
        ("72.0, 33.1", "37X"), ("0.0, 0.0", "31N"), ("-0.001, 0.1", "31M"), ("83.99, 10.0", "33X"), ("21.3, -157.9", "4Q"),
    ],
)  # fmt: skip
def test_zones_and_bands(text: str, zone: str) -> None:
    assert written(at(text, "1 km"), "mgrs").split()[0] == zone


def test_there_is_no_grid_at_the_poles() -> None:
    for latitude in ("84.1", "-80.1", "90"):
        with pytest.raises(ValueError, match=f"MGRS is not written at latitude {latitude}, in a polar area; write the"):
            written(at(f"{latitude}, 10.0"), "mgrs")


@given(st.decimals(-80, 84, places=5), st.decimals(-180, 180, places=5))
def test_a_reference_read_again_is_the_same_square(latitude: Decimal, longitude: Decimal) -> None:
    zone, square, east, north = grid_reference(latitude, longitude, 5)
    found = read_grid(f"{zone}{square}{east}{north}")
    there = Position(found[0], found[1], "place")
    assert distance(there, Position(latitude, longitude, "place")) < 2**0.5 * (1 + ERROR) + 0.1


@given(
    st.text()
    | st.from_regex(r"[0-9NSEW°′″ .,-]{5,30}", fullmatch=True)
    | st.from_regex(r"\d\d[A-Z]{3}\d{0,12}", fullmatch=True)
)
def test_any_text_is_coordinates_or_a_value_error(text: str) -> None:
    try:
        read_coordinates(text)
    except ValueError as error:
        said = str(error)
    else:
        said = ""
    assert len(said) < 300


@pytest.mark.parametrize(
    ("one", "other", "kilometres"),
    [
        ("54.634, 25.286", "54.964, 24.085", 85.2),
        ("54.600, 25.717", "55.030, 24.400", 97.0),
        ("0, 0", "0, 180", 20015.1),
    ],
)
def test_distances(one: str, other: str, kilometres: float) -> None:
    assert distance(at(one), at(other)) / 1000 == pytest.approx(kilometres, rel=ERROR)
