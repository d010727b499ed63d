"""The files of forms of address, one to a language: their shape, and how they are read."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Literal

from drafter.party import Capacity, Case, Gender, Party
from drafter.problems import Problem, did_you_mean
from drafter.protocol.package_data import FOLDER, read_model
from drafter.values import Frozen

Style = Literal["formal", "current"]
Number = Literal["one", "several"]
ByGender = str | Mapping[Gender, str]


class Entry(Frozen):
    """How the holder of an office, or of any office of a rank, is written to."""

    honorifics: Mapping[Gender, str] | None = None
    inside_address: tuple[ByGender, ...] = ()
    salutation: Mapping[Style, ByGender]
    close: Mapping[Style, ByGender] = {}
    certainty: str
    needs_native_review: bool = False

    @property
    def by_rank(self) -> bool:
        """Tell whether the holder's military rank takes the place of the honorific."""
        return "{written} {name}" in self.inside_address


class Officer(Frozen):
    """How an officer is written, called, and called by a man in uniform."""

    written: str
    called: str
    uniform: str | None = None


class Several(Frozen):
    """One body of a kind, and several of them: "Ministry of {state}", "the Ministries of {states}"."""

    one: str
    all: str


class Note(Frozen):
    """The formulae of notes; one that is not there is not known in the language."""

    bodies: Mapping[str, Mapping[str, str]] = {}
    several: tuple[Several, ...] = ()
    inside_address: tuple[str, ...] = ()
    opening: Mapping[Number, str]
    plain_opening: Mapping[Number, str] = {}
    closing: Mapping[Number, str]
    certainty: str
    needs_native_review: bool = False
    weak: tuple[str, ...] = ()


class Together(Frozen):
    """How several are called on one line: the plurals of calls that are alike; `small` begins all but the first so."""

    plural: Mapping[str, str] = {}
    small: bool = False


class AddressForms(Frozen):
    """One language's file. Without a default it is partial, and has forms only for the offices and ranks it names."""

    language: str
    case: Case = "nominative"
    excellency: str = ""
    honorifics: Mapping[Gender, str] = {}
    voices: Mapping[Literal["singular", "plural"], Mapping[str, str]]
    capacities: Mapping[Capacity, ByGender] = {}
    capacities_in_case: Mapping[Capacity, ByGender] = {}
    capacity_case: Case = "nominative"
    state_first: bool = False
    title_first: bool = False
    endings: Mapping[Case, Mapping[str, str]] = {}
    officers: Mapping[str, Officer] = {}
    together: Together = Together()
    note: Note
    close: Mapping[Style, ByGender] = {}
    offices: Mapping[str, Entry] = {}
    ranks: Mapping[str, Entry] = {}
    default: Entry | None = None

    def entry(self, party: Party) -> Entry | None:
        """Return the entry of the party's office, else of its rank, else the default.

        One that addresses by military rank does not serve a holder without one.
        """
        found = self.offices.get(party.office_id) or self.ranks.get(party.office.rank) or self.default
        without_rank = party.holder is None or not party.holder.rank
        return self.default if found and found.by_rank and without_rank else found


@functools.cache
def address_forms(language: str) -> AddressForms | Problem:
    """Return the forms of address in a language, or the problem that there are none."""
    known = {path.stem for path in (FOLDER / "forms_of_address").glob("*.yaml")}
    if language not in known:
        hint = did_you_mean(language, known) or f"known are {', '.join(sorted(known))}"
        return Problem("no-forms-of-address", f"there are no forms of address in '{language}'", hint=hint)
    return read_model(f"forms_of_address/{language}.yaml", AddressForms)
