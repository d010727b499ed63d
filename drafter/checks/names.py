"""People and names: accents, spelling, and who signs in which order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checks.paper import Line, Paper, Part
from drafter.checks.rules import Finding, Rule
from drafter.checks.text import bare, distance, plain
from drafter.party import OfficeHolder
from drafter.problems import Severity

_INFLECTED = frozenset({"lt", "lv", "pl", "et", "ro"})
_WORD = r"[^\W\d_]+(?:-[^\W\d_]+)*"


def _accents(paper: Paper) -> Iterator[Finding]:
    said_bare = bare("\n".join(line.text for line in paper.lines)).casefold()
    for holder in paper.directory.holders.values():
        surname = _surname(holder)
        if bare(surname[:-1]).casefold() not in said_bare:
            continue
        yield from _capitals(paper, holder, surname)
        stripped = bare(surname)
        if stripped == surname and bare(holder.name) == holder.name:
            continue
        whole = re.compile(r"\s+".join(f"(?:{re.escape(one)}|{re.escape(bare(one))})" for one in holder.name.split()))
        inflected = paper.language in _INFLECTED and len(stripped) > 5
        stem = re.escape(stripped[:-1]) + r"\w{1,4}" if inflected else re.escape(stripped)
        alone = re.compile(rf"(?<!-)\b{stem}\b(?!-)") if bare(surname[:-1]) != surname[:-1] or not inflected else None
        for line in paper.lines:
            said = next((one[0] for one in whole.finditer(line.text) if plain(one[0]) != plain(holder.name)), None)
            if said is None and alone is not None and stripped != surname and len(stripped) > 4:
                found = alone.search(line.text)
                said = found[0] if found else None
            if said is not None:
                yield Finding(f"'{said}' has lost its accents", line, f"the name is {holder.name}")


def _surname(holder: OfficeHolder) -> str:
    return holder.forms.get("en", {}).get("surname") or holder.name.split()[-1]


def _capitals(paper: Paper, holder: OfficeHolder, surname: str) -> Iterator[Finding]:
    """Yield a surname in capitals, where the language does not write it so."""
    if paper.words.capitals_allowed:
        return
    given = holder.name.removesuffix(surname).split()
    if not given:
        return
    capitals = re.compile(rf"\b{re.escape(given[-1])}\s+({re.escape(surname.upper())})\b")
    for line in paper.lines:
        found = capitals.search(line.text)
        if found:
            yield Finding(f"the surname '{found[1]}' stands in capitals", line, f"write {holder.name}")


def _spelling(paper: Paper) -> Iterator[Finding]:
    pair = re.compile(rf"\b({_WORD})\s+(?:[A-ZĄČĘĖĮŠŲŪŽ]\.\s+)?(?=({_WORD}))")
    known: dict[str, list[tuple[OfficeHolder, list[str]]]] = {}
    for holder in paper.directory.holders.values():
        if len(words := holder.name.split()) == 2:
            known.setdefault(bare(words[0][0]), []).append((holder, words))
    for line in paper.lines:
        for found in pair.finditer(line.text):
            first, last = found[1], found[2]
            if not (first[0].isupper() and last[0].isupper()):
                continue
            for holder, words in known.get(bare(first[0]), ()):
                if _near(first, last, words, _stored(holder), inflected=paper.language in _INFLECTED):
                    yield Finding(
                        f"'{first} {last}' is not how the name is spelled", line, f"the name is {holder.name}"
                    )


def _stored(holder: OfficeHolder) -> set[str]:
    """Return the words of a holder's stored names and forms."""
    forms = (form for of_language in holder.forms.values() for form in of_language.values())
    return {word.casefold() for text in (holder.name, *forms) for word in text.split()}


def _near(first: str, last: str, words: list[str], stored: set[str], *, inflected: bool) -> bool:
    """Tell whether a given name and a surname are a person's but for a letter or two; accents are not looked at."""
    said, right = [bare(first), bare(last)], [bare(one) for one in words]
    if said[0][0] != right[0][0] or [one.casefold() for one in said] == [one.casefold() for one in right]:
        return False
    if {first.casefold(), last.casefold()} <= stored:
        return False
    off = [distance(one.casefold(), other.casefold()) for one, other in zip(said, right, strict=True)]
    if min(off) > 0 or max(off) > (1 if len(right[off.index(max(off))]) < 8 else 2):
        return False
    wrong, meant = said[off.index(max(off))], right[off.index(max(off))]
    return not (inflected and wrong[: len(meant) - 3] == meant[: len(meant) - 3])


def _signatures(paper: Paper) -> Iterator[Finding]:
    names, titles = list(paper.of(Part.SIGNATURE)), list(paper.of(Part.TITLE))
    if names and len(titles) < len(names) and (paper.drafted or titles):
        untitled = names[-1] if len(names) - len(titles) > 1 else _untitled(paper, names)
        yield Finding(
            f"'{plain(untitled.text)}' signs without a title", untitled, "put the title of the office to the name"
        )
    signing = paper.form is not None and paper.form.signature == "signed"
    holders = [party.holder for party in paper.signatories if party.holder is not None]
    if not signing or (not names and not paper.drafted) or next(paper.of(Part.TRANSLATION), None) is not None:
        return
    found: list[int] = []
    for holder in holders:
        at = next((number for number, line in enumerate(names) if _alike(holder, line)), None)
        if at is None:
            yield Finding(f"{holder.name} does not sign", None, "put the signature back, or name other signatories")
        else:
            found.append(at)
    if found != sorted(found):
        order = ", ".join(holder.name for holder in holders)
        yield Finding("the signatures do not stand in the order of precedence", names[0], f"it is: {order}")


def _untitled(paper: Paper, names: list[Line]) -> Line:
    """Return the name that has no title after it, or before it where titles come first."""
    parts = list(paper.of(Part.SIGNATURE, Part.TITLE))
    first = parts[0].part is Part.TITLE
    for number, line in enumerate(parts):
        beside = number - 1 if first else number + 1
        if line.part is Part.SIGNATURE and not (0 <= beside < len(parts) and parts[beside].part is Part.TITLE):
            return line
    return names[-1]


def _alike(holder: OfficeHolder, line: Line) -> bool:
    """Tell whether a line has a person's name, be it misspelt: that is for another rule."""
    said, name = bare(plain(line.text)).casefold(), bare(holder.name).casefold()
    if name in said:
        return True
    words = said.split()
    return any(distance(word, name.split()[-1]) < 3 for word in words) or name.split()[-1][:5] in said


NAMES = (
    Rule(
        "P17", Severity.ERROR, "Names keep their accents, and surnames stand in capitals in French only",
        "Šakalienė is a name, Sakaliene is not.", "the directory of offices and office-holders",
        _accents, needs=("words",),
    ),
    Rule(
        "P18", Severity.ERROR, "Names are spelled as in the directory, and inflected as stored there",
        "A misspelt name is read before everything else.", "the directory of offices and office-holders", _spelling,
    ),
    Rule(
        "P19", Severity.WARNING, "All signatories sign, in the order of precedence, each with a title",
        "Precedence is agreed between the offices; nobody changes it by moving a signature.",
        "practice of ministries", _signatures, needs=("form",),
    ),
)  # fmt: skip
