"""Mapping files: what the headings of a desk's own sheet mean, written once in `columns.yaml`."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from drafter.problems import DrafterError, Place, Problem, did_you_mean
from drafter.reading.documents import MAPPING_FILES, read_documents
from drafter.reading.fieldpaths import NoField, Target, target
from drafter.reading.models import validate
from drafter.reading.node import Node, find
from drafter.values import UNITS, Frozen

IGNORE = "ignore"
_SHIPPED = Path(__file__).parent / "mappings"
_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")


def _one_or_more(value: Any) -> Any:
    return value if isinstance(value, (list, tuple)) else [value]


def _texts(value: Any) -> Any:
    return [str(item) if isinstance(item, (int, float)) else item for item in _one_or_more(value)]


def _rule(value: Any) -> Any:
    if value is None or value == IGNORE:
        return {"field": None}
    return {"field": value} if isinstance(value, str) else value


def _pattern(value: Any) -> Any:
    return [{"pattern": item} if isinstance(item, str) else item for item in _one_or_more(value)]


def _keys_as_text(value: Any) -> Any:
    return {str(key): item for key, item in value.items()} if isinstance(value, Mapping) else value


_Names = Annotated[tuple[str, ...], BeforeValidator(_texts)]
_When = Mapping[str, _Names]
_Dates = Literal["day-first", "month-first"]
_Decimal = Literal["comma", "point"]


class ColumnRule(Frozen):
    """What one heading means: a field, how its cells are read, and what some of their words stand for."""

    field: str | None = None
    values: Annotated[Mapping[str, Any], BeforeValidator(_keys_as_text)] = {}
    otherwise: str | None = None
    unit: Literal[UNITS] | None = None  # type: ignore[valid-type]
    split: str | None = None
    dates: _Dates | None = None
    decimal: _Decimal | None = None


class MadeRule(Frozen):
    """A field made from columns: text with `{heading}` in it, taken where `when` fits."""

    pattern: Annotated[str, Field(min_length=1)]
    when: _When = Field({})

    @property
    def headings(self) -> tuple[str, ...]:
        """Return the headings that the pattern names."""
        return tuple(_PLACEHOLDER.findall(self.pattern))


class LeaveOut(Frozen):
    """Rows that cannot become records, and why."""

    when: _When
    because: str
    hint: str | None = None


class Geometry(Frozen):
    """What the points and lines of a GeoJSON file are."""

    point: str = "place.position"
    precision: str | None = None
    entry: bool = True
    exit: bool = False
    depth: bool = True


class ColumnsFile(Frozen):
    """`columns.yaml` as it is written."""

    files: _Names = ()
    recognised_by: _Names = ()
    sheets: _Names = ()
    heading_row: Annotated[int, Field(ge=1)] | None = None
    encoding: Literal["utf-8", "utf-16", "cp1257", "cp1252"] | None = None
    separator: Literal[",", ";", "\t", "|", "tab"] | None = None
    dates: _Dates | None = None
    decimal: _Decimal | None = None
    blank: _Names = ()
    columns: Mapping[str, Annotated[ColumnRule, BeforeValidator(_rule)]] = {}
    made: Mapping[str, Annotated[tuple[MadeRule, ...], BeforeValidator(_pattern)]] = {}
    defaults: Mapping[str, Any] = {}
    leave_out: tuple[LeaveOut, ...] = ()
    geometry: Geometry = Geometry()


@dataclass(frozen=True, slots=True)
class Column:
    """A heading that is understood: what it fills, or None where the mapping says to ignore it."""

    target: Target | None
    rule: ColumnRule


class Mapped:
    """A mapping file made ready: its headings folded, its field paths looked up. `node` says where it stands."""

    def __init__(self, settings: ColumnsFile, node: Node | None = None) -> None:
        self.settings = settings
        self.node = node
        self._columns = {folded(heading): _column(rule) for heading, rule in settings.columns.items()}
        self._used = {folded(heading) for heading in _named(settings)}

    def column(self, heading: str) -> Column | None:
        """Return what a heading means, or None where it means nothing: the mapping's own first, then a field path."""
        own = self._columns.get(folded(heading))
        if own is not None:
            return own
        found = _by_path(heading.strip())
        if found is None and folded(heading) in self._used:
            return Column(None, ColumnRule())
        return found

    def fits(self, headings: Sequence[str]) -> bool:
        """Tell whether these are the headings by which a shipped mapping is recognised."""
        here = {folded(heading) for heading in headings}
        return all(folded(heading) in here for heading in self.settings.recognised_by)

    @property
    def headings(self) -> tuple[str, ...]:
        """Return the headings that the mapping names, for hints."""
        return tuple(self.settings.columns)

    def place(self, *loc: str | int) -> Place | None:
        """Return where something of the mapping stands in its file, or None where there is no file."""
        return find(self.node, loc)[0].place if self.node is not None else None


