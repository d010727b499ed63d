"""Fills: every value on paper, with the template line it stands in and the record fields it came from.

While text is composed a fill is a private-use token, so no value from a record ever meets a parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from drafter.composing.letter import Blocks, Picture
from drafter.values import Certainty

TOKEN = re.compile("\ue000([0-9]+)\ue001")
"""Matches a fill's token; group 1 is the fill's number."""

_STOPPED = re.compile(TOKEN.pattern + r"\.(?![.\w])")

POURED = re.compile("\ue002([0-9]+)\ue003")
"""Matches the token of poured-in blocks or a picture; group 1 is its number among `Fills.poured`."""

TOKEN_SIGN = re.compile("[\ue000-\ue003]")
"""Matches the four private-use characters that templates may not use, because tokens do."""


class Origin(NamedTuple):
    """One leaf that a value was made from: record id, field path, certainty and the ids of its sources."""

    record: str
    field: str
    certainty: Certainty
    sources: tuple[str, ...] = ()


class Fill(NamedTuple):
    """One value on paper: where the template asks for it, what it says, and what it was made from.

    `line` is the line of a wording file, or the paragraph's number in a Word template. A `gap` stands for
    a value that is not known.
    """

    number: int
    template: str
    line: int
    expression: str
    text: str
    origins: tuple[Origin, ...] = ()
    gap: bool = False

    def as_dict(self) -> dict[str, Any]:
        """Return the fill as the manifest part and `--json` write it."""
        return {
            "id": f"f{self.number}",
            "template": self.template,
            "line": self.line,
            "expression": self.expression,
            "text": self.text,
            "gap": self.gap,
            "origins": [
                {
                    "record": origin.record,
                    "field": origin.field,
                    "certainty": str(origin.certainty),
                    "sources": list(origin.sources),
                }
                for origin in self.origins
            ],
        }


@dataclass(slots=True)
class Fills:
    """The fills of one composition, by number, and what is poured in whole: blocks of text and pictures."""

    filled: list[Fill] = field(default_factory=list)
    poured: list[Blocks | Picture] = field(default_factory=list)

    def add(
        self, template: str, line: int, expression: str, text: str, origins: tuple[Origin, ...], *, gap: bool = False
    ) -> str:
        """Record a value and return the token that stands for it."""
        fill = Fill(len(self.filled), template, line, expression, text, origins, gap)
        self.filled.append(fill)
        return f"\ue000{fill.number}\ue001"

    def again(self, fill: Fill) -> Fill:
        """Return a fill for another place on paper that shows the same value."""
        other = fill._replace(number=len(self.filled))
        self.filled.append(other)
        return other

    def pour(self, content: Blocks | Picture) -> str:
        """Record blocks or a picture and return the token that stands for them."""
        self.poured.append(content)
        return f"\ue002{len(self.poured) - 1}\ue003"

    def split(self, text: str) -> Iterator[tuple[Literal["text"], str] | tuple[Literal["fill"], Fill]]:
        """Yield the pieces of composed text in order: the template's own text, and fills."""
        end = 0
        for match in TOKEN.finditer(text):
            if match.start() > end:
                yield "text", text[end : match.start()]
            yield "fill", self.filled[int(match[1])]
            end = match.end()
        if end < len(text):
            yield "text", text[end:]

    def one_stop(self, text: str) -> str:
        """Return composed text without the full stops that come after a value ending with one: "5 d." stays so."""

        def once(match: re.Match[str]) -> str:
            return match[0][:-1] if self.filled[int(match[1])].text.endswith(".") else match[0]

        return _STOPPED.sub(once, text)

    def plain(self, text: str) -> str:
        """Return composed text with every token replaced by its value."""
        return TOKEN.sub(lambda match: self.filled[int(match[1])].text, text)
