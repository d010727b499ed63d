"""Claims and counts in the genders, numbers and cases of each language. The usual forms are the rows of docs/doubt.md."""

import pytest

from drafter import formats
from drafter.formats.language import language
from drafter.values import Certainty

SIDES = [(lambda form: f"[{form}]", "A"), (lambda form: f"[{form}]", "B"), (lambda _: "[other]", "C")]


@pytest.mark.parametrize(
    ("lang", "name", "certainty", "options", "text"),
    [
        ("en", "made_in", "assessed", {"plural": True}, "they are assessed to have been manufactured in [with_article]"),
        ("en", "aimed_at", "reported", {"subject": "the balloons", "plural": True},
         "according to preliminary information, the balloons were aimed at [with_article]"),
        ("fr", "made_in", "confirmed", {"plural": True, "gender": "f"}, "elles ont été fabriquées [full_in]"),
        ("fr", "launched_from", "reported", {"gender": "f"},
         "selon des informations préliminaires, elle aurait été lancée depuis le territoire [full_of]"),
        ("fr", "entered_from", "assessed", {"plural": True},
         "selon l’évaluation actuelle, ils seraient entrés en provenance du territoire [full_of]"),
        ("fr", "aimed_at", "confirmed", {"plural": True, "gender": "f"}, "elles visaient [with_article]"),
        ("lt", "launched_from", "confirmed", {"gender": "f"}, "ji buvo paleista iš [full_genitive] teritorijos"),
        ("lt", "operated_by", "reported", {"plural": True, "gender": "f"},
         "pirminiais duomenimis, jos buvo naudojamos [full_genitive]"),
        ("lt", "aimed_at", "assessed", {"subject": "orlaivis"},
         "dabartiniu vertinimu, orlaivis buvo nukreiptas į [full_genitive] teritoriją"),
        ("en", "entered_from", "disputed", {},
         "it is variously reported to have entered from the territory of [with_article] (source: A and B) "
         "or from the territory of [other] (source: C)"),
    ],
)  # fmt: skip
def test_claims_agree(lang, name, certainty, options, text):
    assert formats.claim(name, SIDES, Certainty(certainty), lang, **options) == text


@pytest.mark.parametrize("lang", ["en", "fr", "lt"])
@pytest.mark.parametrize("name", formats.CLAIMS)
def test_only_what_is_confirmed_stands_without_doubt(lang, name):
    said = {certainty: formats.claim(name, SIDES, certainty, lang) for certainty in Certainty}
    assert len(set(said.values())) == 4
    bare = said[Certainty.CONFIRMED]
    assert all(
        text != bare and not text.startswith(bare) for certainty, text in said.items() if certainty != "confirmed"
    )


@pytest.mark.parametrize("lang", ["en", "fr", "lt"])
def test_no_word_of_one_claim_is_in_another(lang):
    claims = language(lang).claims
    assert claims is not None
    verbs = [claim.verb if isinstance(claim.verb, str) else claim.verb[0] for claim in claims.claims.values()]
    assert len(set(verbs)) == len(formats.CLAIMS)
    assert tuple(claims.claims) == formats.CLAIMS


@pytest.mark.parametrize(
    ("count", "what", "lang", "case", "text"),
    [
        (1, "violations", "lt", "accusative", "vieną pažeidimą"),
        (3, "violations", "lt", "accusative", "tris pažeidimus"),
        (19, "violations", "lt", "accusative", "19 pažeidimų"),
        (21, "violations", "lt", "accusative", "21 pažeidimą"),
        (2, "missile", "lt", "accusative", "dvi raketas"),
        (5, "missile", "lt", "genitive", "penkių raketų"),
        (1, "uncrewed-aircraft", "lt", "genitive", "vieno bepiločio orlaivio"),
        (2, "radar-tracks", "fr", "", "deux pistes radar"),
        (1, "violations", "fr", "", "une violation"),
    ],
)
def test_counts_in_every_case(count, what, lang, case, text):
    assert formats.how_many(count, count, what, lang, case) == text


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "19 according to BNS and PAP and 23 according to TASS"),
        ("fr", "19 (source : BNS et PAP) et 23 (source : TASS)"),
        ("lt", "19 (šaltinis – BNS ir PAP) ir 23 (šaltinis – TASS)"),
    ],
)
def test_positions_with_their_sources(lang, text):
    said = formats.each_source([("19", "BNS"), ("23", "TASS"), ("19", "PAP")], lang)
    assert said.replace(formats.NBSP, " ") == text


def test_a_verb_without_its_form_in_doubt_is_found_while_nothing_is_in_doubt():
    for lang in ("en", "fr"):
        with pytest.raises(formats.NoSuchFormError, match=f"a verb in doubt has a form of its own in '{lang}'"):
            formats.hedged_verb("x", "", Certainty.CONFIRMED, lang)


def test_a_period_of_days_in_every_form_of_lithuanian():
    def said(unit: str, n: int) -> str:
        import datetime as dt

        return formats.period_words(formats.Period(unit, dt.date(2025, 1, 1), n), "lt").replace(formats.NBSP, " ")

    assert [said("days", n) for n in (1, 5, 10, 21)] == [
        "per pastarąją dieną", "per pastarąsias penkias dienas", "per pastarąsias 10 dienų",
        "per pastarąsias 21 dieną",
    ]  # fmt: skip
    assert said("months", 6) == "per pastaruosius šešis mėnesius"
    assert said("years", 10) == "per pastaruosius 10 metų"
