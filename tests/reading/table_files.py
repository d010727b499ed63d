"""What the tests of tables share: a sound sheet, and reading it."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from drafter.reading.incidents import Records, read_incidents

Write = Callable[[str, str | bytes], Path]

HEADINGS = "id,title,kind,territory,occurred.start,sources.publisher"
ROW = "LT-1,Drone,airspace-violation,LT,2025-07-28,Army"
MAPPED = """\
columns: {No: id, What: title, When: occurred.start, Who: sources.publisher}
defaults: {kind: other, territory: LT}
"""


def said(*paths: Path, columns: str | Path | None = None) -> tuple[Records, str]:
    """Return the records of files and all findings as they are printed, without their hints."""
    records, problems = read_incidents(paths, columns)
    return records, "\n".join(str(problem).partition("\n")[0] for problem in problems)


def hints(*paths: Path) -> list[str | None]:
    """Return the hints of all findings."""
    return [problem.hint for problem in read_incidents(paths)[1]]


def workbook(rows: Sequence[Sequence[Any]], change: Callable[[Any], None] = lambda book: None) -> bytes:
    """Return an XLSX with these rows in its first sheet, changed as a test needs it."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Log"
    for row in rows:
        sheet.append([value.replace(tzinfo=None) if isinstance(value, dt.datetime) else value for value in row])
    change(book)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()
