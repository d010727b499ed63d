"""Inline items as Typst code: runs, links, fields, notes, pictures within a line."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from drafter.pdf.breaking import Column, chunks
from drafter.pdf.characters import by_font
from drafter.pdf.emit import pt, rgb, string
from drafter.pdf.objects import object_code
from drafter.pdf.setting import Setting
from drafter.pdf.writer import Area, Writer
from drafter.word.document import Bookmark, Break, Field, Footnote, Group, Inline, Link, Picture, Run, TextBox
from drafter.word.looks import RunProperties

_UNDERLINES = {"double": 0.05, "thick": 0.12}
_UNDERLINE_DASHES = {"dotted": "dotted", "dash": "dashed", "dashLong": "dashed", "dotDash": "dash-dotted"}
_PAGE_FORMATS = {"lowerRoman": "i", "upperRoman": "I", "lowerLetter": "a", "upperLetter": "A"}
_MAX_LINK = 8000
# A line may break at a space, even at one that is too narrow to be seen, and beside a box.
_BETWEEN = {"opportunity": "h(.001pt)", "seam": "box()"}


class Piece(NamedTuple):
    """An inline item out of its link, with the link's Typst target."""

    item: Inline
    link: str | None = None
    joined_before: bool = False
    joined_after: bool = False


def flatten(writer: Writer, items: Iterable[Inline], link: str | None = None) -> Iterator[Piece]:
    """Yield items out of their links; what is hidden is left out."""
    for item in items:
        if isinstance(item, Link):
            target = writer.target(item.target) if item.internal else string(item.target[:_MAX_LINK])
            yield from flatten(writer, item.items, target or link)
        elif not _hidden(item):
            yield Piece(item, link)


def _hidden(item: Inline) -> bool:
    return isinstance(item, Run | Field | Footnote) and item.properties.hidden


def properties_of(item: Inline) -> RunProperties | None:
    """Return the look of an item, None for those that have none."""
    return getattr(item, "properties", None)


def inline_code(setting: Setting, pieces: Iterable[Piece]) -> str:
    """Return one content expression for pieces without tabs."""
    parts = []
    for (link, decoration), group in itertools.groupby(_with_neighbours(list(pieces)), key=_group_key):
        codes = [code for piece in group for code in _codes(setting, piece)]
        if not codes:
            continue
        code = codes[0] if len(codes) == 1 else "{" + "; ".join(codes) + "}"
        if decoration is not None:
            code = _decorated(setting, code, decoration)
        # A link in a header or footer is refused by PDF/UA.
        if link is not None and setting.area.where not in ("header", "footer"):
            code = f"link({link}, {code})"
        parts.append(code)
    return "{" + "; ".join(parts) + "}" if parts else "[]"


def _with_neighbours(pieces: list[Piece]) -> Iterator[Piece]:
    """Yield pieces, each text knowing whether other text touches it without a space."""
    for before, piece, after in zip([None, *pieces], pieces, [*pieces[1:], None], strict=False):
        if not isinstance(piece.item, Run):
            yield piece
            continue
        ends = before is not None and isinstance(before.item, Run) and not before.item.text[-1:].isspace()
        starts = after is not None and isinstance(after.item, Run) and not after.item.text[:1].isspace()
        yield piece._replace(joined_before=ends, joined_after=starts) if ends or starts else piece


def _group_key(piece: Piece) -> tuple[str | None, RunProperties | None]:
    run = properties_of(piece.item)
    decorated = run is not None and (run.underline or run.strike or run.highlight or run.border)
    return piece.link, run if decorated else None


def _codes(setting: Setting, piece: Piece) -> Iterator[str]:
    writer, line = setting.writer, setting.line
    match piece.item:
        case Run(text, run):
            yield from _text_codes(setting, text, run, piece)
        case Field():
            yield f"{writer.look(piece.item.properties, line)}({_field_code(setting.area, piece.item)})"
        case Break(run):
            justify = setting.paragraph.properties.alignment == "justify" and writer.tree.settings.justify_broken_lines
            yield f"{writer.look(run, line)}(linebreak({'justify: true' if justify else ''}))"
        case Bookmark(name):
            label = writer.bookmark(name) if setting.area.where in ("body", "cell") else None
            if label:
                yield f"[#metadata(none){label}]"
        case Footnote():
            yield _note_code(setting, piece.item)
        case Picture(anchor=None) | TextBox(anchor=None) | Group(anchor=None):
            yield f"box({object_code(setting, piece.item)})"
        case _:
            pass


