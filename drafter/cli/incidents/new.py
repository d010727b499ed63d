"""`drafter incidents new`: a record from answers at the terminal, or from `--set`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.incidents.options import to_option
from drafter.cli.options import CONTEXT, examples, json_option, workspace_option

if TYPE_CHECKING:
    from drafter.incident import Incident
    from drafter.problems import Problem
    from drafter.reading.node import Node


@click.command(
    context_settings=CONTEXT,
    epilog=examples(
        "drafter incidents new",
        "drafter incidents new --to incidents --set territory=LT --set kind=balloons",
        "drafter incidents new --set title='Balloon near the airport' --set kind=balloons --set territory=LT "
        "--set occurred.start=2025-08-22 --set sources.publisher=Police --set sources.official=yes",
    ),
)
@click.option(
    "--set", "settings", metavar="PATH=VALUE", multiple=True,
    help="A field, such as place.name=Vilnius; items of a list with ';' between them. Repeatable.",
)  # fmt: skip
@to_option
@json_option
@workspace_option
@click.pass_context
def new(
    ctx: click.Context, settings: tuple[str, ...], folder: str | None, as_json: bool, workspace: str | None
) -> None:  # fmt: skip
    """Write a new record, asking for its fields one after another.

    What --set gives is not asked for. Where it gives all that a record must hold, or nobody is at the terminal, nothing
    is asked, and everything that is missing or wrong is listed at once. No record is ever written over.
    """
    from drafter.cli.incidents.asking import ask_fields, taken_names
    from drafter.cli.incidents.reading import folder_for, modeline
    from drafter.cli.interview import at_terminal
    from drafter.cli.settings import open_workspace
    from drafter.cli.showing import Report
    from drafter.keeping.answers import REQUIRED, parse_answers, unknown_path

    space, _ = open_workspace(workspace)
    to = folder_for(folder, space)
    taken = taken_names(to)
    answers, problems = parse_answers(settings)
    problems += _unknown(answers)
    answers = {path: node for path, node in answers.items() if unknown_path(path) is None}
    if not problems and at_terminal() and not all(path in answers for path in REQUIRED):
        answers = ask_fields(answers, taken, to, space.state)
    incident, node, found = _finished(answers, taken)
    file = None
    if incident is not None and not problems:
        file, problems = _write(incident, node, to, modeline(to), taken)
    report = Report([*problems, *found], as_json=as_json)
    report.show(f"wrote {file}" if file else "nothing was written", {"outputs": [str(file)] if file else []})
    ctx.exit(report.exit_code(strict=False))


def _unknown(answers: dict[str, Node]) -> list[Problem]:
    from drafter.keeping.answers import unknown_path

    return [problem for problem in map(unknown_path, answers) if problem]


def _finished(answers: dict[str, Node], taken: list[str]) -> tuple[Incident | None, Node, list[Problem]]:
    """Return the record of the answers, with the ids that follow from them where none were given."""
    from drafter.keeping.answers import check, source_id, suggested_id
    from drafter.problems import Place
    from drafter.reading.node import Node

    place = Place("--set")
    publisher, state, start = (
        answers.get(path) for path in ("sources[0].publisher", "territory", "occurred.start")
    )  # fmt: skip
    whole = dict(answers)
    if publisher and "sources[0].id" not in whole:
        whole["sources[0].id"] = Node(source_id(str(publisher.value)), place)
    if state and start and "id" not in whole:
        whole["id"] = Node(suggested_id(str(state.value), str(start.value), taken), place)
    return check(whole)


def _write(
    incident: Incident, node: Node, folder: Path, head: tuple[str, ...], taken: list[str]
) -> tuple[Path | None, list[Problem]]:
    from drafter.cli.incidents.asking import id_taken
    from drafter.cli.writing import write_all
    from drafter.keeping.fields import tidied
    from drafter.keeping.layout import record_text
    from drafter.keeping.names import record_file
    from drafter.problems import Problem
    from drafter.reading.node import plain

    place = node.value["id"].place if isinstance(node.value, dict) else node.place
    file = record_file(folder, incident.id, place)
    if isinstance(file, Problem):
        return None, [file]
    if problem := id_taken(incident.id, taken, folder):
        return None, [problem]
    folder.mkdir(exist_ok=True)
    write_all([(file, record_text(tidied(plain(node), incident), head).encode())])
    return file, []
