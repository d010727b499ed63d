"""Seeded scripts of edits, as a ministry's offices make them, each with what it does to the facts of a letter.

`python -m tests.revising.edit_scripts` runs 200 of them over all letters of the library, half of them saved by
LibreOffice afterwards where it is installed, and prints what the review of the returned letters missed or made up.
"""

from __future__ import annotations

import copy
import io
import random
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from lxml import etree

from drafter.catalogue.template import read_template
from drafter.word.controls import tagged
from drafter.word.read.names import Element, W
from drafter.word.resolve import resolve_changes
from tests.templates.writing import TEMPLATES, example

DOCUMENT = "word/document.xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_WORDS = ("indeed", "as is known", "with regret", "once more", "in this respect", "without delay")
_LONGER = 3


@dataclass
class Edited:
    """A letter under the hands of its editors: the document's root, and the facts that are no longer as drafted.

    `tracked` are facts that a tracked change would change if it is accepted.
    """

    root: Element
    random: random.Random
    changed: dict[int, str] = field(default_factory=dict)
    tracked: set[int] = field(default_factory=set)
    done: list[str] = field(default_factory=list)

    def facts(self) -> dict[int, Element]:
        """The controls of the facts that nobody has touched yet, by number."""
        found = {}
        for control in self.root.iter(W + "sdt"):
            tag = control.find(f"{W}sdtPr/{W}tag")
            number = tagged(tag.get(W + "val")) if tag is not None else None
            if number is not None and number not in self.changed and number not in self.tracked:
                found[number] = control
        return found

    def words(self, shortest: int = _LONGER) -> list[Element]:
        """The texts of the template's own words that are long enough to be edited inside."""
        return [
            text
            for text in self.root.iter(W + "t")
            if len((text.text or "").split()) >= shortest
            and not any(one.tag in {W + "sdt", W + "ins", W + "del"} for one in text.iterancestors())
        ]

    def paragraphs(self) -> list[Element]:
        """The paragraphs of the body that are neither in tables nor lists, with some text."""
        body = self.root.find(W + "body")
        assert body is not None
        return [
            p
            for p in body.iterchildren(W + "p")
            if p.find(f"{W}pPr/{W}numPr") is None and p.find(f".//{W}t") is not None
        ]


Step = Callable[[Edited], bool]
"""One kind of edit. Returns False where the letter has no place for it."""


def insert_words(edited: Edited) -> bool:
    return _inside(edited, lambda words, at: [*words[:at], edited.random.choice(_WORDS), *words[at:]])


def delete_words(edited: Edited) -> bool:
    return _inside(edited, lambda words, at: [*words[:at], *words[at + 1 :]])


def _inside(edited: Edited, change: Callable[[list[str], int], list[str]]) -> bool:
    """Change a text of the template's own between its first and its last word."""
    texts = [text for text in edited.words() if (text.text or "").count(" ") > 1]
    if not texts:
        return False
    text = edited.random.choice(texts)
    pieces = (text.text or "").split(" ")
    inner = [at for at in range(1, len(pieces) - 1) if pieces[at].isalpha()]
    if not inner:
        return False
    text.text = " ".join(change(pieces, edited.random.choice(inner)))
    return True


def type_into_fact(edited: Edited) -> bool:
    number, text = _a_fact(edited)
    if text is None:
        return False
    words = text.text or ""
    at = edited.random.randint(0, len(words))
    text.text = f"{words[:at]}{edited.random.choice('xyz7')}{words[at:]}"
    text.set(_SPACE, "preserve")
    edited.changed[number] = "changed"
    return True


def type_over_fact(edited: Edited) -> bool:
    """Type over a fact's whole text, as Word does: the control stays, the bookmark goes."""
    number, text = _a_fact(edited)
    if text is None:
        return False
    control = edited.facts()[number]
    for other in list(control.iter(W + "t", W + "br", W + "tab"))[1:]:
        _drop(other)
    first = next(control.iter(W + "t"))
    first.text = "something else"
    _drop_bookmark(edited.root, number)
    edited.changed[number] = "changed"
    return True


