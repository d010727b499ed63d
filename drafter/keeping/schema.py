"""The JSON Schema of a record as people write it, for editors that complete and check YAML."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from drafter.incident import Incident, state_code
from drafter.values import UNITS, Fact, Position, Quantity

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DEFS = "#/$defs/"
_DAY = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
_TIME = r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?"
_ZONE = r"( ?(Z|[+-]\d\d:\d\d|[A-Z]{1,5}))?"
_GROUP = r"\d\d ?\d{4} ?[A-Za-z]{1,5} ?[A-Za-z]{3} ?(\d\d){1,2}"
_DECIMAL = r"^\s*-?\d{1,2}(\.\d+)?\s*[,;]\s*-?\d{1,3}(\.\d+)?\s*$"
_NUMBER = r"\d+([ \u00a0]\d{3})*(\.\d+)?"
_BOUNDS = ("about", "approximately", "circa", "some", "~", "≈", "more than", "over", ">", "less than", "under", "<")
_UNIT_WORDS = ("seconds?", "minutes?", "hours?", "days?", "metres?", "kilometres?")
_WHAT = {
    "value": "The value itself.",
    "certainty": "How surely it is known; left out, confirmed where a source is official, and otherwise reported.",
    "sources": "Ids of the record's sources that say so; left out, all of them.",
    "as_of": "The day on which it was known to be so.",
    "marking": "A protective marking of this one fact.",
    "releasable_to": "To whom this one fact may be released.",
    "texts": "The same text in other languages, by language.",
    "values": "The values of a disputed fact, each with its source.",
}
# Schema and its parts are objects of JSON.
Json = dict[str, Any]


def record_schema(describe: Callable[[str], str | None] = lambda _: None) -> Json:
    """Return the schema of a file of records: one, or a list of them. `describe` names a field in plain words."""
    schema = Incident.model_json_schema(schema_generator=_AsWritten)
    parts: Json = schema.pop("$defs")
    parts["Incident"] = _described(schema, "", parts, describe)
    whole = {
        "$schema": DIALECT,
        "title": "Incident records of drafter",
        "description": "One incident record, or a list of them.",
        "if": {"type": "array"},
        "then": {"items": {"$ref": _DEFS + "Incident"}},
        "else": {"$ref": _DEFS + "Incident"},
    }
    used = _used(whole, parts)
    names = {name: _plain_name(name) for name in used}
    named: Json = _renamed({**whole, "$defs": {name: parts[name] for name in sorted(used, key=_plain_name)}}, names)
    return named


class _AsWritten(GenerateJsonSchema):
    """Pydantic's own schema, but for what records write in a shape of their own: facts, quantities, places, days."""

    def model_schema(self, schema: Any) -> Json:
        model = schema["cls"]
        said = super().model_schema(schema)
        if not issubclass(model, Fact):
            return said
        value = self.resolve_ref_schema(said)["properties"]["value"]
        return _fact(value, said["properties"]["values"], said["properties"])

    def nullable_schema(self, schema: Any) -> Json:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: Any) -> Json:
        return self.generate_inner(schema["schema"])

    def dataclass_schema(self, schema: Any) -> Json:
        kinds: dict[type, Callable[[], Json]] = {Quantity: _quantity, Position: _position}
        return kinds[schema["cls"]]()

    def function_after_schema(self, schema: Any) -> Json:
        if schema["function"]["function"] is state_code:
            return {"type": "string", "pattern": "^[A-Z]{2}$", "examples": ["LT"]}
        return super().function_after_schema(schema)

    def date_schema(self, schema: Any) -> Json:  # noqa: ARG002 - pydantic's signature
        return {"type": "string", "pattern": f"^{_DAY}$", "examples": ["2025-07-28"]}

    def datetime_schema(self, schema: Any) -> Json:  # noqa: ARG002
        pattern = f"^({_DAY}[T ] *{_TIME}{_ZONE}|{_GROUP})$"
        return {"type": "string", "pattern": pattern, "examples": ["2025-07-28 08:30"]}

    def union_schema(self, schema: Any) -> Json:
        """Return the one union that a record has: a day, or a local time."""
        if {choice["type"] for choice in schema["choices"]} != {"date", "datetime"}:
            return super().union_schema(schema)
        examples = ["2025-07-28", "2025-07-28 11:30"]
        return {"type": "string", "pattern": f"^({_DAY}([T ] *{_TIME}{_ZONE})?|{_GROUP})$", "examples": examples}

    def int_schema(self, schema: Any) -> Json:  # noqa: ARG002
        return {"anyOf": [{"type": "integer", "minimum": 0}, {"const": "none"}], "examples": [1, "none"]}

    def bool_schema(self, schema: Any) -> Json:  # noqa: ARG002
        return {"enum": [True, False, "yes", "no"]}

    def is_instance_schema(self, schema: Any) -> Json:
        return _position() if schema["cls"] is Position else super().is_instance_schema(schema)


