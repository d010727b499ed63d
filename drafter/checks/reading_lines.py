"""The lines of a letter and the part each belongs to, told by its style, and else by what it says and where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from drafter.checks.paper import Line, Part
from drafter.problems import Place
from drafter.word.document import Block, DocumentTree, Paragraph, Table
from drafter.word.places import MAIN_PART, paragraph_place

STYLES: Mapping[str, Part] = {
    "Emblem": Part.EMBLEM,
    "Letterhead Name": Part.LETTERHEAD,
    "Reference": Part.REFERENCE,
    "Place and Date": Part.DATE,
    "Date at End": Part.DATE,
    "Letter Addressee": Part.ADDRESS,
    "Foot Addressee": Part.ADDRESS,
    "Subject": Part.SUBJECT,
    "Subject Capitals": Part.SUBJECT,
    "Document Subject": Part.SUBJECT,
    "Document Heading": Part.DOCUMENT,
    "Letter Salutation": Part.SALUTATION,
    "Salutation": Part.SALUTATION,
    "Letter Body": Part.BODY,
    "Body Text": Part.BODY,
    "Letter Heading": Part.HEADING,
    "Letter Subheading": Part.HEADING,
    "Letter Numbered": Part.REQUEST,
    "Letter Bullet": Part.REQUEST,
    "Letter Close": Part.CLOSE,
    "Closing": Part.CLOSE,
    "Signature": Part.SIGNATURE,
    "Signature Name": Part.SIGNATURE,
    "Signature Name Beside": Part.SIGNATURE,
    "Signature Title": Part.TITLE,
    "Signature Title First": Part.TITLE,
    "Initials": Part.INITIALS,
    "Seal and Initials": Part.INITIALS,
    "Closing Label": Part.LABEL,
    "Enclosures": Part.ENCLOSURES,
    "Copies": Part.COPIES,
    "Annex Label": Part.LABEL,
    "Annex Title": Part.ANNEX,
    "Table Text": Part.TABLE,
    "Table Head": Part.TABLE,
    "Draft Mark": Part.DRAFT,
    "Marking": Part.MARKING,
    "Courtesy Translation": Part.TRANSLATION,
    "Letter Page Number": Part.FOOTER,
}
"""The part that each named style of our letterheads stands for."""

_SALUTATION = (
    r"Excellenc(?:y|ies|e)|(?:Your|Jūsų) (?:Excellency|Ekscelencija)|Sir|Madam|Mesdames(?:,| et) Messieurs"
    r"|(?:Mon )?[Gg]énéral|Amiral"
    r"|(?:Dear|Mr\.?|Madam) [^:;]{2,60}|(?:Monsieur|Madame)(?:,? (?:le |la |l[’'])[^,:;]{2,60})?|Gerbiam\w+ [^:;]{2,60}"
)
_CLOSE = (
    r"(?:Please )?[Aa]ccept, |Yours (?:sincerely|faithfully|truly)\b"
    r"|(?:Je vous prie|Nous vous prions|Veuillez) (?:d[’'])?"
    r"(?:agréer|recevoir|accepter)|(?:Prašau|Prašome|Malonėkite) priimti\b|Pagarbiai\b"
)
_LABELS = "Enclosures?|Encl|Pièces? jointes?|P\\. ?J|Pridedama|PRIDEDAMA|Copies?|cc|Kopijos?"
_TRANSLATED = "(?:Courtesy|Unofficial) translation|Traduction (?:de courtoisie|non officielle)|Neoficialus vertimas"
_SAID = (
    (re.compile(rf"(?:{_SALUTATION}),"), Part.SALUTATION),
    (re.compile(rf"(?:{_CLOSE}).*", re.DOTALL), Part.CLOSE),
    (re.compile(r"(?:Subject|Objet|Tema)\s?:.*"), Part.SUBJECT),
    (re.compile(r"(?:DRAFT|PROJET|PROJEKTAS)\b.*"), Part.DRAFT),
    (re.compile(rf"(?:{_LABELS})\.?\s?(?:\(?\d+\)?)?\s?:?"), Part.LABEL),
    (re.compile(r"(?:Enclosures?|Pièces? jointes?|Pridedama)\s?:\s?\S.*"), Part.ENCLOSURES),
    (re.compile(rf"(?:{_TRANSLATED})"), Part.TRANSLATION),
)  # fmt: skip


def read_lines(tree: DocumentTree) -> tuple[Line, ...]:
    """Return all lines with text: headers, then the document in reading order, then footers."""
    return tuple(line for line in _all(tree) if line.text.strip())


def _all(tree: DocumentTree) -> Iterator[Line]:
    stories = {story.part: story for section in tree.sections for story in section.headers.values()}
    for story in stories.values():
        yield from _lines(tree, story.blocks, Part.HEADER, _Count())
    count = _Count()
    for section in tree.sections:
        yield from _lines(tree, section.blocks, Part.OTHER, count)
    stories = {story.part: story for section in tree.sections for story in section.footers.values()}
    for story in stories.values():
        yield from _lines(tree, story.blocks, Part.FOOTER, _Count())


class _Count:
    """How many annexes have begun."""

    annex = 0


def _lines(
    tree: DocumentTree, blocks: tuple[Block, ...], default: Part, count: _Count, row: int | None = None
) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Table):
            for number, cells in enumerate(block.rows):
                for cell in cells.cells:
                    yield from _lines(tree, cell.blocks, default, count, number)
        elif isinstance(block, Paragraph):
            yield _line(tree, block, default, count, row)


def _line(tree: DocumentTree, paragraph: Paragraph, default: Part, count: _Count, row: int | None) -> Line:
    style, text = paragraph.properties.style, paragraph.text
    if style == "Annex Title":
        count.annex += 1
    part = STYLES.get(style) or _told(text, default, row)
    place: Place = paragraph_place(tree.name, paragraph.part, paragraph.number)
    annex = count.annex + (1 if style == "Annex Label" else 0)
    number = paragraph.number if paragraph.part == MAIN_PART else 0
    return Line(text, part, place, style, annex, paragraph.label, row, number)


def _told(text: str, default: Part, row: int | None) -> Part:
    """Tell a part without a style of ours: by what the line says, and else as body, or as a cell of a table."""
    for pattern, part in _SAID:
        if pattern.fullmatch(text.strip()):
            return part
    if default is not Part.OTHER:
        return default
    return Part.BODY if row is None else Part.TABLE
