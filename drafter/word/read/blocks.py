"""Paragraphs and tables of a part, with the style cascade and list labels applied."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from drafter.word.document import Block, Paragraph
from drafter.word.looks import ListLabel
from drafter.word.read.context import Part
from drafter.word.read.frames import frame_of, framed, same_frame
from drafter.word.read.inlines import InlineReader
from drafter.word.read.names import Element, W, chosen, first, qualified, val
from drafter.word.read.numbering import KNOWN_FORMATS
from drafter.word.read.paragraph_looks import Look
from drafter.word.read.properties import Values
from drafter.word.read.styles import NO_GROUND, Ground
from drafter.word.read.symbols import is_symbol_font, symbol
from drafter.word.read.tables import read_table

_MAX_DEPTH = 5
_PARAGRAPH, _TABLE, _CONTROL = W + "p", W + "tbl", W + "sdt"
_CONTROL_CONTENT = W + "sdtContent"
_PROPERTIES = W + "pPr"
_FRAME_OF = f"{W}pPr/{W}framePr"
_TRANSPARENT = {W + name for name in ("customXml", "ins", "moveTo", "smartTag")}
_ALTERNATE = qualified("mc:AlternateContent")


def block_elements(parent: Element) -> Iterator[Element]:
    """Yield the w:p and w:tbl of a part, seeing through content controls and tracked insertions."""
    for child in parent:
        tag = child.tag
        if tag in (_PARAGRAPH, _TABLE):
            yield child
        elif tag == _CONTROL:
            content = child.find(_CONTROL_CONTENT)
            if content is not None:
                yield from block_elements(content)
        elif tag in _TRANSPARENT:
            yield from block_elements(child)
        elif tag == _ALTERNATE:
            branch = chosen(child)
            if branch is not None:
                yield from block_elements(branch)


def read_blocks(part: Part, parent: Element, ground: Ground = NO_GROUND) -> tuple[Block, ...]:
    """Read the blocks under an element; the `ground` is what a table style gives."""
    return read_sequence(part, block_elements(parent), ground)


def read_sequence(
    part: Part, elements: Iterator[Element] | list[Element], ground: Ground = NO_GROUND
) -> tuple[Block, ...]:
    """Read given block elements; a paragraph whose mark is deleted runs on into the next one."""
    found: list[Block] = []
    carried: tuple[Any, ...] = ()
    frame: Element | None = None
    inside: list[Paragraph] = []
    for element in elements:
        outer = part.number
        is_table = element.tag == _TABLE
        properties = None if is_table else first(element, _PROPERTIES)
        look = part.shared.looks.of(properties, ground)
        own = frame_of(properties) if properties is not None and look.framed else None
        if inside and frame is not None and not same_frame(frame, own):
            carried += (framed(frame, tuple(inside)),)
            inside = []
        frame = own
        if own is not None:
            inside.append(_read_paragraph(part, element, look, ()))
        elif is_table:
            found += _read_table(part, element)
        else:
            block = _read_paragraph(part, element, look, carried)
            carried = ()
            if look.mark_deleted:
                carried = block.items
            elif not (block.mark.hidden and not block.items):
                found.append(block)
        part.number = outer or part.number
    if inside and frame is not None:
        carried += (framed(frame, tuple(inside)),)
    return _with_rest(found, carried)


def _read_table(part: Part, element: Element) -> list[Block]:
    """Read a table; one that lies too deep within others becomes its paragraphs."""
    if part.depth >= _MAX_DEPTH:
        message = f"a table lies more than {_MAX_DEPTH} deep in others; its paragraphs are set without it"
        part.warn("word.nesting", message, hint="take the inner tables out in Word")
        return list(read_sequence(part, list(element.iter(W + "p"))))
    part.depth += 1
    table = read_table(part, element, read_blocks)
    part.depth -= 1
    return [table] if table is not None else []


def _with_rest(found: list[Block], carried: tuple[Any, ...]) -> tuple[Block, ...]:
    """Give what is left over, with no paragraph after it to stand in, to the last one."""
    if carried:
        last = next((n for n in range(len(found) - 1, -1, -1) if isinstance(found[n], Paragraph)), None)
        if last is not None:
            paragraph = found[last]
            assert isinstance(paragraph, Paragraph)
            found[last] = paragraph._replace(items=paragraph.items + carried)
        else:
            found += [block for item in carried for block in getattr(item, "blocks", ())]
    return tuple(found)


def _read_paragraph(part: Part, element: Element, look: Look, carried: tuple[Any, ...]) -> Paragraph:
    number = part.numbers.get(element, part.number)
    part.number = number
    if look.framed:
        _check_frame(part, element)
    label = _label(part, look.values, look.mark_values)
    items = carried + InlineReader(part, look, read_blocks).read(element)
    part.number = number
    return Paragraph(look.properties, look.mark, look.base, items, number, part.name, label)


def _label(part: Part, values: Values, mark: Values) -> ListLabel | None:
    number_id, depth = values.get("number_id"), values.get("level", 0)
    lists, styles = part.shared.lists, part.shared.styles
    level = lists.numbering.level(number_id, depth) if number_id not in (None, "0") else None
    if level is None or number_id is None or mark.get("hidden"):
        return None
    if level.number_format not in KNOWN_FORMATS:
        part.warn("word.number-format", f"the list number format '{level.number_format}' is shown in plain figures")
    run = {key: value for key, value in {**mark, "underline": None, **level.run}.items() if key != "style"}
    text = lists.next_label(number_id, depth)
    bullet = level.number_format == "bullet"
    font = level.run.get("font_ascii") or level.run.get("font_hAnsi")
    if bullet and (is_symbol_font(font) or any(ord(character) >= 0xE000 for character in text)):
        text = "".join(symbol(ord(character), font) or "•" for character in text)
        run.update({key: mark[key] for key in ("font_ascii", "font_hAnsi") if key in mark})
    suffix: Any = level.suffix
    alignment: Any = level.alignment
    return ListLabel(text, styles.resolve_run(run), depth, number_id, bullet, suffix, alignment)


def _check_frame(part: Part, element: Element) -> None:
    frame = element.find(_FRAME_OF)
    if frame is not None and val(frame, "dropCap") == "margin":
        part.warn("word.drop-cap", "an initial in the margin is set as a paragraph of its own")
