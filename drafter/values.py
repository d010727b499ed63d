"""Typed values of a record: facts with certainty, quantities with units, positions, moments. Nothing here formats."""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from drafter.problems import did_you_mean


class Certainty(StrEnum):
    """How surely a fact is known, strongest first. What is not known is absent, not uncertain."""

    CONFIRMED = "confirmed"
    ASSESSED = "assessed"
    REPORTED = "reported"
    DISPUTED = "disputed"

    @property
    def rank(self) -> int:
        """Return 0 for the strongest certainty and more for each weaker one."""
        return _RANKS[self]


_RANKS = {certainty: rank for rank, certainty in enumerate(Certainty)}


def weakest(certainties: list[Certainty]) -> Certainty:
    """Return the weakest of the given certainties; confirmed where there are none."""
    return max(certainties, key=lambda certainty: certainty.rank, default=Certainty.CONFIRMED)


T = TypeVar("T")


class Frozen(BaseModel):
    """A model that cannot be changed and knows no keys but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class FieldError(ValueError):
    """What is wrong with fields of a model that are only wrong together: (field path, sentence) pairs."""

    def __init__(self, *faults: tuple[str, str]) -> None:
        super().__init__("; ".join(message for _, message in faults))
        self.faults = faults


_DAY = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:(?:[Tt]|\ +)(\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)\ ?(Z|z|[+-]\d\d:\d\d)?)?",
    re.ASCII,
)


def read_day(text: str) -> dt.date | dt.datetime | None:
    """Read `2025-07-28`, `2025-07-28 11:30` or `2025-07-28T11:30`, or return None where the text is no such day."""
    match = _DAY.fullmatch(text.strip())
    if match is None:
        return None
    try:
        day = dt.date.fromisoformat(match[1])
        if match[2] is None:
            return day
        return dt.datetime.fromisoformat(f"{match[1]}T{match[2]}{(match[3] or '').upper()}")
    except ValueError:
        return None


def day_or_time(value: object) -> dt.date | dt.datetime:
    """Return the date, or the date and time, that a record gives. Raises ValueError with the reason."""
    if isinstance(value, dt.date):
        return value
    day = read_day(value) if isinstance(value, str) else None
    if day is None:
        raise ValueError(f"'{_short(value)}' is not a date; write it as 2025-07-28, or 2025-07-28T11:30 with the time")
    return day


def day_only(value: object) -> dt.date:
    """Return the date that a record gives where no time belongs. Raises ValueError with the reason."""
    day = read_day(value) if isinstance(value, str) else value
    if isinstance(day, dt.datetime):
        raise ValueError(f"'{_short(value)}' has a time of day; only the date belongs here, such as 2025-07-28")  # noqa: TRY004
    if not isinstance(day, dt.date):
        raise ValueError(f"'{_short(value)}' is not a date; write it as 2025-07-28")  # noqa: TRY004
    return day


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else f"{text[:59]}…"


Day = Annotated[dt.date, BeforeValidator(day_only)]
DayOrTime = Annotated[dt.date | dt.datetime, BeforeValidator(day_or_time)]


class Claim(Frozen, Generic[T]):
    """One of the values of a disputed fact, and the id of the source that gives it."""

    value: T
    source: str


class Fact(Frozen, Generic[T]):
    """A leaf of a record: its value, how surely it is known, and from which of the record's sources.

    `certainty` is None where the record does not say; `Incident.certainty` then decides from the sources.
    A disputed fact has no `value` but two or more `values`.
    """

    value: T | None = None
    certainty: Certainty | None = None
    sources: tuple[str, ...] = ()
    as_of: Day | None = None
    marking: str | None = None
    releasable_to: tuple[str, ...] = ()
    values: tuple[Claim[T], ...] = ()

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
        return self

    @property
    def stated(self) -> tuple[T, ...]:
        """Return every value the fact states: one, or all the disputed ones in the record's order."""
        return tuple(claim.value for claim in self.values) if self.values else (self.value,)  # type: ignore[return-value]


class Bound(StrEnum):
    """How a quantity's number bounds the true one."""

    EXACTLY = "exactly"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


UNITS = ("kg", "g", "t", "km", "m", "cm", "ft", "NM", "km/h", "m/s", "kn", "s", "min", "h", "d", "%")
_UNIT_NAMES = {"second": "s", "minute": "min", "hour": "h", "day": "d", "metre": "m", "kilometre": "km"}
_BOUNDS = {
    "about": Bound.ABOUT, "approximately": Bound.ABOUT, "circa": Bound.ABOUT, "some": Bound.ABOUT,
    "~": Bound.ABOUT, "≈": Bound.ABOUT,
    "more than": Bound.OVER, "over": Bound.OVER, ">": Bound.OVER,
    "less than": Bound.UNDER, "under": Bound.UNDER, "<": Bound.UNDER,
}  # fmt: skip
_QUANTITY = re.compile(
    r"(?:(?P<bound>about|approximately|circa|some|~|≈|more than|over|>|less than|under|<)\s*)?"
    r"(?P<low>\d+(?:[ \u00a0]\d{3})*(?:\.\d+)?)"
    r"(?:\s*(?:-|–|to)\s*(?P<high>\d+(?:\.\d+)?))?"
    r"\s*(?P<unit>[^\W\d]\S*|%)",
    re.IGNORECASE,
)


