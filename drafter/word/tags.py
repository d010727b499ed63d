"""Tags in a Word part before docxtpl sees them: what would be lost is found, what Word changed is repaired."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from drafter.problems import Place, Problem, Severity
from drafter.word.comments import ANCHORS
from drafter.word.elements import remove
from drafter.word.hidden import Looks, hidden_in
from drafter.word.resolve import resolve_changes
from drafter.word.sheet import W
from drafter.word.textparts import TextPart
from drafter.word.tracked import CHANGES, DELETED

if TYPE_CHECKING:
    from lxml import etree

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_MOST_TAGS = 500
_OPENING = re.compile(r"\{[{%#]")
_WHOLE = re.compile(r"\{[{%#](p|tr|tc) ")
_RESERVED = re.compile("[\ue000-\ue006]")
_STRAIGHT = str.maketrans(
    {**dict.fromkeys("„“”‟«»″", '"'), **dict.fromkeys("‚‘’‛‹›′", "'"), **dict.fromkeys("–—‑−", "-"), "\u00a0": " "}
)
_QUOTED_SIGNS = re.compile("[‘’“”]")
_HOLDERS = {"p": f"{W}p", "tr": f"{W}tr", "tc": f"{W}tc"}
_HOLDER_NAMES = {"p": "paragraph", "tr": "table row", "tc": "table cell"}

Locate = Callable[[int], Place]


class TaggedParagraph(NamedTuple):
    """A paragraph of a part: its number, its element, and the text elements that are its own."""

    number: int
    element: etree._Element
    texts: list[etree._Element]

    @property
    def text(self) -> str:
        """The paragraph's own text."""
        return "".join(text.text or "" for text in self.texts)


def has_tags(root: etree._Element) -> bool:
    """Tell whether any paragraph of a part holds a tag."""
    return any(_OPENING.search(paragraph.text) for paragraph in paragraphs(root))


def paragraphs(root: etree._Element) -> list[TaggedParagraph]:
    """Return the paragraphs of a part in document order, numbered from 1."""
    found = {element: TaggedParagraph(number, element, []) for number, element in enumerate(root.iter(f"{W}p"), 1)}
    for text in root.iter(f"{W}t"):
        holder = next(text.iterancestors(f"{W}p"), None)
        if holder is not None:
            found[holder].texts.append(text)
    return list(found.values())


def drop_comments(root: etree._Element, locate: Locate) -> list[Problem]:
    """Take the anchors of comments out of a part: a letter carries neither the remarks on its letterhead nor names."""
    anchors = list(root.iter(*ANCHORS))
    references = sum(anchor.tag == f"{W}commentReference" for anchor in anchors)
    for anchor in anchors:
        remove(anchor)
    if not references:
        return []
    message = f"the file carries {references} comment{'s' if references > 1 else ''}, which no letter made from it does"
    return [Problem("word.comments", message, locate(1), "remove them from the letterhead", Severity.INFO)]


def accept_changes(root: etree._Element, locate: Locate) -> list[Problem]:
    """Take tracked changes as accepted: a letter carries neither what was struck out nor who did it."""
    if next(root.iter(*CHANGES), None) is None:
        return []
    resolve_changes(root, accept=True)
    message = "the file carries tracked changes; a letter made from it takes them as accepted"
    return [Problem("word.tracked-changes", message, locate(1), "accept or reject them in Word", Severity.INFO)]


def hidden_text(part: TextPart, looks: Looks) -> list[Problem]:
    """Return a warning where a part hides text, which goes into the letter unseen."""
    for _, place in hidden_in(part, looks):
        message = "the paragraph hides text, which goes into the letter unseen"
        return [Problem("word.hidden-text", message, place, "take it out in Word", Severity.WARNING)]
    return []


def drop_deleted_tags(root: etree._Element, locate: Locate) -> list[Problem]:
    """Take tracked-deleted text out where it holds a tag: it is not on paper, so it may not run."""
    problems = []
    numbers = {element: number for number, element in enumerate(root.iter(f"{W}p"), 1)}
    for element in list(root.iter(*DELETED)):
        text = "".join(str(piece) for piece in element.itertext())
        parent = element.getparent()
        if parent is None or not ("{" in text or "}" in text):
            continue
        holder = next(element.iterancestors(f"{W}p"), None)
        parent.remove(element)
        place = locate(numbers[holder]) if holder is not None else None
        message = f"'{_short(text)}' stands in text that is marked as deleted and is left out"
        problems.append(Problem("word.deleted-tag", message, place, "accept the deletion in Word", Severity.INFO))
    return problems


