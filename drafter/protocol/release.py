"""Release: which markings a recipient may receive, by its own scale or because the owner has released the text to it.

Source: the security rules of NATO, the EU and the UN; what States have agreed among themselves their users know.
"""

from __future__ import annotations

from collections.abc import Sequence

from drafter.marking import Marking
from drafter.party import Directory, Party
from drafter.protocol.legal_bases import groups_of

_EVERYBODY = "PUBLIC"
_GROUPS = {"allies": "NATO", "eu-members": "EU"}


def refusal(marking: Marking | None, released: Sequence[str], party: Party, directory: Directory) -> str | None:
    """Return why a text so marked and released may not go to the party, as the end of a sentence, or None.

    A release list, where there is one, names all who may receive the text. A marked text goes to its own scale's owner
    and to whom it is released, and to nobody whose ceiling is none.
    """
    names = {name.upper() for name in released}
    named = bool(names & {_EVERYBODY, *_names(party)})
    if marking is not None and ceiling_of(party, directory) == "none":
        return f"is marked {marking}, and '{party.office_id}' may receive unmarked text only"
    if names and not named:
        return f"is released to {', '.join(released)} only, and '{party.office_id}' does not belong to them"
    if marking is not None and not named and marking.scale not in _names(party):
        return f"is marked {marking} and not released to '{party.office_id}'"
    return None


def ceiling_of(party: Party, directory: Directory) -> str | None:
    """Return whose markings a party may receive, as the directory says it: of the office, else of its body."""
    office = party.office
    body = directory.organisations.get(office.organisation or "") or directory.states.get(office.state or "")
    return office.ceiling or (body.ceiling if body else None)


def _names(party: Party) -> set[str]:
    """Return the names under which a release list may name the party."""
    body = party.office.state or party.office.organisation or ""
    groups = {_GROUPS[group] for group in groups_of(body) if group in _GROUPS}
    return {name.upper() for name in (party.office_id, body, *groups)}
