"""On which pages the paragraphs of a letter begin, asked of the compiler: no PDF is written."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.pdf.emit import TypstSource
from drafter.pdf.fonts import FontBook, load_fonts
from drafter.problems import DrafterError, Place, Problem
from drafter.word.document import Block, Bookmark, DocumentTree, Link, Paragraph, Table

_ASK = """
#context {{
  let found = ()
  for n in range({count}) {{
    let at = query(label("mark-" + str(n)))
    if at.len() > 0 {{
      let where = at.first().location().position()
      found.push((n, where.page, where.y.pt()))
    }}
  }}
  [#metadata(found)<lines-on-pages>]
}}
"""


@dataclass(frozen=True, slots=True)
class Start:
    """Where a paragraph of the document begins: its number, its page from 1, and how far down, from 0 to 1."""

    number: int
    page: int
    depth: float


def page_starts(tree: DocumentTree, font_folders: Sequence[Path] = ()) -> tuple[Start, ...]:
    """Return where each paragraph of a document begins, in reading order; headers and footers are left out.

    Raises DrafterError where the document cannot be laid out.
    """
    from drafter.pdf import translate

    numbers: list[int] = []
    sections = tuple(section._replace(blocks=tuple(_marked(section.blocks, numbers))) for section in tree.sections)
    fonts = load_fonts(tuple(font_folders))
    source = translate(tree._replace(sections=sections), fonts)
    height = tree.sections[0].height if tree.sections else 1.0
    return tuple(
        Start(numbers[mark], page, min(1.0, depth / height))
        for mark, page, depth in _ask(source, fonts, len(numbers), tree)
    )


def _marked(blocks: Sequence[Block], numbers: list[int]) -> Iterator[Block]:
    """Yield blocks with a mark at the start of each paragraph and no other bookmarks; note the paragraphs' numbers."""
    for block in blocks:
        if isinstance(block, Table):
            rows = tuple(
                row._replace(
                    cells=tuple(cell._replace(blocks=tuple(_marked(cell.blocks, numbers))) for cell in row.cells)
                )
                for row in block.rows
            )
            yield block._replace(rows=rows)
        else:
            yield _with_mark(block, len(numbers))
            numbers.append(block.number)


def _with_mark(paragraph: Paragraph, mark: int) -> Paragraph:
    items = (
        item._replace(items=tuple(one for one in item.items if not isinstance(one, Bookmark)))
        if isinstance(item, Link)
        else item
        for item in paragraph.items
        if not isinstance(item, Bookmark)
    )
    return paragraph._replace(items=(Bookmark(f"line {mark}"), *items))


def _ask(source: TypstSource, fonts: FontBook, count: int, tree: DocumentTree) -> list[tuple[int, int, float]]:
    import typst

    text = (source.text + _ASK.format(count=count)).encode("utf-8", "replace")
    with tempfile.TemporaryDirectory(prefix="drafter-") as folder:
        for path, data in source.files.items():
            (Path(folder) / path.lstrip("/")).write_bytes(data)
        try:
            with fonts.lock:
                answer = fonts.compiler_of(text, folder).query("<lines-on-pages>", field="value", one=True)
        except (typst.TypstError, ValueError, RuntimeError) as error:
            raise DrafterError(
                Problem("pdf.pages", f"the pages cannot be laid out: {error}", Place(tree.name))
            ) from None
    found: list[tuple[int, int, float]] = [(int(n), int(page), float(depth)) for n, page, depth in json.loads(answer)]
    return found
