"""The built-in directory: who held which office on a day, and how old the entries are."""

import datetime as dt
import zoneinfo

import pytest

from drafter.party import Capacity, Party
from drafter.problems import Problem, Severity
from drafter.protocol import age_problems, builtin_directory, signature_title
from drafter.reading.parties import check_directory

FOREIGN, DEFENCE = "lt-minister-of-foreign-affairs", "lt-minister-of-national-defence"


def party(office: str, day: str) -> Party:
    found = builtin_directory().party(office, dt.date.fromisoformat(day))
    assert isinstance(found, Party), found
    return found


def test_every_entry_names_bodies_that_exist_and_its_source() -> None:
    directory = builtin_directory()
    assert check_directory(directory) == []
    entries = [*directory.states.values(), *directory.organisations.values()]
    entries += [*directory.offices.values(), *directory.holders.values()]
    assert all(entry.source and entry.as_of for entry in entries)


KEYS = {
    "en": {"short", "full", "with_article", "short_with_article", "adjective"},
    "fr": {"short", "full", "with_article", "short_with_article", "of", "full_of", "in", "full_in", "adjective",
           "adjective_feminine"},
    "lt": {"short", "genitive", "dative", "locative", "full", "full_genitive", "full_dative", "full_locative",
           "adjective"},
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(builtin_directory().states))
def test_every_state_has_its_names_in_every_form(code: str) -> None:
    state = builtin_directory().states[code]
    assert {language: set(names) for language, names in state.name.items()} == KEYS
    assert set(state.capital) == set(KEYS)
    assert zoneinfo.ZoneInfo(state.timezone)
    english, french, lithuanian = state.name["en"], state.name["fr"], state.name["lt"]
    for form in ("", "short_"):
        plain = english["short" if form else "full"]
        assert english[f"{form}with_article"] in {plain, f"the {plain}"}
    for form, name in (("full_", french["full"]), ("", french["short"])):
        assert french[f"{form}of"].split(name)[0] in {"de ", "d’", "du ", "de la ", "de l’", "des "}
        assert french[f"{form}in"].split(name)[0] in {"en ", "au ", "aux ", "à ", "dans la "}
    assert french["with_article"].split(french["full"])[0] in {"le ", "la ", "l’", "les ", ""}
    stem = lithuanian["full"][:3]
    assert all(name.startswith(stem[:2]) for name in lithuanian.values())


def test_the_states_that_templates_can_name_are_there() -> None:
    nato = "AL BE BG CA CZ DE DK EE ES FI FR GB GR HR HU IS IT LT LU LV ME MK NL NO PL PT RO SE SI SK TR US"
    union = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
    council = {turn.state for turn in builtin_directory().offices["un-security-council-president"].turns}
    wanted = {*nato.split(), *union.split(), "BY", "RU", "UA", "MD", "GE", "CH", *council}
    assert wanted <= set(builtin_directory().states)


@pytest.mark.parametrize(
    ("code", "language", "form", "name"),
    [
        ("LT", "fr", "full_of", "de la République de Lituanie"),
        ("LT", "fr", "in", "en Lituanie"),
        ("BY", "fr", "full_of", "de la République du Bélarus"),
        ("NL", "fr", "of", "des Pays-Bas"),
        ("US", "fr", "full_in", "aux États-Unis d’Amérique"),
        ("EE", "fr", "of", "d’Estonie"),
        ("LT", "lt", "full_locative", "Lietuvos Respublikoje"),
        ("BY", "lt", "dative", "Baltarusijai"),
        ("RU", "lt", "full_genitive", "Rusijos Federacijos"),
        ("LU", "lt", "full_dative", "Liuksemburgo Didžiajai Hercogystei"),
        ("GE", "lt", "locative", "Sakartvele"),
    ],
)
def test_inflected_names(code: str, language: str, form: str, name: str) -> None:
    assert builtin_directory().states[code].name[language][form] == name


def test_a_letter_reads_only_the_files_it_concerns() -> None:
    directory = builtin_directory(["nato-secretary-general", "embassy:BY"], "LV")
    assert {office.split("-")[0] for office in directory.offices} == {"nato", "saceur", "lv"}
    assert "RU" in directory.states
    assert "XX" not in directory.states
    assert builtin_directory(["no-such-office"]) is builtin_directory()


def test_every_office_is_found_in_the_file_that_its_id_names() -> None:
    for office in builtin_directory().offices:
        assert office in builtin_directory([office]).offices


def test_offices_are_worded_in_three_languages() -> None:
    for key, office in builtin_directory().offices.items():
        assert set(office.title) == {"en", "fr", "lt"}, key
        assert office.titled("lt", case="dative"), key
        assert office.address.keys() in ({"en", "fr", "lt"}, set()), key


