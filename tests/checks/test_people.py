"""People and names: each spoiled letter is found out, and nothing else in it."""

from __future__ import annotations

import pytest

from tests.checks.conftest import spoiled
from tests.checks.papers import LETTERS
from tests.checks.spoiling import findings

SPOILED = [
    ("P12", "note", "the airspace of the Republic of Lithuania, coming", "the airspace of Lithuania, coming", None),
    ("P12", "letter", "the airspace of the Republic of Lithuania", "the airspace of Lithuania", "the State is first called 'Lithuania' in the text, not by its full name"),
    ("P12", "letter fr", "de la République de Lituanie, survenue", "de la Lituanie, survenue", "the State is first called 'la Lituanie' in the text, not by its full name"),
    ("P12", "note", "the Embassy of the Republic of Belarus in the Republic of Lithuania and", "the Embassy of the Republic of Belarus in Vilnius and", "the opening does not name the addressee in full"),
    ("P12", "note fr", "à l’Ambassade de la République du Bélarus en République de Lituanie", "à l’Ambassade de la République du Bélarus", "the opening does not name the addressee in full"),
    ("P12", "note lt", "Baltarusijos Respublikos ambasadai Lietuvos Respublikoje", "Baltarusijos Respublikos ambasadai Vilniuje", "the opening does not name the addressee in full"),
    ("P13", "letter", "Acting Minister", "Minister", "Kęstutis Budrys is acting on 2025-08-05, and the title does not say so"),
    ("P13", "letter", "Acting Minister of Foreign Affairs", "Acting Foreign Minister", "'Acting Foreign Minister of the Republic of Lithuania' is not the title of Kęstutis Budrys on 2025-08-05"),
    ("P13", "letter fr", " par intérim", "", "Kęstutis Budrys is acting on 2025-08-05, and the title does not say so"),
    ("P13", "letter lt", "Laikinai einantis Lietuvos Respublikos užsienio reikalų ministro pareigas", "Lietuvos Respublikos užsienio reikalų ministras", "Kęstutis Budrys is acting on 2025-08-05, and the title does not say so"),
    ("P13", "letter", "H.E. Mr Mark Rutte", "H.E. Mr Jens Stoltenberg", "the inside address does not name Mark Rutte, who holds 'nato-secretary-general' on 2025-08-05"),
    ("P13", "letter", "Secretary General", "Chair of the Council", "the inside address does not give the title of Mark Rutte"),
    ("P14", "un", "President of the Security Council", "Permanent Representative of Pakistan, President of the Security Council", "the presidency of the Security Council is not held by Pakistan on 2025-08-05"),
    ("P14", "un", "I should be grateful", "Your presidency of the Council for the month of September is known. I should be grateful", "the letter is of 2025-08-05, and speaks of a presidency for another month"),
    ("P15", "letter", "Secretary General", "Secretary-General", "'Secretary-General' is not how the office or organisation writes itself"),
    ("P15", "letter", "North Atlantic Treaty Organization", "North Atlantic Treaty Organisation", "'North Atlantic Treaty Organisation' is not how the office or organisation writes itself"),
    ("P15", "un", "I should be grateful", "The Secretary General of the United Nations was told. I should be grateful", "'Secretary General' is not how the office or organisation writes itself"),
    ("P15", "letter", "Lithuania continues", "As the OSCE Secretary-General said, Lithuania continues", "'Secretary-General' is not how the office or organisation writes itself"),
    ("P15", "letter fr", "Secrétaire général de", "Secrétaire Général de", "'Secrétaire Général' is not how the office or organisation writes itself"),
    ("P16", "letter", "H.E. Mr Mark", "H.E. Ms Mark", "'Ms' does not agree with Mark Rutte"),
    ("P16", "letter", "Lithuania continues", "as Mr Kaja Kallas said, Lithuania continues", "'Mr' does not agree with Kaja Kallas"),
    ("P16", "letter fr", "Monsieur Mark", "Madame Mark", None),
    ("P16", "saceur", "General Alexus", "H.E. General Alexus", "'H.E.' is not for an officer"),
    ("P16", "chargé", "Mr A Person", "H.E. Mr A Person", "'H.E.' is not for a chargé d’affaires"),
    ("P16", "letter", "H.E. Mr", "Your Excellency Mr", "'Your Excellency' does not stand in an address"),
    ("P16", "letter", "Kęstutis Budrys", "H.E. Mr Kęstutis Budrys", "'H.E.' is not for one's own officials"),
    ("P17", "letter", "Kęstutis Budrys", "Kestutis Budrys", "'Kestutis Budrys' has lost its accents"),
    ("P17", "letter", "Lithuania continues", "as Minister Sakaliene said, Lithuania continues", "'Sakaliene' has lost its accents"),
    ("P17", "letter fr", "la Lituanie poursuit", "comme l’a dit Mme Sakaliene, la Lituanie poursuit", "'Sakaliene' has lost its accents"),
    ("P17", "letter lt", "Lietuva toliau", "ministrės Sakalienes žodžiais, Lietuva toliau", "'Sakalienes' has lost its accents"),
    ("P17", "letter", "Mark Rutte", "Mark RUTTE", "the surname 'RUTTE' stands in capitals"),
    ("P18", "letter", "Kęstutis Budrys", "Kęstutis Budris", "'Kęstutis Budris' is not how the name is spelled"),
    ("P18", "letter", "Mark Rutte", "Mark Ruttte", "'Mark Ruttte' is not how the name is spelled"),
    ("P18", "letter", "Lithuania continues", "as Radoslav Sikorski said, Lithuania continues", "'Radoslav Sikorski' is not how the name is spelled"),
    ("P18", "letter lt", "Kęstutis Budrys", "Kęstutis Bdurys", "'Kęstutis Bdurys' is not how the name is spelled"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "name", "old", "new", "message"), SPOILED)
