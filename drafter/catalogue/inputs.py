"""Inputs of a letter: what was given, read by the template's types, and what is still missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from drafter.catalogue.photographs import photographs, with_data
from drafter.catalogue.spec import InputSpec, InputType, InputValue, read_value
from drafter.catalogue.template import LetterTemplate
from drafter.problems import DrafterError, Place, Problem, did_you_mean
from drafter.reading.inputs import Given

_EXPLAINED = (InputType.CHOICE, InputType.MARKING, InputType.PICTURES)
"""The types whose faults say themselves what to do."""


def gather(
    template: LetterTemplate, given: Mapping[str, Given]
) -> tuple[dict[str, InputValue], list[Problem], list[InputSpec]]:
    """Return the inputs' values in the template's order, what is wrong with them, and the required ones still missing.

    Defaults fill what was not given. An input that was given wrongly is a problem and does not count as missing.
    """
    problems = [_unknown(name, value.place, template) for name, value in given.items() if name not in template.inputs]
    values: dict[str, InputValue] = {}
    missing: list[InputSpec] = []
    for name, spec in template.inputs.items():
        answer = given.get(name)
        if answer is None or answer.value is None:
            if spec.default is not None:
                values[name] = read_value(spec, spec.default, typed=True)
            elif spec.required:
                missing.append(spec)
            continue
        try:
            values[name] = read_value(spec, answer.value, typed=answer.typed)
            if spec.type is InputType.PICTURES:
                pictures = photographs(answer.value, typed=answer.typed)
                values[name] = with_data(pictures, answer.folder or Path(), answer.place)
        except DrafterError as error:
            problems += (replace(problem, rule=f"{problem.rule}-input") for problem in error.problems)
        except ValueError as error:
            reason, _, how = str(error).partition("; ")
            hint = f"for example: {spec.shown_example}" if spec.type not in _EXPLAINED else how
            problems.append(Problem("bad-input", f"the input '{name}' {reason}", answer.place, hint))
    return values, problems, missing


def missing_problem(spec: InputSpec, place: Place | None) -> Problem:
    """Return the problem of a required input that nobody gave. `place` is where the template asks for it."""
    hint = f"give it with --set {spec.name}='{spec.shown_example}', or in a file named with --inputs"
    return Problem("missing-input", f"the input '{spec.name}' is missing: {spec.prompt}", place, hint)


def _unknown(name: str, place: Place | None, template: LetterTemplate) -> Problem:
    known = f"its inputs are {', '.join(template.inputs)}" if template.inputs else "it takes none"
    hint = did_you_mean(name, template.inputs) or known
    return Problem("unknown-input", f"the template '{template.id}' has no input '{name}'", place, hint)
