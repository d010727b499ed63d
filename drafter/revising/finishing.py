"""The last touches of a letter: number and date go into their places on the letterhead, and the draft mark goes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from drafter import formats
from drafter.problems import DrafterError, Place, Problem
from drafter.word.drafted import number_of
from drafter.word.manifest import no_manifest
from drafter.word.returned import Found, Returned, read_returned
from drafter.word.retyping import Retyped, retype
from drafter.word.runs import on_paper
from drafter.word.text import Story, TextParagraph

NUMBER, DRAFT_MARK = ("letter", "number_line"), ("letter", "draft_mark")
DATES = frozenset({NUMBER, *(("letter", name) for name in ("header_date", "end_date", "date"))})
SIGNED_BY_HAND = frozenset({("words", "initials"), ("words", "seal")})
_PLACES = DATES | SIGNED_BY_HAND | {DRAFT_MARK}
_BLANK = re.compile("_{3,}")
_SPACES = re.compile(r"\s+")


def finish(data: bytes, name: str, references: Sequence[str], date: dt.date) -> tuple[bytes, list[Problem]]:
    """Return a drafted letter, edited or not, as it is signed on a day, and what kept a number or date out of it.

    `references` are the reference numbers in the order of the signatories. Everything but these places stays as it is.
    Raises DrafterError where the file carries no manifest, or is not safe to read.
    """
    returned = read_returned(data, name)
    if returned is None:
        raise DrafterError(no_manifest(name))
    finishing = _Finishing(returned, tuple(references), date)
    problems = list(finishing.work())
    return retype(data, name, finishing.typed, finishing.gone), problems


def place_of_letter(fill: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return the place on the letterhead that a value of the manifest stands in, as (record, field); None elsewhere."""
    places = {(origin["record"], origin["field"]) for origin in fill["origins"]}
    return min(places & _PLACES, default=None)


@dataclass(slots=True)
class _Finishing:
    """One letter in work: the stretches that are typed over, and the paragraphs that go."""

    returned: Returned
    references: tuple[str, ...]
    date: dt.date
    typed: list[Retyped] = field(default_factory=list)
    gone: list[tuple[Story, TextParagraph]] = field(default_factory=list)
    _numbered: bool = False

    def work(self) -> Iterator[Problem]:
        """Find all places and note what is to be done there; yield what cannot be done."""
        for fill in self.returned.manifest.get("fills", ()):
            place = place_of_letter(fill)
            if place is None:
                continue
            found = self.returned.found.get(number_of(fill))
            there = [one for one in (found, *found.copies) if one.text] if found else []
            if place in DATES:
                yield from self._dated(on_paper(fill["text"]), there)
            if place == NUMBER:
                self._numbered = True
                yield from self._number(there)
            elif place == DRAFT_MARK:
                for one in there:
                    self._type(one.story, one.start, one.end, "")
            elif place in SIGNED_BY_HAND:
                self.gone += [place for one in there for place in _alone(one)]
        if self.references and not self._numbered:
            hint = "leave --ref out: letters of this form bear none"
            yield self._problem("the letter has no place for a reference number", hint)

    def _type(self, story: Story, start: int, end: int, text: str) -> None:
        self.typed.append(Retyped(story, start, end, text))

    def _dated(self, drafted: str, there: Sequence[Found]) -> Iterator[Problem]:
        """Put the date in place of the draft's, where the value names it."""
        pairs = [pair for pair in self._dates() if pair[0] in drafted]
        if pairs and not there:
            yield self._problem("the letter's date has been taken out", f"put it back: {pairs[0][1]}")
        for one in there:
            for old, new in pairs:
                match = _search(old, one.text)
                if match is not None:
                    self._type(one.story, one.start + match.start(), one.start + match.end(), new)
                elif _search(new, one.text) is None:
                    hint = f"write {new} there, or release it with the date that it bears"
                    yield self._problem(f"the letter's date reads '{one.text}'", hint, one)

    def _dates(self) -> Iterator[tuple[str, str]]:
        """Yield the date of the draft and that of the release, in each way that letterheads write it."""
        manifest = self.returned.manifest
        drafted, language = dt.date.fromisoformat(manifest["as_of"]), manifest["language"]
        yield formats.date(drafted, language), formats.date(self.date, language)
        yield drafted.isoformat(), self.date.isoformat()

    def _number(self, there: Sequence[Found]) -> Iterator[Problem]:
        """Put the numbers in place of the blanks behind the word that announces them."""
        if not there:
            yield self._problem("the place of the reference number has been taken out", "put it back, with its blanks")
        for one in there:
            end = one.story.at(one.start).end
            rest = one.story.text[one.end : end]
            blanks = [(one.end + blank.start(), one.end + blank.end()) for blank in _BLANK.finditer(rest)]
            if len(blanks) == len(self.references):
                for (start, stop), reference in zip(blanks, self.references, strict=True):
                    self._type(one.story, start, stop, reference)
            elif not self.references:
                hint = "give it with --ref" if len(blanks) == 1 else f"give {len(blanks)} with --ref, one after another"
                yield self._problem("the reference number is missing", hint, one)
            elif blanks:
                given = len(self.references)
                places = "1 place" if len(blanks) == 1 else f"{len(blanks)} places"
                message = (
                    f"the letter has {places} for a reference number, and {given} {'is' if given == 1 else 'are'} given"
                )
                yield self._problem(message, "give each with --ref, in the order of the signatories", one)
            elif not all(reference in rest for reference in self.references):
                message = f"the place of the reference number is filled in already: '{rest.strip()}'"
                yield self._problem(message, "give that number with --ref, or put the blanks back", one)

    def _problem(self, message: str, hint: str, at: Found | None = None) -> Problem:
        place = self.returned.place(at) if at else Place(self.returned.name)
        return Problem("release.letterhead", message, place, hint)


def _search(words: str, text: str) -> re.Match[str] | None:
    """Find words in a text, whatever kind of spaces stand between them."""
    pattern = r"\s+".join(map(re.escape, _SPACES.split(words)))
    return re.search(rf"(?<!\w){pattern}(?!\w)", text)


def _alone(found: Found) -> Iterator[tuple[Story, TextParagraph]]:
    """Yield the paragraph of a value that says nothing else: "[Initials]"."""
    paragraph = found.story.at(found.start)
    if found.story.text[paragraph.start : paragraph.end].strip(" []") == found.text.strip():
        yield found.story, paragraph
