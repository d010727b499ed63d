"""One paragraph as Typst statements: lines, tabs, indents, alignment, page breaks within it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from drafter.pdf.characters import RIGHT_TO_LEFT
from drafter.pdf.emit import block, pt
from drafter.pdf.inline import Piece, flatten, inline_code, properties_of
from drafter.pdf.objects import object_code
from drafter.pdf.picture import flows_beside, placed
from drafter.pdf.setting import FlowFunction, Setting
from drafter.pdf.tabs import overhang, tabbed_code
from drafter.pdf.writer import Area, Line, Writer
from drafter.word.document import Bookmark, Break, Field, Group, PageBreak, Paragraph, Picture, Run, Tab, TextBox
from drafter.word.looks import ListLabel, RunProperties
from drafter.word.read.findings import OTHER_ENGINE

A_HAIR = 0.08
"""What a line may be wider than its column in points: widths of letters are rounded where lines are broken."""
_LINE_MAKING = (Run, Field, Break, Tab)
_FILLING = (Run, Field, Picture, TextBox, Group)


class Body(NamedTuple):
    """A paragraph or what stands of it between page breaks: its statement and what its last line adds below."""

    code: str
    lead: float
    break_before: str | None = None


class Layout(NamedTuple):
    """A paragraph's pieces between page breaks, with the label that opens it and the indents it starts from."""

    pieces: tuple[Piece, ...]
    label: ListLabel | None
    first_line: float


def split_pages(writer: Writer, paragraph: Paragraph) -> list[tuple[str | None, list[Piece]]]:
    """Split a paragraph at the page and column breaks within it."""
    parts: list[tuple[str | None, list[Piece]]] = [(None, [])]
    for piece in flatten(writer, paragraph.items):
        if isinstance(piece.item, PageBreak):
            parts.append((piece.item.kind, []))
        else:
            parts[-1][1].append(piece)
    return parts


def setting_for(
    writer: Writer, area: Area, paragraph: Paragraph, pieces: Sequence[Piece], flow: FlowFunction
) -> Setting:
    """Work out the lines of a paragraph: its leading is what its smallest look adds to single spacing."""
    spacing = paragraph.properties.line
    looks = [run for piece in pieces if isinstance(piece.item, _LINE_MAKING) and (run := properties_of(piece.item))]
    if paragraph.label is not None and paragraph.label.text:
        looks.append(paragraph.label.properties)
    lead = min((writer.added_height(run, spacing) for run in dict.fromkeys(looks)), default=None)
    text = "".join(piece.item.text for piece in pieces if isinstance(piece.item, Run))
    backwards = paragraph.properties.right_to_left or bool(not text.isascii() and RIGHT_TO_LEFT.search(text))
    line = Line(spacing, writer.added_height(paragraph.mark, spacing) if lead is None else lead, backwards)
    properties = paragraph.properties
    return Setting(writer, area, paragraph, line, area.width - properties.left - properties.right, flow)


def write_paragraph(writer: Writer, area: Area, paragraph: Paragraph, flow: FlowFunction) -> list[Body]:
    """Return the statements of a paragraph, one for each page it starts on."""
    parts = split_pages(writer, paragraph)
    bodies = []
    for number, (kind, pieces) in enumerate(parts):
        label = paragraph.label if number == 0 else None
        setting = setting_for(writer, area, paragraph, pieces, flow)
        visible = any(not isinstance(piece.item, Bookmark) for piece in pieces)
        code = ""
        if visible or label is not None or len(parts) == 1:
            first_line = paragraph.properties.first_line if number == 0 else 0.0
            code = _write_part(setting, Layout(tuple(pieces), label, first_line))
        elif pieces:
            code = f"block({inline_code(setting, pieces)})"
        bodies.append(Body(code, setting.line.lead, kind))
    return bodies


def _write_part(setting: Setting, layout: Layout) -> str:
    floating = [piece for piece in layout.pieces if getattr(piece.item, "anchor", None) is not None]
    pieces = [piece for piece in layout.pieces if getattr(piece.item, "anchor", None) is None]
    for piece in floating:
        if flows_beside(setting.area, piece.item):
            message = "text does not flow around a floating object, it may run under it"
            setting.writer.warn("pdf.text-wrap", message, setting.paragraph, hint=OTHER_ENGINE)
    before = "".join(floating_code(setting, piece) + "; " for piece in floating)
    pieces = without_trailing_spaces(pieces)
    layout = layout._replace(pieces=tuple(pieces))
    marks_only = all(isinstance(piece.item, Bookmark) for piece in pieces)
    if marks_only and not (layout.label and (layout.label.text or layout.label.suffix == "tab")):
        ascent, descent = setting.writer.edges(setting.paragraph.mark, setting.line.spacing)
        inner = f", {inline_code(setting, pieces)}" if pieces else ""
        empty = f"block(height: {pt(ascent + descent - setting.line.lead)}{inner})"
        return before + _wrapped(setting, empty, 0.0, 0.0, empty=True)
    properties = setting.paragraph.properties
    layout = _with_label(setting, layout)
    hanging = max(0.0, -layout.first_line)
    body = paragraph_code(setting, layout)
    return before + _wrapped(
        setting, body, properties.left - hanging, properties.right - overhang(setting, layout.pieces, layout.first_line)
    )


