"""A rule: one thing that a letter must or should be, why, by what authority, and how it is found out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal, NamedTuple

from drafter.problems import Place, Severity

if TYPE_CHECKING:
    from drafter.checks.paper import Line, Paper

Need = Literal[
    "form", "language", "words", "date", "sender", "addressee", "records", "fills", "pages", "incoming",
    "clearances", "metadata",
]  # fmt: skip
"""What a rule has to know of a file beside its text; `words` are those that the rules have of its language."""


class Finding(NamedTuple):
    """What a rule found: one sentence, where, and what to do; a severity only where it is not the rule's own."""

    message: str
    at: Line | Place | None = None
    hint: str | None = None
    severity: Severity | None = None


class Rule(NamedTuple):
    """One rule. `forms` are the forms of correspondence it is for; empty means all of them."""

    id: str
    severity: Severity
    what: str
    why: str
    source: str
    check: Callable[[Paper], Iterable[Finding]]
    needs: tuple[Need, ...] = ()
    forms: frozenset[str] = frozenset()
