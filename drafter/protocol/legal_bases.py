"""Legal and institutional bases: what may be cited to whom, from when, and by whose decision."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Collection, Mapping
from types import MappingProxyType

from drafter.party import Party
from drafter.problems import Place, Problem, did_you_mean
from drafter.protocol.package_data import read_model
from drafter.values import Frozen


class LegalBasis(Frozen):
    """One basis: how it is worded, when it holds, for whom it is apt, and what decision it needs.

    `apt` and `inapt` name offices, ranks, States, organisations or groups; an empty `apt` means everybody.
    """

    id: str
    instrument: Mapping[str, str]
    article: str | None = None
    wording: Mapping[str, str]
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None
    apt: tuple[str, ...] = ()
    inapt: tuple[str, ...] = ()
    authorisation: str | None = None
    certainty: str
    source: str
    note: str | None = None
    needs_native_review: bool = False


class _File(Frozen):
    groups: Mapping[str, tuple[str, ...]]
    bases: tuple[LegalBasis, ...]


@functools.cache
def _file() -> _File:
    return read_model("legal_bases.yaml", _File)


@functools.cache
def legal_bases() -> Mapping[str, LegalBasis]:
    """Return all legal bases by id."""
    return MappingProxyType({basis.id: basis for basis in _file().bases})


def cite(
    basis_id: str,
    *,
    language: str,
    day: dt.date,
    addressee: Party | None = None,
    allowed: Collection[str] | None = None,
    decision: str | None = None,
    asked_at: Place | None = None,
) -> str | Problem:
    """Return how a letter of that day cites a basis to that addressee, or the problem with citing it.

    `allowed` holds the bases that the template's manifest allows (None: all); `decision` is the reference of
    the decision that authorises a basis which needs one.
    """
    basis = legal_bases().get(basis_id)
    if basis is None:
        hint = did_you_mean(basis_id, legal_bases()) or f"known are {', '.join(legal_bases())}"
        return Problem("unknown-basis", f"there is no legal basis '{basis_id}'", asked_at, hint)
    if allowed is not None and basis_id not in allowed:
        message = f"the template does not list the legal basis '{basis_id}' among those it may cite"
        return Problem("basis-not-allowed", message, asked_at, "add it to 'legal_bases' in template.yaml")
    finding = (
        _validity(basis, day) or _aptness(basis, addressee) or _authority(basis, decision) or _wording(basis, language)
    )
    if finding is not None:
        rule, message, advice = finding
        return Problem(rule, message, asked_at, advice)
    return basis.wording[language]


_Finding = tuple[str, str, str]


def _validity(basis: LegalBasis, day: dt.date) -> _Finding | None:
    if basis.valid_from is not None and day < basis.valid_from:
        message = f"'{basis.id}' cannot be cited on {day}: it exists since {basis.valid_from}"
        return "basis-not-yet-valid", message, "leave it out, or look at the letter's date"
    if basis.valid_until is not None and day > basis.valid_until:
        message = f"'{basis.id}' cannot be cited on {day}: it ended on {basis.valid_until}"
        return "basis-no-longer-valid", message, "leave it out, or look at the letter's date"
    return None


def groups_of(body: str) -> set[str]:
    """Return the groups that a State, by its code, or an organisation belongs to, such as `allies`."""
    return {group for group, members in _file().groups.items() if body in members}


def _aptness(basis: LegalBasis, addressee: Party | None) -> _Finding | None:
    if addressee is None:
        return None
    office = addressee.office
    body = office.state or office.organisation or ""
    names = {addressee.office_id, office.rank, body}
    names |= groups_of(body)
    if names & set(basis.inapt) or (basis.apt and not names & set(basis.apt)):
        message = f"'{basis.id}' is not apt for '{addressee.office_id}'"
        return "basis-inapt", message, "cite another basis, or none, to this addressee"
    return None


def _authority(basis: LegalBasis, decision: str | None) -> _Finding | None:
    if basis.authorisation is None or decision:
        return None
    message = f"'{basis.id}' may only be cited on {basis.authorisation}"
    return "basis-unauthorised", message, "give the reference of the decision, or leave it out"


def _wording(basis: LegalBasis, language: str) -> _Finding | None:
    if language in basis.wording:
        return None
    message = f"'{basis.id}' has no wording in '{language}'"
    return "basis-not-worded", message, f"it is worded in {', '.join(basis.wording)}"
