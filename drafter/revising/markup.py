"""One part of a letter marked up against an earlier state of it: what came as inserted, what went as deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from drafter.problems import Place
from drafter.revising.differences import Difference, Kind, pieces
from drafter.word.blocks import paragraph_like, put_in, row_like
from drafter.word.drafted import Drafted, rows
from drafter.word.editing import Editor
from drafter.word.pairing import Pair, Unit, moved, paired, text_units
from drafter.word.read.names import Element, W
from drafter.word.revision import Revision
from drafter.word.text import Story


class MarkUp:
    """Marks up one part; `file` is what places in it are told by."""

    def __init__(self, before: Drafted, story: Story, revision: Revision, file: str) -> None:
        self._story = story
        self._revision = revision
        self._file = file
        self._lines = story.lines()
        self._old_lines = before.paragraphs
        self._old = text_units(before.paragraphs, before.rows)
        self._new = text_units(self._lines, rows(story))
        self._edits: list[tuple[int, int, str]] = []
        self._steps: list[Callable[[], None]] = []
        self._behind: Element | None = None
        self._at = 0
        self.differences: list[Difference] = []

    def mark(self) -> bool:
        """Mark the part up; tell whether anything differs."""
        pairs = paired(self._old, self._new)
        moves = moved(self._old, self._new, pairs)
        came = set(moves.values())
        for number, (one, other) in enumerate(pairs):
            if one is not None and other is not None:
                self._same(self._old[one], self._new[other])
            elif other is not None:
                self._added(self._new[other], Kind.MOVED if other in came else Kind.ADDED)
            elif one is not None:
                following = next((self._new[right] for _, right in pairs[number:] if right is not None), None)
                self._taken_out(self._old[one], following, told=one not in moves)
        editor = Editor(self._story, self._revision)
        for start, end, was in sorted(self._edits, reverse=True):
            editor.was(start, end, was)
        for step in self._steps:
            step()
        return bool(self._edits or self._steps)

    def _same(self, old: Unit, new: Unit) -> None:
        """Mark what differs within a paragraph, or within the paragraphs of a row."""
        self._behind = self._story.paragraphs[new.first].element
        if old.end - old.first == new.end - new.first:
            inner: list[Pair] = [(step, step) for step in range(old.end - old.first)]
        else:
            inner = paired(text_units(self._old_lines[old.first : old.end], ()),
                           text_units(self._lines[new.first : new.end], ()))  # fmt: skip
        for one, other in inner:
            if other is None and one is not None:
                self._put(paragraph_like(self._near(), self._old_lines[old.first + one]))
                self._tell(Kind.TAKEN_OUT, self._place(self._at), self._old_lines[old.first + one], "")
            elif other is not None:
                self._paragraph(None if one is None else self._old_lines[old.first + one], new.first + other)
        self._behind = self._element(new)

    def _paragraph(self, was: str | None, number: int) -> None:
        paragraph, text = self._story.paragraphs[number], self._lines[number]
        self._behind, self._at = paragraph.element, number
        if was is None:
            self._steps.append(lambda: self._revision.insert(paragraph.element))
            self._tell(Kind.ADDED, self._place(number), "", text)
        elif was != text:
            self._edits += [(paragraph.start + one.start, paragraph.start + one.end, one.before)
                            for one in pieces(was, text)]  # fmt: skip
            self._tell(Kind.CHANGED, self._place(number), was, text)

    def _added(self, new: Unit, kind: Kind) -> None:
        element = self._element(new)
        self._steps.append(lambda: self._revision.insert(element))
        self._behind, self._at = element, new.end - 1
        self._tell(kind, self._place(new.first), "", _said(self._lines[new.first : new.end]))

    def _taken_out(self, old: Unit, following: Unit | None, *, told: bool) -> None:
        """Put what went where it stood, as deleted."""
        texts = self._old_lines[old.first : old.end]
        if told:
            self._tell(Kind.TAKEN_OUT, self._place(self._at), _said(texts), "")
        if old.row and self._behind is not None and self._behind.tag == f"{W}tr":
            self._put(row_like(self._behind, texts))
        elif old.row and following is not None and following.row:
            element = self._element(following)
            made = row_like(element, texts)
            self._steps.append(lambda: put_in(made, element, None, before=True))
            self._steps.append(lambda: self._revision.delete(made))
        else:
            self._put(paragraph_like(self._near(), "\t".join(texts)))

    def _put(self, made: Element) -> None:
        anchor, first = self._behind, self._story.paragraphs[0].element
        if anchor is not None and anchor.tag != made.tag:
            anchor = next(anchor.iterancestors(f"{W}tbl"))
        target = first if anchor is None else anchor
        self._steps.append(lambda: put_in(made, target, None, before=anchor is None))
        self._steps.append(lambda: self._revision.delete(made))
        self._behind = made

    def _near(self) -> Element:
        """Return the paragraph whose look something takes on that is put behind it."""
        behind = self._behind
        if behind is None:
            return self._story.paragraphs[0].element
        return behind if behind.tag == f"{W}p" else next(behind.iter(f"{W}p"))

    def _element(self, unit: Unit) -> Element:
        paragraph = self._story.paragraphs[unit.first].element
        return next(paragraph.iterancestors(f"{W}tr")) if unit.row else paragraph

    def _place(self, number: int) -> Place:
        return self._story.place(self._file, self._story.paragraphs[number].start)

    def _tell(self, kind: Kind, place: Place, before: str, after: str) -> None:
        if before or after:
            self.differences.append(Difference(kind, place, before, after))


def _said(texts: Sequence[str]) -> str:
    return " | ".join(filter(None, texts))
