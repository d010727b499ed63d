"""docs/forms.md is what the data say of forms and languages. DRAFTER_UPDATE_SNAPSHOTS=1 writes it anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from drafter.protocol import FormOfCorrespondence, forms_of_correspondence
from drafter.protocol.address_forms import AddressForms, address_forms
from drafter.protocol.package_data import FOLDER
from tests.docs.documents import ROOT

HEAD = """# Forms of correspondence

The form that `template.yaml` names decides what stands on paper. These tables are written from the program's data by
`DRAFTER_UPDATE_SNAPSHOTS=1 pytest tests/docs/test_forms_reference.py` and compared in the tests.

"""
BETWEEN = """
A letter ends with a complimentary close that repeats the salutation, a note with a closing formula; between them stands
the wording of the [template](templates.md). A reply and a note of transmittal are notes; a letter that is answered by a
letter has the form `letter`.

# Forms of address

An addressee is written to as the office demands, else the rank, else anybody. How certain an entry is (S seen in a
source, K+ well known, K fairly sure, K? weak) stands in the data; a letter that uses a weak one says so in a warning. Gender
and capacity are those of the record, never guessed. An official of the sender's own State and a chargé d’affaires are
nobody's Excellency; officers are addressed by rank.

A letter to several (`--to` repeated) has an inside address to each, their salutations on one line ("Dear High
Representative, Dear Commissioner,") and one close. Where two are called alike, the line has the stored plural
("Excellencies,"), or the current style tells them apart ("Dear Mr President, Dear Madam President,"). A legal basis has to
be apt for all of them, and a marked fact released to all. A note goes to one body.

"""
END = """
A language with forms for any office can be written in; of the others the program has the salutations and closes of the
offices and ranks named here, and the formulae of notes, and says what it has not.
"""


def form_row(form: FormOfCorrespondence) -> str:
    cells = [
        f"`{form.id}`",
        form.title["en"],
        form.person.replace("-", " "),
        "formulae" if form.note else "salutation and close" if form.salutation else "none",
        {"signed": "signed", "initialled": "initialled, sealed", "none": "none"}[form.signature],
        "yes" if form.number else "no",
        {"top": "top", "end": "end", "none": "none"}[form.date] + ("" if form.place or form.date == "none" else ", no place"),
        {"top": "top", "foot": "foot of page 1", "none": "none"}[form.addressee],
        f"`{form.letterhead}`",
        f"{form.page_numbers} page",
    ]  # fmt: skip
    return f"| {' | '.join(cells)} |"


def language_row(forms: AddressForms) -> str:
    named = sorted({*forms.offices, *forms.ranks})
    weak = sorted(key for key, entry in {**forms.offices, **forms.ranks}.items() if entry.needs_native_review)
    courtesy = ["full, opening_only", *(["none"] if forms.note.plain_opening else [])]
    cells = [
        f"`{forms.language}`",
        "any office" if forms.default else ", ".join(named),
        ("all" if weak == named else ", ".join(weak)) or "none",
        ", ".join(courtesy) + (", from several bodies" if "several" in forms.note.opening else ""),
        f"{forms.note.certainty}" + (f" ({', '.join(forms.note.weak)}: K?)" if forms.note.weak else ""),
    ]
    return f"| {' | '.join(cells)} |"


def table(*heads: str) -> str:
    return f"| {' | '.join(heads)} |\n|{'---|' * len(heads)}\n"


def test_the_page_is_what_the_data_say(snapshot: Callable[[Path, str], None]) -> None:
    languages = [address_forms(path.stem) for path in sorted((FOLDER / "forms_of_address").glob("*.yaml"))]
    page = HEAD + table(
        "form", "is a", "person", "opens and closes with", "signature", "number", "date", "inside address", "letterhead",
        "page numbers from the",
    )  # fmt: skip
    page += "".join(f"{form_row(form)}\n" for form in forms_of_correspondence().values())
    page += BETWEEN + table("language", "addresses", "of these weak", "notes, by courtesy", "certainty of notes")
    page += "".join(f"{language_row(forms)}\n" for forms in languages if isinstance(forms, AddressForms)) + END
    snapshot(ROOT / "docs" / "forms.md", page)


def test_every_form_is_sound() -> None:
    letterheads = {file.stem for file in (ROOT / "letter_templates" / "letterheads").glob("*.docx")}
    for form in forms_of_correspondence().values():
        assert form.letterhead in letterheads
        assert form.seal == (form.signature == "initialled")
        assert not (form.salutation and form.note)
        assert not form.heading or {"en", "fr", "lt"} <= set(form.title)
