"""The filters and tests that put doubt in words, and that ask how surely a fact is known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal

from jinja2 import pass_context

from drafter import formats
from drafter.composing.composition import Composition, WordingError
from drafter.composing.fills import Origin
from drafter.composing.tracing import TracedContext
from drafter.composing.views import Leaf, Missing, Phrase, origins_of
from drafter.problems import Problem, did_you_mean
from drafter.values import Certainty, weakest

_CLAIM = "attribution."


@pass_context
def _hedged(context: TracedContext, value: Any, verb: str = "", doubtful: str = "", *, plural: bool = False) -> Any:
    """Put a fact's doubt in words: with `verb` and its `doubtful` form, "carried" or "is reported to have carried"."""
    if isinstance(value, Missing):
        return value
    run = context.composition
    text, certainty = _text(run, value), _certainty(value)
    if not verb:
        return Phrase(formats.hedged(text, certainty, run.language), origins_of(value), hedged=True)
    try:
        said = formats.hedged_verb(str(verb), str(doubtful), certainty, run.language, plural=plural)
    except formats.NoSuchFormError as error:
        raise WordingError(str(error), error.hint) from None
    return Phrase(f"{said} {text}", origins_of((value, verb)), hedged=True)


@pass_context
def _noted(context: TracedContext, value: Any) -> Any:
    """Add a fact's certainty in brackets, as tables do: "2 kg (reported)"."""
    if isinstance(value, Missing):
        return value
    run = context.composition
    text = formats.noted(_text(run, value), _certainty(value), run.language)
    return Phrase(text, origins_of(value), hedged=True)


@pass_context
def _or_unknown(context: TracedContext, value: Any) -> Any:
    """Say "not known" where the record leaves a field out."""
    if not isinstance(value, Missing):
        return value
    run = context.composition
    origin = Origin(value._record, value._field, Certainty.CONFIRMED)  # noqa: SLF001 - templates cannot see these
    return Phrase(formats.word("not_known", run.language), [origin])


@pass_context
def _each_source(context: TracedContext, value: Any) -> Any:
    """Give every value of a disputed fact with who says so: "19 according to the army and 23 according to BNS"."""
    if isinstance(value, Missing):
        return value
    if not isinstance(value, Leaf):
        raise WordingError("'each_source' is for a field of a record", "put it first, before other filters")
    if not value._said_by:  # noqa: SLF001
        return value
    run = context.composition
    said = zip(map(run.words, value._stated), value._said_by, strict=True)  # noqa: SLF001
    return Phrase(formats.each_source(list(said), run.language), origins_of(value), hedged=True)


def _claimed(value: Any, name: str) -> str:
    """Return which of the five claims a value is. Raises WordingError where it is none."""
    field = value._origin.field if isinstance(value, Leaf) else ""  # noqa: SLF001
    if not field.startswith(_CLAIM):
        hint = "give it one of " + ", ".join(f"incident.{_CLAIM}{claim}" for claim in formats.CLAIMS)
        raise WordingError(f"'{name}' is for a claim of attribution", hint)
    return str(field.removeprefix(_CLAIM))


def _state_forms(run: Composition, code: str, *, short: bool) -> Callable[[str], str]:
    """Return what gives a State's name in a form: the full name, or with `short` the short one."""

    def name(form: str) -> str:
        if not short or form.startswith("adjective"):
            return run.state_name(code, form)
        stored = run.directory.states[code].name.get(run.language, {}) if code in run.directory.states else {}
        if form == "with_article":
            return run.state_name(code, "short_with_article" if "short_with_article" in stored else "short")
        return run.state_name(code, form.removeprefix("full_"))

    return name


@pass_context
def _claim(
    context: TracedContext,
    value: Any,
    subject: str = "",
    *,
    plural: bool = False,
    gender: Literal["m", "f"] = "m",
    short: bool = False,
) -> Any:
    """Say a claim of attribution as a clause, as surely as its record: "it is assessed to have entered from ..."."""
    if isinstance(value, Missing):
        return Phrase("")
    run = context.composition
    name = _claimed(value, "claim")
    stated = value._stated  # noqa: SLF001
    said_by = value._said_by or ("",) * len(stated)  # noqa: SLF001
    positions = [(_state_forms(run, code, short=short), source) for code, source in zip(stated, said_by, strict=True)]
    text = formats.claim(
        name, positions, _certainty(value), run.language, subject=str(subject), plural=bool(plural), gender=gender
    )
    return Phrase(text, origins_of((value, subject)), hedged=True)


@pass_context
def _attribute(context: TracedContext, value: Any, *, short: bool = False) -> Any:
    """Say a claim of attribution as it stands beside a noun: "of Russian manufacture"."""
    if isinstance(value, Missing):
        return value
    run = context.composition
    name = _claimed(value, "attribute")
    texts = [
        formats.claim_attribute(name, _state_forms(run, code, short=short), run.language)
        for code in value._stated  # noqa: SLF001
    ]
    if None in texts:
        message = f"'{name}' has no form beside a noun in '{run.language}'"
        raise WordingError(message, "say it as a clause, with 'claim'")
    said = [str(text) for text in texts]
    return Phrase(said[0] if len(said) == 1 else run.disputed(said, said), origins_of(value))


@pass_context
def _asserted(context: TracedContext, value: Any, strength: str = "confirmed", *, line: int = 0) -> Any:
    """Let a fact pass only if it is known so surely; a weaker one is an error, within `sentence()` too."""
    run = context.composition
    least = _strength(strength)
    weak = [origin for origin in origins_of(value) if origin.certainty.rank > least.rank]
    if weak:
        origin, place = weak[0], context.wording.locate(line)
        message = f"'{origin.field}' of {origin.record} is needed as {least}, and is only {origin.certainty}"
        hint = "raise the fact's certainty in the record, or leave this out with {% if ... is at_least(...) %}"
        run.problems.append(Problem("weak-fact", message, place, hint))
        run.refused.update(weak)
    return value


def _at_least(value: Any, strength: str) -> bool:
    """Tell whether a fact is known, and as surely as the word says."""
    rank = _strength(strength).rank
    return not isinstance(value, Missing) and all(origin.certainty.rank <= rank for origin in origins_of(value))


def _is_certain(value: Any) -> bool:
    return isinstance(value, Leaf) and value.certainty == Certainty.CONFIRMED


def _strength(word: str) -> Certainty:
    try:
        return Certainty(str(word))
    except ValueError:
        hint = did_you_mean(str(word), list(Certainty)) or "known are " + ", ".join(Certainty)
        raise WordingError(f"there is no certainty '{word}'", hint) from None


def _text(run: Composition, value: Any) -> str:
    return run.text(value) if isinstance(value, Leaf) else str(value)


def _certainty(value: Any) -> Certainty:
    return weakest([origin.certainty for origin in origins_of(value)])


FILTERS: Mapping[str, Callable[..., Any]] = {
    "hedged": _hedged,
    "noted": _noted,
    "or_unknown": _or_unknown,
    "each_source": _each_source,
    "claim": _claim,
    "attribute": _attribute,
    "asserted": _asserted,
}

TESTS: Mapping[str, Callable[..., Any]] = {"certain": _is_certain, "at_least": _at_least}
