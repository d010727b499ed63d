"""The proof of a release, kept on file: what a letter was made from, who answers for it, and what came out."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from drafter import __version__, pdf
from drafter.problems import DrafterError, Place, Problem
from drafter.revising.finishing import place_of_letter
from drafter.revising.standing import Review, Standing
from drafter.word.content import content_sha256

FORMAT = 1
"""The form of the proof that this program writes and reads."""


_SHAPE: Mapping[str, Any] = {
    "references": list,
    "date": str,
    "program": {"drafter": str, "typst": str},
    "inputs": {"edited": {"sha256": str}, "fonts": dict},
    "outputs": {"docx": {"sha256": str}, "pdf": {"sha256": str}},
    "facts": list,
    "accepted": list,
    "clearances": list,
}
"""What making a release again takes from its proof."""


def proof(
    data: bytes,
    seen: Review,
    references: Sequence[str],
    date: dt.date,
    docx: bytes,
    made_pdf: bytes,
    fonts: Sequence[Path],
) -> Mapping[str, Any]:
    """Return the proof of a release as data that JSON can hold. `data` is the edited draft, as it was handed in."""
    name, manifest = seen.returned.name, seen.returned.manifest
    records = seen.present.records
    content = content_sha256(data, name)
    said = {
        "release": FORMAT,
        "references": list(references),
        "date": date.isoformat(),
        "program": {"drafter": __version__, "typst": pdf.engine_version(), "drafted_by": manifest["drafter"]},
        "inputs": {
            "edited": {"sha256": sha256(data), "content_sha256": content},
            "template": manifest["template"],
            "letterhead": manifest["letterhead"],
            "records": [_record(one, records.sha256(one["id"])) for one in manifest["records"]],
            "fonts": {use.name: use.used for use in pdf.fonts_of(docx, name, font_folders=fonts)},
        },
        "outputs": {"docx": {"sha256": sha256(docx)}, "pdf": {"sha256": sha256(made_pdf)}},
        "facts": [_fact(fact) for fact in seen.facts if place_of_letter(fact.fill) is None],
        "accepted": list(manifest.get("accepted", ())),
        "clearances": [one for one in manifest.get("clearances", ()) if one["sha256"] == content],
    }
    return {**said, "sha256": _own(said)}


def written(proved: Mapping[str, Any]) -> bytes:
    """Return a proof as the JSON file that is kept."""
    return (json.dumps(proved, indent=2, sort_keys=True, ensure_ascii=False) + "\n").encode()


def read_proof(data: bytes, name: str) -> Mapping[str, Any]:
    """Return the proof in a JSON file. Raises DrafterError for what is none, and for one that has been changed."""
    try:
        proved = json.loads(data)
    except (ValueError, RecursionError):
        proved = None
    if not isinstance(proved, dict) or proved.get("release") != FORMAT:
        hint = "it is the .manifest.json that 'drafter release' wrote beside the letter"
        raise DrafterError(Problem("release.no-proof", "the file is not the manifest of a release", Place(name), hint))
    if proved.get("sha256") != _own(proved):
        message = "the manifest has been changed since it was written"
        raise DrafterError(Problem("release.changed-proof", message, Place(name), "take the one that was filed"))
    lacking = next(_lacking(proved, _SHAPE), None)
    if lacking is not None:
        message = f"the manifest does not have '{lacking}' as it was written"
        raise DrafterError(Problem("release.changed-proof", message, Place(name), "take the one that was filed"))
    return proved


def sha256(data: bytes) -> str:
    """Return the SHA-256 of bytes in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _own(proved: Mapping[str, Any]) -> str:
    """Return the hash of a proof without the one that it bears."""
    rest = {key: value for key, value in proved.items() if key != "sha256"}
    return sha256(json.dumps(rest, sort_keys=True, separators=(",", ":")).encode())


def _lacking(found: Mapping[str, Any], shape: Mapping[str, Any], above: str = "") -> Iterator[str]:
    """Yield the keys that are not there, or not of their kind."""
    for key, kind in shape.items():
        value = found.get(key)
        if isinstance(kind, dict) and isinstance(value, dict):
            yield from _lacking(value, kind, f"{above}{key}.")
        elif isinstance(kind, dict) or not isinstance(value, kind):
            yield f"{above}{key}"


def _record(drafted: Mapping[str, Any], now: str) -> dict[str, str]:
    """Return a record by its hash at the release, and at the drafting where that was another."""
    before = {} if drafted["sha256"] == now else {"drafted_sha256": drafted["sha256"]}
    return {"id": drafted["id"], "sha256": now, **before}


def _fact(fact: Standing) -> dict[str, object]:
    origins = [
        {key: origin[key] for key in ("record", "field", "certainty", "sources")} for origin in fact.fill["origins"]
    ]
    drafted = {} if fact.text == fact.drafted else {"drafted": fact.drafted}
    return {"id": fact.fill["id"], "text": fact.text, "status": str(fact.status), "origins": origins, **drafted}
