"""A letter template: what `template.yaml` says, checked against the files beside it and the record's fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, InstanceOf

from drafter.catalogue.find import TEMPLATE_FILE, annex_folder, names_of_annexes, plain_name
from drafter.catalogue.spec import InputEntry, InputSpec, InputType
from drafter.incident import Incident, state_code
from drafter.problems import Place, Problem, did_you_mean
from drafter.protocol import Courtesy, FormOfCorrespondence, forms_of_correspondence
from drafter.reading.documents import read_mapping
from drafter.reading.models import in_file_order, unknown_step, validate
from drafter.reading.node import Node, locate, split_path
from drafter.values import CoordinateForm, Day, Frozen, Quantity


def _form(value: str) -> str:
    forms = forms_of_correspondence()
    if value not in forms:
        hint = did_you_mean(value, forms) or f"known are {', '.join(forms)}"
        raise ValueError(f"'{value}' is not a form of correspondence; {hint}")
    return value


def _one_or_more(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _span(value: object) -> object:
    if not isinstance(value, str):
        return value
    span = Quantity.parse(value)
    if span.unit not in {"h", "d"}:
        raise ValueError(f"'{value}' is not a time to send a letter within; write it in hours or days, such as 48 h")
    return span


_Name = Annotated[str, AfterValidator(plain_name)]
_Names = Annotated[tuple[str, ...], BeforeValidator(_one_or_more)]


class Requires(Frozen):
    """The record's fields without which the letter cannot be written: of the latest incident, and of each."""

    latest: tuple[str, ...] = ()
    each: tuple[str, ...] = ()


class ExampleSettings(Frozen):
    """What the template's example is drafted with."""

    date: Day | None = None
    state: Annotated[str, AfterValidator(state_code)] | None = None
    from_: _Names = Field((), alias="from")
    to: _Names = ()
    language: str | None = None


class Occasion(Frozen):
    """When a record calls for the letter, as `drafter package` asks it.

    `when` is a condition as in `{% if %}` and `because` its reason, both in the language of templates. `to` is one
    office or several, or a body such as `embassy:{attribution.entered_from}` of the State that the record names in that
    field.
    `within` counts from the letter's date; letters of a lower `rank` are sent first.
    """

    when: str = "true"
    because: str = Field(examples=["Allies are to be informed"])
    to: _Names = ()
    from_: _Names = Field((), alias="from")
    within: Annotated[Quantity, BeforeValidator(_span)] | None = None
    rank: int = 50
    inputs: Mapping[str, str | int | bool] = {}


class TemplateFile(Frozen):
    """`template.yaml` as it is written. `form_of_one` is the form that the letter takes where one person signs it."""

    title: str = Field(examples=["Joint request for the reinforcement of air defence"])
    summary: str | None = None
    form: Annotated[str, AfterValidator(_form)] = Field(examples=["letter"])
    form_of_one: Annotated[str, AfterValidator(_form)] | None = None
    addressee: _Names = ()
    signatories: tuple[str, ...] = ()
    languages: Annotated[tuple[_Name, ...], Field(min_length=1, examples=["[en]"])]
    letterhead: _Name | None = None
    courtesy: Courtesy | None = None
    annexes: tuple[_Name, ...] = ()
    enclosures: str | None = None
    copies: tuple[str, ...] = ()
    legal_bases: tuple[str, ...] = ()
    window: Annotated[int, Field(ge=1)] | None = None
    coordinates: CoordinateForm | None = None
    requires: Requires = Requires()
    inputs: Mapping[str, InputEntry] = {}
    package: tuple[Occasion, ...] = ()
    example: ExampleSettings | None = None


class LetterTemplate(TemplateFile):
    """A template with its id (the folder's name), its folder, and the places of what its file says."""

    id: str
    folder: Path
    inputs: Mapping[str, InputSpec] = {}
    node: InstanceOf[Node]

    @property
    def correspondence(self) -> FormOfCorrespondence:
        """Return the form of correspondence, which says what stands on paper."""
        return forms_of_correspondence()[self.form]

    def for_one(self) -> LetterTemplate:
        """Return the template as it is where one person signs: in its form of one, on the paper of that form."""
        if self.form_of_one is None:
            return self
        return self.model_copy(update={"form": self.form_of_one, "letterhead": None})

    def wording(self, language: str) -> Path:
        """Return the path of the wording in a language."""
        return self.folder / f"{language}.md"

    def annex(self, name: str) -> Path | None:
        """Return the folder of one of the annexes."""
        return annex_folder(name, self.folder)

    def place(self, path: str = "") -> Place:
        """Return where the template says something, such as `requires.latest[2]` or `inputs.contact`."""
        return locate(self.node, split_path(path), key=True)


def read_template(folder: Path) -> tuple[LetterTemplate | None, list[Problem]]:
    """Return the template in a folder, or None, and everything that is wrong with it."""
    node, problems = read_mapping(folder / TEMPLATE_FILE)
    if node is None:
        return None, problems
    written, faults = validate(TemplateFile, node, "template")
    if written is None:
        return None, in_file_order([*problems, *faults])
    fields = {name: getattr(written, name) for name in TemplateFile.model_fields}
    fields["inputs"] = {
        name: InputSpec(name=name, **entry.model_dump()) for name, entry in written.inputs.items()
    }  # fmt: skip
    template = LetterTemplate(**fields, id=folder.resolve().name, folder=folder, node=node)
    return template, in_file_order([*problems, *_beside(template), *_required(template), *_enclosed(template)])


def _beside(template: LetterTemplate) -> Iterator[Problem]:
    for index, language in enumerate(template.languages):
        if not template.wording(language).is_file():
            message = f"the language '{language}' has no wording: '{template.wording(language)}' is not there"
            place = template.place(f"languages[{index}]")
            yield Problem(
                "no-wording", message, place, f"write {language}.md beside template.yaml, or remove the language"
            )
    for index, name in enumerate(template.annexes):
        place = template.place(f"annexes[{index}]")
        folder = template.annex(name)
        if folder is None:
            hint = did_you_mean(name, names_of_annexes(template.folder)) or f"write it in annexes/{name}/"
            yield Problem("unknown-annex", f"there is no annex '{name}'", place, hint)
            continue
        for language in template.languages:
            if not (folder / f"{language}.md").is_file():
                message = f"the annex '{name}' has no wording in '{language}'"
                yield Problem("no-wording", message, place, f"write annexes/{name}/{language}.md, or remove the annex")


def _enclosed(template: LetterTemplate) -> Iterator[Problem]:
    name = template.enclosures
    spec = template.inputs.get(name or "")
    if name is not None and (spec is None or spec.type is not InputType.LIST):
        message = f"'enclosures' names '{name}', which is no input of the type 'list'"
        hint = did_you_mean(name, template.inputs) or f"add it to 'inputs': {name}: {{type: list, ...}}"
        yield Problem("unknown-input", message, template.place("enclosures"), hint)


def _required(template: LetterTemplate) -> Iterator[Problem]:
    for group in ("latest", "each"):
        for index, path in enumerate(getattr(template.requires, group)):
            unknown = unknown_step(Incident, path)
            if unknown is None:
                continue
            name, known = unknown
            hint = did_you_mean(name, known) or (f"known are {', '.join(known)}" if known else "leave out what follows")
            place = template.place(f"requires.{group}[{index}]")
            yield Problem("unknown-field", f"a record has no field '{path}'", place, hint)
