"""How paragraphs look: what table, paragraph style, list and paragraph say, laid over each other.

Most paragraphs of a letter say the same of themselves, so each look is worked out once for all that are alike.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from lxml import etree

from drafter.word.looks import ParagraphProperties, RunProperties
from drafter.word.read.names import Element, W
from drafter.word.read.numbering import Level, Numbering
from drafter.word.read.properties import EMPTY, Values, merge_paragraph, paragraph_values
from drafter.word.read.styles import NO_GROUND, Ground, Styles, resolve_paragraph

_FRAME = W + "framePr"
_MOST = 10_000
_DELETED = f"{W}rPr/{W}del"


class Look(NamedTuple):
    """How a paragraph, its mark, its style's text and text without a look of its own are set, and from what values."""

    properties: ParagraphProperties
    mark: RunProperties
    base: RunProperties
    plain: RunProperties
    values: Values
    mark_values: Values
    base_values: Values
    framed: bool
    mark_deleted: bool


class ParagraphLooks:
    """The looks of paragraphs under given styles and lists."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._of_styles: dict[str | None, Values] = {}
        self._known: dict[tuple[Ground, bytes], Look] = {}

    def of(self, element: Element | None, ground: Ground = NO_GROUND) -> Look:
        """Return the look that a w:pPr, or none, gives to a paragraph."""
        key = ground, b"" if element is None else etree.tostring(element, with_tail=False)
        look = self._known.get(key)
        if look is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            look = self._known[key] = self._worked_out(element, ground)
        return look

    def _worked_out(self, element: Element | None, ground: Ground) -> Look:
        styles = self._styles
        direct = paragraph_values(element)
        identity = direct.get("style") if direct.get("style") in styles else styles.defaults.get("paragraph")
        values = merge_paragraph(merge_paragraph(styles.default_paragraph, ground.paragraph), self._of_style(identity))
        values = merge_paragraph(self._with_numbering(values, direct), direct)
        base = {**styles.default_run, **ground.run, **styles.paragraph_run(identity)}
        mark = styles.character(base, direct.get("mark", EMPTY))
        return Look(
            properties=resolve_paragraph(values, styles.name(identity)),
            mark=styles.resolve_run(mark),
            base=styles.resolve_run(base),
            plain=styles.resolve_run(styles.character(base, EMPTY)),
            values=values,
            mark_values=mark,
            base_values=base,
            framed=element is not None and element.find(_FRAME) is not None,
            mark_deleted=element is not None and element.find(_DELETED) is not None,
        )

    def _of_style(self, identity: str | None) -> Values:
        """Lay a paragraph style over its base styles; a list level's indents lie under the style that names it."""
        if identity in self._of_styles:
            return self._of_styles[identity]
        values: dict[str, Any] = {}
        for link in self._styles.chain(identity):
            own = self._styles.own_paragraph(link)
            number_id = own.get("number_id")
            if number_id not in (None, "0"):
                own.setdefault("level", self._numbering.level_of_style(str(number_id), link))
                level = self._numbering.level(number_id, own["level"])
                if level is not None:
                    values = merge_paragraph(values, _level_values(level))
            values = merge_paragraph(values, own)
        values.pop("style", None)
        self._of_styles[identity] = values
        return values

    def _with_numbering(self, values: dict[str, Any], direct: Values) -> dict[str, Any]:
        number_id = direct.get("number_id")
        if number_id == "0":
            if values.get("number_id") not in (None, "0") and "left" not in direct:
                values = {key: value for key, value in values.items() if key not in {"left", "first_line"}}
            return values
        if number_id is None and "level" not in direct:
            return values
        level = self._numbering.level(number_id or values.get("number_id"), direct.get("level", 0))
        if level is None:
            return values
        return {**merge_paragraph(values, _level_values(level)), "level": direct.get("level", 0)}


def _level_values(level: Level) -> dict[str, Any]:
    return {key: value for key, value in level.paragraph.items() if key in {"left", "right", "first_line", "tabs"}}
