"""The wording of a template and its annexes, composed into a letter."""

from __future__ import annotations

from pathlib import Path

from drafter import formats
from drafter.catalogue.template import LetterTemplate
from drafter.composing.composition import Composition
from drafter.composing.environment import Wording, compile_wording, render
from drafter.composing.letter import Annex, Letter
from drafter.composing.lint import first_line
from drafter.composing.markdown import Titled, read_wording
from drafter.composing.views import Missing, View
from drafter.pipeline.places import shown
from drafter.problems import Place, Problem, Severity
from drafter.reading.files import read_bytes
from drafter.reading.text import decoded


def compose_letter(template: LetterTemplate, language: str, run: Composition) -> Letter | None:
    """Compose the letter and its annexes. Returns None, with the problems in the run, where one of them is at fault."""
    main = _compose(template.wording(language), f"{template.id}/{language}.md", run)
    annexes = []
    for number, name in enumerate(template.annexes, 1):
        folder = template.annex(name)
        assert folder is not None, "the catalogue has checked that the annex is there"
        annex = _compose(folder / f"{language}.md", f"annexes/{name}/{language}.md", run)
        if annex is not None:
            annexes.append(Annex(_label(number, template, language), *annex))
    if main is None or len(annexes) < len(template.annexes):
        return None
    return Letter(main[0], main[1], tuple(annexes))


def _label(number: int, template: LetterTemplate, language: str) -> str:
    if len(template.annexes) == 1:
        return formats.word("annex_alone", language)
    return formats.word("annex", language, number=number)


def _compose(file: Path, name: str, run: Composition) -> Titled | None:
    wording = _wording(file, name)
    before = len(run.problems)
    text = render(wording, run)
    if len(run.problems) > before and not text:
        return None
    titled, problems = read_wording(text, shown(file))
    run.problems += problems
    return titled


def _wording(file: Path, name: str) -> Wording:
    where = shown(file)
    text = decoded(read_bytes(file), where).replace("\r\n", "\n")
    return compile_wording(text, name, lambda line: Place(where, line))


def missing_fields(template: LetterTemplate, language: str, run: Composition) -> list[Problem]:
    """Return a problem for each field that the template requires and a record lacks, unless printing it found it.

    In a draft with gaps these are warnings: where the template asks for the field, the gap stands on paper.
    """
    file = template.wording(language)
    wording = _wording(file, file.name)
    incident = run.context["incident"]
    wanted = [(incident, path) for path in template.requires.latest]
    wanted += [
        (each, path) for each in run.context["series"] for path in template.requires.each if each is not incident
    ]
    problems = []
    for view, path in wanted:
        record = view._incident.id  # noqa: SLF001 - the pipeline is no template
        if (record, path) in run.missing or not isinstance(_field(view, path), Missing):
            continue
        line = first_line(wording, path)
        place = Place(shown(file), line) if line else template.place("requires")
        problems.append(run.missing_field(record, path, place))
    if run.gaps:
        return [Problem(p.rule, p.message, p.place, p.hint, Severity.WARNING) for p in problems]
    return problems


def _field(view: View, path: str) -> object:
    value: object = view
    for name in path.split("."):
        value = getattr(value, name)
    return value
