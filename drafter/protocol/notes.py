"""The formulae of notes: which body presents its compliments to which, and how the courtesy is renewed at the end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import Formatter
from typing import Literal, NamedTuple

from drafter import formats
from drafter.party import Party
from drafter.problems import Problem
from drafter.protocol.address_forms import AddressForms, Note, Number, address_forms

Courtesy = Literal["full", "opening_only", "none"]


class Formulae(NamedTuple):
    """What opens a note, up to the verb that its text begins with, and what closes it; and whether one is doubtful."""

    opening: str
    closing: str
    weak: bool


def formulae(addressee: Party, writers: Sequence[Party], data: AddressForms, courtesy: Courtesy) -> Formulae | Problem:
    """Return the formulae of a note from the bodies of the writers to the body of the addressee."""
    note, bodies = data.note, []
    for writer in writers:
        body = _writing(writer, data)
        if isinstance(body, Problem):
            return body
        bodies.append(body)
    number: Number = "one" if len(set(bodies)) == 1 else "several"
    opening = (note.plain_opening if courtesy == "none" else note.opening).get(number)
    closing = note.closing.get(number) if courtesy == "full" else ""
    if opening is None or closing is None:
        what = "for several bodies" if number == "several" else "without courtesy"
        message = f"the notes in '{data.language}' have no formula {what}"
        return Problem("no-formula", message, hint="write the note in another language, or from one body with courtesy")
    body = bodies[0] if number == "one" else _together(list(dict.fromkeys(bodies)), data)
    opened = set_forms(opening, addressee, data, body=body)
    closed = set_forms(closing, addressee, data, body=body)
    if isinstance(opened, Problem):
        return opened
    if isinstance(closed, Problem):
        return closed
    weak = {"several"} if number == "several" else set()
    weak |= {"plain_opening"} if courtesy == "none" else set()
    return Formulae(opened, closed, note.needs_native_review or bool(weak & set(note.weak)))


def set_forms(pattern: str, party: Party, data: AddressForms, **fields: str) -> str | Problem:
    """Return a pattern with the stored forms of a body's title put in; a capital in a field's name gives a capital."""
    for name in dict.fromkeys(field for _, field, _, _ in Formatter().parse(pattern) if field):
        if name.lower() in fields:
            form: str | Problem = fields[name.lower()]
        else:
            form = _stored(party, name.lower(), data)
        if isinstance(form, Problem):
            return form
        fields[name] = form[:1].upper() + form[1:] if name[0].isupper() else form
    return pattern.format(**fields)


def body_forms(party: Party, language: str) -> dict[str, str]:
    """Return what a body is called in a sentence: its stored forms, and those that can be made, by name.

    `with_article` and `to` say "the Embassy of ..." and "to the Embassy of ...", `short_with_article` and `short_to`
    "the Embassy". An office that a person holds stands for its institution.
    """
    data = address_forms(language)
    if isinstance(data, Problem):
        return {}
    office, note = party.office, data.note
    if office.holder == "none":
        forms = {"name": office.title.get(language, ""), **office.title_forms.get(language, {})}
        made = {key: _stored(party, key, data) for key in ("with_article", "to", "short_with_article", "short_to")}
        return {**forms, **{key: form for key, form in made.items() if isinstance(form, str)}}
    name = office.institution.get(language, "")
    words = max((words for words in note.bodies if name.startswith(words)), key=len, default="")
    if not name:
        return {}
    forms = {"name": name}
    for form in ("with_article", "to"):
        whole = _declined(name, form, note)
        if whole:
            forms |= {form: whole, f"short_{form}": note.bodies[words].get(form, whole) if words else whole}
    return forms


def _writing(writer: Party, data: AddressForms) -> str | Problem:
    """Return the body that writes, with its article: the institution of an office, or the body itself."""
    if writer.office.holder == "none":
        return _stored(writer, "with_article", data)
    name = writer.office.institution.get(data.language)
    form = _declined(name, "with_article", data.note) if name else None
    if form is None:
        message = f"the institution of '{writer.office_id}' is not known in '{data.language}'"
        if name:
            message = f"it is not known how '{name}' takes its article in '{data.language}'"
        return Problem("no-institution", message, hint="add it to the office in a file in your parties folder")
    return form


def _stored(party: Party, key: str, data: AddressForms) -> str | Problem:
    """Return a body's title in one of its stored forms, or as `bodies` puts its first words into that form."""
    office, language = party.office, data.language
    forms = {"title": office.title.get(language, ""), **office.title_forms.get(language, {})}
    if forms.get(key):
        return forms[key]
    case = key.removeprefix("short_")
    short = office.short_title.get(language) if case != key else None
    if short is None and case != key:
        return _stored(party, case, data)
    name = short or office.title.get(language)
    form = _declined(name, case, data.note) if name else None
    if form is not None:
        return form
    message = f"the title of '{party.office_id}' has no form '{key}' in '{language}'"
    hint = f"add 'title_forms.{language}.{key}' to the office in a file in your parties folder"
    return Problem("no-title", message, hint=hint)


def _declined(name: str, form: str, note: Note) -> str | None:
    """Return a name with its first words in another form; without articles in the language, as it is."""
    for words in sorted(note.bodies, key=len, reverse=True):
        rest = name[len(words) :]
        if name.startswith(words) and (not words or rest[:1] in ("", " ")) and form in note.bodies[words]:
            return note.bodies[words][form] + rest
    has_articles = any("with_article" in forms for forms in note.bodies.values())
    return name if form == "with_article" and not has_articles else None


def _together(bodies: list[str], data: AddressForms) -> str:
    """Return several bodies as one subject: "the Ministries of ... of the Republic of A and the Republic of B"."""
    for kind in data.note.several:
        one = _declined(kind.one, "with_article", data.note) or kind.one
        parts = re.split(r"\\\{(state|body)\\\}", re.escape(one))
        pattern = "".join(f"(?P<{part}>.+?)" if number % 2 else part for number, part in enumerate(parts))
        found = [re.fullmatch(pattern, body) for body in bodies]
        matches = [match.groupdict() for match in found if match]
        if len(matches) == len(bodies) and len({match.get("body") for match in matches}) == 1:
            states = formats.listed([match["state"] for match in matches], data.language)
            return kind.all.format(states=states, body=matches[0].get("body", ""))
    return formats.listed(bodies, data.language)
