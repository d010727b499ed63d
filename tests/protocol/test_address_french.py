"""Forms of address in French: the recipients of the protocol facts, section 2.4, cell by cell."""

import pytest

from drafter.party import Capacity, Directory
from drafter.protocol import signature_title
from tests.protocol.address_parties import addressed, held, refused

NATO = "Secrétaire général de l’Organisation du Traité de l’Atlantique Nord"
CASES = [
    (
        held("nato-secretary-general", "secretary-general", "fr", NATO, "Mark Rutte", forms={"en": {"surname": "Rutte"}},
             office={"address": {"fr": ("Boulevard Léopold III", "1110 Bruxelles")}}),
        ("Monsieur Mark RUTTE", NATO, "Siège de l’OTAN", "Boulevard Léopold III", "1110 Bruxelles"),
        "Monsieur le Secrétaire général,",
        "Je vous prie d’agréer, Monsieur le Secrétaire général, l’expression de ma très haute considération.",
    ),
    (
        held("saceur", "military-commander", "fr", "Commandant suprême des Forces alliées en Europe", rank="General"),
        ("Général A B", "Commandant suprême des Forces alliées en Europe"),
        "Général,",
        "Je vous prie d’agréer, Général, l’expression de ma haute considération.",
    ),
    (
        held("un-secretary-general", "secretary-general", "fr", "Secrétaire général de l’Organisation des Nations Unies",
             "António Guterres"),
        ("Son Excellence Monsieur António Guterres", "Secrétaire général de l’Organisation des Nations Unies"),
        "Monsieur le Secrétaire général,",
        "Veuillez agréer, Monsieur le Secrétaire général, les assurances de ma très haute considération.",
    ),
    (
        held("un-security-council-president", "permanent-representative", "fr", "Président du Conseil de sécurité",
             gender="f", office={"title_forms": {"fr": {"feminine": "Présidente du Conseil de sécurité"}}}),
        ("Son Excellence Madame A B", "Présidente du Conseil de sécurité"),
        "Madame la Présidente,",
        "Veuillez agréer, Madame la Présidente, les assurances de ma très haute considération.",
    ),
    (
        held("eu-high-representative", "high-representative", "fr", "Haut représentant", "Kaja Kallas", "f",
             office={"title_forms": {"fr": {"feminine": "Haute représentante de l’Union pour les affaires étrangères "
                                            "et la politique de sécurité"}}},
             forms={"fr": {"also": "Vice-présidente de la Commission européenne"}}),
        ("Madame Kaja Kallas",
         "Haute représentante de l’Union pour les affaires étrangères et la politique de sécurité",
         "Vice-présidente de la Commission européenne"),
        "Madame la Haute Représentante,",
        "Je vous prie d’agréer, Madame la Haute Représentante, les assurances de ma très haute considération.",
    ),
    (
        held("eu-commissioner-x", "commissioner", "fr", "Membre de la Commission européenne", gender="f"),
        ("Madame A B", "Membre de la Commission européenne"),
        "Madame la Commissaire,",
        "Je vous prie d’agréer, Madame la Commissaire, les assurances de ma très haute considération.",
    ),
    (
        held("european-council-president", "president", "fr", "Président du Conseil européen", "António Costa"),
        ("Monsieur António Costa", "Président du Conseil européen"),
        "Monsieur le Président,",
        "Je vous prie d’agréer, Monsieur le Président, les assurances de ma très haute considération.",
    ),
    (
        held("x", "foreign-minister", "fr", "Ministre des Affaires étrangères", office={"state": "PL"}),
        ("Son Excellence Monsieur A B", "Ministre des Affaires étrangères"),
        "Monsieur le Ministre,",
        "Je vous prie d’agréer, Monsieur le Ministre, les assurances de ma très haute considération.",
    ),
    (
        held("x", "prime-minister", "fr", "Premier ministre", office={"state": "PL"}),
        ("Son Excellence Monsieur A B", "Premier ministre"),
        "Monsieur le Premier ministre,",
        "Je vous prie d’agréer, Monsieur le Premier ministre, les assurances de ma très haute considération.",
    ),
    (
        held("x", "ambassador", "fr", "Ambassadeur de la République de Pologne", office={"state": "PL"}),
        ("Son Excellence Monsieur A B", "Ambassadeur de la République de Pologne"),
        "Monsieur l’Ambassadeur,",
        "Veuillez agréer, Monsieur l’Ambassadeur, les assurances de ma très haute considération.",
    ),
    (
        held("x", "charge-d-affaires", "fr", "Chargé d’affaires a.i. de la République de Bélarus", office={"state": "BY"}),
        ("Monsieur A B", "Chargé d’affaires a.i. de la République de Bélarus"),
        "Monsieur le Chargé d’affaires,",
        "Je vous prie d’agréer, Monsieur le Chargé d’affaires, les assurances de ma considération distinguée.",
    ),
    (
        held("icao-council-president", "president", "fr", "Président du Conseil"),
        ("Monsieur A B", "Président du Conseil"),
        "Monsieur le Président,",
        "Je vous prie d’agréer, Monsieur le Président, les assurances de ma très haute considération.",
    ),
    (
        held("icao-secretary-general", "secretary-general", "fr", "Secrétaire général de l’OACI"),
        ("Monsieur A B", "Secrétaire général de l’OACI"),
        "Monsieur le Secrétaire général,",
        "Je vous prie d’agréer, Monsieur le Secrétaire général, les assurances de ma très haute considération.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("party", "lines", "call", "close"), CASES, ids=[case[0].office_id for case in CASES])
def test_recipients(party, lines, call, close) -> None:
    form = addressed(party, "fr")
    assert form.inside_address == lines
    assert (form.salutation, form.close) == (call, close)


@pytest.mark.parametrize("party", [case[0] for case in CASES], ids=[case[0].office_id for case in CASES])
@pytest.mark.parametrize("style", ["formal", "current"])
def test_the_close_repeats_the_call_word_for_word(party, style) -> None:
    form = addressed(party, "fr", style=style)
    assert f", {form.salutation.removesuffix(',')}, " in form.close


def test_the_other_calls() -> None:
    unsg = held("un-secretary-general", "secretary-general", "fr", "Secrétaire général")
    assert addressed(unsg, "fr", style="current").salutation == "Excellence,"
    minister = held("x", "defence-minister", "fr", "Ministre de la Défense", gender="f")
    assert addressed(minister, "fr").salutation == "Madame la Ministre,"
    ambassador = held("x", "ambassador", "fr", "Ambassadrice", gender="f")
    assert addressed(ambassador, "fr").salutation == "Madame l’Ambassadrice,"
    nobody = held("x", "charge-d-affaires", "fr", "Chargé d’affaires", gender="x")
    assert addressed(nobody, "fr").salutation == "Madame, Monsieur,"


def test_several_writers() -> None:
    form = addressed(CASES[0][0], "fr", "joint_letter")
    assert form.close == (
        "Nous vous prions d’agréer, Monsieur le Secrétaire général, l’expression de notre très haute considération."
    )


def test_from_a_man_in_uniform() -> None:
    saceur, chief = CASES[1][0], held("x", "chief-of-defence", "fr", "Chef", rank="General")
    form = addressed(saceur, "fr", "mil_letter", writers=[chief])
    assert form.salutation == "Mon général,"
    assert form.close == "Je vous prie d’agréer, Mon général, l’expression de ma haute considération."
    woman = held("x", "chief-of-defence", "fr", "Cheffe", gender="f", rank="General")
    assert addressed(saceur, "fr", "mil_letter", writers=[woman]).salutation == "Général,"
    admiral = held("x", "military-commander", "fr", "Président", rank="Admiral")
    assert addressed(admiral, "fr", writers=[chief]).salutation == "Amiral,"


def test_a_rank_without_a_word() -> None:
    party = held("x", "military-commander", "fr", "Commandant", rank="Air Vice-Marshal")
    assert refused(party, "fr").message == "there is no word in 'fr' for the rank 'Air Vice-Marshal' of A B"
    own = held("x", "military-commander", "fr", "Commandant", rank="Air Vice-Marshal",
               forms={"fr": {"rank": "Général de division aérienne"}})  # fmt: skip
    assert addressed(own, "fr").inside_address[0] == "Général de division aérienne A B"


def test_acting() -> None:
    party = held("x", "foreign-minister", "fr", "Ministre des Affaires étrangères de la République de Lituanie",
                 capacity=Capacity.ACTING)  # fmt: skip
    assert signature_title(party, "fr", Directory()) == (
        "Ministre des Affaires étrangères de la République de Lituanie par intérim"
    )


def test_ones_own_official_is_no_excellency() -> None:
    party = held("x", "foreign-minister", "fr", "Ministre des Affaires étrangères", office={"state": "LT"})
    assert addressed(party, "fr", sender_state="LT").inside_address[0] == "Monsieur A B"


def test_what_wants_a_native_reader_says_so() -> None:
    assert [case[0].office_id for case in CASES if addressed(case[0], "fr").needs_native_review] == [
        "eu-high-representative", "eu-commissioner-x", "european-council-president", "x",
        "icao-council-president", "icao-secretary-general",
    ]  # fmt: skip
