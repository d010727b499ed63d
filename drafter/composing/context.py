"""The Context: everything a template may see, built from records, parties, inputs and protocol."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import escape

from drafter import formats
from drafter.catalogue.photographs import Photograph
from drafter.composing.composition import Composition, WordingError
from drafter.composing.fills import Origin
from drafter.composing.letter import Block, Blocks, Letter, Paragraph, Picture, Span
from drafter.composing.views import Leaf, Missing, Phrase, Scope, View, plain
from drafter.incident import DiplomaticStep, Incident
from drafter.party import Party
from drafter.problems import Problem
from drafter.protocol import FormOfAddress, FormOfCorrespondence, body_forms, on_lines, title_first
from drafter.values import Certainty, Moment

Cite = Callable[[str, str | None], str | Problem]
"""Give a legal basis its words, in a case if one is asked for."""

Citable = Callable[[str], bool | Problem]
"""Tell whether a legal basis may be cited to this addressee on the letter's date, or the problem with asking."""

_PICTURE_MM = 85.0
"""How tall a picture stands: two of them with their captions fit on a page."""

_BREAK = "\0"


@dataclass(frozen=True, slots=True)
class Cast:
    """Who writes to whom: the sending State, its signatories and the addressees in order of precedence, the copies.

    A part is None or empty where the template does not ask for it. `titles` are those under the signatures.
    """

    state: str | None = None
    signatories: tuple[Party, ...] = ()
    addressees: tuple[Party, ...] = ()
    form_of_address: FormOfAddress | None = None
    copies: tuple[Party, ...] = ()
    titles: tuple[str, ...] = ()


def records_context(
    run: Composition, incidents: Sequence[Incident], chosen: Incident | None, register: Sequence[Incident] = ()
) -> dict[str, Any]:
    """Return what a template sees of the records.

    `incident` is the one the letter is about (the latest), `series` those in the same State, `elsewhere` the
    others, `incidents` all of them, `events` all that happened, by date. `register` holds every record up to the
    letter's date, however old, to count in.
    """
    known = {incident.id: incident for incident in (*register, *incidents)}
    views = {key: View(incident, "", Incident, incident, run.leaf) for key, incident in known.items()}
    context: dict[str, Any] = {"incidents": tuple(views[incident.id] for incident in incidents)}
    context["register"] = tuple(views[incident.id] for incident in register) or context["incidents"]
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
    """Return what a template sees of sender, signatories and addressees, in the run's language.

    `addressee` is the first of the `addressees`, with the lines of all inside addresses.
    """
    context: dict[str, Any] = {}
    if cast.state is not None:
        bodies = tuple(_institution(run, party) for party in cast.signatories if body_forms(party, run.language))
        values: dict[str, Any] = {"state": _state(run, cast.state), "institutions": bodies}
        values["institution"] = bodies[0] if bodies else Missing("sender", "institution")
        context["sender"] = Scope("sender", values)
    if cast.signatories:
        pairs = zip(cast.signatories, cast.titles, strict=True)
        context["signatories"] = tuple(_signatory(run, party, title) for party, title in pairs)
    if cast.addressees:
        record = f"offices.{cast.addressees[0].office_id}"
        inside = cast.form_of_address.inside_address if cast.form_of_address else ()
        lines = tuple(run.given(record, f"inside_address[{number}]", line) for number, line in enumerate(inside))
        each = tuple(_addressee(run, party) for party in cast.addressees)
        context["addressee"] = Scope("addressee", {"lines": lines, **each[0]})
        context["addressees"] = tuple(Scope("addressee", values) for values in each)
    return context


def _addressee(run: Composition, party: Party) -> dict[str, Any]:
    """Return who is written to: the office's id, the person's name, the title, its State, and the body in its forms."""
    record = f"offices.{party.office_id}"
    title = party.office.titled(run.language, party.holder.gender if party.holder else "m")
    code = party.state or party.office.state
    return {
        "office": run.given(record, "id", party.office_id),
        "name": _person(run, party),
        "title": run.given(record, "title", title) if title else Missing(record, "title"),
        "state": _state(run, code) if code else Missing(record, "state"),
        "body": Scope("addressee.body", _forms(run, party)),
    }


def _state(run: Composition, code: str) -> Scope:
    names = run.state_forms(code) if run.language in run.directory.states[code].name else {}
    return Scope("state", {form: run.given(f"states.{code}", f"name.{form}", name) for form, name in names.items()})


