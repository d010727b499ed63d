"""Every shipped letter in every language: no error, and no warning but those that are explained here."""

import datetime as dt
from pathlib import Path

import pytest

from drafter.catalogue.find import TemplateFolders, list_templates
from drafter.catalogue.template import read_template
from drafter.pipeline import Order, compose, lay_out
from drafter.pipeline.checking import Known, check_letter
from drafter.pipeline.example import with_example
from drafter.protocol import builtin_directory
from drafter.reading.workspace import Workspace

REASONS = {
    "native-review": "French and Lithuanian wait for a native reader, and every draft in them says so",
    ("nato-air-defence-request", "lt", "language-not-accepted"): "the original that the sender keeps, or a translation",
    ("un-security-council-letter", "en", "no-signatory-name"): "no permanent representative is known for sure",
    ("un-security-council-letter", "fr", "no-signatory-name"): "no permanent representative is known for sure",
    ("un-security-council-letter", "en", "F07"): "the place for that name",
    ("un-security-council-letter", "fr", "F07"): "the place for that name",
}
TEMPLATES = {name: read_template(folder)[0] for name, folder in list_templates(TemplateFolders()).items()}
LETTERS = [(name, language) for name, template in TEMPLATES.items() if template for language in template.languages]


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_nothing_is_found_that_is_not_explained(name: str, language: str) -> None:
    wanted = Order(name, Workspace(Path()), dt.date(2025, 8, 5), date_given=False, language=language)
    order, problems = with_example(wanted)
    draft = compose(lay_out(order))
    assert draft.data is not None
    checked, found = check_letter(draft.data, "letter.docx", Known(), Workspace(Path()), builtin_directory())
    everything = [*problems, *draft.problems, *found, *checked.problems]
    known = set(REASONS)
    left = [one for one in everything if not {one.rule, (name, language, one.rule)} & known]
    assert [str(problem) for problem in left] == []


def test_there_are_the_letters_that_the_issue_of_an_incident_takes() -> None:
    forms = {template.form for template in TEMPLATES.values() if template}
    assert len(TEMPLATES) >= 12
    assert {"joint_letter", "protest_note", "letter", "un_identical_letters", "circular_note", "mil_letter",
            "collective_letter", "aide_memoire", "demarche", "reply", "transmittal"} <= forms  # fmt: skip
