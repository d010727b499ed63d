"""The annexes that several templates may use, in the languages they are written in."""

import datetime as dt
from pathlib import Path

import pytest

from tests.templates.writing import TEMPLATES, drafted, example, faults, text

LANGUAGES = ("en", "fr", "lt")
RECORDS = TEMPLATES / "protest-note" / "example"

ENCLOSED = {
    "chronology": {"en": "A chronology is enclosed.", "fr": "Une chronologie est jointe.",
                   "lt": "Įvykių chronologija pridedama."},
    "list-of-enclosures": {"en": "A list of enclosures is enclosed.", "fr": "Une liste des pièces jointes est jointe.",
                           "lt": "Pridedamų dokumentų sąrašas pridedamas."},
}  # fmt: skip


def template(folder: Path, annex: str, inputs: str = "") -> str:
    (folder / "template.yaml").write_text(
        "title: T\nform: aide_memoire\nlanguages: [en, fr, lt]\nrequires: {latest: [occurred.start]}\n"
        f"annexes: [{annex}]\n{inputs}",
        "utf-8",
    )
    for language in LANGUAGES:
        (folder / f"{language}.md").write_text(
            f"# T\n\n{ENCLOSED.get(annex, ENCLOSED['chronology'])[language]}\n", "utf-8"
        )
    return str(folder)


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("en", "10 July 2025 | about 11:30 EEST | about 08:30 UTC | Uncrewed aircraft enters from Belarus and comes down "
               "near Šumskas; about 1 km inside the border | State Border Guard Service"),
        ("fr", "10 juillet 2025 | vers 11 h 30 (heure de Vilnius) | vers 8 h 30 UTC | Un aéronef sans équipage à bord "
               "entre depuis le Bélarus et tombe près de Šumskas ; profondeur de pénétration : environ 1 km | "
               "Service national de protection des frontières"),
        ("lt", "2025 m. liepos 10 d. | apie 11.30 val. Vilniaus laiku | apie 8.30 val. pasaulio suderintuoju laiku, UTC | "
               "Bepilotis orlaivis įskrenda iš Baltarusijos ir nukrinta prie Šumsko; atstumas nuo sienos – apie 1 km | "
               "Valstybės sienos apsaugos tarnyba"),
    ],
)  # fmt: skip
def test_the_chronology(language, row, tmp_path):
    own = RECORDS / language / "incidents"
    records = own if own.is_dir() else RECORDS / "incidents"
    letter = drafted(template(tmp_path, "chronology"), records, "LT", dt.date(2025, 7, 17), language=language)
    assert [fault for fault in faults(letter) if ": error" in fault] == []
    assert row in text(letter)


@pytest.mark.parametrize(
    ("language", "title"),
    [("en", "List of enclosures"), ("fr", "Liste des pièces jointes"), ("lt", "Pridedamų dokumentų sąrašas")],
)
def test_the_list_of_enclosures(language, title, tmp_path):
    inputs = "inputs:\n  enclosures: {type: list, prompt: Which?, example: [one], required: true}\n"
    name = template(tmp_path, "list-of-enclosures", inputs)
    given = {"enclosures": ("Report & photographs", "Map")}
    letter = drafted(name, RECORDS / "incidents", "LT", dt.date(2025, 7, 17), given, language=language)
    assert [fault for fault in faults(letter) if ": error" in fault] == []
    assert f"\n{title}\n" in text(letter)
    assert "\n1 | Report & photographs\n2 | Map\n" in text(letter)


def test_an_example_has_records_and_inputs_of_its_own_in_a_language():
    assert "Šumsko pasienio kontrolės punkto" in text(example("protest-note", "lt"))
    assert "iki 2025 m. liepos 31 d." in text(example("protest-note", "lt"))
    assert "poste-frontière" in text(example("protest-note", "fr"))
