"""Changes that are right as they are: somebody says so, and the letter's own manifest remembers who and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.problems import DrafterError, Place, Problem, did_you_mean
from drafter.revising.fact_sheet import fact_sheet
from drafter.revising.standing import Review, Standing, Status
from drafter.revising.unsupported import Statement
from drafter.revising.value import plain
from drafter.word.manifest import replace_manifest

_SHOWN = 8
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Signed:
    """Who answers for an acceptance or a clearance, and since when."""

    by: str
    date: dt.date


def accept(data: bytes, review: Review, what: Standing | Statement, signed: Signed, reason: str) -> bytes:
    """Return the letter with a fact or statement accepted as it stands, in place of an earlier acceptance of it.

    An acceptance lapses when the text changes again, and when the records give something else than they do now.
    """
    manifest = review.returned.manifest
    said = what.acceptance()
    same = ("fact",) if said["fact"] else ("fact", "text")
    others = [one for one in manifest.get("accepted", ()) if any(one[key] != said[key] for key in same)]
    entry = {**said, "by": signed.by, "reason": reason, "date": signed.date.isoformat()}
    return replace_manifest(data, review.returned.name, {**manifest, "accepted": [*others, entry]})


def find_accepted(review: Review, wanted: str) -> Standing | Statement:
    """Return the fact that is meant: by id, number on the fact sheet, field, or a part of its present text.

    What the text states and no fact gives is meant by just its words.

    Where several are meant and one alone is not as it was drafted, it is that one. Raises DrafterError where it is not
    clear which one is meant; the hint lists them.
    """
    stated = next((one for one in review.statements if plain(one.text).casefold() == plain(wanted).casefold()), None)
    if stated is not None:
        return stated
    meant = _meant(review, wanted)
    if len(meant) > 1:
        meant = [one for one in meant if one.status is not Status.INTACT] or meant
    if len(meant) == 1:
        return meant[0]
    place = Place(review.returned.name)
    if not meant:
        fields = {origin["field"] for one in review.facts for origin in one.fill["origins"]}
        hint = did_you_mean(wanted, fields) or "'drafter facts' lists them all with their ids"
        raise DrafterError(Problem("no-fact", f"no fact of the letter is or says '{wanted}'", place, hint))
    shown = "; ".join(map(described, meant[:_SHOWN])) + ("; ..." if len(meant) > _SHOWN else "")
    message = f"'{wanted}' can be any of {len(meant)} facts"
    raise DrafterError(Problem("several-facts", message, place, f"name one by its id: {shown}"))


def described(what: Standing | Statement) -> str:
    """Return a fact as a person may name it: "f12 payload.mass '2 kg'"."""
    if isinstance(what, Statement):
        return f"the {what.kind} {quoted(what.text)}"
    fields = ", ".join(dict.fromkeys(origin["field"] for origin in what.fill["origins"]))
    return f"{what.fill['id']} {fields} {quoted(what.text)}"


def accepted_for(what: Standing | Statement) -> str:
    """Return what a fact is accepted instead of: " instead of '2 kg'"; nothing where it says just that."""
    if isinstance(what, Statement):
        return ""
    given = what.now if what.now is not None else what.drafted
    return f" instead of {quoted(given)}" if plain(what.text) != plain(given) else ""


def quoted(text: str) -> str:
    """Return text in quotation marks on one line, cut where it is long; "nothing" for none."""
    line = plain(text)
    return f"'{line if len(line) <= _LONGEST else line[: _LONGEST - 1] + '…'}'" if line else "nothing"


def _meant(review: Review, wanted: str) -> list[Standing]:
    facts = review.facts
    for found in (_by_number(review, wanted), _by_field(facts, wanted), _by_text(facts, wanted)):
        if meant := list(found):
            return meant
    return []


def _by_number(review: Review, wanted: str) -> Iterator[Standing]:
    """Yield the fact with an id of the manifest, or with a number of the fact sheet."""
    if wanted.isdecimal():
        sheet, _ = fact_sheet(review.returned)
        wanted = next((one.id for one in sheet if str(one.number) == wanted), wanted)
    yield from (one for one in review.facts if one.fill["id"] == wanted)


def _by_field(facts: Sequence[Standing], wanted: str) -> Iterator[Standing]:
    for one in facts:
        named = {name for origin in one.fill["origins"]
                 for name in (origin["field"], f"{origin['record']} {origin['field']}")}  # fmt: skip
        if wanted in named:
            yield one


def _by_text(facts: Sequence[Standing], wanted: str) -> Iterator[Standing]:
    part = plain(wanted).casefold()
    yield from (one for one in facts if part and part in plain(one.text).casefold())
