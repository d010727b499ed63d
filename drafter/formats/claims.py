"""The five claims of attribution in words: a fixed ladder, on which no claim stands higher than its record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from drafter.formats.language import Claim, Claims, Forms, filled, language, needed
from drafter.formats.texts import listed
from drafter.values import Certainty

Gender = Literal["m", "f"]
StateName = Callable[[str], str]
"""Gives the stored name of a State in one form."""

CLAIMS = ("made_in", "operated_by", "entered_from", "launched_from", "aimed_at")


def claim(
    name: str,
    positions: Sequence[tuple[StateName, str]],
    certainty: Certainty,
    lang: str,
    *,
    subject: str = "",
    plural: bool = False,
    gender: Gender = "m",
) -> str:
    """Return a claim as a whole clause: "it entered from the territory of ...", "it is assessed to have entered ...".

    `positions` has the State's name, and for a disputed claim each State that is named with the source that names
    it. `subject` is what the claim is said of; without one, a pronoun of that number and gender.
    """
    claims, worded = _claim(name, lang)
    pattern = (claims.ladder_plural if plural else claims.ladder)[certainty.value]
    return filled(
        pattern,
        subject=subject or _agreeing(claims.subject, plural, gender),
        verb=_agreeing(worded.verb, plural, gender),
        doubtful=_agreeing(worded.doubtful, plural, gender),
        complement=_complement(claims, worded, positions, certainty, lang),
    )


def claim_attribute(name: str, state: StateName, lang: str) -> str | None:
    """Return a claim as it stands beside a noun: "of Russian manufacture"; None where the language has no such form."""
    _, worded = _claim(name, lang)
    return filled(worded.attribute, state=state(worded.attribute_form)) if worded.attribute else None


def _complement(
    claims: Claims, worded: Claim, positions: Sequence[tuple[StateName, str]], certainty: Certainty, lang: str
) -> str:
    texts = [filled(worded.complement, state=state(worded.form)) for state, _ in positions]
    if certainty is not Certainty.DISPUTED:
        return texts[0]
    sources: dict[str, list[str]] = {}
    for text, (_, source) in zip(texts, positions, strict=True):
        sources.setdefault(text, []).append(source)
    sides = [filled(claims.position, complement=text, source=listed(named, lang)) for text, named in sources.items()]
    return listed(sides, lang, "or")


def _agreeing(forms: Forms, plural: bool, gender: Gender) -> str:
    if isinstance(forms, str):
        return forms
    feminine = 2 if gender == "f" and len(forms) > 2 else 0
    return forms[feminine + plural]


def _claim(name: str, lang: str) -> tuple[Claims, Claim]:
    claims = needed(language(lang).claims, "words for claims of attribution", lang)
    return claims, claims.claims[name]
