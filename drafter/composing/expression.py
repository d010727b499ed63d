"""How an output expression was written, for the trace and for messages."""

from __future__ import annotations

from jinja2 import nodes


def written(node: nodes.Node) -> str:  # noqa: C901, PLR0912 - one case for each kind of node
    """Return source-like text of an expression node."""
    match node:
        case nodes.Name():
            return node.name
        case nodes.Getattr():
            return f"{written(node.node)}.{node.attr}"
        case nodes.Getitem():
            return f"{written(node.node)}[{written(node.arg)}]"
        case nodes.Const():
            return repr(node.value)
        case nodes.Filter(name="__join__"):
            return " ~ ".join(written(part) for part in (node.node, *node.args) if part)
        case nodes.Filter():
            return f"{written(node.node) if node.node else ''}|{node.name}{_arguments(node)}"
        case nodes.Call():
            return written(node.node) + (_arguments(node) or "()")
        case nodes.CondExpr():
            otherwise = f" else {written(node.expr2)}" if node.expr2 else ""
            return f"{written(node.expr1)} if {written(node.test)}{otherwise}"
        case nodes.List() | nodes.Tuple():
            return f"[{', '.join(map(written, node.items))}]"
        case nodes.BinExpr():
            return f"{written(node.left)} {node.operator} {written(node.right)}"
        case nodes.Compare():
            return written(node.expr) + "".join(f" {operand.op} {written(operand.expr)}" for operand in node.ops)
        case nodes.Test():
            return f"{written(node.node)} is {node.name}"
        case nodes.Not():
            return f"not {written(node.node)}"
    return type(node).__name__.lower()


def _arguments(node: nodes.Filter | nodes.Call) -> str:
    named = [pair for pair in node.kwargs if not (pair.key == "line" and getattr(node, "name", "") == "asserted")]
    parts = [*map(written, node.args), *(f"{pair.key}={written(pair.value)}" for pair in named)]
    return f"({', '.join(parts)})" if parts else ""
