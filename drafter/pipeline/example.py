"""The example that comes with a template: its records and inputs, and for whom and when it was written."""

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
    order names files of records, they are used instead of the example's. `example/lt/` holds the inputs of the
    letter in Lithuanian, and its records, where they differ.
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
    language = settings.language or template.languages[0]
    own = folder / (order.language or language)
    inputs_file = next((file for file in (own / INPUTS, folder / INPUTS) if file.is_file()), None)
    inputs, faults = read_inputs(inputs_file) if inputs_file else ({}, [])
    workspace = replace(
        order.workspace,
        signatories=(),
        language=language,
        incidents=order.workspace.incidents if own_records else _records((own, folder), order),
    )
    return replace(
        order,
        workspace=workspace,
        date=order.date if order.date_given or settings.date is None else settings.date,
        state=order.state or settings.state,
        signatories=order.signatories or settings.from_,
        addressees=order.addressees or settings.to,
        inputs={**inputs, **order.inputs},
    ), faults


def _records(folders: tuple[Path, ...], order: Order) -> tuple[Path, ...]:
    records = next((folder / RECORDS for folder in folders if (folder / RECORDS).is_dir()), None)
    if records is None or any(Path(name).exists() for name in order.incidents):
        return ()
    return (records,)
