"""What the text itself carries: tracked changes, comments, hidden and faint text, fields, content controls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from drafter.problems import Place, Problem
from drafter.word.comments import comments_at
from drafter.word.elements import repeated, text_of
from drafter.word.fields import fields
from drafter.word.hidden import Looks, faint_in, hidden_in, tiny_in, unshown_references, unused_notes
from drafter.word.inspection.findings import Look, finding, quoted
from drafter.word.links import MERGING, OUTSIDE, TELLING, field_target, leads_inside
from drafter.word.read.names import W, child_val, qualified
from drafter.word.textparts import TextPart
from drafter.word.tracked import changes_in, definitions

OWN_TAG = "drafter:"
_ID = qualified("r:id")
_Finder = Callable[[TextPart, Looks], Iterator[tuple[str, Place]]]
_UNSEEN: tuple[tuple[str, str, _Finder], ...] = (
    ("hidden-text", "hidden text", hidden_in),
    ("faint-text", "white text", faint_in),
    ("tiny-text", "text too small to be read", tiny_in),
)


def find(look: Look) -> Iterator[Problem]:
    """Find what stands in the text and not on paper, and who wrote it."""
    for story in (*look.texts, *definitions(look.package)):
        for change in changes_in(story):
            what = f": {quoted(change.text)}" if change.text else ""
            yield finding("tracked-change", f"{change.kind}{_by(change.author, change.date)}{what}", change.place)
    for comment in comments_at(look.package, look.texts):
        message = f"comment{_by(comment.author, comment.date)}: {quoted(comment.text)}"
        yield finding("comment", message, comment.place)
    for kind, what, finder in _UNSEEN:
        for story in look.texts:
            for text, place in finder(story, look.looks):
                yield finding(kind, f"{what}: {quoted(text)}", place)
    for story in look.texts:
        for note in unused_notes(story, look.texts):
            yield finding("unused-note", f"a note that no text refers to: {quoted(text_of(note))}", story.place(note))
        yield from _fields(story)
    yield from _unshown(look)
    yield from _controls(look)


def _unshown(look: Look) -> Iterator[Problem]:
    """Find headers and footers with text that no page shows."""
    document, *others = look.texts
    links = look.package.relationships(look.package.main)
    hidden = set(unshown_references(document.root, look.settings))
    references = document.root.iter(f"{W}headerReference", f"{W}footerReference")
    shown = {links[one.get(_ID, "")].target for one in references if one not in hidden and one.get(_ID, "") in links}
    for story in others:
        if story.kind in ("header", "footer") and story.part not in shown and (text := text_of(story.root)):
            yield finding("unshown-text", f"a {story.kind} that no page shows: {quoted(text)}", look.place(story.part))


def _by(author: str, date: str) -> str:
    day = date.partition("T")[0]
    return f"{f' by {author}' if author else ''}{f', {day}' if day else ''}"


def _fields(story: TextPart) -> Iterator[Problem]:
    for one in fields(story.root):
        if repeated(one.start):
            continue
        place, instruction = story.place(one.start), quoted(one.instruction)
        target = field_target(one.instruction)
        if one.kind in OUTSIDE:
            yield finding("fetching-field", f"a field fetches something from elsewhere: {instruction}", place)
        elif one.kind in MERGING:
            yield finding("mail-merge", f"a field of a mail merge: {instruction}", place)
        elif one.kind in TELLING:
            yield finding("telling-field", f"a field tells of the file or its makers: {instruction}", place)
        elif target and leads_inside(target):
            yield finding("file-link", f"a link leads into the house: {quoted(target)}", place)
        elif target:
            yield finding("web-link", f"a link: {quoted(target)}", place)


def _controls(look: Look) -> Iterator[Problem]:
    """Find content controls: our own in one finding, others by their names, those with data bound to them by itself."""
    first: dict[str, Place] = {}
    counts: Counter[str] = Counter()
    for story in look.texts:
        for control in story.root.iter(f"{W}sdt"):
            properties = control.find(f"{W}sdtPr")
            tag = child_val(properties, "tag") or ""
            name = OWN_TAG if tag.startswith(OWN_TAG) else tag or child_val(properties, "alias") or ""
            first.setdefault(name, story.place(control))
            counts[name] += 1
            if properties is not None and any(
                isinstance(one.tag, str) and one.tag.endswith("}dataBinding") for one in properties
            ):
                message = f"the content control {quoted(name)} is bound to data of the file"
                yield finding("data-binding", message, story.place(control))
        for element in story.root.iter(f"{W}smartTag", f"{W}customXml"):
            name = element.get(f"{W}element", "")
            first.setdefault(name, story.place(element))
            counts[name] += 1
    for name, place in first.items():
        what = "of a draft (drafter)" if name == OWN_TAG else quoted(name) if name else "without a name"
        number = f"{counts[name]} content controls or tags" if counts[name] > 1 else "a content control or tag"
        yield finding("content-control", f"{number} {what}", place)
