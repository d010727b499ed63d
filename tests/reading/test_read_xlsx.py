from __future__ import annotations

import datetime as dt
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from table_files import Write, hints, said, workbook

from drafter.problems import Place

HEADINGS = ["id", "title", "kind", "territory", "occurred.start", "occurred.timezone", "sources.publisher"]
DAY = dt.datetime(2025, 7, 28)  # noqa: DTZ001
ROW: list[Any] = ["LT-1", "Drone", "other", "LT", DAY, "Europe/Vilnius", "Army"]


def _other(**changes: Any) -> list[Any]:
    return [changes.get(heading.replace(".", "_"), value) for heading, value in zip(HEADINGS, ROW, strict=True)]


def test_real_dates_numbers_durations_and_yes_or_no(write: Write) -> None:
    headings = [*HEADINGS, "depth (km)", "duration", "flight.plan", "object.count", "object.designation"]
    values = [12.5, dt.timedelta(minutes=22), False, 3, 131]

    def with_formats(book: Any) -> None:
        book.active["E2"].number_format = "dd.mm.yyyy"
        book.active["E3"].number_format = "yyyy-mm-dd hh:mm"

    timed = [*_other(id="LT-2", occurred_start=DAY.replace(hour=11, minute=30)), *values]
    path = write("log.xlsx", workbook([headings, [*ROW, *values], timed], with_formats))
    records, problems = said(path)
    assert problems == ""
    first, second = (records.snapshot(name) for name in ("LT-1", "LT-2"))
    assert (first["occurred"]["start"], second["occurred"]["start"]) == ("2025-07-28", "2025-07-28T11:30:00")
    assert (first["depth"], first["duration"], first["flight"]) == ("12.5 km", "22 min", {"plan": False})
    assert first["object"] == {"count": 3, "designation": "131"}
    assert records.place("LT-1", "depth") == Place("log.xlsx", None, None, "Log!H2")
    assert str(records.place("LT-2", "occurred.start")) == "log.xlsx Log!E3"


def test_midnight_is_a_time_where_the_format_shows_one(write: Write) -> None:
    def with_format(book: Any) -> None:
        book.active["E2"].number_format = "yyyy-mm-dd hh:mm"

    records, _ = said(write("log.xlsx", workbook([HEADINGS, ROW], with_format)))
    assert records.snapshot("LT-1")["occurred"]["start"] == "2025-07-28T00:00:00"


def test_the_date_system_of_1904(write: Write) -> None:
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    def old_mac(book: Any) -> None:
        book.epoch = CALENDAR_MAC_1904

    records, problems = said(write("log.xlsx", workbook([HEADINGS, ROW], old_mac)))
    assert (problems, records.snapshot("LT-1")["occurred"]["start"]) == ("", "2025-07-28T00:00:00")


def test_a_number_that_only_looks_like_a_date(write: Write) -> None:
    def format_it(book: Any) -> None:
        book.active["E2"].number_format = "yyyy-mm-dd"

    path = write("log.xlsx", workbook([HEADINGS, _other(occurred_start=28)], format_it))
    assert said(path)[1] == "log.xlsx Log!E2: error: the date 1900-01-28 cannot be meant [bad-cell]"
    path = write("log.xlsx", workbook([HEADINGS, _other(occurred_start=45866)]))
    assert said(path)[1] == "log.xlsx Log!E2: error: 45866 is a number where a date is expected [bad-cell]"
    path = write("log.xlsx", workbook([HEADINGS, _other(occurred_start=dt.time(11, 30))]))
    assert said(path)[1] == "log.xlsx Log!E2: error: 11:30 is a time of day without a date [bad-cell]"


def test_headings_of_two_levels_and_rows_above_them(write: Write) -> None:
    upper = [*HEADINGS, "place.position", None, None]
    lower = [*[None] * len(HEADINGS), "latitude", "longitude", "precision"]
    rows = [["Night log"], [], upper, lower, [*ROW, 54.687, 25.28, "place"], [], [None, " "]]
    records, problems = said(write("log.xlsx", workbook(rows, lambda book: book.active.merge_cells("H3:J3"))))
    assert problems == ""
    position = {"latitude": "54.687", "longitude": "25.28", "precision": "place"}
    assert records.snapshot("LT-1")["place"] == {"position": position}
    assert str(records.place("LT-1", "place.position")) == "log.xlsx Log!H5"


def test_every_sheet_with_headings_is_read_and_the_others_are_told(write: Write) -> None:
    def more(book: Any) -> None:
        second = book.create_sheet("Day log")
        second.append(HEADINGS)
        second.append(_other(id="LT-2", kind="odd"))
        book.create_sheet("Notes")["A1"] = "only words"

    records, problems = said(write("log.xlsx", workbook([HEADINGS, ROW], more)))
    assert records.ids == ("LT-1",)
    assert problems.splitlines() == [
        "log.xlsx Notes!A1: info: the sheet 'Notes' has no row of headings and was not read [no-headings]",
        "log.xlsx 'Day log'!C2: error: 'odd' is not a known 'kind' [bad-value]",
    ]
    path = write("log.xlsx", workbook([["x"], ["y"]]))
    assert said(path)[1] == (
        "log.xlsx Log!A1: error: no row of headings was found: none has 2 headings that are known [no-headings]"
    )


