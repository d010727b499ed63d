"""Findings and changes of one file as a table of 80 columns: of what kind, where, what."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from drafter.cli.showing import printable
from drafter.problems import Place, Problem

_WHERE_ENDS, _WIDTH = 32, 80
_SEVERITY = 8
_INDENT = " " * _WHERE_ENDS


def findings_table(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield the lines of the table; findings of one kind in a row share one hint, below the last of them."""
    for problem, after in zip_longest(problems, problems[1:]):
        yield from table_row(str(problem.severity), problem.place, problem.message, _SEVERITY)
        if problem.hint and (after is None or (after.rule, after.hint) != (problem.rule, problem.hint)):
            yield from (_INDENT + line for line in _wrapped(f"hint: {problem.hint}"))


def table_row(kind: str, place: Place | None, text: str, width: int) -> Iterator[str]:
    """Yield the lines of one row; `width` is that of its first column."""
    room = _WHERE_ENDS - width
    where = printable((place.spot if place else None) or "the file")
    first = f"{kind:<{width}}{where:<{room - 1}} "
    lines = _wrapped(printable(text))
    if len(where) < room:
        yield first + lines.pop(0)
    else:
        yield first.rstrip()
    yield from (_INDENT + line for line in lines)


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH - len(_INDENT), break_on_hyphens=False) or [""]
