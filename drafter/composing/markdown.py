"""Composed Markdown -> blocks. Values are tokens here, so nothing in a record can be read as Markdown."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

from drafter.composing.fills import POURED
from drafter.composing.letter import (
    Alignment,
    Annex,
    Block,
    Figure,
    Heading,
    Letter,
    ListBlock,
    Paragraph,
    Span,
    Spans,
    Table,
)
from drafter.formats import spaced
from drafter.problems import Place, Problem

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

Titled = tuple[Spans, tuple[Block, ...]]


@functools.lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False, "typographer": False}).enable("table")


@functools.lru_cache(maxsize=64)
def _tokens(text: str) -> tuple[Token, ...]:
    """Parse once per text: letters that differ only in their values are the same text."""
    return tuple(_parser().parse(text))


def read_wording(text: str, file: str, lang: str | None = None) -> tuple[Titled | None, list[Problem]]:
    """Return the title (the one level-1 heading, which comes first) and the blocks after it.

    With a language, the wording's own text gets that language's unbreaking spaces; values are kept as they are.

    What a letter has no form for (code, quotations, pictures, rules) is a problem, never dropped in silence.
    """
    problems: list[Problem] = []
    reader = _Reader(_tokens(text), file, problems, lang)
    blocks = tuple(reader.blocks())
    problems += _uneven_rows(text, file)
    first = blocks[0] if blocks else None
    if not (isinstance(first, Heading) and first.level == 1):
        hint = "begin the file with '# ' and the subject"
        problems.append(Problem("wording-title", "the wording does not begin with its title", Place(file, 1), hint))
        return None, problems
    return (first.spans, blocks[1:]), problems


def _uneven_rows(text: str, file: str) -> list[Problem]:
    """Return a problem for each table row with more cells than its heading: Markdown would drop what is too much."""
    problems = []
    lines = text.split("\n")
    for token in _tokens(text):
        if token.type != "table_open" or token.map is None:
            continue
        first, last = token.map
        columns = _cells(lines[first])
        for line in lines[first + 2 : last]:
            if _cells(line) > columns:
                place = Place(file, spot=f"at '{line.strip()[:30]}'")
                message = f"a row of a table has {_cells(line)} cells, and its heading {columns}"
                problems.append(Problem("wording-table", message, place, "write a '|' that is text as '\\|'"))
    return problems


def _cells(line: str) -> int:
    return len(re.split(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|")))


def letter(wording: Titled, annexes: Sequence[tuple[str, Titled]]) -> Letter:
    """Put the wording and its labelled annexes together."""
    return Letter(wording[0], wording[1], tuple(Annex(label, title, blocks) for label, (title, blocks) in annexes))


class _Reader:
    """Reads the parser's flat tokens into blocks."""

    def __init__(self, tokens: Sequence[Token], file: str, problems: list[Problem], lang: str | None = None) -> None:
        self._tokens = tokens
        self._at = 0
        self._file = file
        self._problems = problems
        self._lang = lang

    def blocks(self, until: str | None = None) -> Iterator[Block]:
        """Yield blocks up to the closing token's type."""
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            self._at += 1
            if token.type == until:
                return
            block = self._block(token)
            if block is not None:
                yield block

    def _block(self, token: Token) -> Block | None:
        match token.type:
            case "paragraph_open":
                spans = self._inline("paragraph_close")
                return self._picture(spans) or Paragraph(spans)
            case "heading_open":
                return Heading(int(token.tag[1:]), self._inline("heading_close"))
            case "ordered_list_open":
                items, start = self._items("ordered_list_close"), int(token.attrGet("start") or 1)
                return ListBlock(True, items, start, lettered=token.markup == ")")
            case "bullet_list_open":
                return ListBlock(False, self._items("bullet_list_close"))
            case "table_open":
                return self._table()
            case "fence" | "code_block" | "hr" | "blockquote_open" | "html_block":
                self._refuse(token)
        return None

    def _picture(self, spans: Spans) -> Figure | None:
        text = "".join(span.text for span in spans)
        picture = POURED.search(text)
        if picture is not None and picture[0] != text:
            message = "a picture stands in a line of text"
            hint = "write it in a paragraph of its own, with an empty line before and after it"
            self._problems.append(Problem("wording-form", message, Place(self._file), hint))
        return Figure(int(picture[1])) if picture else None

    def _items(self, close: str) -> tuple[tuple[Block, ...], ...]:
        items = []
        while self._tokens[self._at].type != close:
            self._at += 1
            items.append(tuple(self.blocks("list_item_close")))
        self._at += 1
        return tuple(items)

    def _inline(self, close: str) -> Spans:
        spans: Spans = ()
        while self._tokens[self._at].type != close:
            token = self._tokens[self._at]
            if token.type == "inline":
                spans = tuple(self._spans(token))
            self._at += 1
        self._at += 1
        return spans

    def _table(self) -> Table:
        rows: list[tuple[Spans, ...]] = []
        alignments: list[Alignment] = []
        row: list[Spans] = []
        while (token := self._tokens[self._at]).type != "table_close":
            self._at += 1
            if token.type in {"th_open", "td_open"}:
                if token.type == "th_open":
                    style = str(token.attrGet("style") or "text-align:left")
                    alignments.append(cast("Alignment", style.removeprefix("text-align:")))
                row.append(self._inline(token.type.replace("open", "close")))
            elif token.type == "tr_close":
                rows.append(tuple(row))
                row = []
        self._at += 1
        return Table(rows[0], tuple(rows[1:]), tuple(alignments))

    def _spans(self, inline: Token) -> Iterator[Span]:
        bold = italic = 0
        for token in inline.children or []:
            match token.type:
                case "text" | "text_special":
                    if token.content:
                        own = spaced(token.content, self._lang) if self._lang else token.content
                        yield Span(own, bold > 0, italic > 0)
                case "softbreak":
                    yield Span(" ", bold > 0, italic > 0)
                case "hardbreak":
                    yield Span("\n", bold > 0, italic > 0)
                case "strong_open" | "strong_close":
                    bold += token.nesting
                case "em_open" | "em_close":
                    italic += token.nesting
                case _:
                    if token.nesting >= 0:
                        self._refuse(token, inline)

    def _refuse(self, token: Token, parent: Token | None = None) -> None:
        excerpt = (parent or token).content.strip()[:30] or token.markup
        name = token.type.removesuffix("_open").replace("_", " ")
        self._problems.append(
            Problem(
                "wording-form",
                f"a letter has no form for Markdown's '{name}'",
                Place(self._file, spot=f"at '{excerpt}'"),
                "use paragraphs, headings, lists, tables, **bold** and *italic*",
            )
        )
