"""Forms of address: inside address, salutation and the close that repeats it, and the formulae of notes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.party import Directory, Gender, Party
from drafter.problems import Problem
from drafter.protocol.address_forms import AddressForms, ByGender, Entry, Style, address_forms
from drafter.protocol.forms import FormOfCorrespondence, form_of_correspondence
from drafter.protocol.notes import Courtesy, formulae, set_forms
from drafter.protocol.titles import by_gender, titled

_EXPANDED = "{address}"
_IN_THE_CAPITAL = ("embassy", "diplomatic-missions")


@dataclass(frozen=True, slots=True)
class FormOfAddress:
    """How an addressee is written to. What the form of correspondence, or the language, has not got is empty.

    `opening` is what a note begins with, up to the verb that its text begins with; `closing` is its last sentence.
    """

    inside_address: tuple[str, ...] = ()
    salutation: str = ""
    close: str = ""
    opening: str = ""
    closing: str = ""
    certainty: str = "K"
    needs_native_review: bool = False


def address(
    party: Party,
    directory: Directory,
    *,
    language: str,
    form: str,
    style: Style = "formal",
    plural: bool | None = None,
    sender_state: str | None = None,
    writers: Sequence[Party] = (),
    courtesy: Courtesy = "full",
) -> FormOfAddress | Problem:
    """Return how the party is addressed in a form of correspondence, or the problem with addressing it.

    `plural` says whether several persons write (None: as the form of correspondence does, or where several are among
    the writers). An office of the sender's own State is not styled Excellency, and is addressed in the current style.
    `writers` are who signs: their bodies open and close a note, and officers among themselves have a form of their own.
    """
    place = directory.places.get(f"offices.{party.office_id}")
    asked = form_of_correspondence(form, place)
    if isinstance(asked, Problem):
        return asked
    data = address_forms(language)
    if isinstance(data, Problem):
        return data
    if asked.note:
        host = directory.states.get(sender_state or "")
        seat = host.capital.get(language, "") if host and party.office.rank in _IN_THE_CAPITAL else ""
        found = _note(party, data, writers, courtesy, seat)
    else:
        own = sender_state is not None and party.office.state == sender_state
        many = plural if plural is not None else asked.plural or len(writers) > 1
        found = _letter(party, data, asked, _Manner("current" if own else style, own, many, _in_uniform(writers)))
    return replace(found, place=place) if isinstance(found, Problem) else found


@dataclass(frozen=True, slots=True)
class _Manner:
    style: Style
    own: bool
    many: bool
    uniform: bool


def _in_uniform(writers: Sequence[Party]) -> bool:
    """Tell whether men in uniform write: to them a general is "Mon général"."""
    return bool(writers) and all(w.holder is not None and w.holder.rank and w.holder.gender == "m" for w in writers)


def _note(
    party: Party, data: AddressForms, writers: Sequence[Party], courtesy: Courtesy, seat: str
) -> FormOfAddress | Problem:
    lines: list[str] = []
    for pattern in data.note.inside_address:
        line = "" if pattern == _EXPANDED else set_forms(pattern, party, data)
        if isinstance(line, Problem):
            return line
        lines += party.office.address.get(data.language, (seat,)) if pattern == _EXPANDED else [line]
    found = formulae(party, writers, data, courtesy) if writers else None
    if isinstance(found, Problem):
        return found
    doubtful = party.office.to_review(data.language) or (found.weak if found else data.note.needs_native_review)
    return FormOfAddress(
        tuple(filter(None, lines)),
        opening=found.opening if found else "",
        closing=found.closing if found else "",
        certainty="K?" if found and found.weak else data.note.certainty,
        needs_native_review=doubtful,
    )


def _letter(party: Party, data: AddressForms, form: FormOfCorrespondence, manner: _Manner) -> FormOfAddress | Problem:
    if party.office.holder == "none" and form.salutation:
        message = f"'{party.office_id}' is a body, and the form '{form.id}' is written to a person"
        return Problem("no-person", message, hint="write a note to it, or name an office that a person holds with --to")
    entry = data.entry(party)
    if entry is None:
        known = ", ".join([*data.offices, *data.ranks])
        message = f"there is no form of address in '{data.language}' for '{party.office_id}'"
        return Problem("no-form-of-address", message, hint=f"in this language there are those of {known}")
    gender: Gender = party.holder.gender if party.holder else "x"
    fields = _fields(party, data, entry, manner)
    if isinstance(fields, Problem):
        return fields
    lines: list[str] = []
    for by in entry.inside_address:
        pattern = _of(by, gender)
        if pattern == _EXPANDED:
            lines += party.office.address.get(data.language, ())
        elif party.holder is not None or "{name" not in pattern:
            lines.append(_set(pattern, fields))
    doubtful = entry.needs_native_review or party.office.to_review(data.language)
    doubtful |= party.holder is not None and party.holder.to_review(data.language)
    whole = FormOfAddress(tuple(filter(None, lines)), certainty=entry.certainty, needs_native_review=doubtful)
    if not form.salutation:
        return whole
    try:
        salutation = _set(by_gender(_styled(entry.salutation, manner.style), gender), fields)
        fields["call"] = salutation.rstrip(" ,!")
        close = by_gender(_styled(entry.close or data.close, manner.style), gender) if form.close else ""
    except KeyError:
        called = f"{manner.style} salutation in '{data.language}' for '{party.office_id}'"
        message = f"there is no {called} with its holder's gender"
        return Problem("no-form-of-address", message, hint="write in another language, or in another style")
    return replace(whole, salutation=salutation, close=_set(close, fields))


def _styled(texts: Mapping[Style, ByGender], style: Style) -> ByGender:
    return texts.get(style) or texts["formal"]


def _of(text: ByGender, gender: Gender) -> str:
    return text if isinstance(text, str) else text.get(gender) or text["m"]


def _fields(party: Party, data: AddressForms, entry: Entry, manner: _Manner) -> dict[str, str] | Problem:
    """Return what the patterns of an entry can be filled with."""
    office, holder, language = party.office, party.holder, data.language
    forms = holder.forms.get(language, {}) if holder else {}
    name = forms.get(data.case) or forms.get("name") or (holder.name if holder else "")
    gender: Gender = holder.gender if holder else "x"
    honorific = (holder.style if holder else None) or (entry.honorifics or data.honorifics).get(gender, "")
    surname = forms.get("surname") or (holder.forms.get("en", {}).get("surname", "") if holder else "")
    fields = {
        "excellency": "" if manner.own else data.excellency,
        "honorific": honorific if holder else "",
        "name": name,
        "surname": surname if surname and (honorific or (holder and holder.rank)) else name,
        "name_in_capitals": name.replace(surname, surname.upper()) if surname else name,
        "institution": office.institution.get(language, ""),
        "also": forms.get("also", ""),
        **data.voices["plural" if manner.many else "singular"],
    }
    return _with_rank(fields, party, data, entry, manner) or _with_titles(fields, party, data, entry) or fields


def _with_rank(
    fields: dict[str, str], party: Party, data: AddressForms, entry: Entry, manner: _Manner
) -> Problem | None:
    """Add how an officer is written and called, where the entry asks for it."""
    holder = party.holder
    if holder is None or not holder.rank or not entry.by_rank:
        return None
    own = holder.forms.get(data.language, {}).get("rank") or (None if data.officers else holder.rank)
    officer = data.officers.get(holder.rank)
    if own is None and officer is None:
        message = f"there is no word in '{data.language}' for the rank '{holder.rank}' of {holder.name}"
        return Problem(
            "no-rank", message, hint=f"add 'forms.{data.language}.rank' to the holder in your parties folder"
        )
    fields["written"] = own or (officer.written if officer else "")
    fields["called"] = own or (officer.called if officer else "")
    if own is None and officer and officer.uniform and manner.uniform and holder.gender == "m":
        fields["called"] = officer.uniform
    return None


def _with_titles(fields: dict[str, str], party: Party, data: AddressForms, entry: Entry) -> Problem | None:
    """Add the title and the short title, where the entry asks for them."""
    lines = str(entry.inside_address)
    for name, short in (("title", False), ("short_title", True)):
        if f"{{{name}}}" in lines:
            title = titled(party, data, data.case, short=short)
            if isinstance(title, Problem):
                return title
            fields[name] = title
    return None


def _set(pattern: str, fields: Mapping[str, str]) -> str:
    text = re.sub(r" +", " ", pattern.format_map(fields)).strip()
    return re.sub(r" +(?=[,!])", "", text)
