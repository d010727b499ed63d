"""The whole set of letters that one incident calls for: what to write to whom, why, by when, and all of it at once."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from drafter import formats
from drafter.catalogue.find import TemplateFolders, list_templates
from drafter.catalogue.template import LetterTemplate, Occasion, read_template
from drafter.composing import context
from drafter.composing.composition import Composition
from drafter.composing.environment import compile_wording, render
from drafter.composing.fills import Origin
from drafter.composing.views import Scope
from drafter.incident import Incident
from drafter.pipeline.casting import whole_directory
from drafter.pipeline.draft import Desk, compose, lay_out
from drafter.pipeline.order import Draft, Order
from drafter.pipeline.selection import Selection, select
from drafter.problems import DrafterError, Place, Problem, has_errors
from drafter.protocol import accepted_language, find_party
from drafter.reading.inputs import Given
from drafter.values import Certainty

_FIELD = re.compile(r"\{([a-z_.]+)\}")
_INDEX = re.compile(r"\[\d+\]")
_REGISTER = 366
"""Days before the letters' date within which incidents count where it is decided which letters are called for."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One letter that the record calls for: the order for it, why, by when, and when among the others it goes."""

    order: Order
    template: LetterTemplate
    because: str
    due: dt.date | None
    within: str
    rank: int

    @property
    def name(self) -> str:
        """Return the name of its files, without number and ending: template, addressees and language."""
        offices = re.sub(r"[^a-zA-Z0-9]+", "-", "-".join(self.order.addressees))
        parts = [self.template.id, offices, self.order.language or ""]
        return "-".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Letter:
    """A proposal as it came out: the draft, or None with the problems that stand in the way."""

    proposal: Proposal
    desk: Desk | None
    draft: Draft | None
    problems: tuple[Problem, ...]

    @property
    def addressee(self) -> str:
        """Return the addressees as the letter names them, or nothing where it has none."""
        language = self.proposal.order.language or "en"
        parties = self.desk.cast.addressees if self.desk else ()
        return "; ".join(party.office.title.get(language) or party.office_id for party in parties)

    @property
    def bases(self) -> tuple[str, ...]:
        """Return the ids of the legal bases that the letter cites."""
        records = (origin.record for fill in (self.draft.fills if self.draft else ()) for origin in fill.origins)
        return tuple(dict.fromkeys(one.partition(".")[2] for one in records if one.startswith("legal_bases.")))


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the records with all that is stated of it, and the words of each letter, by its number from 1."""

    record: str
    path: str
    certainty: str
    stated: tuple[Any, ...]
    said: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


def propose(
    order: Order, languages: tuple[str, ...] = (), only: tuple[str, ...] = ()
) -> tuple[list[Proposal], list[Problem]]:
    """Return the letters that a record calls for, in the order of sending, and the problems with finding out.

    `order` says what holds for all letters; its template is not used. `languages` are those to write in where a
    letter has them; without any, each letter's first that its addressee takes.
    """
    directory, problems = whole_directory(order.workspace.parties)
    state = order.state or order.workspace.state
    selection, found = select(order.incidents, order.workspace.incidents, state, order.date, _REGISTER)
    problems += found
    if selection.chosen is None or has_errors(found):
        return [], problems
    state = state or str(selection.chosen.territory.stated[0])
    run = Composition("en", directory, day=order.date)
    run.context = {
        **context.records_context(run, selection.incidents, selection.chosen, selection.register),
        "state": state,
    }
    whole = replace(order, state=state, incidents=order.incidents or (selection.chosen.id,))
    proposals: list[Proposal] = []
    for name, folder in list_templates(TemplateFolders(order.workspace.templates)).items():
        if only and name not in only:
            continue
        template, found = read_template(folder)
        problems += found
        if template is not None:
            proposals += _of_template(template, whole, languages, run, selection, problems)
    return sorted(proposals, key=lambda one: (one.rank, one.template.id)), problems


def _of_template(
    template: LetterTemplate, order: Order, languages: tuple[str, ...], run: Composition, selection: Selection,
    problems: list[Problem],
) -> Iterator[Proposal]:  # fmt: skip
    for number_, occasion in enumerate(template.package):
        place = template.place(f"package[{number_}]")
        try:
            if not _said("{% if " + occasion.when + " %}yes{% endif %}", run, place):
                continue
            because = _said(occasion.because, run, place)
        except DrafterError as error:
            problems += error.problems
            continue
        days = occasion.within
        due = order.date + _span(occasion) if days else None
        for addressees in _addressees(occasion.to or template.addressee, selection.chosen):
            for language in _languages(template, languages, addressees, order, run, place):
                yield Proposal(
                    replace(
                        order, template=str(template.folder), addressees=addressees, language=language,
                        signatories=order.signatories or occasion.from_,
                        inputs=_inputs(template, occasion, order.inputs),
                    ),
                    template, because, due, str(days) if days else "", occasion.rank,
                )  # fmt: skip


def _said(text: str, run: Composition, place: Place) -> str:
    """Return a text of `package` with its tags filled in. Raises DrafterError at the template's line."""
    before = len(run.problems)
    composed = run.fills.plain(render(compile_wording(text, place.file, lambda _: place), run)).strip()
    found, run.problems[before:] = run.problems[before:], []
    if has_errors(one for one in found if one.rule != "weak-fact"):
        raise DrafterError(*found)
    return composed


