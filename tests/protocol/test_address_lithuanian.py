"""Forms of address in Lithuanian: the recipients of the protocol facts, section 2.5, cell by cell."""

import pytest

from drafter.party import Capacity, Directory
from drafter.protocol import signature_title
from tests.protocol.address_parties import addressed, held, refused

EXCELLENCY = "Jūsų Ekscelencija,"
ASSURANCE = "Prašau priimti, Jūsų Ekscelencija, mano didžios pagarbos patikinimą."


def minister(rank: str, title: str, gender: str = "m", **forms: str):
    return held("x", rank, "lt", title, gender=gender, office={"state": "PL", "title_forms": {"lt": forms}})


CASES = [
    (
        held("nato-secretary-general", "secretary-general", "lt", "", "Mark Rutte"),
        ("J. E. p. Mark Rutte", "Šiaurės Atlanto sutarties organizacijos generaliniam sekretoriui"),
        EXCELLENCY, "Gerbiamas generalini sekretoriau,", ASSURANCE,
    ),
    (
        held("saceur", "military-commander", "lt", "", rank="General"),
        ("NATO vyriausiajam sąjungininkų pajėgų Europoje vadui", "generolui A B"),
        "Gerbiamas generole,", "Gerbiamas generole,", "Pagarbiai",
    ),
    (
        held("un-secretary-general", "secretary-general", "lt", "", "António Guterres"),
        ("Jungtinių Tautų generaliniam sekretoriui", "J. E. António Guterres"),
        EXCELLENCY, EXCELLENCY, ASSURANCE,
    ),
    (
        held("un-security-council-president", "permanent-representative", "lt", "", gender="f"),
        ("Jungtinių Tautų Saugumo Tarybos pirmininkei", "J. E. A B"),
        EXCELLENCY, "Gerbiama pirmininke,", ASSURANCE,
    ),
    (
        held("eu-high-representative", "high-representative", "lt", "", "Kaja Kallas", "f",
             forms={"lt": {"dative": "Kajai Kallas"}}),
        ("Sąjungos vyriausiajai įgaliotinei užsienio reikalams ir saugumo politikai,",
         "Europos Komisijos pirmininkės pavaduotojai", "Kajai Kallas"),
        "Gerbiama vyriausioji įgaliotine,", "Gerbiama vyriausioji įgaliotine,", "Pagarbiai",
    ),
    (
        held("eu-commissioner-x", "commissioner", "lt", "", "Andrius Kubilius",
             forms={"lt": {"dative": "Andriui Kubiliui"}}),
        ("Europos Komisijos nariui", "Andriui Kubiliui"),
        "Gerbiamas Komisijos nary,", "Gerbiamas Komisijos nary,", "Pagarbiai",
    ),
    (
        held("eu-commissioner-y", "commissioner", "lt", "", gender="f"),
        ("Europos Komisijos narei", "A B"),
        "Gerbiama Komisijos nare,", "Gerbiama Komisijos nare,", "Pagarbiai",
    ),
    (
        held("european-council-president", "president", "lt", ""),
        ("Europos Vadovų Tarybos pirmininkui", "A B"),
        "Gerbiamas pirmininke,", "Gerbiamas pirmininke,", "Pagarbiai",
    ),
    (
        minister("foreign-minister", "ministras", dative="Lenkijos Respublikos užsienio reikalų ministrui"),
        ("J. E. p. A B", "Lenkijos Respublikos užsienio reikalų ministrui"),
        EXCELLENCY, "Gerbiamas ministre,", ASSURANCE,
    ),
    (
        minister("foreign-minister", "ministras", "f", feminine="ministrė",
                 feminine_dative="Latvijos Respublikos užsienio reikalų ministrei"),
        ("J. E. p. A B", "Latvijos Respublikos užsienio reikalų ministrei"),
        EXCELLENCY, "Gerbiama ministre,", ASSURANCE,
    ),
    (
        minister("defence-minister", "ministras", dative="Latvijos Respublikos gynybos ministrui"),
        ("J. E. p. A B", "Latvijos Respublikos gynybos ministrui"),
        "Gerbiamas ministre,", "Gerbiamas ministre,", "Pagarbiai",
    ),
    (
        minister("prime-minister", "ministras", dative="Lenkijos Respublikos ministrui pirmininkui"),
        ("J. E. p. A B", "Lenkijos Respublikos ministrui pirmininkui"),
        "Gerbiamas Ministre Pirmininke,", "Gerbiamas Ministre Pirmininke,", "Pagarbiai",
    ),
    (
        minister("ambassador", "ambasadorius",
                 dative="Lenkijos Respublikos nepaprastajam ir įgaliotajam ambasadoriui Lietuvos Respublikoje"),
        ("J. E. p. A B", "Lenkijos Respublikos nepaprastajam ir įgaliotajam ambasadoriui Lietuvos Respublikoje"),
        EXCELLENCY, "Gerbiamas ambasadoriau,", ASSURANCE,
    ),
    (
        minister("charge-d-affaires", "patikėtinis", "f", feminine="patikėtinė",
                 feminine_dative="laikinajai reikalų patikėtinei"),
        ("p. A B", "laikinajai reikalų patikėtinei"),
        "Gerbiama laikinoji reikalų patikėtine,", "Gerbiama laikinoji reikalų patikėtine,", "Pagarbiai",
    ),
    (
        minister("charge-d-affaires", "patikėtinis", dative="laikinajam reikalų patikėtiniui"),
        ("p. A B", "laikinajam reikalų patikėtiniui"),
        "Gerbiamas laikinasis reikalų patikėtini,", "Gerbiamas laikinasis reikalų patikėtini,", "Pagarbiai",
    ),
    (
        held("icao-council-president", "president", "lt", ""),
        ("Tarptautinės civilinės aviacijos organizacijos Tarybos pirmininkui", "A B"),
        "Gerbiamas pirmininke,", "Gerbiamas pirmininke,", "Pagarbiai",
    ),
    (
        held("icao-secretary-general", "secretary-general", "lt", ""),
        ("Tarptautinės civilinės aviacijos organizacijos generaliniam sekretoriui", "A B"),
        "Gerbiamas generalini sekretoriau,", "Gerbiamas generalini sekretoriau,", "Pagarbiai",
    ),
    (
        held("osce-secretary-general", "secretary-general", "lt", ""),
        ("ESBO generaliniam sekretoriui", "J. E. A B"),
        EXCELLENCY, EXCELLENCY, ASSURANCE,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("party", "lines", "formal", "current", "close"), CASES, ids=[c[1][0] for c in CASES])
def test_recipients(party, lines, formal, current, close) -> None:
    form = addressed(party, "lt")
    assert form.inside_address == lines
    assert (form.salutation, form.close) == (formal, close)
    assert addressed(party, "lt", style="current").salutation == current


def test_several_writers() -> None:
    form = addressed(CASES[0][0], "lt", "joint_letter")
    assert form.close == "Prašome priimti, Jūsų Ekscelencija, mūsų didžios pagarbos patikinimą."
    assert addressed(CASES[0][0], "lt", style="current").close == "Pagarbiai"


def test_a_chair_that_is_a_state() -> None:
    party = held("osce-chairperson-in-office", "chairperson-in-office", "lt", "", gender="x")
    assert addressed(party, "lt").inside_address == ("ESBO pirmininkaujančiajai valstybei", "J. E. A B")


def test_a_title_without_its_dative() -> None:
    party = held("x", "foreign-minister", "lt", "užsienio reikalų ministras")
    problem = refused(party, "lt")
    assert problem.message == "the title of 'x' has no dative in 'lt'"
    assert problem.hint == "add 'title_forms.lt.dative' to the office in a file in your parties folder"


@pytest.mark.parametrize(("gender", "word"), [("m", "einantis"), ("f", "einanti"), ("x", "einantis (-i)")])
def test_acting(gender: str, word: str) -> None:
    party = held("x", "foreign-minister", "lt", "Lietuvos Respublikos užsienio reikalų ministras", gender=gender,
                 capacity=Capacity.ACTING)  # fmt: skip
    wanted = f"Laikinai {word} Lietuvos Respublikos užsienio reikalų ministro pareigas"
    assert signature_title(party, "lt", Directory()) == wanted


def test_who_is_acting_is_written_to_in_the_dative() -> None:
    party = held("x", "foreign-minister", "lt", "Latvijos Respublikos užsienio reikalų ministras", gender="f",
                 capacity=Capacity.ACTING)  # fmt: skip
    assert addressed(party, "lt").inside_address[1] == (
        "laikinai einančiai Latvijos Respublikos užsienio reikalų ministro pareigas"
    )


def test_weak_titles_say_so() -> None:
    assert addressed(CASES[1][0], "lt").needs_native_review
    assert not addressed(CASES[0][0], "lt").needs_native_review
