from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from big_table import write_big_table
from table_files import HEADINGS, MAPPED, ROW, Write, hints, said

from drafter.problems import Place
from drafter.reading.incidents import read_incidents


def test_a_row_is_a_record_and_a_cell_has_its_place(write: Write) -> None:
    path = write("log.csv", f"{HEADINGS},payload.mass,payload.mass.certainty\n{ROW},2 kg,assessed\n")
    records, problems = said(path)
    assert problems == ""
    assert records.snapshot("LT-1") == {
        "id": "LT-1",
        "title": "Drone",
        "kind": "airspace-violation",
        "territory": "LT",
        "occurred": {"start": "2025-07-28"},
        "payload": {"mass": {"value": "2 kg", "certainty": "assessed"}},
        "sources": [{"id": "source-1", "publisher": "Army"}],
    }
    assert records.place("LT-1") == Place("log.csv", 2)
    assert records.place("LT-1", "payload.mass") == Place("log.csv", 2, 7)
    assert records.place("LT-1", "sources[0].publisher") == Place("log.csv", 2, 6)


def test_a_table_and_a_yaml_of_the_same_data_have_the_same_hash(write: Write) -> None:
    table, _ = said(write("log.csv", f"{HEADINGS},sources.id,object.count\n{ROW},army,3\n"))
    yaml, _ = said(
        write(
            "a.yaml",
            "{id: LT-1, title: Drone, kind: airspace-violation, territory: LT, occurred: {start: 2025-07-28},"
            " object: {count: '3'}, sources: [{id: army, publisher: Army}]}",
        )
    )
    assert table.sha256("LT-1") == yaml.sha256("LT-1")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_separators_and_encodings_of_unicode(separator: str, encoding: str, write: Write) -> None:
    text = f"{HEADINGS}\n{ROW.replace('Drone', 'Dronas prie Šumsko')}\n".replace(",", separator)
    records, problems = said(write("log.csv", text.encode(encoding)))
    assert records.incidents[0].title.value == "Dronas prie Šumsko"
    assert problems == ("log.csv: info: the file was read as UTF-16 [encoding]" if encoding == "utf-16" else "")


@pytest.mark.parametrize(
    ("title", "encoding", "finding"),
    [
        ("Orlaivis prie Šumsko, žvalgyba", "cp1257", "info: the file was read as Windows-1257 (Baltic)"),
        ("Drons Rēzeknes novadā", "cp1257", "info: the file was read as Windows-1257 (Baltic)"),
        ("Aéronef trouvé à la frontière", "cp1252", "info: the file was read as Windows-1252 (Western)"),
        ("Drone over Ålesund", "cp1252", "info: the file was read as Windows-1252 (Western)"),
        ("Rēzekne", "cp1257", "info: the file was read as Windows-1257 (Baltic)"),
    ],
)
def test_eight_bit_encodings_are_told_by_their_letters(title: str, encoding: str, finding: str, write: Write) -> None:
    text = f"{HEADINGS}\n{ROW.replace('Drone', f'{chr(34)}{title}{chr(34)}')}\n"
    records, problems = said(write("log.csv", text.encode(encoding)))
    assert records.incidents[0].title.value == title
    assert problems == f"log.csv: {finding} [encoding]"


def test_letters_that_fit_two_encodings_are_named_in_both(write: Write) -> None:
    _, problems = said(write("log.csv", f"{HEADINGS}\n{ROW.replace('Drone', 'Rčz')}\n".encode("cp1257")))
    assert problems == (
        "log.csv: warning: the file may be Windows-1257 (Baltic), with 'LT-1,Rčz,airspace-violation,LT,2025-07-2', or "
        "Windows-1252 (Western), with 'LT-1,Rèz,airspace-violation,LT,2025-07-2'; the first was taken [encoding]"
    )


def test_an_encoding_may_be_forced(write: Write) -> None:
    write("columns.yaml", "encoding: cp1252\n")
    records, problems = said(write("log.csv", f"{HEADINGS}\n{ROW.replace('Drone', 'Rçzekne')}\n".encode("cp1252")))
    assert (records.incidents[0].title.value, problems) == ("Rçzekne", "")
    write("columns.yaml", "encoding: cp1257\n")
    assert said(write("log.csv", b"id\xa1,title,kind\n"))[1].splitlines()[0] == (
        "log.csv:1: error: the file is not Windows-1257 (Baltic), as columns.yaml says [wrong-encoding]"
    )


