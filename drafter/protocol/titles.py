"""Titles and names of office-holders: in their capacity, gender and case, as they sign and as they are named."""

from __future__ import annotations

from drafter.party import Article, Case, Directory, Gender, OfficeHolder, Party
from drafter.problems import Problem
from drafter.protocol.address_forms import AddressForms, ByGender, address_forms

_LONG = 30
"""Characters that still go on a line with the name of a State."""


def titled(party: Party, data: AddressForms, case: Case = "nominative", *, short: bool = False) -> str | Problem:
    """Return the title in the capacity of the day, for the holder's gender, in a case whose form is stored."""
    gender = party.holder.gender if party.holder else "m"
    patterns = data.capacities if case == "nominative" else data.capacities_in_case
    pattern = patterns.get(party.capacity)
    if pattern is None:
        return _stored(party, data, gender, case, short=short)
    within = data.capacity_case
    title = _stored(party, data, "m" if within != "nominative" else gender, within, short=short)
    return title if isinstance(title, Problem) else by_gender(pattern, gender).format(title=title)


def _stored(party: Party, data: AddressForms, gender: Gender, case: Case, *, short: bool) -> str | Problem:
    office, language = party.office, data.language
    title = office.titled(language, gender, case, short=short and language in office.short_title)
    if title is not None:
        return title
    base = office.titled(language, short=short and language in office.short_title) or ""
    for last, form in data.endings.get(case, {}).items():
        if base.endswith(f" {last}"):
            return base.removesuffix(last) + form
    hint = "add it under 'title' to a file in your parties folder"
    if language not in office.title:
        return Problem("no-title", f"the office '{party.office_id}' has no title in '{language}'", hint=hint)
    feminine = "feminine " if gender == "f" and "feminine" in office.title_forms.get(language, {}) else ""
    message = f"the title of '{party.office_id}' has no {feminine}{case} in '{language}'"
    key = f"title_forms.{language}.{feminine.replace(' ', '_')}{case}"
    return Problem("no-title", message, hint=f"add '{key}' to the office in a file in your parties folder")


def signature_title(party: Party, language: str, directory: Directory | None = None) -> str | Problem:
    """Return the title under a signature, in the capacity of the day: "Acting Minister of Foreign Affairs of ...".

    With a directory it stands on two lines, the name of the State, as stored, on a line of its own.
    """
    data = address_forms(language)
    if isinstance(data, Problem):
        return data
    title = titled(party, data)
    if isinstance(title, Problem):
        return title
    title = title[:1].upper() + title[1:]
    return on_lines(title, party, language, directory) if directory else title


def named_in_text(party: Party, language: str, form: Article) -> str | None:
    """Return the short title as a sentence has it, "the Secretary-General", or None where it is not stored."""
    gender = party.holder.gender if party.holder else "m"
    return party.office.titled(language, gender, form, short=True)


def title_first(language: str) -> bool:
    """Tell whether the title of a signatory stands before the name in the language's letters."""
    data = address_forms(language)
    return not isinstance(data, Problem) and data.title_first


def on_lines(title: str, party: Party, language: str, directory: Directory) -> str:
    """Return a title or the name of a body with a line break at the name of its State, as stored.

    The break stands before the State, or after it in a language where the State comes first. The long name of an
    organisation that follows has a line of its own.
    """
    state, data = directory.states.get(party.office.state or ""), address_forms(language)
    names = state.name.get(language, {}).values() if state else ()
    found = [name for name in names if f" {name} " in f" {title} "]
    if not found or isinstance(data, Problem):
        return title
    name = max(found, key=len)
    before, _, after = f" {title} ".partition(f" {name} ")
    before, after = before.lstrip(), f" {after}".rstrip()
    if data.state_first:
        return f"{before} {name}\n{after.strip()}".lstrip() if after.strip() else title
    words = before.split()
    if words and words[-1] in ("of", "de", "du"):
        name = f"{words.pop()} {name}"
    if len(after) > _LONG:
        after = f"\n{after.strip()}"
    return f"{' '.join(words)}\n{name}{after}" if words else title


def honorific(holder: OfficeHolder, language: str) -> str:
    """Return "Mr" or "Ms" by the record, and nothing where the record says x or the language has no data."""
    data = address_forms(language)
    return "" if isinstance(data, Problem) else data.honorifics.get(holder.gender, "")


def name_line(holder: OfficeHolder, language: str) -> str:
    """Return the name with military rank or honorific: "General Alexus G. Grynkewich", "Mr Mark Rutte"."""
    return " ".join(part for part in (holder.rank or honorific(holder, language), holder.name) if part)


def by_gender(text: ByGender, gender: Gender) -> str:
    """Return the text for a gender. Raises KeyError where there is none."""
    return text if isinstance(text, str) else text[gender]
