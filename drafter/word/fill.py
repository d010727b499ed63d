"""A letter from a letterhead: tags rendered, values put in, the parts written into a new DOCX file."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from drafter.composing.fills import POURED, TOKEN, Fill
from drafter.composing.letter import Blocks
from drafter.problems import DrafterError, Place, Problem, Severity
from drafter.word.body import Pourer
from drafter.word.drafted import told
from drafter.word.ink import Ink
from drafter.word.manifest import write_manifest
from drafter.word.pictures import Media
from drafter.word.places import paragraph_place
from drafter.word.prepare import Prepared, TaggedPart, prepare
from drafter.word.properties import CORE_PART, Properties, core_part
from drafter.word.runs import attribute, escape
from drafter.word.source import MARKED, Slot
from drafter.word.write import Member, assemble, pack, packed_once

if TYPE_CHECKING:
    from lxml import etree

    from drafter.composing.composition import Composition

_LEVEL = 2
_PRINTED = re.compile(
    r"<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>|<w:rPr/>|)<w:t(?: [^>]*)?>([^<]*\ue000[^<]*)</w:t></w:r>", re.DOTALL
)


class Filled(NamedTuple):
    """A filled letter: the bytes of the DOCX file, its fills in reading order, and what the letterhead lacks.

    `data` is empty where the composition found names that nobody has; its own problems say which.
    """

    data: bytes
    fills: tuple[Fill, ...]
    problems: tuple[Problem, ...]


def make_letter(
    letterhead: bytes,
    name: str,
    composition: Composition,
    properties: Properties,
    manifest: Callable[[tuple[Fill, ...]], Mapping[str, object]],
    *,
    own: bool = False,
) -> Filled:
    """Fill a letterhead, or any letter with tags made in Word. `name` is what findings call it; `own` as in `prepare`.

    `manifest` is called once with the fills that stand on paper. Raises DrafterError where the file is not safe
    or its tags cannot run.
    """
    from drafter.composing.environment import render

    prepared = prepare(letterhead, name, own=own)
    texts = {part.name: render(part.wording, composition) for part in prepared.parts}
    if not all(texts.values()):
        return Filled(b"", (), prepared.problems)
    filling = _Filling(prepared, composition)
    written = [(part, filling.part(part, texts[part.name])) for part in prepared.parts]
    fills = tuple(filling.ink.seen.values())
    item = write_manifest({**manifest(fills), "text": filling.text})
    members = _members(prepared, filling, written, properties, item)
    missing = (_missing_style(name, style) for style in filling.pourer.missing)
    return Filled(assemble(members), fills, (*prepared.problems, *missing))


def _members(
    prepared: Prepared, filling: _Filling, written: list[tuple[TaggedPart, bytes]], properties: Properties, item: bytes
) -> list[Member]:
    """Return the members of the letter, the unchanged ones as they were packed."""
    members = list(prepared.head)
    for part, data in written:
        members.append(pack(part.name, data, _LEVEL))
        images = filling.media.links.get(part.name, {})
        if images or not part.links.empty:
            members.append(packed_once(part.links.name, part.links.with_images(images)))
    lists = prepared.sheet.lists
    styles = attribute(properties.language).join(prepared.styles)
    numbering = f"{lists.before}{''.join(filling.pourer.nums)}{lists.after}"
    members.append(packed_once(prepared.styles_part, styles.encode()))
    members.append(packed_once(prepared.numbering_part, numbering.encode()))
    members.extend(packed_once(file, data) for file, data in filling.media.files.items())
    members.extend(prepared.fixed)
    members.append(pack(prepared.manifest_part, item, _LEVEL))
    members.append(pack(CORE_PART, core_part(properties), _LEVEL))
    return members


def _anywhere(text: str) -> str:
    """Return text that stands as well between tags as in an attribute."""
    return escape(text.replace("\n", " ")).replace('"', "&quot;")


class _Filling:
    """Puts values, blocks and pictures into the parts of one letter."""

    def __init__(self, prepared: Prepared, composition: Composition) -> None:
        self._name = prepared.name
        self._poured = composition.fills.poured
        self.text: list[dict[str, object]] = []
        self.ink = Ink(composition.fills, prepared.first_bookmark)
        self.pourer = Pourer(prepared.sheet, self.ink)
        folder = posixpath.join(posixpath.dirname(prepared.main), "media")
        self.media = Media(folder, prepared.first_drawing, prepared.sheet.text_width)

    def part(self, part: TaggedPart, text: str) -> bytes:
        """Return a part with every token replaced. Raises DrafterError where the result is not well-formed XML."""
        text = text.replace("\n", "")
        outputs = 1
        while outputs:
            text, outputs = MARKED.subn(lambda match: self._output(match, part), text)
        if "\ue000" in text:
            text = _PRINTED.sub(lambda match: self.ink.runs(match[2], match[1], escaped=True), text)
            text = TOKEN.sub(lambda match: _anywhere(self.ink.fill(match[1]).text), text)
        if POURED.search(text):
            self._refuse(part.name, 0, "blocks or a picture stand where only text can")
        text = _complete(text)
        data = text.encode()
        self._tell(part.name, text, self._parsed(part.name, data))
        return data

    def _tell(self, part: str, xml: str, root: etree._Element) -> None:
        """Keep what the part says, as the manifest tells it."""
        paragraphs, tables = told(xml, root, part)
        if any(paragraphs):
            self.text.append({"part": part, "paragraphs": paragraphs, **({"rows": tables} if tables else {})})

    def _output(self, match: re.Match[str], part: TaggedPart) -> str:
        slot, content = part.slots[int(match[1])], match[2]
        poured = POURED.search(content)
        if poured:
            return self._pour(int(poured[1]), slot, part.name)
        if not content:
            return ""
        if "<" in content:
            runs = f'<w:r>{slot.run_properties}<w:t xml:space="preserve">{content}</w:t></w:r>'
        else:
            runs = self.ink.runs(content, slot.run_properties, escaped=True)
        return f"<w:p>{slot.paragraph_properties}{runs}</w:p>" if slot.whole and runs else runs

    def _pour(self, number: int, slot: Slot, part: str) -> str:
        content = self._poured[number]
        if isinstance(content, Blocks):
            if not slot.whole:
                hint = "write {{p ... }} in a paragraph of its own"
                self._refuse(part, slot.paragraph, "paragraphs cannot be poured into a line of text", hint)
            return self.pourer.pour(content, partial(self.media.draw, part=part))
        run = self.media.draw(content, part)
        return f"<w:p>{slot.paragraph_properties}{run}</w:p>" if slot.whole else run

    def _parsed(self, part: str, data: bytes) -> etree._Element:
        """Parse strictly: nothing is repaired, so nothing can be lost."""
        from lxml import etree

        try:
            return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
        except etree.XMLSyntaxError as error:
            message = f"its tags take the Word text apart ({error.msg})"
            hint = "let {% if %} and its {% endif %} stand in one paragraph, or write both as {%p ... %}"
            self._refuse(part, 0, message, hint)

    def _refuse(self, part: str, paragraph: int, message: str, hint: str | None = None) -> NoReturn:
        raise DrafterError(Problem("word.fill", message, paragraph_place(self._name, part, paragraph), hint))


def _complete(text: str) -> str:
    """Give a paragraph to what must have one: an emptied cell, a cell that ends in a table, an emptied header."""
    if "<w:tc>" in text:
        for emptied in ("<w:tc></w:tc>", "</w:tcPr></w:tc>", "</w:tbl></w:tc>"):
            if emptied in text:
                text = text.replace(emptied, f"{emptied.removesuffix('</w:tc>')}<w:p/></w:tc>")
    for end in ("</w:hdr>", "</w:ftr>"):
        if text.endswith(end) and "<w:p>" not in text and "<w:p " not in text:
            return f"{text.removesuffix(end)}<w:p/>{end}"
    return text


def _missing_style(name: str, style: str) -> Problem:
    message = f"the letterhead has no style '{style}'; its default style is used instead"
    return Problem(
        "word.missing-style", message, Place(name), f"make a style named '{style}' in Word", Severity.WARNING
    )