def _with_label(setting: Setting, layout: Layout) -> Layout:
    """Put a list label before the text as Word does where it cannot be a tagged list item."""
    label = layout.label
    if label is None:
        return layout
    start: list[Piece] = [Piece(Run(label.text, label.properties))] if label.text else []
    if label.suffix == "tab":
        start.append(Piece(Tab(label.properties)))
    elif label.suffix == "space":
        start.append(Piece(Run(" ", label.properties)))
    first_line = layout.first_line - label_shift(setting.writer, label)
    return Layout((*start, *layout.pieces), label, first_line)


def label_width(writer: Writer, label: ListLabel) -> float:
    """Return the width of a list label in points."""
    return writer.width(label.properties, label.text)


def label_shift(writer: Writer, label: ListLabel) -> float:
    """Return how far a label that is not left-aligned stands before its position."""
    if label.alignment == "left" or not label.text:
        return 0.0
    return label_width(writer, label) / (2 if label.alignment == "center" else 1)


def paragraph_arguments(setting: Setting) -> list[str]:
    """Return the arguments of par() that hold for all lines of a paragraph."""
    arguments = [f"leading: {pt(setting.line.lead)}"] if setting.line.lead else []
    if setting.paragraph.properties.alignment == "justify":
        arguments.append("justify: true")
    return arguments


def paragraph_code(setting: Setting, layout: Layout) -> str:
    """Return a paragraph's par() call."""
    properties = setting.paragraph.properties
    arguments = paragraph_arguments(setting)
    if layout.first_line < 0:
        arguments.append(f"hanging-indent: {pt(-layout.first_line)}")
    lines = line_codes(setting, layout)
    if layout.first_line > 0:
        lines.insert(0, f"h({pt(layout.first_line)})")
    if not any(isinstance(piece.item, Run | Field) for piece in layout.pieces):
        ascent, descent = setting.writer.natural_edges(setting.paragraph.mark)
        if any(isinstance(piece.item, Picture | TextBox | Group) for piece in layout.pieces):
            lines.insert(0, f"box(width: 0pt, height: {pt(ascent + descent)})")
    body = f"par({', '.join([*arguments, '{' + '; '.join(lines) + '}'])})"
    if setting.writer.tree.settings.hyphenate and properties.hyphenate:
        body = f"{{ set text(hyphenate: true); {body} }}"
    if properties.right_to_left:
        body = f"{{ set text(dir: rtl, kerning: true); {body} }}"
    if properties.alignment in ("center", "right"):
        body = f"{{ set align({properties.alignment}); {body} }}"
    return body


def line_codes(setting: Setting, layout: Layout) -> list[str]:
    """Return the content of a paragraph's lines; each line with tabs is one call that places them."""
    lines: list[list[Piece]] = [[]]
    breaks: list[Piece] = []
    for piece in layout.pieces:
        if isinstance(piece.item, Break):
            breaks.append(piece)
            lines.append([])
        else:
            lines[-1].append(piece)
    codes: list[str] = []
    for number, line in enumerate(lines):
        if number:
            codes.append(inline_code(setting, [breaks[number - 1]]))
        if number < len(lines) - 1:
            line = without_trailing_spaces(line)  # noqa: PLW2901 - the loop's own trimming
        tab = next((piece.item for piece in line if isinstance(piece.item, Tab)), None)
        if tab is not None:
            if not any(isinstance(piece.item, _FILLING) for piece in line):
                codes.append(_strut(setting, tab.properties))
            codes.append(tabbed_code(setting, line, layout.first_line if number == 0 else 0.0, first=number == 0))
        elif line:
            codes.append(inline_code(setting, line))
    if breaks and not lines[-1]:
        run = properties_of(breaks[-1].item)
        assert run is not None
        codes.append(_strut(setting, run))
    return codes


def _strut(setting: Setting, run: RunProperties) -> str:
    """Return what holds a line open that has nothing to be seen in it."""
    return f"box(width: 0pt, height: {pt(sum(setting.writer.edges(run, setting.line.spacing)) - setting.line.lead)})"


def without_trailing_spaces(pieces: Sequence[Piece]) -> list[Piece]:
    """Drop the spaces at the end of a line, which Word lets hang; underlined ones are drawn and stay."""
    kept = list(pieces)
    while kept and isinstance(kept[-1].item, Run) and not kept[-1].item.properties.underline:
        run = kept[-1].item
        text = run.text.rstrip(" ")
        if text == run.text:
            break
        kept.pop()
        if text:
            kept.append(replace_text(run, text, pieces[len(kept)].link))
            break
    return kept


def replace_text(run: Run, text: str, link: str | None) -> Piece:
    """Return a run's piece with another text."""
    return Piece(Run(text, run.properties), link)


def floating_code(setting: Setting, piece: Piece) -> str:
    """Return the statements that set an object where its anchor says."""
    item = piece.item
    assert isinstance(item, Picture | TextBox | Group)
    assert item.anchor is not None
    return placed(setting.area, item.anchor, item.width, item.height or 0.0, object_code(setting, item))


def _wrapped(setting: Setting, body: str, left: float, right: float, *, empty: bool = False) -> str:
    properties = setting.paragraph.properties
    arguments = []
    if properties.alignment in ("left", "justify") and not empty:
        right -= A_HAIR
    if left or right:
        arguments.append(f"inset: (left: {pt(left)}, right: {pt(right)})")
    if properties.keep_next:
        arguments.append("sticky: true")
    if properties.keep_lines and not empty:
        arguments.append("breakable: false")
    if not properties.widow_control and not empty:
        body = f"{{ set text(costs: (widow: 0%, orphan: 0%)); {body} }}"
    if empty and not arguments:
        return body
    return block(body, *arguments)
