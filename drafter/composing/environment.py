"""The traced sandbox: every output expression of a template becomes a fill, with its line and what was read for it."""

from __future__ import annotations

import functools
import marshal
import traceback
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from types import CodeType
from typing import Any, NamedTuple

import jinja2
from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from drafter.composing.composition import Composition, Locate, WordingError
from drafter.composing.expression import written
from drafter.composing.fills import TOKEN_SIGN
from drafter.composing.lint import Outline, Step, outline, unknown_names
from drafter.composing.views import Leaf, Scope, View, plain
from drafter.problems import DrafterError, Place, Problem, did_you_mean
from drafter.reading.kept import kept

Written = Callable[[int], tuple[str, int]]
"""Turns a line of a template's source into the file and line that a fill names."""


class _Traced(NodeTransformer):
    """Turns every printed expression into a fill, and `~` into a joining that keeps origins.

    What was read for a value that is assigned to a name counts as read where the name is used. All of it is written as
    filters, which compile to less than calls do.
    """

    def __init__(self, environment: jinja2.Environment, tree: nodes.Template) -> None:
        self._environment = environment
        self._assigned = {name for one in tree.find_all(nodes.Stmt) for name in _worked_out(one)}

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        node.nodes = [child if isinstance(child, nodes.TemplateData) else self._fill(child) for child in node.nodes]
        return node

    def visit_Assign(self, node: nodes.Assign) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        for name in _worked_out(node):
            node.node = self._assign(node.node, name)  # type: ignore[arg-type]
        return node

    def visit_With(self, node: nodes.With) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        names = set(_worked_out(node))
        node.values = [
            self._assign(value, _name(target)) if _name(target) in names else value
            for target, value in zip(node.targets, node.values, strict=True)
        ]
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        first, *others = node.nodes
        return self._filter(first, "__join__", others, node.lineno)

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.Node:  # noqa: N802
        """Make the blocks `sentence()` and `optional(name)` filters over their text: far less code than macros."""
        self.generic_visit(node)
        called, line = node.call.node, node.lineno
        names = {"sentence": 0, "optional": 1}
        if not isinstance(called, nodes.Name) or len(node.call.args) != names.get(called.name):
            return node
        before = "__begin__" if called.name == "sentence" else "__begin_optional__"
        begin = nodes.Output([self._filter(nodes.Const(None), before, [], line)])
        end = self._filter(None, f"__{called.name}__", [*node.call.args, nodes.Const(line)], line)
        return nodes.FilterBlock([begin, *node.body], end).set_lineno(line)

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:  # noqa: N802
        """Tell `asserted` its line, which the problem it may report names."""
        self.generic_visit(node)
        if node.name == "asserted":
            node.kwargs = [*node.kwargs, nodes.Keyword("line", nodes.Const(node.lineno))]  # type: ignore[list-item]
        return node

    def _assign(self, node: nodes.Expr, name: str) -> nodes.Expr:
        return self._noting(node, "__assigned__", nodes.Const(name))

    def _fill(self, node: nodes.Expr) -> nodes.Expr:
        return self._noting(node, "__fill__", nodes.Const(written(node)), nodes.Const(node.lineno))

    def _noting(self, node: nodes.Expr, name: str, *arguments: nodes.Expr) -> nodes.Expr:
        """Return an expression in a filter that is told how much had been read before it; the names it uses count."""
        used = {_name(one) for one in (node, *node.find_all((nodes.Name, nodes.Getattr)))} & self._assigned
        names: list[nodes.Expr] = [nodes.Const(one) for one in sorted(used)]
        mark = self._filter(nodes.Const(None), "__mark__", names, node.lineno)
        return self._filter(mark, name, [node, *arguments], node.lineno)

    def _filter(self, node: nodes.Expr | None, name: str, arguments: list[nodes.Expr], line: int) -> nodes.Filter:
        made = nodes.Filter(node, name, arguments, [], None, None)
        made.environment = self._environment
        made.lineno = line
        return made


