"""Clearances: who has cleared a letter in which role, for the text as it was then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from drafter.problems import DrafterError, Problem
from drafter.reading.workspace import Workspace
from drafter.revising.accepting import Signed
from drafter.word.content import content_sha256
from drafter.word.manifest import no_manifest, read_manifest, replace_manifest


def clear(data: bytes, name: str, cleared: Mapping[str, Signed]) -> bytes:
    """Return the letter with clearances by role, each in place of an earlier one for that role.

    A clearance names the hash of the letter's text, and lapses when that changes. Raises DrafterError where the file
    carries no manifest.
    """
    manifest = read_manifest(data, name)
    if manifest is None:
        raise DrafterError(no_manifest(name))
    digest = content_sha256(data, name)
    given = [
        {"role": role, "by": signed.by, "date": signed.date.isoformat(), "sha256": digest}
        for role, signed in cleared.items()
    ]
    kept = [one for one in manifest.get("clearances", ()) if one["role"] not in cleared]
    return replace_manifest(data, name, {**manifest, "clearances": [*kept, *given]})


def check_roles(roles: Iterable[str], workspace: Workspace) -> None:
    """Raise DrafterError for roles that the workspace does not ask for, where it asks for any."""
    required = workspace.clearances
    unknown = [role for role in roles if required and role not in required]
    if unknown:
        hint = f"drafter.yaml asks for {', '.join(required)}"
        raise DrafterError(
            *(Problem("no-role", f"no clearance by '{role}' is asked for", workspace.place("clearances"), hint)
              for role in unknown)
        )  # fmt: skip
