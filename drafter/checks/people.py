"""People and names: States, titles, forms of address, as the directory has them on the letter's date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.checks.dates import months_of
from drafter.checks.names import NAMES
from drafter.checks.paper import Line, Paper, Part
from drafter.checks.rules import Finding, Rule
from drafter.checks.text import bare, plain, unquoted
from drafter.checks.words import pattern
from drafter.party import Capacity, OfficeHolder, Party
from drafter.problems import Problem, Severity
from drafter.protocol import body_forms, signature_title

_CALLED = (Part.ADDRESS, Part.SALUTATION, Part.CLOSE)


def _states(paper: Paper) -> Iterator[Finding]:
    if paper.internal:
        return
    codes = [paper.state, *(party.state or party.office.state for party in paper.addressees)]
    for code in dict.fromkeys(codes):
        forms = _names_of_state(paper, code)
        if forms is None:
            continue
        full, short = forms
        either = re.compile(
            "|".join(rf"\b{re.escape(form)}\b" for form in sorted({*full, *short}, key=len, reverse=True))
        )
        for line in paper.written:
            found = either.search(plain(unquoted(line.text)))
            if found is None:
                continue
            if found[0] in short:
                message = f"the State is first called '{found[0]}' in the text, not by its full name"
                yield Finding(message, line, f"write '{full[0]}' at the first mention")
            break
    yield from _body(paper)


def _names_of_state(paper: Paper, code: str | None) -> tuple[list[str], set[str]] | None:
    """Return the full and the short names of a State in the letter's language; None where both are the same.

    A short form that is also the adjective, as in Lithuanian, is left out: it names no State.
    """
    if code is None or code not in paper.directory.states:
        return None
    forms = paper.directory.states[code].name.get(paper.language or "", {})
    adjectives = {name for key, name in forms.items() if key.startswith("adjective")}
    full = [plain(name) for key, name in forms.items() if key.startswith("full") or key == "with_article"]
    short = {
        plain(name)
        for key, name in forms.items()
        if not key.startswith(("full", "adjective")) and key != "with_article" and name not in adjectives
    }
    if not full or plain(forms.get("short", "")) in full:
        return None
    return full, short - set(full)


def _body(paper: Paper) -> Iterator[Finding]:
    """Yield a note's addressee that its opening does not name in full."""
    opening = next((line for line in paper.written if pattern(paper.words.compliments).search(line.text)), None)
    for party in paper.addressees:
        if opening is None or party.office.holder != "none" or paper.language is None:
            continue
        forms = body_forms(party, paper.language)
        full = {plain(form) for key, form in forms.items() if form and not key.startswith("short_")}
        if full and not any(form.casefold() in plain(opening.text).casefold() for form in full):
            title = party.office.title.get(paper.language, "")
            yield Finding("the opening does not name the addressee in full", opening, f"it is: {title}")


def _titles(paper: Paper) -> Iterator[Finding]:
    names, titles = list(paper.of(Part.SIGNATURE)), list(paper.of(Part.TITLE))
    for number, line in enumerate(names):
        title = titles[number] if len(titles) == len(names) else None
        for party in _signing(paper, line):
            if isinstance(party, Finding):
                yield party
            elif title is not None:
                yield from _title(paper, party, title)
    for party in paper.addressees:
        yield from _address(paper, party)


def _signing(paper: Paper, line: Line) -> Iterator[Party | Finding]:
    """Yield who signs on a line, where the directory knows the name; or that somebody else holds the office."""
    said = _folded(line.text)
    for party in paper.signatories:
        if party.holder is not None and _named(party.holder, said):
            yield party
            return
    for holder in paper.directory.holders.values():
        if _named(holder, said) and paper.date is not None:
            party_then = paper.directory.party(holder.office, paper.date)
            if isinstance(party_then, Problem) or party_then.holder is None:
                continue
            if party_then.holder.name == holder.name:
                yield party_then
            else:
                message = f"{holder.name} does not hold '{holder.office}' on {paper.date}"
                yield Finding(message, line, f"it is held by {party_then.holder.name}")
            return


def _named(holder: OfficeHolder, said: str) -> bool:
    names = {holder.name, *(forms["name"] for forms in holder.forms.values() if "name" in forms)}
    return any(_folded(name) in said for name in names)


def _folded(text: str) -> str:
    return bare(plain(text)).casefold().replace("-", " ")