def _institution(run: Composition, party: Party) -> Scope:
    forms = _forms(run, party)
    name = on_lines(body_forms(party, run.language)["name"], party, run.language, run.directory)
    return Scope("institution", {**forms, "lines": run.given(f"offices.{party.office_id}", "institution", name)})


def _forms(run: Composition, party: Party) -> dict[str, Leaf]:
    record = f"offices.{party.office_id}"
    return {key: run.given(record, f"title.{key}", form) for key, form in body_forms(party, run.language).items()}


def _signatory(run: Composition, party: Party, title: str) -> Scope:
    record = f"offices.{party.office_id}"
    open_place = run.given("words", "name", formats.word("name_to_come", run.language))
    name = _person(run, party) if party.holder else open_place
    values: dict[str, Any] = {"name": name, "title": run.given(record, "title", title)}
    if party.office.state is not None:
        values["state"] = _state(run, party.office.state)
    return Scope("signatory", values)


def _person(run: Composition, party: Party) -> Leaf | Missing:
    """Return the name of the person who holds the office; it is missing where none is known."""
    if party.holder is None:
        return Missing(f"offices.{party.office_id}", "name")
    return run.given(f"holders.{party.holder_id}", "name", party.holder.name)


def inputs_context(run: Composition, declared: Sequence[str], inputs: Mapping[str, Any]) -> dict[str, Any]:
    """Return the inputs; one that was declared and not given is Missing."""
    values: dict[str, Any] = {}
    for key in declared:
        value = inputs.get(key)
        if value is None:
            values[key] = Missing("inputs", key)
        elif isinstance(value, (tuple, list)):
            values[key] = tuple(_item(run, f"{key}[{number}]", item) for number, item in enumerate(value))
        else:
            values[key] = run.given("inputs", key, value)
    return {"inputs": Scope("inputs", values)}


def _item(run: Composition, path: str, item: Any) -> Leaf | Scope:
    if not isinstance(item, Photograph):
        return run.given("inputs", path, item)
    said = {name: getattr(item, name) for name in ("caption", "date", "author", "source", "released_by")}
    values: dict[str, Any] = {
        name: Missing("inputs", f"{path}.{name}") if value is None else run.given("inputs", f"{path}.{name}", value)
        for name, value in said.items()
    }
    return Scope("picture", {"image": Picture(item.data, item.caption, _PICTURE_MM), **values})


