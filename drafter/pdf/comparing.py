"""Two files compared page by page, as they look: each page of one laid over its page of the other, in two colours."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from drafter.pdf.emit import TypstSource, pt, string
from drafter.pdf.fonts import FontBook, load_fonts
from drafter.problems import DrafterError, Place, Problem

# Orange and blue are told apart by every kind of colour sight; one over the other they are nearly black.
FIRST_COLOUR, SECOND_COLOUR = "#d55e00", "#0072b2"
MAX_PAGES = 1000
_BAND = 34.0
_PDF = "/letter.pdf"
_BEYOND = 99_999_999
_HAS_PAGES = re.compile(r"only has (\d+) page")
_LOOKED_AT_PPI = 100
_PAINT = re.compile(r'\b(fill|stroke|stop-color)="#([0-9a-fA-F]{6})([0-9a-fA-F]{2})?"')
_IDENTITY = re.compile(r'(\bid="|href="#|url\(#)')
_ROOT = re.compile(r'^<svg viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>(.*)</svg>\s*$', re.DOTALL)
_WITHIN = re.compile(r'<image xlink:href="data:image/svg\+xml;base64,([^"]+)"[^>]*/>')


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it looks, to compare, and as lines and letters, to draw; its size is in points."""

    picture: bytes
    drawing: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Pair:
    """A page of the first file and its page of the second, numbered from 1; None where a file has no such page."""

    first: int | None
    second: int | None
    same: bool


def pages_of(data: bytes, name: str, font_folders: Sequence[Path] = ()) -> list[Page]:
    """Return the pages of a DOCX or PDF file. Raises DrafterError where it cannot be read or drawn."""
    from drafter import pdf
    from drafter.pdf.compiling import compile_source

    # A Word file takes the way over its PDF too, so that it looks the same as a PDF that was made of it.
    made = data if data.startswith(b"%PDF") else pdf.convert(data, name, font_folders=font_folders, standard=()).data
    files, fonts = {_PDF: made}, load_fonts(tuple(font_folders))
    count = _count(files, fonts, name)
    images = (f'#image("{_PDF}", page: {number})\n' for number in range(1, count + 1))
    text = "#set page(width: auto, height: auto, margin: 0pt)\n" + "#pagebreak()\n".join(images)
    source = TypstSource(text, files)
    looks = compile_source(source, fonts, name, ppi=_LOOKED_AT_PPI).files
    drawings = compile_source(source, fonts, name, ppi=_LOOKED_AT_PPI, kind="svg").files
    return [_page(look, drawing) for look, drawing in zip(looks, drawings, strict=True)]


def _count(files: dict[str, bytes], fonts: FontBook, name: str) -> int:
    """Ask the compiler how many pages a PDF has: it says so where it is asked for one that is not there."""
    from drafter.pdf.compiling import compile_source

    found = None
    try:
        compile_source(TypstSource(f'#image("{_PDF}", page: {_BEYOND})', files), fonts, name)
    except DrafterError as error:
        found = _HAS_PAGES.search(error.problems[0].hint or "")
    if found is None:
        message = "the PDF cannot be read: it is damaged, or protected with a password"
        raise DrafterError(Problem("pdf.compare", message, Place(name), "compare the Word files"))
    if int(found[1]) > MAX_PAGES:
        message = f"the file has {int(found[1]):,} pages; at most {MAX_PAGES:,} are compared"
        raise DrafterError(Problem("pdf.compare", message, Place(name), "compare it in parts"))
    return int(found[1])


def pairs_of(first: Sequence[Page], second: Sequence[Page]) -> list[Pair]:
    """Match the pages of two files: those that look the same, then those between them in their order."""
    matcher = SequenceMatcher(None, [p.picture for p in first], [p.picture for p in second], autojunk=False)
    found: list[Pair] = []
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        for number in range(max(end - start, other_end - other_start)):
            one, other = start + number, other_start + number
            found.append(
                Pair(one + 1 if one < end else None, other + 1 if other < other_end else None, kind == "equal")
            )
    return found


