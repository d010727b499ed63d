"""Finds mistyped names in a template before it runs, in branches that would not run too."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from jinja2 import nodes

from drafter.composing.views import Leaf, Scope, View
from drafter.problems import Place, Problem, did_you_mean

if TYPE_CHECKING:
    from drafter.composing.composition import Composition
    from drafter.composing.environment import Wording

_NOT_KNOWN = object()
_BUILT_IN = frozenset({"loop", "caller", "namespace", "sentence", "true", "false", "none"})


def unknown_names(wording: Wording, composition: Composition) -> list[Problem]:
    """Return a problem for each variable or field that the template names and nobody has."""
    finder = _Finder(wording, composition)
    for child in _tree(wording.source).body:
        finder.visit(child)
    return finder.problems


def first_line(source: str, path: str) -> int | None:
    """Return the first line that names a field by a path ending so, such as `payload.mass`, or None."""
    wanted = path.split(".")
    lines = [node.lineno for node in _tree(source).find_all(nodes.Getattr) if _chain(node)[-len(wanted) :] == wanted]
    return min(lines, default=None)


def names_used(wording: Wording) -> dict[str, Place]:
    """Return the variables that a template asks its context for, each with the place of its first use."""
    own = _own_names(wording.source)
    first: dict[str, int] = {}
    for node in _tree(wording.source).find_all(nodes.Name):
        if node.name not in own:
            first[node.name] = min(node.lineno, first.get(node.name, node.lineno))
    return {name: wording.locate(line) for name, line in first.items()}


@functools.lru_cache(maxsize=64)
def _tree(source: str) -> nodes.Template:
    from drafter.composing.environment import environment

    return environment().as_written(source)


@functools.lru_cache(maxsize=64)
def _own_names(source: str) -> frozenset[str]:
    """Return the names that a template has without its context: those it sets, its macros, and Jinja's."""
    tree = _tree(source)
    stored = {node.name for node in tree.find_all(nodes.Name) if node.ctx != "load"}
    return frozenset(stored | {node.name for node in tree.find_all(nodes.Macro)} | _BUILT_IN)


def _chain(node: nodes.Node) -> list[str]:
    if isinstance(node, nodes.Getattr):
        return [*_chain(node.node), node.attr]
    return [node.name] if isinstance(node, nodes.Name) else []


class _Finder:
    """Walks the tree once; what a name holds is looked up in the very context it will be rendered with."""

    def __init__(self, wording: Wording, composition: Composition) -> None:
        self.problems: list[Problem] = []
        self._wording = wording
        self._context = composition.context
        self._local: dict[str, Any] = dict.fromkeys(_own_names(wording.source), _NOT_KNOWN)

    def visit(self, node: nodes.Node) -> Any:
        """Visit a node and return what it holds, as far as that can be told without running it."""
        if isinstance(node, nodes.Name):
            return self._name(node)
        if isinstance(node, nodes.Getattr):
            return self._attribute(node)
        if isinstance(node, nodes.For):
            self._loop(node)
        if isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
            self._local[node.target.name] = self.visit(node.node)
            return _NOT_KNOWN
        for child in node.iter_child_nodes():
            self.visit(child)
        return _NOT_KNOWN

    def _loop(self, node: nodes.For) -> None:
        over = self.visit(node.iter)
        if isinstance(node.target, nodes.Name):
            self._local[node.target.name] = over[0] if isinstance(over, tuple) and over else _NOT_KNOWN

    def _name(self, node: nodes.Name) -> Any:
        if node.ctx != "load" or node.name in self._local:
            return self._local.get(node.name, _NOT_KNOWN)
        if node.name in self._context:
            return self._context[node.name]
        known = [*self._context, *self._local]
        self._report(node, f"there is no variable '{node.name}'", node.name, known)
        return _NOT_KNOWN

    def _attribute(self, node: nodes.Getattr) -> Any:
        base = self.visit(node.node)
        if isinstance(base, (View, Scope)):
            known = base._known  # noqa: SLF001 - templates cannot see underscored names
            if node.attr in known:
                return getattr(base, node.attr)
            self._report(node, f"'{'.'.join(_chain(node.node))}' has no '{node.attr}'", node.attr, list(known))
        elif isinstance(base, Leaf) and node.attr != "certainty":
            message = f"'{'.'.join(_chain(node.node))}' is a single value and has no '{node.attr}'"
            self._report(node, message, node.attr, ["certainty"])
        return _NOT_KNOWN

    def _report(self, node: nodes.Node, message: str, word: str, known: list[str]) -> None:
        hint = did_you_mean(word, known) or "known are " + ", ".join(
            sorted(name for name in known if name not in _BUILT_IN)
        )
        self.problems.append(Problem("unknown-variable", message, self._wording.locate(node.lineno), hint))
