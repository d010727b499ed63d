"""Rules of facts in letters without a manifest, in each language, and against records given."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.incident import Incident
from tests.checks.small import small
from tests.checks.spoils import reworded

N, NN = "\u00a0", "\u202f"
DAY = dt.date(2025, 8, 5)


def record(**fields: object) -> Incident:
    return Incident.model_validate({
        "id": "LT-1", "title": "A title", "kind": "airspace-violation", "territory": "LT",
        "occurred": {"start": "2025-07-28"},
        "sources": [{"id": "mod", "publisher": "Ministry", "date": "2025-08-01", "official": True}],
        **fields,
    })  # fmt: skip


def well_formed(language: str) -> bytes:
    return small(*{
        "en": (
            f"On 10{N}July 2025, at about 11:30{N}EEST (08:30{N}UTC), an aircraft flew at 200{N}m (656{N}ft).",
            f"The airspace was closed from 23:30 to 06:30{N}CEST (21:30 to 04:30{N}UTC), DTG 100830ZJUL25.",
            f"It was found at 54°36′00″{N}N, 25°43′01″{N}E (WGS{N}84).",
        ),
        "fr": (
            f"Le 10{N}juillet 2025, vers 11{N}h{N}30 (heure de Vilnius), 8{N}h{N}30{N}UTC, un aéronef a violé "
            f"l’espace aérien{NN}; la note nᵒ{N}42 en fait foi{N}: «{N}aucun dégât{N}».",
            f"Il volait à 200{N}m (656{N}pieds) depuis le 1er{N}août 2025.",
        ),
        "lt": (
            f"2025{N}m. liepos 10{N}d. apie 11.30{N}val. Vilniaus laiku (8.30{N}val. pasaulio suderintuoju laiku, UTC) "
            f"orlaivis pažeidė oro erdvę; nota „Dėl pažeidimo“ įteikta.",
            f"Jis skrido 200{N}m (656{N}pėdų) aukštyje.",
        ),
    }[language])  # fmt: skip


@pytest.mark.parametrize("language", ["en", "fr", "lt"])
def test_a_well_formed_letter_is_silent(checked, language):
    assert checked(well_formed(language), language=language, incidents=(record(),), date=DAY).problems == ()


@pytest.mark.parametrize(("language", "text", "message"), [
    ("en", f"On 26{N}October 2025 at 11:30{N}EEST (08:30{N}UTC) it flew.", "on 2025-10-26 the zone is EET, not EEST"),
    ("en", f"At 6.00{N}p.m. Vilnius time (3.00{N}a.m. UTC) it flew.", None),
    ("en", f"At 18:00{N}EEST (03:00{N}GMT) it flew.", "the time '18:00 EEST' and '03:00 UTC' do not agree"),
    ("en", "The letter of 10:15 is at 100890ZJUL25.", "'100890ZJUL25' is not a date-time group"),
    ("fr", f"Le 10{N}juillet 2025 à 11{N}h{N}30 (heure de Vilnius), 9{N}h{N}30{N}UTC.",
     f"the time '11{N}h{N}30 heure de Vilnius' and '9{N}h{N}30 UTC' do not agree"),
    ("lt", f"2025{N}m. liepos 10{N}d. 11.30{N}val. Vilniaus laiku (9.30{N}val. pasaulio suderintuoju laiku, UTC) įvyko.",
     f"the time '11.30{N}val. Vilniaus laiku' and '9.30{N}val. UTC' do not agree"),
])  # fmt: skip
def test_c27_times(found, language, text, message):
    assert found("C27", small(text), language=language) == ([message] if message else [])


def test_c27_a_meeting_of_an_ordinary_letter_needs_no_utc(found):
    assert found("C27", small("We meet at 10:00 on Monday."), language="en") == []
    assert found("C27", small("We meet at 10:00 on Monday."), language="en", incidents=(record(),)) == [
        "the time '10:00' stands without its zone and UTC"
    ]


@pytest.mark.parametrize(("text", "message"), [
    ("This was the fourth incident this year.",
     "'fourth incident' this year, and the records that the letter was made from have 1"),
    ("This was the first incident this year.", None),
    ("It stayed in our airspace for 18 seconds.", None),
    ("It stayed in our airspace for 5 minutes.", "'for 5 minutes' is not what the records say"),
    ("The airport was closed for 5 minutes.", None),
])  # fmt: skip
def test_c28_series(found, text, message):
    known = {"language": "en", "date": DAY, "incidents": (record(duration="18 s"),)}
    assert found("C28", small(text), **known) == ([message] if message else [])


@pytest.mark.parametrize(("language", "text", "message"), [
    ("fr", f"Une altitude de 200{N}m (756{N}pieds).", f"'200{N}m (756{N}pieds)' is converted wrongly"),
    ("fr", f"Une distance de 5{N}milles marins (9,3{N}km).", None),
    ("lt", f"Aukštis 200{N}m (756{N}pėdų).", f"'200{N}m (756{N}pėdų)' is converted wrongly"),
    ("en", f"A distance of 5{N}nautical miles (9{N}km).", None),
    ("en", f"A distance of 5{N}nautical miles (8{N}km).", f"'5{N}nautical miles (8{N}km)' is converted wrongly"),
    ("en", "A distance of 200, no more.", "'distance of 200' has no unit"),
])  # fmt: skip
def test_c30_measures(found, language, text, message):
    assert found("C30", small(text), language=language) == ([message] if message else [])


def test_c31_a_count_says_what_was_counted(found, example):
    counted = record(object={"count": 19, "count_basis": "violations"})
    wrong = reworded(example, "These are not isolated events", "There were 19 drones")
    assert found("C31", wrong, incidents=(counted,)) == ["'19 drones' counts objects, and the record counts violations"]
    right = reworded(example, "These are not isolated events", "There were violations by 19 drones")
    assert found("C31", right, incidents=(counted,)) == []


@pytest.mark.parametrize(("language", "text", "messages"), [
    ("en", "It was launched from Belarus.", ["'launched from' is said of BY as a fact, and the record has it reported"]),
    ("en", "It was reportedly launched from Belarus.", []),
    ("en", "It was operated by Belarus.", ["'operated by' is said of BY, and no record says so"]),
    ("en", "It was not operated by Belarus.", []),
    ("en", "Missiles launched by Belarus against Ukraine fell there.", []),
])  # fmt: skip
def test_c32_attribution(found, language, text, messages):
    told = record(attribution={"launched_from": {"value": "BY", "certainty": "reported"}})
    assert found("C32", small(text), language=language, incidents=(told,)) == messages


def test_c33_what_the_record_knows_of_harm_is_said(found, example):
    harmless = record(id="LT-2025-07-28", consequences={"casualties": 0, "injured": 2, "damage": "none"})
    assert found("C33", example, incidents=(harmless,)) == [
        "the letter does not say whether there were injuries, and the record does"
    ]


@pytest.mark.parametrize(("language", "text", "message"), [
    ("en", "The protest was delivered in 2025. We regret that the reply is late.", None),
    ("en", "The Ministry strongly protests against this and condemns it.",
     "the letter has more than one rung of protest: strongly protests, condemns"),
    ("en", "He said: “what a blatant lie!”", None),
    ("fr", "Le Ministère proteste énergiquement et condamne cet acte.",
     "the letter has more than one rung of protest: proteste énergiquement, condamne"),
    ("fr", "Une violation éhontée.", "'éhontée' is a word of emotion"),
    ("lt", "Įžūlus pažeidimas.", "'Įžūlus' is a word of emotion"),
    ("lt", "Ministerija griežtai protestuoja ir smerkia šį veiksmą.",
     "the letter has more than one rung of protest: griežtai protestuoja, smerkia"),
])  # fmt: skip
def test_c34_tone(found, language, text, message):
    assert found("C34", small(text), language=language) == ([message] if message else [])


def test_c34_terrorist_is_a_word_of_emotion_in_notes_only(found):
    assert found("C34", small("A terrorist act."), language="en", form="letter") == []
    assert found("C34", small("A terrorist act."), language="en", form="note_verbale") == [
        "'terrorist' is a word of emotion"
    ]


@pytest.mark.parametrize(("language", "lines", "form", "message"), [
    ("en", ["The Ministry demands an explanation."], "protest_note",
     "the demand has no time by which it is to be met"),
    ("en", ["The Ministry demands an explanation without delay."], "protest_note", None),
    ("fr", ["Il est exigé que cela cesse."], "letter", "'Il est exigé' does not say who is to act"),
    ("lt", ["Reikalaujama, kad tai baigtųsi."], "letter", "'Reikalaujama, kad' does not say who is to act"),
    ("en", ["We request that you:", *[("Letter Numbered", "act;")] * 6], "letter", "6 requests stand in one list"),
    ("en", ["We request that you:", *[("Letter Bullet", "act;")] * 2], "letter", "the requests are not numbered"),
    ("en", ["We saw the following:", *[("Letter Bullet", "act;")] * 7], "letter", None),
])  # fmt: skip
def test_c35_demands(found, language, lines, form, message):
    assert found("C35", small(*lines), language=language, form=form) == ([message] if message else [])


def test_c36_sources(found, example):
    assert found("C36", example, date=DAY) == []
    unofficial = record(sources=[{"id": "press", "publisher": "Press", "date": "2025-08-01"}])
    assert found("C36", example, incidents=(unofficial,)) == ["LT-1 has no official source"]
    stale = record(id="LT-2025-07-28", status="open", depth={"value": "1 km", "as_of": "2025-07-28"})
    assert found("C36", example, incidents=(stale,), date=DAY) == [
        "the facts of LT-2025-07-28 are as of 2025-07-28, more than 72 hours before the letter"
    ]
    assert found("C36", example, incidents=(stale,), date=dt.date(2025, 9, 9))[0] == (
        "the newest source of LT-2025-07-28 is of 2025-08-01, and the case is open"
    )


def test_c37_incidents_of_other_states(found):
    text = small("Text.")
    marked = record(territory="PL", marking="POUFNE")
    assert found("C37", text, incidents=(marked,), state="LT") == ["LT-1 is an incident of PL and is marked POUFNE"]
    assert found("C37", text, incidents=(record(territory="PL"),), state="LT") == []
    unsaid = record(territory="PL", sources=[{"id": "a", "publisher": "A colleague"}])
    assert found("C37", text, incidents=(unsaid,), state="LT") == [
        "nothing says that LT-1, an incident of PL, is public"
    ]
