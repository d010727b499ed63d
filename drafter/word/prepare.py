"""A letterhead made ready once: its tags compiled, its untouched parts packed, its styles and lists known."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from drafter.problems import DrafterError, Place, Problem, has_errors
from drafter.word import manifest, properties
from drafter.word.controls import declared, forget
from drafter.word.hidden import Looks
from drafter.word.package import Package, open_package
from drafter.word.parts import Contents, Links, read_contents
from drafter.word.places import paragraph_place
from drafter.word.sheet import Sheet, W, read_sheet, text_width_of
from drafter.word.source import Slot, jinja_source, kept_source
from drafter.word.tags import (
    accept_changes,
    drop_comments,
    drop_deleted_tags,
    has_tags,
    hidden_text,
    lint,
    paragraphs,
    repair_quotes,
)
from drafter.word.textparts import TextPart
from drafter.word.write import Member, pack

if TYPE_CHECKING:
    from lxml import etree

    from drafter.composing.environment import Wording

_HEAD = properties.HEAD
_LANGUAGE_MARK = "\ue000"


class TaggedPart(NamedTuple):
    """A part with tags: its compiled wording, the slots of its outputs, and its relationships."""

    name: str
    wording: Wording
    slots: tuple[Slot, ...]
    links: Links


class Prepared(NamedTuple):
    """Everything about a letterhead that does not change from letter to letter.

    `parts` are filled in this order, the document first. `styles` is the styles part around the language.
    """

    name: str
    main: str
    parts: tuple[TaggedPart, ...]
    head: tuple[Member, ...]
    fixed: tuple[Member, ...]
    styles_part: str
    styles: tuple[str, ...]
    numbering_part: str
    manifest_part: str
    sheet: Sheet
    first_drawing: int
    first_bookmark: int
    problems: tuple[Problem, ...]


@functools.lru_cache(maxsize=16)
def prepare(data: bytes, name: str, *, own: bool = False) -> Prepared:
    """Make a letterhead ready; `name` is what findings call it. Cached by content, and for the program's `own` kept.

    Raises DrafterError with every fault of its tags at once, each at its paragraph.
    """
    package = open_package(data, name)
    contents = read_contents(package)
    problems = list(package.problems)
    tagged = _tagged_parts(package, contents, problems)
    styles_part, numbering_part = contents.ensure("styles"), contents.ensure("numbering")
    styles = package.xml(styles_part) if styles_part in package else _no_styles()
    numbering = package.xml(numbering_part) if numbering_part in package else None
    sheet = read_sheet(styles, numbering, text_width_of(tagged[package.main]))
    item = f"customXml/item{manifest.free_item(package)}.xml"
    contents.add_manifest(item)
    parts = _compile(tagged, contents, name, problems, own=own)
    rewritten = {styles_part, numbering_part, *tagged}
    fixed = [pack(part, inner, 9) for part, inner in contents.members(rewritten, tagged)]
    head = (
        pack("[Content_Types].xml", contents.content_types(), 9),
        pack("_rels/.rels", properties.package_relationships(package.main), 9),
    )
    return Prepared(
        name, package.main, parts, head, tuple(fixed), styles_part, _around_language(styles), numbering_part, item,
        sheet, _first_drawing(tagged), _first_bookmark(tagged), tuple(problems),
    )  # fmt: skip


def _tagged_parts(package: Package, contents: Contents, problems: list[Problem]) -> dict[str, etree._Element]:
    """Return the roots of the parts to fill, their tags linted and repaired."""
    tagged: dict[str, etree._Element] = {}
    looks = Looks(package)
    for part in [package.main, *contents.stories]:
        root = package.xml(part)
        locate = _locator(package.name, part)
        problems.extend(drop_comments(root, locate))
        problems.extend(drop_deleted_tags(root, locate))
        problems.extend(accept_changes(root, locate))
        problems.extend(hidden_text(TextPart(package.name, part, "", root), looks))
        if part != package.main and not has_tags(root):
            continue
        if root.nsmap.get("w") != W.strip("{}"):
            message = f"the part '{part}' names its elements in an unusual way"
            raise DrafterError(Problem("word.namespace", message, Place(package.name), "save the file again in Word"))
        for element in list(root.iter(f"{W}printerSettings")):
            element.getparent().remove(element)  # type: ignore[union-attr]
        forget(root)
        found = paragraphs(root)
        for paragraph in found:
            repair_quotes(paragraph)
        problems.extend(lint(found, locate))
        tagged[part] = root
    if has_errors(problems):
        raise DrafterError(*problems)
    return tagged


def _compile(
    tagged: dict[str, etree._Element], contents: Contents, name: str, problems: list[Problem], *, own: bool
) -> tuple[TaggedPart, ...]:
    from drafter.composing.environment import compile_wording

    parts = []
    faults: list[Problem] = []
    for part, root in tagged.items():
        source, slots = kept_source(root, paragraphs(root)) if own else jinja_source(root, paragraphs(root))
        title = name if part == contents.main else f"{name}, {part.rsplit('/', 1)[-1]}"
        try:
            wording = compile_wording(_HEAD.rstrip() + declared(source), title, _locator(name, part), own=own)
        except DrafterError as error:
            faults.extend(error.problems)
        else:
            parts.append(TaggedPart(part, wording, slots, contents.links(part)))
    if faults:
        raise DrafterError(*faults, *problems)
    return tuple(parts)


def _locator(name: str, part: str) -> Callable[[int], Place]:
    return lambda line: paragraph_place(name, part, line)


def _around_language(styles: etree._Element) -> tuple[str, ...]:
    """Return the styles part in pieces, between which the language goes."""
    from lxml import etree

    at = styles
    for tag in ("docDefaults", "rPrDefault", "rPr", "lang"):
        child = at.find(f"{W}{tag}")
        if child is None:
            child = etree.Element(f"{W}{tag}")
            at.insert(len(at) if tag == "lang" else 0, child)
        at = child
    at.set(f"{W}val", _LANGUAGE_MARK)
    return tuple((_HEAD + etree.tostring(styles, encoding="unicode")).split(_LANGUAGE_MARK))


def _no_styles() -> etree._Element:
    from lxml import etree

    return etree.fromstring(f'<w:styles xmlns:w="{W.strip("{}")}"/>'.encode())


def _first_drawing(tagged: dict[str, etree._Element]) -> int:
    """Return a number above those of every drawing that the letterhead holds."""
    numbers = [
        int(identity)
        for root in tagged.values()
        for element in root.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")
        if (identity := element.get("id", "")).isdecimal()
    ]
    return max(numbers, default=0) + 1


def _first_bookmark(tagged: dict[str, etree._Element]) -> int:
    """Return a number above those of every bookmark that the letterhead holds."""
    numbers = [
        int(identity)
        for root in tagged.values()
        for element in root.iter(f"{W}bookmarkStart")
        if (identity := element.get(f"{W}id", "")).isdecimal()
    ]
    return max(numbers, default=0) + 1