def overlay(
    pairs: Sequence[Pair], first: Sequence[Page], second: Sequence[Page], names: tuple[str, str]
) -> TypstSource:
    """Return a document with a page for each pair, both drawn over one another below a legend."""
    files: dict[str, bytes] = {}
    parts = [
        f'#set document(title: {string(f"{names[0]} and {names[1]} compared")})\n#set text(lang: "en", size: 8pt)\n'
    ]
    for number, pair in enumerate(pairs):
        one = first[pair.first - 1] if pair.first else None
        other = second[pair.second - 1] if pair.second else None
        sizes = [(page.width, page.height) for page in (one, other) if page]
        width, height = max(size[0] for size in sizes), max(size[1] for size in sizes)
        path = f"/pair{number}.svg"
        files[path] = _laid_over(one, other, width, height).encode()
        label = _label(pair)
        parts.append(
            f"#page(width: {pt(width)}, height: {pt(height + _BAND)}, margin: 0pt, {{"
            f"block(width: 100%, height: {pt(_BAND)}, inset: (x: 12pt, y: 6pt), stroke: (bottom: 0.5pt), "
            f"{_legend(names, label)}); v(0pt, weak: true); "
            f'image("{path}", width: {pt(width)}, height: {pt(height)}, alt: {string(label)}) }})\n'
        )
    return TypstSource("".join(parts), files)


def _legend(names: tuple[str, str], label: str) -> str:
    def entry(colour: str, text: str) -> str:
        return f'box(rect(width: 9pt, height: 6pt, fill: rgb("{colour}"))); {string(f" {text}    ")}'

    entries = (
        entry(FIRST_COLOUR, f"only in {names[0]}"),
        entry(SECOND_COLOUR, f"only in {names[1]}"),
        entry("#002a00", "in both"),
    )
    return f"{{ strong({string(label)}); linebreak(); {'; '.join(entries)} }}"


def _label(pair: Pair) -> str:
    if pair.first is None:
        return f"Page {pair.second} of the second file is added"
    if pair.second is None:
        return f"Page {pair.first} of the first file is removed"
    numbers = f"Page {pair.first}" if pair.first == pair.second else f"Page {pair.first}, then page {pair.second}"
    return f"{numbers}: {'the same' if pair.same else 'different'}"


def _laid_over(first: Page | None, second: Page | None, width: float, height: float) -> str:
    layers = "".join(
        f'<g style="mix-blend-mode:multiply">{_tinted(page.drawing, colour, prefix)}</g>'
        for page, colour, prefix in ((first, FIRST_COLOUR, "a"), (second, SECOND_COLOUR, "b"))
        if page is not None
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 {width} {height}" width="{width}pt" height="{height}pt">'
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>{layers}</svg>'
    )


def _tinted(drawing: str, colour: str, prefix: str) -> str:
    """Give a drawing one colour: what was black takes it whole, what was white stays."""
    tint = _parts(colour[1:])

    def repaint(found: re.Match[str]) -> str:
        red, green, blue = _parts(found[2])
        light = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
        mixed = "".join(f"{round(part + (255 - part) * light):02x}" for part in tint)
        return f'{found[1]}="#{mixed}{found[3] or ""}"'

    return _IDENTITY.sub(rf"\g<1>{prefix}-", _PAINT.sub(repaint, drawing))


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[:2], 16), int(colour[2:4], 16), int(colour[4:6], 16)


def _page(picture: bytes, drawing: bytes) -> Page:
    found = _ROOT.match(drawing.decode())
    assert found is not None
    # The page stands in the drawing as a picture; put in its place it can be given a colour.
    inner = _WITHIN.sub(lambda within: base64.b64decode(within[1]).decode(), found[3])
    return Page(picture, inner, float(found[1]), float(found[2]))


def summary(pairs: Sequence[Pair], names: tuple[str, str]) -> Iterator[str]:
    """Yield a line for each page that differs, is added or is removed; one line where none is."""
    for pair in pairs:
        if pair.same:
            continue
        if pair.first is None:
            yield f"page {pair.second} of {names[1]} is added"
        elif pair.second is None:
            yield f"page {pair.first} of {names[0]} is removed"
        else:
            yield f"page {pair.first} of {names[0]} and page {pair.second} of {names[1]} differ"
    if all(pair.same for pair in pairs):
        yield f"{names[0]} and {names[1]} look the same on {len(pairs)} page{'' if len(pairs) == 1 else 's'}"
