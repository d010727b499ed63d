"""XLSX: the sheets of an Excel workbook, with real dates, times and numbers. Macros and formulas are never run."""

from __future__ import annotations

import datetime as dt
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from drafter.problems import DrafterError, Place, Problem, Severity
from drafter.reading.celldates import CellError
from drafter.reading.cells import Raw
from drafter.reading.columns import Mapped
from drafter.reading.files import MAX_CELLS, MAX_ROWS, MAX_TABLE_BYTES, MIB, read_bytes
from drafter.reading.sheets import Row, Sheet

MAX_UNPACKED = 400 * MIB
MAX_TEXTS = 128 * MIB
MAX_MEMBERS = 2000
_OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_MERGE = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)"')
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_TIME_FORMAT = re.compile(r"[hs]", re.IGNORECASE)
_NOT_FORMAT = re.compile(r'"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]', re.IGNORECASE)
_EARLIEST = dt.date(1950, 1, 1)


def xlsx_sheets(path: Path, own: Mapped | None) -> Iterator[Sheet]:
    """Yield the sheets of a workbook that a mapping does not leave out. Raises DrafterError where it cannot be read."""
    data = read_bytes(path, MAX_TABLE_BYTES)
    file = str(path)
    screen(data, file)
    import openpyxl

    wanted = own.settings.sheets if own is not None else ()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    except Exception as error:  # noqa: BLE001 (openpyxl lets whatever goes wrong in a broken file through)
        raise _broken(file, error) from None
    macros = _macros(book, file)
    for name in wanted:
        if name not in book.sheetnames:
            hint = f"its sheets are {', '.join(book.sheetnames)}"
            macros.append(Problem("no-such-sheet", f"the workbook has no sheet '{name}'", Place(file), hint))
    for worksheet in book.worksheets:
        if not wanted or worksheet.title in wanted:
            yield _sheet(data, book, worksheet, file, macros)
            macros = []


def screen(data: bytes, file: str) -> None:
    """Refuse what is not a workbook or would unpack to too much. Raises DrafterError."""
    place = Place(file)
    if data.startswith(_OLE_MAGIC):
        if _ENCRYPTED in data:
            hint = "open it in Excel and save it without a password"
            raise DrafterError(Problem("encrypted", "the workbook is protected with a password", place, hint))
        hint = "open it in Excel and save it as .xlsx"
        raise DrafterError(Problem("old-workbook", "the workbook is in the old .xls format", place, hint))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            kinds = archive.read("[Content_Types].xml") if "[Content_Types].xml" in archive.namelist() else b""
            begins = [_beginning(archive, member) for member in members if member.filename.endswith(".xml")]
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise _broken(file, error) from None
    if b"spreadsheetml" not in kinds:
        if b"ms-excel.sheet.binary" in kinds or not kinds:
            hint = "open it in a spreadsheet program and save it as .xlsx"
        else:
            hint = "give the file the ending of what it is"
        raise DrafterError(Problem("not-a-workbook", "the file is not an .xlsx workbook", place, hint))
    if any(doctype in begin for begin in begins for doctype in _DOCTYPES):
        hint = "open it in a spreadsheet program and save it anew"
        raise DrafterError(Problem("not-a-workbook", "the workbook has a document type declaration", place, hint))
    if any(b"purl.oclc.org/ooxml" in begin for begin in begins):
        hint = "save it as an ordinary Excel workbook (.xlsx)"
        raise DrafterError(Problem("strict-workbook", "the workbook is in the form Strict Open XML", place, hint))
    texts = sum(member.file_size for member in members if member.filename.casefold().endswith("sharedstrings.xml"))
    if sum(member.file_size for member in members) > MAX_UNPACKED or texts > MAX_TEXTS or len(members) > MAX_MEMBERS:
        message = f"the workbook would unpack to more than {MAX_UNPACKED // MIB} MiB"
        raise DrafterError(Problem("file-too-big", message, place, "split it into several files"))


