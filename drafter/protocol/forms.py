"""Forms of correspondence: what each asks for in person, salutation, signature, seal, number and address."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from drafter.problems import Place, Problem, did_you_mean
from drafter.protocol.package_data import read_model
from drafter.values import Frozen


class FormOfCorrespondence(Frozen):
    """One form of correspondence and what it asks for on paper."""

    id: str
    title: Mapping[str, str]
    person: Literal["first-singular", "first-plural", "third", "impersonal"]
    salutation: bool
    close: bool
    signature: Literal["signed", "initialled", "none"]
    seal: bool = False
    number: bool = True
    date: Literal["top", "end", "none"] = "top"
    place: bool = True
    addressee: Literal["top", "foot", "none"] = "top"
    letterhead: bool = True
    certainty: str
    source: str

    @property
    def plural(self) -> bool:
        """Tell whether more than one person speaks."""
        return self.person == "first-plural"


class _File(Frozen):
    forms: tuple[FormOfCorrespondence, ...]


@functools.cache
def forms_of_correspondence() -> Mapping[str, FormOfCorrespondence]:
    """Return all forms of correspondence by id."""
    return MappingProxyType({form.id: form for form in read_model("forms.yaml", _File).forms})


def form_of_correspondence(form_id: str, asked_at: Place | None = None) -> FormOfCorrespondence | Problem:
    """Return a form of correspondence, or the problem that there is none of that name."""
    forms = forms_of_correspondence()
    if form_id in forms:
        return forms[form_id]
    hint = did_you_mean(form_id, forms) or f"known are {', '.join(forms)}"
    return Problem("unknown-form", f"there is no form of correspondence '{form_id}'", asked_at, hint)
