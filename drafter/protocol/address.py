"""Forms of address: the inside address, the salutation and the close that repeats it, and titles of signatories."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from drafter.party import Capacity, Directory, Office, OfficeHolder, Party
from drafter.problems import Problem, did_you_mean
from drafter.protocol.forms import form_of_correspondence
from drafter.protocol.package_data import FOLDER, read_model
from drafter.values import Frozen

Style = Literal["formal", "current"]
ByGender = str | Mapping[Literal["m", "f", "x"], str]

_EXPANDED = "{address}"


@dataclass(frozen=True, slots=True)
class FormOfAddress:
    """How an addressee is written to. Salutation and close are empty where the form of correspondence has none."""

    inside_address: tuple[str, ...]
    salutation: str
    close: str
    certainty: str
    needs_native_review: bool = False


class _Entry(Frozen):
    honorifics: Mapping[str, str] | None = None
    inside_address: tuple[str, ...]
    salutation: Mapping[Style, ByGender]
    close: Mapping[Style, ByGender]
    certainty: str
    needs_native_review: bool = False

    @property
    def by_rank(self) -> bool:
        """Tell whether the holder's military rank takes the place of the honorific."""
        return any("{rank}" in line for line in self.inside_address)


class _File(Frozen):
    language: str
    excellency: str
    honorifics: Mapping[str, str]
    possessive: Mapping[Literal["singular", "plural"], str]
    capacities: Mapping[Capacity, str]
    offices: Mapping[str, _Entry]
    ranks: Mapping[str, _Entry]
    default: _Entry

    def entry(self, party: Party) -> _Entry:
        """Return the entry of the party's office, else of its rank, else the default.

        One that addresses by military rank does not serve a holder without one.
        """
        found = self.offices.get(party.office_id) or self.ranks.get(party.office.rank) or self.default
        return self.default if found.by_rank and not (party.holder and party.holder.rank) else found


def address(
    party: Party,
    directory: Directory,
    *,
    language: str,
    form: str,
    style: Style = "formal",
    plural: bool | None = None,
    sender_state: str | None = None,
) -> FormOfAddress | Problem:
    """Return how the party is addressed in a form of correspondence, or the problem with addressing it.

    `plural` says whether several persons write (None: as the form of correspondence does). An office of the
    sender's own State is not styled Excellency, and is addressed in the current style.
    """
    place = directory.places.get(f"offices.{party.office_id}")
    holder = party.holder
    if holder is None:
        message = f"'{party.office_id}' is held by nobody who is known, and has no form of address yet"
        return Problem("no-person", message, place, "add the holder to a file in your parties folder")
    asked = form_of_correspondence(form, place)
    if isinstance(asked, Problem):
        return asked
    data = _file(language)
    if isinstance(data, Problem):
        return data
    title = _titled(party.office.title, party, data, language)
    if isinstance(title, Problem):
        return Problem(title.rule, title.message, place, title.hint)
    own = sender_state is not None and party.office.state == sender_state
    style = "current" if own else style
    entry = data.entry(party)
    many = asked.plural if plural is None else plural
    fields = _fields(party.office, holder, party.capacity, data, entry, language) | {
        "title": title,
        "excellency": "" if own else data.excellency,
        "my": data.possessive["plural" if many else "singular"],
    }
    lines = [
        line
        for pattern in entry.inside_address
        for line in (party.office.address.get(language, ()) if pattern == _EXPANDED else [_set(pattern, fields)])
    ]
    gender = holder.gender
    return FormOfAddress(
        tuple(line for line in lines if line),
        _set(_of_gender(entry.salutation[style], gender), fields) if asked.salutation else "",
        _set(_of_gender(entry.close[style], gender), fields) if asked.salutation and asked.close else "",
        entry.certainty,
        entry.needs_native_review or party.office.to_review(language) or holder.to_review(language),
    )


def signature_title(party: Party, language: str) -> str | Problem:
    """Return the title under a signature, in the capacity of the day: "Acting Minister of Foreign Affairs of ..."."""
    data = _file(language)
    return data if isinstance(data, Problem) else _titled(party.office.title, party, data, language)


def honorific(holder: OfficeHolder, language: str) -> str:
    """Return "Mr" or "Ms" by the record, and nothing where the record says x or the language has no data."""
    data = _file(language)
    return "" if isinstance(data, Problem) else data.honorifics.get(holder.gender, "")


def name_line(holder: OfficeHolder, language: str) -> str:
    """Return the name with military rank or honorific: "General Alexus G. Grynkewich", "Mr Mark Rutte"."""
    return " ".join(part for part in (holder.rank or honorific(holder, language), holder.name) if part)


@functools.cache
def _file(language: str) -> _File | Problem:
    known = {path.stem for path in (FOLDER / "forms_of_address").glob("*.yaml")}
    if language not in known:
        hint = did_you_mean(language, known) or f"known are {', '.join(sorted(known))}"
        return Problem("no-forms-of-address", f"there are no forms of address in '{language}'", hint=hint)
    return read_model(f"forms_of_address/{language}.yaml", _File)


def _titled(titles: Mapping[str, str], party: Party, data: _File, language: str) -> str | Problem:
    if language not in titles:
        message = f"the office '{party.office_id}' has no title in '{language}'"
        hint = "add it under 'title' to a file in your parties folder"
        return Problem("no-title", message, hint=hint)
    pattern = data.capacities.get(party.capacity, "{title}")
    return pattern.format(title=titles[language])


def _fields(
    office: Office, holder: OfficeHolder, capacity: Capacity, data: _File, entry: _Entry, language: str
) -> dict[str, str]:
    forms = holder.forms.get(language, {})
    short = office.short_title.get(language) or office.title[language]
    title = holder.style or (entry.honorifics or data.honorifics).get(holder.gender, "")
    name = forms.get("name", holder.name)
    return {
        "honorific": title,
        "rank": holder.rank or "",
        "name": name,
        "surname": forms.get("surname", name) if title or holder.rank else name,
        "short_title": data.capacities.get(capacity, "{title}").format(title=short),
        "institution": office.institution.get(language, ""),
        "also": forms.get("also", ""),
    }


def _of_gender(text: ByGender, gender: Literal["m", "f", "x"]) -> str:
    return text if isinstance(text, str) else text[gender]


def _set(pattern: str, fields: Mapping[str, str]) -> str:
    text = re.sub(r" +", " ", pattern.format(**fields)).strip()
    return re.sub(r" +(?=,)", "", text)
