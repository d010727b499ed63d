"""The example that comes with a template: its records and inputs, and for whom and when it was written.

The inputs of a language that has a file of its own (`inputs.fr.yaml`) are taken from it.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from drafter.catalogue.find import TemplateFolders, find_template
from drafter.catalogue.template import ExampleSettings, read_template
from drafter.pipeline.order import Order
from drafter.problems import DrafterError, Problem
from drafter.reading.inputs import read_inputs

FOLDER = "example"
RECORDS = "incidents"
INPUTS = "inputs.yaml"


def with_example(order: Order, *, own_records: bool = False) -> tuple[Order, list[Problem]]:
    """Return the order with what the template's example gives, where the order itself does not say.

    The workspace keeps its letterhead, emblem, fonts and parties; with `own_records` also its incidents. Where the
    order names files of records, they are used instead of the example's.
    Raises DrafterError where the template is not there or has no example.
    """
    found = find_template(order.template, TemplateFolders(order.workspace.templates))
    if isinstance(found, Problem):
        raise DrafterError(found)
    folder = found / FOLDER
    if not folder.is_dir():
        message = f"the template '{found.name}' has no example"
        raise DrafterError(Problem("no-example", message, None, "draft it with records of your own: --incident FILE"))
    template, problems = read_template(found)
    if template is None:
        raise DrafterError(*problems)
    settings = template.example or ExampleSettings()
    language = order.language or settings.language or template.languages[0]
    own = folder / f"inputs.{language}.yaml"
    answers = own if own.is_file() else folder / INPUTS
    inputs, faults = read_inputs(answers) if answers.is_file() else ({}, [])
    workspace = replace(
        order.workspace,
        signatories=(),
        language=settings.language or template.languages[0],
        incidents=order.workspace.incidents if own_records else _records(folder, order),
    )
    return replace(
        order,
        workspace=workspace,
        date=order.date if order.date_given or settings.date is None else settings.date,
        state=order.state or settings.state,
        signatories=order.signatories or settings.from_,
        addressee=order.addressee or settings.to,
        inputs={**inputs, **order.inputs},
    ), faults


def _records(folder: Path, order: Order) -> tuple[Path, ...]:
    records = folder / RECORDS
    if not records.is_dir() or any(Path(name).exists() for name in order.incidents):
        return ()
    return (records,)
