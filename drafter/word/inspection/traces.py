"""Traces of editing that say little by themselves: ids of saving and of paragraphs, proofing marks, bookmarks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from drafter.problems import Problem
from drafter.word.about import EDITING_STATES
from drafter.word.controls import bookmarked
from drafter.word.inspection.findings import Look, finding, quoted
from drafter.word.read.names import Element, W, val
from drafter.word.textparts import linked
from drafter.word.tracked import definitions

SAVE_ID = re.compile(re.escape(W) + r"rsid\w*")
PARAGRAPH_ID = re.compile(r"\{http://schemas\.microsoft\.com/office/word/.*\}(?:paraId|textId|anchorId|editId)")
DRAWING_ID = re.compile(r"\{http://schemas\.microsoft\.com/office/drawing/2014/main\}creationId")
DOCUMENT_ID = re.compile(r"\{.*\}docId")


def find(look: Look) -> Iterator[Problem]:
    """Count what editing has left behind."""
    counts: Counter[str] = Counter()
    roots = [story.root for story in (*look.texts, *definitions(look.package))]
    for root in roots:
        for element in root.iter():
            if isinstance(element.tag, str):
                counts.update(_kinds(element))
    settings = look.settings if look.settings is not None else ()
    saves = {val(one) for root in settings for one in (root, *root) if SAVE_ID.fullmatch(str(one.tag))} - {None}
    if saves or counts["save"]:
        message = f"ids of {len(saves) or 'some'} sittings of editing (rsid), at {counts['save']} places"
        yield finding("save-ids", message, look.place())
    for kind, what in (
        ("paragraph", "ids of paragraphs and drawings"), ("proof", "marks of spelling and grammar"),
        ("break", "page breaks as last seen on the screen"),
    ):  # fmt: skip
        if counts[kind]:
            yield finding("save-ids", f"{counts[kind]} {what}", look.place())
    where = look.place(linked(look.package, "settings"))
    for element in settings:
        name = str(element.tag).rpartition("}")[2]
        if DOCUMENT_ID.fullmatch(str(element.tag)):
            yield finding("settings", "the document's own id", where)
        elif name in EDITING_STATES:
            yield finding("settings", f"a state of editing: {name}", where)
    marks = [
        (story, mark)
        for story in look.texts
        for mark in story.root.iter(f"{W}bookmarkStart")
        if bookmarked(val(mark, "name")) is None  # ours are told with the controls that they stand round
    ]
    if marks:
        names = quoted(", ".join(val(mark, "name") or "" for _, mark in marks))
        message = f"{len(marks)} bookmark{'s' if len(marks) > 1 else ''}: {names}"
        yield finding("bookmark", message, marks[0][0].place(marks[0][1]))


def _kinds(element: Element) -> Iterator[str]:
    for name in element.attrib:
        if SAVE_ID.fullmatch(str(name)):
            yield "save"
        elif PARAGRAPH_ID.fullmatch(str(name)):
            yield "paragraph"
    if SAVE_ID.fullmatch(element.tag):
        yield "save"
    elif DRAWING_ID.fullmatch(element.tag):
        yield "paragraph"
    elif element.tag == f"{W}proofErr":
        yield "proof"
    elif element.tag == f"{W}lastRenderedPageBreak":
        yield "break"
