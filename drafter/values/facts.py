"""Facts: a value with its certainty and sources, and the models that hold them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

from drafter.values.moments import Day


class Certainty(StrEnum):
    """How surely a fact is known, strongest first. What is not known is absent, not uncertain."""

    CONFIRMED = "confirmed"
    ASSESSED = "assessed"
    REPORTED = "reported"
    DISPUTED = "disputed"

    __hash__ = str.__hash__  # that of enumerations is far slower, and every origin is hashed

    @property
    def rank(self) -> int:
        """Return 0 for the strongest certainty and more for each weaker one."""
        return _RANKS[self]


_RANKS = {certainty: rank for rank, certainty in enumerate(Certainty)}


def weakest(certainties: list[Certainty]) -> Certainty:
    """Return the weakest of the given certainties; confirmed where there are none."""
    if len(certainties) == 1:
        return certainties[0]
    return max(certainties, key=lambda certainty: certainty.rank, default=Certainty.CONFIRMED)


T = TypeVar("T")


class Frozen(BaseModel):
    """A model that cannot be changed and knows no keys but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class FieldError(ValueError):
    """What is wrong with fields of a model that are only wrong together: (field path, sentence) pairs."""

    def __init__(self, *faults: tuple[str, str]) -> None:
        super().__init__("; ".join(message for _, message in faults))
        self.faults = faults


class StateCode(str):
    """A State by its two letters of ISO 3166-1; printed, it becomes the State's name."""

    __slots__ = ()


Texts = Mapping[Annotated[str, Field(pattern="^[a-z]{2}$", examples=["fr"])], Annotated[str, Field(min_length=1)]]
"""The same text in other languages, by language."""


class Claim(Frozen, Generic[T]):
    """One of the values of a disputed fact, and the id of the source that gives it. `texts` as in a fact."""

    value: T
    source: str
    texts: Texts = {}


class Fact(Frozen, Generic[T]):
    """A leaf of a record: its value, how surely it is known, and from which of the record's sources.

    `certainty` is None where the record does not say; `Incident.certainty` then decides from the sources.
    A disputed fact has no `value` but two or more `values`. `texts` says a text again in other languages, by language.
    """

    value: T | None = None
    certainty: Certainty | None = None
    sources: tuple[str, ...] = ()
    as_of: Day | None = None
    marking: str | None = None
    releasable_to: tuple[str, ...] = ()
    values: tuple[Claim[T], ...] = ()
    texts: Texts = {}

    @model_validator(mode="before")
    @classmethod
    def _from_bare_value(cls, data: Any) -> Any:
        if isinstance(data, cls) or (isinstance(data, Mapping) and not cls.model_fields.keys().isdisjoint(data)):
            return data
        return {"value": data}

    @model_validator(mode="after")
    def _value_or_values(self) -> Fact[T]:
        if self.values and self.value is not None:
            raise ValueError("a fact has either 'value' or 'values', not both; keep one of them")
        if (self.certainty is Certainty.DISPUTED) != bool(self.values):
            raise ValueError(
                "a disputed fact, and only that, lists its 'values'; "
                "write {certainty: disputed, values: [{value: ..., source: ...}, {value: ..., source: ...}]}"
            )
        if self.values and len(self.values) < 2:
            raise ValueError(
                "a disputed fact needs at least two 'values'; add the other, or state it without 'certainty: disputed'"
            )
        if not self.values and self.value is None:
            raise ValueError("the value is empty; leave the field out if it is not known")
        said = [(self.value, self.texts), *((claim.value, claim.texts) for claim in self.values)]
        if any(texts and type(value) is not str for value, texts in said):
            raise ValueError("'texts' are for a value that is text; leave them out")
        return self

    @property
    def stated(self) -> tuple[T, ...]:
        """Return every value the fact states: one, or all the disputed ones in the record's order."""
        return tuple(claim.value for claim in self.values) if self.values else (self.value,)  # type: ignore[return-value]
