"""What a traced template calls: every output becomes a fill, every join and every sentence keeps its origins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from drafter.composing.composition import Composition, Output, WordingError
from drafter.composing.views import Missing, joined
from drafter.problems import Problem, did_you_mean

if TYPE_CHECKING:
    from drafter.composing.environment import Wording


class TracedContext(Context):
    """What a template sees while it runs, with the composition and the wording that it runs for."""

    def __init__(self, environment: jinja2.Environment, parent: dict[str, Any], *others: Any, **named: Any) -> None:
        super().__init__(environment, parent, *others, **named)
        self.composition: Composition = parent["__run__"]
        self.wording: Wording = parent["__wording__"]


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
def _mark(context: TracedContext, _: None) -> int:
    """Note how much has been read before an expression is evaluated."""
    return len(context.composition.read)


@pass_context
def _fill(context: TracedContext, mark: int, value: Any, expression: str, line: int) -> str:
    """Return what stands on paper for an expression's value."""
    run, output = context.composition, Output(context.wording, line, expression)
    if isinstance(value, Unknown):
        message, hint = value.finding
        run.problems.append(Problem("unknown-variable", message, output.place, hint))
        return ""
    return run.fill(value, output, mark)


@pass_context
def _join(_: TracedContext, *parts: Any) -> Any:
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
def _begin(context: TracedContext, _: None) -> Markup:
    return context.composition.begin_sentence()


@pass_context
def _sentence(context: TracedContext, text: str, line: int) -> Markup:
    return context.composition.end_sentence(text, *context.wording.written(line))


@pass_context
def _begin_optional(context: TracedContext, _: None) -> Markup:
    return context.composition.begin_optional()


@pass_context
def _optional(context: TracedContext, text: str, name: Any, line: int) -> Markup:
    return context.composition.end_optional(text, str(name), context.wording.locate(line))


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
