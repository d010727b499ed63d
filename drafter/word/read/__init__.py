"""Reading a DOCX file into a resolved DocumentTree."""

from __future__ import annotations

from typing import Any

from drafter.problems import DrafterError, Place, Problem
from drafter.word.document import Block, DocumentTree, Section, Story
from drafter.word.looks import RunProperties
from drafter.word.package import Package, open_package
from drafter.word.read.audit import audit
from drafter.word.read.blocks import block_elements, read_blocks, read_sequence
from drafter.word.read.context import Part, Shared, open_part
from drafter.word.read.definitions import definitions
from drafter.word.read.findings import Findings
from drafter.word.read.names import NAMESPACES, Element, W, is_on, val
from drafter.word.read.numbering import ListCounts
from drafter.word.read.sections import core_properties, section_values, settings, story_references
from drafter.word.read.styles import Styles

__all__ = ["read"]

_DOCUMENT_WIDE = {
    "mirrorMargins": "the mirroring of margins on left and right pages",
    "gutterAtTop": "a gutter at the top",
}
_VISIBLE = "|".join(f".//{name}" for name in ("w:t", "w:drawing", "w:pict", "w:tab", "w:br", "w:fldChar", "w:sym"))


def read(data: bytes, name: str) -> DocumentTree:
    """Read a DOCX file; `name` is what findings call it.

    What cannot be represented is in the tree's problems. Raises DrafterError where nothing can be read.
    """
    package = open_package(data, name)
    shared = _shared(package)
    main = open_part(shared, package.main)
    body = main.root.find(W + "body")
    if body is None:
        message = f"the part '{package.main}' has no body: it is not a Word document"
        raise DrafterError(Problem("word.package", message, Place(name)))
    related = {relationship.type: relationship.target for relationship in main.relationships.values()}
    for kind in ("footnote", "endnote"):
        if related.get(kind + "s", "") in package:
            shared.notes[kind] = open_part(shared, related[kind + "s"])
    for element in main.root.iter(W + "hyperlink"):
        shared.linked_bookmarks.add(val(element, "anchor") or "")
    audit(main)
    sections = _sections(main, body)
    for note_part in shared.notes.values():
        audit(note_part)
    core = core_properties(package)
    default = _default_run(shared.styles)
    return DocumentTree(
        name=name,
        title=core.title or _first_line(sections) or name,
        subject=core.subject,
        author=core.author,
        language=default.language or core.language or "en",
        sections=sections,
        default=default,
        settings=shared.settings,
        styles=shared.styles.names,
        created=core.created,
        modified=core.modified,
        problems=package.problems + shared.findings.problems,
    )


def _shared(package: Package) -> Shared:
    related = {relationship.type: relationship.target for relationship in package.relationships(package.main).values()}
    options = package.xml(related["settings"]) if related.get("settings", "") in package else None
    styles, numbering, looks = definitions(package, related)
    lists = ListCounts(numbering)
    shared = Shared(package, styles, lists, looks, settings(options), Findings(package.name))
    for kind, count in shared.counts.items():
        count.configure(options.find(f"{W}{kind}Pr") if options is not None else None)
    if shared.settings.hyphenate:
        message = "lines are hyphenated by the rules of their language; Word may part other words"
        hint = "switch automatic hyphenation off in Word where the lines must stay as they are"
        shared.findings.add("word.hyphenation", message, part="", hint=hint)
    for element, what in _DOCUMENT_WIDE.items():
        if options is not None and is_on(options.find(W + element)):
            shared.findings.add("word.not-shown", f"{what} is not applied", part="")
    return shared


def _default_run(styles: Styles) -> RunProperties:
    identity = styles.defaults.get("paragraph")
    return styles.resolve_run({**styles.default_run, **styles.paragraph_run(identity)})


def _sections(main: Part, body: Element) -> tuple[Section, ...]:
    found: list[Section] = []
    references: dict[tuple[str, str], str] = {}
    stories: dict[str, Story] = {}
    gathered: list[Element] = []

    def close(element: Element | None) -> None:
        references.update(story_references(element))
        values: dict[str, Any] = section_values(element)
        for kind in ("header", "footer"):
            chosen = {which: target for (what, which), target in references.items() if what == kind}
            values[kind + "s"] = {
                which: _story(main, target, stories) for which, target in chosen.items() if _has(main, target)
            }
        for note, count in main.shared.counts.items():
            count.configure(element.find(f"{W}{note}Pr") if element is not None else None, section=True)
        found.append(Section(blocks=read_sequence(main, gathered), **values))
        gathered.clear()

    for element in block_elements(body):
        ends = element.find(f"{W}pPr/{W}sectPr") if element.tag == W + "p" else None
        # An empty paragraph that only ends a section takes no line of its own.
        if ends is None or not gathered or element.xpath(_VISIBLE, namespaces=NAMESPACES):
            gathered.append(element)
        if ends is not None:
            close(ends)
    close(body.find(W + "sectPr"))
    return tuple(found)


def _has(main: Part, identity: str) -> bool:
    relationship = main.relationships.get(identity)
    return relationship is not None and relationship.target in main.shared.package


def _story(main: Part, identity: str, stories: dict[str, Story]) -> Story:
    target = main.relationships[identity].target
    if target not in stories:
        part = open_part(main.shared, target)
        audit(part)
        blocks: tuple[Block, ...] = read_blocks(part, part.root)
        stories[target] = Story(blocks, target)
    return stories[target]


def _first_line(sections: tuple[Section, ...]) -> str:
    for section in sections:
        for block in section.blocks:
            text = " ".join(getattr(block, "text", "").split())
            if text:
                return str(text)[:120]
    return ""