class StateCode(str):
    """A State by its two letters of ISO 3166-1; printed, it becomes the State's name."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: `2 kg`, `about 100 km`, `more than 100 km`, `50-60 km/h`."""

    value: Decimal
    unit: str
    upper: Decimal | None = None
    bound: Bound = Bound.EXACTLY

    @classmethod
    def parse(cls, text: str) -> Quantity:
        """Read a quantity as records write it. Raises ValueError with the reason."""
        match = _QUANTITY.fullmatch(text.strip())
        if match is None:
            raise ValueError(
                f"'{_short(text)}' is not a quantity; write a number and its unit, such as '2 kg' or 'about 100 km'"
            )
        unit = _unit(match["unit"])
        low = Decimal(re.sub(r"\s", "", match["low"]))
        high = Decimal(match["high"]) if match["high"] else None
        if high is not None and high <= low:
            raise ValueError(f"'{text}' runs backwards; write the smaller number first")
        return cls(low, unit, high, _BOUNDS.get((match["bound"] or "").lower(), Bound.EXACTLY))

    def __str__(self) -> str:
        sign = {Bound.ABOUT: "about ", Bound.OVER: "more than ", Bound.UNDER: "less than "}.get(self.bound, "")
        return f"{sign}{self.value}{f'-{self.upper}' if self.upper is not None else ''} {self.unit}"


def _unit(written: str) -> str:
    if written in UNITS:
        return written
    plain = _UNIT_NAMES.get(written.lower().rstrip("s")) or next((u for u in UNITS if u == written.lower()), None)
    if plain:
        return plain
    raise ValueError(
        f"'{_short(written)}' is not a unit; {did_you_mean(written, UNITS) or 'known are ' + ', '.join(UNITS)}"
    )


_ICAO = re.compile(r"(\d{2})(\d{2})(\d{2})([NS])\s*(\d{3})(\d{2})(\d{2})([EW])")
_DECIMAL = re.compile(r"(-?\d{1,2}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class Position:
    """A point in WGS 84, decimal degrees, north and east positive, and how exact it is.

    `precision` is "place" (the place is meant, not the event's own point) or a distance.
    """

    latitude: Decimal
    longitude: Decimal
    precision: Quantity | Literal["place"]

    def __post_init__(self) -> None:
        if abs(self.latitude) > 90:
            raise ValueError(
                f"latitude {self.latitude} is not between -90 and 90; write the latitude first, then the longitude"
            )
        if abs(self.longitude) > 180:
            raise ValueError(
                f"longitude {self.longitude} is not between -180 and 180; write the latitude first, then the longitude"
            )

    @classmethod
    def parse(cls, data: object) -> Position:
        """Read `{at: "54.600, 25.717", precision: place}` or `{latitude, longitude, precision}`.

        `at` takes decimal degrees or the ICAO form `543600N 0254301E`. Raises ValueError with the reason.
        """
        if isinstance(data, Position):
            return data
        if not isinstance(data, Mapping):
            raise ValueError(  # noqa: TRY004
                f"'{_short(data)}' is not a position; write it as {{at: '54.600, 25.717', precision: place}}"
            )
        if isinstance(data.get("at"), (int, float)):
            raise ValueError("the two numbers of 'at' belong in quotes; write at: '54.600, 25.717'")  # noqa: TRY004
        unknown = set(data) - {"at", "latitude", "longitude", "precision"}
        if unknown:
            raise ValueError(f"a position has no '{min(unknown)}'; it has at (or latitude, longitude) and precision")
        if "precision" not in data:
            raise ValueError("the position has no precision; write 'precision: place' or a distance such as '100 m'")
        latitude, longitude = _degrees(data)
        precision = data["precision"]
        return cls(latitude, longitude, "place" if precision == "place" else Quantity.parse(str(precision)))


def _degrees(data: Mapping[str, Any]) -> tuple[Decimal, Decimal]:
    if "at" not in data:
        both = str(data.get("latitude")), str(data.get("longitude"))
        if not all(re.fullmatch(r"-?\d{1,3}(\.\d+)?", part, re.ASCII) for part in both):
            raise ValueError("a position needs 'at', or both 'latitude' and 'longitude' in decimal degrees")
        return Decimal(both[0]), Decimal(both[1])
    text = str(data["at"]).strip()
    if match := _DECIMAL.fullmatch(text):
        return Decimal(match[1]), Decimal(match[2])
    if match := _ICAO.fullmatch(text):
        return _sexagesimal(*match.group(1, 2, 3, 4)), _sexagesimal(*match.group(5, 6, 7, 8))
    raise ValueError(f"'{_short(text)}' is not a position; write '54.600, 25.717' or '543600N 0254301E'")


def _sexagesimal(degrees: str, minutes: str, seconds: str, side: str) -> Decimal:
    if int(minutes) > 59 or int(seconds) > 59:
        raise ValueError(f"{degrees}°{minutes}′{seconds}″ has minutes or seconds over 59")
    value = Decimal(degrees) + (Decimal(minutes) + Decimal(seconds) / 60) / 60
    return round(value if side in "NE" else -value, 5)


class TimePrecision(StrEnum):
    """How exact a stated time is."""

    MINUTE = "minute"
    ABOUT = "about"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Moment:
    """A local date, or a local date and time in a named zone (IANA), with its precision."""

    date: dt.date
    time: dt.time | None = None
    timezone: str | None = None
    precision: TimePrecision = TimePrecision.DAY

    @property
    def local(self) -> dt.datetime | None:
        """Return the aware local time, or None where only the day is known."""
        if self.time is None or self.timezone is None:
            return None
        return dt.datetime.combine(self.date, self.time, zoneinfo.ZoneInfo(self.timezone))

    @property
    def utc(self) -> dt.datetime | None:
        """Return the same instant in UTC, or None where only the day is known."""
        return self.local.astimezone(dt.UTC) if self.local else None

    def __str__(self) -> str:
        return f"{self.date.isoformat()}{f'T{self.time:%H:%M}' if self.time else ''}"