def _title(paper: Paper, party: Party, line: Line) -> Iterator[Finding]:
    assert paper.language is not None
    assert party.holder is not None
    said = plain(line.text)
    right = signature_title(party, paper.language)
    if isinstance(right, Problem) or said.casefold() == plain(right).casefold():
        return
    hint = f"write '{right}'"
    others = {
        capacity: signature_title(replace(party, capacity=capacity), paper.language)
        for capacity in Capacity
        if capacity is not party.capacity
    }
    for capacity, title in others.items():
        if isinstance(title, str) and plain(title).casefold() == said.casefold():
            holds = {Capacity.PERMANENT: "holds the office"}.get(party.capacity, f"is {party.capacity}")
            saying = "the title does not say so" if capacity is Capacity.PERMANENT else f"the title says {capacity}"
            yield Finding(f"{party.holder.name} {holds} on {paper.date}, and {saying}", line, hint)
            return
    yield Finding(f"'{said}' is not the title of {party.holder.name} on {paper.date}", line, hint)


def _address(paper: Paper, party: Party) -> Iterator[Finding]:
    """Yield an inside address without the name or the title of who holds the office that day."""
    lines, language = list(paper.of(Part.ADDRESS)), paper.language
    if not lines or party.holder is None or language is None or language not in party.office.title:
        return
    said = _folded(" ".join(line.text for line in lines))
    surname = _folded(party.holder.forms.get("en", {}).get("surname", party.holder.name.split()[-1]))
    if surname[: max(4, len(surname) - 2)] not in said:
        message = f"the inside address does not name {party.holder.name}, who holds '{party.office_id}' on {paper.date}"
        yield Finding(message, lines[0], "correct the name, or the addressee")
    office = party.office
    titles = [
        office.title[language],
        office.short_title.get(language, ""),
        *office.title_forms.get(language, {}).values(),
    ]
    if not any(_folded(title) in said for title in titles if title):
        message = f"the inside address does not give the title of {party.holder.name}"
        yield Finding(message, lines[0], f"write '{office.titled(language, party.holder.gender) or titles[0]}'")


def _presidency(paper: Paper) -> Iterator[Finding]:
    office = paper.directory.offices.get("un-security-council-president")
    lines = list(paper.of(Part.ADDRESS))
    block = plain(" ".join(line.text for line in lines))
    written = any(party.office_id == "un-security-council-president" for party in paper.addressees)
    if office is None or paper.date is None or not (written or pattern(paper.words.council_president).search(block)):
        return
    turn = office.turn(paper.date)
    if turn is not None:
        for code, name in _states_named(paper, block):
            if code != turn.state:
                president = (
                    paper.directory.states[turn.state].name.get(paper.language or "", {}).get("short", turn.state)
                )
                message = f"the presidency of the Security Council is not held by {name} on {paper.date}"
                yield Finding(message, lines[0], f"that month it is {president}")
    if paper.words.month_of_presidency is None:
        return
    months = months_of(paper.language or "")
    asked = pattern(paper.words.month_of_presidency, months="|".join(months))
    for line in paper.written:
        for found in re.finditer(asked, line.text.lower()):
            month = months.index(found["month"]) + 1
            if month != paper.date.month:
                message = f"the letter is of {paper.date}, and speaks of a presidency for another month"
                yield Finding(message, line, "write to the President of the month, and name that month")


def _states_named(paper: Paper, text: str) -> Iterator[tuple[str, str]]:
    """Yield the States that a block of address names as the one that somebody represents."""
    found = re.search(
        r"(?:Permanent Representative of|Représentante? permanente? d(?:e|u|es)|nuolatin\w+ atstov\w+)", text
    )
    for code in paper.directory.states if found else ():
        forms = paper.directory.states[code].name.get(paper.language or "", {})
        name = next((form for key, form in forms.items() if not key.startswith("adjective") and form in text), None)
        if name is not None:
            yield code, name


def _secretaries(paper: Paper) -> Iterator[Finding]:
    for line in paper.lines:
        text = unquoted(line.text)
        for wrong, right in (*paper.words.secretaries, *paper.words.misspelt_offices):
            found = pattern(wrong).search(text)
            if found:
                yield Finding(
                    f"'{found[0]}' is not how the office or organisation writes itself", line, f"write '{right}'"
                )
    rights = [
        "Secretary-General" if party.office.organisation == "UN" else "Secretary General"
        for party in paper.addressees
        if party.office.rank == "secretary-general"
    ]
    if paper.language == "en" and rights:
        for line in paper.of(*_CALLED):
            found = re.search(r"\bSecretary[- ]General\b", line.text)
            if (
                found
                and found[0] not in rights
                and not any(pattern(one).search(line.text) for one, _ in paper.words.secretaries)
            ):
                yield Finding(
                    f"'{found[0]}' is not how the office or organisation writes itself", line, f"write '{rights[0]}'"
                )


