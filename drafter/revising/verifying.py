"""A release proved: made again from the edited draft on file, it has the same bytes, or it is told what differs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

from drafter import __version__, pdf
from drafter.problems import DrafterError, Place, Problem, Severity
from drafter.reading.workspace import Workspace
from drafter.revising.accepting import quoted
from drafter.revising.proof import sha256
from drafter.revising.releasing import make_again
from drafter.revising.standing import review
from drafter.word.content import content_sha256
from drafter.word.package import open_package
from drafter.word.text import stories

Named = tuple[str, bytes]
"""A file by what findings call it, and its bytes."""


def find_edited(proved: Mapping[str, Any], files: Iterable[Named], where: str) -> Named:
    """Return the edited draft that a release was made of, told by its hash. Raises DrafterError where none is it."""
    wanted = proved["inputs"]["edited"]["sha256"]
    for name, data in files:
        if sha256(data) == wanted:
            return name, data
    message = f"the edited draft is not there: no DOCX file has the SHA-256 {wanted}"
    hint = "name the file with --edited, or the folder in which it is filed with --folder"
    raise DrafterError(Problem("release.no-edited", message, Place(where), hint))


def verify(
    proved: Mapping[str, Any], name: str, edited: Named, sent: Mapping[str, Named], fonts: Sequence[Path]
) -> list[Problem]:
    """Make a release again and return what differs from the one that is proved; nothing where all is the same.

    `name` is the proof's. `sent` has the files that went out by kind, "docx" and "pdf", as far as they are at hand.
    Raises DrafterError where the letter cannot be made again.
    """
    date = dt.date.fromisoformat(proved["date"])
    docx, made = make_again(edited[1], edited[0], proved["references"], date, fonts)
    problems = [*_program(proved, name), *_kept(proved, name, edited)]
    for kind, again in (("docx", docx), ("pdf", made)):
        wanted = proved["outputs"][kind]["sha256"]
        if sha256(again) != wanted:
            message = f"the {kind.upper()} that comes out is another: its SHA-256 is {sha256(again)}, not {wanted}"
            problems += [Problem("release.another", message, Place(name)), *_fonts(proved, name, docx, fonts)]
        if kind in sent and sha256(sent[kind][1]) != wanted:
            message = f"the {kind.upper()} is not the one that was released"
            problems.append(Problem("release.tampered", message, Place(sent[kind][0]), "take the one that went out"))
            if kind == "docx":
                problems += _differences(docx, *sent[kind])
    return list(dict.fromkeys(problems))


def _program(proved: Mapping[str, Any], name: str) -> Iterator[Problem]:
    """Tell where another program makes the letter again: the bytes may differ for that alone."""
    for program, version in (("drafter", __version__), ("typst", pdf.engine_version())):
        before = proved["program"][program]
        if before != version:
            message = f"the letter was released with {program} {before}, and this is {version}"
            hint = "what differs may do so for that alone: verify with the version it was released with"
            yield Problem("release.version", message, Place(name), hint, Severity.WARNING)


def _fonts(proved: Mapping[str, Any], name: str, docx: bytes, folders: Sequence[Path]) -> Iterator[Problem]:
    before = proved["inputs"]["fonts"]
    for use in pdf.fonts_of(docx, name, font_folders=folders):
        if before.get(use.name, use.used) != use.used:
            message = f"'{use.name}' is set in {use.used} here, and was in {before[use.name]}"
            yield Problem("release.fonts", message, Place(name), "give the same fonts with --fonts", Severity.WARNING)


def _kept(proved: Mapping[str, Any], name: str, edited: Named) -> Iterator[Problem]:
    """Yield where the proof says something else of the edited draft than the draft itself."""
    seen = review(edited[1], edited[0], Workspace(Path()))
    assert seen is not None
    texts = {fact.fill["id"]: fact.text for fact in seen.facts}
    for fact in proved["facts"]:
        text = texts.get(fact["id"], "")
        if text != fact["text"]:
            message = (
                f"{fact['id']} reads {quoted(text)} in the edited draft, and {quoted(fact['text'])} in the manifest"
            )
            yield _forged(message, name)
    if proved["accepted"] != list(seen.returned.manifest.get("accepted", ())):
        yield _forged("the acceptances are not those of the edited draft", name)
    content = content_sha256(edited[1], edited[0])
    for one in proved["clearances"]:
        if one["sha256"] != content:
            yield _forged(f"the clearance '{one['role']}' is not of the text of the edited draft", name)


def _forged(message: str, name: str) -> Problem:
    return Problem("release.forged", message, Place(name), "take the manifest that was filed")


def _differences(docx: bytes, name: str, sent: bytes) -> Iterator[Problem]:
    """Yield the parts in which a file differs from the one that comes out, and the first paragraph that does."""
    ours, theirs = open_package(docx, name), open_package(sent, name)
    for part in sorted({*ours.names, *theirs.names}):
        if part not in theirs:
            yield Problem("release.tampered", f"the part '{part}' is missing", Place(name))
        elif part not in ours:
            yield Problem("release.tampered", f"the part '{part}' has been added", Place(name))
        elif ours.read(part) != theirs.read(part):
            yield Problem("release.tampered", f"the part '{part}' differs", Place(name))
    for before, after in zip(stories(ours), stories(theirs), strict=False):
        lines = zip_longest(before.lines(), after.lines(), fillvalue="")
        at, pair = next(((at, pair) for at, pair in enumerate(lines) if pair[0] != pair[1]), (0, None))
        if pair is not None:
            place = after.place(name, after.paragraphs[min(at, len(after.paragraphs) - 1)].start)
            went, says = _apart(*pair)
            yield Problem("release.tampered", f"it says {quoted(says)} where {quoted(went)} went out", place)


def _apart(one: str, other: str) -> tuple[str, str]:
    """Return two texts without the words at their ends that are the same, but for one on each side."""
    first, second = one.split(" "), other.split(" ")
    most = min(len(first), len(second))
    start = next((at for at in range(most) if first[at] != second[at]), most)
    end = next((at for at in range(most - start) if first[-1 - at] != second[-1 - at]), most - start)
    before, after = max(start - 1, 0), max(end - 1, 0)
    return " ".join(first[before : len(first) - after]), " ".join(second[before : len(second) - after])
