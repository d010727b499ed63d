"""The whole flow: records, parties, inputs and a template in; a letter as DOCX with its fills and findings out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from drafter import formats
from drafter.catalogue.find import TemplateFolders, find_letterhead, find_template
from drafter.catalogue.inputs import gather, missing_problem
from drafter.catalogue.spec import InputSpec, InputType
from drafter.catalogue.template import LetterTemplate, read_template
from drafter.composing import context
from drafter.composing.composition import Composition
from drafter.composing.languages import in_language, untold
from drafter.composing.letter import Letter
from drafter.composing.lint import names_used, unknown_names
from drafter.composing.views import Missing
from drafter.composing.withholding import Key, Protected, Withholding
from drafter.marking import parse_marking
from drafter.party import Directory
from drafter.pipeline import casting
from drafter.pipeline.citing import Citations, decision
from drafter.pipeline.emblem import read_emblem
from drafter.pipeline.manifest import manifest
from drafter.pipeline.material import Material, read_material
from drafter.pipeline.order import Draft, Order
from drafter.pipeline.protection import INPUTS, Readers, letter_marking, protect, refused_facts, unmarked_pages
from drafter.pipeline.selection import Selection, select
from drafter.pipeline.wording import compose_letter, missing_fields
from drafter.problems import DrafterError, Place, Problem, Severity, did_you_mean, has_errors
from drafter.protocol import FormOfCorrespondence, legal_bases, legal_basis
from drafter.reading.collecting import uncollected
from drafter.reading.inputs import Given
from drafter.word.fill import Filled, make_letter
from drafter.word.properties import Properties

VARIABLES = frozenset(
    {"incident", "incidents", "series", "elsewhere", "register", "events", "sender", "signatories"}
    | {"addressee", "addressees"}
)
"""The variables of a template that are there only where records are read and parties are named."""

More = Callable[[Composition], Mapping[str, Any]]


@dataclass(slots=True)
class Desk:
    """Everything laid out for one letter before it is composed. `missing` is what an interview still has to ask."""

    order: Order
    language: str
    template: LetterTemplate | None
    letterhead: Path
    material: Material
    directory: Directory
    selection: Selection
    cast: context.Cast
    protected: Mapping[Key, Protected] = field(default_factory=dict)
    inputs: Mapping[str, Any] = field(default_factory=dict)
    missing: list[InputSpec] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def lay_out(order: Order) -> Desk:
    """Read all that the letter needs and collect every fault. Raises DrafterError where there is no template."""
    template, letterhead, problems = _template(order)
    language = order.language or order.workspace.language or (template.languages[0] if template else "en")
    problems += _spoken(language, order, template)
    material = read_material(template, letterhead, language)
    people, found = casting.directory(order, template)
    problems += found
    state = order.state or order.workspace.state
    roles = _roles(order, template, material)
    selection = Selection()
    if template is not None or roles.records is not None or order.incidents:
        window = template.window if template else None
        selection, found = select(order.incidents, order.workspace.incidents, state, order.date, window)
        problems += found
    cast, found = casting.cast(order, people, template, state, language, roles)
    desk = Desk(order, language, template, letterhead, material, people, selection, cast, problems=[*problems, *found])
    _protect(desk)
    if template is not None:
        desk.problems += [*_of_another_state(desk), *_unknown_bases(template)]
    give(desk, order.inputs)
    return desk


def _protect(desk: Desk) -> None:
    """Find what of the records may not be said in this letter, and leave out the records that it may not see."""
    desk.selection, desk.protected, found = protect(desk.selection, _readers(desk), withhold=desk.order.withhold)
    desk.problems += found


def _readers(desk: Desk) -> Readers:
    cast = desk.cast
    recipients = cast.addressees + cast.copies
    return Readers(parse_marking(desk.order.workspace.max_marking), recipients, desk.directory)


def _marked_inputs(desk: Desk) -> dict[Key, Protected]:
    """Return the inputs that are markings, of enclosures for instance: a letter that reads one bears it."""
    marks = {
        name: parse_marking(str(desk.inputs[name]), desk.cast.state)
        for name, spec in (desk.template.inputs if desk.template else {}).items()
        if spec.type is InputType.MARKING and desk.inputs.get(name)
    }
    readers = _readers(desk)
    return {
        (INPUTS, name): Protected(mark, readers.refuse(mark, mark.releasable_to if mark else ()))
        for name, mark in marks.items()
    }


def _of_another_state(desk: Desk) -> list[Problem]:
    """Return a problem where the incident that the letter is about happened in another State than the sender's."""
    chosen, state = desk.selection.chosen, desk.cast.state
    if chosen is None or state is None or chosen.territory.value == state:
        return []
    message = f"{chosen.id} is an incident in {chosen.territory.value}, and the letter is one of {state}"
    place = desk.selection.records.place(chosen.id, "territory")
    return [Problem("other-state", message, place, "name another record with --incident, or the State with --state")]


