"""Who writes to whom on the letter's date: flags first, then the workspace, then the template."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from drafter.catalogue.template import LetterTemplate
from drafter.composing.context import Cast
from drafter.party import Directory, Party
from drafter.pipeline.order import Order
from drafter.problems import Place, Problem, Severity, did_you_mean
from drafter.protocol import (
    FormOfAddress,
    accepted_language,
    address_together,
    age_problems,
    builtin_directory,
    find_party,
    is_body,
    of_state,
    signature_title,
)
from drafter.reading.parties import check_directory, read_parties


class Roles(NamedTuple):
    """Which parts of the cast a letter needs, and where in the template it asks for each."""

    sender: Place | None = None
    signatories: Place | None = None
    addressee: Place | None = None
    records: Place | None = None


def directory(order: Order, template: LetterTemplate | None = None) -> tuple[Directory, list[Problem]]:
    """Return the built-in parties that the letter may concern, overlaid with the workspace's own."""
    own, problems = read_parties(order.workspace.parties)
    named = {*order.signatories, *order.workspace.signatories}
    named |= {holder.office for holder in own.holders.values()}
    named |= {*order.addressees, *((*template.addressee, *template.copies) if template else ())}
    whole = builtin_directory(named - own.offices.keys(), order.state or order.workspace.state).overlaid(own)
    return whole, [*problems, *check_directory(own, whole)]


def whole_directory(parties: tuple[Path, ...]) -> tuple[Directory, list[Problem]]:
    """Return all built-in parties overlaid with those of some files and folders."""
    own, problems = read_parties(parties)
    whole = builtin_directory().overlaid(own)
    return whole, [*problems, *check_directory(own, whole)]


def cast(
    order: Order, people: Directory, template: LetterTemplate | None, state: str | None, language: str, roles: Roles
) -> tuple[Cast, list[Problem]]:
    """Resolve the sending State, the signatories, the addressees and the copies for the letter's date."""
    problems: list[Problem] = []
    if roles.sender and state is None:
        problems.append(
            Problem("no-sender", "nobody said whose letter this is", roles.sender,
                    "give the State with --state LT, or as 'state' in drafter.yaml")
        )  # fmt: skip
    elif state is not None and state not in people.states:
        message = f"the parties have no State '{state}'"
        hint = did_you_mean(state.upper(), people.states) or "add it under 'states' to a file in your parties folder"
        problems.append(Problem("unknown-state", message, _asked(order, "state", "--state"), hint))
        state = None
    signatories = _signatories(order, people, template, state, roles, problems)
    addressees = _addressees(order, people, template, roles, problems)
    copies = _resolve(
        tuple(template.copies) if template else (), people, order, _template_place(template, "copies"), problems
    )
    form = _form_of_address(order, people, template, state, language, signatories, addressees, problems)
    for addressee in () if order.courtesy_translation else addressees:
        unheard = accepted_language(people, addressee, language, _asked(order, "language", "--lang"))
        problems += [unheard] if unheard else []
    problems += _odd_company(order, template, signatories, addressees, state)
    written_to = [party.office_id for party in addressees]
    copies = tuple(party for party in copies if party.office_id not in written_to)
    titles = []
    for party in signatories:
        titled = signature_title(party, language, people)
        titles.append("" if isinstance(titled, Problem) else titled)
        problems += [titled] if isinstance(titled, Problem) else []
    for party in (*signatories, *addressees, *copies):
        problems += age_problems(party, people, order.date)
    return Cast(state, signatories, addressees, form, copies, tuple(titles)), list(dict.fromkeys(problems))


def _form_of_address(
    order: Order, people: Directory, template: LetterTemplate | None, state: str | None, language: str,
    signatories: tuple[Party, ...], addressees: tuple[Party, ...], problems: list[Problem],
) -> FormOfAddress | None:  # fmt: skip
    if not addressees:
        return None
    courtesy = order.courtesy or order.workspace.courtesy or (template.courtesy if template else None) or "full"
    form = template.form if template else "letter"
    found = address_together(
        addressees, people, language=language, form=form, sender_state=state, writers=signatories, courtesy=courtesy
    )
    if isinstance(found, Problem):
        problems.append(found)
        return None
    place = people.places.get(f"offices.{addressees[0].office_id}")
    named = "' and '".join(party.office_id for party in addressees)
    if not found.inside_address:
        message = f"the forms of address in '{language}' have no inside address for '{named}'"
        problems.append(Problem("no-inside-address", message, place, "write in another language"))
    if found.needs_native_review:
        message = f"how '{named}' is addressed in '{language}' has not been confirmed by a native speaker"
        hint = "have it read before the letter goes on"
        problems.append(Problem("native-review", message, place, hint, Severity.WARNING))
    return found


