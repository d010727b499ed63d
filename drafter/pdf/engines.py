"""Which engine makes a PDF: Typst, LibreOffice, or the one that can draw what is in the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from drafter.pdf import PdfResult
from drafter.pdf.libreoffice import convert_with_libreoffice, find_program, needed_program
from drafter.pdf.office_profile import NEAREST
from drafter.problems import DrafterError, Place, Problem, Severity
from drafter.word.package import open_package
from drafter.word.read.findings import is_of_this_engine

Outcome = PdfResult | DrafterError

_PAGES = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)|/Count\s+(\d+)[^>]*?/Type\s*/Pages\b")
_REFUSED = frozenset({"pdf.compile", "pdf.ended"})
_OF_TYPST = frozenset({"pdf.font", "pdf.glyph", "pdf.wide-table"})
_NAMED_REASONS = 3


@dataclass(frozen=True, slots=True)
class Source:
    """A DOCX file, and what findings call it."""

    data: bytes
    name: str


def page_count(pdf: bytes) -> int | None:
    """Return how many pages a PDF has, None where it does not say so openly."""
    found = _PAGES.search(pdf)
    return int(found[1] or found[2]) if found else None


def with_typst(sources: Sequence[Source], typst: Callable[[Source], PdfResult]) -> list[Outcome]:
    """Convert files with Typst: a PDF for each, or why there is none."""
    return [_attempt(typst, source) for source in sources]


def with_libreoffice(sources: Sequence[Source], standard: Sequence[str] | None) -> list[Outcome]:
    """Convert files in one run of LibreOffice; without a standard, to the nearest to ours that it knows.

    Raises DrafterError where LibreOffice is missing or cannot write the standard.
    """
    needed_program(sources[0].name)
    outcomes: list[Outcome] = []
    for source in sources:
        # What is no Word file would be printed as its bytes.
        try:
            outcomes.append(PdfResult(b"", open_package(source.data, source.name).problems))
        except DrafterError as error:
            outcomes.append(error)
    sound = [number for number, outcome in enumerate(outcomes) if isinstance(outcome, PdfResult)]
    if not sound:
        return outcomes
    files = [(sources[number].data, sources[number].name) for number in sound]
    made = convert_with_libreoffice(files, NEAREST if standard is None else standard)
    for number, one in zip(sound, made, strict=True):
        before = outcomes[number]
        if isinstance(one, bytes) and isinstance(before, PdfResult):
            outcomes[number] = PdfResult(one, before.problems)
        elif isinstance(one, DrafterError):
            outcomes[number] = one
    return outcomes


def with_the_apt_one(
    sources: Sequence[Source],
    typst: Callable[[Source], PdfResult],
    standard: Sequence[str] | None,
    *,
    compare: bool = False,
) -> list[Outcome]:
    """Convert files with Typst, and those that it cannot draw with LibreOffice; a finding says which and why.

    With `compare` both engines make every file, and a warning says where they differ in their number of pages.
    """
    firsts = with_typst(sources, typst)
    wanted = [number for number, first in enumerate(firsts) if compare or reasons(first)]
    seconds: dict[int, Outcome] = {}
    if wanted and find_program() is not None:
        try:
            seconds = dict(zip(wanted, with_libreoffice([sources[n] for n in wanted], standard), strict=True))
        except DrafterError as error:
            seconds = dict.fromkeys(wanted, error)
    return [
        _chosen(source, first, seconds.get(number), compare=compare)
        for number, (source, first) in enumerate(zip(sources, firsts, strict=True))
    ]


def reasons(first: Outcome) -> list[str]:
    """Return why a file is better made by LibreOffice; nothing where Typst's PDF is to be kept."""
    if isinstance(first, DrafterError):
        return [problem.message for problem in first.problems if problem.rule in _REFUSED]
    return [problem.message for problem in first.problems if is_of_this_engine(problem)]


def _attempt(typst: Callable[[Source], PdfResult], source: Source) -> Outcome:
    try:
        return typst(source)
    except DrafterError as error:
        return error


def _chosen(source: Source, first: Outcome, second: Outcome | None, *, compare: bool) -> Outcome:
    why = reasons(first)
    if isinstance(first, DrafterError) and not why:
        return first
    differences = _differences(source, first, second) if compare else []
    if not why:
        said = [_said("Typst made the PDF: it draws all that is in the file", source)]
        return _with(first, [*said, *differences])
    listed = "; ".join(why[:_NAMED_REASONS]) + (f"; and {len(why) - _NAMED_REASONS} more" if len(why) > 3 else "")
    if second is None:
        hint = "install LibreOffice (Debian: apt install libreoffice-writer) for this file"
        return _with(first, [_said(f"LibreOffice, which may draw it better, is not installed: {listed}", source, hint)])
    if isinstance(second, DrafterError) and isinstance(first, DrafterError):
        return DrafterError(*first.problems, *second.problems)
    if isinstance(second, DrafterError):
        failure = second.problems[0]
        return _with(first, [_said(f"Typst made the PDF, as {failure.message}", source, failure.hint)])
    if isinstance(first, PdfResult) and any(problem.rule == "word.tracked-changes" for problem in first.problems):
        message = f"Typst made the PDF, as LibreOffice prints what tracked changes have deleted: {listed}"
        return _with(first, [_said(message, source, "accept or reject the changes in Word")])
    hint = "it stands as LibreOffice draws it; look at the pages"
    said = [_said(f"LibreOffice made the PDF, as Typst does not draw this as Word does: {listed}", source, hint)]
    kept = [] if isinstance(first, DrafterError) else [p for p in first.problems if _holds_for_both(p)]
    both = dict.fromkeys([*said, *kept, *second.problems, *differences])
    return PdfResult(second.data, tuple(both))


def _with(outcome: Outcome, said: list[Problem]) -> Outcome:
    if isinstance(outcome, PdfResult):
        return PdfResult(outcome.data, (*outcome.problems, *said))
    return DrafterError(*outcome.problems, *said)


def _holds_for_both(problem: Problem) -> bool:
    return not is_of_this_engine(problem) and problem.rule not in _OF_TYPST


def _differences(source: Source, first: Outcome, second: Outcome | None) -> list[Problem]:
    if not isinstance(first, PdfResult) or not isinstance(second, PdfResult):
        return []
    ours, theirs = page_count(first.data), page_count(second.data)
    if ours == theirs:
        return []
    message = f"Typst makes {ours} pages of it, LibreOffice {theirs}"
    return [Problem("pdf.pages-differ", message, Place(source.name), "look at both", Severity.WARNING)]


def _said(message: str, source: Source, hint: str | None = None) -> Problem:
    return Problem("pdf.engine", message, Place(source.name), hint, Severity.INFO)
