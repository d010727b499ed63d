"""References and enclosures: what is enclosed, what is answered, what is cited."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from drafter.checks.citations import CITATIONS
from drafter.checks.dates import date_pattern, dates_in
from drafter.checks.paper import Line, Paper, Part
from drafter.checks.rules import Finding, Rule
from drafter.checks.text import bare, plain, unquoted
from drafter.checks.words import pattern
from drafter.problems import Severity

_NUMBER = re.compile(
    r"^\s*(?:(?:Annex|Enclosure|Annexe|Pièce jointe)\s+)?(\d{1,2})(?:[.)]|\s+priedas\b|(?=\s*[:–-]|\s*$))\s*"
)


def _enclosures(paper: Paper) -> Iterator[Finding]:
    listed = list(paper.of(Part.ENCLOSURES))
    annexes = [line for line in paper.lines if line.part is Part.ANNEX]
    yield from _cited(paper, listed)
    if not listed and not annexes and not paper.enclosed:
        for line in paper.written:
            found = pattern(paper.words.enclosed_here).search(unquoted(line.text))
            if found:
                message = f"the text says '{found[0].strip()}', and nothing is listed as enclosed"
                yield Finding(message, line, "list the enclosures below the signature")
                break
    yield from _gaps(listed, "enclosures")
    yield from _gaps([line for line in paper.lines if line.style == "Annex Label"], "annexes")
    yield from _counted(paper, listed, annexes)
    if paper.form is not None and paper.form.id == "un_identical_letters" and paper.words.un_annex:
        yield from _un_annexes(paper)


def _cited(paper: Paper, listed: list[Line]) -> Iterator[Finding]:
    """Yield the enclosures that the text does not mention: by name, by number, or all of them together."""
    text = unquoted("\n".join(line.text for line in paper.written))
    mentioned = pattern(paper.words.enclosed).search(text)
    if mentioned and (len(listed) == 1 or pattern(paper.words.all_enclosed).search(text)):
        return
    folded = bare(text).casefold()
    for number, line in enumerate(listed, 1):
        title = bare(_NUMBER.sub("", line.text)).casefold()
        stems = [word[: max(3, len(word) - 3)] for word in re.findall(r"[^\W\d_]{3,}", title)]
        by_number = re.search(rf"\b(?:annex|enclosure|annexe|piece jointe)e?\s+{number}\b|\b{number}\s+pried", folded)
        if not by_number and not any(re.search(rf"\b{stem}", folded) for stem in stems):
            message = f"the text does not mention the enclosure '{plain(_NUMBER.sub('', line.text))}'"
            yield Finding(message, line, "mention it where it matters, or leave it out")


def _gaps(lines: list[Line], what: str) -> Iterator[Finding]:
    numbers = [_numbered(line) for line in lines]
    if len(numbers) > 1 and any(numbers) and numbers != list(range(1, len(numbers) + 1)):
        said = ", ".join(str(number or "none") for number in numbers)
        yield Finding(f"the {what} are numbered {said}", lines[0], f"number them 1 to {len(numbers)}")


def _numbered(line: Line) -> int | None:
    text = line.label.text + " " if line.label else ""
    found = re.search(r"\d{1,2}", text) or _NUMBER.match(line.text) or re.search(r"\b(\d{1,2})\b", _short(line))
    return int(re.sub(r"\D", "", found[0])) if found else None


def _short(line: Line) -> str:
    return line.text if line.style == "Annex Label" else ""


def _counted(paper: Paper, listed: list[Line], annexes: list[Line]) -> Iterator[Finding]:
    files = len(paper.enclosed)
    if files and files not in (len(listed), len(listed) - len(annexes)):
        message = f"{len(listed)} enclosed in the list, {files} given as files"
        yield Finding(message, listed[0] if listed else None, "list every enclosure, and enclose what is listed")
    if (
        paper.drafted
        and len(annexes) > len(listed)
        and paper.form is not None
        and paper.form.id != "un_identical_letters"
    ):
        message = f"the letter has {len(annexes)} annexes, and lists {len(listed)} as enclosed"
        yield Finding(message, annexes[-1], "list every annex below the signature")
    for line in paper.of(Part.LABEL):
        stated = re.search(r"\((\d+)\)|:\s*(\d+)\s*$", line.text)
        following = _listed_under(paper, line)
        if stated and following and int(stated[1] or stated[2]) != len(following):
            message = f"'{plain(line.text)}' says {stated[1] or stated[2]}, and {len(following)} are listed"
            yield Finding(message, line, "correct the number or the list")


def _listed_under(paper: Paper, label: Line) -> list[Line]:
    lines = list(paper.lines)
    found = []
    for line in lines[lines.index(label) + 1 :]:
        if line.part is not Part.ENCLOSURES:
            break
        found.append(line)
    return found


def _un_annexes(paper: Paper) -> Iterator[Finding]:
    assert paper.words.un_annex is not None
    assert paper.language is not None
    form = pattern(paper.words.un_annex, date=date_pattern(paper.language))
    for number in sorted({line.annex for line in paper.lines if line.annex}):
        head = [line for line in paper.lines if line.annex == number and line.part in (Part.LABEL, Part.ANNEX)]
        text = plain(" ".join(line.text for line in head))
        if not head:
            continue
        if not form.search(text):
            hint = (
                "as in 'Annex to the letter dated 5 August 2025 from the Permanent Representative ... addressed to ...'"
            )
            yield Finding("the annex is not headed as the United Nations print it", head[0], hint)
            continue
        dates = [date.day for date in dates_in(text, paper.language)]
        if paper.date is not None and dates and dates[0] != paper.date:
            yield Finding(
                f"the annex names a letter of {dates[0]}, and this one is of {paper.date}", head[0], "correct it"
            )


def _answered(paper: Paper) -> Iterator[Finding]:
    number, _, day = str(paper.values["incoming"]).rpartition(",")
    text = paper.text(Part.BODY, Part.REQUEST, Part.REFERENCE, Part.SUBJECT)
    squeezed = re.sub(r"\s", "", text)
    wanted = re.escape(re.sub(r"\s", "", number))
    if wanted and not re.search(rf"(?<![\d-]){wanted}(?![\d-])", squeezed):
        first = next(iter(paper.written), None)
        message = f"the reply does not quote the number of the note it answers, {number.strip()}"
        yield Finding(message, first, "quote the note's number and date in the first sentence")
    try:
        asked = dt.date.fromisoformat(day.strip())
    except ValueError:
        return
    if not any(date.day == asked for date in dates_in(text)):
        first = next(iter(paper.written), None)
        message = f"the reply does not quote the date of the note it answers, {asked}"
        yield Finding(message, first, "quote the note's number and date in the first sentence")


def _above(paper: Paper) -> Iterator[Finding]:
    before = ""
    for number, line in enumerate(paper.written):
        text = unquoted(line.text)
        for one in paper.words.above:
            for found in pattern(one).finditer(text):
                earlier = bare(before + text[: found.start("noun") if found["noun"] else found.start()]).casefold()
                stem = bare(found["noun"]).casefold()[: max(4, len(found["noun"]) - 2)]
                here = bool(text[: found.start()].strip()) or number > 0
                if not here or (stem and stem not in earlier and not _general(found["noun"])):
                    message = f"'{' '.join(found[0].split())}' points to nothing before it"
                    yield Finding(message, line, "say what is meant")
        before += text + "\n"


def _general(noun: str) -> bool:
    """Tell whether a noun may sum up what was said in other words: facts, reasons, circumstances, matters."""
    return bare(noun).casefold().startswith(
        ("fact", "reason", "circumst", "matter", "event", "act", "consider", "issue", "incident", "violation",
         "measure", "case", "fait", "raison", "circonst", "question", "evenement", "motif", "mesure", "aplinkyb",
         "fakt", "priezas", "ivyk", "atvej", "incident", "pazeid")
    )  # fmt: skip


def _circulation(paper: Paper) -> Iterator[Finding]:
    form, offices = paper.form, [party.office_id for party in paper.addressees]
    assert form is not None
    if form.id != "un_identical_letters" and not (form.id == "letter" and "un-security-council-president" in offices):
        return
    text = paper.text(Part.BODY, Part.REQUEST)
    last = next(reversed(paper.written), None)
    if not pattern(paper.words.circulation).search(text):
        yield Finding(
            "the letter does not ask to be circulated as a document", last, "end it with the circulation sentence"
        )
    for line in paper.written:
        if pattern(paper.words.assembly).search(line.text) and not pattern(paper.words.agenda_item).search(text):
            message = "the letter is to be a document of the General Assembly, and names no agenda item"
            yield Finding(message, line, "name the agenda item by its number, or leave the General Assembly out")


RULES = (
    Rule(
        "R20", Severity.ERROR,
        "Every enclosure is mentioned in the text, listed and numbered, and their number is that of the files",
        "An enclosure that nobody mentions is lost; one that is mentioned and missing is asked for.",
        "UN Correspondence Manual (2000), 32; practice of the UN for annexes", _enclosures, needs=("words",),
    ),
    Rule(
        "R21", Severity.ERROR, "A reply quotes the number and the date of the note that it answers",
        "Number and date are how the other side finds its note.", "practice of ministries",
        _answered, needs=("incoming",),
    ),
    Rule(
        "R22", Severity.WARNING, "What is called above-mentioned is mentioned above",
        "A reference without a target makes a reader search in vain.", "practice of ministries",
        _above, needs=("words",),
    ),
    *CITATIONS,
    Rule(
        "R25", Severity.ERROR,
        "A letter for circulation at the United Nations asks for it, and for the General Assembly names an agenda item",
        "Without the sentence it is not circulated; the Assembly takes documents under an item only.",
        "UN documents A/40/909 and S/17643", _circulation, needs=("form", "words"),
    ),
)  # fmt: skip