def _addressees(wanted: tuple[str, ...], incident: Incident | None) -> list[tuple[str, ...]]:
    """Return whom to write to, letter by letter: one for each State that the record names as confirmed in the field."""
    letters = [wanted]
    for path in dict.fromkeys(_FIELD.findall(" ".join(wanted))):
        states = dict.fromkeys(_confirmed(incident, path)) if incident else ()
        letters = [tuple(one.replace(f"{{{path}}}", state) for one in to) for to in letters for state in states]
    return letters


def _confirmed(incident: Incident, path: str) -> Iterator[str]:
    """Yield what the record says as confirmed in a field, or in each item of a list that has it."""
    for where, fact in incident.facts():
        if _INDEX.sub("", where) == path and incident.certainty(fact) is Certainty.CONFIRMED:
            yield str(fact.value)


def _languages(
    template: LetterTemplate,
    wanted: tuple[str, ...],
    addressees: tuple[str, ...],
    order: Order,
    run: Composition,
    place: Place,
) -> tuple[str, ...]:
    """Return the languages to write in: those wanted that the letter has, else the first that all addressees take."""
    if wanted:
        return tuple(one for one in wanted if one in template.languages) or template.languages[:1]
    found = [find_party(run.directory, office, order.date, order.state, place) for office in addressees]
    parties = [party for party in found if not isinstance(party, Problem)]
    taken = [
        one
        for one in template.languages
        if not any(accepted_language(run.directory, party, one, place) for party in parties)
    ]
    return tuple(taken[:1]) or template.languages[:1]


def _span(occasion: Occasion) -> dt.timedelta:
    assert occasion.within is not None
    many = float(occasion.within.value)
    return dt.timedelta(days=many) if occasion.within.unit == "d" else dt.timedelta(hours=many)


def _inputs(template: LetterTemplate, occasion: Occasion, given: Mapping[str, Given]) -> dict[str, Given]:
    """Return the inputs of one letter: the occasion's, then those for all letters, then those under its own name."""
    own = given.get(template.id)
    place = template.place("package")
    found = {name: Given(value, place) for name, value in occasion.inputs.items()}
    found |= {name: value for name, value in given.items() if name in template.inputs}
    if own is not None and isinstance(own.value, dict):
        found |= {name: Given(value, own.place) for name, value in own.value.items()}
    return found


