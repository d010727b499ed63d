"""Letters count in all records up to their date, also in those that they do not cite."""

import datetime as dt
from pathlib import Path

import pytest

from drafter.pipeline import Draft, Order, compose, lay_out
from drafter.reading.workspace import Workspace
from drafter.word.manifest import read_manifest

SPEC = """\
title: A count
form: letter
addressee: nato-secretary-general
signatories: [foreign-minister]
languages: [en]
"""
WORDING = """\
# A count

It was the {{ register|in_state(incident.territory)|this_year|nth }} {{ register|this_year|window }}.
"""
RECORD = """\
id: {id}
title: Object seen near Testham
kind: airspace-violation
territory: LT
occurred: {{start: {day}}}
sources: [{{id: a, publisher: Test Authority, official: true}}]
{more}"""


@pytest.fixture
def count(tmp_path, monkeypatch):
    """Draft a letter that counts the incidents of the year, on records of some days; the first may say more."""
    monkeypatch.chdir(tmp_path)
    folder = Path("templates", "count")
    folder.mkdir(parents=True)
    folder.joinpath("template.yaml").write_text(SPEC, "utf-8")
    folder.joinpath("en.md").write_text(WORDING, "utf-8")
    Path("incidents").mkdir()

    def counted(*days: str, more: str = "", date: str = "2025-08-05", **order) -> Draft:
        for number, day in enumerate(days):
            text = RECORD.format(id=f"T-{number}", day=day, more=more if number == 0 else "")
            Path("incidents", f"T-{number}.yaml").write_text(text, "utf-8")
        workspace = Workspace(Path(), state="LT", incidents=(Path("incidents"),), templates=(Path("templates"),))
        return compose(lay_out(Order("count", workspace, dt.date.fromisoformat(date), **order)))

    return counted


def test_what_is_older_than_the_window_is_counted_and_named_in_the_manifest(count):
    drafted = count("2024-12-31", "2025-01-01", "2025-02-01", "2025-07-28")
    assert drafted.problems == ()
    (fill,) = (fill for fill in drafted.fills if "nth" in fill.expression)
    assert fill.text == "third"
    assert {origin.record for origin in fill.origins} == {"T-1", "T-2", "T-3"}
    records = [record["id"] for record in read_manifest(drafted.data, "letter.docx")["records"]]
    assert sorted(records) == ["T-1", "T-2", "T-3"]


def test_what_began_after_the_letter_is_not_counted(count):
    drafted = count("2025-01-01", "2025-07-28", "2025-08-06", incidents=("T-1",))
    assert [fill.text for fill in drafted.fills if "nth" in fill.expression] == ["second"]


def test_a_record_over_the_ceiling_is_not_counted_in_silence(count):
    drafted = count("2025-01-01", "2025-07-28", more="marking: SLAPTAI\n")
    assert drafted.data is None
    assert {problem.message for problem in drafted.problems} == {
        "'occurred.start' of T-0 is marked SLAPTAI, above the ceiling 'none'",
        "'territory' of T-0 is marked SLAPTAI, above the ceiling 'none'",
    }
    drafted = count("2024-01-01", "2025-07-28", more="marking: SLAPTAI\n")
    assert drafted.problems == ()
