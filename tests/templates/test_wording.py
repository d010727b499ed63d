"""What holds for the wording of the templates tested here: nobody is named in it, and what it may cite it cites."""

import re

import pytest

from drafter.catalogue.template import read_template
from drafter.protocol import builtin_directory
from tests.templates.writing import TEMPLATES

NAMES = ("protest-note", "aide-memoire", "demarche-instruction", "reply", "thanks-to-ally")
FILES = [file for name in NAMES for file in sorted((TEMPLATES / name).glob("*.md"))]


@pytest.fixture(scope="module")
def named():
    directory = builtin_directory()
    names = {form for state in directory.states.values() for forms in state.name.values() for form in forms.values()}
    names |= {holder.name for holder in directory.holders.values()}
    names |= {title for office in directory.offices.values() for title in office.title.values()}
    return sorted(name for name in names if len(name) > 3)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_nobody_is_named(file, named):
    wording = re.sub(r"\{#.*?#\}", "", file.read_text("utf-8"), flags=re.DOTALL)
    assert [name for name in named if re.search(rf"\b{re.escape(name)}\b", wording)] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_language_cites_all_bases_and_uses_all_inputs(name):
    template, problems = read_template(TEMPLATES / name)
    assert problems == []
    for language in template.languages:
        wording = template.wording(language).read_text("utf-8")
        bases = [basis for basis in template.legal_bases if not basis.startswith("bilateral")]
        assert [basis for basis in bases if f'cite("{basis}"' not in wording] == []
        assert [key for key in template.inputs if f"inputs.{key}" not in wording] == []
