"""Legal bases: the matrix of recipients, the wording in three languages, treaties between two States."""

import datetime as dt

import pytest

from drafter.party import Party
from drafter.problems import Problem
from drafter.protocol import builtin_directory, cite, find_party, legal_bases, legal_basis
from drafter.protocol.legal_bases import LegalBasis

DAY = dt.date(2025, 10, 24)
LANGUAGES = {"en", "fr", "lt"}

NAT = ["nat-3", "nat-4", "nat-5"]
PLANS = ["natinamds", "baltic-air-policing", "eastern-sentry"]
CHARTER = ["un-charter-2-4", "un-charter-34", "un-charter-35-1", "un-charter-51"]
AIRSPACE = ["chicago-1", "chicago-3-c", "chicago-8"]
COUNCIL_OF_ICAO = ["chicago-54-j", "chicago-54-k", "chicago-54-n", "chicago-84"]
OSCE = ["vd11-16", "vd11-17", "helsinki-principles"]
UNION = [
    "teu-42-7", "tfeu-222", "eu-safe", "eu-defence-readiness-roadmap", "eu-drone-defence-initiative",
    "eu-eastern-flank-watch",
]  # fmt: skip

MATRIX = [
    ("nato-secretary-general",
     [*NAT, *PLANS, "rotational-air-defence-model", "nac-statement-2025-09-23", "un-charter-2-4", "chicago-1",
      "chicago-3-c"],
     ["teu-42-7", "chicago-54-n", *OSCE, "eu-peace-facility"]),
    ("saceur", PLANS, [*CHARTER, *AIRSPACE, "chicago-2", "chicago-3-d", "chicago-12", "chicago-54-n"]),
    ("un-security-council-president",
     [*CHARTER, "un-rule-2", "un-rule-3", "un-rule-37", *AIRSPACE, "nat-4-consultations"],
     [*NAT, *PLANS, *UNION, "chicago-54-n", "vd11-17"]),
    ("un-secretary-general", [*CHARTER, *AIRSPACE, "nat-4-consultations"], [*NAT, *UNION, "un-rule-37"]),
    ("eu-high-representative", ["teu-42-7", "tfeu-222", "eu-safe", "eu-measures-belarus", "eu-hybrid-toolbox"],
     [*NAT, *PLANS, "vd11-17", "tfeu-222-request"]),
    ("european-commission-president", [*UNION, "eu-civil-protection-mechanism", "tfeu-222-request"], NAT),
    ("european-council-president", UNION, [*NAT, "tfeu-222-request"]),
    ("eu-council-presidency", ["tfeu-222-request", "eu-measures-russia"], NAT),
    ("eu-commissioner-transport", ["chicago-8", "chicago-annex-2", "eu-sera-3140"], [*NAT, "eu-peace-facility"]),
    ("eu-commissioner-crisis-management", ["eu-civil-protection-mechanism", "eu-resceu"], ["eu-safe", *NAT]),
    ("icao-council-president",
     ["chicago-1", "chicago-3-c", "chicago-3-d", "chicago-8", "chicago-9", "chicago-12", "chicago-annex-2",
      "chicago-annex-11", "chicago-annex-17", *COUNCIL_OF_ICAO],
     [*NAT, *PLANS, *UNION, "vd11-17", "un-charter-51"]),
    ("osce-chairperson-in-office", OSCE, [*NAT, *PLANS, "chicago-54-n"]),
    ("osce-secretary-general", OSCE, NAT),
    ("embassy:BY",
     ["customary-airspace-sovereignty", "un-charter-2-4", *AIRSPACE, "chicago-2", "bilateral-lt-by-1995",
      "customary-state-responsibility", "vd11-16"],
     [*NAT, *PLANS, "rotational-air-defence-model", "nat-4-consultations", *UNION, "chicago-54-n",
      "bilateral-lt-ru-1991", "bilateral-pl-ru-1992"]),
    ("embassy:RU", ["bilateral-lt-ru-1991", *AIRSPACE], ["bilateral-lt-by-1995", "bilateral-pl-ru-1992", *NAT]),
    ("pl-minister-of-foreign-affairs", ["nat-3", "nat-4"], ["un-charter-35-1", "chicago-54-n", "bilateral-pl-ru-1992"]),
    ("embassy:DE", ["nat-3", "nat-4"], ["un-charter-35-1", "bilateral-lt-by-1995"]),
]  # fmt: skip


def party(party_id: str) -> Party:
    found = find_party(builtin_directory(), party_id, DAY, "LT")
    assert isinstance(found, Party), found
    return found