def words_context(
    run: Composition, cite: Cite | None, citable: Citable | None = None, *, enclosures: int = 0, copies: int = 0
) -> dict[str, Any]:
    """Return the fixed words of a letter as `label`, `cite` and `citable` for legal bases, `datum`, and the `gaps`.

    The words for enclosures and copies agree with how many there are.
    """
    words = {key: key for key in ("annex_alone", "draft", "seal", "initials")}
    words["subject"] = "subject_line"
    words["enclosures"] = "enclosure_line" if enclosures == 1 else "enclosures_line"
    words["copies"] = "copy_line" if copies == 1 else "copies_line"
    labels = {key: run.given("words", word, formats.word(word, run.language)) for key, word in words.items()}
    # Where the page's number and the number of pages stand among the words differs by language.
    pages = formats.word("page_of", run.language, page=_BREAK, pages=_BREAK).split(_BREAK)
    places = zip(("before_page", "before_pages", "after_pages"), pages, strict=True)
    labels |= {key: run.given("words", "page_of", text) for key, text in places}

    def cited(basis: str, form: str | None = None) -> Phrase:
        if cite is None:
            raise WordingError("this template has no legal bases", "name them in template.yaml, 'legal_bases'")
        text = cite(str(basis), None if form is None else str(form))
        if isinstance(text, Problem):
            raise WordingError(text.message, text.hint)
        return Phrase(text, [Origin(f"legal_bases.{basis}", "wording", Certainty.CONFIRMED)])

    def may_be_cited(basis: str) -> bool:
        found = citable(str(basis)) if citable else False
        if isinstance(found, Problem):
            raise WordingError(found.message, found.hint)
        return found

    def datum() -> Phrase:
        run.datum_said = True
        return Phrase(formats.DATUM)

    return {"label": Scope("label", labels), "cite": cited, "citable": may_be_cited, "datum": datum, "gaps": run.gaps}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the paper around the wording. Without a form it is a letter made in Word.

    `enclosed` is what goes with the letter beside its annexes: the path of the input that names it, and its name.
    """

    date: dt.date
    place: str = ""
    marking: str = ""
    draft: bool = True
    references: int = 1
    emblem: Picture | None = None
    form: FormOfCorrespondence | None = None
    courtesy_translation: bool = False
    enclosed: tuple[tuple[str, str], ...] = ()


def letter_context(run: Composition, sheet: Sheet, cast: Cast, letter: Letter | None) -> dict[str, Any]:
    """Return the letter as a letterhead sees it; without a wording, only what stands around it."""
    values: dict[str, Any] = {
        **{key: run.given("letter", key, text) for key, text in _around(run, sheet).items()},
        "date": run.given("letter", "date", sheet.date),
        "emblem": sheet.emblem,
        "signed": not sheet.courtesy_translation,
        "title_first": title_first(run.language),
        "references": tuple(
            Scope("reference", {"number": run.given("letter", f"references[{index}]", "")})
            for index in range(sheet.references)
        ),
        "copies": tuple(_copy(run, party) for party in cast.copies),
    }
    found = cast.form_of_address
    if found is not None and cast.addressees:
        record = f"offices.{cast.addressees[0].office_id}"
        values["salutation"] = run.given(record, "salutation", found.salutation)
        values["close"] = run.given(record, "complimentary_close", found.close)
    if letter is not None:
        values |= _wording(run, letter, found, sheet.enclosed)
    return {"letter": Scope("letter", values)}


def _around(run: Composition, sheet: Sheet) -> dict[str, str]:
    """Return the texts around the wording by name; one that the form or the language has not got is empty."""
    language, form, place = run.language, sheet.form, sheet.place
    day = formats.date(sheet.date, language)
    dated = "top" if form is None else form.date
    date = formats.word("place_and_date" if place else "date_alone", language, place=place, date=day)
    undated = formats.word("number_line_undated", language)
    number = formats.word("number_line", language, numeric_date=sheet.date.isoformat()) if dated == "top" else undated
    if form is not None and not form.number:
        number = undated = ""
    return {
        "place": place,
        "marking": sheet.marking,
        "draft_mark": formats.word("draft_of", language, date=day) if sheet.draft else "",
        "courtesy_translation": formats.word("courtesy_translation", language) if sheet.courtesy_translation else "",
        "heading": form.title.get(language, form.title["en"]) if form is not None and form.heading else "",
        "number_line": number,
        # In a language that writes the date before the number, it does not stand at the top a second time.
        "header_date": date if dated == "top" and number == undated else "",
        "end_date": date if dated == "end" else "",
    }


def _copy(run: Composition, party: Party) -> Leaf:
    title = party.office.title.get(run.language, party.office_id)
    return run.given(f"offices.{party.office_id}", "title", title)


def _wording(
    run: Composition, letter: Letter, form: FormOfAddress | None, enclosed: tuple[tuple[str, str], ...]
) -> dict[str, Any]:
    titles = ["".join(span.text for span in annex.title) for annex in letter.annexes]
    for path, name in enclosed:
        origin = Origin("inputs", path, Certainty.CONFIRMED)
        titles.append(run.fills.add("enclosures", 0, f"inputs.{path}", name[:1].upper() + name[1:], (origin,)))
    numbered = titles if len(titles) == 1 else [f"{number}. {title}" for number, title in enumerate(titles, 1)]
    enclosures = tuple(escape(title) for title in numbered)
    return {
        "subject": escape("".join(span.text for span in letter.subject)),
        "body": Blocks(_between_formulae(run, letter.body, form)),
        "annexes": Blocks((), letter.annexes),
        "enclosures": enclosures,
    }


def _between_formulae(run: Composition, body: tuple[Block, ...], form: FormOfAddress | None) -> tuple[Block, ...]:
    """Return a note's text between its formulae: the opening runs into its first paragraph, the closing is its last."""

    def formula(name: str, text: str) -> Span:
        origin = Origin("protocol", name, Certainty.CONFIRMED)
        return Span(run.fills.add("forms of address", 0, f"letter.{name}", text, (origin,)))

    if form is not None and form.opening:
        opening, first = formula("opening", form.opening), body[0] if body else None
        if isinstance(first, Paragraph):
            body = (Paragraph((opening, Span(" "), *first.spans)), *body[1:])
        else:
            body = (Paragraph((opening,)), *body)
    if form is not None and form.closing:
        body = (*body, Paragraph((formula("closing", form.closing),)))
    return body