def _worked_out(node: nodes.Node) -> Iterator[str]:
    """Yield the names that a statement gives a value which is worked out, and not just another name for a field."""
    match node:
        case nodes.Assign(target=target, node=value):
            pairs = [(target, value)]
        case nodes.With(targets=targets, values=values):
            pairs = list(zip(targets, values, strict=True))
        case _:
            return
    for target, value in pairs:
        if _name(target) and not isinstance(value, (nodes.Name, nodes.Getattr, nodes.Literal)):
            yield _name(target)


def _name(node: nodes.Node) -> str:
    """Return a name as it is assigned to or read: `n`, or `ns.n` of a namespace; empty for anything else."""
    match node:
        case nodes.Name(name=name):
            return str(name)
        case nodes.NSRef(name=name, attr=attr) | nodes.Getattr(node=nodes.Name(name=name), attr=attr):
            return f"{name}.{attr}"
    return ""


_LARGEST_POWER = 64
_WITH_FIELDS = (View, Scope, Leaf)
_OF_JINJA = (jinja2.runtime.LoopContext, jinja2.utils.Namespace, jinja2.runtime.Undefined)


class TracedEnvironment(ImmutableSandboxedEnvironment):
    """Immutable sandbox with strict names, escaping on, no loader, and only the filters that we name."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self) -> None:
        from drafter.composing.filters import FILTERS, TESTS
        from drafter.composing.tracing import MACHINERY, TracedContext, Unknown

        super().__init__(
            autoescape=True, optimized=False, undefined=Unknown, extensions=(), keep_trailing_newline=True,
            trim_blocks=True, lstrip_blocks=True, cache_size=0,
        )  # fmt: skip
        self.context_class = TracedContext
        self.filters = {**FILTERS, **MACHINERY}
        self.tests.update(TESTS)
        self.globals = {"namespace": self.globals["namespace"]}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a field of what templates see. Texts, lists and numbers have none: filters shape them."""
        if isinstance(obj, _WITH_FIELDS) and not attribute.startswith("_"):
            seen = obj._seen if isinstance(obj, View) else obj._values if isinstance(obj, Scope) else {}  # noqa: SLF001
            if attribute in seen:
                return seen[attribute]
            try:
                return getattr(obj, attribute)
            except AttributeError:
                return self.undefined(obj=obj, name=attribute)
        if isinstance(obj, _OF_JINJA):
            return super().getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return an element of a list or mapping; a name in brackets is the same as after a point."""
        if isinstance(argument, str) and not isinstance(obj, Mapping):
            return self.getattr(obj, argument)
        return super().getitem(obj, argument)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Work with numbers only, and of a sensible size.

        `'x' * 10**10` would fill the memory, and `'%s' % fact` lose the fact's trace.
        """
        numbers = plain(left), plain(right)
        if not all(isinstance(number, (int, float, Decimal)) for number in numbers):
            raise WordingError(f"'{operator}' is for numbers only")
        if operator == "**" and abs(numbers[1]) > _LARGEST_POWER:
            raise WordingError(f"no power above {_LARGEST_POWER} is worked out")
        return super().call_binop(context, operator, *numbers)

    def as_written(self, source: str) -> nodes.Template:
        """Return a template's syntax tree before tracing is put in. Raises TemplateSyntaxError."""
        return self._parse(source, None, None)

    def traced(self, tree: nodes.Template) -> CodeType:
        """Compile a tree, which is used up, with a fill for every output."""
        return self.compile(_Traced(self, tree).visit(tree))


@functools.lru_cache(maxsize=1)
def environment() -> TracedEnvironment:
    """Return the one sandbox; it holds no state of a run."""
    return TracedEnvironment()


