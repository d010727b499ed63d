"""GeoJSON: features with properties and a point or a line, as a sheet with a row to each feature."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from drafter.problems import Place, Problem
from drafter.reading.cells import Raw
from drafter.reading.columns import Mapped
from drafter.reading.documents import Entry
from drafter.reading.files import read_bytes
from drafter.reading.geometry import add_geometry
from drafter.reading.jsontext import read_json
from drafter.reading.node import Node, join_path
from drafter.reading.rows import Piece
from drafter.reading.sheets import Sheet, headings_of
from drafter.reading.tables import read_rows
from drafter.reading.text import decoded

_WGS84 = ("CRS84", "EPSG:4326", "EPSG::4326", "WGS84", "WGS 84")
_OURS = ("precision", "exit")


@dataclass(slots=True)
class Features(Sheet):
    """The features of a file as a sheet: its headings are the names of properties, its places those of the JSON."""

    features: list[Node] = field(default_factory=list)
    values: list[dict[str, Node]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    mapped: Mapped | None = None

    def place(self, row: int, column: int | None = None) -> Place:
        """Return where a feature or a property stands; row 0 is that of the headings."""
        if row == 0:
            name = self.names[column or 0] if self.names else ""
            holder = next((values[name] for values in self.values if name in values), None)
            return holder.place if holder is not None else Place(self.file)
        node = self.values[row - 1].get(self.names[column]) if column is not None else None
        return node.place if node is not None else self.features[row - 1].place

    def complete(self, row: int, piece: Piece, faults: list[Problem]) -> None:
        """Add to a record what the geometry of its feature says."""
        assert self.mapped is not None
        values = self.values[row - 1]
        ours = {name: values[name] for name in _OURS if name in values and values[name].value is not None}
        add_geometry(self.features[row - 1], self.mapped.settings.geometry, ours, piece, faults)


def read_geojson(path: Path, own: Mapped | None) -> tuple[Iterator[Entry], list[Problem]]:
    """Return the records of a GeoJSON file and what is wrong with it. Raises DrafterError where it cannot be read."""
    file = str(path)
    nodes, problems = read_json(decoded(read_bytes(path), file), file)
    if not nodes:
        return iter(()), problems
    features, found = _features(nodes[0])
    problems += found
    if not features:
        return iter(()), problems
    sheet = Features(file, None, (), features=features, values=[dict(_properties(feature)) for feature in features])
    sheet.names = list(dict.fromkeys(name for values in sheet.values for name in values if name not in _OURS))
    headings = headings_of(sheet.names, own)
    sheet.mapped = headings.mapped
    rows = ((number, [_raw(values.get(name)) for name in sheet.names]) for number, values in enumerate(sheet.values, 1))
    entries, found = read_rows(sheet, headings, rows)
    return entries, [*problems, *found]


def _features(node: Node) -> tuple[list[Node], list[Problem]]:
    kind = node.child("type")
    name = kind.value if kind is not None else None
    if name == "Feature":
        return [node], []
    listed = node.child("features")
    if name != "FeatureCollection" or listed is None or not isinstance(listed.value, list):
        hint = 'write {"type": "FeatureCollection", "features": [...]}'
        return [], [Problem("not-geojson", "the file is not a GeoJSON FeatureCollection", node.place, hint)]
    crs = node.child("crs")
    if crs is not None and crs.value is not None and not _is_wgs84(crs):
        hint = "export it again in WGS 84, the only system that GeoJSON knows"
        return [], [Problem("other-datum", "the file is not in WGS 84", crs.place, hint)]
    problems, features = [], []
    for feature in listed.value:
        sort = feature.child("type")
        if sort is not None and sort.value == "Feature":
            features.append(feature)
        else:
            hint = 'write {"type": "Feature", "geometry": ..., "properties": ...}'
            problems.append(Problem("not-geojson", "this is not a GeoJSON feature", feature.place, hint))
    if not listed.value:
        hint = "export it again, or remove the file"
        problems.append(Problem("empty-file", "the file has no features", listed.place, hint))
    return features, problems


def _is_wgs84(crs: Node) -> bool:
    properties = crs.child("properties")
    name = properties.child("name") if properties is not None else None
    return name is not None and str(name.value).upper().endswith(_WGS84)


def _properties(feature: Node) -> Iterator[tuple[str, Node]]:
    """Yield the properties of a feature by their paths, however they are nested, and its own id."""
    properties = feature.child("properties")
    named = False
    for loc, node in _leaves(properties, ()) if properties is not None else ():
        path = join_path(loc)
        named = named or path == "id"
        yield path, node
    own = feature.child("id")
    if own is not None and not named:
        yield "id", own


def _leaves(node: Node, loc: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Node]]:
    if isinstance(node.value, dict):
        for key, child in node.value.items():
            yield from _leaves(child, (*loc, key))
    elif isinstance(node.value, list):
        for index, child in enumerate(node.value):
            yield from _leaves(child, (*loc, index))
    else:
        yield loc, node


def _raw(node: Node | None) -> Raw:
    return None if node is None or isinstance(node.value, (list, dict)) else node.value
