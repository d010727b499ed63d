"""What a traced template calls: every output becomes a fill, every join and every sentence keeps its origins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from drafter.composing.composition import Composition, WordingError
from drafter.composing.views import Missing, joined
from drafter.problems import Problem, did_you_mean

if TYPE_CHECKING:
    from drafter.composing.environment import Wording


class Unknown(jinja2.StrictUndefined):
    """A name nobody gave. Its attributes are unknown too, so that one misspelling is one finding."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self

    @property
    def finding(self) -> tuple[str, str | None]:
        """What is not there, and what was probably meant."""
        name = str(self._undefined_name)
        known = getattr(self._undefined_obj, "_known", ())
        if known:
            return f"there is no '{name}' here", did_you_mean(name, known) or "known are " + ", ".join(sorted(known))
        return f"there is no variable '{name}'", None


@pass_context
def _mark(context: Context, _: None) -> int:
    """Note how much has been read before an expression is evaluated."""
    run: Composition = context["__run__"]
    return len(run.read)


@pass_context
def _fill(context: Context, mark: int, value: Any, expression: str, line: int) -> str:
    """Return what stands on paper for an expression's value."""
    run: Composition = context["__run__"]
    wording: Wording = context["__wording__"]
    place = wording.locate(line)
    if isinstance(value, Unknown):
        message, hint = value.finding
        run.problems.append(Problem("unknown-variable", message, place, hint))
        return ""
    return run.fill(value, *wording.written(line), expression, place, mark)


@pass_context
def _join(_: Context, *parts: Any) -> Any:
    """Join parts to a phrase with the origins of all."""
    for part in parts:
        if isinstance(part, Unknown):
            raise jinja2.UndefinedError(part.finding[0])
        if isinstance(part, Missing):
            return part
    if any(isinstance(part, Markup) for part in parts):
        raise WordingError("'~' joins text that already holds values", "print the parts one after another")
    return joined(parts)


@pass_context
def _begin(context: Context, _: None) -> Markup:
    run: Composition = context["__run__"]
    return run.begin_sentence()


@pass_context
def _sentence(context: Context, text: str, line: int) -> Markup:
    run: Composition = context["__run__"]
    wording: Wording = context["__wording__"]
    return run.end_sentence(text, *wording.written(line))


@pass_context
def _begin_optional(context: Context, _: None) -> Markup:
    run: Composition = context["__run__"]
    return run.begin_optional()


@pass_context
def _optional(context: Context, text: str, name: Any, line: int) -> Markup:
    run: Composition = context["__run__"]
    wording: Wording = context["__wording__"]
    return run.end_optional(text, str(name), wording.locate(line))


MACHINERY: Mapping[str, Callable[..., Any]] = {
    "__mark__": _mark,
    "__fill__": _fill,
    "__join__": _join,
    "__begin__": _begin,
    "__sentence__": _sentence,
    "__begin_optional__": _begin_optional,
    "__optional__": _optional,
}
"""Filters that only the tracing writes into a template."""
