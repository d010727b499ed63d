"""How a function of a value becomes a filter: it keeps the origins, says disputed values all, and lets absence pass."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Sequence
from typing import Any

from jinja2 import pass_context

from drafter import formats
from drafter.composing.composition import Composition, WordingError
from drafter.composing.tracing import TracedContext
from drafter.composing.views import Leaf, Missing, Phrase, is_hedged, origins_of, plain
from drafter.values import Moment

Shape = Callable[..., str]


def shaping(*kinds: type) -> Callable[[Shape], Callable[..., Any]]:
    """Make a filter of a function (value, run, ...) -> text; it refuses values of other kinds than those named."""

    def make(shape: Shape) -> Callable[..., Any]:
        @pass_context
        @functools.wraps(shape)
        def filtered(context: TracedContext, value: Any, *args: Any, **named: Any) -> Any:
            if isinstance(value, Missing):
                return value
            run = context.composition
            stated = stated_values(value, kinds, shape)
            text = one_text([said(shape, item, run, *args, **named) for item in stated], run)
            return Phrase(text, origins_of(value), hedged=is_hedged(value))

        return filtered

    return make


def shaping_two(*kinds: type) -> Callable[[Shape], Callable[..., Any]]:
    """Make a filter of a function (first, last, run, ...) -> text, such as a range from one value to another."""

    def make(shape: Shape) -> Callable[..., Any]:
        @pass_context
        @functools.wraps(shape)
        def filtered(context: TracedContext, first: Any, last: Any, *args: Any, **named: Any) -> Any:
            for value in (first, last):
                if isinstance(value, Missing):
                    return value
            run = context.composition
            pairs = itertools.product(*(stated_values(value, kinds, shape) for value in (first, last)))
            text = one_text([said(shape, *pair, run, *args, **named) for pair in pairs], run)
            hedged = is_hedged(first) and is_hedged(last)
            return Phrase(text, origins_of((first, last)), hedged=hedged)

        return filtered

    return make


def stated_values(value: Any, kinds: tuple[type, ...], shape: Shape) -> tuple[Any, ...]:
    """Return the values of a fact, or a plain value. Raises WordingError for those of another kind."""
    stated: tuple[Any, ...] = value._stated if isinstance(value, Leaf) else (value,)  # noqa: SLF001 - unseen by templates
    for item in stated:
        if isinstance(item, bool) or not isinstance(item, kinds):
            name = "|".join(kind.__name__.lower() for kind in kinds)
            raise WordingError(f"the filter '{shape.__name__.strip('_')}' is for {name}, not for {item!r}")
    return stated


def said(shape: Shape, *args: Any, **named: Any) -> str:
    """Return what a format says. Raises WordingError for a form that the language has not."""
    try:
        return shape(*args, **named)
    except formats.NoSuchFormError as error:
        raise WordingError(str(error), error.hint) from None


def one_text(texts: Sequence[str], run: Composition) -> str:
    """Return the text, or all that a disputed fact may be in one phrase."""
    return texts[0] if len(texts) == 1 else run.disputed(texts, texts)


def untimed(value: Any) -> Missing | None:
    """Return the missing time of a fact that gives only the day."""
    moment = plain(value)
    if not isinstance(value, Leaf) or (isinstance(moment, Moment) and formats.has_time(moment)):
        return None
    origin = origins_of(value)[0]
    return Missing(origin.record, origin.field, untimed=True)