def test_quoted_newlines_keep_the_line_of_later_rows(write: Write) -> None:
    text = f'{HEADINGS},depth\n"LT-1","Drone\nof two lines",other,LT,2025-07-28,Army,1 km\nLT-2,B,other,LT,2025-07-28,Army,1 mm\n'
    records, problems = said(write("log.csv", text))
    assert records.incidents[0].title.value == "Drone\nof two lines"
    assert problems == "log.csv:4:7: error: 'mm' is not a unit [bad-value]"


@pytest.mark.parametrize(
    "cell", ["28.07.2025", "28/07/2025", "28 July 2025", "Jul 28, 2025", "28-Jul-2025", "2025/07/28"]
)
def test_dates_as_text_that_can_mean_one_day_only(cell: str, write: Write) -> None:
    records, problems = said(
        write("log.csv", f"{HEADINGS}\n{ROW.replace('2025-07-28', f'{chr(34)}{cell}{chr(34)}')}\n")
    )
    assert problems == ""
    assert records.incidents[0].occurred.start.value == dt.date(2025, 7, 28)


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("05/08/2025", "'05/08/2025' may be 5 August 2025 or 8 May 2025"),
        ("05.08.2025", "'05.08.2025' may be 5 August 2025 or 8 May 2025"),
        ("28.07.25", "the year in '28.07.25' has two digits"),
    ],
)
def test_dates_that_can_mean_two_days(cell: str, message: str, write: Write) -> None:
    text = f"{HEADINGS}\n{ROW.replace('2025-07-28', cell)}\nLT-2{ROW[4:]}\n"
    records, problems = said(write("log.csv", text))
    assert problems == f"log.csv:2:5: error: {message} [bad-cell]"
    assert records.ids == ("LT-2",)


def test_the_order_of_day_and_month_may_be_declared(write: Write) -> None:
    text = f"{HEADINGS}\n{ROW.replace('2025-07-28', '05/08/2025')}\n"
    for style, month in (("day-first", 8), ("month-first", 5)):
        write("columns.yaml", f"dates: {style}\n")
        records, problems = said(write("log.csv", text))
        assert problems == ""
        start = records.incidents[0].occurred.start.value
        assert start is not None
        assert start.month == month


POSITION = f"{HEADINGS},place.position.latitude,place.position.longitude,place.position.precision"


def test_decimal_commas(write: Write) -> None:
    text = f'{POSITION},payload.mass,depth (km)\n{ROW},"54,687","25,28",place,"2,5 kg","12,5"\n'
    records, problems = said(write("log.csv", text))
    assert problems == ""
    assert records.snapshot("LT-1")["place"]["position"] == {
        "latitude": "54.687",
        "longitude": "25.28",
        "precision": "place",
    }
    assert records.snapshot("LT-1")["payload"]["mass"] == "2.5 kg"
    assert records.snapshot("LT-1")["depth"] == "12.5 km"


def test_a_comma_that_can_mean_two_numbers(write: Write) -> None:
    path = write("log.csv", f'{HEADINGS},depth\n{ROW},"2,500 m"\n')
    assert said(path)[1] == "log.csv:2:7: error: '2,500 m' may mean 2500 or 2.500 [bad-cell]"
    for style, value in (("comma", "2.500 m"), ("point", "2500 m")):
        write("columns.yaml", f"decimal: {style}\n")
        assert said(path)[0].snapshot("LT-1")["depth"] == value


def test_latitude_and_longitude_swapped(write: Write) -> None:
    path = write("log.csv", f"{POSITION}\n{ROW},25.28,54.687,place\n{ROW.replace('LT-1', 'LT-2')},54.687,25.28,place\n")
    records, problems = said(path)
    assert records.ids == ("LT-2",)
    assert problems == (
        "log.csv:2:7: error: latitude 25.28 and longitude 54.687 seem swapped: only the other way round does the point "
        "lie in LT [swapped-coordinates]"
    )
    assert hints(path) == ["write latitude 54.687, longitude 25.28"]