def test_merged_cells_in_the_body(write: Write) -> None:
    rows = [HEADINGS, ROW, _other(id="LT-2", occurred_start=None), ["July"], _other(id="LT-3")]

    def merge(book: Any) -> None:
        book.active.merge_cells("E2:E3")
        book.active.merge_cells("A4:G4")

    records, problems = said(write("log.xlsx", workbook(rows, merge)))
    assert records.ids == ("LT-1", "LT-2", "LT-3")
    assert problems.splitlines() == [
        "log.xlsx Log!E2: warning: the cells E2:E3 are merged; their value was taken for each of these rows [merged-cells]",
        "log.xlsx Log!A4: info: the row holds only the merged text 'July' and was not read [merged-cells]",
    ]


def test_formulas_without_results_and_cells_of_errors(write: Write) -> None:
    def break_it(book: Any) -> None:
        book.active["B2"] = "=UPPER(A1)"
        book.active["B3"] = "#REF!"
        book.active["B3"].data_type = "e"

    rows = [HEADINGS, ROW, _other(id="LT-2"), _other(id="LT-3")]
    records, problems = said(write("log.xlsx", workbook(rows, break_it)))
    assert records.ids == ("LT-3",)
    assert problems.splitlines() == [
        "log.xlsx Log!B2: error: the cell holds a formula whose result was never saved [bad-cell]",
        "log.xlsx Log!B3: error: the cell holds the error #REF! [bad-cell]",
    ]


def test_a_text_that_looks_like_a_formula(write: Write) -> None:
    def as_text(book: Any) -> None:
        book.active["B2"].value = "=cmd|'/C calc'!A0"
        book.active["B2"].data_type = "s"

    records, problems = said(write("log.xlsx", workbook([HEADINGS, ROW], as_text)))
    assert records.incidents[0].title.value == "=cmd|'/C calc'!A0"
    assert problems == (
        "log.xlsx Log!B2: warning: '=cmd|'/C calc'!A0' looks like a formula; it is kept as plain text [formula-as-text]"
    )


def test_workbooks_that_cannot_be_read(write: Write) -> None:
    whole = workbook([HEADINGS, ROW])
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    cases = {
        whole[: len(whole) // 2]: "the workbook is cut off or damaged [broken-workbook]",
        ole + "EncryptedPackage".encode("utf-16-le"): "the workbook is protected with a password [encrypted]",
        ole: "the workbook is in the old .xls format [old-workbook]",
        b"hello": "the workbook is cut off or damaged [broken-workbook]",
    }
    for data, message in cases.items():
        path = write("log.xlsx", data)
        assert said(path)[1] == f"log.xlsx: error: {message}"
        assert all(hints(path))


def test_a_damaged_sheet_gives_the_rows_before_the_damage(write: Write, tmp_path: Path) -> None:
    path = write("whole.xlsx", workbook([HEADINGS, ROW, _other(id="LT-2"), _other(id="LT-3")]))
    with zipfile.ZipFile(path) as old, zipfile.ZipFile("cut.xlsx", "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data[: data.index(b'<row r="4"')] if name.endswith("sheet1.xml") else data)
    records, problems = said(Path("cut.xlsx"))
    assert records.ids == ("LT-1", "LT-2")
    assert problems == (
        "cut.xlsx Log!A4: error: the workbook is cut off or damaged; nothing after row 3 was read [broken-workbook]"
    )


@pytest.mark.parametrize(
    ("begin", "message"),
    [
        (b'<!DOCTYPE x [<!ENTITY a "b">]>', "the workbook has a document type declaration [not-a-workbook]"),
        (b"<!-- http://purl.oclc.org/ooxml/ -->", "the workbook is in the form Strict Open XML [strict-workbook]"),
    ],
)
def test_forms_that_are_refused(begin: bytes, message: str, write: Write) -> None:
    path = write("whole.xlsx", workbook([HEADINGS, ROW]))
    with zipfile.ZipFile(path) as old, zipfile.ZipFile("odd.xlsx", "w") as new:
        for name in old.namelist():
            new.writestr(name, (begin if name.endswith("sheet1.xml") else b"") + old.read(name))
    assert said(Path("odd.xlsx"))[1] == f"odd.xlsx: error: {message}"


def test_a_workbook_that_would_unpack_to_too_much(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    from drafter.reading import xlsx

    path = write("log.xlsx", workbook([HEADINGS, ROW]))
    monkeypatch.setattr(xlsx, "MAX_UNPACKED", 1024)
    assert said(path)[1] == "log.xlsx: error: the workbook would unpack to more than 0 MiB [file-too-big]"


def test_a_sheet_with_too_many_rows(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    from drafter.reading import xlsx

    monkeypatch.setattr(xlsx, "MAX_ROWS", 2)
    records, problems = said(write("log.xlsx", workbook([HEADINGS, ROW, _other(id="LT-2")])))
    assert records.ids == ("LT-1",)
    assert problems.startswith("log.xlsx Log!A3: error: the sheet has more than 2 rows")


def test_macros_are_not_run(write: Write) -> None:
    path = write("log.xlsm", workbook([HEADINGS, ROW]))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    records, problems = said(path)
    assert records.ids == ("LT-1",)
    assert problems == "log.xlsm: info: the workbook has macros, which are not run [macros]"
