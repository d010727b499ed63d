"""Workflow: what has to be there before a letter is final, and what has to be in step."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from drafter.checks.instants import dates
from drafter.checks.paper import Line, Paper, Part
from drafter.checks.rules import Finding, Need, Rule
from drafter.checks.words import anycase
from drafter.problems import Severity

_SUMMONS = re.compile(r"summon|convo|iškvie", re.IGNORECASE)

_ISO_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


def clearances(paper: Paper) -> Iterator[Finding]:
    """Find clearances that a final letter still lacks, or that were given for an earlier text.

    The value is by role what the manifest has of it, or None.
    """
    if not paper.final:
        return
    for role, given in dict(paper.values["clearances"]).items():
        hint = "record it with 'drafter clear'"
        if not given:
            yield Finding(f"the clearance '{role}' is not recorded", None, hint)
        elif given["sha256"] != paper.values["content_sha256"]:
            message = f"the clearance '{role}' by {given['by']}, {given['date']}, was given for an earlier text"
            yield Finding(message, None, f"have the present text cleared, and {hint}")


def state_of_text(paper: Paper) -> Iterator[Finding]:
    """Find a final text without number or date or with a draft mark, and a draft without mark or with a number."""
    form = paper.form
    assert form is not None
    rules = paper.words
    mark = next((line for line in paper.lines if _draft_mark(line, rules.draft)), None)
    # In Lithuanian the line of the number begins with the date, which a draft has too.
    numbered = next((line for line in paper.of(Part.REFERENCE) if re.search(r"\d", _ISO_DATE.sub("", line.text))), None)
    if paper.final:
        if mark is not None:
            yield Finding("the final text is marked as a draft", mark, "take the mark out")
        if form.number and form.letterhead and numbered is None:
            yield Finding("the final text has no reference number", next(paper.of(Part.REFERENCE), None), "enter it")
        if form.date != "none" and not _dated(paper):
            yield Finding("the final text has no date", next(paper.of(Part.DATE), None), "enter the day of signature")
    elif paper.manifest is not None or mark is not None:
        if mark is None:
            yield Finding(
                "the draft is not marked as a draft", None, f"write {rules.draft} on it, or check it with --final"
            )
        if numbered is not None and form.number:
            yield Finding("the draft has a reference number", numbered, "the number is entered when it is signed")


def _draft_mark(line: Line, word: str) -> bool:
    if line.part is Part.DRAFT:
        return True
    return line.part in {Part.HEADER, Part.FOOTER} and re.search(rf"\b{word}\b", line.text) is not None


def _dated(paper: Paper) -> bool:
    assert paper.language is not None
    text = "\n".join(line.text for line in paper.lines if line.part is not Part.BODY)
    if re.search(r"\b\d{4}-\d\d-\d\d\b", text):
        return True
    text += "\n".join(line.text for line in list(paper.of(Part.BODY))[-3:])
    return any(day for _, day in dates(text, paper.language))


def translations(paper: Paper) -> Iterator[Finding]:
    """Find a translation of an earlier text than the original's, and a courtesy translation that is signed."""
    if next(paper.of(Part.TRANSLATION), None) is not None:
        signed = next(paper.of(Part.SIGNATURE, Part.INITIALS), None)
        if signed is not None:
            message = "a courtesy translation carries a signature"
            yield Finding(message, signed, "only the original is signed; take it out")
    of = (paper.manifest or {}).get("translation_of")
    original = paper.values.get("original_sha256")
    if of and original and of.get("sha256") != original:
        message = "the letter is a translation of an earlier text of the original"
        yield Finding(message, None, "translate the original as it is now")


