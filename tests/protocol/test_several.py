"""Several addressees of one letter: their inside addresses, their salutations on one line, one close."""

import datetime as dt
from collections.abc import Mapping

import pytest

from drafter.party import Directory, Party
from drafter.problems import Problem
from drafter.protocol import FormOfAddress, address, address_together, builtin_directory, find_party

DAY = dt.date(2025, 8, 5)
EU = ("eu-high-representative", "eu-commissioner-defence")
PRESIDENTS = ("european-council-president", "european-commission-president")
MINISTERS = ("foreign-minister:LV", "pl-minister-of-foreign-affairs")


def parties(offices: tuple[str, ...]) -> list[Party]:
    found = [find_party(builtin_directory(), office, DAY, "LT") for office in offices]
    return [party for party in found if isinstance(party, Party)]


def together(offices: tuple[str, ...], language: str = "en", form: str = "collective_letter") -> FormOfAddress:
    found = address_together(parties(offices), Directory(), language=language, form=form)
    assert isinstance(found, FormOfAddress), found
    return found


@pytest.mark.parametrize(
    ("offices", "said"),
    [
        (EU, {"en": "Dear High Representative, Dear Commissioner,",
              "fr": "Madame la Haute Représentante, Monsieur le Commissaire,",
              "lt": "Gerbiama vyriausioji įgaliotine, gerbiamas Komisijos nary,"}),
        (PRESIDENTS, {"en": "Dear Mr President, Dear Madam President,",
                      "fr": "Monsieur le Président, Madame la Présidente,"}),
        (("nato-secretary-general", EU[1]), {"en": "Dear Secretary General, Dear Commissioner Kubilius,"}),
        (("un-secretary-general", "un-security-council-president"), {"en": "Excellencies,"}),
        (MINISTERS, {"en": "Excellencies,", "lt": "Jūsų Ekscelencijos,"}),
    ],
)  # fmt: skip
def test_salutations_stand_on_one_line(offices: tuple[str, ...], said: Mapping[str, str]) -> None:
    assert {language: together(offices, language).salutation for language in said} == said


def test_a_close_repeats_the_whole_line_where_it_repeats_one() -> None:
    assert together(EU).close == "Yours sincerely,"
    french = "Nous vous prions d’agréer, Madame la Haute Représentante, Monsieur le Commissaire, les assurances de"
    assert together(EU, "fr").close == f"{french} notre très haute considération."
    assert together(MINISTERS).close == "Please accept, Excellencies, the assurances of our highest consideration."


def test_each_has_an_inside_address_and_an_empty_line_stands_between() -> None:
    lines = together(EU).inside_address
    between = lines.index("")
    each = [address(party, Directory(), language="en", form="letter") for party in parties(EU)]
    assert [one.inside_address for one in each if isinstance(one, FormOfAddress)] == [
        lines[:between],
        lines[between + 1 :],
    ]


def test_what_is_weak_of_one_is_weak_of_all() -> None:
    assert not together(("nato-secretary-general",), "fr").needs_native_review
    assert together(("nato-secretary-general", EU[1]), "fr").needs_native_review


@pytest.mark.parametrize(
    ("offices", "form", "language", "message"),
    [
        (("ministry:LV", "ministry:PL"), "note_verbale", "en", "a note is written to one body, and 2 are named"),
        (("saceur", "saceur"), "letter", "en",
         "there is no salutation in 'en' for several who are called 'Dear General'"),
    ],
)  # fmt: skip
def test_who_cannot_be_addressed_together(offices: tuple[str, ...], form: str, language: str, message: str) -> None:
    found = address_together(parties(offices), Directory(), language=language, form=form)
    assert isinstance(found, Problem)
    assert found.message == message


def test_an_office_is_named_by_rank_and_state() -> None:
    (latvian,) = parties(MINISTERS[:1])
    assert latvian.office_id == "lv-minister-of-foreign-affairs"
    assert isinstance(builtin_directory(["foreign-minister:LV"], "LT").party(latvian.office_id, DAY), Party)
    nobody = find_party(builtin_directory(), "foreign-minister:NO", DAY)
    assert isinstance(nobody, Problem)
    assert nobody.message == "the parties have no 'foreign-minister' of NO"
