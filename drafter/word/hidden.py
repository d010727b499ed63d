"""Text that is in the file and not on paper: hidden runs and rows, unused notes, faint and tiny text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from drafter.problems import Place
from drafter.word.elements import paragraph_of, remove, repeated, text_of
from drafter.word.fields import fields
from drafter.word.package import Package
from drafter.word.read.names import Element, W, child_val, is_on, val, whole
from drafter.word.resolve import tidy
from drafter.word.textparts import NOTE_KINDS, TextPart, linked

_TINY_HALF_POINTS = 8
_WHITE = "FFFFFF"
_PAPER = ("", "AUTO", _WHITE)
_SOLID = f"{W}txbxContent"
_WORDS = (f"{W}t", f"{W}delText", f"{W}instrText")
_TEXT = (f"{W}t", f"{W}instrText", f"{W}sym", f"{W}drawing", f"{W}pict", f"{W}object")


class Looks:
    """What runs look like by their own properties and by their styles, one property at a time."""

    def __init__(self, package: Package) -> None:
        part = linked(package, "styles")
        self._root = package.xml(part) if part else None
        styles = self._root.iter(f"{W}style") if self._root is not None else ()
        self._styles = {val(style, "styleId") or "": style for style in styles}
        self._any_hides = any(style.find(f"{W}rPr/{W}vanish") is not None for style in self._styles.values())
        self._default = next(
            (
                identity for identity, style in self._styles.items()
                if val(style, "type") == "paragraph" and val(style, "default") in ("1", "true", "on")
            ),
            "",
        )  # fmt: skip

    def hides(self, run: Element) -> bool:
        """Tell whether a run is hidden text. Styles of paragraph and run that both hide cancel out, as in Word."""
        own = run.find(f"{W}rPr/{W}vanish")
        if own is not None:
            return is_on(own)
        return self._any_hides and is_on(self._of_style(self._run_style(run), "vanish")) != is_on(
            self._of_style(self._paragraph_style(run), "vanish")
        )

    def find(self, run: Element, name: str) -> Element | None:
        """Return a property of a run: its own, its style's, its paragraph's style's, or the document's."""
        own = run.find(f"{W}rPr/{W}{name}")
        for style in (self._run_style(run), self._paragraph_style(run)):
            own = own if own is not None else self._of_style(style, name)
        if own is None and self._root is not None:
            own = self._root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}{name}")
        return own

    def _of_style(self, identity: str, name: str) -> Element | None:
        seen: set[str] = set()
        while identity in self._styles and identity not in seen:
            seen.add(identity)
            style = self._styles[identity]
            found = style.find(f"{W}rPr/{W}{name}")
            if found is not None:
                return found
            identity = child_val(style, "basedOn") or ""
        return None

    def _run_style(self, run: Element) -> str:
        return child_val(run.find(f"{W}rPr"), "rStyle") or ""

    def _paragraph_style(self, run: Element) -> str:
        paragraph = paragraph_of(run)
        properties = paragraph.find(f"{W}pPr") if paragraph is not None else None
        return child_val(properties, "pStyle") or self._default


def hidden_in(story: TextPart, looks: Looks) -> Iterator[tuple[str, Place]]:
    """Yield the hidden text of a part with its places: paragraph by paragraph, then row by row."""
    yield from _by_paragraph(story, looks.hides)
    for row in _hidden_rows(story.root):
        if text := text_of(row):
            yield text, story.place(row)


def faint_in(story: TextPart, looks: Looks) -> Iterator[tuple[str, Place]]:
    """Yield text that is white where nothing says that it stands on a darker ground."""
    yield from _by_paragraph(story, lambda run: not looks.hides(run) and _white(run, looks))


def tiny_in(story: TextPart, looks: Looks) -> Iterator[tuple[str, Place]]:
    """Yield text that is smaller than anybody reads."""

    def tiny(run: Element) -> bool:
        return whole(val(looks.find(run, "sz")), _TINY_HALF_POINTS) < _TINY_HALF_POINTS and not looks.hides(run)

    yield from _by_paragraph(story, tiny)


def unused_notes(story: TextPart, texts: tuple[TextPart, ...]) -> Iterator[Element]:
    """Yield the notes of a part of footnotes or endnotes that no text refers to: what deleting a mark leaves behind."""
    if story.kind not in NOTE_KINDS:
        return
    name = story.kind.removesuffix("s")
    used = {val(one, "id") for text in texts for one in text.root.iter(f"{W}{name}Reference")}
    for note in story.root.iter(f"{W}{name}"):
        if val(note, "type") in (None, "normal") and val(note, "id") not in used:
            yield note


def unshown_references(document: Element, settings: Element | None) -> Iterator[Element]:
    """Yield the references to headers and footers of first or even pages where no page is set apart as such."""
    even = settings is not None and is_on(settings.find(f"{W}evenAndOddHeaders"))
    shown = {"default", "even"} if even else {"default"}
    if any(is_on(one) for one in document.iter(f"{W}titlePg")):
        shown.add("first")
    for reference in document.iter(f"{W}headerReference", f"{W}footerReference"):
        if val(reference, "type") not in (None, *shown):
            yield reference


def take_out_hidden(root: Element, looks: Looks) -> None:
    """Take hidden runs, rows and paragraphs out of a part. A field goes only where all of it is hidden."""
    for row in list(_hidden_rows(root)):
        remove(row)
    hidden = {run for run in root.iter(f"{W}r") if looks.hides(run)}
    bound = {run for run in hidden if run.find(f"{W}fldChar") is not None}
    for field in fields(root):
        runs = {run for mark in field.marks if (run := mark.getparent()) is not None}
        if runs <= hidden:
            bound -= runs
    emptied = {paragraph_of(run) for run in hidden}
    for run in hidden:
        if run in bound:
            run[:] = [child for child in run if child.tag in (f"{W}rPr", f"{W}fldChar")]
        else:
            remove(run)
    for paragraph in emptied:
        if paragraph is not None and _all_gone(paragraph):
            remove(paragraph)
    tidy(root)


def _all_gone(paragraph: Element) -> bool:
    """Tell whether nothing is left of a paragraph whose own mark is hidden too."""
    mark = paragraph.find(f"{W}pPr/{W}rPr/{W}vanish")
    section = paragraph.find(f"{W}pPr/{W}sectPr")
    return is_on(mark) and section is None and next(paragraph.iter(f"{W}r"), None) is None


def _hidden_rows(root: Element) -> Iterator[Element]:
    for row in root.iter(f"{W}tr"):
        if is_on(row.find(f"{W}trPr/{W}hidden")):
            yield row


def _by_paragraph(story: TextPart, condition: Callable[[Element], bool]) -> Iterator[tuple[str, Place]]:
    """Yield the text of runs of one kind, joined where they stand in one paragraph."""
    found: dict[Element | None, list[Element]] = {}
    for run in story.root.iter(f"{W}r"):
        if next(run.iter(*_TEXT), None) is not None and condition(run) and not repeated(run):
            found.setdefault(paragraph_of(run), []).append(run)
    for runs in found.values():
        text = " ".join("".join(node.text or "" for run in runs for node in run.iter(*_WORDS)).split())
        if text or any(next(run.iter(*_TEXT[2:]), None) is not None for run in runs):
            yield text or "a picture", story.place(runs[0])


def _white(run: Element, looks: Looks) -> bool:
    colour = looks.find(run, "color")
    if (val(colour) or "").upper() != _WHITE and val(colour, "themeColor") != "background1":
        return False
    text = "".join(node.text or "" for node in run.iter(f"{W}t"))
    if not text.strip() or looks.find(run, "highlight") is not None:
        return False
    grounds = [run.find(f"{W}rPr/{W}shd")]
    for holder in run.iterancestors():
        if holder.tag == _SOLID:
            return False
        if holder.tag in (f"{W}p", f"{W}tc", f"{W}tbl"):
            properties = holder.find(f"{holder.tag}Pr")
            grounds.append(properties.find(f"{W}shd") if properties is not None else None)
            if child_val(properties, "tblStyle") not in (None, "TableNormal", "TableGrid"):
                return False
    return all((val(ground, "fill") or "").upper() in _PAPER for ground in grounds)
