"""`drafter.yaml` as it is written: loaded only where there is one, as the models take long to load."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from drafter.incident import state_code
from drafter.marking import parse_marking
from drafter.values import CoordinateForm, Frozen


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _ceiling(value: Any) -> Any:
    if isinstance(value, str):
        parse_marking(value)
    return value


_Names = Annotated[tuple[str, ...], BeforeValidator(_one_or_more)]


class RuleSettings(Frozen):
    """Which rules of the checks are off, each with its reason."""

    off: Mapping[str, str] = {}


class WorkspaceFile(Frozen):
    """`drafter.yaml` as it is written."""

    state: Annotated[str, AfterValidator(state_code)] | None = None
    from_: _Names = Field((), alias="from")
    language: str | None = None
    letterhead: str | None = None
    courtesy: Literal["full", "opening_only", "none"] | None = None
    emblem: str | None = None
    incidents: _Names = ()
    parties: _Names = ()
    templates: _Names = ()
    fonts: _Names = ()
    coordinates: CoordinateForm | None = None
    max_marking: Annotated[str, BeforeValidator(_ceiling)] = "none"
    clearances: _Names = ()
    rules: RuleSettings = RuleSettings()
