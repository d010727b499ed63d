"""Forms of correspondence: what each asks for in person, salutation, signature, seal, number and address."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal

from drafter.problems import DrafterError, Place, Problem, did_you_mean
from drafter.protocol.package_data import read_model
from drafter.values import Frozen

Person = Literal["first-singular", "first-plural", "third", "impersonal"]


class FormOfCorrespondence(Frozen):
    """One form of correspondence and what it asks for on paper.

    `close` is the complimentary close of a letter, or the closing formula of a note. `seal` goes with the place for
    initials. `page_numbers` says which page is the first to bear its number. Under `heading` the title of the form
    stands on paper. With `annex_to_letter` an annex is headed by the letter that it is annexed to. `like` is the form
    from which it took what it does not say itself.
    """

    id: str
    like: str | None = None
    title: Mapping[str, str]
    person: Person = "first-singular"
    salutation: bool = True
    close: bool = True
    signature: Literal["signed", "initialled", "none"] = "signed"
    seal: bool = False
    number: bool = True
    date: Literal["top", "end", "none"] = "top"
    place: bool = True
    addressee: Literal["top", "foot", "none"] = "top"
    letterhead: str = "ministry"
    heading: bool = False
    annex_to_letter: bool = False
    page_numbers: Literal["first", "second"] = "first"
    draft_mark: bool = True
    certainty: str
    source: str

    @property
    def plural(self) -> bool:
        """Tell whether more than one person speaks."""
        return self.person == "first-plural"

    @property
    def note(self) -> bool:
        """Tell whether a body writes to a body: in the third person, opened and closed by formulae."""
        return self.person == "third"


class _File(Frozen):
    forms: tuple[FormOfCorrespondence, ...]


@functools.cache
def forms_of_correspondence() -> Mapping[str, FormOfCorrespondence]:
    """Return all forms of correspondence by id. Raises DrafterError where the data are at fault."""
    said: dict[str, dict[str, Any]] = {}
    for entry in read_model("forms.yaml", _File).forms:
        own = entry.model_dump(exclude_unset=True)
        if entry.like is not None and entry.like not in said:
            raise DrafterError(Problem("unknown-form", f"'{entry.id}' is like '{entry.like}', which is not before it"))
        said[entry.id] = {**said.get(entry.like or "", {}), **own}
    return MappingProxyType({key: FormOfCorrespondence.model_validate(values) for key, values in said.items()})


def form_of_correspondence(form_id: str, asked_at: Place | None = None) -> FormOfCorrespondence | Problem:
    """Return a form of correspondence, or the problem that there is none of that name."""
    forms = forms_of_correspondence()
    if form_id in forms:
        return forms[form_id]
    hint = did_you_mean(form_id, forms) or f"known are {', '.join(forms)}"
    return Problem("unknown-form", f"there is no form of correspondence '{form_id}'", asked_at, hint)
