"""Form: pages, and the length of letters, paragraphs and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checks.markings import shown
from drafter.checks.paper import Line, Paper, Part, paragraphs_in
from drafter.checks.rules import Finding, Rule
from drafter.checks.sentences import sentences
from drafter.checks.words import pattern
from drafter.problems import Severity
from drafter.word.document import Field, Section

MAX_PARAGRAPH = 120
MAX_SENTENCE = 40
_ENDING = frozenset((
    Part.CLOSE, Part.SIGNATURE, Part.TITLE, Part.INITIALS, Part.DATE, Part.LABEL, Part.ENCLOSURES, Part.COPIES,
    Part.OTHER,
))  # fmt: skip
_SIGNED = frozenset((Part.CLOSE, Part.SIGNATURE, Part.TITLE, Part.INITIALS))


def _pages(paper: Paper) -> Iterator[Finding]:
    letter = [line for line in paper.lines if not line.annex and paper.pages.page(line) is not None]
    last = max((paper.pages.page(line) or 1 for line in letter), default=1)
    there = [line for line in letter if paper.pages.page(line) == last]
    if last > 1 and {line.part for line in there} <= _ENDING and {line.part for line in there} & _SIGNED:
        message = f"page {last} has nothing of the letter but its close and signature"
        yield Finding(message, there[0], "shorten the text, or let its last paragraph go over to that page")
    if paper.form is None:
        return
    from_second = paper.form.page_numbers == "second" and not shown(paper)
    if from_second and paper.tree.sections and _numbered(paper.tree.sections[0]):
        title = paper.form.title["en"].lower()
        yield Finding(f"the first page of a {title} bears no page number", None, "number the pages from the second on")
    lines = list(paper.of(Part.ADDRESS))
    if paper.form.addressee == "none" or not paper.drafted:
        return
    if not lines:
        yield Finding("the addressee's address is not on the first page", None, "put it back")
    elif (paper.pages.page(lines[0]) or 1) > 1:
        yield Finding("the addressee's address is not on the first page", lines[0], "put it there")


def _numbered(section: Section) -> bool:
    """Tell whether the first page of a section shows its number."""
    kind = "first" if section.title_page else "default"
    stories = [stories[kind] for stories in (section.headers, section.footers) if kind in stories]
    return any(
        isinstance(item, Field) and item.kind == "PAGE"
        for story in stories
        for paragraph in paragraphs_in(story.blocks)
        for item in paragraph.items
    )


def _lengths(paper: Paper) -> Iterator[Finding]:
    values = _values(paper)
    for line in paper.written:
        count = _count(line.text, values)
        if count > MAX_PARAGRAPH:
            yield Finding(f"this paragraph has {count} words, more than {MAX_PARAGRAPH}", line, "divide it")
        for sentence in sentences(_without_formula(paper, line), paper.words):
            count = _count(sentence, values)
            if count > MAX_SENTENCE:
                begins = " ".join(sentence.split()[:4])
                yield Finding(
                    f"the sentence '{begins} ...' has {count} words, more than {MAX_SENTENCE}", line, "divide it"
                )
    if paper.form is not None:
        yield from _too_many_pages(paper)


def _too_many_pages(paper: Paper) -> Iterator[Finding]:
    assert paper.form is not None
    letter = [line for line in paper.lines if not line.annex and paper.pages.page(line) is not None]
    if not letter:
        return
    last = max(letter, key=lambda line: (paper.pages.page(line) or 1, paper.pages.depth(line)))
    page, depth = paper.pages.page(last) or 1, paper.pages.depth(last)
    title = paper.form.title["en"].lower()
    if paper.form.person == "third":
        if page > 2 or (page == 2 and depth > 0.55):
            yield Finding(f"the {title} is longer than a page and a half", last, "move detail into an annex")
    elif page > 2:
        yield Finding(f"the {title} has {page} pages, more than 2", last, "move detail into an annex")


def _without_formula(paper: Paper, line: Line) -> str:
    """Return a paragraph without the formula that opens it, and nothing of the closing of a note."""
    if pattern(paper.words.note_closing).search(line.text):
        return ""
    return pattern(paper.words.formula).sub("", line.text, count=1)


def _values(paper: Paper) -> tuple[str, ...]:
    """Return the values of more than a word that stand in the letter: names, dates, citations."""
    texts = {str(fill["text"]) for fill in paper.fills or () if len(str(fill["text"]).split()) > 1}
    return tuple(sorted(texts, key=len, reverse=True))


def _count(text: str, values: tuple[str, ...]) -> int:
    """Count words. A value such as a date or the name of a treaty counts as one: nobody can make it shorter."""
    for value in values:
        text = text.replace(value, "x")
    return len(re.findall(r"[^\W_][\w’'./-]*", text))


LENGTHS = (
    Rule(
        "F10", Severity.WARNING,
        "The last page has more than the signature, the first page has the address, and a note's first page no number",
        "A signature alone on a sheet can be put under another text.",
        "Lithuanian rules on documents (older wording); UN Correspondence Manual (2000), 89",
        _pages, needs=("form", "pages"),
    ),
    Rule(
        "F11", Severity.WARNING,
        f"A letter has at most 2 pages, a note 1.5, a paragraph {MAX_PARAGRAPH} words, a sentence {MAX_SENTENCE}",
        "What is longer is not read to its end; the detail belongs into an annex.", "practice of ministries",
        _lengths, needs=("words", "pages"),
    ),
)  # fmt: skip
