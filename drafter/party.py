"""States, organisations, offices and the people who hold them: data with dates, never constants."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from drafter.problems import Place, Problem, did_you_mean
from drafter.values import Day, FieldError, Frozen

Forms = Mapping[str, str]
"""Stored forms of one name in one language: `short`, `full`, `adjective`, `dative`. Never derived by program."""


class Capacity(StrEnum):
    """In which capacity a person holds an office during a term."""

    PERMANENT = "permanent"
    ACTING = "acting"
    AD_INTERIM = "ad interim"


Ceiling = Literal["none", "NATO", "EU", "national"]
"""Whose protective markings a recipient may receive: of NATO, of the EU, of its own State, or nobody's."""


class Stated(Frozen):
    """What every directory entry says of itself: where it is from, when it was last confirmed, and doubts."""

    source: str | None = None
    as_of: Day | None = None
    needs_native_review: bool = False


class State(Stated):
    """A State, with its names per language (`short`, `full`, `with_article`, `adjective`)."""

    name: Mapping[str, Forms]
    timezone: str
    capital: Mapping[str, str]
    ceiling: Ceiling | None = None


class Organisation(Stated):
    """An international organisation, with its names per language and the languages it takes letters in."""

    name: Mapping[str, Forms]
    languages: tuple[str, ...] = ()
    ceiling: Ceiling | None = None


class Office(Stated):
    """An office of a State or an organisation: exact title, institution, rank and postal address per language."""

    state: str | None = None
    organisation: str | None = None
    rank: str
    title: Mapping[str, str]
    short_title: Mapping[str, str] = {}
    institution: Mapping[str, str] = {}
    address: Mapping[str, tuple[str, ...]] = {}
    ceiling: Ceiling | None = None

    @model_validator(mode="after")
    def _of_one_body(self) -> Office:
        if (self.state is None) == (self.organisation is None):
            raise ValueError(
                "an office belongs to a 'state' or to an 'organisation', and to one only; keep one of the two"
            )
        return self


class Term(Frozen):
    """One span of holding an office. Both days are included; no `until` means not known to have ended."""

    from_: Day = Field(alias="from", examples=["2025-07-01"])
    until: Day | None = None
    capacity: Capacity = Capacity.PERMANENT

    @model_validator(mode="after")
    def _in_order(self) -> Term:
        if self.until is not None and self.until < self.from_:
            raise FieldError(("until", "the term's 'until' is before its 'from'; correct one of the two"))
        return self

    def covers(self, day: dt.date) -> bool:
        """Tell whether the day falls within the term."""
        return self.from_ <= day and (self.until is None or day <= self.until)


class OfficeHolder(Stated):
    """A person and the terms in which they hold one office. Gender is recorded, never guessed from a name."""

    name: str
    office: str
    gender: Literal["m", "f", "x"]
    style: str | None = None
    rank: str | None = None
    forms: Mapping[str, Forms] = {}
    terms: Annotated[tuple[Term, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Party:
    """Who an office is on a given day: the office, its holder, and the capacity they hold it in."""

    office_id: str
    office: Office
    holder_id: str
    holder: OfficeHolder
    capacity: Capacity


@dataclass(frozen=True, slots=True)
class Directory:
    """All known States, organisations, offices and office-holders by id, and where each is written."""

    states: Mapping[str, State] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    offices: Mapping[str, Office] = field(default_factory=dict)
    holders: Mapping[str, OfficeHolder] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)

    def overlaid(self, other: Directory) -> Directory:
        """Return this directory with the other's entries added, and put in place of those with the same id."""
        return Directory(
            {**self.states, **other.states},
            {**self.organisations, **other.organisations},
            {**self.offices, **other.offices},
            {**self.holders, **other.holders},
            {**self.places, **other.places},
        )

    def office_of_rank(self, state: str, rank: str) -> str | None:
        """Return the id of the State's office of that rank, or None."""
        return next((key for key, office in self.offices.items() if (office.state, office.rank) == (state, rank)), None)

    def party(self, office_id: str, day: dt.date, asked_at: Place | None = None) -> Party | Problem:
        """Return who holds the office on that day, or the problem with asking. Never guesses a holder."""
        office = self.offices.get(office_id)
        if office is None:
            return Problem(
                "unknown-office",
                f"there is no office '{office_id}' among the parties",
                asked_at,
                did_you_mean(office_id, self.offices) or "add it to a file in your parties folder",
            )
        held = [
            (holder_id, holder, term)
            for holder_id, holder in self.holders.items()
            if holder.office == office_id
            for term in holder.terms
            if term.covers(day)
        ]
        place = self.places.get(f"offices.{office_id}") or asked_at
        if not held:
            return Problem(
                "no-holder",
                f"no holder of '{office_id}' is known for {day.isoformat()}",
                place,
                self._nearest_terms(office_id) or "add the holder and the term to a file in your parties folder",
            )
        if len(held) > 1:
            names = " and ".join(f"'{holder_id}'" for holder_id, _, _ in held)
            return Problem(
                "two-holders",
                f"{names} both hold '{office_id}' on {day.isoformat()}",
                self.places.get(f"holders.{held[1][0]}") or place,
                "end the earlier term with 'until'",
            )
        holder_id, holder, term = held[0]
        return Party(office_id, office, holder_id, holder, term.capacity)

    def _nearest_terms(self, office_id: str) -> str | None:
        spans = sorted(
            (term.from_, f"{holder.name} {term.from_.isoformat()} to {term.until.isoformat() if term.until else 'now'}")
            for holder in self.holders.values()
            if holder.office == office_id
            for term in holder.terms
        )
        return "known terms: " + "; ".join(text for _, text in spans) if spans else None