@pytest.mark.parametrize(
    ("office", "day", "name", "capacity"),
    [
        (FOREIGN, "2025-07-31", "Kęstutis Budrys", Capacity.PERMANENT),
        (FOREIGN, "2025-08-05", "Kęstutis Budrys", Capacity.ACTING),
        (FOREIGN, "2025-09-24", "Kęstutis Budrys", Capacity.ACTING),
        (FOREIGN, "2025-09-25", "Kęstutis Budrys", Capacity.PERMANENT),
        (DEFENCE, "2024-12-12", "Dovilė Šakalienė", Capacity.PERMANENT),
        (DEFENCE, "2025-08-05", "Dovilė Šakalienė", Capacity.ACTING),
        (DEFENCE, "2025-10-22", "Dovilė Šakalienė", Capacity.PERMANENT),
        ("nato-secretary-general", "2024-10-01", "Mark Rutte", Capacity.PERMANENT),
        ("saceur", "2025-08-05", "Alexus G. Grynkewich", Capacity.PERMANENT),
        ("nato-military-committee-chair", "2025-08-05", "Giuseppe Cavo Dragone", Capacity.PERMANENT),
        ("lt-prime-minister", "2025-08-05", "Rimantas Šadžius", Capacity.ACTING),
        (DEFENCE, "2025-12-09", "Robertas Kaunas", Capacity.PERMANENT),
        ("lv-minister-of-foreign-affairs", "2024-09-09", "Baiba Braže", Capacity.PERMANENT),
        ("ee-minister-of-defence", "2025-09-19", "Hanno Pevkur", Capacity.PERMANENT),
        ("ro-prime-minister", "2025-05-10", "Cătălin Predoiu", Capacity.AD_INTERIM),
        ("ro-minister-of-national-defence", "2025-09-14", "Ionuț Moșteanu", Capacity.PERMANENT),
        ("icao-council-president", "2025-12-31", "Salvatore Sciacchitano", Capacity.PERMANENT),
        ("icao-council-president", "2026-01-01", "Toshiyuki Onuma", Capacity.PERMANENT),
        ("osce-chairperson-in-office", "2026-01-01", "Ignazio Cassis", Capacity.PERMANENT),
        ("pl-minister-of-foreign-affairs", "2025-08-21", "Radosław Sikorski", Capacity.PERMANENT),
        ("pl-minister-of-national-defence", "2025-08-21", "Władysław Kosiniak-Kamysz", Capacity.PERMANENT),
    ],
)
def test_holder_of_the_day(office: str, day: str, name: str, capacity: Capacity) -> None:
    found = party(office, day)
    assert (found.holder.name, found.capacity) == (name, capacity)


@pytest.mark.parametrize(
    ("office", "day"),
    [
        (FOREIGN, "2025-08-02"),
        (DEFENCE, "2025-08-02"),
        (DEFENCE, "2025-10-23"),
        ("ro-minister-of-foreign-affairs", "2025-05-20"),
        ("ro-minister-of-national-defence", "2025-11-28"),
        ("nato-secretary-general", "2024-09-30"),
    ],
)
def test_no_holder_is_guessed(office: str, day: str) -> None:
    found = builtin_directory().party(office, dt.date.fromisoformat(day))
    assert isinstance(found, Problem)
    assert found.rule == "no-holder"
    assert found.place is not None
    assert found.place.line is not None
    assert "known terms" in (found.hint or "")


def test_a_mistyped_office_is_told() -> None:
    found = builtin_directory().party("nato-secretary-generl", dt.date(2025, 8, 5))
    assert isinstance(found, Problem)
    assert found.hint == "did you mean 'nato-secretary-general' or 'icao-secretary-general'?"


@pytest.mark.parametrize(
    ("office", "day", "title"),
    [
        (FOREIGN, "2025-08-05", "Acting Minister of Foreign Affairs of the Republic of Lithuania"),
        (DEFENCE, "2025-08-05", "Acting Minister of National Defence of the Republic of Lithuania"),
        (FOREIGN, "2025-10-23", "Minister of Foreign Affairs of the Republic of Lithuania"),
        ("pl-minister-of-national-defence", "2025-08-21", "Minister of National Defence of the Republic of Poland"),
    ],
)
def test_title_under_a_signature(office: str, day: str, title: str) -> None:
    assert signature_title(party(office, day), "en") == title


def test_a_title_that_is_not_stored_is_a_problem() -> None:
    found = signature_title(party(FOREIGN, "2025-08-05"), "xx")
    assert isinstance(found, Problem)
    assert found.rule == "no-forms-of-address"


def test_entries_age() -> None:
    directory = builtin_directory()
    rutte = party("nato-secretary-general", "2025-08-05")
    as_of = rutte.holder.as_of
    assert as_of is not None
    assert age_problems(rutte, directory, dt.date(2025, 8, 5)) == []
    assert age_problems(rutte, directory, as_of + dt.timedelta(days=180)) == []
    problems = age_problems(rutte, directory, as_of + dt.timedelta(days=181))
    assert [problem.severity for problem in problems] == [Severity.WARNING] * 3
    assert [problem.message.split(" was ")[0] for problem in problems] == [
        "the office 'nato-secretary-general'",
        "the office-holder Mark Rutte",
        "the organisation NATO",
    ]
    assert problems[1].message == (
        "the office-holder Mark Rutte was last confirmed on 2025-12-31, 181 days before the letter"
    )
    assert problems[1].place == directory.places["holders.mark-rutte"]


def test_an_entry_without_a_date_is_told() -> None:
    import dataclasses

    rutte = party("nato-secretary-general", "2025-08-05")
    undated = dataclasses.replace(rutte, holder=rutte.holder.model_copy(update={"as_of": None}))
    (problem,) = age_problems(undated, builtin_directory(), dt.date(2025, 8, 5))
    assert problem.message == "the office-holder Mark Rutte does not say when it was last confirmed"
