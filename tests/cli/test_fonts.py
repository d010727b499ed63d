from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.fidelity.docx_parts import Letter, p, r, section

Run = Callable[..., Any]


@pytest.fixture
def file(desk: Path) -> Path:
    body = p("Dear Minister") + p(r("in another", '<w:rFonts w:ascii="No Such Font" w:hAnsi="No Such Font"/>'))
    body += p("Țoiu \ue123")
    Path("fonts.docx").write_bytes(Letter(body + section()).data())
    return Path("fonts.docx")


def test_each_font_is_explained(drafter: Run, file: Path) -> None:
    result = drafter("fonts", "fonts.docx", "--json")
    assert result.exit_code == 0, result.stderr
    first, second = json.loads(result.stdout)["fonts"]
    assert (first["name"], first["characters"], first["place"]) == ("Cambria", 19, "fonts.docx, paragraph 1")
    assert first["standing"] in ("named", "twin")
    assert first["missing"] == ["U+E123"]
    assert (second["name"], second["standing"], second["place"]) == (
        "No Such Font", "substitute", "fonts.docx, paragraph 2",
    )  # fmt: skip
    assert "lines may move" in second["why"]


def test_fonts_in_words(drafter: Run, file: Path) -> None:
    said = drafter("fonts", "fonts.docx").stdout.splitlines()
    assert said[0].startswith("Cambria -> Ca")
    assert "    characters that no installed font has: U+E123" in said
    assert "    10 characters, first in fonts.docx, paragraph 2" in said
