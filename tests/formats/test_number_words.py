"""Number words, ordinals and counting in every language, in their genders and cases."""

import pytest

from drafter import formats


def spelled(lang: str, *form: str) -> list[str]:
    return [formats.number_words(n, lang, *form, up_to=20) for n in range(21)]


def ordinals(lang: str, *form: str) -> list[str]:
    return [formats.ordinal_words(n, lang, *form, up_to=20) for n in range(1, 21)]


@pytest.mark.parametrize(
    ("lang", "form", "words"),
    [
        ("en", (), {0: "zero", 8: "eight", 12: "twelve", 15: "fifteen", 18: "eighteen", 20: "twenty"}),
        ("fr", ("m",), {1: "un", 16: "seize", 17: "dix-sept", 20: "vingt"}),
        ("fr", ("f",), {1: "une", 2: "deux", 20: "vingt"}),
        ("lt", (), {1: "vienas", 2: "du", 10: "dešimt", 11: "vienuolika", 14: "keturiolika", 20: "dvidešimt"}),
        ("lt", ("f",), {1: "viena", 2: "dvi", 4: "keturios", 19: "devyniolika"}),
        ("lt", ("m", "genitive"), {1: "vieno", 2: "dviejų", 10: "dešimties", 12: "dvylikos"}),
        ("lt", ("f", "genitive"), {1: "vienos", 3: "trijų", 13: "trylikos"}),
        ("lt", ("m", "dative"), {1: "vienam", 3: "trims", 4: "keturiems", 15: "penkiolikai"}),
        ("lt", ("f", "dative"), {1: "vienai", 4: "keturioms", 20: "dvidešimčiai"}),
        ("lt", ("m", "accusative"), {1: "vieną", 2: "du", 3: "tris", 4: "keturis", 11: "vienuolika"}),
        ("lt", ("f", "accusative"), {1: "vieną", 2: "dvi", 4: "keturias", 10: "dešimt"}),
        ("lt", ("m", "instrumental"), {1: "vienu", 3: "trimis", 5: "penkiais"}),
        ("lt", ("f", "instrumental"), {1: "viena", 3: "trimis", 5: "penkiomis"}),
        ("lt", ("m", "locative"), {1: "viename", 2: "dviejuose", 16: "šešiolikoje"}),
        ("lt", ("f", "locative"), {1: "vienoje", 2: "dviejose"}),
        ("lt", ("plural",), {1: "vieneri", 2: "dveji", 3: "treji"}),
        ("lt", ("plural", "accusative"), {1: "vienus", 2: "dvejus", 12: "dvylika"}),
        ("pl", ("f",), {1: "jedna", 2: "dwie", 11: "jedenaście", 19: "dziewiętnaście"}),
        ("pl", ("n",), {1: "jedno", 2: "dwa"}),
    ],
)  # fmt: skip
def test_number_words(lang: str, form: tuple[str, ...], words: dict[int, str]) -> None:
    assert {n: spelled(lang, *form)[n] for n in words} == words


