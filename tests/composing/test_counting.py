"""Counting in templates: genders, cases, and as many texts as the language's numbers take."""

import pytest

from drafter.composing.composition import Composition
from drafter.problems import DrafterError
from tests.composing.conftest import incident


@pytest.mark.parametrize(
    ("lang", "source", "text"),
    [
        ("en", "{{ incident.object.count|counted('none', 'one', '{number} drones') }}", "two drones"),
        ("fr", "{{ incident.object.count|number_words('f') }}", "deux"),
        ("fr", "{{ incident.object.count|ordinal(up_to=0) }}", "2ᵉ"),
        ("lt", "{{ incident.object.count|number_words('f', 'accusative') }}", "dvi"),
        ("lt", "{{ incident.object.count|ordinal('m', 'accusative') }} kartą", "antrą kartą"),
        ("lt", "{{ incident.object.count|ordinal('f', 'definite') }}", "antroji"),
        (
            "lt",
            "{{ incident.object.count|counted('jokios raketos', '{number} raketą', '{number} raketas', "
            "'{number} raketų', gender='f', case='accusative') }}",
            "dvi raketas",
        ),
    ],
)  # fmt: skip
def test_numbers_in_words(write, run: Composition, lang: str, source: str, text: str) -> None:
    run.language = lang
    assert write(source) == text
    assert [origin.field for fill in run.fills.filled for origin in fill.origins] == ["object.count"]


def test_more_than_prose_spells_out(write) -> None:
    assert write("{{ incident.object.count|number_words(up_to=20) }}", incident(object={"count": 12})) == "twelve"


@pytest.mark.parametrize(
    ("lang", "source", "message"),
    [
        (
            "lt",
            "\n{{ incident.object.count|counted('nė vieno', 'vienas dronas', '{number} dronai') }}",
            "en.md:2: error: counting in 'lt' takes 4 texts, and 3 were given [template-value]\n"
            "  hint: give those for none; 1, 21, 31; 2 to 9, 22 to 29; 10 to 20, 30",
        ),
        (
            "en",
            "{{ incident.object.count|counted('drones') }}",
            "en.md:1: error: counting in 'en' takes 3 texts, and 1 was given [template-value]\n"
            "  hint: give those for none; 1; more",
        ),
        (
            "lt",
            "{{ incident.object.count|ordinal('f', 'definit') }}",
            "en.md:1: error: numbers in 'lt' have no gender or case 'f-definit' [template-value]\n"
            "  hint: did you mean 'f-definite'?",
        ),
        (
            "fr",
            "{{ incident.object.count|number_words('n') }}",
            "en.md:1: error: numbers in 'fr' have no gender or case 'n' [template-value]\n  hint: it has m, f",
        ),
    ],
)  # fmt: skip
def test_what_a_language_has_not_is_said_at_its_line(write, run, lang: str, source: str, message: str) -> None:
    run.language = lang
    with pytest.raises(DrafterError) as caught:
        write(source)
    assert str(caught.value) == message