def test_rows_of_one_incident_add_sources_and_the_facts_they_carry(write: Write) -> None:
    text = (
        "id,title,kind,territory,occurred.start,payload.mass,sources.id,sources.publisher,sources.official\n"
        "LT-1,Drone,other,LT,2025-07-28,,army,Army,yes\n"
        "LT-1,,,,,2 kg,press,A newspaper,no\n"
        "LT-1,Drone,,,,,agency,An agency,no\n"
    )
    records, problems = said(write("log.csv", text))
    assert problems == ""
    snapshot = records.snapshot("LT-1")
    assert snapshot["title"] == {"value": "Drone", "sources": ["army", "agency"]}
    assert snapshot["payload"] == {"mass": {"value": "2 kg", "sources": ["press"]}}
    assert [source["id"] for source in snapshot["sources"]] == ["army", "press", "agency"]


def test_rows_that_contradict_one_another(write: Write) -> None:
    text = f"{HEADINGS},payload.mass\n{ROW},2 kg\n{ROW},3 kg\n"
    records, problems = said(write("log.csv", text))
    assert len(records) == 0
    assert problems == (
        "log.csv:3:7: error: 'payload.mass' is '3 kg' here and '2 kg' at line 2, for the same incident [rows-contradict]"
    )


def test_uneven_rows(write: Write) -> None:
    path = write("log.csv", f"{HEADINGS},depth\n{ROW},1 km,x\n{ROW.replace('1', '2', 1)}\n\nLT-3{ROW[4:]},1 km\n")
    records, problems = said(path)
    assert records.ids == ("LT-2", "LT-3")
    assert problems.splitlines() == [
        "log.csv:2:8: error: the row has 8 fields where there are 7 headings [uneven-row]",
        "log.csv:3:6: warning: the row has 6 fields where there are 7 headings; the last are taken as empty [uneven-row]",
    ]


@pytest.mark.parametrize("cell", ["=cmd|'/C calc'!A0", "@SUM(A1)", "+SUM(1)", "-2+3+cmd|' /C calc'!A0", "=1+1"])
def test_cells_that_look_like_formulas_stay_text(cell: str, write: Write) -> None:
    records, problems = said(write("log.csv", f"{HEADINGS}\n{ROW.replace('Drone', cell)}\n"))
    assert records.incidents[0].title.value == cell
    assert problems == (
        f"log.csv:2:2: warning: '{cell}' looks like a formula; it is kept as plain text [formula-as-text]"
    )


@pytest.mark.parametrize("cell", ["-5 degrees", "+370 5 236 2516", "- seen twice", "@ night"])
def test_cells_that_only_begin_like_formulas_are_not_named(cell: str, write: Write) -> None:
    assert said(write("log.csv", f"{HEADINGS}\n{ROW.replace('Drone', cell)}\n"))[1] == ""


def test_a_long_note_and_a_longer_one(write: Write) -> None:
    path = write("log.csv", f"{HEADINGS}\n{ROW.replace('Drone', 'x' * 100_000)}\n")
    records, problems = said(path)
    assert (len(records.incidents[0].title.value or ""), problems) == (100_000, "")
    write("log.csv", f"{HEADINGS}\n{ROW}\n{ROW.replace('Drone', 'x' * 140_000)}\n")
    records, problems = said(path)
    assert len(records) == 1
    assert problems == (
        "log.csv:3: error: a field of this row is longer than 131,072 characters; nothing after it was read [csv-syntax]"
    )


def test_quotes_that_are_never_closed_and_quotes_within(write: Write) -> None:
    path = write("log.csv", f'{HEADINGS}\n{ROW}\nLT-2,"Dr"one,other,LT,2025-07-28,Army\nLT-3{ROW[4:]}\nLT-4,"Drone,x\n')
    records, problems = said(path)
    assert records.ids == ("LT-1", "LT-3")
    assert problems.splitlines() == [
        "log.csv:3: error: quotes close within a field of this row [csv-syntax]",
        "log.csv:5: error: the quotes that open in this row are never closed; nothing after it was read [csv-syntax]",
    ]


