"""Bodies without a holder: their names in every language, and what cannot be named."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.party import Directory, Office, OfficeHolder, Party, Term
from drafter.problems import Problem
from drafter.protocol import age_problems, builtin_directory, find_party, named_in_text, signature_title

DAY = dt.date(2025, 8, 5)


def found(party_id: str, host: str | None = "LT", directory: Directory | None = None) -> Party:
    party = find_party(directory or builtin_directory(), party_id, DAY, host)
    assert isinstance(party, Party), party
    return party


def test_an_embassy_is_named_from_both_states() -> None:
    embassy = found("embassy:BY")
    office = embassy.office
    assert (embassy.holder, embassy.state, office.rank) == (None, "BY", "embassy")
    assert office.title == {
        "en": "Embassy of the Republic of Belarus in the Republic of Lithuania",
        "fr": "Ambassade de la République du Bélarus en République de Lituanie",
        "lt": "Baltarusijos Respublikos ambasada Lietuvos Respublikoje",
    }
    assert office.titled("lt", case="dative") == "Baltarusijos Respublikos ambasadai Lietuvos Respublikoje"
    assert office.title_forms["fr"]["to"] == "à l’Ambassade de la République du Bélarus en République de Lituanie"
    assert office.title_forms["en"]["short_with_article"] == "the Embassy"


@pytest.mark.parametrize(
    ("body", "host", "english", "dative"),
    [
        ("embassy:RU", "PL", "Embassy of the Russian Federation in the Republic of Poland",
         "Rusijos Federacijos ambasadai Lenkijos Respublikoje"),
        ("ministry:BY", "LT", "Ministry of Foreign Affairs of the Republic of Belarus",
         "Baltarusijos Respublikos užsienio reikalų ministerijai"),
        ("delegation:LT:NATO", "LT",
         "Permanent Delegation of the Republic of Lithuania to the North Atlantic Treaty Organization",
         "Lietuvos Respublikos nuolatinei atstovybei prie Šiaurės Atlanto sutarties organizacijos"),
        ("delegation:PL:UN", "PL", "Permanent Mission of the Republic of Poland to the United Nations",
         "Lenkijos Respublikos nuolatinei atstovybei prie Jungtinių Tautų"),
        ("missions", "LV", "Diplomatic Missions accredited to the Republic of Latvia",
         "Latvijos Respublikoje akredituotoms diplomatinėms atstovybėms"),
    ],
)  # fmt: skip
def test_bodies(body: str, host: str, english: str, dative: str) -> None:
    office = found(body, host).office
    assert (office.title["en"], office.titled("lt", case="dative")) == (english, dative)


@pytest.mark.parametrize(
    ("body", "host", "rule", "message"),
    [
        ("embasy:BY", "LT", "unknown-body", "there is no kind of body 'embasy'"),
        ("embassy", "LT", "unknown-office", "there is no office 'embassy' among the parties"),
        ("delegation:PL", "LT", "unknown-body", "'delegation:PL' does not name a body"),
        ("embassy:XX", "LT", "unknown-state", "the parties have no State 'XX'"),
        ("embassy:LT", "LT", "own-embassy", "LT has no embassy in itself"),
        ("embassy:BY", None, "no-sender", "nobody said whose letter this is"),
        ("ministry:US", "LT", "no-ministry", "what the foreign ministry of US is called is not stored"),
        ("delegation:PL:NAT", "LT", "unknown-organisation", "there is no organisation 'NAT'"),
        ("delegation:PL:ICAO", "LT", "no-delegation", "what a delegation to 'ICAO' is called is not stored"),
    ],
)
def test_what_cannot_be_named(body: str, host: str | None, rule: str, message: str) -> None:
    party = find_party(builtin_directory(), body, DAY, host)
    assert isinstance(party, Problem)
    assert (party.rule, party.message) == (rule, message)
    assert party.hint


@pytest.mark.parametrize(
    ("body", "title", "short", "institution"),
    [
        ("representative:PL:UN", "Permanent Representative of the Republic of Poland to the United Nations",
         "Permanent Representative of Poland to the United Nations",
         "Permanent Mission of the Republic of Poland to the United Nations"),
        ("charge:PL:NATO", "Chargé d’affaires ad interim of the Permanent Delegation of the Republic of Poland to the "
         "North Atlantic Treaty Organization", "Chargé d’affaires a.i. of the Permanent Delegation of Poland to the North "
         "Atlantic Treaty Organization",
         "Permanent Delegation of the Republic of Poland to the North Atlantic Treaty Organization"),
    ],
)  # fmt: skip
def test_who_heads_a_mission_is_an_office_that_need_not_be_known(
    body: str, title: str, short: str, institution: str
) -> None:
    party = found(body, "PL")
    assert (party.holder, party.office.holder) == (None, "optional")
    office = party.office
    assert (office.title["en"], office.short_title["en"], office.institution["en"]) == (title, short, institution)
    assert office.place["en"] in {"New York", "Brussels"}


def test_your_own_holder_of_a_generated_office() -> None:
    term = Term.model_validate({"from": DAY})
    holder = OfficeHolder(name="Ana Testowa", office="representative:PL:UN", gender="f", terms=(term,))
    directory = builtin_directory().overlaid(Directory(holders={"ana-testowa": holder}))
    party = found("representative:PL:UN", "PL", directory)
    assert party.holder == holder
    assert named_in_text(party, "fr", "with_article") == (
        "la Représentante permanente de Pologne auprès de l’Organisation des Nations Unies"
    )
    assert signature_title(party, "lt") == "Lenkijos Respublikos nuolatinė atstovė prie Jungtinių Tautų"


def test_a_language_without_the_names_is_left_out() -> None:
    states = dict(builtin_directory().states)
    states["BY"] = states["BY"].model_copy(update={"name": {"en": states["BY"].name["en"]}})
    directory = dataclasses.replace(builtin_directory(), states=states)
    assert set(found("embassy:BY", directory=directory).office.title) == {"en"}


def test_your_own_office_takes_the_place_of_a_body() -> None:
    own = Office(state="BY", rank="embassy", holder="none", title={"en": "Embassy of Belarus"})
    directory = builtin_directory().overlaid(Directory(offices={"embassy:BY": own}))
    assert found("embassy:BY", directory=directory).office == own


def test_a_body_ages_with_its_state() -> None:
    late = dt.date(2026, 8, 5)
    (problem,) = age_problems(found("embassy:BY"), builtin_directory(), late)
    assert problem.message == "the State BY was last confirmed on 2025-12-31, 217 days before the letter"


@given(
    st.one_of(
        st.text(),
        st.from_regex(r"(embassy|ministry|delegation|representative|charge|missions)(:[A-Za-z]*){0,4}", fullmatch=True),
    )
)
def test_any_id_is_a_party_or_a_problem(party_id: str) -> None:
    found = find_party(builtin_directory(), party_id, DAY, "LT")
    assert isinstance(found, (Party, Problem))
    assert isinstance(found, Problem) or all(found.office.title.values())