def _beginning(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    with archive.open(member) as part:
        return part.read(2048)


def _broken(file: str, error: Exception) -> DrafterError:
    del error  # what a library says of broken bytes helps nobody
    hint = "fetch it again from where it came, or open it in Excel and save it anew"
    return DrafterError(Problem("broken-workbook", "the workbook is cut off or damaged", Place(file), hint))


def _macros(book: Any, file: str) -> list[Problem]:
    if not any("vbaproject" in name.casefold() for name in book._archive.namelist()):  # noqa: SLF001 (no public way)
        return []
    hint = "only its cells are read; save it as .xlsx to be rid of them"
    return [Problem("macros", "the workbook has macros, which are not run", Place(file), hint, Severity.INFO)]


def _sheet(data: bytes, book: Any, worksheet: Any, file: str, problems: list[Problem]) -> Sheet:
    try:
        merged, has_formulas = _surveyed(book._archive, worksheet._worksheet_path)  # noqa: SLF001 (as above)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, KeyError) as error:
        raise _broken(file, error) from None
    sheet = Sheet(file, worksheet.title, (), merged, problems)
    formulas = _formulas(data, worksheet.title) if has_formulas else iter(())
    sheet.rows = _rows(worksheet, formulas, sheet)
    return sheet


def _surveyed(archive: zipfile.ZipFile, part: str) -> tuple[list[tuple[int, int, int, int]], bool]:
    """Return the merged areas of a sheet and whether it has formulas, which this way of reading it does not tell."""
    found: dict[tuple[int, int, int, int], None] = {}
    formulas = False
    rest = b""
    with archive.open(part) as stream:
        while chunk := stream.read(MIB):
            text = rest + chunk
            formulas = formulas or _FORMULA.search(text) is not None
            for match in _MERGE.finditer(text):
                left, top, right, bottom = match.groups()
                found[int(top), _number(left), int(bottom), _number(right)] = None
            rest = text[-200:]
    return list(found), formulas


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _formulas(data: bytes, title: str) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a sheet once more, with formulas as they are written."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
    worksheet = book[title]
    worksheet.reset_dimensions()
    yield from worksheet.iter_rows()


def _rows(worksheet: Any, formulas: Iterator[tuple[Any, ...]], sheet: Sheet) -> Iterator[Row]:
    worksheet.reset_dimensions()  # a sheet may say that it is smaller than it is
    cells_read = rows_read = 0
    number = 0
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for number, cells in enumerate(worksheet.iter_rows(), 1):
                written = next(formulas, ())
                row = [_value(cell) if cell.value is not None else None for cell in cells]
                for index, cell in enumerate(written):
                    if cell.data_type == "f" and row[index] is None:
                        row[index] = _NO_RESULT
                cells_read += len(row)
                if not row:
                    continue
                rows_read += 1
                if rows_read > MAX_ROWS or cells_read > MAX_CELLS:
                    message = (
                        f"the sheet has more than {MAX_ROWS:,} rows or {MAX_CELLS:,} cells; the others were not read"
                    )
                    problem = Problem("too-many-rows", message, sheet.place(number), "split it into several files")
                    sheet.problems.append(problem)
                    return
                yield number, row
    except Exception as error:  # noqa: BLE001 (as above: the rows before the damage are still good)
        problem = _broken(sheet.file, error).problems[0]
        message = f"{problem.message}; nothing after row {number} was read"
        sheet.problems.append(Problem(problem.rule, message, sheet.place(number + 1), problem.hint))


_NO_RESULT = CellError(
    "the cell holds a formula whose result was never saved", "open the file in Excel and save it, or write the value"
)


def _value(cell: Any) -> Raw:
    value = cell.value
    if cell.data_type == "e":
        return CellError(f"the cell holds the error {value}", "correct the formula, or write the value")
    if isinstance(value, dt.datetime):
        value = _rounded(value)
        if value.date() < _EARLIEST:
            hint = "correct the cell: a number with the format of a date looks so"
            return CellError(f"the date {value.date().isoformat()} cannot be meant", hint)
        shows_time = _TIME_FORMAT.search(_NOT_FORMAT.sub("", cell.number_format or ""))
        return value if shows_time or value.time() != dt.time() else value.date()
    if isinstance(value, (str, int, float, bool, dt.date, dt.time, dt.timedelta)):
        return value
    return str(value)


def _rounded(value: dt.datetime) -> dt.datetime:
    """Return a date and time to the second: a workbook keeps it as a fraction of a day."""
    return (value + dt.timedelta(microseconds=500_000)).replace(microsecond=0)
