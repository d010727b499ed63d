"""Markings: how a letter is marked, who may receive it so, and what the file gives away beside its text."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from drafter.checks.paper import Line, Paper, Part
from drafter.checks.rules import Finding, Rule
from drafter.checks.sentences import short
from drafter.checks.words import anycase
from drafter.marking import SCALES, Marking, highest, parse_marking, within
from drafter.problems import Severity
from drafter.protocol import refusal
from drafter.word.document import Block, Field, Paragraph, Section, Table

_PORTIONS: Mapping[str, str] = {
    "NU": "NATO UNCLASSIFIED", "NR": "NATO RESTRICTED", "NC": "NATO CONFIDENTIAL", "NS": "NATO SECRET",
    "CTS": "COSMIC TOP SECRET", "R-UE/EU-R": "RESTREINT UE/EU RESTRICTED",
    "C-UE/EU-C": "CONFIDENTIEL UE/EU CONFIDENTIAL", "S-UE/EU-S": "SECRET UE/EU SECRET",
    "TS-UE/EU-TS": "TRÈS SECRET UE/EU TOP SECRET",
}  # fmt: skip
_PORTION = re.compile(r"\((" + "|".join(map(re.escape, _PORTIONS)) + r")\)(?=\s|$)")
_KNOWN = {name: (scale, level) for scale, levels in SCALES.items() for level, name in levels.items()}
_OWNERS = ("NATO", "OTAN", "EU", "UE", "UN")
_CAPITALS = re.compile(r"[^a-zà-öø-ÿāēīōūąčęėįšųūžłńśźż]{4,70}")


def _parsed(text: str, owner: str | None) -> Marking | None:
    try:
        return parse_marking(text, owner)
    except ValueError:
        return None


def shown(paper: Paper) -> list[Marking]:
    """Return the markings that the letter's pages or its marking lines bear."""
    lines = paper.of(Part.HEADER, Part.FOOTER, Part.MARKING, annexes=True)
    return [mark for line in lines if _looks(line.text) and (mark := _parsed(line.text, paper.state))]


def _looks(text: str) -> bool:
    """Tell whether a line can be a marking: it is short and in capitals, and in letters."""
    name = re.split(r"\s*[-–—,]?\s*\b(?:RELEASABLE TO|REL TO)\b", text.strip())[0]
    return _CAPITALS.fullmatch(name) is not None and any(sign.isalpha() for sign in name)


def _portions(paper: Paper) -> list[tuple[Line | None, Marking]]:
    """Return what the parts of the letter bear: marked passages, enclosures, and the facts it was made from."""
    found: list[tuple[Line | None, Marking]] = []
    for line in (*paper.prose, *paper.of(Part.ENCLOSURES, Part.ANNEX, annexes=True)):
        found += [
            (line, mark) for match in _PORTION.finditer(line.text) if (mark := parse_marking(_PORTIONS[match[1]]))
        ]
        if line.part in {Part.ENCLOSURES, Part.ANNEX}:
            found += [(line, mark) for name in _KNOWN if _names(name, line.text) and (mark := parse_marking(name))]
    said = {(origin["record"], origin["field"]) for fill in paper.fills or () for origin in fill["origins"]}
    for incident in paper.incidents or ():
        for path, fact in incident.facts():
            text = fact.marking or incident.marking
            if text and (incident.id, path) in said and (mark := _parsed(text, paper.state)):
                found.append((None, mark))
    return found


def _names(marking: str, text: str) -> bool:
    """Tell whether a text writes a marking of more than one word, so that 'Secret' alone is not taken for one."""
    return " " in marking and marking in text and re.search(rf"(?<!\w){re.escape(marking)}(?!\w)", text) is not None


def marked(paper: Paper) -> Iterator[Finding]:
    """Find a marking below that of a part, one that is not on every page at both ends, and pages without number."""
    portions = _portions(paper)
    mark = highest(shown(paper), paper.state)
    top = highest((one for _, one in portions), paper.state)
    if top is not None and not within(top, mark):
        where = next(line for line, one in portions if one.level == top.level)
        borne = f"the letter is marked {mark}" if mark else "the letter bears no marking"
        yield Finding(f"{borne}, and a part of it is marked {top}", where, f"mark it {top.name}")
    if mark is None:
        return
    for number, section in enumerate(paper.tree.sections, 1):
        yield from _pages(section, mark, f" of section {number}" if len(paper.tree.sections) > 1 else "", paper.state)
    if mark.level >= 1 and not all(_numbered(section) for section in paper.tree.sections):
        yield Finding("the pages of a marked letter are not numbered 'n of N'", None, "number them so in the footer")


