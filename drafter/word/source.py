"""A Word part as Jinja source: docxtpl reads the tags, then every output is marked with the run it stands in.

Line n of the source is paragraph n of the part. An output is written
`U+E004 number U+E005 {{ ... }} U+E006`; the number leads to its `Slot`.
"""

from __future__ import annotations

import json
import re
from dataclasses import astuple, dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.reading.kept import kept
from drafter.word.sheet import W
from drafter.word.tags import TaggedParagraph

if TYPE_CHECKING:
    from lxml import etree

OPEN, MIDDLE, CLOSE = "\ue004", "\ue005", "\ue006"
MARKED = re.compile(f"{OPEN}([0-9]+){MIDDLE}([^{OPEN}{CLOSE}]*){CLOSE}")
"""Matches a marked output once it is rendered: group 1 is its slot, group 2 what it printed."""

_SCAN = re.compile(
    f"(?P<line>\n?{OPEN}[0-9]+{MIDDLE})"
    r"|(?P<output>\{\{.*?\}\})|(?P<tag>\{%.*?%\}|\{\#.*?\#\})"
    r"|(?P<skip><w:pPr>.*?</w:pPr>)|(?P<rpr><w:rPr>.*?</w:rPr>|<w:rPr/>)"
    r"|<w:(?P<start>p|r|t)(?=[ >/])[^<>]*?(?P<empty>/?)>|</w:(?P<end>p|r|t)>",
    re.DOTALL,
)
_IN_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_EMPTY_RUN = re.compile(r'<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t xml:space="preserve"></w:t></w:r>', re.DOTALL)
_NAMESPACES = re.compile(r' xmlns:\w+="[^"]*"')


@dataclass(frozen=True, slots=True)
class Slot:
    """Where an output stands: inside a paragraph (`whole` is False) or in place of one, and how its text is set."""

    paragraph: int
    run_properties: str
    paragraph_properties: str = ""
    whole: bool = False


def jinja_source(root: etree._Element, found: list[TaggedParagraph]) -> tuple[str, tuple[Slot, ...]]:
    """Return a part's Jinja source and the slots of its outputs."""
    from docxtpl import DocxTemplate
    from lxml import etree

    whole = {p.number: _properties(p.element) for p in found if "{{p " in p.text}
    text = etree.tostring(root, encoding="unicode").replace("\n", " ")
    numbers = iter(range(1, len(found) + 1))
    text = re.sub(r"<w:p(?=[ >/])", lambda match: f"\n{OPEN}{next(numbers)}{MIDDLE}{match[0]}", text)
    text = DocxTemplate(None).patch_xml(text)
    text = _IN_TAG.sub(lambda match: match[0].replace("&amp;", "&"), text)
    scanner = _Scanner(whole)
    return _EMPTY_RUN.sub("", scanner.scan(text)), tuple(scanner.slots)


def kept_source(root: etree._Element, found: list[TaggedParagraph]) -> tuple[str, tuple[Slot, ...]]:
    """Return the same of a part that comes with the program: kept from run to run, so that docxtpl is not loaded."""
    from lxml import etree

    def make() -> bytes:
        source, slots = jinja_source(root, found)
        return json.dumps([source, [astuple(slot) for slot in slots]]).encode()

    docxtpl = find_spec("docxtpl")
    age = Path(docxtpl.origin).with_name("template.py").stat().st_mtime_ns if docxtpl and docxtpl.origin else 0
    source, slots = json.loads(kept(f"source-{age}", etree.tostring(root), make))
    return source, tuple(Slot(*slot) for slot in slots)


def _properties(paragraph: etree._Element) -> tuple[str, str]:
    from lxml import etree

    def written(path: str) -> str:
        element = paragraph.find(path)
        return (
            "" if element is None else _NAMESPACES.sub("", etree.tostring(element, encoding="unicode", with_tail=False))
        )

    return written(f"{W}pPr"), written(f"{W}r/{W}rPr")


class _Scanner:
    """Walks over the source once, knowing which paragraph, run and text it is in."""

    def __init__(self, whole: dict[int, tuple[str, str]]) -> None:
        self.slots: list[Slot] = []
        self._whole = whole
        self._paragraph = 1
        self._line = 1
        self._run, self._text, self._run_properties = False, False, ""
        self._outer: list[tuple[bool, bool, str]] = []
        self._out: list[str] = []

    def scan(self, text: str) -> str:
        """Return the source with every output in a text marked, and its lines counted as paragraphs."""
        end = 0
        for match in _SCAN.finditer(text):
            between = text[end : match.start()]
            self._out.append(between)
            if match["output"]:
                self._output(match["output"], in_markup=between.rfind("<") > between.rfind(">"))
            elif match["line"]:
                self._new_line(int(match["line"].strip(f"\n{OPEN}{MIDDLE}")))
            else:
                self._out.append(match[0])
                self._follow(match)
            end = match.end()
        self._out.append(text[end:])
        return "".join(self._out)

    def _new_line(self, number: int) -> None:
        self._out.append("\n" * max(number - self._line, 0))
        self._line = max(number, self._line)
        self._paragraph = number

    def _follow(self, match: re.Match[str]) -> None:
        start, end = match["start"], match["end"]
        if match["empty"]:
            return
        if match["rpr"] and self._run:
            self._run_properties = match["rpr"]
        elif start == "p":
            self._outer.append((self._run, self._text, self._run_properties))
            self._run, self._text, self._run_properties = False, False, ""
        elif end == "p" and self._outer:
            self._run, self._text, self._run_properties = self._outer.pop()
        elif start == "r":
            self._run, self._run_properties = True, ""
        elif end == "r":
            self._run = False
        elif start == "t" or end == "t":
            self._text = start == "t"

    def _output(self, output: str, *, in_markup: bool) -> None:
        whole = not self._text and self._paragraph in self._whole
        if not self._text and not whole and (in_markup or self._run):
            self._out.append(output)
            return
        paragraph_properties, properties = self._whole[self._paragraph] if whole else ("", self._run_properties)
        self.slots.append(Slot(self._paragraph, properties, paragraph_properties, whole))
        marked = f"{OPEN}{len(self.slots) - 1}{MIDDLE}{output}{CLOSE}"
        if self._text:
            marked = f'</w:t></w:r>{marked}<w:r>{properties}<w:t xml:space="preserve">'
        self._out.append(marked)