def test_nul_bytes_are_left_out(write: Write) -> None:
    records, problems = said(write("log.csv", f"{HEADINGS}\n{ROW.replace('Drone', 'Dr' + chr(0) + 'one')}\n"))
    assert records.incidents[0].title.value == "Drone"
    assert problems == "log.csv:2:2: warning: control character U+0000 was left out [control-character]"


def test_headings_that_are_unknown_twice_or_absent(write: Write) -> None:
    path = write("log.csv", f"{HEADINGS},Remarks,payload.weight,title\n{ROW},a,b,c\n")
    records, problems = said(path)
    assert records.incidents[0].title.value == "Drone"
    assert problems.splitlines() == [
        "log.csv:1:7: warning: the column 'Remarks' is not read [unknown-heading]",
        "log.csv:1:8: warning: the column 'payload.weight' is not read [unknown-heading]",
        "log.csv:1:9: error: the heading 'title' stands here and at field 2; this column is not read [duplicate-heading]",
    ]
    path = write("log.csv", "id,title,ocurred.start\nLT-1,Drone,2025-07-28\n")
    assert said(path)[1].splitlines() == [
        "log.csv:1: error: no column gives 'kind', which every record needs [no-column]",
        "log.csv:1: error: no column gives 'territory', which every record needs [no-column]",
        "log.csv:1: error: no column gives 'occurred.start', which every record needs [no-column]",
        "log.csv:1: error: no column gives 'sources.publisher', which every record needs [no-column]",
        "log.csv:1:3: warning: the column 'ocurred.start' is not read [unknown-heading]",
    ]
    assert hints(path)[-1] == "did you mean 'occurred.start'?"


def test_a_file_without_headings_or_anything(write: Write) -> None:
    assert said(write("log.csv", "1,2,3\n4,5,6\n"))[1] == (
        "log.csv:1:1: error: no row of headings was found: none has 2 headings that are known [no-headings]"
    )
    assert said(write("log.csv", "\n"))[1] == "log.csv: error: the file is empty [empty-file]"
    assert said(write("log.csv", f"{HEADINGS}\n"))[1] == (
        "log.csv:1: warning: there are no rows below the headings [empty-file]"
    )
    assert said(write("log.csv", b"PK\x03\x04xxxx"))[1] == (
        "log.csv: error: the file is not text but a workbook or archive [not-text]"
    )


def test_a_blank_cell_that_every_record_needs(write: Write) -> None:
    path = write("log.csv", f"{HEADINGS}\nLT-1,,other,,,Army\n{ROW.replace('1', '2', 1)}\n")
    records, problems = said(path)
    assert records.ids == ("LT-2",)
    assert problems.splitlines() == [
        "log.csv:2:2: error: the row has no 'title' [missing-field]",
        "log.csv:2:4: error: the row has no 'territory' [missing-field]",
        "log.csv:2:5: error: the row has no 'occurred.start' [missing-field]",
    ]


def test_a_folder_of_tables_with_its_mapping(write: Write) -> None:
    write("in/columns.yaml", MAPPED)
    write("in/a.csv", "Night log\n\nNo,What,When,Who\nLT-1,Drone,2025-07-28,Army\n")
    write("in/b.tsv", "No\tWhat\tWhen\tWho\nLT-2\tDrone\t2025-07-28\tArmy\n")
    write("in/c.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old")
    records, problems = said(Path("in"))
    assert records.ids == ("LT-1", "LT-2")
    assert problems == "in/c.xls: error: the workbook is in the old .xls format [old-workbook]"


def test_many_rows_are_all_read(tmp_path: Path) -> None:
    records, problems = read_incidents([write_big_table(tmp_path / "big.csv", 500)])
    assert (len(records), problems) == (500, [])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary(max_size=300), cell=st.text(max_size=40))
def test_whatever_stands_in_a_table_gives_located_problems(data: bytes, cell: str, write: Write) -> None:
    quoted = '"' + cell.replace('"', '""') + '"'
    text = f"{POSITION},depth,object.count,flight.plan\n{ROW}{(',' + quoted) * 6}\n"
    for content in (data, text.encode("utf-8", "replace"), HEADINGS.encode() + b"\n" + data):
        _, problems = read_incidents([write("log.csv", content)])
        assert all(problem.place is not None for problem in problems)
