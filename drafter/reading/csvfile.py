"""CSV: text with one row to a line, parted by commas, semicolons or tabs, as a sheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from drafter.problems import DrafterError, Place, Problem
from drafter.reading.charset import decoded_table
from drafter.reading.columns import Mapped
from drafter.reading.files import MAX_ROWS, MAX_TABLE_BYTES, read_bytes
from drafter.reading.sheets import LOOKED_AT, Row, Sheet, find_headings

_SEPARATORS = (",", ";", "\t", "|")
_NAMED = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_ZIP_MAGIC = b"PK\x03\x04"


def csv_sheets(path: Path, own: Mapped | None) -> Iterator[Sheet]:
    """Yield the one sheet of a CSV file. Raises DrafterError where it cannot be read."""
    data = read_bytes(path, MAX_TABLE_BYTES)
    if data.startswith(_ZIP_MAGIC):
        hint = "give it the ending .xlsx, or save it as CSV"
        raise DrafterError(
            Problem("not-text", "the file is not text but a workbook or archive", Place(str(path)), hint)
        )
    text, problems = decoded_table(data, str(path), own.settings.encoding if own else None)
    named = _NAMED.match(text)
    separator = named[1] if named else _separator(text, own)
    sheet = Sheet(str(path), None, (), problems=problems)
    sheet.rows = _rows(text, separator, sheet)
    yield sheet


def _separator(text: str, own: Mapped | None) -> str:
    """Return what parts the fields: as the mapping says, else what makes most known headings, else most fields."""
    if own is not None and own.settings.separator is not None:
        return "\t" if own.settings.separator == "tab" else own.settings.separator

    def fit(separator: str) -> tuple[int, int]:
        rows = list(islice(_rows(text, separator, Sheet("", None, ())), LOOKED_AT))
        headings = find_headings(rows, own)
        return (headings.score if headings else 0), max((len(cells) for _, cells in rows), default=0)

    return max(_SEPARATORS, key=fit)


def _rows(text: str, separator: str, sheet: Sheet) -> Iterator[Row]:
    """Yield the rows with the line each begins at; a field in quotes may go over several lines."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    count = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            found, goes_on = _fault(str(error), sheet.place(line))
            sheet.problems.append(found)
            if not goes_on:
                return
        else:
            if not (line == 1 and _NAMED.fullmatch(f"{separator.join(cells)}\n")):
                yield line, cells
            count += 1
            if count > MAX_ROWS:
                message = f"the file has more than {MAX_ROWS:,} rows; the others were not read"
                sheet.problems.append(
                    Problem("too-many-rows", message, sheet.place(line), "split it into several files")
                )
                return
        line = reader.line_num + 1


def _fault(said: str, place: Place) -> tuple[Problem, bool]:
    """Return a fault of the CSV itself in plain words, and whether the next line can be read."""
    if "expected after" in said:
        message, hint = "quotes close within a field of this row", "write quotes within a field twice"
        return Problem("csv-syntax", message, place, hint), True
    message = "the quotes that open in this row are never closed; nothing after it was read"
    if "field limit" in said:
        message = "a field of this row is longer than 131,072 characters; nothing after it was read"
    return Problem("csv-syntax", message, place, "close the quotes; quotes within a field are written twice"), False