def _numbered(section: Section) -> bool:
    """Tell whether all pages of a section, its first among them, bear their number and how many there are."""
    for kind in _kinds(section):
        stories = [stories[kind] for stories in (section.headers, section.footers) if kind in stories]
        fields = {item.kind for story in stories for item in _fields(story.blocks)}
        if "PAGE" not in fields or not fields & {"NUMPAGES", "SECTIONPAGES"}:
            return False
    return True


def _kinds(section: Section) -> list[str]:
    return ["default", *(["first"] if section.title_page else [])]


def _pages(section: Section, mark: Marking, where: str, owner: str | None) -> Iterator[Finding]:
    for end, stories in (("top", section.headers), ("bottom", section.footers)):
        for kind in _kinds(section):
            story = stories.get(kind)
            texts = _texts(story.blocks) if story else []
            if not any(_parsed(text, owner) == mark for text in texts if text.strip() and _looks(text)):
                pages = "first page" if kind == "first" else "pages"
                yield Finding(
                    f"the marking {mark} is not at the {end} of the {pages}{where}", None, "every page shows it"
                )


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell.blocks)
        elif isinstance(block, Paragraph):
            yield block


def _texts(blocks: tuple[Block, ...]) -> list[str]:
    return [paragraph.text for paragraph in _paragraphs(blocks)]


def _fields(blocks: tuple[Block, ...]) -> Iterator[Field]:
    return (item for paragraph in _paragraphs(blocks) for item in paragraph.items if isinstance(item, Field))


def ceilings(paper: Paper) -> Iterator[Finding]:
    """Find a marking above what this system may handle, or that a recipient may not receive."""
    mark = highest([*shown(paper), *(one for _, one in _portions(paper))], paper.state)
    if mark is None:
        return
    ceiling = _parsed(paper.max_marking, paper.state)
    if not within(mark, ceiling):
        hint = "write it on a system that is approved for it"
        yield Finding(f"the letter is marked {mark}, above the ceiling '{ceiling or 'none'}'", None, hint)
    for party in (*paper.addressees, *paper.copies):
        reason = refusal(mark, mark.releasable_to, party, paper.directory)
        if reason is not None:
            yield Finding(f"the letter {reason}", None, "take out what is marked, or have its owner release it")


def spelling(paper: Paper) -> Iterator[Finding]:
    """Find what is meant as a marking and is on no scale, and a release that is not the sender's to give."""
    for line in paper.of(Part.HEADER, Part.FOOTER, Part.MARKING, annexes=True):
        if not _looks(line.text):
            continue
        try:
            mark = parse_marking(line.text, paper.state)
        except ValueError as error:
            message, _, hint = str(error).partition("; ")
            if line.part is Part.MARKING or _meant(line.text.strip()):
                yield Finding(message, line, hint or None)
            continue
        if mark and mark.releasable_to and mark.scale in {"NATO", "EU"} and paper.state and not _released(paper, mark):
            message = f"{mark.name} is released to {', '.join(mark.releasable_to)}, which only {mark.scale} may do"
            yield Finding(message, line, "take the release out, or record who gave it")


def _meant(text: str) -> bool:
    """Tell whether capitals in a header are meant as a marking: nearly one, or an owner's name before one."""
    owner, _, rest = text.partition(" ")
    if owner in _OWNERS and rest and (rest in _KNOWN or f"NATO {rest}" in _KNOWN):
        return True
    return bool(difflib.get_close_matches(text, _KNOWN, 1, 0.85)) if " " in text else text == "RESTRICTED"


def _released(paper: Paper, mark: Marking) -> bool:
    given = {name for one in paper.incidents or () for name in one.releasable_to}
    given |= {name for one in paper.incidents or () for _, fact in one.facts() for name in fact.releasable_to}
    return set(mark.releasable_to) <= given


