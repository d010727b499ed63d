"""What a traced template calls: every output becomes a fill, every join and every sentence keeps its origins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from drafter.composing.composition import Composition, Output, WordingError
from drafter.composing.views import Leaf, Missing, Phrase, Scope, Tally, View, joined
from drafter.problems import Problem, did_you_mean

if TYPE_CHECKING:
    from drafter.composing.environment import Wording


_WITH_ORIGINS = (Leaf, Phrase, Tally, Markup, View, Scope, Missing, tuple, list)


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
def _mark(context: TracedContext, _: None, *names: str) -> int:
    """Note how much has been read before an expression is evaluated that uses some names with worked out values."""
    run = context.composition
    mark = len(run.read)
    for name in names:
        run.read += run.assigned.get(name, ())
    return mark


@pass_context
def _assigned(context: TracedContext, mark: int, value: Any, name: str) -> Any:
    """Keep what was read for a value that is assigned to a name, where the value does not know it itself.

    A namespace is added up in a loop: what was read for its earlier values counts too. A yes or no keeps nothing: what
    a template chooses by, it does not say.
    """
    run = context.composition
    read, run.read[mark:] = run.read[mark:], []
    if "." not in name:
        run.assigned.pop(name, None)
    if not read or isinstance(value, (bool, *_WITH_ORIGINS)):
        return value
    run.assigned[name] = tuple(dict.fromkeys((*run.assigned.get(name, ()), *read)))
    return Phrase(value, read) if isinstance(value, str) else value


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
    "__assigned__": _assigned,
    "__fill__": _fill,
    "__join__": _join,
    "__begin__": _begin,
    "__sentence__": _sentence,
    "__begin_optional__": _begin_optional,
    "__optional__": _optional,
}
"""Filters that only the tracing writes into a template."""
