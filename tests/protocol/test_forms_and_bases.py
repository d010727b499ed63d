"""Forms of correspondence, and legal bases: who may cite what to whom, and from when."""

import datetime as dt
from typing import Any

import pytest

from drafter.party import Party
from drafter.problems import Problem
from drafter.protocol import builtin_directory, cite, form_of_correspondence, forms_of_correspondence

DAY = dt.date(2025, 8, 5)


def known(office: str, day: dt.date = DAY) -> Party:
    found = builtin_directory().party(office, day)
    assert isinstance(found, Party)
    return found


@pytest.mark.parametrize(
    ("form", "person", "salutation", "signature", "seal"),
    [
        ("letter", "first-singular", True, "signed", False),
        ("joint_letter", "first-plural", True, "signed", False),
        ("collective_letter", "first-plural", True, "signed", False),
        ("note_verbale", "third", False, "initialled", True),
        ("protest_note", "third", False, "initialled", True),
        ("circular_note", "third", False, "initialled", True),
        ("aide_memoire", "impersonal", False, "none", False),
        ("non_paper", "impersonal", False, "none", False),
        ("mil_letter", "first-singular", True, "signed", False),
    ],
)
def test_forms(form: str, person: str, salutation: bool, signature: str, seal: bool) -> None:
    found = forms_of_correspondence()[form]
    assert (found.person, found.salutation, found.signature, found.seal) == (person, salutation, signature, seal)
    assert found.plural == (person == "first-plural")


def test_a_non_paper_says_nothing_of_its_sender() -> None:
    form = forms_of_correspondence()["non_paper"]
    assert form.letterhead == "plain"
    assert not form.number
    assert (form.date, form.addressee) == ("none", "none")


def test_an_unknown_form_is_told() -> None:
    found = form_of_correspondence("note_verbal")
    assert isinstance(found, Problem)
    assert "note_verbale" in (found.hint or "")


@pytest.mark.parametrize(
    ("basis", "text"),
    [
        ("nat-3", "Article 3 of the North Atlantic Treaty"),
        ("nat-4", "Article 4 of the North Atlantic Treaty"),
        (
            "rotational-air-defence-model",
            "the rotational air defence model agreed at the NATO Summit of 11 and 12 July 2023",
        ),
        ("natinamds", "the NATO Integrated Air and Missile Defence System"),
        ("baltic-air-policing", "the Baltic Air Policing mission"),
        ("un-charter-2-4", "Article 2, paragraph 4, of the Charter of the United Nations"),
    ],
)
def test_wording(basis: str, text: str) -> None:
    assert cite(basis, language="en", day=DAY, addressee=known("nato-secretary-general")) == text


@pytest.mark.parametrize(
    ("basis", "options", "rule", "message"),
    [
        ("nat-33", {}, "unknown-basis", "there is no legal basis 'nat-33'"),
        (
            "nat-4",
            {"allowed": ["nat-3"]},
            "basis-not-allowed",
            "the template does not list the legal basis 'nat-4' among those it may cite",
        ),
        (
            "eastern-sentry",
            {},
            "basis-not-yet-valid",
            "'eastern-sentry' cannot be cited on 2025-08-05: it exists since 2025-09-12",
        ),
        ("un-charter-2-4", {"addressee": "saceur"}, "basis-inapt", "'un-charter-2-4' is not apt for 'saceur'"),
        (
            "nat-5",
            {"addressee": "nato-secretary-general"},
            "basis-unauthorised",
            "'nat-5' may only be cited on a decision of the Government",
        ),
        ("nat-3", {"language": "xx"}, "basis-not-worded", "'nat-3' has no wording in 'xx'"),
    ],
)
def test_what_may_not_be_cited(basis: str, options: dict[str, Any], rule: str, message: str) -> None:
    options = {"language": "en", "day": DAY, **options}
    if "addressee" in options:
        options["addressee"] = known(options["addressee"])
    found = cite(basis, **options)
    assert isinstance(found, Problem)
    assert (found.rule, found.message) == (rule, message)
    assert found.hint


def test_eastern_sentry_from_its_first_day() -> None:
    assert cite("eastern-sentry", language="en", day=dt.date(2025, 9, 12)) == "the multi-domain activity Eastern Sentry"


def test_a_decision_authorises() -> None:
    text = cite("nat-5", language="en", day=DAY, decision="Resolution No 1 of 4 August 2025")
    assert text == "Article 5 of the North Atlantic Treaty"


def test_the_treaty_is_for_allies_only() -> None:
    ally = known("pl-minister-of-foreign-affairs")
    assert cite("nat-4", language="en", day=DAY, addressee=ally) == "Article 4 of the North Atlantic Treaty"
    office = ally.office.model_copy(update={"state": "BY"})
    other = Party("by-minister", office, ally.holder_id, ally.holder, ally.capacity)
    found = cite("nat-4", language="en", day=DAY, addressee=other)
    assert isinstance(found, Problem)
    assert found.rule == "basis-inapt"