@pytest.mark.parametrize(("recipient", "apt", "inapt"), MATRIX, ids=[row[0] for row in MATRIX])
def test_the_matrix_of_recipients(recipient: str, apt: list[str], inapt: list[str]) -> None:
    addressee = party(recipient)
    answers = {
        basis: cite(basis, language="en", day=DAY, addressee=addressee, sender="LT", decision="Resolution No 1")
        for basis in [*apt, *inapt]
    }
    refused = {basis for basis, answer in answers.items() if isinstance(answer, Problem)}
    assert refused == set(inapt)
    assert {answer.rule for answer in answers.values() if isinstance(answer, Problem)} <= {"basis-inapt"}


@pytest.mark.parametrize("basis", ["nat-5", "teu-42-7", "tfeu-222", "tfeu-222-request", "un-charter-51"])
def test_what_needs_a_decision(basis: str) -> None:
    refused = cite(basis, language="en", day=DAY)
    assert isinstance(refused, Problem)
    assert refused.rule == "basis-unauthorised"
    assert isinstance(cite(basis, language="en", day=DAY, decision="Resolution No 1 of 4 August 2025"), str)


@pytest.mark.parametrize("basis", legal_bases().values(), ids=legal_bases())
def test_every_basis_is_worded_sourced_and_dated(basis: LegalBasis) -> None:
    assert set(basis.wording) == LANGUAGES
    assert basis.short.keys() in (LANGUAGES, set())
    assert basis.source
    assert basis.as_of
    assert basis.certainty in {"S", "S-press", "K+", "K"}
    assert legal_basis(basis.id) is basis


def test_the_names_of_recipients_exist() -> None:
    directory = builtin_directory()
    known = {"allies", "eu-members", "states", *directory.organisations, *directory.offices}
    known |= {office.rank for office in directory.offices.values()}
    for basis in legal_bases().values():
        assert {*basis.apt, *basis.inapt} <= known, basis.id
        assert {*basis.between} <= set(directory.states)


@pytest.mark.parametrize(
    ("basis", "language", "form", "short", "text"),
    [
        ("nat-4", "en", None, True, "Article 4 of the Treaty"),
        ("nat-4", "fr", None, False, "l’article 4 du Traité de l’Atlantique Nord"),
        ("nat-4", "lt", None, False, "Šiaurės Atlanto sutarties 4 straipsnis"),
        ("nat-4", "lt", "accusative", False, "Šiaurės Atlanto sutarties 4 straipsnį"),
        ("un-charter-2-4", "en", None, False, "Article 2, paragraph 4, of the Charter of the United Nations"),
        ("un-charter-2-4", "fr", None, False, "le paragraphe 4 de l’Article 2 de la Charte des Nations Unies"),
        ("un-charter-2-4", "lt", "instrumental", True, "Chartijos 2 straipsnio 4 dalimi"),
        ("chicago-3-c", "en", None, False, "Article 3 (c) of the Convention on International Civil Aviation"),
        ("chicago-1", "fr", None, True, "l’article premier de la Convention"),
        ("chicago-3-c", "lt", "accusative", True, "Konvencijos 3 straipsnio c punktą"),
        ("chicago-annex-2", "en", None, True, "Annex 2 to the Convention"),
        ("vd11-17", "en", None, False, "paragraph 17 of the Vienna Document 2011"),
        ("natinamds", "en", None, True, "the NATO Integrated Air and Missile Defence System"),
    ],
)
def test_wordings(basis: str, language: str, form: str | None, short: bool, text: str) -> None:
    assert cite(basis, language=language, day=DAY, form=form, short=short, decision="x") == text


def test_a_case_that_is_not_stored() -> None:
    found = cite("nat-4", language="en", day=DAY, form="accusative")
    assert isinstance(found, Problem)
    assert found.message == "'nat-4' has no stored form 'accusative' in 'en'"


def test_a_treaty_of_two_other_states() -> None:
    found = cite("bilateral-pl-ru-1992", language="en", day=DAY, sender="LT")
    assert isinstance(found, Problem)
    assert found.message == "'bilateral-pl-ru-1992' is a treaty between PL and RU, and the letter is one of LT"


def test_a_treaty_before_its_time() -> None:
    found = cite("eu-safe", language="en", day=dt.date(2025, 5, 28))
    assert isinstance(found, Problem)
    assert found.rule == "basis-not-yet-valid"


def test_the_peace_facility_says_what_it_is_not_for() -> None:
    basis = legal_basis("eu-peace-facility")
    assert basis is not None
    assert basis.note is not None
    assert "no source for a Member State's own air defence" in basis.note
