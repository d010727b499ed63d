"""Tables: the rows of a sheet as the nodes of incident records, each cell at its place."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice

from drafter.problems import Place, Problem, Severity
from drafter.reading.celldates import CellError
from drafter.reading.cells import Converter, Raw, as_text
from drafter.reading.columns import Mapped, filled, folded
from drafter.reading.documents import Entry
from drafter.reading.fieldpaths import Kind, Target
from drafter.reading.mergedcells import spread
from drafter.reading.node import Node, Scalar
from drafter.reading.rows import FURTHER, Piece, record
from drafter.reading.sheets import LOOKED_AT, Headings, Row, Sheet, find_headings
from drafter.reading.swapped import swapped
from drafter.reading.tableplan import REQUIRED, Cell, Default, Made, Table, lacking, understood
from drafter.reading.text import normalised

_FORMULA = re.compile(r"=\s*\S|@\w+\(|[+-].*(?:[A-Za-z]\(|\||![$]?[A-Z]+[$]?\d)", re.DOTALL)
_SOURCES = ("sources",)


def read_sheet(sheet: Sheet, own: Mapped | None) -> tuple[Iterator[Entry], list[Problem]] | None:
    """Return the records of a sheet and what is wrong with them, or None where it has no row of headings."""
    rows = iter(sheet.rows)
    first = list(islice(rows, LOOKED_AT))
    headings = find_headings(first, own)
    if headings is None:
        return None
    below = chain((row for row in first if row[0] > headings.row), rows)
    return read_rows(sheet, headings, spread(sheet, headings.row, below))


def read_rows(sheet: Sheet, headings: Headings, rows: Iterable[Row]) -> tuple[Iterator[Entry], list[Problem]]:
    """Return the records that the rows below the headings make, those of one id together, and what is wrong."""
    table, problems = understood(sheet, headings)
    if missing := list(lacking(table)):
        return iter(()), [*problems, *missing]
    gathered: dict[str, list[tuple[Piece, list[Problem]]]] = {}
    for number, cells in rows:
        found = _piece(table, number, cells)
        if isinstance(found, Problem):
            problems.append(found)
        elif found is not None:
            name = found[0].facts.get(("id",))
            gathered.setdefault(f"={name.value}" if name else f"#{number}", []).append(found)
    if not gathered and not problems:
        hint = "write a row for each incident, or remove the file"
        place = sheet.place(headings.row)
        problems.append(Problem("empty-file", "there are no rows below the headings", place, hint, Severity.WARNING))
    return _entries(gathered), problems


def _entries(gathered: dict[str, list[tuple[Piece, list[Problem]]]]) -> Iterator[Entry]:
    """Yield the records one by one, letting go of each row that is done: a long sheet is never held twice."""
    for name in list(gathered):
        yield _entry(gathered.pop(name))


def _entry(read: Sequence[tuple[Piece, list[Problem]]]) -> Entry:
    pieces = [piece for piece, _ in read]
    node, faults = record(pieces)
    faults = [*(fault for _, found in read for fault in found), *faults]
    said = {fault.place for fault in faults}
    for path, place in pieces[0].blanks.items():
        if place not in said and all(path in piece.blanks for piece in pieces):
            hint = f"write it there, such as {REQUIRED.get(path, 'State Border Guard Service')}"
            faults.append(Problem("missing-field", f"the row has no '{path}'", place, hint))
    return Entry(node, faults, "row")


def _stray(table: Table, number: int, cells: Sequence[Raw]) -> Iterator[Problem]:
    """Yield a problem where a row does not have as many fields as there are headings."""
    width = len(table.headings.texts)
    extra = next((index for index in range(width, len(cells)) if cells[index] not in {None, ""}), None)
    if extra is not None:
        if table.sheet.name is None:
            message = f"the row has {len(cells)} fields where there are {width} headings"
            hint = "put a text that holds the separator in quotes"
            yield Problem("uneven-row", message, table.sheet.place(number, extra), hint)
        else:
            message = f"'{as_text(cells[extra])[:60]}' stands where there is no heading, and is not read"
            hint = "give the column a heading"
            yield Problem("no-heading", message, table.sheet.place(number, extra), hint, Severity.WARNING)
    elif table.sheet.name is None and len(cells) < width and any(cells):
        message = f"the row has {len(cells)} fields where there are {width} headings; the last are taken as empty"
        hint = "check that no separator or quote is missing"
        yield Problem("uneven-row", message, table.sheet.place(number, len(cells) - 1), hint, Severity.WARNING)


def _piece(table: Table, number: int, cells: Sequence[Raw]) -> tuple[Piece, list[Problem]] | Problem | None:
    """Return what one row says and the faults of its cells; a finding where it is left out; None where it is blank."""
    blank = table.mapped.settings.blank
    values = [
        None if cell is None or (type(cell) is str and (not cell.strip() or cell in blank)) else cell for cell in cells
    ]
    if all(value is None for value in values):
        return None
    for rule in table.mapped.settings.leave_out:
        if _fits(table, rule.when, values):
            place = sheet_place(table, number, next(iter(rule.when)))
            return Problem("row-left-out", f"the row is left out: {rule.because}", place, rule.hint, Severity.WARNING)
    faults = list(_stray(table, number, cells))
    piece = Piece(table.sheet.place(number))
    for cell in table.cells:
        raw = values[cell.index] if cell.index < len(values) else None
        if raw is not None:
            _read(cell, raw, table.sheet.place(number, cell.index), piece, faults)
    for made in table.made:
        if not _given(piece, made.target):
            _make(table, number, made, values, piece, faults)
    piece.only_source = set(piece.facts) <= {("id",)} and all(loc == _SOURCES for loc, _ in piece.items)
    for default in table.defaults:
        _default(piece, default)
    _default_sources(table, piece)
    table.sheet.complete(number, piece, faults)
    faults += swapped(piece)
    _blanks(table, number, piece)
    return piece, faults


def sheet_place(table: Table, number: int, heading: str) -> Place:
    """Return the cell of a row under a heading."""
    return table.sheet.place(number, table.by_heading.get(folded(heading)))


def _read(cell: Cell, raw: Raw, place: Place, piece: Piece, faults: list[Problem]) -> None:
    rule, to = cell.rule, cell.target
    if rule.values or rule.otherwise is not None:
        word = as_text(raw).strip().casefold()
        translated = {key.strip().casefold(): value for key, value in rule.values.items()}
        raw = translated.get(word, raw if rule.otherwise is None else rule.otherwise)
        if raw is None:
            return
    if rule.split is not None and to.kind is not Kind.LIST:
        parts = [part.strip() for part in as_text(raw).split(rule.split)]
        for further, part in enumerate(dict.fromkeys(part for part in parts if part)):
            _put(piece, to, cell.convert, part, place, faults, further)
    elif to.kind is Kind.LIST:
        separator = rule.split or ";"
        texts = (_text(part, place, faults) for part in as_text(raw).replace("\n", separator).split(separator))
        piece.put(to, Node([Node(text, place) for text in texts if text], place))
    else:
        _put(piece, to, cell.convert, raw, place, faults)


def _put(
    piece: Piece,
    to: Target,
    convert: Converter | None,
    raw: Raw,
    place: Place,
    faults: list[Problem],
    further: int = 0,
) -> None:
    if type(raw) is str:
        raw = _text(raw, place, faults)
        if not raw:
            return
    try:
        if isinstance(raw, CellError):
            raise raw
        value: Scalar = convert(raw) if convert is not None else raw if type(raw) is str else as_text(raw)
    except CellError as fault:
        faults.append(Problem("bad-cell", fault.message, place, fault.hint))
        return
    piece.put(to, Node(value, place), further)


def _text(raw: str, place: Place, faults: list[Problem]) -> str:
    if raw.isascii() and raw.isprintable():
        text = raw.strip()
    else:
        text, warnings = normalised(raw, place)
        faults += warnings
        text = text.strip()
    if text[:1] in "=@+-" and _FORMULA.match(text):
        message = f"'{text[:40]}' looks like a formula; it is kept as plain text"
        hint = "nothing in a sheet is ever run; correct the cell if it was not meant as text"
        faults.append(Problem("formula-as-text", message, place, hint, Severity.WARNING))
    return text


def _given(piece: Piece, to: Target) -> bool:
    where = piece if to.list is None else piece.items.get((to.list, FURTHER if to.item is None else to.item))
    if where is None:
        return False
    return to.attribute in where.attributes.get(to.loc, {}) if to.attribute else to.loc in where.facts


def _fits(table: Table, when: Mapping[str, Sequence[str]], values: Sequence[Raw]) -> bool:
    for heading, words in when.items():
        index = table.by_heading.get(folded(heading))
        raw = values[index] if index is not None and index < len(values) else None
        if (as_text(raw).strip().casefold() if raw is not None else "") not in {word.casefold() for word in words}:
            return False
    return True


def _make(table: Table, number: int, to_make: Made, values: Sequence[Raw], piece: Piece, faults: list[Problem]) -> None:
    rule = next((rule for rule in to_make.rules if _fits(table, rule.when, values)), None)
    if rule is None:
        return
    to, indexes = to_make.target, [table.by_heading.get(folded(heading)) for heading in rule.headings]
    raws = [values[index] if index is not None and index < len(values) else None for index in indexes]
    if any(raw is None for raw in raws) and (to.kind is not Kind.TIME or all(raw is None for raw in raws)):
        return
    fault = next((raw for raw in raws if isinstance(raw, CellError)), None)
    first = next((index for index, raw in zip(indexes, raws, strict=True) if raw is not None), None)
    place = table.sheet.place(number, first) if first is not None else to_make.place or piece.place
    if len(raws) == 1 and rule.pattern.strip() == f"{{{rule.headings[0]}}}":
        _put(piece, to, to_make.convert, raws[0], place, faults)
        return
    texts = {folded(heading): _joinable(raw) for heading, raw in zip(rule.headings, raws, strict=True)}
    _put(piece, to, to_make.convert, fault or filled(rule.pattern, texts).strip(), place, faults)


def _joinable(raw: Raw) -> str:
    if raw is None:
        return ""
    if isinstance(raw, dt.datetime) and raw.time() == dt.time():
        return raw.date().isoformat()
    return as_text(raw).strip()


def _default(piece: Piece, default: Default) -> None:
    to, needs = default.target, default.needs
    if to.list is not None:
        for (loc, number), item in piece.items.items():
            if loc == to.list and to.item in {None, number}:
                _default(item, Default(replace(to, list=None), default.node, None))
    elif (needs is None or any(loc[: len(needs)] == needs for loc in piece.facts)) and not _given(piece, to):
        piece.put(to, default.node)


def _default_sources(table: Table, piece: Piece) -> None:
    listed = table.default_sources
    if listed is None or any(
        loc == _SOURCES and set(item.facts) - {("official",)} for (loc, _), item in piece.items.items()
    ):
        return
    for number, source in enumerate(listed.value if isinstance(listed.value, list) else [listed]):
        assert isinstance(source.value, dict)
        facts = {(key,): child for key, child in source.value.items()}
        piece.items[_SOURCES, number] = Piece(source.place, facts)  # type: ignore[arg-type]


def _blanks(table: Table, number: int, piece: Piece) -> None:
    """Note the cells that are blank although every record needs them."""
    for path, (loc, index) in table.required.items():
        if loc not in piece.facts:
            piece.blanks[path] = table.sheet.place(number, index) if index is not None else piece.place
    if not any(loc == _SOURCES for loc, _ in piece.items):
        index = next((cell.index for cell in table.cells if cell.target.list == _SOURCES), None)
        piece.blanks["sources.publisher"] = table.sheet.place(number, index) if index is not None else piece.place
