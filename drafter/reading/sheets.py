"""Sheets: rows of cells with their places, and the row in which the headings stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from drafter.problems import Place, Problem
from drafter.reading.cells import Raw, as_text
from drafter.reading.columns import ColumnsFile, Mapped, recognised
from drafter.reading.rows import Piece

LOOKED_AT = 30
"""The rows among which the headings are looked for."""
LEAST_HEADINGS = 2
BETWEEN = " / "

Row = tuple[int, Sequence[Raw]]


@dataclass(slots=True)
class Sheet:
    """One sheet of a file: numbered rows. `name` is None for a file that is one sheet, where rows are lines.

    `merged` are the areas of merged cells: first row and column, last row and column, all from 1.
    """

    file: str
    name: str | None
    rows: Iterable[Row]
    merged: Sequence[tuple[int, int, int, int]] = ()
    problems: list[Problem] = field(default_factory=list)

    def place(self, row: int, column: int | None = None) -> Place:
        """Return where a row begins or a cell stands; columns count from 0."""
        if self.name is None:
            return Place(self.file, row, None if column is None else column + 1)
        return Place(self.file, None, None, f"{quoted(self.name)}!{letters(column or 0)}{row}")

    def complete(self, row: int, piece: Piece, faults: list[Problem]) -> None:
        """Add to a record what its row says beside its cells: nothing, but where features have a geometry."""


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings of a sheet: their row (the lower of two), their texts, and the mapping that understands them."""

    row: int
    texts: tuple[str, ...]
    mapped: Mapped
    score: int
    upper: int | None = None


def find_headings(rows: Sequence[Row], own: Mapped | None) -> Headings | None:
    """Return the headings among the first rows of a sheet, or None: the first row of which at least two are known.

    The desk's own mapping comes first, then a shipped one that recognises all its headings, then bare field paths.
    """
    for mapped in _candidates(own):
        found = _in_rows(rows, mapped)
        if found is not None and found.score >= LEAST_HEADINGS:
            return found
    return None


def headings_of(names: Sequence[str], own: Mapped | None) -> Headings:
    """Return names that are given to be headings as such, in a row 0."""
    fitting = (_headings(0, names, mapped) for mapped in _candidates(own) if mapped.fits(names))
    return max(fitting, key=lambda headings: headings.score)


def _candidates(own: Mapped | None) -> list[Mapped]:
    return [*([own] if own is not None else []), *recognised(), Mapped(ColumnsFile())]


def _in_rows(rows: Sequence[Row], mapped: Mapped) -> Headings | None:
    wanted = mapped.settings.heading_row
    for index, (number, cells) in enumerate(rows):
        if wanted is not None and number != wanted:
            continue
        single = _headings(number, _texts(cells), mapped)
        below = rows[index + 1] if index + 1 < len(rows) else None
        best = single
        if below is not None and below[0] == number + 1:
            double = _two_levels(single.texts, below, mapped, number)
            alone = _headings(below[0], _texts(below[1]), mapped)
            best = double if double.score > max(single.score, alone.score) else single
        if best.score >= LEAST_HEADINGS and mapped.fits(best.texts):
            return best
    return None


def _two_levels(upper: Sequence[str], below: Row, mapped: Mapped, number: int) -> Headings:
    """Return the headings of two rows as one: an upper heading holds for the blank cells to its right too."""
    lower = _texts(below[1])
    texts: list[str] = []
    last = ""
    for column in range(max(len(upper), len(lower))):
        over = upper[column] if column < len(upper) else ""
        under = lower[column] if column < len(lower) else ""
        last = over or (last if under else "")
        texts.append(_joined(last, under, mapped))
    return _headings(below[0], texts, mapped, number)


def _joined(over: str, under: str, mapped: Mapped) -> str:
    if not over or not under:
        return over or under
    both = f"{over}{BETWEEN}{under}"
    return both if mapped.column(both) is not None else f"{over}.{under}"


def _headings(row: int, texts: Sequence[str], mapped: Mapped, upper: int | None = None) -> Headings:
    score = sum(1 for text in texts if text and mapped.column(text) is not None)
    return Headings(row, tuple(texts), mapped, score, upper)


def _texts(cells: Sequence[Raw]) -> tuple[str, ...]:
    return tuple("" if cell is None else " ".join(as_text(cell).split()) for cell in cells)


def letters(column: int) -> str:
    """Return the letters of a column that counts from 0: A, B, ... Z, AA."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def quoted(name: str) -> str:
    """Return a sheet's name as formulas write it: in quotes where it is more than one word."""
    return name if re.fullmatch(r"\w+", name) else "'" + name.replace("'", "''") + "'"
