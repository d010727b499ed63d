"""The filters and tests a template may use. Each keeps the origins of what it shapes; absence passes through."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from jinja2 import filters as builtin
from jinja2 import pass_context
from markupsafe import Markup

from drafter import formats
from drafter.composing import counting, doubting, series
from drafter.composing.amounts import how_many
from drafter.composing.composition import Composition, WordingError
from drafter.composing.measures import MEASURES
from drafter.composing.ranges import RANGES
from drafter.composing.shaping import shaping as _shaping
from drafter.composing.shaping import untimed
from drafter.composing.tracing import TracedContext
from drafter.composing.views import Leaf, Missing, Phrase, Scope, View, is_hedged, origins_of, plain
from drafter.values import Moment, Position, Quantity


def _day(value: dt.date | Moment) -> dt.date:
    return value.date if isinstance(value, Moment) else value


def _day_filter(name: str) -> Callable[..., Any]:
    """Make a filter of one of the formats of days."""

    def shape(value: dt.date | Moment, run: Composition) -> str:
        return str(getattr(formats, name)(_day(value), run.language))

    shape.__name__ = name
    return _shaping(dt.date, Moment)(shape)


def _day_of(value: Any) -> Any:
    """Give the day of a moment, to compare it with another."""
    moment = plain(value)
    return _day(moment) if isinstance(moment, (dt.date, Moment)) else value


def _moment_filter(name: str) -> Callable[..., Any]:
    """Make a filter of one of the formats of times. Where only the day is known, the time is missing."""

    def shape(value: Moment, run: Composition, style: str = "") -> str:
        return str(getattr(formats, name)(value, run.language, style))

    shape.__name__ = name
    shaped = _shaping(Moment)(shape)

    @pass_context
    def filtered(context: TracedContext, value: Any, style: str = "") -> Any:
        missing = None if name == "date_time" else untimed(value)
        return shaped(context, value, style) if missing is None else missing

    return filtered


def _later(value: Any, hours: int) -> Any:
    """Give the moment so many hours later: hours are counted in UTC, whatever the clocks did in between."""
    missing = untimed(value)
    if missing is not None or isinstance(value, Missing):
        return value if missing is None else missing
    if not isinstance(value, Leaf):
        raise WordingError("'later' is for a time", "give it a field of a record or an input")
    stated = tuple(_after(moment, hours) for moment in value._stated)  # noqa: SLF001 - unseen by templates
    return Leaf(value._origin, stated, value._note, value._text, value._said_by)  # noqa: SLF001


def _after(moment: Moment, hours: int) -> Moment:
    utc, local = moment.utc, moment.local
    assert utc is not None
    assert local is not None
    then = (utc + dt.timedelta(hours=hours)).astimezone(local.tzinfo)
    return replace(moment, date=then.date(), time=then.time())


@_shaping(Moment)
def _dtg(value: Moment, run: Composition) -> str:  # noqa: ARG001 - one form in every language
    return formats.dtg(value)


@_shaping(Quantity)
def _quantity(value: Quantity, run: Composition, *, table: bool = False) -> str:
    return formats.quantity(value, run.language, table=table)


@_shaping(Position)
def _position(value: Position, run: Composition, form: str | None = None) -> str:
    return run.position(value, form)


@_shaping(int, Decimal)
def _number(value: int | Decimal, run: Composition) -> str:
    return formats.number(value, run.language)


@_shaping(int)
def _number_words(value: int, run: Composition, gender: str = "", case: str = "", up_to: int | None = None) -> str:
    return formats.number_words(value, run.language, gender, case, up_to=up_to)


@_shaping(int)
def _ordinal(value: int, run: Composition, gender: str = "", case: str = "", up_to: int | None = None) -> str:
    return formats.ordinal_words(value, run.language, gender, case, up_to=up_to)


@_shaping(int)
def _counted(value: int, run: Composition, *texts: str, gender: str = "", case: str = "") -> str:
    """Say a number with its noun, from a text for none and one for each form that the language's numbers take."""
    return formats.counted_phrase(value, *texts, lang=run.language, gender=gender, case=case)


@_shaping(str)
def _named(value: str, run: Composition, form: str) -> str:
    return run.state_name(value, form)


