"""The composed letter: blocks of text whose values are still tokens. It knows no Markdown and no Word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

Alignment: TypeAlias = Literal["left", "center", "right"]


class Span(NamedTuple):
    """A stretch of text in one face. The text may hold fill tokens; a newline is a line break."""

    text: str
    bold: bool = False
    italic: bool = False


Spans: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the body or an annex; level 1 is the highest."""

    level: int
    spans: Spans


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A numbered or bulleted list; each item is one or more blocks. Lists nest. `lettered` counts (a), (b), (c)."""

    ordered: bool
    items: tuple[tuple[Block, ...], ...]
    start: int = 1
    lettered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row; every row has as many cells as the header."""

    header: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]
    alignments: tuple[Alignment, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture in a paragraph of its own, by its number among what is poured in; its caption is the next paragraph."""

    number: int


Block: TypeAlias = Paragraph | Heading | ListBlock | Table | Figure


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex: its label ("Annex 1", or "Annex" where there is only one), its title and its text."""

    label: str
    title: Spans
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The wording of a letter: subject, body and annexes. Address, salutation and close come from protocol."""

    subject: Spans
    body: tuple[Block, ...]
    annexes: tuple[Annex, ...] = ()


@dataclass(frozen=True, slots=True)
class Blocks:
    """Blocks that a letterhead pours in whole with a `{{p ...}}` tag: the body, or the annexes."""

    blocks: tuple[Block, ...] = ()
    annexes: tuple[Annex, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that a letterhead pours in: the emblem. PNG or JPEG bytes, height in millimetres, alternative text."""

    data: bytes
    alternative: str
    height_mm: float = 18.0
