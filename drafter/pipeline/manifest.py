"""What a letter says of itself: form, template, parties, language, date, records and fills. No path of any machine."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from drafter import __version__
from drafter.catalogue.photographs import PHOTOGRAPH_FIELDS, Photograph
from drafter.composing.fills import Fill
from drafter.party import Party
from drafter.reading.node import value_at, without
from drafter.values import Moment

if TYPE_CHECKING:
    from drafter.pipeline.draft import Desk


def manifest(desk: Desk, fills: tuple[Fill, ...]) -> Mapping[str, object]:
    """Return the manifest as data that JSON can hold."""
    template, cast, selection = desk.template, desk.cast, desk.selection
    used = {origin.record for fill in fills for origin in fill.origins}
    original = desk.order.original_sha256
    return {
        **({"translation_of": {"sha256": original}} if original else {}),
        "drafter": __version__,
        "form": template.form if template else None,
        "language": desk.language,
        "courtesy_translation": desk.order.courtesy_translation,
        "as_of": desk.order.date.isoformat(),
        "template": {"id": template.id if template else desk.letterhead.stem, "sha256": desk.material.template_sha256},
        "letterhead": {"name": desk.letterhead.stem, "sha256": desk.material.letterhead_sha256},
        "parties": {
            "state": cast.state,
            "signatories": [_party(party) for party in cast.signatories],
            "addressees": [_party(party) for party in cast.addressees],
            "copies": [_party(party) for party in cast.copies],
        },
        "incident": selection.chosen.id if selection.chosen else None,
        "records": [_record(desk, incident.id) for incident in selection.named(used)],
        "series": list(selection.series),
        "inputs": {key: _input(value) for key, value in desk.inputs.items()},
        "choices": {
            "gaps": desk.order.gaps,
            "withhold": desk.order.withhold,
            "coordinates": desk.order.coordinates,
            "courtesy": desk.order.courtesy,
        },
        "fills": written_fills(desk, fills),
    }


def written_fills(desk: Desk, fills: tuple[Fill, ...]) -> list[dict[str, Any]]:
    """Return the fills of a letter as its manifest writes them."""
    whole = desk.material.letterhead_name
    return [_fill(desk, fill, whole) for fill in fills]


def _fill(desk: Desk, fill: Fill, whole: str) -> dict[str, Any]:
    """Return a fill with the value that each of its records held; the letterhead by its name, not by its path."""
    said = fill.as_dict()
    records = desk.selection.records
    for origin, leaf in zip(fill.origins, said["origins"], strict=True):
        if origin.record in records.nodes:
            leaf["value"] = value_at(records.snapshot(origin.record), origin.field)
    return {**said, "template": fill.template.replace(whole, desk.letterhead.name)}


def _input(value: object) -> object:
    """Return an input as it can be given again. Of a photograph the name of its file stays, without the folder."""
    match value:
        case tuple():
            return [_input(item) for item in value]
        case Photograph():
            said = {name: getattr(value, name) for name in PHOTOGRAPH_FIELDS}
            said["file"] = PurePath(value.file).name
            return {name: str(one) for name, one in said.items() if one is not None}
        case bool():
            return value
        case Moment():
            return f"{str(value).replace('T', ' ')} {value.timezone}"
    return str(value)


def _record(desk: Desk, record: str) -> dict[str, object]:
    """Return a record as it was read, without the facts that may not leave with the letter."""
    records = desk.selection.records
    withheld = [path for (owner, path), fact in desk.protected.items() if owner == record and fact.refused]
    snapshot = without(records.snapshot(record), withheld) if withheld else records.snapshot(record)
    found: dict[str, object] = {"id": record, "sha256": records.sha256(record), "snapshot": snapshot}
    return {**found, "withheld": withheld} if withheld else found


def _party(party: Party) -> dict[str, str | None]:
    return {
        "office": party.office_id,
        "holder": party.holder_id,
        "name": party.holder.name if party.holder else None,
        "capacity": str(party.capacity),
    }