def copies(paper: Paper) -> Iterator[Finding]:
    """Find a copy to the State that is protested to, and a copy that the text speaks of and the list has not."""
    listed = list(paper.of(Part.COPIES))
    protested = _protested(paper)
    addressed = {party.office.state for party in paper.addressees}
    for party in paper.copies:
        if party.office.state in protested and party.office.state not in addressed:
            message = f"'{party.office_id}' has a copy, and the letter protests to {party.office.state}"
            yield Finding(message, next(iter(listed), None), "take it off the list")
    rules = paper.words
    for code in sorted(protested - addressed - {party.office.state for party in paper.copies}):
        names = (
            paper.directory.states[code].name.get(paper.language or "", {}) if code in paper.directory.states else {}
        )
        for line in listed:
            name = next(
                (name for name in names.values() if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", line.text)), None
            )
            if name and not re.search(r"\b(?:to|in|auprès|au|en)\b|[Ll]ietuvos", line.text.partition(name)[0][-24:]):
                yield Finding(f"a copy goes to {name}, to which the letter protests", line, "take it off the list")
                break
    for line in paper.of(Part.BODY, Part.REQUEST):
        for match in anycase(rules.copied).finditer(line.text):
            if not listed or not any(_shares(match[1], one.text) for one in listed):
                yield Finding(
                    f"the text speaks of a copy to {match[1].strip()}, and the list has none", line, "list it"
                )


def _protested(paper: Paper) -> set[str]:
    claims = ("entered_from", "operated_by", "launched_from")
    facts = (getattr(one.attribution, claim, None) for one in paper.incidents or () for claim in claims)
    return {str(code) for fact in facts if fact is not None for code in fact.stated} - {paper.state or ""}


def _shares(named: str, listed: str) -> bool:
    """Tell whether two names of a recipient have a word in common that says something."""
    one, other = ({word.lower() for word in re.findall(r"[^\W\d_]{4,}", text)} for text in (named, listed))
    return bool(one & other)


def embargo(paper: Paper) -> Iterator[Finding]:
    """Tell where a summons is planned and the letter has no time before which it is not released."""
    rules = paper.words
    assert paper.date is not None
    steps = [step for one in paper.incidents or () if one.steps for step in one.steps.diplomatic]
    planned = [step for step in steps if _later(step.date.value, paper.date) and _SUMMONS.search(step.kind.value or "")]
    if planned and not any(anycase(rules.embargo).search(line.text) for line in paper.lines):
        day = planned[0].date.value
        message = f"a summons is planned for {day.isoformat() if day else 'a later day'}, and the letter has no embargo"
        yield Finding(message, None, "say before when it is not to be released")


def _later(day: dt.date | None, letter: dt.date) -> bool:
    return day is not None and day >= letter


def reproducible(paper: Paper) -> Iterator[Finding]:
    """Tell where the manifest does not say by which program and from which records the letter was made."""
    manifest = paper.manifest or {}
    if not manifest.get("drafter"):
        yield Finding("the manifest does not say which version made the letter", None, "draft it again")
    for record in manifest.get("records", ()):
        if not record.get("sha256"):
            yield Finding(f"the manifest has no hash of the record {record.get('id')}", None, "draft it again")
    if not (manifest.get("template") or {}).get("sha256"):
        yield Finding("the manifest has no hash of the template", None, "draft it again")


_LANGUAGE: tuple[Need, ...] = ("language", "words")

RULES = (
    Rule(
        "W47", Severity.ERROR, "All required clearances are recorded before the letter is final",
        "What leaves without them has to be taken back.", "practice of ministries", clearances, needs=("clearances",),
    ),
    Rule(
        "W48", Severity.ERROR, "A final letter has number and date and no draft mark, a draft the mark and no number",
        "A numbered draft is taken for the letter.", "5 FAH-1 H-600; practice of registries", state_of_text,
        needs=("form", *_LANGUAGE),
    ),
    Rule(
        "W49", Severity.WARNING, "A translation is of the present text, and a courtesy translation is not signed",
        "Two signed texts that differ are two letters.", "UN Correspondence Manual (2000), 34", translations,
    ),
    Rule(
        "W50", Severity.WARNING, "Copies go to whom the text says, and not to the State protested to",
        "The other side is told by the note, and not by a copy.", "practice of ministries", copies,
        needs=(*_LANGUAGE, "records"),
    ),
    Rule(
        "W51", Severity.INFO, "A letter that goes with a summons says before when it is not released",
        "The representative is told first, and the press after.", "practice of ministries", embargo,
        needs=(*_LANGUAGE, "records", "date"),
    ),
    Rule(
        "W52", Severity.INFO, "The letter can be made again: its manifest names program, template and records",
        "Whoever asks in a year how a sentence came about has to be answered.", "practice of registries", reproducible,
        needs=("fills",),
    ),
)  # fmt: skip
