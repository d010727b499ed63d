"""The composed letter: blocks of text whose values are still tokens. It knows no Markdown and no Word."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Alignment: TypeAlias = Literal["left", "center", "right"]


class Span(NamedTuple):
    """A stretch of text in one face. The text may hold fill tokens; a newline is a line break."""

    text: str
    bold: bool = False
    italic: bool = False


Spans: TypeAlias = tuple[Span, ...]


class Paragraph(NamedTuple):
    """A paragraph of running text."""

    spans: Spans


class Heading(NamedTuple):
    """A heading inside the body or an annex; level 1 is the highest."""

    level: int
    spans: Spans


class ListBlock(NamedTuple):
    """A numbered or bulleted list; each item is one or more blocks. Lists nest. `lettered` counts (a), (b), (c)."""

    ordered: bool
    items: tuple[tuple[Block, ...], ...]
    start: int = 1
    lettered: bool = False


class Table(NamedTuple):
    """A table with one header row; every row has as many cells as the header."""

    header: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]
    alignments: tuple[Alignment, ...]


class Figure(NamedTuple):
    """A picture in a paragraph of its own, by its number among what is poured in; its caption is the next paragraph."""

    number: int


Block: TypeAlias = Paragraph | Heading | ListBlock | Table | Figure


class Annex(NamedTuple):
    """An annex: its label ("Annex 1", or "Annex" where there is only one), its title and its text."""

    label: str
    title: Spans
    blocks: tuple[Block, ...]


class Letter(NamedTuple):
    """The wording of a letter: subject, body and annexes. Address, salutation and close come from protocol."""

    subject: Spans
    body: tuple[Block, ...]
    annexes: tuple[Annex, ...] = ()


class Blocks(NamedTuple):
    """Blocks that a letterhead pours in whole with a `{{p ...}}` tag: the body, or the annexes."""

    blocks: tuple[Block, ...] = ()
    annexes: tuple[Annex, ...] = ()


class Picture(NamedTuple):
    """A picture that a letterhead pours in: the emblem. PNG or JPEG bytes, height in millimetres, alternative text."""

    data: bytes
    alternative: str
    height_mm: float = 18.0
