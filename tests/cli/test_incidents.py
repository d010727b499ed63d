"""The commands on records: import, list, show, schema, and new without a terminal."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from drafter.cli.incidents import list_

Run = Callable[..., Result]

RECORD = {
    "id": "LT-2025-09-01", "title": "Balloons over Testham", "kind": "balloons", "territory": "LT",
    "occurred": {"start": "2025-09-01"},
    "sources": [{"id": "guard", "publisher": "Border Guard", "official": True}],
}  # fmt: skip


def sheet(*records: dict[str, Any], folder: str = ".") -> str:
    """Write records into a file that stands for a sheet."""
    file = Path(folder) / "log.json"
    file.write_text("[" + ",\n".join(map(json.dumps, records)) + "]", "utf-8")
    return str(file)


def state_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in folder.iterdir()}


def test_import_writes_and_a_second_time_touches_nothing(drafter: Run, desk: Path) -> None:
    file = sheet(RECORD)
    dry = drafter("incidents", "import", file, "--dry-run")
    assert dry.stdout == (
        "new        LT-2025-09-01  (log.json, line 1)\n"
        "           a letter will still ask for place.name, object.class\n"
    )
    assert dry.stderr == "no errors or warnings: 1 new; nothing was written (--dry-run)\n"
    assert not Path("incidents/LT-2025-09-01.yaml").exists()
    done = drafter("incidents", "import", file)
    assert (done.exit_code, done.stdout) == (0, dry.stdout)
    assert done.stderr == "no errors or warnings: 1 new; wrote 1 of them to incidents\n"
    text = Path("incidents/LT-2025-09-01.yaml").read_text("utf-8")
    assert text.startswith(
        "# yaml-language-server: $schema=../incident.schema.json\n"
        "# imported from log.json, line 1\n# a letter will still ask for place.name, object.class\nid: LT-2025-09-01\n"
    )
    before = state_of(Path("incidents"))
    again = drafter("incidents", "import", file)
    assert (again.stdout, again.stderr) == ("", "no errors or warnings: 1 unchanged; nothing was written\n")
    assert state_of(Path("incidents")) == before
    assert drafter("incidents", "check", "--strict").stderr == "3 records, 0 errors, 0 warnings\n"


def test_a_changed_sheet_shows_what_changed(drafter: Run, desk: Path) -> None:
    drafter("incidents", "import", sheet(RECORD))
    result = drafter("incidents", "import", sheet({**RECORD, "depth": "2 km", "title": "Balloons"}), "--dry-run")
    assert result.stdout == (
        "changed    LT-2025-09-01  (log.json, line 1)\n"
        "           title: Balloons over Testham -> Balloons\n"
        "           depth: (nothing) -> 2 km\n"
        "           a letter will still ask for place.name, object.class\n"
    )
    data = json.loads(drafter("incidents", "import", "log.json", "--json").stdout)
    assert data["written"] == ["incidents/LT-2025-09-01.yaml"]
    assert data["records"][0]["changes"][1] == {"field": "depth", "here": None, "sheet": "2 km", "taken": "sheet"}
    assert "nato-air-defence-request" in data["records"][0]["lacking"]["object.class"]


def test_one_fault_stops_everything_unless_told(drafter: Run, desk: Path) -> None:
    file = sheet(RECORD, {**RECORD, "id": "LT-2", "kind": "baloons"})
    before = state_of(Path("incidents"))
    result = drafter("incidents", "import", file)
    assert result.exit_code == 1
    assert result.stdout.startswith("new        LT-2025-09-01")
    assert result.stderr == (
        "log.json:2:58: error: 'baloons' is not a known 'kind' [bad-value]\n"
        "    hint: did you mean 'balloons'?\n"
        "1 error: 1 new; nothing was written\n"
    )
    assert state_of(Path("incidents")) == before
    result = drafter("incidents", "import", file, "--sound-only")
    assert (result.exit_code, Path("incidents/LT-2025-09-01.yaml").exists()) == (1, True)
    assert not Path("incidents/LT-2.yaml").exists()


def test_import_into_a_folder_that_is_not_there_yet(drafter: Run, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    file = sheet(RECORD)
    assert "[no-folder]" in drafter("incidents", "import", file).stderr
    assert "[no-such-file]" in drafter("incidents", "import", file, "--to", "a/b").stderr
    assert "[no-folder]" in drafter("incidents", "import", file, "--to", file).stderr
    assert "[sheet-among-records]" in drafter("incidents", "import", file, "--to", ".").stderr
    assert "[unknown-template]" in drafter("incidents", "import", file, "--to", "new", "--for", "none").stderr
    assert drafter("incidents", "import", sheet({**RECORD, "kind": ""}), "--to", "new").exit_code == 1
    assert not Path("new").exists()
    assert drafter("incidents", "import", sheet(RECORD), "--to", "new").exit_code == 0
    assert sorted(path.name for path in Path("new").iterdir()) == [".imported.json", "LT-2025-09-01.yaml"]


CSV = """\
id;title;kind;territory;occurred.start;object.count;sources.publisher;sources.official
LT-2025-09-01;Balloons;balloons;LT;2025-09-01;3;Border Guard;yes
LT-2025-09-02;Drone;other;LT;2025-09-02;{count};Border Guard;yes
"""


def test_a_fault_in_a_sheet_is_named_by_its_cell_and_its_row_in_the_record(drafter: Run, desk: Path) -> None:
    Path("log.csv").write_text(CSV.format(count="three"), "utf-8")
    result = drafter("incidents", "import", "log.csv")
    assert result.stderr.startswith("log.csv:3:6: error: 'three' is not a count"), result.stderr
    assert not Path("incidents/LT-2025-09-01.yaml").exists()
    Path("log.csv").write_text(CSV.format(count=2), "utf-8")
    assert drafter("incidents", "import", "log.csv").exit_code == 0
    text = Path("incidents/LT-2025-09-02.yaml").read_text("utf-8")
    assert "# imported from log.csv, line 3\n" in text
    assert "object:\n  count: 2\n" in text
    assert "{id: source-1, publisher: Border Guard, official: true}" in text


def test_a_workbook_with_headings_of_its_own(drafter: Run, desk: Path) -> None:
    import datetime as dt

    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Night"
    sheet.append(["Nr", "What", "When", "Who"])
    sheet.append(["LT-1", "Balloons", dt.datetime.fromisoformat("2025-09-01T22:10"), "Border Guard"])
    book.save("log.xlsx")
    Path("map.yaml").write_text(
        "columns: {Nr: id, What: title, When: occurred.start, Who: sources.publisher}\n"
        "defaults: {kind: balloons, territory: LT, occurred.timezone: Europe/Vilnius}\n",
        "utf-8",
    )
    assert drafter("incidents", "import", "log.xlsx", "--map", "map.yaml").exit_code == 0
    text = Path("incidents/LT-1.yaml").read_text("utf-8")
    assert "# imported from log.xlsx, Night row 2\n" in text
    assert "  start: 2025-09-01 22:10\n  timezone: Europe/Vilnius\n" in text
    before = state_of(Path("incidents"))
    assert drafter("incidents", "import", "log.xlsx", "--map", "map.yaml").stdout == ""
    assert state_of(Path("incidents")) == before


def test_list_piped_is_lines_with_tabs_the_newest_last(drafter: Run, desk: Path) -> None:
    result = drafter("incidents", "list")
    assert result.exit_code == 0
    assert [line.split("\t")[:6] for line in result.stdout.splitlines()] == [
        ["LT-2025-07-10", "2025-07-10 11:30", "LT", "airspace-violation", "", "Šumskas"],
        ["LT-2025-07-28", "2025-07-28", "LT", "airspace-violation", "open", "Vilnius"],
    ]


@pytest.mark.parametrize(
    ("flags", "ids"),
    [
        (["--state", "lt", "--last", "1"], ["LT-2025-07-28"]),
        (["--state", "PL"], []),
        (["--kind", "balloons"], []),
        (["--since", "2025-07-11"], ["LT-2025-07-28"]),
        (["--until", "2025-07-11"], ["LT-2025-07-10"]),
        (["--status", "open"], ["LT-2025-07-28"]),
        (["--text", "sumskas gerbera"], ["LT-2025-07-10"]),
    ],
    ids=" ".join,
)
def test_list_finds(drafter: Run, desk: Path, flags: list[str], ids: list[str]) -> None:
    data = json.loads(drafter("incidents", "list", *flags, "--json").stdout)
    assert [row["id"] for row in data["incidents"]] == ids


def test_list_shows_what_is_sound_and_reports_the_rest(drafter: Run, desk: Path) -> None:
    Path("incidents/bad.yaml").write_text("id: LT-1\n", "utf-8")
    result = drafter("incidents", "list")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert "[missing-field]" in result.stderr


def test_the_kinds_offered_are_those_there_are() -> None:
    from drafter.incident import Kind

    assert list(list_.KINDS) == [str(kind) for kind in Kind]


def test_show_lays_a_record_open(drafter: Run, desk: Path) -> None:
    result = drafter("incidents", "show", "LT-2025-07-28", "--date", "2025-08-06")
    assert result.exit_code == 0
    lines = [" ".join(line.split()) for line in result.stdout.splitlines()]
    for line in (
        "Field Value Certainty, age: sources",
        "found.distance_from_border more than 100 km reported, 1 d: press",
        "object.designation Gerbera confirmed, 1 d: prosecutor",
        "object.class uncrewed-aircraft confirmed, 1 d: all",
        "consequences.damage not known",
        "Sources, on 2025-08-06",
        "mod Ministry of National Defence, official 2025-08-01, 5 d",
    ):
        assert line in lines, line
    data = json.loads(drafter("incidents", "show", "LT-2025-07-28", "--date", "2025-08-06", "--json").stdout)
    fact = next(fact for fact in data["facts"] if fact["field"] == "payload.mass")
    assert fact == {
        "field": "payload.mass", "values": ["about 2 kg"], "certainty": "confirmed", "sources": ["prosecutor"],
        "date": "2025-08-05", "age_in_days": 1, "marking": None,
    }  # fmt: skip
    assert "occurred.end" in data["not_known"]
    assert data["sources"][0]["age_in_days"] == 5


def test_show_of_no_record(drafter: Run, desk: Path) -> None:
    result = drafter("incidents", "show", "LT-2025-07-29")
    assert result.exit_code == 3
    assert (
        "there is no incident 'LT-2025-07-29' [unknown-incident]\n    hint: did you mean 'LT-2025-07-28'"
        in result.stderr
    )


def test_schema_on_paper_and_in_a_file(drafter: Run, desk: Path) -> None:
    result = drafter("incidents", "schema")
    assert json.loads(result.stdout)["$defs"]["Incident"]["required"][0] == "id"
    assert Path("incident.schema.json").read_text("utf-8") == result.stdout
    assert "[output-exists]" in drafter("incidents", "schema", "-o", "incident.schema.json").stderr
    assert drafter("incidents", "schema", "-o", "new.json").exit_code == 0


NEW = ["title=Balloon: seen", "kind=balloons", "territory=LT", "occurred.start=2025-09-01", "sources.publisher=Police"]


def test_new_without_a_terminal(drafter: Run, desk: Path) -> None:
    settings = [word for setting in NEW for word in ("--set", setting)]
    result = drafter("incidents", "new", *settings, "--set", "object.count=3")
    assert (result.exit_code, result.stderr) == (0, "no errors or warnings: wrote incidents/LT-2025-09-01.yaml\n")
    assert Path("incidents/LT-2025-09-01.yaml").read_text("utf-8") == (
        "# yaml-language-server: $schema=../incident.schema.json\n"
        "id: LT-2025-09-01\n"
        'title: "Balloon: seen"\n'
        "kind: balloons\n"
        "territory: LT\n"
        "occurred:\n"
        "  start: 2025-09-01\n"
        "object:\n"
        "  count: 3\n"
        "sources:\n"
        "  - {id: police, publisher: Police}\n"
    )
    assert "wrote incidents/LT-2025-09-01-2.yaml" in drafter("incidents", "new", *settings).stderr
    taken = drafter("incidents", "new", *settings, "--set", "id=lt-2025-09-01")
    assert (taken.exit_code, "[record-exists]" in taken.stderr) == (1, True)
    assert len(list(Path("incidents").glob("*.yaml"))) == 4


def test_new_names_everything_that_is_missing(drafter: Run, desk: Path) -> None:
    result = drafter("incidents", "new", "--set", "kind=balloons", "--set", "plaze.name=Testham")
    assert result.exit_code == 1
    assert result.stderr == (
        "--set plaze.name: error: a record has no field 'plaze.name' [unknown-field]\n"
        "    hint: did you mean 'place'?\n"
        "--set: error: the record has no 'title' [missing-field]\n"
        "    hint: give it as --set title='Drone found in a training area'\n"
        "--set: error: the record has no 'territory' [missing-field]\n"
        "    hint: give it as --set territory=LT\n"
        "--set: error: the record has no 'occurred.start' [missing-field]\n"
        "    hint: give it as --set occurred.start=2025-07-28\n"
        "--set: error: the record has no 'sources.publisher' [missing-field]\n"
        "    hint: give it as --set sources.publisher='Ministry of Foreign Affairs'\n"
        "5 errors: nothing was written\n"
    )
