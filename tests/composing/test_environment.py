"""The traced sandbox: what is printed becomes a fill with its origin; what is wrong is found with its line."""

import pytest

from drafter.composing.environment import compile_wording, render
from drafter.problems import DrafterError
from tests.composing.conftest import incident


def test_every_output_is_a_fill_with_line_expression_and_origin(write, run):
    assert (
        write("On {{ incident.occurred.start|date }}\nnear {{ incident.place.name }}.")
        == "On 10\u00a0July 2025\nnear Testham."
    )
    first, second = run.fills.filled
    assert (first.line, first.expression, first.text) == (1, "incident.occurred.start|date", "10\u00a0July 2025")
    assert [(o.record, o.field, o.certainty, o.sources) for o in second.origins] == [
        ("XX-1", "place.name", "confirmed", ("a", "b"))
    ]
    assert second.line == 2


@pytest.mark.parametrize(
    ("source", "text", "fields"),
    [
        ("{% set x = incident.place.name %}{{ x|upper }}", "TESTHAM", ["place.name"]),
        ("{{ 'near ' ~ incident.place.name }}", "near Testham", ["place.name"]),
        ("{{ 'near ' + incident.place.name }}", "near Testham", ["place.name"]),
        ("{% for i in incidents %}{{ i.place.name }}{% endfor %}", "Testham", ["place.name"]),
        ("{% macro m(v) %}<{{ v }}>{% endmacro %}{{ m(incident.place.name) }}", "<Testham>", ["place.name"]),
        ("{% set b %}{{ incident.place.name }}{% endset %}{{ b }}", "Testham", ["place.name"]),
        ("{{ incident.object.count + 1 }}", "3", ["object.count"]),
        ("{{ 'two' if incident.object.count == 2 else 'one' }}", "two", ["object.count"]),
        ("{{ incidents|times }}", "once", ["occurred.start"]),
        ("{% set n = incident.object.count + 1 %}{{ n }}", "3", ["object.count"]),
        ("{% set n = incident.object.count + 1 %}{% set m = n * 2 %}{{ m }}", "6", ["object.count"]),
        ("{% set w = 'two' if incident.object.count == 2 else 'one' %}{{ w }}", "two", ["object.count"]),
        ("{% set two = incident.object.count == 2 %}{{ 'two' if two else 'one' }}", "two", []),
        ("{% with n = incident.object.count + 1 %}{{ n }}{% endwith %}", "3", ["object.count"]),
        ("{% set n = 1 %}{{ n }}", "1", []),
        ("{% set ns = namespace(n=0) %}{% for i in incidents %}{% set ns.n = ns.n + i.object.count %}{% endfor %}{{ ns.n }}",
         "2", ["object.count"]),
        ("{% set n = incident.object.count + 1 %}{% set n = 7 + 1 %}{{ n }}", "8", []),
    ],
)  # fmt: skip
def test_origins_survive(write, run, source, text, fields):
    assert write(source) == text
    assert [origin.field for fill in run.fills.filled for origin in fill.origins] == fields
    assert run.problems == []


