"""Form: what each form of correspondence has, and what it does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checks.days import DATES
from drafter.checks.lengths import LENGTHS
from drafter.checks.paper import Line, Paper, Part, paragraphs_in
from drafter.checks.rules import Finding, Rule
from drafter.checks.text import plain, unquoted
from drafter.checks.words import function_words, languages, pattern, words_of
from drafter.problems import Problem, Severity
from drafter.protocol import address_together
from drafter.word.document import Picture, Section

_SIGNED = (Part.SIGNATURE, Part.TITLE)
_NOTES = frozenset(("note_verbale", "protest_note", "collective_note", "circular_note", "reply", "transmittal"))


def _salutation(paper: Paper) -> Iterator[Finding]:
    assert paper.form is not None
    there = next(paper.of(Part.SALUTATION), None)
    if paper.form.salutation and there is None:
        yield Finding("the letter has no salutation", None, "begin it with the addressee's form of address")
    elif not paper.form.salutation and there is not None:
        yield Finding(f"a {paper.form.title['en'].lower()} has no salutation", there, "take it out")


def _note(paper: Paper) -> Iterator[Finding]:
    assert paper.form is not None
    title = paper.form.title["en"].lower()
    if paper.form.person != "third":
        return
    for line in paper.of(Part.BODY, Part.REQUEST, Part.SUBJECT, Part.HEADING):
        found = pattern(paper.words.persons).search(unquoted(line.text))
        if found:
            message = f"a {title} speaks in the third person, and this paragraph says '{found[0].strip()}'"
            yield Finding(message, line, "name the Ministry and the addressee instead")
    signed = next(paper.of(*_SIGNED), None)
    if signed is not None:
        yield Finding(f"a {title} is initialled, not signed", signed, "take the signature block out")
    if paper.drafted and not any(style in ("Initials", "Seal and Initials") for style in _styles(paper)):
        message = f"the {title} has no place for initials and seal"
        yield Finding(message, None, "put a paragraph in the style 'Seal and Initials' below the text")


def _styles(paper: Paper) -> set[str]:
    return {one.properties.style for section in paper.tree.sections for one in paragraphs_in(section.blocks)}


def _number(paper: Paper) -> Iterator[Finding]:
    assert paper.form is not None
    if not paper.form.person.startswith("first"):
        return
    many = paper.form.plural
    words, title = paper.words, paper.form.title["en"].lower()
    wrong, close = (words.singular, words.close_singular) if many else (words.plural, words.close_plural)
    speaks = "several persons speak in" if many else "one person speaks in"
    for line in paper.of(Part.BODY, Part.REQUEST, Part.CLOSE):
        found = pattern(close if line.part is Part.CLOSE else wrong).search(unquoted(line.text))
        if found:
            hint = "write 'we' and 'our'" if many else "write 'I' and 'my'"
            message = f"{speaks} a {title}, and this paragraph says '{found[0].strip()}'"
            yield Finding(message, line, f"{hint}, or their like in the letter's language")


def _close(paper: Paper) -> Iterator[Finding]:
    assert paper.form is not None
    salutation, close = next(paper.of(Part.SALUTATION), None), next(paper.of(Part.CLOSE), None)
    courtesies = [line for line in paper.written if pattern(paper.words.note_closing).search(line.text)]
    if paper.form.salutation:
        if paper.form.close and close is None and paper.drafted:
            yield Finding("the letter has no complimentary close", None, "end it with the addressee's form of address")
        for line in courtesies:
            yield Finding("this closing is that of a note", line, "close a letter with the addressee's form of address")
    elif close is not None:
        title = paper.form.title["en"].lower()
        yield Finding(f"this closing is that of a letter, not of a {title}", close, "close it as a note, or not at all")
    if salutation is not None and close is not None and paper.form.salutation:
        yield from _repeated(paper, salutation, close)
    if (
        salutation is not None
        and paper.form.salutation
        and _speaks(paper.language or "", "salutation", salutation.text)
    ):
        yield from _of_addressee(paper, salutation)
    yield from _renewed(paper, [*([close] if close else []), *courtesies])


def _repeated(paper: Paper, salutation: Line, close: Line) -> Iterator[Finding]:
    """Yield what the close calls the addressee other than the salutation does."""
    called = plain(salutation.text).rstrip(" ,!")
    found = pattern(paper.words.call).search(plain(close.text))
    if "," in called:
        if found and f" {called},".casefold() not in plain(close.text).casefold():
            message = f"the salutation says '{called}', and the close does not repeat it"
            yield Finding(message, close, "repeat the salutation's form of address in the close")
        return
    called = pattern(paper.words.call_prefix).sub("", called)
    if found and found["call"].casefold() != called.casefold():
        message = f"the salutation says '{called}', and the close '{found['call']}'"
        yield Finding(message, close, "repeat the salutation's form of address in the close")
    elif not found and paper.language == "en":
        sign = plain(close.text).rstrip(" ,")
        unnamed = called in ("Sir", "Madam", "Sir or Madam", "Sir/Madam")
        if called == "Excellency" and sign.startswith("Yours"):
            yield Finding(
                f"'{sign}' does not repeat 'Excellency'", close,
                "write 'Please accept, Excellency, the assurances of ...'", Severity.WARNING,
            )  # fmt: skip
        elif (unnamed and sign == "Yours sincerely") or (not unnamed and sign == "Yours faithfully"):
            other = "faithfully" if unnamed else "sincerely"
            message = f"'{sign}' does not go with '{plain(salutation.text).rstrip(' ,')}'"
            yield Finding(message, close, f"write 'Yours {other}'", Severity.WARNING)


def _of_addressee(paper: Paper, salutation: Line) -> Iterator[Finding]:
    """Yield a warning for a salutation that is none of the addressee's."""
    if paper.language is None or paper.form is None or not paper.addressees:
        return
    if any(party.holder is None for party in paper.addressees):
        return
    known = [
        address_together(
            paper.addressees, paper.directory, language=paper.language, form=paper.form.id, style=style,
            sender_state=paper.state, writers=paper.signatories,
        )
        for style in ("formal", "current")
    ]  # fmt: skip
    if any(isinstance(one, Problem) for one in known):
        return
    forms = dict.fromkeys(one.salutation.rstrip(",!") for one in known if not isinstance(one, Problem))
    said = plain(salutation.text).rstrip(" ,!")
    if said.casefold() not in {plain(form).casefold() for form in forms}:
        to = "' and '".join(party.office_id for party in paper.addressees)
        message = f"'{said}' is not a form of address of '{to}'"
        yield Finding(message, salutation, "write " + " or ".join(f"'{form}'" for form in forms), Severity.WARNING)


