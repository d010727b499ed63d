"""Legal bases as one letter cites them: which may be cited, and which instruments have been named already."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from drafter.catalogue.template import LetterTemplate
from drafter.composing.context import Cast
from drafter.formats.language import NBSP
from drafter.problems import Problem, Severity
from drafter.protocol import cite, legal_basis

_PARTED = re.compile(r"(?<=\w) (?=\d|\(?[a-z]\))")
"""A space that would part "Article" from "54" and "(n)", or "alinéa" from "n)"."""

_NO_SUCH_BASIS = frozenset({"unknown-basis", "basis-not-allowed"})


@dataclass(slots=True)
class Citations:
    """What one letter has cited. `problems` takes the wordings that await a native reader."""

    template: LetterTemplate | None
    cast: Cast
    language: str
    day: dt.date
    decision: str | None
    problems: list[Problem]
    _named: set[str] = field(default_factory=set)

    def cited(self, basis: str, form: str | None) -> str | Problem:
        """Return the words for a basis: in full the first time that its instrument is named, then briefly."""
        found = legal_basis(basis)
        text = self._asked(basis, form, short=found is not None and found.instrument in self._named)
        if found is not None and isinstance(text, str):
            self._named.add(found.instrument)
            text = _PARTED.sub(NBSP, text)
            if self.language in found.unreviewed:
                self.problems.append(_to_be_read(basis, self.language, self.template))
        return text

    def citable(self, basis: str) -> bool | Problem:
        """Tell whether a basis may be cited, or the problem that it is none of the template's."""
        text = self._asked(basis)
        if isinstance(text, Problem) and text.rule in _NO_SUCH_BASIS:
            return text
        return isinstance(text, str) or text.rule == "basis-not-worded"

    def _asked(self, basis: str, form: str | None = None, *, short: bool = False) -> str | Problem:
        allowed = self.template.legal_bases if self.template else None
        found = [
            cite(
                basis, language=self.language, day=self.day, addressee=addressee, sender=self.cast.state,
                allowed=allowed, decision=self.decision, form=form, short=short,
            )
            for addressee in self.cast.addressees or (None,)
        ]  # fmt: skip
        return next((text for text in found if isinstance(text, Problem)), found[0])


def decision(inputs: Mapping[str, Any]) -> str | None:
    """Return the reference of the decision that authorises a basis: the input 'decision', or its three parts."""
    whole = inputs.get("decision")
    parts = [inputs.get(f"decision_{part}") for part in ("body", "date", "number")]
    return str(whole) if whole else " ".join(map(str, parts)) if all(parts) else None


def _to_be_read(basis: str, language: str, template: LetterTemplate | None) -> Problem:
    message = f"the wording of '{basis}' in '{language}' has not been read by a native speaker yet"
    place = template.place(f"legal_bases[{template.legal_bases.index(basis)}]") if template else None
    return Problem("native-review", message, place, "have the letter read before it goes on", Severity.WARNING)
