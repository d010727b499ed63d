"""The documents lead to files and headings that are there, and the README begins with the two lines."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.documents import ROOT, documents, one_line

PAGES = [*documents(), ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    local = [link.partition("#")[0] for link in _LINK.findall(text) if "://" not in link]
    assert [link for link in local if link and not (page.parent / link).exists()] == []


def test_every_page_can_be_reached_from_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [page.name for page in PAGES if f"({page.relative_to(ROOT).as_posix()})" not in readme][1:] == []


def test_the_readme_begins_with_the_two_lines() -> None:
    assert one_line("letter") == (
        "python3 -m venv .venv && .venv/bin/pip install . && "
        ".venv/bin/drafter draft nato-air-defence-request --example -o letter.docx -o letter.pdf"
    )
    assert one_line("tests") == "python3 -m venv .venv && .venv/bin/pip install '.[test]' && .venv/bin/pytest"


def test_the_commands_of_contributing_are_there() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    paths = re.findall(r"(?:bash|python) ((?:\.ci|tests|docs)/[\w/.]+)", page)
    assert len(paths) >= 4
    assert [path for path in paths if not (ROOT / path).is_file()] == []


def test_the_letters_are_said_to_be_drafts_on_public_facts() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "built on public facts" in " ".join(readme.split())