def _renewed(paper: Paper, closings: list[Line]) -> Iterator[Finding]:
    earlier = pattern(paper.words.compliments).search(paper.text(Part.BODY)) or paper.values.get("incoming")
    dated = any(pattern(one, date=r".{6,30}").search(paper.text(Part.BODY)) for one in paper.words.dated)
    for line in closings:
        found = pattern(paper.words.renewed).search(line.text)
        if found and not earlier and not dated:
            message = f"'{found[0]}' stands where no earlier courtesy or correspondence is named"
            yield Finding(message, line, "leave the word out", Severity.WARNING)


def _non_paper(paper: Paper) -> Iterator[Finding]:
    for part in (
        Part.EMBLEM,
        Part.LETTERHEAD,
        Part.REFERENCE,
        Part.ADDRESS,
        Part.DATE,
        *_SIGNED,
        Part.INITIALS,
        Part.CLOSE,
    ):
        there = next(paper.of(part), None)
        if there is not None:
            yield Finding(f"a non-paper has no {part}", there, "take it out")
    if any(_pictured(section) for section in paper.tree.sections[:1]):
        yield Finding("a non-paper has no emblem", None, "take the picture out of its head")
    headed = [line.text for line in paper.lines if line.part not in (Part.HEADER, Part.FOOTER)][:4]
    if not any(
        re.search(r"non-?\s?pap(?:er|ier)|document officieux|neoficialus dokumentas", one, re.IGNORECASE)
        for one in headed
    ):
        yield Finding("nothing says that this is a non-paper", None, "put 'Non-paper' above the text")


def _pictured(section: Section) -> bool:
    first = next(paragraphs_in(section.blocks), None)
    stories = [one for story in section.headers.values() for one in paragraphs_in(story.blocks)]
    return any(isinstance(item, Picture) for one in [*stories, *([first] if first else [])] for item in one.items)


def _requests(paper: Paper) -> Iterator[Finding]:
    for line in paper.written:
        found = pattern(paper.words.request).search(unquoted(line.text))
        if found:
            message = f"an aide-mémoire states a position and asks for nothing; this paragraph says '{found[0]}'"
            yield Finding(message, line, "say it in a note, or as what is expected or would be welcome")


_OPEN = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\{\{|\}\}|\[\s*(?:…|\.{3})\s*\]|\bTB[CDA]\b|\b[Ll]orem ipsum\b|_{3,}|\?\?+"
    r"|(?<!Article )(?<!Chapter )(?<!Part )(?<!Annex )(?<!Title )\bX{2,}\b(?!\s?(?:centur|amži|a\.|siècle|e\s))"
    r"|\bxx+\b|<[a-z][a-z _-]{2,30}>"
    r"|\[(?:date|name|place|number|time|title|insert|to be|tbc|data|vardas|vieta|numeris|laikas|įrašyti|nom|lieu|numéro"
    r"|heure|titre|à compléter|nnn?|x)\b[^\]]{0,60}\]|\[[^\]\n]{0,60}(?:…|\.{3})\]",
    re.IGNORECASE,
)
_GAP = re.compile(r"\[[^\]\n]{1,80}(?:: not known|\s?: information manquante|: nežinoma)\]")
_TEXT = (
    Part.ADDRESS, Part.SUBJECT, Part.DOCUMENT, Part.SALUTATION, Part.BODY, Part.HEADING, Part.REQUEST, Part.TABLE,
    Part.CLOSE, Part.SIGNATURE, Part.TITLE, Part.ENCLOSURES, Part.COPIES, Part.LABEL, Part.ANNEX, Part.OTHER,
)  # fmt: skip


