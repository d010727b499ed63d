"""The Context: everything a template may see, built from records, parties, inputs and protocol."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import escape

from drafter import formats
from drafter.composing.composition import Composition, WordingError
from drafter.composing.fills import Origin
from drafter.composing.letter import Blocks, Letter, Picture
from drafter.composing.views import Leaf, Missing, Phrase, Scope, View, plain
from drafter.incident import DiplomaticStep, Incident
from drafter.party import Party
from drafter.problems import Problem
from drafter.protocol import FormOfAddress, signature_title
from drafter.values import Certainty, Moment

Cite = Callable[[str, str | None], str | Problem]
"""Give a legal basis its words, in a case if one is asked for."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who writes to whom: the sending State, its signatories in order of precedence, the addressee, the copies.

    A part is None or empty where the template does not ask for it.
    """

    state: str | None = None
    signatories: tuple[Party, ...] = ()
    addressee: Party | None = None
    form_of_address: FormOfAddress | None = None
    copies: tuple[Party, ...] = ()


def records_context(run: Composition, incidents: Sequence[Incident], chosen: Incident | None) -> dict[str, Any]:
    """Return what a template sees of the records.

    `incident` is the one the letter is about (the latest), `series` those in the same State, `elsewhere` the
    others, `incidents` all of them, `events` all that happened, by date.
    """
    views = {incident.id: View(incident, "", Incident, incident, run.leaf) for incident in incidents}
    context: dict[str, Any] = {"incidents": tuple(views.values())}
    if chosen is not None:
        territory = chosen.territory.value
        home = [views[incident.id] for incident in incidents if incident.territory.value == territory]
        away = [views[incident.id] for incident in incidents if incident.territory.value != territory]
        context |= {"incident": views[chosen.id], "series": tuple(home), "elsewhere": tuple(away)}
        context["events"] = tuple(sorted(_events(home), key=lambda event: _when(event.date)))
    return context


def _events(views: Sequence[View]) -> Iterator[Scope]:
    for view in views:
        no_step = View(view._incident, "steps.diplomatic", DiplomaticStep, None, view._leaf)  # noqa: SLF001
        yield _event("occurred", view, no_step, view.occurred.start)
        if not isinstance(view.found.date, Missing):
            yield _event("found", view, no_step, view.found.date)
        for step in view.steps.diplomatic:
            yield _event("diplomatic", view, step, step.date)


def _event(kind: str, incident: View, step: View, date: Leaf) -> Scope:
    named = {source.id: source for source in incident._incident.sources}  # noqa: SLF001
    publishers = [named[source].publisher for source in date._origin.sources]  # noqa: SLF001
    sources = tuple(Phrase(publisher, [date._origin]) for publisher in publishers)  # noqa: SLF001
    return Scope("event", {"kind": kind, "incident": incident, "step": step, "date": date, "sources": sources})


def _when(date: Leaf) -> tuple[dt.date, dt.time]:
    value = plain(date)
    return (value.date, value.time or dt.time.min) if isinstance(value, Moment) else (value, dt.time.max)


def parties_context(run: Composition, cast: Cast) -> dict[str, Any]:
    """Return what a template sees of sender, signatories and addressee, in the run's language."""
    context: dict[str, Any] = {}
    if cast.state is not None:
        names = run.directory.states[cast.state].name.get(run.language, {})
        record = f"states.{cast.state}"
        forms = {form: run.given(record, f"name.{form}", name) for form, name in names.items()}
        bodies = tuple(
            Scope("institution", {"name": run.given(f"offices.{party.office_id}", "institution", name)})
            for party in cast.signatories
            if (name := party.office.institution.get(run.language))
        )
        context["sender"] = Scope("sender", {"state": Scope("sender.state", forms), "institutions": bodies})
    if cast.signatories:
        context["signatories"] = tuple(_signatory(run, party) for party in cast.signatories)
    if cast.addressee is not None and cast.form_of_address is not None:
        record = f"offices.{cast.addressee.office_id}"
        lines = tuple(
            run.given(record, f"inside_address[{number}]", line)
            for number, line in enumerate(cast.form_of_address.inside_address)
        )
        context["addressee"] = Scope("addressee", {"lines": lines, "name": _person(run, cast.addressee)})
    return context


def _signatory(run: Composition, party: Party) -> Scope:
    name = _person(run, party)
    title = run.given(f"offices.{party.office_id}", "title", _on_two_lines(run, party))
    return Scope("signatory", {"name": name, "title": title})