def test_conditions_work_on_plain_values(write, run):
    source = (
        "{% if incident.object.class == 'uncrewed-aircraft' and incident.object.count > 1 and incident.payload.mass "
        "and not incident.payload.state and incident.entry is not known %}yes{% endif %}"
    )
    assert write(source) == "yes"
    assert run.fills.filled == []


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("one\n{{ incidnt.title }}", "en.md:2: error: there is no variable 'incidnt' [unknown-variable]\n"
                                      "  hint: did you mean 'incident' or 'incidents'?"),
        ("{{ incident.payload.mas }}", "en.md:1: error: 'incident.payload' has no 'mas' [unknown-variable]\n"
                                       "  hint: did you mean 'mass'?"),
        ("{% if false %}\n{{ incident.titel }}{% endif %}", "en.md:2: error: 'incident' has no 'titel' [unknown-variable]\n"
                                                           "  hint: did you mean 'title'?"),
        ("{% for i in series %}{{ i.plce.name }}{% endfor %}", "en.md:1: error: 'i' has no 'plce' [unknown-variable]\n"
                                                              "  hint: did you mean 'place'?"),
        ("{{ incident.title.x }}", "en.md:1: error: 'incident.title' is a single value and has no 'x' [unknown-variable]\n"
                                   "  hint: known are certainty"),
        ("\n{{ incident.payload.mass }}", "en.md:2: error: 'incident.payload.mass' asserts 'payload.mass' of XX-1, which "
         "is only reported [weak-fact]\n  hint: write {{ incident.payload.mass|hedged }}, or raise the fact's certainty "
         "in the record"),
        ("{{ incident.speed }}", "en.md:1: error: the record XX-1 has no 'speed', which en.md:1 needs [missing-field]\n"
                                 "  hint: add it to the record, or draft with --gaps to leave a marked gap"),
        ("{{ incident.payload }}", "en.md:1: error: 'incident.payload' prints a part of a record [not-text]\n"
                                   "  hint: name the field, or shape it with a filter"),
        ("{{ incidents }}", "en.md:1: error: 'incidents' prints a tuple, which is not text [not-text]\n"
                            "  hint: name the field, or shape it with a filter"),
        ("{{ __run__ }}", "en.md:1: error: there is no variable '__run__' [unknown-variable]\n"
                          "  hint: known are elsewhere, events, incident, incidents, register, series"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_line(write, run, source, message):
    write(source)
    assert [str(problem) for problem in run.problems] == [message]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("ok\n{{ incident.title|upcase }}", "en.md:2: error: No filter named 'upcase' [template-syntax]"),
        ("{{ incident.title", "en.md:1: error: unexpected end of template, expected 'end of print statement' [template-syntax]"),
        ("{% if incident %}", "en.md:1: error: Unexpected end of template"),
        ("\n\n{{ incident.title|date }}", "en.md:3: error: the filter 'date' is for date|moment, not for 'Object near"),
        ("a\ue000b", "en.md:1: error: the template uses a reserved character [template-syntax]"),
        ("{% include '/etc/passwd' %}", "en.md:1: error: a template may not read other files [template-syntax]"),
        ("{{ ''.__class__ }}", "en.md:1: error: there is no variable '__class__' [unknown-variable]"),
        ("{{ incident._incident }}", "en.md:1"),
        ("{{ ''|attr('__class__') }}", "en.md:1: error: No filter named 'attr' [template-syntax]"),
        ("{{ 'x' * 10 ** 10 }}", "en.md:1: error: '*' is for numbers only [template-value]"),
        ("{{ 9 ** 99 ** 9 }}", "en.md:1: error: no power above 64 is worked out [template-value]"),
        ("{{ incidents * 3 }}", "en.md:1: error: '*' is for numbers only [template-value]"),
        ("{{ '%s' % incident.payload.mass }}", "en.md:1: error: '%' is for numbers only [template-value]"),
        ("{{ 'a'.zfill(9 ** 9) }}", "en.md:1: error: "),
        ("{{ 'a'['zfill'](9 ** 9) }}", "en.md:1: error: "),
        ("{{ '{}'.format(incident.payload.mass) }}", "en.md:1: error: "),
        ("{{ incident.sources|listed('_leaf') }}", "en.md:1: error: what is listed has no '_leaf' [template-value]"),
        ("{{ 0|__fill__('a', 'b', 1) }}", "en.md:1: error: No filter named '__fill__' [template-syntax]"),
        ("{% set x %}{{ incident.title }}{% endset %}{{ [x, 'b']|listed }}",
         "en.md:1: error: 'listed' lists values, not text that already holds them [template-value]"),
        ("{% if true %}" * 150 + "{% endif %}" * 150, "en.md:1: error: the template nests too deeply [template-syntax]"),
        ("{% filter upper %}x{% endfilter %}",
         "en.md:1: error: '{% filter %}' cannot shape text that holds values [template-syntax]"),
        ("{{ 1 / 0 }}", "en.md:1: error: this cannot be worked out: division by zero [template-value]"),
    ],
)  # fmt: skip
def test_a_template_that_cannot_go_on_is_stopped_with_its_line(write, run, source, message):
    with pytest.raises(DrafterError) as caught:
        write(source)
        raise DrafterError(*run.problems)
    assert str(caught.value).startswith(message)


def test_a_disputed_fact_holds_only_what_all_its_values_hold(write, run):
    one = incident(
        object={
            "count": {"certainty": "disputed", "values": [{"value": 1, "source": "a"}, {"value": 5, "source": "b"}]}
        }
    )
    assert (
        write(
            "{% if incident.object.count > 1 %}many{% elif incident.object.count == 1 %}one{% else %}?{% endif %}", one
        )
        == "?"
    )


def test_gaps_stand_for_what_is_missing(write, run):
    run.gaps = True
    assert write("Speed: {{ incident.speed }}; {{ incident.entry.position|position }}.") == (
        "Speed: [speed: not known]; [position of entry: not known]."
    )
    assert [fill.gap for fill in run.fills.filled] == [True, True]
    assert [str(problem.severity) for problem in run.problems] == ["warning", "warning"]


HOSTILE = [
    "& < > \" '",
    "{{ 7*7 }} {% raw %}",
    "{%",
    "**bold** _it_ `x` [a](b) # h\n- item\n1. one",
    "\u202eشكرا\u202c שלום",
    "🛩️ 👩‍✈️",
    "x" * 10_000,
    "\ue0000\ue001",
    "| a | b |",
    "<script>alert(1)</script>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_record_text_is_text_and_never_code(run, text):
    from drafter.composing.context import records_context
    from drafter.composing.markdown import read_wording

    one = incident(title=text)
    run.context = records_context(run, [one], one)
    composed = render(
        compile_wording("# A\n\nSo: {{ incident.title }}\n\n| h |\n|---|\n| {{ incident.title }} |\n", "en.md"), run
    )
    titled, problems = read_wording(composed, "en.md")
    assert problems == []
    assert titled is not None
    paragraph, table = titled[1]
    assert run.fills.plain("".join(span.text for span in paragraph.spans)) == f"So: {text}"
    assert run.fills.plain("".join(span.text for span in table.rows[0][0])) == text
