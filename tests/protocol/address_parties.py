"""Made-up parties for the tests of forms of address."""

from __future__ import annotations

from typing import Any

from drafter.party import Capacity, Directory, Office, OfficeHolder, Party
from drafter.problems import Problem
from drafter.protocol import FormOfAddress, address


def body(office_id: str, language: str, title: str, short: str = "", **forms: str) -> Party:
    """Return a body that nobody holds, such as an embassy, with its name in one language."""
    office = Office(
        state="BY", rank="embassy", holder="none", title={language: title},
        short_title={language: short} if short else {}, title_forms={language: forms},
    )  # fmt: skip
    return Party(office_id, office, None, None, state="BY")


def ministry(language: str, name: str, state: str = "LT", **holder: Any) -> Party:
    """Return a minister whose letters are those of a ministry."""
    office = Office(
        state=state, rank="foreign-minister", title={language: "Minister"}, institution={language: name}
    )  # fmt: skip
    return Party(f"{state}-minister", office, "someone", person(**holder))


def person(name: str = "Ann Other", gender: str = "m", **more: Any) -> OfficeHolder:
    """Return an office-holder."""
    return OfficeHolder(name=name, office="x", gender=gender, terms=({"from": "2025-01-01"},), **more)


def held(
    office_id: str, of_rank: str, language: str, title: str, name: str = "A B", gender: str = "m", *,
    capacity: Capacity = Capacity.PERMANENT, office: dict[str, Any] | None = None, **more: Any,
) -> Party:  # fmt: skip
    """Return an office with a title in one language, and who holds it."""
    body_of = {} if office and "state" in office else {"organisation": "UN"}
    entry = Office(rank=of_rank, title={language: title} if title else {}, **{**body_of, **(office or {})})
    return Party(office_id, entry, "someone", person(name, gender, **more), capacity)


def addressed(party: Party, language: str, form: str = "letter", **options: Any) -> FormOfAddress:
    """Return the form of address, which must be there."""
    found = address(party, Directory(), language=language, form=form, **options)
    assert isinstance(found, FormOfAddress), found
    return found


def refused(party: Party, language: str, form: str = "letter", **options: Any) -> Problem:
    """Return why there is no form of address."""
    found = address(party, Directory(), language=language, form=form, **options)
    assert isinstance(found, Problem), found
    return found
