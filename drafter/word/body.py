"""Blocks of text as Word paragraphs, lists and tables, in the letterhead's own named styles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from drafter.composing.letter import Annex, Block, Blocks, Figure, Heading, ListBlock, Paragraph, Picture, Spans, Table
from drafter.word.ink import Ink
from drafter.word.sheet import LETTERS, Sheet
from drafter.word.tables import table_xml

BODY, HEADING, SUBHEADING = "Letter Body", "Letter Heading", "Letter Subheading"
NUMBERED, BULLET = "Letter Numbered", "Letter Bullet"
ANNEX_LABEL, ANNEX_TITLE = "Annex Label", "Annex Title"
_SHORT = 250
_ONE_LINE = 90
_KEEP_NEXT = "<w:keepNext/>"
_KEEP_LINES = "<w:keepLines/>"
_NEW_PAGE = "<w:pageBreakBefore/>"
_AFTER_TABLE = '<w:spacing w:before="160"/>'
_FIGURE = '<w:spacing w:before="160" w:after="80"/><w:jc w:val="left"/>'
_NOTHING = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
)
_FACES = {
    (False, False): "",
    (True, False): "<w:rPr><w:b/><w:bCs/></w:rPr>",
    (False, True): "<w:rPr><w:i/><w:iCs/></w:rPr>",
    (True, True): "<w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr>",
}


@dataclass(slots=True)
class Pourer:
    """Writes blocks for one letter. `missing` names the styles that the letterhead lacks; `nums` the lists made."""

    sheet: Sheet
    ink: Ink
    nums: list[str] = field(default_factory=list)
    missing: dict[str, None] = field(default_factory=dict)
    _bullets: int = 0
    _draw: Callable[[Picture], str] = field(default=lambda _: "")

    def pour(self, content: Blocks, draw: Callable[[Picture], str]) -> str:
        """Return the XML of a letter's body or of its annexes. The last paragraph of a body keeps with the close.

        `draw` returns the run that shows a picture.
        """
        self._draw = draw
        out = self._blocks(content.blocks, closing=True)
        for annex in content.annexes:
            out.extend(self._annex(annex))
        if out and out[-1].startswith("<w:tbl>"):
            out.append(_NOTHING)
        return "".join(out)

    def _annex(self, annex: Annex) -> list[str]:
        out = []
        first = _NEW_PAGE
        if annex.label:
            out.append(self._paragraph((ANNEX_LABEL,), self.ink.runs(annex.label), keep=_KEEP_NEXT + first))
            first = ""
        if annex.title:
            out.append(self._paragraph((ANNEX_TITLE,), self.spans(annex.title), keep=_KEEP_NEXT + first))
        return out + self._blocks(annex.blocks)

    def _blocks(self, blocks: Sequence[Block], *, closing: bool = False) -> list[str]:
        out: list[str] = []
        keeps = _keeps(blocks, closing=closing)
        for number, (block, keep) in enumerate(zip(blocks, keeps, strict=True)):
            after_table = number > 0 and isinstance(blocks[number - 1], Table)
            space = _AFTER_TABLE if after_table else ""
            if isinstance(block, Paragraph):
                out.append(self._paragraph((BODY,), self.spans(block.spans), keep=keep, layout=space))
            elif isinstance(block, Heading):
                names = (HEADING,) if block.level == 1 else (SUBHEADING, HEADING)
                out.append(self._paragraph(names, self.spans(block.spans), keep=_KEEP_NEXT, layout=space))
            elif isinstance(block, Figure):
                out.append(self._figure(block))
            elif isinstance(block, ListBlock):
                out.extend(self._list(block, 0, closing=bool(keep)))
            else:
                if after_table:
                    out.append(_NOTHING)
                out.append(self._table(block, keep))
        return out

    def _list(self, block: ListBlock, depth: int, *, closing: bool) -> list[str]:
        lists = self.sheet.lists
        indents = lists.ordered_indents if block.ordered else lists.bullet_indents
        level = min(max(depth, LETTERS) if block.lettered else depth, len(indents) - 1)
        indent = min(depth, level)
        number = self._new_list(level, block.start) if block.ordered else self._bullet_list()
        style = NUMBERED if block.ordered else BULLET
        out: list[str] = []
        for position, item in enumerate(block.items, 1):
            last_item = closing and position == len(block.items)
            for place, (inner, keep) in enumerate(zip(item, _keeps(item, closing=last_item), strict=True)):
                layout = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
                if indent < level:
                    hanging = indents[indent] - (indents[indent - 1] if indent else 0)
                    layout += f'<w:ind w:left="{indents[indent]}" w:hanging="{hanging}"/>'
                if place or not isinstance(inner, Paragraph):
                    layout = (
                        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
                        f'<w:ind w:left="{indents[indent]}" w:firstLine="0"/>'
                    )
                if isinstance(inner, ListBlock):
                    out.extend(self._list(inner, depth + 1, closing=bool(keep)))
                elif isinstance(inner, Table):
                    out.extend((self._table(inner, keep), _NOTHING))
                elif isinstance(inner, Figure):
                    out.append(self._figure(inner))
                else:
                    out.append(self._paragraph((style, BODY), self.spans(inner.spans), keep=keep, layout=layout))
        return out

    def _table(self, table: Table, keep: str) -> str:
        plain = self.ink.fills.plain
        return table_xml(self.sheet, table, self.spans, plain, self.missing, keep_last=bool(keep))

    def _figure(self, figure: Figure) -> str:
        """Return a picture that keeps with its caption."""
        picture = self.ink.fills.poured[figure.number]
        runs = self._draw(picture) if isinstance(picture, Picture) else ""
        return self._paragraph((BODY,), runs, keep=_KEEP_NEXT, layout=_FIGURE)

    def _new_list(self, level: int, start: int) -> int:
        number = self.sheet.lists.next_list + len(self.nums)
        self.nums.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{self.sheet.lists.ordered}"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        )
        return number

    def _bullet_list(self) -> int:
        if not self._bullets:
            self._bullets = self.sheet.lists.next_list + len(self.nums)
            self.nums.append(
                f'<w:num w:numId="{self._bullets}"><w:abstractNumId w:val="{self.sheet.lists.bullet}"/></w:num>'
            )
        return self._bullets

    def _paragraph(self, styles: tuple[str, ...], runs: str, *, keep: str = "", layout: str = "") -> str:
        style = self._style(styles)
        named = f'<w:pStyle w:val="{style}"/>' if style else ""
        inner = f"{named}{keep}{layout}"
        return f"<w:p><w:pPr>{inner}</w:pPr>{runs}</w:p>" if inner else f"<w:p>{runs}</w:p>"

    def _style(self, names: tuple[str, ...]) -> str:
        for name in names:
            style = self.sheet.paragraph_styles.get(name.lower())
            if style:
                return style
        self.missing[names[0]] = None
        return ""

    def spans(self, spans: Spans) -> str:
        """Return the runs of spans, each in its face, each value in a run of its own."""
        return "".join(self.ink.runs(span.text, _FACES[span.bold, span.italic]) for span in spans)


def _keeps(blocks: Sequence[Block], *, closing: bool) -> list[str]:
    """Return for each block what keeps it together with the next: a lead-in with its list, the end with the close."""
    keeps = []
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        before_close = closing and (following is None or (number == len(blocks) - 2 and _length(following) < _ONE_LINE))
        if before_close:
            keeps.append(_KEEP_NEXT + (_KEEP_LINES if _length(block) < _SHORT else ""))
        elif isinstance(block, Paragraph) and isinstance(following, (ListBlock, Table)):
            keeps.append(_KEEP_NEXT)
        else:
            keeps.append("")
    return keeps


def _length(block: Block) -> int:
    """Return about how many characters a paragraph has; what is no paragraph counts as long."""
    if not isinstance(block, (Paragraph, Heading)):
        return 1000
    return sum(len(span.text) for span in block.spans)