def test_what_is_spoiled_is_found_and_nothing_else(rule, name, old, new, message):
    found = findings(LETTERS[name].spoiled(old, new))
    assert found == ([(rule, message)] if message else found_anyway(rule, name, new))


def found_anyway(rule, name, new):
    """What is found where the spoiled thing is none, or breaks a name that stands in two parts."""
    return {"Madame Mark": [("P16", "'Madame' does not agree with Mark Rutte")]}.get(new, []) if rule == "P16" else []


def test_the_short_name_may_follow_the_full_one():
    assert findings(LETTERS["letter"], "P") == []


def test_a_state_without_a_longer_name_is_not_looked_for():
    letter = LETTERS["letter"].knowing(state="RO", signatories=())
    assert [one for one in findings(letter) if one[0] == "P12"] == []


def test_who_no_longer_holds_the_office(checked, example):
    letter = LETTERS["letter"].spoiled("Kęstutis Budrys", "Salvatore Sciacchitano").knowing(signatories=(), date=None)
    dated = letter.spoiled("Vilnius, 5 August 2025", "Vilnius, 5 August 2026")
    assert ("P13", "Salvatore Sciacchitano does not hold 'icao-council-president' on 2026-08-05") in findings(dated)


@pytest.mark.parametrize(
    "said", ["Kęstučio Budrio", "Kęstučiui Budriui", "Dovilės Šakalienės", "Markui Rutte", "Donaldo Tusko"]
)
def test_inflected_names_are_no_misspellings(said):
    letter = LETTERS["letter lt"].with_line("Letter Body", f"Pranešta, kad laiškas yra {said}.", 4)
    assert findings(letter) == []


@pytest.mark.parametrize("said", ["Donald Trump", "Marc Rotter", "Andrew Sprout", "António Silva", "Kaja Kallio Smith"])
def test_other_people_are_not_ours_misspelt(said):
    assert findings(LETTERS["letter"].with_line("Letter Body", f"I spoke to {said} about it.", 8)) == []


def test_signatures_of_the_joint_letter(example, checked):
    def rules(data):
        return [(one.rule, one.message) for one in checked(data).problems if one.rule[0] in "PR"]

    assert rules(example) == []
    both = r"(Kęstutis Budrys)(.*)(Dovilė Šakalienė)"
    swapped = rules(spoiled(example, both, r"\3\2\1"))
    assert ("P19", "the signatures do not stand in the order of precedence") in swapped
    gone = rules(spoiled(example, "Dovilė Šakalienė", ""))
    assert ("P19", "Dovilė Šakalienė does not sign") in gone
    untitled = rules(
        spoiled(
            example, r"(Kęstutis Budrys.*?)Acting Minister of Foreign Affairs.*?of the Republic of Lithuania", r"\1"
        )
    )
    assert untitled == [("P19", "'Kęstutis Budrys' signs without a title")]


def test_a_translation_is_not_signed(example, checked):
    letter = LETTERS["letter"]
    lines = tuple(line for line in letter.lines if not line[0].startswith("Signature"))
    import dataclasses

    unsigned = dataclasses.replace(
        letter, lines=(*lines, ("Signature Name", "Somebody Else"), ("Signature Title", "Title"))
    )
    assert ("P19", "Kęstutis Budrys does not sign") in findings(unsigned)
    assert ("P19", "Kęstutis Budrys does not sign") not in findings(
        unsigned.with_line("Normal", "Courtesy translation", 0)
    )