def _unknown_bases(template: LetterTemplate) -> list[Problem]:
    return [
        Problem("unknown-basis", f"there is no legal basis '{basis}'", template.place(f"legal_bases[{number}]"),
                did_you_mean(basis, legal_bases()) or f"known are {', '.join(legal_bases())}")
        for number, basis in enumerate(template.legal_bases)
        if legal_basis(basis) is None
    ]  # fmt: skip


def give(desk: Desk, inputs: Mapping[str, Given]) -> None:
    """Take the inputs: those of the order, or later those and the answers of an interview."""
    desk.order = replace(desk.order, inputs=inputs)
    if desk.template is None:
        desk.inputs = {key: given.value for key, given in inputs.items()}
        return
    desk.problems = [problem for problem in desk.problems if not problem.rule.endswith("-input")]
    desk.inputs, found, desk.missing = gather(desk.template, inputs)
    desk.problems += found


@uncollected()
def compose(desk: Desk, more: More | None = None) -> Draft:
    """Compose the letter and write it as DOCX; without bytes where the data or the template have faults.

    `more` gives what the wording sees beside the records, parties and inputs.
    """
    order = desk.order
    withholding = Withholding({**desk.protected, **_marked_inputs(desk)}, order.withhold)
    form = order.coordinates or order.workspace.coordinates
    if desk.template is not None:
        form = form or desk.template.coordinates
    run = Composition(
        desk.language,
        desk.directory,
        _places(desk),
        gaps=order.gaps,
        day=order.date,
        coordinates=form,
        withholding=withholding,
    )
    problems = list(desk.problems)
    if desk.template is not None and not desk.order.gaps:
        problems += [missing_problem(spec, desk.template.place(f"inputs.{spec.name}")) for spec in desk.missing]
    filled: Filled | None = None
    try:
        letter = _wording(desk, run, problems, more)
        run.context = {**run.context, **_around(desk, run, letter)}
        if not has_errors(problems):
            filled = _pour(desk, run, letter)
            problems += [*filled.problems, *_marked(desk, run, filled), *_untold(desk, filled)]
        elif desk.template is None:
            problems += _misspelt(desk, run)
    except DrafterError as error:
        problems += error.problems
    problems = list(dict.fromkeys([*problems, *run.problems]))
    fills = filled.fills if filled else ()
    data = filled.data if filled and not has_errors(problems) else None
    run.context = {}  # which holds the run in turn: nothing is left for the garbage collector
    return Draft(data, desk.letterhead.stem, fills, tuple(problems))


def _template(order: Order) -> tuple[LetterTemplate | None, Path, list[Problem]]:
    """Return the template and its letterhead; for a lone letter made in Word, None and that letter itself."""
    folders = TemplateFolders(order.workspace.templates)
    found = find_template(order.template, folders)
    if isinstance(found, Problem):
        raise DrafterError(found)
    if found.suffix.lower() == ".docx":
        return None, found, []
    template, problems = read_template(found)
    if template is None:
        raise DrafterError(*problems)
    if len(order.signatories or order.workspace.signatories or template.signatories) == 1:
        template = template.for_one()
    wanted, place = template.letterhead, template.place("letterhead")
    if order.letterhead or order.workspace.letterhead:
        wanted = str(order.letterhead or order.workspace.letterhead)
        place = Place("--letterhead") if order.letterhead else order.workspace.place("letterhead")
    letterhead = find_letterhead(wanted or template.correspondence.letterhead, folders, template.folder, place)
    if isinstance(letterhead, Problem):
        raise DrafterError(*problems, letterhead)
    return template, letterhead, problems


