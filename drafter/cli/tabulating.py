"""Findings of one file as a table of 80 columns: how heavy, where, what."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from drafter.cli.showing import printable
from drafter.problems import Problem

_SEVERITY, _WHERE, _WIDTH = 8, 24, 80
_INDENT = " " * (_SEVERITY + _WHERE)


def findings_table(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield the lines of the table; findings of one kind in a row share one hint, below the last of them."""
    for problem, after in zip_longest(problems, problems[1:]):
        where = printable((problem.place.spot if problem.place else None) or "the file")
        first = f"{problem.severity!s:<{_SEVERITY}}{where:<{_WHERE - 1}} "
        lines = _wrapped(printable(problem.message))
        if len(where) < _WHERE:
            yield first + lines.pop(0)
        else:
            yield first.rstrip()
        yield from (_INDENT + line for line in lines)
        if problem.hint and (after is None or (after.rule, after.hint) != (problem.rule, problem.hint)):
            yield from (_INDENT + line for line in _wrapped(f"hint: {problem.hint}"))


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH - len(_INDENT), break_on_hyphens=False) or [""]
