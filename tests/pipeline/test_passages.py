"""Passages that a wording includes: their text, the trace and findings at their own lines, and what is refused."""

import pytest

from drafter.problems import DrafterError
from tests.pipeline.test_letter import paragraphs

MANIFEST = """title: Test
form: letter
addressee: nato-secretary-general
signatories: [foreign-minister]
languages: [en]
requires: {latest: [payload.state]}
"""


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "letters" / "mine"
    place.mkdir(parents=True)
    (place / "template.yaml").write_text(MANIFEST)
    (place / "en.md").write_text('# Test\n\nBefore.\n\n{% include "seen" %}\nAfter {{ name }}.\n')
    return place


def passage(folder, text, language="en"):
    place = folder.parent / "passages" / "seen"
    place.mkdir(parents=True, exist_ok=True)
    (place / f"{language}.md").write_text(text)


def test_a_passage_stands_in_its_place_and_its_names_hold_on(draft, folder):
    passage(
        folder,
        "{% set name = incident.place.name %}\n\nIt was seen near {{ name }}{% if incident.payload.state %}{% endif %}.",
    )
    letter = draft(template=str(folder), settings=(), gaps=True)
    assert [text for text in paragraphs(letter.data) if text.startswith(("Before", "It was"))] == [
        "Before.",
        "It was seen near Vilnius. After Vilnius.",
    ]
    assert [(fill.template, fill.line) for fill in letter.fills if fill.text == "Vilnius"][-2:] == [
        ("passages/seen/en.md", 3),
        ("mine/en.md", 6),
    ]


def test_findings_are_at_the_line_of_the_passage(draft, folder):
    passage(folder, "\n{% set name = 1 %}\n{{ incident.payload.state }}\n")
    (problem,) = draft(template=str(folder), settings=()).problems
    assert (
        str(problem)
        .splitlines()[0]
        .endswith(
            "the record LT-2025-07-28 has no 'payload.state', which "
            f"{folder.parent}/passages/seen/en.md:3 needs [missing-field]"
        )
    )


@pytest.mark.parametrize(
    ("text", "language", "message"),
    [
        ("x", "fr", "the passage 'seen' has no wording in 'en'"),
        ('{% include "seen" %}', "en", "a passage cannot include another"),
    ],
)
def test_passages_that_cannot_be(draft, folder, text, language, message):
    passage(folder, text, language)
    with pytest.raises(DrafterError, match=message):
        draft(template=str(folder), settings=())


def test_a_passage_that_is_not_there(draft, folder):
    (folder / "en.md").write_text('# Test\n\n{% include "incident-fact" %}\n')
    with pytest.raises(DrafterError) as caught:
        draft(template=str(folder), settings=())
    assert "en.md:3: error: there is no passage 'incident-fact'" in str(caught.value)
    assert "did you mean 'incident-facts'?" in str(caught.value)


def test_nothing_else_can_be_included(draft, folder):
    (folder / "en.md").write_text('# Test\n\n{% include "../secret" %}\n')
    (problem,) = draft(template=str(folder), settings=()).problems
    assert problem.message == "a template may not read other files"
