"""What is asked for, and what comes out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from drafter.problems import Problem
from drafter.protocol import Courtesy
from drafter.reading.inputs import Given
from drafter.reading.workspace import Workspace

if TYPE_CHECKING:
    from drafter.composing.fills import Fill


@dataclass(frozen=True, slots=True)
class Order:
    """One letter to draft. What is None or empty comes from the workspace, then from the template.

    `template` is a template's id or folder, or a `.docx` made in Word. `incidents` are files, folders or ids:
    one names what the letter is about, several name the whole series. `date` is the letter's as-of date.
    Signatories and addressees stand in order of precedence. A courtesy translation says so and is not signed;
    `original_sha256` is the hash of the text that a translation is of.
    """

    template: str
    workspace: Workspace
    date: dt.date
    date_given: bool = True
    state: str | None = None
    signatories: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    language: str | None = None
    letterhead: str | None = None
    incidents: tuple[str, ...] = ()
    inputs: Mapping[str, Given] = field(default_factory=dict)
    gaps: bool = False
    withhold: bool = False
    coordinates: str | None = None
    courtesy: Courtesy | None = None
    courtesy_translation: bool = False
    original_sha256: str | None = None


class Draft(NamedTuple):
    """A drafted letter: the DOCX, or None where the data have faults; its fills in reading order; all findings."""

    data: bytes | None
    name: str
    fills: tuple[Fill, ...] = ()
    problems: tuple[Problem, ...] = ()