@pass_context
def _state_name(context: TracedContext, value: Any, form: str = "short") -> Any:
    """Give a State's stored name. Its adjective would say more than any claim does: "a Russian drone"."""
    origins = origins_of(value)
    if form.startswith("adjective") and any(origin.field.startswith("attribution.") for origin in origins):
        raise WordingError(
            f"the adjective says more than '{origins[0].field}' does", "word the claim with 'attribute' or 'claim'"
        )
    return _named(context, value, form)


def _part(value: Any, attribute: str) -> Any:
    if attribute.startswith("_") or not isinstance(value, (View, Scope)) or not hasattr(value, attribute):
        raise WordingError(f"what is listed has no '{attribute}'", "name a field of its records")
    return getattr(value, attribute)


@pass_context
def _listed(context: TracedContext, values: Any, attribute: str | None = None) -> Any:
    """Join values as a sentence does: "a, b and c"."""
    if isinstance(values, Missing):
        return values
    run = context.composition
    items = [_part(value, attribute) if attribute else value for value in values]
    if any(isinstance(item, Markup) for item in items):
        raise WordingError("'listed' lists values, not text that already holds them", "list the values themselves")
    texts = [run.text(item) if isinstance(item, Leaf) else str(item) for item in items]
    doubtful = [item for item in items if origins_of(item)]
    hedged = bool(doubtful) and all(is_hedged(item) for item in doubtful)
    return Phrase(formats.listed(texts, run.language), origins_of(items), hedged=hedged)


def _letters(change: Callable[[str], str]) -> Callable[..., Any]:
    @pass_context
    def filtered(context: TracedContext, value: Any) -> Any:
        if isinstance(value, (Missing, Markup)):
            return value
        run = context.composition
        text = run.text(value) if isinstance(value, Leaf) else str(value)
        return Phrase(change(text), origins_of(value), hedged=is_hedged(value))

    return filtered


def _because(text: str, fact: Any) -> Any:
    """Give text that stands for a fact: it takes the fact's origin and certainty."""
    return fact if isinstance(fact, Missing) else Phrase(text, origins_of(fact))


def _chosen(texts: Mapping[str, str], fact: Any) -> Any:
    """Choose the text for a fact's value, one of a fixed few; it takes the fact's origin and certainty."""
    if isinstance(fact, Missing):
        return fact
    if plain(fact) not in texts:
        raise WordingError(f"there is no text for {plain(fact)!r}", "give one for each value the field can have")
    return Phrase(texts[plain(fact)], origins_of(fact))


def _otherwise(value: Any, default: Any = "") -> Any:
    """Give what to say instead where the record leaves a field out."""
    return default if isinstance(value, Missing) else value


def _is_known(value: Any) -> bool:
    return not isinstance(value, Missing) and not (isinstance(value, View) and not value)


def _is_timed(value: Any) -> bool:
    moment = plain(value)
    return isinstance(moment, Moment) and formats.has_time(moment)


FILTERS: Mapping[str, Callable[..., Any]] = {
    **{
        name: _day_filter(name)
        for name in ("date", "on_date", "on_weekday_date", "weekday", "weekday_date")
    },
    "day": _day_of,
    "later": _later,
    "time": _moment_filter("time"),
    "local_time": _moment_filter("local_time"),
    "utc_time": _moment_filter("utc_time"),
    "date_time": _moment_filter("date_time"),
    **RANGES,
    **MEASURES,
    "dtg": _dtg,
    "quantity": _quantity,
    "position": _position,
    "number": _number,
    "number_words": _number_words,
    "ordinal": _ordinal,
    "counted": _counted,
    "state_name": _state_name,
    "listed": _listed,
    "upper": _letters(str.upper),
    "lower": _letters(str.lower),
    "upper_first": _letters(lambda text: text[:1].upper() + text[1:]),
    "lower_first": _letters(lambda text: text[:1].lower() + text[1:]),
    "trim": _letters(str.strip),
    "because": _because,
    "chosen": _chosen,
    "otherwise": _otherwise,
    "how_many": how_many,
    **doubting.FILTERS,
    **series.FILTERS,
    **counting.FILTERS,
    **{
        name: builtin.FILTERS[name]
        for name in ("batch", "first", "last", "list", "map", "rejectattr", "reverse", "select", "selectattr", "sort",
                     "unique")
    },
}  # fmt: skip

TESTS: Mapping[str, Callable[..., Any]] = {"known": _is_known, "timed": _is_timed, **doubting.TESTS}