def _text_codes(setting: Setting, text: str, run: RunProperties, piece: Piece) -> Iterator[str]:
    column = Column(setting.width, piece.joined_before, piece.joined_after)
    for chunk in chunks(setting.writer, text.upper() if run.caps else text, run, column):
        if chunk.kind in _BETWEEN:
            yield _BETWEEN[chunk.kind]
            continue
        codes = list(_set_text(setting, chunk.text, run))
        if chunk.kind == "whole":
            yield f"box({{{'; '.join(codes)}}})"
        else:
            yield from codes


def _set_text(setting: Setting, text: str, run: RunProperties) -> Iterator[str]:
    parts = _small_caps(text) if run.small_caps and not run.caps else ((text, False),)
    for part, small in parts:
        for family, piece in by_font(setting.writer, part, run, setting.paragraph):
            yield f"{setting.writer.look(run, setting.line, family, small=small)}({string(piece)})"


def _small_caps(text: str) -> Iterator[tuple[str, bool]]:
    for lower, group in itertools.groupby(text, key=str.islower):
        yield "".join(group).upper(), lower


def _field_code(area: Area, field: Field) -> str:
    page_format = _PAGE_FORMATS.get(area.section.page_format or "", "1")
    given = _PAGE_FORMATS.get(field.number_format or "", "1" if field.number_format else None)
    match field.kind:
        case "PAGE":
            return f'context page-number({area.number_origin}, {area.number_start}, "{given or page_format}")'
        case "NUMPAGES":
            return f'context page-total("{given or "1"}")'
        case _:
            number = area.section_number
            return f'context section-total(<section-{number}>, <section-end-{number}>, "{given or "1"}")'


def _note_code(setting: Setting, note: Footnote) -> str:
    writer = setting.writer
    area = Area(
        "note",
        setting.area.section.text_width,
        setting.area.section,
        setting.area.section_number,
        setting.area.number_origin,
        setting.area.number_start,
    )
    body = setting.flow(writer, note.blocks, area)
    if note.endnote or setting.area.where in ("header", "footer", "note"):
        writer.endnotes.append(body)
        return f"{writer.look(note.properties, setting.line)}({string(note.mark)})"
    mark = f"{writer.look(_upright(note.properties), setting.line)}({string(note.mark)})"
    return f"footnote(numbering: _ => {mark}, {{{body}}})"


def _upright(run: RunProperties) -> RunProperties:
    """Return a look without its raising: the note reference raises its number itself."""
    return run._replace(vertical="baseline")


def _decorated(setting: Setting, code: str, run: RunProperties) -> str:
    if run.underline:
        thickness = pt(run.size * _UNDERLINES.get(run.underline, 0.06))
        dash = _UNDERLINE_DASHES.get(run.underline)
        line = f'(thickness: {thickness}, dash: "{dash}")' if dash else thickness
        code = f"underline(stroke: {line}, offset: {pt(run.size * 0.12)}, {code})"
        if run.underline == "double":
            code = f"underline(stroke: {line}, offset: {pt(run.size * 0.2)}, {code})"
    if run.strike and run.underline:
        # Accessible PDF knows one line on a text, so the other is drawn as the edge of a highlight.
        code = f"highlight(fill: none, stroke: (top: {pt(run.size * 0.06)}), top-edge: {pt(run.size * 0.25)}, {code})"
    elif run.strike:
        code = f"strike({code})"
    ascent, descent = setting.writer.natural_edges(run)
    if run.highlight:
        edges = f"top-edge: {pt(ascent)}, bottom-edge: {pt(-descent)}"
        code = f"highlight(fill: {rgb(run.highlight)}, {edges}, {code})"
    if run.border:
        edges = f"top-edge: {pt(ascent)}, bottom-edge: {pt(-descent)}"
        code = f"highlight(fill: none, stroke: .5pt, {edges}, {code})"
    return code
