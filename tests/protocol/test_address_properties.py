"""What the parties say of people and bodies stands on paper as it is, whatever it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.party import Directory, State
from drafter.protocol import on_lines
from tests.protocol.address_parties import addressed, body, held, ministry

names = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1).filter(lambda name: "," not in name)


@pytest.mark.parametrize("language", ["en", "fr", "lt"])
@given(name=names, title=names)
def test_a_name_and_a_title_are_never_altered(language: str, name: str, title: str) -> None:
    office = {"title_forms": {language: {"dative": title}}}
    party = held("x", "foreign-minister", language, title, name, office=office)
    lines = addressed(party, language, writers=[party]).inside_address
    assert lines[0].endswith(name)
    assert lines[1] == title


@given(embassy=names, writer=names)
def test_a_note_names_both_bodies(embassy: str, writer: str) -> None:
    form = addressed(body("x", "en", embassy), "en", "note_verbale", writers=[ministry("en", writer)])
    assert form.opening.startswith(f"The {writer} presents its compliments to the {embassy} and has")
    assert form.closing.startswith(f"The {writer} avails itself")
    assert form.inside_address == (f"The {embassy}",)


@given(title=st.text(), name=names)
def test_a_title_on_lines_keeps_its_words(title: str, name: str) -> None:
    state = State(name={"en": {"full": name}}, timezone="UTC", capital={})
    party = held("x", "foreign-minister", "en", title or "x", office={"state": "XX"})
    for text in (title, f"Minister of {name}"):
        found = on_lines(text, party, "en", Directory(states={"XX": state}))
        assert found.split() == text.split()