def delete_fact(edited: Edited) -> bool:
    """Delete a fact: with its control, or all of its text out of the control that stays."""
    number, text = _a_fact(edited)
    if text is None:
        return False
    control = edited.facts()[number]
    if edited.random.random() < 0.5:
        _drop(control)
        _drop_bookmark(edited.root, number)
    else:
        for one in list(control.iter(W + "r")):
            _drop(one)
    edited.changed[number] = "removed"
    return True


def reformat(edited: Edited) -> bool:
    """Make a part of any run bold, which cuts the run in two."""
    texts = [
        text for text in edited.root.iter(W + "t") if len(text.text or "") >= 2 and text.getparent().tag == W + "r"
    ]
    if not texts:
        return False
    text = edited.random.choice(texts)
    run = text.getparent()
    assert run is not None
    words = text.text or ""
    at = edited.random.randint(1, len(words) - 1)
    other = copy.deepcopy(run)
    position = list(run).index(text)
    for child in list(run)[position + 1 :]:
        run.remove(child)
    for child in list(other)[:position]:
        if child.tag != W + "rPr":
            other.remove(child)
    text.text = words[:at]
    rest = next(one for one in other if one.tag == W + "t")
    rest.text = words[at:]
    for one in (text, rest):
        one.set(_SPACE, "preserve")
    look = other.find(W + "rPr")
    if look is None:
        look = etree.Element(W + "rPr")
        other.insert(0, look)
    if look.find(W + "b") is None:
        look.insert(1 if len(look) and look[0].tag in {W + "rStyle", W + "rFonts"} else 0, etree.Element(W + "b"))
    run.addnext(other)
    return True


def split_paragraph(edited: Edited) -> bool:
    """Split a paragraph between two words of the template's own."""
    runs = [text.getparent() for text in edited.words() if text.getparent().getparent() in edited.paragraphs()]
    if not runs:
        return False
    run = edited.random.choice(runs)
    paragraph = run.getparent()
    text = run.find(W + "t")
    pieces = (text.text or "").split(" ")
    at = edited.random.randint(1, len(pieces) - 1)
    second = etree.Element(W + "p")
    look = paragraph.find(W + "pPr")
    if look is not None:
        second.append(copy.deepcopy(look))
    other = copy.deepcopy(run)
    text.text, other.find(W + "t").text = " ".join(pieces[:at]), " ".join(pieces[at:])
    second.append(other)
    second.extend(list(run.itersiblings()))
    paragraph.addnext(second)
    return True


def join_paragraphs(edited: Edited) -> bool:
    pairs = [(one, one.getnext()) for one in edited.paragraphs() if one.getnext() in edited.paragraphs()]
    if not pairs:
        return False
    first, second = edited.random.choice(pairs)
    first.append(_run(" "))
    first.extend([child for child in second if child.tag != W + "pPr"])
    _drop(second)
    return True


def move_row(edited: Edited) -> bool:
    tables = [table for table in edited.root.iter(W + "tbl") if len(table.findall(W + "tr")) >= 3]
    if not tables:
        return False
    rows = edited.random.choice(tables).findall(W + "tr")[1:]
    row = rows.pop(edited.random.randrange(len(rows)))
    edited.random.choice(rows).addnext(row)
    return True


def copy_paragraph(edited: Edited) -> bool:
    """Copy a paragraph with its facts, as Word does: the controls are copied, the bookmarks are not."""
    untouched = edited.facts()
    paragraphs = [p for p in edited.paragraphs() if (inside := _numbers(p)) and inside <= set(untouched)]
    if not paragraphs:
        return False
    paragraph = edited.random.choice(paragraphs)
    other = copy.deepcopy(paragraph)
    for mark in list(other.iter(W + "bookmarkStart", W + "bookmarkEnd")):
        _drop(mark)
    paragraph.addnext(other)
    edited.changed.update(dict.fromkeys(_numbers(paragraph), "duplicated"))
    return True


