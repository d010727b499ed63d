"""Rules of typography and style in each language."""

from __future__ import annotations

import pytest

from tests.checks.small import small

N, NN = "\u00a0", "\u202f"


@pytest.mark.parametrize(("language", "text", "message"), [
    ("fr", "Une note; une autre.", "no space before ';'"),
    ("fr", "Une note : une autre.", "an ordinary space before ':'"),
    ("fr", f"Une note{N}: une autre{NN}; voir https://example.org à 08:30.", None),
    ("fr", f"Le «{N}texte».", "no space before '»'"),
    ("fr", f"Le « texte{N}».", "no non-breaking space after '«'"),
    ("fr", "Le texte “dit”.", "a quotation mark that is not French: '“'"),
    ("fr", "La note No 42 du jour.", "'No 42' for a number"),
    ("fr", f"La note n°{N}42 et l’article 5.", None),
    ("fr", "Le 1 août 2025.", "the first of a month without 'er': '1 août'"),
    ("fr", "Le 1er août et le 21 août 2025.", None),
    ("fr", "Le 2 Août 2025.", "a month with a capital: '2 Août'"),
    ("lt", "Nota “Dėl” įteikta.", "a quotation mark that is not Lithuanian: '“'"),
    ("lt", "Nota „Dėl“ įteikta.", None),
    ("lt", "2025 m. liepa 10 d. įvyko.", "a month of a date in the nominative: 'liepa 10 d.'"),
    ("lt", "2025m. liepos 10 d. įvyko.", "no space in the date: '2025m.'"),
    ("lt", "2025 liepos 10 įvyko.", "a date without 'm.': '2025 liepos 10'"),
    ("lt", "2025 m. liepos 10 įvyko.", "a date without 'd.': '2025 m. liepos 10'"),
    ("lt", "2025 m. liepos 10–12 d. ir liepos 15 d. įvyko.", None),
    ("en", "The center of defense.", None),
])  # fmt: skip
def test_t43_signs_of_the_language(found, language, text, message):
    assert found("T43", small(text), language=language) == ([message] if message else [])


@pytest.mark.parametrize(("language", "text", "message"), [
    ("en", "It reads 54°36'00\" N.", None),
    ("en", "A low-flying, well-known aircraft – ours – flew.", None),
    ("en", "The end.  The next.", None),
    ("en", "Mr. Smith and Mr Jones.", "'Mr' stands with and without a full stop"),
    ("en", "Mr. Smith and Mr. Jones.", None),
    ("en", "On 9-10 September 2025.", "a hyphen in a range of dates in 'On 9-10 September 2025.'"),
    ("fr", "Mr Dupont est là.", "'Mr' stands for Monsieur"),
    ("fr", "L'aéronef.", "a straight quotation mark or apostrophe in 'L'aéronef.'"),
    ("lt", 'Nota "Dėl" yra.', "a straight quotation mark or apostrophe in 'Nota \"Dėl\" yra.'"),
])  # fmt: skip
def test_t44_signs_of_print(found, language, text, message):
    assert found("T44", small(text), language=language) == ([message] if message else [])


@pytest.mark.parametrize(("language", "text", "message"), [
    ("en", "An unmanned aerial vehicle (UAV) came; the UAV fell.", None),
    ("en", "A UAV came.", "'UAV' is not explained where it first stands"),
    ("en", "The counter-drone system met an uncrewed aircraft.", None),
    ("en", "A drone, an unmanned aircraft.", "'drone' and 'unmanned aircraft' stand for one object"),
    ("en", "Rezekne is a town.", "'Rezekne' has lost its macron"),
    ("fr", "Un drone, un aéronef sans équipage.", "'drone' and 'aéronef sans équipage' stand for one object"),
    ("fr", "Un aéronef sans équipage (drone).", None),
    ("lt", "Dronas ir bepilotis orlaivis.", "'dronas' and 'bepilotis orlaivis' stand for one object"),
    ("lt", "Bepilotis orlaivis (dronas) nukrito.", None),
])  # fmt: skip
def test_t45_abbreviations_terms_and_places(found, language, text, message):
    assert found("T45", small(text), language=language) == ([message] if message else [])


@pytest.mark.parametrize(("language", "text", "message"), [
    ("en", "The President of the Council of Europe wrote.", "the Council of Europe has no President"),
    ("en", "The President of the Parliamentary Assembly of the Council of Europe wrote.", None),
    ("en", "The European Council, the Council of the European Union and the Council of Europe met.", None),
    ("en", "Under the European Council Regulation.", "the European Council adopts no such acts"),
    ("fr", "La République lituanienne.", "'République lituanienne' is not the name of the State"),
    ("fr", "Le Conseil européen des ministres.", "there is no 'Conseil européen des ministres'"),
    ("lt", "Lietuvos respublikos Vyriausybė.", "'Lietuvos respublikos' has a small letter"),
    ("lt", "Lietuvos Respublikos Vyriausybė.", None),
])  # fmt: skip
def test_t46_states_and_institutions(found, language, text, message):
    assert found("T46", small(text), language=language) == ([message] if message else [])
