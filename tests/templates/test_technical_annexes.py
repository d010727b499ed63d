"""The annexes with the table of violations and the technical description of the object."""

import datetime as dt

import pytest

from drafter.problems import has_errors
from tests.templates.test_annexes import RECORDS, template
from tests.templates.writing import drafted, smallest, text


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("en", "1 | 10 July 2025 | about 11:30 EEST (08:30 UTC) | coming from the territory of Belarus | – | – | about 1 km "
               "| an uncrewed aircraft, Gerbera"),
        ("fr", "1 | 10 juillet 2025 | vers 11 h 30 (heure de Vilnius), 8 h 30 UTC | en provenance du territoire du Bélarus "
               "| – | – | environ 1 km | un aéronef sans équipage à bord, Gerbera"),
        ("lt", "1 | 2025 m. liepos 10 d. | apie 11.30 val. (8.30 val. pasaulio suderintuoju laiku, UTC) | iš Baltarusijos "
               "teritorijos | – | – | apie 1 km | bepilotis orlaivis, Gerbera"),
    ],
)  # fmt: skip
def test_the_table_of_violations(language, row, tmp_path):
    letter = drafted(
        template(tmp_path, "violations"), RECORDS / "incidents", "LT", dt.date(2025, 7, 17), language=language
    )
    assert not has_errors(letter.problems)
    assert row in text(letter)


def test_entry_exit_and_duration_stand_in_the_table(tmp_path):
    (tmp_path / "t").mkdir()
    (tmp_path / "records").mkdir()
    crossing = {"name": "A", "position": {"at": "54.600, 25.717", "precision": "place"}}
    records = smallest(
        tmp_path / "records", entry=crossing, exit={"name": "B"}, duration={"value": "18 s", "certainty": "reported"}
    )
    letter = text(drafted(template(tmp_path / "t", "violations"), records, "PL", dt.date(2025, 9, 12)))
    assert "| A, 54°36′ N, 25°43′ E (WGS 84) | B | 18 seconds (reported) | – | an uncrewed aircraft\n" in letter


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        ("en", ["Class | Uncrewed aircraft", "Type | Gerbera", "Wing span | 2.5 m", "Engine | E", "Payload | none found",
                "Serial numbers | A1 and B2"]),
        ("fr", ["Catégorie | Aéronef sans équipage à bord", "Envergure | 2,5 m", "Moteur | E", "Charge utile | aucune",
                "Numéros de série | A1 et B2"]),
        ("lt", ["Rūšis | Bepilotis orlaivis", "Tipas | Gerbera", "Sparnų ilgis | 2,5 m", "Krovinys | nerasta",
                "Serijos numeriai | A1 ir B2"]),
    ],
)  # fmt: skip
def test_the_technical_description(language, rows, tmp_path):
    kinds = {"span": "quantity", "engine": "text", "navigation": "text", "markings": "text", "serials": "list"}
    examples = {"quantity": "2 m", "text": "x", "list": "[x]"}
    inputs = "inputs:\n" + "".join(
        f"  {name}: {{type: {kind}, prompt: Which?, example: {examples[kind]}}}\n" for name, kind in kinds.items()
    )
    given = {"span": "2.5 m", "engine": "E", "serials": ("A1", "B2")}
    name = template(tmp_path, "technical-description", inputs)
    letter = drafted(name, RECORDS / "incidents", "LT", dt.date(2025, 7, 17), given, language=language)
    assert not has_errors(letter.problems)
    assert [row for row in rows if f"\n{row}\n" not in text(letter)] == []
