"""What a text states in so many words."""

from __future__ import annotations

import pytest

from drafter.checks.stated import offices_pattern, stated
from drafter.protocol import builtin_directory

CASES = {
    "dates": ("en", "On 28 July 2025, 3 August, March 2022, 28.07.2025 and 2025-07-28.",
              ["28 July 2025", "3 August", "March 2022", "28.07.2025", "2025-07-28"]),
    "times": ("en", "At 11:30 EEST (08:30 UTC), 6 p.m. local time, 100830ZJUL25.",
              ["11:30 EEST", "08:30 UTC", "6 p.m. local time", "100830ZJUL25"]),
    "measures": ("en", "about 5.4 %, 12kg, 7 t, two kilograms, a 5-minute flight, €5 million",
                 ["5.4 %", "12kg", "7 t", "two kilograms", "5-minute", "€5"]),
    "counts": ("en", "Two drones and one more; the aircraft of 2024", ["Two drones"]),
    "coordinates": ("en", "at 54.600° N, 25.717° E or 543600N 0254301E", ["54.600° N, 25.717° E", "543600N 0254301E"]),
    "articles": ("en", "Articles 4 and 5 of the North Atlantic Treaty; Article 2(4)",
                 ["Articles 4 and 5 of the North Atlantic Treaty", "Article 2(4)"]),
    "offices": ("en", "to the minister of foreign affairs of the Republic of Latvia and Mark Rutte",
                ["Mark Rutte"]),
    "French": ("fr", "le 1er août, à 11 h 30, l’article 5 du Traité de l’Atlantique Nord, trois drones de 2 kg",
               ["1er août", "11 h 30", "l’article 5 du Traité de l’Atlantique Nord", "trois drones", "2 kg"]),
    "Lithuanian": ("lt", "2025 m. liepos 28 d. 11.30 val., trys dronai, 4 straipsnį",
                   ["2025 m. liepos 28 d.", "11.30 val.", "trys dronai", "4 straipsnį"]),
    "a language without words": ("de", "am 28.07.2025 um 11 Uhr, 5 km, 54.600° N, 25.717° E",
                                 ["28.07.2025", "5 km", "54.600° N, 25.717° E"]),
    "nothing": ("en", "Section 3 of the annex, version 2.0, room 14, 2025", []),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_what_is_stated(case: str) -> None:
    language, text, found = CASES[case]
    offices = offices_pattern(builtin_directory(), language)
    assert [one.text for one in stated(text, language, offices)] == found
    assert all(text[one.start : one.end] == one.text for one in stated(text, language, offices))


def test_an_office_is_found_in_every_stored_form_and_across_lines() -> None:
    offices = offices_pattern(builtin_directory(), "en")
    text = "the minister of National Defence\u00a0of\nRomania"
    assert [one.kind for one in stated("x " + text, "en", offices)] == ["office"]
