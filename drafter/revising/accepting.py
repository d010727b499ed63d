"""Changes that are right as they are: somebody says so, and the letter's own manifest remembers who and why."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.problems import DrafterError, Place, Problem, did_you_mean
from drafter.revising.standing import Review, Standing, Status, plain
from drafter.word.manifest import replace_manifest

_SHOWN = 8
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Signed:
    """Who answers for an acceptance or a clearance, and since when."""

    by: str
    date: dt.date


def accept(data: bytes, review: Review, fact: Standing, signed: Signed, reason: str) -> bytes:
    """Return the letter with a fact accepted as it stands now, in place of an earlier acceptance of it.

    An acceptance lapses when the text changes again, and when the records give something else than they do now.
    """
    manifest = review.returned.manifest
    others = [one for one in manifest.get("accepted", ()) if one["fact"] != fact.fill["id"]]
    entry = {**fact.acceptance(), "by": signed.by, "reason": reason, "date": signed.date.isoformat()}
    return replace_manifest(data, review.returned.name, {**manifest, "accepted": [*others, entry]})


def find_fact(review: Review, wanted: str) -> Standing:
    """Return the fact that is meant by its id, by the field it comes from, or by a part of its present text.

    Where several are meant and one alone is not as it was drafted, it is that one. Raises DrafterError where it is not
    clear which one is meant; the hint lists them.
    """
    meant = _meant(review.facts, wanted)
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


def described(fact: Standing) -> str:
    """Return a fact as a person may name it: "f12 payload.mass '2 kg'"."""
    fields = ", ".join(dict.fromkeys(origin["field"] for origin in fact.fill["origins"]))
    return f"{fact.fill['id']} {fields} {quoted(fact.text)}"


def accepted_for(fact: Standing) -> str:
    """Return what a fact is accepted instead of: " instead of '2 kg'"; nothing where it says just that."""
    given = fact.now if fact.now is not None else fact.drafted
    return f" instead of {quoted(given)}" if plain(fact.text) != plain(given) else ""


def quoted(text: str) -> str:
    """Return text in quotation marks on one line, cut where it is long; "nothing" for none."""
    line = plain(text)
    return f"'{line if len(line) <= _LONGEST else line[: _LONGEST - 1] + '…'}'" if line else "nothing"


def _meant(facts: Sequence[Standing], wanted: str) -> list[Standing]:
    for found in (_by_id(facts, wanted), _by_field(facts, wanted), _by_text(facts, wanted)):
        if meant := list(found):
            return meant
    return []


def _by_id(facts: Sequence[Standing], wanted: str) -> Iterator[Standing]:
    if re.fullmatch(r"f\d+", wanted):
        yield from (one for one in facts if one.fill["id"] == wanted)


def _by_field(facts: Sequence[Standing], wanted: str) -> Iterator[Standing]:
    for one in facts:
        named = {name for origin in one.fill["origins"]
                 for name in (origin["field"], f"{origin['record']} {origin['field']}")}  # fmt: skip
        if wanted in named:
            yield one


def _by_text(facts: Sequence[Standing], wanted: str) -> Iterator[Standing]:
    part = plain(wanted).casefold()
    yield from (one for one in facts if part and part in plain(one.text).casefold())
