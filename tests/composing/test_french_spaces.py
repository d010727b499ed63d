"""The wording's own French text gets the spaces of the language; what a record says is kept as it is."""

import pytest

from drafter.composing.context import records_context
from drafter.composing.environment import compile_wording, render
from drafter.composing.letter import Heading, Paragraph, Table
from drafter.composing.markdown import read_wording
from tests.composing.conftest import incident

NBSP, NARROW = "\u00a0", "\u202f"


def paragraph(text: str, lang: str | None) -> str:
    titled, problems = read_wording(f"# A : b\n\n{text}\n", "fr.md", lang)
    assert problems == []
    assert titled is not None
    (block,) = titled[1]
    assert isinstance(block, (Paragraph, Heading))
    return "".join(span.text for span in block.spans)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("objet : ceci ; cela", f"objet{NBSP}: ceci{NARROW}; cela"),
        ("quand ? jamais !", f"quand{NARROW}? jamais{NARROW}!"),
        ("« chaque pouce »", f"«{NBSP}chaque pouce{NBSP}»"),
        ("**objet** : ceci", f"objet{NBSP}: ceci"),
        ("11:30 ; objet: ceci", f"11:30{NARROW}; objet: ceci"),
        (f"objet{NBSP}: ceci", f"objet{NBSP}: ceci"),
    ],
)
def test_french_spaces(written: str, text: str) -> None:
    assert paragraph(written, "fr") == text
    assert paragraph(text, "fr") == text


@pytest.mark.parametrize("lang", ["en", "lt", None])
def test_other_languages_are_left_alone(lang: str | None) -> None:
    assert paragraph("object : this ; « that »", lang) == "object : this ; « that »"


def test_the_title_and_tables_too() -> None:
    titled, problems = read_wording("# Objet : ceci\n\n| a | b |\n|:--|--:|\n| quoi ? | c |\n", "fr.md", "fr")
    assert problems == []
    assert titled is not None
    assert "".join(span.text for span in titled[0]) == f"Objet{NBSP}: ceci"
    table = titled[1][0]
    assert isinstance(table, Table)
    assert table.alignments == ("left", "right")
    assert table.rows[0][0][0].text == f"quoi{NARROW}?"


def test_what_a_record_says_is_kept(run) -> None:
    one = incident(title="a : b ; « c » ?")
    run.context = records_context(run, [one], one)
    titled, _ = read_wording(
        render(compile_wording("# X\n\n« {{ incident.title }} » : oui\n", "fr.md"), run), "fr.md", "fr"
    )
    assert titled is not None
    (block,) = titled[1]
    text = run.fills.plain("".join(span.text for span in block.spans))
    assert text == f"«{NBSP}a : b ; « c » ?{NBSP}»{NBSP}: oui"
