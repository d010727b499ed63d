"""Tables: a sheet whose headings are understood, and how each of its columns is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from drafter.problems import Place, Problem, Severity, did_you_mean
from drafter.reading.cells import Converter, Style, converter
from drafter.reading.columns import Column, ColumnRule, MadeRule, Mapped, folded
from drafter.reading.fieldpaths import NoField, Target, all_paths, required_within, target
from drafter.reading.node import Node
from drafter.reading.rows import Loc
from drafter.reading.sheets import Headings, Sheet

REQUIRED = {
    "id": "LT-2025-07-28",
    "title": "Drone found in the Gaižiūnai training area",
    "kind": "airspace-violation",
    "territory": "LT",
    "occurred.start": "2025-07-28",
}
"""The fields that every record needs, each with an example; it also needs a source."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How one column is read: what it fills, and how."""

    index: int
    target: Target
    rule: ColumnRule
    convert: Converter | None


@dataclass(frozen=True, slots=True)
class Made:
    """A field made from columns: the first rule whose condition fits."""

    target: Target
    rules: Sequence[MadeRule]
    convert: Converter | None
    place: Place | None


@dataclass(frozen=True, slots=True)
class Default:
    """What a field is where a row does not say, and the group without which it would say nothing."""

    target: Target
    node: Node
    needs: tuple[str | int, ...] | None


@dataclass(slots=True)
class Table:
    """A sheet whose headings are understood."""

    sheet: Sheet
    headings: Headings
    cells: list[Cell] = field(default_factory=list)
    made: list[Made] = field(default_factory=list)
    defaults: list[Default] = field(default_factory=list)
    default_sources: Node | None = None
    by_heading: dict[str, int] = field(default_factory=dict)
    required: dict[str, tuple[Loc, int | None]] = field(default_factory=dict)

    @property
    def mapped(self) -> Mapped:
        """Return the mapping by which the sheet is read."""
        return self.headings.mapped


def understood(sheet: Sheet, headings: Headings) -> tuple[Table, list[Problem]]:
    """Return the sheet as a table, with a problem for each heading that is not read."""
    table = Table(sheet, headings)
    problems: list[Problem] = []
    filled_by: dict[Target, int] = {}
    for index, text in enumerate(headings.texts):
        if not text:
            continue
        place = sheet.place(headings.row, index)
        column = table.mapped.column(text)
        if folded(text) in table.by_heading:
            first = sheet.place(headings.row, table.by_heading[folded(text)])
            problems.append(
                _twice(f"the heading '{text}' stands here and at {first.spot or f'field {first.column}'}", place)
            )
            continue
        table.by_heading[folded(text)] = index
        if column is None:
            problems.append(_unknown_heading(table, text, place))
        elif column.target is not None and column.target in filled_by:
            first = sheet.place(headings.row, filled_by[column.target])
            problems.append(
                _twice(f"'{column.target.path}' is given here and at {first.spot or f'field {first.column}'}", place)
            )
        elif column.target is not None:
            filled_by[column.target] = index
            table.cells.append(_cell(table.mapped, index, column, column.target))
    problems += _add_made(table)
    _add_defaults(table)
    for path in REQUIRED:
        to = target(path)
        assert isinstance(to, Target)
        table.required[path] = to.loc, _column_of(table, to)
    return table, problems


def _column_of(table: Table, to: Target) -> int | None:
    """Return the column that gives a field, or the first of those it is made from."""
    own = [cell.index for cell in table.cells if cell.target == to]
    headings = [heading for made in table.made if made.target == to for rule in made.rules for heading in rule.headings]
    found = [*own, *(table.by_heading.get(folded(heading)) for heading in headings)]
    return next((index for index in found if index is not None), None)


def _cell(mapped: Mapped, index: int, column: Column, to: Target) -> Cell:
    rule, settings = column.rule, mapped.settings
    style = Style(rule.dates or settings.dates, rule.decimal or settings.decimal, rule.unit)
    return Cell(index, to, rule, converter(to.kind, style))


def _add_made(table: Table) -> Iterator[Problem]:
    settings = table.mapped.settings
    style = Style(settings.dates, settings.decimal)
    for path, rules in settings.made.items():
        to = target(path)
        assert isinstance(to, Target)
        place = table.mapped.place("made", path)
        table.made.append(Made(to, rules, converter(to.kind, style), place))
        named = dict.fromkeys(heading for rule in rules for heading in (*rule.headings, *rule.when))
        for heading in named:
            if folded(heading) not in table.by_heading:
                hint = did_you_mean(heading, table.headings.texts) or "correct the pattern or the sheet's heading"
                yield Problem(
                    "no-such-heading",
                    f"'{path}' is made from the heading '{heading}', which the sheet has not",
                    place,
                    hint,
                    Severity.WARNING,
                )


def _add_defaults(table: Table) -> None:
    defaults = table.mapped.node.child("defaults") if table.mapped.node else None
    for path, node in defaults.value.items() if defaults and isinstance(defaults.value, dict) else ():
        if path == "sources":
            table.default_sources = node
            continue
        to = target(path)
        assert isinstance(to, Target)
        needs = to.loc if to.attribute else None if to.list else required_within(to.loc)
        table.defaults.append(Default(to, node, needs))


def lacking(table: Table) -> Iterator[Problem]:
    """Yield a problem for each field that every record needs and no column gives."""
    given = {cell.target.path for cell in table.cells} | {made.target.path for made in table.made}
    given |= {default.target.path for default in table.defaults}
    place = table.sheet.place(table.headings.row)
    for path in REQUIRED:
        if path not in given:
            yield _no_column(path, place)
    sources = any(path.startswith("sources") and path.endswith((".publisher", ".id")) for path in given)
    if not sources and table.default_sources is None:
        yield _no_column("sources.publisher", place)


def _no_column(path: str, place: Place) -> Problem:
    hint = f"add a column '{path}', or say in columns.yaml which column it is, or give it there under 'defaults'"
    return Problem("no-column", f"no column gives '{path}', which every record needs", place, hint)


def _unknown_heading(table: Table, text: str, place: Place) -> Problem:
    found = target(text)
    hint = did_you_mean(text, (*table.mapped.headings, *all_paths()))
    if hint is None and isinstance(found, NoField) and found.hint and "." in text:
        hint = found.hint
    hint = hint or f"say in columns.yaml which field it is, or '{text}: ignore'"
    return Problem("unknown-heading", f"the column '{text}' is not read", place, hint, Severity.WARNING)


def _twice(message: str, place: Place) -> Problem:
    hint = "keep one of the two, or name it differently; a second source is 'sources[1].publisher'"
    return Problem("duplicate-heading", f"{message}; this column is not read", place, hint)
