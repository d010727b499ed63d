"""Finds mistyped names in a template before it runs, in branches that would not run too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from jinja2 import TemplateSyntaxError, nodes

from drafter.composing.views import Leaf, Scope, View
from drafter.problems import Place, Problem, did_you_mean

if TYPE_CHECKING:
    from drafter.composing.composition import Composition
    from drafter.composing.environment import Wording

_NOT_KNOWN = object()
_BUILT_IN = frozenset({"loop", "caller", "namespace", "sentence", "optional", "true", "false", "none"})


class Step(NamedTuple):
    """One thing a template does with a name: uses the chain `a.b.c`, or gives what it holds to `target`.

    With `each`, the target takes the chain's elements one after another, as in a loop.
    """

    chain: tuple[str, ...]
    line: int
    target: str = ""
    each: bool = False


class Outline(NamedTuple):
    """What a template does with names, in order, and the names that are its own."""

    steps: tuple[Step, ...]
    own: frozenset[str]


def outline(tree: nodes.Template) -> Outline:
    """Return a template's outline from its syntax tree, in one walk.

    Raises TemplateSyntaxError for what no template may hold.
    """
    own: set[str] = set(_BUILT_IN)
    steps = tuple(step for child in tree.body for step in _steps(child, own))
    return Outline(steps, frozenset(own))


def _refuse(node: nodes.Node) -> None:
    if isinstance(node, (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)):
        raise TemplateSyntaxError("a template may not read other files", node.lineno)
    if isinstance(node, nodes.FilterBlock):
        raise TemplateSyntaxError("'{% filter %}' cannot shape text that holds values", node.lineno)
    if isinstance(node, nodes.Filter) and node.name.startswith("__"):
        raise TemplateSyntaxError(f"No filter named '{node.name}'.", node.lineno)


def _steps(node: nodes.Node, own: set[str]) -> Iterator[Step]:
    if isinstance(node, (nodes.Name, nodes.Getattr)):
        chain = _chain(node)
        if chain is None:
            yield from _steps(node.node, own)  # type: ignore[union-attr]
        elif isinstance(node, nodes.Name) and node.ctx != "load":
            own.add(node.name)
        else:
            yield Step(chain, node.lineno)
        return
    _refuse(node)
    if isinstance(node, nodes.Macro):
        own.add(node.name)
    given = node.iter if isinstance(node, nodes.For) else node.node if isinstance(node, nodes.Assign) else None
    for child in node.iter_child_nodes():
        yield from _steps(child, own)
        if child is given and isinstance(node.target, nodes.Name):  # type: ignore[attr-defined]
            each = isinstance(node, nodes.For)
            yield Step(_chain(given) or (), node.lineno, node.target.name, each)  # type: ignore[attr-defined]


def _chain(node: nodes.Node) -> tuple[str, ...] | None:
    """Return `a.b.c` as its names, or None for what is no plain chain."""
    names: list[str] = []
    while isinstance(node, nodes.Getattr):
        names.append(node.attr)
        node = node.node
    return (node.name, *reversed(names)) if isinstance(node, nodes.Name) else None


def unknown_names(wording: Wording, composition: Composition) -> list[Problem]:
    """Return a problem for each variable or field that the template names and nobody has."""
    judge = _Judge(wording, composition)
    for step in wording.outline.steps:
        judge.judge(step)
    return list(dict.fromkeys(judge.problems))


def first_line(wording: Wording, path: str) -> int | None:
    """Return the first line that names a field by a path ending so, such as `payload.mass`, or None."""
    wanted = tuple(path.split("."))
    return min((step.line for step in wording.outline.steps if _holds(step.chain, wanted)), default=None)


def _holds(chain: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    return any(chain[at : at + len(wanted)] == wanted for at in range(1, len(chain)))


def names_used(wording: Wording) -> dict[str, Place]:
    """Return the variables that a template asks its context for, each with the place of its first use."""
    first: dict[str, int] = {}
    for step in wording.outline.steps:
        if step.chain and step.chain[0] not in wording.outline.own:
            first[step.chain[0]] = min(step.line, first.get(step.chain[0], step.line))
    return {name: wording.locate(line) for name, line in first.items()}


class _Judge:
    """Follows the steps; what a name holds is looked up in the very context it will be rendered with."""

    def __init__(self, wording: Wording, composition: Composition) -> None:
        self.problems: list[Problem] = []
        self._wording = wording
        self._context = composition.context
        self._local: dict[str, Any] = dict.fromkeys(wording.outline.own, _NOT_KNOWN)
        self._held: dict[tuple[str, ...], Any] = {}

    def judge(self, step: Step) -> None:
        """Look at one step, and report a name that nobody has."""
        held = self._held.get(step.chain)
        if held is None:
            held = self._follow(step, report=not step.target) if step.chain else _NOT_KNOWN
            if held is not _NOT_KNOWN:
                self._held[step.chain] = held
        if step.target:
            first = held[0] if step.each and isinstance(held, tuple) and held else _NOT_KNOWN
            self._local[step.target] = first if step.each else held
            self._held = {chain: known for chain, known in self._held.items() if chain[0] != step.target}

    def _follow(self, step: Step, *, report: bool) -> Any:
        root, *attributes = step.chain
        known = self._local if root in self._local else self._context
        if root not in known:
            if report:
                self._report(step, f"there is no variable '{root}'", root, [*self._context, *self._local])
            return _NOT_KNOWN
        held = known[root]
        for number, name in enumerate(attributes, 1):
            before = ".".join(step.chain[:number])
            if isinstance(held, (View, Scope)):
                names = held._known  # noqa: SLF001 - templates cannot see underscored names
                if name not in names:
                    if report:
                        self._report(step, f"'{before}' has no '{name}'", name, list(names))
                    return _NOT_KNOWN
                held = getattr(held, name)
            else:
                if report and isinstance(held, Leaf) and name != "certainty":
                    self._report(step, f"'{before}' is a single value and has no '{name}'", name, ["certainty"])
                return _NOT_KNOWN
        return held

    def _report(self, step: Step, message: str, word: str, known: list[str]) -> None:
        names = sorted(name for name in known if name not in _BUILT_IN)
        hint = did_you_mean(word, known) or ("known are " + ", ".join(names) if names else None)
        self.problems.append(Problem("unknown-variable", message, self._wording.locate(step.line), hint))
