"""Facts are named by id, number, field or text; what is accepted or cleared is remembered in the letter."""

from __future__ import annotations

import pytest

from drafter.problems import DrafterError
from drafter.revising.accepting import accepted_for, described, find_accepted
from drafter.revising.clearing import check_roles, clear
from drafter.revising.standing import review
from drafter.word.content import content_sha256
from drafter.word.manifest import read_manifest
from tests.revising.outgoing import ADVISER, MASS, NEXT_DAY, accepted, drafted, edited


def seen(data: bytes | None = None):
    return review(drafted()[0] if data is None else data, "letter.docx", drafted()[1])


@pytest.mark.parametrize("wanted", ["f24", "31", "payload.mass", "LT-2025-07-28 payload.mass", "2 kg", "ABOUT 2 kg"])
def test_a_fact_is_named_in_several_ways(wanted: str) -> None:
    assert described(find_accepted(seen(), wanted)) == "f24 payload.mass 'about 2 kg'"


def test_of_several_facts_the_changed_one_is_meant() -> None:
    data = edited(drafted()[0], "in the Gaižiūnai training area", "in the Gaižiūnai area")
    named = find_accepted(seen(edited(data, MASS, "about 2 kilograms in Vilnius")), "Vilnius")
    assert described(named) == "f24 payload.mass 'about 2 kilograms in Vilnius'"
    assert accepted_for(named) == " instead of 'about 2 kg'"


@pytest.mark.parametrize(
    ("wanted", "message", "hint"),
    [
        (
            "Vilnius",
            "'Vilnius' can be any of 3 facts",
            "name one by its id: f88 header_date 'Vilnius, 5 August 2025'; f14",
        ),
        ("payload.mas", "no fact of the letter is or says 'payload.mas'", "did you mean 'payload.mass'?"),
        ("f9999", "no fact of the letter is or says 'f9999'", "'drafter facts' lists them all with their ids"),
        ("", "no fact of the letter is or says ''", "'drafter facts' lists them all"),
    ],
)
def test_a_fact_that_is_not_clear_is_refused(wanted: str, message: str, hint: str) -> None:
    with pytest.raises(DrafterError) as error:
        find_accepted(seen(), wanted)
    (problem,) = error.value.problems
    assert problem.message == message
    assert problem.hint.startswith(hint)


def test_a_second_acceptance_takes_the_place_of_the_first() -> None:
    data = accepted(edited(drafted()[0], MASS, "two kilos"), drafted()[1], "two kilos")
    data = accepted(edited(data, "two kilos", "two kilograms"), drafted()[1], "f24")
    assert [one["text"] for one in read_manifest(data, "letter.docx")["accepted"]] == ["two kilograms"]


def test_a_clearance_is_of_the_text_and_not_of_the_file() -> None:
    data = drafted()[0]
    assert content_sha256(edited(data, "<w:body>", "<w:body><w:p/>"), "letter.docx") == content_sha256(
        data, "letter.docx"
    )
    assert content_sha256(edited(data, "We write", "We wrote"), "letter.docx") != content_sha256(data, "letter.docx")
    twice = clear(clear(data, "letter.docx", {"legal": ADVISER}), "letter.docx", {"legal": ADVISER, "press": ADVISER})
    given = {"by": "A. Adviser", "date": NEXT_DAY.isoformat(), "sha256": content_sha256(data, "letter.docx")}
    assert read_manifest(twice, "letter.docx")["clearances"] == [{"role": role, **given} for role in ("legal", "press")]


def test_a_role_that_nobody_asks_for_is_refused() -> None:
    from dataclasses import replace

    check_roles(["anything"], drafted()[1])
    with pytest.raises(DrafterError, match="no clearance by 'lega' is asked for"):
        check_roles(["legal", "lega"], replace(drafted()[1], clearances=("legal",)))
