"""What a letter claims, held against its records: doubt, attribution, consequences, and the records' own sources."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import Any

from drafter.checks.paper import Line, Paper, Part
from drafter.checks.rules import Finding
from drafter.checks.sentences import short, written
from drafter.checks.text import unquoted
from drafter.checks.words import Words, anycase
from drafter.formats import number_words
from drafter.formats.language import NBSP
from drafter.incident import Incident
from drafter.marking import UNMARKED, parse_marking
from drafter.problems import Severity
from drafter.values import Certainty, Fact

_WEAK = frozenset({"reported", "disputed"})
_STALE = dt.timedelta(days=30)
_OLD = dt.timedelta(hours=72)


def hedges(paper: Paper) -> Iterator[Finding]:
    """Find facts that are not confirmed and stand without a word of doubt, and counts of the wrong thing."""
    rules = paper.words
    said = [(line, sentence, sentence.replace(NBSP, " ")) for line, sentence in written(paper, rules)]
    for fill in paper.fills or ():
        certainty = _weakest(fill)
        text = str(fill["text"]).replace(NBSP, " ").strip()
        if certainty is None or len(text) < 2 or anycase(rules.hedge).search(text):
            continue
        where = [(line, plain) for line, _, plain in said if re.search(rf"(?<!\w){re.escape(text)}(?!\w)", plain)]
        if where and not any(anycase(rules.hedge).search(plain) for _, plain in where):
            hint = "say so: according to preliminary information"
            yield Finding(f"'{short(text)}' is only {certainty}, and stands as a fact", where[0][0], hint)
    yield from _counts(paper, rules, [(line, plain) for line, _, plain in said])


def _weakest(fill: Mapping[str, Any]) -> str | None:
    """Return "reported" or "disputed" where all that a fill says of records is no more than that."""
    origins = [origin["certainty"] for origin in fill["origins"]]
    return next((one for one in origins if one in _WEAK), None) if origins and set(origins) <= _WEAK else None


def _counts(paper: Paper, rules: Words, said: list[tuple[Line, str]]) -> Iterator[Finding]:
    assert paper.language is not None
    counted = [
        (one.object.count.value, one.object.count_basis.value)
        for one in paper.incidents or ()
        if one.object and one.object.count and one.object.count_basis
    ]
    objects = {count for count, basis in counted if basis == "objects"}
    for count, basis in counted:
        if basis is None or basis not in rules.other_bases or count is None or count < 2 or count in objects:
            continue
        number = f"(?:{count}|{re.escape(number_words(count, paper.language))})"
        shape = rf"(?<![\w.,]){number}\s(?:\w+\s)?{rules.objects}\b"
        for line, plain in said:
            match = anycase(shape).search(plain)
            if match and not anycase(rf"\b(?:{rules.other_bases[basis]})\b").search(plain):
                message = f"'{match[0]}' counts objects, and the record counts {basis.replace('-', ' ')}"
                yield Finding(message, line, "name what was counted")


def attribution(paper: Paper) -> Iterator[Finding]:
    """Find claims that name a State and that no record makes of it, or none so surely."""
    rules = paper.words
    if not paper.incidents:
        return
    for line in paper.of(Part.BODY, Part.REQUEST, annexes=True):
        text = unquoted(line.text)
        for claim, shape in rules.claims.items():
            for match in anycase(shape.replace("{adjective}", r"(\w+)")).finditer(text):
                start = max((text.rfind(end, 0, match.start()) for end in (". ", "; ")), default=-1) + 1
                stop = text.find(". ", match.end())
                sentence = text[start : stop if stop >= 0 else len(text)]
                state = _state_after(match, text[match.end() : stop if stop >= 0 else len(text)], paper)
                if state and not _of_others(sentence, state, paper):
                    yield from _claimed(claim, match[0], state, sentence, line, paper, rules)


def _names(paper: Paper) -> Iterator[tuple[str, str, str]]:
    """Yield each State's code, and its names in the letter's language with the form that each is."""
    for code, state in paper.directory.states.items():
        for form, name in state.name.get(paper.language or "", {}).items():
            yield code, form, name


def _state_after(match: re.Match[str], rest: str, paper: Paper) -> str | None:
    """Return the State that a claim is of: by its adjective in the claim, or by its name soon after."""
    adjective = next((group for group in match.groups() if group), None)
    if adjective is not None:
        return next((code for code, form, name in _names(paper) if "adjective" in form and name == adjective), None)
    near = rest[:60]
    found = [
        (place.start(), code)
        for code, form, name in _names(paper)
        if name in near and (place := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", near))
    ]
    return min(found)[1] if found else None


def _of_others(sentence: str, state: str, paper: Paper) -> bool:
    """Tell whether a sentence speaks of a State that has no part in the incidents: of another matter then."""
    own = {state, paper.state} | {code for one in paper.incidents or () for code in one.territory.stated}
    own |= {code for one in paper.incidents or () for _, fact in _attributed(one) for code in fact.stated}
    return any(
        code not in own and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence)
        for code, form, name in _names(paper)
        if name in sentence and "adjective" not in form
    )


def _attributed(incident: Incident) -> Iterator[tuple[str, Fact[Any]]]:
    for claim in ("made_in", "operated_by", "entered_from", "launched_from", "aimed_at"):
        fact = getattr(incident.attribution, claim, None)
        if fact is not None:
            yield claim, fact


def _claimed(
    claim: str, said: str, state: str, sentence: str, line: Line, paper: Paper, rules: Words
) -> Iterator[Finding]:
    hedged = anycase(rules.hedge).search(sentence) is not None
    if anycase(rules.negation).search(sentence) or line.text.rstrip().endswith("?"):
        return
    known = [
        incident.certainty(fact)
        for incident in paper.incidents or ()
        for name, fact in _attributed(incident)
        if name == claim and state in fact.stated
    ]
    if not known:
        message = f"'{said}' is said of {state}, and no record says so"
        yield Finding(message, line, "say only what the record does, such as where it entered from")
    elif min(one.rank for one in known) > Certainty.CONFIRMED.rank and not hedged:
        message = f"'{said}' is said of {state} as a fact, and the record has it {known[0]}"
        yield Finding(message, line, "say how surely it is known")


def consequences(paper: Paper) -> Iterator[Finding]:
    """Find deaths, injuries and damage that the record states, even as none, and the letter does not."""
    rules, incident = paper.words, paper.incident
    if paper.internal or incident is None or incident.consequences is None or not _tells_of(paper, incident):
        return
    text = "\n".join(line.text for line in paper.prose)
    for field, (shape, name) in rules.recorded_consequences.items():
        fact = getattr(incident.consequences, field)
        if fact is not None and not anycase(shape).search(text):
            none = fact.value in {0, "none"}
            hint = (
                f"say that there were {'none' if field != 'damage' else 'no damage'}" if none else "say what is known"
            )
            hint = "say that there was no damage" if none and field == "damage" else hint
            yield Finding(f"the letter does not say whether there were {name}, and the record does", None, hint)


def _tells_of(paper: Paper, incident: Incident) -> bool:
    return any(
        origin["record"] == incident.id and str(origin["field"]).startswith("occurred")
        for fill in paper.fills or ()
        for origin in fill["origins"]
    )


def sourcing(paper: Paper) -> Iterator[Finding]:
    """Find records without an official source, and an open case whose sources or facts are no longer fresh."""
    assert paper.date is not None
    for incident in paper.incidents or ():
        if not any(source.official for source in incident.sources):
            yield Finding(f"{incident.id} has no official source", None, "add one, or say on whose word it rests")
    chosen = paper.incident
    if chosen is None:
        return
    open_case = chosen.status is not None and chosen.status.value == "open"
    newest = max((source.date for source in chosen.sources if source.date), default=None)
    if open_case and newest and paper.date - newest > _STALE:
        message = f"the newest source of {chosen.id} is of {newest.isoformat()}, and the case is open"
        yield Finding(message, None, "ask whether there is anything newer")
    confirmed = max((fact.as_of for _, fact in chosen.facts() if fact.as_of), default=None)
    if open_case and confirmed and paper.date - confirmed > _OLD:
        message = f"the facts of {chosen.id} are as of {confirmed.isoformat()}, more than 72 hours before the letter"
        yield Finding(message, None, "confirm them before the letter leaves", Severity.INFO)


def of_another_state(paper: Paper) -> Iterator[Finding]:
    """Find incidents of other States that are marked, or that nobody is known to have made public."""
    for incident in paper.incidents or ():
        territory = incident.territory.value
        if territory is None or territory == paper.state:
            continue
        if _marked(incident):
            message = f"{incident.id} is an incident of {territory} and is marked {incident.marking}"
            yield Finding(message, None, "leave it out, or ask its owner")
        elif incident.marking is None and not any(source.official or source.url for source in incident.sources):
            message = f"nothing says that {incident.id}, an incident of {territory}, is public"
            hint = "mark the record public, or give the official source that made it so"
            yield Finding(message, None, hint, Severity.WARNING)


def _marked(incident: Incident) -> bool:
    try:
        return parse_marking(incident.marking) is not None
    except ValueError:
        return (incident.marking or "").lower() not in UNMARKED