def _spoken(language: str, order: Order, template: LetterTemplate | None) -> list[Problem]:
    place = Place("--lang") if order.language else order.workspace.place("language")
    if formats.can_be_written(language) and (template is None or language in template.languages):
        if not formats.needs_native_review(language):
            return []
        message = f"the program's own words in '{language}' have not been read by a native speaker yet"
        return [Problem("native-review", message, place, "have the letter read before it goes on", Severity.WARNING)]
    spoken = set(formats.languages()) & set(template.languages if template else formats.languages())
    hint = did_you_mean(language, spoken) or f"it can be written in {', '.join(sorted(spoken))}; choose one with --lang"
    raise DrafterError(Problem("no-language", f"there is no wording in the language '{language}'", place, hint))


def _roles(order: Order, template: LetterTemplate | None, material: Material) -> casting.Roles:
    """Tell what the letter asks for: a template what its form has, a lone letter what its tags name."""
    if template is not None:
        form = template.correspondence
        signs = form.signature != "none" or template.signatories or order.signatories
        written_to = form.addressee != "none" or template.addressee or order.addressees
        return casting.Roles(
            template.place("form"),
            template.place("signatories") if signs else None,
            template.place("addressee") if written_to else None,
        )
    used: dict[str, Place] = {}
    for part in material.prepared().parts:
        used = {**names_used(part.wording), **used}
    of_records = ("incident", "series", "events", "incidents", "register")
    records = next((used[name] for name in of_records if name in used), None)
    read = used.get("addressee") or used.get("addressees")
    return casting.Roles(used.get("sender"), used.get("signatories"), read, records)


def _wording(desk: Desk, run: Composition, problems: list[Problem], more: More | None) -> Letter | None:
    """Compose the template's wording; a lone letter made in Word has none but its own."""
    template, order = desk.template, desk.order
    citations = Citations(template, desk.cast, desk.language, order.date, decision(desk.inputs), problems)

    def words(enclosures: int) -> dict[str, Any]:
        beside = len(_enclosed(desk)) if template else 0
        return context.words_context(
            run, citations.cited, citations.citable, enclosures=enclosures + beside, copies=len(desk.cast.copies)
        )

    run.context = {
        **_records(desk, run),
        **context.parties_context(run, desk.cast),
        **context.inputs_context(run, tuple(template.inputs if template else desk.inputs), desk.inputs),
        **words(len(template.annexes) if template else 0),
        **(more(run) if more else {}),
    }
    if template is None or desk.selection.chosen is None or desk.cast.state is None:
        return None
    run.missing |= {("inputs", spec.name) for spec in desk.missing if not order.gaps}
    assert desk.material.wording is not None
    letter = compose_letter(template, desk.material, run, desk.cast)
    if letter is not None and len(letter.annexes) < len(template.annexes):
        run.context = {**run.context, **words(len(letter.annexes))}
    problems += missing_fields(template, desk.material.wording, run)
    problems += run.problems
    return letter


def _records(desk: Desk, run: Composition) -> dict[str, Any]:
    """Return what a template sees of the records, whose texts are in the letter's language where they have it."""
    selection = desk.selection
    seen = {one.id: one for one in (*selection.incidents, *selection.register)}
    told = {key: in_language(one, desk.language) for key, one in seen.items()}
    chosen = told[selection.chosen.id] if selection.chosen else None
    cited, register = ([told[one.id] for one in some] for some in (selection.incidents, selection.register))
    return context.records_context(run, cited, chosen, register)


def _untold(desk: Desk, filled: Filled) -> list[Problem]:
    """Return a warning for each text on paper that the record has in other languages only."""
    selection = desk.selection
    found = untold(selection.named({one.id for one in selection.register}), filled.fills, desk.language)
    hint = f"add its 'texts' with '{desk.language}', as other facts of the record have them"
    return [
        Problem("untold", f"'{path}' of {record} has no text in '{desk.language}'",
                selection.records.place(record, path), hint, Severity.WARNING)
        for record, path in found
    ]  # fmt: skip


