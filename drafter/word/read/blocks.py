"""Paragraphs and tables of a part, with the style cascade and list labels applied."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from drafter.word.document import Block, Paragraph
from drafter.word.looks import ListLabel
from drafter.word.read.context import Part, Shared
from drafter.word.read.frames import frame_of, framed, same_frame
from drafter.word.read.inlines import InlineReader
from drafter.word.read.names import Element, W, chosen, qualified, val
from drafter.word.read.numbering import KNOWN_FORMATS, Level
from drafter.word.read.properties import EMPTY, Values, merge_paragraph, paragraph_values
from drafter.word.read.styles import resolve_paragraph
from drafter.word.read.symbols import is_symbol_font, symbol
from drafter.word.read.tables import read_table

_MAX_DEPTH = 5
_TRANSPARENT = {W + name for name in ("customXml", "ins", "moveTo", "smartTag")}
_ALTERNATE = qualified("mc:AlternateContent")


def block_elements(parent: Element) -> Iterator[Element]:
    """Yield the w:p and w:tbl of a part, seeing through content controls and tracked insertions."""
    for child in parent:
        if child.tag in (W + "p", W + "tbl"):
            yield child
        elif child.tag == W + "sdt":
            content = child.find(W + "sdtContent")
            if content is not None:
                yield from block_elements(content)
        elif child.tag in _TRANSPARENT:
            yield from block_elements(child)
        elif child.tag == _ALTERNATE:
            branch = chosen(child)
            if branch is not None:
                yield from block_elements(branch)


def read_blocks(part: Part, parent: Element, paragraph: Values = EMPTY, run: Values = EMPTY) -> tuple[Block, ...]:
    """Read the blocks under an element; `paragraph` and `run` are what a table style gives."""
    return read_sequence(part, block_elements(parent), paragraph, run)


def read_sequence(
    part: Part, elements: Iterator[Element] | list[Element], paragraph: Values = EMPTY, run: Values = EMPTY
) -> tuple[Block, ...]:
    """Read given block elements; a paragraph whose mark is deleted runs on into the next one."""
    found: list[Block] = []
    carried: tuple[Any, ...] = ()
    frame: Element | None = None
    inside: list[Paragraph] = []
    for element in elements:
        outer = part.number
        own = frame_of(element) if element.tag == W + "p" else None
        if inside and frame is not None and not same_frame(frame, own):
            carried += (framed(frame, tuple(inside)),)
            inside = []
        frame = own
        if own is not None:
            inside.append(_read_paragraph(part, element, paragraph, run, ()))
        elif element.tag == W + "tbl":
            found += _read_table(part, element)
        else:
            block = _read_paragraph(part, element, paragraph, run, carried)
            carried = ()
            if element.find(f"{W}pPr/{W}rPr/{W}del") is not None:
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


def _read_paragraph(
    part: Part, element: Element, table_paragraph: Values, table_run: Values, carried: tuple[Any, ...]
) -> Paragraph:
    styles = part.shared.styles
    number = part.numbers.get(element, part.number)
    part.number = number
    direct = paragraph_values(element.find(W + "pPr"))
    identity = direct.get("style") if direct.get("style") in styles else styles.defaults.get("paragraph")
    values = merge_paragraph(merge_paragraph(styles.default_paragraph, table_paragraph), _style_values(part, identity))
    values = _with_numbering(part, values, direct)
    values = merge_paragraph(values, direct)
    base = {**styles.default_run, **table_run, **styles.paragraph_run(identity)}
    mark = styles.character(base, direct.get("mark", EMPTY))
    _check_frame(part, element)
    label = _label(part, values, mark)
    items = carried + InlineReader(part, base, read_blocks).read(element)
    part.number = number
    return Paragraph(
        properties=resolve_paragraph(values, styles.name(identity)),
        mark=styles.resolve_run(mark),
        base=styles.resolve_run(base),
        items=items,
        number=number,
        part=part.name,
        label=label,
    )


def _style_values(part: Part, identity: str | None) -> Values:
    """Return a paragraph style with its base styles, worked out once."""
    known = part.shared.style_values
    if identity not in known:
        known[identity] = _worked_out(part.shared, identity)
    return known[identity]


def _worked_out(shared: Shared, identity: str | None) -> Values:
    """Lay a paragraph style over its base styles; a list level's indents lie under the style that names it."""
    values: dict[str, Any] = {}
    for link in shared.styles.chain(identity):
        own = shared.styles.own_paragraph(link)
        number_id = own.get("number_id")
        if number_id not in (None, "0"):
            own.setdefault("level", shared.numbering.level_of_style(str(number_id), link))
            level = shared.numbering.level(number_id, own["level"])
            if level is not None:
                values = merge_paragraph(values, _level_values(level))
        values = merge_paragraph(values, own)
    values.pop("style", None)
    return values


def _level_values(level: Level) -> dict[str, Any]:
    return {key: value for key, value in level.paragraph.items() if key in {"left", "right", "first_line", "tabs"}}


def _with_numbering(part: Part, values: dict[str, Any], direct: Values) -> dict[str, Any]:
    number_id = direct.get("number_id")
    if number_id == "0":
        if values.get("number_id") not in (None, "0") and "left" not in direct:
            values = {key: value for key, value in values.items() if key not in {"left", "first_line"}}
        return values
    if number_id is None and "level" not in direct:
        return values
    level = part.shared.numbering.level(number_id or values.get("number_id"), direct.get("level", 0))
    if level is None:
        return values
    return {**merge_paragraph(values, _level_values(level)), "level": direct.get("level", 0)}


def _label(part: Part, values: Values, mark: Values) -> ListLabel | None:
    number_id, depth = values.get("number_id"), values.get("level", 0)
    numbering, styles = part.shared.numbering, part.shared.styles
    level = numbering.level(number_id, depth) if number_id not in (None, "0") else None
    if level is None or number_id is None or mark.get("hidden"):
        return None
    if level.number_format not in KNOWN_FORMATS:
        part.warn("word.number-format", f"the list number format '{level.number_format}' is shown in plain figures")
    run = {key: value for key, value in {**mark, "underline": None, **level.run}.items() if key != "style"}
    text = numbering.next_label(number_id, depth)
    bullet = level.number_format == "bullet"
    font = level.run.get("font_ascii") or level.run.get("font_hAnsi")
    if bullet and (is_symbol_font(font) or any(ord(character) >= 0xE000 for character in text)):
        text = "".join(symbol(ord(character), font) or "•" for character in text)
        run.update({key: mark[key] for key in ("font_ascii", "font_hAnsi") if key in mark})
    suffix: Any = level.suffix
    alignment: Any = level.alignment
    return ListLabel(text, styles.resolve_run(run), depth, number_id, bullet, suffix, alignment)


def _check_frame(part: Part, element: Element) -> None:
    frame = element.find(f"{W}pPr/{W}framePr")
    if frame is not None and val(frame, "dropCap") == "margin":
        part.warn("word.drop-cap", "an initial in the margin is set as a paragraph of its own")
