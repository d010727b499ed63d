"""Models from nodes: every fault of the data as a Problem in plain words, at its own place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from drafter.problems import Place, Problem, did_you_mean
from drafter.reading.node import Loc, Node, find, join_path, locate, plain, split_path
from drafter.reading.sentences import Fault, sentence
from drafter.values import Fact, FieldError

Model = TypeVar("Model", bound=BaseModel)


def validate(model: type[Model], node: Node, noun: str = "record") -> tuple[Model | None, list[Problem]]:
    """Return the node as a model, or None, and all its faults in the order of the file.

    `noun` is what messages call the whole: "the record has no 'territory'".
    """
    data = plain(node)
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        faults = _faults(error)
    unknown = [fault.loc for fault in faults if fault.kind == "extra_forbidden"]
    if unknown:
        # Checks across fields run only on models that are otherwise sound: look again without the unknown fields.
        seen = {fault.loc for fault in faults} | {loc[:-1] for loc in unknown if loc[:-1]}
        try:
            model.model_validate(_without(data, unknown))
        except ValidationError as error:
            faults += [fault for fault in _faults(error) if fault.loc not in seen]
    return None, in_file_order([_problem(model, node, fault, noun) for fault in faults if not _follows(fault, faults)])


def in_file_order(problems: Sequence[Problem]) -> list[Problem]:
    """Return the problems of one file as they follow one another in it."""
    places = [problem.place or Place("") for problem in problems]
    order = sorted(range(len(places)), key=lambda index: (places[index].line or 0, places[index].column or 0))
    return [problems[index] for index in order]


def fields_at(model: type[BaseModel], loc: Loc) -> list[str] | None:
    """Return the names of the fields that the model has at a path, or None where it has no fields of its own there."""
    found = _annotation_at(model, loc)
    return _names(found) if isinstance(found, type) and issubclass(found, BaseModel) else None


def field_type(model: type[BaseModel], loc: Loc) -> Any:
    """Return what the model holds at a path, such as `Fact[...]` or `tuple[...]`; None where it has no such field."""
    return _annotation_at(model, loc)


def unknown_step(model: type[BaseModel], path: str) -> tuple[str, list[str]] | None:
    """Return the first name in a field path that the model does not have, and those it has there; or None.

    A path may stop at any field; what a Fact holds within (its value, certainty, sources) is not part of a path.
    """
    steps = split_path(path)
    for taken, step in enumerate(steps):
        found = _annotation_at(model, steps[:taken])
        known = [] if isinstance(found, type) and issubclass(found, Fact) else fields_at(model, steps[:taken]) or []
        if step not in known:
            return str(step), known
    return None


def _faults(error: ValidationError) -> list[Fault]:
    found: list[Fault] = []
    for detail in error.errors(include_url=False):
        loc, context = detail["loc"], detail.get("ctx", {})
        cause = context.get("error")
        if isinstance(cause, FieldError):
            found += [Fault((*loc, *split_path(path)), "value_error", message) for path, message in cause.faults]
        else:
            message = str(cause) if isinstance(cause, ValueError) else detail["msg"]
            found.append(Fault(loc, detail["type"], message, detail["input"], context))
    return found


def _follows(fault: Fault, faults: Sequence[Fault]) -> bool:
    """Tell whether a fault follows from another: a missing field from its mistyped name, too few from bad items."""
    if fault.kind == "missing":
        siblings = (
            other.loc for other in faults if other.kind == "extra_forbidden" and other.loc[:-1] == fault.loc[:-1]
        )
        return any(did_you_mean(str(loc[-1]), [str(fault.loc[-1])]) for loc in siblings)
    depth = len(fault.loc)
    return fault.kind == "too_short" and any(
        other.loc[:depth] == fault.loc for other in faults if len(other.loc) > depth
    )


def _problem(model: type[BaseModel], node: Node, fault: Fault, noun: str) -> Problem:
    found, taken = find(node, fault.loc)
    label = join_path(fault.loc[:taken])
    if fault.kind == "extra_forbidden":
        return unknown_field(fault.loc, fields_at(model, fault.loc[:-1]) or [], node)
    if fault.kind == "missing":
        return _missing(model, node, fault.loc, label, noun)
    if found.value in (None, [], {}) and taken:
        example = _example(model, fault.loc[:taken])
        hint = f"write it as '{fault.loc[taken - 1]}: {example}'" if example else "leave it out if it is not known"
        return Problem("bad-value", f"'{label}' is empty", found.place, hint)
    message, how = sentence(fault, label or f"the {noun}", fields_at(model, fault.loc) or [])
    return Problem("bad-value", message, found.place, how)


def unknown_field(loc: Loc, known: Sequence[str], node: Node) -> Problem:
    """Return the problem of a field that nobody knows, with what was probably meant."""
    hint = did_you_mean(str(loc[-1]), known) or f"known here are {', '.join(known)}"
    return Problem("unknown-field", f"unknown field '{join_path(loc)}'", locate(node, loc, key=True), hint)


def _missing(model: type[BaseModel], node: Node, loc: Loc, label: str, noun: str) -> Problem:
    name = str(loc[-1])
    owner = f"'{label}'" if label else f"the {noun}"
    example = _example(model, loc) or "..."
    hint = f"write it there, such as {example}" if noun == "row" else f"write it as '{name}: {example}'"
    return Problem("missing-field", f"{owner} has no '{name}'", locate(node, loc[:-1]), hint)


def _example(model: type[BaseModel], loc: Loc) -> str | None:
    """Return how the field at a path may be written, where its model says so."""
    parent = _annotation_at(model, loc[:-1])
    if not (loc and isinstance(parent, type) and issubclass(parent, BaseModel)):
        return None
    infos = (info for name, info in parent.model_fields.items() if loc[-1] in {name, info.alias})
    return next((str(info.examples[0]) for info in infos if info.examples), None)


def _names(model: type[BaseModel]) -> list[str]:
    return [info.alias or name for name, info in model.model_fields.items()]


def _annotation_at(model: type[BaseModel], loc: Loc) -> Any:
    current: Any = model
    for step in loc:
        current = below(bare(current), step)
    return bare(current)


def below(annotation: Any, step: str | int) -> Any:
    """Return what a model, list or mapping holds at one step, or None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, info in annotation.model_fields.items():
            if step in {name, info.alias}:
                return info.annotation
        return None
    arguments = get_args(annotation)
    origin = get_origin(annotation)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return arguments[1]
    return arguments[0] if isinstance(step, int) and arguments else None


def bare(annotation: Any) -> Any:
    """Take off `Annotated[...]` and `... | None`."""
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = get_args(annotation)[0]
        elif origin in {Union, UnionType}:
            options = [option for option in get_args(annotation) if option is not type(None)]
            if len(options) != 1:
                return annotation
            annotation = options[0]
        else:
            return annotation


def _without(data: Any, locs: Sequence[Loc]) -> Any:
    """Return plain data less the values at the given paths."""
    if isinstance(data, dict):
        gone = {loc[0] for loc in locs if len(loc) == 1}
        return {
            key: _without(value, [loc[1:] for loc in locs if loc[0] == key and len(loc) > 1])
            for key, value in data.items()
            if key not in gone
        }
    if isinstance(data, list):
        return [_without(item, [loc[1:] for loc in locs if loc[0] == index]) for index, item in enumerate(data)]
    return data