def _around(desk: Desk, run: Composition, letter: Letter | None) -> dict[str, Any]:
    """Return what a letterhead sees beside the records and parties: the letter itself."""
    order, cast = desk.order, desk.cast
    emblem = read_emblem(order.workspace, desk.language, cast.state, desk.directory)
    form = desk.template.correspondence if desk.template else None
    marking = letter_marking(run.withholding, cast.state, whole=letter is None)
    sheet = context.Sheet(
        order.date,
        _place(desk, form),
        str(marking or ""),
        references=max(len(cast.signatories), 1),
        emblem=emblem,
        form=form,
        courtesy_translation=order.courtesy_translation,
        enclosed=_enclosed(desk),
    )
    return context.letter_context(run, sheet, cast, letter)


def _enclosed(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Return what goes with the letter beside its annexes, as one of its inputs lists it."""
    name = desk.template.enclosures if desk.template else None
    items = desk.inputs.get(name or "") or ()
    return tuple((f"{name}[{number}]", str(item)) for number, item in enumerate(items))


def _place(desk: Desk, form: FormOfCorrespondence | None) -> str:
    """Return where the letter is dated from: the seat of the office that signs, else the capital, or nowhere."""
    cast, language = desk.cast, desk.language
    if form is not None and not form.place:
        return ""
    seats = [party.office.place.get(language) for party in cast.signatories[:1]]
    capital = desk.directory.states[cast.state].capital.get(language, "") if cast.state else ""
    return seats[0] if seats and seats[0] else capital


def _pour(desk: Desk, run: Composition, letter: Letter | None) -> Filled:
    title = run.fills.plain("".join(span.text for span in letter.subject)) if letter else desk.letterhead.stem
    subject = desk.template.title if desk.template else title
    properties = Properties(title, subject, formats.lang_tag(desk.language), desk.order.date)
    material = desk.material
    if letter is not None:
        run.problems += _unpoured(desk, letter)
    return make_letter(
        material.letterhead,
        material.letterhead_name,
        run,
        properties,
        lambda fills: manifest(desk, fills),
        own=material.own_letterhead,
    )


def _marked(desk: Desk, run: Composition, filled: Filled) -> list[Problem]:
    """Return what is wrong with the protective markings of the letter as it stands on paper."""
    marking = letter_marking(run.withholding, desk.cast.state, whole=False)
    expressions = (fill.expression for fill in filled.fills)
    pages = unmarked_pages(marking, expressions, desk.material.letterhead_name)
    return [*refused_facts(run.withholding, desk.selection), *pages]


def _unpoured(desk: Desk, letter: Letter) -> list[Problem]:
    """Return a problem where the letterhead has no place for the letter's text, or for its annexes."""
    parts = desk.material.prepared().parts
    used = {step.chain[:2] for part in parts for step in part.wording.outline.steps}
    wanted = ["body", *(["annexes"] if letter.annexes else [])]
    return [
        Problem("nothing-poured", f"the letterhead has no place for the letter's {name}",
                Place(desk.material.letterhead_name), f"write {{{{p letter.{name} }}}} in a paragraph of its own")
        for name in wanted
        if ("letter", name) not in used
    ]  # fmt: skip


def _misspelt(desk: Desk, run: Composition) -> list[Problem]:
    """Return the names in a lone letter that nobody has, though it cannot be written for other reasons yet."""
    parts = desk.material.prepared().parts
    asked = {name: Missing("letter", name) for part in parts for name in names_used(part.wording) if name in VARIABLES}
    run.context = {**asked, **run.context}
    return [problem for part in parts for problem in unknown_names(part.wording, run)]


def _places(desk: Desk) -> Callable[[str, str], Place | None]:
    """Return where each value a fill can come from is written."""

    def place(record: str, field_path: str) -> Place | None:
        if record in desk.selection.records.nodes:
            return desk.selection.records.place(record, field_path)
        if record == "inputs":
            return desk.template.place(f"inputs.{field_path.partition('[')[0]}") if desk.template else None
        return desk.directory.places.get(record)

    return place