def _fact(value: Json, values: Json, properties: Mapping[str, Json]) -> Json:
    """Return a leaf: the bare value, or a mapping that says more about it, or the values of a disputed one."""
    said = {key: {**_untitled(part), "description": _WHAT.get(key, "")} for key, part in properties.items()}
    certainty = {key: part for key, part in said["certainty"].items() if key != "$ref"}
    surely = {**certainty, "enum": ["confirmed", "assessed", "reported"]}
    more = {key: part for key, part in said.items() if key not in {"value", "values", "certainty"}}
    value, values = _untitled(value), {**_untitled(values), "minItems": 2, "description": _WHAT["values"]}
    one = {"value": {**value, "description": _WHAT["value"]}, "certainty": surely, **more}
    several = {"certainty": {"const": "disputed", "description": _WHAT["certainty"]}, "values": values, **more}
    del several["texts"]
    return {
        "anyOf": [
            value,
            {"type": "object", "properties": one, "required": ["value"], "additionalProperties": False},
            {"type": "object", "properties": several, "required": ["certainty", "values"],
             "additionalProperties": False},
        ]
    }  # fmt: skip


def _quantity() -> Json:
    bounds = "|".join(_BOUNDS)
    units = "|".join((*UNITS, *_UNIT_WORDS))
    pattern = rf"^(({bounds})\s*)?{_NUMBER}(\s*(-|–|to)\s*{_NUMBER})?\s*({units})$"
    return {"type": "string", "pattern": pattern, "examples": ["about 2 kg", "50-60 km/h", "more than 100 km"]}


def _position() -> Json:
    degrees = {"type": ["number", "string"]}
    precision = {
        "anyOf": [{"const": "place"}, _quantity()],
        "description": "How exact the position is: place, or a distance.",
        "examples": ["place", "100 m"],
    }
    at = {
        "type": "string",
        "description": "WGS 84, latitude first, in quotes.",
        "examples": ["54.600, 25.717", "543600N 0254301E"],
    }
    return {
        "type": "object",
        "properties": {"at": at, "latitude": degrees, "longitude": degrees, "precision": precision},
        "additionalProperties": False,
        # Decimal degrees do not say how exact they are; where another form may do without, the reader says so.
        "if": {"properties": {"at": {"pattern": _DECIMAL}}},
        "then": {"required": ["precision"]},
        "oneOf": [{"required": ["at"]}, {"required": ["latitude", "longitude"]}],
    }


def _untitled(part: Json) -> Json:
    return {key: value for key, value in part.items() if key not in {"title", "default"}}


def _described(schema: Json, path: str, parts: Json, describe: Callable[[str], str | None]) -> Json:
    """Return an object's schema with a description at each field, and its parts written out where they are used."""
    schema = _untitled(schema)
    properties = {}
    for name, part in schema.get("properties", {}).items():
        here = f"{path}.{name}" if path else name
        properties[name] = _field(_untitled(part), here, parts, describe)
    return {**schema, "properties": properties}


def _field(part: Json, path: str, parts: Json, describe: Callable[[str], str | None]) -> Json:
    target = parts.get(str(part.get("$ref", "")).removeprefix(_DEFS), {})
    if "properties" in target:
        return _described(target, path, parts, describe)
    if "items" in part:
        items = _field(part["items"], path, parts, describe)
        part = {**{key: value for key, value in part.items() if key != "examples"}, "items": items}
    said = describe(path)
    return {**part, "description": f"{said[:1].upper()}{said[1:]}."} if said else part


def _used(schema: Any, parts: Json) -> set[str]:
    """Return the names of the parts that a schema refers to, and those to which these refer."""
    found: set[str] = set()
    waiting = [schema]
    while waiting:
        here = waiting.pop()
        if isinstance(here, list):
            waiting += here
        elif isinstance(here, dict):
            waiting += here.values()
            name = str(here.get("$ref", "")).removeprefix(_DEFS)
            if name in parts and name not in found:
                found.add(name)
                waiting.append(parts[name])
    return found


def _plain_name(name: str) -> str:
    """Return the name of a part without the machinery of Python's types: Fact-Quantity, Fact-open-closed."""
    for word in ("Quantity", "Position", "Kind", "Literal", "date__datetime", "date", "int", "bool", "str"):
        if name.startswith("Fact_") and word in name:
            kind = "Text" if "MinLen" in name else "State" if word == "str" else word
            kind = name if word == "Literal" else _PLAIN.get(kind, kind)
            return "-".join(("Fact", *re.findall(r"[A-Za-z]+", kind.removeprefix("Fact_Literal"))))
        if name.startswith("Claim_") and word in name:
            return _plain_name(name.replace("Claim_", "Fact_", 1)).replace("Fact", "Claim", 1)
    return name


_PLAIN = {"date__datetime": "DayOrTime", "date": "Day", "int": "Count", "bool": "YesNo"}


def _renamed(schema: Any, names: Mapping[str, str]) -> Any:
    if isinstance(schema, list):
        return [_renamed(item, names) for item in schema]
    if not isinstance(schema, dict):
        return schema
    whole = {key: _renamed(value, names) for key, value in schema.items()}
    if "$ref" in whole:
        name = str(whole["$ref"]).removeprefix(_DEFS)
        whole["$ref"] = _DEFS + names.get(name, name)
    if "$defs" in whole:
        whole["$defs"] = {names[name]: part for name, part in whole["$defs"].items()}
    return whole