def _person(run: Composition, party: Party) -> Leaf | Missing:
    """Return the name of the person who holds the office; it is missing where none is known."""
    if party.holder is None:
        return Missing(f"offices.{party.office_id}", "name")
    return run.given(f"holders.{party.holder_id}", "name", party.holder.name)


def _on_two_lines(run: Composition, party: Party) -> str:
    """Return the title under a signature, with the State on a line of its own."""
    title = str(signature_title(party, run.language))
    state = run.directory.states.get(party.office.state or "")
    name = state.name.get(run.language, {}).get("with_article") if state else None
    before, found, after = title.rpartition(f" of {name}")
    return f"{before}\nof {name}" if name and found and not after else title


def inputs_context(run: Composition, declared: Sequence[str], inputs: Mapping[str, Any]) -> dict[str, Any]:
    """Return the inputs; one that was declared and not given is Missing."""
    values: dict[str, Any] = {}
    for key in declared:
        value = inputs.get(key)
        if value is None:
            values[key] = Missing("inputs", key)
        elif isinstance(value, (tuple, list)):
            values[key] = tuple(run.given("inputs", f"{key}[{number}]", item) for number, item in enumerate(value))
        else:
            values[key] = run.given("inputs", key, value)
    return {"inputs": Scope("inputs", values)}


def words_context(run: Composition, cite: Cite | None, enclosures: int = 0, copies: int = 0) -> dict[str, Any]:
    """Return the fixed words of a letter as `label`, `cite` for legal bases, and whether `gaps` are wanted.

    The words for enclosures and copies agree with how many there are.
    """
    words = {key: key for key in ("subject", "page", "of", "annex_alone", "draft")}
    words |= {"enclosures": "enclosure" if enclosures == 1 else "enclosures"}
    words |= {"copies": "copy" if copies == 1 else "copies"}
    labels = {key: run.given("words", word, formats.word(word, run.language)) for key, word in words.items()}
    labels["number"] = run.given("words", "number", formats.word("number", run.language, number="").strip())

    def cited(basis: str, form: str | None = None) -> Phrase:
        if cite is None:
            raise WordingError("this template has no legal bases", "name them in template.yaml, 'legal_bases'")
        text = cite(str(basis), None if form is None else str(form))
        if isinstance(text, Problem):
            raise WordingError(text.message, text.hint)
        return Phrase(text, [Origin(f"legal_bases.{basis}", "wording", Certainty.CONFIRMED)])

    return {"label": Scope("label", labels), "cite": cited, "gaps": run.gaps}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the paper around the wording."""

    date: dt.date
    place: str = ""
    marking: str = ""
    draft: bool = True
    references: int = 1
    emblem: Picture | None = None


def letter_context(run: Composition, sheet: Sheet, cast: Cast, letter: Letter | None) -> dict[str, Any]:
    """Return the letter as a letterhead sees it; without a wording, only what stands around it."""
    day = formats.date(sheet.date, run.language)
    draft = formats.word("draft_of", run.language, date=day) if sheet.draft else ""
    values: dict[str, Any] = {
        "date": run.given("letter", "date", sheet.date),
        "place": run.given("letter", "place", sheet.place),
        "marking": run.given("letter", "marking", sheet.marking),
        "draft_mark": run.given("letter", "draft_mark", draft),
        "emblem": sheet.emblem,
        "references": tuple(
            Scope("reference", {"number": run.given("letter", f"references[{index}]", "")})
            for index in range(sheet.references)
        ),
        "copies": tuple(_copy(run, party) for party in cast.copies),
    }
    if cast.form_of_address is not None and cast.addressee is not None:
        record = f"offices.{cast.addressee.office_id}"
        values["salutation"] = run.given(record, "salutation", cast.form_of_address.salutation)
        values["close"] = run.given(record, "complimentary_close", cast.form_of_address.close)
    if letter is not None:
        values |= _wording(letter)
    return {"letter": Scope("letter", values)}


def _copy(run: Composition, party: Party) -> Leaf:
    title = party.office.title.get(run.language, party.office_id)
    return run.given(f"offices.{party.office_id}", "title", title)


def _wording(letter: Letter) -> dict[str, Any]:
    titles = ["".join(span.text for span in annex.title) for annex in letter.annexes]
    numbered = titles if len(titles) == 1 else [f"{number}. {title}" for number, title in enumerate(titles, 1)]
    enclosures = tuple(escape(title) for title in numbered)
    return {
        "subject": escape("".join(span.text for span in letter.subject)),
        "body": Blocks(letter.body),
        "annexes": Blocks((), letter.annexes),
        "enclosures": enclosures,
    }
