"""Composing a letter again from its manifest: the same template, parties, inputs and choices, today's records."""

from __future__ import annotations

import base64
import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from drafter.catalogue.find import TemplateFolders, find_template
from drafter.catalogue.photographs import Photograph, photographs
from drafter.catalogue.spec import InputType
from drafter.catalogue.template import read_template
from drafter.pipeline.draft import Desk, lay_out
from drafter.pipeline.order import Order
from drafter.problems import DrafterError, Place, Problem, Severity
from drafter.reading.inputs import Given
from drafter.reading.workspace import Workspace

_NOT_READ = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg=="
)
"""A picture of one point, in place of photographs: the manifest holds their words only."""


def order_again(
    manifest: Mapping[str, Any], workspace: Workspace, *, template: str | None = None, date: dt.date | None = None
) -> Order:
    """Return the order that a letter was drafted by, for the records that the workspace holds now.

    `template` names the template by its path where it is not in a folder of templates. `date` is another as-of date.
    Raises DrafterError where the letter does not say which template it was made from.
    """
    parties = manifest.get("parties") or {}
    choices = manifest.get("choices") or {}
    named = tuple(manifest.get("series") or ()) or ((manifest["incident"],) if manifest.get("incident") else ())
    name = template or (manifest.get("template") or {}).get("id")
    if not name:
        raise DrafterError(Problem("no-template", "the letter does not say which template it was made from"))
    order = Order(
        name,
        workspace,
        date or dt.date.fromisoformat(manifest["as_of"]),
        state=parties.get("state"),
        signatories=tuple(one["office"] for one in parties.get("signatories", ())),
        addressees=tuple(one["office"] for one in parties.get("addressees", ())),
        language=manifest.get("language"),
        letterhead=None if name.lower().endswith(".docx") else (manifest.get("letterhead") or {}).get("name"),
        incidents=named,
        gaps=bool(choices.get("gaps")),
        withhold=bool(choices.get("withhold")),
        coordinates=choices.get("coordinates"),
        courtesy=choices.get("courtesy"),
        courtesy_translation=bool(manifest.get("courtesy_translation")),
        original_sha256=(manifest.get("translation_of") or {}).get("sha256"),
    )
    return replace(order, inputs=_inputs(manifest.get("inputs") or {}, order))


def lay_out_again(manifest: Mapping[str, Any], order: Order, name: str) -> Desk:
    """Return the desk for an order of `order_again`, with a warning where template or letterhead have changed since.

    `name` is what findings call the letter. Raises DrafterError where there is no template.
    """
    desk = lay_out(order)
    kept = (
        ("template", desk.material.template_sha256, f"the template '{order.template}'"),
        ("letterhead", desk.material.letterhead_sha256, f"the letterhead '{desk.letterhead.stem}'"),
    )
    hint = "compare the letter with a new draft: its wording may be out of date as well"
    desk.problems += [
        Problem("template-changed", f"{what} has changed since the letter was drafted", Place(name), hint,
                Severity.WARNING)
        for part, digest, what in kept
        if (manifest.get(part) or {}).get("sha256") not in {None, digest}
    ]  # fmt: skip
    return desk


def _inputs(given: Mapping[str, Any], order: Order) -> dict[str, Given]:
    """Return the inputs as they were given; an input that the template has no more is left out."""
    found = find_template(order.template, TemplateFolders(order.workspace.templates))
    if isinstance(found, Problem):
        raise DrafterError(found)
    template = None if found.suffix.lower() == ".docx" else read_template(found)[0]
    specs = template.inputs if template else {}
    values = {name: value for name, value in given.items() if template is None or name in specs}
    for name, spec in specs.items():
        if spec.type is InputType.PICTURES and values.get(name):
            values[name] = tuple(map(_unread, photographs(values[name], typed=True)))
    return {name: Given(value) for name, value in values.items()}


def _unread(picture: Photograph) -> Photograph:
    return replace(picture, data=_NOT_READ)
