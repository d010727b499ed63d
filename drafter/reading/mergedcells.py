"""Merged cells below the headings: a value that was merged down holds for each of the rows it spans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.problems import Problem, Severity
from drafter.reading.cells import Raw, as_text
from drafter.reading.sheets import Row, Sheet, letters


def spread(sheet: Sheet, heading_row: int, rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows with merged values in each row they span, and tell of them. Rows of one merged text are left out.

    Of cells merged across columns, only the first has a value; the others stay blank.
    """
    areas = sorted(area for area in sheet.merged if area[0] > heading_row)
    if not areas:
        yield from rows
        return
    values: dict[tuple[int, int, int, int], Raw] = {}
    for number, given in rows:
        cells = list(given)
        here = [area for area in areas if area[0] <= number <= area[2]]
        wide = next((area for area in here if area[0] == number and area[3] > area[1]), None)
        if wide is not None and sum(cell not in {None, ""} for cell in cells) == 1:
            text = next(as_text(cell) for cell in cells if cell not in {None, ""})
            message = f"the row holds only the merged text '{text[:60]}' and was not read"
            sheet.problems.append(_told(message, "if it is a record, unmerge its cells", sheet, wide, Severity.INFO))
            continue
        for area in here:
            top, left, bottom, _ = area
            if top == number:
                values[area] = cells[left - 1] if left <= len(cells) else None
                if bottom > top:
                    cut = f"{letters(left - 1)}{top}:{letters(area[3] - 1)}{bottom}"
                    message = f"the cells {cut} are merged; their value was taken for each of these rows"
                    hint = "unmerge them and write the value into each row"
                    sheet.problems.append(_told(message, hint, sheet, area, Severity.WARNING))
            else:
                cells += [None] * (left - len(cells))
                cells[left - 1] = values.get(area)
        yield number, cells


def _told(message: str, hint: str, sheet: Sheet, area: tuple[int, int, int, int], severity: Severity) -> Problem:
    return Problem("merged-cells", message, sheet.place(area[0], area[1] - 1), hint, severity)
