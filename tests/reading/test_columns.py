from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from table_files import MAPPED, Write, hints, said, workbook

from drafter.problems import Place
from drafter.reading.columns import shipped
from drafter.reading.fieldpaths import NoField, all_paths, target

DESK = """\
files: "night*"
blank: ["-", "n/a"]
dates: day-first
decimal: comma
columns:
  No.: id
  What: {field: object.class, values: {UAV: uncrewed-aircraft, Balionas: balloon}, otherwise: unknown}
  "Mass (kg)": {field: payload.mass, unit: kg}
  Seen by: {field: sources.publisher, split: "/"}
  Official: sources.official
  Remarks: ignore
made:
  title: "{What} near {Place}"
  occurred.start: "{Date} {Time}"
  place.name: "{Place}"
defaults:
  kind: airspace-violation
  territory: LT
  occurred.timezone: Europe/Vilnius
  object.count: 1
  altitude.reference: AGL
  payload.mass.certainty: assessed
"""
SHEET = (
    "no.;WHAT;Place;Date;Time;Mass  (kg);Seen by;Official;Remarks\n"
    "LT-1;uav;Vilnius;05.08.2025;11.30;2,5;Army / Police;yes;x\n"
    "LT-2;kite;Vilnius;06.08.2025;;-;Army;no;x\n"
)


def test_a_desk_writes_once_what_its_headings_mean(write: Write) -> None:
    write("columns.yaml", DESK)
    records, problems = said(write("night.csv", SHEET))
    assert problems == ""
    assert records.snapshot("LT-1") == {
        "id": "LT-1",
        "title": "uav near Vilnius",
        "kind": "airspace-violation",
        "territory": "LT",
        "place": {"name": "Vilnius"},
        "occurred": {"start": "2025-08-05T11:30:00", "timezone": "Europe/Vilnius"},
        "object": {"class": "uncrewed-aircraft", "count": 1},
        "payload": {"mass": {"value": "2.5 kg", "certainty": "assessed"}},
        "sources": [
            {"id": "source-1", "publisher": "Army", "official": True},
            {"id": "source-2", "publisher": "Police"},
        ],
    }
    second = records.snapshot("LT-2")
    assert (second["occurred"]["start"], second["object"]["class"]) == ("2025-08-06", "unknown")
    assert "payload" not in second
    assert "altitude" not in second
    assert records.place("LT-1", "territory") == Place("columns.yaml", 18, 14)
    assert records.place("LT-1", "occurred.start") == Place("night.csv", 2, 4)


def test_a_row_of_nothing_but_a_source_speaks_for_the_record_whatever_the_defaults(write: Write) -> None:
    write("columns.yaml", MAPPED)
    text = "No,What,When,Who,depth\nLT-1,Drone,2025-07-28,Army,\nLT-1,,,Police,\nLT-1,,,A newspaper,2 km\n"
    records, problems = said(write("log.csv", text))
    assert problems == ""
    snapshot = records.snapshot("LT-1")
    assert snapshot["title"] == {"value": "Drone", "sources": ["source-1", "source-2"]}
    assert snapshot["depth"] == {"value": "2 km", "sources": ["source-2", "source-3"]}
    assert snapshot["kind"] == "other"


def test_items_of_lists_keep_the_sources_of_their_rows(write: Write) -> None:
    write("columns.yaml", MAPPED)
    text = (
        "No,What,When,Who,sources.official,measures.national,measures.allied.nation,steps.legal.authority\n"
        "LT-1,Drone,2025-07-28,Army,yes,one; two,NL,\n"
        "LT-1,Drone,,A newspaper,no,two; three,NL,Prosecutor\n"
    )
    records, problems = said(write("log.csv", text))
    assert problems == ""
    snapshot = records.snapshot("LT-1")
    assert snapshot["measures"] == {
        "national": [{"value": "one", "sources": ["source-1"]}, "two", {"value": "three", "sources": ["source-2"]}],
        "allied": [{"nation": "NL"}],
    }
    assert snapshot["steps"]["legal"] == [{"authority": {"value": "Prosecutor", "sources": ["source-2"]}}]
    assert snapshot["title"] == "Drone"


def test_a_mapping_for_other_files_is_not_taken(write: Write) -> None:
    write("columns.yaml", DESK)
    assert "no row of headings" in said(write("day.csv", SHEET))[1]
    assert said(Path("day.csv"), columns=write("other.yaml", DESK.replace("night*", "day*")))[0].ids == ("LT-1", "LT-2")


