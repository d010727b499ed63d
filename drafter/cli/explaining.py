"""A template explained to the person who is to draft with it."""

from __future__ import annotations

import shlex
import sys

import click

from drafter import formats
from drafter.catalogue.template import LetterTemplate
from drafter.cli.showing import coloured
from drafter.pipeline.example import FOLDER
from drafter.protocol import builtin_directory

_LABEL = 22


def explain(template: LetterTemplate, called: str) -> None:
    """Print what the template is and what it needs. `called` is the name under which the user finds it."""
    _head(template.title)
    if template.summary:
        click.echo(click.wrap_text(template.summary, 80))
    click.echo()
    _facts(template)
    _fields(template)
    _inputs(template)
    _head("\nTry it")
    for line in _commands(template, called):
        click.echo(f"  {line}")


def as_data(template: LetterTemplate) -> dict[str, object]:
    """Return the template as data that JSON can hold."""
    return {
        "id": template.id,
        "folder": str(template.folder),
        **template.model_dump(mode="json", by_alias=True, exclude={"id", "folder", "node", "inputs"}),
        "inputs": [spec.model_dump(mode="json") for spec in template.inputs.values()],
    }


def _facts(template: LetterTemplate) -> None:
    _line("Form", template.form.replace("_", " "))
    _line("Addressee", " and ".join(map(_office, template.addressee)) or "named with --to")
    signatories = [rank.replace("-", " ").replace(":", " to ") for rank in template.signatories]
    _line("Signed by", f"the {' and the '.join(signatories)}" if signatories else "named with --from")
    _line("Languages", ", ".join(template.languages))
    _line("Letterhead", template.letterhead or template.correspondence.letterhead)
    _line("Annexes", ", ".join(template.annexes) or "none")
    _line("Copies to", "; ".join(map(_office, template.copies)) or "nobody")
    _line("Legal bases", ", ".join(template.legal_bases) or "none")
    if template.window:
        _line("Earlier incidents", f"of the {template.window} days before the letter's date")


def _fields(template: LetterTemplate) -> None:
    each = [path for path in template.requires.each if path not in template.requires.latest]
    if not template.requires.latest and not each:
        return
    _head("\nEvery record must hold, beside what every record has")
    for path in template.requires.latest:
        note = "" if path in template.requires.each else "  (of the latest incident)"
        click.echo(f"  {path:<{_LABEL}}{_said(path, template)}{note}")
    for path in each:
        click.echo(f"  {path:<{_LABEL}}{_said(path, template)}  (of earlier incidents)")


def _inputs(template: LetterTemplate) -> None:
    if not template.inputs:
        return
    _head("\nInputs, with --set or --inputs")
    for spec in template.inputs.values():
        needed = "required" if spec.required and spec.default is None else "optional"
        click.echo(f"  {spec.name:<{_LABEL}}{spec.prompt} ({needed})")
        choices = f"  one of: {', '.join(spec.choices)}" if spec.choices else ""
        click.echo(click.wrap_text(f"--set {spec.name}={shlex.quote(spec.shown_example)}{choices}", 80, *_INDENTS))


_INDENTS = (" " * (_LABEL + 2), " " * (_LABEL + 4))


def _commands(template: LetterTemplate, called: str) -> list[str]:
    name = shlex.quote(called)
    lines = [f"drafter draft {name} --example -o letter.docx -o letter.pdf"]
    if not (template.folder / FOLDER).is_dir():
        lines = []
    return [*lines, f"drafter draft {name} --incident FILE -o letter.docx"]


def _office(office_id: str) -> str:
    office = builtin_directory([office_id]).offices.get(office_id)
    titles = office.title if office else {}
    title = titles.get("en") or next(iter(titles.values()), "")
    return f"{title} ({office_id})" if title else office_id


def _said(path: str, template: LetterTemplate) -> str:
    """Return a field's name in plain words, as a gap would show it."""
    try:
        return formats.label(path, template.languages[0])
    except (KeyError, ValueError):
        return ""


def _line(label: str, text: str) -> None:
    wrapped = click.wrap_text(text, 80, f"{label + ':':<{_LABEL}}", " " * _LABEL)
    click.echo(wrapped)


def _head(text: str) -> None:
    colour = coloured(sys.stdout)
    click.echo(click.style(text, bold=True) if colour else text, color=colour)
