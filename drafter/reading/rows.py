"""Rows: what the rows of a sheet say of one incident, put together as the node of its record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from drafter.problems import Place, Problem
from drafter.reading.fieldpaths import Target
from drafter.reading.node import Node, join_path, plain

Loc = tuple[str | int, ...]
FURTHER = 100
"""The number of the item that a row adds to a list whose heading has no number; headings number up to 99."""


@dataclass(slots=True)
class Piece:
    """Some fields of a record, or of one item in a list of it: their nodes by path, and what is said about each.

    `blanks` are the cells of fields that every record needs, where this row leaves them blank. `only_source` marks a
    row that gives nothing of the incident but its id and a source.
    """

    place: Place
    facts: dict[Loc, Node] = field(default_factory=dict)
    attributes: dict[Loc, dict[str, Node]] = field(default_factory=dict)
    items: dict[tuple[Loc, int], Piece] = field(default_factory=dict)
    blanks: dict[str, Place] = field(default_factory=dict)
    only_source: bool = False

    def put(self, target: Target, node: Node, further: int = 0) -> None:
        """Set a field, or an attribute of one, in the record or in the item of a list."""
        piece = self
        if target.list is not None:
            number = FURTHER + further if target.item is None else target.item
            key = (target.list, number)
            if key not in self.items:
                self.items[key] = Piece(self.place)
            piece = self.items[key]
        if target.attribute is not None:
            piece.attributes.setdefault(target.loc, {})[target.attribute] = node
        else:
            piece.facts[target.loc] = node


def record(pieces: Sequence[Piece]) -> tuple[Node, list[Problem]]:
    """Return the record that the rows of one incident make together, and where they contradict one another."""
    problems: list[Problem] = []
    whole = pieces[0]
    sources, ids_of_row = _sources(pieces, problems)
    if len(pieces) > 1:
        whole = _merged(pieces, ids_of_row, problems)
    lists = _lists(pieces, ids_of_row)
    if sources:
        lists["sources",] = sources
    return _tree(whole, lists), problems


def _sources(pieces: Sequence[Piece], problems: list[Problem]) -> tuple[list[Node], list[list[str]]]:
    """Return the sources of all rows, each once and each with an id, and the ids that each row names."""
    found: dict[str, Node] = {}
    by_row: list[list[str]] = []
    for piece in pieces:
        mine: list[str] = []
        by_row.append(mine)
        for (loc, _), item in sorted(piece.items.items(), key=lambda entry: entry[0][1]):
            if loc == ("sources",) and (set(item.facts) - {("official",)}):
                mine.append(_source(_tree(item), found, problems))
    return list(found.values()), by_row


def _source(node: Node, found: dict[str, Node], problems: list[Problem]) -> str:
    assert isinstance(node.value, dict)
    given = node.value.get("id")
    said = {key: plain(child) for key, child in node.value.items() if key != "id"}
    if given is None:
        for known, other in found.items():
            if said == {key: value for key, value in plain(other).items() if key != "id"}:
                return known
        name = f"source-{len(found) + 1}"
        found[name] = Node({"id": Node(name, node.place), **node.value}, node.place)
        return name
    name = str(given.value)
    if name not in found:
        found[name] = node
        return name
    first = found[name].value
    assert isinstance(first, dict)
    for key, child in node.value.items():
        if key not in first:
            first[key] = child
        elif plain(first[key]) != plain(child):
            problems.append(_contradiction(f"{key} of the source '{name}'", first[key], child))
    return name


def _merged(pieces: Sequence[Piece], ids_of_row: Sequence[Sequence[str]], problems: list[Problem]) -> Piece:
    whole = Piece(pieces[0].place)
    said_by: dict[Loc, list[int]] = {}
    for number, piece in enumerate(pieces):
        for loc, node in piece.facts.items():
            if loc in _LISTS_OF_FACTS:
                continue
            known = whole.facts.get(loc)
            if known is None:
                whole.facts[loc] = node
            elif isinstance(known.value, list) and isinstance(node.value, list):
                fresh = [item for item in node.value if item.value not in [other.value for other in known.value]]
                whole.facts[loc] = Node([*known.value, *fresh], known.place)
            elif known.value != node.value:
                problems.append(_contradiction(join_path(loc), known, node))
                continue
            said_by.setdefault(_fact(loc), []).append(number)
        for loc, attributes in piece.attributes.items():
            here = whole.attributes.setdefault(loc, {})
            for name, node in attributes.items():
                if name in here and plain(here[name]) != plain(node):
                    problems.append(_contradiction(f"{join_path(loc)}.{name}", here[name], node))
                here.setdefault(name, node)
    _back(whole, said_by, pieces, ids_of_row)
    return whole


def _lists(pieces: Sequence[Piece], ids: Sequence[Sequence[str]]) -> dict[Loc, list[Node]]:
    """Return the items of the record's lists, each once, with the sources of the rows that give it."""
    found: dict[Loc, list[tuple[Node, list[int]]]] = {}
    for row, piece in enumerate(pieces):
        for loc, node in _items(piece, texts=len(pieces) > 1):
            known = found.setdefault(loc, [])
            same = next((rows for other, rows in known if plain(other) == plain(node)), None)
            if same is None:
                known.append((node, [row]))
            else:
                same.append(row)
    return {loc: [_backed(node, _names(rows, pieces, ids)) for node, rows in items] for loc, items in found.items()}