class Wording(NamedTuple):
    """A compiled template: its source, how its lines are found, and which file and line the trace names for each.

    `sound` holds the sets of variables with which no name in it was found to be mistyped.
    """

    name: str
    source: str
    locate: Locate
    written: Written
    template: jinja2.Template
    outline: Outline
    sound: set[frozenset[str]]


@functools.lru_cache(maxsize=256)
def _compiled(source: str, own: bool) -> tuple[jinja2.Template, Outline, set[frozenset[str]]]:
    make = functools.partial(_code, source)
    code, steps, names = marshal.loads(kept(_KIND, source.encode(), make) if own else make())  # noqa: S302 - our own
    template = jinja2.Template.from_code(environment(), code, environment().make_globals(None))
    return template, Outline(tuple(Step(*step) for step in steps), frozenset(names)), set()


_KIND = f"wording-jinja-{jinja2.__version__}"


def _code(source: str) -> bytes:
    """Return a template as it is kept: its code, and what it does with names. Raises TemplateSyntaxError."""
    tree = environment().as_written(source)
    names = outline(tree)
    return marshal.dumps((environment().traced(tree), [tuple(step) for step in names.steps], sorted(names.own)))


def compile_wording(
    source: str, name: str, locate: Locate | None = None, written: Written | None = None, *, own: bool = False
) -> Wording:
    """Compile a template once per source text. Raises DrafterError with the place of a syntax error.

    `written` gives the file and line that the trace names for a line: those of a passage it was taken from. What is
    the program's `own` is kept from run to run.
    """
    locate = locate or (lambda line: Place(name, line))
    reserved = TOKEN_SIGN.search(source)
    if reserved:
        place = locate(source.count("\n", 0, reserved.start()) + 1)
        hint = "take out the private-use characters U+E000 to U+E003"
        raise DrafterError(Problem("template-syntax", "the template uses a reserved character", place, hint))
    try:
        return Wording(name, source, locate, written or (lambda line: (name, line)), *_compiled(source, own))
    except jinja2.TemplateSyntaxError as error:
        message = (error.message or "this cannot be read").rstrip(".")
        raise DrafterError(Problem("template-syntax", message, locate(error.lineno), _syntax_hint(message))) from None
    except (RecursionError, SyntaxError):
        raise DrafterError(Problem("template-syntax", "the template nests too deeply", locate(1))) from None


def _syntax_hint(message: str) -> str:
    if "No filter named" in message or "no filter" in message.lower():
        name = message.split("'")[1] if "'" in message else ""
        known = sorted(one for one in environment().filters if not one.startswith("_"))
        return did_you_mean(name, known) or f"known filters: {', '.join(known)}"
    if "Unexpected end of template" in message or "unknown tag" in message:
        return "every {% if %} and {% for %} needs its {% endif %} and {% endfor %}"
    return "tags are written {{ value }} and {% if ... %}, with straight quotes"


def render(wording: Wording, composition: Composition) -> str:
    """Return the template's text with a token for every value. What is wrong goes to `composition.problems`.

    Raises DrafterError where rendering cannot go on.
    """
    variables = frozenset(composition.context)
    if variables not in wording.sound:
        found = unknown_names(wording, composition)
        if found:
            composition.problems.extend(found)
            return ""
        wording.sound.add(variables)
    try:
        return _rendered(wording.template, {**composition.context, "__run__": composition, "__wording__": wording})
    except (WordingError, jinja2.TemplateError, TypeError, ValueError, ArithmeticError, LookupError,
            AttributeError, RecursionError) as error:  # fmt: skip
        raise DrafterError(_located(error, wording)) from None


def _rendered(template: jinja2.Template, variables: dict[str, Any]) -> str:
    """Render as Jinja2 does, and leave nothing behind: a macro and the context that it sees hold one another."""
    context = template.new_context(variables)
    try:
        return "".join(template.root_render_func(context))
    except Exception:  # noqa: BLE001 - rewritten to the template's own lines, and raised
        environment().handle_exception()
    finally:
        context.vars.clear()


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