def repair_quotes(paragraph: TaggedParagraph) -> None:
    """Make the quotation marks and dashes inside tags straight again, as Word's autocorrect found them."""
    text = paragraph.text
    if text.isascii() or not _OPENING.search(text):
        return
    straight = list(text)
    for match in _TAG.finditer(text):
        straight[match.start() : match.end()] = _straightened(match[0])
    start = 0
    for element in paragraph.texts:
        end = start + len(element.text or "")
        element.text = "".join(straight[start:end])
        start = end


def _straightened(tag: str) -> list[str]:
    """Return the characters of a tag, repaired. What stands between straight quotes is text and stays."""
    out = []
    closing = ""
    for character in tag:
        plain = character.translate(_STRAIGHT)
        if closing and character != plain and closing != "any":
            # docxtpl straightens these everywhere, so inside a string they are written as an escape
            out.append(f"\\u{ord(character):04x}" if _QUOTED_SIGNS.match(character) else character)
            continue
        if plain in {'"', "'"}:
            if not closing:
                closing = plain if character == plain else "any"
            elif closing in {plain, "any"}:
                closing = ""
        out.append(plain)
    return out


def lint(found: list[TaggedParagraph], locate: Locate) -> Iterator[Problem]:
    """Yield what is wrong with the tags of a part."""
    for paragraph in found:
        text = paragraph.text
        place = locate(paragraph.number)
        if reserved := _RESERVED.search(text):
            message = f"the template uses the reserved character U+{ord(reserved[0]):04X}"
            yield Problem("word.reserved", message, place, "take out the private-use character")
        if len(_OPENING.findall(text)) > _MOST_TAGS:
            message = f"the paragraph has more than {_MOST_TAGS} tags or braces that begin one"
            yield Problem("word.too-many-tags", message, place, "part it into several paragraphs")
            continue
        rest = _TAG.sub("", text)
        if opening := _OPENING.search(rest):
            message = f"the tag '{_short(rest[opening.start() :])}' is not closed in its paragraph"
            yield Problem("word.unclosed-tag", message, place, "close it with }}, %} or #} in the same paragraph")
            continue
        yield from _lint_whole(paragraph, text, place)
        yield from _lint_trimming(paragraph, text, place)


def _lint_trimming(paragraph: TaggedParagraph, text: str, place: Place) -> Iterator[Problem]:
    """Yield what `{%-` and `-%}` would swallow: for docxtpl they join paragraphs, and text of their own run is lost."""
    bounds = [0]
    for element in paragraph.texts:
        bounds.append(bounds[-1] + len(element.text or ""))
    for tag in _TAG.finditer(text):
        lost = ""
        if tag[0].startswith("{%-"):
            lost = text[max(bound for bound in bounds if bound <= tag.start()) : tag.start()].strip()
        if tag[0].endswith("-%}") and not lost:
            after = text[tag.end() : min(bound for bound in bounds if bound >= tag.end())].strip()
            lost = "" if "{%" in after or "{{" in after else after
        if lost:
            message = f"'{_short(lost)}' beside '{_short(tag[0])}' would be lost"
            yield Problem("word.text-beside-tag", message, place, "write the tag without its '-'")


def _lint_whole(paragraph: TaggedParagraph, text: str, place: Place) -> Iterator[Problem]:
    """Yield what is wrong with tags such as `{%p` and `{%tr`, in whose place a whole paragraph or row goes."""
    for tag in _TAG.findall(text):
        kind = _WHOLE.match(tag)
        if kind is None:
            continue
        if tag.startswith("{{t"):
            yield Problem("word.row-value", f"'{_short(tag)}' would print a value between cells", place, "use {{ }}")
            continue
        holder = next(paragraph.element.iterancestors(_HOLDERS[kind[1]]), None)
        whole = text if kind[1] == "p" or holder is None else "".join(t.text or "" for t in holder.iter(f"{W}t"))
        what = _HOLDER_NAMES[kind[1]]
        others = [other for other in _TAG.findall(whole) if other != tag]
        if any((match := _WHOLE.match(other)) and match[1] == kind[1] for other in others) or whole.count(tag) > 1:
            message = f"'{_short(tag)}' shares its {what} with another such tag"
            yield Problem("word.two-tags", message, place, f"give each tag a {what} of its own")
            return
        beside = whole.replace(tag, "").strip()
        if beside:
            message = f"'{_short(beside)}' beside '{_short(tag)}' would be lost: the tag stands for its whole {what}"
            yield Problem("word.text-beside-tag", message, place, f"put the tag in a {what} of its own")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"{line[:39]}…"
