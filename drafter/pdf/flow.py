"""A sequence of blocks: the gaps between them, frames around them, headings and lists among them."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import cast

from drafter.pdf.chains import overlong_chains
from drafter.pdf.emit import block, pt, rgb, string, stroke, thickness
from drafter.pdf.lists import Frame, Item, list_code, list_frame, list_item
from drafter.pdf.paragraph import Body, write_paragraph
from drafter.pdf.runaround import RunAround, may_stand_beside, obstacle
from drafter.pdf.table import table_code
from drafter.pdf.writer import Area, Writer
from drafter.word.document import Block, Paragraph, Table
from drafter.word.looks import Borders, ParagraphProperties

_AUTOMATIC_SPACE = 14.0
# More neighbours than this are written as several lists or frames, so that long documents take linear time.
_LONGEST_LIST = 400
_LONGEST_RUN_AROUND = 40


def flow(writer: Writer, blocks: tuple[Block, ...], area: Area) -> str:
    """Return the statements of a sequence of blocks."""
    return "; ".join(Flow(writer, area).write(blocks))


@dataclass(slots=True)
class Flow:
    """Writes blocks one after the other and remembers what the last one leaves below itself."""

    writer: Writer
    area: Area
    out: list[str] = field(default_factory=list)
    previous: Paragraph | None = None
    after: float = 0.0
    lead: float = 0.0
    parted: frozenset[int] = frozenset()
    before_tables: frozenset[int] = frozenset()

    def write(self, blocks: tuple[Block, ...]) -> list[str]:
        """Return the statements of all blocks, with the space the last one leaves in a cell, header or footer."""
        self.parted = overlong_chains(self.writer, self.area, blocks)
        self.before_tables = frozenset(
            one.number for one, other in itertools.pairwise(blocks) if isinstance(other, Table)
        )
        for is_table, group in itertools.groupby(blocks, key=lambda item: isinstance(item, Table)):
            if is_table:
                for table in group:
                    self._table(cast("Table", table))
                continue
            paragraphs = [self._unchained(paragraph) for paragraph in cast("list[Paragraph]", list(group))]
            position = 0
            while position < len(paragraphs):
                position += self._paragraphs(paragraphs[position : position + _LONGEST_LIST])
        if self.area.where in ("cell", "header", "footer") and self.previous is not None:
            below = self.after + self.writer.added_height(self.previous.base, self.previous.properties.line)
            self._gap(below)
        return [code for code in self.out if code]

    def _unchained(self, paragraph: Paragraph) -> Paragraph:
        if not paragraph.properties.keep_next or paragraph.number not in self.parted:
            return paragraph
        return paragraph._replace(properties=paragraph.properties._replace(keep_next=False))

    def _gap(self, gap: float) -> None:
        if gap:
            self.out.append(f"v({pt(gap)})")

    def _table(self, table: Table) -> None:
        self._gap(self.after + self.lead)
        self.out.append(table_code(self.writer, table, self.area, flow))
        self.previous, self.after, self.lead = None, 0.0, 0.0

    def _paragraphs(self, run: list[Paragraph]) -> int:
        """Write the first of neighbouring paragraphs, with those that share its frame or list; return how many."""
        first, following = run[0], run[1] if len(run) > 1 else None
        before, after = self._spaces(first, following)
        gap = self._between(before)
        if _framed(first.properties):
            return self._frame(run, gap)
        found = obstacle(self.writer, self.area, first)
        if found is not None and may_stand_beside(first):
            return self._around(run, RunAround(self.writer, self.area, found, flow), gap)
        frame = None if first.properties.page_break_before else list_frame(self.writer, first)
        if frame is not None:
            return self._list(run, frame, gap)
        ended = self._single(first, gap, before)
        # What ends with a page break leaves the space after it on the page it ended on.
        self.previous, self.after = first, 0.0 if ended else after
        return 1

    def _around(self, run: list[Paragraph], around: RunAround, gap: float) -> int:
        """Write a paragraph with an object at its side, and those that may stand beside it too; return how many."""
        self._gap(gap)
        parts: list[str] = []
        for position, paragraph in enumerate(run[:_LONGEST_RUN_AROUND]):
            alone = may_stand_beside(paragraph) and obstacle(self.writer, self.area, paragraph) is None
            if position and not alone:
                break
            before, after = self._spaces(paragraph, run[position + 1] if position + 1 < len(run) else None)
            between = self._between(before) if position else 0.0
            part, self.lead = around.part(paragraph if position else around.without(paragraph), between)
            parts.append(part)
            self.previous, self.after = paragraph, after
        clear = len(parts) < len(run) or run[-1].number in self.before_tables
        self.out.append(around.code(run[0], parts, clear=clear))
        return len(parts)

    def _spaces(self, paragraph: Paragraph, following: Paragraph | None) -> tuple[float, float]:
        properties = paragraph.properties
        before = _AUTOMATIC_SPACE if properties.before_auto else properties.before
        after = _AUTOMATIC_SPACE if properties.after_auto else properties.after
        if properties.before_auto and not self.out:
            before = 0.0
        if properties.contextual_spacing:
            if self.previous is not None and self.previous.properties.style == properties.style:
                before = 0.0
            if following is not None and following.properties.style == properties.style:
                after = 0.0
        return before, after

    def _between(self, before: float) -> float:
        summed = self.writer.tree.settings.add_spacing
        return (self.after + before if summed else max(self.after, before)) + self.lead

    def _single(self, paragraph: Paragraph, gap: float, before: float) -> bool:
        """Write one paragraph; tell whether it ended with a page break."""
        bodies = write_paragraph(self.writer, self.area, paragraph, flow)
        ended = bool(bodies[-1].break_before and not bodies[-1].code)
        if paragraph.properties.page_break_before and self.area.where == "body" and self.out:
            self.out.append(self._break("page", weak=True))
            gap = before
        elif bodies[0].code == "" and len(bodies) > 1 and bodies[1].break_before:
            # The page break opens the paragraph: its space before stands on the new page.
            self.out.append(self._break(bodies[1].break_before))
            bodies = [Body(bodies[1].code, bodies[1].lead), *bodies[2:]]
            gap = 0.0 if ended else before
        self._gap(gap)
        for number, body in enumerate(bodies):
            if body.break_before:
                self.out.append(self._break(body.break_before))
            if body.code:
                self.out.append(self._heading(paragraph, body.code) if number == 0 else body.code)
        self.lead = bodies[-1].lead if bodies[-1].code else 0.0
        return ended

    def _break(self, kind: str, *, weak: bool = False) -> str:
        if self.area.where != "body":
            return ""
        if self.area.in_columns:
            return f"colbreak(weak: {str(weak).lower()})"
        return f"pagebreak(weak: {str(weak).lower()})" if kind == "page" else "colbreak()"

    def _heading(self, paragraph: Paragraph, code: str) -> str:
        level = paragraph.properties.heading_level
        if level is None or self.area.where != "body" or not paragraph.text.strip():
            return code
        label = paragraph.label.text if paragraph.label and not paragraph.label.bullet else ""
        title = " ".join(f"{label} {paragraph.text}".split())
        # Levels may not skip one: each heading is one below the nearest higher one before it.
        self.writer.headings[:] = [above for above in self.writer.headings if above < level] + [level]
        return f"heading(level: {len(self.writer.headings)}, supplement: {{ {code} }}, {string(title)})"

    def _list(self, run: list[Paragraph], frame: Frame, gap: float) -> int:
        """Write neighbours with the same frame and the same gaps as one list; return how many."""
        self._gap(gap)
        items: list[Item] = []
        inner: float | None = None
        for position, paragraph in enumerate(run):
            before, after = self._spaces(paragraph, run[position + 1] if position + 1 < len(run) else None)
            if position:
                between = self._between(before)
                same_gap = inner is None or abs(between - inner) < 0.01
                if not same_gap or not self._continues(frame, paragraph):
                    break
                inner = between
            item = list_item(self.writer, self.area, paragraph, flow)
            items.append(item)
            self.previous, self.after, self.lead = paragraph, after, item.lead
        self.out.append(list_code(frame, items, inner or 0.0))
        return len(items)

    def _continues(self, frame: Frame, paragraph: Paragraph) -> bool:
        properties = paragraph.properties
        if frame.sticky or frame.unbreakable or _framed(properties) or properties.page_break_before:
            return False
        return list_frame(self.writer, paragraph) == frame

    def _frame(self, run: list[Paragraph], gap: float) -> int:
        """Write neighbours with the same borders, shade and indents into one frame."""
        first = run[0]
        count = 1
        while count < len(run) and _same_frame(first.properties, run[count].properties):
            count += 1
        if first.properties.page_break_before and self.area.where == "body" and self.out:
            self.out.append(self._break("page", weak=True))
            gap = self._spaces(first, None)[0]
        inner = Flow(self.writer, self.area)
        for position, paragraph in enumerate(run[:count]):
            following = run[position + 1] if position + 1 < len(run) else None
            before, after = inner._spaces(paragraph, following)
            if position:
                inner._gap(inner._between(before))
            bodies = write_paragraph(self.writer, self.area, paragraph, flow)
            inner.out.extend(body.code for body in bodies if body.code)
            inner.previous, inner.after, inner.lead = paragraph, after, bodies[-1].lead
        self._gap(gap)
        self.out.append(_frame_code(first.properties, "; ".join(inner.out)))
        self.previous, self.after, self.lead = inner.previous, inner.after, inner.lead
        return count


def _framed(properties: ParagraphProperties) -> bool:
    return bool(properties.borders or properties.shading)


def _same_frame(one: ParagraphProperties, other: ParagraphProperties) -> bool:
    def key(properties: ParagraphProperties) -> tuple[Borders, str | None, float, float]:
        return properties.borders, properties.shading, properties.left, properties.right

    return key(one) == key(other) and not other.page_break_before


def _frame_code(properties: ParagraphProperties, body: str) -> str:
    borders = properties.borders
    left = properties.left + min(0.0, properties.first_line)
    edges = {"top": borders.top, "bottom": borders.bottom, "left": borders.left, "right": borders.right}
    strokes = ", ".join(f"{side}: {stroke(edge)}" for side, edge in edges.items() if edge)
    top = borders.top.space + thickness(borders.top) if borders.top else 0.0
    bottom = borders.bottom.space + thickness(borders.bottom) if borders.bottom else 0.0
    out_left = borders.left.space + borders.left.width / 2 if borders.left else 0.0
    out_right = borders.right.space + borders.right.width / 2 if borders.right else 0.0
    arguments = [
        f"outset: (left: {pt(out_left)}, right: {pt(out_right)})",
        f"inset: (top: {pt(top)}, bottom: {pt(bottom)})",
        f"stroke: ({strokes or ':'})",
    ]
    if properties.shading:
        arguments.append(f"fill: {rgb(properties.shading)}")
    if properties.keep_next:
        arguments.append("sticky: true")
    if properties.keep_lines:
        arguments.append("breakable: false")
    # The frame stands at the indents; its text is moved out again, as its paragraphs indent themselves.
    inner = f"pad(left: {pt(-left)}, right: {pt(-properties.right)}, {{{body}}})"
    return f"pad(left: {pt(left)}, right: {pt(properties.right)}, {block(inner, *arguments)})"
