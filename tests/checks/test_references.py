"""References and enclosures: each spoiled letter is found out, and nothing else in it."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.papers import LETTERS
from tests.checks.spoiling import findings

NAT = "Article 3 of the North Atlantic Treaty of 4 April 1949"
CHICAGO = "Article 1 of the Convention on International Civil Aviation"
SPOILED = [
    ("R20", "letter", " and a map", "", None),
    ("R20", "letter", "A chronology and a map are enclosed.", "A chronology is enclosed.", "the text does not mention the enclosure 'Map'"),
    ("R20", "letter", "2. Map", "3. Map", "the enclosures are numbered 1, 3"),
    ("R20", "letter", "Enclosures (2):", "Enclosures (3):", "'Enclosures (3):' says 3, and 2 are listed"),
    ("R20", "saceur", "I have the honour to write", "With the enclosed chronology I have the honour to write", "the text says 'the enclosed chronology', and nothing is listed as enclosed"),
    ("R20", "letter fr", "Une chronologie est jointe.", "", "the text does not mention the enclosure 'Chronologie'"),
    ("R20", "letter fr", "Chronologie", "", "the text says 'est jointe', and nothing is listed as enclosed"),
    ("R20", "note lt", "Ministerija primena", "Chronologija pridedama. Ministerija primena", "the text says 'pridedama', and nothing is listed as enclosed"),
    ("R20", "un", "Annex to the letter dated 5 August 2025 from the Permanent Representative of Lithuania to the United Nations addressed to the President of the Security Council", "Annex 1", "the annex is not headed as the United Nations print it"),
    ("R20", "un", "Annex to the letter dated 5 August", "Annex to the letter dated 4 August", "the annex names a letter of 2025-08-04, and this one is of 2025-08-05"),
    ("R21", "reply", "No 15/77", "No 15/78", "the reply does not quote the number of the note it answers, 15/77"),
    ("R21", "reply", "of 1 August 2025", "of 2 August 2025", "the reply does not quote the date of the note it answers, 2025-08-01"),
    ("R21", "reply", " No 15/77", "", "the reply does not quote the number of the note it answers, 15/77"),
    ("R22", "note", "The Ministry protests", "The above-mentioned agreement is clear. The Ministry protests", "'above-mentioned agreement' points to nothing before it"),
    ("R22", "note fr", "Le Ministère proteste", "L’accord susmentionné est clair. Le Ministère proteste", "'accord susmentionné' points to nothing before it"),
    ("R22", "note lt", "Ministerija primena", "Pirmiau minėta konvencija galioja. Ministerija primena", None),
    ("R22", "note lt", "Ministerija primena", "Jau pirmiau minėta sutartis galioja. Ministerija primena", "'pirmiau minėta sutartis' points to nothing before it"),
    ("R23", "letter", "Article 3 of the North", "Article 40 of the North", "there is no Article 40: the North Atlantic Treaty has 14"),
    ("R23", "letter", "4 April 1949", "4 April 1948", "the North Atlantic Treaty is of 1949-04-04, not of 1948-04-04"),
    ("R23", "letter", "Article 3 of the North", "Article 6 of the North", "Article 6 of the North Atlantic Treaty is not among the known legal bases"),
    ("R23", "letter fr", "l’article 3 du Traité", "l’article 40 du Traité", "there is no Article 40: the North Atlantic Treaty has 14"),
    ("R23", "letter lt", "sutarties 3 straipsniu", "sutarties 40 straipsniu", "there is no Article 40: the North Atlantic Treaty has 14"),
    ("R23", "note", CHICAGO, "Articles 1, 2 and 200 of the Convention on International Civil Aviation", "there is no Article 200: the Chicago Convention has 96"),
    ("R23", "note", CHICAGO, "Article 3 of the North Atlantic Treaty", "Article 3 of the North Atlantic Treaty is not apt for 'embassy:BY'"),
    ("R23", "note", CHICAGO, "Article 35, paragraph 1, of the Charter of the United Nations", "Article 35 of the Charter of the United Nations is not apt for 'embassy:BY'"),
    ("R23", "letter", "Lithuania continues", "as in Eastern Sentry, Lithuania continues", "'Eastern Sentry' is cited on 2025-08-05, and exists since 2025-09-12"),
    ("R24", "letter", "In the spirit of Article 3", "By virtue of Article 5", "Article 5 of the North Atlantic Treaty is cited without a decision of the Government"),
    ("R24", "letter fr", "Dans l’esprit de l’article 3", "En vertu de l’article 5", "Article 5 of the North Atlantic Treaty is cited without a decision of the Government"),
    ("R24", "letter lt", "sutarties 3 straipsniu", "sutarties 5 straipsniu", "Article 5 of the North Atlantic Treaty is cited without a decision of the Government"),
    ("R24", "un", "Article 2, paragraph 4, of", "Article 51 of", "Article 51 of the Charter of the United Nations is cited without a decision of the Government that a measure of self-defence is reported"),
    ("R25", "un", "circulated as a document of the General Assembly, under agenda item 34, and of the Security Council", "read", "the letter does not ask to be circulated as a document"),
    ("R25", "un", ", under agenda item 34,", "", "the letter is to be a document of the General Assembly, and names no agenda item"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "name", "old", "new", "message"), SPOILED)
def test_what_is_spoiled_is_found_and_nothing_else(rule, name, old, new, message):
    found = findings(LETTERS[name].spoiled(old, new))
    if message is None and rule == "R20":
        assert found == [("R20", "the text does not mention the enclosure 'Map'")]
    else:
        assert found == ([(rule, message)] if message else [])


@pytest.mark.parametrize(
    "text",
    [
        "We held consultations under Article 4 of the North Atlantic Treaty.",
        "Articles 1, 2 and 3 (c) of the Convention on International Civil Aviation apply.",
        "Article 3 bis of the Chicago Convention applies.",
        "The text says “as provided in Article 99 of the North Atlantic Treaty”.",
    ],
)
def test_right_citations(text):
    note = LETTERS["note"].with_line("Letter Body", text.replace("We held", "The Council held"), 4)
    assert findings(note, "R") == []


@pytest.mark.parametrize("name", ["letter"])
def test_a_commitment_to_article_5_needs_no_decision(name):
    letter = LETTERS[name].spoiled("In the spirit of Article 3", "With a firm commitment to Article 5")
    assert findings(letter) == []


def test_a_decision_that_is_named_allows_it():
    letter = LETTERS["letter"].spoiled(
        "In the spirit of Article 3", "By decision No 12 of the Government, and under Article 5"
    )
    assert findings(letter) == []


def test_enclosed_files_are_counted():
    letter = LETTERS["letter"]
    assert findings(letter.knowing(enclosed=("a.pdf", "b.pdf"))) == []
    assert findings(letter.knowing(enclosed=("a.pdf",))) == [("R20", "2 enclosed in the list, 1 given as files")]


def test_a_letter_may_not_cite_what_is_not_in_force_yet():
    letter = LETTERS["letter"].spoiled(
        "Article 3 of the North Atlantic Treaty of 4 April 1949", "Article 3 of the North Atlantic Treaty"
    )
    assert findings(letter.knowing(date=dt.date(1949, 5, 1), addressees=(), signatories=()), "R") == [
        ("R23", "'nat-3' cannot be cited on 1949-05-01: it exists since 1949-08-24")
    ]


def test_a_letter_to_the_president_alone_asks_for_circulation_too():
    letter = LETTERS["un"].knowing(form="letter").spoiled("circulated as", "read as")
    assert ("R25", "the letter does not ask to be circulated as a document") in findings(letter)