def track_insertion(edited: Edited) -> bool:
    texts = [text for text in edited.words() if text.getparent().getparent().tag == W + "p"]
    if not texts:
        return False
    run = edited.random.choice(texts).getparent()
    pieces = (run.find(W + "t").text or "").split(" ")
    at = edited.random.randint(1, len(pieces) - 1)
    other = copy.deepcopy(run)
    run.find(W + "t").text, other.find(W + "t").text = " ".join(pieces[:at]) + " ", " ".join(pieces[at:])
    for one in (run, other):
        one.find(W + "t").set(_SPACE, "preserve")
    change = _change("ins", edited)
    change.append(_run(edited.random.choice(_WORDS) + " "))
    run.addnext(change)
    change.addnext(other)
    return True


def track_deletion(edited: Edited) -> bool:
    texts = [text for text in edited.words() if text.getparent().getparent().tag == W + "p"]
    if not texts:
        return False
    run = edited.random.choice(texts).getparent()
    pieces = (run.find(W + "t").text or "").split(" ")
    inner = [at for at in range(1, len(pieces) - 1) if pieces[at].isalpha()]
    if not inner:
        return False
    at = edited.random.choice(inner)
    deleted, rest = copy.deepcopy(run), copy.deepcopy(run)
    run.find(W + "t").text = " ".join(pieces[:at]) + " "
    rest.find(W + "t").text = " ".join(pieces[at + 1 :])
    gone = deleted.find(W + "t")
    gone.tag, gone.text = W + "delText", pieces[at] + " "
    for one in (run.find(W + "t"), rest.find(W + "t"), gone):
        one.set(_SPACE, "preserve")
    change = _change("del", edited)
    change.append(deleted)
    run.addnext(change)
    change.addnext(rest)
    return True


def track_fact(edited: Edited) -> bool:
    """Change a fact with the changes tracked: its text is deleted, another inserted."""
    number, text = _a_fact(edited)
    if text is None:
        return False
    content = edited.facts()[number].find(W + "sdtContent")
    assert content is not None
    runs = content.findall(W + "r")
    if len(runs) != len(content):
        return False
    deleted, inserted = _change("del", edited), _change("ins", edited)
    for run in runs:
        for one in run.findall(W + "t"):
            one.tag = W + "delText"
        deleted.append(run)
    inserted.append(_run("otherwise"))
    content.extend([deleted, inserted])
    edited.tracked.add(number)
    return True


def accept_all(edited: Edited) -> bool:
    resolve_changes(edited.root, True)
    edited.changed.update(dict.fromkeys(edited.tracked, "changed"))
    edited.tracked.clear()
    return True


def reject_all(edited: Edited) -> bool:
    resolve_changes(edited.root, False)
    edited.tracked.clear()
    return True


STEPS: dict[str, Step] = {step.__name__: step for step in (
    insert_words, insert_words, delete_words, type_into_fact, type_over_fact, delete_fact, reformat, split_paragraph,
    join_paragraphs, move_row, copy_paragraph, track_insertion, track_deletion, track_fact, accept_all, reject_all,
)}  # fmt: skip
OUTSIDE = ("insert_words", "delete_words", "reformat", "split_paragraph", "join_paragraphs", "move_row",
           "track_insertion", "track_deletion")  # fmt: skip
"""The edits that touch no fact."""


def _a_fact(edited: Edited) -> tuple[int, Element | None]:
    """Choose a fact of the document that nobody has touched, and one of its texts."""
    found = [
        (number, text) for number, control in edited.facts().items() for text in control.iter(W + "t") if text.text
    ]
    return edited.random.choice(found) if found else (-1, None)


def _numbers(element: Element) -> set[int]:
    tags = (tag.get(W + "val") for tag in element.iter(W + "tag"))
    return {number for tag in tags if (number := tagged(tag)) is not None}


def _change(kind: str, edited: Edited) -> Element:
    return etree.Element(
        W + kind, {W + "id": str(90000 + len(edited.done)), W + "author": "Desk", W + "date": "2025-08-05T09:00:00Z"}
    )


def _run(text: str) -> Element:
    run = etree.Element(W + "r")
    etree.SubElement(run, W + "t", {_SPACE: "preserve"}).text = text
    return run