def test_faults_of_a_mapping_have_their_lines(write: Write) -> None:
    write(
        "columns.yaml",
        "columns:\n  No: id\n  What: titel\n  Mass: {field: payload.weight}\nmade: {ocurred.start: '{When}'}\ndates: us\ncolour: red\n",
    )
    path = write("log.csv", "No,What\n")
    assert said(path)[1].splitlines() == [
        "columns.yaml:6:8: error: 'us' is not a known 'dates' [bad-value]",
        "columns.yaml:7:1: error: unknown field 'colour' [unknown-field]",
    ]
    write(
        "columns.yaml",
        "columns:\n  No: id\n  What: titel\n  Mass: {field: payload.weight}\nmade: {ocurred.start: '{When}'}\n",
    )
    assert said(path)[1].splitlines() == [
        "columns.yaml:3:9: error: the record has no field 'titel' [unknown-field]",
        "columns.yaml:4:17: error: 'payload' has no 'weight' [unknown-field]",
        "columns.yaml:5:23: error: the record has no field 'ocurred.start' [unknown-field]",
    ]
    assert hints(path)[0] == "did you mean 'title'?"


def test_patterns_that_name_no_heading_and_values_that_do_not_fit(write: Write) -> None:
    write("columns.yaml", MAPPED + "made: {place.name: '{Whre}'}\n")
    path = write("log.csv", "No,What,When,Who,Where\nLT-1,Drone,yesterday,Army,Vilnius\n")
    assert said(path)[1].splitlines() == [
        "log.csv:1:5: warning: the column 'Where' is not read [unknown-heading]",
        "log.csv:2:3: error: 'yesterday' is not a date [bad-value]",
        "columns.yaml:3:20: warning: 'place.name' is made from the heading 'Whre', which the sheet has not [no-such-heading]",
    ]


def test_sheets_and_the_row_of_headings_may_be_named(write: Write) -> None:
    rows = [["No", "What"], ["No", "What", "When", "Who"], ["LT-1", "Drone", "2025-07-28", "Army"]]
    write("columns.yaml", "heading_row: 2\nsheets: [Log, Lgo]\n" + MAPPED)
    path = write("log.xlsx", workbook(rows, lambda book: book.create_sheet("Other").append(["No", "What"])))
    records, problems = said(path)
    assert records.ids == ("LT-1",)
    assert problems == "log.xlsx: error: the workbook has no sheet 'Lgo' [no-such-sheet]"


ACLED = (
    "event_id_cnty,event_date,time_precision,disorder_type,event_type,sub_event_type,actor1,country,admin1,admin2,"
    "admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities\n"
    "XXA1,28 July 2025,1,D,E,Air/drone strike,A,Lithuania,Testshire,Testham,,Testville,54.687,25.28,1,Paper A; Paper B,N,made up,0\n"
    "XXA2,29 July 2025,2,D,E,Air/drone strike,A,Lithuania,Testshire,Testham,,Testville,54.687,25.28,1,Paper A,N,made up,0\n"
    "XXA3,2025-07-30,1,D,E,Air/drone strike,A,Russian Federation,Testshire,,,Testville,54.687,25.28,3,Paper A,N,made up,2\n"
)


def test_an_export_is_recognised_by_its_headings(write: Write) -> None:
    path = write("export.csv", ACLED)
    records, problems = said(path)
    assert problems == (
        "export.csv:3:3: warning: the row is left out: only the week is known, and the day given stands for all of it "
        "[row-left-out]"
    )
    assert records.snapshot("XXA1") == {
        "id": "XXA1",
        "title": "Air/drone strike, Testville",
        "kind": "other",
        "territory": "LT",
        "occurred": {"start": "2025-07-28"},
        "place": {
            "name": "Testville",
            "district": "Testham, Testshire",
            "position": {"latitude": "54.687", "longitude": "25.28", "precision": "place"},
        },
        "sources": [
            {"id": "acled", "publisher": "Armed Conflict Location & Event Data (ACLED)"},
            {"id": "source-2", "publisher": "Paper A"},
            {"id": "source-3", "publisher": "Paper B"},
        ],
    }
    assert {records.incidents[0].certainty(fact) for _, fact in records.incidents[0].facts()} == {"reported"}
    third = records.snapshot("XXA3")
    assert third["place"] == {"district": "Testshire"}
    assert (third["territory"], third["consequences"]) == ("RU", {"casualties": "2"})


def test_a_shipped_mapping_may_be_named(write: Write) -> None:
    path = write("export.csv", ACLED)
    assert said(path, columns="acled")[0].ids == ("XXA1", "XXA3")
    assert said(path, columns="aclde")[1] == "error: there is no mapping 'aclde' [no-such-mapping]"
    assert shipped("acled").settings.recognised_by


def test_every_field_of_the_record_has_a_path() -> None:
    unreached = {path for path in all_paths() if isinstance(target(path), NoField)}
    assert unreached == {path for path in all_paths() if path.split(".")[0] == "track"}
