"""Importing: new records, changes, hand edits, faults; and that importing twice changes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from drafter.keeping.importing import Plan, Terms, plan_import
from drafter.keeping.ledger import Entry, ledger_bytes, read_ledger
from drafter.keeping.telling import origin, said
from drafter.problems import DrafterError, Place
from drafter.reading.incidents import read_incidents

Sheet = Callable[..., Any]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "incidents"
    folder.mkdir()
    return folder


@pytest.fixture
def bring(sheet: Sheet, folder: Path) -> Callable[..., Plan]:
    """Import records and write what is planned."""

    def run(*records: dict[str, Any], write: bool = True, **terms: Any) -> Plan:
        plan = plan_import(*sheet(*records), folder, Terms(**terms))
        for path, data in plan.files if write else []:
            path.write_bytes(data)
        return plan

    return run


def outcomes(plan: Plan) -> list[tuple[str, str]]:
    return [(each.id, str(each.became)) for each in plan.outcomes]


def faults(plan: Plan) -> list[str]:
    return [f"{problem.severity}: {problem.message} [{problem.rule}]" for problem in plan.problems]


def test_a_new_record_names_its_row_and_what_a_letter_asks_for(bring: Any, record: Any, folder: Path) -> None:
    plan = bring(record(), lacking=lambda incident: ("place.name", "object.class"), head=("modeline",))
    assert outcomes(plan) == [("LT-2025-09-01", "new")]
    assert (folder / "LT-2025-09-01.yaml").read_text("utf-8") == (
        "# modeline\n"
        "# imported from log.json, line 1\n"
        "# a letter will still ask for place.name, object.class\n"
        "id: LT-2025-09-01\n"
        "title: Balloons over Testham\n"
        "kind: balloons\n"
        "territory: LT\n"
        "occurred:\n"
        "  start: 2025-09-01\n"
        "sources:\n"
        "  - {id: guard, publisher: Border Guard, official: true}\n"
    )
    records, problems = read_incidents([folder])
    assert (records.ids, problems) == (("LT-2025-09-01",), [])


def test_importing_twice_plans_nothing(bring: Any, record: Any) -> None:
    first = record(), record(id="LT-2", prior=["LT-2025-09-01"])
    assert len(bring(*first).files) == 3
    again = bring(*first)
    assert again.files == []
    assert outcomes(again) == [("LT-2", "unchanged"), ("LT-2025-09-01", "unchanged")]


def test_the_ledger_is_the_same_for_the_same_records(tmp_path: Path, record: Any) -> None:
    entries = {each: Entry("log.csv", "0" * 64, record(id=each)) for each in ("LT-2", "LT-1", "Ž")}
    data = ledger_bytes(entries)
    assert data == ledger_bytes(dict(sorted(entries.items())))
    assert [line[:7] for line in data.decode().splitlines()[1:-1]] == ['"LT-1":', '"LT-2":', '"Ž": {"']
    (tmp_path / ".imported.json").write_bytes(data)
    assert read_ledger(tmp_path) == entries


def test_a_changed_sheet_changes_its_fields_only(bring: Any, record: Any, folder: Path) -> None:
    bring(record(depth="1 km", speed="50 km/h"))
    file = folder / "LT-2025-09-01.yaml"
    file.write_text(
        file.read_text("utf-8").replace("depth:", "# measured twice\ndepth:") + "duration: 5 min\n", "utf-8"
    )
    plan = bring(record(depth="2 km", object={"count": 3}))
    (outcome,) = plan.outcomes
    assert [(change.field, str(change.whose), change.here, change.sheet) for change in outcome.changes] == [
        ("object.count", "sheet", None, 3),
        ("depth", "sheet", "1 km", "2 km"),
        ("duration", "here", "5 min", None),
        ("speed", "sheet", "50 km/h", None),
    ]
    text = file.read_text("utf-8")
    assert "# measured twice\ndepth: 2 km\n" in text
    assert "object:\n  count: 3\n" in text
    assert "speed" not in text
    assert "duration: 5 min\n" in text
    assert bring(record(depth="2 km", object={"count": 3})).files == []


def test_comments_survive_one_change_after_another(bring: Any, record: Any, folder: Path) -> None:
    bring(record(depth="1 km"))
    file = folder / "LT-2025-09-01.yaml"
    file.write_text(file.read_text("utf-8") + "# mine\n", "utf-8")
    for depth in ("2 km", "3 km", "4 km"):
        bring(record(depth=depth))
        assert f"depth: {depth}\n" in file.read_text("utf-8")
        assert file.read_text("utf-8").endswith("# mine\n")
        assert bring(record(depth=depth)).files == []


def test_a_file_that_is_put_back_is_seen_as_it_is(bring: Any, record: Any, folder: Path) -> None:
    bring(record(depth="1 km"))
    file = folder / "LT-2025-09-01.yaml"
    first = file.read_text("utf-8")
    file.write_text(first.replace("1 km", "2 km"), "utf-8")
    bring(record(depth="3 km"))
    file.write_text(first, "utf-8")
    (outcome,) = bring(record(depth="3 km")).outcomes
    assert [(change.here, change.sheet) for change in outcome.changes] == [("1 km", "3 km")]


def test_what_was_edited_here_and_changed_there_is_kept_and_reported_once(
    bring: Any, record: Any, folder: Path
) -> None:
    bring(record(depth="1 km"))
    file = folder / "LT-2025-09-01.yaml"
    file.write_text(file.read_text("utf-8").replace("1 km", "{value: 1.5 km, certainty: assessed}"), "utf-8")
    before = file.read_bytes()
    plan = bring(record(depth="2 km"))
    assert faults(plan) == [
        "warning: 'depth' of LT-2025-09-01 was edited here and changed in log.json: here {value: 1.5 km, certainty: "
        "assessed}, there 2 km; what stands here is kept [edited-here]"
    ]
    assert str(plan.problems[0].place) == f"{file}:8:8"
    assert file.read_bytes() == before
    assert [path.name for path, _ in plan.files] == [".imported.json"]
    again = bring(record(depth="2 km"))
    assert (again.files, again.problems) == ([], [])
    assert outcomes(bring(record(depth="2 km"), sheet_wins=True)) == [("LT-2025-09-01", "changed")]
    assert "depth: 2 km\n" in file.read_text("utf-8")


def test_a_record_that_was_deleted_here_stays_away_until_told(bring: Any, record: Any, folder: Path) -> None:
    bring(record())
    (folder / "LT-2025-09-01.yaml").unlink()
    plan = bring(record(depth="2 km"))
    assert (outcomes(plan), plan.files) == ([("LT-2025-09-01", "deleted")], [])
    assert outcomes(bring(record(), restore=True)) == [("LT-2025-09-01", "new")]


def test_a_row_that_is_gone_is_reported_and_its_record_kept(bring: Any, record: Any, folder: Path) -> None:
    bring(record(), record(id="LT-2"))
    plan = bring(record())
    assert faults(plan) == ["warning: LT-2 was imported from log.json, which holds it no longer [row-gone]"]
    assert (folder / "LT-2.yaml").exists()
    assert bring(record(), record(id="LT-2", kind="none")).problems[0].rule == "bad-value"
    assert not [p for p in bring(record(), record(id="LT-2", kind="none")).problems if p.rule == "row-gone"]


def test_a_record_written_by_hand_is_completed_and_not_replaced(bring: Any, record: Any, folder: Path) -> None:
    by_hand = folder / "balloons.yaml"
    by_hand.write_text("\n".join(f"{key}: {json.dumps(value)}" for key, value in record(depth="3 km").items()), "utf-8")
    plan = bring(record(depth="1 km", speed="5 km/h"))
    assert [problem.rule for problem in plan.problems] == ["edited-here"]
    assert 'depth: "3 km"\nspeed: 5 km/h\n' in by_hand.read_text("utf-8")
    assert not (folder / "LT-2025-09-01.yaml").exists()


def test_an_earlier_record_may_stand_in_the_folder_only(bring: Any, record: Any) -> None:
    bring(record())
    assert faults(bring(record(), record(id="LT-2", prior=["LT-2025-09-01"]))) == []
    assert [p.rule for p in bring(record(), record(id="LT-2", prior=["LT-0"])).problems] == ["unknown-prior"]


@pytest.mark.parametrize(
    ("ids", "message"),
    [
        (["LT-9", "lt-9"], "'lt-9.yaml' and 'LT-9.yaml' would be one file on many systems"),
        (["CON"], "the id 'CON' cannot be the name of a file"),
        (["nul.2025"], "the id 'nul.2025' cannot be the name of a file"),
        (["taken"], "'{folder}/taken.yaml' is there already, and holds no record with the id 'taken'"),
        (["Taken"], "'Taken.yaml' and 'taken.yaml' would be one file on many systems"),
    ],
)
def test_ids_that_make_no_file_are_refused(bring: Any, record: Any, folder: Path, ids: list[str], message: str) -> None:
    (folder / "taken.yaml").write_text("id: another\n", "utf-8")
    plan = bring(*(record(id=each) for each in ids))
    assert [problem.message for problem in plan.problems] == [message.format(folder=folder)]
    assert outcomes(plan)[-1] == (ids[-1], "refused")


@pytest.mark.parametrize("bad", ["../x", "/etc/x", "a/b", "..", ".hidden", "a\\b", "a\n", "ą", "a:b", "x" * 65])
def test_an_id_is_never_a_path(bring: Any, record: Any, bad: str) -> None:
    plan = bring(record(id=bad))
    assert plan.files == []
    assert plan.problems


def test_no_link_leads_out_of_the_folder(bring: Any, record: Any, folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    (folder / "LT-2025-09-01.yaml").symlink_to(outside)
    plan = bring(record())
    assert [problem.rule for problem in plan.problems] == ["unread-record", "unsafe-name"]
    outside.write_text(json.dumps(record()), "utf-8")
    assert outcomes(bring(record(depth="1 km"))) == [("LT-2025-09-01", "refused")]
    assert "depth" not in outside.read_text("utf-8")
    (folder / ".imported.json").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(DrafterError, match="a link that leads out of the folder"):
        bring(record())


def test_a_record_with_faults_or_among_others_is_not_touched(bring: Any, record: Any, folder: Path) -> None:
    bring(record())
    file = folder / "LT-2025-09-01.yaml"
    sound = file.read_text("utf-8")
    file.write_text(sound.replace("territory: LT", "territory: Lithuania"), "utf-8")
    plan = bring(record(depth="1 km"))
    assert [problem.rule for problem in plan.problems] == ["bad-value", "faulty-record"]
    file.write_text(f"{sound}---\n{sound.replace('LT-2025-09-01', 'LT-2')}", "utf-8")
    assert [problem.rule for problem in bring(record(depth="1 km")).problems] == ["not-one-record"]


def test_what_would_not_be_sound_together_is_refused(bring: Any, record: Any, folder: Path) -> None:
    press = {"id": "press", "publisher": "press reports"}
    guard = record()["sources"][0]
    bring(record(sources=[guard, press]))
    file = folder / "LT-2025-09-01.yaml"
    file.write_text(file.read_text("utf-8") + "depth: {value: 1 km, sources: [press]}\n", "utf-8")
    plan = bring(record())
    assert faults(plan) == [
        "error: what the sheet says of LT-2025-09-01 does not fit what was written here: 'depth' names the source "
        "'press', which is not among the record's sources [unmergeable]"
    ]


def test_a_file_that_cannot_be_edited_is_refused(bring: Any, record: Any, folder: Path) -> None:
    bring(record())
    file = folder / "LT-2025-09-01.yaml"
    odd = file.read_text("utf-8") + "# a bell: \x07\n"
    file.write_text(odd, "utf-8")
    assert [problem.rule for problem in bring(record(depth="1 km")).problems] == ["unmergeable"]
    assert file.read_text("utf-8") == odd


def test_comments_of_the_import_follow_and_others_stay(bring: Any, record: Any, folder: Path) -> None:
    bring(record(), lacking=lambda incident: ("depth",))
    file = folder / "LT-2025-09-01.yaml"
    file.write_text("# mine\n" + file.read_text("utf-8"), "utf-8")
    bring(record(id="LT-0"), record(depth="1 km"))
    assert file.read_text("utf-8").startswith("# imported from log.json, line 2\n# mine\nid: ")


def test_an_unreadable_ledger_stops(bring: Any, record: Any, folder: Path) -> None:
    (folder / ".imported.json").write_text("[1", "utf-8")
    with pytest.raises(DrafterError, match="the ledger of imports cannot be read"):
        bring(record())


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place("nights/log.xlsx", spot="Sheet1!A7"), "log.xlsx, Sheet1 row 7"),
        (Place("log.xlsx", spot="Log of July!AB12"), "log.xlsx, Log of July row 12"),
        (Place("log.csv", 12, 4), "log.csv, line 12"),
        (Place("air.geojson", spot="feature 3"), "air.geojson, feature 3"),
        (Place("log.json"), "log.json"),
    ],
)
def test_a_row_in_words(place: Place, words: str) -> None:
    assert origin(place) == words


def test_values_on_one_line() -> None:
    assert said({"value": "a\nb", "sources": ["x", "y"]}) == "{value: a b, sources: [x, y]}"
    assert [said(value) for value in (None, True, 3)] == ["(nothing)", "yes", "3"]