def _drop(element: Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def _drop_bookmark(root: Element, number: int) -> None:
    for start in [one for one in root.iter(W + "bookmarkStart") if one.get(W + "name") == f"_f{number}"]:
        for end in [one for one in root.iter(W + "bookmarkEnd") if one.get(W + "id") == start.get(W + "id")]:
            _drop(end)
        _drop(start)


@dataclass(frozen=True)
class Script:
    """A script that has been run: the letter, what was done, the edited file, and which facts are not as drafted."""

    template: str
    language: str
    seed: int
    done: tuple[str, ...]
    data: bytes
    changed: dict[int, str]


@cache
def letters() -> tuple[tuple[str, str], ...]:
    """All letters of the library, by template and language."""
    folders = [folder for folder in sorted(TEMPLATES.iterdir()) if (folder / "template.yaml").is_file()]
    return tuple((one.name, language) for one in folders for language in read_template(one)[0].languages)  # type: ignore[union-attr]


@cache
def drafted(template: str, language: str) -> bytes:
    """The example letter of a template."""
    data = example(template, language).data
    assert data is not None
    return data


def run(seed: int, steps: tuple[str, ...] = tuple(STEPS), length: int = 8) -> Script:
    """Run the script of a seed over the letter that it falls to."""
    template, language = letters()[seed % len(letters())]
    data, edited = edit(drafted(template, language), seed, steps, length)
    return Script(template, language, seed, tuple(edited.done), data, edited.changed)


def edit(data: bytes, seed: int, steps: tuple[str, ...], length: int) -> tuple[bytes, Edited]:
    """Run up to `length` steps over a letter, chosen by a seed; return the edited file, and what was done."""
    edited = Edited(_root(data), random.Random(seed))
    for _ in range(edited.random.randint(1, length)):
        name = edited.random.choice(steps)
        if STEPS[name](edited):
            edited.done.append(name)
    edited.changed.update(dict.fromkeys(edited.tracked, "changed"))
    return _with_root(data, edited.root), edited


def _root(data: bytes) -> Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(DOCUMENT))


def _with_root(data: bytes, root: Element) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(
                name, etree.tostring(root, encoding="UTF-8", standalone=True) if name == DOCUMENT else source.read(name)
            )
    return out.getvalue()


def compared(script: Script, data: bytes | None = None) -> Iterator[str]:
    """Yield what the review of the edited letter tells otherwise than it is: a change missed, or a false alarm."""
    from drafter.reading.workspace import Workspace
    from drafter.revising.standing import review

    reviewed = review(data or script.data, f"{script.template}.docx", Workspace(Path()))
    assert reviewed is not None
    found = {one.number: str(one.status) for one in (*reviewed.facts, *reviewed.words)}
    texts = {one.number: (one.drafted, one.text) for one in (*reviewed.facts, *reviewed.words)}
    for number, status in found.items():
        expected = script.changed.get(number, "intact")
        if status != expected:
            yield f"f{number} {texts[number]} is {expected}, and reported as {status}"


def main(count: int = 200) -> int:
    """Run the scripts and print the figures; return how many reports were wrong."""
    from tests.fidelity.office import saved_by_office

    scripts = [run(seed) for seed in range(count)]
    saved = [script for script in scripts if script.seed % 2 and "duplicated" not in script.changed.values()]
    returned = saved_by_office({str(one.seed): one.data for one in saved})
    wrong = Counter[str]()
    facts = changes = 0
    for script in scripts:
        for way, data in (("as edited", script.data), ("saved by LibreOffice", returned.get(str(script.seed)))):
            if data is None:
                continue
            facts, changes = facts + len(_numbers(_root(script.data))), changes + len(script.changed)
            for report in compared(script, data):
                kind = (
                    "missed"
                    if "reported as intact" in report
                    else "false alarm"
                    if " is intact," in report
                    else "mistaken"
                )
                wrong[kind] += 1
                print(
                    f"{script.template} {script.language} seed {script.seed} {way}: {report}; {', '.join(script.done)}"
                )
    print(f"{len(scripts)} scripts over {len(letters())} letters, {len(returned)} of them saved by LibreOffice too")
    print(f"{facts} facts looked at, {changes} of them changed, removed or doubled")
    print(
        f"missed changes: {wrong['missed']}; false alarms: {wrong['false alarm']}; mistaken kinds: {wrong['mistaken']}"
    )
    return sum(wrong.values())


if __name__ == "__main__":
    raise SystemExit(min(main(), 1))