def _placeholders(paper: Paper) -> Iterator[Finding]:
    parts = (*_TEXT, Part.REFERENCE, Part.DATE, Part.INITIALS) if paper.final else _TEXT
    for line in paper.of(*parts, annexes=True):
        text = unquoted(line.text)
        gaps = _GAP.findall(text)
        for gap in dict.fromkeys(gaps):
            severity = Severity.ERROR if paper.final else Severity.WARNING
            yield Finding(f"the gap '{gap}' is still open", line, "put in what is missing", severity)
        for found in dict.fromkeys(_OPEN.findall(_GAP.sub("", text))):
            weight = Severity.WARNING if _left_by_us(paper, line, found) else None
            yield Finding(f"'{found}' is still to be replaced", line, "put in what belongs here", weight)


def _left_by_us(paper: Paper, line: Line, found: str) -> bool:
    """Tell whether it is text of a record, or left open in a draft of ours until it is signed."""
    if any(found in str(fill.get("text", "")) for fill in paper.fills or ()):
        return True
    return paper.drafted and not paper.final and found.startswith("[") and line.part not in (Part.BODY, Part.REQUEST)


def _language(paper: Paper) -> Iterator[Finding]:
    own = paper.language
    assert own is not None
    others = [code for code in languages() if code != own]
    for line in paper.of(Part.BODY, Part.REQUEST, Part.SUBJECT, annexes=True):
        used = [word.lower() for word in re.findall(r"[^\W\d_]+", unquoted(line.text))]
        if len(used) < 12:
            continue
        share = sum(word in function_words(own) for word in used) / len(used)
        for code in others:
            theirs = sum(word in function_words(code) for word in used) / len(used)
            if theirs > 0.2 and share < theirs / 3:
                message = f"this paragraph is in {_NAMES[code]}, and the letter in {_NAMES.get(own, own)}"
                yield Finding(message, line, "a letter is in one language; send the other as a courtesy translation")
    for part, key in ((Part.SALUTATION, "salutation"), (Part.CLOSE, "close")):
        for line in paper.of(part):
            if not _speaks(own, key, line.text):
                for code in others:
                    if _speaks(code, key, line.text):
                        message = f"the {part} is in {_NAMES[code]}, and the letter in {_NAMES.get(own, own)}"
                        yield Finding(message, line, "write it in the letter's language")
                        break


_NAMES = {"en": "English", "fr": "French", "lt": "Lithuanian"}


def _speaks(language: str, key: str, text: str) -> bool:
    words = words_of(language)
    assert words is not None
    if key == "salutation":
        return pattern(words.salutation).match(text.strip()) is not None
    return any(pattern(one).search(plain(text)) for one in (words.call, words.signs_off))


RULES = (
    Rule(
        "F01", Severity.ERROR, "A letter has a salutation; a note verbale, an aide-memoire and a non-paper have none",
        "A note speaks of its addressee in the third person.", "UN Correspondence Manual (2000), 105; 5 FAH-1 H-600",
        _salutation, needs=("form",),
    ),
    Rule(
        "F02", Severity.ERROR,
        "A note verbale has no I, we or you, and no signature; it has a place for initials and seal",
        "A note goes from one body to another: no person speaks in it.",
        "UN Correspondence Manual (2000), 116 and 117; FDFA directive 421-0", _note, needs=("words",), forms=_NOTES,
    ),
    Rule(
        "F03", Severity.ERROR, "A joint or collective letter says we; the letter of one person says I",
        "Who speaks must be the same from the first sentence to the close.", "practice of ministries",
        _number, needs=("form", "words"),
    ),
    Rule(
        "F04", Severity.ERROR, "The close belongs to the form and repeats the salutation's form of address",
        "French asks for it word for word; elsewhere too, two forms of address for one person look careless.",
        "FDFA directive 422-0; UN Correspondence Manual (2000), 104 to 106", _close, needs=("form", "words"),
    ),
    Rule(
        "F05", Severity.ERROR,
        "A non-paper has a title, and no emblem, number, addressee, date or signature",
        "Nobody owns a non-paper: nothing on it may show whose it is.", "practice of ministries",
        _non_paper, forms=frozenset({"non_paper"}),
    ),
    Rule(
        "F06", Severity.WARNING, "An aide-memoire requests nothing",
        "It sums up what was said; a request is made in a note. Not every ministry keeps to this.",
        "TERMDAT 521130 (Swiss usage)", _requests, needs=("words",), forms=frozenset({"aide_memoire"}),
    ),
    Rule(
        "F07", Severity.ERROR, "Nothing is left to be filled in",
        "A placeholder in a letter that went out cannot be called back.", "practice of ministries", _placeholders,
    ),
    *DATES,
    Rule(
        "F09", Severity.ERROR, "A letter is in one language, its salutation and close included",
        "A second language belongs into a courtesy translation on a sheet of its own.",
        "FDFA directive 421-0; practice of ministries", _language, needs=("language", "words"),
    ),
    *LENGTHS,
)  # fmt: skip