def given_away(paper: Paper) -> Iterator[Finding]:
    """Find marked facts in subject, file name or properties, and in a final file what tells of its making."""
    assert paper.metadata is not None
    about = paper.metadata
    outside = {"the file name": PurePath(paper.name).stem, "the subject": paper.text(Part.SUBJECT)}
    outside |= {f"the property '{key}'": value for key, value in about.properties.items()}
    for where, text in outside.items():
        for secret in _secrets(paper):
            if secret.lower() in text.lower():
                yield Finding(f"{where} says '{short(secret)}', which is marked", None, "leave it out there")
        for name, (_, level) in _KNOWN.items():
            if level and _names(name, text.upper().replace("_", " ").replace("-", " ")) and where != "the subject":
                yield Finding(f"{where} names the marking {name}", None, "leave it out there")
    if paper.final:
        yield from _making(paper)


def _secrets(paper: Paper) -> Iterator[str]:
    """Yield the texts that were filled in from marked facts, of four letters or more."""
    marks = {
        (one.id, path): fact.marking or one.marking for one in paper.incidents or () for path, fact in one.facts()
        if _parsed(fact.marking or one.marking or "", paper.state)
    }  # fmt: skip
    for fill in paper.fills or ():
        if len(fill["text"]) > 3 and any((origin["record"], origin["field"]) in marks for origin in fill["origins"]):
            yield str(fill["text"])


def _making(paper: Paper) -> Iterator[Finding]:
    about = paper.metadata
    assert about is not None
    hint = "take it out: File, Info, Inspect Document in Word"
    people = {"creator": "its author", "lastModifiedBy": "who saved it last", "Manager": "a manager",
              "Company": "a company"}  # fmt: skip
    for key, what in people.items():
        if key in about.properties:
            yield Finding(f"the final file names {what}: {short(about.properties[key])}", None, hint)
    for there, what in (
        (about.comments, "comments"), (about.tracked, "tracked changes"), (about.hidden, "hidden text"),
    ):  # fmt: skip
        if there:
            yield Finding(f"the final file holds {what}", None, hint)
    if about.template:
        yield Finding(f"the final file names its template: {short(about.template)}", None, hint)
    if about.manifest:
        message = "the final file carries its manifest, with the records that it was made from"
        yield Finding(message, None, "send the PDF, or take the manifest out")
    for part in about.custom_xml:
        yield Finding(f"the final file holds data of its own in {part}", None, hint)


def apart(paper: Paper) -> Iterator[Finding]:
    """Find a covering letter that is marked for its enclosures and does not say what it is without them."""
    rules, mark = paper.words, highest(shown(paper), paper.state)
    if mark is None or mark.level < 1:
        return
    for line in paper.of(Part.ENCLOSURES):
        named = next((name for name in _KNOWN if _names(name, line.text)), None)
        if named and not any(anycase(rules.enclosures_apart).search(one.text) for one in paper.lines):
            message = "the letter does not say how it is marked without its enclosures"
            yield Finding(message, line, "add: unclassified when separated from its enclosures, or what it then is")
            return


RULES = (
    Rule(
        "M38", Severity.ERROR, "The letter bears the highest marking of its parts, on each page at top and bottom",
        "Who finds one page must see what it is, and how many pages there are.",
        "C-M(2002)49; Decision (EU, Euratom) 2015/444, article 25", marked,
    ),
    Rule(
        "M39", Severity.ERROR, "The marking is within what this system and each recipient may have",
        "Marked text on the wrong system, or with the wrong reader, is a breach.",
        "C-M(2002)49; Decision 2013/488/EU", ceilings,
    ),
    Rule(
        "M40", Severity.ERROR, "Markings are spelt as on their owner's scale, and released by their owner only",
        "A marking that is on no scale protects nothing.", "C-M(2002)49; Decision 2013/488/EU, Annex III", spelling,
    ),
    Rule(
        "M41", Severity.ERROR, "Subject, file name and properties hold nothing marked, and a final file nobody's name",
        "They are read by servers and registries that the letter itself never reaches.",
        "Decision (EU, Euratom) 2015/444, article 25", given_away, needs=("metadata",),
    ),
    Rule(
        "M42", Severity.WARNING, "A covering letter says how it is marked when separated from its enclosures",
        "Without its enclosures it can be filed and sent as what it is.", "Decision 2013/488/EU, Annex III", apart,
        needs=("language", "words"),
    ),
)  # fmt: skip
