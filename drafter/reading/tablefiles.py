"""Files of many records: spreadsheets, GeoJSON and exports, each as entries with their faults."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from drafter.problems import DrafterError, Place, Problem, Severity
from drafter.reading.columns import Mapped, chosen
from drafter.reading.documents import Entry
from drafter.reading.sheets import LEAST_HEADINGS, Sheet
from drafter.reading.tables import read_sheet


def read_table_file(path: Path, columns: str | Path | None = None) -> tuple[Iterator[Entry], list[Problem]]:
    """Return the records of a spreadsheet or GeoJSON file, and what is wrong with it.

    `columns` names a mapping that comes with the program or the path of one; without it, a `columns.yaml` beside the
    file is taken.
    """
    own, problems = chosen(path, columns)
    if problems:
        return iter(()), problems
    suffix = path.suffix.lower()
    try:
        if suffix == ".geojson":
            from drafter.reading.geojson import read_geojson

            return read_geojson(path, own)
        return _sheets(path, own, _reader(suffix))
    except DrafterError as error:
        return iter(()), list(error.problems)


def _reader(suffix: str) -> Callable[[Path, Mapped | None], Iterator[Sheet]]:
    if suffix in {".csv", ".tsv"}:
        from drafter.reading.csvfile import csv_sheets

        return csv_sheets
    from drafter.reading.xlsx import xlsx_sheets

    return xlsx_sheets


def _sheets(
    path: Path, own: Mapped | None, reader: Callable[[Path, Mapped | None], Iterator[Sheet]]
) -> tuple[Iterator[Entry], list[Problem]]:
    entries: list[Iterator[Entry]] = []
    problems: list[Problem] = []
    without: list[Sheet] = []
    understood = 0
    for sheet in reader(path, own):
        found = read_sheet(sheet, own)
        problems += sheet.problems
        if found is None:
            without.append(sheet)
            continue
        understood += 1
        entries.append(found[0])
        problems += found[1]
    problems += [_no_headings(sheet, others=understood > 0) for sheet in without]
    if not understood and not without and not problems:
        problems.append(Problem("empty-file", "the file holds no data", Place(str(path)), "write into it or remove it"))
    return chain.from_iterable(entries), problems


def _no_headings(sheet: Sheet, *, others: bool) -> Problem:
    where = sheet.place(1, 0)
    if others:
        message = f"the sheet '{sheet.name}' has no row of headings and was not read"
        return Problem("no-headings", message, where, "if it holds records, give it headings", Severity.INFO)
    hint = "name the columns by the fields of a record, such as id and occurred.start, or in columns.yaml"
    message = f"no row of headings was found: none has {LEAST_HEADINGS} headings that are known"
    return Problem("no-headings", message, where, hint)
