"""Whatever a record says, it comes out as it was, and only as text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.composing.composition import Composition
from drafter.composing.context import inputs_context, records_context
from drafter.composing.environment import compile_wording, render
from drafter.composing.markdown import read_wording
from drafter.protocol import builtin_directory
from tests.composing.conftest import incident

WORDING = """\
# About {{ incident.title }}

{% set where = "near " ~ incident.place.name %}
It was {{ where }}, *{{ inputs.note }}* and **{{ incident.place.name|upper }}**.

1. {{ inputs.note|listed if false else inputs.note }};

| {{ incident.title }} | b |
|:--|:--|
| {{ incident.place.name }} | {{ inputs.note }} |
"""


@given(title=st.text(min_size=1), place=st.text(min_size=1), note=st.text(min_size=1))
@settings(deadline=None, max_examples=60)
def test_any_text_survives_composing(title, place, note):
    one = incident(title=title, place={"name": place})
    run = Composition("en", builtin_directory())
    run.context = {**records_context(run, [one], one), **inputs_context(run, ["note"], {"note": note})}
    titled, problems = read_wording(render(compile_wording(WORDING, "en.md"), run), "en.md")
    assert (problems, run.problems) == ([], [])
    assert titled is not None

    def plain(spans):
        return run.fills.plain("".join(span.text for span in spans))

    subject, (paragraph, numbered, table) = titled
    assert plain(subject) == f"About {title}"
    assert plain(paragraph.spans) == f"It was near {place}, {note} and {place.upper()}."
    assert plain(numbered.items[0][0].spans) == f"{note};"
    assert [plain(cell) for cell in table.header] == [title, "b"]
    assert [plain(cell) for cell in table.rows[0]] == [place, note]
