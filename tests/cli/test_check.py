"""`drafter check`: the facts of a letter that came back, as a table, a line and data."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.revising.desk import pasted, typed

Run = Callable[..., Result]


@pytest.fixture
def letter(draft: Run, desk: Path) -> Path:
    """The letter of the workspace, drafted and then edited: a mass and a sentence that nobody's record gives."""
    assert draft("-o", "letter.docx").exit_code == 0
    shutil.copy("letter.docx", "drafted.docx")
    data = typed((desk / "letter.docx").read_bytes(), "about 2\u00a0kg", "about 3 kg")
    data = typed(data, "Once found, it was ", "Once found, on 3 September 2025, it was ")
    (desk / "letter.docx").write_bytes(data)
    return desk / "letter.docx"


def _correct(record: str, old: str, new: str) -> None:
    file = Path("incidents") / f"{record}.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_sound_letter_has_a_line_only(drafter: Run, draft: Run, desk: Path) -> None:
    assert draft("-o", "letter.docx").exit_code == 0
    result = drafter("check", "letter.docx")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "94 facts: 94 intact\n" in result.stderr


def test_facts_that_do_not_stand_are_errors_and_rows(drafter: Run, letter: Path) -> None:
    _correct("LT-2025-07-28", "about 200 m", "about 300 m")
    result = drafter("check", "letter.docx")
    assert result.exit_code == 1
    heading, *rows = result.stdout.replace("\u00a0", " ").splitlines()
    assert heading.split() == ["Fact", "Where", "Old", "text", "New", "text", "Why"]
    assert [row.split("  ")[-1].strip() for row in rows] == [
        "out of date; altitude.value of LT-2025-07-28: about 200 m -> about 300 m",
        "changed",
    ]
    assert "about 200 m  about 300 m" in rows[0]
    assert "about 2 kg   about 3 kg" in rows[1]
    assert "[fact-changed]" in result.stderr
    assert "the date '3 September 2025' stands in the text" in result.stderr
    assert "94 facts: 92 intact, 1 changed, 1 out of date\n" in result.stderr


def test_everything_as_data(drafter: Run, letter: Path) -> None:
    data = json.loads(drafter("check", "letter.docx", "--json").stdout)
    assert data["summary"] == "94 facts: 93 intact, 1 changed"
    assert data["composed_again"] is True
    assert (data["tracked"], data["comments"]) == ([], [])
    assert len(data["facts"]) == 94
    [changed] = [fact for fact in data["facts"] if fact["status"] != "intact"]
    assert changed["source"] == "payload.mass of LT-2025-07-28"
    assert (changed["drafted"], changed["text"], changed["found_by"]) == ("about 2\u00a0kg", "about 3 kg", "control")
    assert changed["place"]["spot"].startswith("paragraph ")
    assert {"fact-changed", "unsupported"} <= {problem["rule"] for problem in data["problems"]}


def test_a_copy_of_the_text_is_checked_with_its_draft(drafter: Run, letter: Path) -> None:
    Path("copy.docx").write_bytes(pasted(letter.read_bytes()))
    alone = drafter("check", "copy.docx")
    assert "facts not looked up: the letter has no manifest; name its draft with --drafted\n" in alone.stderr
    assert json.loads(drafter("check", "copy.docx", "--json").stdout)["facts"] is None
    result = drafter("check", "copy.docx", "--drafted", "drafted.docx")
    assert "94 facts: 93 intact, 1 changed\n" in result.stderr
    assert "94 were found by their place in the text" in result.stderr
    assert "not run, since not known (fills)" not in result.stderr


def test_in_another_folder_the_records_are_missing(
    drafter: Run, letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = tmp_path / "away"
    away.mkdir()
    monkeypatch.chdir(away)
    result = drafter("check", str(letter))
    assert "info: there are no records to compare the letter with [no-records]" in result.stderr
    named = drafter("check", str(letter), "--incident", str(letter.parent / "incidents"))
    assert "[no-records]" not in named.stderr
    assert "94 facts: 93 intact, 1 changed\n" in named.stderr


def test_a_damaged_manifest_stops_it(drafter: Run, letter: Path) -> None:
    from tests.revising.desk import rewritten

    item = {"customXml/item1.xml": lambda xml: xml.replace("about 2", "about 9", 1)}
    letter.write_bytes(rewritten(letter.read_bytes(), item))
    result = drafter("check", "letter.docx")
    assert result.exit_code == 3
    assert "the letter's manifest has been changed since it was written [word.manifest]" in result.stderr
