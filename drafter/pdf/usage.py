"""Which fonts a document names, and what each of them is set in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter.pdf.characters import PRIVATE
from drafter.pdf.fonts import Family, FontBook
from drafter.problems import Place
from drafter.word.document import (
    Block,
    DocumentTree,
    Field,
    Footnote,
    Group,
    Inline,
    Link,
    Paragraph,
    Run,
    Table,
    TextBox,
)
from drafter.word.looks import RunProperties
from drafter.word.places import paragraph_place

_WHY = {
    "named": "installed under this name",
    "twin": "its letters are as wide, so lines break alike",
    "substitute": "not installed, nor is a font of the same widths: lines may move",
}


@dataclass(frozen=True, slots=True)
class FontUse:
    """A font that a document names: what it is set in, why, for how many characters, and where first.

    `others` are families that single words are set in, `missing` the characters that no font has.
    """

    name: str
    used: str
    standing: str
    why: str
    characters: int
    place: Place
    others: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(slots=True)
class _Tally:
    family: Family
    place: Place
    characters: int = 0
    others: dict[str, None] | None = None
    missing: dict[str, None] | None = None


def font_uses(tree: DocumentTree, fonts: FontBook) -> tuple[FontUse, ...]:
    """Return the fonts of a document, the most used first."""
    tallies: dict[str, _Tally] = {}
    for text, run, paragraph in _texts(tree):
        if not text.strip() or run.hidden:
            continue
        place = paragraph_place(tree.name, paragraph.part, paragraph.number)
        tally = tallies.setdefault(run.font, _Tally(fonts.resolve(run.font, run.font_class), place))
        tally.characters += len(text)
        _look_for_others(tally, fonts, text, run)
    uses = (_use(name, tally) for name, tally in tallies.items())
    return tuple(sorted(uses, key=lambda use: -use.characters))


def _use(name: str, tally: _Tally) -> FontUse:
    family = tally.family
    why = _WHY[family.standing]
    if family.metrics_of:
        why += "; the height of its lines is kept"
    return FontUse(
        name, family.name, family.standing, why, tally.characters, tally.place, tuple(tally.others or ()),
        tuple(tally.missing or ()),
    )  # fmt: skip


def _look_for_others(tally: _Tally, fonts: FontBook, text: str, run: RunProperties) -> None:
    wanted = tally.family.name
    if text.isascii() or (fonts.covers(wanted, run.bold, run.italic, text) and not PRIVATE.search(text)):
        return
    for word in text.split():
        family = None if PRIVATE.search(word) else fonts.family_for(word, wanted, run.bold, run.italic)
        if family is None:
            tally.missing = tally.missing or {}
            for character in word:
                if PRIVATE.match(character) or fonts.family_for(character, wanted, run.bold, run.italic) is None:
                    tally.missing[character] = None
        elif family != wanted:
            tally.others = {**(tally.others or {}), family: None}


def _texts(tree: DocumentTree) -> Iterator[tuple[str, RunProperties, Paragraph]]:
    for section in tree.sections:
        yield from _in_blocks(section.blocks)
        for story in (*section.headers.values(), *section.footers.values()):
            yield from _in_blocks(story.blocks)


def _in_blocks(blocks: Iterable[Block]) -> Iterator[tuple[str, RunProperties, Paragraph]]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _in_blocks(cell.blocks)
            continue
        if block.label is not None:
            yield block.label.text, block.label.properties, block
        yield from _in_items(block.items, block)


def _in_items(items: Iterable[Inline], paragraph: Paragraph) -> Iterator[tuple[str, RunProperties, Paragraph]]:
    for item in items:
        match item:
            case Run(text, properties):
                yield text, properties, paragraph
            case Field():
                yield "1", item.properties, paragraph
            case Link():
                yield from _in_items(item.items, paragraph)
            case TextBox() | Footnote():
                yield from _in_blocks(item.blocks)
            case Group():
                yield from _in_items([member for _, _, member in item.members], paragraph)
            case _:
                pass
