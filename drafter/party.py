"""States, organisations, offices and the people who hold them: data with dates, never constants."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Literal, TypeVar

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
    """What every directory entry says of itself: where it is from, when it was last confirmed, and doubts.

    `unreviewed` names the languages in which a native speaker has yet to read it; `needs_native_review` means all.
    """

    source: str | None = None
    as_of: Day | None = None
    needs_native_review: bool = False
    unreviewed: tuple[str, ...] = ()

    def to_review(self, language: str) -> bool:
        """Tell whether the entry's words in the language want the eye of a native speaker."""
        return self.needs_native_review or language in self.unreviewed


class State(Stated):
    """A State, with its names per language in every form that a letter needs (docs/parties.md lists them).

    `plain_ministry` says that its foreign ministry bears the plain name, "Ministry of Foreign Affairs of ...".
    """

    name: Mapping[str, Forms]
    timezone: str
    capital: Mapping[str, str]
    plain_ministry: bool = False
    ceiling: Ceiling | None = None


class Organisation(Stated):
    """An international organisation, with its names per language and the languages it takes letters in.

    `delegation` is what a State's permanent representation to it is called, per language and form; `seat` is where
    those representations are and date their letters from.
    """

    name: Mapping[str, Forms]
    languages: tuple[str, ...] = ()
    delegation: Mapping[str, Forms] = {}
    seat: Mapping[str, str] = {}
    ceiling: Ceiling | None = None


Gender = Literal["m", "f", "x"]
Case = Literal["nominative", "genitive", "dative"]
Article = Literal["with_article", "to"]


class Turn(Frozen):
    """A span, both days included, in which a State provides the holder of an office that rotates."""

    state: str
    from_: Day = Field(alias="from", examples=["2025-08-01"])
    until: Day

    def covers(self, day: dt.date) -> bool:
        """Tell whether the day falls within the turn."""
        return self.from_ <= day <= self.until


class Office(Stated):
    """An office of a State or an organisation: exact title, institution, rank and postal address per language.

    `holder` says whether a person must be known who holds it: an embassy is a body and has none, and the President
    of the Security Council may be written to without a name. `title_forms` holds further forms of the titles per
    language: `feminine`, `genitive`, `dative`, `feminine_dative`, `with_article`, `to`, and those of the short title
    under the same keys with `short_` before them. `turns` are those of an office that rotates among States.
    `place` is where its letters are dated from, per language; without it, the State's capital.
    """

    state: str | None = None
    organisation: str | None = None
    rank: str
    holder: Literal["required", "optional", "none"] = "required"
    title: Mapping[str, str]
    short_title: Mapping[str, str] = {}
    title_forms: Mapping[str, Forms] = {}
    institution: Mapping[str, str] = {}
    address: Mapping[str, tuple[str, ...]] = {}
    place: Mapping[str, str] = {}
    turns: tuple[Turn, ...] = ()
    ceiling: Ceiling | None = None

    def titled(
        self, language: str, gender: Gender = "m", case: Case | Article = "nominative", *, short: bool = False
    ) -> str | None:
        """Return the title in the form that is stored for the holder's gender and the case, or None.

        Where a language stores no feminine, one title serves both.
        """
        forms, before = self.title_forms.get(language, {}), "short_" if short else ""
        feminine = gender == "f" and f"{before}feminine" in forms
        key = "_".join([*(["feminine"] if feminine else []), *([case] if case != "nominative" else [])])
        if key:
            return forms.get(f"{before}{key}")
        return (self.short_title if short else self.title).get(language)

    def turn(self, day: dt.date) -> Turn | None:
        """Return the turn that covers the day, or None."""
        return next((turn for turn in self.turns if turn.covers(day)), None)

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
    gender: Gender
    style: str | None = None
    rank: str | None = None
    forms: Mapping[str, Forms] = {}
    terms: Annotated[tuple[Term, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Party:
    """Who an office is on a given day: the office, its holder, and the capacity they hold it in.

    A body has no holder, and an office that may be written to without a name has none where none is known.
    `state` is the State of the office, or the one whose turn it is to hold it.
    """

    office_id: str
    office: Office
    holder_id: str | None
    holder: OfficeHolder | None
    capacity: Capacity = Capacity.PERMANENT
    state: str | None = None


V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Overlay(Mapping[str, V]):
    """Two mappings as one, the upper before the lower. Neither is copied: what is read on demand stays unread."""

    lower: Mapping[str, V]
    upper: Mapping[str, V]

    def __getitem__(self, key: str) -> V:
        return self.upper[key] if key in self.upper else self.lower[key]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys([*self.lower, *self.upper]))

    def __len__(self) -> int:
        return len(dict.fromkeys([*self.lower, *self.upper]))

    def __contains__(self, key: object) -> bool:
        return key in self.upper or key in self.lower


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
            Overlay(self.states, other.states),
            {**self.organisations, **other.organisations},
            {**self.offices, **other.offices},
            {**self.holders, **other.holders},
            Overlay(self.places, other.places),
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
        place = self.places.get(f"offices.{office_id}") or asked_at
        turn = office.turn(day)
        if office.turns and turn is None:
            message = f"it is not known which State holds '{office_id}' on {day.isoformat()}"
            return Problem("no-turn", message, place, "add its turn to the office in a file in your parties folder")
        state = turn.state if turn else office.state
        held = self._holding(office_id, day) if office.holder != "none" else []
        if not held and office.holder != "required":
            return Party(office_id, office, None, None, state=state)
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
        return Party(office_id, office, holder_id, holder, term.capacity, state)

    def _holding(self, office_id: str, day: dt.date) -> list[tuple[str, OfficeHolder, Term]]:
        return [
            (holder_id, holder, term)
            for holder_id, holder in self.holders.items()
            if holder.office == office_id
            for term in holder.terms
            if term.covers(day)
        ]

    def _nearest_terms(self, office_id: str) -> str | None:
        spans = sorted(
            (term.from_, f"{holder.name} {term.from_.isoformat()} to {term.until.isoformat() if term.until else 'now'}")
            for holder in self.holders.values()
            if holder.office == office_id
            for term in holder.terms
        )
        return "known terms: " + "; ".join(text for _, text in spans) if spans else None