def folded(heading: str) -> str:
    """Return a heading as headings are compared: without case, and with single spaces."""
    return " ".join(heading.split()).casefold()


def filled(pattern: str, values: Mapping[str, str]) -> str:
    """Return a pattern with its headings replaced by values; the keys are folded."""
    return _PLACEHOLDER.sub(lambda found: values.get(folded(found[1]), ""), pattern)


@cache
def _by_path(heading: str) -> Column | None:
    match = re.fullmatch(r"(\S+)\s*\(([^()\s]+)\)", heading)
    unit = match[2] if match and match[2] in UNITS else None
    found = target(match[1] if match and unit else heading)
    return Column(found, ColumnRule(unit=unit)) if isinstance(found, Target) else None


def _column(rule: ColumnRule) -> Column:
    found = target(rule.field) if rule.field is not None else None
    return Column(found if isinstance(found, Target) else None, rule)


def _named(settings: ColumnsFile) -> list[str]:
    made = [heading for rules in settings.made.values() for rule in rules for heading in (*rule.headings, *rule.when)]
    return [*made, *(heading for rule in settings.leave_out for heading in rule.when)]


def read_columns(path: Path) -> tuple[list[Mapped], list[Problem]]:
    """Return the mappings of a file, one for each of its documents, and what is wrong with them."""
    documents, problems = read_documents(path)
    found = []
    for node in documents:
        settings, faults = validate(ColumnsFile, node, "mapping")
        if settings is not None:
            faults = _path_faults(settings, node)
        problems += faults
        if settings is not None and not faults:
            found.append(Mapped(settings, node))
    return found, problems


def shipped(name: str) -> Mapped:
    """Return a mapping that comes with the program, by name. Raises DrafterError for an unknown one."""
    known = sorted(path.stem for path in _SHIPPED.glob("*.yaml"))
    if name not in known:
        hint = did_you_mean(name, known) or f"name a file, or one of {', '.join(known)}"
        raise DrafterError(Problem("no-such-mapping", f"there is no mapping '{name}'", None, hint))
    return _shipped()[name]


@cache
def _shipped() -> dict[str, Mapped]:
    found = {}
    for path in sorted(_SHIPPED.glob("*.yaml")):
        mappings, problems = read_columns(path)
        assert not problems, problems
        found[path.stem] = mappings[0]
    return found


def recognised() -> list[Mapped]:
    """Return the shipped mappings that a sheet's own headings can call for."""
    return [mapped for mapped in _shipped().values() if mapped.settings.recognised_by]


def chosen(path: Path, columns: str | Path | None) -> tuple[Mapped | None, list[Problem]]:
    """Return the mapping for a file: the one given by name or path, else the one that lies beside it, or None."""
    if columns is None:
        beside = next((path.parent / name for name in MAPPING_FILES if (path.parent / name).is_file()), None)
        if beside is None:
            return None, []
        columns = beside
    elif Path(columns).suffix.lower() not in {".yaml", ".yml", ".json"}:
        try:
            return shipped(str(columns)), []
        except DrafterError as error:
            return None, list(error.problems)
    mappings, problems = read_columns(Path(columns))
    fitting = (m for m in mappings if not m.settings.files or _meant(path.name, m.settings.files))
    return next(fitting, None), problems


def _meant(name: str, patterns: Sequence[str]) -> bool:
    return any(fnmatch.fnmatch(name.casefold(), pattern.casefold()) for pattern in patterns)


def _path_faults(settings: ColumnsFile, node: Node) -> list[Problem]:
    paths: list[tuple[tuple[str | int, ...], str]] = [
        *(
            (("columns", heading, *(("field",) if _is_mapping(node, heading) else ())), rule.field)
            for heading, rule in settings.columns.items()
            if rule.field is not None
        ),
        *((("made", path), path) for path in settings.made),
        *((("defaults", path), path) for path in settings.defaults if path != "sources"),
        (("geometry", "point"), settings.geometry.point),
    ]
    problems = []
    for loc, path in paths:
        found = target(path)
        if isinstance(found, NoField):
            hint = found.hint or "write a path such as object.designation, or ignore"
            problems.append(Problem("unknown-field", found.reason, find(node, loc)[0].place, hint))
    return problems


def _is_mapping(node: Node, heading: str) -> bool:
    return isinstance(find(node, ("columns", heading))[0].value, dict)
