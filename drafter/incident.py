"""The incident record: frozen models with one vocabulary for YAML keys, column headings and template variables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, cached_property
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from drafter.problems import did_you_mean
from drafter.values import (
    Certainty,
    Day,
    Fact,
    FieldError,
    Frozen,
    Occurred,
    Position,
    Quantity,
    StateCode,
    Texts,
)


def _quantity(value: Any) -> Any:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        raise ValueError(f"{value} has no unit; write it with one, such as '{value} kg' or 'about {value} km'")  # noqa: TRY004
    return Quantity.parse(value) if isinstance(value, str) else value


def state_code(value: str) -> StateCode:
    """Return the two letters of a State. Raises ValueError with the reason."""
    if not re.fullmatch("[A-Z]{2}", value):
        raise ValueError(f"'{value}' is not a State code; write the two letters of ISO 3166, such as LT")
    return StateCode(value)


def _count(value: Any) -> int:
    if value == "none":
        return 0
    digits = re.fullmatch(r"\d{1,9}", str(value).strip(), re.ASCII)
    if digits is None:
        raise ValueError(f"'{value}' is not a count; write a whole number such as 3, or none")
    return int(digits[0])


class Kind(StrEnum):
    """What kind of incident it was."""

    AIRSPACE_VIOLATION = "airspace-violation"
    OBJECT_FOUND = "object-found"
    BALLOONS = "balloons"
    INTERFERENCE = "interference"
    OTHER = "other"


_Quantity = Annotated[Quantity, BeforeValidator(_quantity)]
_Position = Annotated[Position, BeforeValidator(Position.parse)]
_StateCode = Annotated[str, AfterValidator(state_code)]
_Text = Annotated[str, Field(min_length=1)]
_Count = Annotated[int, BeforeValidator(_count)]

Text = Fact[_Text]
Measured = Fact[_Quantity]
Point = Fact[_Position]
State = Fact[_StateCode]
Number = Fact[_Count]
Date = Fact[Day]


class Spot(Frozen):
    """A place by name, district and position."""

    name: Text | None = None
    district: Text | None = None
    position: Point | None = None


class Object(Frozen):
    """What it was that came, and how many. `count_basis` says what was counted: never mixed."""

    class_: Fact[Literal["uncrewed-aircraft", "aircraft", "balloon", "missile", "unknown"]] | None = Field(
        None, alias="class"
    )
    designation: Text | None = None
    count: Number | None = None
    count_basis: Fact[Literal["objects", "violations", "radar-tracks"]] | None = None


class Attribution(Frozen):
    """Five claims that are never one another: each is stated, sourced and worded on its own."""

    made_in: State | None = None
    operated_by: State | None = None
    entered_from: State | None = None
    launched_from: State | None = None
    aimed_at: State | None = None


class Crossing(Frozen):
    """Where the border was crossed, inwards or outwards."""

    name: Text | None = None
    position: Point | None = None


class Altitude(Frozen):
    """Height and what it is measured from: above ground, above mean sea level, or a flight level."""

    value: Measured
    reference: Fact[Literal["AGL", "AMSL", "FL"]] | None = None


class Flight(Frozen):
    """What the crew or operator told air traffic services."""

    plan: Fact[bool] | None = None
    transponder: Fact[bool] | None = None
    radio: Fact[bool] | None = None


class Payload(Frozen):
    """What it carried, how much of it, and in what state it was found."""

    description: Text | None = None
    mass: Measured | None = None
    state: Text | None = None


class Found(Frozen):
    """When and where it was found, how far inside, and how it was disposed of."""

    date: Date | None = None
    place: Text | None = None
    position: Point | None = None
    distance_from_border: Measured | None = None
    disposal: Text | None = None


class Consequences(Frozen):
    """What it did. Zero and `none` are values; an absent field is not known."""

    casualties: Number | None = None
    injured: Number | None = None
    damage: Text | None = None
    airports: tuple[Text, ...] = ()
    flights: Text | None = None


class AlliedMeasure(Frozen):
    """What an Ally contributed."""

    nation: State
    asset: Text | None = None
    base: Text | None = None


class Measures(Frozen):
    """What was done at the time, at home and by Allies."""

    national: tuple[Text, ...] = ()
    allied: tuple[AlliedMeasure, ...] = ()


class DiplomaticStep(Frozen):
    """A note, summons or letter that followed."""

    date: Date
    kind: Text
    addressee: Text | None = None
    reference: Text | None = None


class LegalStep(Frozen):
    """An investigation or other legal step."""

    authority: Text
    case: Text | None = None


class Steps(Frozen):
    """What followed, diplomatic and legal."""

    diplomatic: tuple[DiplomaticStep, ...] = ()
    legal: tuple[LegalStep, ...] = ()


class OtherSide(Frozen):
    """What the other State says."""

    state: State
    text: Text
    date: Date | None = None


class Assessment(Frozen):
    """What is thought of the intent, by whom and when."""

    intent: Fact[Literal["accidental", "deliberate", "undetermined"]]
    by: Text | None = None
    date: Date | None = None


class Source(Frozen):
    """Who said so, when and where. `official` marks a competent authority of a State or organisation.

    `texts` names the publisher in other languages.
    """

    id: Annotated[str, Field(examples=["mfa"])]
    publisher: Annotated[str, Field(examples=["Ministry of Foreign Affairs"])]
    title: str | None = None
    date: Day | None = None
    url: str | None = None
    official: bool = False
    texts: Texts = Field({}, examples=["{fr: ministère des Affaires étrangères}"])


class Incident(Frozen):
    """One incident. Only id, title, kind, territory, occurred and one source are required."""

    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", examples=["LT-2025-07-28"])]
    title: Annotated[Text, Field(examples=["Drone found in the Gaižiūnai training area"])]
    kind: Annotated[Fact[Kind], Field(examples=["airspace-violation"])]
    status: Fact[Literal["open", "closed"]] | None = None
    territory: Annotated[State, Field(examples=["LT"])]
    place: Spot | None = None
    occurred: Annotated[Occurred, Field(examples=["{start: 2025-07-28}"])]
    duration: Measured | None = None
    detected_by: Text | None = None
    object: Object | None = None
    attribution: Attribution | None = None
    entry: Crossing | None = None
    exit: Crossing | None = None
    depth: Measured | None = None
    track: tuple[Point, ...] = ()
    altitude: Altitude | None = None
    speed: Measured | None = None
    flight: Flight | None = None
    payload: Payload | None = None
    found: Found | None = None
    consequences: Consequences | None = None
    measures: Measures | None = None
    steps: Steps | None = None
    position_of_other_side: OtherSide | None = None
    assessment: Assessment | None = None
    prior: tuple[str, ...] = ()
    sources: Annotated[
        tuple[Source, ...],
        Field(min_length=1, examples=["[{id: mfa, publisher: Ministry of Foreign Affairs, official: true}]"]),
    ]
    marking: str | None = None
    releasable_to: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _sources_exist(self) -> Incident:
        known = {source.id for source in self.sources}

        def hint(source: str) -> str:
            return did_you_mean(source, known) or "add it to 'sources'"

        unnamed = (
            (path, f"'{path}' names the source '{source}', which is not among the record's sources; {hint(source)}")
            for path, fact in self.facts()
            for source in dict.fromkeys((*fact.sources, *(claim.source for claim in fact.values)))
            if source not in known
        )
        twice = (
            (
                f"sources[{index}].id",
                f"two of the record's sources are called '{source.id}'; give one of them another id",
            )
            for index, source in enumerate(self.sources)
            if source.id in {earlier.id for earlier in self.sources[:index]}
        )
        if faults := (*unnamed, *twice):
            raise FieldError(*faults)
        return self

    def facts(self) -> tuple[tuple[str, Fact[Any]], ...]:
        """Return every leaf of the record with its field path, in the order of the fields; worked out once."""
        return self._every_fact

    @cached_property
    def _every_fact(self) -> tuple[tuple[str, Fact[Any]], ...]:
        return tuple(_facts(self, ""))

    def sources_of(self, fact: Fact[Any]) -> tuple[Source, ...]:
        """Return the sources that carry a fact: its own, or where it names none, all of the record's."""
        named = {*fact.sources, *(claim.source for claim in fact.values)}
        return tuple(source for source in self.sources if not named or source.id in named)

    def standing(self, fact: Fact[Any]) -> tuple[Certainty, tuple[str, ...]]:
        """Return how surely one of the record's facts is known, and the ids of its sources; worked out once."""
        known = self._standings.get(id(fact))
        if known is None:
            known = self.certainty(fact), tuple(source.id for source in self.sources_of(fact))
            self._standings[id(fact)] = known
        return known

    @cached_property
    def _standings(self) -> dict[int, tuple[Certainty, tuple[str, ...]]]:
        return {}

    @cached_property
    def languages(self) -> frozenset[str]:
        """The languages in which any of the record's texts, or the name of a publisher, is given again."""
        said = [source.texts for source in self.sources]
        for _, fact in self.facts():
            said += [fact.texts, *(claim.texts for claim in fact.values)]
        return frozenset().union(*said)

    def certainty(self, fact: Fact[Any]) -> Certainty:
        """Return how surely a fact is known: as stated, else confirmed by an official source, else reported."""
        if fact.certainty is not None:
            return fact.certainty
        official = any(source.official for source in self.sources_of(fact))
        return Certainty.CONFIRMED if official else Certainty.REPORTED


def _facts(model: Frozen, path: str) -> Iterator[tuple[str, Fact[Any]]]:
    held = model.__dict__
    for name, shown in _field_names(type(model)):
        value = held[name]
        if not value:
            continue
        if isinstance(value, Fact):
            yield f"{path}{shown}", value
        elif isinstance(value, Frozen):
            yield from _facts(value, f"{path}{shown}.")
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Fact):
                    yield f"{path}{shown}[{index}]", item
                elif isinstance(item, Frozen):
                    yield from _facts(item, f"{path}{shown}[{index}].")


@cache
def _field_names(model: type[Frozen]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a model, each with the name that records give it. Cached: every record is walked."""
    return tuple((name, info.alias or name) for name, info in model.model_fields.items())
