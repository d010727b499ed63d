"""The wording of a template and its annexes, composed into a letter."""

from __future__ import annotations

from drafter import formats
from drafter.catalogue.template import LetterTemplate
from drafter.composing.composition import Composition
from drafter.composing.context import Cast
from drafter.composing.environment import render
from drafter.composing.fills import Origin
from drafter.composing.letter import Letter
from drafter.composing.lint import first_line
from drafter.composing.markdown import Titled, letter, read_wording
from drafter.composing.views import field_names
from drafter.incident import Incident
from drafter.pipeline.material import Material, Text
from drafter.problems import Problem, Severity
from drafter.protocol import named_in_text
from drafter.values import Certainty, Frozen


def compose_letter(template: LetterTemplate, material: Material, run: Composition, cast: Cast) -> Letter | None:
    """Compose the letter and its annexes. Returns None, with the problems in the run, where one of them is at fault."""
    assert material.wording is not None
    main = _compose(material.wording, run)
    composed = [_compose(text, run, may_be_empty=True) for text in material.annexes]
    annexes = [annex for annex in composed if annex is not None and annex != _EMPTY]
    if main is None or None in composed:
        return None
    labels = (_label(number, len(annexes), template, run, cast) for number in range(1, len(annexes) + 1))
    return letter(main, list(zip(labels, annexes, strict=True)))


def _label(number: int, annexes: int, template: LetterTemplate, run: Composition, cast: Cast) -> str:
    """Return "Annex 2", where the form wants it with the letter that it is annexed to, as the United Nations do.

    What is said of the letter are values: its date is that of the day on which it goes out.
    """
    language = run.language
    alone = annexes == 1
    annex = formats.word("annex_alone", language) if alone else formats.word("annex", language, number=number)
    writer = (cast.signatories or (None,))[0]
    if not template.correspondence.annex_to_letter or writer is None or not cast.addressees or run.day is None:
        return annex
    sender = named_in_text(writer, language, "with_article")
    readers = [named for party in cast.addressees if (named := named_in_text(party, language, "to"))]
    if sender is None or len(readers) < len(cast.addressees):
        return annex
    offices = [f"offices.{party.office_id}" for party in cast.addressees]

    def value(field: str, text: str, *records: str) -> str:
        origins = tuple(Origin(record, field, Certainty.CONFIRMED) for record in records)
        return run.fills.add("annexes", 0, f"letter.{field}", text, origins)

    return formats.word(
        "annex_to_letter",
        language,
        annex=annex,
        date=value("date", formats.date(run.day, language), "letter"),
        sender=value("title", sender, f"offices.{writer.office_id}"),
        addressee=value("title", formats.listed(readers, language), *offices),
    )


_EMPTY: Titled = ((), ())
"""What an annex with nothing to show is: it is left out."""


def _compose(text: Text, run: Composition, *, may_be_empty: bool = False) -> Titled | None:
    before = len(run.problems)
    composed = render(text.wording(), run)
    if len(run.problems) > before and not composed:
        return None
    if may_be_empty and not composed.strip():
        return _EMPTY
    titled, problems = read_wording(run.fills.one_stop(composed), text.file, run.language)
    run.problems += problems
    return titled


def missing_fields(template: LetterTemplate, text: Text, run: Composition) -> list[Problem]:
    """Return a problem for each field that the template requires and a record lacks, unless printing it found it.

    In a draft with gaps these are warnings: where the template asks for the field, the gap stands on paper.
    """
    incident, series = (run.context[name] for name in ("incident", "series"))
    wanted = [(incident, path) for path in template.requires.latest]
    wanted += [(each, path) for each in series for path in template.requires.each]
    problems = []
    for view, path in dict.fromkeys(wanted):
        record = view._incident.id  # noqa: SLF001 - the pipeline is no template
        if not _lacks(view._incident, path) or (record, path) in run.missing:  # noqa: SLF001
            continue
        wording = text.wording()
        line = first_line(wording, path)
        place = wording.locate(line) if line else template.place("requires")
        problems.append(run.missing_field(record, path, place))
    if run.gaps:
        return [Problem(p.rule, p.message, p.place, p.hint, Severity.WARNING) for p in problems]
    return problems


def _lacks(incident: Incident, path: str) -> bool:
    """Tell whether a record leaves a field out. One that no record has is a finding of the catalogue."""
    held: object = incident
    for name in path.split("."):
        fields = field_names(type(held)) if isinstance(held, Frozen) else {}
        if name not in fields:
            return False
        held = getattr(held, fields[name][0])
        if held is None or held == ():
            return True
    return False
