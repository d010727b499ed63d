"""Legal and institutional bases: what may be cited to whom, from when, and by whose decision."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Collection, Mapping
from types import MappingProxyType

from drafter.party import Forms, Party
from drafter.problems import Place, Problem, did_you_mean
from drafter.protocol.package_data import FOLDER, read_model
from drafter.values import Frozen


class LegalBasis(Frozen):
    """One basis: how it is worded, when it holds, for whom it is apt, and what decision it needs.

    `short` is how it is cited once its instrument has been named, `forms` further cases of both. `between` names the
    two States of a bilateral treaty. `apt` and `inapt` name offices, ranks, States, organisations, groups, or
    `states` for any State; an empty `apt` means everybody. `unreviewed` names languages that await a native reader.
    """

    id: str
    instrument: str
    article: str | None = None
    wording: Mapping[str, str]
    short: Mapping[str, str] = {}
    forms: Mapping[str, Forms] = {}
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None
    between: tuple[str, ...] = ()
    apt: tuple[str, ...] = ()
    inapt: tuple[str, ...] = ()
    authorisation: str | None = None
    certainty: str
    source: str
    as_of: dt.date
    note: str | None = None
    unreviewed: tuple[str, ...] = ()

    def worded(self, language: str, form: str | None = None, *, short: bool = False) -> str | None:
        """Return the wording in a language and a case, or None where that is not stored."""
        brief = short and language in self.short
        if form is None:
            return (self.short if brief else self.wording).get(language)
        stored = self.forms.get(language, {})
        return stored.get(f"short_{form}" if brief else form)


class _File(Frozen):
    instruments: Mapping[str, Mapping[str, str]]
    bases: tuple[LegalBasis, ...]


class _Groups(Frozen):
    groups: Mapping[str, tuple[str, ...]]


_FOLDER = FOLDER / "legal_bases"
_ELSEWHERE = {
    **dict.fromkeys(("teu", "tfeu"), "eu"),
    **dict.fromkeys(("rotational", "natinamds", "baltic", "eastern", "nac"), "nato"),
}
"""The files of bases whose ids do not begin with the name of their file."""


def legal_basis(basis_id: str) -> LegalBasis | None:
    """Return a basis by its id, or None. Only the file that the id names is read, unless it is not there."""
    word = basis_id.partition("-")[0]
    name = _ELSEWHERE.get(word, word)
    found = _file(name).get(basis_id) if name in _names() else None
    return found or legal_bases().get(basis_id)


@functools.cache
def legal_bases() -> Mapping[str, LegalBasis]:
    """Return all legal bases by id."""
    return MappingProxyType({key: basis for name in _names() for key, basis in _file(name).items()})


@functools.cache
def _names() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml") if path.stem != "groups"))


@functools.cache
def _file(name: str) -> Mapping[str, LegalBasis]:
    return {basis.id: basis for basis in read_model(f"legal_bases/{name}.yaml", _File).bases}


@functools.cache
def _groups() -> Mapping[str, tuple[str, ...]]:
    return read_model("legal_bases/groups.yaml", _Groups).groups


def cite(
    basis_id: str,
    *,
    language: str,
    day: dt.date,
    addressee: Party | None = None,
    sender: str | None = None,
    allowed: Collection[str] | None = None,
    decision: str | None = None,
    form: str | None = None,
    short: bool = False,
    asked_at: Place | None = None,
) -> str | Problem:
    """Return how a letter of that day cites a basis to that addressee, or the problem with citing it.

    `allowed` holds the bases that the template's manifest allows (None: all); `decision` is the reference of
    the decision that authorises a basis which needs one; `sender` is the State that writes. `form` asks for a case,
    `short` for the wording after the instrument has been named.
    """
    basis = legal_basis(basis_id)
    if basis is None:
        hint = did_you_mean(basis_id, legal_bases()) or f"known are {', '.join(legal_bases())}"
        return Problem("unknown-basis", f"there is no legal basis '{basis_id}'", asked_at, hint)
    if allowed is not None and basis_id not in allowed:
        message = f"the template does not list the legal basis '{basis_id}' among those it may cite"
        return Problem("basis-not-allowed", message, asked_at, "add it to 'legal_bases' in template.yaml")
    finding = (
        _validity(basis, day)
        or _parties(basis, addressee, sender)
        or _aptness(basis, addressee)
        or _authority(basis, decision)
    )
    text = basis.worded(language, form, short=short)
    if finding is None and text is not None:
        return text
    rule, message, advice = finding or _unworded(basis, language, form)
    return Problem(rule, message, asked_at, advice)


_Finding = tuple[str, str, str]


def _validity(basis: LegalBasis, day: dt.date) -> _Finding | None:
    if basis.valid_from is not None and day < basis.valid_from:
        message = f"'{basis.id}' cannot be cited on {day}: it exists since {basis.valid_from}"
        return "basis-not-yet-valid", message, "leave it out, or look at the letter's date"
    if basis.valid_until is not None and day > basis.valid_until:
        message = f"'{basis.id}' cannot be cited on {day}: it ended on {basis.valid_until}"
        return "basis-no-longer-valid", message, "leave it out, or look at the letter's date"
    return None


def _parties(basis: LegalBasis, addressee: Party | None, sender: str | None) -> _Finding | None:
    """Return the finding that a bilateral treaty is cited by, or to, another than its two parties."""
    if not basis.between:
        return None
    if sender is not None and sender not in basis.between:
        message = f"'{basis.id}' is a treaty between {' and '.join(basis.between)}, and the letter is one of {sender}"
        return "basis-inapt", message, "cite a treaty of the sending State, or none"
    state = addressee.office.state if addressee else None
    if addressee is not None and (state not in basis.between or state == sender):
        message = (
            f"'{basis.id}' is a treaty between {' and '.join(basis.between)}, not one with '{addressee.office_id}'"
        )
        return "basis-inapt", message, "cite another basis, or none, to this addressee"
    return None


def groups_of(body: str) -> set[str]:
    """Return the groups that a State, by its code, or an organisation belongs to, such as `allies`."""
    return {group for group, members in _groups().items() if body in members}


def _aptness(basis: LegalBasis, addressee: Party | None) -> _Finding | None:
    if addressee is None:
        return None
    office = addressee.office
    body = office.state or office.organisation or ""
    names = {addressee.office_id, office.rank, body, *(["states"] if office.state else [])}
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


def _unworded(basis: LegalBasis, language: str, form: str | None) -> _Finding:
    if language not in basis.wording:
        return "basis-not-worded", f"'{basis.id}' has no wording in '{language}'", (
            f"it is worded in {', '.join(basis.wording)}"
        )  # fmt: skip
    known = ", ".join(basis.forms.get(language, {})) or "none"
    message = f"'{basis.id}' has no stored form '{form}' in '{language}'"
    return "basis-not-worded", message, f"stored are {known}"
