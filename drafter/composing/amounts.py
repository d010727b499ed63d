"""The filter that says how many there were, with what was counted; counts of different things are never added up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from jinja2 import pass_context

from drafter import formats
from drafter.composing.composition import WordingError
from drafter.composing.fills import Origin
from drafter.composing.series import Series, incidents_of, is_incident
from drafter.composing.tracing import TracedContext
from drafter.composing.views import Leaf, Missing, Phrase, View, origins_of
from drafter.incident import Object


class _Count(NamedTuple):
    """How many there were, at least and at most, of what basis and class."""

    low: int
    high: int
    basis: str
    noun: str
    origins: tuple[Origin, ...]


@pass_context
def how_many(context: TracedContext, value: Any, case: str = "", *, one: bool = False) -> Any:
    """Say how many there were of an incident or of all of a series: "three uncrewed aircraft", "19 violations".

    With `one`, a single object and one whose number is not known are named with their article: "a balloon".
    """
    if isinstance(value, Missing):
        return value
    run = context.composition
    single = isinstance(value, View)
    objects = [_object(value)] if single else [_object(item) for item in incidents_of(value, "how_many")]
    if not objects:
        raise WordingError("'how_many' needs an incident, and there is none", "ask '|length > 0' first")
    if single and one and isinstance(objects[0].count, Missing):
        noun, origins = _class(objects[0])
        return Phrase(formats.one_of(noun, run.language), origins) if origins else getattr(objects[0], "class")
    counts = [_count(item) for item in objects]
    for count in counts:
        if isinstance(count, Missing):
            return count
    total = _sum([count for count in counts if isinstance(count, _Count)])
    deciding = value.origins if isinstance(value, Series) else ()
    if one and total.basis == "objects" and total.low == total.high == 1:
        return Phrase(formats.one_of(total.noun, run.language), (*total.origins, *deciding))
    try:
        text = formats.how_many(total.low, total.high, total.noun, run.language, case)
    except formats.NoSuchFormError as error:
        raise WordingError(str(error), error.hint) from None
    return Phrase(text, (*total.origins, *deciding))


def _object(value: Any) -> View:
    found = value.object if is_incident(value) else value
    if not isinstance(found, View) or found._type is not Object:  # noqa: SLF001 - templates cannot see these
        raise WordingError("'how_many' is for an incident, its object, or a series", "write {{ incident|how_many }}")
    return found


def _count(found: View) -> _Count | Missing:
    """Return what an object's count says. Without the basis it says nothing, and is missing."""
    count, basis = found.count, found.count_basis
    if isinstance(count, Missing) or isinstance(basis, Missing):
        return count if isinstance(count, Missing) else basis
    stated: tuple[int, ...] = count._stated  # noqa: SLF001
    bases: tuple[str, ...] = basis._stated  # noqa: SLF001
    if len(set(bases)) > 1:
        where = found._incident.id  # noqa: SLF001
        raise WordingError(f"what was counted in {where} is disputed", "print 'object.count|each_source' instead")
    noun, origins = _class(found) if bases[0] == "objects" else (bases[0], ())
    return _Count(min(stated), max(stated), bases[0], noun, (*origins_of(count), *origins_of(basis), *origins))


def _class(found: View) -> tuple[str, tuple[Origin, ...]]:
    stated = getattr(found, "class")
    if not isinstance(stated, Leaf):
        return "objects", ()
    values: tuple[str, ...] = stated._stated  # noqa: SLF001
    return (values[0], origins_of(stated)) if len(set(values)) == 1 else ("objects", ())


def _sum(counts: Sequence[_Count]) -> _Count:
    bases = list(dict.fromkeys(count.basis for count in counts))
    if len(bases) > 1:
        together = " and ".join(basis.replace("-", " ") for basis in bases)
        raise WordingError(f"counts of {together} cannot be added up", "count one basis: '|of_basis(...)|how_many'")
    nouns = {count.noun for count in counts}
    noun = nouns.pop() if len(nouns) == 1 else "objects"
    origins = tuple(origin for count in counts for origin in count.origins)
    return _Count(sum(c.low for c in counts), sum(c.high for c in counts), bases[0], noun, origins)
