"""Positions in a document: one form for all of them, and the datum once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter.composing.composition import Composition
from drafter.composing.context import records_context, words_context
from drafter.composing.environment import compile_wording, render
from drafter.incident import Incident
from drafter.problems import DrafterError
from tests.composing.conftest import incident

AT = {"at": "35UMA171510"}
SEEN = incident(entry={"position": AT}, track=[AT, {"at": "35ULA893554", "precision": "1 km"}])
Write = Callable[..., str]


def shown(write: Write, source: str, record: Incident = SEEN) -> str:
    return write(source, record).replace("\u00a0", " ")


def test_the_datum_is_said_with_the_first_position_that_is_printed(write: Write) -> None:
    source = (
        "{% set unused = incident.entry.position|position %}{{ incident.entry.position }}; "
        "{{ incident.track[1]|position|noted }}; {{ incident.track|listed }}"
    )
    assert shown(write, source) == (
        "54°36′00″ N, 25°43′03″ E (WGS 84); 54°38′ N, 25°17′ E; 54°36′00″ N, 25°43′03″ E; and 54°38′ N, 25°17′ E"
    )


def test_a_list_says_it_with_its_first(write: Write) -> None:
    assert shown(write, "{{ incident.track|listed }}") == "54°36′00″ N, 25°43′03″ E (WGS 84); and 54°38′ N, 25°17′ E"


def test_it_is_said_once_over_letter_and_annexes(write: Write, run: Composition) -> None:
    write("{{ incident.entry.position }}", SEEN)
    assert "WGS" not in write("{{ incident.entry.position }}", SEEN)


def test_a_heading_may_say_it_instead(run: Composition) -> None:
    run.context = {**records_context(run, [SEEN], SEEN), **words_context(run, None)}
    text = render(compile_wording("Position ({{ datum() }}): {{ incident.entry.position }}", "en.md"), run)
    assert run.fills.plain(text).replace("\u00a0", " ") == "Position (WGS 84): 54°36′00″ N, 25°43′03″ E"


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("dms", "54°36′00″ N, 25°43′03″ E (WGS 84)"),
        ("decimal", "54.600° N, 25.718° E (WGS 84)"),
        ("icao", "543600N 0254303E (WGS 84)"),
        ("mgrs", "35U MA 171 510 (WGS 84)"),
    ],
)
def test_the_document_has_one_form(write: Write, run: Composition, form: str, text: str) -> None:
    run.coordinates = form
    assert shown(write, "{{ incident.entry.position }}") == text
    run.datum_said = False
    assert shown(write, f"{{{{ incident.entry.position|position('{form}') }}}}") == text


def test_the_first_form_asked_for_is_the_documents(write: Write) -> None:
    assert shown(write, "{{ incident.entry.position|position('icao') }}, {{ incident.track[1] }}") == (
        "543600N 0254303E (WGS 84), 5438N 02517E"
    )


def test_another_form_in_one_document_is_an_error(write: Write) -> None:
    with pytest.raises(DrafterError) as caught:
        write("{{ incident.entry.position }}\n{{ incident.entry.position|position('mgrs') }}", SEEN)
    assert str(caught.value) == (
        "en.md:2: error: a position is asked for as 'mgrs', and this document writes positions as 'dms' [template-value]\n"
        "  hint: leave the form out here, and choose it for the document with 'coordinates' in template.yaml"
    )


def test_forms_that_do_not_exist(write: Write, run: Composition) -> None:
    with pytest.raises(DrafterError, match="'mgsr' is not a form of positions"):
        write("{{ incident.entry.position|position('mgsr') }}", SEEN)
    polar = incident(entry={"position": {"at": "85, 10", "precision": "1 km"}})
    with pytest.raises(DrafterError, match="MGRS is not written at latitude 85, in a polar area"):
        write("{{ incident.entry.position|position('mgrs') }}", polar)


def test_the_mark_in_a_record_is_not_a_datum(write: Write) -> None:
    assert shown(write, "{{ incident.detected_by }}", incident(detected_by="radar\ue007")) == "radar\ue007"
