"""Form: each spoiled letter is found out, and nothing else in it."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from drafter.incident import Incident
from tests.checks.conftest import spoiled
from tests.checks.papers import LETTERS
from tests.checks.spoiling import findings

SPOILED = [
    ("F01", "letter", "Excellency,", "", "the letter has no salutation"),
    ("F01", "saceur", "Dear General Grynkewich,", "", "the letter has no salutation"),
    ("F02", "note", "The Ministry recalls its note", "We recall our note", "a note of protest speaks in the third person, and this paragraph says 'We'"),
    ("F02", "note", "requests an explanation by", "asks you for an explanation by", "a note of protest speaks in the third person, and this paragraph says 'you'"),
    ("F02", "note", "The Ministry protests", "I have to say that the Ministry protests", "a note of protest speaks in the third person, and this paragraph says 'I'"),
    ("F02", "note fr", "Le Ministère rappelle sa note", "Nous rappelons notre note", "a note verbale speaks in the third person, and this paragraph says 'Nous'"),
    ("F02", "note fr", "Le Ministère rappelle sa note", "J’ai rappelé la note", "a note verbale speaks in the third person, and this paragraph says 'J’'"),
    ("F02", "note lt", "Ministerija primena savo", "Primename mūsų", "a note verbale speaks in the third person, and this paragraph says 'mūsų'"),
    ("F03", "letter", "I have the honour to inform", "We have the honour to inform", "one person speaks in a letter, and this paragraph says 'We'"),
    ("F03", "letter", "of my highest consideration", "of our highest consideration", "one person speaks in a letter, and this paragraph says 'our'"),
    ("F03", "letter fr", "J’ai l’honneur de porter à votre connaissance", "Nous avons l’honneur de porter à votre connaissance", "one person speaks in a letter, and this paragraph says 'Nous avons'"),
    ("F03", "letter fr", "de ma très haute", "de notre très haute", "one person speaks in a letter, and this paragraph says 'notre'"),
    ("F03", "letter lt", "Turiu garbės", "Turime garbės", "one person speaks in a letter, and this paragraph says 'Turime garbės'"),
    ("F03", "letter lt", "mano didžios", "mūsų didžios", "one person speaks in a letter, and this paragraph says 'mūsų'"),
    ("F04", "letter", "accept, Excellency,", "accept, Secretary General,", "the salutation says 'Excellency', and the close 'Secretary General'"),
    ("F04", "letter", "Excellency,", "Dear Mr Rutte,", "the salutation says 'Mr Rutte', and the close 'Excellency'"),
    ("F04", "letter fr", "d’agréer, Monsieur le Secrétaire général,", "d’agréer, Monsieur le Ministre,", "the salutation says 'Monsieur le Secrétaire général', and the close 'Monsieur le Ministre'"),
    ("F04", "letter lt", "priimti, Jūsų Ekscelencija,", "priimti, gerbiamas ministre,", "the salutation says 'Jūsų Ekscelencija', and the close 'gerbiamas ministre'"),
    ("F04", "chargé", "Accept, Sir, the assurances of my high consideration.", "Yours sincerely,", "'Yours sincerely' does not go with 'Sir'"),
    ("F04", "saceur", "Yours sincerely,", "Yours faithfully,", "'Yours faithfully' does not go with 'Dear General Grynkewich'"),
    ("F04", "saceur", "Dear General Grynkewich,", "Dear Commander,", "'Dear Commander' is not a form of address of 'saceur'"),
    ("F04", "letter", "the assurances of", "the renewed assurances of", None),
    ("F05", "non-paper", "Non-paper", "Air defence", "nothing says that this is a non-paper"),
    ("F06", "aide-mémoire", "Lithuania expects that", "Lithuania requests that", "an aide-mémoire states a position and asks for nothing; this paragraph says 'requests that'"),
    ("F06", "aide-mémoire", "Lithuania expects that", "Lithuania calls on Belarus to ensure that", "an aide-mémoire states a position and asks for nothing; this paragraph says 'calls on'"),
    ("F06", "aide-mémoire fr", "La Lituanie attend des explications", "La Lituanie demande des explications", "an aide-mémoire states a position and asks for nothing; this paragraph says 'demande des'"),
    ("F06", "aide-mémoire lt", "Lietuva tikisi", "Lietuva reikalauja", "an aide-mémoire states a position and asks for nothing; this paragraph says 'reikalauja'"),
    ("F07", "note", "by 15 August 2025", "by [date]", "'[date]' is still to be replaced"),
    ("F07", "note", "an uncrewed aircraft", "{{ object }}", "'{{ object }}' is still to be replaced"),
    ("F07", "note", "an uncrewed aircraft", "TBC", "'TBC' is still to be replaced"),
    ("F07", "letter", "1. Chronology", "1. Chronology XX", "'XX' is still to be replaced"),
    ("F07", "note fr", "un aéronef sans équipage à bord", "un aéronef […]", "'[…]' is still to be replaced"),
    ("F07", "note lt", "bepilotis orlaivis", "[įrašyti objektą]", "'[įrašyti objektą]' is still to be replaced"),
    ("F07", "letter", "in its defence", "lorem ipsum", "'lorem ipsum' is still to be replaced"),
    ("F07", "letter", "in its defence", "in [capabilities: not known]", "the gap '[capabilities: not known]' is still open"),
    ("F08", "note", "Monday 28 July 2025", "Tuesday 28 July 2025", "Tuesday 28 July 2025 is not right: the day is a Monday"),
    ("F08", "note", "its note of 17 July 2025", "its note of 17 August 2025", "the letter is of 2025-08-05, and cites a document of 2025-08-17"),
    ("F08", "note", "17 July 2025", "31 June 2025", "there is no 31 June 2025"),
    ("F08", "note fr", "lundi 28 juillet 2025", "mardi 28 juillet 2025", "mardi 28 juillet 2025 is not right: the day is a lundi"),
    ("F08", "note fr", "17 juillet 2025", "17 August 2025", "the date '17 August 2025' is in English, and the letter in French"),
    ("F08", "note fr", "note du 17 juillet 2025", "note du 17 août 2025", "the letter is of 2025-08-05, and cites a document of 2025-08-17"),
    ("F08", "note lt", "2025 m. liepos 28 d., pirmadienį", "2025 m. liepos 28 d., antradienį", "2025 m. liepos 28 d., antradienį is not right: the day is a pirmadienis"),
    ("F08", "note lt", "2025 m. liepos 17 d. notą", "2025 m. rugpjūčio 17 d. notą", "the letter is of 2025-08-05, and cites a document of 2025-08-17"),
    ("F09", "saceur", "I have the honour to write to you about the airspace of the Republic of Lithuania and our common defence.", "Le Ministère de la Défense nationale a le plaisir de transmettre au commandement les résultats de l’enquête sur cet aéronef.", "this paragraph is in French, and the letter in English"),
    ("F09", "chargé", "I have the honour to write to you about the airspace of the Republic of Lithuania.", "Ministerija praneša, kad bepilotis orlaivis iš kaimyninės valstybės buvo rastas ir kad jo tyrimas dar nėra baigtas.", "this paragraph is in Lithuanian, and the letter in English"),
    ("F09", "letter lt", "Prašau priimti, Jūsų Ekscelencija, mano didžios pagarbos patikinimą.", "Yours sincerely,", "the complimentary close is in English, and the letter in Lithuanian"),
    ("F09", "saceur", "Dear General Grynkewich,", "Gerbiamas generole,", "the salutation is in Lithuanian, and the letter in English"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "name", "old", "new", "message"), SPOILED)
def test_what_is_spoiled_is_found_and_nothing_else(rule, name, old, new, message):
    found = findings(LETTERS[name].spoiled(old, new))
    if message is None:
        assert found == []
    else:
        others = ALSO.get((rule, name, new), [])
        assert found == [(rule, message), *others]


ALSO = {
    ("F03", "letter fr", "Nous avons l’honneur de porter à votre connaissance"): [],
    ("F04", "letter", "Dear Mr Rutte,"): [
        ("F04", "'Dear Mr Rutte' is not a form of address of 'nato-secretary-general'")
    ],
    ("F09", "saceur", "Gerbiamas generole,"): [],
}
"""What a spoiled thing rightly breaks beside."""


def test_a_note_with_a_salutation_or_a_signature():
    note = LETTERS["note"]
    assert findings(note.with_line("Letter Salutation", "Excellency,", 2)) == [
        ("F01", "a note of protest has no salutation")
    ]
    signed = note.with_line("Signature Name", "A Person", 6)
    assert ("F02", "a note of protest is initialled, not signed") in findings(signed)
    closed = note.with_line(
        "Letter Close", "Please accept, Excellency, the assurances of our highest consideration.", 6
    )
    assert findings(closed) == [("F04", "this closing is that of a letter, not of a note of protest")]


def test_a_letter_that_closes_as_a_note():
    closing = "The Ministry avails itself of this opportunity to renew to the Embassy the assurances of its highest consideration."
    found = findings(LETTERS["saceur"].with_line("Letter Body", closing, 7))
    assert ("F04", "this closing is that of a note") in found


def test_quoted_words_are_not_the_writers():
    note = LETTERS["note"].spoiled(
        "The Ministry recalls", "Its note says “we regret this […] and ask you”. The Ministry recalls"
    )
    assert findings(note) == []


@pytest.mark.parametrize("words", ["principles I to III of the Final Act", "Annex I contains it", "Phase I is over"])
def test_a_roman_one_is_no_person(words):
    assert findings(LETTERS["note"].with_line("Letter Body", f"The Ministry refers to {words}.", 4)) == []


@pytest.mark.parametrize(
    ("style", "text", "part"),
    [
        ("Reference", "No 5", "reference"),
        ("Letter Addressee", "Embassy", "inside address"),
        ("Place and Date", "Vilnius", "place and date"),
        ("Signature Name", "A Person", "signature"),
    ],
)  # fmt: skip
def test_a_non_paper_has_nothing_of_a_letter(style, text, part):
    assert ("F05", f"a non-paper has no {part}") in findings(LETTERS["non-paper"].with_line(style, text))


def test_renewed_needs_something_earlier():
    letter = LETTERS["saceur"].spoiled(
        "Yours sincerely,", "Please accept, General Grynkewich, the renewed assurances of my consideration."
    )
    assert findings(letter) == [("F04", "'renewed' stands where no earlier courtesy or correspondence is named")]


def test_gaps_are_errors_in_the_final_text_only():
    from drafter.checks import check
    from drafter.pipeline.checking import lay_paper
    from drafter.protocol import builtin_directory
    from tests.checks.spoiling import WORKSPACE

    letter = LETTERS["letter"].spoiled("in its defence", "in [capabilities: not known]")
    for final, severity in ((False, "warning"), (True, "error")):
        known = dataclasses.replace(letter.known, final=final)
        paper, _ = lay_paper(letter.data, "letter.docx", known, WORKSPACE, builtin_directory())
        (one,) = [problem for problem in check(paper).problems if problem.rule == "F07"]
        assert str(one.severity) == severity


def test_a_letter_is_not_older_than_its_incident():
    source = {"id": "s", "publisher": "Ministry", "title": "Statement", "date": "2025-08-10", "official": True}
    record = {
        "id": "LT-1", "title": "Drone", "kind": "airspace-violation", "territory": "LT",
        "occurred": {"start": "2025-08-10"}, "sources": [source],
    }  # fmt: skip
    letter = LETTERS["letter"].knowing(incidents=(Incident.model_validate(record),))
    assert findings(letter) == [("F08", "the letter is of 2025-08-05, and LT-1 happened on 2025-08-10, after it")]


def test_a_date_changed_by_hand_in_a_draft(example, checked):
    changed = spoiled(example, "Vilnius, 5.August 2025", "Vilnius, 6 August 2025")
    found = [problem.message for problem in checked(changed).problems if problem.rule == "F08"]
    assert found == ["the letter bears the date 2025-08-06, and was drafted for 2025-08-05"]


def test_a_final_letter_is_not_of_tomorrow():
    letter = LETTERS["letter"].knowing(final=True, values={"today": dt.date(2025, 8, 1)})
    assert ("F08", "the letter is dated 2025-08-05, which is still to come") in findings(letter)
    later = findings(letter.knowing(values={"today": dt.date(2025, 8, 5)}))
    assert [rule for rule, _ in later if rule == "F08"] == []


def test_the_closing_alone_on_a_page():
    letter = LETTERS["saceur"]
    filling = [("Letter Body", f"Line {number} of the letter is here.") for number in range(60)]
    for more in range(60):
        tall = dataclasses.replace(letter, lines=(*letter.lines[:-1], *filling[:more], *letter.lines[-1:]))
        found = findings(tall, "F")
        if found:
            break
    assert found == [("F10", "page 2 has nothing of the letter but its close and signature")]


def test_a_letter_that_is_too_long():
    letter = LETTERS["saceur"]
    filling = [("Letter Body", f"Line {number} of the letter is here.") for number in range(60)]
    tall = dataclasses.replace(letter, lines=(*letter.lines[:-1], *filling, *letter.lines[-1:]))
    assert findings(tall, "F") == [("F11", "the letter has 3 pages, more than 2")]


def test_a_note_that_is_too_long():
    note = LETTERS["note"]
    filling = [("Letter Body", f"Line {number} of the note is here.") for number in range(50)]
    tall = dataclasses.replace(note, lines=(*note.lines[:4], *filling, *note.lines[4:]))
    assert findings(tall, "F") == [("F11", "the note of protest is longer than a page and a half")]


def test_long_paragraphs_and_sentences():
    letter = LETTERS["saceur"]
    long = " ".join(["word"] * 41).capitalize() + "."
    assert findings(letter.with_line("Letter Body", long, 7)) == [
        ("F11", "the sentence 'Word word word word ...' has 41 words, more than 40")
    ]
    many = " ".join(["Here are some words of a letter."] * 18)
    assert findings(letter.with_line("Letter Body", many, 7)) == [
        ("F11", "this paragraph has 126 words, more than 120")
    ]


def test_the_formula_of_a_note_does_not_make_its_sentence_long():
    text = (
        "The Ministry of Foreign Affairs of the Republic of Lithuania presents its compliments to the Embassy of the Republic of Belarus in the Republic of Lithuania and has the honour to "
        + " ".join(["word"] * 30)
        + "."
    )
    assert findings(LETTERS["note"].with_line("Letter Body", text, 3)) == []
