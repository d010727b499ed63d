"""The kinds of input that a template may ask for, and how each is read from what somebody gave."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pydantic import Field, model_validator

from drafter.catalogue.photographs import Photograph, photographs
from drafter.marking import parse_marking
from drafter.problems import did_you_mean
from drafter.values import FieldError, Frozen, Moment, Quantity, TimePrecision, day_only, day_or_time

InputValue = str | tuple[str, ...] | int | Decimal | Quantity | dt.date | Moment | bool | tuple[Photograph, ...]


class InputType(StrEnum):
    """What kind of value an input takes."""

    TEXT = "text"
    LIST = "list"
    NUMBER = "number"
    QUANTITY = "quantity"
    DATE = "date"
    TIME = "time"
    CHOICE = "choice"
    YES_NO = "yes-no"
    MARKING = "marking"
    PICTURES = "pictures"


class InputEntry(Frozen):
    """An input as `template.yaml` writes it."""

    type: InputType = Field(examples=["text"])
    prompt: str = Field(examples=["Whom may the addressee's staff call?"])
    example: Any = Field(examples=["..."])
    required: bool = False
    default: Any = None
    choices: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _consistent(self) -> InputEntry:
        if (self.type is InputType.CHOICE) != bool(self.choices):
            raise FieldError(
                ("type", "an input of the type 'choice', and only that, lists its 'choices'; add or remove them")
            )
        for name in ("example", "default"):
            value = getattr(self, name)
            if value is None and name == "default":
                continue
            try:
                read_value(self, value, typed=True)
            except ValueError as error:
                raise FieldError((name, f"the input's {name} {error}")) from None
        return self


class InputSpec(InputEntry):
    """An input with the name it is given under."""

    name: str

    @property
    def shown_example(self) -> str:
        """Return the example as `--set` takes it."""
        if self.type is InputType.PICTURES:
            return "; ".join(" | ".join(map(str, one.values())) for one in self.example)
        return "; ".join(map(str, self.example)) if isinstance(self.example, (list, tuple)) else _plain(self.example)


def read_value(spec: InputEntry, value: Any, *, typed: bool) -> InputValue:
    """Return what was given as the input's type. Raises ValueError with the reason, as "is not ...; hint".

    `typed` is False for words from a command line: there a list is one text with ';' between its items.
    """
    if spec.type is InputType.LIST:
        return _list(value, typed=typed)
    if spec.type is InputType.PICTURES:
        return photographs(value, typed=typed)
    if spec.type is InputType.CHOICE:
        return _choice(value, spec.choices)
    return _READERS[spec.type](value)


def _plain(value: Any) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"is not text; put it in quotes: '{value}'")  # noqa: TRY004
    if not value.strip():
        raise ValueError("is empty; leave it out if there is nothing to say")
    return value


def _list(value: Any, *, typed: bool) -> tuple[str, ...]:
    if isinstance(value, str):
        items: list[Any] = [item.strip() for item in value.split(";") if item.strip()] if not typed else [value]
    else:
        items = list(value) if isinstance(value, (list, tuple)) else []
    if not items or not all(isinstance(item, str) and item.strip() for item in items):
        raise ValueError("is not a list of texts; write each on a line of its own after '- '")
    return tuple(items)


def _number(value: Any) -> int | Decimal:
    text = str(value).strip()
    if isinstance(value, bool) or not re.fullmatch(r"[-+]?\d{1,15}(\.\d{1,9})?", text, re.ASCII):
        raise ValueError("is not a number; write it with digits, and a point before any decimals")
    return Decimal(text) if "." in text else int(text)


def _quantity(value: Any) -> Quantity:
    try:
        return Quantity.parse(str(value))
    except ValueError:
        raise ValueError("is not a quantity; write a number and its unit, such as '2 kg'") from None


def _date(value: Any) -> dt.date:
    try:
        return day_only(value)
    except ValueError:
        raise ValueError("is not a date; write it as 2025-07-28") from None


def _time(value: Any) -> Moment:
    """Read a time that names its zone as a moment in UTC: what is counted in hours is counted there."""
    try:
        time = day_or_time(value if isinstance(value, dt.date) else str(value))
    except ValueError:
        time = None
    if not isinstance(time, dt.datetime) or time.tzinfo is None:
        raise ValueError("is not a time with its zone; write it as 2025-07-28 11:30 EEST, or in UTC")
    utc = time.astimezone(dt.UTC)
    return Moment(utc.date(), utc.time(), "UTC", TimePrecision.MINUTE)


def _yes_no(value: Any) -> bool:
    answer = {"yes": True, "true": True, "no": False, "false": False}.get(str(value).strip().lower())
    if answer is None:
        raise ValueError("is neither yes nor no; write one of the two")
    return answer


def _marking(value: Any) -> str:
    try:
        return str(parse_marking(_text(value)) or "")
    except ValueError as error:
        hint = str(error).partition("; ")[2]
        raise ValueError(f"is no marking on any scale: '{value}'; {hint or 'write it in full'}") from None


def _choice(value: Any, choices: tuple[str, ...]) -> str:
    if value not in choices:
        hint = did_you_mean(str(value), choices) or f"it is one of: {', '.join(choices)}"
        raise ValueError(f"cannot be '{value}'; {hint}")
    return str(value)


_READERS: Mapping[InputType, Callable[[Any], InputValue]] = {
    InputType.TEXT: _text,
    InputType.NUMBER: _number,
    InputType.QUANTITY: _quantity,
    InputType.DATE: _date,
    InputType.TIME: _time,
    InputType.YES_NO: _yes_no,
    InputType.MARKING: _marking,
}