def _gender(paper: Paper) -> Iterator[Finding]:
    words = paper.words
    wrong = {"m": words.feminine, "f": words.masculine}
    holders = [party.holder for party in paper.addressees]
    holder = next(iter(holders), None)
    alike = all(one is not None and holder is not None and one.gender == holder.gender for one in holders)
    if holder is not None and alike and holder.gender in wrong:
        for line in paper.of(Part.SALUTATION, Part.CLOSE):
            found = re.search(rf"\b(?:{'|'.join(wrong[holder.gender])})(?!\w)", line.text)
            if found:
                yield Finding(f"'{found[0]}' does not agree with {holder.name}", line, _hint(holder))
    folded = [(line, line.text.casefold()) for line in paper.lines]
    whole = "\n".join(text for _, text in folded)
    for other in paper.directory.holders.values():
        name = other.name.casefold()
        for line, text in folded if other.gender in wrong and name in whole else ():
            if name in text:
                found = re.search(rf"\b({'|'.join(wrong[other.gender])})\s+(?i:{re.escape(other.name)})", line.text)
                if found:
                    yield Finding(f"'{found[1]}' does not agree with {other.name}", line, _hint(other))
    yield from _excellency(paper)


def _hint(holder: OfficeHolder) -> str:
    return f"{holder.name} is a {'woman' if holder.gender == 'f' else 'man'}"


def _excellency(paper: Paper) -> Iterator[Finding]:
    words, reason = paper.words, _no_excellency(paper)
    styled = pattern(words.excellency)
    for line in paper.of(*_CALLED):
        found = styled.search(line.text)
        if found and reason:
            yield Finding(f"'{found[0]}' is not for {reason}", line, "write the plain form of address")
        elif line.part is Part.SALUTATION and (short := pattern(words.abbreviated_excellency).search(line.text)):
            yield Finding(f"'{short[0]}' does not stand in a salutation", line, "write the form in full")
        elif line.part is Part.ADDRESS and (whole := re.search(r"\bYour Excellency\b|\bVotre Excellence\b", line.text)):
            yield Finding(
                f"'{whole[0]}' does not stand in an address", line, "write 'H.E.', or its like in the language"
            )
    for line in paper.of(Part.SIGNATURE, Part.TITLE):
        found = styled.search(line.text)
        if found:
            yield Finding(f"'{found[0]}' is not for one's own officials", line, "leave it out")


def _no_excellency(paper: Paper) -> str | None:
    """Return for whom the style would be wrong, where it is for all addressees."""
    block = [line.text for line in paper.of(Part.ADDRESS)]
    parties = paper.addressees or (None,)
    reasons = [_never_excellency(paper, party, block if len(parties) == 1 else []) for party in parties]
    return reasons[0] if all(reasons) else None


def _never_excellency(paper: Paper, party: Party | None, block: list[str]) -> str | None:
    """Return whom the addressee's style would be wrong for, by the directory or by what the address says."""
    if (party and party.office.rank == "charge-d-affaires") or any(
        pattern(paper.words.charge).search(one) for one in block
    ):
        return "a chargé d’affaires"
    if (
        party is not None
        and paper.state is not None
        and party.office.state == paper.state
        and party.office.holder != "none"
    ):
        return "one's own officials"
    officer = party is not None and party.holder is not None and party.holder.rank is not None
    if officer or any(pattern(paper.words.officer).match(one.strip()) for one in block):
        return "an officer"
    return None


RULES = (
    Rule(
        "P12", Severity.ERROR, "The States of sender and addressee have their full name when the text first names them",
        "The short name may follow; a State that is called by less than its name may take offence.",
        "UN terminology of country names; practice of ministries", _states, needs=("words",),
    ),
    Rule(
        "P13", Severity.ERROR, "Titles and names are those of the directory on the letter's date; acting ones say so",
        "A wrong or outdated title is what protocol officers complain of most.",
        "the directory of offices and office-holders", _titles, needs=("words", "date"),
    ),
    Rule(
        "P14", Severity.ERROR, "The President of the Security Council is the one of the letter's month",
        "The presidency rotates every month in the English alphabetical order of the members.",
        "Provisional Rules of Procedure of the Security Council, rule 18", _presidency, needs=("words", "date"),
    ),
    Rule(
        "P15", Severity.ERROR,
        "The United Nations have a Secretary-General with a hyphen, other organisations a Secretary General without",
        "Offices are written as they write themselves.", "usage of the UN, NATO, the OSCE and ICAO",
        _secretaries, needs=("words",),
    ),
    Rule(
        "P16", Severity.ERROR,
        "Forms of address agree with the person's gender; no Excellency for a chargé, an officer or one's own official",
        "Gender is taken from the record; Excellency belongs to offices, not to everybody.",
        "UN Correspondence Manual (2000), 87 and 105; FDFA directive 422-0", _gender, needs=("words",),
    ),
    *NAMES,
)  # fmt: skip