@pytest.mark.parametrize(
    ("lang", "form", "words"),
    [
        ("en", (), {1: "first", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth", 20: "twentieth"}),
        ("fr", ("m",), {1: "premier", 4: "quatrième", 5: "cinquième", 9: "neuvième", 11: "onzième", 20: "vingtième"}),
        ("fr", ("f",), {1: "première", 2: "deuxième"}),
        ("lt", (), {1: "pirmas", 2: "antras", 3: "trečias", 4: "ketvirtas", 11: "vienuoliktas", 20: "dvidešimtas"}),
        ("lt", ("f",), {1: "pirma", 3: "trečia"}),
        ("lt", ("m", "genitive"), {2: "antro", 3: "trečio"}),
        ("lt", ("f", "genitive"), {2: "antros", 3: "trečios"}),
        ("lt", ("m", "dative"), {2: "antram", 3: "trečiam"}),
        ("lt", ("f", "dative"), {2: "antrai", 3: "trečiai"}),
        ("lt", ("m", "accusative"), {2: "antrą", 3: "trečią"}),
        ("lt", ("f", "accusative"), {2: "antrą", 3: "trečią"}),
        ("lt", ("m", "instrumental"), {2: "antru", 3: "trečiu"}),
        ("lt", ("f", "instrumental"), {2: "antra", 3: "trečia"}),
        ("lt", ("m", "locative"), {2: "antrame", 3: "trečiame"}),
        ("lt", ("f", "locative"), {2: "antroje", 3: "trečioje"}),
        ("lt", ("m", "definite"), {2: "antrasis", 3: "trečiasis"}),
        ("lt", ("f", "definite"), {2: "antroji", 3: "trečioji"}),
        ("lt", ("m", "definite-genitive"), {2: "antrojo", 3: "trečiojo"}),
        ("lt", ("f", "definite-genitive"), {2: "antrosios", 3: "trečiosios"}),
        ("lt", ("m", "definite-dative"), {2: "antrajam", 3: "trečiajam"}),
        ("lt", ("f", "definite-dative"), {2: "antrajai", 3: "trečiajai"}),
        ("lt", ("m", "definite-accusative"), {2: "antrąjį", 3: "trečiąjį"}),
        ("lt", ("f", "definite-accusative"), {2: "antrąją", 3: "trečiąją"}),
        ("lt", ("m", "definite-instrumental"), {2: "antruoju", 3: "trečiuoju"}),
        ("lt", ("f", "definite-instrumental"), {2: "antrąja", 3: "trečiąja"}),
        ("lt", ("m", "definite-locative"), {2: "antrajame", 3: "trečiajame"}),
        ("lt", ("f", "definite-locative"), {2: "antrojoje", 3: "trečiojoje"}),
        ("pl", ("m",), {2: "drugi", 3: "trzeci", 6: "szósty", 12: "dwunasty", 20: "dwudziesty"}),
        ("pl", ("f",), {2: "druga", 3: "trzecia"}),
        ("pl", ("n",), {2: "drugie", 3: "trzecie"}),
    ],
)  # fmt: skip
def test_ordinal_words(lang: str, form: tuple[str, ...], words: dict[int, str]) -> None:
    assert {n: ordinals(lang, *form)[n - 1] for n in words} == words


@pytest.mark.parametrize(
    ("lang", "form", "figures"),
    [
        ("en", (), "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 101st 111th"),
        ("fr", ("m",), "1ᵉʳ 2ᵉ 3ᵉ 4ᵉ 11ᵉ 12ᵉ 13ᵉ 21ᵉ 22ᵉ 23ᵉ 101ᵉ 111ᵉ"),
        ("fr", ("f",), "1ʳᵉ 2ᵉ 3ᵉ 4ᵉ 11ᵉ 12ᵉ 13ᵉ 21ᵉ 22ᵉ 23ᵉ 101ᵉ 111ᵉ"),
        ("lt", (), "1-as 2-as 3-ias 4-as 11-as 12-as 13-as 21-as 22-as 23-ias 101-as 111-as"),
        ("lt", ("f",), "1-a 2-a 3-ia 4-a 11-a 12-a 13-a 21-a 22-a 23-ia 101-a 111-a"),
        ("lt", ("m", "definite"), "1-asis 2-asis 3-iasis 4-asis 11-asis 12-asis 13-asis 21-asis 22-asis 23-iasis "
                                  "101-asis 111-asis"),
        ("lt", ("f", "definite-accusative"), "1-ąją 2-ąją 3-iąją 4-ąją 11-ąją 12-ąją 13-ąją 21-ąją 22-ąją 23-iąją "
                                             "101-ąją 111-ąją"),
        ("pl", (), "1. 2. 3. 4. 11. 12. 13. 21. 22. 23. 101. 111."),
    ],
)  # fmt: skip
def test_ordinals_in_figures(lang: str, form: tuple[str, ...], figures: str) -> None:
    numbers = (1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111)
    assert [formats.ordinal_words(n, lang, *form, up_to=0) for n in numbers] == figures.split()


def test_prose_spells_out_up_to_nine() -> None:
    assert [formats.number_words(n, "fr", "f") for n in (1, 9, 10)] == ["une", "neuf", "10"]
    assert [formats.ordinal_words(n, "lt", "f", "definite") for n in (1, 9, 10)] == ["pirmoji", "devintoji", "10-oji"]
    assert formats.number_words(9, "en", up_to=0) == "9"


@pytest.mark.parametrize("lang", ["en", "fr", "lt", "pl"])
def test_a_number_and_its_figures_agree_on_the_ending(lang: str) -> None:
    from drafter.formats.language import language

    for form in language(lang).numbers.ordinals:
        words = ordinals(lang, form)
        for n, word in enumerate(words, start=1):
            ending = formats.ordinal_words(n, lang, form, up_to=0).lstrip("0123456789").strip("-.")
            superscripts = str.maketrans("ᵉʳ", "er")
            assert word.endswith(ending.translate(superscripts)) or (lang, n) == ("fr", 1)
        assert len(set(words)) == 20


@pytest.mark.parametrize(
    ("lang", "forms", "gender", "case", "texts"),
    [
        ("lt", ("pažeidimo", "pažeidimų", "pažeidimų"), "m", "genitive",
         {1: "vieno pažeidimo", 2: "dviejų pažeidimų", 10: "10 pažeidimų", 21: "21 pažeidimo"}),
        ("lt", ("raketą", "raketas", "raketų"), "f", "accusative",
         {1: "vieną raketą", 2: "dvi raketas", 9: "devynias raketas", 11: "11 raketų", 32: "32 raketas"}),
        ("fr", ("violation", "violations"), "f", "", {1: "une violation", 2: "deux violations", 21: "21 violations"}),
        ("pl", ("rakieta", "rakiety", "rakiet"), "f", "",
         {1: "jedna rakieta", 2: "dwie rakiety", 5: "pięć rakiet", 12: "12 rakiet", 22: "22 rakiety"}),
    ],
)  # fmt: skip
def test_counted(lang: str, forms: tuple[str, ...], gender: str, case: str, texts: dict[int, str]) -> None:
    assert {n: formats.counted(n, *forms, lang=lang, gender=gender, case=case) for n in texts} == texts


def test_counting_says_which_forms_it_needs() -> None:
    with pytest.raises(formats.NoSuchFormError) as raised:
        formats.counted(2, "pažeidimas", "pažeidimai", lang="lt")
    assert str(raised.value) == "counting in 'lt' takes 3 texts, and 2 were given"
    assert raised.value.hint == "give those for 1, 21, 31; 2 to 9, 22 to 29; 10 to 20, 30"


def test_a_mistyped_case_is_told() -> None:
    with pytest.raises(formats.NoSuchFormError) as raised:
        formats.number_words(2, "lt", "f", "acusative")
    assert raised.value.hint == "did you mean 'f-accusative' or 'm-accusative'?"
    with pytest.raises(formats.NoSuchFormError) as raised:
        formats.number_words(2, "en", "f")
    assert (str(raised.value), raised.value.hint) == ("numbers in 'en' have no gender or case 'f'", "it has neither")
