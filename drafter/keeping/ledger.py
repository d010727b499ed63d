"""What was imported last: the ledger beside the records. It tells an edit made here from a change in a sheet."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.keeping.names import leads_out
from drafter.problems import DrafterError, Place, Problem
from drafter.reading.files import MIB, read_bytes

FILE_NAME = ".imported.json"
"""A hidden file: it is no record, and nothing reads it as one."""

_MAX_BYTES = 512 * MIB


@dataclass(frozen=True, slots=True)
class Entry:
    """One record as it was imported last: from which sheet, its data, and the file's hash.

    The hash is empty where the file holds more than what was imported: edits, or comments of somebody's own.
    """

    sheet: str
    sha256: str
    base: Mapping[str, Any]


def read_ledger(folder: Path) -> dict[str, Entry]:
    """Return the entries by the records' ids. Raises DrafterError where the file is there and cannot be read."""
    path = folder / FILE_NAME
    if problem := leads_out(path, folder):
        raise DrafterError(problem)
    if not path.exists():
        return {}
    try:
        data = json.loads(read_bytes(path, _MAX_BYTES))
        return {
            key: Entry(str(entry["sheet"]), str(entry["sha256"]), dict(entry["record"]))
            for key, entry in data["imported"].items()
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        message = "the ledger of imports cannot be read"
        hint = "restore it from a copy; or delete it, and what differs from the sheet counts as edited here"
        raise DrafterError(Problem("unreadable-ledger", message, Place(str(path)), hint)) from None


def ledger_bytes(entries: Mapping[str, Entry]) -> bytes:
    """Return the file's bytes: a line for each record, by id, the same for the same entries."""
    lines = [f"{_json(key)}: {_json(_as_dict(entry))}" for key, entry in sorted(entries.items())]
    return ('{"version": 1, "imported": {\n' + ",\n".join(lines) + "\n}}\n").encode()


def _as_dict(entry: Entry) -> dict[str, Any]:
    return {"sheet": entry.sheet, "sha256": entry.sha256, "record": entry.base}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
