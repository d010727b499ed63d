"""The military grid reference system (MGRS) in WGS 84: reading references, and naming the square of a point.

The projection is the library's, which carries the zones of Norway and Svalbard and the bands of latitude.
"""

from __future__ import annotations

import re
import warnings
from decimal import Decimal

from drafter.values.shortened import shortened

REFERENCE = re.compile(r"(\d{1,2}\s*[A-Z]|[ABYZ])\s*[A-Z]{2}\s*(\d*)\s*(\d*)", re.ASCII)
"""Matches what is meant as a reference, in capitals, sound or not."""

NORTHERNMOST, SOUTHERNMOST = 84, -80
FINEST = 5
_PLACES = Decimal("1e-7")


def read_grid(text: str) -> tuple[Decimal, Decimal, int]:
    """Return latitude and longitude of the middle of a reference's square, and the side of the square in metres.

    Of a square of 1 m it is the corner in the south-west. Raises ValueError with the reason.
    """
    match = REFERENCE.fullmatch(text)
    if match is None:
        raise ValueError(f"'{shortened(text)}' is not an MGRS reference; write it as 35U MA 171 510")
    east, north = match[2], match[3]
    if not north:
        half = len(east) // 2
        east, north = east[:half], east[half:]
    if len(east) != len(north) or len(east) > FINEST:
        raise ValueError(
            f"'{shortened(text)}' has {len(east)} digits to the east and {len(north)} to the north; "
            "write as many for both, at most five, such as 35U MA 171 510"
        )
    if not match[1][0].isdigit():
        raise ValueError(f"'{shortened(text)}' lies in a polar area, where MGRS is not read; write it in degrees")
    middle = f"5{'0' * FINEST}"[
        : FINEST - len(east)
    ]  # whole metres: what stands for a larger square is the library's choice
    square = re.sub(r"\s", "", text[: match.start(2)])
    latitude, longitude = _in_degrees(f"{square}{east}{middle}{north}{middle}", text)
    return latitude, longitude, 10 ** (FINEST - len(east))


def _in_degrees(reference: str, text: str) -> tuple[Decimal, Decimal]:
    import mgrs

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            found = mgrs.MGRS().toLatLon(reference)
        except (mgrs.core.MGRSError, RuntimeWarning):
            raise ValueError(
                f"there is no MGRS square '{shortened(text)}'; check its zone, its band and its two letters"
            ) from None
    return Decimal(str(found[0])).quantize(_PLACES), Decimal(str(found[1])).quantize(_PLACES)


def grid_reference(latitude: Decimal, longitude: Decimal, digits: int) -> tuple[str, str, str, str]:
    """Return zone with band, square, and the digits to the east and to the north: "35U", "MA", "171", "510".

    Digits are cut off, never rounded: the reference names the square that holds the point. Raises ValueError in
    polar areas, which have no zones.
    """
    import mgrs

    if not SOUTHERNMOST <= latitude <= NORTHERNMOST:
        raise ValueError(f"MGRS is not written at latitude {latitude}, in a polar area; write the position in degrees")
    whole = mgrs.MGRS().toMGRS(float(latitude), float(longitude), MGRSPrecision=FINEST)
    zone, square, figures = whole[:3].removeprefix("0"), whole[3:5], whole[5:]
    return zone, square, figures[:digits], figures[FINEST : FINEST + digits]
