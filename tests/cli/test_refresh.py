"""`drafter refresh` and `drafter compare`: what they say and write."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

Run = Callable[..., Result]


@pytest.fixture
def letter(desk: Path, draft: Run) -> Path:
    """A letter of the desk, whose records have been corrected since."""
    assert draft("-o", "letter.docx").exit_code == 0
    record = desk / "incidents" / "LT-2025-07-28.yaml"
    record.write_text(record.read_text("utf-8").replace("about 2 kg", "about 4 kg"), "utf-8")
    return desk / "letter.docx"


def test_it_writes_beside_and_says_what_it_did(letter: Path, drafter: Run) -> None:
    before = letter.read_bytes()
    done = drafter("refresh", "letter.docx")
    assert (done.exit_code, done.stdout) == (
        0,
        "refreshed  paragraph 15         about 2 kg -> about 4 kg (payload.mass of\n"
        "                                LT-2025-07-28)\n",
    )
    assert done.stderr.startswith("wrote letter-refreshed.docx (")
    assert done.stderr.endswith("1 refreshed\n")
    assert letter.read_bytes() == before
    checked = drafter("check", "letter-refreshed.docx")
    assert (checked.exit_code, "94 facts: 94 intact" in checked.stderr) == (0, True)


def test_again_there_is_nothing_to_do(letter: Path, drafter: Run) -> None:
    drafter("refresh", "letter.docx")
    again = drafter("refresh", "letter-refreshed.docx", "--dry-run")
    assert (again.stdout, again.stderr) == ("", "nothing was out of date: nothing was written\n")


def test_tracked_changes_leave_the_old_text_to_be_taken_back(letter: Path, drafter: Run) -> None:
    assert drafter("refresh", "letter.docx", "--as-tracked-changes", "-o", "tracked.docx").exit_code == 0
    found = drafter("inspect", "tracked.docx")
    assert "about 2 kg" in found.stdout
    assert "about 4 kg" in found.stdout


def test_a_dry_run_writes_nothing(letter: Path, drafter: Run, desk: Path) -> None:
    files = sorted(desk.iterdir())
    done = drafter("refresh", "letter.docx", "--dry-run", "--json")
    assert sorted(desk.iterdir()) == files
    said = json.loads(done.stdout)
    assert said["outputs"] == []
    assert said["changes"] == [{
        "outcome": "refreshed", "fact": "f24", "field": "payload.mass of LT-2025-07-28",
        "place": {"file": "letter.docx", "spot": "paragraph 15"},
        "before": "about 2\u00a0kg", "after": "about 4\u00a0kg", "note": None,
    }]  # fmt: skip


def test_the_letter_can_be_brought_to_the_day_that_it_leaves(letter: Path, drafter: Run) -> None:
    day = ("--date", "2025-09-26")
    numbers = ("--ref", "12-345", "--ref", "5K-67")
    refused = drafter("release", "letter.docx", *numbers, *day)
    assert (refused.exit_code, "'drafter refresh --date 2025-09-26'" in refused.stderr) == (1, True)
    done = drafter("refresh", "letter.docx", *day)
    assert (done.exit_code, done.stderr.endswith("5 refreshed\n")) == (0, True), done.output
    released = drafter("release", "letter-refreshed.docx", *numbers, *day)
    assert released.exit_code == 0, released.output


def test_the_original_is_never_written_over(letter: Path, drafter: Run) -> None:
    done = drafter("refresh", "letter.docx", "-o", "letter.docx", "--force")
    assert (done.exit_code, "output-is-input" in done.stderr) == (3, True)
    drafter("refresh", "letter.docx")
    again = drafter("refresh", "letter.docx")
    assert (again.exit_code, "output-exists" in again.stderr) == (3, True)


def test_without_records_it_says_where_to_find_them(letter: Path, tmp_path: Path, drafter: Run, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    done = drafter("refresh", str(letter))
    assert (done.exit_code, "[no-records]" in done.stderr) == (1, True)
    assert list(tmp_path.glob("*.docx")) == []
    records = [str(file) for file in (letter.parent / "incidents").glob("*.yaml")]
    named = drafter("refresh", str(letter), *(word for file in records for word in ("--incident", file)))
    assert named.exit_code == 0, named.output


def test_compare_tells_the_differences_and_writes_them(letter: Path, drafter: Run) -> None:
    drafter("refresh", "letter.docx")
    same = drafter("compare", "letter-refreshed.docx", "--dry-run")
    assert (same.exit_code, same.output) == (0, "the text is the same\n")
    done = drafter("compare", "letter.docx", "letter-refreshed.docx")
    assert done.stdout == (
        "changed    paragraph 15         ... with Belarus. It carried about [-2-]{+4+} kg\n"
        "                                of explosive. Once found, it was neutralised on\n"
        "                                site.\n"
        "fact       paragraph 15         about 2 kg -> about 4 kg (payload.mass of\n"
        "                                LT-2025-07-28)\n"
    )
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert done.stderr.startswith("wrote letter-refreshed-compared.docx (")
    assert done.stderr.endswith("1 changed, 1 fact changed\n")
    found = json.loads(drafter("compare", "letter.docx", "letter-refreshed.docx", "--dry-run", "--json").stdout)
    assert [one["kind"] for one in found["differences"]] == ["changed", "fact"]


def test_a_file_that_was_not_drafted_here_is_refused(desk: Path, drafter: Run) -> None:
    from tests.docs.word_letter import my_letter

    (desk / "other.docx").write_bytes(my_letter())
    for command in ("refresh", "compare"):
        done = drafter(command, "other.docx")
        assert (done.exit_code, "[word.no-manifest]" in done.stderr) == (3, True)


def test_help_is_there() -> None:
    from drafter.cli.root import root

    assert "--as-tracked-changes" in CliRunner().invoke(root, ["refresh", "--help"]).output


def test_check_takes_the_manifest_of_the_draft_for_a_damaged_one(letter: Path, drafter: Run) -> None:
    with zipfile.ZipFile(letter) as source, zipfile.ZipFile("damaged.docx", "w") as target:
        for name in source.namelist():
            held = source.read(name)
            target.writestr(name, held[: len(held) // 2] if name == "customXml/item1.xml" else held)
    refused = drafter("check", "damaged.docx")
    assert (refused.exit_code, "[word.xml]" in refused.stderr) == (3, True)
    checked = drafter("check", "damaged.docx", "--drafted", "letter.docx")
    assert (checked.exit_code, "94 facts: 93 intact, 1 out of date" in checked.stderr) == (1, True)