def unused(given: Mapping[str, Given], proposals: Iterable[Proposal]) -> list[Problem]:
    """Return a problem for each input that no letter of the set has."""
    known = {name for one in proposals for name in (*one.template.inputs, one.template.id)}
    return [
        Problem("unknown-input", f"no letter of the set has an input '{name}'", value.place,
                "remove it, or write it under the id of its template")
        for name, value in given.items()
        if name not in known
    ]  # fmt: skip


def make(proposal: Proposal) -> Letter:
    """Draft one letter of the set; what stands in its way is told, and stops no other."""
    try:
        desk = lay_out(proposal.order)
        draft = compose(desk)
    except DrafterError as error:
        return Letter(proposal, None, None, error.problems)
    return Letter(proposal, desk, draft if draft.data is not None else None, draft.problems)


def facts(letters: Iterable[Letter]) -> list[Fact]:
    """Return every fact of the records that the letters say, with their words, in the order of the first saying."""
    found: dict[tuple[str, str], dict[int, dict[str, None]]] = {}
    known: dict[tuple[str, str], tuple[str, tuple[Any, ...]]] = {}
    for number_, letter in enumerate(letters, 1):
        if letter.draft is None or letter.desk is None:
            continue
        for incident in letter.desk.selection.incidents:
            for path, fact in incident.facts():
                known[incident.id, path] = str(incident.certainty(fact)), fact.stated
        for fill in letter.draft.fills:
            for key in ((origin.record, origin.field) for origin in fill.origins if not fill.gap):
                if key in known:
                    found.setdefault(key, {}).setdefault(number_, {})[fill.text] = None
    return [Fact(*key, *known[key], {one: tuple(texts) for one, texts in said.items()}) for key, said in found.items()]


def index_context(letters: list[Letter]) -> Callable[[Composition], dict[str, Any]]:
    """Return what the index page sees beside the records: the letters, and the facts that they say."""

    def of(run: Composition) -> dict[str, Any]:
        def given(path: str, text: str) -> Any:
            return run.given("package", path, text)

        rows = []
        for index, letter in enumerate(letters):
            one, at = letter.proposal, f"letters[{index}]"
            title = one.template.correspondence.title
            values = {
                "number": given(f"{at}.number", formats.number(index + 1, run.language)),
                "title": given(f"{at}.title", one.template.title),
                "form": given(f"{at}.form", title.get(run.language, title["en"])),
                "addressee": given(f"{at}.addressee", letter.addressee or "–"),
                "language": given(f"{at}.language", one.order.language or ""),
                "because": given(f"{at}.because", one.because),
                "due": run.given("package", f"{at}.due", one.due) if one.due else None,
                "made": letter.draft is not None,
                "needs": tuple(given(f"{at}.needs[{n}]", text) for n, text in enumerate(needs(letter))),
            }
            rows.append(Scope("letter", values))
        return {"package": Scope("package", {"letters": tuple(rows), "facts": tuple(_rows(run, letters))})}

    return of


def _rows(run: Composition, letters: list[Letter]) -> Iterator[Any]:
    for index, fact in enumerate(facts(letters)):
        at = f"facts[{index}]"
        marks = tuple("×" if number_ in fact.said else "" for number_ in range(1, len(letters) + 1))
        words = run.text(run.leaf(Origin(fact.record, fact.path, Certainty(fact.certainty)), fact.stated))
        yield Scope(
            "fact",
            {
                "record": run.given("package", f"{at}.record", fact.record),
                "field": run.given("package", f"{at}.field", fact.path),
                "certainty": run.given("package", f"{at}.certainty", fact.certainty),
                "text": run.given("package", f"{at}.text", words),
                "marks": marks,
            },
        )


def needs(letter: Letter) -> list[str]:
    """Return, in words, what a letter that could not be made still needs."""
    if letter.draft is not None:
        return []
    return list(dict.fromkeys(problem.message for problem in letter.problems if has_errors([problem])))
