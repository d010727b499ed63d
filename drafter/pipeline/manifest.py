"""What a letter says of itself: form, template, parties, language, date, records and fills. No path of any machine."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from drafter import __version__
from drafter.composing.fills import Fill
from drafter.party import Party
from drafter.reading.node import without

if TYPE_CHECKING:
    from drafter.pipeline.draft import Desk


def manifest(desk: Desk, fills: tuple[Fill, ...]) -> Mapping[str, object]:
    """Return the manifest as data that JSON can hold."""
    template, cast, selection = desk.template, desk.cast, desk.selection
    used = {origin.record for fill in fills for origin in fill.origins}
    whole = desk.material.letterhead_name
    return {
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
        "inputs": {key: [str(item) for item in value] if isinstance(value, tuple) else str(value)
                   for key, value in desk.inputs.items()},
        "fills": [{**fill.as_dict(), "template": fill.template.replace(whole, desk.letterhead.name)} for fill in fills],
    }  # fmt: skip


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
