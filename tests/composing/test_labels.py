"""The fixed words of a letter carry their own punctuation, and what stands around a date and the page numbers."""

import pytest

from drafter.composing.composition import Composition
from drafter.composing.context import words_context
from drafter.protocol import builtin_directory

SUBJECT = "{% if label.subject %}{{ label.subject }} {% endif %}Test"
PAGE = "{{ label.before_page }}1{{ label.before_pages }}2{{ label.after_pages }}"


@pytest.mark.parametrize(
    ("lang", "subject", "enclosures", "copy", "place_and_date", "page"),
    [
        ("en", "Subject: Test", "Enclosures:", "Copy:", "Vilnius, 5 August 2025", "Page 1 of 2"),
        ("fr", "Objet\u00a0: Test", "Pièces jointes\u00a0:", "Copie\u00a0:", "Vilnius, le 5 août 2025", "Page 1 sur 2"),
        ("lt", "Test", "PRIDEDAMA.", "Kopija:", "Vilnius, 2025-08-05", "1 puslapis iš 2"),
    ],
)  # fmt: skip
def test_labels(lang: str, subject: str, enclosures: str, copy: str, place_and_date: str, page: str) -> None:
    import datetime as dt

    from drafter.composing.environment import compile_wording, render

    run = Composition(lang, builtin_directory())
    run.context = {
        **words_context(run, None, enclosures=2, copies=1),
        "day": run.given("x", "day", dt.date(2025, 8, 5)),
    }

    def written(source: str) -> str:
        return run.fills.plain(render(compile_wording(source, "x.md"), run))

    assert written(SUBJECT) == subject
    assert written("{{ label.enclosures }}") == enclosures
    assert written("{{ label.copies }}") == copy
    assert written("Vilnius{{ label.before_date }}{{ day|header_date }}").replace("\u00a0", " ") == place_and_date
    assert written(PAGE).replace("\u00a0", " ") == page
