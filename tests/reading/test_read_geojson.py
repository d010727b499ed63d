from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from table_files import Write, hints, said

from drafter.problems import Place

PROPERTIES = {
    "title": "Drone", "kind": "other", "territory": "LT", "occurred": {"start": "2025-07-28"},
    "precision": "500 m", "sources": [{"id": "army", "publisher": "Army", "official": True}],
}  # fmt: skip
LINE = [[25.717, 54.6], [25.5, 54.65], [25.28, 54.687]]


def feature(shape: str, coordinates: Any, **more: Any) -> dict[str, Any]:
    geometry = {"type": shape, "coordinates": coordinates}
    return {"type": "Feature", "geometry": geometry, "properties": {"id": "LT-1"} | PROPERTIES | more}


def collection(*features: dict[str, Any], **more: Any) -> str:
    return json.dumps({"type": "FeatureCollection", **more, "features": features})


def test_a_point_is_the_position(write: Write) -> None:
    records, problems = said(write("air.geojson", collection(feature("Point", [25.28, 54.687]))))
    assert problems == ""
    position = {"latitude": "54.687", "longitude": "25.28", "precision": "500 m"}
    assert records.snapshot("LT-1")["place"] == {"position": position}
    assert records.snapshot("LT-1")["sources"] == [{"id": "army", "publisher": "Army", "official": True}]
    assert isinstance(records.place("LT-1", "place.position").column, int)


def test_a_mapping_names_properties_and_says_what_a_point_is(write: Write) -> None:
    write("columns.yaml", "columns: {name: title}\ngeometry: {point: found.position, precision: 2 km}\n")
    item = feature("Point", [25.28, 54.687])
    item["properties"]["name"] = item["properties"].pop("title")
    del item["properties"]["precision"]
    records, problems = said(write("air.geojson", collection(item)))
    assert problems == ""
    assert records.snapshot("LT-1")["found"]["position"]["precision"] == "2 km"


def test_a_line_is_a_track_with_an_assessed_entry_and_a_bound_of_depth(write: Write) -> None:
    records, problems = said(write("air.geojson", collection(feature("LineString", LINE))))
    assert problems == ""
    snapshot = records.snapshot("LT-1")
    first = {"latitude": "54.6", "longitude": "25.717", "precision": "500 m"}
    assert [point["latitude"] for point in snapshot["track"]] == ["54.6", "54.65", "54.687"]
    assert snapshot["entry"] == {"position": {"value": first, "certainty": "assessed"}}
    # 29.8 km on the sphere, and 500 m of doubt at either end.
    assert snapshot["depth"] == {"value": "less than 31 km", "certainty": "assessed"}
    assert "exit" not in snapshot


def test_a_line_that_left_again_and_one_of_unknown_precision(write: Write) -> None:
    left = feature("LineString", LINE, exit={"name": "Gateford"}, depth="about 12 km")
    rough = feature("LineString", LINE, id="LT-2", precision="place", exit=True)
    records, problems = said(write("air.geojson", collection(left, rough)))
    assert problems == ""
    assert records.snapshot("LT-1")["exit"]["position"]["value"]["longitude"] == "25.28"
    assert records.snapshot("LT-1")["depth"] == "about 12 km"
    assert records.snapshot("LT-2")["exit"]["position"]["certainty"] == "assessed"
    assert "depth" not in records.snapshot("LT-2")


@pytest.mark.parametrize(
    ("item", "message"),
    [
        (
            feature("Point", [54.687, 125.28]),
            "longitude 54.687 and latitude 125.28 seem swapped: no latitude is beyond 90",
        ),
        (
            feature("Point", [54.687, 25.28]),
            "latitude 25.28 and longitude 54.687 seem swapped: only the other way round does the point lie in LT",
        ),
        (feature("Polygon", [[[1, 2], [3, 4], [1, 2]]]), "a geometry of the type 'Polygon' is not read"),
        (feature("Point", ["x"]), "this is not a point"),
        (feature("LineString", [[25, 54]]), "the line has fewer than two points"),
        (feature("LineString", LINE, precision=None), "the line has no precision"),
        (feature("Point", [25.28, 54.687], precision=None), "the point has no precision"),
        (feature("Point", [25.28, 54.687], kind="odd"), "'odd' is not a known 'kind'"),
    ],
)
def test_faulty_features_leave_the_others(item: dict[str, Any], message: str, write: Write) -> None:
    path = write("air.geojson", collection(item, feature("Point", [25.28, 54.687], id="LT-2")))
    records, problems = said(path)
    assert records.ids == ("LT-2",)
    assert problems.startswith("air.geojson:1:")
    assert problems.partition("error: ")[2].rpartition(" [")[0] == message
    assert hints(path)[0]


def test_other_systems_and_other_json_are_refused(write: Write) -> None:
    other = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3346"}}
    path = write("air.geojson", collection(feature("Point", [25.28, 54.687]), crs=other))
    assert said(path)[1] == "air.geojson:1:38: error: the file is not in WGS 84 [other-datum]"
    fine = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    assert said(write("air.geojson", collection(feature("Point", [25.28, 54.687]), crs=fine)))[1] == ""
    assert said(write("air.geojson", "[1]"))[1] == (
        "air.geojson:1:1: error: the file is not a GeoJSON FeatureCollection [not-geojson]"
    )
    assert said(write("air.geojson", '{"type": "FeatureCollection", "features": [{"type": 1}]}'))[1] == (
        "air.geojson:1:44: error: this is not a GeoJSON feature [not-geojson]"
    )
    assert said(write("air.geojson", collection()))[1].endswith("error: the file has no features [empty-file]")


def test_a_property_that_is_no_field_is_named(write: Write) -> None:
    _, problems = said(
        write("air.geojson", collection(feature("Point", [25.28, 54.687], titel="x", nested={"a": [1]})))
    )
    assert [line.partition("warning: ")[2] for line in problems.splitlines()] == [
        "the column 'titel' is not read [unknown-heading]",
        "the column 'nested.a[0]' is not read [unknown-heading]",
    ]


def test_features_of_one_id_are_one_record(write: Write) -> None:
    one = feature("Point", [25.28, 54.687])
    two = feature("LineString", LINE)
    records, problems = said(write("air.geojson", collection(one, two)))
    assert problems == ""
    assert {"place", "track", "entry"} <= set(records.snapshot("LT-1"))
    assert records.place("LT-1") == Place("air.geojson", 1, 44)
