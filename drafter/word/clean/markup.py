"""The cleaning of one part: what it carries beside its text is taken out, and what stood around text goes from it."""

from __future__ import annotations

import re

from lxml import etree

from drafter.word.about import EDITING_STATES
from drafter.word.clean.merging import merge_runs, settle_texts
from drafter.word.comments import ANCHORS
from drafter.word.elements import remove, unwrap
from drafter.word.fields import fields, freeze
from drafter.word.hidden import take_out_hidden, unshown_references, unused_notes
from drafter.word.inspection.findings import Look
from drafter.word.inspection.outside import VML
from drafter.word.inspection.pictures import NAMED, TITLE, names_file
from drafter.word.inspection.traces import DOCUMENT_ID, DRAWING_ID, PARAGRAPH_ID, SAVE_ID
from drafter.word.links import MERGING, OUTSIDE, TELLING, field_target, leads_inside
from drafter.word.package import Relationship
from drafter.word.read.names import Element, W, qualified, val
from drafter.word.resolve import drop_half_bookmarks, resolve_changes, tidy
from drafter.word.textparts import TEXT_KINDS, TextPart

_TEXTS = ("document", *TEXT_KINDS)
_WRAPPERS = {f"{W}sdt", f"{W}customXml", f"{W}smartTag"}
_WRAPPER_PROPERTIES = {f"{W}{name}" for name in ("sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr")}
_DROPPED = tuple(
    f"{W}{name}"
    for name in ("proofErr", "lastRenderedPageBreak", "permStart", "permEnd", "divId", "printerSettings", "rsid")
)
_SETTINGS_DROPPED = frozenset({*EDITING_STATES, "attachedTemplate", "mailMerge", "rsids", "docVars", "linkStyles"})
_LINK, _EMBED, _LINKED = qualified("r:id"), qualified("r:embed"), qualified("r:link")
_DRAWING_LINKS = (qualified("a:hlinkClick"), qualified("a:hlinkHover"))
_NAME = re.compile(r'[^\s"\\]+')


class Cleaner:
    """Cleans the parts of one file, which have to know of each other: notes of their marks, bookmarks of references."""

    def __init__(self, look: Look, changes: str | None) -> None:
        self._look = look
        self._changes = changes
        self._stories = {story.part: story for story in look.texts}
        self._names = _names_used(look.texts)

    def root(self, part: str, kind: str) -> Element:
        """Return the cleaned root of an XML part; `kind` is that of the relationship that leads to it."""
        story = self._stories.get(part)
        root = story.root if story else self._look.package.xml(part)
        etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
        root.attrib.pop(f"{W}conformance", "")
        if self._changes and kind in (*_TEXTS, "styles", "numbering"):
            resolve_changes(root, accept=self._changes == "accept")
        if kind == "settings":
            _clean_settings(root)
        if story:
            self._text(story)
        _drop_traces(root)
        if story:
            settle_texts(root)
            tidy(root)
            merge_runs(root)
        return root

    def _text(self, story: TextPart) -> None:
        root = story.root
        for anchor in list(root.iter(*ANCHORS)):
            remove(anchor)
        for note in list(unused_notes(story, self._look.texts)):
            remove(note)
        for reference in list(unshown_references(root, self._look.settings)):
            remove(reference)
        self._links(story)
        take_out_hidden(root, self._look.looks)
        for wrapper in list(root.iter(*_WRAPPERS)):
            _unwrap_control(wrapper)
        for mark in list(root.iter(f"{W}bookmarkStart")):
            if val(mark, "name") not in self._names:
                remove(mark)
        drop_half_bookmarks(root)
        for element in root.iter(*NAMED):
            _rename(element)

    def _links(self, story: TextPart) -> None:
        """Leave of links into the house, and of fields that fetch or tell something, only what they show."""
        links = self._look.package.relationships(story.part)
        for one in fields(story.root):
            target = field_target(one.instruction)
            if one.kind in OUTSIDE | MERGING | TELLING or (target and leads_inside(target)):
                freeze(one)
        for element in list(story.root.iter(f"{W}hyperlink", *_DRAWING_LINKS)):
            if _inside(links.get(element.get(_LINK, ""))):
                (unwrap if element.tag == f"{W}hyperlink" else remove)(element)
        for element in story.root.iter(VML):
            if leads_inside(element.get("href", "#")):
                del element.attrib["href"]
        for element in story.root.iter(qualified("a:blip")):
            if element.get(_EMBED):
                element.attrib.pop(_LINKED, "")


def _inside(link: Relationship | None) -> bool:
    return link is not None and link.external and leads_inside(link.target)


def _names_used(texts: tuple[TextPart, ...]) -> set[str]:
    """Return the names that links and fields use, bookmarks among them."""
    names = {word for story in texts for one in fields(story.root) for word in _NAME.findall(one.instruction)}
    return names | {val(link, "anchor") or "" for story in texts for link in story.root.iter(f"{W}hyperlink")}


def _unwrap_control(wrapper: Element) -> None:
    """Put the content of a content control, custom XML element or smart tag in its place."""
    for child in list(wrapper):
        if child.tag in _WRAPPER_PROPERTIES:
            remove(child)
        elif child.tag == f"{W}sdtContent":
            unwrap(child)
    unwrap(wrapper)


def _rename(element: Element) -> None:
    """Take the name of a file from a picture; a name is wanted, an alternative text is not."""
    for name, plain in (("name", "Picture"), ("descr", None), ("title", None), (TITLE, None)):
        if names_file(element.get(name, "")) or (name == TITLE and element.get(name)):
            element.attrib.pop(name)
            if plain:
                element.set(name, plain)


def _clean_settings(root: Element) -> None:
    for element in list(root):
        name = str(element.tag).rpartition("}")[2]
        if name in _SETTINGS_DROPPED or DOCUMENT_ID.fullmatch(str(element.tag)):
            remove(element)


def _drop_traces(root: Element) -> None:
    """Take out ids of saving, of paragraphs and of drawings, marks of proofing and what only the screen needs."""
    for element in list(root.iter(*_DROPPED)):
        remove(element)
    for element in [one for one in root.iter() if DRAWING_ID.fullmatch(str(one.tag))]:
        extension = element.getparent()
        holder = extension.getparent() if extension is not None else None
        if extension is None or holder is None:
            continue
        remove(extension)
        if not len(holder):
            remove(holder)
    for element in root.iter():
        for name in [
            name for name in map(str, element.attrib) if SAVE_ID.fullmatch(name) or PARAGRAPH_ID.fullmatch(name)
        ]:
            del element.attrib[name]