def _odd_company(
    order: Order, template: LetterTemplate | None, signatories: tuple[Party, ...], addressees: tuple[Party, ...],
    state: str | None,
) -> list[Problem]:  # fmt: skip
    """Return what is odd about who signs and to whom: one twice, one of another State, an addressee, too few."""
    place = Place("--from") if order.signatories else order.workspace.place("from")
    if template is not None and not order.signatories and not order.workspace.signatories:
        place = template.place("signatories")
    offices = [party.office_id for party in signatories]
    written_to = [party.office_id for party in addressees]
    found = [
        Problem("addressed-twice", f"'{office}' is named as addressee more than once", Place("--to"), "name it once")
        for office in dict.fromkeys(written_to)
        if written_to.count(office) > 1
    ]
    for office in dict.fromkeys(offices):
        if offices.count(office) > 1:
            hint = "name each office once, in order of precedence"
            found.append(Problem("signs-twice", f"'{office}' is named to sign more than once", place, hint))
        if office in written_to:
            hint = "name another addressee with --to, or other signatories with --from"
            found.append(Problem("signs-to-itself", f"'{office}' both signs and is written to", place, hint))
    form = template.correspondence if template else None
    of_several = form is not None and form.id in ("collective_letter", "collective_note")
    of_bodies = form is not None and form.note
    for party in signatories:
        if party.holder is None and not of_bodies:
            found.append(_nobody_signs(party, place))
        if state is not None and party.office.state != state and not of_several:
            message = f"'{party.office_id}' signs a letter of {state}, and is no office of it"
            found.append(Problem("signs-for-another", message, place, "name offices of the sending State with --from"))
    if form is not None and form.plural and len(set(offices)) == 1:
        message = f"one person signs, and the form '{form.id}' speaks for several"
        found.append(Problem("lone-signatory", message, place, "name a second signatory with --from", Severity.WARNING))
    return found


def _nobody_signs(party: Party, place: Place | None) -> Problem:
    """Return the problem that no person is known: of an office that may go without a name, only a warning."""
    if party.office.holder == "optional":
        message = f"nobody is known who holds '{party.office_id}': the place for the name is left open"
        hint = "add the holder to a file in your parties folder"
        return Problem("no-signatory-name", message, place, hint, Severity.WARNING)
    message = f"'{party.office_id}' is to sign, and no person is known who holds it"
    return Problem("nobody-signs", message, place, "name the office of a person with --from")


def _signatories(
    order: Order, people: Directory, template: LetterTemplate | None, state: str | None, roles: Roles,
    problems: list[Problem],
) -> tuple[Party, ...]:  # fmt: skip
    if roles.signatories is None:
        return ()
    if order.signatories or order.workspace.signatories:
        place = Place("--from") if order.signatories else order.workspace.place("from")
        return _resolve(order.signatories or order.workspace.signatories, people, order, place, problems)
    ranks = template.signatories if template else ()
    if not ranks:
        hint = "name the offices with --from, in order of precedence, or as 'from' in drafter.yaml"
        problems.append(Problem("no-signatory", "nobody is named to sign the letter", roles.signatories, hint))
        return ()
    offices = []
    if state is None:
        return ()
    for rank in ranks:
        office = of_state(rank, state) if is_body(rank) else people.office_of_rank(state, rank)
        if office is None:
            hint = "add it to a file in your parties folder, or name who signs with --from"
            message = f"the parties have no '{rank}' of {state}, who is to sign"
            problems.append(Problem("no-signatory", message, roles.signatories, hint))
        else:
            offices.append(office)
    return _resolve(tuple(offices), people, order, roles.signatories, problems)


def _addressees(
    order: Order, people: Directory, template: LetterTemplate | None, roles: Roles, problems: list[Problem]
) -> tuple[Party, ...]:
    if roles.addressee is None:
        return ()
    offices = order.addressees or (template.addressee if template else ())
    if not offices:
        hint = "name the addressee's office with --to, such as --to nato-secretary-general"
        problems.append(Problem("no-addressee", "nobody is named as the addressee", roles.addressee, hint))
    place = Place("--to") if order.addressees else _template_place(template, "addressee")
    return _resolve(offices, people, order, place, problems)


def _resolve(
    offices: tuple[str, ...], people: Directory, order: Order, place: Place | None, problems: list[Problem]
) -> tuple[Party, ...]:
    found = []
    for office in offices:
        party = find_party(people, office, order.date, order.state or order.workspace.state, place)
        if isinstance(party, Problem):
            problems.append(party)
        else:
            found.append(party)
    return tuple(found)


def _template_place(template: LetterTemplate | None, key: str) -> Place | None:
    return template.place(key) if template else None


def _asked(order: Order, key: str, flag: str) -> Place:
    return Place(flag) if getattr(order, key) else order.workspace.place(key)