def _items(piece: Piece, *, texts: bool) -> Iterator[tuple[Loc, Node]]:
    for (loc, _), item in sorted(piece.items.items(), key=lambda entry: entry[0][1]):
        if loc != ("sources",):
            yield loc, _tree(item)
    for loc, node in piece.facts.items() if texts else ():
        if loc in _LISTS_OF_FACTS and isinstance(node.value, list):
            yield from ((loc, child) for child in node.value)


def _backed(node: Node, names: Sequence[str]) -> Node:
    """Return an item of a list with the sources of each fact in it named; without names, as it is."""
    if not names:
        return node
    listed = Node([Node(name, node.place) for name in names], node.place)
    if not isinstance(node.value, dict):
        return Node({"value": node, "sources": listed}, node.place)
    if "value" in node.value:
        return Node({"sources": listed, **node.value}, node.place)
    return Node({key: _backed(child, names) for key, child in node.value.items()}, node.place)


def _names(rows: Sequence[int], pieces: Sequence[Piece], ids: Sequence[Sequence[str]]) -> list[str]:
    """Return the sources that carry what these rows state, or none where that is all of the record's.

    A row of nothing but a source speaks for the whole record.
    """
    for_all = {name for row, piece in zip(ids, pieces, strict=True) if piece.only_source for name in row}
    mine = {name for row in rows for name in ids[row]}
    names = list(dict.fromkeys(name for row in ids for name in row if name in mine | for_all))
    return names if mine and len(names) < len({name for row in ids for name in row}) else []


def _back(whole: Piece, said_by: dict[Loc, list[int]], pieces: Sequence[Piece], ids: Sequence[Sequence[str]]) -> None:
    """Name the sources of each fact that only some rows state."""
    for loc, rows in said_by.items():
        if loc[0] in _NOT_FACTS or loc[-1] in _PLAIN or "sources" in whole.attributes.get(loc, {}):
            continue
        place = pieces[rows[0]].place
        if names := _names(rows, pieces, ids):
            listed = Node([Node(name, place) for name in names], place)
            whole.attributes.setdefault(loc, {})["sources"] = listed


_LISTS_OF_FACTS = {("measures", "national"), ("consequences", "airports")}
_NOT_FACTS = {"id", "marking", "releasable_to", "prior", "sources", "track"}
_PLAIN = {"timezone", "utc", "precision"}
_POSITION_PARTS = {"at", "latitude", "longitude", "precision"}


def _fact(loc: Loc) -> Loc:
    """Return the path of the fact that a value belongs to: a position's parts are one fact."""
    return loc[:-1] if loc[-1] in _POSITION_PARTS and len(loc) > 1 and loc[0] != "occurred" else loc


def _contradiction(what: str, first: Node, second: Node) -> Problem:
    return Problem(
        "rows-contradict",
        f"'{what}' is '{_shown(second)}' here and '{_shown(first)}' at {_spot(first.place)}, for the same incident",
        second.place,
        "correct one of the two, give the rows different ids, or state the fact as disputed in a YAML record",
    )


def _shown(node: Node) -> str:
    value = plain(node)
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= 60 else f"{text[:59]}…"


def _spot(place: Place) -> str:
    return place.spot or f"line {place.line}"


def _tree(piece: Piece, lists: dict[Loc, list[Node]] | None = None) -> Node:
    """Return the nodes of a piece, nested as their paths say."""
    root: dict[str | int, Node] = {}
    groups: dict[Loc, dict[str | int, Node]] = {(): root}
    for loc, node in piece.facts.items():
        _group(groups, loc[:-1], node.place)[loc[-1]] = node
    for loc, nodes in (lists or {}).items():
        _group(groups, loc[:-1], nodes[0].place)[loc[-1]] = Node(nodes, nodes[0].place)
    for loc, attributes in piece.attributes.items():
        place = next(iter(attributes.values())).place
        group = _group(groups, loc[:-1], place)
        value = group.get(loc[-1])
        said = attributes if value is None else {"value": value, **attributes}
        group[loc[-1]] = Node(dict(said), place if value is None else value.place)
    if any(type(step) is int for loc in piece.facts for step in loc):
        return _finished(Node(root, piece.place))  # type: ignore[arg-type]
    return Node(root, piece.place)  # type: ignore[arg-type]


def _group(groups: dict[Loc, dict[str | int, Node]], loc: Loc, place: Place) -> dict[str | int, Node]:
    found = groups.get(loc)
    if found is None:
        found = groups[loc] = {}
        _group(groups, loc[:-1], place)[loc[-1]] = Node(found, place)  # type: ignore[arg-type]
    return found


def _finished(node: Node) -> Node:
    """Return the node after turning mappings by number into lists."""
    if not isinstance(node.value, dict):
        return node
    children: dict[str | int, Node] = {step: _finished(child) for step, child in node.value.items()}
    numbers = sorted(step for step in children if isinstance(step, int))
    if numbers:
        return Node([children[number] for number in numbers], node.place)
    return Node(children, node.place)  # type: ignore[arg-type]
