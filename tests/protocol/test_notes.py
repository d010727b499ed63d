"""The formulae of notes: in every language that has them, from one body or several, with and without courtesy."""

import pytest

from drafter.party import Directory, State
from drafter.problems import Problem
from drafter.protocol import address, body_forms
from tests.protocol.address_parties import addressed, body, ministry, refused

LT_EN = ministry("en", "Ministry of Foreign Affairs of the Republic of Lithuania")
BY_EN = body("embassy:BY", "en", "Embassy of the Republic of Belarus in the Republic of Lithuania", "Embassy")
NOTES = {
    "en": (
        LT_EN,
        BY_EN,
        "The Ministry of Foreign Affairs of the Republic of Lithuania presents its compliments to the Embassy of the "
        "Republic of Belarus in the Republic of Lithuania and has the honour to",
        "The Ministry of Foreign Affairs of the Republic of Lithuania avails itself of this opportunity to renew to "
        "the Embassy the assurances of its highest consideration.",
    ),
    "fr": (
        ministry("fr", "Ministère des Affaires étrangères de la République de Lituanie"),
        body("embassy:BY", "fr", "Ambassade de la République du Bélarus"),
        "Le Ministère des Affaires étrangères de la République de Lituanie présente ses compliments à l’Ambassade de "
        "la République du Bélarus et a l’honneur de",
        "Le Ministère des Affaires étrangères de la République de Lituanie saisit cette occasion pour renouveler à "
        "l’Ambassade de la République du Bélarus les assurances de sa très haute considération.",
    ),
    "lt": (
        ministry("lt", "Lietuvos Respublikos užsienio reikalų ministerija"),
        body("embassy:BY", "lt", "Baltarusijos Respublikos ambasada", dative="Baltarusijos Respublikos ambasadai"),
        "Lietuvos Respublikos užsienio reikalų ministerija reiškia pagarbą Baltarusijos Respublikos ambasadai ir turi "
        "garbės",
        "Lietuvos Respublikos užsienio reikalų ministerija naudojasi proga dar kartą pareikšti Baltarusijos "
        "Respublikos ambasadai savo didžią pagarbą.",
    ),
    "de": (
        ministry("de", "Auswärtiges Amt"),
        body("embassy:BY", "de", "Botschaft der Republik Belarus"),
        "Das Auswärtige Amt beehrt sich, der Botschaft der Republik Belarus mitzuteilen, dass",
        "Das Auswärtige Amt benutzt diesen Anlass, die Botschaft der Republik Belarus erneut seiner ausgezeichneten "
        "Hochachtung zu versichern.",
    ),
    "pl": (
        ministry("pl", "Ministerstwo Spraw Zagranicznych Rzeczypospolitej Polskiej"),
        body("embassy:BY", "pl", "Ambasada Republiki Białorusi"),
        "Ministerstwo Spraw Zagranicznych Rzeczypospolitej Polskiej przesyła wyrazy szacunku Ambasadzie Republiki "
        "Białorusi i ma zaszczyt",
        "Ministerstwo Spraw Zagranicznych Rzeczypospolitej Polskiej korzysta z okazji, aby ponowić Ambasadzie "
        "Republiki Białorusi wyrazy wysokiego poważania.",
    ),
    "ro": (
        ministry("ro", "Ministerul Afacerilor Externe"),
        body("embassy:BY", "ro", "Ambasada Republicii Belarus"),
        "Ministerul Afacerilor Externe prezintă complimentele sale Ambasadei Republicii Belarus și are onoarea de a",
        "Ministerul Afacerilor Externe folosește acest prilej pentru a reînnoi Ambasadei Republicii Belarus asigurarea "
        "înaltei sale considerațiuni.",
    ),
    "lv": (
        ministry("lv", "Latvijas Republikas Ārlietu ministrija"),
        body("embassy:BY", "lv", "vēstniecība", dative="Baltkrievijas Republikas vēstniecībai"),
        "Latvijas Republikas Ārlietu ministrija apliecina savu cieņu Baltkrievijas Republikas vēstniecībai un tai ir "
        "tas gods",
        "Latvijas Republikas Ārlietu ministrija izmanto šo izdevību, lai vēlreiz apliecinātu Baltkrievijas Republikas "
        "vēstniecībai savu visdziļāko cieņu.",
    ),
    "et": (
        ministry("et", "Eesti Vabariigi Välisministeerium"),
        body("embassy:BY", "et", "saatkond", to="Valgevene Vabariigi saatkonnale"),
        "Eesti Vabariigi Välisministeerium avaldab oma lugupidamist Valgevene Vabariigi saatkonnale ja tal on au",
        "Eesti Vabariigi Välisministeerium kasutab juhust, et veel kord kinnitada Valgevene Vabariigi saatkonnale oma "
        "sügavaimat lugupidamist.",
    ),
}


