"""Values onto paper: each in a run of its own, within its content control."""

from __future__ import annotations

from dataclasses import dataclass, field

from drafter.composing.fills import TOKEN, Fill, Fills
from drafter.word.controls import controlled
from drafter.word.runs import highlighted, run


@dataclass(slots=True)
class Ink:
    """Puts values in for tokens and remembers which fills stand on paper, in reading order.

    `first_bookmark` is the lowest number that no bookmark of the letterhead has.
    """

    fills: Fills
    first_bookmark: int = 0
    seen: dict[int, Fill] = field(default_factory=dict)

    def fill(self, number: str) -> Fill:
        """Return a fill by its token's number, and note that it now stands on paper, if it says anything.

        A value that is printed in a second place is a fill of its own there.
        """
        fill = self.fills.filled[int(number)]
        if fill.text:
            if fill.number in self.seen:
                fill = self.fills.again(fill)
            self.seen[fill.number] = fill
        return fill

    def _value(self, number: str, properties: str) -> str:
        fill = self.fill(number)
        if not fill.text:
            return ""
        runs = run(fill.text, highlighted(properties) if fill.gap else properties)
        return controlled(fill, runs, self.first_bookmark + fill.number)

    def runs(self, text: str, properties: str = "", *, escaped: bool = False) -> str:
        """Return the runs for composed text: the template's own words, and each value in its own run.

        `escaped` says that the words between the tokens are XML character data already.
        """
        if "\ue000" not in text:
            return _words(text, properties, escaped=escaped) if text else ""
        out: list[str] = []
        end = 0
        for match in TOKEN.finditer(text):
            if match.start() > end:
                out.append(_words(text[end : match.start()], properties, escaped=escaped))
            out.append(self._value(match[1], properties))
            end = match.end()
        if end < len(text):
            out.append(_words(text[end:], properties, escaped=escaped))
        return "".join(out)


def _words(text: str, properties: str, *, escaped: bool) -> str:
    if escaped:
        return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'
    return run(text, properties)
