"""Forms of address in the partial languages: the second table of the protocol facts, section 2.7, cell by cell."""

import pytest

from tests.protocol.address_parties import addressed, held, refused

RANKS = ("foreign-minister", "ambassador", "prime-minister", "commissioner")
TABLE = {
    "de": (
        ("Exzellenz,", "Sehr geehrter Herr Generalsekretär,"),
        ("Sehr geehrter Herr Minister,", "Sehr geehrte Frau Ministerin,"),
        ("Exzellenz,", "Sehr geehrter Herr Botschafter,"),
        "Sehr geehrter Herr Ministerpräsident,", "Sehr geehrter Herr Kommissar,",
        ("Genehmigen Sie, Exzellenz, den Ausdruck meiner ausgezeichneten Hochachtung.", "Mit freundlichen Grüßen"),
    ),
    "pl": (
        ("Ekscelencjo,", "Szanowny Panie Sekretarzu Generalny,"),
        ("Szanowny Panie Ministrze,", "Szanowna Pani Minister,"),
        ("Ekscelencjo,", "Szanowny Panie Ambasadorze,"),
        "Szanowny Panie Premierze,", "Szanowny Panie Komisarzu,",
        ("Proszę przyjąć, Ekscelencjo, wyrazy mojego wysokiego poważania.", "Z wyrazami szacunku"),
    ),
    "lv": (
        ("Jūsu Ekselence!", "Godātais ģenerālsekretāra kungs!"),
        ("Godātais ministra kungs!", "Godātā ministres kundze!"),
        ("Jūsu Ekselence!", "Godātais vēstnieka kungs!"),
        "Godātais premjerministra kungs!", "Godātais komisāra kungs!",
        ("Lūdzu, pieņemiet, Ekselence, manas visdziļākās cieņas apliecinājumu.", "Ar cieņu"),
    ),
    "et": (
        ("Teie Ekstsellents", "Lugupeetud peasekretär"),
        ("Lugupeetud minister", "Lugupeetud minister"),
        ("Teie Ekstsellents", "Lugupeetud suursaadik"),
        "Lugupeetud peaminister", "Lugupeetud volinik",
        ("Palun võtke vastu minu sügavaima lugupidamise avaldus.", "Lugupidamisega"),
    ),
    "ro": (
        ("Excelență,", "Stimate domnule secretar general,"),
        ("Stimate domnule ministru,", "Stimată doamnă ministru,"),
        ("Excelență,", "Stimate domnule ambasador,"),
        "Stimate domnule prim-ministru,", "Stimate domnule comisar,",
        ("Vă rog să primiți, Excelență, asigurarea înaltei mele considerațiuni.", "Cu deosebită considerație,"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", TABLE)
def test_salutations_and_closes(language: str) -> None:
    nato, ministers, ambassador, premier, commissioner, closes = TABLE[language]

    def called(rank: str, gender: str = "m", office: str = "x", **options) -> str:
        return addressed(held(office, rank, language, "", gender=gender), language, **options).salutation

    sg = held("nato-secretary-general", "secretary-general", language, "")
    both = [addressed(sg, language, style=style) for style in ("formal", "current")]
    assert tuple(form.salutation for form in both) == nato
    assert tuple(form.close for form in both) == closes
    assert (called("foreign-minister"), called("defence-minister", "f")) == ministers
    assert (called("ambassador"), called("ambassador", style="current")) == ambassador
    assert (called("prime-minister"), called("commissioner")) == (premier, commissioner)
    assert both[0].needs_native_review == (language in ("lv", "et"))
    assert both[0].inside_address == ()


def test_several_writers() -> None:
    sg = held("nato-secretary-general", "secretary-general", "de", "")
    assert addressed(sg, "de", "joint_letter").close == (
        "Genehmigen Sie, Exzellenz, den Ausdruck unserer ausgezeichneten Hochachtung."
    )


def test_what_a_partial_language_has_not() -> None:
    assert refused(held("x", "president", "pl", ""), "pl").message == "there is no form of address in 'pl' for 'x'"
    problem = refused(held("x", "commissioner", "pl", "", gender="f"), "pl")
    assert problem.message == "there is no formal salutation in 'pl' for 'x' with its holder's gender"
