"""Claims of attribution, positions with their sources, and the strength that a template asks for."""

import pytest

from drafter.composing.composition import Composition
from drafter.composing.context import records_context
from drafter.composing.environment import compile_wording, render
from drafter.party import Directory, State
from drafter.problems import DrafterError
from tests.composing.conftest import incident

TWO = [{"value": "BY", "source": "a"}, {"value": "UA", "source": "b"}]
STATES = {
    code: State(name=names, timezone="Europe/Vilnius", capital={})
    for code, names in {
        "BY": {"lt": {"full_genitive": "Baltarusijos Respublikos", "genitive": "Baltarusijos"},
               "fr": {"full_of": "de la République du Bélarus"}},
        "UA": {"lt": {"full_genitive": "Ukrainos"}, "fr": {"full_of": "de l’Ukraine"}},
    }.items()
}  # fmt: skip


def said(source, lang, one):
    run = Composition(lang, Directory(STATES))
    run.context = records_context(run, [one], one)
    text = render(compile_wording(source, "en.md"), run)
    assert run.problems == []
    return run.fills.plain(text).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{ incident.attribution.entered_from|claim }}", "it entered from the territory of the Republic of Belarus"),
        ("{{ incident.attribution.entered_from|claim(short=true) }}", "it entered from the territory of Belarus"),
        ("{{ incident.attribution.entered_from|claim('the object') }}",
         "the object entered from the territory of the Republic of Belarus"),
        ("{{ incident.attribution.made_in|claim(plural=true)|upper_first }}",
         "They are assessed to have been manufactured in the Russian Federation"),
        ("{{ incident.attribution.aimed_at|claim }}", ""),
        ("{{ incident.attribution.made_in|attribute|noted }}", "of Russian manufacture (assessed)"),
        ("{% call sentence() %}It was {{ incident.attribution.made_in|attribute }}.{% endcall %}",
         "According to the present assessment, it was of Russian manufacture.\n"),
        ("{{ incident.depth|each_source }}", "1\u00a0km according to Test Authority and 3\u00a0km according to Test Press"),
        ("{{ incident.place.name|each_source }}", "Testham"),
        ("{{ incident.speed|or_unknown }}", "not known"),
        ("{{ incident.payload.mass|noted|or_unknown }}", "about 2\u00a0kg (reported)"),
        ("{{ incident.place.name|asserted }}", "Testham"),
        ("{% if incident.payload.mass is at_least('assessed') %}a{% else %}b{% endif %}", "b"),
        ("{% if incident.payload.mass is at_least('reported') %}a{% else %}b{% endif %}", "a"),
        ("{% if incident.speed is at_least('disputed') %}a{% else %}b{% endif %}", "b"),
    ],
)  # fmt: skip
def test_what_a_template_writes(write, run, source, text):
    assert write(source) == text
    assert run.problems == []


def test_a_claim_keeps_its_origin_and_its_doubt(write, run):
    write("{{ incident.attribution.made_in|claim }}")
    assert [(o.field, str(o.certainty)) for o in run.fills.filled[0].origins] == [("attribution.made_in", "assessed")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("lt", "skirtingais duomenimis, jie įskrido iš Baltarusijos Respublikos teritorijos (šaltinis – Test Authority) "
               "arba iš Ukrainos teritorijos (šaltinis – Test Press)"),
        ("fr", "selon des informations divergentes, ils seraient entrés en provenance du territoire de la République du "
               "Bélarus (source : Test Authority) ou en provenance du territoire de l’Ukraine (source : Test Press)"),
    ],
)  # fmt: skip
def test_a_disputed_claim_gives_both_positions(lang, text):
    one = incident(attribution={"entered_from": {"certainty": "disputed", "values": TWO}})
    assert said("{{ incident.attribution.entered_from|claim(plural=true) }}", lang, one) == text


def test_a_short_name_is_a_stored_form_too():
    assert said("{{ incident.attribution.entered_from|attribute(short=true) }}", "lt", incident()) == (
        "iš Baltarusijos teritorijos"
    )
    assert said("{{ incident.attribution.entered_from|claim('raketa', gender='f') }}", "lt", incident()) == (
        "raketa įskrido iš Baltarusijos Respublikos teritorijos"
    )


def test_a_form_that_is_not_stored_is_named():
    one = incident(attribution={"made_in": "BY"})
    with pytest.raises(DrafterError) as caught:
        said("\n{{ incident.attribution.made_in|claim }}", "lt", one)
    assert str(caught.value) == (
        "en.md:2: error: 'BY' has no stored form 'full_locative' in 'lt' [template-value]\n"
        "  hint: add name.lt.full_locative to the State in your parties folder"
    )


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{{ incident.attribution.made_in|state_name('adjective') }} drone",
         "en.md:1: error: the adjective says more than 'attribution.made_in' does [template-value]\n"
         "  hint: word the claim with 'attribute' or 'claim'"),
        ("{{ incident.place.name|claim }}", "en.md:1: error: 'claim' is for a claim of attribution [template-value]"),
        ("{{ incident.payload.mass|hedged('carried') }}",
         "en.md:1: error: a verb in doubt has a form of its own in 'en' [template-value]\n  hint: give it after 'carried'"),
        ("{{ incident.place.name|upper|each_source }}", "en.md:1: error: 'each_source' is for a field of a record"),
        ("{{ incident.place.name|asserted('asessed') }}",
         "en.md:1: error: there is no certainty 'asessed' [template-value]\n  hint: did you mean 'assessed'?"),
        ("{% if incident.title is at_least('sure') %}{% endif %}", "en.md:1: error: there is no certainty 'sure'"),
        ("\n{% call sentence() %}It was {{ incident.payload.mass|asserted }}.{% endcall %}",
         "en.md:2: error: 'payload.mass' of XX-1 is needed as confirmed, and is only reported [weak-fact]"),
        ("{{ (incident.payload.mass|hedged) ~ ' from ' ~ incident.attribution.made_in }}",
         "en.md:1: error: '(incident.payload.mass|hedged ~  ~ incident"),
    ],
)  # fmt: skip
def test_what_says_too_much_is_refused(write, run, source, message):
    with pytest.raises(DrafterError) as caught:
        write(source)
        raise DrafterError(*run.problems)
    if "~" in source:
        assert "asserts 'payload.mass' of XX-1" in str(caught.value)
    else:
        assert str(caught.value).startswith(message)


def test_a_strength_that_is_not_reached_is_one_finding(write, run):
    write("{{ incident.payload.mass|asserted }} {{ incident.attribution.made_in|asserted('assessed')|noted }}")
    assert [problem.rule for problem in run.problems] == ["weak-fact"]
    assert run.fills.filled[0].expression == "incident.payload.mass|asserted"


def test_lithuanian_needs_no_second_form_of_a_verb():
    source = "Jis {{ incident.payload.mass|hedged('gabeno') }}."
    assert said(source, "lt", incident()) == "Jis gabeno, pirminiais duomenimis, apie 2 kg."