@pytest.mark.parametrize("language", NOTES)
def test_formulae(language: str) -> None:
    writer, embassy, opening, closing = NOTES[language]
    form = addressed(embassy, language, "note_verbale", writers=[writer])
    assert (form.opening, form.closing) == (opening, closing)
    assert (form.salutation, form.close) == ("", "")
    assert form.needs_native_review == (language in ("lv", "et"))


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        ("en", "The Ministry of Foreign Affairs of the Republic of Lithuania wishes to"),
        ("fr", "Le Ministère des Affaires étrangères de la République de Lituanie tient à"),
        ("lt", "Lietuvos Respublikos užsienio reikalų ministerija nori"),
    ],
)
def test_courtesy(language: str, plain: str) -> None:
    writer, embassy, opening, _ = NOTES[language]
    only = addressed(embassy, language, "protest_note", writers=[writer], courtesy="opening_only")
    assert (only.opening, only.closing) == (opening, "")
    none = addressed(embassy, language, "protest_note", writers=[writer], courtesy="none")
    assert (none.opening, none.closing) == (plain, "")
    assert none.needs_native_review == (language != "en")


def test_several_states() -> None:
    states = {"EE": "the Republic of Estonia", "LV": "the Republic of Latvia", "LT": "the Republic of Lithuania"}
    writers = [ministry("en", f"Ministry of Foreign Affairs of {name}", code) for code, name in states.items()]
    form = addressed(BY_EN, "en", "collective_note", writers=writers)
    whole = (
        "The Ministries of Foreign Affairs of the Republic of Estonia, the Republic of Latvia and the Republic of "
        "Lithuania"
    )
    assert form.opening == (
        f"{whole} present their compliments to the Embassy of the Republic of Belarus in the Republic of Lithuania and "
        "have the honour to"
    )
    assert form.closing == (
        f"{whole} avail themselves of this opportunity to renew to the Embassy the assurances of their highest "
        "consideration."
    )


def test_two_ministries_of_one_state() -> None:
    defence = ministry("en", "Ministry of National Defence of the Republic of Lithuania")
    form = addressed(BY_EN, "en", "note_verbale", writers=[LT_EN, defence])
    assert form.opening.startswith(
        "The Ministry of Foreign Affairs of the Republic of Lithuania and the Ministry of National Defence of the "
        "Republic of Lithuania present their compliments to"
    )


def test_several_states_in_french_and_lithuanian() -> None:
    names = ["Ministère des Affaires étrangères de la République d’Estonie", NOTES["fr"][0].office.institution["fr"]]
    form = addressed(NOTES["fr"][1], "fr", "collective_note", writers=[ministry("fr", name) for name in names])
    assert form.opening.startswith(
        "Les Ministères des Affaires étrangères de la République d’Estonie et de la République de Lituanie présentent "
        "leurs compliments à l’Ambassade"
    )
    names = ["Estijos Respublikos užsienio reikalų ministerija", NOTES["lt"][0].office.institution["lt"]]
    form = addressed(NOTES["lt"][1], "lt", "collective_note", writers=[ministry("lt", name) for name in names])
    assert form.opening.startswith("Estijos Respublikos ir Lietuvos Respublikos užsienio reikalų ministerijos reiškia")
    assert form.needs_native_review


def test_the_inside_address_of_an_embassy_in_the_capital_of_the_sender() -> None:
    lithuania = State(name={"en": {}}, timezone="Europe/Vilnius", capital={"en": "Vilnius"})
    form = address(
        BY_EN, Directory(states={"LT": lithuania}), language="en", form="note_verbale", sender_state="LT"
    )  # fmt: skip
    assert not isinstance(form, Problem)
    assert form.inside_address == ("The Embassy of the Republic of Belarus in the Republic of Lithuania", "Vilnius")
    assert (form.opening, form.closing) == ("", "")


@pytest.mark.parametrize(
    ("party", "writer", "language", "options", "message"),
    [
        (BY_EN, LT_EN, "fr", {}, "the title of 'embassy:BY' has no form 'title' in 'fr'"),
        (body("x", "fr", "Bureau"), NOTES["fr"][0], "fr", {}, "the title of 'x' has no form 'to' in 'fr'"),
        (body("x", "lt", "Ambasada"), NOTES["lt"][0], "lt", {}, "the title of 'x' has no form 'dative' in 'lt'"),
        (NOTES["fr"][1], LT_EN, "fr", {}, "the institution of 'LT-minister' is not known in 'fr'"),
        (NOTES["fr"][1], ministry("fr", "Bureau"), "fr", {}, "it is not known how 'Bureau' takes its article in 'fr'"),
        (NOTES["pl"][1], NOTES["pl"][0], "pl", {"courtesy": "none"},
         "the notes in 'pl' have no formula without courtesy"),
    ],
)  # fmt: skip
def test_what_is_not_known_is_told(party, writer, language, options, message) -> None:
    assert refused(party, language, "note_verbale", writers=[writer], **options).message == message


def test_a_letter_is_not_written_to_a_body() -> None:
    assert refused(BY_EN, "en").message == "'embassy:BY' is a body, and the form 'letter' is written to a person"


def test_what_a_body_is_called_in_a_sentence() -> None:
    assert body_forms(BY_EN, "en") == {
        "name": "Embassy of the Republic of Belarus in the Republic of Lithuania",
        "with_article": "the Embassy of the Republic of Belarus in the Republic of Lithuania",
        "to": "to the Embassy of the Republic of Belarus in the Republic of Lithuania",
        "short_with_article": "the Embassy",
        "short_to": "to the Embassy",
    }
    assert body_forms(NOTES["fr"][0], "fr")["short_with_article"] == "le Ministère"
    assert body_forms(LT_EN, "xx") == body_forms(LT_EN, "fr") == {}
