"""The traced sandbox: every output expression of a template becomes a fill, with its line and what was read for it."""

from __future__ import annotations

import functools
import traceback
from dataclasses import dataclass
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from drafter.composing.composition import Composition, Locate, WordingError
from drafter.composing.expression import written
from drafter.composing.fills import TOKEN_SIGNS
from drafter.composing.views import Missing, Phrase, is_hedged, origins_of
from drafter.problems import DrafterError, Place, Problem, did_you_mean


class Unknown(jinja2.StrictUndefined):
    """A name nobody gave. Its attributes are unknown too, so that one misspelling is one finding."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self

    @property
    def _finding(self) -> tuple[str, str | None]:
        name = str(self._undefined_name)
        known = getattr(self._undefined_obj, "_known", ())
        if known:
            return f"there is no '{name}' here", did_you_mean(name, known) or "known are " + ", ".join(sorted(known))
        return f"there is no variable '{name}'", None


class _Traced(NodeTransformer):
    """Wraps what an Output node prints, and joins text by a call that keeps origins."""

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        node.nodes = [child if isinstance(child, nodes.TemplateData) else self._fill(child) for child in node.nodes]
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return nodes.Call(nodes.Name("__join__", "load"), node.nodes, [], None, None).set_lineno(node.lineno)

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        if isinstance(node.call.node, nodes.Name) and node.call.node.name == "sentence":
            node.call.args.append(nodes.Const(node.lineno))
        return node

    def _fill(self, node: nodes.Expr) -> nodes.Expr:
        mark = nodes.Call(nodes.Name("__mark__", "load"), [], [], None, None)
        arguments: list[nodes.Expr] = [mark, node, nodes.Const(written(node)), nodes.Const(node.lineno)]
        filled = nodes.Call(nodes.Name("__fill__", "load"), arguments, [], None, None)
        filled.set_lineno(node.lineno)
        return filled


class TracedEnvironment(ImmutableSandboxedEnvironment):
    """Immutable sandbox with strict names, escaping on, no loader, and only the filters that we name."""

    def __init__(self) -> None:
        from drafter.composing.filters import FILTERS, TESTS

        super().__init__(
            autoescape=True, undefined=Unknown, extensions=(), keep_trailing_newline=True, trim_blocks=True,
            lstrip_blocks=True, cache_size=0,
        )  # fmt: skip
        self.filters = dict(FILTERS)
        self.tests.update(TESTS)
        self.globals = {"namespace": self.globals["namespace"]}

    def as_written(self, source: str) -> nodes.Template:
        """Return the syntax tree before tracing is put in."""
        return super()._parse(source, None, None)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template = super()._parse(source, name, filename)
        for node in template.find_all((nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)):
            raise jinja2.TemplateSyntaxError("a template may not read other files", node.lineno, name, filename)
        template = _Traced().visit(template)
        template.set_environment(self)
        return template  # type: ignore[no-any-return]


@functools.lru_cache(maxsize=1)
def environment() -> TracedEnvironment:
    """Return the one sandbox; it holds no state of a run."""
    return TracedEnvironment()


@dataclass(frozen=True, slots=True)
class Wording:
    """A compiled template: its name for the trace, its source, and how its lines are found."""

    name: str
    source: str
    locate: Locate
    template: jinja2.Template


@functools.lru_cache(maxsize=256)
def _compiled(source: str) -> jinja2.Template:
    return environment().from_string(source)


def compile_wording(source: str, name: str, locate: Locate | None = None) -> Wording:
    """Compile a template once per source text. Raises DrafterError with the place of a syntax error."""
    locate = locate or (lambda line: Place(name, line))
    for number, line in enumerate(source.split("\n"), 1):
        if not TOKEN_SIGNS.isdisjoint(line):
            hint = "take out the private-use characters U+E000 to U+E003"
            raise DrafterError(
                Problem("template-syntax", "the template uses a reserved character", locate(number), hint)
            )
    try:
        return Wording(name, source, locate, _compiled(source))
    except jinja2.TemplateSyntaxError as error:
        message = (error.message or "this cannot be read").rstrip(".")
        raise DrafterError(Problem("template-syntax", message, locate(error.lineno), _syntax_hint(message))) from None
    except RecursionError:
        raise DrafterError(Problem("template-syntax", "the template nests too deeply", locate(1))) from None


def _syntax_hint(message: str) -> str:
    if "No filter named" in message or "no filter" in message.lower():
        name = message.split("'")[1] if "'" in message else ""
        return did_you_mean(name, environment().filters) or "known filters: " + ", ".join(sorted(environment().filters))
    if "Unexpected end of template" in message or "unknown tag" in message:
        return "every {% if %} and {% for %} needs its {% endif %} and {% endfor %}"
    return "tags are written {{ value }} and {% if ... %}, with straight quotes"


def render(wording: Wording, composition: Composition) -> str:
    """Return the template's text with a token for every value. What is wrong goes to `composition.problems`.

    Raises DrafterError where rendering cannot go on.
    """
    from drafter.composing.lint import unknown_names

    found = unknown_names(wording, composition)
    if found:
        composition.problems.extend(found)
        return ""
    try:
        return wording.template.render({**composition.context, **_machinery(wording, composition)})
    except (WordingError, jinja2.TemplateError, TypeError, ValueError, ArithmeticError, LookupError,
            AttributeError, RecursionError) as error:  # fmt: skip
        raise DrafterError(_located(error, wording)) from None


def _machinery(wording: Wording, composition: Composition) -> dict[str, Any]:
    def fill(mark: int, value: Any, expression: str, line: int) -> str:
        place = wording.locate(line)
        if isinstance(value, Unknown):
            message, hint = value._finding  # noqa: SLF001
            composition.problems.append(Problem("unknown-variable", message, place, hint))
            return ""
        return composition.fill(value, wording.name, line, expression, place, mark)

    def join(*parts: Any) -> Any:
        for part in parts:
            if isinstance(part, Unknown):
                raise jinja2.UndefinedError(part._finding[0])  # noqa: SLF001
            if isinstance(part, Missing):
                return part
        if any(isinstance(part, Markup) for part in parts):
            raise WordingError("'~' joins text that already holds values", "print the parts one after another")
        hedged = any(is_hedged(part) for part in parts)
        return Phrase("".join(map(str, parts)), [o for part in parts for o in origins_of(part)], hedged=hedged)

    return {
        "__fill__": fill,
        "__join__": join,
        "__mark__": lambda: len(composition.read),
        "__run__": composition,
        "sentence": lambda line, caller: composition.sentence(caller, wording.name, line),
    }


def _located(error: Exception, wording: Wording) -> Problem:
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"]
    place = wording.locate(frames[-1].lineno or 1) if frames else wording.locate(1)
    if isinstance(error, WordingError):
        return Problem("template-value", error.message, place, error.hint)
    if isinstance(error, SecurityError):
        return Problem(
            "template-security", f"the template may not do this: {error}", place, "use fields and filters only"
        )
    if isinstance(error, jinja2.UndefinedError):
        return Problem("unknown-variable", str(error), place)
    return Problem("template-value", f"this cannot be worked out: {error}", place, "is the value of the right kind?")
